package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// writer writes a worksheet as it is read, without what goes.
type writer struct {
	o      *output
	e      *edits
	s      *sheet
	index  int
	w      io.Writer
	merges merges
	dirty  []int32 // rows from here on that lose something
	next   int     // of the formulas
	hidden bool    // the current row
	gone   bool    // the current row goes
	err    error
	buf    []byte
}

// writeSheet writes a worksheet; around are the edits of what is not in its rows.
func (o *output) writeSheet(w io.Writer, s *sheet, around []xmlcut.Edit) error {
	src, data := s.tree.Src, s.tree.Child(0, "s:sheetData")
	if data < 0 { // a sheet without rows
		_, err := w.Write(xmlcut.Apply(src, around))
		return err
	}
	n := s.tree.Nodes[data]
	wr := &writer{o: o, e: o.edits, s: s, index: int(o.d.indexOf(s)), w: w, merges: merges{waiting: s.grid.covered}}
	wr.dirty = o.edits.dirtyRows(wr.index)
	wr.write(before(src, around, n.Open))
	if err := o.d.walk(s, wr); err != nil {
		return err
	}
	wr.write(behind(src, around, n.Open))
	return wr.err
}

// before gives the bytes up to an offset, edited.
func before(src []byte, edits []xmlcut.Edit, at int) []byte {
	var mine []xmlcut.Edit
	for _, e := range edits {
		if e.Start < at {
			mine = append(mine, e)
		}
	}
	return xmlcut.Apply(src[:at], mine)
}

// behind gives the bytes from an offset, edited.
func behind(src []byte, edits []xmlcut.Edit, at int) []byte {
	var mine []xmlcut.Edit
	for _, e := range edits {
		if e.Start >= at {
			e.Start, e.End = e.Start-at, e.End-at
			mine = append(mine, e)
		}
	}
	return xmlcut.Apply(src[at:], mine)
}

func (w *writer) write(b []byte) {
	if w.err == nil {
		_, w.err = w.w.Write(b)
	}
}

func (w *writer) outside([]byte) error { return nil }

func (w *writer) row(r *row) error {
	w.hidden = w.s.grid.concealed(r)
	if w.gone = w.hidden && w.e.layers[w.index][rowLayer]; w.gone {
		return nil
	}
	raw := r.raw
	if w.fits(r) {
		raw = keptAttrs(r.raw, fittedAttrs)
	} else if r.odd {
		raw = keptAttrs(r.raw, rowAttrs)
	}
	w.write(raw)
	return w.err
}

// keptAttrs writes a start tag with some of its attributes.
func keptAttrs(tag []byte, kept map[string]bool) []byte {
	out := append([]byte("<"), tag[1:1+len(tagHead(tag))]...)
	for name, value := range xmlcut.TagAttrs(tag) {
		if kept[string(name)] {
			out = fmt.Appendf(out, ` %s="%s"`, name, bytes.ReplaceAll(value, []byte(`"`), []byte("&quot;")))
		}
	}
	if tag[len(tag)-2] == '/' {
		out = append(out, '/')
	}
	return append(out, '>')
}

// tagHead is the name of a start tag as it is written.
func tagHead(tag []byte) []byte {
	if i := bytes.IndexAny(tag[1:], " \t\r\n/>"); i >= 0 {
		return tag[1 : 1+i]
	}
	return tag[1:]
}

func (w *writer) rowEnd(_ *row, raw []byte) error {
	if !w.gone {
		w.write(raw)
	}
	return w.err
}

func (w *writer) cell(_ *row, c *cell) error {
	keep := w.keepsFormula(c)
	if w.gone {
		return nil
	}
	g := w.s.grid
	layer := g.layerOf(c, w.hidden, &w.merges, w.o.d.styles)
	switch {
	case layer != shownLayer && w.e.layers[w.index][layer]:
		w.write(w.empty(c))
	case w.e.cells[w.index][key{c.row, c.col}] != nil:
		w.write(w.changed(c, w.e.cells[w.index][key{c.row, c.col}]))
	default:
		w.kept(c, keep)
	}
	return w.err
}

// keepsFormula tells whether the formula of a cell stays; formulas come in the
// order in which they were read.
func (w *writer) keepsFormula(c *cell) bool {
	if len(c.formula) == 0 || w.next >= len(w.s.grid.formulas) {
		return false
	}
	f := &w.s.grid.formulas[w.next]
	w.next++
	return f.row == c.row && f.col == c.col && w.e.stays(w.index, w.s.grid, f)
}

