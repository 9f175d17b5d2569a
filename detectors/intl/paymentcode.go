package intl

import (
	"context"
	"strings"
	"unicode"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/checksum"
	"inkoust/internal/fold"
)

// PaymentCode finds the fields of the texts in payment codes (QR) that tell of a
// person: account, name, address, numbers.
var PaymentCode detectors.Detector = paymentCode{}

type paymentCode struct{}

// Info describes the detector.
func (paymentCode) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.payment-code", Types: []detectors.Type{detectors.BankAccount, detectors.Person, detectors.TaxID, detectors.Address, detectors.Phone, detectors.OtherID},
		Summary: "Fields of a payment code: account, name, address, numbers",
		Source:  "Short Payment Descriptor 1.2 (ČBA); Payment Link (SBA); ZBP recommendation on 2D codes; GOST R 56042-2014; EPC069-12",
	}
}

// Examples returns the texts for the conformance suite.
func (paymentCode) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"SPD*1.0*ACC:[[CZ6408000000001034567899+GIBACZPX]]*AM:10.00*RN:[[JAN MALY]]*MSG:NAJEM", "SPD*1.0*ACC:[[CZ6408000000001034567899]]*RN:MESTO VZOROV",
			"https://payme.sk/?V=1&IBAN=[[SK8409000000001034567899]]&AM=25.00&CN=[[Jan%20Maly]]&MSG=najom",
			"|PL|[[34109010140000071219812875]]|012500|[[Jan Wzorek]]|Czynsz|||",
			"ST00012|Name=[[Образцов Иван Петрович]]|PersonalAcc=[[40817810700003127745]]|BankName=ПАО Образец|BIC=044525225|PayeeINN=[[771234567859]]|PayerAddress=[[Казань, ул. Новая, 5]]|Phone=[[9172041836]]|Sum=5",
			"BCD\n002\n1\nSCT\nGIBACZPX\n[[Jan Malý]]\n[[CZ6408000000001034567899]]\nEUR125.00",
		}, []detectors.Trap{
			{Name: "name of a form", Text: "formát SPD*1.0 popisuje ČBA"}, {Name: "bars", Text: "|PL|ukazatel|012500|Suma|"}, {Name: "budget", Text: "ST00012 je verze"},
			{Name: "firm", Text: "SPD*1.0*RN:VZOR S.R.O.*AM:5"},
		}
}

// maxCode bounds a payment code in bytes; the largest holds 1,850 characters of
// two bytes.
const maxCode = 4000

// field is the type of a field by its folded name.
var codeFields = map[string]detectors.Type{
	"acc": detectors.BankAccount, "rn": detectors.Person, "iban": detectors.BankAccount, "cn": detectors.Person,
	"name": detectors.Person, "personalacc": detectors.BankAccount, "correspacc": detectors.BankAccount, "payeeinn": detectors.TaxID, "payerinn": detectors.TaxID,
	"lastname": detectors.Person, "firstname": detectors.Person, "middlename": detectors.Person, "childfio": detectors.Person, "payeraddress": detectors.Address,
	"phone": detectors.Phone, "persacc": detectors.OtherID, "payerdocno": detectors.OtherID, "payeridnum": detectors.OtherID, "contract": "",
}

// Detect finds the fields.
func (paymentCode) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	c := codeReader{part: p}
	for _, form := range []struct {
		start  string
		rare   int // the place of its rarest byte
		fields string
		value  byte
	}{{"SPD*", 3, "*\n", ':'}, {"ST0001", 1, "|\n", '='}, {"payme.sk/?", 9, "& \n\"<>", '='}} {
		read := 0 // a code within a code is read once
		eachString(p.Text, form.start, form.rare, func(i int) {
			if i < read {
				return
			}
			if end := c.lineEnd(i); c.isCode(form.start, i) {
				read = end
				c.pairs(i+len(form.start), end, form.fields, form.value)
			}
		})
	}
	eachString(p.Text, "|PL|", 0, c.polish)
	eachString(p.Text, "BCD\n", 2, c.european)
	return detectors.Resolve(c.found), nil
}

// codeReader reads payment codes.
type codeReader struct {
	part  *document.Part
	found []detectors.Finding
}

