package all

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inkoust/detectors"
	"inkoust/detectors/names"
	"inkoust/document"
	"inkoust/internal/inflect"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// invented is a person put together from given names and surnames of which
// nobody will ask which list has them.
type invented struct {
	lang, given, surname string
}

var (
	givenNames = map[string][]string{
		"cs": {"Vladimír", "Zbyněk", "Kryštof", "Barbora", "Drahomíra"},
		"sk": {"Radovan", "Branislav", "Alžbeta"},
		"pl": {"Przemysław", "Grzegorz", "Katarzyna"},
		"ru": {"Геннадий", "Владимир", "Екатерина"},
	}
	surnames = map[string][]string{
		"cs": {"Křepelka", "Vondráček", "Zbořil", "Kubíček", "Stehlíková", "Mareš", "Hrdlička", "Kvapil", "Nedvěd"},
		"sk": {"Krajčír", "Ďurica", "Hronček", "Slivková", "Matejka"},
		"pl": {"Szymański", "Kaczmarczyk", "Pietrzak", "Gawron", "Zielonka"},
		"ru": {"Громыхалов", "Щепкин", "Вишневецкий", "Тарасюк", "Дубровин"},
	}
)

func drawPerson(t *rapid.T) invented {
	lang := rapid.SampledFrom([]string{"cs", "sk", "pl", "ru"}).Draw(t, "lang")
	return invented{lang, rapid.SampledFrom(givenNames[lang]).Draw(t, "given"), rapid.SampledFrom(surnames[lang]).Draw(t, "surname")}
}

// formOf draws any form that the tables of inflection give the surname.
func (p invented) formOf(t *rapid.T) string {
	form := rapid.SampledFrom(caseForms(p.surname)).Draw(t, "form")
	form = capital(form)
	if rapid.Bool().Draw(t, "capitals") {
		return strings.ToUpper(form)
	}
	return form
}

// caseForms are the forms of a surname, without those of given names and those
// that are places or common words.
func caseForms(surname string) []string {
	var out []string
	for _, f := range inflect.Forms(words.Fold(surname)) {
		if slices.ContainsFunc(inflect.Stems(words.Fold(surname)), func(s inflect.Stem) bool { return !s.Ends.Given() && s.Has(f) }) &&
			lexicon.Default().Classes(f)&(lexicon.Place|lexicon.Common|lexicon.Word) == 0 {
			out = append(out, f)
		}
	}
	return out
}

var registry = func() detectors.Registry {
	r, err := Registry(Options{})
	if err != nil {
		panic(err)
	}
	return r
}()

// listed are the given names and surnames of the lexicon by script, without those
// that are something else too.
var listed = sync.OnceValue(func() (lists [2]struct{ given, surnames []string }) {
	lexicon.Default().Each(func(fold string, c lexicon.Class) {
		first, _ := utf8.DecodeRuneInString(fold)
		l := &lists[0]
		if unicode.Is(unicode.Cyrillic, first) {
			l = &lists[1]
		}
		switch {
		case utf8.RuneCountInString(fold) < 4 || strings.ContainsFunc(fold, func(r rune) bool { return !unicode.IsLetter(r) }):
		case c&^lexicon.Proper == lexicon.Surname:
			l.surnames = append(l.surnames, fold)
		case c&lexicon.Given != 0 && c&(lexicon.Surname|lexicon.Common|lexicon.Word|lexicon.Place) == 0:
			l.given = append(l.given, fold)
		}
	})
	return lists
})

