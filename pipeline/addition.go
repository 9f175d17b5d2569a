package pipeline

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/parties"
	"inkoust/rules"
)

// addition decides on a place where a person saw what nothing had found: a
// text, a page, a box on a page, cells of a sheet.
type addition struct {
	file  string        // name in the package, "" for all
	text  string        // all occurrences of it
	page  int           // from 1
	box   document.Rect // on the page; empty is the whole page
	cells cellRange     // of a sheet
	used  bool          // there is such a place
	answer
	fourEyes []string // types of which a decision needs a second person
}

// added is the kind of what a person adds: it goes where the person said.
const added detectors.Kind = "person.addition"

// boxed is "pole 12,40,180,60 na s. 2": left, bottom, width and height in
// points from the lower left corner of the page.
var boxed = regexp.MustCompile(`^pole ([0-9.]+) ?, ?([0-9.]+) ?, ?([0-9.]+) ?, ?([0-9.]+) na s(?:\.|traně) ?([0-9]{1,5})$`)

// readAddition reads the columns soubor and misto of a row without an id.
func readAddition(row table.Row, ans answer) (addition, error) {
	a := addition{file: row.Get("soubor"), answer: ans}
	place := strings.Join(strings.Fields(row.Get("misto")), " ")
	if text, ok := strings.CutPrefix(place, "text:"); ok && strings.TrimSpace(text) != "" {
		a.text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(row.Get("misto")), "text:"))
		return a, nil
	}
	if number, ok := strings.CutPrefix(place, "strana "); ok {
		if n, err := strconv.Atoi(number); err == nil && n > 0 {
			a.page = n
			return a, nil
		}
	}
	if m := boxed.FindStringSubmatch(place); m != nil && a.setBox(m[1:]) {
		return a, nil
	}
	if cells, ok := readCells(place); ok {
		a.cells = cells
		return a, nil
	}
	return a, row.Error("misto", "text:… (všechny výskyty), strana 3, pole 12,40,180,60 na s. 2, list Mzdy!B:D, nebo vyplněné id otázky")
}

func (a *addition) setBox(m []string) bool {
	var v [4]float64
	for i := range v {
		n, err := strconv.ParseFloat(m[i], 64)
		if err != nil || n > 1e6 {
			return false
		}
		v[i] = n
	}
	a.box = document.Rect{X0: v[0], Y0: v[1], X1: v[0] + v[2], Y1: v[1] + v[3]}
	a.page, _ = strconv.Atoi(m[4])
	return a.page > 0 && v[2] > 0 && v[3] > 0
}

// speaksOf reports whether the addition is about a file.
func (a addition) speaksOf(f *File) bool {
	return a.file == "" || a.file == f.Name || f.Source != nil && a.file == f.Source.Name
}

// decide puts the answer on the places: on what was found there, and on the
// rest as findings of its own. It reports whether there was any.
func (a addition) decide(f *File) bool {
	if !a.speaksOf(f) {
		return false
	}
	if a.cells.sheet != "" {
		return a.decideCells(f)
	}
	hit := false
	for _, part := range f.Parts {
		for _, span := range a.spans(f, part) {
			hit = true
			a.put(f, part, span)
			sortDecisions(f)
		}
	}
	return a.decideImages(f) || hit
}

// spans are the places in a part.
func (a addition) spans(f *File, part *document.Part) []document.Span {
	switch {
	case a.text != "":
		return occurrences(part, a.text)
	case part.Page != a.page || part.Text == "":
		return nil
	case a.box == document.Rect{}:
		return []document.Span{{Part: part.ID, Start: 0, End: len(part.Text)}}
	}
	return boxedWords(f.Doc, part, a.box)
}

// boxedWords are the words of a part that touch a box.
func boxedWords(doc document.Document, part *document.Part, box document.Rect) []document.Span {
	var out []document.Span
	for start := 0; start < len(part.Text); {
		end := start + wordLen(part.Text[start:])
		s := document.Span{Part: part.ID, Start: start, End: end}
		if end > start {
			places, err := doc.Places(s)
			touches := func(p document.Place) bool { return p.Page == part.Page && overlap(p.Rect, box) }
			if err == nil && slices.ContainsFunc(places, touches) {
				out = append(out, s)
			}
			start = end
			continue
		}
		_, size := utf8.DecodeRuneInString(part.Text[start:])
		start += size
	}
	return out
}

// wordLen is the length of the run without white space at the start of a text.
func wordLen(text string) int {
	if i := strings.IndexFunc(text, unicode.IsSpace); i >= 0 {
		return i
	}
	return len(text)
}

func overlap(a, b document.Rect) bool {
	return a.X0 < b.X1 && b.X0 < a.X1 && a.Y0 < b.Y1 && b.Y0 < a.Y1
}

// decideImages removes or keeps the pictures in the place.
func (a addition) decideImages(f *File) bool {
	hit := false
	for i := range f.Fates {
		fate := &f.Fates[i]
		if a.text != "" || fate.Page != a.page || a.box != (document.Rect{}) && !overlap(fate.Rect, a.box) {
			continue
		}
		hit = true
		fate.Asked, fate.Why, fate.Fate = false, "decision", document.ImageRemoved
		if a.action == rules.Keep {
			fate.Fate = document.ImageKept
		}
	}
	return hit
}

// put applies the answer to the findings in a place and, when it removes, adds
// what lies between them. Decisions are sorted.
func (a addition) put(f *File, part *document.Part, span document.Span) {
	from := span.Start
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if !d.Overlaps(span) {
			continue
		}
		if d.Type != detectors.Term && a.may(a.fourEyes, d) { // what --terms removes stays removed
			a.apply(d)
		}
		if from < d.Start {
			a.add(f, part, from, d.Start)
		}
		from = max(from, d.End)
	}
	a.add(f, part, from, span.End)
}

// add makes a finding of a stretch that holds a letter or digit.
func (a addition) add(f *File, part *document.Part, start, end int) {
	if a.action == rules.Keep || start >= end {
		return
	}
	text := part.Text[start:end]
	first := strings.IndexFunc(text, wordRune)
	if first < 0 {
		return
	}
	last := strings.LastIndexFunc(text, wordRune)
	_, size := utf8.DecodeRuneInString(text[last:])
	d := rules.Decision{File: f.ID, Rule: "person", Row: "ours", Label: "na pokyn", Reason: "Znečitelněno na základě rozhodnutí osoby."}
	d.Mention = parties.Mention{Role: parties.Unknown, Finding: detectors.Finding{Type: detectors.Term, Kind: added, Score: 1,
		Span: document.Span{Part: part.ID, Start: start + first, End: start + last + size}}}
	a.apply(&d)
	f.Decisions = append(f.Decisions, d)
}
