package names

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

// detect returns the texts of the names found without any earlier findings.
func detect(t *testing.T, text string) []string {
	t.Helper()
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range list {
		out = append(out, text[f.Start:f.End])
	}
	return out
}

// nameTable holds a text and the names in it, divided by bars.
var nameTable = []struct{ name, text, want string }{
	{"cs instrumental", "zastoupená Ing. Bohdanou Kleinhamplovou, ředitelkou", "Bohdanou Kleinhamplovou"},
	{"cs nominative without cue", "a Kamil Brožík rodné číslo", "Kamil Brožík"},
	{"cs surname first", "Dále oprávněn: syn Poláček Jiří, bytem", "Poláček Jiří"},
	{"cs capitals", "MUDr. IVO ROZKYDAL, MBA", "IVO ROZKYDAL"},
	{"cs capitals, hyphen", "akad. mal. JIŘINOU ŽERTOVOU-KLÍMOVOU, nar. 1953", "JIŘINOU ŽERTOVOU-KLÍMOVOU"},
	{"cs initial", "Jizera 30/8/2017      J. Žertová", "J. Žertová"},
	{"cs surname and initial", "kontaktní osoba: | Zajíc T. | |", "Zajíc T."},
	{"cs title and surname", "VYŘIZUJE: Ing. Kelbichová", "Kelbichová"},
	{"cs bare surname after a title", "zastoupí Ing. Ševela, ČKAIT", "Ševela"},
	{"cs initials only", "Dne 6.10.2014 pan Ing. R.K. podle", "R.K."},
	{"cs suffix", "kurátor Filip Suchánek ml., zástupce", "Filip Suchánek ml."},
	{"cs maiden name", "Svatava Kordulová roz. Příkazská, r.č.", "Svatava Kordulová|Příkazská"},
	{"cs couple", "kupující manželé Oldřich a Žaneta Ludvíkovi, oba", "Oldřich a Žaneta Ludvíkovi"},
	{"cs two spouses", "SJM Král Josef a Králová Eva     7504", "Král Josef|Králová Eva"},
	{"cs unknown words after a function", "ve věcech smluvních: Hynek Vonášek – jednatel", "Hynek Vonášek"},
	{"cs children", "+ 3 děti (Samuel 2012, Tamara 2014)", "Samuel|Tamara"},
	{"cs Vietnamese", "2. Hoang Minh Tuan, IČ 20854943", "Hoang Minh Tuan"},
	{"cs Ukrainian", "Oprávněná osoba: Oleksandr Kovalenko, nar.", "Oleksandr Kovalenko"},
	{"cs given name after pan", "nového nájemce pan Tuan, tel", "Tuan"},
	{"cs surname like a common word", "za příkazce: Mgr. Vlastimil Komorowski", "Vlastimil Komorowski"},
	{"cs lost space", "kterými jsouPronajímatel: Jana Nováková", "Jana Nováková"},
	{"cs wrapped line", "Návrh na poskytnutí dotace v oblasti sportu panu Otovi Reinhardu\n  Šándorovi za účelem", "Otovi Reinhardu\n  Šándorovi"},
	{"cs two lines, two people", "zastoupený: Ing. Karel Volf\nIvan Tříska – stavbyvedoucí", "Karel Volf|Ivan Tříska"},
	{"sk", "Zmluva s p. Arpádom Lelkesom o kosení", "Arpádom Lelkesom"},
	{"sk couple", "vydané pre Kingu a Zsolta Bartalovcov, parc.", "Kingu a Zsolta Bartalovcov"},
	{"sk maiden", "nevesta Berkyová Ivana r. Oláhová a vnuk", "Berkyová Ivana|Oláhová"},
	{"sk capitals mixed", "Vladimír GIERTL, nar. 07.12.1994", "Vladimír GIERTL"},
	{"pl instrumental", "a stypendystą Natanielem Cichoniem, ur. 19.11.2003", "Natanielem Cichoniem"},
	{"pl capitals and nickname", "Panem MARIUSZEM KOWALEWSKIM vel KOWAL,\nzam.", "MARIUSZEM KOWALEWSKIM vel KOWAL"},
	{"pl parents", "Janem Bednarzem s. Józefa i Marii, zam.", "Janem Bednarzem|Józefa i Marii"},
	{"pl numbered", "reprezentowanym przez: 1) Rajmunda Jastrzębca Dyrektora", "Rajmunda Jastrzębca"},
	{"pl given name only", "chrzciny syna Brajana w dniu; tel. 22 (p. Łucja)", "Brajana|Łucja"},
	{"pl age", "wyróżnienie: Oliwier lat 9 ze szkoły", "Oliwier"},
	{"ru initials behind", "в лице Главы Горбунова А.Д., действующего", "Горбунова А.Д."},
	{"ru patronymic", "Генеральный директор Юрлов Пётр Ильич.", "Юрлов Пётр Ильич"},
	{"ru capitals", "предприниматель ЗАЙНУТДИНОВ ИЛЬДАР ФАРИТОВИЧ, именуемый", "ЗАЙНУТДИНОВ ИЛЬДАР ФАРИТОВИЧ"},
	{"ru initials before", "Рецензент: Б. И. Татаринцева-Хан\n", "Б. И. Татаринцева-Хан"},
	{"ru rank", "склад № 4, прапорщик Дубовик т. 2-49-79", "Дубовик"},
	{"ru aunt", "Ключи у тёти Вали", "Вали"},
}

