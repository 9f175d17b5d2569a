package pipeline

import (
	"time"

	"inkoust/document"
	"inkoust/publish"
	"inkoust/rules"
)

// Outcome is what became of a record.
type Outcome struct {
	Record    *Record
	Name      string // of the package
	Dir       string // of the package, "" when only analysed
	Profile   string
	Lang      string
	State     publish.State
	Parked    *document.Parked
	File      string    // source name of the file that is parked, for the terminal
	Questions int       // open ones
	Unused    int       // answers that belong to nothing in the record
	Redacted  int       // occurrences that went, in whole or in part
	Kept      int       // occurrences that stayed by a rule
	LeftOut   int       // files in files that readers show and the package has not, asked about or not
	Missing   []string  // what keeps the message from being written
	Warnings  int       // in the protocol
	Concluded time.Time // of an answer the day it was given; zero if unknown
}

// outcome sums up the work.
func (w *Work) outcome() *Outcome {
	o := &Outcome{Record: w.Record, Name: w.Name, Profile: w.Policy.Info().Name, Lang: w.Policy.Info().Lang,
		State: publish.ToSend, Parked: w.Parked(), Unused: w.unused}
	for _, f := range w.Files {
		if f.Disposition == Publish && f.Parked != nil && o.File == "" {
			o.File = f.Shown()
		}
		for _, a := range f.Attached {
			if a.File == "" && !a.Loose {
				o.LeftOut++
			}
		}
		for _, d := range f.Decisions {
			if d.Default == rules.Keep {
				o.Kept++
			} else {
				o.Redacted++
			}
		}
	}
	if w.Metadata != nil {
		o.Concluded = w.Metadata.Concluded
		if !w.Metadata.Provided.IsZero() {
			o.Concluded = w.Metadata.Provided
		}
	}
	for _, q := range w.questions() {
		if q.Open() {
			o.Questions++
		}
	}
	_, withheld := w.withheld()
	switch {
	case o.Parked != nil:
		o.State = publish.Parked
	case withheld:
		o.State, o.Questions = publish.NotPublished, 0
	case o.Questions > 0:
		o.State = publish.ToReview
	}
	return o
}

// Outcome sums up an analysed record.
func (w *Work) Outcome() *Outcome { return w.outcome() }

// OverviewRow is the record's line in the overview; hint is the sentence on
// what to do next.
func OverviewRow(o *Outcome, hint string) publish.OverviewRow {
	return publish.OverviewRow{Source: o.Record.Source, Record: o.Name, State: o.State, Profile: o.Profile,
		Start: o.Concluded, Questions: o.Questions, Hint: hint}
}
