// Package verify proves on the written file that what was to go is gone and
// that the rest is there. It reads with code of its own: it shares nothing with
// the formats that wrote the file but the plain types of document.
package verify

import (
	"context"
	"io"

	"inkoust/document"
)

// Job is one written file to prove.
type Job struct {
	Format  string // document.Info.Format
	Source  Input
	Output  Input
	Parts   []*document.Part // the source's parts as they were read
	Plan    *document.Plan   // what was to be removed
	Literal string           // the replacement text of the plan's language
	// Result is what the format said of the writing, nil if that is not known: a
	// place that tells of the value is a residue only where nobody said so.
	Result *document.Result
}

// Input is a file opened for reading.
type Input struct {
	io.ReaderAt
	Size int64
}

// Residue is one place where a removed value, or too little of the rest, was
// found. It names the check and the place, never the value.
type Residue struct {
	Check   string // the ID of one of Checks
	Surface string // "page 3", "docProps/core.xml"
	Count   int
}

// Report is the outcome. Proved is true only if every check ran and Residues is
// empty.
type Report struct {
	Proved   bool
	Residues []Residue
	Notes    []string // "second reader could not open the file"
}

// Verifier proves files of one format. An error means that the file could not
// be read whole, which is never a proof.
type Verifier interface {
	Format() string
	Verify(ctx context.Context, j *Job) (*Report, error)
}
