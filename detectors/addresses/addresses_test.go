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
	{"cs street and postcode", "se sídlem: Na Pískách 1596, 276 02 Mělník\nIČ: 1", "Na Pískách 1596, 276 02 Mělník", "Mělník"},
	{"cs named after a person", "se sídlem: Nám. T. G. Masaryka č. 1, 470 37 Lípa u Mlýna\nIČ", "Nám. T. G. Masaryka č. 1, 470 37 Lípa u Mlýna", "Lípa u Mlýna"},
	{"cs square", "úřad\nMasarykovo nám. 13, 394 21 Hořepník nad Svratkou\n", "Masarykovo nám. 13, 394 21 Hořepník nad Svratkou", "Hořepník nad Svratkou"},
	{"cs date street", "org., 8. března 20/13, 460 03 Jizera, IČ", "8. března 20/13, 460 03 Jizera", "Jizera"},
	{"cs Prague district", "adresa: Jihovýchodní 2710/14, 141 00 Praha 4 - Záběhlice\n", "Jihovýchodní 2710/14, 141 00 Praha 4 - Záběhlice", "Praha"},
	{"cs town first", "bytem Železný Brodec, Vaněčkova 399\n", "Železný Brodec, Vaněčkova 399", "Železný Brodec"},
	{"cs town first, no cue", "Mgr. Jan Novák, 27.3.1957, Dubňany, Hodonínská 1404; ", "Dubňany, Hodonínská 1404", "Dubňany"},
	{"cs Roman district", "bytem Letná 511/12, Liberec III, r.č.", "Letná 511/12, Liberec III", "Liberec"},
	{"cs village", "bytem Lhota 12, 280 02 Kolín", "Lhota 12, 280 02 Kolín", "Kolín"},
	{"cs village by cue", "trvale bytem Lhota 12\n", "Lhota 12", ""},
	{"cs village of the municipality", "Obec Zvěřetice, IČ 1.\nTomáš Ilčík, Zvěřetice 92, zaměstnavatel", "Zvěřetice 92", "Zvěřetice"},
	{"cs č.p. and postcode", "se sídlem Strážov nad Doubravou č.p. 1, 588 12\n", "Strážov nad Doubravou č.p. 1, 588 12", "Strážov nad Doubravou"},
	{"cs PSČ word", "ateliér, Kpt. Jaroše 15, Hradec Králové, PSČ 500 02\n", "Kpt. Jaroše 15, Hradec Králové, PSČ 500 02", "Hradec Králové"},
	{"cs lower second word", "organizace\nDlouhá jízda 1254, 405 03 Hradiště\n", "Dlouhá jízda 1254, 405 03 Hradiště", "Hradiště"},
	{"cs army street", "na adresu: Čs. armády 408, 500 03 Hradec Králové.", "Čs. armády 408, 500 03 Hradec Králové", "Hradec Králové"},
	{"cs street alone keeps nothing", "bytem Hlavní 101, 976 56, r.č.", "Hlavní 101, 976 56", ""},
	{"sk", "Miesto podnikania: 905 01 Senica, Robotnícka 61/11\n", "905 01 Senica, Robotnícka 61/11", "Senica"},
	{"sk flat", "bytom Rúbanisko II/58, 4. posch., byt č. 21\n", "Rúbanisko II/58, 4. posch., byt č. 21", ""},
	{"sk letter", "     Bajkalská 9/A, 831 04 Bratislava, byt č. 61\n", "Bajkalská 9/A, 831 04 Bratislava, byt č. 61", "Bratislava"},
	{"sk town with part", "Kupujúci: Ján, Martin-Priekopa, Medňanského 22, rč", "Martin-Priekopa, Medňanského 22", "Martin"},
	{"pl marker", "z siedzibą przy ul. Stanisława Kostki 10/16, 02-959 Warszawa, posiadającym", "ul. Stanisława Kostki 10/16, 02-959 Warszawa", "Warszawa"},
	{"pl postcode first", "zam. 05-800 Pruszków, ul. Kubusia Puchatka 3 m. 11, legitymującym", "05-800 Pruszków, ul. Kubusia Puchatka 3 m. 11", "Pruszków"},
	{"pl block", "zam. Łask Dolny, ul. 9 Maja 31 bl. 4 m. 18, NIP", "Łask Dolny, ul. 9 Maja 31 bl. 4 m. 18", "Łask Dolny"},
	{"pl village", "zam. Kąciki 22 ……", "Kąciki 22", ""},
	{"pl village with post", "firma, Lipa 12, 05-660 Warka\n", "Lipa 12, 05-660 Warka", "Warka"},
	{"pl letter and flat", "zamieszkałą w Zębie, ul. Kardynała Wyszyńskiego 4A/7, 34-521 Ząb, PESEL", "Zębie, ul. Kardynała Wyszyńskiego 4A/7, 34-521 Ząb", "Ząb"},
	{"ru index and region", "Заказчик: 623560, Свердловская обл., п. Сосновый Яр, ул. Ленина, 2; ИНН", "623560, Свердловская обл., п. Сосновый Яр, ул. Ленина, 2", "Сосновый Яр"},
	{"ru flat", "Адрес: 173003, Новгородская обл., г. Великий Новгород, ул. Прусская, д. 118, кв. 56\n", "173003, Новгородская обл., г. Великий Новгород, ул. Прусская, д. 118, кв. 56", "Великий Новгород"},
	{"ru bare", "Прописка: 667000, Кызыл, Кочетова 104-22\n", "667000, Кызыл, Кочетова 104-22", "Кызыл"},
	{"ru street type behind", "адрес: Химки, Юбилейный пр-т, 6, оф. 208\n", "Химки, Юбилейный пр-т, 6, оф. 208", "Химки"},
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
		"tel. 601 234 567, fax 532 231 000",
		"účet 19-123/0800, VS 2331700018",
		"pozemek parc. č. 322/9 v k. ú. Rybitví",
		"sp. zn. 18 C 139/2007, č. j. 3301/21",
		"zákon č. 89/2012 Sb., § 2586 a násl.",
		"Článek 5, Příloha č. 3, Dodatek 12",
		"ČSN EN 13670, ČSN 73 0210-1",
		"v ulici Boženy Němcové; vstup ze dvora z náměstí T. G. Masaryka.",
		"kolaudace domu č.p. 12 na pozemku st. 88/4",
		"Městský soud v Praze, oddíl C, vložka 95266",
		"Místo plnění: Sportovní 12, 460 01 Liberec",
		"VZN č. 5/2019, uznesenie č. 22/2023",
		"art. 627–646 i art. 734–751, Dz. U. z 2013 r. poz. 907",
		"tel. 22-345 lub 22 54 51 714",
		"п. 5 ч. 1 ст. 20 ФЗ № 8-ФЗ, с. 12, д. 3",
		"на проспекте Чехова; проезд со стороны улицы Льва Толстого",
		"Xxxxxxxxx 00, 000 00 Xxxx",
	} {
		if found, _ := detect(t, text); len(found) != 0 {
			t.Errorf("%q: got %q, want none", text, found)
		}
	}
}

func TestTornAddressIsOneSpanALine(t *testing.T) {
	text := "ZE DNE: 4. 5. 2021                Vážený pan\n" +
		"NAŠE ZNAČKA: A/1                  Za Humny 318\n" +
		"VYŘIZUJE: Ing. Malá               394 21 Hořepník nad Svratkou\n"
	found, _ := detect(t, text)
	want := []string{"Za Humny 318", "394 21 Hořepník nad Svratkou"}
	if strings.Join(found, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", found, want)
	}
}

func TestRepeatedHouseNumberIsFound(t *testing.T) {
	found, _ := detect(t, "bytem Ratiškovce, Vinařská 1177. Výměna oken v domě č.p. 1177, nikoli č.p. 5.")
	want := []string{"Ratiškovce, Vinařská 1177", "č.p. 1177"}
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
