package law_test

import (
	"encoding/csv"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"inkoust/law"
)

// TestTablesAreWhole: ids are unique, every text has a source, and the words
// that say whether it was compared are two.
func TestTablesAreWhole(t *testing.T) {
	for _, lang := range law.Languages() {
		seen, texts := map[string]bool{}, map[string]bool{}
		for _, row := range rows(t, lang+".csv")[1:] {
			id, text, source, checked := row[0], row[1], row[2], row[3]
			if id == "" || text == "" || source == "" || checked != "yes" && checked != "no" {
				t.Errorf("%s: %q is not whole", lang, id)
			}
			if seen[id] || strings.HasPrefix(id, "basis.") && texts[text] {
				t.Errorf("%s: %q stands twice", lang, id)
			}
			seen[id], texts[text] = true, true
		}
		if got := len(law.All(lang)); got != len(seen) || got == 0 {
			t.Errorf("%s: got %d entries, want %d", lang, got, len(seen))
		}
	}
	if law.Text("cs", "note") == "" || law.Text("sk", "note") != law.Text("cs", "note") || law.Text("cs", "neni") != "" {
		t.Error("a text is not told, or one that no table has")
	}
}

func rows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.Comment = ';', '#'
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestEveryProvisionOfTheRulesIsListed: what the protocol cites can be looked up.
func TestEveryProvisionOfTheRulesIsListed(t *testing.T) {
	for folder, lang := range map[string]string{"cz": "cs", "sk": "sk", "pl": "pl", "ru": "ru"} {
		listed := map[string]bool{}
		for _, e := range law.All(lang) {
			if strings.HasPrefix(e.ID, "basis.") {
				listed[e.Text] = true
			}
		}
		files, err := filepath.Glob("../rules/" + folder + "/*.csv")
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v, %v", folder, files, err)
		}
		cited := map[string]bool{}
		for _, name := range files {
			all := rows(t, name)
			at := len(all[0]) - 1
			if !strings.HasSuffix(all[0][at], "basis") {
				t.Fatalf("%s: the last column is not basis", name)
			}
			for _, row := range all[1:] {
				cited[row[at]] = true
				if !listed[row[at]] {
					t.Errorf("%s: %q is not in %s.csv", name, row[at], lang)
				}
			}
		}
		for text := range listed {
			if !cited[text] {
				t.Errorf("%s.csv: no rule cites %q", lang, text)
			}
		}
	}
}

// citation is a provision, as the four languages write one.
var citation = regexp.MustCompile(`§ ?\d|\bčl\. ?\d|\bart\. ?\d|ст\. ?\d`)

// TestTheLawStandsInItsTables: outside the tables of this package and of the
// rules nothing that is printed cites a provision.
func TestTheLawStandsInItsTables(t *testing.T) {
	looked := 0
	for _, root := range []string{"../publish", "../report", "../watch", "../office", "../pipeline", "../cmd"} {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() && e.Name() == "testdata" {
				return skip(err)
			}
			switch ext := filepath.Ext(path); {
			case e.IsDir() || strings.HasSuffix(path, "_test.go"):
			case ext == ".go":
				looked++
				return literals(t, path)
			case ext == ".csv" || ext == ".html":
				looked++
				b, err := os.ReadFile(path)
				if at := citation.FindIndex(b); at != nil {
					t.Errorf("%s: a citation at byte %d", path, at[0])
				}
				return err
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if looked < 50 {
		t.Errorf("only %d files were looked at", looked)
	}
}

func skip(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipDir
}

// literals looks at the strings of a source file.
func literals(t *testing.T, path string) error {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return err
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && citation.MatchString(l.Value) {
			t.Errorf("%s: a citation in a string at %d", path, l.Pos())
		}
		return true
	})
	return nil
}
