package xlsx

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"inkoust/internal/opc"
	"inkoust/internal/xmlcut"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// types writes the content types of what is left.
func (o *output) types() []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`)
	override := func(m *member) {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, m.out, m.role.media)
	}
	override(o.d.book)
	for i, s := range o.d.sheets {
		if !o.edits.out[i] {
			override(s.member)
		}
	}
	if o.d.stringsIn != nil {
		override(o.d.stringsIn)
	}
	for _, m := range o.d.members {
		if o.kept[m] {
			override(m)
		}
	}
	b.WriteString(`</Types>`)
	return []byte(b.String())
}

// outRel is a relationship with the member of the output that it leads to.
type outRel struct {
	opc.Rel
	to string
}

func relsXML(rels []outRel) []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, r := range rels {
		target, mode := "/"+r.to, ""
		if r.External {
			target, mode = r.Target, ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`,
			xmlcut.Escape(r.ID), xmlcut.Escape(r.Base+r.Kind), xmlcut.Escape(target), mode)
	}
	b.WriteString(`</Relationships>`)
	return []byte(b.String())
}

// target gives what a relationship leads to in the output, "" where it goes.
func (o *output) target(m *member, r opc.Rel) string {
	switch {
	case r.External:
		if part := o.linkPart(m, r.ID); part != "" && o.d.stays(r) && !o.links[part] {
			return r.Target
		}
	case r.Kind == "image":
		if o.d.stays(r) {
			return o.media[r.Target].name
		}
	default:
		if next := o.d.byName[r.Target]; next != nil && (o.kept[next] || next == o.d.stringsIn) {
			return next.out
		}
	}
	return ""
}

// linkPart is the part of a link's address, "" for links of drawings, which go.
func (o *output) linkPart(m *member, id string) string {
	for _, s := range o.d.sheets {
		if s.member == m {
			return linkID(s, id)
		}
	}
	return ""
}

// writeRels writes the relationships of a member, if any stays.
func (o *output) writeRels(m *member) error {
	var rels []outRel
	for _, r := range m.rels {
		if to := o.target(m, r); to != "" {
			rels = append(rels, outRel{r, to})
		}
	}
	if rels == nil {
		return nil
	}
	return o.pack.Add(opc.RelsName(m.out), relsXML(rels))
}

// writeBook writes the workbook.
func (o *output) writeBook() error {
	edits := append(o.cleanBook(), o.cuts[o.d.book]...)
	if err := o.pack.Add(o.d.book.out, xmlcut.Apply(o.d.book.tree.Src, edits)); err != nil {
		return err
	}
	return o.writeRels(o.d.book)
}

// writeStrings writes the shared strings: those that no cell of the output shows
// are empty, so that the others keep their numbers.
func (o *output) writeStrings() error {
	m, t := o.d.stringsIn, o.d.strings
	if m == nil {
		return nil
	}
	if o.stringsWhole() {
		if packed, ok := o.d.zip.Raw(o.d.real(m.name)); ok {
			return o.pack.CopyAs(m.out, o.d.zip, o.d.real(m.name), packed)
		}
	}
	return o.pack.AddFunc(m.out, func(w io.Writer) error { return o.stringsTo(w, t) })
}

// stringsWhole reports whether the shared strings are copied as they are.
func (o *output) stringsWhole() bool {
	return !o.d.strings.odd && o.d.strings.head != nil && !slices.Contains(o.used, false)
}

func (o *output) stringsTo(w io.Writer, t *stringTable) error {
	p, out := t.prefix, []byte(xmlHead)
	if t.head == nil {
		_, err := w.Write(fmt.Appendf(out, `<sst xmlns="%s"/>`, spreadsheetSpace))
		return err
	}
	out = append(out, keptAttrs(t.head, declarations(t.head))...)
	for i := range t.len() {
		switch raw := t.raw(i); {
		case !o.used[i]:
			out = fmt.Appendf(out, "<%ssi><%st/></%ssi>", p, p, p)
		case !t.odd || isPlainString(raw):
			out = append(append(append(append(append(out, '<'), p...), "si>"...), raw...), "</"...)
			out = append(append(out, p...), "si>"...)
		default:
			out = appendItem(out, p, "si", runs(raw), false)
		}
		if len(out) > 1<<16 {
			if _, err := w.Write(out); err != nil {
				return err
			}
			out = out[:0]
		}
	}
	_, err := w.Write(append(out, t.tail...))
	return err
}

const spreadsheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// declarations are the attributes of a tag that name spaces.
func declarations(tag []byte) map[string]bool {
	kept := map[string]bool{"mc:Ignorable": true}
	for name := range xmlcut.TagAttrs(tag) {
		if n := string(name); n == "xmlns" || strings.HasPrefix(n, "xmlns:") {
			kept[n] = true
		}
	}
	return kept
}
