// Package external asks a program or a service of the office for findings: a
// program that speaks JSON lines, or an HTTP service with the analyzer interface
// of Presidio. Formats and limits are described in docs/detectors.md.
//
// It never takes silence for "nothing found". What fails, is slow, or answers
// anything but what was asked makes Detect return a *document.Parked error. Its
// errors hold nothing of what was sent or answered. Start with New.
package external

import (
	"context"
	"fmt"
	"slices"
	"time"

	"inkoust/detectors"
	"inkoust/document"
)

// Spec is an external detector as it is written in a file.
type Spec struct {
	ID      string   `yaml:"id"`      // office.kebab-case, unique
	Summary string   `yaml:"summary"` // one sentence for inkoust list
	Command []string `yaml:"command"` // program and arguments
	URL     string   `yaml:"url"`     // or the address to post to
	// AllowHTTP permits a URL without TLS on another machine.
	AllowHTTP bool `yaml:"allow-http"`
	// Types maps what the detector calls things to types; Ignore lists what it
	// may answer and is not wanted. Any other answer is a mistake.
	Types  map[string]detectors.Type `yaml:"types"`
	Ignore []string                  `yaml:"ignore"`
	// Languages are those of the texts it is asked about, none for all; Language
	// is told instead of the text's own.
	Languages []string `yaml:"languages"`
	Language  string   `yaml:"language"`
	MinScore  float64  `yaml:"min-score"` // answers below are not taken
	Timeout   string   `yaml:"timeout"`   // for one answer, default 30s
	Start     string   `yaml:"start"`     // further time for a program's first, default 60s
}

// Bounds of a description.
const (
	defaultTimeout = 30 * time.Second
	defaultStart   = time.Minute
	maxTimeout     = 10 * time.Minute // a longer wait is a hang
	maxNames       = 200              // of types, far more than any recogniser has
)

// asker asks one text and returns the answer as it came. It is safe for
// concurrent use.
type asker interface {
	ask(ctx context.Context, text, lang string) ([]hit, error)
	source() string
	Close() error
}

// Detector is an external detector. It runs after the built-in ones and adds
// what they did not find. It is safe for concurrent use; Close ends its program.
type Detector struct {
	spec  Spec
	asker asker
}

var _ detectors.Second = (*Detector)(nil)

// New makes a detector without starting or asking anything. A relative path in
// the command is looked for in dir. The error names the key.
func New(s Spec, dir string) (*Detector, error) {
	if s.Summary == "" {
		s.Summary = "external detector of the office"
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	timeout, err := duration("timeout", s.Timeout, defaultTimeout)
	if err != nil {
		return nil, err
	}
	start, err := duration("start", s.Start, defaultStart)
	if err != nil {
		return nil, err
	}
	d := &Detector{spec: s}
	if s.URL != "" {
		d.asker, err = newService(s, timeout)
	} else {
		d.asker, err = newProgram(s.Command, dir, timeout, start)
	}
	return d, err
}

func (s *Spec) check() error {
	switch {
	case (s.URL == "") == (len(s.Command) == 0):
		return fmt.Errorf("expected either command or url")
	case len(s.Types) == 0 || len(s.Types) > maxNames || len(s.Ignore) > maxNames:
		return fmt.Errorf("types: expected what the detector answers, and the type of each")
	case s.MinScore < 0 || s.MinScore > 1:
		return fmt.Errorf("min-score: expected a number from 0 to 1")
	}
	for _, t := range s.Types {
		if !slices.Contains(detectors.Types(), t) {
			return fmt.Errorf("types: expected each to be one of %v", detectors.Types())
		}
	}
	return nil
}

func duration(key, text string, usual time.Duration) (time.Duration, error) {
	if text == "" {
		return usual, nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d <= 0 || d > maxTimeout {
		return 0, fmt.Errorf("%s: expected a time span up to %v, such as 30s", key, maxTimeout)
	}
	return d, nil
}

// Info describes the detector.
func (d *Detector) Info() detectors.Info {
	info := detectors.Info{ID: d.spec.ID, Summary: d.spec.Summary, Source: d.asker.source()}
	for _, t := range detectors.Types() {
		for _, has := range d.spec.Types {
			if t == has && !slices.Contains(info.Types, t) {
				info.Types = append(info.Types, t)
			}
		}
	}
	return info
}

// Close ends the program, if one runs. The detector may be used again.
func (d *Detector) Close() error { return d.asker.Close() }

// Detect returns what the detector finds in a part.
func (d *Detector) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	return d.DetectAfter(ctx, p, nil)
}
