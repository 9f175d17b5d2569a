package pdf

import (
	"errors"
	"fmt"

	"inkoust/verify"
)

const (
	maxPages    = 100_000
	maxTreeDeep = 64
)

var errPages = errors.New("page tree cannot be followed")

type page struct {
	dict      dict
	resources dict
}

// pages walks the page tree.
func (f *file) pages() ([]page, error) {
	root := f.dict(f.trailer["Root"])
	if root == nil {
		return nil, errPages
	}
	var out []page
	seen := map[ref]bool{}
	var walk func(o any, resources dict, depth int) error
	walk = func(o any, resources dict, depth int) error {
		if r, ok := o.(ref); ok {
			if seen[r] {
				return errPages
			}
			seen[r] = true
		}
		d, ok := f.get(o).(dict)
		if !ok || depth > maxTreeDeep || len(out) > maxPages {
			return errPages
		}
		if own := f.dict(d["Resources"]); own != nil {
			resources = own
		}
		kids, ok := f.get(d["Kids"]).(array)
		if !ok {
			out = append(out, page{d, resources})
			return nil
		}
		for _, k := range kids {
			if err := walk(k, resources, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	err := walk(root["Pages"], nil, 0)
	return out, err
}

// text reads all that a page shows, its annotations in every state included.
func (r *reader) text(p page) (*verify.Text, error) {
	r.sheet = newSheet(r.size + r.size/4)
	r.sheet.labels = r.labels
	data, err := r.contents(p.dict["Contents"])
	if err != nil {
		return nil, err
	}
	r.run(data, p.resources, startState())
	annots, _ := r.file.get(p.dict["Annots"]).(array)
	for _, a := range annots {
		d := r.file.dict(a)
		r.appearances(d, d["AP"], 0)
	}
	r.size = len(r.sheet.glyphs)
	r.sheet.settle()
	return r.sheet.text, r.err
}

// contents joins the content streams of a page: an operator may begin in one
// and end in the next.
func (r *reader) contents(o any) ([]byte, error) {
	switch v := r.file.get(o).(type) {
	case *stream:
		d, err := r.file.undo(v)
		if err != nil {
			return nil, fmt.Errorf("object %d: %w", v.num, err)
		}
		r.read[v] = true
		return d.data, nil
	case array:
		var all []byte
		for _, e := range v {
			s, ok := r.file.get(e).(*stream)
			if !ok {
				continue
			}
			part, err := r.contents(s)
			if err != nil {
				return nil, err
			}
			if len(all)+len(part) > maxStream {
				return nil, errBomb
			}
			all = append(append(all, part...), '\n')
		}
		return all, nil
	}
	return nil, nil
}

// appearances reads the pictures of an annotation in all its states.
func (r *reader) appearances(annotation dict, o any, depth int) {
	switch v := r.file.get(o).(type) {
	case *stream:
		from := startState()
		from.ctm = r.fit(annotation, v)
		r.runStream(v, nil, from)
	case dict:
		for _, k := range sorted(v) {
			if depth < 3 {
				r.appearances(annotation, v[k], depth+1)
			}
		}
	}
}

// fit maps the box of an appearance to the rectangle of its annotation
// (ISO 32000-1, 12.5.5).
func (r *reader) fit(annotation dict, s *stream) matrix {
	corner := func(o any) ([4]float64, bool) {
		a, _ := r.file.get(o).(array)
		var c [4]float64
		if len(a) != len(c) {
			return c, false
		}
		for i := range c {
			c[i] = clamp(number(r.file.get(a[i])))
		}
		return [4]float64{min(c[0], c[2]), min(c[1], c[3]), max(c[0], c[2]), max(c[1], c[3])}, true
	}
	rect, ok1 := corner(annotation["Rect"])
	box, ok2 := corner(s.dict["BBox"])
	if !ok1 || !ok2 {
		return unit
	}
	m := unit
	if a, ok := r.file.get(s.dict["Matrix"]).(array); ok {
		m, _ = matrixOf(a)
	}
	e := frame{1, 0}.extent([]point{m.apply(box[0], box[1]), m.apply(box[2], box[1]), m.apply(box[2], box[3]), m.apply(box[0], box[3])})
	if e.empty() {
		return unit
	}
	sx, sy := (rect[2]-rect[0])/(e.x1-e.x0), (rect[3]-rect[1])/(e.y1-e.y0)
	return matrix{sx, 0, 0, sy, rect[0] - sx*e.x0, rect[1] - sy*e.y0}
}
