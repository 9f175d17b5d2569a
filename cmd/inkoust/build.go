package main

import (
	"bufio"
	"context"
	"os"
	"slices"
	"strings"
	"time"
	"unicode"

	"inkoust/detectors"
	detectorsall "inkoust/detectors/all"
	"inkoust/document/remote"
	"inkoust/internal/convert"
	"inkoust/internal/words"
	"inkoust/pipeline"
	publishall "inkoust/publish/all"
	verifyremote "inkoust/verify/remote"
)

// pipeline puts the parts together as the flags say.
func (p *program) pipeline() (*pipeline.Pipeline, error) {
	log, err := p.log()
	if err != nil {
		return nil, err
	}
	images := pipeline.Images(p.opts.images)
	switch images {
	case "":
		images = pipeline.ImagesAsk
	case pipeline.ImagesAsk, pipeline.ImagesKeep, pipeline.ImagesRemove:
	default:
		return nil, usage("use keep, ask or remove", "unknown value of --images")
	}
	attachments := pipeline.Attachments(p.opts.attachments)
	switch attachments {
	case "":
		attachments = pipeline.AttachmentsAsk
	case pipeline.AttachmentsAsk, pipeline.AttachmentsRemove, pipeline.AttachmentsProcess:
	default:
		return nil, usage("use ask, process or remove", "unknown value of --attachments")
	}
	if !slices.Contains([]string{"", acceptChanges, rejectChanges}, p.opts.changes) {
		return nil, usage("use accept or reject", "unknown value of --changes")
	}
	if !slices.Contains([]string{"", removeUnknown, parkUnknown}, p.opts.unknown) {
		return nil, usage("use remove or park", "unknown value of --unknown")
	}
	terms, allow, err := p.values()
	if err != nil {
		return nil, err
	}
	registry, err := detectorsall.Registry(detectorsall.Options{Lexicon: p.lexicons(), Terms: terms, Allow: allow, File: p.opts.detectors})
	if err != nil {
		return nil, err
	}
	p.started = append(p.started, registry)
	convert.Sweep()
	return &pipeline.Pipeline{
		Open: remote.Opener{Reject: p.opts.changes == rejectChanges, Strict: p.opts.unknown == parkUnknown}, Detect: registry, Propagate: propagator(registry), Ranges: registry, Verify: verifyremote.Verifier{},
		Convert:  &convert.LibreOffice{},
		Policies: &pipeline.Policies{Overlay: p.opts.rules, Today: time.Now()}, Targets: publishall.For,
		Images: images, Attachments: attachments, Labels: p.opts.labels, Allow: allow, Engine: engineVersion(), Log: log,
	}, nil
}

// close ends what the detectors have started.
func (p *program) close() {
	for _, r := range p.started {
		detectorsall.Close(r)
	}
}

func propagator(r detectors.Registry) detectors.Propagator {
	for _, d := range r {
		if p, ok := d.(detectors.Propagator); ok {
			return p
		}
	}
	return nil
}

// values reads --terms and --allow. A value in both is a contradiction that
// only its author can solve.
func (p *program) values() (terms, allow []string, err error) {
	if terms, err = valueFile(p.opts.terms); err != nil {
		return nil, nil, err
	}
	if allow, err = valueFile(p.opts.allow); err != nil {
		return nil, nil, err
	}
	in := map[string]bool{}
	for _, t := range terms {
		in[bare(t)] = true
	}
	for i, a := range allow {
		if in[bare(a)] {
			return nil, nil, usage("take it out of one of the two files", "--allow, line %d: the value is in --terms, too", i+1)
		}
	}
	return terms, allow, nil
}

// bare is a value without case, accents, spaces and punctuation: the two lists
// contradict each other however they spell it.
func bare(value string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, words.Fold(value))
}

func valueFile(path string) ([]string, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var values []string
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			if s.Err() != nil {
				return nil, usage("use a text file with one value a line", "%s: cannot be read as a list of values", path)
			}
			return values, nil
		}
		if v := strings.TrimSpace(strings.TrimPrefix(s.Text(), "\ufeff")); v != "" {
			values = append(values, v)
		}
	}
}

// records finds the records of the paths under the settings of the flags.
func (p *program) records(ctx context.Context, paths []string, base pipeline.Settings) ([]*pipeline.Record, error) {
	base.Profile, base.Office = p.opts.profile, p.opts.office
	return pipeline.Inbox(ctx, paths, base, remote.Opener{})
}
