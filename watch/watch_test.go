package watch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"inkoust/document"
	"inkoust/pipeline"
	"inkoust/publish"
)

// fake stands for the pipeline: it writes a package with the original's content
// and judges by it.
type fake struct{ pause time.Duration }

func (f fake) Run(_ context.Context, rec *pipeline.Record, out string) (*pipeline.Outcome, error) {
	raw, err := os.ReadFile(rec.Files[0].Path)
	if err != nil {
		return nil, err
	}
	text := string(raw)
	o := &pipeline.Outcome{Record: rec, Name: rec.Stem, State: publish.ToSend}
	if strings.Contains(text, "damaged") {
		o.State, o.Parked = publish.Parked, &document.Parked{Reason: document.ReasonDamaged}
	}
	dir := filepath.Join(out, rec.Stem)
	if err := os.MkdirAll(filepath.Join(dir, internalDir), 0o755); err != nil {
		return nil, err
	}
	time.Sleep(f.pause)
	if strings.Contains(text, "question") {
		answers, _ := os.ReadFile(rec.Decisions)
		if !strings.Contains(string(answers), "answered") {
			o.State, o.Questions = publish.ToReview, 1
		}
		if len(answers) == 0 {
			answers = []byte("id;akce\n")
		}
		if err := os.WriteFile(filepath.Join(dir, internalDir, decisionsName), answers, 0o644); err != nil {
			return nil, err
		}
	}
	return o, os.WriteFile(filepath.Join(dir, "content"), raw, 0o644)
}

func newDaemon(t testing.TB, root string, r Runner) *Daemon {
	c := defaults()
	c.Root = root
	return &Daemon{Config: c, Runner: r, Log: zerolog.Nop(),
		Inbox: func(ctx context.Context, paths []string, base pipeline.Settings) ([]*pipeline.Record, error) {
			return pipeline.Inbox(ctx, paths, base, nil)
		},
		Explain: func(o *pipeline.Outcome) Note { return Note{What: string(o.Parked.Reason), Do: "uložit znovu"} },
	}
}

