package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"inkoust/internal/table"
	"inkoust/office"
	"inkoust/pipeline"
	"inkoust/rules"
)

func (p *program) rulesLint() *cobra.Command {
	return &cobra.Command{
		Use: "lint FILE|DIR", Short: "Check an office's tables; names row and column", Args: exactArgs(1, "name one table, or an office folder"),
		Long: `Lint checks a table for --rules, a folder for --office or a file of one, and a filled
rozhodnuti.csv of a record. All that is wrong is printed, one a line, with its row and column;
decisions that contradict each other are wrong.`,
		Example: "  inkoust rules lint nase-tabulka.csv\n  inkoust rules lint urad",
		RunE: func(_ *cobra.Command, args []string) error {
			problems, err := lint(args[0])
			if err != nil {
				return err
			}
			for _, x := range problems {
				fmt.Fprintln(p.stdout, x)
			}
			if len(problems) > 0 {
				return usage("correct the places named above", "%s: problems found: %d", args[0], len(problems))
			}
			return nil
		},
	}
}

// lint returns all that is wrong in a table, told by its columns, or in an office
// folder.
func lint(path string) (problems []error, err error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if info.IsDir() {
		return office.Lint(path), nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if problems, ok := office.LintFile(path, data); ok {
		return problems, nil
	}
	if columns := table.Columns(data); slices.Contains(columns, "akce") {
		if err := pipeline.LintAnswers(path, bytes.NewReader(data)); err != nil {
			problems = append(problems, err)
		}
		return problems, nil
	}
	for _, x := range rules.Lint(path, bytes.NewReader(data)) {
		if x.Row == 0 {
			return []error{fmt.Errorf("%s: expected %s", path, x.Want)}, nil
		}
		problems = append(problems, fmt.Errorf("%s: row %d: column %q: expected %s", path, x.Row, x.Column, x.Want))
	}
	return problems, nil
}
