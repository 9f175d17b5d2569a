package ooxml

import (
	"regexp"
	"strings"

	"inkoust/internal/xmlcut"
)

// rare gives the fate of elements that depends on where they stand.
func (c *cleaner) rare(i int32, n xmlcut.Node) fate {
	switch {
	case isForeign(n.Name):
		c.seen["custom-xml"] = true
		return c.strange(i, n)
	case c.m.kind == "settings" && n.Parent == 0 && !settingsKept[n.Name],
		n.Name == "w:compatSetting" && !compatible[c.t.Attr(i, "name")],
		n.Name == "w:lsdException" && !stylish(c.t.Attr(i, "name")),
		n.Name == "w:name" && c.m.kind == "numbering":
		return drop
	case strings.HasSuffix(n.Name, ":extLst"):
		if c.m.kind != "diagramData" || n.Parent != 0 {
			return drop
		}
	case strings.HasSuffix(c.t.ParentName(i), ":extLst"):
		if c.t.Child(i, "x:dataModelExt") < 0 { // it names the drawing that shows the diagram
			return drop
		}
	}
	return 0
}

// strange takes out an element of other people's data; what word processors
// show inside stays.
func (c *cleaner) strange(i int32, n xmlcut.Node) fate {
	for at := i + 1; at < n.Last; at++ {
		if name := c.t.Nodes[at].Name; name != "" && !isForeign(name) {
			return unwrap
		}
	}
	return drop
}

// compatible are the settings of [MS-DOCX] 2.5.4 that change the layout; others
// may be named by anybody.
var compatible = map[string]bool{
	"compatibilityMode": true, "overrideTableStyleFontSizeAndJustification": true, "enableOpenTypeFeatures": true,
	"doNotFlipMirrorIndents": true, "differentiateMultirowTableHeaders": true, "useWord2013TrackBottomHyphenation": true,
	"allowHyphenationAtTrackBottom": true, "allowTextAfterFloatingTableBreak": true,
}

// textual are the elements of running text whose characters mean something:
// text, and positions of drawings.
var textual = map[string]bool{
	"w:t": true, "m:t": true, "a:t": true, "w:instrText": true, "wp:align": true, "wp:posOffset": true,
	"x:pctWidth": true, "x:pctHeight": true, "x:pctPosHOffset": true, "x:pctPosVOffset": true,
}

// chartCells matches references that tell nothing: the names that programs give
// to sheets themselves.
var chartCells = regexp.MustCompile(`^'?(Sheet|List|Hárok|Arkusz|Лист|Tabelle)[0-9]{1,3}'?![$A-Z0-9:,]*$`)

// plainNumbers is the format of numbers without words in it.
const plainNumbers = "General"

// anyCells stands for a reference into a table that goes; a chart must have one.
const anyCells = "Sheet1!$A$1"

// characters cuts text that stands where no reader looks.
func (c *cleaner) characters(i int32, n xmlcut.Node) {
	raw := c.t.Src[n.Start:n.End]
	parent := c.t.ParentName(i)
	switch {
	case strings.TrimSpace(string(raw)) == "":
	case parent == "c:formatCode" && strings.ContainsAny(string(raw), `"&\`):
		c.edits = append(c.edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Start, End: n.End}, Text: plainNumbers})
	case parent == "c:f":
		if !chartCells.Match(raw) {
			c.edits = append(c.edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Start, End: n.End}, Text: anyCells})
		}
	case !c.m.role.leaf && !textual[parent], isForeign(parent):
		c.cut(xmlcut.Span{Start: n.Start, End: n.End})
	}
}

// alternatives leaves the plain form alone where nothing else stays.
func (c *cleaner) alternatives() {
	for i := range c.m.plain {
		c.fallBack(i, c.t.Child(i, "mc:Fallback"))
	}
}

// fallBack takes out all forms but the plain one.
func (c *cleaner) fallBack(i, fallback int32) {
	for form := range c.t.Children(i) {
		if form != fallback {
			c.drop(form)
		}
	}
	c.unwrap(i)
	if fallback >= 0 {
		c.unwrap(fallback)
	}
}
