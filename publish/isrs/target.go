package isrs

import (
	"inkoust/internal/table"
	"inkoust/publish"
)

// Target publishes to the register of contracts.
type Target struct{}

var _ publish.Target = Target{}

// Profile is "cz-registr-smluv".
func (Target) Profile() string { return "cz-registr-smluv" }

// Operation is "zverejneni".
func (Target) Operation() string { return "zverejneni" }

// Problems says in Czech what keeps zverejneni.xml from being written.
func (Target) Problems(p *publish.Publication) []string {
	m := p.Metadata
	if m == nil {
		m = &publish.Metadata{}
	}
	c := &checker{}
	missing := m.Missing()
	if len(missing) > 0 {
		c.attachments(p.SentNames()) // told at once, not after the rest is filled in
	} else {
		c.errs = New(p).Check()
	}
	for _, e := range c.errs {
		missing = append(missing, e.Error())
	}
	return missing
}

// Messages returns zverejneni.xml.
func (Target) Messages(p *publish.Publication) ([]publish.Message, error) {
	return []publish.Message{{Name: ZverejneniName, Media: "application/xml", Data: New(p).XML()}}, nil
}

// New makes the message of a publication. Metadata must not be nil. A party
// never gets a data box: for a human being the register would fill in the home.
func New(p *publish.Publication) *Zverejneni {
	m := p.Metadata
	z := &Zverejneni{Prilohy: p.SentNames()}
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
	return z
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
