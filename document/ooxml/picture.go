package ooxml

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/stillimage"
)

// spot is a place in the text.
type spot struct {
	part   string
	offset int
}

// picture is one image member.
type picture struct {
	document.Image
	name    string // of the member
	crops   []string
	oddCrop bool // cropped in a way this package does not undo
}

// readPictures lists the images that kept members show, in the order of the
// text. Images that nothing shows go.
func (d *doc) readPictures() error {
	area := d.textArea()
	for _, m := range d.members {
		for _, r := range m.tree.Refs {
			rel, ok := m.rel(r.ID)
			if !ok || rel.kind != "image" || rel.external || !d.zip.Has(rel.target) {
				continue
			}
			d.show(m, r.Node, rel.target, area)
		}
	}
	for _, p := range d.shown {
		if d.part(p.Part) == nil {
			p.Part, p.Offset = "", -1
		}
	}
	return nil
}

func (d *doc) show(m *member, node int32, name string, area float64) {
	p := d.pictures[name]
	if p == nil {
		p = &picture{name: name}
		p.ID = fmt.Sprintf("img%d", len(d.shown)+1)
		p.Offset = -1
		if s, ok := m.spots[node]; ok {
			p.Part, p.Offset = s.part, s.offset
		}
		d.pictures[name] = p
		d.shown = append(d.shown, p)
	}
	if m.kind == "header" || m.kind == "footer" {
		p.Band = true
		p.Copies = max(p.Copies, 1) // what stands in a band is repeated on every page
	}
	if !m.tree.Within(node, "mc:Fallback") || p.Copies == 0 {
		p.Copies++
	}
	p.Share = max(p.Share, min(1, m.tree.surface(node)/area))
	p.crop(m.tree, node)
}

// Images lists the pictures of the document.
func (d *doc) Images() []document.Image {
	var out []document.Image
	for _, p := range d.shown {
		out = append(out, p.Image)
	}
	return out
}

// crop notes which part of the picture this place shows.
func (p *picture) crop(t *tree, node int32) {
	rect := ""
	if parent := t.Nodes[node].Parent; parent >= 0 {
		if c := t.Child(parent, "a:srcRect"); c >= 0 {
			for _, side := range cropSides {
				rect += t.Attr(c, side) + " "
			}
		}
	}
	if !slices.Contains(p.crops, rect) {
		p.crops = append(p.crops, rect)
	}
	for _, side := range []string{"cropleft", "croptop", "cropright", "cropbottom"} {
		p.oddCrop = p.oddCrop || t.Attr(node, side) != ""
	}
}

var cropSides = []string{"l", "t", "r", "b"}

// Units of the format: English metric units and twentieths of a point.
const (
	emuPerPoint   = 12700
	twipsPerPoint = 20
)

// defaultArea is the text area of an A4 page with margins of 2.5 cm, in square
// points, for documents that state none.
const defaultArea = 453.5 * 700.2

// textArea is the text area of the last section's page in square points.
func (d *doc) textArea() float64 {
	t := d.members[0].tree
	for i := len(t.Nodes) - 1; i >= 0; i-- {
		if t.Nodes[i].Name != "w:sectPr" {
			continue
		}
		size, margin := t.Child(int32(i), "w:pgSz"), t.Child(int32(i), "w:pgMar")
		if size < 0 || margin < 0 {
			continue
		}
		width := t.number(size, "w") - t.number(margin, "left") - t.number(margin, "right")
		height := t.number(size, "h") - t.number(margin, "top") - t.number(margin, "bottom")
		if width > 0 && height > 0 {
			return width * height / (twipsPerPoint * twipsPerPoint)
		}
	}
	return defaultArea
}

func (t *tree) number(i int32, local string) float64 {
	v, err := strconv.ParseFloat(t.Attr(i, local), 64)
	if err != nil {
		return 0
	}
	return v
}

// surface is how large the picture at a node is shown, in square points.
func (t *tree) surface(node int32) float64 {
	for p := t.Nodes[node].Parent; p >= 0; p = t.Nodes[p].Parent {
		switch n := t.Nodes[p]; {
		case n.Name == "wp:inline" || n.Name == "wp:anchor":
			if e := t.Child(p, "wp:extent"); e >= 0 {
				return t.number(e, "cx") / emuPerPoint * t.number(e, "cy") / emuPerPoint
			}
		case strings.HasPrefix(n.Name, "v:"):
			if area := styleArea(t.Attr(p, "style")); area > 0 {
				return area
			}
		}
	}
	return 0
}

var styleSize = regexp.MustCompile(`(?:^|;)\s*(width|height)\s*:\s*([0-9.]+)(pt|in|cm|mm|px)?`)

var pointsPer = map[string]float64{"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "": 0.75}

func styleArea(style string) float64 {
	area, sides := 1.0, 0
	for _, m := range styleSize.FindAllStringSubmatch(style, 2) {
		v, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return 0
		}
		area *= v * pointsPer[m[3]]
		sides++
	}
	if sides < 2 {
		return 0
	}
	return area
}

// outName is the member of the n-th picture in the output: a source may name
// its pictures after people. The type is what the bytes are.
func outName(n int, kind string) string {
	return path.Join("word/media", fmt.Sprintf("image%d.%s", n+1, kind))
}

// kept gives the bytes of a picture that stays: clean, and cut to what the
// document shows of it.
func (p *picture) kept(data []byte) ([]byte, string, bool) {
	out, kind, ok := stillimage.Clean(data)
	if !ok || p.oddCrop || len(p.crops) != 1 {
		return nil, "", false
	}
	if strings.Trim(p.crops[0], " 0") == "" {
		return out, kind, true
	}
	if strings.Contains(p.crops[0], "%") {
		return nil, "", false
	}
	out, ok = stillimage.Crop(out, kind, cropped(strings.Split(p.crops[0], " ")))
	return out, "png", ok
}

// cropped reads the sides of a:srcRect; one that is no number cuts nothing off.
func cropped(sides []string) stillimage.Sides {
	side := func(i int) int {
		v, _ := strconv.Atoi(sides[i])
		return v
	}
	return stillimage.Sides{Left: side(0), Top: side(1), Right: side(2), Bottom: side(3)}
}
