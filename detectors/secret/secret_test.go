package secret_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/detectors/secret"
	"inkoust/document"
)

func TestDetectors(t *testing.T) {
	detectortest.Run(t, []detectors.Detector{secret.Marks})
}

// pages are files of pages, divided by a form feed, with the marked ranges between
// [[ and ]].
var pages = []struct{ name, text string }{
	{"annex to the next annex, over pages", "Smlouva\nPříloha č. 1 – Výkres\nkóty\f[[Příloha č. 2 – Kalkulace (obchodní tajemství)\nmarže 12 %\n3.1 Rozpad\f[[režie 8 %\n]]Příloha č. 3 – Harmonogram\nkvěten"},
	{"mark under the heading of an annex", "Text\n[[Příloha č. 2\nObchodní tajemství\nmarže 12 %]]\nPříloha č. 3\nkvěten"},
	{"mark over the heading of an annex", "Text smlouvy.\n\nDŮVĚRNÉ\n[[Příloha č. 2\nmarže 12 %]]"},
	{"stamp at the top of a page", "Smlouva\nčl. 1\f[[OBCHODNÍ TAJEMSTVÍ\nmarže 12 %\n\nrežie]]\fKonec"},
	{"stamp at the foot of pages", "Smlouva\f[[marže\n\nDůvěrné]]\f[[režie\nDůvěrné]]"},
	{"article", "1. Předmět\nstavba\n[[2. Cena (obchodní tajemství)\nmarže 12 %\n2.1 Marže se dělí\n]]3. Záruka\nlhůta"},
	{"paragraph", "První odstavec.\n\n[[Postup tavby je tento\na tento (důvěrné)]]\n\nTřetí odstavec."},
	{"row", "Položka\tCena\nbeton\t5\n[[ocel\t7\tobchodní tajemství]]\nsklo\t9"},
	{"column", "Položka\t[[Marže (obchodní tajemství)]]\tCena\nbeton\t[[5]]\t9\nocel\t[[7]]\t8"},
	{"lead", "[[Následující údaje tvoří obchodní tajemství zhotovitele:\nmarže 12 %\nrežie 8 %]]\n\nDále platí."},
	{"declared annex", "Příloha č. 2 této smlouvy tvoří obchodní tajemství zhotovitele.\n[[Příloha č. 2\nmarže 12 %]]\nPříloha č. 3\nkvěten"},
	{"denied", "Příloha č. 2 neobsahuje obchodní tajemství.\nPříloha č. 2\nmarže"},
	{"heading of a clause", "IX.\nObchodní tajemství\nStrany zachovají mlčenlivost o všem.\nX.\nCena"},
	{"heading of a clause in capitals", "IX. OBCHODNÍ TAJEMSTVÍ\nStrany mlčí.\nOBCHODNÍ TAJEMSTVÍ A MLČENLIVOST\nStrany mlčí."},
	{"capitals over a clause", "Text.\n\nOBCHODNÍ TAJEMSTVÍ\nStrany se zavazují k mlčenlivosti.\n"},
	{"Polish annex", "Umowa\n[[Załącznik nr 2 – Formularz cenowy – tajemnica przedsiębiorstwa\nstawka 5]]\nZałącznik nr 3\ntermin"},
	{"Russian stamp", "Договор\f[[КОММЕРЧЕСКАЯ ТАЙНА\nнаценка 12 %]]"},
	{"Slovak paragraph", "Prvý odsek.\n\n[[Postup tavby (obchodné tajomstvo)]]\n\nTretí odsek."},
	{"English", "[[CONFIDENTIAL\nprices]]\fend"},
	{"confidence clause", "Důvěrné informace jsou chráněny. Strany považují obsah za důvěrný.\nTajemník obce jedná důvěrně."},
}

func TestMarksHaveTheirRange(t *testing.T) {
	for _, c := range pages {
		t.Run(c.name, func(t *testing.T) {
			f, want := file(c.text)
			got, err := secret.Marks.Mark(context.Background(), f)
			if err != nil {
				t.Fatal(err)
			}
			var texts []string
			for _, g := range got {
				for _, p := range f.Parts {
					if p.ID == g.Part {
						texts = append(texts, p.Text[g.Start:g.End])
					}
				}
			}
			if diff := cmp.Diff(want, texts); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// file makes pages of a text; a mark that is not closed goes to the end of its page.
func file(text string) (*detectors.File, []string) {
	var want []string
	f := &detectors.File{Name: "1"}
	for i, page := range strings.Split(text, "\f") {
		p := &document.Part{ID: string(rune('a' + i)), Kind: document.Body, Page: i + 1}
		for {
			head, rest, ok := strings.Cut(page, "[[")
			p.Text += head
			if !ok {
				break
			}
			value, tail, _ := strings.Cut(rest, "]]")
			p.Text += value
			want, page = append(want, strings.TrimSpace(value)), tail
		}
		f.Parts = append(f.Parts, p)
	}
	return f, want
}

func TestPagesWithOneStampAreOneQuestion(t *testing.T) {
	f, _ := file("Důvěrné\nmarže\fDůvěrné\nrežie\fPříloha č. 1 (obchodní tajemství)\ncena")
	got, err := secret.Marks.Mark(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]int{}
	for _, g := range got {
		ids[g.Range.ID]++
	}
	if len(got) != 3 || len(ids) != 2 {
		t.Errorf("got %d ranges with ids %v, want 3 with two ids", len(got), ids)
	}
}
