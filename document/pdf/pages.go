package pdf

import (
	"bytes"
	"context"
	"errors"

	"inkoust/document"
)

const (
	// maxPages bounds a document; the longest annexes seen have 3,000.
	maxPages = 20_000
	// maxTree bounds the depth of the page tree.
	maxTree = 64
)

// sheet is one page with what it inherits.
type sheet struct {
	n         int // from 1
	object    ref
	dict      dict
	resources dict
	box       [4]float64 // visible part: CropBox within MediaBox
	media     [4]float64
	rotate    int
	drawn     []byte  // operators that draw the annotations, behind the contents
	open      int     // q without Q in the contents, where annotations are drawn
	fonts     []*font // that show something on it
	off       bool    // some of it in a layer that is off
}

// inherited are the page attributes that come down the tree (ISO 32000-1, 7.7.3.4).
var inherited = []name{"Resources", "MediaBox", "CropBox", "Rotate"}

// sheets walks the page tree once.
func (s *store) sheets(ctx context.Context) ([]*sheet, error) {
	catalog := s.dict(s.trailer["Root"])
	if catalog == nil {
		return nil, document.Park(document.ReasonDamaged, "catalog", nil)
	}
	w := &treeWalk{s: s, seen: map[ref]bool{}, above: map[ref]bool{}}
	if err := w.node(ctx, catalog["Pages"], dict{}, 0); err != nil {
		return nil, err
	}
	if len(w.sheets) == 0 {
		return nil, document.Park(document.ReasonDamaged, "page tree", errors.New("no pages"))
	}
	return w.sheets, nil
}

type treeWalk struct {
	s      *store
	seen   map[ref]bool
	above  map[ref]bool // nodes on the way down
	sheets []*sheet
}

func (w *treeWalk) node(ctx context.Context, o any, from dict, depth int) error {
	r, isRef := o.(ref)
	d := w.s.dict(o)
	if w.s.rebuilt && depth > 0 && (d == nil || w.above[r]) {
		// No page is there, and none was lost: see scanner.complete.
		return nil
	}
	if d == nil || depth > maxTree || isRef && w.seen[r] {
		return document.Park(document.ReasonDamaged, "page tree", errors.New("broken or endless"))
	}
	if isRef {
		w.seen[r], w.above[r] = true, true
		defer delete(w.above, r)
	}
	down := from.clone()
	for _, k := range inherited {
		if v, ok := d[k]; ok {
			down[k] = v
		}
	}
	kids := w.s.array(d["Kids"])
	if kids == nil || w.s.name(d["Type"]) == "Page" {
		return w.leaf(ctx, r, d, down)
	}
	for _, k := range kids {
		if err := w.node(ctx, k, down, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *treeWalk) leaf(ctx context.Context, r ref, d, down dict) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if len(w.sheets) >= maxPages {
		return document.Park(document.ReasonTooLarge, "page tree", nil)
	}
	p := &sheet{n: len(w.sheets) + 1, object: r, dict: d, resources: w.s.dict(down["Resources"])}
	p.media = w.s.rectangle(down["MediaBox"], [4]float64{0, 0, 612, 792})
	p.box = intersect(w.s.rectangle(down["CropBox"], p.media), p.media)
	p.rotate = ((w.s.int(down["Rotate"], 0)/90*90)%360 + 360) % 360
	w.sheets = append(w.sheets, p)
	return nil
}

// rectangle reads a rectangle with its corners in order.
func (s *store) rectangle(o any, otherwise [4]float64) [4]float64 {
	v, ok := s.numbers(o, 4)
	if !ok {
		return otherwise
	}
	r := [4]float64{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}
	if r[2]-r[0] < 1 || r[3]-r[1] < 1 {
		return otherwise
	}
	return r
}

func intersect(a, b [4]float64) [4]float64 {
	r := [4]float64{max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])}
	if r[2]-r[0] < 1 || r[3]-r[1] < 1 {
		return b
	}
	return r
}

func area(r [4]float64) float64 { return max(0, r[2]-r[0]) * max(0, r[3]-r[1]) }

// contents gives the operators of a page with those that draw its annotations.
// It is decoded anew each time: the pages of a long file would fill memory.
func (s *store) contents(p *sheet) ([]byte, error) {
	own, err := s.ownContents(p)
	if err != nil || p.drawn == nil {
		return own, err
	}
	b := make([]byte, 0, len(own)+len(p.drawn)+2*p.open+8)
	b = append(append(append(b, "q\n"...), own...), '\n')
	for range p.open + 1 {
		b = append(b, "Q\n"...)
	}
	return append(b, p.drawn...), nil
}

// ownContents decodes the content streams one by one and joins them, so that no
// token runs from one into the next and none is left out.
func (s *store) ownContents(p *sheet) ([]byte, error) {
	streams := array{p.dict["Contents"]}
	if a := s.array(p.dict["Contents"]); a != nil {
		streams = a
	}
	var parts [][]byte
	for _, o := range streams {
		st := s.stream(o)
		if st == nil {
			if s.resolve(o) != nil || isDangling(o) {
				return nil, document.Park(document.ReasonDamaged, page(p.n), errors.New("content is no stream"))
			}
			continue
		}
		b, err := s.decode(st)
		if err != nil {
			return nil, parkDecode(page(p.n), err)
		}
		parts = append(parts, b)
		delete(s.decoded, st)
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return bytes.Join(parts, []byte("\n")), nil
}

// isDangling reports a reference to nothing: the content was there once.
func isDangling(o any) bool {
	_, ok := o.(ref)
	return ok
}

// maxExpected bounds the characters for which room is made before they come.
const maxExpected = 1 << 14

// read interprets one page.
func (d *doc) read(ctx context.Context, p *sheet) (c *canvas, err error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	data, err := d.s.contents(p)
	if err != nil {
		return nil, err
	}
	c = &canvas{glyphs: make([]glyph, 0, d.expected)}
	in := &interpreter{s: d.s, layers: d.layers, fonts: d.fonts, canvas: c, active: map[*stream]bool{}, ctx: ctx}
	root := &instance{data: data, resources: p.resources, own: true, base: identity}
	g := graphics{ctm: identity, clip: p.box, textState: textState{tz: 1}}
	if err := in.run(root, g); err != nil {
		return nil, d.parkPage(ctx, p.n, err)
	}
	c.hideCovered()
	d.expected = min(len(c.glyphs)+len(c.glyphs)/8, maxExpected)
	return c, nil
}

func (d *doc) parkPage(ctx context.Context, n int, err error) error {
	var parked *document.Parked
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &parked) && parked.Where == "":
		return document.Park(parked.Reason, page(n), parked.Err)
	case errors.As(err, &parked):
		return document.Park(parked.Reason, page(n)+", "+parked.Where, parked.Err)
	}
	return parkDecode(page(n), err)
}
