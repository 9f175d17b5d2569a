package pipeline

import (
	"bytes"
	"io"
	"os"

	"inkoust/document"
	"inkoust/internal/envelope"
)

// Record is the unit of publication: one contract with its annexes, one order
// with its acceptance, one answer with its attachments. Nothing passes from one
// record to another, but people and decisions are shared by all its files.
type Record struct {
	Index     int       // from 1, in the sorted order of the input
	Source    string    // the source as its user named it; only for the terminal and prehled.csv
	Stem      string    // candidate for the record's name, not yet judged
	Files     []*Source // main document first
	Settings  Settings
	Decisions string // path of a filled rozhodnuti.csv, "" to look in the usual places
	Park      error  // set when the record could not be unpacked or listed
	Carriers  []Carrier
	repair    *Republication // a record that is published again; nil for others
}

// Disposition is what a user wants done with a file.
type Disposition string

// The dispositions, in the words of zaznamy.csv (ano, ne, nahradit).
const (
	Publish  Disposition = "publish"
	Withhold Disposition = "withhold"
	Replace  Disposition = "replace"
)

// Source is one file of a record.
type Source struct {
	Name        string // base name
	Path        string // as the user would write it, for detect --json; empty inside a ZIP
	Disposition Disposition
	Reason      string
	order       int
	decided     bool   // zaznamy.csv says outright what happens to it
	linked      bool   // a symbolic link found in a folder; not followed
	data        []byte // content, when the file came out of a carrier
	again       *again // reads the carrier once more, where data was let go; nil for others
	carrier     string // path of that carrier
	why         envelope.Why
	trouble     string // why a carrier could not give it, a word of envelope
	park        error  // a carrier that could not be taken apart
}

// Shown is the name for the terminal of the user who typed the path.
func (s *Source) Shown() string {
	if s.Path != "" {
		return s.Path
	}
	return s.Name
}

// input is an open source.
type input struct {
	io.ReaderAt
	size int64
	io.Closer
}

// open opens a source read-only. A file that cannot be opened is parked.
func (s *Source) open() (*input, error) {
	if s.park != nil {
		return nil, s.park
	}
	if s.trouble != "" {
		return nil, parkedTrouble(s.trouble)
	}
	data, err := s.data, error(nil)
	if s.again != nil {
		data, err = s.again.content(s)
	}
	if err != nil {
		return nil, err
	}
	if data != nil {
		return &input{ReaderAt: bytes.NewReader(data), size: int64(len(data)), Closer: io.NopCloser(nil)}, nil
	}
	if s.linked {
		return nil, parkedLink()
	}
	f, size, err := OpenRegular(s.Path)
	if err != nil {
		return nil, err
	}
	return &input{ReaderAt: f, size: size, Closer: f}, nil
}

// OpenRegular opens a file read-only and returns its size. What is no regular
// file or cannot be opened gives a *document.Parked error.
func OpenRegular(path string) (*os.File, int64, error) {
	path = longPath(path)
	// Asked before opening, for opening a pipe waits until somebody writes to it.
	info, err := os.Stat(path)
	if err != nil {
		return nil, 0, parkedOpen(err)
	}
	if !info.Mode().IsRegular() {
		return nil, 0, document.Park(document.ReasonUnreadable, "", nil)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, parkedOpen(err)
	}
	if info, err = f.Stat(); err != nil || !info.Mode().IsRegular() {
		f.Close()
		return nil, 0, document.Park(document.ReasonUnreadable, "", nil)
	}
	return f, info.Size(), nil
}

func parkedOpen(err error) error {
	if os.IsPermission(err) {
		return document.Park(document.ReasonPermission, "", nil)
	}
	return document.Park(document.ReasonUnreadable, "", nil)
}
