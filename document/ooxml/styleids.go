package ooxml

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// styleRefs are the elements that name a style by its id.
var styleRefs = map[string]bool{
	"w:pStyle": true, "w:rStyle": true, "w:tblStyle": true, "w:basedOn": true, "w:next": true, "w:link": true,
	"w:styleLink": true, "w:numStyleLink": true,
}

// styleIDs gives a new id to every style whose name loses something: programs
// make the id from the name, so it would tell what the name told.
func (o *output) styleIDs() {
	renamed := map[string]string{}
	for _, m := range o.d.members {
		if m.kind == "styles" {
			o.newIDs(m, renamed)
		}
	}
	if len(renamed) == 0 {
		return
	}
	for _, m := range o.d.members {
		if m.tree == nil {
			continue
		}
		for i, n := range m.tree.Nodes {
			switch {
			case styleRefs[n.Name]:
				o.rename(m, int32(i), "val", renamed)
			case n.Name == "w:style":
				o.rename(m, int32(i), "styleId", renamed)
			}
		}
	}
}

// newIDs collects the ids that go. The new ones tell a style's place alone.
func (o *output) newIDs(m *member, renamed map[string]string) {
	taken := map[string]bool{}
	for i, n := range m.tree.Nodes {
		if n.Name == "w:style" {
			taken[m.tree.Attr(int32(i), "styleId")] = true
		}
	}
	number := 0
	for i, n := range m.tree.Nodes {
		if n.Name != "w:name" || n.Parent < 0 || m.tree.Nodes[n.Parent].Name != "w:style" {
			continue
		}
		number++
		if id := m.tree.Attr(n.Parent, "styleId"); id != "" && (o.styles[n.Parent] || o.tells(id) || o.cutsIn(m, int32(i))) {
			next := "S" + strconv.Itoa(number)
			for taken[next] {
				next += "0"
			}
			renamed[id], taken[next] = next, true
		}
	}
}

// styleID notes that the plan takes something out of the id of a style. The id
// is given anew as a whole, wherever it stands.
func (o *output) styleID(p *part, g xmlcut.Seg) bool {
	m := o.d.byName[p.member]
	if m == nil || m.kind != "styles" || m.tree.Nodes[g.Node].Name != "w:style" {
		return false
	}
	o.styles[g.Node] = true
	return true
}

// minTelling is how many letters a word has that cannot be there by chance.
const minTelling = 4

// noteWords notes the words that a part loses.
func (o *output) noteWords(text string, redactions []document.Redaction) {
	for _, r := range redactions {
		for _, w := range strings.FieldsFunc(text[r.Start:r.End], func(r rune) bool { return !unicode.IsLetter(r) }) {
			if utf8.RuneCountInString(w) >= minTelling {
				o.words[strings.ToLower(w)] = true
			}
		}
	}
}

// tells reports whether a name holds one of these words: programs make names of
// names.
func (o *output) tells(name string) bool {
	name = strings.ToLower(name)
	for w := range o.words {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// cutsIn reports whether the plan takes something out of a tag.
func (o *output) cutsIn(m *member, i int32) bool {
	n := m.tree.Nodes[i]
	for _, e := range o.cuts[m.name] {
		if e.Start >= n.Start && e.End <= n.Open {
			return true
		}
	}
	return false
}

func (o *output) rename(m *member, i int32, attr string, renamed map[string]string) {
	for a := range m.tree.Attrs(i) {
		if a.Local != attr {
			continue
		}
		if id := renamed[xmlcut.Unescape(m.tree.Src[a.Value.Start:a.Value.End])]; id != "" {
			o.cuts[m.name] = append(o.cuts[m.name], xmlcut.Edit{Span: a.Value, Text: id})
		}
	}
}
