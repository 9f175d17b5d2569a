package addresses

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/document"
	"inkoust/internal/lexicon"
)

func detector() *Detector { return New(lexicon.Default) }

func TestDetector(t *testing.T) {
	detectortest.Run(t, []detectors.Detector{detector()})
}

// detect returns the texts of the addresses and of what each keeps.
func detect(t *testing.T, text string) (found, keep []string) {
	t.Helper()
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		found = append(found, text[f.Start:f.End])
		kept := ""
		for _, k := range f.Keep {
			kept += text[k.Start:k.End]
		}
		keep = append(keep, kept)
	}
	return found, keep
}

// addressTable holds a text, the address in it and the municipality to keep.
var addressTable = []struct{ name, text, want, keep string }{
	{"cs street and postcode", "se sídlem: Na Hrádku 1187, 276 01 Mělník\nIČ: 1", "Na Hrádku 1187, 276 01 Mělník", "Mělník"},
	{"cs named after a person", "se sídlem: Nám. J. A. Komenského č. 3, 471 54 Vrba u Brodu\nIČ", "Nám. J. A. Komenského č. 3, 471 54 Vrba u Brodu", "Vrba u Brodu"},
	{"cs square", "úřad\nPalackého nám. 21, 393 01 Javorník nad Doubravou\n", "Palackého nám. 21, 393 01 Javorník nad Doubravou", "Javorník nad Doubravou"},
	{"cs date street", "org., 5. května 31/7, 468 22 Říčka, IČ", "5. května 31/7, 468 22 Říčka", "Říčka"},
	{"cs Prague district", "adresa: Severozápadní 1836/22, 147 00 Praha 4 - Braník\n", "Severozápadní 1836/22, 147 00 Praha 4 - Braník", "Praha"},
	{"cs town first", "bytem Kamenný Přívoz, Havlíčkova 286\n", "Kamenný Přívoz, Havlíčkova 286", "Kamenný Přívoz"},
	{"cs town first, no cue", "Mgr. Jan Novák, 14.8.1961, Vracov, Kyjovská 1268; ", "Vracov, Kyjovská 1268", "Vracov"},
	{"cs Roman district", "bytem Údolní 274/9, Liberec V, r.č.", "Údolní 274/9, Liberec V", "Liberec"},
	{"cs village", "bytem Lhota 12, 280 02 Kolín", "Lhota 12, 280 02 Kolín", "Kolín"},
	{"cs village by cue", "trvale bytem Lhota 12\n", "Lhota 12", "Lhota"},
	{"cs village of the municipality", "Obec Mlýnice, IČ 1.\nTomáš Ouhel, Mlýnice 92, dárce", "Mlýnice 92", "Mlýnice"},
	{"cs č.p. and postcode", "se sídlem Bítov nad Sázavou č.p. 4, 588 13\n", "Bítov nad Sázavou č.p. 4, 588 13", "Bítov nad Sázavou"},
	{"cs PSČ word", "ateliér, Kpt. Jaroše 15, Hradec Králové, PSČ 500 02\n", "Kpt. Jaroše 15, Hradec Králové, PSČ 500 02", "Hradec Králové"},
	{"cs lower second word", "organizace\nKrátká cesta 817, 405 05 Hradiště\n", "Krátká cesta 817, 405 05 Hradiště", "Hradiště"},
	{"cs army street", "na adresu: Čs. armády 408, 500 03 Hradec Králové.", "Čs. armády 408, 500 03 Hradec Králové", "Hradec Králové"},
	{"cs street alone keeps nothing", "bytem Polní 114, 975 91, nar.", "Polní 114, 975 91", ""},
	{"sk", "Adresa dielne: 908 51 Holíč, Priemyselná 47/15\n", "908 51 Holíč, Priemyselná 47/15", "Holíč"},
	{"sk flat", "bytom Ostrovisko III/27, 6. posch., byt č. 33\n", "Ostrovisko III/27, 6. posch., byt č. 33", ""},
	{"sk letter", "     Ružinovská 14/B, 821 03 Bratislava, byt č. 27\n", "Ružinovská 14/B, 821 03 Bratislava, byt č. 27", "Bratislava"},
	{"sk town with part", "Kupujúci: Ján, Martin-Záturčie, Hviezdoslavova 34, rč", "Martin-Záturčie, Hviezdoslavova 34", "Martin"},
	{"pl marker", "siedziba: ul. Ignacego Skorupki 14/9, 02-843 Warszawa, wpisaną", "ul. Ignacego Skorupki 14/9, 02-843 Warszawa", "Warszawa"},
	{"pl postcode first", "zam. 05-500 Piaseczno, ul. Misia Uszatka 7 m. 14, legitymującym", "05-500 Piaseczno, ul. Misia Uszatka 7 m. 14", "Piaseczno"},
	{"pl block", "zam. Zgierz Dolny, ul. 3 Maja 27 bl. 2 m. 16, NIP", "Zgierz Dolny, ul. 3 Maja 27 bl. 2 m. 16", "Zgierz Dolny"},
	{"pl village", "zam. Ługi 31 ……", "Ługi 31", "Ługi"},
	{"pl village with post", "firma, Lipa 12, 05-660 Warka\n", "Lipa 12, 05-660 Warka", "Warka"},
	{"pl letter and flat", "zamieszkałą w Zębie, ul. Kardynała Wyszyńskiego 4A/7, 34-521 Ząb, PESEL", "Zębie, ul. Kardynała Wyszyńskiego 4A/7, 34-521 Ząb", "Ząb"},
	{"ru index and region", "Заказчик: 618400, Пермский край, п. Белый Бор, ул. Мира, 5; ИНН", "618400, Пермский край, п. Белый Бор, ул. Мира, 5", "Белый Бор"},
	{"ru flat", "Адрес: 180004, Псковская обл., г. Великие Луки, ул. Дубровская, д. 43, кв. 19\n", "180004, Псковская обл., г. Великие Луки, ул. Дубровская, д. 43, кв. 19", "Великие Луки"},
	{"ru bare", "Прописка: 655017, Абакан, Щетинкина 38-17\n", "655017, Абакан, Щетинкина 38-17", "Абакан"},
	{"ru street type behind", "адрес: Мытищи, Олимпийский пр-т, 9, оф. 314\n", "Мытищи, Олимпийский пр-т, 9, оф. 314", "Мытищи"},
	{"ru street type before", "по адресу: г. Тверь, пр-т Победы, д. 7, корп. 2, кв. 15\n", "г. Тверь, пр-т Победы, д. 7, корп. 2, кв. 15", "Тверь"},
}

