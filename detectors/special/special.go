// Package special finds clauses that tell of a special category of data about a
// person: health, membership of a union, offences, belief, origin, sexual life,
// genetic and biometric data. It reads only sentences in which, or right before
// which, a person was found; what a contract says of illness in general is none of
// its business.
package special

import (
	"context"
	"fmt"
	"slices"

	"inkoust/detectors"
	"inkoust/document"
)

// Clauses finds the ranges.
var Clauses detectors.Marker = marker{}

type marker struct{}

// Info describes the detector.
func (marker) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.special-category", Types: []detectors.Type{detectors.Special},
		Summary: "Clause on the health, union, offences, belief, origin or sexual life of a person", Source: "regulation (EU) 2016/679, articles 9 and 10",
	}
}

// Detect finds nothing: a part alone says of no person.
func (marker) Detect(context.Context, *document.Part) ([]detectors.Finding, error) { return nil, nil }

// Mark finds the clauses of a file.
func (marker) Mark(ctx context.Context, f *detectors.File) ([]detectors.Finding, error) {
	var out []detectors.Finding
	found := byPart(f.Findings)
	for _, p := range f.Parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if list := found[p.ID]; len(list) > 0 && !p.Dropped && p.Kind != document.FileName {
			r := reader{part: p, found: list, hints: hints()[language(p.Lang)]}
			r.read()
			out = append(out, r.out...)
		}
	}
	for i := range out {
		out[i].Range.ID = fmt.Sprintf("special %d", i+1)
	}
	return out, nil
}

// language is the one whose hints are used.
func language(lang string) string {
	switch lang {
	case "sk", "pl", "ru":
		return lang
	}
	return detectors.DefaultLanguage
}

func byPart(found []detectors.Finding) map[string][]detectors.Finding {
	out := map[string][]detectors.Finding{}
	for _, f := range found {
		out[f.Part] = append(out[f.Part], f)
	}
	return out
}

// reader reads the sentences of a part that speak of a person.
type reader struct {
	part  *document.Part
	found []detectors.Finding // sorted
	hints index
	out   []detectors.Finding
	done  int // first byte not yet read
}

// read looks at each sentence with a person in it, and at the one behind it.
func (r *reader) read() {
	for _, f := range r.found {
		if !tells(f.Type) || f.End <= r.done {
			continue
		}
		start, end := sentence(r.part.Text, f.Start)
		end = max(end, f.End)
		if next := r.after(end); next > end {
			end = next
		}
		if start = max(start, r.done); start < end {
			r.clauses(start, end)
			r.done = end
		}
	}
}

// tells reports whether a value shows that a sentence is about a person.
func tells(t detectors.Type) bool {
	switch t {
	case detectors.Person, detectors.SignatureName, detectors.BirthNumber, detectors.BirthDate:
		return true
	}
	return false
}

// after is the end of the sentence behind the one that ends at byte i, in the
// same paragraph.
func (r *reader) after(i int) int {
	if i >= len(r.part.Text) || r.part.Text[i] == '\n' || r.part.Text[i] == '\t' {
		return i
	}
	_, end := sentence(r.part.Text, min(len(r.part.Text), i+2))
	return end
}

// clauses finds the hints of a stretch and the clause around each.
func (r *reader) clauses(start, end int) {
	list := wordsOf(r.part.Text, start, end)
	for i := 0; i < len(list); i++ {
		category, n := r.hints.match(list, i)
		if n == 0 {
			continue
		}
		low, high, in := r.gap(list[i].start)
		if !in && !general(list, i, n) {
			from, to := clause(r.part.Text, list[i].start, list[i+n-1].end, max(start, low), min(end, high))
			r.add(category, from, to)
		}
		i += n - 1
	}
}

// gap returns the ends of the values before and behind byte i, and whether it
// lies in one: in the name of a hospital, of a street.
func (r *reader) gap(i int) (low, high int, in bool) {
	n, in := slices.BinarySearchFunc(r.found, i, func(f detectors.Finding, i int) int {
		switch {
		case f.End <= i:
			return -1
		case f.Start > i:
			return 1
		}
		return 0
	})
	high = len(r.part.Text)
	if n > 0 {
		low = r.found[n-1].End
	}
	if n < len(r.found) {
		high = r.found[n].Start
	}
	return low, high, in
}

// add notes a clause; one that overlaps the last is joined to it.
func (r *reader) add(category string, start, end int) {
	span := document.Span{Part: r.part.ID, Start: start, End: end}
	if n := len(r.out); n > 0 && r.out[n-1].End > start {
		last := &r.out[n-1]
		last.End = max(last.End, end)
		last.Range.End = last.End
		return
	}
	r.out = append(r.out, detectors.Finding{
		Span: span, Type: detectors.Special, Kind: detectors.Kind("special." + category), Score: 0.6,
		Why: []string{"words of the category", "person in the sentence"}, Range: &detectors.Range{Span: span},
	})
}
