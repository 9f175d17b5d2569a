package detectors

import (
	"context"
	"strings"

	"inkoust/document"
	"inkoust/internal/fold"
)

// Labelled declares an identifier that only its label gives away: a staff
// number, a login, a chassis number. The value is the token of ASCII letters,
// digits and inner marks right after the label; it holds at least one digit. A
// Registry runs all of them in one pass.
type Labelled struct {
	ID      string
	Type    Type
	Summary string
	Source  string

	Labels []string // as Pattern.Labels
	With   []string // if given, one of these words must stand near, too (folded)
	Min    int      // shortest token
	Max    int      // longest token
	Lang   string   // only in texts of this language; "" for all
	Score  float64

	// Accept may refuse a token by its form; nil accepts all.
	Accept func(token string) bool

	Yes []string
	No  []Trap
}

var _ Detector = (*Labelled)(nil)

// Info describes the detector.
func (l *Labelled) Info() Info {
	return Info{ID: l.ID, Summary: l.Summary, Source: l.Source, Types: []Type{l.Type}}
}

// Detect finds the values of this declaration alone.
func (l *Labelled) Detect(ctx context.Context, p *document.Part) ([]Finding, error) {
	found, err := scanTokens(ctx, p, []*Labelled{l})
	return Resolve(found), err
}

// Examples returns the texts for the conformance suite.
func (l *Labelled) Examples() (yes []string, no []Trap) { return l.Yes, l.No }

// tokenRules finds declarations by the last word of their labels.
type tokenRules map[string][]tokenRule

type tokenRule struct {
	*Labelled
	labels []string
}

func newTokenRules(list []*Labelled, lang string) tokenRules {
	rules := tokenRules{}
	for _, l := range list {
		if l.Lang != "" && l.Lang != lang {
			continue
		}
		byLast := map[string][]string{}
		for _, w := range normal(l.Labels) {
			byLast[lastWord(w)] = append(byLast[lastWord(w)], w)
		}
		for last, labels := range byLast {
			rules[last] = append(rules[last], tokenRule{l, labels})
		}
	}
	return rules
}

// scanTokens looks at every token with a digit and asks what announces it.
func scanTokens(ctx context.Context, p *document.Part, list []*Labelled) ([]Finding, error) {
	if len(list) == 0 || strings.IndexAny(p.Text, "0123456789") < 0 {
		return nil, nil
	}
	rules := newTokenRules(list, p.Lang)
	var found []Finding
	for i, n := 0, 0; i < len(p.Text); n++ {
		start, end := nextToken(p.Text, i)
		if n&0xfff == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if i = end; start < end && rules.hint(p.Text, start) {
			found = append(found, rules.try(p, start, end)...)
		}
	}
	return found, nil
}

// nextToken returns the next token that holds a digit, or an empty one at the
// end of the text.
func nextToken(text string, i int) (start, end int) {
	for i < len(text) {
		for i < len(text) && !isTokenByte(text[i]) {
			i++
		}
		start, digit := i, false
		for i < len(text) && (isTokenByte(text[i]) || inner(text, i)) {
			digit = digit || isDigit(text[i])
			i++
		}
		if digit && i-start <= maxToken {
			return start, i
		}
	}
	return len(text), len(text)
}

// maxToken bounds a token; no identifier is longer.
const maxToken = 40

func isTokenByte(c byte) bool {
	return isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '*'
}

// inner reports whether the mark at i ties two characters of one token.
func inner(text string, i int) bool {
	return strings.IndexByte("-/_.", text[i]) >= 0 && i+1 < len(text) && isTokenByte(text[i+1]) && text[i+1] != '*'
}

// hint is a cheap look at the word before, as most tokens have no label.
func (t tokenRules) hint(text string, start int) bool {
	words := wordsBefore(text, start)
	for range maxFillers + 1 {
		last := lastWord(words)
		if len(t[last]) > 0 {
			return true
		}
		if !fillers[last] {
			return false
		}
		words = strings.TrimSuffix(strings.TrimSuffix(words, last), " ")
	}
	return false
}

func (t tokenRules) try(p *document.Part, start, end int) []Finding {
	before, token := wordsBefore(p.Text, start), p.Text[start:end]
	if strings.Trim(fold.String(token), "0.-/*x") == "" {
		return nil
	}
	var found []Finding
	for _, r := range t.announced(before) {
		if len(token) < r.Min || len(token) > r.Max || r.Accept != nil && !r.Accept(token) {
			continue
		}
		if len(r.With) > 0 && !contains(before, r.With) {
			continue
		}
		found = append(found, Finding{
			Span: document.Span{Part: p.ID, Start: start, End: end},
			Type: r.Type, Kind: Kind(r.ID), Score: r.Score, Why: []string{"label"},
		})
	}
	return found
}

// announced returns the rules whose label ends the words before a token.
func (t tokenRules) announced(before string) []tokenRule {
	var out []tokenRule
	rest := before
	for range maxFillers + 1 {
		last := lastWord(rest)
		for _, r := range t[last] {
			if endsWith(before, r.labels) {
				out = append(out, r)
			}
		}
		if !fillers[last] {
			break
		}
		rest = strings.TrimSuffix(strings.TrimSuffix(rest, last), " ")
	}
	return out
}
