// Package terms finds the values of --terms: words, names and numbers that an
// official wants removed whatever they are. A value is found in any case, with
// or without diacritics, a name also in its inflected forms, a number with any
// separators; whole words only.
package terms

import (
	"context"
	"sort"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/inflect"
	"inkoust/internal/words"
)

// Kind is the kind of all findings of this package.
const Kind detectors.Kind = "term.listed"

// minDigits is the shortest number looked for with separators taken out; shorter
// ones would match parts of dates and sums.
const minDigits = 4

type detector struct {
	phrases map[string][]phrase // by each form of their first word
	numbers []string            // digits of numeric values, sorted
}

// phrase is a value of words and numbers: the forms of each.
type phrase []map[string]bool

// New returns a detector of the given values. Empty values are left out. It is
// safe for concurrent use.
func New(values []string) detectors.Detector {
	d := &detector{phrases: map[string][]phrase{}}
	for _, v := range values {
		d.add(v)
	}
	sort.Strings(d.numbers)
	return d
}

// Info implements detectors.Detector.
func (d *detector) Info() detectors.Info {
	return detectors.Info{
		ID:      "term.listed",
		Summary: "Values of --terms in inflected and technical forms",
		Source:  "the official's own list",
		Types:   []detectors.Type{detectors.Term},
	}
}

func (d *detector) add(value string) {
	toks := words.Tokens(value)
	if digits := digitsOf(value); len(digits) >= minDigits && !hasWord(toks) {
		d.numbers = append(d.numbers, digits)
		return
	}
	name := personLike(toks)
	var p phrase
	for _, t := range toks {
		if t.Kind != words.Mark {
			p = append(p, formsOf(t, name))
		}
	}
	if len(p) == 0 {
		return
	}
	for form := range p[0] {
		d.phrases[form] = append(d.phrases[form], p)
	}
}

// formsOf returns what a word of a value may look like in a text.
func formsOf(t words.Token, name bool) map[string]bool {
	out := map[string]bool{t.Fold: true}
	if !name || t.Kind != words.Word || len(t.Fold) < 3 {
		return out
	}
	for _, f := range inflect.Forms(t.Fold) {
		out[f] = true
	}
	return out
}

// personLike reports whether a value is one to four capitalised words, as names
// of persons are; only such values are declined.
func personLike(toks []words.Token) bool {
	n := 0
	for _, t := range toks {
		switch {
		case t.Cap():
			n++
		case t.Kind == words.Mark && (t.Is('-') || t.Is('.')):
		default:
			return false
		}
	}
	return n > 0 && n <= 4
}

func hasWord(toks []words.Token) bool {
	for _, t := range toks {
		if t.Kind == words.Word {
			return true
		}
	}
	return false
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// Detect implements detectors.Detector.
func (d *detector) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(d.phrases) == 0 && len(d.numbers) == 0 {
		return nil, nil
	}
	toks := words.Shared(p.Text)
	found := d.coded(p)
	for i := 0; i < len(toks); {
		j := max(d.phraseAt(toks, i), d.numberAt(p.Text, toks, i))
		if j == 0 {
			i++
			continue
		}
		found = append(found, grown(p.Text, finding(p.ID, toks[i].Start, toks[j-1].End, "listed value")))
		i = j
	}
	return apart(found), nil
}

// apart sorts the findings and joins those that overlap.
func apart(found []detectors.Finding) []detectors.Finding {
	sort.Slice(found, func(i, j int) bool { return found[i].Start < found[j].Start })
	var out []detectors.Finding
	for _, f := range found {
		if n := len(out) - 1; n >= 0 && f.Start < out[n].End {
			out[n].End = max(out[n].End, f.End)
			continue
		}
		out = append(out, f)
	}
	return out
}

// phraseAt returns the end of the longest value that starts at token i, or 0.
// Marks and line breaks between its words do not matter.
func (d *detector) phraseAt(toks []words.Token, i int) int {
	if toks[i].Kind == words.Mark {
		return 0
	}
	best := 0
	for _, p := range d.phrases[toks[i].Fold] {
		k, n := i, 0
		for k < len(toks) && n < len(p) && k-i < 3*len(p) {
			if toks[k].Kind == words.Mark && n > 0 {
				k++
				continue
			}
			if !p[n][toks[k].Fold] {
				break
			}
			k, n = k+1, n+1
		}
		if n == len(p) {
			best = max(best, k)
		}
	}
	return best
}

// maxGroups is the most digit groups of a number with its marks: an account in
// groups of four with two signs between them.
const maxGroups = 24

// numberAt returns the end of a listed number that starts at token i, or 0.
func (d *detector) numberAt(text string, toks []words.Token, i int) int {
	if len(d.numbers) == 0 || toks[i].Kind != words.Number || i > 0 && toks[i-1].Kind == words.Number && toks[i].Gap == words.None {
		return 0
	}
	digits := ""
	for k := i; k < len(toks) && k < i+maxGroups; k++ {
		t := toks[k]
		if k > i && t.Gap > words.Line || t.Kind == words.Word || t.Kind == words.Mark && !strings.ContainsRune("/-–.,()+", t.Sign) {
			return 0
		}
		if t.Kind == words.Mark {
			continue
		}
		digits += t.Fold
		n := sort.SearchStrings(d.numbers, digits)
		if n == len(d.numbers) || !strings.HasPrefix(d.numbers[n], digits) {
			return 0
		}
		if d.numbers[n] == digits {
			return k + 1
		}
	}
	return 0
}
