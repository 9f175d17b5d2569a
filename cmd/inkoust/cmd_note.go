package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"inkoust/publish"
)

func (p *program) noteCommand() *cobra.Command {
	var subject, published string
	c := &cobra.Command{
		Use:   "note --subject TEXT --published YYYY-MM-DD",
		Short: "Print the subject of a repeated publication, at most 255 characters",
		Long: `Note joins the subject of a contract with the sentence for a repeated publication for
the protection of personal data, and shortens the subject at a word so that all fits
the register's 255 characters.`,
		Example: `  inkoust note --subject "Smlouva o dílo, oprava střechy" --published 2018-03-12`,
		Args:    exactArgs(0, "note takes flags only"),
		RunE: func(*cobra.Command, []string) error {
			day, err := time.Parse(time.DateOnly, published)
			if err != nil {
				return usage("write it as 2018-03-12", "--published is not a date")
			}
			note, err := publish.Note(subject, day)
			if err != nil {
				return usage("name the subject of the contract with --subject", "%v", err)
			}
			_, err = fmt.Fprintln(p.stdout, note)
			return err
		},
	}
	c.Flags().StringVar(&subject, "subject", "", "subject of the contract")
	c.Flags().StringVar(&published, "published", "", "day of the first publication")
	return c
}
