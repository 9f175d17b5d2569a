package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
)

// file is a PDF read from its first byte to its last, in the order of the file
// and not by its cross-reference table: whatever lies between two objects is
// seen too.
type file struct {
	data     []byte
	objects  map[ref]any
	order    []ref
	offsets  map[ref]int // of "n g obj", for objects that are not in an object stream
	packed   map[ref]ref // object → its object stream
	trailer  dict
	trailers int
	starts   []int    // startxref values
	eofs     int      // %%EOF marks
	tables   []entry  // entries of classic cross-reference tables
	loose    [][]byte // comments, and bytes that belong to nothing
	junk     int      // bytes that belong to nothing
	twice    int      // objects defined more than once
	older    []any    // what they were before
	cache    map[*stream]decoded
	seen     [glances]glance
	tails    map[*stream][]byte // what was behind the end of those decoded
	lengths  map[int]int
	total    int
	guessed  dict // resources of all pages together
	unlocked bool // was encrypted, and is not any more
}

// entry is a line of a cross-reference table.
type entry struct {
	num, offset int
	used        bool
}

var errNoPDF = errors.New("no objects found")

// headerWindow is how far the head of the file may lie from its first byte.
const headerWindow = 1024

// read scans a whole file.
func read(data []byte) (*file, error) {
	f := &file{
		data: data, objects: map[ref]any{}, offsets: map[ref]int{}, packed: map[ref]ref{},
		trailer: dict{}, cache: map[*stream]decoded{}, tails: map[*stream][]byte{},
	}
	pos := bytes.Index(data[:min(len(data), headerWindow)], []byte("%PDF-"))
	if pos < 0 {
		return nil, errNoPDF
	}
	f.loose = append(f.loose, data[:pos])
	f.junk = len(bytes.TrimSpace(data[:pos]))
	for pos < len(data) {
		pos = f.next(pos)
	}
	f.unlocked = f.trailer["Encrypt"] != nil && f.unlock()
	if err := f.unpack(); err != nil {
		return nil, err
	}
	if len(f.objects) == 0 {
		return nil, errNoPDF
	}
	return f, nil
}

// next reads one thing of the file's outermost level and returns where it ends.
func (f *file) next(pos int) int {
	for pos < len(f.data) && space(f.data[pos]) {
		pos++
	}
	rest := f.data[pos:]
	switch {
	case len(rest) == 0:
		return pos
	case rest[0] == '%':
		return f.mark(pos)
	case bytes.HasPrefix(rest, []byte("xref")):
		return f.table(pos + len("xref"))
	case bytes.HasPrefix(rest, []byte("trailer")):
		return f.trailerDict(pos + len("trailer"))
	case bytes.HasPrefix(rest, []byte("startxref")):
		return f.start(pos + len("startxref"))
	}
	if num, after, ok := header(f.data, pos); ok {
		return f.indirect(num, pos, after)
	}
	return f.skipJunk(pos)
}

// mark reads a comment line.
func (f *file) mark(pos int) int {
	stop := pos
	for stop < len(f.data) && f.data[stop] != '\n' && f.data[stop] != '\r' {
		stop++
	}
	line := f.data[pos:stop]
	if bytes.HasPrefix(line, []byte("%%EOF")) {
		f.eofs++
	}
	f.loose = append(f.loose, line)
	return stop
}

// table reads the lines of a cross-reference table.
func (f *file) table(pos int) int {
	l := lexer{data: f.data, pos: pos}
	for {
		at := l.pos
		first, ok1 := l.object(0).(int64)
		count, ok2 := l.object(0).(int64)
		if !ok1 || !ok2 {
			return at
		}
		for i := range count {
			at = l.pos
			offset, ok1 := l.object(0).(int64)
			_, ok2 := l.object(0).(int64)
			kind, ok3 := l.object(0).(keyword)
			if !ok1 || !ok2 || !ok3 || kind != "n" && kind != "f" {
				return at
			}
			f.tables = append(f.tables, entry{int(first + i), int(offset), kind == "n"})
		}
	}
}

