package all

import (
	"strings"
	"testing"

	"inkoust/internal/person"
)

// TestWholeNamesInOtherCasesAreTheSame holds the comparison of whole names, by
// which roles are given, against the people of testdata/forms.
func TestWholeNamesInOtherCasesAreTheSame(t *testing.T) {
	for _, lang := range []string{"cs", "sk", "pl", "ru"} {
		raw, err := formTables.ReadFile("testdata/forms/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var before string
		for line := range strings.Lines(string(raw)) {
			f := strings.Split(strings.TrimSpace(line), ";")
			if len(f) != 6 || strings.HasPrefix(line, "#") {
				continue
			}
			for _, form := range strings.Fields(f[4]) {
				if form = strings.ReplaceAll(form, "_", " "); !person.Same(f[1], form) {
					t.Errorf("%s: %s is not the same as %s", lang, form, f[1])
				}
				if before != "" && person.Same(before, form) {
					t.Errorf("%s: %s is the same as %s", lang, form, before)
				}
			}
			before = f[1]
		}
	}
}
