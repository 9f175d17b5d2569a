package pipeline

import (
	"context"

	"inkoust/detectors"
)

// detect finds values in every part of every file, then further mentions of
// what was found, over the whole record.
func (p *Pipeline) detect(ctx context.Context, w *Work) error {
	files := make([]*detectors.File, 0, len(w.Files)+1)
	for _, f := range w.all() {
		df := &detectors.File{Name: f.ID, Parts: f.Parts}
		for _, part := range f.Parts {
			found, err := p.Detect.Detect(ctx, part)
			if err != nil {
				return err
			}
			df.Findings = append(df.Findings, found...)
		}
		files = append(files, df)
	}
	if p.Propagate != nil {
		if err := p.Propagate.Propagate(ctx, files); err != nil {
			return err
		}
	}
	for i, f := range w.all() {
		f.Findings = files[i].Findings
	}
	return nil
}
