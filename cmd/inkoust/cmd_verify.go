package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"inkoust/document"
	"inkoust/document/remote"
	"inkoust/pipeline"
	"inkoust/report"
	"inkoust/verify"
	verifyremote "inkoust/verify/remote"
)

type verifyOptions struct{ source string }

func (p *program) verifyCommand() *cobra.Command {
	var o verifyOptions
	c := &cobra.Command{
		Use:   "verify FILE [--source FILE] [--terms FILE]",
		Short: "Is a value gone from a file, on every surface?",
		Long: `Verify searches a file on every surface (text, metadata, earlier revisions, hidden
parts) for the values of --terms, and with --source proves the file against the
original: what the profile removes must be gone and the rest must be there.`,
		Example: "  inkoust verify out/smlouva.pdf --source smlouva.pdf",
		Args:    exactArgs(1, "name one file"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runVerify(c.Context(), args[0], o)
		},
	}
	p.analysisFlags(c)
	p.writeFlags(c)
	c.Flags().StringVar(&o.source, "source", "", "the original of the file")
	return c
}

func (p *program) runVerify(ctx context.Context, path string, o verifyOptions) error {
	if o.source == "" && p.opts.terms == "" {
		return usage("add --source FILE or --terms FILE", "nothing to compare with")
	}
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, size, err := pipeline.OpenRegular(path)
	if err != nil {
		return p.showUnproved(path, err)
	}
	defer f.Close()
	in := verify.Input{ReaderAt: f, Size: size}
	var reports []*verify.Report
	if p.opts.terms != "" {
		r, err := p.searchTerms(ctx, in)
		if err != nil {
			return p.showUnproved(path, err)
		}
		reports = append(reports, r)
	}
	if o.source != "" {
		r, err := p.proveAgainst(ctx, in, o.source)
		if err != nil {
			return p.showUnproved(path, err)
		}
		reports = append(reports, r)
	}
	return p.showReports(path, reports)
}

func (p *program) searchTerms(ctx context.Context, in verify.Input) (*verify.Report, error) {
	terms, err := valueFile(p.opts.terms)
	if err != nil {
		return nil, err
	}
	doc, err := remote.Opener{}.Open(ctx, in, in.Size)
	if err != nil {
		return nil, err
	}
	defer doc.Close()
	return verifyremote.Verifier{}.Search(ctx, doc.Info().Format, in, terms)
}

func (p *program) proveAgainst(ctx context.Context, in verify.Input, source string) (*verify.Report, error) {
	pipe, err := p.pipeline()
	if err != nil {
		return nil, err
	}
	records, err := p.records(ctx, []string{source}, pipeline.Settings{})
	if err != nil {
		return nil, err
	}
	if len(records) != 1 || len(records[0].Files) != 1 {
		return nil, usage("name the one original of the file", "--source is not a single document")
	}
	return pipe.Prove(ctx, records[0], in)
}

// showUnproved tells of a file that could not be read: that is never a proof.
func (p *program) showUnproved(path string, err error) error {
	var parked *document.Parked
	if !errors.As(err, &parked) {
		return err
	}
	advice := report.Explain(parked.Reason, p.lang())
	fmt.Fprintf(p.stdout, "%s: %s – %s\n  %s: %s\n", path, report.Word("unclear", p.lang()), advice.What, report.Word("hint", p.lang()), advice.Do)
	return stateError(exitParked)
}

func (p *program) showReports(path string, reports []*verify.Report) error {
	lang, leaks, lost, proved := p.lang(), 0, 0, true
	for _, r := range reports {
		for _, res := range r.Residues {
			word := "leak"
			if verify.Lost(res.Check) {
				lost++
				word = "lost"
			} else {
				leaks++
			}
			fmt.Fprintf(p.stdout, "%s: %s – %s (%s, %d×)\n", path, report.Word(word, lang), res.Surface, res.Check, res.Count)
		}
		for _, n := range r.Notes {
			fmt.Fprintf(p.stderr, "inkoust: %s\n", n)
		}
		proved = proved && r.Proved
	}
	switch {
	case leaks > 0:
		return errLeaks
	case lost > 0:
		fmt.Fprintln(p.stderr, "inkoust: hint: the file was made by other rules or another office folder; give the same ones")
		return stateError(exitParked)
	case !proved:
		fmt.Fprintf(p.stdout, "%s: %s\n", path, report.Word("unclear", lang))
		return stateError(exitParked)
	}
	fmt.Fprintf(p.stdout, "%s: %s\n", path, report.Word("gone", lang))
	return nil
}
