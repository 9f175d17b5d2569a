package isrs_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/internal/table"
	"inkoust/publish"
	"inkoust/publish/isrs"
)

// TestReadMessage: what is written is read back, whole.
func TestReadMessage(t *testing.T) {
	z := everything()
	z.Smlouva.SmluvniStrany[0].Druh = ""                  // not sent, and a name tells none
	z.Smlouva.SmluvniStrany[1].Druh = publish.LegalPerson // told by its legal form
	for _, want := range []isrs.Message{
		z,
		&isrs.Modifikace{IDSmlouvy: "4711", Smlouva: z.Smlouva, Prilohy: []string{"a.pdf"}},
		&isrs.Modifikace{IDSmlouvy: "4711", Smlouva: z.Smlouva, Email: "a@vzorov.cz"},
		&isrs.PridaniPrilohy{IDSmlouvy: "4711", Prilohy: []string{"a.pdf", "B & <c>.pdf"}},
		&isrs.PridaniPrilohy{DatovaZprava: "123", Prilohy: []string{"a.pdf"}, Email: "a@vzorov.cz"},
		&isrs.Znepristupneni{IDSmlouvy: "4711", Email: "a@vzorov.cz"},
		&isrs.Zmocneni{Zmocnenec: "abc2def"},
		&isrs.ZruseniZmocneni{Zmocnenec: "abc2def", Email: "a@vzorov.cz"},
	} {
		got, err := isrs.ReadMessage(want.XML())
		if err != nil {
			t.Errorf("%T: %v", want, err)
			continue
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%T (-want +got)\n%s", want, d)
		}
	}
}

func TestCheckMandates(t *testing.T) {
	for _, c := range []struct {
		name string
		m    isrs.Message
		want []string
	}{
		{"mandate", &isrs.Zmocneni{Zmocnenec: "abc2def"}, nil},
		{"mandate of nobody", &isrs.Zmocneni{}, []string{"zmocněnec"}},
		{"mandate of a name", &isrs.ZruseniZmocneni{Zmocnenec: "Město"}, []string{"zmocněnec"}},
		{"change", &isrs.Modifikace{IDSmlouvy: "4711", Smlouva: again().Smlouva}, nil},
		{"change of nothing", &isrs.Modifikace{Smlouva: again().Smlouva}, []string{"ID smlouvy"}},
		{"change with a spreadsheet", &isrs.Modifikace{IDSmlouvy: "1", Smlouva: again().Smlouva, Prilohy: []string{"a.xlsx"}}, []string{"příloha 1: název souboru"}},
	} {
		var got []string
		for _, e := range c.m.Check() {
			got = append(got, e.Field)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: (-want +got)\n%s", c.name, d)
		}
	}
}

// reply is an answer whose hash is that of its data, taken with sha256sum.
const reply = `<?xml version="1.0" encoding="UTF-8"?>
<odpovedZverejneni xmlns="http://portal.gov.cz/rejstriky/ISRS/1.2/"><puvodniZprava>6570859</puvodniZprava><data><identifikator><idSmlouvy>4711</idSmlouvy><idVerze>4712</idVerze></identifikator><odkaz>https://smlouvy.example/4712</odkaz><casZverejneni>2026-03-12T08:30:00+01:00</casZverejneni><smlouva><subjekt><nazev>Město Vzorov</nazev></subjekt><smluvniStrana><nazev>Vzor s.r.o.</nazev></smluvniStrana><predmet>Dodávka</predmet><datumUzavreni>2026-03-09</datumUzavreni><hodnotaVcetneDph>650.5</hodnotaVcetneDph></smlouva><prilohy><priloha><hash algoritmus="sha256">E8287A2B</hash><nazevSouboru>a.pdf</nazevSouboru></priloha><priloha><nazevSouboru>b.pdf</nazevSouboru></priloha></prilohy></data><potvrzeni><hash algoritmus="sha256">%s</hash><elektronickaZnacka>YWJj
ZGVm</elektronickaZnacka><informace><text>První.</text><text>Druhá.</text></informace></potvrzeni></odpovedZverejneni>`

const replyHash = "18e5691bb9fa7647395fff03c71b6c8f9175e61cecd6bd16e31bb72a2c50cf56"

func TestReadReply(t *testing.T) {
	r, err := isrs.ReadReply([]byte(fmt.Sprintf(reply, replyHash)))
	if err != nil {
		t.Fatal(err)
	}
	if r.Operation != "odpovedZverejneni" || r.Message != "6570859" || r.IDSmlouvy != 4711 || r.IDVerze != 4712 || r.Link != "https://smlouvy.example/4712" {
		t.Errorf("got %+v", r)
	}
	if want := time.Date(2026, 3, 12, 7, 30, 0, 0, time.UTC); !r.Published.Equal(want) {
		t.Errorf("got %v, want %v", r.Published, want)
	}
	if d := cmp.Diff([]isrs.Confirmed{{Name: "a.pdf", Hash: "e8287a2b"}, {Name: "b.pdf"}}, r.Files); d != "" {
		t.Error(d)
	}
	if string(r.Seal) != "abcdef" || !cmp.Equal(r.Notes, []string{"První.", "Druhá."}) {
		t.Errorf("got seal %q, notes %q", r.Seal, r.Notes)
	}
	s, err := r.Contract()
	if err != nil || s.Predmet != "Dodávka" || *s.HodnotaVcetneDPH != table.Amount(65050) || s.HodnotaBezDPH != nil {
		t.Errorf("got %+v, %v", s, err)
	}
	if !r.Intact() || r.Failed() {
		t.Error("the reply should be intact and a success")
	}
}

