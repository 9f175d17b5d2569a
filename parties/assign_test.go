package parties

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// mark is a finding in a text of testdata: [[TYPE/value/role]].
var mark = regexp.MustCompile(`(?s)\[\[([A-Z_]+)/(.+?)/([a-z_]+)\]\]`)

// read turns a marked text into a file with findings, and the roles expected.
func read(t *testing.T, name string) (*detectors.File, []Role) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, want := parseMarks(string(raw))
	return f, want
}

func parseMarks(raw string) (*detectors.File, []Role) {
	var text strings.Builder
	f := &detectors.File{Name: "1"}
	var want []Role
	last := 0
	for _, m := range mark.FindAllStringSubmatchIndex(raw, -1) {
		text.WriteString(raw[last:m[0]])
		start := text.Len()
		text.WriteString(raw[m[4]:m[5]])
		f.Findings = append(f.Findings, detectors.Finding{
			Span: document.Span{Part: "body", Start: start, End: text.Len()}, Type: detectors.Type(raw[m[2]:m[3]]), Score: 0.9,
		})
		want = append(want, Role(raw[m[6]:m[7]]))
		last = m[1]
	}
	text.WriteString(raw[last:])
	f.Parts = []*document.Part{{ID: "body", Kind: document.Body, Text: text.String()}}
	return f, want
}

func TestAssignTellsRolesInTexts(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txt")
	if len(names) == 0 {
		t.Fatal("no texts")
	}
	for _, name := range names {
		f, want := read(t, name)
		got := Assign([]*detectors.File{f}, Options{})[0]
		for i, m := range got {
			if m.Role != want[i] {
				t.Errorf("%s: %s %q: got %s %v, want %s", filepath.Base(name), m.Type, f.Parts[0].Text[m.Start:m.End], m.Role, m.Why, want[i])
			}
		}
	}
}

func BenchmarkAssign(b *testing.B) {
	raw, err := os.ReadFile("testdata/firma.txt")
	if err != nil {
		b.Fatal(err)
	}
	f, _ := parseMarks(string(raw))
	// A contract of some pages: its head with the findings, then terms without.
	f.Parts[0].Text += strings.Repeat("Smluvní strany se dohodly, že dílo bude provedeno řádně a včas podle dokumentace.\n", 400)
	b.SetBytes(int64(len(f.Parts[0].Text)))
	for b.Loop() {
		Assign([]*detectors.File{f}, Options{})
	}
}
