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
	"tooltip": true, "docLocation": true, "gfxdata": true, "fullDate": true, "userId": true, "relid": true,
}

// described are the attributes of drawings that only screen readers tell.
var described = map[string]bool{"descr": true, "title": true, "alt": true, "href": true}

// shapeID matches the ids that Word gives to shapes.
var shapeID = regexp.MustCompile(`^_x0000_[a-z][0-9]+$`)

// attributes cuts attributes out of a start tag that stays.
func (c *cleaner) attributes(i int32, n xmlcut.Node) {
	drawing := strings.HasPrefix(n.Name, "v:") || local(n.Name) == "docPr" || local(n.Name) == "cNvPr"
	for a := range c.t.Attrs(i) {
		value := string(c.t.Src[a.Value.Start:a.Value.End])
		switch {
		case strings.HasPrefix(a.Local, "rsid"), droppedAttr[a.Local], linkAttr[a.Local] && c.isRef(i, value):
			c.cut(a.Span)
		case drawing && described[a.Local]:
			c.seen["alt-text"] = c.seen["alt-text"] || value != ""
			c.cut(a.Span)
		case drawing && a.Local == "name" && !strings.HasPrefix(n.Name, "v:"):
			c.cut(a.Value) // required, but may be empty
		case a.Local == "id" && a.Prefix == "" && strings.HasPrefix(n.Name, "v:") && n.Name != "v:shapetype" && !shapeID.MatchString(value):
			c.cut(a.Span)
		}
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
