package main

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"inkoust/parties"
)

// toy is a set of names with one sign that tells and one that does not.
func toy() []set {
	var t text
	for n := range 40 {
		who, word, fate := parties.Official, "b=vystav", 0
		if n%2 == 1 {
			who, word, fate = parties.NaturalPerson, "b=bydlis", 5
		}
		t.names = append(t.names, name{parties.Example{Role: who, Weak: true, Signs: []string{"bias=", word, "b=both"}}, fate, fate == 0})
	}
	return []set{{name: "toy", texts: []text{t}}}
}

func TestLearningTellsTheSignThatTells(t *testing.T) {
	m := learn(toy())
	at := func(sign string, fate int) float64 { return m.weights[m.index[sign]][fate] }
	if at("b=vystav", 0) < 0.5 || at("b=bydlis", 5) < 0.5 || math.Abs(at("b=both", 0)-at("b=both", 5)) > 0.5 {
		t.Errorf("got %v", m.weights)
	}
	if table := string(m.table()); !strings.Contains(table, "\nb=vystav\t") {
		t.Errorf("got %s", table)
	}
}

func TestLearningGivesTheSameBytes(t *testing.T) {
	if a, b := learn(toy()).table(), learn(toy()).table(); !bytes.Equal(a, b) {
		t.Error("two trainings on the same texts differ")
	}
}

func TestExpIsNearEnough(t *testing.T) {
	for _, x := range []float64{0, -0.1, -1, -5, -20, -800} {
		if got, want := exp(x), math.Exp(x); math.Abs(got-want) > 0.002 {
			t.Errorf("%v: got %v, want %v", x, got, want)
		}
	}
}

func TestFateOfAnnotations(t *testing.T) {
	for _, c := range []struct {
		role, action string
		want         parties.Role
	}{{"official", "keep", parties.Official}, {"natural_person", "keep", parties.Recipient}, {"natural_person", "redact", parties.NaturalPerson}, {"unknown", "redact", parties.NaturalPerson}} {
		if got := parties.Fates[fate(annotation{Role: c.role, Action: c.action})]; got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.role, c.action, got, c.want)
		}
	}
}

func TestComposedTextsSayWhoseEachNameIs(t *testing.T) {
	l := readLanguage("# words\ngiven Jan\nbody Obec Lhotice\nfirm Stavby s.r.o.\n= dilo\nObjednatel: {B}, IČO {ico}\nZhotovitel: {F}\n> dilo\n- Kontrolu provede {o}.\n- Stavbyvedoucí: {e}\n", both)
	d := dice(1)
	texts := l.compose(l.heads[0], &d)
	if len(texts) != turns {
		t.Fatalf("got %d texts, want %d", len(texts), turns)
	}
	for _, x := range texts {
		text := x.file.Parts[0].Text
		if !strings.HasPrefix(text, "Objednatel: Obec Lhotice, IČO 00263000\nZhotovitel: Stavby s.r.o.\n") || len(x.file.Findings) != 5 || len(x.names) != 2 {
			t.Errorf("got %d findings, %d names in %q", len(x.file.Findings), len(x.names), text)
		}
		for _, n := range x.names {
			f := x.file.Findings[n.Finding]
			supervisor := strings.HasSuffix(text[:f.Start], "provede ")
			if n.stays != supervisor || parties.Fates[n.fate] == parties.Official != supervisor {
				t.Errorf("%q: got %s, stays %v", text[:f.End], parties.Fates[n.fate], n.stays)
			}
		}
	}
}

func TestHalvesOfTheLinesShareNoSentence(t *testing.T) {
	even, odd := readLanguage(halvesOf, 0), readLanguage(halvesOf, 1)
	if a, b := even.heads[0].sentences, odd.heads[0].sentences; len(a) != 1 || len(b) != 2 || a[0] != "dva" || b[0] != "jedna" {
		t.Errorf("got %q and %q", a, b)
	}
}

const halvesOf = "= x\nhead\n> x\n- jedna\n- dva\n- tři\n"

func TestSlotsOfOnePersonHaveOneName(t *testing.T) {
	l := readLanguage("given Jan Eva\nbody Obec Lhotice\nfirm Stavby s.r.o.\n", both)
	d := dice(1)
	b := l.builder(&d)
	b.write("{o1} a {o1.} s {e:panem Novým} z {F:Firmy s.r.o.}, {o2}")
	x := b.finish()
	name := func(k int) string {
		f := x.file.Findings[k]
		return x.file.Parts[0].Text[f.Start:f.End]
	}
	if _, family, _ := strings.Cut(name(0), " "); name(1) != family || name(4) == name(0) {
		t.Errorf("got %q, %q, %q", name(0), name(1), name(4))
	}
	if a, b := x.file.Findings[0].Person, x.file.Findings[1].Person; a == "" || a != b || x.file.Findings[2].Person != "" {
		t.Errorf("got persons %q and %q", a, b)
	}
	if name(2) != "panem Novým" || name(3) != "Firmy s.r.o." || len(x.names) != 4 {
		t.Errorf("got %q and %q, %d names", name(2), name(3), len(x.names))
	}
}

func TestWholeTextsAreReadInHalves(t *testing.T) {
	all, err := whole(both)
	if err != nil {
		t.Fatal(err)
	}
	even, _ := whole(0)
	odd, _ := whole(1)
	if n := len(even.texts) + len(odd.texts); n != len(all.texts) || len(odd.texts) == 0 {
		t.Errorf("got %d texts in halves of %d", n, len(all.texts))
	}
}
