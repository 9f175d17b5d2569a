package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"inkoust/document"
	"inkoust/internal/opc"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// Format is the spreadsheet format of Office Open XML.
type Format struct {
	strict bool // on members; see Strict
}

var (
	_ document.Contained = Format{}
	_ document.Listing   = Format{}
	_ document.Concealer = (*doc)(nil)
	_ document.Tabular   = (*doc)(nil)
)

// Name is "xlsx".
func (Format) Name() string { return "xlsx" }

// Container is "zip".
func (Format) Container() string { return "zip" }

// Strict gives the format that parks workbooks with members that it does not know.
func (f Format) Strict() document.Format {
	f.strict = true
	return f
}

// Match accepts every ZIP archive: the members that tell the kind may stand
// anywhere. Open parks what is no spreadsheet.
func (Format) Match(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// Open reads the whole workbook.
func (f Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	if size == 0 {
		return nil, document.Park(document.ReasonEmpty, "", nil)
	}
	z, err := zipfile.Open(r, size)
	if err != nil {
		return nil, parked(err)
	}
	d := newDoc(ctx, z)
	for _, step := range []func() error{d.readTypes, d.readGraph, d.readStyles, d.readStrings, d.readSheets, d.readDrawings, d.readDropped} {
		if err := step(); err != nil {
			return nil, parked(err)
		}
	}
	if f.strict && d.unlisted() {
		return nil, document.Park(document.ReasonMember, document.UnlistedMember, nil)
	}
	return d, nil
}

// parked names a refusal by what it says: members may be called after people.
func parked(err error) error {
	return document.Refused(err, func(string) string { return "a member" })
}

// maxText is how much decoded text one document may hold.
const maxText = 64 << 20

// doc is an opened workbook.
type doc struct {
	ctx       func() error // set for the duration of Open
	zip       *zipfile.Archive
	lower     map[string]string // member by its name in lower case: names differ by case only to ZIP
	parser    xmlcut.Parser
	types     opc.Types
	main      mainType
	book      *member
	sheets    []*sheet
	members   []*member // kept XML besides workbook, sheets and shared strings
	byName    map[string]*member
	styles    *styles
	strings   *stringTable
	stringsIn *member
	date1904  bool
	parts     []*part
	partByID  map[string]*part
	concealed []*concealed
	pictures  map[string]*picture // by member name
	shown     []*picture
	textSize  int
}

func newDoc(ctx context.Context, z *zipfile.Archive) *doc {
	d := &doc{ctx: ctx.Err, zip: z, lower: map[string]string{}, parser: xmlcut.Parser{Prefixes: prefixes, Refs: "r"},
		byName: map[string]*member{}, partByID: map[string]*part{}, pictures: map[string]*picture{}}
	for _, name := range z.Names() {
		d.lower[strings.ToLower(name)] = name
	}
	return d
}

// prefixes are the usual names of the namespaces, transitional and strict.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":           "s",
	"http://purl.oclc.org/ooxml/spreadsheetml/main":                       "s",
	"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
	"http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing":             "xdr",
	"http://schemas.openxmlformats.org/drawingml/2006/main":               "a",
	"http://purl.oclc.org/ooxml/drawingml/main":                           "a",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":              "c",
	"http://purl.oclc.org/ooxml/drawingml/chart":                          "c",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc",
	"http://schemas.openxmlformats.org/package/2006/relationships":        "p",
	"http://schemas.openxmlformats.org/package/2006/content-types":        "p",
}

// part is text with the way back to its member or its cells.
type part struct {
	document.Part
	member *member
	segs   xmlcut.Segs // of a member that is edited at offsets
	layer  *layer      // of cells, nil for other text
}

// add adds a part to the document if it holds any text.
func (d *doc) add(p *part) error {
	if strings.TrimSpace(p.Text) == "" {
		return nil
	}
	if d.textSize += len(p.Text); d.textSize > maxText {
		return document.Park(document.ReasonTooLarge, "", nil)
	}
	d.parts = append(d.parts, p)
	d.partByID[p.ID] = p
	return nil
}

// addText adds a part of text that was collected with its way back.
func (d *doc) addText(id string, kind document.PartKind, m *member, t *xmlcut.Text) error {
	t.Flush()
	return d.add(&part{Part: document.Part{ID: id, Kind: kind, Text: t.String()}, member: m, segs: t.Segs})
}

// addDropped adds text that goes whatever the plan says.
func (d *doc) addDropped(id string, kind document.PartKind, text string) error {
	return d.add(&part{Part: document.Part{ID: id, Kind: kind, Text: text, Dropped: true}})
}

// read unpacks a member whole, whatever the case of its name.
func (d *doc) read(name string) ([]byte, error) {
	if err := d.ctx(); err != nil {
		return nil, err
	}
	return d.zip.Read(d.real(name))
}

// real is the name of a member as the archive writes it.
func (d *doc) real(name string) string {
	if d.zip.Has(name) {
		return name
	}
	if other, ok := d.lower[strings.ToLower(name)]; ok {
		return other
	}
	return name
}

func (d *doc) has(name string) bool { return d.zip.Has(d.real(name)) }

// tree reads and parses a member.
func (d *doc) tree(name string) (*tree, error) {
	src, err := d.read(name)
	if err != nil {
		return nil, err
	}
	t, err := d.parser.Parse(src)
	if err != nil {
		return nil, refusal.In(name, err)
	}
	return &tree{t}, nil
}

// tree is the XML of one member.
type tree struct{ *xmlcut.Tree }

// Info tells the kind and the signatures.
func (d *doc) Info() document.Info {
	return document.Info{Format: "xlsx", Media: d.main.media, Extension: d.main.extension, Signatures: d.signatures()}
}

func (d *doc) signatures() int {
	n := 0
	for name := range d.lower {
		if strings.HasPrefix(name, "_xmlsignatures/") && strings.HasSuffix(name, ".xml") {
			n++
		}
	}
	return n
}

// Parts yields the sheets in their order, each with what is hidden in it, then
// drawings and what goes.
func (d *doc) Parts(ctx context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		for _, p := range d.parts {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			copied := p.Part
			if !yield(&copied, nil) {
				return
			}
		}
	}
}

// Images lists the pictures of the sheets.
func (d *doc) Images() []document.Image {
	var out []document.Image
	for _, p := range d.shown {
		out = append(out, p.Image)
	}
	return out
}

// Places gives the bytes of the member that a span stands for. Of a cell it is
// the row of its sheet, from 1, for the bytes of a sheet are streamed: Start is
// the row's number and End the one after it.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	p := d.partByID[s.Part]
	if p == nil || !s.Valid(p.Text) {
		return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", s.Part, s.Start, s.End)
	}
	if p.layer != nil {
		return p.layer.places(s), nil
	}
	var places []document.Place
	if p.member != nil {
		for _, g := range p.segs.From(s.Start) {
			if s.End <= g.Start {
				break
			}
			raw := g.Cut(p.member.tree.Src, max(s.Start, g.Start), min(s.End, g.End))
			places = append(places, document.Place{Member: p.member.name, Start: int64(raw.Start), End: int64(raw.End)})
		}
	}
	if places == nil {
		places = append(places, document.Place{})
	}
	return places, nil
}

// Close holds nothing back.
func (d *doc) Close() error { return nil }
