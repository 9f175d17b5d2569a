package odf

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"inkoust/document"
	"inkoust/internal/stillimage"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// output is what Redact writes, before it is packed.
type output struct {
	d       *doc
	plan    *document.Plan
	pack    *zipfile.Packer
	links   map[string]bool          // parts of links that go
	cuts    map[string][]xmlcut.Edit // by member
	cells   map[textNode]*cell       // cells that lose their value
	styles  map[string]string        // new names of styles
	sheets  map[int32]bool           // nodes of sheets whose name goes
	read    map[textNode]bool        // texts that stand in a part
	gone    map[textNode]bool        // hidden elements that go
	unread  map[string]bool          // parts of hidden content that goes
	emptied map[textNode]bool        // cells of it
	media   map[string]outFile       // by member of the source
	seen    map[string]bool          // surfaces that were there
	result  document.Result

	settled     bool
	settingsXML []byte
}

// textNode is a node of a member.
type textNode struct {
	member string
	node   int32
}

type outFile struct {
	name string
	data []byte
}

// Redact writes the document anew.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	o := &output{d: d, plan: plan, pack: zipfile.NewPacker(w), links: map[string]bool{}, cuts: map[string][]xmlcut.Edit{}, cells: map[textNode]*cell{},
		styles: map[string]string{}, sheets: map[int32]bool{}, read: map[textNode]bool{}, gone: map[textNode]bool{}, unread: map[string]bool{}, emptied: map[textNode]bool{}, media: map[string]outFile{}, seen: map[string]bool{}}
	o.texts()
	o.conceal()
	if err := o.textEdits(); err != nil {
		return nil, err
	}
	o.cellEdits()
	o.extents()
	o.sheetNames()
	o.styleNames()
	if err := o.pictures(ctx); err != nil {
		return nil, err
	}
	if err := o.write(ctx); err != nil {
		return nil, document.Refused(err, place)
	}
	if err := o.pack.Close(); err != nil {
		return nil, err
	}
	o.report()
	return &o.result, nil
}

// texts notes which texts stand in parts that stay.
func (o *output) texts() {
	for _, p := range o.d.parts {
		for _, g := range p.segs {
			if g.Kind == xmlcut.InText {
				o.read[textNode{p.member, g.Node}] = true
			}
		}
	}
}

// textEdits turns the redactions into edits of the members.
func (o *output) textEdits() error {
	byPart := map[string][]document.Redaction{}
	removed := map[string]bool{}
	further := o.echoes()
	o.result.Further = further
	for _, r := range append(slices.Clip(o.plan.Redactions), further...) {
		p := o.d.part(r.Part)
		if p == nil || !r.Span.Valid(p.Part.Text) {
			return fmt.Errorf("part %q, bytes %d to %d: no such span", r.Part, r.Start, r.End)
		}
		byPart[r.Part] = append(byPart[r.Part], r)
	}
	for _, p := range o.d.parts {
		switch redactions := byPart[p.ID]; {
		case len(redactions) == 0 || p.Dropped || o.unread[p.ID]:
		case p.Kind == document.Link:
			o.links[p.ID] = true
		default:
			for _, c := range document.Cuts(p.Part.Text, redactions) {
				for _, w := range wordsOf(p.Part.Text[c.Start:c.End]) {
					removed[w] = true
				}
				o.cut(p, c)
			}
		}
	}
	o.telltale(removed)
	return nil
}

