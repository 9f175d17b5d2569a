package isrs

import (
	"cmp"
	"errors"
	"math/big"
	"strings"
	"time"

	"inkoust/internal/table"
	"inkoust/publish"
)

// Message is one of the six operations of the register.
type Message interface {
	// Check returns what the register would refuse; nil if nothing.
	Check() []*FieldError
	// XML returns the message as it is sent.
	XML() []byte
}

var (
	_ Message = (*Zverejneni)(nil)
	_ Message = (*Modifikace)(nil)
	_ Message = (*PridaniPrilohy)(nil)
	_ Message = (*Znepristupneni)(nil)
	_ Message = (*Zmocneni)(nil)
	_ Message = (*ZruseniZmocneni)(nil)
)

// ErrNoMessage is returned by ReadMessage for a valid XML of the register that
// is no operation: a reply, an export.
var ErrNoMessage = errors.New("not an operation of the register")

// ReadMessage reads an operation. A message that leaves the schema is an error
// that joins all its FieldErrors; one that only Check refuses is returned.
func ReadMessage(data []byte) (Message, error) {
	n, err := valid(data)
	if err != nil {
		return nil, err
	}
	email := n.value("emailProPotvrzeni")
	switch n.name {
	case "zverejneni":
		s, err := contract(n.child("smlouva"))
		return &Zverejneni{Smlouva: s, Prilohy: fileNames(n), Email: email}, err
	case "modifikace":
		s, err := contract(n.child("smlouva"))
		return &Modifikace{IDSmlouvy: number(n, "idSmlouvy"), Smlouva: s, Prilohy: fileNames(n), Email: email}, err
	case "pridaniPrilohy":
		return &PridaniPrilohy{IDSmlouvy: number(n, "idSmlouvy"), DatovaZprava: n.value("datovaZprava"), Prilohy: fileNames(n), Email: email}, nil
	case "znepristupneni":
		return &Znepristupneni{IDSmlouvy: number(n, "idSmlouvy"), Email: email}, nil
	case "zmocneni":
		return &Zmocneni{Zmocnenec: n.child("noveZmocneni").value("zmocnenec"), Email: email}, nil
	case "zruseniZmocneni":
		return &ZruseniZmocneni{Zmocnenec: n.child("ruseneZmocneni").value("zmocnenec"), Email: email}, nil
	}
	return nil, ErrNoMessage
}

// valid parses and validates an operation, by the published schema or, where
// the message is of that, by the later one.
func valid(data []byte) (*node, error) {
	n, err := parse(data)
	if err != nil {
		return nil, err
	}
	errs := (&validator{schema: Schema121}).message(n)
	if errs != nil && (&validator{schema: Schema16}).message(n) == nil {
		errs = nil
	}
	return n, joined(errs)
}

// received parses and validates what the register sent: what it adds to its
// published schema does not make an answer unreadable.
func received(data []byte) (*node, error) {
	n, err := parse(data)
	if err != nil {
		return nil, err
	}
	return n, joined((&validator{schema: Schema16, lenient: true}).message(n))
}

func joined(errs []*FieldError) error {
	var all []error
	for _, e := range errs {
		all = append(all, e)
	}
	return errors.Join(all...)
}

func number(n *node, name string) string { return trim(n.value(name)) }

func fileNames(n *node) []string {
	var out []string
	for _, p := range n.child("prilohy").all("priloha") {
		out = append(out, p.value("nazevSouboru"))
	}
	return out
}

// contract reads tSmlouva. Its amounts must be whole hundredths; the kind of a
// party is what its name tells.
func contract(n *node) (Smlouva, error) {
	s := Smlouva{
		Predmet: n.value("predmet"), CisloSmlouvy: n.value("cisloSmlouvy"), Schvalil: n.value("schvalil"),
		NavazanyZaznam: number(n, "navazanyZaznam"), DatumUzavreni: day(n.value("datumUzavreni")),
		CenaNeuvedena: n.value("cenaNeuvedena"), ZnepristupnitPredchozi: flag(n.child("znepristupnitPredchoziZaznam")),
	}
	p := n.child("subjekt")
	s.Subjekt = Subjekt{p.value("datovaSchranka"), p.value("nazev"), p.value("ico"), p.value("adresa"), p.value("utvar"), flag(p.child("platce")), publish.PartyKind(p.value("identifikace"))}
	for _, p := range n.all("smluvniStrana") {
		s.SmluvniStrany = append(s.SmluvniStrany, Strana{
			DatovaSchranka: p.value("datovaSchranka"), Nazev: p.value("nazev"), ICO: p.value("ico"),
			Adresa: p.value("adresa"), Utvar: p.value("utvar"), Prijemce: flag(p.child("prijemce")),
			Identifikace: publish.PartyKind(p.value("identifikace")),
			Druh:         cmp.Or(publish.PartyKind(p.value("identifikace")), publish.GuessKind(p.value("nazev"))),
		})
	}
	return s, s.readPrices(n)
}

func (s *Smlouva) readPrices(n *node) error {
	net, errNet := sum(n.child("hodnotaBezDph"), "hodnota bez DPH")
	gross, errGross := sum(n.child("hodnotaVcetneDph"), "hodnota včetně DPH")
	s.HodnotaBezDPH, s.HodnotaVcetneDPH = net, gross
	foreign := n.child("ciziMena")
	if foreign == nil {
		return errors.Join(errNet, errGross)
	}
	a, err := sum(foreign.child("hodnota"), "cizí měna: hodnota")
	if a != nil {
		s.CiziMena = &CiziMena{Hodnota: *a, Mena: foreign.value("mena")}
	}
	return errors.Join(errNet, errGross, err)
}

// sum reads an amount; a third decimal place would be lost and is refused.
func sum(n *node, field string) (*table.Amount, error) {
	if n == nil {
		return nil, nil
	}
	r, ok := new(big.Rat).SetString(strings.TrimSuffix(trim(n.text), "."))
	if !ok {
		return nil, &FieldError{field, "číslo s desetinnou tečkou, bez mezer"}
	}
	r.Mul(r, big.NewRat(100, 1))
	if !r.IsInt() || !r.Num().IsInt64() {
		return nil, &FieldError{field, "nejvýše dvě desetinná místa a patnáct číslic"}
	}
	a := table.Amount(r.Num().Int64())
	return &a, nil
}

func flag(n *node) *bool {
	if n == nil {
		return nil
	}
	b := trim(n.text) == "1" || trim(n.text) == "true"
	return &b
}

// day is a date of the calendar; a zone behind it tells no other day.
func day(s string) time.Time {
	s = trim(s)
	if len(s) < len(time.DateOnly) {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	if err != nil {
		return time.Time{} // a year of five digits, which Check refuses
	}
	return t
}
