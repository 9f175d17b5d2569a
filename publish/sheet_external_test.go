//go:build external

package publish_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSheetOpens proves that an office suite opens the sheet and reads its
// sentence.
func TestSheetOpens(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatalf("soffice is missing: %v", err)
	}
	dir, _ := write(t, sample())
	out := t.TempDir()
	c := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless",
		"--convert-to", "txt:Text (encoded):UTF8", "--outdir", out, filepath.Join(dir, "k-odeslani", "priloha-2-neuverejnuje-se.docx"))
	if b, err := c.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, b)
	}
	got := strings.TrimSpace(strings.TrimPrefix(string(read(t, out, "priloha-2-neuverejnuje-se.txt")), "\ufeff"))
	if want := "Příloha č. 2 se neuveřejňuje – technická dokumentace"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
