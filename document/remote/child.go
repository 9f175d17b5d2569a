package remote

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"runtime/debug"
	"strings"

	"inkoust/document"
	"inkoust/internal/envelope"
	"inkoust/internal/isolate"
)

// Handler serves the formats of a registry in a child process.
func Handler(formats document.Registry) isolate.Handler {
	return func(ctx context.Context, c *isolate.Conn) error {
		s := &server{formats: formats, c: c}
		for {
			var req request
			if err := c.Receive(&req); err != nil {
				return err
			}
			if err := s.serve(ctx, req); err != nil {
				return err
			}
		}
	}
}

type server struct {
	formats document.Registry
	c       *isolate.Conn
	doc     document.Document
}

var errNotOpen = errors.New("no document is open")

func (s *server) serve(ctx context.Context, req request) error {
	switch req.Op {
	case opOpen:
		return s.open(ctx, req)
	case opUnpack:
		return s.unpack(req.Name, req.Size)
	}
	if s.doc == nil {
		return s.c.Send(reply{Err: toWire(errNotOpen)})
	}
	switch req.Op {
	case opParts:
		return s.parts(ctx)
	case opPlaces:
		places, err := s.doc.Places(req.Span)
		return s.c.Send(reply{Places: places, Err: toWire(err)})
	case opCells:
		return s.cells(ctx, req)
	case opRedact:
		return s.redact(ctx, req.Plan)
	case opFile:
		return s.file(ctx, req.ID)
	}
	return s.c.Send(reply{Err: toWire(errNotOpen)})
}

// input receives a file of that size.
func (s *server) input(size int64) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(max(0, min(size, MaxFile))) + bytes.MinRead)
	err := s.c.ReceiveStream(&b, MaxFile)
	return b.Bytes(), err
}

func (s *server) open(ctx context.Context, req request) error {
	data, err := s.input(req.Size)
	if err != nil {
		return err
	}
	if unpacked(data) > longText {
		debug.SetGCPercent(longTextGC)
	}
	formats := s.formats
	if req.Reject {
		formats = formats.Rejecting()
	}
	if req.Strict {
		formats = formats.Strict()
	}
	doc, err := formats.Open(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return s.c.Send(reply{Err: toWire(err)})
	}
	s.doc = doc
	return s.c.Send(reply{Info: doc.Info(), Images: doc.Images(), Files: document.EmbeddedIn(doc), Hidden: document.ConcealedIn(doc)})
}

// A document with much text is read in less memory by collecting garbage
// earlier; most have little.
const (
	longText   = 16 << 20
	longTextGC = 25
)

// unpacked is how many bytes the XML members of an archive say they have, 0 for
// what is no archive.
func unpacked(data []byte) (n uint64) {
	if !bytes.HasPrefix(data, []byte("PK")) {
		return 0
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return 0
	}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, ".xml") {
			n += f.UncompressedSize64
		}
	}
	return n
}

func (s *server) parts(ctx context.Context) error {
	for p, err := range s.doc.Parts(ctx) {
		if err != nil {
			return s.c.Send(reply{Done: true, Err: toWire(err)})
		}
		if err := s.c.Send(reply{Part: p}); err != nil {
			return err
		}
	}
	return s.c.Send(reply{Done: true})
}

// redact writes into memory first: a document that cannot keep its promise
// sends an error and not one byte of output.
func (s *server) redact(ctx context.Context, plan *document.Plan) error {
	out := &pieces{}
	result, err := s.doc.Redact(ctx, out, plan)
	if err != nil {
		return s.c.Send(reply{Err: toWire(err)})
	}
	if err := s.c.Send(reply{Partial: true}); err != nil {
		return err
	}
	if err := s.c.SendStream(out); err != nil {
		return err
	}
	return s.c.Send(reply{Result: result, Done: true})
}

// cells gives the cells of a range; a document without sheets has none.
func (s *server) cells(ctx context.Context, req request) error {
	t, ok := s.doc.(document.Tabular)
	if !ok {
		return s.c.Send(reply{})
	}
	spans, err := t.Cells(ctx, req.Name, req.Ref)
	return s.c.Send(reply{Spans: spans, Err: toWire(err)})
}

var errNoCarrier = errors.New("the document carries no files")

// file sends an embedded file, or an error and not one byte of it.
func (s *server) file(ctx context.Context, id string) error {
	carrier, ok := s.doc.(document.Carrier)
	if !ok {
		return s.c.Send(reply{Err: toWire(errNoCarrier)})
	}
	var out bytes.Buffer
	if err := carrier.Extract(ctx, id, &out); err != nil {
		return s.c.Send(reply{Err: toWire(err)})
	}
	if err := s.c.Send(reply{Partial: true}); err != nil {
		return err
	}
	return s.c.SendStream(&out)
}

func (s *server) unpack(name string, size int64) error {
	data, err := s.input(size)
	if err != nil {
		return err
	}
	b, ok, err := envelope.Open(name, data)
	if err != nil || !ok {
		return s.c.Send(reply{Bundle: ok, Done: true, Err: toWire(unpackError(err))})
	}
	for i := range b.Entries {
		if err := s.c.Send(reply{Entry: &b.Entries[i]}); err != nil {
			return err
		}
	}
	return s.c.Send(reply{Bundle: true, Kind: b.Kind, Letters: b.Letters, Done: true})
}

func unpackError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, envelope.ErrBomb):
		return document.Park(document.ReasonBomb, "", nil)
	case errors.Is(err, envelope.ErrLocked):
		return document.Park(document.ReasonEncrypted, "", nil)
	case errors.Is(err, envelope.ErrUnsafe):
		return document.Park(document.ReasonName, "", nil)
	case errors.Is(err, envelope.ErrFeature):
		return document.Park(document.ReasonFeature, "", nil)
	case errors.Is(err, envelope.ErrCharset):
		return document.Park(document.ReasonCodec, envelope.TroubleCharset, nil)
	}
	return document.Park(document.ReasonDamaged, "", nil)
}
