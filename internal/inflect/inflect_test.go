package inflect

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"inkoust/internal/words"
)

func TestFormsFollowTheParadigms(t *testing.T) {
	for _, p := range paradigms {
		got := Forms(words.Fold(p.base))
		for _, want := range strings.Fields(p.cases + " " + p.derived) {
			if !slices.Contains(got, words.Fold(want)) {
				t.Errorf("%s: %s has no form %s", p.name, p.base, want)
			}
		}
	}
}

func TestCasesLeadBack(t *testing.T) {
	for _, p := range paradigms {
		for _, form := range strings.Fields(p.cases) {
			got := []string{words.Fold(form)}
			Lemmas(got[0], func(l string) { got = append(got, l) })
			if want := words.Fold(p.base); !slices.Contains(got, want) {
				t.Errorf("%s: %s does not lead back to %s", p.name, form, p.base)
			}
		}
	}
}

func TestUndeclinedNamesStay(t *testing.T) {
	for _, base := range undeclined {
		if got := Forms(words.Fold(base)); len(got) != 1 {
			t.Errorf("%s: got %d forms, want 1", base, len(got))
		}
	}
}

// The names that have no feminine or masculine ending of their own are still
// found as they stand: a woman called Novák, Jirů, Krejčí, Nowak.
func TestBaseIsAForm(t *testing.T) {
	for _, base := range []string{"Novák", "Jirů", "Krejčí", "Nowak", "Jakubovic", "Шевченко"} {
		if got := Forms(words.Fold(base)); got[0] != words.Fold(base) {
			t.Errorf("%s: got %s first", base, got[0])
		}
	}
}

func TestSlovakPossessivesAreTold(t *testing.T) {
	for _, tt := range []struct{ base, form string }{{"Jozef", "Jozefov"}, {"Marek", "Markov"}, {"Hruška", "Hruškov"}} {
		if !slices.ContainsFunc(Stems(words.Fold(tt.base)), func(s Stem) bool { return s.Ends.Slovak() && s.Has(words.Fold(tt.form)) }) {
			t.Errorf("%s: %s is no Slovak possessive", tt.base, tt.form)
		}
	}
}

// Names that only look alike share no form.
func TestOtherNamesAreNoForms(t *testing.T) {
	for _, tt := range []struct{ base, others string }{
		{"Novák", "Nový Nová Nováček Nováčka Novotný Novákovský Novákov"},
		{"Malý", "Málek Malík Malina Málo"},
		{"Beneš", "Benešov Benda Beneda Benátky"},
		{"Český", "Česko"},
		{"Kolín", "Kolínský Kolář"},
		{"Svoboda", "Svobodný Svobodník"},
		{"Kowalski", "Kowal Kowalczyk Kowalik"},
		{"Иванов", "Иван Ивановский Иваненко"},
		{"Сергеев", "Сергей Сергеевич"},
	} {
		got := Forms(words.Fold(tt.base))
		for _, other := range strings.Fields(tt.others) {
			if slices.Contains(got, words.Fold(other)) {
				t.Errorf("%s: %s counts as a form", tt.base, other)
			}
		}
	}
}

func TestLemmasTraceFormsBack(t *testing.T) {
	for _, tt := range []struct{ form, base string }{
		{"Leošem", "Leoš"}, {"Markétou", "Markéta"}, {"Otovi", "Ota"}, {"Šimonom", "Šimon"}, {"Halászovcov", "Halász"},
		{"Rafała", "Rafał"}, {"Katarzynę", "Katarzyna"}, {"Wrony", "Wrona"},
		{"Глеба", "Глеб"}, {"Юрьевича", "Юрьевич"}, {"Татьяны", "Татьяна"},
	} {
		var got []string
		Lemmas(words.Fold(tt.form), func(l string) { got = append(got, l) })
		if !slices.Contains(got, words.Fold(tt.base)) {
			t.Errorf("%s: got %v, want one to be %s", tt.form, got, words.Fold(tt.base))
		}
	}
}

// The bounds hold for every word, and stems and forms say the same.
func TestStemsAndFormsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := words.Fold(rapid.StringMatching(`[a-z]{0,5}(ek|ova|sky|cky|ie|y|o|ab|iec|ch)?|[а-я]{0,5}(ий|ова|ец|ей|ская|ь)?`).Draw(t, "base"))
		stems, forms := Stems(base), Forms(base)
		if forms[0] != base || len(forms) > MaxForms || len(stems) > MaxStems {
			t.Fatalf("%d stems, %d forms, the base first: %v", len(stems), len(forms), forms[0] == base)
		}
		for _, f := range forms {
			if !slices.ContainsFunc(stems, func(s Stem) bool { return s.Has(f) && !s.Ends.Slovak() }) {
				t.Fatalf("no stem has the form %q", f)
			}
		}
	})
}

func TestEndingsAreWithinTheirBound(t *testing.T) {
	for _, set := range endSets {
		for e := range set {
			if utf8.RuneCountInString(e) > MaxEnding || len(e) > longest {
				t.Errorf("%q is longer than the bound", e)
			}
		}
	}
}

func FuzzForms(f *testing.F) {
	for _, s := range []string{"novak", "e", "ей", "ová", "\xff", "", "ek", "ова"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := words.Fold(s)
		if got := Forms(w); len(got) == 0 || got[0] != w {
			t.Errorf("the base form is not first")
		}
		Lemmas(w, func(string) {})
	})
}
