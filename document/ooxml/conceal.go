package ooxml

import (
	"fmt"
	"strings"

	"inkoust/document"
)

// veil is whether text at a place is marked as hidden, by the style of its
// paragraph and by its run (ISO/IEC 29500-1, 17.3.2.41 and 17.7.3: the marks of
// two styles cancel each other, a mark of the run decides).
type veil struct{ paragraph, run mark }

// mark is what formatting says of a property.
type mark uint8

const (
	silent mark = iota
	styled      // a style says yes
	on
	off
)

func (v veil) hides() bool {
	switch v.run {
	case on:
		return true
	case off:
		return false
	}
	return (v.run == styled) != (v.paragraph == styled)
}

// veils reads whether the properties of a paragraph or a run hide it.
func (d *doc) veils(t *tree, i int32, properties, style string) mark {
	pr := t.Child(i, properties)
	if pr < 0 {
		return silent
	}
	if at := t.Child(pr, "w:vanish"); at >= 0 && properties == "w:rPr" {
		if isOff(t.Attr(at, "val")) {
			return off
		}
		return on
	}
	if at := t.Child(pr, style); at >= 0 && d.hiding()[t.Attr(at, "val")] {
		return styled
	}
	return silent
}

func isOff(val string) bool { return val == "0" || val == "false" || val == "off" }

// hiding lists the styles that hide, by id. A style hides as the one it is based
// on does, unless it says otherwise.
func (d *doc) hiding() map[string]bool {
	if d.hidingStyles != nil {
		return d.hidingStyles
	}
	d.hidingStyles = map[string]bool{}
	for _, m := range d.members {
		if m.kind == "styles" {
			d.hidingOf(m.tree)
		}
	}
	return d.hidingStyles
}

func (d *doc) hidingOf(t *tree) {
	base := map[string]string{}
	for i := range t.Children(0) {
		if t.Nodes[i].Name != "w:style" {
			continue
		}
		id := t.Attr(i, "styleId")
		switch d.veilsStyle(t, i) {
		case on:
			d.hidingStyles[id] = true
		case silent:
			if at := t.Child(i, "w:basedOn"); at >= 0 {
				base[id] = t.Attr(at, "val")
			}
		}
	}
	for id := range base {
		for at, steps := base[id], 0; at != "" && steps < maxBases; at, steps = base[at], steps+1 {
			if d.hidingStyles[at] {
				d.hidingStyles[id] = true
				break
			}
		}
	}
}

// maxBases bounds chains of styles; Word allows fewer.
const maxBases = 16

func (d *doc) veilsStyle(t *tree, i int32) mark {
	pr := t.Child(i, "w:rPr")
	if pr < 0 {
		return silent
	}
	at := t.Child(pr, "w:vanish")
	switch {
	case at < 0:
		return silent
	case isOff(t.Attr(at, "val")):
		return off
	}
	return on
}

// conceal notes the hidden text of a member.
func (d *doc) conceal(m *member, b *builder) {
	if d.part(b.ID) == nil {
		m.veiled = nil // spaces at most
		return
	}
	d.concealed = append(d.concealed, concealed{m, document.Concealed{
		ID: fmt.Sprintf("h%d", len(d.concealed)+1), Part: b.ID, Kind: document.ConcealedText,
		Cells: strings.Count(strings.TrimSpace(b.part.Text), "\n") + 1,
	}})
}

type concealed struct {
	m *member
	document.Concealed
}

// Concealed lists the hidden text, one entry a member.
func (d *doc) Concealed() []document.Concealed {
	var out []document.Concealed
	for _, c := range d.concealed {
		out = append(out, c.Concealed)
	}
	return out
}

// unveiled gives the elements of hidden text that go.
func (d *doc) unveiled(m *member, plan *document.Plan) []int32 {
	for _, c := range d.concealed {
		if c.m == m && plan.Hidden[c.ID] != document.ImageKept {
			return m.veiled
		}
	}
	return nil
}
