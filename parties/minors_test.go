package parties

import (
	"strings"
	"testing"
	"time"
)

func TestMinorRecipientsAreTold(t *testing.T) {
	const text = `Smlouva o poskytnutí stipendia, uzavřená v roce 2024
Poskytovatel: [[ORG/Město Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Příjemce: [[PERSON/Eva Malá/x]], nar. [[BIRTH_DATE/1. 2. 2010/x]], bytem [[ADDRESS/Polní 1, Lhotka/x]]
Příjemce 2: [[PERSON/Jan Velký/x]], nar. [[BIRTH_DATE/3. 4. 2001/x]], bytem [[ADDRESS/Horní 1, Lhotka/x]]
Stipendium za rok 2024 se vyplatí v roce 2025. [[PERSON/Eva Malá/x]] doloží výsledky do konce roku 2024.`
	for name, c := range map[string]struct {
		at          time.Time
		child, both string
	}{
		"by the text":     {time.Time{}, "minor", ""},
		"by the day":      {time.Date(2018, 5, 5, 0, 0, 0, 0, time.UTC), "minor", "minor"},
		"when grown up":   {time.Date(2030, 5, 5, 0, 0, 0, 0, time.UTC), "", ""},
		"not yet born":    {time.Date(1999, 5, 5, 0, 0, 0, 0, time.UTC), "", ""},
		"on the way up":   {time.Date(2019, 5, 5, 0, 0, 0, 0, time.UTC), "minor", ""},
		"in the last one": {time.Date(2027, 5, 5, 0, 0, 0, 0, time.UTC), "minor", ""},
	} {
		got := roles(t, text, Options{At: c.at})
		if got["Eva Malá"].Subkind != c.child || got["Jan Velký"].Subkind != c.both {
			t.Errorf("%s: got %q and %q, want %q and %q", name, got["Eva Malá"].Subkind, got["Jan Velký"].Subkind, c.child, c.both)
		}
	}
}

func TestYearsOfText(t *testing.T) {
	for text, want := range map[string]int{"v roce 2024, do 2025 a 2024": 2024, "12024 a 199": 0, "2023, 2024": 2024, "": 0, "č. 1899": 0,
		strings.Repeat("ž", 21) + "2019" + strings.Repeat("x", 9): 2019, "bez čísel až sem: 2018/": 2018, "::::::::////////2017": 2017} {
		w := &walker{joined: &joined{text: text}}
		if got := w.yearOfText(); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}
