package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"inkoust/pipeline"
	"inkoust/publish"
	"inkoust/publish/foi"
	"inkoust/report"
)

type publishOptions struct {
	out, decisions        string
	dryRun, preview, twin bool
	twinFormat            string
	reopen                bool
	answer                answerOptions
}

func (p *program) publishCommand() *cobra.Command {
	var o publishOptions
	c := &cobra.Command{
		Use:   "publish PATH... --out DIR",
		Short: "Make a package of every record: what is sent, and its protocol",
		Long: `Publish takes each record (a sub-folder, a ZIP, an e-mail, a data message or a loose file),
removes what has to go, proves it on the written files and leaves a package in DIR:
k-odeslani/ is what is sent, interni/ stays in the office. prehled.html shows all.
Questions are answered in interni/rozhodnuti.csv; run the same command again.

After sending: --sent RECORD closes a package, --reply FILE takes over the register's
answer (odpoved_zverejneni.xml, chyba.xml), finds the record by the files' hashes and
keeps the answer as evidence. A closed record is not made anew without --reopen.`,
		Example: "  inkoust publish samples/inbox --out published\n  inkoust publish --out published --reply odpoved_zverejneni.xml --office urad",
		Args: func(c *cobra.Command, args []string) error {
			if o.answer.any() {
				return cobra.NoArgs(c, args)
			}
			return someArgs(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if o.answer.any() {
				return p.runAnswers(c.Context(), o)
			}
			return p.runPublish(c.Context(), args, o)
		},
	}
	o.answer.flags(c)
	p.analysisFlags(c)
	p.writeFlags(c)
	f := c.Flags()
	f.StringVarP(&o.out, "out", "o", "", "folder for the packages (required)")
	f.StringVar(&o.decisions, "decisions", "", "a filled rozhodnuti.csv for the one record that is named")
	f.BoolVar(&o.dryRun, "dry-run", false, "decide, but write nothing")
	f.BoolVar(&o.preview, "preview", false, "write kontrola.html too: it shows the original and holds personal data")
	f.BoolVar(&o.reopen, "reopen", false, "make records anew that were sent already")
	f.BoolVar(&o.twin, "twin", false, "send the machine-readable twins too")
	f.StringVar(&o.twinFormat, "twin-format", "txt", "what the twins are: txt, docx or odt; a spreadsheet is then sent as such a document")
	return c
}

func (p *program) runPublish(ctx context.Context, paths []string, o publishOptions) error {
	if !o.dryRun {
		if err := outFolder(o.out); err != nil {
			return err
		}
		if err := apart(paths, o.out, false); err != nil {
			return err
		}
	}
	pipe, err := p.pipeline()
	if err != nil {
		return err
	}
	pipe.Decisions, pipe.Reopen = o.decisions, o.reopen
	format, ok := pipeline.ParseTwinFormat(o.twinFormat)
	if !ok {
		return usage("use txt, docx or odt", "unknown value of --twin-format")
	}
	records, err := p.records(ctx, paths, pipeline.Settings{Preview: o.preview, Twin: o.twin, TwinFormat: format})
	if err != nil {
		return err
	}
	if o.decisions != "" && len(records) > 1 {
		return usage("name the record alone; answers in its package's interni/rozhodnuti.csv, or in its folder, are found without --decisions",
			"--decisions: %d records, and an answer belongs to one", len(records))
	}
	if err := p.warnUnmatched(records); err != nil {
		return err
	}
	outcomes, err := p.batch(ctx, records, func(ctx context.Context, r *pipeline.Record) (*pipeline.Outcome, error) {
		if o.dryRun {
			return dryRun(ctx, pipe, r, o.out)
		}
		return pipe.Run(ctx, r, o.out)
	})
	if werr := p.overview(o, outcomes); err == nil {
		err = werr
	}
	if err != nil {
		return err
	}
	return codeOf(outcomes)
}

// warnUnmatched tells of rows of udaje.csv that belong to no record.
func (p *program) warnUnmatched(records []*pipeline.Record) error {
	names, err := pipeline.Unmatched(records)
	for _, name := range names {
		fmt.Fprintf(p.stderr, "inkoust: udaje.csv: %s: no such record among the inputs\n", name)
	}
	return err
}

// outFolder checks --out before work begins.
func outFolder(path string) error {
	if path == "" {
		return usage("add --out DIR", "where shall the results go?")
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return usage("name a folder; it is made if it does not exist", "%s: not a folder", path)
	}
	return nil
}

func dryRun(ctx context.Context, pipe *pipeline.Pipeline, r *pipeline.Record, out string) (*pipeline.Outcome, error) {
	w, err := pipe.Analyse(ctx, r, out)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	return w.Outcome(), nil
}

// batch runs the records, shows progress on a terminal and each result at once
// in its order.
func (p *program) batch(ctx context.Context, records []*pipeline.Record, do func(context.Context, *pipeline.Record) (*pipeline.Outcome, error)) ([]*pipeline.Outcome, error) {
	bar := p.progress(len(records))
	outcomes, err := pipeline.Batch(ctx, p.soft, records, p.opts.jobs, do, func(*pipeline.Outcome) { bar.add() })
	bar.finish()
	for _, o := range outcomes {
		if p.opts.json {
			if err := report.OutcomeJSON(p.stdout, o, p.lang()); err != nil {
				return outcomes, err
			}
			continue
		}
		report.Outcome(p.stdout, o, p.lang())
	}
	return outcomes, err
}

// overview writes prehled.html and prehled.csv of the run.
func (p *program) overview(o publishOptions, outcomes []*pipeline.Outcome) error {
	if o.dryRun || len(outcomes) == 0 {
		return nil
	}
	lang := outcomes[0].Lang
	var rows []publish.OverviewRow
	for _, x := range outcomes {
		rows = append(rows, pipeline.OverviewRow(x, report.Next(x)))
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	if err := publish.WriteOverview(o.out, rows, time.Now(), lang); err != nil {
		return err
	}
	if err := foi.WriteIndex(o.out); err != nil {
		return err
	}
	if !p.opts.json {
		fmt.Fprintf(p.stdout, "%s: %s\n", report.Word("overview", p.lang()), filepath.Join(o.out, "prehled.html"))
	}
	return nil
}