func put(t testing.TB, root, name, text string) {
	t.Helper()
	path := filepath.Join(root, "1-vstup", name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// tree lists the files below the five folders.
func tree(t testing.TB, root string) []string {
	t.Helper()
	var out []string
	filepath.WalkDir(root, func(p string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.Name() == workName {
			return filepath.SkipDir
		}
		if !e.IsDir() {
			rel, _ := filepath.Rel(root, p)
			out = append(out, filepath.ToSlash(rel))
		}
		return nil
	})
	slices.Sort(out)
	return out
}

func TestFilesFindTheirFolders(t *testing.T) {
	root := t.TempDir()
	put(t, root, "good.txt", "text")
	put(t, root, "bad.txt", "damaged")
	put(t, root, "open.txt", "question")
	put(t, root, "folder/a.txt", "text of a folder")
	put(t, root, "Thumbs.db", "x")
	put(t, root, ".DS_Store", "x")
	if err := newDaemon(t, root, fake{}).Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"1-vstup/.DS_Store", "1-vstup/Thumbs.db",
		"2-ke-kontrole/open/content", "2-ke-kontrole/open/interni/rozhodnuti.csv",
		"3-k-odeslani/folder/content", "3-k-odeslani/good/content",
		"4-odlozeno/bad.txt", "4-odlozeno/bad.txt.PROC.txt",
		"5-hotovo/folder/a.txt", "5-hotovo/good.txt",
	}
	if got := tree(t, root); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	note, err := os.ReadFile(filepath.Join(root, "4-odlozeno", "bad.txt.PROC.txt"))
	if err != nil || !strings.HasPrefix(string(note), "\ufeffCo se stalo: damaged\r\n") {
		t.Errorf("note = %q, %v", note, err)
	}
}

func TestAnswersAreFedBack(t *testing.T) {
	root := t.TempDir()
	put(t, root, "open.txt", "question")
	d := newDaemon(t, root, fake{})
	if err := d.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	answers := filepath.Join(root, "2-ke-kontrole", "open", internalDir, decisionsName)
	if err := os.WriteFile(answers, []byte("id;akce\nq1;answered\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	lock := filepath.Join(filepath.Dir(answers), ".~lock.rozhodnuti.csv#")
	if err := os.WriteFile(lock, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := d.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(answers); err != nil {
		t.Fatal("answers taken while the table was open in an office program")
	}
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	if err := d.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := []string{"3-k-odeslani/open/content", "3-k-odeslani/open/interni/rozhodnuti.csv", "5-hotovo/open.txt"}
	if got := tree(t, root); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestSameFileIsAnswered(t *testing.T) {
	root := t.TempDir()
	d := newDaemon(t, root, fake{})
	for range 2 {
		put(t, root, "good.txt", "text")
		if err := d.Once(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"3-k-odeslani/good/content", "4-odlozeno/good.txt", "4-odlozeno/good.txt.PROC.txt", "5-hotovo/good.txt"}
	if got := tree(t, root); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	note, _ := os.ReadFile(filepath.Join(root, "4-odlozeno", "good.txt.PROC.txt"))
	if !strings.Contains(string(note), "3-k-odeslani/good") {
		t.Errorf("note does not name the earlier package: %q", note)
	}
	if err := os.RemoveAll(filepath.Join(root, "3-k-odeslani", "good")); err != nil {
		t.Fatal(err)
	}
	put(t, root, "good.txt", "text")
	if err := d.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "3-k-odeslani", "good", "content")); err != nil {
		t.Error("a file whose package was removed is not worked on again")
	}
}

func TestWrongTableIsParkedWithItsPlace(t *testing.T) {
	root := t.TempDir()
	put(t, root, "zaznam/a.txt", "text")
	put(t, root, "zaznam/zaznamy.csv", "soubor;uverejnit\na.txt;snad\n")
	put(t, root, "nastaveni/b.txt", "text")
	put(t, root, "nastaveni/inkoust.yaml", "profil: cz-foi\n")
	if err := newDaemon(t, root, fake{}).Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"zaznam": "Kde: zaznam/zaznamy.csv", "nastaveni": "Kde: nastaveni/inkoust.yaml"} {
		note, err := os.ReadFile(filepath.Join(root, "4-odlozeno", name+noteSuffix))
		if err != nil || !strings.Contains(string(note), want) {
			t.Errorf("%s: note %q, %v, want %q in it", name, note, err, want)
		}
	}
}

// TestListOfTheInputFolderHolds drops a folder whose second file a list at the
// top withholds, and a loose file that the list would join with another.
func TestListOfTheInputFolderHolds(t *testing.T) {
	root := t.TempDir()
	put(t, root, "zaznam/a.txt", "text")
	put(t, root, "zaznam/b.txt", "text")
	put(t, root, "volny.txt", "text")
	put(t, root, "zaznamy.csv", "soubor;zaznam;poradi;uverejnit;duvod\nzaznam/b.txt;;1;ano;\nzaznam/a.txt;;2;ne;sken\nvolny.txt;zaznam;;ano;\n")
	var order []string
	d := newDaemon(t, root, spy(func(r *pipeline.Record) {
		for _, f := range r.Files {
			order = append(order, f.Name+" "+string(f.Disposition))
		}
	}))
	d.Config.Jobs = 1
	if err := d.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	if want := []string{"b.txt publish", "a.txt withhold"}; !slices.Equal(order, want) {
		t.Errorf("got %q, want %q", order, want)
	}
	note, err := os.ReadFile(filepath.Join(root, "4-odlozeno", "volny.txt"+noteSuffix))
	if err != nil || !strings.Contains(string(note), "zaznam") {
		t.Errorf("note %q, %v", note, err)
	}
}

// spy looks at each record before the fake works on it.
type spy func(*pipeline.Record)

func (s spy) Run(ctx context.Context, rec *pipeline.Record, out string) (*pipeline.Outcome, error) {
	s(rec)
	return fake{}.Run(ctx, rec, out)
}

func TestWaitsForWriters(t *testing.T) {
	root := t.TempDir()
	now := time.Now()
	d := newDaemon(t, root, fake{})
	d.Now = func() time.Time { return now }
	unlock, err := d.prepare()
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	put(t, root, "growing.txt", "a")
	put(t, root, "word.docx", "b")
	put(t, root, "~$word.docx", "")
	put(t, root, "calc.odt", "c")
	put(t, root, ".~lock.calc.odt#", "")
	put(t, root, "folder/one.txt", "d")
	put(t, root, "folder/two.part", "")
	put(t, root, "copy.tmp", "e")
	steps := []struct {
		name string
		do   func()
		want []string
	}{
		{"first sight", func() {}, nil},
		{"settled", func() { now = now.Add(6 * time.Second) }, []string{"growing.txt"}},
		{"grown", func() { put(t, root, "growing.txt", "ab") }, nil},
		{"settled again", func() { now = now.Add(6 * time.Second) }, []string{"growing.txt"}},
		{"locks gone", func() {
			os.Remove(filepath.Join(root, "1-vstup", "~$word.docx"))
			os.Remove(filepath.Join(root, "1-vstup", ".~lock.calc.odt#"))
			os.Remove(filepath.Join(root, "1-vstup", "folder", "two.part"))
		}, []string{"growing.txt"}},
		{"all settled", func() { now = now.Add(6 * time.Second) }, []string{"calc.odt", "folder", "growing.txt", "word.docx"}},
	}
	for _, s := range steps {
		s.do()
		got, err := d.ready()
		if err != nil || !slices.Equal(got, s.want) {
			t.Errorf("%s: got %q, %v, want %q", s.name, got, err, s.want)
		}
	}
}

func TestOnlyOneDaemon(t *testing.T) {
	root := t.TempDir()
	a, b := newDaemon(t, root, fake{}), newDaemon(t, root, fake{})
	unlock, err := a.prepare()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.prepare(); err != ErrRunning {
		t.Errorf("got %v, want ErrRunning", err)
	}
	unlock()
	unlock, err = b.prepare()
	if err != nil {
		t.Errorf("got %v after the first one ended", err)
	}
	unlock()
}

func TestConfig(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"full", "root: data\ninterval: 2s\nsettle: 1m\njobs: 1\nfolders: {in: vstup, review: kontrola, out: ven, parked: stranou, done: hotovo}\n", ""},
		{"one key", "root: data\n", ""},
		{"unknown key", "intervall: 2s\n", "intervall"},
		{"same folder twice", "folders: {in: a, review: a}\n", "five different"},
		{"path as a name", "folders: {in: ../a}\n", "five different"},
		{"no jobs", "jobs: 0\n", "at least 1"},
		{"bad span", "interval: soon\n", "interval: expected a time span"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "w.yaml")
			if err := os.WriteFile(path, []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			c, err := ReadConfig(path)
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("got %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want %q", err, tt.want)
			case err == nil && !strings.HasPrefix(c.Root, filepath.Dir(path)):
				t.Errorf("root %q is not relative to the file", c.Root)
			}
		})
	}
}

