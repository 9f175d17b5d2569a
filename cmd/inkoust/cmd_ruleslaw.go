package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"inkoust/internal/table"
	"inkoust/law"
)

func (p *program) rulesLaw() *cobra.Command {
	var of string
	c := &cobra.Command{
		Use: "law", Short: "Print what is cited of the law, where it was read and what was not compared", Args: exactArgs(0, "law takes flags only"),
		Long: `Law prints every sentence and citation of the law that the program uses, as CSV: its text, where it was
read, and in the column checked whether that was the act, an official schema or an official publication. What says
no was printed from other sources: compare it before you rely on it.`,
		Example: "  inkoust rules law --of sk",
		RunE: func(*cobra.Command, []string) error {
			if !slices.Contains(law.Languages(), of) {
				return usage("one of "+strings.Join(law.Languages(), ", "), "--of: no table of the law")
			}
			return p.writeLaw(of)
		},
	}
	c.Flags().StringVar(&of, "of", "cs", "language of the law: "+strings.Join(law.Languages(), ", "))
	return c
}

func (p *program) writeLaw(of string) error {
	var cells [][]string
	unchecked := 0
	for _, e := range law.All(of) {
		checked := "yes"
		if !e.Checked {
			checked = "no"
			unchecked++
		}
		cells = append(cells, []string{e.ID, e.Text, e.Source, checked})
	}
	fmt.Fprintf(p.stderr, "%d texts, %d not compared with the act\n", len(cells), unchecked)
	return table.Write(p.stdout, []string{"id", "text", "source", "checked"}, cells)
}
