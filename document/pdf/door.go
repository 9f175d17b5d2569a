package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync"

	"inkoust/document"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// pdfcpu reads the objects of a file and does nothing else for us. This file is
// the only one that knows it; its panics and errors stop here.

const (
	// maxObjects is far above any office file (a 1,000-page print has 20,000) and
	// keeps a forged cross-reference table from filling memory.
	maxObjects = 2_000_000
	// maxDepth bounds nesting of arrays and dictionaries.
	maxDepth = 100
	// headerWindow is how far readers look for the head of a file (ISO 32000-1, H.3).
	headerWindow = 1024
	// tailWindow is how far from the end the last startxref may lie.
	tailWindow = 4096
)

var errObject = errors.New("object of unknown type")

// configure is run once: pdfcpu keeps its configuration in globals, and it may
// touch neither the home directory nor the network.
var configure = sync.OnceFunc(api.DisableConfigDir)

func configuration() *model.Configuration {
	configure()
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	conf.ValidationMode = model.ValidationRelaxed
	conf.DecodeAllStreams = false
	conf.Optimize = false
	conf.Limits.MaxDecodeBytes = maxDecoded
	conf.Limits.MaxStreamBytes = maxDecoded
	conf.Limits.MaxObjectCount = maxObjects
	conf.Limits.MaxXRefEntries = maxObjects
	conf.Limits.MaxRecursionDepth = maxDepth
	return conf
}

// load reads all objects of a file into a store of our own types, by its
// cross-reference table where that holds, else by a scan of the bytes.
func load(ctx context.Context, data []byte) (*store, error) {
	start := bytes.Index(data[:min(len(data), headerWindow)], []byte("%PDF-"))
	if start < 0 {
		return nil, document.Park(document.ReasonUnsupported, "", nil)
	}
	s, err := loadByTable(ctx, data, start)
	if reason, _ := document.ParkedReason(err); reason != document.ReasonDamaged {
		return s, err
	}
	return scanFile(ctx, data)
}

func loadByTable(ctx context.Context, data []byte, start int) (s *store, err error) {
	defer func() {
		if recover() != nil {
			s, err = nil, document.Park(document.ReasonDamaged, "", errors.New("reader gave up"))
		}
	}()
	if !bytes.Contains(data[max(0, len(data)-tailWindow):], []byte("startxref")) {
		return nil, document.Park(document.ReasonDamaged, "end of file", errors.New("no startxref"))
	}
	if err := forgedNumbers(data); err != nil {
		return nil, err
	}
	c, mended, err := read(ctx, data[start:])
	if err != nil && start > 0 && !errors.Is(err, pdfcpu.ErrWrongPassword) {
		start = 0
		c, mended, err = read(ctx, data)
	}
	if err != nil {
		return nil, readError(ctx, err)
	}
	if mended || doubtful(c, data[start:]) {
		return nil, document.Park(document.ReasonDamaged, "", errors.New("cross-reference table"))
	}
	return convert(c)
}

// doubtful reports whether the table led astray: another object or none at a
// place it names, an object that was skipped, a stream that does not end where
// its length says, an encryption that was not seen. The library reads on in these
// cases; a viewer that mends the file would show something else.
func doubtful(c *model.Context, data []byte) bool {
	if c.E == nil && bytes.Contains(data, []byte("/Encrypt")) || c.E != nil && mixed(c) {
		return true
	}
	for n, e := range c.Table {
		if n <= 0 || e == nil || e.Free || e.Compressed || e.Offset == nil {
			continue
		}
		body, ok := headAt(data, *e.Offset, n)
		if !ok || e.Object == nil && !nullAt(data, body) {
			return true
		}
		sd, ok := e.Object.(types.StreamDict)
		if ok && c.E != nil && hasCrypt(&sd) {
			return true
		}
		if ok && c.E == nil && !endsAt(data, sd.StreamOffset+int64(len(sd.Raw))) {
			return true
		}
	}
	return false
}

// hasCrypt reports whether a stream is encrypted in a way of its own.
func hasCrypt(sd *types.StreamDict) bool {
	for _, f := range sd.FilterPipeline {
		if f.Name == "Crypt" {
			return true
		}
	}
	return false
}

// mixed reports whether strings and streams are encrypted in different ways,
// which the library does not heed.
func mixed(c *model.Context) bool {
	if c.Encrypt == nil {
		return true
	}
	e := c.Table[c.Encrypt.ObjectNumber.Value()]
	if e == nil {
		return true
	}
	d, ok := e.Object.(types.Dict)
	if !ok {
		return true
	}
	streams, text := d.NameEntry("StmF"), d.NameEntry("StrF")
	if c.E.V < 4 {
		return false
	}
	return streams == nil || text == nil || *streams != *text || *streams != "StdCF"
}

// read reports as well whether the library mended the table in its own way,
// which is line by line and takes encrypted objects for plain ones.
func read(ctx context.Context, data []byte) (*model.Context, bool, error) {
	w := &watched{Reader: bytes.NewReader(data)}
	c, err := pdfcpu.ReadWithContext(ctx, w, configuration())
	return c, w.starts > 1, err
}

