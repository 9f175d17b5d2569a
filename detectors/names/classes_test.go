package names

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// classTable holds a text and the names in it, divided by bars: one or more rows
// for each way of naming a person.
var classTable = []struct{ name, text, want string }{
	// Surnames alone.
	{"list of the absent", "Omluveni: Hlaváček, Procházková a Bartoň.", "Hlaváček|Procházková|Bartoň"},
	{"list of referees", "rozhodčí: Malík, Burda\n", "Malík|Burda"},
	{"pí", "reference (pí Strnadová z Jičína)", "Strnadová"},
	{"colleague", "kolegyně Jandová předala klíče", "Jandová"},
	{"family", "rodina Horákova se odstěhovala", "Horákova"},
	{"ru family", "жалоба (семья Пряхиных) отклонена", "Пряхиных"},
	{"ru one initial", "поступила от Сидоркиной Т., персональные", "Сидоркиной Т."},
	// Couples.
	{"dative couple", "manželům Jandovým byla doručena", "Jandovým"},
	{"couple in capitals", "a MAGDALENĄ I PAWŁEM DUDAMI, PESEL", "MAGDALENĄ I PAWŁEM DUDAMI"},
	{"couple under one surname", "Jan a Eva Vránovi, bytem", "Jan a Eva Vránovi"},
	{"children are no couple", "děti Adam a Nela", "Adam|Nela"},
	// Order and lists.
	{"surname first", "1. Nováček Karel, nar. 1. 2. 1970", "Nováček Karel"},
	{"ru patronymic, unknown surname", "– Бурдакова Арина Евгеньевна – внучка", "Бурдакова Арина Евгеньевна"},
	{"two signatures", "Lhota 7. 10. 2019 L. Hanzl E. Ševčíková", "L. Hanzl|E. Ševčíková"},
	{"surname beside a signature", "Lhota 7. 10. 2019 Chalupa T. Bílková", "Chalupa|T. Bílková"},
	{"two spaces", "zastoup.: Vladimír  Hošek — technik", "Vladimír  Hošek"},
	// Cues.
	{"vocative", "Vážený pane doktore Vráno, dovolte", "Vráno"},
	{"two labels", "předala: Vránová, převzala: Malá\n", "Vránová|Malá"},
	{"ru tenants", "жильцы: Зуева, Петров, Кузьменко\n", "Зуева|Петров|Кузьменко"},
	{"mail header", "Od: Štěpánka <malova@keramika.cz>", "Štěpánka"},
	{"side of a contract", "za zhotovitele: Ing. Zbyšek Hnilica, jednatel", "Zbyšek Hnilica"},
	{"vecna spravnost", "Za vecnú správnosť: M. Farkaš\n", "M. Farkaš"},
	{"function in capitals", "Starosta Jan Wnuk i Wicestarosta Ewa Smolińska,", "Jan Wnuk|Ewa Smolińska"},
	{"parts of a year", "Cenová úroveň 2026/I. Jednotkové ceny", ""},
	{"hidden name", "údaje o poškozené A. Z., která", "A. Z."},
	{"age", "строение атома» – Гоша, 11 класс.", "Гоша"},
	{"title of two capitals", "Schválila: PaedDr. Oľga Štefková", "Oľga Štefková"},
	{"scanned", "Přejímající: p. Růžena Bartoši1ová nar.", "Růžena Bartoši1ová"},
	// Foreign.
	{"vi four words", "Kupující: Nguyen Thi Thu Ha, nar.", "Nguyen Thi Thu Ha"},
	{"hu surname first", "jednatel Szabó István, Budapest", "Szabó István"},
	{"de", "zastoupená: Heinz-Jürgen Schäfer, jednatel", "Heinz-Jürgen Schäfer"},
	{"uk instrumental", "s Olehem Bondarenkem, nar.", "Olehem Bondarenkem"},
	{"en title", "Contact: Mrs. Ngozi Adeola (mother)", "Ngozi Adeola"},
	{"tatar", "Кураторы: Дамир Ахметов, Полина Жукова", "Дамир Ахметов|Полина Жукова"},
	{"unknown with -ová", "lektorkou byla Corina Popescuová z Jas", "Corina Popescuová"},
	{"ge", "приехал Шалва Нателашвили вчера", "Шалва Нателашвили"},
}

func TestClassesOfNames(t *testing.T) {
	for _, tt := range classTable {
		p := &document.Part{ID: "p", Text: tt.text}
		mails := emails(p)
		list, err := detector().DetectAfter(context.Background(), p, mails)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range list {
			got = append(got, tt.text[f.Start:f.End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, s, tt.want)
		}
	}
}

func TestThingsNamedAfterPersons(t *testing.T) {
	for _, text := range []string{
		"byt č. 12 v domě zvláštního určení Karla Vrby těmto žadatelům",
		"Použitie domu smútku Jána Kollára",
		"room C 418, Otto Vrba Pavilion.",
		"Na koupališti Adolfa Malého nebyla",
		"ulicí Josefa Hory a Karla Čapka",
		"Pekárna Lipová, Truhlářství Polná",
		"Licence ERÚ č. 12",
		"RÁMCOVÁ DOHODA NA DODÁVKY",
		"cena 4,20 €/ks. Inflačná doložka sa neuplatní.",
	} {
		if got := detect(t, text); len(got) != 0 {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func TestNameBeforeAMailboxIsAPerson(t *testing.T) {
	p := &document.Part{ID: "p", Text: "Komu: Ilona <info@lipova.cz>"}
	list, err := detector().DetectAfter(context.Background(), p, emails(p))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Type != detectors.Person {
		t.Errorf("got %d names, want one", len(list))
	}
}
