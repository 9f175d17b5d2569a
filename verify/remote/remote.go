// Package remote proves files in a child process of its own: not the one that
// wrote them.
package remote

import (
	"bytes"
	"context"
	"errors"
	"io"
	"runtime/debug"
	"time"

	"inkoust/document"
	"inkoust/internal/isolate"
	"inkoust/verify"
)

// Service is the name under which Handler is given to isolate.Main.
const Service = "verify"

const (
	maxFile   = 1 << 30
	baseMem   = 1 << 30
	memFactor = 12 // source and output, unpacked, in several forms
	maxMem    = 6 << 30
	wall      = 10 * time.Minute
	baseCPU   = 3 * time.Minute
)

// Verify is what a child runs.
type Verify func(ctx context.Context, j *verify.Job) (*verify.Report, error)

// Search is what a child runs for a search of single values.
type Search func(ctx context.Context, format string, in verify.Input, values []string) (*verify.Report, error)

type request struct {
	Search  bool
	Sizes   []int64 // of the files that follow
	Format  string
	Parts   []*document.Part
	Plan    *document.Plan
	Literal string
	Result  *document.Result
	Values  []string
}

type reply struct {
	Report *verify.Report
	Failed *failure
}

// failure is why a child could not read a file whole.
type failure struct {
	Reason document.Reason
	Where  string
	Err    string
}

// failed keeps the reason of a *document.Parked; any other error is as little
// of a proof.
func failed(err error) *failure {
	var p *document.Parked
	if !errors.As(err, &p) {
		return &failure{Reason: document.ReasonUnverified, Err: err.Error()}
	}
	f := &failure{Reason: p.Reason, Where: p.Where}
	if p.Err != nil {
		f.Err = p.Err.Error()
	}
	return f
}

func (f *failure) error() error {
	var cause error
	if f.Err != "" {
		cause = errors.New(f.Err)
	}
	return document.Park(f.Reason, f.Where, cause)
}

// Handler serves verification in a child process.
func Handler(check Verify, search Search) isolate.Handler {
	return func(ctx context.Context, c *isolate.Conn) error {
		for {
			var req request
			if err := c.Receive(&req); err != nil {
				return err
			}
			if sum(req.Sizes) > longFile || textOf(req.Parts) > longText {
				debug.SetGCPercent(longFileGC)
			}
			report, err := serve(ctx, c, req, check, search)
			if report == nil && err == nil {
				return io.EOF
			}
			rep := reply{Report: report}
			if err != nil {
				rep = reply{Failed: failed(err)}
			}
			if err := c.Send(rep); err != nil {
				return err
			}
		}
	}
}

// A file of a thousand pages is proved in less memory by collecting garbage
// earlier; short files, which are most, have none to speak of.
const (
	longFile   = 8 << 20
	longText   = 2 << 20 // of an archive, which is small beside what it says
	longFileGC = 40
)

func sum(sizes []int64) (n int64) {
	for _, s := range sizes {
		n += s
	}
	return n
}

func textOf(parts []*document.Part) (n int) {
	for _, p := range parts {
		n += len(p.Text)
	}
	return n
}

func serve(ctx context.Context, c *isolate.Conn, req request, check Verify, search Search) (*verify.Report, error) {
	output, err := receive(c, req, 0)
	if err != nil {
		return nil, nil
	}
	if req.Search {
		return search(ctx, req.Format, output, req.Values)
	}
	source, err := receive(c, req, 1)
	if err != nil {
		return nil, nil
	}
	return check(ctx, &verify.Job{Format: req.Format, Source: source, Output: output,
		Parts: req.Parts, Plan: req.Plan, Literal: req.Literal, Result: req.Result})
}

func receive(c *isolate.Conn, req request, n int) (verify.Input, error) {
	var b bytes.Buffer
	if n < len(req.Sizes) {
		b.Grow(int(max(0, min(req.Sizes[n], maxFile))))
	}
	err := c.ReceiveStream(&b, maxFile)
	return verify.InMemory(b.Bytes()), err
}

// Verifier proves files in children. It is safe for concurrent use.
type Verifier struct{}

// Verify runs the job in a child. An error is never a proof; a file that cannot
// be read whole and the end of the child give a *document.Parked error.
func (Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	req := request{Format: j.Format, Parts: j.Parts, Plan: j.Plan, Literal: j.Literal, Result: j.Result}
	return ask(ctx, req, j.Output, j.Source)
}

// Search looks for values on every surface of a file, in a child.
func (Verifier) Search(ctx context.Context, format string, in verify.Input, values []string) (*verify.Report, error) {
	return ask(ctx, request{Search: true, Format: format, Values: values}, in)
}

func ask(ctx context.Context, req request, inputs ...verify.Input) (*verify.Report, error) {
	var size int64
	for _, in := range inputs {
		size += in.Size
		req.Sizes = append(req.Sizes, in.Size)
	}
	child, err := isolate.Start(ctx, Service, isolate.Limits{
		Memory: min(baseMem+memFactor*size, maxMem), CPU: baseCPU + time.Duration(size>>20)*2*time.Second, Wall: wall})
	if err != nil {
		return nil, err
	}
	defer child.Close()
	rep, err := talk(child, req, inputs)
	if isolate.Broken(err) {
		return nil, parked(child.Died(ctx))
	}
	if err != nil {
		return nil, err
	}
	if rep.Failed != nil {
		return nil, rep.Failed.error()
	}
	return rep.Report, nil
}

func talk(child *isolate.Child, req request, inputs []verify.Input) (*reply, error) {
	if err := child.Send(req); err != nil {
		return nil, err
	}
	for _, in := range inputs {
		if err := child.SendStream(io.NewSectionReader(in, 0, in.Size)); err != nil {
			return nil, err
		}
	}
	var rep reply
	return &rep, child.Receive(&rep)
}

func parked(err error) error {
	switch {
	case errors.Is(err, isolate.ErrMemory):
		return document.Park(document.ReasonMemory, "verification", nil)
	case errors.Is(err, isolate.ErrTime):
		return document.Park(document.ReasonTimeout, "verification", nil)
	case errors.Is(err, isolate.ErrCrashed):
		return document.Park(document.ReasonCrashed, "verification", nil)
	}
	return err
}
