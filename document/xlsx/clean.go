package xlsx

import (
	"fmt"
	"strings"

	"inkoust/internal/xmlcut"
)

// cleaner makes the edits of one member that no plan is needed for.
type cleaner struct {
	o     *output
	m     *member
	t     *tree
	edits []xmlcut.Edit
}

// clean takes out of a member what a reader does not see.
func (o *output) clean(m *member) []xmlcut.Edit {
	c := &cleaner{o: o, m: m, t: m.tree}
	for _, s := range c.t.Drops {
		c.edits = append(c.edits, xmlcut.Edit{Span: s})
	}
	if len(c.t.Drops) > 0 && !strings.HasPrefix(m.kind, "theme") {
		o.seen["xml-comments"] = true
	}
	switch m.kind {
	case "worksheet":
		c.children(0, sheetElements)
		c.worksheet()
	case "chartsheet":
		c.children(0, chartsheetElements)
		c.attributes()
	case "table":
		c.table()
	case "styles":
		c.dropAll("s:extLst")
		c.attributes()
	default:
		c.drawing()
	}
	return c.edits
}

// The elements of sheets that stay; the rest is history, names, people, rules,
// other programs' and other files' data.
var (
	sheetElements = set(`s:sheetPr s:sheetViews s:sheetFormatPr s:cols s:sheetData s:autoFilter s:mergeCells s:conditionalFormatting s:hyperlinks
		s:printOptions s:pageMargins s:pageSetup s:headerFooter s:rowBreaks s:colBreaks s:drawing s:tableParts`)
	chartsheetElements = set("s:sheetPr s:sheetViews s:pageMargins s:pageSetup s:headerFooter s:drawing")
)

// surfaces names what the result lists when an element goes.
var surfaces = map[string]string{
	"s:dataValidations": "validation-lists", "s:scenarios": "scenarios", "s:protectedRanges": "protection", "s:sheetProtection": "protection",
	"s:customSheetViews": "views", "s:legacyDrawing": "comments", "s:legacyDrawingHF": "comments", "s:oleObjects": "embeddings",
	"s:controls": "form-fields", "s:picture": "images", "s:phoneticPr": "", "s:workbookProtection": "protection", "s:fileSharing": "metadata",
	"s:customWorkbookViews": "views", "s:externalReferences": "external-links", "s:pivotCaches": "pivot-caches",
}

// children drops the elements directly inside a node that are not in a list.
func (c *cleaner) children(i int32, kept map[string]bool) {
	for child := range c.t.Children(i) {
		if name := c.t.Nodes[child].Name; name != "" && !kept[name] {
			c.drop(child)
		}
	}
}

func (c *cleaner) drop(i int32) {
	n := c.t.Nodes[i]
	c.edits = append(c.edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Start, End: n.End}})
	if s := surfaces[n.Name]; s != "" {
		c.o.seen[s] = true
	}
}

func (c *cleaner) dropAll(names ...string) {
	for i, n := range c.t.Nodes {
		for _, name := range names {
			if n.Name == name {
				c.drop(int32(i))
			}
		}
	}
}

// hollow takes out all that is inside an element.
func (c *cleaner) hollow(i int32) {
	if n := c.t.Nodes[i]; n.Open < n.Close {
		c.edits = append(c.edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Open, End: n.Close}})
	}
}

// cut takes attributes of an element out, by their local names.
func (c *cleaner) cut(i int32, locals ...string) {
	for a := range c.t.Attrs(i) {
		for _, local := range locals {
			if a.Local == local && a.Prefix != "xmlns" {
				c.edits = append(c.edits, xmlcut.Edit{Span: a.Span})
			}
		}
	}
}

// set gives an attribute another value.
func (c *cleaner) set(i int32, local, value string) {
	for a := range c.t.Attrs(i) {
		if a.Local == local && a.Prefix == "" {
			c.edits = append(c.edits, xmlcut.Edit{Span: a.Value, Text: xmlcut.Escape(value)})
		}
	}
}

// attributes takes the marks of editing out of all elements.
func (c *cleaner) attributes() {
	for i, n := range c.t.Nodes {
		switch n.Name {
		case "":
		case "s:sheetPr":
			c.cut(int32(i), "codeName", "uid")
		case "s:pageSetup":
			c.cut(int32(i), "id", "uid")
		default:
			c.cut(int32(i), "uid")
		}
	}
}