// TestReplyIntact: white space between tags is no change, anything else is.
func TestReplyIntact(t *testing.T) {
	source := fmt.Sprintf(reply, replyHash)
	for _, c := range []struct {
		name, from, to string
		want           bool
	}{
		{"as received", "", "", true},
		{"indented", "><", ">\n\t<", true},
		{"another link", "4712</odkaz>", "4713</odkaz>", false},
		{"a blank in a value", "Vzor s.r.o.", "Vzor  s.r.o.", false},
		{"another hash", replyHash, strings.Repeat("0", 64), false},
	} {
		r, err := isrs.ReadReply([]byte(strings.ReplaceAll(source, c.from, c.to)))
		if c.from == "" {
			r, err = isrs.ReadReply([]byte("\xef\xbb\xbf" + source))
		}
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := r.Intact(); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestReadRefusal(t *testing.T) {
	r, err := isrs.ReadReply([]byte(`<chyba xmlns="` + isrs.Namespace + `"><puvodniZprava>1</puvodniZprava><kodChyby> 4 </kodChyby><chybovyText>Soubory
   nesouhlasí.</chybovyText></chyba>`))
	if err != nil || !r.Failed() || r.Code != "4" || r.Text != "Soubory nesouhlasí." || r.Intact() {
		t.Errorf("got %+v, %v", r, err)
	}
}

// TestReadNoMessage: what is no message is told, by place and never by value.
func TestReadNoMessage(t *testing.T) {
	head := `<zverejneni xmlns="` + isrs.Namespace + `">`
	for _, c := range []struct{ name, source, want string }{
		{"nothing", "", "XML"},
		{"text", "Smlouva", "XML"},
		{"open", "<zverejneni>", "XML"},
		{"two roots", "<a/><b/>", "XML"},
		{"text behind", "<a/>x", "XML"},
		{"the same attribute twice", `<a b="1" b="2"/>`, "XML"},
		{"bomb", `<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>`, "DOCTYPE"},
		{"deep", strings.Repeat("<a>", 40) + strings.Repeat("</a>", 40), "larger"},
		{"wide", "<a>" + strings.Repeat("<b/>", 300_000) + "</a>", "larger"},
		{"another", "<a/>", "jmenný prostor"},
		{"no namespace", "<zverejneni/>", "jmenný prostor"},
		{"no contract", head + "</zverejneni>", "povinný údaj chybí"},
		{"three decimals", string(everything().XML()), ""},
		{"three decimals", strings.Replace(string(everything().XML()), "60000.00", "60000.005", 1), "hodnota bez DPH"},
	} {
		_, err := isrs.ReadMessage([]byte(c.source))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := isrs.ReadMessage([]byte(fmt.Sprintf(reply, replyHash))); !errors.Is(err, isrs.ErrNoMessage) {
		t.Errorf("reply as a message: got %v", err)
	}
	if _, err := isrs.ReadReply(again().XML()); !errors.Is(err, isrs.ErrNoReply) {
		t.Errorf("message as a reply: got %v", err)
	}
}

// TestValidateNamesTheField: errors name the field in the words of the form and
// hold no value.
func TestValidateNamesTheField(t *testing.T) {
	source := string(everything().XML())
	for _, c := range []struct{ from, to, want string }{
		{"<datovaSchranka>abc2def", "<datovaSchranka>Tajné", "subjekt: datová schránka: sedm písmen nebo číslic"},
		{"<datumUzavreni>2018-03-09", "<datumUzavreni>9. 3. 2018", "datum uzavření: den ve tvaru 2026-03-12"},
		{"<nazev>Jan Vzorný</nazev>", "<nazev></nazev>", "smluvní strana 1: název: povinný údaj chybí"},
		{"<nazev>Jan Vzorný</nazev>", "", "smluvní strana 1: název: povinný údaj chybí nebo stojí na jiném místě, než má"},
		{"<mena>EUR", "<mena>Tajné", "cizí měna: třípísmenný kód měny, například EUR"},
		{"<nazevSouboru>smlouva.docx</nazevSouboru>", "<jmeno>Tajné</jmeno>", "příloha 2: název souboru: povinný údaj chybí nebo stojí na jiném místě, než má"},
		{"</zverejneni>", "<tajne/></zverejneni>", "zpráva: prvek na tomto místě registr nezná: 4. v pořadí"},
	} {
		errs := isrs.Validate([]byte(strings.Replace(source, c.from, c.to, 1)))
		if len(errs) == 0 || errs[0].Error() != c.want {
			t.Errorf("got %v, want %q", errs, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(everything().XML())
	f.Add([]byte(fmt.Sprintf(reply, replyHash)))
	f.Add((&isrs.Zmocneni{Zmocnenec: "abc2def"}).XML())
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := isrs.ReadMessage(data); err == nil && isrs.Validate(data) != nil {
			t.Errorf("%T read, but not valid", m)
		}
		if r, err := isrs.ReadReply(data); err == nil {
			r.Intact()
			_, _ = r.Contract()
		}
	})
}
