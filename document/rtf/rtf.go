// Package rtf reads and redacts Rich Text Format. Only destinations and tables
// that the visible text needs stay; information, comments, changes, hidden text,
// objects, bookmarks and the marks of editing sessions go. Every byte that stays
// is the byte that was there.
package rtf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
)

// Format is Rich Text Format.
type Format struct {
	reject bool // tracked changes; see Rejecting
	strict bool // on destinations; see Strict
}

var (
	_ document.Changing = Format{}
	_ document.Listing  = Format{}
)

// Limits on hostile input. Pictures take two characters a byte.
const (
	maxSource = 256 << 20
	maxText   = 64 << 20
	maxDepth  = 1000 // groups in one another; Word writes some dozens
)

// Name is "rtf".
func (Format) Name() string { return "rtf" }

// Match accepts what begins as RTF.
func (Format) Match(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(head[:min(len(head), 64)], "\xEF\xBB\xBF \t\r\n"), []byte(`{\rtf`))
}

// Open reads the whole document.
func (f Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	switch {
	case size == 0:
		return nil, document.Park(document.ReasonEmpty, "", nil)
	case size > maxSource:
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	raw := make([]byte, size)
	if n, err := r.ReadAt(raw, 0); n < len(raw) {
		return nil, document.Park(document.ReasonUnreadable, fmt.Sprintf("byte %d", n), err)
	}
	if !f.Match(raw) {
		return nil, document.Park(document.ReasonUnsupported, "", nil)
	}
	d := &doc{src: string(raw), rejects: f.reject, byID: map[string]*part{}, gone: map[string]bool{}, tight: map[int]bool{}}
	if err := d.read(ctx); err != nil {
		return nil, err
	}
	if f.strict && d.unlisted {
		return nil, document.Park(document.ReasonMember, document.UnlistedMember, nil)
	}
	return d, nil
}

// Rejecting gives the format that opens documents as they were before tracked
// changes. Changes of the look stay: they say nothing.
func (f Format) Rejecting() document.Format {
	f.reject = true
	return f
}

// Strict gives the format that parks documents with destinations that it does not
// know.
func (f Format) Strict() document.Format {
	f.strict = true
	return f
}

// doc is an opened document.
type doc struct {
	src     string
	rejects bool // tracked changes
	parts   []*part
	byID    map[string]*part
	cuts    []splice.Hole // what goes whatever the plan says
	shown   []*picture
	gone    map[string]bool // kinds of what goes
	// unlisted tells that a destination is in no list, or that bytes follow the end.
	unlisted bool
	// tight are the places where text follows a control word without a delimiter.
	tight map[int]bool
}

// part is a part with its way back. The address of a link goes with all of its
// instruction.
type part struct {
	document.Part
	way   splice.Text
	whole *splice.Hole
}

func (d *doc) Info() document.Info {
	return document.Info{Format: "rtf", Media: "application/rtf", Extension: ".rtf"}
}

func (d *doc) Parts(context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		for _, p := range d.parts {
			out := p.Part
			if !yield(&out, nil) {
				return
			}
		}
	}
}

func (d *doc) Close() error { return nil }

// Images lists the pictures in the order of the text.
func (d *doc) Images() []document.Image {
	var out []document.Image
	for _, p := range d.shown {
		out = append(out, p.Image)
	}
	return out
}

// Places gives the bytes of the file that a span stands for.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	p := d.byID[s.Part]
	if p == nil || !s.Valid(p.Text) {
		return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", s.Part, s.Start, s.End)
	}
	holes := p.way.Source(s.Start, s.End)
	if p.whole != nil {
		holes = []splice.Hole{*p.whole}
	}
	out := []document.Place{}
	for _, h := range holes {
		out = append(out, document.Place{Start: int64(h.Start), End: int64(h.End)})
	}
	if len(out) == 0 {
		out = append(out, document.Place{})
	}
	return out, nil
}

// Redact writes the document without what goes.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	of := map[string][]document.Redaction{}
	for _, r := range plan.Redactions {
		p := d.byID[r.Part]
		if p == nil || !r.Valid(p.Text) {
			return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", r.Part, r.Start, r.End)
		}
		of[r.Part] = append(of[r.Part], r)
	}
	holes := slices.Clone(d.cuts)
	for _, p := range d.parts {
		switch {
		case p.Dropped || len(of[p.ID]) == 0:
		case p.whole != nil:
			holes = append(holes, *p.whole)
		default:
			holes = append(holes, d.holes(p, document.Cuts(p.Text, of[p.ID]), plan)...)
		}
	}
	for _, p := range d.shown {
		holes = append(holes, p.fate(plan))
	}
	_, err := io.WriteString(w, splice.Without(d.src, holes))
	return &document.Result{Surfaces: slices.Sorted(maps.Keys(d.gone))}, err
}

func (d *doc) holes(p *part, cuts []document.Cut, plan *document.Plan) []splice.Hole {
	var out []splice.Hole
	for _, c := range cuts {
		ranges := p.way.Source(c.Start, c.End)
		for i := range ranges {
			switch {
			case i == 0 && c.Literal:
				ranges[0].Put = literal(plan, c.Label)
			case d.tight[ranges[i].Start]:
				ranges[i].Put = d.delimiter(ranges[i].End)
			}
		}
		out = append(out, ranges...)
	}
	return out
}

// delimiter is what must stand after a control word where what followed it goes,
// so that it does not grow together with what comes next.
func (d *doc) delimiter(next int) string {
	if next < len(d.src) && (isLetter(d.src[next]) || isDigit(d.src[next]) || d.src[next] == '-' || d.src[next] == ' ') {
		return " "
	}
	return ""
}

// literal is the replacement text as a group: its one fallback character a
// letter holds whatever the text around it has set.
func literal(plan *document.Plan, label string) string {
	if !plan.Labels {
		label = ""
	}
	var b strings.Builder
	b.WriteString(`{\uc1 `)
	for _, r := range document.Literal(plan.Lang, label) {
		switch {
		case r == '\\' || r == '{' || r == '}':
			b.WriteString(`\` + string(r))
		case r < 0x80:
			b.WriteRune(r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%d?`, int16(uint16(r)))
		}
	}
	b.WriteString("}")
	return b.String()
}
