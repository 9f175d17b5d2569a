package isrs_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/internal/table"
	"inkoust/publish"
	"inkoust/publish/isrs"
)

func yes() *bool { b := true; return &b }

func amount(n int64) *table.Amount { a := table.Amount(n); return &a }

// again is a repeated publication with a sole trader.
func again() *isrs.Zverejneni {
	return &isrs.Zverejneni{
		Smlouva: isrs.Smlouva{
			Subjekt:       isrs.Subjekt{DatovaSchranka: "abc2def", Platce: yes()},
			SmluvniStrany: []isrs.Strana{{Nazev: "Jan Vzorný", ICO: "25123891", Adresa: "Vzorov", Prijemce: yes(), Druh: publish.SoleTrader}},
			Predmet:       "Smlouva o dílo, oprava střechy – Opakované uveřejnění z důvodu ochrany osobních údajů, původní uveřejnění bylo provedeno dne 12. 3. 2018",
			DatumUzavreni: time.Date(2018, 3, 9, 0, 0, 0, 0, time.UTC),
			CisloSmlouvy:  "2018/0042",
			HodnotaBezDPH: amount(6000000), HodnotaVcetneDPH: amount(7260000),
			NavazanyZaznam: "4711",
		},
		Prilohy: []string{"smlouva.pdf", "smlouva.docx"},
	}
}

// everything fills every field.
func everything() *isrs.Zverejneni {
	z := again()
	no := false
	z.Smlouva.Subjekt = isrs.Subjekt{DatovaSchranka: "abc2def", Nazev: "Město Vzorov", ICO: "00299308", Adresa: "Náměstí 1, Vzorov", Utvar: "Odbor <investic> & majetku", Platce: &no}
	z.Smlouva.SmluvniStrany = append(z.Smlouva.SmluvniStrany, isrs.Strana{
		DatovaSchranka: "xyz9876", Nazev: "Vzor s.r.o.", ICO: "27074358", Adresa: "Dlouhá 5, Vzorov", Utvar: "provoz", Prijemce: &no, Druh: publish.LegalPerson,
	})
	z.Smlouva.Schvalil = "starostka"
	z.Smlouva.CiziMena = &isrs.CiziMena{Hodnota: 240050, Mena: "EUR"}
	z.Email = "podatelna@mesto-vzorov.cz"
	return z
}

const wantAgain = `<?xml version="1.0" encoding="UTF-8"?>
<zverejneni xmlns="http://portal.gov.cz/rejstriky/ISRS/1.2/">
  <smlouva>
    <subjekt>
      <datovaSchranka>abc2def</datovaSchranka>
      <platce>1</platce>
    </subjekt>
    <smluvniStrana>
      <nazev>Jan Vzorný</nazev>
      <ico>25123891</ico>
      <adresa>Vzorov</adresa>
      <prijemce>1</prijemce>
    </smluvniStrana>
    <predmet>Smlouva o dílo, oprava střechy – Opakované uveřejnění z důvodu ochrany osobních údajů, původní uveřejnění bylo provedeno dne 12. 3. 2018</predmet>
    <datumUzavreni>2018-03-09</datumUzavreni>
    <cisloSmlouvy>2018/0042</cisloSmlouvy>
    <hodnotaBezDph>60000.00</hodnotaBezDph>
    <hodnotaVcetneDph>72600.00</hodnotaVcetneDph>
    <navazanyZaznam>4711</navazanyZaznam>
  </smlouva>
  <prilohy>
    <priloha><nazevSouboru>smlouva.pdf</nazevSouboru></priloha>
    <priloha><nazevSouboru>smlouva.docx</nazevSouboru></priloha>
  </prilohy>
</zverejneni>
`

