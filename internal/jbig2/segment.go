package jbig2

import "bytes"

// segment is one piece of a file (T.88, 7.2).
type segment struct {
	number uint32
	kind   byte
	refers []uint32
	size   int
	data   []byte
	head   []byte // as it stands in the file
}

// unknownSize stands for a height or a length that is told later.
const unknownSize = 0xFFFFFFFF

// fileMark begins a file of its own; PDF leaves it out, some writers do not.
var fileMark = []byte{0x97, 'J', 'B', '2', 0x0D, 0x0A, 0x1A, 0x0A}

// segments cuts data into segments. Data that ends within one is an error, but
// for a file whose last segments only say that it ends.
func segments(b []byte) ([]*segment, error) {
	r := &reader{b: b}
	apart := false
	if bytes.HasPrefix(b, fileMark) {
		r.skip(len(fileMark))
		flags := r.uint8()
		if apart = flags&1 == 0; flags&2 == 0 {
			r.skip(4)
		}
	}
	var out []*segment
	for r.pos < len(b) && len(out) < maxSegments {
		s := readHead(r)
		if r.failed {
			return nil, ErrData
		}
		if !apart {
			if err := s.take(r); err != nil {
				return nil, err
			}
		}
		if out = append(out, s); s.kind == typeEndOfFile {
			break
		}
	}
	if apart { // all heads first, then all data
		for _, s := range out {
			if err := s.take(r); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func readHead(r *reader) *segment {
	from := r.pos
	s := &segment{number: uint32(r.int32())}
	flags := r.uint8()
	s.kind = flags & 63
	n := int(r.uint8())
	if n>>5 == 7 {
		r.pos--
		n = r.int32() & 0x1FFFFFFF
		r.skip((n + 8) / 8)
	} else {
		n >>= 5
	}
	if n > maxSegments {
		r.failed = true
		return s
	}
	for range n {
		switch {
		case s.number <= 256:
			s.refers = append(s.refers, uint32(r.uint8()))
		case s.number <= 65536:
			s.refers = append(s.refers, uint32(r.uint16()))
		default:
			s.refers = append(s.refers, uint32(r.int32()))
		}
	}
	if flags&64 != 0 {
		r.skip(4)
	} else {
		r.skip(1)
	}
	s.size = r.int32()
	if !r.failed {
		s.head = r.b[from:r.pos]
	}
	return s
}

// take cuts the data of a segment off.
func (s *segment) take(r *reader) error {
	if s.size == unknownSize {
		n, ok := s.measure(r.b[r.pos:])
		if !ok {
			return ErrData
		}
		s.size = n
	}
	if s.size > len(r.b)-r.pos {
		if s.kind == typeEndOfPage || s.kind == typeEndOfFile || s.kind == typeEndOfStripe {
			s.size = len(r.b) - r.pos
		} else {
			return ErrData
		}
	}
	s.data = r.b[r.pos : r.pos+s.size]
	r.pos += s.size
	return nil
}

// measure finds the end of a generic region that does not know its length
// (T.88, 7.2.7): the mark of its coding, then the count of its rows.
func (s *segment) measure(b []byte) (int, bool) {
	const flagsAt = 17
	if s.kind != typeGeneric+2 && s.kind != typeGeneric+3 || len(b) <= flagsAt {
		return 0, false
	}
	mark := []byte{0xFF, 0xAC}
	if b[flagsAt]&1 != 0 {
		mark = []byte{0, 0}
	}
	i := bytes.Index(b[flagsAt+1:], mark)
	if n := flagsAt + 1 + i + 6; i >= 0 && n <= len(b) {
		return n, true
	}
	return 0, false
}

// Strip copies segments without comments and other extensions, and without what
// follows the last one.
func Strip(data []byte) ([]byte, error) {
	if bytes.HasPrefix(data, fileMark) {
		return nil, ErrData // its heads may stand apart
	}
	list, err := segments(data)
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, s := range list {
		switch s.kind {
		case typeExtension, typeProfiles, typeEndOfFile:
		case typeEndOfPage:
			return append(append(out, s.head...), s.data...), nil
		default:
			out = append(append(out, s.head...), s.data...)
		}
	}
	return out, nil
}

// reader reads numbers, the highest byte first, and bits.
type reader struct {
	b      []byte
	pos    int
	bit    int // bits of the byte before pos that are not yet read
	failed bool
}

func (r *reader) uint8() byte {
	r.bit = 0
	if r.pos >= len(r.b) {
		r.failed = true
		return 0
	}
	r.pos++
	return r.b[r.pos-1]
}

func (r *reader) uint16() int { return int(r.uint8())<<8 | int(r.uint8()) }

func (r *reader) int32() int { return r.uint16()<<16 | r.uint16() }

func (r *reader) signed8() int { return int(int8(r.uint8())) }

func (r *reader) signed32() int { return int(int32(uint32(r.int32()))) }

func (r *reader) skip(n int) {
	r.bit = 0
	if n < 0 || n > len(r.b)-r.pos {
		r.failed = true
		return
	}
	r.pos += n
}

// bits reads n bits.
func (r *reader) bits(n int) (v int) {
	for range n {
		if r.bit == 0 {
			r.uint8()
			r.bit = 8
		}
		if r.failed {
			return 0
		}
		r.bit--
		v = v<<1 | int(r.b[r.pos-1]>>r.bit&1)
	}
	return v
}

// align goes on at the next byte.
func (r *reader) align() { r.bit = 0 }

// rest is what is left of the data.
func (r *reader) rest() []byte { return r.b[min(r.pos, len(r.b)):] }
