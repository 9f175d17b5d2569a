package odf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"

	"inkoust/document"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// Format is OpenDocument: packages, and documents in a single XML file, which are
// written as packages.
type Format struct {
	reject bool // tracked changes; see Rejecting
	strict bool // on members; see Strict
}

var (
	_ document.Contained = Format{}
	_ document.Changing  = Format{}
	_ document.Listing   = Format{}
)

// Name is "odf", for text documents and spreadsheets alike; Info.Extension
// tells them apart.
func (Format) Name() string { return "odf" }

// mediaPrefix begins the media types of OpenDocument.
const mediaPrefix = "application/vnd.oasis.opendocument."

// Match accepts every ZIP archive: some producers do not put the member with the
// media type first. Open parks what is no OpenDocument.
func (Format) Match(head []byte) bool {
	return isFlat(head) || bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// Container is "zip".
func (Format) Container() string { return "zip" }

// Open reads the whole document. Kinds other than text and spreadsheet are
// parked, and so are encrypted ones.
func (f Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	if size == 0 {
		return nil, document.Park(document.ReasonEmpty, "", nil)
	}
	r, size, err := packaged(r, size)
	if err != nil {
		return nil, document.Refused(err, place)
	}
	z, err := zipfile.Open(r, size)
	if err != nil {
		return nil, document.Refused(err, place)
	}
	d := &doc{ctx: ctx.Err, zip: z, rejects: f.reject, parser: xmlcut.Parser{Prefixes: prefixes}, byName: map[string]*member{}, objectByDir: map[string]*object{}, sheetByNode: map[int32]*sheet{}, pictures: map[string]*picture{}}
	for _, step := range []func() error{d.recognise, d.load, d.looks, d.readText, d.readPictures, d.readDropped, d.readEmbedded} {
		if err := step(); err != nil {
			return nil, document.Refused(err, place)
		}
	}
	if f.strict && d.unlisted() {
		return nil, document.Park(document.ReasonMember, document.UnlistedMember, nil)
	}
	return d, nil
}

// Rejecting gives the format that opens text documents as they were before tracked
// changes. Changes of the look stay: they say nothing. Spreadsheets with tracked
// changes are parked, and text whose changes begin and end in different cells.
func (f Format) Rejecting() document.Format {
	f.reject = true
	return f
}

// Strict gives the format that parks documents with members that it does not know.
func (f Format) Strict() document.Format {
	f.strict = true
	return f
}

// packaged gives a document in a single XML file as a package.
func packaged(r io.ReaderAt, size int64) (io.ReaderAt, int64, error) {
	head := make([]byte, min(size, document.HeadSize))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, 0, document.Park(document.ReasonUnreadable, "", nil)
	}
	if !isFlat(head) {
		return r, size, nil
	}
	if size > zipfile.MaxMember {
		return nil, 0, document.Park(document.ReasonTooLarge, "", nil)
	}
	src := make([]byte, size)
	if _, err := r.ReadAt(src, 0); err != nil && err != io.EOF {
		return nil, 0, document.Park(document.ReasonUnreadable, "", nil)
	}
	data, err := unfold(src)
	return bytes.NewReader(data), int64(len(data)), err
}

// maxText is how much decoded text one document may hold.
const maxText = 64 << 20

// doc is an opened document.
type doc struct {
	ctx         func() error // set for the duration of Open
	zip         *zipfile.Archive
	rejects     bool // tracked changes
	parser      xmlcut.Parser
	kind        kind
	members     []*member // kept XML, in the order of reading
	byName      map[string]*member
	objects     []*object
	objectByDir map[string]*object
	parts       []*part
	partByID    map[string]*part
	pictures    map[string]*picture // by member name
	shown       []*picture          // in the order of the text
	textSize    int
	sheets      []*sheet
	sheetByNode map[int32]*sheet
	hidden      []*concealed
	look        look
	carried     []embedded
	signatures  int
}

// Info tells the kind, the signatures and the language of the default style.
func (d *doc) Info() document.Info {
	return document.Info{Format: "odf", Media: d.kind.media, Extension: d.kind.extension, Signatures: d.signatures, Language: d.language()}
}

// language is the one that the default paragraph or cell style states.
func (d *doc) language() string {
	m := d.byName[stylesMember]
	if m == nil {
		return ""
	}
	for i, n := range m.tree.Nodes {
		if n.Name == "style:text-properties" && m.tree.ParentName(int32(i)) == "style:default-style" {
			if lang := m.tree.Attr(int32(i), "language"); lang != "" && lang != "none" {
				return lang
			}
		}
	}
	return ""
}

// Parts yields the text in the order of the members, the dropped parts last.
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

// Places gives the bytes of the member that a span stands for, a place a
// stretch.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	p := d.part(s.Part)
	if p == nil || !s.Valid(p.Part.Text) {
		return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", s.Part, s.Start, s.End)
	}
	var places []document.Place
	for _, g := range p.segs.From(s.Start) {
		if s.End <= g.Start {
			break
		}
		raw := g.Cut(p.src, max(s.Start, g.Start), min(s.End, g.End))
		places = append(places, document.Place{Member: p.member, Start: int64(raw.Start), End: int64(raw.End)})
	}
	if places == nil { // only separators, which no bytes stand for
		places = append(places, document.Place{Member: p.member})
	}
	return places, nil
}

func (d *doc) part(id string) *part {
	if len(d.partByID) != len(d.parts) { // still reading, or read just now
		d.partByID = map[string]*part{}
		for _, p := range d.parts {
			d.partByID[p.ID] = p
		}
	}
	return d.partByID[id]
}

// Images lists the pictures of the document.
func (d *doc) Images() []document.Image {
	var out []document.Image
	for _, p := range d.shown {
		out = append(out, p.Image)
	}
	return out
}

// Close releases nothing: the caller owns the reader.
func (d *doc) Close() error { return nil }
