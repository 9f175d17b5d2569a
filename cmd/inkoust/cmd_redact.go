package main

import (
	"context"

	"github.com/spf13/cobra"

	"inkoust/pipeline"
)

func (p *program) redactCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "redact PATH... --out DIR",
		Short: "Write the redacted files only, without a package",
		Long: `Redact removes what has to go from every document and proves it, as publish does, but
leaves only the files. With --terms the listed values go whatever the rules say.`,
		Example: "  inkoust redact smlouva.pdf --terms jmena.txt --out out",
		Args:    someArgs,
		RunE:    func(c *cobra.Command, args []string) error { return p.runRedact(c.Context(), args, out) },
	}
	p.analysisFlags(c)
	p.writeFlags(c)
	c.Flags().StringVarP(&out, "out", "o", "", "folder for the redacted files (required)")
	return c
}

func (p *program) runRedact(ctx context.Context, paths []string, out string) error {
	if err := outFolder(out); err != nil {
		return err
	}
	if err := apart(paths, out, true); err != nil {
		return err
	}
	pipe, err := p.pipeline()
	if err != nil {
		return err
	}
	records, err := p.records(ctx, paths, pipeline.Settings{})
	if err != nil {
		return err
	}
	outcomes, err := p.batch(ctx, records, func(ctx context.Context, r *pipeline.Record) (*pipeline.Outcome, error) {
		return pipe.Redact(ctx, r, out)
	})
	if err != nil {
		return err
	}
	return codeOf(outcomes)
}
