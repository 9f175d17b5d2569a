package pipeline_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"inkoust/detectors"
	detectorsall "inkoust/detectors/all"
	documentall "inkoust/document/all"
	"inkoust/document/remote"
	"inkoust/internal/canary"
	"inkoust/internal/isolate"
	"inkoust/pipeline"
	"inkoust/publish"
	publishall "inkoust/publish/all"
	verifyall "inkoust/verify/all"
	verifyremote "inkoust/verify/remote"
)

func TestMain(m *testing.M) {
	isolate.Main(map[string]isolate.Handler{
		remote.Service:       remote.Handler(documentall.Formats()),
		verifyremote.Service: verifyremote.Handler(verifyall.Verify, verifyall.Search),
	})
	os.Exit(m.Run())
}

func newPipeline(t *testing.T) *pipeline.Pipeline {
	t.Helper()
	registry, err := detectorsall.Registry(detectorsall.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := &pipeline.Pipeline{Open: remote.Opener{}, Detect: registry, Verify: verifyremote.Verifier{},
		Policies: &pipeline.Policies{}, Targets: publishall.For, Images: pipeline.ImagesAsk, Engine: "test", Log: zerolog.Nop()}
	for _, d := range registry {
		if x, ok := d.(detectors.Propagator); ok {
			p.Propagate = x
		}
	}
	return p
}

func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func runOne(t *testing.T, p *pipeline.Pipeline, in, out string) *pipeline.Outcome {
	t.Helper()
	records, err := pipeline.Inbox(t.Context(), []string{in}, pipeline.Settings{Profile: "cz-registr-smluv"}, remote.Opener{})
	if err != nil {
		t.Fatal(err)
	}
	if len(records) != 1 {
		t.Fatalf("%d records, want 1", len(records))
	}
	o, err := p.Run(t.Context(), records[0], out)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

const tenant = `NÁJEMNÍ SMLOUVA č. 12/2026
Pronajímatel: Obec Lhotka, IČO: 00299308, zastoupená Janou Vzornou, starostkou
Nájemce: Karel Doležal, r. č. 850101/0001, bytem Nádražní 5, 569 01 Vzorov
Účet nájemce: 19-2000145399/0800.
Nájemné činí 5 000 Kč měsíčně. Z účtu 19-2000145399/0800 se platí i služby.
`

var planted = []string{"Doležal", "850101/0001", "Nádražní 5", "19-2000145399"}

// TestNothingLeaksBesideTheFiles runs at trace level a record whose values also
// stand in its path, and looks at everything that is said or written.
func TestNothingLeaksBesideTheFiles(t *testing.T) {
	for _, locale := range []string{"C", "cs_CZ.UTF-8", "en_US.UTF-8"} {
		t.Run(locale, func(t *testing.T) {
			t.Setenv("LANG", locale)
			log := &canary.Writer{Planted: append([]string{"Dolezal", "8501010001"}, planted...)}
			p := newPipeline(t)
			p.Log = zerolog.New(log).Level(zerolog.TraceLevel)
			in, out := t.TempDir(), t.TempDir()
			write(t, in, "Doležal Karel 850101-0001/smlouva Dolezal 8501010001.txt", tenant)
			o := runOne(t, p, in, out)
			if o.State != publish.ToSend && o.State != publish.ToReview {
				t.Fatalf("state %s, %v", o.State, o.Parked)
			}
			if o.Name != "zaznam-001" {
				t.Errorf("package is named %q, want a neutral name", o.Name)
			}
			if log.Len() == 0 {
				t.Error("nothing was logged at trace level")
			}
			for _, i := range log.Seen() {
				t.Errorf("planted value %d reached the log", i)
			}
			everything(t, out, log.Planted)
			protocol, err := os.ReadFile(filepath.Join(out, o.Name, "interni", "protokol.html"))
			if err != nil || !strings.Contains(string(protocol), "Protokol o anonymizaci") {
				t.Errorf("the protocol is not in the profile's language: %v", err)
			}
		})
	}
}

// everything looks into each file and name below dir.
func everything(t *testing.T, dir string, planted []string) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		if i := canary.Find([]byte(rel), planted); len(i) > 0 {
			t.Errorf("planted values %v stand in a path", i)
		}
		if e.IsDir() {
			return nil
		}
		files++
		raw, err := os.ReadFile(p)
		if i := canary.Find(raw, planted); len(i) > 0 {
			t.Errorf("%s: planted values %v", rel, i)
		}
		return err
	})
	if err != nil || files < 4 {
		t.Errorf("%d files looked at, %v", files, err)
	}
}

func TestRepeatedValueGoesEverywhere(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, "smlouva.txt", tenant)
	o := runOne(t, newPipeline(t), in, out)
	raw, err := os.ReadFile(filepath.Join(out, o.Name, "k-odeslani", "smlouva.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if i := canary.Find(raw, planted); len(i) > 0 {
		t.Errorf("planted values %v are still there", i)
	}
	for _, stay := range []string{"Obec Lhotka", "00299308", "5 000 Kč", "12/2026", "starostkou"} {
		if !strings.Contains(string(raw), stay) {
			t.Errorf("%q is gone", stay)
		}
	}
}

func TestParkedFileParksItsRecordOnly(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, "r/smlouva.txt", tenant)
	write(t, in, "r/priloha.txt", "")
	o := runOne(t, newPipeline(t), in, out)
	if o.State != publish.Parked || o.Parked.Reason != "empty" {
		t.Fatalf("state %s, %v, want parked as empty", o.State, o.Parked)
	}
	if _, err := os.Stat(filepath.Join(out, o.Name, "k-odeslani")); !os.IsNotExist(err) {
		t.Error("a parked record has something to send")
	}
	write(t, in, "r/zaznamy.csv", "soubor;uverejnit;duvod\npriloha.txt;ne;prázdná příloha\n")
	if o = runOne(t, newPipeline(t), in, out); o.State == publish.Parked {
		t.Errorf("a withheld file parks the record: %v", o.Parked)
	}
	if _, err := os.Stat(filepath.Join(out, o.Name, "k-odeslani", "smlouva.txt")); err != nil {
		t.Error("the package of the earlier run was not replaced")
	}
}

func TestTwoRunsGiveTheSameBytes(t *testing.T) {
	in := t.TempDir()
	write(t, in, "r/smlouva.txt", tenant)
	write(t, in, "r/dodatek.txt", strings.ReplaceAll(tenant, "12/2026", "13/2026"))
	var trees [2]map[string]string
	for i := range trees {
		out := t.TempDir()
		runOne(t, newPipeline(t), in, out)
		trees[i] = map[string]string{}
		filepath.WalkDir(out, func(p string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				raw, _ := os.ReadFile(p)
				rel, _ := filepath.Rel(out, p)
				trees[i][rel] = string(raw)
			}
			return err
		})
	}
	if len(trees[0]) != len(trees[1]) || len(trees[0]) < 6 {
		t.Fatalf("%d and %d files", len(trees[0]), len(trees[1]))
	}
	for name, data := range trees[0] {
		if trees[1][name] != data {
			t.Errorf("%s differs between two runs", name)
		}
	}
}
