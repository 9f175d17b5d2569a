package verify

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

func documentation(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../docs/verify.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEveryCheckIsDocumented(t *testing.T) {
	doc := documentation(t)
	for _, c := range Checks() {
		if !strings.Contains(doc, fmt.Sprintf("| `%s` | %s", c.ID, c.Says)) {
			t.Errorf("docs/verify.md does not say of %s: %s", c.ID, c.Says)
		}
	}
}

func TestEverySurfaceHasANamedCheck(t *testing.T) {
	known := map[string]bool{}
	for _, c := range Checks() {
		known[c.ID] = true
	}
	rows := regexp.MustCompile(`(?m)^\| (P\d+) [^|]*\| ([^|]*) \|$`).FindAllStringSubmatch(documentation(t), -1)
	if len(rows) != 29 {
		t.Fatalf("got %d surfaces, want 29", len(rows))
	}
	for i, r := range rows {
		if want := fmt.Sprintf("P%d", i+1); r[1] != want {
			t.Errorf("got %s, want %s", r[1], want)
		}
		if strings.HasPrefix(r[2], "not here: ") {
			continue
		}
		for f := range strings.FieldsSeq(r[2]) {
			if !known[strings.Trim(f, "`")] {
				t.Errorf("%s names %s, which is no check", r[1], f)
			}
		}
	}
}
