// Package pipeline takes a record from its files to its package: open, detect,
// decide, review, redact, verify, publish – a file a stage.
//
// A record is published whole or parked with a reason. The package knows only
// the interfaces of the parts; cmd gives it the formats, detectors and rules.
// Start with Pipeline.Run.
package pipeline

import (
	"context"
	"io"
	"path/filepath"

	"github.com/rs/zerolog"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/office"
	"inkoust/publish"
	"inkoust/rules"
	"inkoust/verify"
)

// Opener opens a document of any known format.
type Opener interface {
	Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error)
}

// Verifier proves a written file.
type Verifier interface {
	Verify(ctx context.Context, j *verify.Job) (*verify.Report, error)
}

// Detector finds values in a part; detectors.Registry is one.
type Detector interface {
	Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error)
}

// Ranger finds ranges of text in a file whose values are found;
// detectors.Registry is one.
type Ranger interface {
	Mark(ctx context.Context, f *detectors.File) ([]detectors.Finding, error)
}

// Images says what happens to pictures that nobody has read.
type Images string

// The choices of --images.
const (
	ImagesAsk    Images = "ask"
	ImagesKeep   Images = "keep"
	ImagesRemove Images = "remove"
)

// Pipeline holds what all records share. It is safe for concurrent use.
type Pipeline struct {
	Open      Opener
	Detect    Detector
	Propagate detectors.Propagator // nil for none
	Ranges    Ranger               // nil for none
	Verify    Verifier
	Convert   Converter // nil for none
	Policies  *Policies
	Targets   func(profile string) publish.Target // nil result: a plain package
	Images    Images
	// Attachments is what happens to files in files; the zero value asks.
	Attachments Attachments
	Labels      bool
	Decisions   string // path of a rozhodnuti.csv for all records, "" for none
	Allow       []string
	Reopen      bool           // a record that was sent already is made anew
	Engine      string         // version of the program
	Log         zerolog.Logger // never sees a name or a value

	tables tables
}

// Run takes one record through all stages and leaves its package in out. The
// error is nil for a parked record, too: Outcome tells. A non-nil error means
// that the run itself cannot go on (disk full, cancelled).
func (p *Pipeline) Run(ctx context.Context, rec *Record, out string) (*Outcome, error) {
	w, err := p.take(ctx, rec, out, true)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	if o := p.closed(w, out); o != nil {
		return o, nil
	}
	return p.staged(ctx, w, out, p.publish)
}

// closed is the outcome of a record whose package was sent: it stays as it is,
// byte by byte, because what the register has must not silently differ from what
// the office keeps. Nil for every other.
func (p *Pipeline) closed(w *Work, out string) *Outcome {
	dir := filepath.Join(out, w.Name)
	pack, err := publish.OpenPackage(dir)
	if err != nil || !pack.Closed() || p.Reopen {
		return nil
	}
	o := w.outcome()
	o.State, o.Dir, o.Parked, o.Questions = pack.Manifest.State, dir, nil, 0
	return o
}

// staged redacts and proves a record on a stage and hands it to the last step.
func (p *Pipeline) staged(ctx context.Context, w *Work, out string, last func(context.Context, *Work, *stage) (*Outcome, error)) (*Outcome, error) {
	stage, err := newStage(out, w.Name)
	if err != nil {
		return nil, err
	}
	defer stage.remove()
	if err := p.redact(ctx, w, stage); err != nil {
		return nil, err
	}
	if err := p.verify(ctx, w, stage); err != nil {
		return nil, err
	}
	return last(ctx, w, stage)
}

// Analyse is the first half of Run: what is in the record and what would happen
// to it. Nothing is written. out is where an earlier package with answered
// questions may lie, "" for nowhere. The caller closes the result.
func (p *Pipeline) Analyse(ctx context.Context, rec *Record, out string) (*Work, error) {
	return p.take(ctx, rec, out, false)
}

// take is Analyse; only a record on its way to publication is asked about as a
// whole.
func (p *Pipeline) take(ctx context.Context, rec *Record, out string, publishing bool) (*Work, error) {
	w, err := p.begin(rec)
	if err != nil {
		return nil, asInput(err)
	}
	w.publishing = publishing
	if err := p.analyse(ctx, w, out); err != nil {
		w.Close()
		return nil, asInput(err)
	}
	w.sweep()
	return w, nil
}