func (c *cleaner) worksheet() {
	c.attributes()
	for i, n := range c.t.Nodes {
		i := int32(i)
		switch n.Name {
		case "s:autoFilter":
			c.hollow(i)
		case "s:col":
			c.fit(i)
		case "s:extLst", "s:pivotSelection":
			if n.Parent > 0 {
				c.drop(i)
			}
		case "s:hyperlinks":
			c.some(i, c.keepsLink)
		case "s:tableParts":
			c.cut(i, "count")
			c.some(i, c.keepsRef)
		case "s:conditionalFormatting":
			if n.Parent == 0 {
				c.some(i, c.keepsRule)
			}
		case "s:drawing":
			if !c.keepsRef(i) {
				c.drop(i)
			}
		}
	}
}

// some drops the children that keep refuses, and the element where none is left.
func (c *cleaner) some(i int32, keep func(int32) bool) {
	var gone []int32
	left := 0
	for child := range c.t.Children(i) {
		switch {
		case c.t.Nodes[child].Name == "":
		case keep(child):
			left++
		default:
			gone = append(gone, child)
		}
	}
	if left == 0 {
		gone = []int32{i}
	}
	for _, g := range gone {
		c.drop(g)
	}
}

// keepsRef reports whether what an element refers to stays.
func (c *cleaner) keepsRef(i int32) bool {
	r, ok := c.m.rel(c.t.Named(i, "r:id"))
	return ok && c.o.target(c.m, r) != ""
}

// keepsLink keeps links to web addresses and to cells, without what people wrote
// about them.
func (c *cleaner) keepsLink(i int32) bool {
	c.cut(i, "display", "tooltip")
	if c.t.Named(i, "r:id") != "" {
		c.cut(i, "location")
		return c.keepsRef(i)
	}
	return c.o.refersToKept(c.t.Attr(i, "location"), true)
}

// keepsRule keeps conditional formats that say no word and depend on nothing
// that goes.
func (c *cleaner) keepsRule(i int32) bool {
	if c.t.Nodes[i].Name != "s:cfRule" || c.t.Attr(i, "text") != "" {
		return false
	}
	for k := i + 1; k < c.t.Nodes[i].Last; k++ {
		switch c.t.Nodes[k].Name {
		case "s:formula":
			if !c.o.refersToKept(c.t.Text(k), false) {
				return false
			}
		case "s:cfvo":
			if !c.o.refersToKept(c.t.Attr(k, "val"), false) {
				return false
			}
		}
	}
	return true
}

// refersToKept reports whether a formula could stay in a cell. With ranges alone
// it has to name cells and no more.
func (o *output) refersToKept(body string, ranges bool) bool {
	g := &grid{}
	r := &reader{d: o.d, g: g, s: o.d.sheets[0]}
	body = strings.TrimPrefix(strings.TrimSpace(body), "-")
	if !r.references(strings.TrimPrefix(body, "#")) || ranges && len(g.refs) == 0 {
		return false
	}
	for _, ref := range g.refs {
		sheet := ref.sheet &^ named
		if ref.sheet&named != 0 && (o.edits.out[sheet] || o.edits.renamed[sheet]) {
			return false
		}
	}
	return true
}

// tableAttrs and columnAttrs are what a table and its columns keep.
var (
	tableAttrs  = set("id ref headerRowCount totalsRowCount totalsRowShown")
	columnAttrs = set("id name totalsRowFunction")
)

// table keeps the range, the names of the columns, which are those of their
// heads, and the style.
func (c *cleaner) table() {
	c.children(0, set("s:autoFilter s:tableColumns s:tableStyleInfo"))
	for i, n := range c.t.Nodes {
		i := int32(i)
		switch n.Name {
		case "s:table":
			c.only(i, tableAttrs)
			number := strings.TrimSuffix(strings.TrimPrefix(c.m.out, c.m.role.folder+"table"), ".xml")
			c.edits = append(c.edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Open - 1, End: n.Open - 1},
				Text: fmt.Sprintf(` name="Table%s" displayName="Table%s"`, number, number)})
		case "s:autoFilter":
			c.hollow(i)
			c.only(i, set("ref"))
		case "s:tableColumn":
			c.hollow(i)
			c.only(i, columnAttrs)
		}
	}
}

// only takes all attributes but some out of an element; names of spaces stay.
func (c *cleaner) only(i int32, kept map[string]bool) {
	for a := range c.t.Attrs(i) {
		if a.Prefix == "" && !kept[a.Local] && a.Local != "xmlns" || a.Prefix != "" && a.Prefix != "xmlns" && a.Local != "Ignorable" {
			c.edits = append(c.edits, xmlcut.Edit{Span: a.Span})
		}
	}
}

