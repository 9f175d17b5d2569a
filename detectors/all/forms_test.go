package all

import (
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/detectors/names"
	"inkoust/document"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

//go:embed testdata/forms/*.txt
var formTables embed.FS

// wanted are what later mentions must reach in every language: the share that is
// found, and words wrongly taken for a form, in a hundred people.
const (
	wantedShare = 0.95
	wantedWrong = 2.0
)

// formRow is a line of testdata/forms: a person, later mentions, near words.
type formRow struct {
	name  string
	later []string
	near  []string
}

// carriers are sentences with a place for a word, in running text; the last
// holds words that are no names.
var carriers = map[string]struct {
	first string
	later []string
	near  []string
}{
	"cs": {"Kupující: %s, nar. 3. 4. 1971.", []string{"Podle zápisu z května předal klíče %s bez závad.", "%s souhlasí s převodem.", "%s dorazil včas.", "Částku obdržel také %s.", "Jednání se zúčastnil %s a další přítomní.", "V příloze je uveden %s, viz tabulka.", "Bylo to (podle %s) v pořádku."},
		[]string{"V textu dále stojí %s jako takové.", "%s se tím nemění."}},
	"sk": {"Kupujúci: %s, nar. 3. 4. 1971.", []string{"Podľa zápisu z mája odovzdal kľúče %s bez závad.", "%s súhlasí s prevodom.", "%s prišiel načas.", "Sumu dostal aj %s.", "Na rokovaní bol %s a ďalší prítomní.", "V prílohe je uvedený %s, pozri tabuľku.", "Bolo to (podľa %s) v poriadku."},
		[]string{"V texte ďalej stojí %s ako také.", "%s sa tým nemení."}},
	"pl": {"Kupujący: %s, ur. 3 kwietnia 1971 r.", []string{"Według protokołu z maja klucze przekazano %s bez uwag.", "%s zgadza się na zmianę.", "%s dotarł na czas.", "Kwotę otrzymał także %s.", "W spotkaniu uczestniczył %s i inni obecni.", "W załączniku podano %s, patrz tabela.", "Tak było (według %s) od początku."},
		[]string{"W tekście dalej stoi %s jako takie.", "%s tego nie zmienia."}},
	"ru": {"Покупатель: %s, дата рождения 03.04.1971.", []string{"По акту от мая ключи переданы %s без замечаний.", "%s согласен с передачей.", "%s прибыл вовремя.", "Сумму получил также %s.", "На встрече был %s и другие лица.", "В приложении указан %s, см. таблицу.", "Это было (со слов %s) в порядке."},
		[]string{"В тексте далее стоит %s как таковое.", "%s этого не меняет."}},
}

func readForms(t *testing.T, lang string) []formRow {
	t.Helper()
	raw, err := formTables.ReadFile("testdata/forms/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []formRow
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, ";")
		if len(f) != 6 {
			t.Fatalf("%s: got %d columns, want 6", lang, len(f))
		}
		r := formRow{name: f[1], near: strings.Fields(f[5])}
		for _, list := range f[2:5] {
			r.later = append(r.later, strings.Fields(list)...)
		}
		r.later = append(r.later, variants(f[1], strings.Fields(f[2]))...)
		rows = append(rows, r)
	}
	return rows
}

// variants are the other ways of writing a name: capitals, no diacritics, with
// initials, set wide.
func variants(name string, cases []string) []string {
	parts := strings.Fields(name)
	surname := parts[len(parts)-1]
	first, _ := utf8.DecodeRuneInString(parts[0])
	initial := string(first) + "."
	plain := strings.Map(func(r rune) rune {
		if !unicode.Is(unicode.Latin, r) {
			return r
		}
		f, _ := utf8.DecodeRuneInString(words.Fold(string(r)))
		if unicode.IsUpper(r) {
			f = unicode.ToUpper(f)
		}
		return f
	}, cases[0])
	out := []string{strings.ToUpper(surname), strings.ToUpper(cases[0]), plain,
		initial + "_" + surname, surname + "_" + initial, initial + "_" + cases[0], strings.ToUpper(strings.Join(parts, "_"))}
	if utf8.RuneCountInString(surname) > 3 && !strings.Contains(surname, "-") {
		out = append(out, strings.Join(strings.Split(surname, ""), "_"))
	}
	return out
}

