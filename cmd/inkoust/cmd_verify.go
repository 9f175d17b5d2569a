package main

import (
	"bytes"
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
parts, embedded files) for the values of --terms, and with --source proves the file
against the original: what the profile removes must be gone and the rest must be there.`,
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
	all := verdict{proved: true}
	if p.opts.terms != "" {
		if err := p.searchTerms(ctx, path, in, &all); err != nil {
			return err
		}
	}
	if o.source != "" {
		r, err := p.proveAgainst(ctx, in, o.source)
		if err != nil {
			return p.showUnproved(path, err)
		}
		p.showReport(path, r, &all)
	}
	return p.showVerdict(path, all)
}

// verdict sums up the reports on a file and on what it carries.
type verdict struct {
	leaks, lost int
	proved      bool
	unread      int // files of which it was said that they could not be read
}

// searchTerms looks for the terms in a file and in the files that it carries:
// their content is compressed in ways of its own, so none shows in the carrier.
func (p *program) searchTerms(ctx context.Context, path string, in verify.Input, all *verdict) error {
	terms, err := valueFile(p.opts.terms)
	if err != nil {
		return err
	}
	return pipeline.Walk(ctx, remote.Opener{}, in, in.Size, func(at string, doc document.Document, data *bytes.Reader, parked *document.Parked) error {
		if parked == nil {
			r, err := verifyremote.Verifier{}.Search(ctx, doc.Info().Format, verify.Input{ReaderAt: data, Size: data.Size()}, terms)
			if err == nil {
				p.showReport(path+at, r, all)
				return nil
			}
			if !errors.As(err, &parked) {
				return err
			}
		}
		all.unread++
		p.sayUnproved(path+at, parked)
		return nil
	})
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
	p.sayUnproved(path, parked)
	return stateError(exitParked)
}

func (p *program) sayUnproved(path string, parked *document.Parked) {
	advice := report.Advise(parked, p.lang())
	fmt.Fprintf(p.stdout, "%s: %s – %s\n  %s: %s\n", path, report.Word("unclear", p.lang()), advice.What, report.Word("hint", p.lang()), advice.Do)
}

func (p *program) showReport(path string, r *verify.Report, all *verdict) {
	for _, res := range r.Residues {
		word := "leak"
		if verify.Lost(res.Check) {
			all.lost++
			word = "lost"
		} else {
			all.leaks++
		}
		fmt.Fprintf(p.stdout, "%s: %s – %s (%s, %d×)\n", path, report.Word(word, p.lang()), res.Surface, res.Check, res.Count)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(p.stderr, "inkoust: %s\n", n)
	}
	all.proved = all.proved && r.Proved
}

func (p *program) showVerdict(path string, all verdict) error {
	lang := p.lang()
	switch {
	case all.leaks > 0:
		return errLeaks
	case all.lost > 0:
		fmt.Fprintln(p.stderr, "inkoust: hint: the file was made by other rules or another office folder; give the same ones")
		return stateError(exitParked)
	case all.unread > 0:
		return stateError(exitParked)
	case !all.proved:
		fmt.Fprintf(p.stdout, "%s: %s\n", path, report.Word("unclear", lang))
		return stateError(exitParked)
	}
	fmt.Fprintf(p.stdout, "%s: %s\n", path, report.Word("gone", lang))
	return nil
}
