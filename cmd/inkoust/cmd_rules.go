package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"inkoust/internal/table"
	"inkoust/pipeline"
	"inkoust/report"
	"inkoust/rules"
)

func (p *program) rulesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "rules",
		Short: "Show, lint, explain and compare the rules",
		Long: `Rules shows the effective table, checks an office's own table, explains decisions, and tells what
another table would change on an archive.`,
		Example: "  inkoust rules show --profile cz-registr-smluv",
		Args:    cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("use show, lint, explain, diff or law", "unknown subcommand of rules")
			}
			return c.Help()
		},
	}
	c.AddCommand(p.rulesShow(), p.rulesLint(), p.rulesExplain(), p.rulesDiff(), p.rulesLaw())
	return c
}

func (p *program) rulesShow() *cobra.Command {
	c := &cobra.Command{
		Use: "show", Short: "Print the effective table as CSV", Args: exactArgs(0, "show takes flags only"),
		Example: "  inkoust rules show --office urad",
		RunE: func(*cobra.Command, []string) error {
			policies := &pipeline.Policies{Overlay: p.opts.rules, Today: time.Now()}
			pol, err := policies.Load(pipeline.Settings{Profile: p.opts.profile, Office: p.opts.office})
			if err != nil {
				return err
			}
			info := pol.Info()
			fmt.Fprintf(p.stderr, "%s %s %s\n", info.Name, info.Version, info.Digest)
			return writeRules(p.stdout, pol.Rows())
		},
	}
	p.analysisFlags(c)
	return c
}

// writeRules writes the table as a spreadsheet opens it, and as --rules reads it;
// the column row names the row of the ministry's table.
func writeRules(w io.Writer, rows []rules.Row) error {
	header := []string{"id", "row", "kind", "subkind", "role", "part", "doc", "action", "default", "label", "reason", "basis"}
	var cells [][]string
	for _, r := range rows {
		cells = append(cells, []string{r.ID, r.Row, r.Kind, r.Subkind, r.Role, r.Part, r.Doc,
			string(r.Action), string(r.Default), r.Label, r.Reason, r.Basis})
	}
	return table.Write(w, header, cells)
}

func (p *program) rulesExplain() *cobra.Command {
	c := &cobra.Command{
		Use: "explain FILE", Short: "Party by party, value by value: which row decided", Args: someArgs,
		Example: "  inkoust rules explain smlouva.docx",
		RunE: func(c *cobra.Command, args []string) error {
			return p.printAnalysis(c.Context(), args, func(f *report.File) { f.WriteExplanation(p.stdout, p.lang()) })
		},
	}
	p.analysisFlags(c)
	return c
}

func (p *program) listCommand() *cobra.Command {
	kinds := []string{"formats", "detectors", "profiles", "lexicons"}
	c := &cobra.Command{
		Use: "list " + strings.Join(kinds, "|"), Short: "List formats, detectors, profiles or lists of names",
		Long: "List prints what is built in, one a line, the detectors of the file that\n--detectors names, and the lists that --lexicon names.", Example: "  inkoust list detectors --detectors vzory.yaml",
		Args: exactArgs(1, "list what? formats, detectors, profiles or lexicons"),
		RunE: func(_ *cobra.Command, args []string) error { return p.runList(args[0]) },
	}
	p.detectorsFlag(c)
	p.lexiconFlag(c)
	return c
}
