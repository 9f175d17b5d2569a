package samples

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func all(t *testing.T) []Sample {
	t.Helper()
	var list []Sample
	for _, kind := range Kinds {
		s, err := Load(kind)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, s...)
	}
	return list
}

func TestSpansPointAtTheirText(t *testing.T) {
	for _, s := range all(t) {
		data, err := os.ReadFile(s.Path)
		if err != nil {
			t.Fatal(err)
		}
		for _, sp := range s.Spans {
			got := data[sp.Start:sp.End]
			if strings.HasPrefix(filepath.Base(s.Name), "uklid") {
				got, _ = charmap.Windows1250.NewDecoder().Bytes(got)
			}
			if string(got) != sp.Text {
				t.Errorf("%s: at %d: got %q, want %q", s.Name, sp.Start, got, sp.Text)
			}
		}
	}
}

// A plain text lets us look at the input itself: each value is there, and all
// of the text that is not marked holds none that must go.
func TestTextsHoldWhatIsExpected(t *testing.T) {
	for _, s := range all(t) {
		if s.Spans == nil || s.Name == "uklid-radnice.txt" {
			continue
		}
		data, err := os.ReadFile(s.Path)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range append(s.MustGo, s.MustStay...) {
			if !bytes.Contains(data, []byte(v)) {
				t.Errorf("%s: %q is not in the sample", s.Name, v)
			}
		}
	}
}

func TestEveryDocumentHasExpectations(t *testing.T) {
	known := map[string]bool{}
	for _, s := range all(t) {
		known[s.Path] = true
	}
	for _, kind := range Kinds {
		err := filepath.WalkDir(filepath.Join(Dir(), kind), func(path string, d fs.DirEntry, err error) error {
			base := filepath.Base(path)
			ours := base == "inkoust.yaml" || base == "zaznamy.csv" || base == "udaje.csv"
			if err == nil && !d.IsDir() && !ours && !known[path] {
				t.Errorf("%s: no expectations", path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestRecord(t *testing.T) {
	for name, want := range map[string]string{
		"2026-0137/smlouva.docx": "2026-0137",
		"dotace-fasada.pdf":      "dotace-fasada",
	} {
		if got := (Sample{Name: name}).Record(); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}