func TestNames(t *testing.T) {
	for _, tt := range nameTable {
		if got := strings.Join(detect(t, tt.text), "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTrapsAreNoNames(t *testing.T) {
	for _, text := range []string{
		"tělocvična ZŠ Jana Amose Komenského v ulici Boženy Němcové; vstup z náměstí T. G. Masaryka.",
		"sál kulturního domu Josefa Kajetána Tyla",
		"u sochy svatého Jana Nepomuckého",
		"Na akci „Svatojánská pouť – Dny Františka Křižíka“ se vztahuje",
		"vstupenku do Muzea Karla Jaromíra\nErbena; ceny nelze",
		"Dome kultúry Ľudovíta Štúra na Námestí generála Štefánika",
		"Szkoła im. Jana Pawła II przy ul. Tadeusza Kościuszki",
		"в Доме культуры имени Юрия Гагарина; библиотека им. А. С. Пушкина",
		"KUPNÍ SMLOUVA O PŘEVODU NEMOVITOSTI",
		"Objednatel: Ing. Xxxxx Xxxxxxx – vedoucí",
		"Strany vylučují použití § 1765 a § 1793 občanského zákoníku.",
		"Nájemné se každoročně zvyšuje. Kauce odpovídá trojnásobku nájemného.",
		"Autobusová linka zastavuje v zastávkách Lhota, rozc. a Lhota, u kapličky sv. Václava",
		"položky „A. Náklady prodeje“ a „B. Výkonová spotřeba“",
		"V dubnu a v Květnu, ve Středu, Září",
		"číslo zákazky 2268/2020-ZsNH.",
	} {
		if got := detect(t, text); len(got) != 0 {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func TestSignaturesAreTold(t *testing.T) {
	text := strings.Repeat("Text smlouvy o ničem zvláštním.\n", 20) +
		"V Dolním Javoří dne 14.9.2022\n\n" +
		"..............................                ..............................\n" +
		"Ing. Radovan Pešl                              Kamil Brožík\nstarosta města                                kupující\n" +
		"Digitálně podepsal: Radka Svobodná\n"
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 3 {
		t.Fatalf("got %d names, want 3", len(list))
	}
	for _, f := range list {
		if f.Type != detectors.SignatureName {
			t.Errorf("%q: got %s, want %s", text[f.Start:f.End], f.Type, detectors.SignatureName)
		}
	}
}

func TestDoubtfulNamesAreAsked(t *testing.T) {
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: "přítomen jednatel Zbyhor Krťoun odešel"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if f.Score >= detectors.ReviewBelow {
			t.Errorf("score %v, want under %v", f.Score, detectors.ReviewBelow)
		}
	}
}

func TestAddressesAndOrganisationsAreNoNames(t *testing.T) {
	text := "bytem Tomáše Bati 3705, Zlín; dodavatel Karel Volf, s.r.o."
	earlier := []detectors.Finding{
		{Span: document.Span{Part: "p", Start: 6, End: len("bytem Tomáše Bati 3705, Zlín")}, Type: detectors.Address, Score: 0.9},
		{Span: document.Span{Part: "p", Start: strings.Index(text, "Karel"), End: len(text)}, Type: detectors.Org, Score: 0.9},
	}
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, earlier)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 0 {
		t.Errorf("got %d names, want none", len(list))
	}
}

func FuzzSpansOnRuneBorders(f *testing.F) {
	for _, tt := range nameTable {
		f.Add(tt.text)
	}
	f.Add("aAaKing a")
	f.Add("Jan \xff Novák \u0301 „Ž“ Ž. Ž.")
	d := detector()
	f.Fuzz(func(t *testing.T, text string) {
		p := &document.Part{ID: "p", Text: text}
		list, err := d.DetectAfter(context.Background(), p, nil)
		if err != nil {
			t.Fatal(err)
		}
		file := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: list}
		if err := d.Propagate(context.Background(), []*detectors.File{file}); err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, n := range file.Findings {
			if n.Start < end || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("span %d..%d after %d", n.Start, n.End, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[n.Start:n.End]) {
				t.Fatalf("span %d..%d cuts a rune", n.Start, n.End)
			}
			end = n.End
		}
	})
}