func TestXML(t *testing.T) {
	if d := cmp.Diff(wantAgain, string(again().XML())); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<znepristupneni xmlns="http://portal.gov.cz/rejstriky/ISRS/1.2/">
  <idSmlouvy>4711</idSmlouvy>
</znepristupneni>
`
	if d := cmp.Diff(want, string((&isrs.Znepristupneni{IDSmlouvy: "4711"}).XML())); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestXMLEscapesAndComposes(t *testing.T) {
	z := again()
	z.Smlouva.Predmet = "<a> & \"b\" c\u030c"
	if got := string(z.XML()); !strings.Contains(got, "<predmet>&lt;a&gt; &amp; &#34;b&#34; č</predmet>") {
		t.Errorf("got %s", got)
	}
}

// mutation is a change to a valid message.
type mutation struct {
	name   string
	change func(*isrs.Zverejneni)
	field  string // of the error; "" for none
	// schema tells whether the schema alone refuses it too.
	schema bool
}

var mutations = []mutation{
	{"nothing", func(*isrs.Zverejneni) {}, "", false},
	{"subject of 255", func(z *isrs.Zverejneni) { z.Smlouva.Predmet = strings.Repeat("ž", 255) }, "", false},
	{"subject of 255, decomposed", func(z *isrs.Zverejneni) { z.Smlouva.Predmet = strings.Repeat("z\u030c", 255) }, "", false},
	{"subject of 256", func(z *isrs.Zverejneni) { z.Smlouva.Predmet = strings.Repeat("ž", 256) }, "předmět", true},
	{"no subject", func(z *isrs.Zverejneni) { z.Smlouva.Predmet = "" }, "předmět", true},
	{"blank subject", func(z *isrs.Zverejneni) { z.Smlouva.Predmet = "  " }, "předmět", false},
	{"a control character", func(z *isrs.Zverejneni) { z.Smlouva.Predmet = "a\x01b" }, "předmět", false}, // the writer replaces it
	{"no date", func(z *isrs.Zverejneni) { z.Smlouva.DatumUzavreni = time.Time{} }, "datum uzavření", true},
	{"number of 256", func(z *isrs.Zverejneni) { z.Smlouva.CisloSmlouvy = strings.Repeat("1", 256) }, "číslo smlouvy", true},
	{"signer of 256", func(z *isrs.Zverejneni) { z.Smlouva.Schvalil = strings.Repeat("a", 256) }, "schválil", true},
	{"no party", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany = nil }, "smluvní strana", true},
	{"party without a name", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[0].Nazev = "" }, "smluvní strana 1: název", true},
	{"party's name of 256", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[0].Nazev = strings.Repeat("a", 256) }, "smluvní strana 1: název", true},
	{"address of 256", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[0].Druh, z.Smlouva.SmluvniStrany[0].Adresa = publish.LegalPerson, strings.Repeat("a", 256)
	}, "smluvní strana 1: adresa", true},
	{"check digit", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[0].ICO = "25123892" }, "smluvní strana 1: IČO", false},
	{"office's check digit", func(z *isrs.Zverejneni) { z.Smlouva.Subjekt.ICO = "00299309" }, "subjekt: IČO", false},
	{"number too long", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[0].ICO = strings.Repeat("1", 21) }, "smluvní strana 1: IČO", true},
	{"foreign number", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[0].ICO, z.Smlouva.SmluvniStrany[0].Druh = "HRB 12345", publish.ForeignLegal
	}, "", false},
	{"box of six", func(z *isrs.Zverejneni) { z.Smlouva.Subjekt.DatovaSchranka = "abc2de" }, "subjekt: datová schránka", true},
	{"box with a hook", func(z *isrs.Zverejneni) { z.Smlouva.Subjekt.DatovaSchranka = "abc2déf" }, "subjekt: datová schránka", true},
	{"home of a sole trader", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[0].Adresa = "Dlouhá 5, Vzorov" }, "smluvní strana 1: adresa", false},
	{"a box that brings the home", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[0].DatovaSchranka, z.Smlouva.SmluvniStrany[0].Adresa = "xyz9876", ""
	}, "smluvní strana 1: adresa", false},
	{"unknown kind is a human being", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[0].DatovaSchranka, z.Smlouva.SmluvniStrany[0].Adresa, z.Smlouva.SmluvniStrany[0].Druh = "xyz9876", "", ""
	}, "smluvní strana 1: adresa", false},
	{"no address and no box", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[0].Adresa = "" }, "", false},
	{"currency of two", func(z *isrs.Zverejneni) { z.Smlouva.CiziMena.Mena = "EU" }, "cizí měna", true},
	{"no currency", func(z *isrs.Zverejneni) { z.Smlouva.CiziMena.Mena = "" }, "cizí měna", true},
	{"linked record is no number", func(z *isrs.Zverejneni) { z.Smlouva.NavazanyZaznam = "47a" }, "navázaný záznam", true},
	{"hidden party", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[1] = isrs.Strana{Nazev: isrs.Hidden, Druh: publish.LegalPerson}
	}, "", false},
	{"hidden party of no kind", func(z *isrs.Zverejneni) { z.Smlouva.SmluvniStrany[1] = isrs.Strana{Nazev: isrs.Hidden} }, "", false},
	{"hidden party with its number", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[1] = isrs.Strana{Nazev: isrs.Hidden, ICO: "27074358", Druh: publish.LegalPerson}
	}, "smluvní strana 2: název", false},
	{"private person as a trade secret", func(z *isrs.Zverejneni) {
		z.Smlouva.SmluvniStrany[1] = isrs.Strana{Nazev: isrs.Hidden, Druh: publish.NaturalPerson}
	}, "smluvní strana 2: název", false},
	{"nothing is paid", func(z *isrs.Zverejneni) { z.Smlouva.HodnotaVcetneDPH = amount(0) }, "hodnota včetně DPH", false},
	{"nothing is paid, twice", func(z *isrs.Zverejneni) {
		z.Smlouva.HodnotaBezDPH, z.Smlouva.HodnotaVcetneDPH = amount(0), amount(0)
	}, "hodnota bez DPH", false},
	{"nothing is paid in euro", func(z *isrs.Zverejneni) { z.Smlouva.CiziMena.Hodnota = 0 }, "cizí měna", false},
	{"net above gross", func(z *isrs.Zverejneni) { z.Smlouva.HodnotaBezDPH = amount(7260001) }, "hodnota včetně DPH", false},
	{"net is gross", func(z *isrs.Zverejneni) { z.Smlouva.HodnotaBezDPH = amount(7260000) }, "", false},
	{"negative price", func(z *isrs.Zverejneni) { z.Smlouva.HodnotaBezDPH = amount(-150) }, "", false},
	{"no file", func(z *isrs.Zverejneni) { z.Prilohy = nil }, "přílohy", true},
	{"file name of 256", func(z *isrs.Zverejneni) { z.Prilohy[0] = strings.Repeat("a", 252) + ".pdf" }, "příloha 1: název souboru", true},
	{"file name of 255", func(z *isrs.Zverejneni) { z.Prilohy[0] = strings.Repeat("a", 251) + ".pdf" }, "", false},
	{"a spreadsheet", func(z *isrs.Zverejneni) { z.Prilohy[1] = "cenik.xlsx" }, "příloha 2: název souboru", false},
	{"no extension", func(z *isrs.Zverejneni) { z.Prilohy[1] = "cenik" }, "příloha 2: název souboru", false},
	{"twice the same", func(z *isrs.Zverejneni) { z.Prilohy[1] = "smlouva.pdf" }, "příloha 2: název souboru", false},
	{"twice but for case", func(z *isrs.Zverejneni) { z.Prilohy[1] = "Smlouva.PDF" }, "příloha 2: název souboru", false},
	{"a path", func(z *isrs.Zverejneni) { z.Prilohy[1] = "k-odeslani/smlouva.docx" }, "příloha 2: název souboru", false},
	{"mail without a dot", func(z *isrs.Zverejneni) { z.Email = "podatelna@vzorov" }, "e-mail pro potvrzení", true},
	{"mail with a space", func(z *isrs.Zverejneni) { z.Email = "podatelna @vzorov.cz" }, "e-mail pro potvrzení", true},
	{"mail ends with a dot", func(z *isrs.Zverejneni) { z.Email = "podatelna.@vzorov.cz" }, "e-mail pro potvrzení", true},
	{"mail with underscore and hyphen", func(z *isrs.Zverejneni) { z.Email = "e_podatelna-1@mesto-vzorov.gov.cz" }, "", false},
	{"mail with a hook", func(z *isrs.Zverejneni) { z.Email = "podatelňa@vzorov.cz" }, "", false},
	{"mail of 51", func(z *isrs.Zverejneni) { z.Email = strings.Repeat("a", 41) + "@vzorov.cz" }, "e-mail pro potvrzení", true},
	{"mail of 50", func(z *isrs.Zverejneni) { z.Email = strings.Repeat("a", 40) + "@vzorov.cz" }, "", false},
}

func TestCheck(t *testing.T) {
	for _, m := range mutations {
		z := everything()
		m.change(z)
		errs := z.Check()
		switch {
		case m.field == "" && len(errs) > 0:
			t.Errorf("%s: got %v, want no error", m.name, errs[0])
		case m.field != "" && (len(errs) != 1 || errs[0].Field != m.field):
			t.Errorf("%s: got %v, want one error of %s", m.name, errs, m.field)
		}
	}
	if errs := again().Check(); errs != nil {
		t.Errorf("got %v, want no error", errs)
	}
}

func TestCheckSmallMessages(t *testing.T) {
	for _, c := range []struct {
		name string
		got  []*isrs.FieldError
		want int
	}{
		{"withdrawal", (&isrs.Znepristupneni{IDSmlouvy: "4711"}).Check(), 0},
		{"withdrawal of nothing", (&isrs.Znepristupneni{}).Check(), 1},
		{"withdrawal, no number", (&isrs.Znepristupneni{IDSmlouvy: "x"}).Check(), 1},
		{"files", (&isrs.PridaniPrilohy{IDSmlouvy: "4711", Prilohy: []string{"a.pdf"}}).Check(), 0},
		{"files by message", (&isrs.PridaniPrilohy{DatovaZprava: "123456", Prilohy: []string{"a.pdf"}}).Check(), 0},
		{"both ids", (&isrs.PridaniPrilohy{IDSmlouvy: "4711", DatovaZprava: "1", Prilohy: []string{"a.pdf"}}).Check(), 1},
		{"no id", (&isrs.PridaniPrilohy{Prilohy: []string{"a.pdf"}}).Check(), 1},
		{"no files", (&isrs.PridaniPrilohy{IDSmlouvy: "4711"}).Check(), 1},
	} {
		if len(c.got) != c.want {
			t.Errorf("%s: got %v, want %d errors", c.name, c.got, c.want)
		}
	}
}

func TestForeignPriceIsNoPriceInCrowns(t *testing.T) {
	m := &publish.Metadata{
		Subject: "Dodávka", Concluded: time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC), PriceNet: amount(200000), PriceGross: amount(240050), Currency: "EUR",
		Parties: []publish.Party{{Name: "Vzor GmbH", Kind: publish.ForeignLegal}},
	}
	z := isrs.New(&publish.Publication{Metadata: m})
	if z.Smlouva.HodnotaBezDPH != nil || z.Smlouva.HodnotaVcetneDPH != nil {
		t.Error("got a price in crowns, want none")
	}
	if want := (&isrs.CiziMena{Hodnota: 240050, Mena: "EUR"}); !cmp.Equal(want, z.Smlouva.CiziMena) {
		t.Errorf("got %v, want %v", z.Smlouva.CiziMena, want)
	}
}
