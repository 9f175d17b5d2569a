package pdf

// asleep is an object that was read once, to see where it ends and what lies
// around it, and is read again when it is asked for: a tagged file has eighty
// objects a page that no page needs.
type asleep struct {
	data []byte
	pos  int
}

// sleep keeps of an object where it is, if it is more than a word. Streams stay
// as they are: they are told apart by identity.
func sleep(o any, data []byte, pos int) any {
	switch o.(type) {
	case dict, array:
		return &asleep{data, pos}
	}
	return o
}

// read is the object, a new one each time.
func (a *asleep) read() any {
	l := lexer{data: a.data, pos: a.pos, refs: true}
	return l.object(0)
}

// awake is an object as it is.
func awake(o any) any {
	if a, ok := o.(*asleep); ok {
		return a.read()
	}
	return o
}

// object is an object by its number. From then on it stays in memory.
func (f *file) object(r ref) any {
	if a, ok := f.objects[r].(*asleep); ok {
		f.objects[r] = a.read()
	}
	return f.objects[r]
}

// glances is how many objects are remembered that were looked at.
const glances = 1 << 8

type glance struct {
	of *asleep
	o  any
}

// peek is like object for one that is looked at and not kept.
func (f *file) peek(r ref) any {
	a, ok := f.objects[r].(*asleep)
	if !ok {
		return f.objects[r]
	}
	g := &f.seen[uint(r)%glances]
	if g.of != a {
		*g = glance{a, a.read()}
	}
	return g.o
}

// look follows references like get, and keeps nothing.
func (f *file) look(o any) any {
	for range maxChain {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.peek(r)
	}
	return nil
}

// lookDict is a dictionary, or that of a stream, and keeps nothing.
func (f *file) lookDict(o any) dict {
	switch v := f.look(o).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}