func (f *file) trailerDict(pos int) int {
	l := lexer{data: f.data, pos: pos, refs: true, comment: f.comment}
	at := l.pos
	d, ok := l.object(0).(dict)
	if !ok {
		return at
	}
	f.addTrailer(d)
	return l.pos
}

// addTrailer lets later trailers win, so that an updated file reads as updated.
func (f *file) addTrailer(d dict) {
	f.trailers++
	for k, v := range d {
		f.trailer[k] = v
	}
}

func (f *file) start(pos int) int {
	l := lexer{data: f.data, pos: pos}
	at := l.pos
	n, ok := l.object(0).(int64)
	if !ok {
		return at
	}
	f.starts = append(f.starts, int(n))
	return l.pos
}

func (f *file) comment(b []byte) { f.loose = append(f.loose, b) }

// skipJunk passes over what belongs to nothing, up to the next thing that does.
func (f *file) skipJunk(pos int) int {
	from := pos
	for pos++; pos < len(f.data); pos++ {
		if c := f.data[pos]; regular(f.data[pos-1]) && c != '%' {
			continue
		}
		if _, _, ok := header(f.data, pos); ok {
			break
		}
		rest := f.data[pos:]
		if bytes.HasPrefix(rest, []byte("%%EOF")) || bytes.HasPrefix(rest, []byte("trailer")) ||
			bytes.HasPrefix(rest, []byte("startxref")) || bytes.HasPrefix(rest, []byte("xref")) {
			break
		}
	}
	f.junk += len(bytes.TrimSpace(f.data[from:pos]))
	f.loose = append(f.loose, f.data[from:pos])
	return pos
}

// header matches "12 0 obj" at pos.
func header(data []byte, pos int) (num, after int, ok bool) {
	i := pos
	digits := func() (n int, ok bool) {
		from := i
		for i < len(data) && data[i] >= '0' && data[i] <= '9' && i-from < 10 {
			n = n*10 + int(data[i]-'0')
			i++
		}
		return n, i > from
	}
	blanks := func() bool {
		from := i
		for i < len(data) && space(data[i]) {
			i++
		}
		return i > from
	}
	num, ok = digits()
	if !ok || !blanks() {
		return 0, 0, false
	}
	if _, ok = digits(); !ok || !blanks() || !bytes.HasPrefix(data[i:], []byte("obj")) {
		return 0, 0, false
	}
	return num, i + len("obj"), true
}

func (f *file) indirect(num, pos, after int) int {
	l := lexer{data: f.data, pos: after, refs: true, comment: f.comment}
	o := l.object(0)
	if w, ok := o.(keyword); ok && w == "endobj" {
		f.add(ref(num), nil, pos)
		return l.pos
	}
	at := l.pos
	l.skip()
	if d, ok := o.(dict); ok && bytes.HasPrefix(f.data[l.pos:], []byte("stream")) {
		s, stop := f.stream(num, d, l.pos+len("stream"))
		o, at = s, stop
	}
	f.add(ref(num), sleep(o, f.data, after), pos)
	l.pos = at
	l.skip()
	if bytes.HasPrefix(f.data[l.pos:], []byte("endobj")) {
		return l.pos + len("endobj")
	}
	return at
}

func (f *file) add(r ref, o any, pos int) {
	if old, ok := f.objects[r]; ok {
		f.twice++
		f.older = append(f.older, awake(old))
	} else {
		f.order = append(f.order, r)
	}
	f.objects[r] = o
	f.offsets[r] = pos
	if s, ok := o.(*stream); ok && s.dict["Type"] == name("XRef") {
		f.addTrailer(s.dict)
	}
}

var endstream = []byte("endstream")

