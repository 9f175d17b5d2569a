package pdf

import (
	"bytes"
	"context"
	"errors"
	"sort"

	"inkoust/document"
)

// A file whose cross-reference table cannot be trusted still says what its
// objects are: each begins with "N G obj". The scan walks over the bytes once,
// takes every object it can parse, and builds the store from them, without the
// library that reads sound files. Where two objects have one number the later
// one counts, as it does when a file is updated by appending.

const (
	// maxNumber bounds object numbers; Annex C of ISO 32000-1 names 8,388,607
	// as the highest that readers need to know.
	maxNumber = 8_388_607
	// maxRescan bounds the bytes looked at, in multiples of the file: strings
	// and streams without an end are each searched to the end of the file.
	maxRescan = 16
	// maxLengthDigits is enough for the length of any stream.
	maxLengthDigits = 12
)

var (
	errTwoCatalogs = errors.New("more than one catalog")
	errNoCatalog   = errors.New("no catalog")
	errHoles       = errors.New("objects are missing")
	errWork        = errors.New("too much to search")
	errLocked      = errors.New("damaged and encrypted")
)

// found is an object at its place in the file.
type found struct {
	number ref
	object any
	at     int
}

// trailer is a trailer dictionary, or that of a cross-reference stream.
type trailer struct {
	dict dict
	at   int
}

type scanner struct {
	b        []byte
	work     int // bytes that may still be searched
	lengths  map[ref]int64
	found    []found
	at       map[ref]int // place of the object that counts
	broken   map[ref]int // place of the last one that could not be parsed
	trailers []trailer
}

// scanFile reads the objects of a file without its cross-reference table.
func scanFile(ctx context.Context, data []byte) (s *store, err error) {
	defer func() {
		if recover() != nil {
			s, err = nil, document.Park(document.ReasonDamaged, "", errors.New("scan gave up"))
		}
	}()
	sc := &scanner{b: data, work: maxRescan*len(data) + 1<<20, lengths: map[ref]int64{}, at: map[ref]int{}, broken: map[ref]int{}}
	sc.noteLengths()
	if err := sc.walk(ctx); err != nil {
		return nil, err
	}
	s = sc.store()
	if err := sc.unpack(ctx, s); err != nil {
		return nil, err
	}
	if err := sc.findRoot(s); err != nil {
		return nil, document.Park(document.ReasonDamaged, "catalog", err)
	}
	if err := sc.complete(s); err != nil {
		return nil, document.Park(document.ReasonDamaged, "object", err)
	}
	return s, nil
}

// noteLengths collects all "N G obj <number>", since the length of a stream may
// stand behind it in an object of its own.
func (sc *scanner) noteLengths() {
	sc.heads(0, func(h head) int {
		l := fileLexer{lexer{b: sc.b[:min(len(sc.b), h.body+maxLengthDigits+16)], pos: h.body}}
		l.skipSpace()
		if c := l.peek(0); c >= '0' && c <= '9' {
			if n, ok := l.mustWhole(); ok {
				sc.lengths[h.number] = n
			}
		}
		return h.body
	})
}

func (l *fileLexer) mustWhole() (int64, bool) {
	o, err := l.next()
	n, ok := o.(int64)
	return n, ok && err == nil && n >= 0
}

// head is the "N G obj" before an object.
type head struct {
	number ref
	start  int // of the number
	body   int // behind the keyword
}

// heads calls f for each head from a place on; f says where to go on.
func (sc *scanner) heads(from int, f func(head) int) {
	for from < len(sc.b) {
		i := bytes.Index(sc.b[from:], []byte("obj"))
		if i < 0 {
			return
		}
		at := from + i
		from = at + len("obj")
		if n, start, ok := numbersBefore(sc.b, at); ok {
			from = max(from, f(head{number: n, start: start, body: from}))
		}
	}
}

// numbersBefore reads "N G" backwards from the keyword.
func numbersBefore(b []byte, at int) (ref, int, bool) {
	i := spaceBack(b, at)
	g := digitsBack(b, i)
	j := spaceBack(b, g)
	n := digitsBack(b, j)
	if g == i || j == g || n == j {
		return 0, 0, false
	}
	v := int64(0)
	for _, c := range b[n:j] {
		if v = v*10 + int64(c-'0'); v > maxNumber {
			return 0, n, true
		}
	}
	return ref(v), n, true
}

// maxGap bounds the white space within "N G obj".
const maxGap = 64

