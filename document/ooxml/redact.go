package ooxml

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillimage"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// output is what Redact writes, before it is packed.
type output struct {
	d      *doc
	plan   *document.Plan
	pack   *zipfile.Packer
	links  map[string]bool          // parts of links that go
	cuts   map[string][]xmlcut.Edit // by member
	media  map[string]string        // names of pictures, by member of the source
	seen   map[string]bool          // surfaces that were there
	spaced map[spot]bool            // start tags that keep white space, by member and byte
	styles map[int32]bool           // styles whose id loses something
	words  map[string]bool          // small letters, of what names of styles and fonts lose
	result document.Result
}

// Redact writes the document anew.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	if err := d.restore(); err != nil {
		return nil, err
	}
	defer d.release()
	o := &output{d: d, plan: plan, pack: zipfile.NewPacker(w), links: map[string]bool{}, cuts: map[string][]xmlcut.Edit{},
		media: map[string]string{}, seen: map[string]bool{}, spaced: map[spot]bool{}, styles: map[int32]bool{}, words: map[string]bool{}}
	if err := o.textEdits(); err != nil {
		return nil, err
	}
	o.styleIDs()
	edits, err := o.edits(ctx)
	if err != nil {
		return nil, err
	}
	if err := o.write(ctx, edits); err != nil {
		return nil, err
	}
	if err := o.pack.Close(); err != nil {
		return nil, err
	}
	o.report()
	return &o.result, nil
}

// textEdits turns the redactions into edits of the members.
func (o *output) textEdits() error {
	byPart := map[string][]document.Redaction{}
	for _, r := range o.plan.Redactions {
		p := o.d.part(r.Part)
		if p == nil || !r.Span.Valid(p.Text) {
			return fmt.Errorf("part %q, bytes %d to %d: no such span", r.Part, r.Start, r.End)
		}
		byPart[r.Part] = append(byPart[r.Part], r)
	}
	for _, p := range o.d.parts {
		switch redactions := byPart[p.ID]; {
		case len(redactions) == 0 || p.Dropped:
		case p.ID == fontsPart:
			o.renameFonts(redactions)
		case p.Kind == document.Link:
			o.links[p.ID] = true
		default:
			if m := o.d.byName[p.member]; m != nil && m.kind == "styles" {
				o.noteWords(p.Text, redactions)
			}
			for _, c := range document.Cuts(p.Text, redactions) {
				o.cut(p, c)
			}
		}
	}
	return nil
}

// cut takes one run out of a part: the first characters of it give way to the
// literal, the others to nothing.
func (o *output) cut(p *part, c document.Cut) {
	literal := ""
	if c.Literal {
		literal = o.literal(c.Label)
	}
	for _, g := range p.segs.From(c.Start) {
		if g.Start >= c.End {
			break
		}
		raw := g.Cut(p.src, max(c.Start, g.Start), min(c.End, g.End))
		if o.styleID(p, g) {
			literal = ""
			continue
		}
		text := ""
		switch g.Kind {
		case xmlcut.InNumber:
			text = "0"
		case xmlcut.InText, xmlcut.InAttr:
			text, literal = xmlcut.Escape(literal), ""
		}
		o.cuts[p.member] = append(o.cuts[p.member], xmlcut.Edit{Span: raw, Text: text})
		if g.Kind == xmlcut.InText {
			o.preserve(p, g)
		}
	}
}

func (o *output) literal(label string) string {
	if !o.plan.Labels {
		label = ""
	}
	return document.Literal(o.plan.Lang, label)
}

// preserve tells readers to keep the white space of a text that was cut: what
// stood inside may stand at the edge now.
func (o *output) preserve(p *part, g xmlcut.Seg) {
	t := o.d.byName[p.member].tree
	parent := t.Nodes[g.Node].Parent
	if parent < 0 || t.Nodes[parent].Name != "w:t" || t.Attr(parent, "space") != "" {
		return
	}
	at := t.Nodes[parent].Open - 1
	if at := (spot{p.member, at}); o.spaced[at] {
		return
	} else {
		o.spaced[at] = true
	}
	o.cuts[p.member] = append(o.cuts[p.member], xmlcut.Edit{Span: xmlcut.Span{Start: at, End: at}, Text: ` xml:space="preserve"`})
}

// pictures writes the images: clean, or replaced. One is held at a time.
func (o *output) pictures(ctx context.Context) error {
	for n, p := range o.d.shown {
		if err := ctx.Err(); err != nil {
			return err
		}
		data, kind := stillimage.Placeholder(), "png"
		if o.plan.Images[p.ID] == document.ImageKept {
			src, err := o.d.read(p.name)
			if err != nil {
				return err
			}
			if clean, k, ok := p.kept(src); ok {
				data, kind = clean, k
			} else {
				o.seen["images-not-cleanable"] = true
			}
		}
		o.media[p.name] = outName(n, kind)
		if err := o.pack.Store(o.media[p.name], data); err != nil { // packed already
			return err
		}
	}
	return nil
}

