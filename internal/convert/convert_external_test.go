//go:build external

package convert

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// old has LibreOffice write a text in an older format.
func old(t *testing.T, kind, filter, text string) []byte {
	t.Helper()
	dir := t.TempDir()
	src := filepath.Join(dir, "a.csv")
	if kind == "doc" {
		src = filepath.Join(dir, "a.txt")
	}
	if err := os.WriteFile(src, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("soffice", "-env:UserInstallation="+fileURL(filepath.Join(dir, "p")), "--headless", "--convert-to", filter, "--outdir", dir, src)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "a."+kind))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestOldFormatsAreConverted(t *testing.T) {
	for kind, want := range map[string]string{"doc": "word/document.xml", "xls": "xl/workbook.xml"} {
		data := old(t, kind, map[string]string{"doc": "doc:MS Word 97", "xls": "xls:MS Excel 97"}[kind], "Smlouva o dílo\n")
		out, err := (&LibreOffice{}).Convert(t.Context(), kind, data)
		if err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := z.Open(want); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

func TestTimeIsBounded(t *testing.T) {
	if _, err := (&LibreOffice{Time: time.Nanosecond}).Convert(t.Context(), "doc", []byte("x")); !errors.Is(err, ErrTime) {
		t.Errorf("got %v, want %v", err, ErrTime)
	}
}