func TestListsOfTheConfigurationAreRelativeToIt(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "a,b"), 0o700); err != nil {
		t.Fatal(err)
	}
	far := filepath.Join(t.TempDir(), "far")
	for value, want := range map[string][]string{
		`""`:                           nil,
		"lists":                        {filepath.Join(dir, "lists")},
		"system":                       {"system"},
		"'system, lists, " + far + "'": {"system", filepath.Join(dir, "lists"), far},
		"'a,b'":                        {filepath.Join(dir, "a,b")},
	} {
		path := filepath.Join(dir, "watch.yaml")
		if err := os.WriteFile(path, []byte("lexicon: "+value+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := ReadConfig(path)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(c.Lexicons, want) {
			t.Errorf("%s: got %q, want %q", value, c.Lexicons, want)
		}
	}
}

// Days count from when an original was finished, not from the time of the file.
func TestOriginalsAreDeletedAfterTheirDays(t *testing.T) {
	at := func(day, hour int) time.Time { return time.Date(2026, 3, day, hour, 0, 0, 0, time.UTC) }
	days := func(n int) *int { return &n }
	tests := []struct {
		name string
		keep *int
		now  []time.Time // of one round each
		want []string
	}{
		{"never", nil, []time.Time{at(1, 23), at(30, 1)}, []string{"5-hotovo/good.txt"}},
		{"at once", days(0), []time.Time{at(1, 23)}, nil},
		{"not yet", days(2), []time.Time{at(1, 23), at(3, 23)}, []string{"5-hotovo/good.txt"}},
		{"due", days(2), []time.Time{at(1, 23), at(4, 1)}, nil},
	}
	for _, tt := range tests {
		root := t.TempDir()
		put(t, root, "good.txt", "text")
		put(t, root, "bad.txt", "damaged")
		old := at(1, 0).AddDate(-3, 0, 0)
		if err := os.Chtimes(filepath.Join(root, "1-vstup", "good.txt"), old, old); err != nil {
			t.Fatal(err)
		}
		for _, now := range tt.now {
			d := newDaemon(t, root, fake{})
			d.KeepDays, d.Now = tt.keep, func() time.Time { return now }
			if err := d.Once(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		want := append([]string{"3-k-odeslani/good/content", "4-odlozeno/bad.txt", "4-odlozeno/bad.txt.PROC.txt"}, tt.want...)
		if got := tree(t, root); !slices.Equal(got, want) {
			t.Errorf("%s: got %q\nwant %q", tt.name, got, want)
		}
	}
}

// A name that comes again is not deleted for the days of the one before.
func TestDaysBeginAnewForTheSameName(t *testing.T) {
	root, keep, now := t.TempDir(), 2, time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	round := func(text string) {
		put(t, root, "good.txt", text)
		d := newDaemon(t, root, fake{})
		d.KeepDays, d.Now = &keep, func() time.Time { return now }
		if err := d.Once(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	round("one")
	if err := os.Remove(filepath.Join(root, "5-hotovo", "good.txt")); err != nil {
		t.Fatal(err)
	}
	now = now.AddDate(0, 0, 10)
	round("two")
	if _, err := os.Stat(filepath.Join(root, "5-hotovo", "good.txt")); err != nil {
		t.Error("the new original was deleted for the days of the one before")
	}
}
