package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"inkoust/document/remote"
	"inkoust/pipeline"
	"inkoust/publish"
	publishall "inkoust/publish/all"
	"inkoust/report"
)

// answerOptions are what happens to packages after they were made.
type answerOptions struct {
	replies         []string
	record, message string
	sent            string
}

func (a *answerOptions) any() bool { return len(a.replies) > 0 || a.sent != "" }

func (a *answerOptions) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringArrayVar(&a.replies, "reply", nil, "answer of the register (XML or ZFO), or the ZFO of the sent message; may be repeated")
	f.StringVar(&a.record, "record", "", "with --reply: the record it belongs to, where the answer does not tell")
	f.StringVar(&a.sent, "sent", "", "mark the package of this record as sent")
	f.StringVar(&a.message, "message", "", "with --sent: id of the data message, by which a refusal is recognised")
}

// runAnswers marks packages as sent and takes answers over.
func (p *program) runAnswers(ctx context.Context, o publishOptions) error {
	if err := outFolder(o.out); err != nil {
		return err
	}
	answers := &pipeline.Answers{Targets: publishall.Targets(), Unpack: remote.Opener{}, Out: o.out, Office: p.opts.office}
	if o.answer.sent != "" {
		if err := p.markSent(answers, o); err != nil {
			return err
		}
	}
	refused := false
	for _, path := range o.answer.replies {
		r, err := answers.Receive(ctx, o.answer.record, path)
		if err != nil {
			return replyError(path, err)
		}
		report.Reply(p.stdout, path, r, p.lang())
		refused = refused || r.Receipt.Refused != nil || !r.Taken()
		if err := p.listed(o.out, r); err != nil {
			return err
		}
	}
	if refused {
		return stateError(exitParked)
	}
	return nil
}

func (p *program) markSent(answers *pipeline.Answers, o publishOptions) error {
	name := filepath.Base(o.answer.sent)
	pack, err := publish.OpenPackage(filepath.Join(o.out, name))
	if err != nil {
		return usage("name a record as its folder in --out is called", "%s: %w", name, err)
	}
	if pack.Manifest.State == publish.Published {
		return usage("nothing is left to do", "%s: published already", name)
	}
	if _, err := p.compare(pack); err != nil {
		return err
	}
	if err := answers.MarkSent(pack, o.answer.message); err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s: %s\n", name, report.Word(string(publish.Sent), p.lang()))
	return inOverview(o.out, pack, pack.Next())
}

// listed brings the overview up to date.
func (p *program) listed(out string, r *pipeline.Reply) error {
	if !r.Taken() {
		return nil
	}
	hint := r.Package.Next()
	if f := r.Receipt.Refused; f != nil {
		hint = f.What + ": " + f.Do
	}
	return inOverview(out, r.Package, hint)
}

// inOverview changes a record's line; a folder without an overview needs none.
func inOverview(out string, pack *publish.Package, hint string) error {
	err := publish.SetState(out, filepath.Base(pack.Dir), pack.Manifest.State, hint, time.Now(), pack.Lang)
	if errors.Is(err, publish.ErrNoOverview) {
		return nil
	}
	return err
}

func replyError(path string, err error) error {
	hint := "give the file as it came from the register"
	switch {
	case errors.Is(err, pipeline.ErrNoRecord):
		hint = "name the folder with the packages by --out, or the record by --record"
	case errors.Is(err, pipeline.ErrManyRecord):
		hint = "name the record by --record"
	case errors.Is(err, publish.ErrNoPackage):
		hint = "name a record as its folder in --out is called"
	}
	return usage(hint, "%s: %w", path, err)
}
