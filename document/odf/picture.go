package odf

import (
	"fmt"
	"math"
	"path"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// picture is one image member.
type picture struct {
	document.Image
	name    string // of the member
	cropped bool   // shown in part only: what is cut off cannot be told
	places  []textNode
}

// readPictures lists the images that kept members show, in the order of the
// text. Images that nothing shows go.
func (d *doc) readPictures() error {
	area := d.textArea()
	for _, m := range d.members {
		clipped := clippedStyles(m.tree)
		for i := range m.tree.Nodes {
			if name := d.pictureOf(m, int32(i)); name != "" {
				d.show(m, int32(i), name, area, clipped)
			}
		}
	}
	for _, p := range d.shown {
		if d.part(p.Part) == nil {
			p.Part, p.Offset = "", -1
		}
	}
	return nil
}

// pictureOf is the member that an element shows, "" if it shows none or goes.
func (d *doc) pictureOf(m *member, i int32) string {
	name := m.tree.Nodes[i].Name
	if !linked[name] || name == "draw:object" || strings.HasSuffix(name, ":a") || goes(m.tree, i) {
		return ""
	}
	if name == "draw:image" && d.superseded(m, i) {
		return ""
	}
	href := m.imageHref(i)
	if href == "" || !d.zip.Has(href) {
		return ""
	}
	return href
}

// imageHref is the member that a reference means, "" for what lies outside.
func (m *member) imageHref(i int32) string {
	href := strings.TrimPrefix(m.tree.Attr(i, "href"), "./")
	if href == "" || strings.Contains(href, ":") || strings.HasPrefix(href, "/") || strings.HasPrefix(href, "#") {
		return ""
	}
	dir := ""
	if m.object != nil {
		dir = m.object.dir
	}
	if href = path.Join(dir, href); strings.HasPrefix(href, "..") {
		return ""
	}
	return href
}

// goes reports whether an element stands within one that is dropped.
func goes(t *xmlcut.Tree, i int32) bool {
	for ; i >= 0; i = t.Nodes[i].Parent {
		if fateOf(t, i) == drop || t.Nodes[i].Name == "table:table" && outside(t, i) {
			return true
		}
	}
	return false
}

// maxVariants is how many children of a frame are looked at: the object, its
// picture in two kinds, texts and events.
const maxVariants = 16

// superseded reports whether another child of the frame shows better what an
// image shows: the object itself, or a picture that can be cleaned.
func (d *doc) superseded(m *member, i int32) bool {
	frame := m.tree.Nodes[i].Parent
	if frame < 0 || m.tree.Nodes[frame].Name != "draw:frame" {
		return false
	}
	other, seen := false, 0
	for c := range m.tree.Children(frame) {
		if seen++; seen > maxVariants {
			break
		}
		switch m.tree.Nodes[c].Name {
		case "draw:object":
			if d.objectShown(m, c) {
				return true
			}
		case "draw:image":
			other = other || c != i && cleanable(m.imageHref(c)) && d.zip.Has(m.imageHref(c))
		}
	}
	return other && !cleanable(m.imageHref(i))
}

// objectShown reports whether an object stays.
func (d *doc) objectShown(m *member, i int32) bool {
	if dir := objectDir(m.tree, i); dir != "" {
		return d.objectAt(dir) != nil
	}
	return m.tree.Child(i, "math:math") >= 0
}

func cleanable(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg":
		return true
	}
	return false
}

func (d *doc) show(m *member, i int32, name string, area float64, clipped map[string]bool) {
	p := d.pictures[name]
	if p == nil {
		p = &picture{name: name}
		p.ID = fmt.Sprintf("img%d", len(d.shown)+1)
		p.Offset = -1
		if s, ok := m.spots[i]; ok && s.part != "" {
			p.Part, p.Offset = s.part, s.offset
		}
		d.pictures[name] = p
		d.shown = append(d.shown, p)
	}
	p.Copies++
	p.places = append(p.places, textNode{m.name, i})
	if m.tree.Within(i, "style:master-page") {
		p.Band = true
		p.Copies = max(p.Copies, 2) // what stands in a band is repeated on every page
	}
	if frame := m.tree.Nodes[i].Parent; frame >= 0 {
		width, height := points(m.tree.Attr(frame, "width")), points(m.tree.Attr(frame, "height"))
		p.Share = max(p.Share, min(1, width*height/area))
		p.cropped = p.cropped || clipped[m.tree.Attr(frame, "style-name")]
	}
}

// clippedStyles are the styles of a member that cut pictures off (fo:clip).
func clippedStyles(t *xmlcut.Tree) map[string]bool {
	out := map[string]bool{}
	for i, n := range t.Nodes {
		if n.Name != "style:graphic-properties" {
			continue
		}
		if clip := t.Attr(int32(i), "clip"); strings.ContainsAny(clip, "123456789") {
			out[t.Attr(n.Parent, "name")] = true
		}
	}
	return out
}

// defaultArea is the text area of an A4 page with margins of 2 cm, in square
// points, for documents that state none.
const defaultArea = 481.9 * 728.5

// textArea is the text area of the first page that states its size.
func (d *doc) textArea() float64 {
	for _, m := range d.members {
		for i, n := range m.tree.Nodes {
			if n.Name != "style:page-layout-properties" {
				continue
			}
			length := func(name string) float64 { return points(m.tree.Attr(int32(i), name)) }
			margin := length("margin")
			side := func(name string) float64 {
				if v := length(name); v > 0 {
					return v
				}
				return margin
			}
			width := length("page-width") - side("margin-left") - side("margin-right")
			height := length("page-height") - side("margin-top") - side("margin-bottom")
			if width > 0 && height > 0 {
				return width * height
			}
		}
	}
	return defaultArea
}

// pointsPer are the units of length of OpenDocument (part 3, 18.3.18).
var pointsPer = map[string]float64{"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "px": 0.75}

// points reads a length; 0 for what is none.
func points(s string) float64 {
	cut := strings.LastIndexAny(s, "0123456789.") + 1
	v, err := strconv.ParseFloat(s[:cut], 64)
	if err != nil || math.IsInf(v, 0) || v < 0 {
		return 0
	}
	return v * pointsPer[s[cut:]]
}

// outName is the member of a picture in the output: a source may name its
// pictures after people. The type is what the bytes are.
func outName(n int, kind string) string { return fmt.Sprintf("Pictures/image%d.%s", n+1, kind) }