func TestAddresses(t *testing.T) {
	for _, tt := range addressTable {
		found, keep := detect(t, tt.text)
		if len(found) != 1 || found[0] != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, found, tt.want)
		} else if keep[0] != tt.keep {
			t.Errorf("%s: keeps %q, want %q", tt.name, keep[0], tt.keep)
		}
	}
}

func TestTrapsAreNoAddresses(t *testing.T) {
	for _, text := range []string{
		"Cena činí 500 000 Kč bez DPH a 605 000,00 Kč s DPH.",
		"tel. 601 234 567, fax 531 118 000",
		"účet 19-123/0800, VS 2300235178",
		"pozemek parc. č. 417/3 v k. ú. Nové Mýto",
		"sp. zn. 24 C 218/2011, č. j. 4702/23",
		"zákon č. 500/2004 Sb., § 159 a další",
		"Článek 5, Příloha č. 3, Dodatek 12",
		"ČSN EN 12464-1, ČSN 73 4130",
		"v ulici Karoliny Světlé; vchod od náměstí J. A. Komenského.",
		"oprava chalupy č.p. 27 na parcele st. 61/2",
		"Krajský soud v Ostravě, oddíl B, vložka 7318",
		"Místo plnění: Nábřežní 14, 580 01 Havlíčkův Brod",
		"VZN č. 8/2018, uznesenie č. 47/2022",
		"art. 353–365 i art. 659–679, Dz. U. z 2019 r. poz. 1843",
		"tel. 22-713 lub 22 58 17 946",
		"ч. 2 ст. 34 ФЗ № 44-ФЗ, с. 14, д. 5",
		"на бульваре Гоголя; въезд со стороны улицы Ивана Крылова",
		"Xxxxxxx 0, 000 00 Xxxxxxx",
	} {
		if found, _ := detect(t, text); len(found) != 0 {
			t.Errorf("%q: got %q, want none", text, found)
		}
	}
}

func TestTornAddressIsOneSpanALine(t *testing.T) {
	text := "DORUČENO: 11. 2. 2020                Vážený pan\n" +
		"NAŠE ZNAČKA: A/1                  Za Stodolou 246\n" +
		"VYŘIZUJE: Ing. Malá               393 01 Javorník nad Doubravou\n"
	found, _ := detect(t, text)
	want := []string{"Za Stodolou 246", "393 01 Javorník nad Doubravou"}
	if strings.Join(found, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", found, want)
	}
}

func TestRepeatedHouseNumberIsFound(t *testing.T) {
	found, _ := detect(t, "bytem Milokošť, Sklepní 1342. Výměna oken v domě č.p. 1342, nikoli č.p. 5.")
	want := []string{"Milokošť, Sklepní 1342", "č.p. 1342"}
	if strings.Join(found, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", found, want)
	}
}

func TestAddressAfterABirthNumber(t *testing.T) {
	text := "Šípková Danuše         535807/118       Hamry nad Sázavou 233\n"
	at := strings.Index(text, "535807")
	number := detectors.Finding{Span: document.Span{Part: "p", Start: at, End: at + 10}, Type: detectors.BirthNumber, Score: 0.99}
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, []detectors.Finding{number})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || text[list[0].Start:list[0].End] != "Hamry nad Sázavou 233" {
		t.Errorf("got %d addresses, want the village", len(list))
	}
}

func FuzzSpansOnRuneBorders(f *testing.F) {
	for _, tt := range addressTable {
		f.Add(tt.text)
	}
	f.Add("bytem \xff 12, 1")
	f.Add("кв. 4\u00a0(кв. 5)")
	d := detector()
	f.Fuzz(func(t *testing.T, text string) {
		list, err := d.DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
		if err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, a := range list {
			if a.Start < end || a.End <= a.Start || a.End > len(text) {
				t.Fatalf("span %d..%d after %d", a.Start, a.End, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[a.Start:a.End]) {
				t.Fatalf("span %d..%d cuts a rune", a.Start, a.End)
			}
			for _, k := range a.Keep {
				if k.Start < a.Start || k.End > a.End {
					t.Fatalf("kept %d..%d outside %d..%d", k.Start, k.End, a.Start, a.End)
				}
			}
			end = a.End
		}
	})
}
