package ooxml

import (
	"regexp"
	"strconv"
)

// plainID matches the ids that word processors give to relationships.
var plainID = regexp.MustCompile(`^(rId[0-9]{1,6}|R[0-9a-f]{16,32})$`)

// newIDs gives a relationship whose id somebody made up another one, so that it
// tells nothing.
func (m *member) newIDs() map[string]string {
	taken, renamed := map[string]bool{}, map[string]string{}
	for _, r := range m.rels {
		taken[r.id] = true
	}
	n := 0
	for _, r := range m.rels {
		if plainID.MatchString(r.id) {
			continue
		}
		for n++; taken["rId"+strconv.Itoa(n)]; n++ {
		}
		renamed[r.id] = "rId" + strconv.Itoa(n)
	}
	return renamed
}

// diagramID is the new id of the drawing that shows a diagram: its data name it,
// though the relationship is of the text around.
func (d *doc) diagramID(id string) string {
	for _, m := range d.members {
		if r, ok := m.rel(id); ok && r.kind == "diagramDrawing" {
			return m.relID(id)
		}
	}
	return ""
}

// relID is what a relationship is called in the output.
func (m *member) relID(id string) string {
	if m.renamed == nil {
		m.renamed = m.newIDs()
	}
	if next := m.renamed[id]; next != "" {
		return next
	}
	return id
}
