// Package text proves redacted plain text: the output must be the source with
// the removed stretches replaced by the literal, and nothing else. It decodes
// with its own rules and recomputes the expected text from parts and plan.
package text

import (
	"context"
	"strings"

	"inkoust/document"
	"inkoust/verify"
)

// Verifier proves plain text files.
type Verifier struct{}

// Format implements verify.Verifier.
func (Verifier) Format() string { return "text" }

// Verify implements verify.Verifier.
func (Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	values, err := verify.Removed(j.Parts, j.Plan)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	ps, err := body(j)
	if err != nil {
		return nil, err
	}
	source, err := verify.ReadAll(j.Source)
	if err != nil {
		return nil, err
	}
	output, err := verify.ReadAll(j.Output)
	if err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return judge(values, ps, source, output, j.Literal), nil
}

// body cuts the parts that stand in the file, in their order; a file name is a
// part, but no byte of the file.
func body(j *verify.Job) ([]verify.Piece, error) {
	var all []verify.Piece
	for _, p := range j.Parts {
		if p.Dropped || p.Kind == document.FileName {
			continue
		}
		ps, err := verify.Cut(p, j.Plan)
		if err != nil {
			return nil, document.Park(document.ReasonUnverified, "plan", err)
		}
		all = append(all, ps...)
	}
	return all, nil
}

func judge(values *verify.Values, ps []verify.Piece, source, output []byte, literal string) *verify.Report {
	r := &verify.Report{}
	text, ok := read(source, output, join(ps), ps, literal)
	literals := allReplacements(ps, literal)
	kept, found := expected(ps, literals), verify.Fold(verify.Without(text, literals))
	r.Add("text", "body", values.ExcessBoth(kept, found))
	r.Add("rest", "body", verify.Missing(kept, found))
	if !ok && len(r.Residues) == 0 {
		r.Add("rest", "body", 1) // nothing lost or left, but not the text that was to be written
	}
	return r.Conclude()
}

func join(ps []verify.Piece) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.Text)
	}
	return b.String()
}

// expected is the text that stays, without what looks like a replacement text.
func expected(ps []verify.Piece, literals []string) *verify.Text {
	t := &verify.Text{}
	for _, p := range ps {
		if p.Removed {
			t.Gap()
			continue
		}
		t.Add(verify.Without(p.Text, literals))
	}
	return t
}

// read decodes the output in the first encoding in which the source gives the
// text of the parts and the output what was to be written. Without such an
// encoding the output is read in the one that fits the source.
func read(source, output []byte, whole string, ps []verify.Piece, literal string) (text string, ok bool) {
	if text, ok = readAs(encodings, source, output, whole, ps, literal); text == "" && !ok {
		text, ok = readAs(mistaken(source, whole), source, output, whole, ps, literal)
	}
	if text == "" && !ok {
		text = string(output)
	}
	return text, ok
}

func readAs(all []decoder, source, output []byte, whole string, ps []verify.Piece, literal string) (text string, ok bool) {
	var fallback string
	for _, e := range all {
		src, err := e.decode(source)
		if err != nil || newlines(src) != newlines(whole) {
			continue
		}
		for _, o := range []decoder{e, encodings[0], encodings[1]} { // a writer may choose UTF-8
			out, err := o.decode(output)
			if err != nil {
				continue
			}
			if follows(newlines(out), ps, literal) {
				return out, true
			}
			if fallback == "" {
				fallback = out
			}
		}
	}
	return fallback, false
}

// newlines makes the ends of lines of all systems equal.
func newlines(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
