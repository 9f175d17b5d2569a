//go:build external

package e2e

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/samples"
)

// everyKind runs a test on each kind of samples.
func everyKind(t *testing.T, test func(t *testing.T, kind string, r *run)) {
	for _, kind := range samples.Kinds {
		t.Run(kind, func(t *testing.T) { test(t, kind, published(t, kind)) })
	}
}

func TestExitCodes(t *testing.T) {
	want := map[string]int{"inbox": exitDone, "questions": exitReview, "hostile": exitParked}
	everyKind(t, func(t *testing.T, kind string, r *run) {
		if r.code != want[kind] {
			t.Errorf("got %v, want %v; stdout:\n%s", r.code, want[kind], r.stdout)
		}
	})
}

func TestOutcomes(t *testing.T) {
	everyKind(t, func(t *testing.T, kind string, r *run) {
		for _, s := range load(t, kind) {
			got, ok := r.outcomes[s.Record()]
			if !ok {
				t.Errorf("%s: its record is not reported", s.Name)
				continue
			}
			if got.State != s.Outcome || got.Reason != s.Reason {
				t.Errorf("%s: got %v (%v), want %v (%v)", s.Name, got.State, got.Reason, s.Outcome, s.Reason)
			}
			if got.Reason != "" && got.Hint == "" {
				t.Errorf("%s: set aside without a hint", s.Name)
			}
		}
	})
}

// Gone means gone: in no file of the run, neither in what is sent nor in what
// stays in the office. prehled.csv alone may name sources.
func TestWhatMustGoIsGone(t *testing.T) {
	everyKind(t, func(t *testing.T, kind string, r *run) {
		for _, s := range load(t, kind) {
			o := r.outcomes[s.Record()]
			if o.Dir == "" {
				t.Errorf("%s: its record has no package", s.Name)
				continue
			}
			looks := packageSurfaces(t, r.out, o.Dir)
			for _, value := range s.MustGo {
				if places := holders(looks, value); len(places) > 0 {
					t.Errorf("%s: %q is still in %s", s.Name, value, strings.Join(places, ", "))
				}
			}
		}
	})
}

// packageSurfaces looks at every file of a package and at its name.
func packageSurfaces(t *testing.T, root, dir string) []surface {
	t.Helper()
	var list []surface
	for _, path := range files(t, dir) {
		rel, err := filepath.Rel(root, path)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, surface{rel + " (name)", true, []byte(rel)})
		for _, look := range surfaces(t, path) {
			list = append(list, surface{rel + " (" + look.name + ")", look.text, look.data})
		}
	}
	return list
}

func holders(looks []surface, value string) []string {
	var places []string
	for _, look := range looks {
		if look.holds(value) {
			places = append(places, look.name)
		}
	}
	return places
}

func TestWhatMustStayIsThere(t *testing.T) {
	everyKind(t, func(t *testing.T, kind string, r *run) {
		for _, s := range load(t, kind) {
			if s.Outcome == samples.SetAside {
				continue
			}
			if dir, ok := sent(t, r.outcomes[s.Record()]); ok {
				assertStays(t, s, dir)
			}
		}
	})
}

// sent is the folder of what is sent; a record without one is an error.
func sent(t *testing.T, o outcome) (dir string, ok bool) {
	t.Helper()
	dir = filepath.Join(o.Dir, "k-odeslani")
	if _, err := os.Stat(dir); err != nil {
		t.Errorf("%s: nothing is sent (%s %s)", filepath.Base(o.Source), o.State, o.Reason)
		return "", false
	}
	return dir, true
}

func assertStays(t *testing.T, s samples.Sample, dir string) {
	t.Helper()
	var texts []string
	for _, path := range became(t, s, dir) {
		for _, look := range surfaces(t, path) {
			if look.text && look.name != "exiftool" {
				texts = append(texts, squeezed(string(look.data)))
			}
		}
	}
	for _, value := range s.MustStay {
		if !containsAny(texts, squeezed(value)) {
			t.Errorf("%s: %q is not found in what is sent", s.Name, value)
		}
	}
}

// became are the files that a sample became: those with its name, or all of
// the record where the name could not stay.
func became(t *testing.T, s samples.Sample, dir string) []string {
	t.Helper()
	stem := strings.TrimSuffix(filepath.Base(s.Name), filepath.Ext(s.Name))
	var same, all []string
	for _, path := range files(t, dir) {
		if filepath.Ext(path) == ".xml" {
			continue
		}
		all = append(all, path)
		if strings.HasPrefix(filepath.Base(path), stem) {
			same = append(same, path)
		}
	}
	if len(same) > 0 {
		return same
	}
	return all
}

