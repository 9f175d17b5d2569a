package parties

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/office"
)

// vzorov is the office of the tests.
func vzorov(t *testing.T) *office.Office {
	t.Helper()
	o, err := office.LoadFS(fstest.MapFS{
		"urad.yaml":    {Data: []byte("ico: \"00299308\"\nnazvy: [\"Město Vzorov\"]\n")},
		"osoby.csv":    {Data: []byte("jmeno;funkce;od;do\nMgr. Jana Vzorná;starostka;1. 11. 2022;31. 10. 2026\n")},
		"kontakty.csv": {Data: []byte("druh;hodnota\ntelefon;+420 555 000 100\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// roles returns the roles of a marked text's findings by their values.
func roles(t *testing.T, raw string, o Options) map[string]Mention {
	t.Helper()
	f, _ := parseMarks(raw)
	out := map[string]Mention{}
	for _, m := range Assign([]*detectors.File{f}, o)[0] {
		out[f.Parts[0].Text[m.Start:m.End]] = m
	}
	return out
}

func TestOfficeMarksOurBlock(t *testing.T) {
	const text = `Objednatel: [[ORG/MĚSTO VZOROV/x]], IČO [[COMPANY_ID/299308/x]], tel. [[PHONE/555 000 100/x]], kontaktní osoba: [[PERSON/Petr Malý/x]]
Zhotovitel: [[ORG/Stavby s.r.o./x]], IČO [[COMPANY_ID/27074358/x]]`
	got := roles(t, text, Options{Office: vzorov(t)})
	if m := got["MĚSTO VZOROV"]; !m.Ours || m.Role != Body || m.Party != "s1" || m.PartyICO != "00299308" {
		t.Errorf("our name: got %+v", m)
	}
	if m := got["Petr Malý"]; !m.Ours || m.Role != Official {
		t.Errorf("our contact: got %s, ours %v", m.Role, m.Ours)
	}
	if m := got["555 000 100"]; !m.PublicContact {
		t.Error("our public contact is not told")
	}
	if m := got["Stavby s.r.o."]; m.Ours || m.Role != LegalPerson || m.Party != "s2" {
		t.Errorf("the other party: got %+v", m)
	}
}

func TestOfficialWhoBuysForHerselfIsPrivate(t *testing.T) {
	const text = `Prodávající: [[ORG/Město Vzorov/x]], IČO [[COMPANY_ID/00299308/x]], zastoupené [[PERSON/Karlem Novým/x]], místostarostou
Kupující: [[PERSON/Jana Vzorná/x]], nar. [[BIRTH_DATE/1. 1. 1970/x]], bytem [[ADDRESS/Krátká 1, Vzorov/x]]
Zápis z jednání vyhotovila [[PERSON/J. Vzorná/x]].`
	got := roles(t, text, Options{Office: vzorov(t)})
	for _, value := range []string{"Jana Vzorná", "1. 1. 1970", "Krátká 1, Vzorov", "J. Vzorná"} {
		if got[value].Role != NaturalPerson {
			t.Errorf("%s: got %s %v", value, got[value].Role, got[value].Why)
		}
	}
	if !got["Jana Vzorná"].IsParty || got["J. Vzorná"].IsParty {
		t.Error("the party itself is not told from a mention of it")
	}
}

// Who takes over the keys is staff elsewhere; here it is the tenant again.
func TestPrivatePartyStaysPrivateInTheText(t *testing.T) {
	const text = `Pronajímatel: [[ORG/Obec Lhotka/x]], IČ: [[COMPANY_ID/00299308/x]]
Nájemce: [[PERSON/Karel Novotný/x]], r. č. [[BIRTH_NUMBER/850101/0001/x]], bytem [[ADDRESS/Nádražní 5, 569 01 Vzorov/x]]
Klíče převzal nájemce [[PERSON/Novotný/x]].`
	got := roles(t, text, Options{})
	for name, want := range map[string]Role{"Karel Novotný": NaturalPerson, "Novotný": NaturalPerson} {
		if got[name].Role != want {
			t.Errorf("%s: got %s, want %s", name, got[name].Role, want)
		}
	}
}

func TestListedOfficialWithoutCue(t *testing.T) {
	const text = "Příloha\nDne 1. 1. toho roku přišla [[PERSON/Jana Vzorná/x]] a [[PERSON/Eva Cizí/x]]."
	got := roles(t, text, Options{Office: vzorov(t), At: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)})
	if got["Jana Vzorná"].Role != Official || got["Eva Cizí"].Role == Official {
		t.Errorf("got %s and %s", got["Jana Vzorná"].Role, got["Eva Cizí"].Role)
	}
	late := roles(t, text, Options{Office: vzorov(t), At: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)})
	if late["Jana Vzorná"].Role == Official {
		t.Error("an official after her term is one still")
	}
}

func TestGivenKindOverridesGuess(t *testing.T) {
	const text = `Objednatel: [[ORG/Město Lhota/x]]
Dodavatel: [[PERSON/Petr Kubát/x]], [[ADDRESS/Polní 15, Lhota/x]], IČO [[COMPANY_ID/27074358/x]]`
	if got := roles(t, text, Options{}); got["Petr Kubát"].Role != Entrepreneur {
		t.Errorf("guess: got %s", got["Petr Kubát"].Role)
	}
	given := []GivenParty{{Name: "Kubát Petr", Kind: KindNatural}}
	if got := roles(t, text, Options{Given: given}); got["Petr Kubát"].Role != Recipient {
		t.Errorf("given by name: got %s", got["Petr Kubát"].Role)
	}
	given = []GivenParty{{ICO: "27074358", Kind: KindNatural}}
	if got := roles(t, text, Options{Given: given}); got["Polní 15, Lhota"].Role != Recipient {
		t.Errorf("given by number: got %s", got["Polní 15, Lhota"].Role)
	}
}

func TestPeopleAreSharedByTheFilesOfARecord(t *testing.T) {
	contract, _ := parseMarks(`Objednatel: [[ORG/Město Lhota/x]], zastoupené [[PERSON/Ivou Slavíkovou/x]], starostkou
Zhotovitel: [[ORG/Stavby s.r.o./x]], zastoupená jednatelem [[PERSON/Janem Dvořákem/x]], kontaktní osoba: [[PERSON/Tomáš Vlk/x]]`)
	annex, _ := parseMarks("Předávací protokol\nPřítomni [[PERSON/Jan Dvořák/x]] [[PERSON/Tomáš Vlk/x]] [[PERSON/Iva Slavíková/x]] [[PERSON/Petr Cizí/x]] pro [[ORG/STAVBY s.r.o./x]]")
	annex.Name = "2"
	got := Assign([]*detectors.File{contract, annex}, Options{})
	want := []Role{Representative, Employee, Official, Unknown, LegalPerson}
	for i, m := range got[1] {
		if m.Role != want[i] {
			t.Errorf("finding %d: got %s %v, want %s", i, m.Role, m.Why, want[i])
		}
	}
	if a, b := got[0][2].Party, got[1][4].Party; a != b || a == "" {
		t.Errorf("one organisation is two parties: %q and %q", a, b)
	}
}

func TestAddressesOfNobody(t *testing.T) {
	const text = `Objednatel: [[ORG/Město Lhota/x]], [[ADDRESS/Náměstí 1, Lhota/x]]
Zhotovitel: [[PERSON/Petr Kubát/x]], IČO [[COMPANY_ID/27074358/x]], [[ADDRESS/Polní 15, Lhota/x]]
Článek I. Předmět
` + "Zhotovitel dodá zboží a práce v rozsahu, který strany sjednaly podle přílohy a nabídky zhotovitele.\n\n\n" + `
Místem plnění je [[ADDRESS/Školní  3, Lhota/x]]. Odpady se vozí na [[ADDRESS/NÁMĚSTÍ 1, Lhota/x]] a zbytky na [[ADDRESS/Polní 15,  Lhota/x]].`
	got := roles(t, text, Options{})
	if m := got["Školní  3, Lhota"]; m.Subkind != "object" {
		t.Errorf("place of performance: got %s %q", m.Role, m.Subkind)
	}
	if m := got["NÁMĚSTÍ 1, Lhota"]; m.Role != Body {
		t.Errorf("seat of the body: got %s", m.Role)
	}
	if m := got["Polní 15,  Lhota"]; m.Role != Entrepreneur {
		t.Errorf("seat of the entrepreneur: got %s", m.Role)
	}
}

func TestPagesAreOneText(t *testing.T) {
	const first = "Objednatel: Město Lhota\nZhotovitel: Stavby s.r.o., zastoupená jednatelem "
	page := func(id, text string) *document.Part {
		return &document.Part{ID: id, Kind: document.Body, Text: text}
	}
	f := &detectors.File{Name: "1", Parts: []*document.Part{
		page("p1", first), page("p2", "Janem Dvořákem\nkontaktní osoba: Tomáš Vlk"),
		{ID: "meta:author", Kind: document.Metadata, Text: "Tomáš Vlk"},
	}}
	add := func(part string, typ detectors.Type, value, text string) {
		at := strings.Index(text, value)
		f.Findings = append(f.Findings, detectors.Finding{Span: document.Span{Part: part, Start: at, End: at + len(value)}, Type: typ, Score: 1})
	}
	add("p1", detectors.Org, "Město Lhota", first)
	add("p1", detectors.Org, "Stavby s.r.o.", first)
	add("p2", detectors.Person, "Janem Dvořákem", f.Parts[1].Text)
	add("p2", detectors.Person, "Tomáš Vlk", f.Parts[1].Text)
	add("meta:author", detectors.Person, "Tomáš Vlk", "Tomáš Vlk")
	want := []Role{Body, LegalPerson, Representative, Employee, Employee}
	for i, m := range Assign([]*detectors.File{f}, Options{})[0] {
		if m.Role != want[i] {
			t.Errorf("finding %d: got %s %v, want %s", i, m.Role, m.Why, want[i])
		}
	}
}

func TestAssignIsParallelAndChangesNothing(t *testing.T) {
	f, _ := read(t, "testdata/firma.txt")
	before := append([]detectors.Finding(nil), f.Findings...)
	a, b := Assign([]*detectors.File{f}, Options{}), Assign([]*detectors.File{f}, Options{})
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, f.Findings); diff != "" {
		t.Error(diff)
	}
	if len(a[0]) != len(f.Findings) {
		t.Errorf("got %d mentions for %d findings", len(a[0]), len(f.Findings))
	}
}

func TestLongListsTakeLittleTime(t *testing.T) {
	var b strings.Builder
	for i := range 4000 {
		c := string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26))
		b.WriteString("Dodavatel: [[PERSON/Jan " + c + "ek/x]]\t[[ORG/" + c + " s.r.o./x]]\t[[ADDRESS/" + c + "ova 1, Lhota/x]]\n")
	}
	f, _ := parseMarks(b.String())
	start := time.Now()
	Assign([]*detectors.File{f}, Options{})
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("12,000 findings took %v", took)
	}
}

func FuzzAssign(f *testing.F) {
	f.Add("Objednatel: [[ORG/Město/x]] a [[PERSON/Jan/x]] (dále jen „x“)", 0)
	f.Add("[[PERSON/A. B./x]][[PHONE/1/x]]\n\n\n2. [[ADDRESS/x/x]] zast. [[SIGNATURE_NAME/Ř/x]]", 3)
	f.Fuzz(func(t *testing.T, raw string, shift int) {
		file, _ := parseMarks(raw)
		for i := range file.Findings { // spans that a faulty detector could give
			if shift%3 == 1 {
				file.Findings[i].End += shift % 50
			}
			if shift%7 == 2 {
				file.Findings[i].Part = "lost"
			}
		}
		got := Assign([]*detectors.File{file}, Options{})
		if len(got[0]) != len(file.Findings) {
			t.Errorf("got %d mentions for %d findings", len(got[0]), len(file.Findings))
		}
		for _, m := range got[0] {
			if m.Role == "" {
				t.Error("a mention without a role")
			}
		}
	})
}