func spaceBack(b []byte, i int) int {
	for low := max(0, i-maxGap); i > low && isSpace(b[i-1]); {
		i--
	}
	return i
}

func digitsBack(b []byte, i int) int {
	for low := max(0, i-maxGap); i > low && b[i-1] >= '0' && b[i-1] <= '9'; {
		i--
	}
	return i
}

// walk takes object after object, and the trailers between them.
func (sc *scanner) walk(ctx context.Context) (err error) {
	last := 0
	sc.heads(0, func(h head) int {
		if err != nil {
			return len(sc.b)
		}
		sc.readTrailers(last, h.start)
		end := sc.take(h)
		if sc.work -= end - h.body; sc.work < 0 {
			err = document.Park(document.ReasonDamaged, "", errWork)
		} else if ctx.Err() != nil {
			err = ctx.Err()
		} else if len(sc.found) > maxObjects {
			err = document.Park(document.ReasonTooLarge, "objects", nil)
		}
		last = end
		return end
	})
	sc.readTrailers(last, len(sc.b))
	return err
}

// take parses one object and returns where it ends. What cannot be parsed is
// remembered as broken and searched for further objects.
func (sc *scanner) take(h head) int {
	l := fileLexer{lexer{b: sc.b, pos: h.body}}
	l.skipSpace()
	if bytes.HasPrefix(sc.b[l.pos:], []byte("endobj")) {
		return sc.keep(h, nil, l.pos)
	}
	o, err := l.value(0)
	if err != nil {
		sc.work -= l.pos - h.body
		sc.broken[h.number] = h.start
		return h.body
	}
	end := l.pos
	if d, ok := o.(dict); ok {
		if start, ok := l.streamStart(); ok {
			return sc.takeStream(h, d, start)
		}
	}
	return sc.keep(h, o, end)
}

func (sc *scanner) keep(h head, o any, end int) int {
	if h.number == 0 {
		sc.broken[0] = h.start // what a reference out of range may mean
		return end
	}
	sc.found = append(sc.found, found{h.number, o, h.start})
	sc.at[h.number] = h.start
	return end
}

func (sc *scanner) takeStream(h head, d dict, start int) int {
	raw, end, ok := sc.streamData(d, start)
	if !ok {
		sc.broken[h.number] = h.start
		return start
	}
	return sc.keep(h, &stream{dict: d, raw: raw}, end)
}

// streamData believes the length where "endstream" follows it, and otherwise
// takes what stands before the next "endstream", or "endobj" where that is
// missing. A stream cut off by the end of the file is not whole.
func (sc *scanner) streamData(d dict, start int) (raw []byte, end int, ok bool) {
	if start > len(sc.b) {
		return nil, 0, false
	}
	n, known := d["Length"].(int64)
	if r, isRef := d["Length"].(ref); isRef {
		n, known = sc.lengths[r]
	}
	if known && n >= 0 && n <= int64(len(sc.b)-start) {
		end := start + int(n)
		if endsStream(sc.b[end:]) {
			return sc.b[start:end:end], end, true
		}
	}
	rest := sc.b[start:]
	i := bytes.Index(rest, []byte("endstream"))
	sc.work -= max(i, 0)
	if j := bytes.Index(rest[:max(i, 0)], []byte("endobj")); j >= 0 {
		i = j
	} else if i < 0 {
		i = bytes.Index(rest, []byte("endobj"))
	}
	if i < 0 {
		sc.work -= len(rest)
		return nil, 0, false
	}
	return trimEOL(rest[:i:i]), start + i, true
}

// endsStream reports whether data are followed by the end of their stream.
func endsStream(b []byte) bool {
	for i := 0; i < 3 && len(b) > 0 && isSpace(b[0]); i++ {
		b = b[1:]
	}
	return bytes.HasPrefix(b, []byte("endstream"))
}

func trimEOL(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	return bytes.TrimSuffix(b, []byte("\r"))
}

// readTrailers takes the trailer dictionaries between two objects.
func (sc *scanner) readTrailers(from, to int) {
	for from < to {
		i := bytes.Index(sc.b[from:to], []byte("trailer"))
		if i < 0 {
			return
		}
		from += i + len("trailer")
		l := fileLexer{lexer{b: sc.b, pos: from}}
		if o, err := l.value(0); err == nil {
			if d, ok := o.(dict); ok {
				sc.trailers = append(sc.trailers, trailer{d, from})
			}
		}
	}
}

// store makes a store of what was found; the last of a number wins.
func (sc *scanner) store() *store {
	s := newStore()
	for _, f := range sc.found {
		s.objects[f.number] = f.object
		s.last = max(s.last, f.number)
	}
	s.rebuilt = true
	return s
}