// TestAnyFormOfAnyPersonIsFoundAgain takes the first mention as found, so that it
// asks about propagation alone.
func TestAnyFormOfAnyPersonIsFoundAgain(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := listed()[rapid.IntRange(0, 1).Draw(rt, "script")]
		p := invented{"cs", rapid.SampledFrom(l.given).Draw(rt, "given"), rapid.SampledFrom(l.surnames).Draw(rt, "surname")}
		name := capital(p.given) + " " + capital(p.surname)
		text := "Kupující: " + name + ". Předal to "
		s := document.Span{Part: "body", Start: len(text)}
		text += p.formOf(rt)
		s.End = len(text)
		seed := detectors.Finding{Span: document.Span{Part: "body", Start: len("Kupující: "), End: len("Kupující: " + name)}, Type: detectors.Person, Score: 0.9}
		f := &detectors.File{Name: "1", Parts: []*document.Part{{ID: "body", Text: text + " bez závad.", Lang: "cs"}}, Findings: []detectors.Finding{seed}}
		again(t, []*detectors.File{f})
		if !covered(f.Findings, s) {
			rt.Fatalf("%s is not found as %s", name, text[s.Start:s.End])
		}
	})
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// manyNames is a text of several people, their forms and other words.
func manyNames(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(1, 12).Draw(t, "sentences") {
		p := drawPerson(t)
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			fmt.Fprintf(&b, carriers[p.lang].first, p.given+" "+p.surname)
		case 1:
			fmt.Fprintf(&b, carriers[p.lang].later[0], p.formOf(t))
		case 2:
			fmt.Fprintf(&b, carriers[p.lang].later[1], p.given+"\n"+p.formOf(t))
		case 3:
			b.WriteString(strings.ToLower(words.Fold(p.surname)) + "@posta.example, soubor_" + words.Fold(p.surname) + ".pdf")
		case 4:
			first, _ := utf8.DecodeRuneInString(p.given)
			fmt.Fprintf(&b, "%c. %s, %s %c.", first, p.surname, p.surname, first)
		case 5: // the whole name the other way round, in any case and also in capitals
			full := p.formOf(t) + " " + p.given
			if rapid.Bool().Draw(t, "loud") {
				full = strings.ToUpper(full)
			}
			fmt.Fprintf(&b, carriers[p.lang].later[1], full)
		default:
			b.WriteString(rapid.StringMatching(`[ A-Za-zž.,ŠЖ\x{301}\n-]{0,30}`).Draw(t, "noise"))
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func TestPropagationKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		files := detectAndPropagate(t, registry, manyNames(rt), manyNames(rt))
		for _, f := range files {
			end := 0
			text := f.Parts[0].Text
			for _, n := range f.Findings {
				if n.Start < end || n.End <= n.Start || n.End > len(text) || !utf8.RuneStart(at(text, n.Start)) || !utf8.RuneStart(at(text, n.End)) {
					rt.Fatalf("span %d-%d after %d", n.Start, n.End, end)
				}
				end = n.End
			}
		}
		want := placesOf(files)
		again(t, files)
		if diff := cmp.Diff(want, placesOf(files)); diff != "" {
			rt.Fatalf("a second run changes what is found:\n%s", diff)
		}
	})
}

func TestOrderOfFilesDoesNotChangeWhatIsFound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, b := manyNames(rt), manyNames(rt)
		one := detectAndPropagate(t, registry, a, b)
		two := detectAndPropagate(t, registry, b, a)
		if diff := cmp.Diff(placesOf(one), append(placesOf(two[1:]), placesOf(two[:1])...)); diff != "" {
			rt.Fatalf("the order of files changes what is found:\n%s", diff)
		}
	})
}

// TestFormsOfOneSurnameInTwoFiles has names of which one is a form of the other and
// not the other way round: which of them comes first must not count.
func TestFormsOfOneSurnameInTwoFiles(t *testing.T) {
	const a = "Podle zápisu z května předal klíče Hrdliccy bez závad.\n\nPodle zápisu z května předal klíče Hrdlicce bez závad.\n\n"
	const b = "Podle zápisu z května předal klíče Hrdlickovej bez závad.\n\n"
	one, two := detectAndPropagate(t, registry, a, b), detectAndPropagate(t, registry, b, a)
	if diff := cmp.Diff(placesOf(one), append(placesOf(two[1:]), placesOf(two[:1])...)); diff != "" {
		t.Errorf("the order of files changes what is found:\n%s", diff)
	}
	if got := len(placesOf(one)[1]); got != 1 {
		t.Errorf("got %d names in the second file, want 1", got)
	}
}

// again runs propagation on files that have been through it.
func again(t *testing.T, files []*detectors.File) {
	t.Helper()
	if err := detectors.Propagate(t.Context(), names.New(lexicon.Default), files); err != nil {
		t.Fatal(err)
	}
}

// placesOf are the names found in files, without whose they are.
func placesOf(files []*detectors.File) (out [][]document.Span) {
	for _, f := range files {
		var spans []document.Span
		for _, n := range f.Findings {
			if isPerson(n.Type) {
				spans = append(spans, n.Span)
			}
		}
		out = append(out, spans)
	}
	return out
}

func at(s string, i int) byte {
	if i == len(s) {
		return 0
	}
	return s[i]
}
