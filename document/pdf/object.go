package pdf

import (
	"slices"
	"sort"

	"inkoust/document/pdf/fontfile"
)

// The object model. Everything after the door works on these types alone: nil,
// bool, int64, float64, name, str, array, dict, ref and *stream.
type (
	name  string
	str   string
	array []any
	dict  map[name]any
	ref   int
)

// stream is a dictionary with data. Raw is as in the file, still encoded by the
// filters that the dictionary names.
type stream struct {
	dict dict
	raw  []byte
}

// sortedKeys gives the keys of d in the order in which everything is walked and
// written, so that two runs do the same.
func (d dict) sortedKeys() []name {
	keys := make([]name, 0, len(d))
	for k := range d {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	return keys
}

// clone copies the top level of d.
func (d dict) clone() dict {
	c := make(dict, len(d)+1)
	for k, v := range d {
		c[k] = v
	}
	return c
}

// store holds the objects of one file by number. Number 0 is never used.
type store struct {
	objects  map[ref]any
	trailer  dict
	last     ref
	decoded  map[*stream][]byte
	budget   int64
	rebuilt  bool                          // read without the cross-reference table
	table    *table                        // where the objects stand that were not parsed yet, nil if there are none
	programs map[*stream]*fontfile.Program // font programs parsed
}

func newStore() *store {
	return &store{objects: map[ref]any{}, decoded: map[*stream][]byte{}, budget: maxDecodedAll, trailer: dict{}}
}

// maxChain bounds references that point to references.
const maxChain = 32

// resolve follows references to the object itself. Undefined objects are null
// (ISO 32000-1, 7.3.10).
func (s *store) resolve(o any) any {
	for range maxChain {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = s.object(r)
	}
	return nil
}

// object gives an object by its number and keeps it: asked again, it is the same.
func (s *store) object(r ref) any {
	o, ok := s.objects[r]
	if !ok && s.table != nil {
		if o = s.parse(r); o != nil {
			s.objects[r] = o
		}
	}
	return o
}

// peek gives an object that is looked at once: it is not kept in memory, and
// asked again it may be another copy.
func (s *store) peek(r ref) any {
	o, ok := s.objects[r]
	if !ok && s.table != nil {
		o = s.parse(r)
	}
	return o
}

// look follows references as resolve does, and keeps nothing of what it meets.
func (s *store) look(o any) any {
	for range maxChain {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = s.peek(r)
	}
	return nil
}

// numbersInOrder lists the numbers of all objects.
func (s *store) numbersInOrder() []ref {
	out := make([]ref, 0, len(s.objects))
	for r := range s.objects {
		if s.table == nil || int(r) >= len(s.table.places) {
			out = append(out, r)
		}
	}
	if s.table != nil {
		for n, p := range s.table.places {
			if p.kind == atOffset || p.kind == inStream {
				out = append(out, ref(n))
			}
		}
	}
	slices.Sort(out)
	return out
}

func (s *store) dict(o any) dict {
	switch v := s.resolve(o).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

func (s *store) array(o any) array {
	a, _ := s.resolve(o).(array)
	return a
}

func (s *store) stream(o any) *stream {
	st, _ := s.resolve(o).(*stream)
	return st
}

func (s *store) name(o any) name {
	n, _ := s.resolve(o).(name)
	return n
}

func (s *store) text(o any) (str, bool) {
	t, ok := s.resolve(o).(str)
	return t, ok
}

func (s *store) number(o any) (float64, bool) {
	switch v := s.resolve(o).(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

func (s *store) int(o any, otherwise int) int {
	f, ok := s.number(o)
	if !ok || f != f || f > 1<<31 || f < -(1<<31) {
		return otherwise
	}
	return int(f)
}

// numbers returns an array of exactly n numbers, or false.
func (s *store) numbers(o any, n int) ([]float64, bool) {
	a := s.array(o)
	if len(a) != n {
		return nil, false
	}
	out := make([]float64, n)
	for i, v := range a {
		f, ok := s.number(v)
		if !ok || f != f || f > maxCoordinate || f < -maxCoordinate {
			return nil, false
		}
		out[i] = f
	}
	return out, true
}

// maxCoordinate bounds what is taken for a position; beyond it no sum or product
// of a few of them loses its meaning.
const maxCoordinate = 1e9

// add stores a new object and returns its reference.
func (s *store) add(o any) ref {
	s.last++
	s.objects[s.last] = o
	return s.last
}
