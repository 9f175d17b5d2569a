// Package isrs reads messages of the register of contracts (XML of the
// namespace ISRS/1.2) as documents, so that check sees what they publish. It
// refuses to redact them: a message is made anew by publish/isrs, never patched.
package isrs

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"inkoust/document"
)

// namespace of the register's messages, interface description of 2016 and later.
const namespace = "http://portal.gov.cz/rejstriky/ISRS/"

const (
	maxSize  = 32 << 20 // a message without its files has some kilobytes
	maxDepth = 32
	maxParts = 100_000
)

// Format recognises and reads messages.
type Format struct{}

var _ document.Format = Format{}

// Name implements document.Format.
func (Format) Name() string { return "isrs" }

// Match accepts XML that names the register's namespace in its head.
func (Format) Match(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) && bytes.Contains(head, []byte(namespace))
}

// Open reads the whole message; one that is not well-formed is parked.
func (Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	if size > maxSize {
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	parts, err := read(xml.NewDecoder(io.NewSectionReader(r, 0, size)))
	if err != nil {
		return nil, document.Park(document.ReasonDamaged, "xml", nil)
	}
	return &message{parts}, ctx.Err()
}

var errBounds = errors.New("message larger than a message can be")

// labels are the words before a party's fields. They make a party's part read
// as a contract's header does: a seat without its company looks like a home.
var labels = map[string]string{"ico": "IČO: ", "adresa": "se sídlem ", "datovaSchranka": "datová schránka: ", "nazev": ""}

// read makes a part of every element with text, named by its path; the fields
// of a party are one part.
func read(d *xml.Decoder) ([]*document.Part, error) {
	r := &reader{}
	for {
		t, err := d.Token()
		if err == io.EOF {
			return r.parts, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			r.start(t.Name.Local)
		case xml.CharData:
			r.text.Write(t)
		case xml.EndElement:
			r.end()
		}
		if len(r.path) > maxDepth || len(r.parts) > maxParts {
			return nil, errBounds
		}
	}
}

type reader struct {
	parts []*document.Part
	path  []string
	text  strings.Builder
	party []string // fields of the party that is open, nil outside
}

func isParty(name string) bool { return name == "smluvniStrana" || name == "subjekt" }

func (r *reader) start(name string) {
	r.path = append(r.path, name)
	r.text.Reset()
	if isParty(name) {
		r.party = []string{}
	}
}

func (r *reader) end() {
	name, text := r.path[len(r.path)-1], strings.TrimSpace(r.text.String())
	r.text.Reset()
	switch label, field := labels[name]; {
	case isParty(name) && len(r.party) > 0:
		r.add(document.Body, "Smluvní strana: "+strings.Join(r.party, ", "))
		r.party = nil
	case r.party != nil && field && text != "":
		r.party = append(r.party, label+text)
		if n := len(r.party); name != "datovaSchranka" && n > 1 && strings.HasPrefix(r.party[n-2], labels["datovaSchranka"]) {
			r.party[n-1], r.party[n-2] = r.party[n-2], r.party[n-1] // the name goes before its box
		}
	case text != "":
		r.add(document.Metadata, text)
	}
	r.path = r.path[:len(r.path)-1]
}

func (r *reader) add(kind document.PartKind, text string) {
	id := fmt.Sprintf("%d:%s", len(r.parts)+1, strings.Join(r.path, "/"))
	r.parts = append(r.parts, &document.Part{ID: id, Kind: kind, Text: text})
}

type message struct{ parts []*document.Part }

func (*message) Info() document.Info {
	return document.Info{Format: "isrs", Media: "application/xml", Extension: ".xml"}
}

func (m *message) Parts(ctx context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		for _, p := range m.parts {
			part := *p
			if !yield(&part, ctx.Err()) {
				return
			}
		}
	}
}

func (*message) Images() []document.Image { return nil }

func (*message) Places(s document.Span) ([]document.Place, error) {
	return []document.Place{{Member: s.Part}}, nil
}

func (*message) Redact(context.Context, io.Writer, *document.Plan) (*document.Result, error) {
	return nil, document.Park(document.ReasonFeature, "message of the register", nil)
}

func (*message) Close() error { return nil }
