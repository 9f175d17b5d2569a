package xlsx

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/opc"
	"inkoust/internal/stillimage"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// output is what Redact writes.
type output struct {
	d      *doc
	plan   *document.Plan
	pack   *zipfile.Packer
	edits  *edits
	names  map[int]string            // new names of sheets, by index
	links  map[string]bool           // parts of links that go
	cuts   map[*member][]xmlcut.Edit // by the plan
	media  map[string]outFile        // by member of the source
	seen   map[string]bool           // surfaces that were there
	used   []bool                    // shared strings that cells of the output show
	kept   map[*member]bool          // members that the output has
	result document.Result
}

type outFile struct {
	name string
	data []byte
}

// Redact writes the workbook anew.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	d.ctx = ctx.Err
	o := &output{d: d, plan: plan, pack: zipfile.NewPacker(w), edits: newEdits(d, plan), links: map[string]bool{},
		cuts: map[*member][]xmlcut.Edit{}, media: map[string]outFile{}, seen: map[string]bool{}, used: make([]bool, d.strings.len()), kept: map[*member]bool{}}
	if err := o.textEdits(); err != nil {
		return nil, err
	}
	o.result.Further = append(o.result.Further, o.edits.echo()...)
	o.edits.soil()
	o.points()
	o.names = o.edits.rename(plan)
	for _, step := range []func() error{o.reach, o.pictures, o.write, o.pack.Close} {
		if err := step(); err != nil {
			return nil, parked(err)
		}
	}
	o.report()
	return &o.result, nil
}

// textEdits turns the redactions into changes of cells and edits of members.
func (o *output) textEdits() error {
	byPart := map[string][]document.Redaction{}
	for _, r := range o.plan.Redactions {
		p := o.d.partByID[r.Part]
		if p == nil || !r.Span.Valid(p.Text) {
			return fmt.Errorf("part %q, bytes %d to %d: no such span", r.Part, r.Start, r.End)
		}
		byPart[r.Part] = append(byPart[r.Part], r)
	}
	for _, p := range o.d.parts {
		switch redactions := byPart[p.ID]; {
		case len(redactions) == 0 || p.Dropped:
		case p.Kind == document.Link:
			o.links[p.ID] = true
		case p.layer != nil:
			o.edits.cut(p, redactions)
		case p.member == o.d.book:
			o.renames(p, redactions)
		default:
			for _, c := range document.Cuts(p.Text, redactions) {
				o.cut(p, c)
			}
		}
	}
	return nil
}

// renames notes the sheets whose names lose something.
func (o *output) renames(p *part, redactions []document.Redaction) {
	for _, r := range redactions {
		for _, g := range p.segs.From(r.Start) {
			if g.Start >= r.End {
				break
			}
			for i, s := range o.d.sheets {
				if s.node == g.Node {
					o.edits.renamed[i] = true
				}
			}
		}
	}
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
		raw := g.Cut(p.member.tree.Src, max(c.Start, g.Start), min(c.End, g.End))
		text := ""
		switch {
		case g.Kind == xmlcut.InNumber:
			raw, text = point(p.member.tree, g), "" // what is left of a number is none
		case g.Kind == xmlcut.InAttr && p.ID == "formats":
			raw, text = g.Raw, "General" // a format with a hole is none
		default:
			text, literal = xmlcut.Escape(literal), ""
		}
		o.cuts[p.member] = append(o.cuts[p.member], xmlcut.Edit{Span: raw, Text: text})
	}
}

// point is the element of a number in a chart: charts may lack some of their
// points.
func point(t *tree, g xmlcut.Seg) xmlcut.Span {
	if pt := t.up(g.Node, "c:pt"); pt >= 0 {
		return xmlcut.Span{Start: t.Nodes[pt].Start, End: t.Nodes[pt].End}
	}
	return g.Raw
}

func (o *output) literal(label string) string {
	if !o.plan.Labels {
		label = ""
	}
	return document.Literal(o.plan.Lang, label)
}

// reach finds the members that the sheets of the output lead to.
func (o *output) reach() error {
	var follow func(m *member)
	follow = func(m *member) {
		if o.kept[m] {
			return
		}
		o.kept[m] = true
		for _, r := range m.rels {
			if next := o.d.byName[r.Target]; next != nil && !r.External && (next.kind != "table" || o.keepsTable(m, next)) {
				follow(next)
			}
		}
	}
	for i, s := range o.d.sheets {
		if !o.edits.out[i] {
			follow(s.member)
		}
	}
	for _, m := range o.d.members {
		if m.kind == "styles" || m.kind == "theme" {
			follow(m)
		}
	}
	if len(o.kept) == 0 {
		return document.Park(document.ReasonFeature, "no sheet is left", nil)
	}
	return nil
}

