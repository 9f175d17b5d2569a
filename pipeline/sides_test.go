package pipeline_test

import (
	"strings"
	"testing"

	"inkoust/pipeline"
)

// TestOfferedParties: a contract's other sides are offered, and nobody who is
// merely named in it.
func TestOfferedParties(t *testing.T) {
	const town = "Objednatel:\nMěsto Vzorov, nám. Míru 1, 110 00 Vzorov, IČO 00064581\nzastoupené starostou Janem Vzorným\n"
	for _, c := range []struct{ name, text, want string }{
		{"the office itself is no other side", "Smlouva o dílo č. 1/26\n" + town +
			"Zhotovitel:\nStavby Vzor s.r.o., Dlouhá 5, 602 00 Brno, IČO 27074358\n1. Zhotovitel opraví střechu.", "Stavby Vzor s.r.o. 27074358"},
		{"whose proxy it is", "Smlouva o zřízení služebnosti č. 1/26\nPovinná:\nObec Vzorov, Vzorov 1, IČO 00064581\n" +
			"Oprávněná:\nRozvody Vzor a.s., Dlouhá 5, 602 00 Brno, IČO 27074358\nzastoupená na základě plné moci ev. č. PM-9/2026 společností Geo Lípa s.r.o., IČO 25596641\n1. Na pozemku vede kabel.", "Rozvody Vzor a.s. 27074358"},
		{"who drew the plan", "Smlouva o dílo č. 1/26\n" + town + "Zhotovitel:\nStavby Vzor s.r.o., Dlouhá 5, 602 00 Brno, IČO 27074358\n" +
			"1. Podle projektu, který zpracovala firma Projekce Malá s.r.o., IČO 25596641, opraví střechu.", "Stavby Vzor s.r.o. 27074358"},
	} {
		dir := t.TempDir()
		path := write(t, dir, "smlouva.txt", c.text)
		rec := &pipeline.Record{Index: 1, Source: "1", Stem: "1", Files: []*pipeline.Source{{Name: "smlouva.txt", Path: path, Disposition: pipeline.Publish}}}
		w, err := newPipeline(t).Analyse(t.Context(), rec, "")
		if err != nil {
			t.Fatal(err)
		}
		pub, err := w.Offers()
		w.Close()
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range pub.FoundParties {
			got = append(got, p.Name+" "+p.ICO)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}

// TestOfferedSubject: where the name of the work holds what goes, the title is
// offered.
func TestOfferedSubject(t *testing.T) {
	path := write(t, t.TempDir(), "smlouva.txt", "KUPNÍ SMLOUVA NA OJETÝ VŮZ\nProdávající: Jan Vzorný, r. č. 850101/0001\nKupující: Město Vzorov, IČO 00064581\nPředmět: Škoda Roomster, RZ 4C7 2190, VIN TMBMH25J483117204\n")
	rec := &pipeline.Record{Index: 1, Source: "1", Stem: "1", Files: []*pipeline.Source{{Name: "smlouva.txt", Path: path, Disposition: pipeline.Publish}}}
	w, err := newPipeline(t).Analyse(t.Context(), rec, "")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	pub, err := w.Offers()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range pub.Found {
		if f.Column == "predmet" && f.Value == "Kupní smlouva na ojetý vůz" {
			return
		}
	}
	t.Errorf("the title is not offered: %+v", pub.Found)
}
