package odf

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// cell is a cell of which something goes: it becomes a text, so that no value
// tells what the text does not.
type cell struct {
	m     *member
	node  int32
	cuts  []document.Cut // of the value, where the cell has no text of its own
	words []string       // what stands in the place of each
}

// valueGoes takes the value of the cell that a node stands in.
func (o *output) valueGoes(m *member, node int32) {
	for i := node; i >= 0; i = m.tree.Nodes[i].Parent {
		name := m.tree.Nodes[i].Name
		switch {
		case isCell(name):
			o.cell(m, i)
			return
		case name == "draw:frame" || drawn[name]: // text beside the cell's own
			return
		}
	}
}

func (o *output) cell(m *member, i int32) *cell {
	key := textNode{m.name, i}
	if o.cells[key] == nil {
		o.cells[key] = &cell{m: m, node: i}
	}
	return o.cells[key]
}

// value cuts the stored value of a cell.
func (o *output) value(m *member, g xmlcut.Seg, from, to int, literal string) {
	c := o.cell(m, g.Node)
	if !slices.ContainsFunc(c.cuts, func(k document.Cut) bool { return k.Start <= from && to <= k.End }) {
		c.cuts = append(c.cuts, document.Cut{Start: from, End: to})
		c.words = append(c.words, literal)
	}
}

// cellEdits makes texts of all cells that lost something.
func (o *output) cellEdits() {
	for key, c := range o.cells {
		if o.emptied[key] {
			continue
		}
		o.cuts[c.m.name] = append(o.cuts[c.m.name], c.edits()...)
	}
}

// edits turn the cell into one that holds a text.
func (c *cell) edits() []xmlcut.Edit {
	t := c.m.tree
	var out []xmlcut.Edit
	for a := range t.Attrs(c.node) {
		switch a.Local {
		case "value-type":
			out = append(out, xmlcut.Edit{Span: a.Value, Text: "string"})
		case "value", "date-value", "time-value", "boolean-value", "currency", "string-value":
			out = append(out, xmlcut.Edit{Span: a.Span})
		}
	}
	if a, ok := bareValue(t, c.node); ok {
		out = append(out, c.paragraph(c.left(xmlcut.Unescape(t.Src[a.Value.Start:a.Value.End]))))
	}
	return out
}

// left is what the cuts leave of a value.
func (c *cell) left(value string) string {
	order := make([]int, len(c.cuts))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(c.cuts[a].Start, c.cuts[b].Start) })
	var b strings.Builder
	at := 0
	for _, k := range order {
		b.WriteString(value[at:max(at, c.cuts[k].Start)])
		b.WriteString(c.words[k])
		at = max(at, c.cuts[k].End)
	}
	b.WriteString(value[at:])
	return b.String()
}

// paragraph puts a text into a cell that has none, with the names that the cell's
// own tag has.
func (c *cell) paragraph(text string) xmlcut.Edit {
	t, n := c.m.tree, c.m.tree.Nodes[c.node]
	p := fmt.Sprintf(`<text:p xmlns:text="%stext:1.0">%s</text:p>`, oasis, xmlcut.Escape(text))
	if n.Open < n.End && n.Close >= n.Open && t.Src[n.Open-2] != '/' {
		return xmlcut.Edit{Span: xmlcut.Span{Start: n.Open, End: n.Open}, Text: p}
	}
	tag := string(t.Src[n.Start+1 : n.Start+1+strings.IndexAny(string(t.Src[n.Start+1:n.End]), " \t\r\n/>")])
	return xmlcut.Edit{Span: xmlcut.Span{Start: n.End - len("/>"), End: n.End}, Text: ">" + p + "</" + tag + ">"}
}

// conceal takes out the hidden content that the plan does not keep: texts and
// sheets as a whole, of cells what they hold, so that all others stay where they
// are.
func (o *output) conceal() {
	for _, h := range o.d.hidden {
		if o.plan.Hidden[h.ID] == document.ImageKept || o.d.part(h.Part) == nil {
			continue
		}
		o.unread[h.Part] = true
		o.seen["hidden-content"] = true
		m := o.d.byName[h.member]
		for _, i := range h.nodes {
			if isCell(m.tree.Nodes[i].Name) {
				o.empty(m, i)
			} else {
				o.gone[textNode{m.name, i}] = true
			}
		}
	}
}

