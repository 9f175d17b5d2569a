package patterns

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// detector is a compiled pattern. It is safe for concurrent use.
type detector struct {
	spec   Spec
	re     *regexp.Regexp
	digits bool              // every match holds a digit
	reach  int               // characters from a digit to the border of its match
	check  func(string) bool // nil for none
	stems  []string
}

// Info describes the pattern.
func (d *detector) Info() detectors.Info {
	return detectors.Info{ID: d.spec.ID, Summary: d.spec.Summary, Source: "pattern of the office", Types: []detectors.Type{d.spec.Type}}
}

// Detect finds the values of the pattern.
func (d *detector) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	text := "\n" + p.Text + "\n" // borders at both ends
	for from, floor := 0, 0; from < len(text) && ctx.Err() == nil; {
		at, to := from, len(text)
		if d.digits {
			at, to = window(text, from, floor, d.reach)
		}
		for from = to; ; {
			m := d.re.FindStringSubmatchIndex(text[at:to])
			if m == nil {
				break
			}
			at, m = at+m[3], []int{at + m[2] - 1, at + m[3] - 1} // what ends this value may begin the next one
			floor = at
			if f, ok := d.judge(p, m[0], m[1]); ok {
				found = append(found, f)
			}
		}
	}
	return found, ctx.Err()
}

// judge scores a place by its check and its context.
func (d *detector) judge(p *document.Part, start, end int) (f detectors.Finding, ok bool) {
	f = detectors.Finding{Span: document.Span{Part: p.ID, Start: start, End: end}, Type: d.spec.Type,
		Kind: detectors.Kind(d.spec.ID), Score: d.spec.Score, Base: d.spec.Score, Why: []string{"pattern"}}
	if d.check != nil {
		if !d.check(p.Text[start:end]) {
			return f, false
		}
		f.Why = append(f.Why, "check "+d.spec.Check)
	}
	if word := d.context(p.Text, start); word != "" {
		f.Score, f.Why = d.spec.ContextScore, append(f.Why, "context: "+word)
	}
	return f, f.Score > 0
}

// context returns the word of the description that announces a place, "" for
// none: it stands before it or heads its column.
func (d *detector) context(text string, at int) string {
	if len(d.stems) == 0 {
		return ""
	}
	before := detectors.WordsBefore(text, at)
	for i, stem := range d.stems {
		if detectors.HasStem(before, []string{stem}) {
			return d.spec.Context[i]
		}
	}
	for i, stem := range d.stems {
		if detectors.Headed(text, at, stem) {
			return d.spec.Context[i]
		}
	}
	return ""
}

// try runs the examples as a document would be read.
func (d *detector) try() error {
	for i, example := range d.spec.Finds {
		text, want, ok := unmark(example)
		if !ok {
			return fmt.Errorf("finds: example %d: expected the value between [[ and ]], in at most %d bytes", i+1, maxExample)
		}
		if got, err := d.places(text); err != nil || got != want {
			return fmt.Errorf("finds: example %d: what is found is not what is marked", i+1)
		}
	}
	for i, text := range d.spec.Leaves {
		if len(text) > maxExample {
			return fmt.Errorf("leaves: example %d: expected at most %d bytes", i+1, maxExample)
		}
		if got, err := d.places(text); err != nil || got != "" {
			return fmt.Errorf("leaves: example %d: something is found", i+1)
		}
	}
	return nil
}

// places writes down where something is found, "3-8 20-25 ".
func (d *detector) places(text string) (string, error) {
	found, err := detectors.Registry{d}.Detect(context.Background(), &document.Part{ID: "body", Text: text, Lang: detectors.DefaultLanguage})
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%d-%d ", f.Start, f.End)
	}
	return b.String(), err
}

// unmark takes the marks out of an example and writes down where they stood.
func unmark(example string) (text, places string, ok bool) {
	if len(example) > maxExample {
		return "", "", false
	}
	var b strings.Builder
	for {
		head, rest, open := strings.Cut(example, "[[")
		text += head
		if !open {
			return text, b.String(), b.Len() > 0
		}
		value, tail, closed := strings.Cut(rest, "]]")
		if !closed || value == "" {
			return "", "", false
		}
		fmt.Fprintf(&b, "%d-%d ", len(text), len(text)+len(value))
		text, example = text+value, tail
	}
}
