package ooxml

import (
	"cmp"
	"regexp"
	"slices"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// fate is what the clean-up does with an element, whatever the plan says.
type fate uint8

const (
	drop   fate = iota + 1 // the element with all inside
	unwrap                 // the tags; what is inside stays
)

// fates names the elements that tell more than the reader sees: history,
// comments, names, bindings to data, permissions, caches of layout.
var fates = map[string]fate{
	"w:del": drop, "w:moveFrom": drop, "w:delText": drop, "w:delInstrText": drop,
	"w:ins": unwrap, "w:moveTo": unwrap,
	"w:rPrChange": drop, "w:pPrChange": drop, "w:sectPrChange": drop, "w:tblPrChange": drop, "w:tblGridChange": drop,
	"w:trPrChange": drop, "w:tcPrChange": drop, "w:tblPrExChange": drop, "w:numberingChange": drop,
	"w:cellIns": drop, "w:cellDel": drop, "w:cellMerge": drop, "w:altChunk": drop,
	"w:moveFromRangeStart": drop, "w:moveFromRangeEnd": drop, "w:moveToRangeStart": drop, "w:moveToRangeEnd": drop,
	"w:customXmlInsRangeStart": drop, "w:customXmlInsRangeEnd": drop, "w:customXmlDelRangeStart": drop, "w:customXmlDelRangeEnd": drop,
	"w:customXmlMoveFromRangeStart": drop, "w:customXmlMoveFromRangeEnd": drop,
	"w:customXmlMoveToRangeStart": drop, "w:customXmlMoveToRangeEnd": drop,
	"w:commentRangeStart": drop, "w:commentRangeEnd": drop, "w:commentReference": drop, "w:annotationRef": drop,
	"w:proofErr": drop, "w:permStart": drop, "w:permEnd": drop, "w:lastRenderedPageBreak": drop, "w:fitText": drop,
	"w:sdt": unwrap, "w:sdtContent": unwrap, "w:sdtPr": drop, "w:sdtEndPr": drop,
	"w:smartTag": unwrap, "w:customXml": unwrap, "w:smartTagPr": drop, "w:customXmlPr": drop,
	"w:ffData": drop, "w:fldData": drop, "w:tblCaption": drop, "w:tblDescription": drop,
	"w:printerSettings": drop, "w:control": drop, "o:OLEObject": drop, "w:objectEmbed": drop, "w:objectLink": drop, "w:movie": drop,
	"a:hlinkClick": drop, "a:hlinkHover": drop, "a:hlinkMouseOver": drop, "a:custClrLst": drop,
	"c:externalData": drop, "c:printSettings": drop, "c:pivotSource": drop, "c:pivotFmts": drop, "c:protection": drop,
	"w:rsid": drop, "w:rsids": drop, "w:nsid": drop, "w:tmpl": drop, "w:aliases": drop,
	"w:embedRegular": drop, "w:embedBold": drop, "w:embedItalic": drop, "w:embedBoldItalic": drop,
	"a:audioFile": drop, "a:videoFile": drop, "a:quickTimeFile": drop, "a:wavAudioFile": drop, "a:snd": drop,
	"o:signatureline": drop, "o:ink": drop, "x:docId": drop,
}

// settingsKept are the settings that change how the document looks. All others
// go: variables, data sources, templates, protection, history.
var settingsKept = map[string]bool{
	"w:zoom": true, "w:mirrorMargins": true, "w:evenAndOddHeaders": true, "w:defaultTabStop": true, "w:autoHyphenation": true,
	"w:consecutiveHyphenLimit": true, "w:hyphenationZone": true, "w:doNotHyphenateCaps": true, "w:characterSpacingControl": true,
	"w:footnotePr": true, "w:endnotePr": true, "w:compat": true, "m:mathPr": true, "w:themeFontLang": true, "w:clrSchemeMapping": true,
	"w:decimalSymbol": true, "w:listSeparator": true, "w:displayBackgroundShape": true, "w:bookFoldPrinting": true, "w:gutterAtTop": true,
	"w:alignBordersAndEdges": true, "w:bordersDoNotSurroundHeader": true, "w:bordersDoNotSurroundFooter": true,
	"w:noLineBreaksAfter": true, "w:noLineBreaksBefore": true, "w:strictFirstAndLastChars": true, "w:noPunctuationKerning": true,
	"w:printTwoOnOne": true, "w:removePersonalInformation": true, "w:removeDateAndTime": true, "w:updateFields": false,
}

// bookmark matches the names that Word gives on its own.
var bookmark = regexp.MustCompile(`^_(Toc|Ref|Hlk|Hlt)[0-9]+$`)

// cleaner makes the edits of one member that no plan is needed for.
type cleaner struct {
	d     *doc
	m     *member
	t     *tree
	links map[string]bool // parts of links that the plan takes out
	refs  map[int32][]xmlcut.Ref
	edits []xmlcut.Edit
	gone  []xmlcut.Span // what is dropped whole, for the check of references
	seen  map[string]bool
}

func (d *doc) cleaner(m *member, links map[string]bool, seen map[string]bool) *cleaner {
	c := &cleaner{d: d, m: m, t: m.tree, links: links, refs: map[int32][]xmlcut.Ref{}, seen: seen}
	for _, r := range m.tree.Refs {
		c.refs[r.Node] = append(c.refs[r.Node], r)
	}
	return c
}

// run makes all edits. A reference that would point at nothing means that the
// document shows something that would go: it is parked.
func (c *cleaner) run() ([]xmlcut.Edit, error) {
	for _, s := range c.t.Drops {
		c.cut(s)
	}
	c.bookmarks()
	c.fields()
	c.alternatives()
	c.joinParagraphs()
	for i := int32(0); i < int32(len(c.t.Nodes)); i++ {
		n := c.t.Nodes[i]
		if n.Name == "" {
			c.characters(i, n)
			continue
		}
		switch c.fate(i, n) {
		case drop:
			c.drop(i)
			i = n.Last - 1
			continue
		case unwrap:
			c.unwrap(i)
			continue
		}
		c.attributes(i, n)
	}
	return c.edits, c.dangling()
}

func (c *cleaner) cut(s xmlcut.Span) { c.edits = append(c.edits, xmlcut.Edit{Span: s}) }

func (c *cleaner) drop(i int32) {
	n := c.t.Nodes[i]
	c.cut(xmlcut.Span{Start: n.Start, End: n.End})
	c.gone = append(c.gone, xmlcut.Span{Start: n.Start, End: n.End})
}

func (c *cleaner) unwrap(i int32) {
	n := c.t.Nodes[i]
	c.gone = append(c.gone, xmlcut.Span{Start: n.Start, End: n.Open})
	if n.Open == n.Close && n.Close == n.End { // an empty tag
		c.cut(xmlcut.Span{Start: n.Start, End: n.End})
		return
	}
	c.cut(xmlcut.Span{Start: n.Start, End: n.Open})
	c.cut(xmlcut.Span{Start: n.Close, End: n.End})
}

func (c *cleaner) fate(i int32, n xmlcut.Node) fate {
	switch n.Name {
	case "w:ins", "w:del", "w:moveFrom", "w:moveTo":
		if isMark(c.t.ParentName(i)) {
			c.seen["tracked-changes"] = true
			return drop
		}
	case "w:tbl":
		if c.t.deletedTable(i) {
			return drop
		}
	case "w:tr":
		if c.t.deletedRow(i) {
			return drop
		}
	case "w:tc":
		if c.t.deletedCell(i) {
			return drop
		}
	case "w:hyperlink":
		return c.hyperlink(i)
	case "a:srcRect":
		return c.cropped(i)
	}
	f := fates[n.Name]
	if f == 0 {
		f = c.rare(i, n)
	}
	if f != 0 {
		c.note(n.Name)
	}
	return f
}

// surfaces names what the result lists when an element goes.
var surfaces = map[string]string{
	"w:del": "tracked-changes", "w:ins": "tracked-changes", "w:moveFrom": "tracked-changes", "w:moveTo": "tracked-changes",
	"w:rPrChange": "tracked-changes", "w:pPrChange": "tracked-changes", "w:commentReference": "comments",
	"w:docVars": "document-variables", "w:mailMerge": "mail-merge", "w:attachedTemplate": "template", "w:control": "macros",
	"o:OLEObject": "embeddings", "w:dataBinding": "custom-xml", "w:sdt": "content-controls", "w:smartTag": "custom-xml", "w:customXml": "custom-xml",
	"w:ffData": "form-fields", "w:documentProtection": "protection", "w:permStart": "protection", "o:signatureline": "signatures",
	"w:tblCaption": "alt-text", "w:tblDescription": "alt-text",
}

func (c *cleaner) note(name string) {
	if s := surfaces[name]; s != "" {
		c.seen[s] = true
	}
}

// hyperlink keeps a link to a web address and to a place that Word named.
func (c *cleaner) hyperlink(i int32) fate {
	if refs := c.refs[i]; len(refs) > 0 {
		if target, ok := c.m.rel(refs[0].ID); ok && c.stays(target) {
			return 0
		}
		c.seen["links"] = true
		return unwrap
	}
	if bookmark.MatchString(c.t.Attr(i, "anchor")) {
		return 0
	}
	return unwrap
}

func (c *cleaner) stays(r rel) bool { return c.d.stays(r) && !c.links[linkID(c.m, r)] }

// cropped drops the frame of a picture that was cut to it.
func (c *cleaner) cropped(i int32) fate {
	parent := c.t.Nodes[i].Parent
	if parent < 0 {
		return 0
	}
	blip := c.t.Child(parent, "a:blip")
	for _, r := range c.refs[blip] {
		if target, ok := c.m.rel(r.ID); ok && c.d.pictures[target.target] != nil {
			return drop
		}
	}
	return 0
}

// bookmarks drops the ones that people named, with their ends.
func (c *cleaner) bookmarks() {
	kept := map[string]bool{}
	for i, n := range c.t.Nodes {
		if n.Name != "w:bookmarkStart" {
			continue
		}
		id := c.t.Attr(int32(i), "id")
		if bookmark.MatchString(c.t.Attr(int32(i), "name")) {
			kept[id] = true
			continue
		}
		c.drop(int32(i))
	}
	for i, n := range c.t.Nodes {
		if n.Name == "w:bookmarkEnd" {
			if !kept[c.t.Attr(int32(i), "id")] {
				c.drop(int32(i))
			}
		}
	}
}

// fields replaces the codes that may not stay by their last result.
func (c *cleaner) fields() {
	for _, f := range c.m.fields {
		if f.safe() && len(f.chars) > 0 && !c.links[f.link] {
			continue
		}
		c.seen["field-codes"] = true
		for _, i := range f.chars {
			if f.simple {
				c.unwrap(i)
			} else {
				c.drop(i)
			}
		}
		for _, i := range f.hidden {
			c.drop(i)
		}
	}
}

// lost reports whether a reference shows something that does not stay.
func (c *cleaner) lost(r xmlcut.Ref) bool {
	if linkAttr[r.Local] || r.ID == "" {
		return false
	}
	target, ok := c.m.rel(r.ID)
	return !ok || !c.stays(target)
}

// dangling parks a document of which something visible would be lost.
func (c *cleaner) dangling() error {
	slices.SortFunc(c.gone, func(a, b xmlcut.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	reach, gone := 0, 0
	for _, r := range c.t.Refs {
		at := c.t.Nodes[r.Node].Start
		for gone < len(c.gone) && c.gone[gone].Start <= at {
			reach = max(reach, c.gone[gone].End)
			gone++
		}
		if at >= reach && c.lost(r) {
			return document.Park(document.ReasonMember, place(c.m.name)+": "+c.t.Nodes[r.Node].Name, nil)
		}
	}
	return nil
}
