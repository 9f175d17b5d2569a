package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"inkoust/document"
	"inkoust/verify"
)

// verify proves every written file, and its twin, by code that did not write
// it. What is not proved is parked.
func (p *Pipeline) verify(ctx context.Context, w *Work, stage *stage) error {
	if w.Parked() != nil {
		return nil
	}
	for _, f := range w.Files {
		if f.Disposition != Publish {
			continue
		}
		err := p.proveBoth(ctx, w, f)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			f.Parked = parkedProof(err)
		}
	}
	return nil
}

// proveBoth proves the file and its twin side by side. What is wrong with the
// file itself is said first.
func (p *Pipeline) proveBoth(ctx context.Context, w *Work, f *File) error {
	if w.slimmed {
		return p.proveInTurn(ctx, w, f)
	}
	twin := make(chan error, 1)
	go func() { twin <- p.proveTwin(ctx, w, f) }()
	err := cmp.Or(p.prove(ctx, w, f), <-twin)
	if err != nil {
		f.twin = ""
	}
	return err
}

// proveInTurn proves the file and then its twin, in half the memory.
func (p *Pipeline) proveInTurn(ctx context.Context, w *Work, f *File) error {
	w.tidy()
	err := p.prove(ctx, w, f)
	if err == nil {
		err = p.proveTwin(ctx, w, f)
	}
	if err != nil {
		f.twin = ""
	}
	return err
}

func parkedProof(err error) *document.Parked {
	var parked *document.Parked
	if errors.As(err, &parked) {
		return parked
	}
	return &document.Parked{Reason: document.ReasonUnverified, Err: err}
}

func (p *Pipeline) prove(ctx context.Context, w *Work, f *File) error {
	out, err := os.Open(f.written)
	if err != nil {
		return err
	}
	defer out.Close()
	info, err := out.Stat()
	if err != nil {
		return err
	}
	return p.check(ctx, &verify.Job{
		Format:  f.Info.Format,
		Source:  verify.Input{ReaderAt: f.input, Size: f.input.size},
		Output:  verify.Input{ReaderAt: out, Size: info.Size()},
		Parts:   formatParts(f.Parts),
		Plan:    f.plan,
		Literal: document.Literal(f.plan.Lang, ""),
		Result:  f.result,
	})
}

func (p *Pipeline) check(ctx context.Context, j *verify.Job) error {
	report, err := p.Verify.Verify(ctx, j)
	if err != nil {
		return err
	}
	if report.Proved && len(report.Residues) == 0 {
		return nil
	}
	where := "verification"
	if len(report.Residues) > 0 {
		r := report.Residues[0]
		where = fmt.Sprintf("%s (%s)", r.Surface, r.Check)
	}
	return document.Park(document.ReasonResidue, where, nil)
}

// formatParts are the parts that the format itself gave: names are ours.
func formatParts(parts []*document.Part) []*document.Part {
	var out []*document.Part
	for _, p := range parts {
		if !IsName(p.ID) {
			out = append(out, p)
		}
	}
	return out
}

// joined is the visible text of all parts as one, and the plan for it.
func joined(f *File) (string, *document.Plan) {
	var b strings.Builder
	plan := &document.Plan{Lang: f.plan.Lang, Labels: f.plan.Labels}
	byPart := map[string][]document.Redaction{}
	for _, r := range f.plan.Redactions {
		byPart[r.Part] = append(byPart[r.Part], r)
	}
	for _, part := range f.Parts {
		if part.Dropped || part.Kind == document.Link || part.Kind == document.Hidden {
			continue
		}
		at := b.Len()
		for _, r := range byPart[part.ID] {
			plan.Redactions = append(plan.Redactions, shifted(r, at))
		}
		b.WriteString(part.Text)
		b.WriteString("\n")
	}
	return b.String(), plan
}

func shifted(r document.Redaction, by int) document.Redaction {
	move := func(s document.Span) document.Span {
		return document.Span{Part: "body", Start: s.Start + by, End: s.End + by}
	}
	out := document.Redaction{Span: move(r.Span), Label: r.Label}
	for _, k := range r.Keep {
		out.Keep = append(out.Keep, move(k))
	}
	return out
}

// applied writes the text without the redactions, as a text format does.
func applied(text string, plan *document.Plan) string {
	var b strings.Builder
	at := 0
	for _, c := range document.Cuts(text, plan.Redactions) {
		b.WriteString(text[at:c.Start])
		if c.Literal {
			b.WriteString(document.Literal(plan.Lang, c.Label))
		}
		at = c.End
	}
	b.WriteString(text[at:])
	return b.String()
}
