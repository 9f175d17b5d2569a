// Package folder publishes to a plain folder, for a profile whose place of
// publication is no register that we know: the redacted files, and a sheet of
// what is known of the record.
package folder

import "inkoust/publish"

// Target is a folder. Name is the profile that it serves.
type Target struct{ Name string }

var (
	_ publish.Target = Target{}
	_ publish.Former = Target{}
)

// Profile is the name that the target was made with.
func (t Target) Profile() string { return t.Name }

// Operation is empty: nobody is sent a message.
func (Target) Operation(*publish.Publication) string { return "" }

// Problems are none: a folder takes everything.
func (Target) Problems(*publish.Publication) []string { return nil }

// Messages are none.
func (Target) Messages(*publish.Publication) ([]publish.Message, error) { return nil, nil }

// Form is what is known of the record, in the words of the profile's language.
func (Target) Form(p *publish.Publication) publish.Form {
	w := func(key string) string { return publish.Word(p.Lang, key) }
	contract := publish.FormSection{Title: w("form.contract"), Fields: []publish.FormField{
		p.Field(w("form.subject"), "predmet", false),
		p.Field(w("form.number"), "cislo_smlouvy", false),
		p.Field(w("form.concluded"), "datum_uzavreni", false),
		p.Field(w("form.net"), "hodnota_bez_dph", false),
		p.Field(w("form.gross"), "hodnota_vcetne_dph", false),
	}}
	out := publish.Form{Title: w("form.sheet"), Lead: w("form.sheet.lead"), Sections: []publish.FormSection{contract}}
	parties, note := p.Counterparties()
	for _, party := range parties {
		out.Sections = append(out.Sections, publish.FormSection{Title: w("form.party"), Fields: []publish.FormField{
			{Label: w("form.name"), Value: party.Name, Note: note}, {Label: w("form.address"), Value: party.Address},
		}})
	}
	out.Sections = append(out.Sections, publish.FormSection{Title: w("form.attachments"), Fields: p.FileFields(w("form.file"))})
	return out
}