// edits gives the changes of every kept member; none where nothing changes. A
// document that is to be parked is parked here, before anything is written.
func (o *output) edits(ctx context.Context) (map[string][]xmlcut.Edit, error) {
	out := map[string][]xmlcut.Edit{}
	for _, m := range o.d.members {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c := o.d.cleaner(m, o.links, o.seen)
		for _, i := range o.d.unveiled(m, o.plan) {
			c.drop(i)
			o.seen["hidden-text"] = true
		}
		edits, err := c.run()
		if err != nil {
			return nil, err
		}
		out[m.name] = append(edits, o.cuts[m.name]...)
		if len(m.tree.Src) > maxHeld {
			o.d.parser.Forget(m.tree.Tree)
			m.tree.Nodes = nil // the bytes are enough now; release takes the rest
		}
	}
	return out, nil
}

// write packs the members: types, relationships, pictures, XML.
func (o *output) write(ctx context.Context, edits map[string][]xmlcut.Edit) error {
	if err := o.pack.Add("[Content_Types].xml", o.types()); err != nil {
		return err
	}
	if err := o.pack.Add("_rels/.rels", o.packageRels()); err != nil {
		return err
	}
	if err := o.pictures(ctx); err != nil {
		return err
	}
	for _, m := range o.d.members {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := o.member(m, edits[m.name]); err != nil {
			return err
		}
		if rels := o.rels(m); rels != nil {
			if err := o.pack.Add(relsName(m.out), rels); err != nil {
				return err
			}
		}
	}
	return nil
}

func (o *output) member(m *member, edits []xmlcut.Edit) error {
	if len(edits) == 0 && m.name == m.out {
		if packed, ok := o.d.zip.Raw(m.name); ok {
			return o.pack.Copy(o.d.zip, m.name, packed)
		}
	}
	return o.pack.AddFunc(m.out, func(w io.Writer) error {
		buffered := bufio.NewWriterSize(w, writeSize)
		if err := xmlcut.Write(buffered, m.tree.Src, edits); err != nil {
			return err
		}
		return buffered.Flush()
	})
}

// writeSize is how much of a member is packed at a time.
const writeSize = 64 << 10

// report lists what went and is known by name.
func (o *output) report() {
	for _, name := range o.d.zip.Names() {
		if s := surface(name); o.d.byName[name] == nil && o.d.pictures[name] == nil && s.surface != "" {
			o.seen[s.surface] = true
		}
	}
	for s, seen := range o.seen {
		if seen {
			o.result.Surfaces = append(o.result.Surfaces, s)
		}
	}
	slices.SortFunc(o.result.Surfaces, cmp.Compare)
	o.result.Signatures = o.d.signatures()
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// types writes the content types of what is left.
func (o *output) types() []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`)
	for _, m := range o.d.members {
		media := m.role.media
		if m.kind == mainRole {
			media = o.d.main.out
		}
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, m.out, media)
	}
	b.WriteString(`</Types>`)
	return []byte(b.String())
}

const relsHead = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`

// packageRels leads to the document and to nothing else: no properties, no
// preview, no signatures.
func (o *output) packageRels() []byte {
	main := o.d.members[0]
	return fmt.Appendf(nil, `%s<Relationship Id="rId1" Type="%s%s" Target="%s"/></Relationships>`, relsHead, xmlcut.Escape(main.base), mainRole, main.out)
}

// rels writes the relationships of a member, nil if none stays.
func (o *output) rels(m *member) []byte {
	var b strings.Builder
	for _, r := range m.rels {
		if !o.d.stays(r) || o.links[linkID(m, r)] {
			continue
		}
		mode := ""
		target := ""
		switch {
		case r.external:
			target, mode = r.target, ` TargetMode="External"`
		case r.kind == "image":
			target = relative(m.out, o.media[r.target])
		default:
			target = relative(m.out, o.d.byName[r.target].out)
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, xmlcut.Escape(m.relID(r.id)), xmlcut.Escape(r.base+r.kind), xmlcut.Escape(target), mode)
	}
	if b.Len() == 0 {
		return nil
	}
	return []byte(relsHead + b.String() + `</Relationships>`)
}

// relative writes a target as seen from a member of the folder word.
func relative(from, to string) string {
	if strings.Count(from, "/") == 1 && strings.HasPrefix(to, "word/") {
		return strings.TrimPrefix(to, "word/")
	}
	return "/" + to
}
