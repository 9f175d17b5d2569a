//go:build shared

package pdf

import (
	"context"
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"
)

// The corpus has one drawing in more than forty JBIG2 codings: all must decode to
// the same pixels.
func TestOneDrawingInAllCodings(t *testing.T) {
	shared := os.Getenv("SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	files, _ := filepath.Glob(filepath.Join(shared, "corpora/pdf/bitmap*.pdf"))
	if len(files) < 40 {
		t.Fatalf("got %d files", len(files))
	}
	seen := map[[32]byte]int{}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s, err := load(context.Background(), data)
		if err != nil {
			t.Fatalf("%s: %v", filepath.Base(path), err)
		}
		for _, o := range s.objects {
			st, ok := o.(*stream)
			if !ok || s.name(st.dict["Subtype"]) != "Image" {
				continue
			}
			m, err := newExporter(&doc{s: s}).plate(st.dict, st.raw, nil, "")
			if err != nil || m.r == nil {
				t.Errorf("%s: %v", filepath.Base(path), err)
				continue
			}
			seen[sha256.Sum256(m.r.data)]++
		}
	}
	if len(seen) != 1 {
		t.Errorf("got %d different drawings, want 1", len(seen))
	}
}
