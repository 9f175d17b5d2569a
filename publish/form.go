package publish

import "strings"

// Form is the sheet of a place of publication: what it wants to be told of a
// record, in its own order, for a person to copy.
type Form struct {
	Title, Lead string
	Sections    []FormSection
	// Check is what a person has to look at before publishing.
	Check []string
}

// FormSection is a box of a form.
type FormSection struct {
	Title  string
	Fields []FormField
}

// FormField is a value with what is said of it. An empty one is for a person to
// fill in; Required marks those that the place cannot be without.
type FormField struct {
	Label, Value, Note string
	Required           bool
}

// Former is a Target that has a form of its own.
type Former interface {
	Form(p *Publication) Form
}

// Told is what is stated of a record under a column of udaje.csv, and for an
// empty one what the text offers, with its place and confidence.
func (p *Publication) Told(column string) (value, note string) {
	m := p.Metadata
	if m == nil {
		m = &Metadata{}
	}
	switch column {
	case "predmet":
		value = m.RegisterSubject()
	case "cislo_smlouvy":
		value = m.Number
	case "datum_uzavreni":
		value = csvDate(m.Concluded)
	case "hodnota_bez_dph":
		value = csvAmount(m.PriceNet)
	case "hodnota_vcetne_dph":
		value = csvAmount(m.PriceGross)
	case "mena":
		value = m.Currency
	}
	if value == "" {
		note = p.foundNote(column)
	}
	return value, note
}

// Field is a field of what is told under a column of udaje.csv.
func (p *Publication) Field(label, column string, required bool) FormField {
	value, note := p.Told(column)
	return FormField{label, value, note, required}
}

// Counterparties are the parties that are stated; where none is, one without
// data, whose note says who the text names.
func (p *Publication) Counterparties() (all []Party, note string) {
	if p.Metadata != nil && len(p.Metadata.Parties) > 0 {
		return p.Metadata.Parties, ""
	}
	return []Party{{}}, p.foundParty()
}

// FileFields are the files that are sent, a field each.
func (p *Publication) FileFields(label string) []FormField {
	var out []FormField
	for _, name := range p.SentNames() {
		out = append(out, FormField{Label: label, Value: name})
	}
	return out
}

// ownForm takes the form of a target over into the page.
func (f *form) ownForm(own Form) {
	for _, s := range own.Sections {
		f.section(s.Title)
		for _, x := range s.Fields {
			f.n++
			f.put(formField{ID: f.id(), Label: x.Label, Value: x.Value, Note: x.Note, Missing: x.Required && strings.TrimSpace(x.Value) == ""})
		}
	}
}
