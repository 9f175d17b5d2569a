package pipeline

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"inkoust/document"
)

// soughtKey is how many bytes tell a value apart before all of it is compared.
const soughtKey = 6

// sought finds many values in one pass over a text: a sheet has as many values
// as rows.
type sought struct {
	values []string
	byKey  map[string][]int // numbers of the values by their first bytes
}

// newSought takes values of at least soughtKey bytes.
func newSought(values []string) *sought {
	s := &sought{values: values, byKey: map[string][]int{}}
	for i, v := range values {
		s.byKey[v[:soughtKey]] = append(s.byKey[v[:soughtKey]], i)
	}
	return s
}

// hit is an occurrence of a value, by its number.
type hit struct {
	value int
	span  document.Span
}

// in gives the occurrences of all values in a part that are not inside a longer
// word or number, by value and place.
func (s *sought) in(p *document.Part) []hit {
	if len(s.values) == 0 {
		return nil
	}
	var out []hit
	for at := 0; at+soughtKey <= len(p.Text); at++ {
		if at > 0 && isAlnum(p.Text[at-1]) {
			continue
		}
		for _, i := range s.byKey[p.Text[at:at+soughtKey]] {
			if end := at + len(s.values[i]); end <= len(p.Text) && p.Text[at:end] == s.values[i] && apart(p.Text, at, end) {
				out = append(out, hit{i, document.Span{Part: p.ID, Start: at, End: end}})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b hit) int { return cmp.Compare(a.value, b.value) })
	return out
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// apart reports whether a stretch of a text is not inside a longer word.
func apart(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !wordRune(before) && !wordRune(after)
}

// marked tells the bytes of a part that decisions cover.
type marked []bool

func (m marked) mark(s document.Span) {
	for i := s.Start; i < min(s.End, len(m)); i++ {
		m[i] = true
	}
}

func (m marked) any(s document.Span) bool { return slices.Contains(m[s.Start:s.End], true) }
