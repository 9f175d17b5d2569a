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
	{"cs instrumental", "zastoupená Mgr. Bohumilou Zedníčkovou, ředitelkou", "Bohumilou Zedníčkovou"},
	{"cs nominative without cue", "a Kamil Hloušek rodné číslo", "Kamil Hloušek"},
	{"cs surname first", "Spolu s ním: syn Slaměný Libor, bytem", "Slaměný Libor"},
	{"cs capitals", "MUDr. IVO VYSTRČIL, MBA", "IVO VYSTRČIL"},
	{"cs capitals, hyphen", "akad. mal. LIBUŠÍ VRBOVOU-HANÁKOVOU, nar. 1953", "LIBUŠÍ VRBOVOU-HANÁKOVOU"},
	{"cs initial", "Říčka 12/9/2018      L. Vrbová", "L. Vrbová"},
	{"cs surname and initial", "kontaktní osoba: | Sýkora L. | |", "Sýkora L."},
	{"cs title and surname", "VYŘIZUJE: Bc. Drdlíčková", "Drdlíčková"},
	{"cs bare surname after a title", "zastoupí Ing. Kubela, AO", "Kubela"},
	{"cs initials only", "Dne 9.3.2016 pan Mgr. T.S. žádal", "T.S."},
	{"cs suffix", "kurátor Filip Dostálek ml., zástupce", "Filip Dostálek ml."},
	{"cs maiden name", "Drahuše Hlobilová roz. Podolská, rodné", "Drahuše Hlobilová|Podolská"},
	{"cs couple", "kupující manželé Oldřich a Žaneta Ludvíkovi, oba", "Oldřich a Žaneta Ludvíkovi"},
	{"cs two spouses", "SJM Vrána Josef a Vránová Iva     7504", "Vrána Josef|Vránová Iva"},
	{"cs unknown words after a function", "ve věcech technických: Hynek Vonášek – jednatel", "Hynek Vonášek"},
	{"cs children", "+ 2 děti (Vítek 2011, Nela 2015)", "Vítek|Nela"},
	{"cs Vietnamese", "2. Tran Duc Minh, IČ 04218736", "Tran Duc Minh"},
	{"cs Ukrainian", "Oprávněná osoba: Oleksandr Kovalenko, nar.", "Oleksandr Kovalenko"},
	{"cs given name after pan", "nájemcem bude pan Minh, tel", "Minh"},
	{"cs surname like a common word", "za příkazce: Mgr. Vlastimil Komorowski", "Vlastimil Komorowski"},
	{"cs lost space", "stranyProdávající: Jana Nováková", "Jana Nováková"},
	{"cs wrapped line", "Rozhodnutí o poskytnutí daru na kulturu a umění panu Otovi Leonardu\n  Vlasákovi za účelem", "Otovi Leonardu\n  Vlasákovi"},
	{"cs two lines, two people", "zastoupený: Ing. Karel Hanzl\nIvan Kubečka – mistr", "Karel Hanzl|Ivan Kubečka"},
	{"sk", "Zmluva s p. Gejzom Vargom o kosení", "Gejzom Vargom"},
	{"sk couple", "vydané pre Ildikó a Gábora Halászovcov, parc.", "Ildikó a Gábora Halászovcov"},
	{"sk maiden", "nevesta Danková Ivana r. Mižiková a vnuk", "Danková Ivana|Mižiková"},
	{"sk capitals mixed", "Miroslav HENTZ, nar. 17.02.1993", "Miroslav HENTZ"},
	{"pl instrumental", "a stypendystą Olgierdem Wroniem, ur. 23.06.2002", "Olgierdem Wroniem"},
	{"pl capitals and nickname", "Panem DARIUSZEM ZIELIŃSKIM vel ZIELEŃ,\nzam.", "DARIUSZEM ZIELIŃSKIM vel ZIELEŃ"},
	{"pl parents", "Piotrem Kołodziejem s. Antoniego i Anny, zam.", "Piotrem Kołodziejem|Antoniego i Anny"},
	{"pl numbered", "w imieniu spółki: 1) Bonifacego Kruszyńca Dyrektora", "Bonifacego Kruszyńca"},
	{"pl given name only", "urodziny córki Nikoli w sobotę; tel. 22 (p. Łucja)", "Nikoli|Łucja"},
	{"pl age", "II miejsce: Ksawery lat 8, klasa 2", "Ksawery"},
	{"ru initials behind", "в лице Главы Сапрыкина В.Е., действующего", "Сапрыкина В.Е."},
	{"ru patronymic", "Директор Седов Фёдор Ильич.", "Седов Фёдор Ильич"},
	{"ru capitals", "предприниматель ГАЛИМЗЯНОВ РИНАТ МАРАТОВИЧ, именуемый", "ГАЛИМЗЯНОВ РИНАТ МАРАТОВИЧ"},
	{"ru initials before", "Рецензент: В. Н. Кудрявцева-Лим\n", "В. Н. Кудрявцева-Лим"},
	{"ru rank", "пост № 2, сержант Кравчук т. 3-17-46", "Кравчук"},
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
		"jídelna ZŠ Františka Palackého v ulici Karoliny Světlé; vchod od náměstí J. A. Komenského.",
		"foyer divadla Josefa Kajetána Tyla",
		"u kostela svatého Jana Křtitele",
		"Festival „Podzimní hody – Hry Bedřicha Smetany“ se koná",
		"prohlídku Památníku Karla Hynka\nMáchy; slevy platí",
		"Galérii Mikuláša Galandu na Námestí Andreja Hlinku",
		"Szkoła im. Jana Pawła II przy ul. Tadeusza Kościuszki",
		"во Дворце спорта имени Валерия Чкалова; школа им. М. В. Ломоносова",
		"KUPNÍ SMLOUVA O PŘEVODU NEMOVITOSTI",
		"Pronajímatel: Mgr. Xxxxx Xxxxxxx, ředitel",
		"Strany vylučují použití ustanovení § 2950 občanského zákoníku.",
		"Inkaso se jednou ročně vyúčtuje. Jistota činí dvojnásobek nájemného.",
		"Vlak staví ve stanicích Brod, zast. a Brod, u kostela sv. Anny",
		"oddíly „A. Tržby z prodeje“ a „B. Osobní náklady“",
		"V dubnu a v Květnu, ve Středu, Září",
		"číslo objednávky 1754/2021-OsMK.",
	} {
		if got := detect(t, text); len(got) != 0 {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func TestSignaturesAreTold(t *testing.T) {
	text := strings.Repeat("Text smlouvy o ničem zvláštním.\n", 20) +
		"V Horní Vzorové dne 16.8.2021\n\n" +
		"..............................                ..............................\n" +
		"Ing. Lubor Jirsák                              Kamil Hloušek\nmístostarosta                                  nájemce\n" +
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
	text := "bytem Jana Žižky 2816, Zlín; dodavatel Karel Hanzl, s.r.o."
	earlier := []detectors.Finding{
		{Span: document.Span{Part: "p", Start: 6, End: len("bytem Jana Žižky 2816, Zlín")}, Type: detectors.Address, Score: 0.9},
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
