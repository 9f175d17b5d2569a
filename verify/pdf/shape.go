package pdf

import (
	"fmt"
	"slices"
	"strings"

	"inkoust/verify"
)

// shape says what an object may be. A published file is made of known shapes:
// whatever fits none is a finding, whether anybody knows what it would do or not.
type shape func(w *walker, o any, at place)

// place is an object and the way to a value inside it.
type place struct {
	num ref
	key string
}

func (p place) in(k name) place { return place{p.num, p.key + "/" + string(k)} }

func (p place) String() string {
	if p.num == 0 {
		return "trailer " + p.key
	}
	return fmt.Sprintf("object %d %s", p.num, p.key)
}

// visit is an object seen as a shape.
type visit struct {
	num ref
	as  string
}

type walker struct {
	file *file
	seen map[visit]bool
	odd  map[string]int
	deep int
}

// graph checks every object that can be reached against the shapes.
func (f *file) graph(report *verify.Report) {
	w := &walker{file: f, seen: map[visit]bool{}, odd: map[string]int{}}
	trailer(w, f.trailer, place{})
	for at, n := range w.odd {
		report.Add(verify.CheckGraph, at, n)
	}
}

// maxOdd bounds the places named; a foreign file would fill the report.
const maxOdd = 200

func (w *walker) finding(at place) {
	key := strings.ToValidUTF8(at.String(), "?")
	if at.key == "" {
		key = strings.TrimSpace(key)
	}
	if len(w.odd) < maxOdd || w.odd[key] > 0 {
		w.odd[key]++
	}
}

// maxWalk bounds the nesting of objects; structure trees are the deepest there are.
const maxWalk = 4000

// object is a dictionary with the keys given and no other.
func object(as string, keys map[name]shape) shape {
	return func(w *walker, o any, at place) { w.dict(as, keys, o, at, false) }
}

// data is a stream with the keys given besides those of its filters.
func data(as string, keys map[name]shape) shape {
	return func(w *walker, o any, at place) { w.dict(as, keys, o, at, true) }
}

func (w *walker) dict(as string, keys map[name]shape, o any, at place, isStream bool) {
	for range maxChain {
		r, ok := o.(ref)
		if !ok {
			break
		}
		if v := (visit{r, as}); w.seen[v] {
			return
		} else {
			w.seen[v] = true
		}
		o, at = w.file.peek(r), place{num: r}
	}
	d, _ := o.(dict)
	if s, ok := o.(*stream); ok == isStream {
		if ok {
			d = s.dict
		}
	} else {
		d = nil
	}
	if d == nil || w.deep > maxWalk {
		w.finding(at)
		return
	}
	w.deep++
	for _, k := range sorted(d) {
		at := at.in(k)
		switch inside := keys[k]; {
		case k == repeated:
			w.finding(place{at.num, "repeated"})
		case inside != nil:
			inside(w, d[k], at)
		case isStream && filterKeys[k] != nil:
			filterKeys[k](w, d[k], at)
		case d[k] != nil:
			w.finding(at)
		}
	}
	w.deep--
}

// maxChain is how many references may follow one another.
const maxChain = 8

// scalar accepts values without structure; references to them are followed.
func scalar(fits func(o any) bool) shape {
	return func(w *walker, o any, at place) {
		if o = w.file.look(o); o != nil && !fits(o) {
			w.finding(at)
		}
	}
}

var (
	num = scalar(func(o any) bool {
		switch o.(type) {
		case int64, float64:
			return true
		}
		return false
	})
	flag = scalar(func(o any) bool { _, ok := o.(bool); return ok })
	word = scalar(func(o any) bool { _, ok := o.(name); return ok })
	nums = list(num)
	// pixels are the bytes of a short table of colours.
	pixels = scalar(func(o any) bool { _, ok := o.(text); return ok })
)

// one accepts the names given.
func one(of ...name) shape {
	return scalar(func(o any) bool { n, ok := o.(name); return ok && slices.Contains(of, n) })
}

// says accepts a string that satisfies fits.
func says(fits func(string) bool) shape {
	return scalar(func(o any) bool { s, ok := o.(text); return ok && fits(docText(s)) })
}

// list is an array of values of one shape.
func list(of shape) shape {
	return func(w *walker, o any, at place) {
		a, ok := w.file.look(o).(array)
		if !ok {
			w.finding(at)
			return
		}
		if r, ok := o.(ref); ok {
			at = place{num: r}
		}
		for _, e := range a {
			if e != nil {
				of(w, e, at)
			}
		}
	}
}

// named is a dictionary whose keys producers choose.
func named(of shape) shape {
	return func(w *walker, o any, at place) {
		d, ok := w.file.look(o).(dict)
		if !ok {
			w.finding(at)
			return
		}
		if r, ok := o.(ref); ok {
			at = place{num: r}
		}
		for _, k := range sorted(d) {
			if k == repeated {
				w.finding(place{at.num, "repeated"})
				continue
			}
			of(w, d[k], at.in(k))
		}
	}
}

// kinds chooses a shape by what the object is.
type kinds struct{ array, dict, stream, other shape }

func either(k kinds) shape {
	return func(w *walker, o any, at place) {
		pick := k.other
		switch w.file.look(o).(type) {
		case array:
			pick = k.array
		case dict:
			pick = k.dict
		case *stream:
			pick = k.stream
		}
		if pick == nil {
			w.finding(at)
			return
		}
		pick(w, o, at)
	}
}

// by chooses a shape by the name under a key of the object.
func by(key name, shapes map[name]shape) shape {
	return func(w *walker, o any, at place) {
		n, _ := w.file.look(w.file.lookDict(o)[key]).(name)
		if s := shapes[n]; s != nil {
			s(w, o, at)
			return
		}
		w.finding(at.in(key))
	}
}

// back is a reference to an object that is checked where it belongs.
func back(w *walker, o any, at place) {
	if _, ok := o.(ref); !ok {
		w.finding(at)
	}
}

// common are the shapes that contain one another, by name.
var common = map[string]shape{}

// refer is the shape of that name.
func refer(as string) shape {
	return func(w *walker, o any, at place) { common[as](w, o, at) }
}
