package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math"

	"inkoust/document"
	"inkoust/verify"
)

// keptPage is a page whose pictures stay, with what was painted over them.
type keptPage struct {
	n           int
	before, now []drawing
	boxes       []fill
	used        map[int]bool
	gone        []stood // places of removed text, which may stand in a picture too
}

// noteKept remembers the pictures of a page that the plan keeps.
func (r *reader) noteKept(n int, source *sheet, removed map[string]int, plan *document.Plan) {
	page := keptPage{n: n, used: map[int]bool{}, now: r.sheet.images, boxes: r.sheet.boxes}
	for i, d := range source.images {
		if d.stream != nil && plan.Images[fmt.Sprintf("p%d-img%d", n, i+1)] == document.ImageKept {
			page.before = append(page.before, d)
		}
	}
	if len(page.before) == 0 {
		return
	}
	for _, v := range sortedValues(removed) {
		page.gone = append(page.gone, source.find(v)...)
	}
	r.kept = append(r.kept, page)
}

// comparePictures checks that pictures that stay lost their samples under the
// boxes and nothing else.
func (r *reader) comparePictures(source *file, report *verify.Report) error {
	for i := range r.kept {
		p := &r.kept[i]
		at := fmt.Sprintf("page %d", p.n)
		for _, old := range p.before {
			if r.ctx.Err() != nil {
				return r.ctx.Err()
			}
			now := p.find(old)
			if now == nil || flat(old.corners) {
				continue // judged by what may be left; layers that are off go whole
			}
			left, lost := p.compare(source, r.file, old, *now, report)
			report.Add(verify.CheckImage, at, left)
			report.Add(verify.CheckImageRest, at, lost)
		}
	}
	return nil
}

// samePlace is how far in points a picture may move.
const samePlace = 0.5

// find returns the picture drawn at the same place, one with the same bytes
// before others, each only once.
func (p *keptPage) find(old drawing) *drawing {
	at := -1
	for i := range p.now {
		d := &p.now[i]
		if d.stream == nil || p.used[i] || !samePlaces(d.corners, old.corners) {
			continue
		}
		if at < 0 || bytes.Equal(d.stream.raw, old.stream.raw) {
			at = i
		}
	}
	if at < 0 {
		return nil
	}
	p.used[at] = true
	return &p.now[at]
}

func samePlaces(a, b []point) bool {
	for k := range a {
		if !near(a[k], b[k], samePlace) {
			return false
		}
	}
	return true
}

// flat reports whether a picture was drawn without an area.
func flat(c []point) bool {
	return math.Abs((c[1].x-c[0].x)*(c[3].y-c[0].y)-(c[3].x-c[0].x)*(c[1].y-c[0].y)) < 0.01
}

const (
	// noise is how far samples may differ that were compressed anew.
	noise = 40
	// noiseShare is the share of samples that may differ more (0.1 %).
	noiseShare = 1000
	// maxSamples bounds the pictures that are compared dot by dot.
	maxSamples = 60 << 20
)

// compare counts the dots under a box that are not of one colour, and those
// outside that changed.
func (p *keptPage) compare(source, output *file, old, now drawing, report *verify.Report) (left, lost int) {
	if bytes.Equal(old.stream.raw, now.stream.raw) && !p.touched(now) {
		return 0, 0
	}
	a, b := samples(source, old.stream), samples(output, now.stream)
	if b == nil || a == nil {
		report.Note("pictures in formats that this reader does not decode were compared by their bytes")
		if bytes.Equal(old.stream.raw, now.stream.raw) && p.touched(now) {
			return 1, 0
		}
		return 0, 0
	}
	if a.w != b.w || a.h != b.h {
		return 0, 1
	}
	total := 0
	under := map[int]*[2]uint8{}
	for y := range b.h {
		for x := range b.w {
			at := dot(now.corners, (float64(x)+0.5)/float64(b.w), 1-(float64(y)+0.5)/float64(b.h))
			v, w := b.at(x, y), a.at(x, y)
			switch k, inside := p.under(at); {
			case inside:
				if under[k] == nil {
					under[k] = &[2]uint8{v, v}
				}
				under[k][0], under[k][1] = min(under[k][0], v), max(under[k][1], v)
			case k >= 0 || p.wasText(at) || old.clipped:
			default:
				if total++; abs(int(v)-int(w)) > noise {
					lost++
				}
			}
		}
	}
	for _, u := range under {
		if u[1]-u[0] > noise {
			left++
		}
	}
	if lost <= total/noiseShare {
		lost = 0
	}
	return left, lost
}

