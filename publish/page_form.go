package publish

import (
	"strconv"

	"inkoust/internal/table"
)

// formField is a field of the register's form.
type formField struct {
	ID, Label, Value string
	Missing          bool   // the register requires it
	Note             string // what to do where it is empty
}

// formSection is a box of the form.
type formSection struct {
	Title  string
	Fields []formField
}

// formPage is udaje.html: the fields in the order of the register's form.
func (p *Publication) formPage(problems []string, r *Register) ([]byte, error) {
	m := p.Metadata
	if m == nil {
		m = &Metadata{}
	}
	f := &form{p: p}
	own := p.form()
	if _, former := p.Target.(Former); former {
		f.ownForm(own)
	} else {
		f.authority(p.Authority)
		f.parties(m)
		f.contract(m)
		f.attachments()
	}
	var further []Further
	if r != nil {
		further = r.Further
	}
	return render("udaje.html", struct {
		page
		Form
		Problems          []string
		Ready, Incomplete string
		Further           []Further
		Boxes             []formSection
	}{page{p, p.Lang}, own, problems, p.ready(), p.incomplete(), further, f.sections})
}

// form is the target's own, or the words of the register of contracts.
func (p *Publication) form() Form {
	if t, ok := p.Target.(Former); ok {
		return t.Form(p)
	}
	return Form{Title: p.word("form.title"), Lead: p.word("form.lead")}
}

// incomplete says what problems keep from being made.
func (p *Publication) incomplete() string {
	if _, former := p.Target.(Former); former {
		return p.word("form.refused")
	}
	return p.word("form.incomplete")
}

// ready says what a complete form is for: the message lies ready, or a person
// types.
func (p *Publication) ready() string {
	if _, former := p.Target.(Former); former {
		return ""
	}
	if p.Delivery.NoMessage {
		return p.word("form.typed")
	}
	return p.word("form.complete")
}

// form gathers sections and numbers the fields.
type form struct {
	p        *Publication
	sections []formSection
	n        int
}

func (f *form) section(title string) {
	f.sections = append(f.sections, formSection{Title: title})
}

func (f *form) add(label, value string) *formField {
	f.n++
	f.put(formField{ID: f.id(), Label: f.p.word(label), Value: value})
	return f.last()
}

func (f *form) id() string { return "f" + strconv.Itoa(f.n) }

func (f *form) put(x formField) {
	s := &f.sections[len(f.sections)-1]
	s.Fields = append(s.Fields, x)
}

func (f *form) last() *formField {
	s := &f.sections[len(f.sections)-1]
	return &s.Fields[len(s.Fields)-1]
}

// require adds a field that the register cannot be without.
func (f *form) require(label, value string) {
	f.add(label, value).Missing = value == ""
}

func (f *form) authority(a Authority) {
	if a == (Authority{}) {
		return // the register takes the sender
	}
	f.section(f.p.word("form.authority"))
	for _, x := range [][2]string{
		{"form.databox", a.DataBox}, {"form.name", a.Name}, {"form.ico", a.ICO},
		{"form.address", a.Address}, {"form.department", a.Department},
	} {
		if x[1] != "" {
			f.add(x[0], x[1])
		}
	}
}

func (f *form) parties(m *Metadata) {
	if len(m.Parties) == 0 {
		f.section(f.p.word("form.party"))
		f.require("form.name", "")
		f.last().Note = notes(f.p.offeredParty(), f.p.foundParty())
	}
	for i, party := range m.Parties {
		f.section(f.p.word("form.party") + " " + strconv.Itoa(i+1))
		f.require("form.name", party.Name)
		f.last().Note = f.p.statedParty(party)
		f.add("form.ico", party.ICO)
		f.add("form.address", party.Address)
	}
}

func (f *form) contract(m *Metadata) {
	f.section(f.p.word("form.contract"))
	f.require("form.subject", m.RegisterSubject())
	f.note("predmet", m.Subject, f.p.offeredSubject())
	f.require("form.concluded", csvDate(m.Concluded))
	f.note("datum_uzavreni", csvDate(m.Concluded), f.p.suggestion(), f.p.orderNote())
	f.add("form.number", m.Number)
	f.note("cislo_smlouvy", m.Number)
	f.add("form.signed", "").Note = f.p.word("form.signed.note")
	f.price("form.net", m.PriceNet, m)
	f.priceNote("hodnota_bez_dph", csvAmount(m.PriceNet))
	f.price("form.gross", m.PriceGross, m)
	f.priceNote("hodnota_vcetne_dph", csvAmount(m.PriceGross))
	if m.NoPrice() {
		f.add("form.priceless", m.Priceless)
	}
	f.add("form.currency", m.currency())
	f.add("form.linked", m.Linked)
	f.note("navazany_zaznam", m.Linked)
}

// note says of an empty field what was found for it, behind what else there is
// to say, and of a stated one where the text says so or says something else.
func (f *form) note(column, stated string, others ...string) {
	if stated == "" {
		others = append(others, f.p.foundNote(column))
	} else {
		others = append(others, f.p.statedNote(column, stated))
	}
	f.last().Note = notes(others...)
}

// priceNote offers what was found; only where nothing was, the reason stands.
func (f *form) priceNote(column, stated string) {
	if f.p.found(column) != nil {
		f.note(column, stated)
	}
}

// orderNote says that an order waits for its acceptance.
func (p *Publication) orderNote() string {
	if !p.OrderOpen {
		return ""
	}
	return p.word("order.open")
}

// price adds an amount; where there is none the reason stands, never a zero.
func (f *form) price(label string, a *table.Amount, m *Metadata) {
	field := f.add(label, csvAmount(a))
	if m.NoPrice() && m.Priceless == "" {
		field.Note = f.p.word("form.noprice")
	}
}

func (f *form) attachments() {
	f.section(f.p.word("form.attachments"))
	for _, name := range f.p.SentNames() {
		f.add("form.file", name)
	}
}

// currency is the currency of a known price.
func (m *Metadata) currency() string {
	if m.Currency == "" && !m.NoPrice() {
		return "CZK"
	}
	return m.Currency
}
