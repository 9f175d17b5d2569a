// Package selftest proves on the machine where the program runs that removal and
// verification work: that outputs do not depend on what was removed, that
// deliberately bad redactors are caught, each by the check that is to catch it,
// and that child processes are held by their limits. It makes its own files and
// keeps none of them.
//
// It knows no format: what opens and what proves files is handed in.
package selftest

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"runtime"
	"slices"
	"sync"

	"inkoust/document"
	"inkoust/internal/isolate"
	"inkoust/verify"
)

// Opener opens a file.
type Opener interface {
	Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error)
}

// Verifier proves a written file.
type Verifier interface {
	Verify(ctx context.Context, j *verify.Job) (*verify.Report, error)
}

// Runner is what is tested. It is used for one run.
type Runner struct {
	Open   Opener   // as the program opens files: in a child process
	Verify Verifier // as the program proves files: in another
	// Judge proves what the bad redactors write. These files are our own, so it
	// may work in this process and spare a child for each.
	Judge Verifier

	models sync.Map // format: *model
}

// The groups of results.
const (
	Interference = "non-interference" // the output is the same whatever was removed
	Redactor     = "bad-redactor"     // a check catches what a bad redactor leaves
	Isolation    = "isolation"        // a limit holds a child process
)

// Result is one thing that was tried. Its names are stable identifiers.
type Result struct {
	Group  string `json:"group"`
	Format string `json:"format,omitempty"`
	Name   string `json:"name"`
	Check  string `json:"check,omitempty"` // the check that must catch it
	Tried  int    `json:"tried,omitempty"` // variants
	OK     bool   `json:"ok"`
	Detail string `json:"detail,omitempty"` // where it went wrong, never a value
}

// job gives one result, or some that belong together.
type job func(ctx context.Context) []Result

// Run tries everything and returns the results in a fixed order. An error means
// that the run was interrupted.
func (r *Runner) Run(ctx context.Context) ([]Result, error) {
	jobs := slices.Concat(r.interference(), r.redactors(), limits())
	results := make([][]Result, len(jobs))
	var wait sync.WaitGroup
	next := make(chan int)
	for range max(2, runtime.NumCPU()) {
		wait.Go(func() {
			for i := range next {
				results[i] = jobs[i](ctx)
			}
		})
	}
	for i := range jobs {
		next <- i
	}
	close(next)
	wait.Wait()
	return slices.Concat(results...), ctx.Err()
}

// opened is a file as the program sees it.
type opened struct {
	doc   document.Document
	parts []*document.Part
}

func (r *Runner) open(ctx context.Context, data []byte) (*opened, error) {
	doc, err := r.Open.Open(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	o := &opened{doc: doc}
	for p, err := range doc.Parts(ctx) {
		if err != nil {
			doc.Close()
			return nil, err
		}
		o.parts = append(o.parts, p)
	}
	return o, nil
}

// plan removes every occurrence of the values from the visible parts.
func (o *opened) plan(values ...string) *document.Plan {
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}
	for _, p := range o.parts {
		if p.Dropped || p.Kind == document.FileName {
			continue
		}
		for _, v := range values {
			plan.Redactions = append(plan.Redactions, occurrences(p, v)...)
		}
	}
	slices.SortFunc(plan.Redactions, func(a, b document.Redaction) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start))
	})
	return plan
}

func occurrences(p *document.Part, value string) (out []document.Redaction) {
	for at := 0; ; {
		i := bytes.Index([]byte(p.Text[at:]), []byte(value))
		if i < 0 {
			return out
		}
		out = append(out, document.Redaction{Span: document.Span{Part: p.ID, Start: at + i, End: at + i + len(value)}})
		at += i + len(value)
	}
}

func input(b []byte) verify.Input {
	return verify.Input{ReaderAt: bytes.NewReader(b), Size: int64(len(b))}
}

// reason says in one word why something could not be done.
func reason(err error) string {
	if why, ok := document.ParkedReason(err); ok {
		return string(why)
	}
	switch {
	case isolate.Broken(err):
		return "child ended"
	case err != nil:
		return "error"
	}
	return ""
}