// watched counts how often reading starts from the beginning: once for the head
// of the file, and again only when the library looks for objects itself. It says
// so nowhere else.
type watched struct {
	*bytes.Reader
	starts int
}

func (w *watched) Seek(offset int64, whence int) (int64, error) {
	if offset == 0 && whence == io.SeekStart {
		w.starts++
	}
	return w.Reader.Seek(offset, whence)
}

func readError(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		return document.Park(document.ReasonEncrypted, "", nil)
	case errors.Is(err, io.ErrShortBuffer):
		return document.Park(document.ReasonBomb, "", nil)
	}
	// The cause may quote bytes of the file, so it is not handed on.
	return document.Park(document.ReasonDamaged, "", errors.New("objects cannot be read"))
}

// forgedNumbers refuses files whose object numbers make the reader build tables
// of billions of entries.
func forgedNumbers(data []byte) error {
	marker := []byte(" obj")
	for rest := data; ; {
		i := bytes.Index(rest, marker)
		if i < 0 {
			return nil
		}
		if objectNumber(rest[:i]) > 5*maxObjects {
			return document.Park(document.ReasonDamaged, "", errors.New("object number out of range"))
		}
		rest = rest[i+len(marker):]
	}
}

// objectNumber reads the number before "G obj" backwards.
func objectNumber(b []byte) int {
	i := len(b)
	for i > 0 && b[i-1] >= '0' && b[i-1] <= '9' {
		i--
	}
	for i > 0 && isSpace(b[i-1]) {
		i--
	}
	n, unit := 0, 1
	for ; i > 0 && b[i-1] >= '0' && b[i-1] <= '9' && unit <= 1e10; i-- {
		n += int(b[i-1]-'0') * unit
		unit *= 10
	}
	return n
}

func convert(c *model.Context) (*store, error) {
	s := newStore()
	for n, entry := range c.Table {
		if n <= 0 || entry == nil || entry.Free || entry.Object == nil {
			continue
		}
		o, err := c.Dereference(*types.NewIndirectRef(n, *orZero(entry.Generation)))
		if err != nil {
			return nil, document.Park(document.ReasonDamaged, "object", errors.New("cannot be parsed"))
		}
		v, err := convertObject(o, 0)
		if err != nil {
			return nil, document.Park(document.ReasonDamaged, "object", err)
		}
		s.objects[ref(n)] = v
		s.last = max(s.last, ref(n))
	}
	if c.Root == nil {
		return nil, document.Park(document.ReasonDamaged, "trailer", errors.New("no catalog"))
	}
	s.trailer["Root"] = ref(c.Root.ObjectNumber)
	if a := c.AdditionalStreams; a != nil {
		s.trailer["AdditionalStreams"], _ = convertObject(*a, 0)
	}
	if c.Info != nil {
		s.trailer["Info"] = ref(c.Info.ObjectNumber)
	}
	return s, nil
}

func orZero(g *int) *int {
	if g == nil {
		return new(int)
	}
	return g
}

func convertObject(o types.Object, depth int) (any, error) {
	if depth > maxDepth {
		return nil, errors.New("nested too deeply")
	}
	switch v := o.(type) {
	case nil:
		return nil, nil
	case types.Boolean:
		return bool(v), nil
	case types.Integer:
		return int64(v), nil
	case types.Float:
		return float64(v), nil
	case types.Name:
		return name(v), nil
	case types.StringLiteral:
		b, err := types.Unescape(string(v))
		return str(b), err
	case types.HexLiteral:
		return hexString(string(v)), nil
	case types.IndirectRef:
		return ref(v.ObjectNumber), nil
	case types.Array:
		return convertArray(v, depth)
	case types.Dict:
		return convertDict(v, depth)
	case types.StreamDict:
		return convertStream(&v, depth)
	case *types.StreamDict:
		return convertStream(v, depth)
	case types.ObjectStreamDict, *types.ObjectStreamDict, types.XRefStreamDict, *types.XRefStreamDict:
		return nil, nil // structure of the old file, never content
	}
	return nil, errObject
}

func convertArray(a types.Array, depth int) (any, error) {
	out := make(array, len(a))
	for i, o := range a {
		v, err := convertObject(o, depth+1)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

func convertDict(d types.Dict, depth int) (dict, error) {
	out := make(dict, len(d))
	for k, o := range d {
		v, err := convertObject(o, depth+1)
		if err != nil {
			return nil, err
		}
		out[name(k)] = v
	}
	return out, nil
}

func convertStream(sd *types.StreamDict, depth int) (any, error) {
	d, err := convertDict(sd.Dict, depth)
	if err != nil {
		return nil, err
	}
	raw := sd.Raw
	if raw == nil && sd.Content != nil {
		raw = sd.Content
		delete(d, "Filter")
		delete(d, "DecodeParms")
	}
	return &stream{dict: d, raw: raw}, nil
}