// dot is where a point of the unit square lies on the page.
func dot(c []point, u, v float64) point {
	return point{c[0].x + u*(c[1].x-c[0].x) + v*(c[3].x-c[0].x), c[0].y + u*(c[1].y-c[0].y) + v*(c[3].y-c[0].y)}
}

// edge is how far in points from the border of a box a dot may be half covered.
const edge = 1.5

// under gives the box that a point lies under, and whether well inside of it;
// -1 for none.
func (p *keptPage) under(at point) (int, bool) {
	for i := range p.boxes {
		e := frame{1, 0}.extent(p.boxes[i].corners)
		if at.x > e.x0-edge && at.x < e.x1+edge && at.y > e.y0-edge && at.y < e.y1+edge {
			return i, p.boxes[i].simple && at.x > e.x0+edge && at.x < e.x1-edge && at.y > e.y0+edge && at.y < e.y1-edge && p.boxes[i].upright()
		}
	}
	return -1, false
}

// upright reports whether the sides of a box run along the page's.
func (f *fill) upright() bool {
	c := f.corners
	return len(c) == 4 && (math.Abs(c[0].y-c[1].y) < 0.1 || math.Abs(c[0].x-c[1].x) < 0.1)
}

// wasText reports whether removed text stood at a point.
func (p *keptPage) wasText(at point) bool {
	for i := range p.gone {
		g := &p.gone[i]
		x, y := g.dir.along(at), g.dir.across(at)
		if x > g.cell.x0-edge && x < g.cell.x1+edge && y > g.cell.y0-g.em/2 && y < g.cell.y1+g.em/2 {
			return true
		}
	}
	return false
}

func (p *keptPage) touched(d drawing) bool {
	e := frame{1, 0}.extent(d.corners)
	for i := range p.boxes {
		b := frame{1, 0}.extent(p.boxes[i].corners)
		if e.overlaps(extent{b.x0 + edge, b.y0 + edge, b.x1 - edge, b.y1 - edge}) && b.x1-b.x0 > 2*edge && b.y1-b.y0 > 2*edge {
			return true
		}
	}
	return false
}

// gray is a picture as brightness.
type gray struct {
	w, h, n int
	pix     []byte // n samples a dot
	picture image.Image
}

func (g *gray) at(x, y int) uint8 {
	if g.picture != nil {
		return brightness(g.picture.At(x+g.picture.Bounds().Min.X, y+g.picture.Bounds().Min.Y))
	}
	sum := 0
	for _, v := range g.pix[(y*g.w+x)*g.n:][:g.n] {
		sum += int(v)
	}
	return uint8(sum / g.n)
}

// brightness is the luma of ITU-R BT.601.
func brightness(c interface{ RGBA() (r, g, b, a uint32) }) uint8 {
	r, g, b, _ := c.RGBA()
	return uint8((299*r + 587*g + 114*b) / 1000 >> 8)
}

// samples decodes a picture, nil where this reader cannot: it knows eight bits a
// sample and JPEG.
func samples(f *file, s *stream) *gray {
	w, h := f.parm(s.dict, "Width", 0), f.parm(s.dict, "Height", 0)
	if w <= 0 || h <= 0 || w > maxSamples/h {
		return nil
	}
	d, err := f.decode(s)
	if err != nil {
		return nil
	}
	switch d.codec {
	case "DCTDecode", "DCT":
		c, err := jpeg.DecodeConfig(bytes.NewReader(d.data))
		if err != nil || c.Width <= 0 || c.Height <= 0 || c.Width > maxSamples/c.Height {
			return nil
		}
		p, err := jpeg.Decode(bytes.NewReader(d.data))
		if err != nil {
			return nil
		}
		return &gray{w: c.Width, h: c.Height, picture: p}
	case "":
		n := len(d.data) / (w * h)
		if f.parm(s.dict, "BitsPerComponent", 8) != 8 || n < 1 || n > 4 {
			return nil
		}
		return &gray{w: w, h: h, n: n, pix: d.data}
	}
	return nil
}
