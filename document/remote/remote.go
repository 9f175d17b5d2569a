// Package remote opens documents in a child process. Its Opener gives a
// document.Document that behaves like any other; the reading, the rewriting and
// the unpacking happen behind internal/isolate.
package remote

import (
	"errors"

	"inkoust/document"
	"inkoust/internal/envelope"
	"inkoust/internal/isolate"
)

// Service is the name under which Handler is given to isolate.Main.
const Service = "document"

// MaxFile is the largest file that is read, in bytes. A larger one is parked.
const MaxFile = 512 << 20

type op string

const (
	opOpen   op = "open"
	opUnpack op = "unpack"
	opParts  op = "parts"
	opPlaces op = "places"
	opRedact op = "redact"
	opFile   op = "file"
	opCells  op = "cells"
)

// request is one message to the child; a stream of bytes follows open and unpack.
type request struct {
	Op   op
	Span document.Span
	Plan *document.Plan
	ID   string // of an embedded file
	Name string // of a carrier, or of a sheet
	Ref  string // of cells in the sheet
	Size int64  // of the file that follows
	// Reject opens a document as it was before tracked changes.
	Reject bool
	// Strict parks a document that holds what its format does not know.
	Strict bool
}

// reply is one message from the child. A stream follows a reply to redact
// that comes before its result, and the reply to file.
type reply struct {
	Err     *wireError
	Info    document.Info
	Images  []document.Image
	Files   []document.Embedded
	Hidden  []document.Concealed
	Spans   []document.Span
	Part    *document.Part
	Places  []document.Place
	Result  *document.Result
	Entry   *envelope.Entry
	Bundle  bool
	Kind    envelope.Kind
	Letters []envelope.Letter
	Done    bool
	Partial bool
}

// wireError carries an error through the pipe; its text names places only, as
// all errors of formats do.
type wireError struct {
	Reason document.Reason
	Where  string
	Text   string
}

func toWire(err error) *wireError {
	if err == nil {
		return nil
	}
	var p *document.Parked
	if errors.As(err, &p) {
		w := &wireError{Reason: p.Reason, Where: p.Where}
		if p.Err != nil {
			w.Text = p.Err.Error()
		}
		return w
	}
	return &wireError{Text: err.Error()}
}

func (w *wireError) error() error {
	switch {
	case w == nil:
		return nil
	case w.Reason == "":
		return errors.New(w.Text)
	case w.Text == "":
		return document.Park(w.Reason, w.Where, nil)
	}
	return document.Park(w.Reason, w.Where, errors.New(w.Text))
}

// parkedBy turns the end of a child into the reason for parking.
func parkedBy(err error) error {
	switch {
	case errors.Is(err, isolate.ErrMemory):
		return document.Park(document.ReasonMemory, "", nil)
	case errors.Is(err, isolate.ErrTime):
		return document.Park(document.ReasonTimeout, "", nil)
	case errors.Is(err, isolate.ErrCrashed):
		return document.Park(document.ReasonCrashed, "", nil)
	}
	return err
}