func (c *codeReader) lineEnd(i int) int {
	high := min(len(c.part.Text), i+maxCode)
	if n := strings.IndexByte(c.part.Text[i:high], '\n'); n >= 0 {
		return i + n
	}
	return high
}

// isCode reports whether the sign at byte i opens a code: a version follows, and
// a field.
func (c *codeReader) isCode(start string, i int) bool {
	rest := c.part.Text[i+len(start) : c.lineEnd(i)]
	switch start {
	case "SPD*":
		return len(rest) > 4 && isDigit(rest[0]) && strings.Contains(rest, ":")
	case "ST0001":
		return len(rest) > 2 && isDigit(rest[0]) && strings.Contains(rest, "=")
	}
	return true
}

// pairs reads "name:value" pairs between marks.
func (c *codeReader) pairs(at, end int, marks string, value byte) {
	for at < end {
		stop := end
		if n := strings.IndexAny(c.part.Text[at:end], marks); n >= 0 {
			stop = at + n
		}
		if n := strings.IndexByte(c.part.Text[at:stop], value); n > 0 {
			name := strings.TrimPrefix(strings.ToLower(c.part.Text[at:at+n]), "alt-")
			c.put(codeFields[name], at+n+1, stop)
		}
		at = stop + 1
	}
}

// put adds a field whose value stands for a person.
func (c *codeReader) put(t detectors.Type, start, end int) {
	value := c.part.Text[start:end]
	end -= len(value) - len(strings.TrimRight(value, " \r"))
	if value = c.part.Text[start:end]; value == "" {
		return
	}
	f := detectors.Finding{
		Span: document.Span{Part: c.part.ID, Start: start, End: end}, Type: t, Kind: "intl.payment-code", Score: certain, Why: []string{"field"},
	}
	switch t {
	case "":
		return
	case detectors.Person:
		if !personal(value) {
			return
		}
	case detectors.TaxID:
		if f.Subkind = "legal"; len(value) == 12 {
			f.Subkind = "natural"
		}
	}
	if strings.Trim(value, "0xX*") != "" {
		c.found = append(c.found, f)
	}
}

// polish reads "|PL|account|amount|name|title|…".
func (c *codeReader) polish(i int) {
	at, end := i+len("|PL|"), c.lineEnd(i)
	var starts []int
	for len(starts) < 4 && at <= end {
		starts = append(starts, at)
		n := strings.IndexByte(c.part.Text[at:end], '|')
		if n < 0 {
			break
		}
		at += n + 1
	}
	if len(starts) < 4 || !checksum.NRB(c.part.Text[starts[0]:starts[1]-1]) {
		return
	}
	c.put(detectors.BankAccount, starts[0], starts[1]-1)
	c.put(detectors.Person, starts[2], starts[3]-1)
}

// european reads a code of lines: name in the sixth, account in the seventh.
func (c *codeReader) european(i int) {
	const name, account = 5, 6
	for n, at := 0, i; n <= account && at < len(c.part.Text); n++ {
		end := c.lineEnd(at)
		switch {
		case n == 3 && strings.TrimSpace(c.part.Text[at:end]) != "SCT":
			return
		case n == name:
			c.put(detectors.Person, at, end)
		case n == account:
			c.put(detectors.BankAccount, at, end)
		}
		at = end + 1
	}
}

// firms are words of names that are no person's, folded.
var firms = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`sro spol as zs ops vos ks se sp obec mesto mestys urad magistrat kraj ministerstvo skola zakladni materska univerzita nemocnice muzeum divadlo pojistovna banka
		fond spolek nadace sdruzeni mestska cast ustav centrum sluzby technicke firma gmina miasto powiat szkola sa zoo spolka spoldzielnia fundacja starostwo nemocnica skoly obce
		ооо оао ао пао зао ип уфк администрация мбоу гбу мку товарищество тсж снт управление министерство`) {
		m[w] = true
	}
	return m
}()

// personal reports whether the name in a field may be a person's: one to four
// words of letters, none of them of a firm.
func personal(name string) bool {
	name = strings.NewReplacer("%20", " ", "+", " ").Replace(name)
	if strings.ContainsAny(name, "0123456789") && !strings.Contains(name, "%") {
		return false
	}
	fields := strings.Fields(name)
	for _, w := range fields {
		if firms[strings.ReplaceAll(fold.String(strings.TrimFunc(w, unicode.IsPunct)), ".", "")] {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= 4
}