// empty takes the text and the value out of a cell. Shapes stay: they hang in a
// cell and stand where they like.
func (o *output) empty(m *member, i int32) {
	o.emptied[textNode{m.name, i}] = true
	for c := range m.tree.Children(i) {
		if n := m.tree.Nodes[c]; n.Name != "" && !strings.HasPrefix(n.Name, "draw:") {
			o.gone[textNode{m.name, c}] = true
		}
	}
	for a := range m.tree.Attrs(i) {
		switch a.Local {
		case "value-type", "value", "date-value", "time-value", "boolean-value", "currency", "string-value":
			o.edit(m.name, a.Span, "")
		}
	}
}

// isSheet reports whether a node is a sheet of the spreadsheet.
func (o *output) isSheet(m *member, i int32) bool {
	return m.name == contentMember && o.d.sheetByNode[i] != nil
}

// renames takes the name of a sheet whole: no brackets may stand in it, and other
// places repeat it.
func (o *output) renames(m *member, g xmlcut.Seg) bool {
	if o.isSheet(m, g.Node) {
		o.sheets[g.Node] = true
		return true
	}
	return false
}

// sheetNames gives the sheets whose name goes a name that tells their place, in
// every place that names them.
func (o *output) sheetNames() {
	if len(o.sheets) == 0 {
		return
	}
	var pairs []string
	m := o.d.byName[contentMember]
	for n, s := range o.d.sheets {
		if !o.sheets[s.node] {
			continue
		}
		name := xmlcut.Unescape(m.tree.Src[s.name.Start:s.name.End])
		to := fmt.Sprintf("%s %d", strings.Trim(o.literal(""), "[]"), n+1)
		o.edit(contentMember, s.name, xmlcut.Escape(to))
		quoted := "'" + strings.ReplaceAll(to, "'", "''") + "'."
		pairs = append(pairs, "'"+strings.ReplaceAll(name, "'", "''")+"'.", quoted, name+".", quoted)
	}
	o.addresses(strings.NewReplacer(pairs...))
}

// addressAttrs hold addresses of cells, with the names of their sheets.
var addressAttrs = set(`cell-range-address values-cell-range-address label-cell-address target-range-address base-cell-address print-ranges`)

// addresses rewrites the addresses of cells in all members.
func (o *output) addresses(r *strings.Replacer) {
	for _, m := range o.d.members {
		for i := range m.tree.Nodes {
			for a := range m.tree.Attrs(int32(i)) {
				if !addressAttrs[a.Local] {
					continue
				}
				old := xmlcut.Unescape(m.tree.Src[a.Value.Start:a.Value.End])
				if now := r.Replace(old); now != old {
					o.edit(m.name, a.Value, xmlcut.Escape(now))
				}
			}
		}
	}
}

// machineStyle matches the names that programs give to automatic styles.
var machineStyle = regexp.MustCompile(`^([A-Z]{1,2}|[a-z]{2}|M[a-z]{2,3}|Mpm|pm|Sect|list|WWNum|WW8Num|ta_extref|(Table|Tabulka|Tabuľka|Tabela|Tabelle|Таблица|table|col|row|cell)(_20_)?)` +
	`[0-9]{0,6}(_[0-9]{1,4})?(P[0-9])?(\.[A-Z]{0,2}[0-9]{0,5}){0,2}$`)

// styleNames gives new names to the styles that people named, and to the automatic
// ones that a program called after something: a table, an author.
func (o *output) styleNames() {
	taken, number := o.takenNames(), 0
	for _, m := range o.d.members {
		for i, n := range m.tree.Nodes {
			if !namesStyle(n.Name) {
				continue
			}
			name, shown := m.tree.Attr(int32(i), "name"), m.tree.Attr(int32(i), "display-name")
			automatic := m.tree.ParentName(int32(i)) == "office:automatic-styles"
			if builtin(decodeName(name)) && builtin(shown) || automatic && machineStyle.MatchString(name) {
				continue
			}
			if o.styles[name] == "" {
				number++
				for taken[fmt.Sprintf("S%d", number)] {
					number++
				}
				o.styles[name] = fmt.Sprintf("S%d", number)
			}
			o.unshow(m, int32(i))
		}
	}
}

// takenNames are the names that styles have.
func (o *output) takenNames() map[string]bool {
	taken := map[string]bool{}
	for _, m := range o.d.members {
		for i, n := range m.tree.Nodes {
			if namesStyle(n.Name) {
				taken[m.tree.Attr(int32(i), "name")] = true
			}
		}
	}
	return taken
}

// unshow takes the shown name of a style away: readers show the other then.
func (o *output) unshow(m *member, i int32) {
	for a := range m.tree.Attrs(i) {
		if a.Local == "display-name" {
			o.edit(m.name, a.Span, "")
		}
	}
}
