// Package terms finds the values of --terms: words, names and numbers that an
// official wants removed whatever they are. A value is found in any case, with
// or without diacritics; one with capitals, a name, a place, an organisation, also
// in its inflected forms; the name of a person also with the surname first, with an
// initial and glued together; a number with any separators, a date with or without
// zeros. Whole words only.
package terms

import (
	"context"
	"sort"
	"strings"
	"unicode/utf8"

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
	numbers []string            // digits of numeric values, letters and digits of codes, sorted
	codes   bool                // some have letters
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
	digits := digitsOf(value)
	if len(digits) >= minDigits && !hasWord(toks) {
		d.numbers = append(d.numbers, digits)
		d.numbers = append(d.numbers, dates(toks)...)
		return
	}
	if len(digits) >= minDigits {
		d.numbers = append(d.numbers, code(toks))
		d.codes = true
	}
	var p phrase
	declined := hasCapital(toks)
	for _, t := range toks {
		if t.Kind != words.Mark {
			p = append(p, formsOf(t, declined))
		}
	}
	d.put(p)
	if personLike(toks) && len(p) == 2 {
		d.person(p, toks)
	}
}

// put files a phrase under each form of its first word.
func (d *detector) put(p phrase) {
	if len(p) == 0 {
		return
	}
	for form := range p[0] {
		d.phrases[form] = append(d.phrases[form], p)
	}
}

// person adds the other ways of writing a name of two words: "Novák Jan", "J.
// Novák", "Novák J.", and glued, as logins and addresses have it.
func (d *detector) person(p phrase, toks []words.Token) {
	given, surname := toks[0].Fold, toks[len(toks)-1].Fold
	first, _ := utf8.DecodeRuneInString(given)
	initial := string(first)
	d.put(phrase{p[1], p[0]})
	if len(surname) < minSurname {
		return
	}
	d.put(phrase{{initial: true}, p[1]})
	d.put(phrase{p[1], {initial: true}})
	for _, glued := range []string{given + surname, surname + given, initial + surname, surname + initial} {
		d.put(phrase{{glued: true}})
	}
}

// minSurname is the shortest surname, in bytes, that an initial is enough for.
const minSurname = 4

// dates returns a date of three numbers, day first, with and without zeros.
func dates(toks []words.Token) []string {
	var n []string
	for _, t := range toks {
		if t.Kind == words.Number {
			n = append(n, t.Fold)
		}
	}
	if len(n) != 3 || len(n[0]) > 2 || len(n[1]) > 2 || len(n[2]) != 4 {
		return nil
	}
	day, month := strings.TrimLeft(n[0], "0"), strings.TrimLeft(n[1], "0")
	pad := func(s string) string { return strings.Repeat("0", max(0, 2-len(s))) + s }
	return []string{day + month + n[2], pad(day) + pad(month) + n[2], n[2] + pad(month) + pad(day)}
}

// code is the letters and digits of a value in one piece: "cz8501011002".
func code(toks []words.Token) string {
	var b strings.Builder
	for _, t := range toks {
		if t.Kind != words.Mark {
			b.WriteString(t.Fold)
		}
	}
	return b.String()
}

// formsOf returns what a word of a value may look like in a text.
func formsOf(t words.Token, declined bool) map[string]bool {
	out := map[string]bool{t.Fold: true}
	if !declined || t.Kind != words.Word || len(t.Fold) < 3 {
		return out
	}
	for _, f := range inflect.Forms(t.Fold) {
		out[f] = true
	}
	return out
}

// hasCapital reports whether a value is a name of something; only such values are
// declined.
func hasCapital(toks []words.Token) bool {
	for _, t := range toks {
		if t.Cap() {
			return true
		}
	}
	return false
}

// personLike reports whether a value is one to four capitalised words, as names
// of persons are.
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
		found = append(found, grown(p.Text, finding(p.ID, toks[i].Start(), toks[j-1].End(), "listed value")))
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

// numberAt returns the end of the longest listed number or code that starts at
// token i, or 0.
func (d *detector) numberAt(text string, toks []words.Token, i int) int {
	if len(d.numbers) == 0 || toks[i].Kind == words.Mark || toks[i].Kind == words.Word && !d.codes || i > 0 && toks[i].Kind == words.Number && toks[i-1].Kind == words.Number && toks[i].Gap == words.None {
		return 0
	}
	digits, best := "", 0
	for k := i; k < len(toks) && k < i+maxGroups; k++ {
		t := toks[k]
		if k > i && t.Gap > words.Line || t.Kind == words.Word && !d.codes || t.Kind == words.Mark && !strings.ContainsRune("/-–.,()+", t.Sign()) {
			break
		}
		if t.Kind == words.Mark {
			continue
		}
		digits += t.Fold
		n := sort.SearchStrings(d.numbers, digits)
		if n == len(d.numbers) || !strings.HasPrefix(d.numbers[n], digits) {
			break
		}
		if d.numbers[n] == digits {
			best = k + 1
		}
	}
	return best
}
