package remote

import (
	"context"
	"fmt"
	"io"
	"iter"
	"time"

	"inkoust/document"
	"inkoust/internal/envelope"
	"inkoust/internal/isolate"
)

// Opener opens documents in children. The zero value uses the default limits;
// it is safe for concurrent use.
type Opener struct {
	// Wall bounds one document from opening to closing; 0 means ten minutes.
	Wall time.Duration
	// Reject opens documents as they were before tracked changes, instead of
	// accepting them.
	Reject bool
	// Strict parks documents that hold what their format does not know.
	Strict bool
}

// Room for a document of 1,000 pages, and for the copies that a rewrite of a
// large file needs.
const (
	baseMemory   = 768 << 20
	memoryFactor = 6
	maxMemory    = 6 << 30
	defaultWall  = 10 * time.Minute
	cpuPerMB     = 2 * time.Second
	baseCPU      = 2 * time.Minute
)

func (o Opener) limits(size int64) isolate.Limits {
	wall := o.Wall
	if wall == 0 {
		wall = defaultWall
	}
	return isolate.Limits{
		Memory: min(baseMemory+memoryFactor*size, maxMemory),
		CPU:    baseCPU + time.Duration(size>>20)*cpuPerMB,
		Wall:   wall,
	}
}

// Open sends a file to a new child, which opens it. Besides the errors of the
// formats it parks with too-large, crashed, timeout and out-of-memory.
func (o Opener) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	d, err := o.start(ctx, request{Op: opOpen, Reject: o.Reject, Strict: o.Strict}, r, size)
	if err != nil {
		return nil, err
	}
	var rep reply
	if err := d.receive(&rep); err != nil {
		d.Close()
		return nil, err
	}
	if err := rep.Err.error(); err != nil {
		d.Close()
		return nil, err
	}
	d.info, d.images, d.files, d.hidden = rep.Info, rep.Images, rep.Files, rep.Hidden
	return d, nil
}

// Unpack takes a carrier of files apart; false for anything else.
func (o Opener) Unpack(ctx context.Context, name string, r io.ReaderAt, size int64) (*envelope.Bundle, bool, error) {
	d, err := o.start(ctx, request{Op: opUnpack, Name: name}, r, size)
	if err != nil {
		return nil, false, err
	}
	defer d.Close()
	b := &envelope.Bundle{}
	for {
		var rep reply
		if err := d.receive(&rep); err != nil {
			return nil, true, err
		}
		if rep.Done {
			b.Kind, b.Letters = rep.Kind, rep.Letters
			return b, rep.Bundle, rep.Err.error()
		}
		b.Entries = append(b.Entries, *rep.Entry)
	}
}

func (o Opener) start(ctx context.Context, req request, r io.ReaderAt, size int64) (*proxy, error) {
	if size > MaxFile {
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	child, err := isolate.Start(ctx, Service, o.limits(size))
	if err != nil {
		return nil, err
	}
	d := &proxy{ctx: ctx, child: child}
	req.Size = size
	if err := child.Send(req); err != nil {
		return nil, d.gone(err)
	}
	if err := child.SendStream(io.NewSectionReader(r, 0, size)); err != nil {
		return nil, d.gone(err)
	}
	return d, nil
}

// proxy is a document in a child. The context of Open bounds all its calls,
// since the child ends with it.
type proxy struct {
	ctx    context.Context
	child  *isolate.Child
	info   document.Info
	images []document.Image
	files  []document.Embedded
	hidden []document.Concealed
	dead   error
}

var (
	_ document.Document  = (*proxy)(nil)
	_ document.Carrier   = (*proxy)(nil)
	_ document.Concealer = (*proxy)(nil)
	_ document.Tabular   = (*proxy)(nil)
)

func (d *proxy) Info() document.Info      { return d.info }
func (d *proxy) Images() []document.Image { return d.images }

// Embedded is empty for formats that carry no files.
func (d *proxy) Embedded() []document.Embedded { return d.files }
func (d *proxy) Close() error                  { return d.child.Close() }

// gone closes a conversation that broke and says why the child ended.
func (d *proxy) gone(err error) error {
	if d.dead == nil {
		if d.dead = err; isolate.Broken(err) {
			d.dead = parkedBy(d.child.Died(d.ctx))
		} else {
			d.child.Close()
		}
	}
	return d.dead
}

func (d *proxy) receive(rep *reply) error {
	if d.dead != nil {
		return d.dead
	}
	if err := d.child.Receive(rep); err != nil {
		return d.gone(err)
	}
	return nil
}

func (d *proxy) ask(req request) error {
	if d.dead != nil {
		return d.dead
	}
	if err := d.child.Send(req); err != nil {
		return d.gone(err)
	}
	return nil
}

func (d *proxy) Parts(ctx context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		if err := d.ask(request{Op: opParts}); err != nil {
			yield(nil, err)
			return
		}
		wanted := true
		for {
			var rep reply
			if err := d.receive(&rep); err != nil {
				yield(nil, err)
				return
			}
			if err := rep.Err.error(); err != nil && wanted {
				yield(nil, err)
				return
			}
			if rep.Done {
				return
			}
			// The rest is read even if nobody wants it: the pipe stays in step.
			wanted = wanted && ctx.Err() == nil && yield(rep.Part, nil)
		}
	}
}

func (d *proxy) Places(s document.Span) ([]document.Place, error) {
	if err := d.ask(request{Op: opPlaces, Span: s}); err != nil {
		return nil, err
	}
	var rep reply
	if err := d.receive(&rep); err != nil {
		return nil, err
	}
	return rep.Places, rep.Err.error()
}

// Concealed is empty for formats that hide nothing.
func (d *proxy) Concealed() []document.Concealed { return d.hidden }

// Cells is empty for formats without sheets.
func (d *proxy) Cells(_ context.Context, sheet, ref string) ([]document.Span, error) {
	if err := d.ask(request{Op: opCells, Name: sheet, Ref: ref}); err != nil {
		return nil, err
	}
	var rep reply
	if err := d.receive(&rep); err != nil {
		return nil, err
	}
	return rep.Spans, rep.Err.error()
}

func (d *proxy) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	if err := d.ask(request{Op: opRedact, Plan: plan}); err != nil {
		return nil, err
	}
	var rep reply
	if err := d.receive(&rep); err != nil {
		return nil, err
	}
	if err := rep.Err.error(); err != nil {
		return nil, err
	}
	if err := d.child.ReceiveStream(w, 2*MaxFile); err != nil {
		return nil, fmt.Errorf("receive output: %w", d.gone(err))
	}
	rep = reply{}
	if err := d.receive(&rep); err != nil {
		return nil, err
	}
	return rep.Result, rep.Err.error()
}

// Extract parks a file that is larger than MaxFile.
func (d *proxy) Extract(_ context.Context, id string, w io.Writer) error {
	if err := d.ask(request{Op: opFile, ID: id}); err != nil {
		return err
	}
	var rep reply
	if err := d.receive(&rep); err != nil {
		return err
	}
	if err := rep.Err.error(); err != nil {
		return err
	}
	if err := d.child.ReceiveStream(w, MaxFile); err != nil {
		return fmt.Errorf("receive embedded file: %w", d.gone(err))
	}
	return nil
}