// analyse runs the stages up to review. They run again when a person wants
// attachments or withheld files published, for then there is more to read.
func (p *Pipeline) analyse(ctx context.Context, w *Work, out string) error {
	if err := p.open(ctx, w); err != nil {
		return err
	}
	p.log(w)
	for grown := true; grown; {
		for _, stage := range []func(context.Context, *Work) error{p.detect, p.decide} {
			if err := stage(ctx, w); err != nil {
				return err
			}
			p.log(w)
		}
		w.Name, _ = w.safeName()
		if err := p.review(w, out); err != nil {
			return err
		}
		late, err := p.openLate(ctx, w)
		if err != nil {
			return err
		}
		if grown, err = p.grow(ctx, w); err != nil {
			return err
		}
		grown = grown || late
	}
	return nil
}

// log tells a developer how far a record is: numbers and places, no names.
func (p *Pipeline) log(w *Work) {
	for _, f := range w.Files {
		e := p.Log.Debug().Int("record", w.Record.Index).Str("file", f.ID).Str("format", f.Info.Format).
			Int("parts", len(f.Parts)).Int("findings", max(f.found, len(f.Findings))).Int("decisions", len(f.Decisions))
		if f.Parked != nil {
			e = e.Str("parked", string(f.Parked.Reason))
		}
		e.Msg("analysed")
		for _, d := range f.Decisions {
			p.Log.Trace().Int("record", w.Record.Index).Str("file", f.ID).Str("part", d.Part).Int("start", d.Start).
				Str("kind", string(d.Kind)).Str("role", string(d.Role)).Str("rule", d.Rule).Str("action", string(d.Default)).Msg("decided")
		}
	}
}

// Work is a record on its way.
type Work struct {
	Record   *Record
	Name     string // of the package, without personal data
	scope    string // what tells its questions from those of other records
	scoped   bool   // scope is settled
	Policy   *rules.Policy
	Office   *office.Office
	Metadata *publish.Metadata // as given; nil for none
	offered  *publish.Metadata // what a data message says where nothing was given; for a person alone
	Files    []*File
	meta     *File // the metadata, given or offered, as a file of parts; nil for none
	park     error // why the whole record is parked
	// undetected says why detection could not read the record whole.
	undetected *document.Parked
	slimmed    bool // memory is saved, see slim
	answers    answers
	reviewed   bool // the answers were read
	unused     int  // answers that belong to nothing in the record
	publishing bool // a package is made, so questions on the whole record are asked
	whole      []WholeQuestion
	shelf      shelf

	attachedFiles, attachedBytes int // taken out of carriers
}

// File is one file of a record on its way.
type File struct {
	*Source
	ID        string // "1", "2": the place in the record; "1.2": the second file in the first
	Carrier   *File  // the file it came in, nil for those of the record itself
	Name      string // base name in the package, without personal data
	Doc       document.Document
	Info      document.Info
	Parts     []*document.Part // with the file name as the last one
	Images    []document.Image
	Findings  []detectors.Finding // until they are decided on
	found     int                 // how many there were
	Ranges    []detectors.Finding // pieces of text that a person is asked about
	Decisions []rules.Decision
	proposed  []rules.Decision // before a person's answers
	Fates     []ImageFate
	Attached  []AttachmentFate
	Hidden    []HiddenFate
	Parked    *document.Parked
	Converted string // the older format that a converter turned into this one, "doc"; "" for none
	input     *input
	plan      *document.Plan
	result    *document.Result
	written   string // path of the redacted file
	twin      string // text of the twin, "" for none
}

// Close frees the documents and files of the record.
func (w *Work) Close() {
	w.fatten()
	for _, f := range w.Files {
		f.Source.again.empty()
		if f.Doc != nil {
			f.Doc.Close()
		}
		if f.input != nil {
			f.input.Close()
		}
	}
}

// Parked returns why the record is parked: its own reason or that of its first
// file that is to be published. It is nil for a record that goes on.
func (w *Work) Parked() *document.Parked {
	if w.park != nil {
		return asParked(w.park)
	}
	if w.undetected != nil {
		return w.undetected
	}
	for _, f := range w.Files {
		if f.Disposition == Publish && f.Parked != nil {
			return f.Parked
		}
	}
	return nil
}

// ParkedFile returns why a file cannot go on: its own reason or the record's.
func (w *Work) ParkedFile(f *File) *document.Parked {
	if w.park != nil {
		return asParked(w.park)
	}
	if w.undetected != nil {
		return w.undetected
	}
	return f.Parked
}

// all returns the files and the metadata.
func (w *Work) all() []*File {
	if w.meta == nil {
		return w.Files
	}
	return append(w.Files[:len(w.Files):len(w.Files)], w.meta)
}
