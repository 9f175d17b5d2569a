package pdf

import (
	"bytes"
	"context"
	"errors"

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

var errWork = errors.New("too much to search")

// rawObject is an object at its place in the file.
type rawObject struct {
	number     ref
	generation int
	object     any
	at         int
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
	found    []rawObject
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
	if err := sc.unlock(s); err != nil {
		return nil, document.Park(document.ReasonEncrypted, "", err)
	}
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
	number     ref
	generation int
	start      int // of the number
	body       int // behind the keyword
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
		if h, ok := headBefore(sc.b, at); ok {
			h.body = from
			from = max(from, f(h))
		}
	}
}

// headBefore reads "N G" backwards from the keyword. A number out of range is 0.
func headBefore(b []byte, at int) (head, bool) {
	i := spaceBack(b, at)
	g := digitsBack(b, i)
	j := spaceBack(b, g)
	n := digitsBack(b, j)
	if g == i || j == g || n == j {
		return head{}, false
	}
	return head{number: ref(bounded(b[n:j])), generation: bounded(b[g:i]), start: n}, true
}

// bounded is the number that digits write, 0 if it is none an object may have.
func bounded(digits []byte) int {
	v := 0
	for _, c := range digits {
		if v = v*10 + int(c-'0'); v > maxNumber {
			return 0
		}
	}
	return v
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
	sc.found = append(sc.found, rawObject{h.number, h.generation, o, h.start})
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
