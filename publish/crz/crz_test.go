package crz_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"inkoust/publish"
	"inkoust/publish/crz"
)

func publication(names ...string) *publish.Publication {
	p := &publish.Publication{Lang: "sk", Target: crz.Target{}, Authority: publish.Authority{Name: "Mesto Vzorov", ICO: "00512346"}}
	for _, n := range names {
		p.Files = append(p.Files, publish.File{Name: n, Disposition: publish.Publish})
	}
	return p
}

func TestOnlySearchablePDF(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  int
	}{
		{[]string{"zmluva.pdf"}, 0}, {[]string{"zmluva.PDF", "priloha.pdf"}, 0}, {[]string{"zmluva.pdf", "priloha.docx"}, 1}, {[]string{"zmluva.txt"}, 1},
	} {
		if got := publication(c.names...).Problems(); len(got) != c.want {
			t.Errorf("%v: got %q, want %d", c.names, got, c.want)
		}
	}
}

func TestFormIsTheRegulations(t *testing.T) {
	p := publication("zmluva.pdf")
	p.Metadata = &publish.Metadata{Subject: "Zmluva o dielo", Concluded: time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC),
		Parties: []publish.Party{{Name: "Vzor s.r.o.", Address: "Dlhá 1, Vzorov", ICO: "31333532", Kind: publish.LegalPerson}, {Name: "Ján Vzorný", Address: "Krátka 2, Lhota", Kind: publish.NaturalPerson}}}
	var got []string
	form := crz.Target{}.Form(p)
	for _, s := range form.Sections {
		for _, f := range s.Fields {
			got = append(got, f.Label+"="+f.Value)
		}
	}
	want := []string{"Názov zmluvy=Zmluva o dielo", "Číslo zmluvy, ak vediete vlastný číselník=", "Dátum uzavretia=12. 3. 2026", "Dátum účinnosti=", "Doba trvania=",
		"Celková hodnota plnenia=", "Odkaz na verejné obstarávanie=", "Názov=Mesto Vzorov", "Sídlo=", "IČO=00512346",
		"Obchodné meno=Vzor s.r.o.", "Sídlo=Dlhá 1, Vzorov", "IČO=31333532", "Meno a priezvisko=Ján Vzorný", "Adresa trvalého pobytu=Krátka 2, Lhota", "IČO=", "Súbor=zmluva.pdf"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if len(form.Check) != 2 || !strings.Contains(form.Check[0], "bez dátumu podpisu") {
		t.Errorf("got %q", form.Check)
	}
}
