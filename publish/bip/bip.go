// Package bip prepares documents for the pages of the Polish public bulletin
// (Biuletyn Informacji Publicznej), act of 6 September 2001 on access to public
// information.
//
// Each body keeps pages of its own, where a person publishes: there is no message.
// The act wants each information to say who made it, who put it there and when,
// and where something was left out, how much, why, by whom and in whose interest
// (art. 8). What was read of it stands in law/pl.csv.
package bip

import (
	"fmt"
	"slices"
	"strings"

	"inkoust/law"
	"inkoust/publish"
	"inkoust/rules"
)

// Target publishes on pages of the bulletin.
type Target struct{}

var (
	_ publish.Target = Target{}
	_ publish.Former = Target{}
)

// Profile is "pl-bip".
func (Target) Profile() string { return "pl-bip" }

// Operation is empty: nobody is sent a message.
func (Target) Operation(*publish.Publication) string { return "" }

// Problems are none: the bulletin takes any file.
func (Target) Problems(*publish.Publication) []string { return nil }

// Messages are none.
func (Target) Messages(*publish.Publication) ([]publish.Message, error) { return nil, nil }

// Form is what art. 8 asks for, and what the central register of contracts does.
func (Target) Form(p *publish.Publication) publish.Form {
	sections := []publish.FormSection{author(p)}
	if without := exclusion(p); without != nil {
		sections = append(sections, *without)
	}
	sections = append(sections, register(p), publish.FormSection{Title: "Załączniki", Fields: p.FileFields("Plik")})
	return publish.Form{
		Title: "Dane do publikacji w BIP", Lead: law.Text("pl", "bip.form"),
		Check: []string{law.Text("pl", "bip.rest")}, Sections: sections,
	}
}

// author is art. 8 ust. 6.
func author(p *publish.Publication) publish.FormSection {
	made, note := p.Told("datum_uzavreni")
	return publish.FormSection{Title: "Metryczka informacji", Fields: []publish.FormField{
		{Label: "Podmiot udostępniający informację", Value: p.Authority.Name, Required: true},
		{Label: "Osoba, która wytworzyła informację lub odpowiada za jej treść"},
		{Label: "Osoba, która wprowadziła informację do BIP"},
		{Label: "Data wytworzenia informacji", Value: made, Note: note},
		{Label: "Data udostępnienia informacji"},
	}}
}

// exclusion is art. 8 ust. 5: what was left out. Nil where nothing was.
func exclusion(p *publish.Publication) *publish.FormSection {
	count := map[string]int{}
	var bases []string
	for _, d := range p.Decisions {
		if d.Default == rules.Keep || d.File == publish.MetadataFile {
			continue
		}
		count[publish.Word("pl", "type."+string(d.Type))]++
		if !slices.Contains(bases, d.Basis) && d.Basis != "" {
			bases = append(bases, d.Basis)
		}
	}
	if len(count) == 0 {
		return nil
	}
	var kinds []string
	for kind, n := range count {
		kinds = append(kinds, fmt.Sprintf("%s (%d)", kind, n))
	}
	slices.Sort(kinds)
	slices.Sort(bases)
	return &publish.FormSection{Title: "Wyłączenie jawności", Fields: []publish.FormField{
		{Label: "Zakres wyłączenia", Value: strings.Join(kinds, ", ")},
		{Label: "Podstawa prawna", Value: strings.Join(bases, "; ")},
		{Label: "Organ lub osoba, która dokonała wyłączenia", Value: p.Authority.Name},
		{Label: "Podmiot, w którego interesie dokonano wyłączenia", Value: "osoby fizyczne, których dane usunięto"},
	}}
}

// register is what the central register of contracts is told (Centralny Rejestr
// Umów, art. 34a of the act on public finance).
func register(p *publish.Publication) publish.FormSection {
	fields := []publish.FormField{
		p.Field("Numer umowy", "cislo_smlouvy", false),
		p.Field("Data zawarcia", "datum_uzavreni", false),
		{Label: "Miejsce zawarcia"},
		{Label: "Okres obowiązywania"},
	}
	parties, note := p.Counterparties()
	for _, x := range parties {
		fields = append(fields, publish.FormField{Label: "Strona umowy", Value: x.Name, Note: note})
	}
	return publish.FormSection{Title: "Centralny Rejestr Umów", Fields: append(fields,
		p.Field("Przedmiot umowy", "predmet", false),
		p.Field("Wartość umowy", "hodnota_vcetne_dph", false),
		publish.FormField{Label: "Źródła i wysokość współfinansowania", Note: law.Text("pl", "cru.form")},
	)}
}
