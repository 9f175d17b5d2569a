package pdf

import (
	"bytes"
	"errors"
)

// Sound files, which most are, are read by their cross-reference table alone:
// an object is parsed when it is asked for, so that the tens of thousands of
// objects of a long tagged file never stand in memory together. A table that is
// not in order to the letter, an encrypted file and a hybrid one are left to the
// library behind door.go.

// place is where an object stands: at an offset of the file, or as one of the
// objects of an object stream.
type place struct {
	kind  uint8 // notThere, atOffset, inStream
	at    int32 // offset, or number of the object stream
	index int32 // in the object stream
}

const (
	notThere = iota
	atOffset
	inStream
	isFree
)

// table knows where the objects of a sound file stand.
type table struct {
	data    []byte
	places  []place // by number
	streams map[ref]*packedObjects
	held    int // bytes of the object streams in memory
	names   interner
	depth   int  // objects being parsed, one within the other
	failed  bool // an object was not what the table says
}

const (
	// maxSections bounds the chain of cross-reference sections: a file that was
	// saved a thousand times by appending is unheard of.
	maxSections = 1000
	// maxWithin bounds objects that others need to be parsed: a stream its length,
	// a packed object its stream, and that its length and parameters.
	maxWithin = 8
	// maxHeld bounds the object streams that are kept unpacked, in bytes.
	maxHeld = 32 << 20
)

var errUnsound = errors.New("cross-reference table not in order")

// readTable reads the cross-reference sections of a file that begins with
// "%PDF-". Any irregularity is errUnsound.
func readTable(data []byte) (s *store, err error) {
	defer func() {
		if recover() != nil {
			s, err = nil, errUnsound
		}
	}()
	s = newStore()
	s.table = &table{data: data, streams: map[ref]*packedObjects{}, names: interner{}}
	at, ok := lastStart(data)
	for n, seen := 0, map[int64]bool{}; ok && at >= 0; n++ {
		if n == maxSections || seen[at] {
			return nil, errUnsound
		}
		seen[at] = true
		if at, ok = s.section(at); !ok {
			return nil, errUnsound
		}
	}
	if !ok || !s.sound() {
		return nil, errUnsound
	}
	return s, nil
}

// lastStart reads the last startxref.
func lastStart(data []byte) (int64, bool) {
	tail := data[max(0, len(data)-tailWindow):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return 0, false
	}
	l := fileLexer{lexer{b: tail, pos: i + len("startxref")}}
	return l.mustWhole()
}

// section reads one section, a table or a stream, and returns where the one
// before it stands, -1 if it is the first.
func (s *store) section(at int64) (int64, bool) {
	t := s.table
	if at >= int64(len(t.data)) {
		return 0, false
	}
	l := fileLexer{lexer{b: t.data, pos: int(at), names: t.names}}
	l.skipSpace()
	var d dict
	if bytes.HasPrefix(t.data[l.pos:], []byte("xref")) {
		l.pos += len("xref")
		d = t.lines(&l)
	} else {
		d = s.crossStream(l.pos)
	}
	if d == nil || d["Encrypt"] != nil || d["XRefStm"] != nil {
		return 0, false
	}
	for _, k := range []name{"Root", "Info", "AdditionalStreams"} {
		if v, known := d[k]; known && s.trailer[k] == nil {
			s.trailer[k] = v
		}
	}
	if d["Prev"] == nil {
		return -1, true
	}
	before, ok := d["Prev"].(int64)
	return before, ok && before >= 0
}

// lines reads the subsections of a table and the trailer behind it.
func (t *table) lines(l *fileLexer) dict {
	for {
		if l.skipSpace(); bytes.HasPrefix(l.b[l.pos:], []byte("trailer")) {
			l.pos += len("trailer")
			o, _ := l.value(0)
			d, _ := o.(dict)
			return d
		}
		first, ok1 := l.mustWhole()
		count, ok2 := l.mustWhole()
		if !ok1 || !ok2 || count > maxObjects {
			return nil
		}
		for n := first; n < first+count; n++ {
			at, ok1 := l.mustWhole()
			_, ok2 := l.mustWhole()
			kind, _ := l.next()
			ok := kind == operator("n") && t.note(n, place{atOffset, int32(at), 0}) || kind == operator("f") && t.note(n, place{kind: isFree})
			if !ok1 || !ok2 || !ok || at >= int64(len(t.data)) && kind == operator("n") {
				return nil
			}
		}
	}
}

// note keeps the place of an object unless a later section named it already.
func (t *table) note(n int64, p place) bool {
	if n > maxObjects {
		return false
	}
	for int64(len(t.places)) <= n {
		t.places = append(t.places, place{})
	}
	if t.places[n].kind == notThere {
		t.places[n] = p
	}
	return true
}

