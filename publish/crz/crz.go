// Package crz prepares contracts for the Slovak central register (Centrálny
// register zmlúv), § 5a of act 211/2000 Z. z. and regulation 498/2011 Z. z.
//
// The register takes contracts on its web pages, where a person types; no
// interface for programs is published, so there is no message. What of the
// regulation was read, and what was not, stands in law/sk.csv.
package crz

import (
	"path"
	"strings"

	"inkoust/law"
	"inkoust/publish"
)

// Target publishes to the register.
type Target struct{}

var (
	_ publish.Target = Target{}
	_ publish.Former = Target{}
)

// Profile is "sk-crz".
func (Target) Profile() string { return "sk-crz" }

// Operation is empty: the register has no messages.
func (Target) Operation(*publish.Publication) string { return "" }

// Problems says which files the register does not take: it wants PDF that can be
// searched (§ 2 ods. 1 of regulation 498/2011).
func (Target) Problems(p *publish.Publication) []string {
	for _, name := range p.SentNames() {
		if !strings.EqualFold(path.Ext(name), ".pdf") {
			return []string{law.Text("sk", "crz.pdf")}
		}
	}
	return nil
}

// Messages are none.
func (Target) Messages(*publish.Publication) ([]publish.Message, error) { return nil, nil }

// Form is what the register asks for, in the order of § 2 ods. 2 of the
// regulation.
func (Target) Form(p *publish.Publication) publish.Form {
	return publish.Form{
		Title: "Údaje pre Centrálny register zmlúv",
		Lead:  law.Text("sk", "crz.form"),
		Check: []string{law.Text("sk", "crz.signature"), law.Text("sk", "crz.rest")},
		Sections: append(append([]publish.FormSection{contract(p)}, parties(p)...),
			publish.FormSection{Title: "Prílohy", Fields: p.FileFields("Súbor")}),
	}
}

func contract(p *publish.Publication) publish.FormSection {
	return publish.FormSection{Title: "Zmluva", Fields: []publish.FormField{
		p.Field("Názov zmluvy", "predmet", true),
		p.Field("Číslo zmluvy, ak vediete vlastný číselník", "cislo_smlouvy", false),
		p.Field("Dátum uzavretia", "datum_uzavreni", false),
		{Label: "Dátum účinnosti"},
		{Label: "Doba trvania"},
		p.Field("Celková hodnota plnenia", "hodnota_vcetne_dph", false),
		{Label: "Odkaz na verejné obstarávanie", Note: law.Text("sk", "crz.procurement")},
	}}
}

// parties are ours and the others, as the regulation tells them apart.
func parties(p *publish.Publication) []publish.FormSection {
	a := p.Authority
	out := []publish.FormSection{{Title: "Účastník – povinná osoba", Fields: []publish.FormField{
		{Label: "Názov", Value: a.Name, Required: true}, {Label: "Sídlo", Value: a.Address}, {Label: "IČO", Value: a.ICO},
	}}}
	all, note := p.Counterparties()
	for _, x := range all {
		where, name := "Sídlo", "Obchodné meno"
		if x.Kind == publish.NaturalPerson || x.Kind == publish.ForeignPerson {
			where, name = "Adresa trvalého pobytu", "Meno a priezvisko"
		}
		out = append(out, publish.FormSection{Title: "Účastník", Fields: []publish.FormField{
			{Label: name, Value: x.Name, Note: note, Required: true}, {Label: where, Value: x.Address}, {Label: "IČO", Value: x.ICO},
		}})
	}
	return out
}
