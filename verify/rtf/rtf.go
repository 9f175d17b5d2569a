// Package rtf proves redacted Rich Text. It reads the file with a reader of its
// own, which takes every group for hidden that it does not know to be shown.
package rtf

import (
	"context"

	"inkoust/document"
	"inkoust/verify"
)

// Verifier proves RTF files.
type Verifier struct{}

// Format implements verify.Verifier.
func (Verifier) Format() string { return "rtf" }

// Verify implements verify.Verifier.
func (Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	values, err := verify.Removed(j.Parts, j.Plan)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	out, err := read(j.Output, literals(j))
	if err != nil {
		return nil, err
	}
	kept := &verify.Text{}
	for _, part := range j.Parts {
		if part.Dropped || part.Kind == document.FileName || part.Kind == document.Link {
			continue
		}
		pieces, err := verify.Cut(part, j.Plan)
		if err != nil {
			return nil, document.Park(document.ReasonUnverified, "plan", err)
		}
		for _, piece := range pieces {
			if piece.Removed {
				kept.Gap()
				continue
			}
			kept.Add(verify.Without(piece.Text, out.literals))
		}
		kept.Gap()
	}
	r := &verify.Report{}
	r.Add(verify.CheckText, "text", values.ExcessBoth(kept, &out.shown))
	r.Add(verify.CheckRest, "text", verify.Missing(kept, &out.shown))
	out.judge(values, j.Plan, r)
	return r.Conclude(), ctx.Err()
}

// Search implements verify.Searcher.
func (Verifier) Search(ctx context.Context, in verify.Input, v *verify.Values) (*verify.Report, error) {
	f, err := read(in, nil)
	if err != nil {
		return nil, err
	}
	r := &verify.Report{}
	r.Add(verify.CheckText, "text", v.Present(&f.shown))
	r.Add(verify.CheckBytes, "what is not shown", max(v.Find(&f.rest, verify.Strict), v.Find(&f.named, verify.Strict), v.Present(&f.concealed), v.FindBytes(f.source, verify.Strict)))
	for _, p := range f.pictures {
		r.Add(verify.CheckBytes, "pictures", v.FindBytes(p, verify.Soft))
	}
	return r.Conclude(), ctx.Err()
}

// judge looks at everything but the text that is shown.
func (f *file) judge(v *verify.Values, plan *document.Plan, r *verify.Report) {
	r.Add(verify.CheckBytes, "tables", v.Find(&f.rest, verify.Strict))
	r.Add(verify.CheckBytes, "fonts and styles", v.Find(&f.named, verify.Named))
	r.Add(verify.CheckHidden, "hidden text", f.concealed.Len())
	for what, n := range f.odd {
		r.Add(verify.CheckHidden, what, n)
	}
	kept := 0
	for _, fate := range plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	r.Add(verify.CheckImage, "pictures", len(f.pictures)-kept)
	for _, p := range f.pictures {
		r.Add(verify.CheckBytes, "pictures", v.FindBytes(p, verify.Soft))
	}
}

// literals are what may stand for a value.
func literals(j *verify.Job) []string {
	out := []string{j.Literal}
	for _, r := range j.Plan.Redactions {
		if r.Label != "" {
			out = append(out, verify.Replacement(j.Literal, r.Label))
		}
	}
	return out
}