// stream takes the bytes that Length tells, and those up to the next endstream
// where Length is wrong.
func (f *file) stream(num int, d dict, pos int) (*stream, int) {
	if bytes.HasPrefix(f.data[pos:], []byte("\r\n")) {
		pos += 2
	} else if pos < len(f.data) && (f.data[pos] == '\n' || f.data[pos] == '\r') {
		pos++
	}
	if n, ok := f.length(d); ok && n >= 0 && n <= len(f.data)-pos {
		stop := pos + n
		for stop < len(f.data) && space(f.data[stop]) && stop < pos+n+2 {
			stop++
		}
		if bytes.HasPrefix(f.data[stop:], endstream) {
			return &stream{num, d, f.data[pos : pos+n]}, stop + len(endstream)
		}
	}
	n := bytes.Index(f.data[pos:], endstream)
	if n < 0 {
		return &stream{num, d, f.data[pos:]}, len(f.data)
	}
	return &stream{num, d, f.data[pos : pos+n]}, pos + n + len(endstream)
}

var lengthObject = regexp.MustCompile(`(\d{1,9})[ \r\n]+\d{1,5}[ \r\n]+obj[ \r\n]+(\d{1,10})[ \r\n]+endobj`)

func (f *file) length(d dict) (int, bool) {
	r, ok := d["Length"].(ref)
	if !ok {
		return integer(d["Length"])
	}
	if f.lengths == nil {
		f.lengths = map[int]int{}
		for _, m := range lengthObject.FindAllSubmatch(f.data, -1) {
			num, _ := strconv.Atoi(string(m[1]))
			f.lengths[num], _ = strconv.Atoi(string(m[2]))
		}
	}
	n, ok := f.lengths[int(r)]
	return n, ok
}

// unpack reads the objects of object streams.
func (f *file) unpack() error {
	for _, r := range append([]ref(nil), f.order...) {
		s, ok := f.objects[r].(*stream)
		if !ok || s.dict["Type"] != name("ObjStm") {
			continue
		}
		if err := f.unpackStream(r, s); err != nil {
			return fmt.Errorf("object %d: %w", r, err)
		}
	}
	return nil
}

func (f *file) unpackStream(r ref, s *stream) error {
	d, err := f.decode(s)
	if err != nil {
		return err
	}
	count, first := f.parm(s.dict, "N", 0), f.parm(s.dict, "First", 0)
	if first < 0 || first > len(d.data) {
		return errStream
	}
	head := lexer{data: d.data[:first]}
	f.loose = append(f.loose, d.tail)
	stop := first
	for range count {
		num, ok1 := integer(head.object(0))
		at, ok2 := integer(head.object(0))
		if !ok1 || !ok2 || at < 0 || first+at > len(d.data) {
			return errStream
		}
		if gap := d.data[min(stop, first+at) : first+at]; len(bytes.TrimSpace(gap)) > 0 {
			f.loose, f.junk = append(f.loose, gap), f.junk+len(gap)
		}
		l := lexer{data: d.data, pos: first + at, refs: true, comment: f.comment}
		o := l.object(0)
		stop = l.pos
		if _, direct := f.offsets[ref(num)]; direct { // an update in clear wins over the packed one
			f.twice++
			f.older = append(f.older, o)
			continue
		}
		if old, ok := f.objects[ref(num)]; ok {
			f.twice++
			f.older = append(f.older, awake(old))
		} else {
			f.order = append(f.order, ref(num))
		}
		f.objects[ref(num)] = sleep(o, d.data, first+at)
		f.packed[ref(num)] = r
	}
	if gap := bytes.TrimSpace(d.data[min(stop, len(d.data)):]); len(gap) > 0 {
		f.loose, f.junk = append(f.loose, gap), f.junk+len(gap)
	}
	return nil
}

// get follows references, a few at most: a chain of them is no real file.
func (f *file) get(o any) any {
	for range maxChain {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.object(r)
	}
	return nil
}

func (f *file) dict(o any) dict {
	switch v := f.get(o).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}
