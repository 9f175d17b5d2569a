package pipeline

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"inkoust/document"
	"inkoust/verify"
)

// Redact takes a record through redaction and proof and leaves only its
// redacted files in out: a loose file beside the others, the files of a larger
// record in a folder of its own. A parked record leaves nothing.
func (p *Pipeline) Redact(ctx context.Context, rec *Record, out string) (*Outcome, error) {
	w, err := p.Analyse(ctx, rec, "")
	if err != nil {
		return nil, err
	}
	defer w.Close()
	return p.staged(ctx, w, out, func(_ context.Context, w *Work, s *stage) (*Outcome, error) {
		o := w.outcome()
		if o.Parked != nil {
			return o, nil
		}
		return o, w.leave(s, o)
	})
}

func (w *Work) leave(stage *stage, o *Outcome) error {
	for _, f := range w.Files {
		if f.written == "" {
			continue
		}
		if err := os.Rename(f.written, filepath.Join(stage.dir, f.Name)); err != nil {
			return err
		}
	}
	if o.Dir = stage.out; len(w.Files) == 1 {
		return os.Rename(filepath.Join(stage.dir, w.Files[0].Name), longPath(filepath.Join(stage.out, w.looseName())))
	}
	o.Dir = filepath.Join(stage.out, stage.name)
	var names []string
	for _, f := range w.Files {
		names = append(names, f.Name)
	}
	return stage.commit(func(name string) bool { return slices.Contains(names, name) })
}

// looseName is the name of a record's only file beside those of others: a
// neutral name carries the record's number.
func (w *Work) looseName() string {
	return w.Name + filepath.Ext(w.Files[0].Name)
}

// Prove checks a file against the original that the record holds: what the
// rules remove must be gone, the rest must be there. A file or original that
// cannot be read gives a *document.Parked error.
func (p *Pipeline) Prove(ctx context.Context, rec *Record, output verify.Input) (*verify.Report, error) {
	w, err := p.Analyse(ctx, rec, "")
	if err != nil {
		return nil, err
	}
	defer w.Close()
	if parked := w.Parked(); parked != nil {
		return nil, parked
	}
	f := w.Files[0]
	f.plan = p.plan(w, f)
	return p.Verify.Verify(ctx, &verify.Job{
		Format: f.Info.Format, Source: verify.Input{ReaderAt: f.input, Size: f.input.size}, Output: output,
		Parts: formatParts(f.Parts), Plan: f.plan, Literal: document.Literal(f.plan.Lang, ""),
	})
}
