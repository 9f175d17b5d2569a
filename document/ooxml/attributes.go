package ooxml

import (
	"regexp"
	"strings"

	"inkoust/internal/xmlcut"
)

// linkAttr are references to things outside the document: they go.
var linkAttr = map[string]bool{"link": true, "href": true}

// droppedAttr are attributes that no reader sees and that tell of people,
// machines or the history of editing.
var droppedAttr = map[string]bool{
	"paraId": true, "textId": true, "anchorId": true, "editId": true, "author": true, "initials": true, "date": true, "dateUtc": true,
	"tooltip": true, "docLocation": true, "tgtFrame": true, "gfxdata": true, "fullDate": true, "userId": true, "relid": true,
	"phldrT": true, "PreserveElements": true, "PreserveAttributes": true, "ProcessContent": true,
}

// described are the attributes of drawings that only screen readers tell.
var described = map[string]bool{"descr": true, "title": true, "alt": true, "href": true}

// shapeID matches the ids that Word gives to shapes and their types.
var shapeID = regexp.MustCompile(`^#?_x0000_[a-z][0-9]+$`)

// shapeIDs are the attributes that hold one.
var shapeIDs = map[string]bool{"id": true, "spid": true}

// languageTag matches the languages of texts.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$|^x-none$`)

// themeNames are the elements of a theme that people name.
var themeNames = map[string]bool{"a:theme": true, "a:clrScheme": true, "a:fontScheme": true, "a:fmtScheme": true}

// officeTheme is what Word calls its own themes, colours and fonts.
const officeTheme = "Office"

// attributes cuts attributes out of a start tag that stays.
func (c *cleaner) attributes(i int32, n xmlcut.Node) {
	drawing := strings.HasPrefix(n.Name, "v:") || local(n.Name) == "docPr" || local(n.Name) == "cNvPr"
	for a := range c.t.Attrs(i) {
		value := string(c.t.Src[a.Value.Start:a.Value.End])
		switch {
		case a.Prefix == "" && a.Local != "xmlns" && !drawing && !droppedAttr[a.Local]:
			c.plain(i, n, a, value)
		case a.Prefix == "xmlns" || a.Local == "xmlns":
			if kinOf(value) == foreign {
				c.cut(a.Span)
			}
		case strings.HasPrefix(a.Local, "rsid"), droppedAttr[a.Local], linkAttr[a.Local] && c.isRef(i, value), c.strangers(i, a):
			c.cut(a.Span)
		case a.Local == "Ignorable":
			c.ignorable(i, a, value)
		case c.isRef(i, value):
			c.renumber(a, value)
		case drawing && described[a.Local]:
			c.seen["alt-text"] = c.seen["alt-text"] || value != ""
			c.cut(a.Span)
		case drawing && a.Local == "name" && !strings.HasPrefix(n.Name, "v:"):
			c.cut(a.Value) // required, but may be empty
		case strings.HasPrefix(n.Name, "v:") && (shapeIDs[a.Local] || a.Local == "type" && strings.HasPrefix(value, "#")) && !shapeID.MatchString(value):
			c.cut(a.Span)
		case n.Name == "w:hyperlink" && a.Local == "anchor" && !bookmark.MatchString(value),
			(n.Name == "w:lang" || n.Name == "w:themeFontLang") && !languageTag.MatchString(value):
			c.cut(a.Span)
		}
	}
}

// plain handles the attributes without a prefix of elements that are no shapes:
// names of themes and of diagrams, and what shows numbers.
func (c *cleaner) plain(i int32, n xmlcut.Node, a xmlcut.Attr, value string) {
	next := value
	switch {
	case a.Local == "relId" && n.Name == "x:dataModelExt":
		next = c.d.diagramID(value)
	case a.Local == "name" && themeNames[n.Name]:
		next = officeTheme
	case a.Local == "val" && (n.Name == "x:title" || n.Name == "x:desc"):
		next = ""
	case a.Local == "formatCode" && strings.ContainsAny(value, `"&\\`):
		next = plainNumbers
	}
	if next != value {
		c.edits = append(c.edits, xmlcut.Edit{Span: a.Value, Text: xmlcut.Escape(next)})
	}
}

// kinOf gives the prefix of a namespace as it is written.
func kinOf(raw string) string {
	namespace := xmlcut.Unescape([]byte(raw))
	if prefix, known := prefixes[namespace]; known {
		return prefix
	}
	return kin(namespace)
}

// strangers reports whether an attribute is of a namespace of other people.
func (c *cleaner) strangers(i int32, a xmlcut.Attr) bool {
	return a.Prefix != "" && a.Prefix != "w" && isForeign(c.t.Usual(i, a))
}

// ignorable lists only the namespaces that are still declared.
func (c *cleaner) ignorable(i int32, a xmlcut.Attr, value string) {
	var left []string
	for _, prefix := range strings.Fields(value) {
		if !isForeign(c.t.Usual(i, xmlcut.Attr{Prefix: prefix})) {
			left = append(left, prefix)
		}
	}
	if next := strings.Join(left, " "); next != strings.Join(strings.Fields(value), " ") {
		c.edits = append(c.edits, xmlcut.Edit{Span: a.Value, Text: next})
	}
}

// renumber gives a reference the new id of its relationship.
func (c *cleaner) renumber(a xmlcut.Attr, id string) {
	if next := c.m.relID(id); next != id {
		c.edits = append(c.edits, xmlcut.Edit{Span: a.Value, Text: next})
	}
}

func (c *cleaner) isRef(i int32, id string) bool {
	for _, r := range c.refs[i] {
		if r.ID == id {
			return true
		}
	}
	return false
}
