package isrs

import (
	"bytes"
	"encoding/xml"
	"strings"
	"time"

	"inkoust/internal/table"
	"inkoust/publish"
)

// XML returns the message. The same message gives the same bytes. It does not
// check: call Check first.
func (z *Zverejneni) XML() []byte {
	w := open("zverejneni")
	z.Smlouva.write(w)
	w.attachments(z.Prilohy)
	w.field("emailProPotvrzeni", z.Email)
	return w.close("zverejneni")
}

// XML returns the message.
func (z *Znepristupneni) XML() []byte {
	w := open("znepristupneni")
	w.field("idSmlouvy", z.IDSmlouvy)
	w.field("emailProPotvrzeni", z.Email)
	return w.close("znepristupneni")
}

// XML returns the message.
func (p *PridaniPrilohy) XML() []byte {
	w := open("pridaniPrilohy")
	w.field("idSmlouvy", p.IDSmlouvy)
	w.field("datovaZprava", p.DatovaZprava)
	w.attachments(p.Prilohy)
	w.field("emailProPotvrzeni", p.Email)
	return w.close("pridaniPrilohy")
}

// XML returns the message.
func (m *Modifikace) XML() []byte {
	w := open("modifikace")
	w.field("idSmlouvy", m.IDSmlouvy)
	m.Smlouva.write(w)
	w.attachments(m.Prilohy)
	w.field("emailProPotvrzeni", m.Email)
	return w.close("modifikace")
}

// XML returns the message.
func (z *Zmocneni) XML() []byte {
	return mandate("zmocneni", "noveZmocneni", z.Zmocnenec, z.Email)
}

// XML returns the message.
func (z *ZruseniZmocneni) XML() []byte {
	return mandate("zruseniZmocneni", "ruseneZmocneni", z.Zmocnenec, z.Email)
}

func mandate(root, element, box, email string) []byte {
	w := open(root)
	w.start(element)
	w.field("zmocnenec", box)
	w.end(element)
	w.field("emailProPotvrzeni", email)
	return w.close(root)
}

// write keeps the order of tSmlouva, which binds.
func (s *Smlouva) write(w *writer) {
	w.start("smlouva")
	s.Subjekt.write(w)
	for i := range s.SmluvniStrany {
		s.SmluvniStrany[i].write(w)
	}
	w.field("predmet", s.Predmet)
	w.field("cenaNeuvedena", s.CenaNeuvedena)
	w.date("datumUzavreni", s.DatumUzavreni)
	w.field("cisloSmlouvy", s.CisloSmlouvy)
	w.field("schvalil", s.Schvalil)
	w.amount("hodnotaBezDph", s.HodnotaBezDPH)
	w.amount("hodnotaVcetneDph", s.HodnotaVcetneDPH)
	if s.CiziMena != nil {
		w.start("ciziMena")
		w.amount("hodnota", &s.CiziMena.Hodnota)
		w.field("mena", s.CiziMena.Mena)
		w.end("ciziMena")
	}
	w.field("navazanyZaznam", s.NavazanyZaznam)
	w.flag("znepristupnitPredchoziZaznam", s.ZnepristupnitPredchozi)
	w.end("smlouva")
}

func (s *Subjekt) write(w *writer) {
	w.start("subjekt")
	w.field("datovaSchranka", s.DatovaSchranka)
	w.field("nazev", s.Nazev)
	w.field("ico", s.ICO)
	w.field("adresa", s.Adresa)
	w.field("utvar", s.Utvar)
	w.flag("platce", s.Platce)
	w.field("identifikace", string(s.Identifikace))
	w.end("subjekt")
}

func (s *Strana) write(w *writer) {
	w.start("smluvniStrana")
	w.field("datovaSchranka", s.DatovaSchranka)
	w.field("nazev", s.Nazev)
	w.field("ico", s.ICO)
	w.field("adresa", s.Adresa)
	w.field("utvar", s.Utvar)
	w.flag("prijemce", s.Prijemce)
	w.field("identifikace", string(s.Identifikace))
	w.end("smluvniStrana")
}

// writer writes indented elements; empty ones are left out.
type writer struct {
	bytes.Buffer
	depth int
}

func open(root string) *writer {
	w := &writer{depth: 1}
	w.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	w.WriteString("<" + root + ` xmlns="` + Namespace + `">` + "\n")
	return w
}

func (w *writer) close(root string) []byte {
	w.WriteString("</" + root + ">\n")
	return w.Bytes()
}

func (w *writer) indent() { w.WriteString(strings.Repeat("  ", w.depth)) }

func (w *writer) start(name string) {
	w.indent()
	w.WriteString("<" + name + ">\n")
	w.depth++
}

func (w *writer) end(name string) {
	w.depth--
	w.indent()
	w.WriteString("</" + name + ">\n")
}

func (w *writer) field(name, value string) {
	if value == "" {
		return
	}
	w.indent()
	w.element(name, value)
	w.WriteByte('\n')
}

// element composes the text: the register counts composed characters.
func (w *writer) element(name, value string) {
	w.WriteString("<" + name + ">")
	_ = xml.EscapeText(w, []byte(publish.NFC(value))) // a Buffer never fails
	w.WriteString("</" + name + ">")
}

func (w *writer) attachments(names []string) {
	w.start("prilohy")
	for _, n := range names {
		w.indent()
		w.WriteString("<priloha>")
		w.element("nazevSouboru", n)
		w.WriteString("</priloha>\n")
	}
	w.end("prilohy")
}

func (w *writer) date(name string, t time.Time) {
	if !t.IsZero() {
		w.field(name, t.Format(time.DateOnly))
	}
}

func (w *writer) amount(name string, a *table.Amount) {
	if a != nil {
		w.field(name, a.String())
	}
}

func (w *writer) flag(name string, b *bool) {
	if b == nil {
		return
	}
	w.field(name, map[bool]string{true: "1", false: "0"}[*b])
}
