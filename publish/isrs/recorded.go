package isrs

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"

	"inkoust/law"
	"inkoust/publish"
)

// Withdrawal is znepristupneni.xml of a contract.
func (Target) Withdrawal(contract string) (publish.Message, error) {
	z := &Znepristupneni{IDSmlouvy: contract}
	if errs := z.Check(); errs != nil {
		return publish.Message{}, joined(errs)
	}
	return publish.Message{Name: ZnepristupneniName, Media: "application/xml", Data: z.XML()}, nil
}

// Recorded reads what any file of the register says of a published record: the
// message it was published by, a reply, the export of its page. ErrNoReceipt
// means that the bytes are none of these.
func (Target) Recorded(data []byte) (*publish.Recorded, error) {
	if !bytes.Contains(data[:min(len(data), 4096)], []byte(Namespace)) {
		return nil, publish.ErrNoReceipt
	}
	n, err := received(data)
	if err != nil {
		return nil, err
	}
	out := &publish.Recorded{}
	body := n
	if d := n.child("data"); d != nil {
		body = d
	}
	plan := body.child("smlouva")
	if plan == nil {
		return nil, publish.ErrNoReceipt
	}
	s, err := contract(plan)
	out.Metadata = s.metadata()
	out.Contract = number(body.child("identifikator"), "idSmlouvy")
	if n.name == "modifikace" {
		out.Contract = number(n, "idSmlouvy")
	}
	shown, timeErr := instant(body.value("casZverejneni"))
	if body.child("casZverejneni") != nil {
		err = errors.Join(err, timeErr)
		out.First = time.Date(shown.Year(), shown.Month(), shown.Day(), 0, 0, 0, 0, time.UTC)
	}
	out.Files = fileNames(body)
	return out, err
}

// metadata is what the register has of a contract in our words. A subject that
// has the note of a repeated publication keeps its own part alone.
func (s *Smlouva) metadata() *publish.Metadata {
	m := &publish.Metadata{
		Subject: ownSubject(s.Predmet), Concluded: s.DatumUzavreni, Number: s.CisloSmlouvy,
		PriceNet: s.HodnotaBezDPH, PriceGross: s.HodnotaVcetneDPH, Linked: s.NavazanyZaznam, Priceless: s.CenaNeuvedena,
	}
	if s.CiziMena != nil {
		a := s.CiziMena.Hodnota
		m.PriceGross, m.Currency = &a, strings.ToUpper(s.CiziMena.Mena)
	}
	for i, p := range s.SmluvniStrany {
		m.Parties = append(m.Parties, publish.Party{Name: p.Nazev, ICO: p.ICO, Address: p.Adresa, Kind: p.Druh, Source: "registr, strana " + strconv.Itoa(i+1)})
	}
	return m
}

// ownSubject cuts the note of an earlier repair off.
func ownSubject(s string) string {
	if i := strings.Index(s, " – "+law.Text("cs", "note")); i > 0 {
		return s[:i]
	}
	return s
}
