package pdf

import (
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

const (
	// maxRatio bounds how much an embedded file may grow: deflate of real
	// documents stays below 30. Small files may compress as they like.
	maxRatio   = 200
	ratioFloor = 1 << 20
	// maxFileName is the longest name a file system takes, in bytes.
	maxFileName = 255
)

// embedded is a file within the file: a stream that a file specification names
// (ISO 32000-1, 7.11.4).
type embedded struct {
	document.Embedded
	stream *stream
}

var _ document.Carrier = (*doc)(nil)

// Embedded lists the embedded files: those of the document's own list, those
// pinned to pages, those associated with objects, and last what is left of
// deleted ones.
func (d *doc) Embedded() []document.Embedded {
	out := make([]document.Embedded, 0, len(d.embedded))
	for _, e := range d.embedded {
		out = append(out, e.Embedded)
	}
	return out
}

// Extract writes the content of an embedded file. One that grows out of all
// proportion is parked as a bomb.
func (d *doc) Extract(_ context.Context, id string, w io.Writer) (err error) {
	defer func() {
		if recover() != nil {
			err = document.Park(document.ReasonDamaged, "attachment", errors.New("internal inconsistency"))
		}
	}()
	for _, e := range d.embedded {
		if e.ID == id {
			return d.extract(e, w)
		}
	}
	return fmt.Errorf("%s: no such embedded file", id)
}

func (d *doc) extract(e *embedded, w io.Writer) error {
	room := d.s.budget
	defer func() { d.s.budget = room }() // pages need theirs later
	b, rest, err := d.s.decodeUntilImage(e.stream.dict, e.stream.raw)
	switch {
	case err != nil:
		return parkDecode("attachment", err)
	case len(rest) > 0:
		return document.Park(document.ReasonCodec, "attachment", nil)
	case len(b) > maxRatio*len(e.stream.raw)+ratioFloor:
		return document.Park(document.ReasonBomb, "attachment", nil)
	}
	_, err = w.Write(b)
	return err
}

// findEmbedded lists the embedded files of the document.
func (d *doc) findEmbedded() error {
	f := &fileFinder{d: d, s: d.s, nodes: map[ref]bool{}, walked: map[ref]bool{}, taken: map[*stream]*embedded{}}
	if !f.any() {
		return nil
	}
	catalog := d.s.dict(d.s.trailer["Root"])
	f.skipForms(catalog)
	f.tree(d.s.dict(catalog["Names"])["EmbeddedFiles"], 0)
	for _, p := range d.sheets {
		f.page = p.n
		for _, a := range d.s.array(p.dict["Annots"]) {
			f.spec(d.s.dict(d.s.dict(a)["FS"]))
		}
	}
	f.page = 0
	f.reach(d.s.trailer["Root"], 0)
	f.additional()
	f.leftovers()
	if len(d.embedded) > document.MaxEmbedded {
		return document.Park(document.ReasonTooLarge, "attachments", nil)
	}
	return nil
}

// head gives the first bytes of a stream, nil if they cannot be had cheaply.
func (s *store) head(st *stream) []byte {
	steps := s.filters(st.dict)
	switch {
	case len(steps) == 0:
		return st.raw[:min(len(st.raw), document.HeadSize)]
	case len(steps) > 1 || steps[0].name != "FlateDecode" || s.int(steps[0].parms["Predictor"], 1) > 1:
		return nil
	}
	zlib := bytes.TrimLeft(st.raw, "\r\n")
	if len(zlib) < 2 {
		return nil
	}
	r := flate.NewReader(bytes.NewReader(zlib[2:]))
	head, _ := io.ReadAll(io.LimitReader(r, document.HeadSize))
	return head
}

func (f *fileFinder) fileName(spec dict) string {
	for _, k := range fileKeys {
		if t, ok := f.s.text(spec[k]); ok {
			if n := baseName(textString(t)); n != "" {
				return n
			}
		}
	}
	return ""
}

// baseName is the last part of a path of any system, without what no name may
// hold.
func baseName(path string) string {
	if i := strings.LastIndexAny(path, `/\:`); i >= 0 {
		path = path[i+1:]
	}
	path = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, path)
	for len(path) > maxFileName {
		_, n := utf8.DecodeLastRuneInString(path)
		path = path[:len(path)-n]
	}
	return strings.Trim(path, " .")
}