// formText is a text about one person, with the places of the later mentions
// and of the near words.
type formText struct {
	text        string
	later, near []document.Span
}

func (r formRow) write(lang string, n int) formText {
	c := carriers[lang]
	var f formText
	f.text = fmt.Sprintf(c.first, r.name)
	add := func(carrier, word string) document.Span {
		before, after, _ := strings.Cut(carrier, "%s")
		f.text += "\n\n" + before
		s := document.Span{Part: "body", Start: len(f.text)}
		f.text += word
		s.End = len(f.text)
		f.text += after
		return s
	}
	for i, w := range r.later {
		f.later = append(f.later, add(c.later[(i+n)%len(c.later)], strings.ReplaceAll(w, "_", " ")))
	}
	for _, w := range r.near {
		at := 0
		if strings.HasPrefix(w, "^") {
			at = 1
		}
		f.near = append(f.near, add(c.near[at], strings.ReplaceAll(strings.TrimPrefix(w, "^"), "_", " ")))
	}
	return f
}

// covered reports whether a name covers a whole span.
func covered(found []detectors.Finding, s document.Span) bool {
	for _, f := range found {
		if isPerson(f.Type) && f.Start <= s.Start && s.End <= f.End {
			return true
		}
	}
	return false
}

// sameAs reports whether a name that touches a span is taken for the person whom
// one of the mentions names: another person of a similar name is no mistake.
func sameAs(found []detectors.Finding, s document.Span, mentions []document.Span) bool {
	persons := map[string]bool{}
	for _, f := range found {
		if isPerson(f.Type) && slices.ContainsFunc(mentions, f.Overlaps) {
			persons[f.Person] = true
		}
	}
	return slices.ContainsFunc(found, func(f detectors.Finding) bool { return isPerson(f.Type) && f.Overlaps(s) && persons[f.Person] })
}

func isPerson(t detectors.Type) bool { return t == detectors.Person || t == detectors.SignatureName }

// why tells what made a name of a span.
func why(found []detectors.Finding, s document.Span) string {
	for _, f := range found {
		if f.Overlaps(s) {
			return strings.Join(f.Why, ", ")
		}
	}
	return "nothing"
}

// detectAndPropagate runs the built-in detectors on one text a file and looks for
// further mentions in all.
func detectAndPropagate(t testing.TB, r detectors.Registry, texts ...string) []*detectors.File {
	t.Helper()
	var files []*detectors.File
	for i, text := range texts {
		p := &document.Part{ID: "body", Kind: document.Body, Text: text}
		found, err := r.Detect(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, &detectors.File{Name: fmt.Sprint(i + 1), Parts: []*document.Part{p}, Findings: found})
	}
	if err := detectors.Propagate(context.Background(), names.New(lexicon.Default), files); err != nil {
		t.Fatal(err)
	}
	return files
}

// TestLaterMentions prints the figures of docs/quality.md with -v.
func TestLaterMentions(t *testing.T) {
	r, err := Registry(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"cs", "sk", "pl", "ru"} {
		t.Run(lang, func(t *testing.T) {
			rows := readForms(t, lang)
			all, found, near, wrong := 0, 0, 0, 0
			for n, row := range rows {
				f := row.write(lang, n)
				got := detectAndPropagate(t, r, f.text)[0].Findings
				all += len(f.later)
				near += len(f.near)
				for _, s := range f.later {
					if covered(got, s) {
						found++
					} else {
						t.Logf("missed: %s: %s (%s)", row.name, f.text[s.Start:s.End], why(got, s))
					}
				}
				for _, s := range f.near {
					if sameAs(got, s, f.later) {
						wrong++
						t.Logf("wrong: %s: %s (%s)", row.name, f.text[s.Start:s.End], why(got, s))
					}
				}
			}
			share, rate := float64(found)/float64(all), 100*float64(wrong)/float64(len(rows))
			t.Logf("people %d, later mentions %d, found %.3f, near words %d, wrong forms in 100 people %.1f", len(rows), all, share, near, rate)
			if share < wantedShare || rate > wantedWrong {
				t.Errorf("got %.3f found and %.1f wrong, want at least %.2f and at most %.0f", share, rate, wantedShare, wantedWrong)
			}
		})
	}
}
