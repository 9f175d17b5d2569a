//go:build shared && external

package pdf

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fixedParts is the length below which the fixed parts of a file outweigh its
// content.
const fixedParts = 3000

// The tricky files, with every thirteenth word taken out. A file that is one font
// and a word may grow, as its font is made anew.
func TestOutputOfTrickyFilesIsHardlyLonger(t *testing.T) {
	shared := os.Getenv("SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	seen, over := 0, 0
	err := filepath.WalkDir(filepath.Join(shared, "corpora", "pdf"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".pdf" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil || len(data) < fixedParts {
			return err
		}
		if n, ok := redactedLength(data); ok {
			if seen++; float64(n) > mostGrowth*float64(len(data)) {
				over++
				t.Logf("%s: %d bytes of %d", filepath.Base(path), n, len(data))
			}
		}
		return nil
	})
	if err != nil || seen < 100 || 100*over > seen {
		t.Errorf("%d of %d files grew by more than a tenth, %v", over, seen, err)
	}
}

// redactedLength is false for files that are set aside.
func redactedLength(data []byte) (int, bool) {
	opened, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0, false
	}
	d := opened.(*doc)
	defer d.Close()
	var words []string
	for i, w := range strings.Fields(strings.Join(d.texts, " ")) {
		if i%13 == 0 {
			words = append(words, w)
		}
	}
	var out bytes.Buffer
	if _, err := d.Redact(context.Background(), &out, planFor(d, words...)); err != nil {
		return 0, false
	}
	return out.Len(), true
}
