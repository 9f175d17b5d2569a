package ooxml

import (
	"regexp"
	"strings"
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
func (c *cleaner) attributes(i int32, n node) {
	drawing := strings.HasPrefix(n.name, "v:") || local(n.name) == "docPr" || local(n.name) == "cNvPr"
	for a := range c.t.attrs(i) {
		value := string(c.t.src[a.value.start:a.value.end])
		switch {
		case strings.HasPrefix(a.local, "rsid"), droppedAttr[a.local], linkAttr[a.local] && c.isRef(i, value):
			c.cut(a.span)
		case drawing && described[a.local]:
			c.seen["alt-text"] = c.seen["alt-text"] || value != ""
			c.cut(a.span)
		case drawing && a.local == "name" && !strings.HasPrefix(n.name, "v:"):
			c.cut(a.value) // required, but may be empty
		case a.local == "id" && a.prefix == "" && strings.HasPrefix(n.name, "v:") && n.name != "v:shapetype" && !shapeID.MatchString(value):
			c.cut(a.span)
		}
	}
}

func (c *cleaner) isRef(i int32, id string) bool {
	for _, r := range c.refs[i] {
		if r.id == id {
			return true
		}
	}
	return false
}
