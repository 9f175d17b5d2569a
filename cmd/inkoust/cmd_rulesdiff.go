package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"inkoust/pipeline"
	"inkoust/report"
	"inkoust/rules"
)

func (p *program) rulesDiff() *cobra.Command {
	var on []string
	c := &cobra.Command{
		Use: "diff A B --on PATH", Short: "What another table would change on an archive; changes nothing", Args: exactArgs(2, "name two tables or profiles"),
		Long: `Diff decides on every finding in the documents of --on by two tables and prints where they
differ. A table is the name of a profile or a file that is laid over --profile. Roles are told
once, with A. What is printed points (file, page, type, role) and never quotes.`,
		Example: "  inkoust rules diff cz-registr-smluv nase-tabulka.csv --on archiv",
		RunE: func(c *cobra.Command, args []string) error {
			if len(on) == 0 {
				return usage("name a folder with documents: --on archiv", "--on is missing")
			}
			return p.runRulesDiff(c.Context(), args[0], args[1], on)
		},
	}
	p.analysisFlags(c)
	c.Flags().StringArrayVar(&on, "on", nil, "documents or folders to try the tables on")
	return c
}

// table loads a profile by its name or a table that is laid over one.
func (p *program) table(name string) (*pipeline.Policies, pipeline.Settings) {
	s := pipeline.Settings{Profile: p.opts.profile, Office: p.opts.office}
	policies := &pipeline.Policies{Overlay: name, Today: time.Now()}
	if slices.Contains(rules.Profiles(), name) {
		policies.Overlay, s.Profile = p.opts.rules, name
	}
	return policies, s
}

func (p *program) runRulesDiff(ctx context.Context, a, b string, on []string) error {
	second, settings := p.table(b)
	other, err := second.Load(settings)
	if err != nil {
		return err
	}
	pipe, err := p.pipeline()
	if err != nil {
		return err
	}
	var base pipeline.Settings
	pipe.Policies, base = p.table(a)
	if _, err := pipe.Policies.Load(base); err != nil {
		return err
	}
	p.opts.profile = base.Profile
	records, err := p.records(ctx, on, base)
	if err != nil {
		return err
	}
	diffs, parked, err := p.compareRecords(ctx, pipe, other, records)
	if err != nil {
		return err
	}
	if err := p.printDiffs(diffs); err != nil {
		return err
	}
	if parked > 0 {
		return stateError(exitParked)
	}
	return nil
}

// recordDiff is what two tables do differently on one record.
type recordDiff struct {
	changes  []pipeline.Change
	compared int
	parked   []*report.File
}

// compareRecords compares every record, in order, and counts the parked files.
func (p *program) compareRecords(ctx context.Context, pipe *pipeline.Pipeline, other *rules.Policy, records []*pipeline.Record) ([]recordDiff, int, error) {
	var mu sync.Mutex
	diffs := map[*pipeline.Record]recordDiff{}
	bar := p.progress(len(records))
	_, err := pipeline.Batch(ctx, p.soft, records, p.opts.jobs, func(ctx context.Context, r *pipeline.Record) (*pipeline.Outcome, error) {
		w, err := pipe.Analyse(ctx, r, "")
		if err != nil {
			return nil, err
		}
		defer w.Close()
		var d recordDiff
		d.changes, d.compared = w.Compare(other)
		files, err := p.reportFiles(ctx, w, nil)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if f.Status == statusParked {
				d.parked = append(d.parked, f)
			}
		}
		mu.Lock()
		defer mu.Unlock()
		diffs[r] = d
		return w.Outcome(), nil
	}, func(*pipeline.Outcome) { bar.add() })
	bar.finish()
	out, parked := make([]recordDiff, len(records)), 0
	for i, r := range records {
		out[i] = diffs[r]
		parked += len(diffs[r].parked)
	}
	return out, parked, err
}

// diffLine is one change, as --json prints it.
type diffLine struct {
	File   string `json:"file"`
	Page   int    `json:"page,omitempty"`
	Part   string `json:"part"`
	Type   string `json:"type"`
	Role   string `json:"role"`
	Before side   `json:"before"`
	After  side   `json:"after"`
}

type side struct {
	Action rules.Action `json:"action"`
	Does   rules.Action `json:"default"`
	Asked  bool         `json:"asked"`
	Rule   string       `json:"rule"`
}

func (p *program) printDiffs(diffs []recordDiff) error {
	changed, compared := 0, 0
	enc := json.NewEncoder(p.stdout)
	for _, d := range diffs {
		compared += d.compared
		changed += len(d.changes)
		for _, f := range d.parked {
			if !p.opts.json {
				f.WriteText(p.stdout, p.lang(), false)
			}
		}
		for _, c := range d.changes {
			line := diffLine{File: c.File.Shown(), Page: c.Page, Part: c.Before.Part, Type: string(c.Before.Type), Role: string(c.Before.Role),
				Before: sideOf(c.Before), After: sideOf(c.After)}
			if p.opts.json {
				if err := enc.Encode(line); err != nil {
					return err
				}
				continue
			}
			line.write(p.stdout, p.lang())
		}
	}
	if !p.opts.json {
		fmt.Fprintln(p.stdout, report.Changed(p.lang(), changed, compared))
	}
	return nil
}

func sideOf(d rules.Decision) side { return side{d.Action, d.Default, d.Asked, d.Rule} }

// write writes a change for a reader.
func (l diffLine) write(w io.Writer, lang string) {
	place := l.Part
	if l.Page > 0 {
		place = fmt.Sprintf("s. %d", l.Page)
	}
	fmt.Fprintf(w, "%s  %s  %-14s %-16s %s → %s  (%s → %s)\n", l.File, place, l.Type, l.Role,
		l.Before.words(lang), l.After.words(lang), l.Before.Rule, l.After.Rule)
}

// words say what happens, with a question mark where a person is asked.
func (s side) words(lang string) string {
	word := report.Word(string(s.Does), lang)
	if s.Asked {
		word += " ?"
	}
	return word
}