func containsAny(texts []string, value string) bool {
	for _, text := range texts {
		if strings.Contains(text, value) {
			return true
		}
	}
	return false
}

func TestTwoRunsGiveTheSameBytes(t *testing.T) {
	first := published(t, "inbox")
	again := filepath.Join(t.TempDir(), "inbox")
	r := inkoust(t, "publish", filepath.Join(samples.Dir(), "inbox"), "--out", again, "--jobs", "1")
	if r.code != first.code {
		t.Fatalf("second run: got exit %v, want %v", r.code, first.code)
	}
	want, got := digests(t, first.out), digests(t, again)
	for name, sum := range want {
		if got[name] != sum {
			t.Errorf("%s differs or is missing", name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is new", name)
		}
	}
}

func digests(t *testing.T, root string) map[string][32]byte {
	t.Helper()
	sums := map[string][32]byte{}
	for _, path := range files(t, root) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			t.Fatal(err)
		}
		sums[rel] = sha256.Sum256(data)
	}
	return sums
}

// The talk on stderr holds no value even at trace level, stdout none beyond the
// names of sources.
func TestTalkHoldsNoValue(t *testing.T) {
	everyKind(t, func(t *testing.T, kind string, r *run) {
		talk := []surface{{"stderr", true, r.stderr}, {"stderr bytes", false, r.stderr}}
		if kind != "hostile" { // a source there is named after a person
			talk = append(talk, surface{"stdout", true, r.stdout})
		}
		for _, s := range load(t, kind) {
			for _, value := range s.MustGo {
				for _, look := range talk {
					if look.holds(value) {
						t.Errorf("%s: %s holds %q", s.Name, look.name, value)
					}
				}
			}
		}
	})
}

func TestNamedFileGetsANeutralName(t *testing.T) {
	for record, o := range published(t, "hostile").outcomes {
		if strings.HasPrefix(record, "Novotný") && !strings.HasPrefix(o.Record, "zaznam-") {
			t.Errorf("got %v, want zaznam-NNN", o.Record)
		}
	}
}

func TestContentDecidesTheFormat(t *testing.T) {
	o := published(t, "hostile").outcomes["prejmenovana"]
	found, err := filepath.Glob(filepath.Join(o.Dir, "k-odeslani", "*.pdf"))
	if err != nil || len(found) != 1 {
		t.Errorf("got %v (%v), want one PDF", found, err)
	}
}

func TestUnreadPictureIsRemoved(t *testing.T) {
	o := published(t, "questions").outcomes["obraz-v-textu"]
	source := pictureOf(t, filepath.Join(samples.Dir(), "questions", "obraz-v-textu.docx"))
	for _, path := range files(t, o.Dir) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(path, ".docx") {
			raw = tool(t, "unzip", "-p", path)
		}
		if bytes.Contains(raw, source[200:1200]) {
			t.Errorf("%s still holds the picture", filepath.Base(path))
		}
	}
}

func pictureOf(t *testing.T, path string) []byte {
	t.Helper()
	picture := tool(t, "unzip", "-p", path, "word/media/image1.png")
	if len(picture) < 1200 {
		t.Fatalf("%s: no picture", filepath.Base(path))
	}
	return picture
}

// The manifest lists what is sent, all of it, with the right digests.
func TestManifestMatchesTheFiles(t *testing.T) {
	for record, o := range published(t, "inbox").outcomes {
		dir, ok := sent(t, o)
		if !ok {
			continue
		}
		var m struct {
			Files []struct{ Path, SHA256 string }
		}
		data, err := os.ReadFile(filepath.Join(o.Dir, "interni", "manifest.json"))
		if err != nil {
			t.Error(err)
			continue
		}
		if err := json.Unmarshal(data, &m); err != nil {
			t.Errorf("%s: %v", record, err)
		}
		sums := digests(t, dir)
		if len(m.Files) != len(sums) {
			t.Errorf("%s: got %d files in the manifest, want %d", record, len(m.Files), len(sums))
		}
		for _, f := range m.Files {
			sum := sums[filepath.FromSlash(strings.TrimPrefix(f.Path, "k-odeslani/"))]
			if got := hexOf(sum); got != f.SHA256 {
				t.Errorf("%s: %s: the digest differs", record, f.Path)
			}
		}
	}
}