// cut takes one run out of a part: the first characters of it give way to the
// literal, the others to nothing.
func (o *output) cut(p *part, c document.Cut) {
	literal := ""
	if c.Literal {
		literal = o.literal(c.Label)
	}
	m := o.d.byName[p.member]
	last := xmlcut.Seg{Node: -1}
	for _, g := range p.segs.From(c.Start) {
		if g.Start >= c.End {
			break
		}
		from, to := max(c.Start, g.Start), min(c.End, g.End)
		raw := g.Cut(p.src, from, to)
		switch g.Kind {
		case xmlcut.InNumber:
			o.value(m, g, from-g.Start, to-g.Start, literal)
			literal = ""
			continue
		case xmlcut.InAttr:
			if o.renames(m, g) {
				continue
			}
			o.edit(p.member, raw, xmlcut.Escape(literal))
			literal = ""
		case xmlcut.InText:
			if last.Node == g.Node { // white space between them did not show
				raw.Start = last.Raw.End
			}
			o.edit(p.member, raw, xmlcut.Escape(literal))
			literal = ""
			last = g
		default:
			o.edit(p.member, raw, "")
		}
		o.valueGoes(m, g.Node)
	}
}

func (o *output) edit(member string, raw xmlcut.Span, text string) {
	o.cuts[member] = append(o.cuts[member], xmlcut.Edit{Span: raw, Text: text})
}

func (o *output) literal(label string) string {
	if !o.plan.Labels {
		label = ""
	}
	return document.Literal(o.plan.Lang, label)
}

// pictures prepares the images: clean, or replaced.
func (o *output) pictures(ctx context.Context) error {
	for n, p := range o.d.shown {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !o.showing(p) {
			continue
		}
		data, kind := stillimage.Placeholder(), "png"
		if o.plan.Images[p.ID] == document.ImageKept {
			src, err := o.d.zip.Read(p.name)
			if err != nil {
				return document.Refused(err, place)
			}
			if clean, k, ok := stillimage.Clean(src); ok && !p.cropped {
				data, kind = clean, k
			} else {
				o.seen["images-not-cleanable"] = true
			}
		}
		o.media[p.name] = outFile{outName(n, kind), data}
	}
	return nil
}

// showing reports whether a picture stands outside of the hidden content that
// goes.
func (o *output) showing(p *picture) bool {
	return slices.ContainsFunc(p.places, func(n textNode) bool {
		t := o.d.byName[n.member].tree
		for i := n.node; i >= 0; i = t.Nodes[i].Parent {
			if o.gone[textNode{n.member, i}] {
				return false
			}
		}
		return true
	})
}

// write packs the members: the media type first and stored, then XML and
// pictures, the manifest last.
func (o *output) write(ctx context.Context) error {
	if err := o.pack.Store(mimeMember, []byte(o.d.kind.media)); err != nil {
		return err
	}
	for _, m := range o.d.members {
		if err := ctx.Err(); err != nil {
			return err
		}
		edits := append((&cleaner{o: o, m: m, t: m.tree}).run(), o.cuts[m.name]...)
		if err := o.member(m, edits); err != nil {
			return err
		}
	}
	if s := o.settings(); s != nil {
		if err := o.pack.Add(settingsMember, s); err != nil {
			return err
		}
	}
	for _, p := range o.d.shown {
		if f := o.media[p.name]; f.name != "" {
			if err := o.pack.Add(f.name, f.data); err != nil {
				return err
			}
		}
	}
	return o.pack.Add(manifestMember, o.manifest())
}

// member writes a member with its edits; one that keeps its name and its bytes
// is copied as it is packed.
func (o *output) member(m *member, edits []xmlcut.Edit) error {
	if len(edits) == 0 && m.name == m.out {
		if packed, ok := o.d.zip.Raw(m.name); ok {
			return o.pack.Copy(o.d.zip, m.name, packed)
		}
	}
	return o.pack.Add(m.out, xmlcut.Apply(m.tree.Src, edits))
}

// report lists what went and is known by name.
func (o *output) report() {
	for _, name := range o.d.zip.Names() {
		if o.d.byName[name] == nil && o.d.pictures[name] == nil {
			if s := o.d.surface(name); s.surface != "" {
				o.seen[s.surface] = true
			}
		}
	}
	for s := range o.seen {
		o.result.Surfaces = append(o.result.Surfaces, s)
	}
	slices.SortFunc(o.result.Surfaces, cmp.Compare)
	o.result.Signatures = o.d.signatures
}
