package parties

import (
	"strings"
	"testing"

	"inkoust/detectors"
)

// The mailbox tells whose person it is where the open block says otherwise.
func TestMailboxTellsTheSide(t *testing.T) {
	const text = `Objednatel: [[ORG/Správa silnic Podhůří, a. s./x]], IČO [[COMPANY_ID/27074358/x]]
Zhotovitel: [[ORG/Mosty Vzor s.r.o./x]], IČO [[COMPANY_ID/25596641/x]]
Kontaktní osoba: [[PERSON/Eva Cestová/x]], [[EMAIL/cestova@podhuri.cz/x]]
Kontaktní osoba: [[PERSON/Ivo Nosník/x]], [[EMAIL/nosnik@mostyvzor.cz/x]]`
	got := roles(t, text, Options{})
	for name, want := range map[string]Role{"Eva Cestová": Official, "Ivo Nosník": Employee} {
		if got[name].Role != want {
			t.Errorf("%s: got %s %v, want %s", name, got[name].Role, got[name].Why, want)
		}
	}
}

// The protocol shows what was added up.
func TestWhyListsTheWeights(t *testing.T) {
	const text = `Objednatel: [[ORG/Město Vzorov/x]], IČO [[COMPANY_ID/00263000/x]]
Zhotovitel: [[ORG/Mosty Vzor s.r.o./x]], IČO [[COMPANY_ID/25596641/x]]
Správce rozpočtu: [[PERSON/Eva Malá/x]]
Vystavil: [[PERSON/Ivo Nosník/x]], vedoucí odboru, [[EMAIL/nosnik@vzorov.cz/x]]`
	got := roles(t, text, Options{})["Ivo Nosník"]
	if want := "mailbox of that side +8"; got.Role != Official || !strings.Contains(strings.Join(got.Why, " "), want) {
		t.Errorf("got %s %q, want %q", got.Role, got.Why, want)
	}
}

func TestSpells(t *testing.T) {
	for _, c := range []struct {
		domain, org string
		want        bool
	}{
		{"podhuri", "Správa silnic Podhůří, a. s.", true},
		{"mostyvzor", "Mosty Vzor s.r.o.", true},
		{"mpk-hradiste", "Miejskie Przedsiębiorstwo Komunikacji", true},
		{"most", "Ředitelství mostů a tunelů", true},
		{"mostfis", "Ředitelství mostů a tunelů", false},
		{"jinde", "Město Vzorov", false},
	} {
		if got := spells(c.domain, c.org); got != c.want {
			t.Errorf("%s of %s: got %v, want %v", c.domain, c.org, got, c.want)
		}
	}
}

// A provider's domain is everybody's.
func TestMailDomain(t *testing.T) {
	for addr, want := range map[string]string{"jan@seznam.cz": "", "a@mesto-vzorov.cz": "mesto-vzorov", "b@gmail.com": "", "žádný": ""} {
		if got := mailDomain(addr); got != want {
			t.Errorf("%s: got %q, want %q", addr, got, want)
		}
	}
}

// A number that only persons have makes a party without a legal form a person
// in business; one of an organisation lets its seat stay.
func TestNumbersTellWhatAPartyIs(t *testing.T) {
	for subkind, want := range map[string]Role{"natural": Entrepreneur, "legal": LegalPerson, "": Unknown} {
		f, _ := parseMarks(`Objednatel: [[ORG/Obec Lhotka/x]], IČO [[COMPANY_ID/00263000/x]]
Dodavatel: [[ORG/Květinka/x]], DIČ [[TAX_ID/CZ7551011234/x]], [[ADDRESS/Polní 15, Lhotka/x]]`)
		f.Findings[3].Subkind = subkind
		if got := Assign([]*detectors.File{f}, Options{})[0][4].Role; got != want {
			t.Errorf("%q: got %s, want %s", subkind, got, want)
		}
	}
}

func TestVerbTakesTheFunctionAway(t *testing.T) {
	for text, want := range map[string]bool{
		"předložil žádost pana": true, "jmenovala": true, "школы": false, "města Vzorov": false, "školy": false, "skontrolowali": true,
		"ředitel": false, "vykonával": false, "": false,
	} {
		if got := verbBetween(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

func TestMeetingNeedsMoreThanAWord(t *testing.T) {
	for text, want := range map[string]bool{
		"zapis ze zasedani zastupitelstva, pritomni: clenove":                true,
		"protokol z posiedzenia komisji, obecni: ":                           true,
		"protokol o predani staveniste, pritomni: smluvni strany, predavaci": false,
		"zapis o prevzeti klicu":                                             false,
	} {
		if got := meeting(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}
