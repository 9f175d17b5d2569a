package main

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"inkoust/internal/lexicon"
)

func listed(text string) seen { return sortByCase([]byte(strings.ReplaceAll(text, " ", "\n"))) }

func collect(load func(adder)) map[string]lexicon.Class {
	got := map[string]lexicon.Class{}
	load(func(fold string, c lexicon.Class) { got[fold] |= c })
	return got
}

func TestSurnamesAreToldByTheirForms(t *testing.T) {
	s := listed("Vrbová vrba Klímová Klíma Průmyslová průmyslové Hájková Hájek Zdeňkovi Zdeněk Brdovi brdovi Brdo Lupínkovi Lupínek Ová")
	got := collect(func(add adder) { add.feminine(s) })
	for _, w := range strings.Fields("vrbova klimova klima hajkova hajek") {
		if got[w] != lexicon.Surname {
			t.Errorf("%s: got %b, want a surname", w, got[w])
		}
	}
	if len(got) != 5 {
		t.Errorf("got %v", slices.Sorted(maps.Keys(got)))
	}
	got = collect(func(add adder) { add.persons(s, func(fold string) bool { return fold == "zdenek" }) })
	if len(got) != 1 || got["lupinek"] != lexicon.Surname {
		t.Errorf("got %v, want lupinek", slices.Sorted(maps.Keys(got)))
	}
}

func TestRussianSurnamesAreToldByTheirForms(t *testing.T) {
	s := listed("Вихров Вихровым Ростов Ростовом Лисин лисиным Ершова Ершовой Ершов")
	got := collect(func(add adder) { add.russian(s) })
	if len(got) != 2 || got["вихров"] == 0 || got["ершов"] == 0 {
		t.Errorf("got %v, want вихров and ершов", slices.Sorted(maps.Keys(got)))
	}
}

func TestFrequentWordsAreSortedByCase(t *testing.T) {
	s := listed("Smlouva smlouva Klíma eVin 12a x DPH")
	if len(s.low) != 1 || !s.low["smlouva"] || len(s.proper) != 1 || !s.proper["Klíma"] {
		t.Errorf("got %v, want smlouva and Klíma", s)
	}
	got := collect(func(add adder) {
		_ = corpus(listed("dobrý jana"), nil, func(f string) bool { return f == "jana" })(add)
	})
	if got["dobry"] != lexicon.Word || got["jana"] != 0 {
		t.Errorf("without a dictionary: got %v", got)
	}
	got = collect(func(add adder) { _ = corpus(listed("dobrý mareš"), map[string]bool{"dobrý": true}, nil)(add) })
	if got["dobry"] != lexicon.Word || got["mares"] != 0 {
		t.Errorf("with a dictionary: got %v", got)
	}
}

func TestForeignNamesGiveWayToWords(t *testing.T) {
	tab := table{words: map[string]lexicon.Class{}, foreign: map[string]lexicon.Class{}}
	tab.add("roy", lexicon.Male|lexicon.Foreign)
	tab.add("nova", lexicon.Female|lexicon.Foreign)
	tab.add("nova", lexicon.Word)
	tab.add("kamil", lexicon.Male)
	tab.add("kamil", lexicon.Place|lexicon.Foreign)
	tab.add("lhota", lexicon.Village|lexicon.Foreign)
	tab.add("gabor", lexicon.Male|lexicon.Foreign|neighbour)
	want := map[string]uint16{"roy": uint16(lexicon.Male | lexicon.Foreign), "nova": uint16(lexicon.Word), "kamil": uint16(lexicon.Male), "lhota": uint16(lexicon.Village), "gabor": uint16(lexicon.Male)}
	if got := tab.all(); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
