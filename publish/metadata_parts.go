package publish

import (
	"fmt"
	"strings"

	"inkoust/document"
	"inkoust/parties"
	"inkoust/rules"
)

// MetadataFile is the name that decisions on metadata carry as their file.
const MetadataFile = "udaje"

const partPrefix = "udaje:"

// field is one text of the metadata that can hold personal data.
type field struct {
	id    string
	text  *string
	party *Party // nil for the fields of the contract
	name  string // "nazev", "ico", "adresa"
}

// fields lists the texts. Dates, amounts and ids of the register are typed and
// can hold no person.
func (m *Metadata) fields() []field {
	out := []field{
		{id: partPrefix + "predmet", text: &m.Subject},
		{id: partPrefix + "cislo", text: &m.Number},
		{id: partPrefix + "cena", text: &m.Priceless},
	}
	for i := range m.Parties {
		p := &m.Parties[i]
		prefix := fmt.Sprintf("%sstrana%d:", partPrefix, i+1)
		out = append(out,
			field{prefix + "nazev", &p.Name, p, "nazev"},
			field{prefix + "ico", &p.ICO, p, "ico"},
			field{prefix + "adresa", &p.Address, p, "adresa"})
	}
	return out
}

// Parts returns the texts of the metadata as parts of kind Metadata, to be
// detected and decided like any other: "udaje:predmet", "udaje:cislo",
// "udaje:cena", "udaje:strana1:nazev", "udaje:strana1:ico", "udaje:strana1:adresa". Empty
// fields give no part.
func (m *Metadata) Parts() []*document.Part {
	var out []*document.Part
	for _, f := range m.fields() {
		if *f.text != "" {
			out = append(out, &document.Part{ID: f.id, Kind: document.Metadata, Text: *f.text, Lang: "cs"})
		}
	}
	return out
}

// Role returns the role of the party whose field a part is, as far as its kind
// tells: FO, PFO, PO, OVM. Unknown for the contract's own fields.
func (m *Metadata) Role(part string) parties.Role {
	for _, f := range m.fields() {
		if f.id == part && f.party != nil {
			return f.party.Kind.role()
		}
	}
	return parties.Unknown
}

// NamesPerson reports whether a part is the name of a party that is a human being.
func (m *Metadata) NamesPerson(part string) bool {
	for _, f := range m.fields() {
		if f.id == part && f.name == "nazev" {
			role := f.party.Kind.role()
			return role == parties.NaturalPerson || role == parties.Entrepreneur
		}
	}
	return false
}

func (k PartyKind) role() parties.Role {
	switch k {
	case NaturalPerson, ForeignPerson:
		return parties.NaturalPerson
	case SoleTrader:
		return parties.Entrepreneur
	case LegalPerson, ForeignLegal:
		return parties.LegalPerson
	case PublicBody:
		return parties.Body
	}
	return parties.Unknown
}

// Redacted returns a copy with the decided spans removed: the replacement text
// of the language in subject, number and names; an IČO or an address that loses
// a byte is left out. The address of a human being stays only as a municipality,
// decided or not. m is not changed.
func (m *Metadata) Redacted(lang string, decisions []rules.Decision) *Metadata {
	out := *m
	out.Parties = append([]Party(nil), m.Parties...)
	byPart := map[string][]rules.Decision{}
	for _, d := range decisions {
		byPart[d.Part] = append(byPart[d.Part], d)
	}
	literal := document.Literal(lang, "")
	for _, f := range out.fields() {
		c := carve(*f.text, byPart[f.id])
		*f.text = f.redacted(c, literal)
	}
	return &out
}

// redacted returns what of a field may be published.
func (f field) redacted(c carved, literal string) string {
	switch {
	case f.name == "ico", f.name == "adresa" && !f.party.Kind.Natural():
		if c.touched {
			return ""
		}
	case f.name == "adresa":
		if s := strings.Trim(line(c.join("")), " ,;-–"); !c.redacted && Municipality(s) {
			return s
		}
		return ""
	}
	return line(c.join(literal))
}
