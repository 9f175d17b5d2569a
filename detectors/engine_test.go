package detectors_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
)

func finding(start, end int, score float64, kind string) detectors.Finding {
	return detectors.Finding{Span: document.Span{Part: "p", Start: start, End: end}, Score: score, Kind: detectors.Kind(kind)}
}

func TestResolveKeepsTheBetterOfTwoThatOverlap(t *testing.T) {
	for _, c := range []struct {
		name     string
		in, want []detectors.Finding
	}{
		{"nothing", nil, nil},
		{"apart", []detectors.Finding{finding(5, 9, 1, "b"), finding(0, 5, 1, "a")}, []detectors.Finding{finding(0, 5, 1, "a"), finding(5, 9, 1, "b")}},
		{"higher score wins over longer", []detectors.Finding{finding(0, 20, 0.5, "a"), finding(2, 8, 0.9, "b")}, []detectors.Finding{finding(2, 8, 0.9, "b")}},
		{"longer wins at equal score", []detectors.Finding{finding(0, 5, 0.9, "a"), finding(3, 12, 0.9, "b")}, []detectors.Finding{finding(3, 12, 0.9, "b")}},
		{"earlier wins at equal length", []detectors.Finding{finding(3, 8, 0.9, "b"), finding(0, 5, 0.9, "a")}, []detectors.Finding{finding(0, 5, 0.9, "a")}},
		{"kind settles the rest", []detectors.Finding{finding(0, 5, 0.9, "sk"), finding(0, 5, 0.9, "cz")}, []detectors.Finding{finding(0, 5, 0.9, "cz")}},
		{"a loser frees its neighbour", []detectors.Finding{finding(0, 10, 0.5, "a"), finding(0, 4, 0.4, "b"), finding(8, 14, 0.9, "c")}, []detectors.Finding{finding(0, 4, 0.4, "b"), finding(8, 14, 0.9, "c")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, detectors.Resolve(c.in)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestResolveDoesNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var in []detectors.Finding
		for range r.IntN(20) {
			start := r.IntN(40)
			in = append(in, finding(start, start+1+r.IntN(10), float64(r.IntN(3))/2, string(rune('a'+r.IntN(3)))))
		}
		want := detectors.Resolve(in)
		r.Shuffle(len(in), func(i, j int) { in[i], in[j] = in[j], in[i] })
		if diff := cmp.Diff(want, detectors.Resolve(in)); diff != "" {
			t.Fatalf("other order, other result:\n%s", diff)
		}
		for i := 1; i < len(want); i++ {
			if want[i-1].End > want[i].Start {
				t.Fatalf("%v and %v overlap", want[i-1].Span, want[i].Span)
			}
		}
	}
}

// after is a Second that marks what follows the last finding.
type after struct{ err error }

func (after) Info() detectors.Info { return detectors.Info{ID: "test.after"} }

func (after) Detect(context.Context, *document.Part) ([]detectors.Finding, error) {
	return nil, errors.New("detect of a second was called")
}

func (a after) DetectAfter(_ context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	if a.err != nil {
		return nil, a.err
	}
	last := earlier[len(earlier)-1]
	return []detectors.Finding{finding(last.End, last.End+1, 0.5, "test.after")}, nil
}

func TestSecondRunsAfterTheOthersAndSeesThem(t *testing.T) {
	r := append(detectors.Registry{after{}}, numbers()...)
	got, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: "IČO: 60070561, dále jen"})
	if err != nil || len(got) != 2 || got[1].Start != got[0].End || got[1].Kind != "test.after" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestDetectNamesTheDetectorThatFailed(t *testing.T) {
	cause := errors.New("no lexicon")
	_, err := detectors.Registry{after{cause}}.Detect(context.Background(), &document.Part{ID: "p3", Text: "x"})
	if !errors.Is(err, cause) || err.Error() != "p3: test.after: no lexicon" {
		t.Errorf("got %v", err)
	}
}

func TestDetectStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := numbers().Detect(ctx, &document.Part{ID: "p", Text: "1 2 3"}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

func TestDetectSetsTheLanguage(t *testing.T) {
	for _, c := range []struct{ have, text, want string }{
		{"", "Smluvní strany sjednávají tuto smlouvu podle zákona", "cs"},
		{"", "Договор", "ru"},
		{"", "12", "cs"},
		{"pl", "Smluvní strany uzavírají tuto smlouvu", "pl"},
	} {
		p := &document.Part{ID: "p", Text: c.text, Lang: c.have}
		if _, err := numbers().Detect(context.Background(), p); err != nil || p.Lang != c.want {
			t.Errorf("%q: got %q, %v, want %q", c.text, p.Lang, err, c.want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kupní smlouva uzavřená mezi městem a kupujícím, který se zavazuje zaplatit cenu", "cs"},
		{"SMLOUVA O DILO, kterou uzavreli dle zakona, cena je uvedena a smlouva nebo dodatek", "cs"},
		{"Kúpna zmluva uzavretá medzi mestom a kupujúcim, ktorý sa zaväzuje zaplatiť sumu podľa", "sk"},
		{"Umowa zawarta w dniu dzisiejszym pomiędzy gminą a wykonawcą, zwanym dalej stroną", "pl"},
		{"Договор подряда между заказчиком и подрядчиком", "ru"},
		{"This agreement is made between the parties and shall be governed by the law", "en"},
		{"", ""},
		{"123 456", ""},
		{"Novák", ""},
	} {
		if got := detectors.Language(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// found is what a finding says of its text.
type found struct {
	Text    string
	Kind    detectors.Kind
	Subkind string
}

func TestTheBetterReadingOfANumberWins(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []found
	}{
		{"phone, then birth number", "tel. 603 123 456 850101/1002", []found{{"603 123 456", "intl.phone", ""}, {"850101/1002", "cz.rodne-cislo", ""}}},
		{"company and tax number", "IČO: 60070561 DIČ: CZ60070561", []found{{"60070561", "cz.ico", ""}, {"CZ60070561", "cz.dic", "legal"}}},
		{"tax number of a person", "DIČ: CZ8501011002", []found{{"CZ8501011002", "cz.dic", "natural"}}},
		{"bare tax number of a person", "DIČ: 8501011002", []found{{"8501011002", "cz.dic", "natural"}}},
		{"Slovak company in a Czech text", "DIČ: 2021853504", []found{{"2021853504", "cz.dic", "legal"}}},
		{"account with a symbol", "č. účtu 19-2000145399/0800, VS 2300235178", []found{{"19-2000145399/0800", "cz.account", ""}}},
		{"Slovak text", "Zmluva medzi mestom a podnikateľom, ktorý sa zaväzuje. IČO: 64710238, r. č. 955819/2281", []found{{"64710238", "sk.ico", ""}, {"955819/2281", "sk.rodne-cislo", ""}}},
		{"Russian codes", "ИНН/КПП 1674672890/771845001, ОГРНИП 322079966917866", []found{{"1674672890", "ru.inn", "legal"}, {"771845001", "ru.kpp", ""}, {"322079966917866", "ru.ogrn", "natural"}}},
		{"Polish codes", "NIP 5298101756, PESEL 67052007584, konto 61 1090 1014 0000 0712 1981 2874", []found{{"5298101756", "pl.nip", ""}, {"67052007584", "pl.pesel", ""}, {"61 1090 1014 0000 0712 1981 2874", "pl.nrb", ""}}},
		{"mailboxes", "podatelna@vzorov.cz, jana.vzorna@vzorov.cz", []found{{"podatelna@vzorov.cz", "intl.email", "generic"}, {"jana.vzorna@vzorov.cz", "intl.email", "personal"}}},
		{"nine digits after the card's label", "číslo občanského průkazu: 178174814", []found{{"178174814", "cz.obcansky-prukaz", ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &document.Part{ID: "p", Text: c.text}
			fs, err := numbers().Detect(context.Background(), p)
			if err != nil {
				t.Fatal(err)
			}
			var got []found
			for _, f := range fs {
				got = append(got, found{c.text[f.Start:f.End], f.Kind, f.Subkind})
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestFileNamesDivideWordsByUnderscores(t *testing.T) {
	for _, name := range []string{"smlouva_Novak_8501011002.pdf", "Novak_850101-1002.docx", "Novak 850101_1002.txt"} {
		p := &document.Part{ID: "name", Kind: document.FileName, Text: name}
		fs, err := numbers().Detect(context.Background(), p)
		if err != nil || len(fs) != 1 || fs[0].Type != detectors.BirthNumber || fs[0].Part != "name" || name[fs[0].Start] != '8' {
			t.Errorf("%s: got %v, %v", name, fs, err)
		}
		if p.Text != name {
			t.Errorf("%s: the part was changed to %s", name, p.Text)
		}
	}
}

func TestBirthDateKeepsTheYear(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"nar. 4. května 1962, trvale", "1962"},
		{"Дата рождения: 1981-04-17", "1981"},
		{"ur. 7.3.1974 r.", "1974"},
	} {
		p := &document.Part{ID: "p", Text: c.text}
		fs, err := numbers().Detect(context.Background(), p)
		if err != nil || len(fs) != 1 || len(fs[0].Keep) != 1 {
			t.Fatalf("%q: got %v, %v", c.text, fs, err)
		}
		if k := fs[0].Keep[0]; c.text[k.Start:k.End] != c.want || k.Part != "p" {
			t.Errorf("%q: keeps %q, want %q", c.text, c.text[k.Start:k.End], c.want)
		}
	}
}

// FuzzDetect feeds any bytes to all detectors of identifiers.
func FuzzDetect(f *testing.F) {
	for _, s := range []string{contract, "IČO:\xff60070561", "+7 (957) 971-31-24", "nar. 31. 2. 1985", "\u0301\u0301 1", "a@b.cz@c.cz", "CZ65 0800", "９ 1 2"} {
		f.Add(s)
	}
	r := numbers()
	f.Fuzz(func(t *testing.T, text string) {
		fs, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range fs {
			if x.Start < 0 || x.End > len(text) || x.Start >= x.End || i > 0 && fs[i-1].End > x.Start {
				t.Fatalf("span %v out of contract", x.Span)
			}
		}
	})
}
