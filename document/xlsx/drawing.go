package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillimage"
	"inkoust/internal/xmlcut"
)

// picture is one image member.
type picture struct {
	document.Image
	name  string // of the member
	crops []string
}

// readDrawings reads the text of drawings, charts and diagrams, and lists the
// pictures.
func (d *doc) readDrawings() error {
	owner := d.owners()
	for _, m := range d.members {
		d.readPictures(m, owner[m])
		if !m.role.leaf {
			continue
		}
		if err := d.readLeaf(m, owner[m]); err != nil {
			return err
		}
	}
	return nil
}

// owners tells the sheet that a drawing stands on, and the drawing's for a chart.
func (d *doc) owners() map[*member]*sheet {
	owner := map[*member]*sheet{}
	var follow func(m *member, s *sheet)
	follow = func(m *member, s *sheet) {
		for _, r := range m.rels {
			if o := d.byName[r.Target]; o != nil && !r.External && owner[o] == nil && o != s.member {
				owner[o] = s
				follow(o, s)
			}
		}
	}
	for _, s := range d.sheets {
		follow(s.member, s)
	}
	return owner
}

// readLeaf reads a drawing or a chart: each text inside is a line.
func (d *doc) readLeaf(m *member, s *sheet) error {
	text := &xmlcut.Text{Src: m.tree.Src}
	for i, n := range m.tree.Nodes {
		if n.Name != "" || blank(xmlcut.Unescape(m.tree.Src[n.Start:n.End])) || !isShown(m.tree, int32(i)) {
			continue
		}
		kind := xmlcut.InText
		if m.tree.Within(int32(i), "c:numCache", "c:numLit") {
			kind = xmlcut.InNumber
		}
		text.Add(xmlcut.Span{Start: n.Start, End: n.End}, kind, int32(i))
		text.Break('\n')
	}
	kind := document.Body
	if s == nil || s.hides != "" {
		kind = document.Hidden
	}
	return d.addText(m.kind+strings.TrimSuffix(strings.TrimPrefix(m.out, m.role.folder+m.kind), ".xml"), kind, m, text)
}

// isShown tells the text of a drawing from its bookkeeping: formulas of charts,
// anchors, codes of formats.
func isShown(t *tree, i int32) bool {
	parent := t.ParentName(i)
	return parent == "a:t" || parent == "c:v"
}

// readPictures lists the images that a member shows.
func (d *doc) readPictures(m *member, s *sheet) {
	for _, ref := range m.tree.Refs {
		r, ok := m.rel(ref.ID)
		if !ok || r.Kind != "image" || r.External || !d.has(r.Target) {
			continue
		}
		p := d.pictures[r.Target]
		if p == nil {
			p = &picture{name: r.Target}
			p.ID, p.Offset = fmt.Sprintf("img%d", len(d.shown)+1), -1
			d.pictures[r.Target] = p
			d.shown = append(d.shown, p)
			d.locate(p, m, ref.Node, s)
		}
		p.Copies++
		p.Share = max(p.Share, min(1, m.tree.surface(ref.Node)/pageArea))
		p.crop(m.tree, ref.Node)
	}
}

// locate finds the text beside a picture: the row of the sheet where it begins.
func (d *doc) locate(p *picture, m *member, node int32, s *sheet) {
	if s == nil || s.grid == nil || d.partByID[s.id()] == nil {
		return
	}
	row := int32(0)
	for n := node; n >= 0; n = m.tree.Nodes[n].Parent {
		if from := m.tree.Child(n, "xdr:from"); from >= 0 {
			if r := m.tree.Child(from, "xdr:row"); r >= 0 {
				v, _ := strconv.Atoi(strings.TrimSpace(m.tree.Text(r)))
				row = int32(v) + 1
			}
		}
	}
	l := s.grid.layers[shownLayer]
	p.Part, p.Offset = s.id(), len(l.out)
	for _, r := range l.rows {
		if r.row >= row {
			p.Offset = int(r.start)
			break
		}
	}
}

// crop notes which part of the picture this place shows.
func (p *picture) crop(t *tree, node int32) {
	rect := ""
	if parent := t.Nodes[node].Parent; parent >= 0 {
		if c := t.Child(parent, "a:srcRect"); c >= 0 {
			for _, side := range [...]string{"l", "t", "r", "b"} {
				rect += t.Attr(c, side) + " "
			}
		}
	}
	for _, known := range p.crops {
		if known == rect {
			return
		}
	}
	p.crops = append(p.crops, rect)
}

// kept gives the bytes of a picture that stays: clean, and cut to what the
// sheets show of it.
func (p *picture) kept(data []byte) ([]byte, string, bool) {
	out, kind, ok := stillimage.Clean(data)
	if !ok || len(p.crops) != 1 || strings.Contains(p.crops[0], "%") {
		return nil, "", false
	}
	if strings.Trim(p.crops[0], " 0") == "" {
		return out, kind, true
	}
	sides := strings.Split(p.crops[0], " ")
	side := func(i int) int {
		v, _ := strconv.Atoi(sides[i])
		return v
	}
	out, ok = stillimage.Crop(out, kind, stillimage.Sides{Left: side(0), Top: side(1), Right: side(2), Bottom: side(3)})
	return out, "png", ok
}

const (
	emuPerPoint = 12700
	// pageArea is the text area of an A4 page in square points: sheets have no
	// size of their own.
	pageArea = 453.5 * 700.2
)

// surface is how large the picture at a node is shown, in square points; 0 where
// the drawing does not say.
func (t *tree) surface(node int32) float64 {
	for n := node; n >= 0; n = t.Nodes[n].Parent {
		pr := t.Child(n, "xdr:spPr")
		if pr < 0 {
			continue
		}
		if frame := t.Child(pr, "a:xfrm"); frame >= 0 {
			if e := t.Child(frame, "a:ext"); e >= 0 {
				return float64(t.int(e, "cx")) / emuPerPoint * float64(t.int(e, "cy")) / emuPerPoint
			}
		}
	}
	return 0
}

// linkID is the part of a link's address.
func linkID(s *sheet, id string) string { return s.id() + ":link:" + id }
