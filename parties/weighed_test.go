package parties

import (
	"strings"
	"testing"

	"inkoust/detectors"
)

// table makes a table of weights: sign, then what it says for official,
// representative, recipient, entrepreneur, employee, natural_person, requester.
func scalesOf(lines ...string) *Scales { return ReadScales(strings.Join(lines, "\n")) }

func TestScalesAddUpTheSignsTheyKnow(t *testing.T) {
	s := scalesOf("# comment", "b=zaznam\t100\t0\t0\t0\t-20\t5\t0", "form=one\t-30\t0\t0\t0\t0\t10\t0", "torn\t1\t2")
	var of signs
	of.add("b", "zaznam")
	of.add("form", "one")
	of.add("b", "unseen")
	if got, want := s.weigh(&of), [len(Fates)]int{70, 0, 0, 0, -20, 15, 0}; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	stay, leave, margin := heaviest(s.weigh(&of))
	if stay != Official || leave != NaturalPerson || margin != 55 {
		t.Errorf("got %s over %s by %d", stay, leave, margin)
	}
}

func TestEmbeddedWeightsHaveAllFates(t *testing.T) {
	rows := 0
	for line := range strings.Lines(weightsTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		if n := strings.Count(line, "\t"); n != len(Fates) {
			t.Fatalf("row %d: %d weights, want %d", rows, n, len(Fates))
		}
	}
	if rows < 1000 {
		t.Errorf("%d rows: the table is broken", rows)
	}
}

const handover = `Objednatel: [[ORG/Obec Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Zhotovitel: [[ORG/Stavby s.r.o./x]], IČO [[COMPANY_ID/27074358/x]]
Článek I. Dílo
Popisky nachystá [[PERSON/Ivo Hlas/x]] a předá je k tisku.
Kontaktní osoba zhotovitele: [[PERSON/Petr Vlk/x]]`

// weighedRole is the role of a value under weights that say one thing of one sign.
func weighedRole(t *testing.T, value string, lines ...string) Mention {
	t.Helper()
	f, _ := parseMarks(handover)
	for _, m := range Assign([]*detectors.File{f}, Options{Scales: scalesOf(lines...)})[0] {
		if f.Parts[0].Text[m.Start:m.End] == value {
			return m
		}
	}
	t.Fatalf("%s is not there", value)
	return Mention{}
}

func TestSignsOverruleWhereTheRulesKnowNothing(t *testing.T) {
	for name, c := range map[string]struct {
		row  string
		want Role
	}{
		"clear":     {"b1=nachys\t400\t0\t0\t0\t0\t0\t0", Official},
		"not clear": {"b1=nachys\t140\t0\t0\t0\t0\t0\t0", Unknown},
		"by class":  {"b=popisk\t0\t300\t0\t0\t0\t0\t0", Representative},
		"elsewhere": {"b1=jinde\t400\t0\t0\t0\t0\t0\t0", Unknown},
	} {
		m := weighedRole(t, "Ivo Hlas", c.row)
		if m.Role != c.want {
			t.Errorf("%s: got %s %v, want %s", name, m.Role, m.Why, c.want)
		}
		if said := strings.Contains(strings.Join(m.Why, " "), "weighed: "); said != (c.want != Unknown) {
			t.Errorf("%s: got %v", name, m.Why)
		}
	}
}

// Who stands as a contact in the block of a company is no official, whatever
// the words around say.
func TestSignsDoNotOverruleTheOtherSide(t *testing.T) {
	if m := weighedRole(t, "Petr Vlk", "bias=\t900\t0\t0\t0\t0\t0\t0"); m.Role != Employee {
		t.Errorf("got %s %v", m.Role, m.Why)
	}
}

func TestPartiesAreNotWeighed(t *testing.T) {
	const text = `Pronajímatel: [[ORG/Obec Lhotka/x]], IČ: [[COMPANY_ID/00299308/x]]
Nájemce: [[PERSON/Karel Novotný/x]], r. č. [[BIRTH_NUMBER/850101/0001/x]], bytem [[ADDRESS/Nádražní 5, Vzorov/x]]
Zprávu sepsal [[PERSON/Karel Novotný/x]].`
	f, _ := parseMarks(text)
	for _, m := range Assign([]*detectors.File{f}, Options{Scales: scalesOf("bias=\t900\t0\t0\t0\t0\t0\t0")})[0] {
		if m.Type == detectors.Person && m.Role != NaturalPerson {
			t.Errorf("got %s %v", m.Role, m.Why)
		}
	}
}

// Whom the office has given as a natural party is not weighed.
func TestGivenPersonIsNotWeighed(t *testing.T) {
	f, _ := parseMarks(`Obec přenechá [[PERSON/Křepelkovi/x]] hrobové místo.`)
	scales := scalesOf("bias=\t900\t0\t0\t0\t0\t0\t0")
	for name, want := range map[string]Role{"Křepelka": Unknown, "Skřivan": Official} {
		o := Options{Scales: scales, Given: []GivenParty{{Name: name, Kind: KindNatural}}}
		if m := Assign([]*detectors.File{f}, o)[0][0]; m.Role != want {
			t.Errorf("%s: got %s %v, want %s", name, m.Role, m.Why, want)
		}
	}
}

// All mentions of a person speak for each.
func TestMentionsOfAPersonAreWeighedTogether(t *testing.T) {
	const text = `Zpráva pro Obec Lhotka
Popisky nachystal [[PERSON/Ivo Hlas/x]] včera.
Rovněž [[PERSON/Ivo Hlas/x]] přišel.`
	role := func(person string) Role {
		f, _ := parseMarks(text)
		for i := range f.Findings {
			f.Findings[i].Person = person
		}
		return Assign([]*detectors.File{f}, Options{Scales: scalesOf("b1=nachys\t1000\t0\t0\t0\t0\t0\t0", "b1=rovnez\t60\t0\t0\t0\t0\t0\t0")})[0][1].Role
	}
	if together, apart := role("p1"), role(""); together != Official || apart != Unknown {
		t.Errorf("got %s together and %s apart", together, apart)
	}
}

func TestSignsAreWordsWithoutTextOfOthers(t *testing.T) {
	f, _ := parseMarks(`Zapsala: Mgr. [[PERSON/Jana Nová/x]], [[PHONE/555 111 222/x]] odbor dopravy`)
	e := Examples(f, Options{})
	if len(e) != 1 {
		t.Fatalf("got %d examples", len(e))
	}
	all := " " + strings.Join(e[0].Signs, " ") + " "
	for _, want := range []string{" l=zapsal ", " lc=works-for-office ", " form=degree ", " then1=PHONE/line ", " a=PHONE ", " a=odbor "} {
		if !strings.Contains(all, want) {
			t.Errorf("no%sin%s", want, all)
		}
	}
	if strings.Contains(all, "nov") || strings.Contains(all, "555") {
		t.Errorf("a value is a sign: %s", all)
	}
}
