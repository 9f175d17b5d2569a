package documenttest

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

// find gives a redaction for every occurrence of a value in the parts that the
// plan has to clean. With keep, the last word of a value survives.
func find(parts []*document.Part, values []string, keep bool) []document.Redaction {
	var out []document.Redaction
	for _, p := range parts {
		if p.Dropped {
			continue
		}
		for _, v := range values {
			for at := range occurrences(p.Text, v) {
				r := document.Redaction{Span: document.Span{Part: p.ID, Start: at, End: at + len(v)}}
				if i := strings.LastIndexByte(v, ' '); keep && i > 0 && i+1 < len(v) {
					r.Keep = []document.Span{{Part: p.ID, Start: at + i + 1, End: at + len(v)}}
				}
				out = append(out, r)
			}
		}
	}
	return out
}

func occurrences(text, value string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; value != ""; {
			i := strings.Index(text[from:], value)
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + len(value)
		}
	}
}

// visible tells the parts whose text a reader of the output must find again.
func visible(p *document.Part) bool {
	switch p.Kind {
	case document.Body, document.Header, document.Footer, document.Note, document.Annotation:
		return !p.Dropped
	}
	return false
}

// sameRest compares what the redactions leave, without white space: every kept
// piece stands in its part in the old order, and over all parts the letters
// are the same, neither more nor fewer.
func (s *suite) sameRest(before, after []*document.Part, redactions []document.Redaction) {
	s.Helper()
	var want, got strings.Builder
	for _, p := range before {
		if !visible(p) {
			continue
		}
		pieces := rest(p, redactions)
		for _, piece := range pieces {
			want.WriteString(piece)
		}
		i := slices.IndexFunc(after, func(o *document.Part) bool { return o.ID == p.ID })
		switch {
		case i >= 0:
			s.inOrder(p.ID, pieces, clean(after[i].Text))
		case p.Kind != document.Annotation && strings.Join(pieces, "") != "":
			s.Errorf("part %q is missing", p.ID)
		}
	}
	for _, p := range after {
		if visible(p) {
			got.WriteString(clean(p.Text))
		}
	}
	if w, g := letters(want.String()), letters(got.String()); w != g {
		s.Errorf("the rest differs: %s", firstDifference(g, w))
	}
}

func (s *suite) inOrder(id string, pieces []string, text string) {
	s.Helper()
	for n, piece := range pieces {
		i := strings.Index(text, piece)
		if i < 0 {
			s.Errorf("part %q: kept piece %d of %d is missing: %q", id, n+1, len(pieces), piece)
			return
		}
		text = text[i+len(piece):]
	}
}

// rest gives the pieces of a part that survive, squeezed, without the literal.
func rest(p *document.Part, redactions []document.Redaction) []string {
	var mine []document.Redaction
	for _, r := range redactions {
		if r.Part == p.ID {
			mine = append(mine, r)
		}
	}
	slices.SortFunc(mine, func(a, b document.Redaction) int { return cmp.Compare(a.Start, b.Start) })
	var pieces []string
	add := func(from, to int) {
		if from < to {
			pieces = append(pieces, clean(p.Text[from:to]))
		}
	}
	at := 0
	for _, r := range mine {
		add(at, r.Start)
		for _, k := range r.Keep {
			add(k.Start, k.End)
		}
		at = max(at, r.End)
	}
	add(at, len(p.Text))
	return pieces
}

// clean removes white space, soft hyphens and the literals of the suite's plan.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
	for _, lang := range []string{"cs", "en"} {
		s = strings.ReplaceAll(s, document.Literal(lang, ""), "")
	}
	return s
}

// contains looks for a value without regard to white space.
func contains(text, value string) bool { return strings.Contains(clean(text), clean(value)) }

func letters(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

func firstDifference(got, want string) string {
	for i, r := range want {
		if g, _ := utf8.DecodeRuneInString(got[min(i, len(got)):]); g != r {
			return "got " + string(g) + ", want " + string(r) + " among the sorted letters"
		}
	}
	return "more letters than before"
}