// open begins a cell with its place and style.
func (w *writer) open(c *cell) []byte {
	out := append(w.buf[:0], '<')
	out = append(out, c.prefix...)
	out = append(out, `c r="`...)
	out = append(out, columnName(c.col)...)
	out = strconv.AppendInt(out, int64(c.row), 10)
	out = append(out, '"')
	if c.style != 0 {
		out = append(out, ` s="`...)
		out = strconv.AppendInt(out, int64(c.style), 10)
		out = append(out, '"')
	}
	w.buf = out
	return out
}

func (w *writer) empty(c *cell) []byte { return append(w.open(c), "/>"...) }

// kept writes a cell that stays as it is, save its formula and what no cell of
// the output may hold.
func (w *writer) kept(c *cell, keepFormula bool) {
	if c.kind == "s" {
		if i, err := strconv.Atoi(strings.TrimSpace(string(c.value))); err == nil {
			w.mark(i)
		}
	}
	if !c.odd && (len(c.formula) == 0 || keepFormula) && isPlainString(c.inline) {
		w.write(c.raw)
		return
	}
	out := w.open(c)
	if c.kind != "n" {
		out = append(append(append(out, ` t="`...), c.kind...), '"')
	}
	out = append(out, '>')
	if keepFormula {
		out = append(out, c.formula...)
	}
	switch {
	case c.kind == "inlineStr":
		out = appendRuns(out, c.prefix, runs(c.inline), false)
	case len(c.value) > 0:
		out = fmt.Appendf(out, "<%sv>%s</%sv>", c.prefix, c.value, c.prefix)
	}
	out = fmt.Appendf(out, "</%sc>", c.prefix)
	w.buf = out
	w.write(out)
}

func (w *writer) mark(i int) {
	if i >= 0 && i < len(w.o.used) {
		w.o.used[i] = true
	}
}

// changed writes a cell without what goes, as a text of its own: a shared string
// stays for the cells that keep it.
func (w *writer) changed(c *cell, ch *change) []byte {
	rs, foreign := []run{{text: ch.text}}, false
	switch c.kind {
	case "s":
		i, _ := strconv.Atoi(strings.TrimSpace(string(c.value)))
		rs = runs(w.o.d.strings.raw(i))
		foreign = w.o.d.strings.foreign || c.prefix != ""
	case "inlineStr":
		rs = runs(c.inline)
	}
	rs = w.o.cutRuns(rs, ch.cuts)
	if text(rs) == "" {
		return w.empty(c)
	}
	out := append(w.open(c), ` t="inlineStr">`...)
	out = appendRuns(out, c.prefix, rs, foreign)
	out = fmt.Appendf(out, "</%sc>", c.prefix)
	w.buf = out
	return out
}

// cutRuns takes cuts out of rich text. The literal stands in the run where the
// cut begins.
func (o *output) cutRuns(rs []run, cuts []document.Cut) []run {
	var out []run
	from := 0
	for _, r := range rs {
		end := from + len(r.text)
		var b strings.Builder
		at := from
		for _, c := range cuts {
			if c.End <= from || c.Start >= end {
				continue
			}
			if c.Start >= at {
				b.WriteString(r.text[at-from : c.Start-from])
			}
			if c.Literal && c.Start >= from {
				b.WriteString(o.literal(c.Label))
			}
			at = min(max(at, c.End), end)
		}
		b.WriteString(r.text[at-from:])
		if b.Len() > 0 {
			out = append(out, run{r.props, b.String()})
		}
		from = end
	}
	return out
}

func appendRuns(out []byte, prefix string, rs []run, plain bool) []byte {
	return appendItem(out, prefix, "is", rs, plain)
}

// appendItem writes the element is or si. Runs of a table whose names have
// another prefix lose their look: plain.
func appendItem(out []byte, prefix, name string, rs []run, plain bool) []byte {
	out = fmt.Appendf(out, "<%s%s>", prefix, name)
	one := len(rs) == 1 && (plain || rs[0].props == nil)
	for _, r := range rs {
		if !one {
			out = fmt.Appendf(out, "<%sr>", prefix)
			if !plain {
				out = append(out, r.props...)
			}
		}
		out = fmt.Appendf(out, `<%st xml:space="preserve">%s</%st>`, prefix, encode(r.text), prefix)
		if !one {
			out = fmt.Appendf(out, "</%sr>", prefix)
		}
	}
	return fmt.Appendf(out, "</%s%s>", prefix, name)
}

// encode writes text as a cell has it: characters that XML has not are spaces,
// and what would be read as an escape is escaped.
func encode(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '_' && isEscape(s[i:]):
			b.WriteString("_x005F_")
		case r < 0x20 && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return xmlcut.Escape(b.String())
}

func isEscape(s string) bool {
	_, n := escaped([]byte(s[:min(len(s), escapeLength)]))
	return n > 0
}
