//go:build external

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/internal/docxfixture"
)

// The word document that says a value wherever the format has room for words,
// redacted by the program: no tool sees a value or a token in it.
func TestNoCornerOfAWordDocumentHoldsAValue(t *testing.T) {
	v := docxfixture.Values{Name: "Žofie Novotná-Říhová", Phone: "603 123 456", Mail: "zofie.novotna@example.org", Token: "Strakapoud"}
	data, tokens := docxfixture.Canary(v)
	dir := t.TempDir()
	in, terms, out := filepath.Join(dir, "kanar.docx"), filepath.Join(dir, "vyrazy.txt"), filepath.Join(dir, "out")
	for path, data := range map[string]string{in: string(data), terms: strings.Join([]string{v.Name, v.Phone, v.Mail}, "\n")} {
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if r := inkoust(t, "redact", in, "--terms", terms, "--out", out); r.code != exitReview {
		t.Fatalf("exit %d: %s%s, want %d", r.code, r.stdout, r.stderr, exitReview)
	}
	before := []surface{{"unzip", false, tool(t, "unzip", "-p", in)}} // an office program gives up on so many oddities
	for _, token := range []string{v.Name, v.Phone, v.Mail, tokens[len(tokens)/2]} {
		if !seen(before, token) {
			t.Errorf("no tool sees %q in the source", token)
		}
	}
	for _, look := range surfaces(t, filepath.Join(out, "kanar.docx")) {
		for _, value := range []string{v.Name, v.Phone, v.Mail, v.Token, "Novotná"} {
			if look.holds(value) {
				t.Errorf("%s: %q is still there", look.name, value)
			}
		}
	}
	if r := inkoust(t, "redact", in, "--terms", terms, "--attachments", "process", "--out", out+"2"); r.code != exitParked {
		t.Errorf("exit %d with an object of an old program to be read, want %d", r.code, exitParked)
	}
}