// keepsTable reports whether a table can stay: its heads and totals, which it
// repeats, lose nothing.
func (o *output) keepsTable(m, table *member) bool {
	sheet := int32(-1)
	for i, s := range o.d.sheets {
		if s.member == m {
			sheet = int32(i)
		}
	}
	r, ok := readRange(table.tree.Attr(0, "ref"))
	if sheet < 0 || !ok || table.tree.Attr(0, "headerRowCount") == "0" {
		return false
	}
	head, total := r, r
	head.sheet, total.sheet = sheet, sheet
	head.row1, total.row0 = head.row0, total.row1
	return !o.edits.touched(head, nil) && !o.edits.touched(total, nil)
}

// drawingGone are the elements of drawings and charts that go.
var drawingGone = set(`a:hlinkClick a:hlinkHover a:hlinkMouseOver a:extLst c:extLst x:extLst c:externalData c:printSettings c:userShapes c:pivotSource
	a:audioFile a:videoFile a:quickTimeFile a:wavAudioFile a:snd x:docId`)

// drawing cleans drawings, charts, diagrams and themes.
func (c *cleaner) drawing() {
	for i := int32(0); i < int32(len(c.t.Nodes)); i++ {
		n := c.t.Nodes[i]
		switch {
		case n.Name == "":
		case drawingGone[n.Name] && !(n.Name == "a:extLst" && c.m.kind == "diagramData"), isAnchor(n.Name) && c.dangles(i):
			c.drop(i)
			i = n.Last - 1
		case n.Name == "c:f":
			c.chartRange(i)
		case n.Name == "a:srcRect":
			c.frame(i)
		default:
			c.shape(i, n)
		}
	}
}

func isAnchor(name string) bool {
	return name == "xdr:twoCellAnchor" || name == "xdr:oneCellAnchor" || name == "xdr:absoluteAnchor" || name == "mc:AlternateContent"
}

// dangles reports whether a drawing shows something that goes: a control, a
// slicer, a chart of a kind that is not read.
func (c *cleaner) dangles(i int32) bool {
	for _, ref := range c.t.Refs {
		if ref.Node <= i || ref.Node >= c.t.Nodes[i].Last || c.inGone(ref.Node, i) || ref.ID == "" {
			continue
		}
		if r, ok := c.m.rel(ref.ID); !ok || c.o.target(c.m, r) == "" && ref.Local != "link" {
			c.o.seen["drawings-not-readable"] = true
			return true
		}
	}
	return false
}

// inGone reports whether a node lies in an element that goes anyway.
func (c *cleaner) inGone(node, top int32) bool {
	for p := node; p > top; p = c.t.Nodes[p].Parent {
		if drawingGone[c.t.Nodes[p].Name] {
			return true
		}
	}
	return false
}

// chartRange takes the range out of a chart where it names what goes; the chart
// shows its points then.
func (c *cleaner) chartRange(i int32) {
	if c.o.refersToKept(c.t.Text(i), true) {
		return
	}
	n := c.t.Nodes[i]
	if n.Open < n.Close {
		c.edits = append(c.edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Open, End: n.Close}, Text: "#REF!"})
	}
}

// frame drops the frame of a picture that was cut to it.
func (c *cleaner) frame(i int32) {
	if p := c.t.Nodes[i].Parent; p >= 0 {
		if blip := c.t.Child(p, "a:blip"); blip >= 0 {
			c.drop(i)
		}
	}
}

// shape takes names, descriptions and macros out of a shape.
func (c *cleaner) shape(i int32, n xmlcut.Node) {
	name := n.Name[strings.IndexByte(n.Name, ':')+1:]
	for a := range c.t.Attrs(i) {
		switch {
		case a.Local == "uid", a.Local == "link" && a.Prefix != "", name == "cNvPr" && (a.Local == "descr" || a.Local == "title"):
			c.edits = append(c.edits, xmlcut.Edit{Span: a.Span})
			c.o.seen["alt-text"] = c.o.seen["alt-text"] || a.Local == "descr" && a.Value.Start < a.Value.End
		case name == "cNvPr" && a.Local == "name", a.Local == "macro" && a.Prefix == "", a.Local == "textlink":
			c.edits = append(c.edits, xmlcut.Edit{Span: a.Value}) // required, but may be empty
		}
	}
}
