//go:build external

package pdf

import (
	"bytes"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run runs a program and returns what it prints; a missing program fails.
func run(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(program, args...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v: %s", program, err, errs.String())
	}
	return out.Bytes()
}

// Other readers find what stays and nothing of what went.
func TestOtherReadersAgree(t *testing.T) {
	values := []string{"Žofie Dvořáčková", "855403/0009", "zofie@dvorackova-vzor.cz", "Petr Malý", "Lipová 12, 123 45 Vzorov"}
	pieces := []string{"Dvořáčk", "Žofie", "855403", "zofie@", "dvorackova", "Petr Malý", "Lipová"}
	stay := []string{"Město Vzorov, IČO 00299308", "2026/042", "50 000 Kč", "Mgr. Janou Vzornou", "technických."}
	for _, f := range []string{"chromium.pdf", "libreoffice.pdf", "libreoffice-pdfa.pdf"} {
		t.Run(f, func(t *testing.T) {
			out, _ := redactAll(t, fixture(t, f), values...)
			path := filepath.Join(t.TempDir(), f)
			if err := os.WriteFile(path, out, 0o600); err != nil {
				t.Fatal(err)
			}
			run(t, "qpdf", "--check", path)
			views := map[string][]byte{
				"pdftotext":     run(t, "pdftotext", path, "-"),
				"pdftotext raw": run(t, "pdftotext", "-raw", path, "-"),
				"mutool":        run(t, "mutool", "draw", "-F", "txt", path),
			}
			for name, text := range views {
				for _, s := range stay {
					if !strings.Contains(squeeze(text), squeeze([]byte(s))) {
						t.Errorf("%s: %q is lost", name, s)
					}
				}
			}
			views["qpdf"] = run(t, "qpdf", "--qdf", "--object-streams=disable", "--preserve-unreferenced", path, "-")
			views["file"] = out
			for name, text := range views {
				for _, p := range pieces {
					if finds(text, p) {
						t.Errorf("%s: finds a removed value", name)
					}
				}
			}
			if strings.HasPrefix(f, "libreoffice-pdfa") && !bytes.Contains(run(t, "pdfinfo", path), []byte("Tagged:          yes")) {
				t.Error("the tags are lost")
			}
		})
	}
}

func squeeze(b []byte) string { return strings.Join(strings.Fields(string(b)), "") }

// finds looks for a value in UTF-8, UTF-16 and hexadecimal.
func finds(text []byte, value string) bool {
	wide := utf16Bytes(value)
	for _, form := range [][]byte{[]byte(value), wide, []byte(hex.EncodeToString(wide)), []byte(hex.EncodeToString([]byte(value)))} {
		if bytes.Contains(bytes.ToLower(text), bytes.ToLower(form)) {
			return true
		}
	}
	return false
}
