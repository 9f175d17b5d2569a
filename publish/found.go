package publish

import (
	"fmt"
	"strings"
	"time"

	"inkoust/internal/table"
)

// Found is a value of the register's form that the record's own text holds. It
// is offered to a person, with its place, and sent by nobody else.
type Found struct {
	Column     string // of udaje.csv
	Value      string // as the column has it
	File       string // name in the package, EvidenceName for the office's list
	Page       int    // 0 where there are no pages
	Confidence Confidence
}

// columnLabels are the fields of the form by columns of udaje.csv.
var columnLabels = map[string]string{
	"predmet": "form.subject", "cislo_smlouvy": "form.number", "datum_uzavreni": "form.concluded", "hodnota_bez_dph": "form.net",
	"hodnota_vcetne_dph": "form.gross", "mena": "form.currency", "navazany_zaznam": "form.linked",
	"poskytnuto": "form.provided",
}

// found is what was found for a column, nil for nothing.
func (p *Publication) found(column string) *Found {
	for i := range p.Found {
		if p.Found[i].Column == column {
			return &p.Found[i]
		}
	}
	return nil
}

// FoundAt says where a value was found: "smlouva.pdf s. 2".
func (p *Publication) FoundAt(file string, page int) string {
	if page == 0 {
		return file
	}
	return fmt.Sprintf("%s %s %d", file, p.word("page"), page)
}

func (p *Publication) foundAt(f *Found) string { return p.FoundAt(f.File, f.Page) }

// foundNote says on the form where a value comes from, "" if nothing was found.
func (p *Publication) foundNote(column string) string {
	f := p.found(column)
	if f == nil {
		return ""
	}
	return fmt.Sprintf("%s %s – %s; %s %s", p.word("suggestion"), f.Value, p.foundAt(f), p.word("suggestion.confidence"), p.word("confidence."+string(f.Confidence)))
}

// statedNote says of a stated value where the text has it. Where the text has
// another one, and is sure enough, the difference is told: one of them is wrong.
// A subject may be worded in many ways.
func (p *Publication) statedNote(column, stated string) string {
	f := p.found(column)
	switch {
	case f == nil:
		return ""
	case sameText(f.Value, stated):
		return p.word("form.source") + " " + p.foundAt(f)
	case f.Confidence == Low || column == "predmet":
		return ""
	}
	return fmt.Sprintf("%s %s – %s", p.word("form.differs"), f.Value, p.foundAt(f))
}

// statedParty says where the text names a stated party.
func (p *Publication) statedParty(party Party) string {
	for _, found := range p.FoundParties {
		if party.ICO != "" && party.ICO == found.ICO || sameText(party.Name, found.Name) {
			return p.word("form.source") + " " + found.Source
		}
	}
	return ""
}

// sameText compares values, not how they are spaced.
func sameText(a, b string) bool {
	strip := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(NFC(s)), "")) }
	return strip(a) == strip(b)
}

// takeFound fills the table that a person reviews with what was found and is no
// mere guess, where nobody stated anything.
func (p *Publication) takeFound(m *Metadata) {
	for i := range p.Found {
		f := &p.Found[i]
		if f.Confidence == Low || !m.take(f.Column, f.Value) {
			continue
		}
		note := fmt.Sprintf("%s: %s", p.word(columnLabels[f.Column]), p.foundAt(f))
		m.Suggested = strings.TrimPrefix(m.Suggested+"; "+note, "; ")
	}
	if len(m.Parties) == 0 {
		m.Parties = p.FoundParties
	}
}

// take sets an empty field and reports whether it did.
func (m *Metadata) take(column, value string) bool {
	switch column {
	case "predmet":
		return fill(&m.Subject, value)
	case "cislo_smlouvy":
		return fill(&m.Number, value)
	case "mena":
		return fill(&m.Currency, value)
	case "navazany_zaznam":
		return fill(&m.Linked, value)
	case "poskytnuto":
		t, err := table.ParseDate(value)
		return err == nil && fill(&m.Provided, t)
	case "datum_uzavreni":
		t, err := table.ParseDate(value)
		return err == nil && fill(&m.Concluded, t)
	case "hodnota_bez_dph":
		return fillAmount(&m.PriceNet, value)
	case "hodnota_vcetne_dph":
		return fillAmount(&m.PriceGross, value)
	}
	return false
}

func fill[T string | time.Time](field *T, v T) bool {
	var empty T
	if *field != empty || v == empty {
		return false
	}
	*field = v
	return true
}

func fillAmount(field **table.Amount, value string) bool {
	a, err := table.ParseAmount(value)
	if err != nil || *field != nil {
		return false
	}
	*field = &a
	return true
}

// foundParty says on the form who the other sides may be.
func (p *Publication) foundParty() string {
	var all []string
	for _, party := range p.FoundParties {
		s := party.Name
		if party.ICO != "" {
			s += ", IČO " + party.ICO
		}
		all = append(all, s+" – "+party.Source)
	}
	if len(all) == 0 {
		return ""
	}
	return p.word("suggestion") + " " + strings.Join(all, "; ")
}

// notes joins what is said of a field.
func notes(all ...string) string {
	var out []string
	for _, n := range all {
		if n != "" {
			out = append(out, n)
		}
	}
	return strings.Join(out, " · ")
}
