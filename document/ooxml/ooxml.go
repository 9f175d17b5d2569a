package ooxml

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// Format is the word processing format of Office Open XML.
type Format struct {
	reject bool // tracked changes; see Rejecting
	strict bool // on members; see Strict
}

var (
	_ document.Contained = Format{}
	_ document.Changing  = Format{}
	_ document.Listing   = Format{}
)

// Name is "docx".
func (Format) Name() string { return "docx" }

// Strict gives the format that parks documents with members that it does not know.
func (f Format) Strict() document.Format {
	f.strict = true
	return f
}

// Match accepts every ZIP archive: the members that tell the kind may stand
// anywhere. Open parks what is no word processing document.
func (Format) Match(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// Container is "zip".
func (Format) Container() string { return "zip" }

// Open reads the whole document.
func (f Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	if size == 0 {
		return nil, document.Park(document.ReasonEmpty, "", nil)
	}
	z, err := zipfile.Open(r, size)
	if err != nil {
		return nil, document.Refused(err, place)
	}
	d := &doc{ctx: ctx.Err, zip: z, rejects: f.reject, parser: xmlcut.Parser{Prefixes: prefixes, Other: kin, Refs: "r"}, byName: map[string]*member{}, pictures: map[string]*picture{}}
	for _, step := range []func() error{d.types, d.walk, d.readAlternatives, d.readText, d.readPictures, d.readEmbedded, d.readFonts, d.readDropped} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	if f.strict && d.unlisted() {
		return nil, document.Park(document.ReasonMember, document.UnlistedMember, nil)
	}
	d.lang = d.language()
	d.release()
	return d, nil
}

// maxText is how much decoded text one document may hold.
const maxText = 64 << 20

// doc is an opened document.
type doc struct {
	ctx         func() error // set for the duration of Open
	zip         *zipfile.Archive
	rejects     bool // tracked changes
	parser      xmlcut.Parser
	main        struct{ media, extension, out string }
	packageRels []rel
	members     []*member // kept XML, in the order of the graph
	byName      map[string]*member
	parts       []*part
	partByID    map[string]*part
	pictures    map[string]*picture // by member name
	shown       []*picture          // in the order of the text
	textSize    int
	lang        string

	hidingStyles map[string]bool // see hiding
	concealed    []concealed
	embedded     []embedded
	fonts        []named // of the part of fonts
}

// member is one kept XML member.
type member struct {
	name, kind, base string
	out              string // its name in the output
	short            string // what its parts are called after
	role             role
	tree             *tree
	rels             []rel
	relByID          map[string]rel
	renamed          map[string]string // ids of relationships, see relID
	fields           []*field
	spots            map[int32]spot // where pictures stand in the text
	veiled           []int32        // elements of hidden text
	plain            map[int32]bool // alternatives of which only the plain form stays
}

// id is the short name of a member in the ids of its parts.
func (m *member) id() string { return m.short }

// shorten names a member by the last step of its path, or by the whole path
// where another member is called so already.
func (d *doc) shorten(m *member) string {
	short := path.Base(strings.TrimSuffix(m.out, ".xml"))
	if m.kind == mainRole {
		short = "body"
	}
	for _, other := range d.members {
		if other.short == short {
			return m.out
		}
	}
	return short
}

func (m *member) rel(id string) (rel, bool) {
	if m.relByID == nil {
		m.relByID = map[string]rel{}
		for _, r := range m.rels {
			m.relByID[r.id] = r
		}
	}
	r, ok := m.relByID[id]
	return r, ok
}

// read unpacks a member.
func (d *doc) read(name string) ([]byte, error) {
	data, err := d.zip.Read(name)
	return data, document.Refused(err, place)
}

// tree reads and parses a member.
func (d *doc) tree(name string) (*tree, error) {
	if err := d.ctx(); err != nil {
		return nil, err
	}
	src, err := d.read(name)
	if err != nil {
		return nil, err
	}
	return d.parse(name, src)
}

// types reads the content types and finds out whether this is a document.
func (d *doc) types() error {
	const name = "[Content_Types].xml"
	if !d.zip.Has(name) {
		return document.Park(document.ReasonUnsupported, "", nil)
	}
	t, err := d.tree(name)
	if err != nil {
		return err
	}
	for i := range t.Nodes {
		if main, ok := mainTypes[t.Attr(int32(i), "ContentType")]; ok {
			d.main = main
			return nil
		}
	}
	return document.Park(document.ReasonUnsupported, "", nil)
}

// Info tells the kind, the signatures and the language of the default style.
func (d *doc) Info() document.Info {
	return document.Info{Format: "docx", Media: d.main.media, Extension: d.main.extension, Signatures: d.signatures(), Language: d.lang}
}

func (d *doc) signatures() int {
	n := 0
	for _, name := range d.zip.Names() {
		if strings.HasPrefix(name, "_xmlsignatures/") && strings.HasSuffix(name, ".xml") {
			n++
		}
	}
	return n
}

// language is the one that the default run properties state.
func (d *doc) language() string {
	for _, m := range d.members {
		if m.kind != "styles" {
			continue
		}
		for i, n := range m.tree.Nodes {
			if n.Name == "w:lang" && m.tree.ParentName(n.Parent) == "w:rPrDefault" {
				lang, _, _ := strings.Cut(m.tree.Attr(int32(i), "val"), "-")
				return strings.ToLower(lang)
			}
		}
	}
	return ""
}

// Parts yields the text in the order of the members, the hidden parts last.
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

// Places gives the bytes of the member that a span stands for, a place a run.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	p := d.part(s.Part)
	if p == nil || !s.Valid(p.Text) {
		return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", s.Part, s.Start, s.End)
	}
	if err := d.restore(); err != nil {
		return nil, err
	}
	var places []document.Place
	for _, g := range p.segs.From(s.Start) {
		if s.End <= g.Start {
			break
		}
		raw := g.Cut(p.src, max(s.Start, g.Start), min(s.End, g.End))
		places = append(places, document.Place{Member: place(p.member), Start: int64(raw.Start), End: int64(raw.End)})
	}
	if places == nil { // only separators, which no bytes stand for
		places = append(places, document.Place{Member: place(p.member)})
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

func (d *doc) Close() error { return nil }
