package pipeline

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/table"
)

// lay writes files, by path, below a new folder.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			os.MkdirAll(path, 0o755)
			continue
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// shape writes records as "stem: file file(disposition)".
func shape(records []*Record) []string {
	var out []string
	for _, r := range records {
		var files []string
		for _, f := range r.Files {
			name := f.Name
			if f.Disposition != Publish {
				name += "(" + string(f.Disposition) + ")"
			}
			files = append(files, name)
		}
		out = append(out, r.Stem+": "+strings.Join(files, " "))
	}
	return out
}

func TestInboxFindsRecords(t *testing.T) {
	root := lay(t, map[string]string{
		"a.docx": "x", "b.pdf": "x", "b.txt": "x", "c/1.txt": "x", "c/sub/2.txt": "x",
		"empty/": "", "Thumbs.db": "x", ".DS_Store": "x", "~$a.docx": "x", "c/desktop.ini": "x",
		"udaje.csv": "zaznam\n",
	})
	records, err := Inbox(t.Context(), []string{root}, Settings{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"a: a.docx", "b-pdf: b.pdf", "b-txt: b.txt", "c: 1.txt 2.txt"}
	if got := shape(records); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if records[3].Index != 4 {
		t.Errorf("index = %d, want 4", records[3].Index)
	}
}

func TestListRegroups(t *testing.T) {
	root := lay(t, map[string]string{
		"smlouva.docx": "x", "sken.pdf": "x", "vykres.pdf": "x", "jina.txt": "x",
		"zaznamy.csv": "soubor;zaznam;poradi;uverejnit;duvod\n" +
			"vykres.pdf;2026-0137;3;nahradit;technická dokumentace\n" +
			"smlouva.docx;2026-0137;1;ano;\nsken.pdf;2026-0137;2;ne;obraz originálu\n",
	})
	records, err := Inbox(t.Context(), []string{root}, Settings{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"2026-0137: smlouva.docx sken.pdf(withhold) vykres.pdf(replace)", "jina: jina.txt"}
	if got := shape(records); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestListJoinsWhatIsCalledLikeTheRecord: a file or folder that has the name of
// the record is part of it, in whatever order the rows stand.
func TestListJoinsWhatIsCalledLikeTheRecord(t *testing.T) {
	for _, tt := range []struct {
		name  string
		files []string
		list  string
		want  []string
	}{
		{"main document first", []string{"smlouva.docx", "priloha.pdf"}, "smlouva.docx;smlouva\npriloha.pdf;smlouva\n", []string{"smlouva: smlouva.docx priloha.pdf"}},
		{"main document last", []string{"smlouva.docx", "priloha.pdf"}, "priloha.pdf;smlouva\nsmlouva.docx;smlouva\n", []string{"smlouva: smlouva.docx priloha.pdf"}},
		{"two files of one name", []string{"smlouva.docx", "smlouva.pdf"}, "smlouva.docx;smlouva\nsmlouva.pdf;smlouva\n", []string{"smlouva: smlouva.docx smlouva.pdf"}},
		{"a folder of the name", []string{"smlouva/a.docx", "priloha.pdf"}, "priloha.pdf;smlouva\n", []string{"smlouva: a.docx priloha.pdf"}},
		{"a file that is not listed", []string{"smlouva.docx", "priloha.pdf"}, "priloha.pdf;smlouva\n", []string{"smlouva: smlouva.docx priloha.pdf"}},
		{"a row without a record", []string{"smlouva.docx", "priloha.pdf"}, "smlouva.docx;\npriloha.pdf;smlouva\n", []string{"smlouva: smlouva.docx priloha.pdf"}},
	} {
		files := map[string]string{"zaznamy.csv": "soubor;zaznam\n" + tt.list}
		for _, f := range tt.files {
			files[f] = "x"
		}
		records, err := Inbox(t.Context(), []string{lay(t, files)}, Settings{}, nil)
		if got := shape(records); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, %v; want %q", tt.name, got, err, tt.want)
		}
	}
}

func TestListErrorsNameTheCell(t *testing.T) {
	tests := []struct{ name, list, column string }{
		{"unknown file", "soubor;uverejnit\nb.txt;ano\n", "soubor"},
		{"unknown word", "soubor;uverejnit\na.txt;možná\n", "uverejnit"},
		{"no reason", "soubor;uverejnit\na.txt;ne\n", "duvod"},
		{"bad order", "soubor;poradi\na.txt;první\n", "poradi"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := lay(t, map[string]string{"r/a.txt": "x", "r/zaznamy.csv": tt.list})
			_, err := Inbox(t.Context(), []string{root}, Settings{}, nil)
			var cell *table.Error
			if !errors.As(err, &cell) || cell.Column != tt.column || cell.Row != 2 {
				t.Errorf("got %v, want an error in row 2, column %s", err, tt.column)
			}
		})
	}
}

func TestFolderSettings(t *testing.T) {
	root := lay(t, map[string]string{
		"inkoust.yaml": "profile: cz-foi\noffice: urad\ntwin: true\n", "a.txt": "x",
		"r/inkoust.yaml": "profile: sk-crz\nmeta: m.csv\n", "r/b.txt": "x",
	})
	records, err := Inbox(t.Context(), []string{root}, Settings{Profile: "cz-registr-smluv"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a, r := records[0].Settings, records[1].Settings
	if a.Profile != "cz-foi" || a.Office != filepath.Join(root, "urad") || !a.Twin {
		t.Errorf("loose file has settings %+v", a)
	}
	if r.Profile != "sk-crz" || r.Office != a.Office || r.Metadata != filepath.Join(root, "r", "m.csv") {
		t.Errorf("folder has settings %+v", r)
	}
	bad := lay(t, map[string]string{"inkoust.yaml": "profil: cz-foi\n", "a.txt": "x"})
	if _, err := Inbox(t.Context(), []string{bad}, Settings{}, nil); err == nil {
		t.Error("an unknown key is no error")
	}
}

func TestLinksInAnInboxAreNotFollowed(t *testing.T) {
	in := lay(t, map[string]string{"zaznam/a.txt": "x"})
	outside := filepath.Join(t.TempDir(), "cizi.txt")
	if err := os.WriteFile(outside, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{"odkaz.txt", filepath.Join("zaznam", "odkaz.txt")} {
		if err := os.Symlink(outside, filepath.Join(in, link)); err != nil {
			t.Fatal(err)
		}
	}
	records, err := Inbox(t.Context(), []string{in}, Settings{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := document.ParkedReason(records[0].Park); got != document.ReasonUnreadable {
		t.Errorf("loose: got %v, want %v", got, document.ReasonUnreadable)
	}
	_, err = records[1].Files[1].open()
	if got, _ := document.ParkedReason(err); got != document.ReasonUnreadable {
		t.Errorf("in a folder: got %v, want %v", err, document.ReasonUnreadable)
	}
}
