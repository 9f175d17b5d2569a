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
	r.out = &verify.Text{}
	data, err := r.contents(p.dict["Contents"])
	if err != nil {
		return nil, err
	}
	r.run(data, p.resources)
	annots, _ := r.file.get(p.dict["Annots"]).(array)
	for _, a := range annots {
		r.appearances(r.file.dict(a)["AP"], 0)
	}
	return r.out, r.err
}

// contents joins the content streams of a page: an operator may begin in one
// and end in the next.
func (r *reader) contents(o any) ([]byte, error) {
	switch v := r.file.get(o).(type) {
	case *stream:
		d, err := r.file.decode(v)
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

func (r *reader) appearances(o any, depth int) {
	switch v := r.file.get(o).(type) {
	case *stream:
		r.runStream(v, nil)
	case dict:
		for _, k := range sorted(v) {
			if depth < 3 {
				r.appearances(v[k], depth+1)
			}
		}
	}
}