// pictures prepares the images: clean, or replaced.
func (o *output) pictures() error {
	for n, p := range o.d.shown {
		if err := o.d.ctx(); err != nil {
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
		o.media[p.name] = outFile{fmt.Sprintf("xl/media/image%d.%s", n+1, kind), data}
	}
	return nil
}

// report lists what went and is known by name.
func (o *output) report() {
	kept := o.d.keptNames()
	for _, name := range o.d.zip.Names() {
		if s := surface(name); !kept[name] && s.surface != "" {
			o.seen[s.surface] = true
		}
	}
	for i := range o.d.sheets {
		o.seen["hidden-content"] = o.seen["hidden-content"] || o.edits.out[i] || o.edits.layers[i] != [layerCount]bool{}
	}
	for s, seen := range o.seen {
		if seen {
			o.result.Surfaces = append(o.result.Surfaces, s)
		}
	}
	slices.Sort(o.result.Surfaces)
	o.result.Signatures = o.d.signatures()
}

// write packs the members in a fixed order.
func (o *output) write() error {
	if err := o.pack.Add("[Content_Types].xml", o.types()); err != nil {
		return err
	}
	root := []outRel{{opc.Rel{ID: "rId1", Kind: mainRole, Base: o.d.book.base}, o.d.book.out}}
	if err := o.pack.Add("_rels/.rels", relsXML(root)); err != nil {
		return err
	}
	if err := o.writeBook(); err != nil {
		return err
	}
	for i, s := range o.d.sheets {
		if o.edits.out[i] {
			continue
		}
		if err := o.writeTab(s); err != nil {
			return err
		}
	}
	if err := o.writeStrings(); err != nil {
		return err
	}
	for _, m := range o.d.members {
		if !o.kept[m] {
			continue
		}
		if err := o.writeMember(m, append(o.clean(m), o.cuts[m]...)); err != nil {
			return err
		}
	}
	return o.writeMedia()
}

func (o *output) writeMedia() error {
	for _, p := range o.d.shown {
		if f := o.media[p.name]; o.shows(p.name) {
			if err := o.pack.Add(f.name, f.data); err != nil {
				return err
			}
		}
	}
	return nil
}

// shows reports whether a member of the output refers to a picture.
func (o *output) shows(picture string) bool {
	for m := range o.kept {
		if slices.ContainsFunc(m.rels, func(r opc.Rel) bool { return r.Kind == "image" && r.Target == picture }) {
			return true
		}
	}
	return false
}

// writeTab writes a sheet with its relationships.
func (o *output) writeTab(s *sheet) error {
	around := append(o.clean(s.member), o.cuts[s.member]...)
	i := int(o.d.indexOf(s))
	if s.grid == nil {
		return o.writeMember(s.member, around)
	}
	if len(around) == 0 && o.untouched(i, s) {
		if err := o.d.walk(s, &marker{used: o.used}); err != nil {
			return err
		}
		return o.writeMember(s.member, nil)
	}
	err := o.pack.AddFunc(s.out, func(w io.Writer) error { return o.writeSheet(w, s, around) })
	if err != nil {
		return err
	}
	return o.writeRels(s.member)
}

// untouched reports whether the rows of a sheet are written as they are.
func (o *output) untouched(i int, s *sheet) bool {
	if s.grid.odd || len(o.edits.cells[i]) > 0 || o.edits.layers[i] != [layerCount]bool{} {
		return false
	}
	for k := range s.grid.formulas {
		if !o.edits.stays(i, s.grid, &s.grid.formulas[k]) {
			return false
		}
	}
	return len(s.grid.formulas) < maxFormulas
}

// marker notes the shared strings of a sheet that is copied as it is.
type marker struct {
	skeleton
	used []bool
}

func (m *marker) outside([]byte) error { return nil }

func (m *marker) cell(_ *row, c *cell) error {
	if i, err := strconv.Atoi(strings.TrimSpace(string(c.value))); c.kind == "s" && err == nil && i >= 0 && i < len(m.used) {
		m.used[i] = true
	}
	return nil
}

// writeMember writes the XML of a member, as it is packed where nothing changes.
func (o *output) writeMember(m *member, changes []xmlcut.Edit) error {
	if err := o.d.ctx(); err != nil {
		return err
	}
	name := o.d.real(m.name)
	packed, ok := []byte(nil), false
	if len(changes) == 0 && (m.tree == nil || len(m.tree.Drops) == 0) {
		packed, ok = o.d.zip.Raw(name)
	}
	var err error
	if ok {
		err = o.pack.CopyAs(m.out, o.d.zip, name, packed)
	} else {
		err = o.pack.Add(m.out, xmlcut.Apply(m.tree.Src, changes))
	}
	if err != nil {
		return err
	}
	return o.writeRels(m)
}
