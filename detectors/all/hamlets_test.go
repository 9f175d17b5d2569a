package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors/all"
	"inkoust/document"
)

// hamlets are addresses without a street, and places whose names are common words
// or go on elsewhere. They stand as [[P name]] and [[A address]].
var hamlets = []wording{
	// A part of a municipality stands for the street.
	{"hamlet before its municipality", "cs", "chatař [[P Tomáš Líska]], [[A osada Pusté 4, Svatý Jan]]\n"},
	{"hamlet behind its municipality", "sk", "trvale bytom [[A Čierny Balog, osada Pusté 4]]\n"},
	{"lone house", "cs", "Bydliště: [[A samota Hájovna 12, pošta Nýrsko]]\n"},
	{"meadows", "sk", "bytom [[A lazy Kyslinky 7, 962 05 Hriňová]]\n"},
	{"Polish hamlet", "pl", "zam. [[A przysiółek Wądoły 3, 34-480 Jabłonka]]\n"},
	{"part with its house number", "cs", "vlastnice – [[P Jaroslava Hůlková]], [[A Dolní Bousov, místní část Bechov č.p. 17]]\n"},
	{"part named as a district city", "cs", "žadatelka [[P Eliška Burianová]], [[A Stará Paka, část Ústí 61]].\n"},
	{"part, Slovak", "sk", "bydlisko: [[A Zázrivá, časť Grúne 14, okr. DK]]\n"},
	{"part before its street", "cs", "[[A Přerov, místní část Henčlov, Hlavní 12]]\n"},
	{"number behind a comma", "cs", "bytem [[A Ostřetín, 215]]; stavba bude"},
	{"number behind a comma, Polish", "pl", "zam. [[A Brzeziny, 44]], PESEL"},
	{"lots and plots", "cs", "veřejná zakázka, část Elektro 12 ks; Předmět: lokalita Pod Vodou 12 RD\n"},
	{"date and sum behind a town", "cs", "bytem v Brně, 12. května 2020 podepsal; bytem Praha, 15 000 Kč\n"},
	{"cadastral district before the postcode", "cs", "[[P Stanislav Vaculík]], [[A Karolinka 417, k. ú. Nový Hrozenkov, 756 05]]\n"},
	{"cadastral district alone", "cs", "pozemek v Karolince, k. ú. Nový Hrozenkov, 756 m2\n"},
	{"house of a family", "sk", "časti parcely 447/2 pri rodinnom dome [[A č. 88]].\n"},
	{"house somebody lives in", "cs", "paní [[P Malá]] žije v domě [[A č. 12 v Lhotě]]\n"},
	{"house of a contract", "cs", "oprava střechy na domě č. 12 bude provedena dle smlouvy\n"},
	{"village behind a person", "ru", "[[P Петрова Нина]], [[A дер. Малые Броды, 7]]\n"},
	{"hamlet behind initials", "ru", "[[P Сидоров П. П.]], [[A хутор Весёлый, 12]]; дело 4\n"},
	// Names that are common words, or in capitals.
	{"capitals", "cs", "Bydliště: [[A VELKÁ NAD VELIČKOU 811]]\n"},
	{"capitals before a postcode", "cs", "Sídlo: [[A ČERNÁ STRÁŇ 17, 696 74]]\n"},
	{"Slovak capitals", "sk", "Bydlisko: [[A VEĽKÉ ÚĽANY 447]]\n"},
	{"Polish capitals", "pl", "zam. [[A NOWA WIEŚ 12, 05-660 WARKA]]\n"},
	{"shop of a business", "sk", "kamenár [[P Ignác Vojtas]], prevádzka [[A Zubrohlava 340]]; povolenie č. 6\n"},
	{"from a flat", "cs", "převoz z bytu v [[A Týništi, Kostelní 290]], zajistí školník\n"},
	{"palace", "cs", "se sídlem [[A Palác Lucerna, Vodičkova 704/36, Praha 1, PSČ 110 00]]\n"},
	{"house with a name", "cs", "sídlo: [[A Obchodní dům Perla, Česká 14, Brno, PSČ: 602 00]]\n"},
	{"saint in a square", "sk", "Sídlo: [[A Námestie sv. Urbana 2, 015 02 Rajecká Lúka]]\n"},
	{"town named like a common word", "cs", "\n    [[A Slunečná 3, 675 71 Náměšť nad Oslavou]]   tel.\n"},
	{"line break within a town", "cs", "svědčí pan [[P Novák]], který bydlí v [[A Dobré Vodě\nu Hořic 14]].\n"},
	{"postcode beside a street of another column", "cs", "[[A Náměstí Smiřických 42, 281 63]]                     [[A Cukrovarská 7, 280 02 Kolín]]\nbez DPH                                     s DPH\n"},
	{"town of an institution", "cs", "Vyhlašovatel: Městská knihovna Strážek, [[A Mlýnská 24, 592 53 Strážek]], ředitelka\n"},
	{"cottage in a hamlet", "sk", "chata [[A Zázrivá, osada Grúne 14]]\n"},
	{"house of an initial", "cs", "Svědek: [[P M. Havel]], [[A Dobrá 412]]. Škoda 45 Kč\n"},
	{"street of letters", "sk", "bydlisko [[A Stará Turá, SNP 118/4]]\n"},
	{"act of letters", "sk", "podľa RIK 7/99 a SNP z roku 1944\n"},
	// Not addresses.
	{"number of a contract", "sk", "ZMLUVA O ZRIADENÍ VECNÉHO BREMENA č. 448/2016-ZVB uzatvorená\n"},
	{"times", "pl", "trzy podróże służbowe (Wrocław 2x, Trzebnica)\n"},
	{"item below an address", "ru", "[[A г. Новодвинск, ул. Мира, д. 9, корп. 1, кв. 40]]\n1. Продавец продаёт, а Покупатель\n"},
}

func TestHamletsAndPlacesOfCommonWords(t *testing.T) { findPlaces(t, hamlets) }

// findPlaces holds the names and addresses that are found against the marks.
func findPlaces(t *testing.T, rows []wording) {
	t.Helper()
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range rows {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmark(w.text)
			found, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: text, Lang: w.lang})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, placesOf(text, found)); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}
