package isrs

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"inkoust/internal/table"
	"inkoust/law"
	"inkoust/publish"
)

// FieldError says which field of a message is wrong and what it should be, in
// Czech. It never quotes the value.
type FieldError struct {
	Field string // "smluvní strana 2: adresa"
	Want  string
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Want }

// Patterns of the schema. \w of XSD is every character but punctuation,
// separators and others.
var (
	dataBox  = regexp.MustCompile(`^[a-zA-Z0-9]{7}$`)
	currency = regexp.MustCompile(`^[a-zA-Z]{3}$`)
	kinds    = regexp.MustCompile(`^(FO|PFO|PO|OVM|ZFO|ZPO)$`)
	integer  = regexp.MustCompile(`^[0-9]{1,18}$`)
	email    = regexp.MustCompile(`^[0-9a-zA-Z]((?:[-_.]|[^\p{P}\p{Z}\p{C}])*[0-9a-zA-Z])*@([0-9a-zA-Z](?:-|[^\p{P}\p{Z}\p{C}])*\.)+[a-zA-Z]{2,9}$`)
)

// checker gathers the errors of one message.
type checker struct {
	errs   []*FieldError
	prefix string
}

func (c *checker) add(field, format string, args ...any) {
	c.errs = append(c.errs, &FieldError{c.prefix + field, fmt.Sprintf(format, args...)})
}

// Check returns what the register would refuse, and what would make it publish
// a home address; nil if nothing.
func (z *Zverejneni) Check() []*FieldError {
	c := &checker{}
	z.Smlouva.check(c)
	c.attachments(z.Prilohy)
	c.email(z.Email)
	return c.errs
}

// Check returns what the register would refuse.
func (z *Znepristupneni) Check() []*FieldError {
	c := &checker{}
	c.required("ID smlouvy", z.IDSmlouvy)
	c.match("ID smlouvy", z.IDSmlouvy, integer, "jen číslice")
	c.email(z.Email)
	return c.errs
}

// Check returns what the register would refuse.
func (p *PridaniPrilohy) Check() []*FieldError {
	c := &checker{}
	if (p.IDSmlouvy == "") == (p.DatovaZprava == "") {
		c.add("ID smlouvy", "uveďte právě jeden z údajů ID smlouvy a ID datové zprávy")
	}
	c.match("ID smlouvy", p.IDSmlouvy, integer, "jen číslice")
	c.text("ID datové zprávy", p.DatovaZprava, MaxICO)
	c.attachments(p.Prilohy)
	c.email(p.Email)
	return c.errs
}

// Check returns what the register would refuse, and what would make it publish
// a home address. Unlike a publication it may add no file.
func (m *Modifikace) Check() []*FieldError {
	c := &checker{}
	c.required("ID smlouvy", m.IDSmlouvy)
	c.match("ID smlouvy", m.IDSmlouvy, integer, "jen číslice")
	m.Smlouva.check(c)
	c.fileNames(m.Prilohy)
	c.email(m.Email)
	return c.errs
}

// Check returns what the register would refuse.
func (z *Zmocneni) Check() []*FieldError { return checkMandate(z.Zmocnenec, z.Email) }

// Check returns what the register would refuse.
func (z *ZruseniZmocneni) Check() []*FieldError { return checkMandate(z.Zmocnenec, z.Email) }

func checkMandate(box, email string) []*FieldError {
	c := &checker{}
	c.required("zmocněnec", box)
	c.match("zmocněnec", box, dataBox, "datová schránka: sedm písmen nebo číslic")
	c.email(email)
	return c.errs
}

func (s *Smlouva) check(c *checker) {
	s.Subjekt.check(c)
	if len(s.SmluvniStrany) == 0 {
		c.add("smluvní strana", "povinný údaj chybí")
	}
	for i := range s.SmluvniStrany {
		c.prefix = fmt.Sprintf("smluvní strana %d: ", i+1)
		s.SmluvniStrany[i].check(c)
	}
	c.prefix = ""
	c.required("předmět", s.Predmet)
	c.text("předmět", s.Predmet, MaxText)
	s.checkDate(c)
	c.text("číslo smlouvy", s.CisloSmlouvy, MaxText)
	c.text("schválil", s.Schvalil, MaxText)
	c.text("důvod neuvedení ceny", s.CenaNeuvedena, MaxText)
	s.checkPrices(c)
	if s.CiziMena != nil {
		c.required("cizí měna", s.CiziMena.Mena)
		c.match("cizí měna", s.CiziMena.Mena, currency, "třípísmenný kód měny, například EUR")
	}
	c.match("navázaný záznam", s.NavazanyZaznam, integer, "jen číslice")
}

// checkPrices refuses a zero, which says that nothing is paid where the price is
// only unknown, and prices that cannot both be right.
func (s *Smlouva) checkPrices(c *checker) {
	net, gross := s.HodnotaBezDPH, s.HodnotaVcetneDPH
	const zero = "nulu neuvádějte: pole nechte prázdné a napište důvod (cena_neuvedena)"
	switch {
	case net != nil && *net == 0:
		c.add("hodnota bez DPH", zero)
		return
	case gross != nil && *gross == 0:
		c.add("hodnota včetně DPH", zero)
		return
	case s.CiziMena != nil && s.CiziMena.Hodnota == 0:
		c.add("cizí měna", zero)
		return
	}
	if net != nil && gross != nil && *net > 0 && *gross < *net {
		c.add("hodnota včetně DPH", "nižší než hodnota bez DPH")
	}
}

