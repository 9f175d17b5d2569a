package main

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"inkoust/detectors"
	detectorsall "inkoust/detectors/all"
	"inkoust/detectors/external"
	"inkoust/document"
	"inkoust/pipeline"
	"inkoust/report"
	"inkoust/rules"
)

func (p *program) detectCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "detect PATH...",
		Short: "Show what is found and what would happen; changes nothing",
		Long: `Detect prints findings and decisions. Findings point (part, page, bytes) and never
quote. With --json each document is one line; see docs/scripting.md.`,
		Example: "  inkoust detect --explain samples/inbox",
		Args:    someArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return p.printAnalysis(c.Context(), args, func(f *report.File) { f.WriteText(p.stdout, p.lang(), p.opts.explain) })
		},
	}
	p.analysisFlags(c)
	p.attachmentsFlag(c)
	c.Flags().BoolVar(&p.opts.explain, "explain", false, "add the rule and the reason of every decision, and the score before and after the context")
	return c
}

// printAnalysis prints every file as JSON or as write does; a parked file sets
// the exit code.
func (p *program) printAnalysis(ctx context.Context, paths []string, write func(*report.File)) error {
	files, err := p.analyseAll(ctx, paths)
	if err != nil {
		return err
	}
	parked := false
	for _, f := range files {
		parked = parked || f.Status == statusParked
		if p.opts.json {
			if err := f.WriteJSON(p.stdout); err != nil {
				return err
			}
			continue
		}
		write(f)
	}
	if parked {
		return stateError(exitParked)
	}
	return nil
}

const (
	statusRead   = "read"
	statusParked = "parked"
)

// analyseAll analyses every record of the paths and returns their files in
// order.
func (p *program) analyseAll(ctx context.Context, paths []string) ([]*report.File, error) {
	records, err := p.records(ctx, paths, pipeline.Settings{})
	if err != nil {
		return nil, err
	}
	pipe, err := p.pipeline()
	if err != nil {
		return nil, err
	}
	return p.analyseRecords(ctx, pipe, records)
}

func (p *program) analyseRecords(ctx context.Context, pipe *pipeline.Pipeline, records []*pipeline.Record) ([]*report.File, error) {
	alone, err := p.alone()
	if err != nil {
		return nil, err
	}
	var mu sync.Mutex
	perRecord := map[*pipeline.Record][]*report.File{}
	bar := p.progress(len(records))
	_, err = pipeline.Batch(ctx, p.soft, records, p.opts.jobs, func(ctx context.Context, r *pipeline.Record) (*pipeline.Outcome, error) {
		w, err := pipe.Analyse(ctx, r, "")
		if err != nil {
			return nil, err
		}
		defer w.Close()
		files, err := p.reportFiles(ctx, w, alone)
		if err != nil {
			return nil, err
		}
		mu.Lock()
		defer mu.Unlock()
		perRecord[r] = files
		return w.Outcome(), nil
	}, func(*pipeline.Outcome) { bar.add() })
	bar.finish()
	var all []*report.File
	for _, r := range records {
		all = append(all, perRecord[r]...)
	}
	return all, err
}

func (p *program) reportFiles(ctx context.Context, w *pipeline.Work, alone detectors.Registry) (out []*report.File, err error) {
	info := w.Policy.Info()
	for _, f := range w.Files {
		if f.Disposition != pipeline.Publish {
			continue
		}
		rf := &report.File{File: f.Shown(), Record: w.Record.Stem, Profile: info.Name, Status: statusRead}
		if parked := w.ParkedFile(f); parked != nil {
			rf.Status, rf.Reason, rf.Where = statusParked, parked.Reason, parked.Where
			rf.Hint = report.Advise(parked, p.lang()).Do
		} else {
			err = errors.Join(err, fillFindings(ctx, rf, f, alone))
		}
		out = append(out, rf)
	}
	return out, err
}

// alone are the built-in detectors, by which --explain tells what a value is without
// its context; none where nobody asks.
func (p *program) alone() (detectors.Registry, error) {
	if !p.opts.explain {
		return nil, nil
	}
	return detectorsall.Registry(detectorsall.Options{Lexicon: p.lexicons()})
}

// fillAlone tells what the built-in detectors make of a value without its context.
// The office's own patterns say so themselves; who answers from outside is not asked
// twice.
func fillAlone(ctx context.Context, builtin detectors.Registry, x *report.Finding, part *document.Part, d *rules.Decision) (err error) {
	if builtin == nil || part == nil || d.Base != 0 || d.Type == detectors.Term || d.Range != nil || slices.Contains(d.Finding.Why, external.Reason) {
		return nil
	}
	x.Alone = true
	x.Base, err = builtin.Alone(ctx, part, d.Finding)
	return err
}

// fillFindings turns decisions into findings. Plain text counts bytes of the
// file, everything else bytes of the part.
func fillFindings(ctx context.Context, rf *report.File, f *pipeline.File, alone detectors.Registry) (err error) {
	rf.Unit, rf.Findings = "part", []report.Finding{}
	at := func(s document.Span) (int64, int64) { return int64(s.Start), int64(s.End) }
	if f.Info.Format == "text" {
		rf.Unit = "source"
		at = func(s document.Span) (int64, int64) {
			places, err := f.Doc.Places(s)
			if err != nil || len(places) == 0 {
				return int64(s.Start), int64(s.End)
			}
			return places[0].Start, places[len(places)-1].End
		}
	}
	parts := map[string]*document.Part{}
	for _, part := range f.Parts {
		parts[part.ID] = part
		if rf.Lang == "" && part.Kind == document.Body {
			rf.Lang = part.Lang
		}
	}
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if pipeline.IsName(d.Part) {
			continue
		}
		page := 0
		if parts[d.Part] != nil {
			page = parts[d.Part].Page
		}
		x := report.NewFinding(*d, page, at)
		err = errors.Join(err, fillAlone(ctx, alone, &x, parts[d.Part], d))
		rf.Findings = append(rf.Findings, x)
	}
	for _, fate := range f.Fates {
		if fate.Asked {
			rf.Images++
		}
	}
	for _, a := range f.Attached {
		if a.File == "" {
			rf.Attached++
		}
	}
	for _, s := range f.Info.Signings {
		if !s.At.IsZero() {
			rf.Signed = append(rf.Signed, s.At.Format(time.RFC3339))
		}
	}
	return err
}
