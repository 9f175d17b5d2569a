package odf

import (
	"strings"

	"inkoust/internal/xmlaudit"
)

// changes are the tracked deletions of a member. They stand before the text; a mark
// in the text says where each of them was, and a file in which the changes were
// rejected has it there again.
type changes struct {
	region  string // that is being read
	deleted map[string]*strings.Builder
}

// open follows the regions and gives what was deleted at a mark, once.
func (c *changes) open(parents []string, local string, attrs []xmlaudit.Attr) string {
	for _, a := range attrs {
		switch {
		case local == "changed-region" && a.Local == "id":
			c.region = a.Value
			c.deleted[a.Value] = &strings.Builder{}
		case local == "change" && a.Local == "change-id" && within(parents, "deletion"):
			c.note("\x00" + a.Value + "\x00")
		case local == "change" && a.Local == "change-id":
			return c.restored(a.Value, 0)
		}
	}
	return ""
}

// text notes what was deleted.
func (c *changes) text(parents []string, t string) {
	if within(parents, "deletion") {
		c.note(strings.ReplaceAll(t, "\x00", ""))
	}
}

func (c *changes) note(t string) {
	if b := c.deleted[c.region]; b != nil {
		b.WriteString(t)
	}
}

// maxNested is more than a file can have whose changes were rejected.
const maxNested = 60

// restored is the text of a deletion with the deletions in it.
func (c *changes) restored(id string, depth int) string {
	b := c.deleted[id]
	if b == nil || depth > maxNested {
		return ""
	}
	delete(c.deleted, id)
	var out strings.Builder
	for i, piece := range strings.Split(b.String(), "\x00") {
		if i%2 == 1 { // a mark
			piece = c.restored(piece, depth+1)
		}
		out.WriteString(piece)
	}
	return out.String()
}
