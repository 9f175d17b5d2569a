package pipeline

import (
	"context"
	"errors"

	"inkoust/detectors"
	"inkoust/document"
)

// detect finds values in every part of every file, then further mentions of
// what was found, over the whole record. A detector that cannot tell what a part
// holds, or fails, parks the record.
func (p *Pipeline) detect(ctx context.Context, w *Work) error {
	w.slim()
	defer w.tidy()
	return w.guard(ctx, func() error { return p.find(ctx, w) })
}

// guard runs a step of the analysis. What it cannot do parks the record, which
// then holds neither findings nor decisions.
func (w *Work) guard(ctx context.Context, step func() error) error {
	err := detectors.Guard(step)
	var parked *document.Parked
	if ctx.Err() != nil || !errors.As(err, &parked) {
		return err
	}
	w.undetected = parked
	for _, f := range w.all() {
		f.Findings, f.Ranges, f.Decisions, f.Fates = nil, nil, nil, nil
	}
	return nil
}

func (p *Pipeline) find(ctx context.Context, w *Work) error {
	files, err := p.findings(ctx, w)
	if err != nil {
		return err
	}
	for i, f := range w.all() {
		f.Findings = files[i].Findings
		if f.Ranges, err = p.ranges(ctx, files[i]); err != nil {
			return err
		}
	}
	return nil
}

func (p *Pipeline) findings(ctx context.Context, w *Work) ([]*detectors.File, error) {
	files := make([]*detectors.File, 0, len(w.Files)+1)
	for _, f := range w.all() {
		tellLanguage(f.Parts)
		df := &detectors.File{Name: f.ID, Parts: f.Parts}
		var err error
		if df.Findings, err = detectors.DetectAll(ctx, p.Detect, f.Parts); err != nil {
			return nil, err
		}
		if f == w.meta {
			w.stateNames(df)
		}
		files = append(files, df)
	}
	if p.Propagate != nil {
		if err := detectors.Propagate(ctx, p.Propagate, files); err != nil {
			return nil, err
		}
	}
	return files, p.seams(ctx, files)
}

// ranges finds what a person is asked about as a whole, last of all: what was
// found in it keeps its own decision.
func (p *Pipeline) ranges(ctx context.Context, f *detectors.File) ([]detectors.Finding, error) {
	if p.Ranges == nil {
		return nil, nil
	}
	return p.Ranges.Mark(ctx, f)
}

// seams looks for values over page breaks, after propagation: half a name is no
// name to look for.
func (p *Pipeline) seams(ctx context.Context, files []*detectors.File) error {
	for _, f := range files {
		if err := detectors.Seams(ctx, p.Detect, f); err != nil {
			return err
		}
	}
	return nil
}

// tellingText is how many bytes of text tell their language by themselves.
const tellingText = 400

// tellLanguage gives short parts (cells, headings, names) the language of the
// longest part of their file: they are too short to tell.
func tellLanguage(parts []*document.Part) {
	var longest *document.Part
	for _, p := range parts {
		if !p.Dropped && (longest == nil || len(p.Text) > len(longest.Text)) {
			longest = p
		}
	}
	if longest == nil || len(longest.Text) < tellingText {
		return
	}
	lang := detectors.Language(longest.Text)
	for _, p := range parts {
		if p.Lang == "" && len(p.Text) < tellingText {
			p.Lang = lang
		}
	}
}
