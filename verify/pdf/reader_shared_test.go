//go:build shared

package pdf

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"inkoust/verify"
)

// TestReadsWhatPdftotextReads compares the reader with another one on real
// files: the letters that pdftotext prints must be among those read.
func TestReadsWhatPdftotextReads(t *testing.T) {
	root := os.Getenv("SHARED")
	if root == "" {
		root = "../../../shared"
	}
	files, _ := filepath.Glob(filepath.Join(root, "real", "*.pdf"))
	more, _ := filepath.Glob(filepath.Join(root, "corpora", "pdf", "*.pdf"))
	values := verify.Listed(nil)
	good, bad := 0, 0
	for _, file := range append(files, more...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, err := read(data)
		if err != nil || f.trailer["Encrypt"] != nil {
			t.Logf("%s: not read: %v", filepath.Base(file), err)
			continue
		}
		pages, err := f.pages()
		if err != nil {
			t.Logf("%s: %v", filepath.Base(file), err)
			continue
		}
		out, err := exec.Command("pdftotext", "-raw", file, "-").Output()
		if err != nil {
			continue
		}
		r := newReader(context.Background(), f)
		all := &verify.Text{}
		for _, p := range pages {
			found, err := r.text(p)
			if err != nil {
				t.Logf("%s: %v", filepath.Base(file), err)
				break
			}
			all.Add(found.String())
			all.Gap()
		}
		report := &verify.Report{}
		want := verify.Fold(string(out))
		values.Compare(report, "", "", want, all)
		if len(report.Residues) > 0 {
			bad++
			t.Logf("%s: %d of %d triples missing", filepath.Base(file), report.Residues[0].Count, want.Len())
			continue
		}
		good++
	}
	t.Logf("%d read alike, %d not", good, bad)
	if bad > good/5 {
		t.Errorf("got %d files read otherwise than by pdftotext, want at most %d", bad, good/5)
	}
}
