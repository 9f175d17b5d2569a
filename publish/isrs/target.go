package isrs

import (
	"fmt"
	"slices"

	"inkoust/internal/table"
	"inkoust/law"
	"inkoust/publish"
)

// Target publishes to the register of contracts.
type Target struct{}

var _ publish.Target = Target{}

// Profile is "cz-registr-smluv".
func (Target) Profile() string { return "cz-registr-smluv" }

// Operation is "zverejneni", or what repairs a published record.
func (Target) Operation(p *publish.Publication) string {
	switch {
	case p.Repair == nil:
	case p.Repair.Reason == publish.WrongMetadata:
		return "modifikace"
	case p.Repair.Reason == publish.MissingFile:
		return "pridaniPrilohy"
	}
	return "zverejneni"
}

// Problems says in Czech what keeps the message from being written.
func (t Target) Problems(p *publish.Publication) []string {
	m := p.Metadata
	if m == nil {
		m = &publish.Metadata{}
	}
	c := &checker{}
	missing := m.Missing()
	if i := slices.Index(missing, publish.NoDate); i >= 0 && p.OrderOpen {
		missing[i] += " (chybí přijetí objednávky)"
	}
	switch op := t.Operation(p); {
	case op == "pridaniPrilohy":
		missing, c.errs = nil, message(p).Check()
	case len(missing) == 0:
		c.errs = message(p).Check()
	case op == "zverejneni":
		c.attachments(p.SentNames()) // told at once, not after the rest is filled in
	}
	for _, n := range p.Oversized() {
		missing = append(missing, fmt.Sprintf("příloha %d: větší, než unese jedna datová zpráva (%s); rozdělte ji, nebo zmenšete její obrázky", n, law.Text("cs", "message-size")))
	}
	for _, e := range c.errs {
		missing = append(missing, e.Error())
	}
	return missing
}

// names are the files that the register tells the operation by.
var names = map[string]string{"zverejneni": ZverejneniName, "modifikace": ModifikaceName, "pridaniPrilohy": PridaniPrilohyName}

// Messages returns the message of the operation.
func (t Target) Messages(p *publish.Publication) ([]publish.Message, error) {
	return []publish.Message{{Name: names[t.Operation(p)], Media: "application/xml", Data: message(p).XML()}}, nil
}

// titles are the subject lines of the data messages, as a public client of the
// register has them; the register prescribes none.
var titles = map[string]string{
	"zverejneni": "Zveřejnění smlouvy", "modifikace": "Modifikace smlouvy", "pridaniPrilohy": "Přidání přílohy do smlouvy",
	"znepristupneni": "Znepřístupnění", "zmocneni": "Zmocnění", "zruseniZmocneni": "Zrušení zmocnění",
}

// Title is the subject line of an operation.
func (Target) Title(operation string) string { return titles[operation] }

// Addition is pridani_prilohy.xml.
func (Target) Addition(contract, message string, files []string) (publish.Message, error) {
	a := &PridaniPrilohy{IDSmlouvy: contract, DatovaZprava: message, Prilohy: files}
	if errs := a.Check(); errs != nil {
		return publish.Message{}, joined(errs)
	}
	return publish.Message{Name: PridaniPrilohyName, Media: "application/xml", Data: a.XML()}, nil
}

// message is the operation that publishes or repairs. Metadata must not be nil
// but for files that are added.
func message(p *publish.Publication) Message {
	switch (Target{}).Operation(p) {
	case "modifikace":
		return &Modifikace{IDSmlouvy: p.Repair.Contract, Smlouva: corrected(p)}
	case "pridaniPrilohy":
		return &PridaniPrilohy{IDSmlouvy: p.Repair.Contract, Prilohy: p.MessageNames()}
	}
	return New(p)
}

// corrected is the contract of a change of metadata. Schema16 can hide the
// version that was wrong.
func corrected(p *publish.Publication) Smlouva {
	s := New(p).Smlouva
	if Schema(p.Delivery.Schema) == Schema16 {
		hide := true
		s.ZnepristupnitPredchozi = &hide
	}
	return s
}

// New makes the message of a publication. Metadata must not be nil. A party
// never gets a data box: for a human being the register would fill in the home.
func New(p *publish.Publication) *Zverejneni {
	m := p.Metadata
	z := &Zverejneni{Prilohy: p.MessageNames()}
	z.Smlouva = Smlouva{
		Subjekt: Subjekt{
			DatovaSchranka: p.Authority.DataBox, Nazev: p.Authority.Name,
			ICO: p.Authority.ICO, Adresa: p.Authority.Address, Utvar: p.Authority.Department,
		},
		Predmet: m.RegisterSubject(), DatumUzavreni: m.Concluded,
		CisloSmlouvy: m.Number, NavazanyZaznam: m.Linked,
	}
	for _, party := range m.Parties {
		z.Smlouva.SmluvniStrany = append(z.Smlouva.SmluvniStrany, Strana{
			Nazev: party.Name, ICO: party.ICO, Adresa: party.Address, Druh: party.Kind,
		})
	}
	z.Smlouva.price(m)
	if Schema(p.Delivery.Schema) == Schema16 {
		z.Smlouva.additions(m)
	}
	return z
}

// additions fills in what Schema16 adds.
func (s *Smlouva) additions(m *publish.Metadata) {
	for i := range s.SmluvniStrany {
		s.SmluvniStrany[i].Identifikace = s.SmluvniStrany[i].Druh
	}
	if m.NoPrice() {
		s.CenaNeuvedena = m.Priceless
	}
}

// price puts an amount in crowns in the two fields for it, any other in
// ciziMena: gross before net, as the register asks for what is paid.
func (s *Smlouva) price(m *publish.Metadata) {
	if m.Currency == "" || m.Currency == "CZK" {
		s.HodnotaBezDPH, s.HodnotaVcetneDPH = m.PriceNet, m.PriceGross
		return
	}
	if a := firstAmount(m.PriceGross, m.PriceNet); a != nil {
		s.CiziMena = &CiziMena{Hodnota: *a, Mena: m.Currency}
	}
}

func firstAmount(amounts ...*table.Amount) *table.Amount {
	for _, a := range amounts {
		if a != nil {
			return a
		}
	}
	return nil
}