func (s *Smlouva) checkDate(c *checker) {
	switch y := s.DatumUzavreni.Year(); {
	case s.DatumUzavreni.IsZero():
		c.add("datum uzavření", "povinný údaj chybí")
	case y < 1000 || y > 9999:
		c.add("datum uzavření", "rok o čtyřech číslicích")
	}
}

func (s *Subjekt) check(c *checker) {
	c.prefix = "subjekt: "
	c.match("datová schránka", s.DatovaSchranka, dataBox, "sedm písmen nebo číslic")
	c.text("název", s.Nazev, MaxText)
	c.ico(s.ICO, false)
	c.text("adresa", s.Adresa, MaxText)
	c.text("útvar", s.Utvar, MaxText)
	c.match("druh", string(s.Identifikace), kinds, "FO, PFO, PO, OVM, ZFO, nebo ZPO")
	c.prefix = ""
}

func (s *Strana) check(c *checker) {
	c.match("datová schránka", s.DatovaSchranka, dataBox, "sedm písmen nebo číslic")
	c.required("název", s.Nazev)
	c.text("název", s.Nazev, MaxText)
	c.ico(s.ICO, s.Druh == publish.ForeignPerson || s.Druh == publish.ForeignLegal)
	c.text("adresa", s.Adresa, MaxText)
	c.text("útvar", s.Utvar, MaxText)
	c.match("druh", string(s.Identifikace), kinds, "FO, PFO, PO, OVM, ZFO, nebo ZPO")
	if s.Nazev == Hidden {
		s.checkHidden(c)
	} else if s.Druh.Natural() {
		s.checkHome(c)
	}
}

// checkHidden guards the sentence on a party that is a trade secret: a private
// person has none, and what leads to the party may not stand beside it.
func (s *Strana) checkHidden(c *checker) {
	switch {
	case s.Druh == publish.NaturalPerson || s.Druh == publish.ForeignPerson:
		c.add("název", "%s", law.Text("cs", "hidden-party.person"))
	case s.ICO+s.Adresa+s.DatovaSchranka+s.Utvar != "":
		c.add("název", "u strany, která je obchodním tajemstvím, nechte ostatní údaje prázdné")
	}
}

// checkHome guards the home of a human being. Where a data box stands without
// an address the register fills in the one of the data box, the home.
func (s *Strana) checkHome(c *checker) {
	switch {
	case s.Adresa == "" && s.DatovaSchranka != "":
		c.add("adresa", "u fyzické osoby s datovou schránkou uveďte obec, jinak registr doplní bydliště; nebo datovou schránku vynechte")
	case s.Adresa != "" && !publish.Municipality(s.Adresa):
		c.add("adresa", "u fyzické osoby jen obec, bez ulice, čísla a PSČ")
	}
}

func (c *checker) required(field, s string) {
	if strings.TrimSpace(s) == "" {
		c.add(field, "povinný údaj chybí")
	}
}

func (c *checker) text(field, s string, limit int) {
	if n := publish.Length(s); n > limit {
		c.add(field, "%s", tooLong(limit, n))
	}
	if strings.ContainsFunc(s, notXML) {
		c.add(field, "obsahuje znak, který XML nedovoluje")
	}
}

// notXML reports characters outside the Char production of XML 1.0, and the
// mark of bytes that are no UTF-8.
func notXML(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == unicode.ReplacementChar || r == 0xFFFE || r == 0xFFFF
}

func (c *checker) match(field, s string, re *regexp.Regexp, want string) {
	if s != "" && !re.MatchString(s) {
		c.add(field, "%s", want)
	}
}

// ico wants the check digit unless the party is foreign.
func (c *checker) ico(s string, foreign bool) {
	switch {
	case s == "":
	case foreign:
		c.text("IČO", s, MaxICO)
	case !table.ValidICO(s):
		c.add("IČO", "osm číslic s platnou kontrolní číslicí")
	}
}

func (c *checker) email(s string) {
	c.text("e-mail pro potvrzení", s, MaxEmail)
	c.match("e-mail pro potvrzení", s, email, "e-mailová adresa")
}

// attachments checks the file names. The register ignores files that are not
// listed and compares names by case; a file system may not.
func (c *checker) attachments(names []string) {
	if len(names) == 0 {
		c.add("přílohy", "aspoň jeden soubor")
	}
	c.fileNames(names)
}

func (c *checker) fileNames(names []string) {
	seen := map[string]bool{}
	for i, n := range names {
		field := fmt.Sprintf("příloha %d: název souboru", i+1)
		c.required(field, n)
		c.text(field, n, MaxText)
		if strings.ContainsAny(n, `/\`) {
			c.add(field, "bez lomítek")
		}
		if !slices.Contains(Extensions, strings.ToLower(path.Ext(n))) {
			c.add(field, "registr přijímá jen soubory %s", strings.Join(Extensions, " "))
		}
		key := strings.ToLower(publish.NFC(n))
		if seen[key] {
			c.add(field, "stejný název už má jiná příloha (i když se liší velikostí písmen)")
		}
		seen[key] = true
	}
}

func tooLong(limit, n int) string { return fmt.Sprintf("nejvýše %d znaků, má %d", limit, n) }
