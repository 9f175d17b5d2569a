package pdf

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The table of surfaces names tests that exist, one at least a row.
func TestTableOfSurfacesIsTrue(t *testing.T) {
	known := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range regexp.MustCompile(`(?m)^func (Test\w+)`).FindAllSubmatch(b, -1) {
			known[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile("../../docs/pdf.md")
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= 29; n++ {
		row := regexp.MustCompile(fmt.Sprintf(`(?m)^\| P%d \|.*$`, n)).Find(b)
		tests := regexp.MustCompile(`Test\w+`).FindAllString(string(row), -1)
		if len(tests) == 0 {
			t.Errorf("P%d has no test", n)
		}
		for _, name := range tests {
			if !known[name] {
				t.Errorf("P%d: there is no %s", n, name)
			}
		}
	}
}
