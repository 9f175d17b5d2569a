package publish_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/publish"
)

func TestDifferences(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(dir string) error
		want   []publish.Difference
	}{
		{"nothing", func(string) error { return nil }, nil},
		{"a file is gone", func(dir string) error { return os.Remove(filepath.Join(dir, "k-odeslani-2", "priloha-1.pdf")) },
			[]publish.Difference{{publish.FileMissing, "k-odeslani-2", "priloha-1.pdf"}}},
		{"the original in its place", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "k-odeslani", "smlouva.pdf"), []byte("Jan Vzorný"), 0o644)
		}, []publish.Difference{{publish.FileChanged, "k-odeslani", "smlouva.pdf"}}},
		{"a file more", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "k-odeslani", "Jan Vzorný.pdf"), nil, 0o644)
		}, []publish.Difference{{publish.FileExtra, "k-odeslani", ""}}},
		{"a folder more", func(dir string) error {
			if err := os.Mkdir(filepath.Join(dir, "k-odeslani-3"), 0o755); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, "k-odeslani-3", "smlouva.pdf"), nil, 0o644)
		}, []publish.Difference{{publish.FileExtra, "k-odeslani-3", ""}}},
		{"a folder of it is gone", func(dir string) error { return os.RemoveAll(filepath.Join(dir, "k-odeslani-2")) },
			[]publish.Difference{{publish.FileMissing, "k-odeslani-2", "priloha-1.pdf"}}},
	} {
		p := saved(t, large(60, 50))
		if err := c.change(p.Dir); err != nil {
			t.Fatal(err)
		}
		got, err := p.Differences()
		if d := cmp.Diff(c.want, got); err != nil || d != "" {
			t.Errorf("%s: %v (-want +got)\n%s", c.name, err, d)
		}
	}
}
