//go:build external

package html

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestOtherProgramsSeeNothing has LibreOffice and exiftool read a redacted file
// that held the name on every surface.
func TestOtherProgramsSeeNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.html")
	if err := os.WriteFile(path, []byte(redact(t, []byte(page), gone...)), 0o600); err != nil {
		t.Fatal(err)
	}
	office := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, path)
	if out, err := office.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	words, err := exec.CommandContext(t.Context(), "exiftool", "-a", "-u", path).CombinedOutput()
	if err != nil {
		t.Fatalf("exiftool: %v", err)
	}
	for _, v := range append([]string{"Tom", "rský", "arsky"}, gone...) {
		if strings.Contains(string(text), v) || strings.Contains(string(words), v) {
			t.Errorf("%q is seen", v)
		}
	}
	for _, v := range []string{"SMLOUVA", "[znečitelněno]"} {
		if !strings.Contains(string(text), v) {
			t.Errorf("%q is not seen in %q", v, text)
		}
	}
}