// crossStream reads a cross-reference stream (ISO 32000-1, 7.5.8).
func (s *store) crossStream(at int) dict {
	l := fileLexer{lexer{b: s.table.data, pos: at, names: s.table.names}}
	n, ok := l.mustWhole()
	if !ok || n == 0 || n > maxObjects {
		return nil
	}
	st, _ := s.parseAt(ref(n), int64(at)).(*stream)
	if st == nil || st.dict["Type"] != name("XRef") {
		return nil
	}
	b, err := s.decode(st)
	delete(s.decoded, st)
	widths, ok := s.numbers(st.dict["W"], 3)
	size, sized := st.dict["Size"].(int64)
	if err != nil || !ok || !sized {
		return nil
	}
	ranges := array{int64(0), size}
	if a, ok := st.dict["Index"].(array); ok {
		ranges = a
	}
	if !s.table.fields(b, widths, ranges) {
		return nil
	}
	return st.dict
}

// fields notes the entries of a cross-reference stream.
func (t *table) fields(b []byte, widths []float64, ranges array) bool {
	var w [3]int
	for i, v := range widths {
		if w[i] = int(v); v < 0 || v > 8 {
			return false
		}
	}
	row := w[0] + w[1] + w[2]
	for i := 0; i+1 < len(ranges); i += 2 {
		first, ok1 := ranges[i].(int64)
		count, ok2 := ranges[i+1].(int64)
		if !ok1 || !ok2 || first < 0 || count < 0 || row == 0 || count > int64(len(b)/row) {
			return false
		}
		for n := first; n < first+count; n++ {
			kind, a, c := bigEndian(b[:w[0]]), bigEndian(b[w[0]:w[0]+w[1]]), bigEndian(b[w[0]+w[1]:row])
			if b = b[row:]; w[0] == 0 {
				kind = 1
			}
			if !t.field(n, kind, a, c) {
				return false
			}
		}
	}
	return true
}

func (t *table) field(n int64, kind, a, b uint64) bool {
	switch {
	case kind == 0:
		return t.note(n, place{kind: isFree})
	case kind == 1 && a < uint64(len(t.data)):
		return t.note(n, place{atOffset, int32(a), 0})
	case kind == 2 && a <= maxObjects && b <= maxObjects:
		return t.note(n, place{inStream, int32(a), int32(b)})
	}
	return false
}

func bigEndian(b []byte) (v uint64) {
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

// sound checks that each object stands where the table says, and that there is
// a catalog.
func (s *store) sound() bool {
	t := s.table
	for n, p := range t.places {
		switch p.kind {
		case atOffset:
			if _, ok := headAt(t.data, int64(p.at), n); !ok || n == 0 {
				return false
			}
		case inStream:
			if int(p.at) >= len(t.places) || t.places[p.at].kind != atOffset || n == 0 {
				return false
			}
		default:
			continue
		}
		s.last = ref(n)
	}
	root, ok := s.trailer["Root"].(ref)
	return ok && s.dict(root) != nil
}

// parse reads an object from its place, nil if there is none. What is not what
// the table says marks the whole table as failed.
func (s *store) parse(r ref) any {
	t := s.table
	if r <= 0 || int(r) >= len(t.places) {
		return nil
	}
	if t.depth++; t.depth > maxWithin {
		return t.fail()
	}
	defer func() { t.depth-- }()
	switch p := t.places[r]; p.kind {
	case atOffset:
		o := s.parseAt(r, int64(p.at))
		if st, ok := o.(*stream); ok && (st.dict["Type"] == name("XRef") || st.dict["Type"] == name("ObjStm")) {
			return nil // structure of the file, never content
		}
		return o
	case inStream:
		return s.parsePacked(r, ref(p.at), int(p.index))
	}
	return nil
}

func (s *store) parseAt(r ref, at int64) any {
	t := s.table
	body, ok := headAt(t.data, at, int(r))
	if !ok {
		return t.fail()
	}
	if nullAt(t.data, body) {
		return nil
	}
	l := fileLexer{lexer{b: t.data, pos: body, names: t.names}}
	o, err := l.value(0)
	if err != nil {
		return t.fail()
	}
	if d, ok := o.(dict); ok {
		if start, ok := l.streamStart(); ok {
			return s.streamAt(d, start)
		}
	}
	if l.skipSpace(); !bytes.HasPrefix(l.b[l.pos:], []byte("endobj")) {
		return t.fail()
	}
	return o
}

func (t *table) fail() any {
	t.failed = true
	return nil
}

// streamAt takes the data of a stream, which must end where its length says.
func (s *store) streamAt(d dict, start int) any {
	length := d["Length"]
	if r, ok := length.(ref); ok {
		length = s.parse(r)
	}
	n, ok := length.(int64)
	if !ok || n < 0 || n > int64(len(s.table.data)-start) || !endsAt(s.table.data, int64(start)+n) {
		return s.table.fail()
	}
	end := start + int(n)
	return &stream{dict: d, raw: s.table.data[start:end:end]}
}

// interner gives equal names one copy.
type interner map[string]name

// maxInterned bounds the names that are kept once; a file has a few hundred.
const maxInterned = 1 << 16

func (n interner) get(b []byte) name {
	if v, ok := n[string(b)]; ok {
		return v
	}
	v := name(b)
	if n != nil && len(n) < maxInterned {
		n[string(v)] = v
	}
	return v
}