// unpack reads the object streams in the order of the file. An object in one
// gives way to a later one of its number.
func (sc *scanner) unpack(ctx context.Context, s *store) error {
	for _, f := range sc.found {
		st, ok := f.object.(*stream)
		if !ok {
			continue
		}
		switch s.name(st.dict["Type"]) {
		case "XRef":
			sc.trailers = append(sc.trailers, trailer{st.dict, f.at})
			sc.forget(s, f)
		case "ObjStm":
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err := sc.unpackOne(s, st, f.at); err != nil {
				return parkDecode("object stream", err)
			}
			sc.forget(s, f)
		}
	}
	return nil
}

// forget drops structure of the old file, unless its number was used again.
func (sc *scanner) forget(s *store, f found) {
	if s.objects[f.number] == f.object {
		delete(s.objects, f.number)
	}
}

func (sc *scanner) unpackOne(s *store, st *stream, place int) error {
	b, err := s.decode(st)
	if err != nil {
		return err
	}
	delete(s.decoded, st)
	n, first := s.int(st.dict["N"], -1), s.int(st.dict["First"], -1)
	if n < 0 || n > maxObjects || first < 0 || first > len(b) {
		return errFileObject
	}
	index := fileLexer{lexer{b: b[:first]}}
	for range n {
		number, ok1 := index.mustWhole()
		offset, ok2 := index.mustWhole()
		if !ok1 || !ok2 {
			return errFileObject
		}
		r := reference(number)
		if r == 0 || sc.at[r] > place {
			continue
		}
		l := fileLexer{lexer{b: b, pos: first + int(min(offset, int64(len(b)-first)))}}
		o, err := l.value(0)
		if err != nil {
			sc.broken[r] = place
			continue
		}
		sc.at[r], s.objects[r], s.last = place, o, max(s.last, r)
	}
	return nil
}

// findRoot takes the catalog of the last trailer that has one, else the only
// catalog of the file. Which of several is meant nobody can say.
func (sc *scanner) findRoot(s *store) error {
	sort.SliceStable(sc.trailers, func(i, j int) bool { return sc.trailers[i].at > sc.trailers[j].at })
	for _, t := range sc.trailers {
		if t.dict["Encrypt"] != nil {
			return errLocked
		}
		if r, ok := t.dict["Root"].(ref); ok && s.trailer["Root"] == nil && s.isCatalog(r) {
			s.trailer["Root"] = r
			if info, ok := t.dict["Info"].(ref); ok {
				s.trailer["Info"] = info
			}
		}
	}
	if s.trailer["Root"] != nil {
		return nil
	}
	for _, r := range s.numbersInOrder() {
		if s.isCatalog(r) && s.name(s.dict(r)["Type"]) == "Catalog" {
			if s.trailer["Root"] != nil {
				return errTwoCatalogs
			}
			s.trailer["Root"] = r
		}
	}
	if s.trailer["Root"] == nil {
		return errNoCatalog
	}
	return nil
}

// isCatalog asks for a page tree, which only a catalog has.
func (s *store) isCatalog(r ref) bool {
	d, ok := s.objects[r].(dict)
	return ok && s.dict(d["Pages"]) != nil
}

func (s *store) numbersInOrder() []ref {
	out := make([]ref, 0, len(s.objects))
	for r := range s.objects {
		out = append(out, r)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// complete makes sure that nothing that is shown was lost: no object that is
// reached may be one that could not be parsed, and in a file whose end is
// missing none may be missing.
func (sc *scanner) complete(s *store) error {
	cut := !bytes.Contains(sc.b[max(0, len(sc.b)-tailWindow):], []byte("%%EOF"))
	seen := map[ref]bool{}
	for todo := []any{s.trailer["Root"]}; len(todo) > 0; {
		o := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		switch v := o.(type) {
		case array:
			todo = append(todo, v...)
		case dict:
			todo = appendValues(todo, v)
		case *stream:
			todo = appendValues(todo, v.dict)
		case ref:
			if seen[v] {
				continue
			}
			seen[v] = true
			target, ok := s.objects[v]
			at, broken := sc.broken[v]
			if broken && at >= sc.at[v] || !ok && cut {
				return errHoles
			}
			todo = append(todo, target)
		}
	}
	return nil
}

func appendValues(todo []any, d dict) []any {
	for _, v := range d {
		todo = append(todo, v)
	}
	return todo
}
