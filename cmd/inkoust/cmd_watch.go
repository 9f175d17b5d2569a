package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"inkoust/document/remote"
	"inkoust/office"
	"inkoust/pipeline"
	publishall "inkoust/publish/all"
	"inkoust/report"
	"inkoust/watch"
)

func (p *program) watchCommand() *cobra.Command {
	var config string
	var once bool
	c := &cobra.Command{
		Use:   "watch --config FILE",
		Short: "Watch a folder and work on what is put there",
		Long: `Watch takes every file or sub-folder that is put into 1-vstup to its end: packages to
3-k-odeslani, questions to 2-ke-kontrole, parked files with a note to 4-odlozeno,
originals to 5-hotovo, where they stay as long as originaly_dny of the office's urad.yaml
says, or for ever. Answers of the register that are put there find their package. The folders are the state: it may be killed at any moment.`,
		Example: "  inkoust watch --config inkoust-watch.yaml",
		Args:    exactArgs(0, "watch takes flags only"),
		RunE: func(c *cobra.Command, _ []string) error {
			return p.runWatch(c.Context(), config, once, c.Flags().Changed("log-level"))
		},
	}
	c.Flags().StringVar(&config, "config", "", "configuration (required)")
	c.Flags().BoolVar(&once, "once", false, "work on what is there and end")
	return c
}

func (p *program) runWatch(ctx context.Context, path string, once, levelGiven bool) error {
	if path == "" {
		return usage("see docs/watch.md for an example", "name the configuration with --config")
	}
	cfg, err := watch.ReadConfig(path)
	if err != nil {
		return usage("see docs/watch.md for every key", "%v", err)
	}
	if !levelGiven {
		p.opts.logLevel = "info"
	}
	p.opts.profile, p.opts.office, p.opts.rules, p.opts.lexicon = cfg.Profile, cfg.Office, cfg.Rules, cfg.Lexicons
	p.opts.detectors = cfg.Detectors
	p.opts.images, p.opts.attachments, p.opts.labels = cfg.Images, cfg.Attachments, cfg.Labels
	p.opts.changes, p.opts.unknown = cfg.Changes, cfg.Unknown
	pipe, err := p.pipeline()
	if err != nil {
		return err
	}
	if _, err := pipe.Policies.Load(pipeline.Settings{Profile: cfg.Profile, Office: cfg.Office}); err != nil {
		return err
	}
	d := &watch.Daemon{Config: cfg, Runner: pipe, Inbox: inbox, Explain: explainNote, Log: pipe.Log}
	if own, err := office.Load(cfg.Office); err != nil {
		return err
	} else if own != nil && own.OriginalDays != office.KeepOriginals {
		d.KeepDays = &own.OriginalDays
	}
	d.Receive = func(ctx context.Context, out, path string) (*pipeline.Reply, error) {
		a := &pipeline.Answers{Targets: publishall.Targets(), Unpack: remote.Opener{}, Out: out, Office: cfg.Office}
		return a.Receive(ctx, "", path)
	}
	if once {
		err = d.Once(ctx)
	} else {
		err = d.Run(p.soft, ctx)
	}
	if errors.Is(err, watch.ErrRunning) {
		return usage("stop the other one, or give this one a root of its own", "%v", err)
	}
	return err
}

func inbox(ctx context.Context, paths []string, base pipeline.Settings) ([]*pipeline.Record, error) {
	return pipeline.Inbox(ctx, paths, base, remote.Opener{})
}

// explainNote is what the note beside a parked file says, in the language of
// the profile's officials.
func explainNote(o *pipeline.Outcome) watch.Note {
	a := report.Advise(o.Parked, "cs")
	return watch.Note{What: a.What, Where: report.Place(o.Parked.Where, "cs"), Do: a.Do}
}
