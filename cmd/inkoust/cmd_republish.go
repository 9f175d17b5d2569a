package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"inkoust/internal/table"
	"inkoust/pipeline"
	"inkoust/publish"
	publishall "inkoust/publish/all"
)

type republishOptions struct {
	out, reason, id, published, meta, decisions string
	sources, added                              []string
	reopen                                      bool
}

func (p *program) republishCommand() *cobra.Command {
	var o republishOptions
	c := &cobra.Command{
		Use:   "republish PATH --duvod REASON --out DIR",
		Short: "Make the corrected package of a record that is published already",
		Long: `Republish takes a published record – a package of ours, a folder with the published
files and the register's XML, or a file – and makes the package NAME-v2: the message
that withdraws the old record, the new one with the sentence that the ministry asks for
and a link to the old, and postup.html, the checklist for both procedures.

Reasons: unik (something personal is readable), nadmerne-znecitelneni (too much was
removed; name the originals with --source), chyba-metadat, chybejici-priloha (--add).`,
		Example: "  inkoust republish published/smlouva-sluzby --duvod unik --terms uniklo.txt --out opravy\n" +
			"  inkoust republish stazeno --duvod unik --id 4711 --published 2026-03-12 --out opravy",
		Args: exactArgs(1, "name the published record: a package, a folder or a file"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runRepublish(c.Context(), args[0], o)
		},
	}
	p.analysisFlags(c)
	p.writeFlags(c)
	f := c.Flags()
	f.StringVarP(&o.out, "out", "o", "", "folder for the package (required)")
	f.StringVar(&o.reason, "duvod", "", "reason: unik, nadmerne-znecitelneni, chyba-metadat, chybejici-priloha (required)")
	f.StringVar(&o.id, "id", "", "idSmlouvy of the published record, where no file tells it")
	f.StringVar(&o.published, "published", "", "day of the first publication, YYYY-MM-DD, where no file tells it")
	f.StringVar(&o.meta, "meta", "", "udaje.csv with the record's metadata, where they changed")
	f.StringVar(&o.decisions, "decisions", "", "a filled rozhodnuti.csv")
	f.StringArrayVar(&o.sources, "source", nil, "original to make the new version from, instead of the published file; may be repeated")
	f.StringArrayVar(&o.added, "add", nil, "file that was missing; may be repeated")
	f.BoolVar(&o.reopen, "reopen", false, "make the package anew although it was sent already")
	return c
}

func (p *program) runRepublish(ctx context.Context, path string, o republishOptions) error {
	repair, err := o.repair()
	if err != nil {
		return err
	}
	if err := outFolder(o.out); err != nil {
		return err
	}
	if err := apart(append(slices.Concat(o.sources, o.added), path), o.out, false); err != nil {
		return err
	}
	old, err := pipeline.OpenPublished(publishall.Targets(), path)
	if err != nil {
		return err
	}
	if repair.Contract == "" {
		repair.Contract = old.Recorded.Contract
	}
	if repair.First.IsZero() {
		repair.First = old.Recorded.First
	}
	pipe, err := p.pipeline()
	if err != nil {
		return err
	}
	pipe.Decisions, pipe.Reopen = o.decisions, o.reopen
	again := &pipeline.Republication{Published: old, Repair: *repair, Sources: o.sources, Added: o.added}
	rec := again.Record(pipeline.Settings{Profile: p.opts.profile, Office: p.opts.office, Metadata: o.meta})
	outcomes, err := p.batch(ctx, []*pipeline.Record{rec}, func(ctx context.Context, r *pipeline.Record) (*pipeline.Outcome, error) {
		return pipe.Run(ctx, r, o.out)
	})
	if err != nil {
		return err
	}
	return codeOf(outcomes)
}

// repair checks what was said of the record.
func (o *republishOptions) repair() (*publish.Repair, error) {
	reasons := publish.RepairReasons()
	r := &publish.Repair{Reason: publish.RepairReason(o.reason), Contract: o.id}
	if !slices.Contains(reasons, r.Reason) {
		var names []string
		for _, x := range reasons {
			names = append(names, string(x))
		}
		return nil, usage("use "+strings.Join(names, ", "), "say why with --duvod")
	}
	if strings.Trim(o.id, "0123456789") != "" {
		return nil, usage("it is the number idSmlouvy in the register's answer", "--id: digits only")
	}
	if r.Reason == publish.MissingFile && len(o.added) == 0 {
		return nil, usage("name the file with --add", "a file is missing, but which?")
	}
	if r.Reason == publish.OverRedacted && len(o.sources) == 0 {
		return nil, usage("name the original with --source", "what was removed is not in the published file")
	}
	return r, o.first(r)
}

func (o *republishOptions) first(r *publish.Repair) error {
	if o.published == "" {
		return nil
	}
	t, err := time.Parse(time.DateOnly, o.published)
	if err != nil {
		if t, err = table.ParseDate(o.published); err != nil {
			return usage("use YYYY-MM-DD", "--published: not a day")
		}
	}
	if t.After(time.Now()) {
		return usage("the first publication lies in the past", "--published: a day to come")
	}
	r.First = t
	return nil
}
