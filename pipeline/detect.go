package pipeline

import (
	"context"

	"inkoust/detectors"
	"inkoust/document"
)

// detect finds values in every part of every file, then further mentions of
// what was found, over the whole record.
func (p *Pipeline) detect(ctx context.Context, w *Work) error {
	files := make([]*detectors.File, 0, len(w.Files)+1)
	for _, f := range w.all() {
		tellLanguage(f.Parts)
		df := &detectors.File{Name: f.ID, Parts: f.Parts}
		var err error
		if df.Findings, err = detectors.DetectAll(ctx, p.Detect, f.Parts); err != nil {
			return err
		}
		files = append(files, df)
	}
	if p.Propagate != nil {
		if err := detectors.Propagate(ctx, p.Propagate, files); err != nil {
			return err
		}
	}
	for i, f := range w.all() {
		if err := detectors.Seams(ctx, p.Detect, files[i]); err != nil {
			return err
		}
		f.Findings = files[i].Findings
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
