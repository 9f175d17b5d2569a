package publish

import (
	"fmt"
	"slices"

	"inkoust/document"
	"inkoust/law"
	"inkoust/rules"
)

// accompanies reports whether the profile knows the accompanying information.
func (p *Publication) accompanies() bool { return p.Profile == foiProfile }

// mostly is the share of a file's text, in percent, from which on what is left
// tells little: an accompanying information may then serve better.
const mostly = 40

// minMostly is the shortest text that is judged, in bytes.
const minMostly = 200

// mostlyGone reports whether so much of the text of a file goes.
func (p *Publication) mostlyGone(f *File) bool {
	all, gone := 0, 0
	body := map[string]bool{}
	for _, part := range f.Parts {
		if part.Kind == document.Body {
			body[part.ID] = true
			all += len(part.Text)
		}
	}
	for _, d := range p.Decisions {
		if d.File == f.ID && body[d.Part] && d.Default == rules.Redact {
			gone += d.End - d.Start
		}
	}
	return all >= minMostly && gone*100 >= all*mostly
}

// needsAccompanying reports whether a draft is prepared: much of a file goes and
// nobody has written the information yet.
func (p *Publication) needsAccompanying() bool {
	return p.accompanies() && p.Accompanying == "" && slices.ContainsFunc(p.Files, func(f File) bool {
		return f.Disposition == Publish && p.mostlyGone(&f)
	})
}

// accompanyingDraft is the accompanying information as far as it is known (§ 5
// odst. 3 of act 106/1999); what a person has to add stands in brackets.
func (p *Publication) accompanyingDraft() ([]byte, error) {
	number, subject, given := "[č. j.]", "[předmět]", "[datum]"
	if m := p.Metadata; m != nil {
		number, subject = orElse(m.Number, number), orElse(m.Subject, subject)
		given = orElse(csvDate(m.Provided), given)
	}
	s := fmt.Sprintf(law.Text("cs", "foi.accompanying")+"\r\n\r\n"+
		"Povinný subjekt poskytl dne %s (č. j. %s) informaci ve věci: %s.\r\n\r\n"+
		"Poskytnutá informace obsahuje převážně osobní údaje, které zveřejnit nelze. Zveřejňuje se proto doprovodná informace vyjadřující její obsah:\r\n\r\n"+
		"[doplňte: o co žadatel žádal a co bylo sděleno, bez údajů o osobách]\r\n", given, number, subject)
	return []byte("\ufeff" + s), nil
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
