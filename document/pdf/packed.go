package pdf

// packedObjects is a decoded object stream.
type packedObjects struct {
	data    []byte
	numbers []ref
	offsets []int
}

func (s *store) parsePacked(r, in ref, index int) any {
	p := s.unpacked(in)
	if p == nil || index >= len(p.numbers) || p.numbers[index] != r {
		return s.table.fail()
	}
	l := fileLexer{lexer{b: p.data, pos: p.offsets[index], names: s.table.names}}
	o, err := l.value(0)
	if err != nil {
		return s.table.fail()
	}
	return o
}

// unpacked decodes an object stream, nil if that cannot be done.
func (s *store) unpacked(r ref) *packedObjects {
	t := s.table
	if p, ok := t.streams[r]; ok {
		return p
	}
	var st *stream
	if t.places[r].kind == atOffset {
		st, _ = s.parseAt(r, int64(t.places[r].at)).(*stream)
	}
	if st == nil || st.dict["Type"] != name("ObjStm") {
		return nil
	}
	room := s.budget
	b, err := s.decode(st)
	delete(s.decoded, st)
	n, first := s.int(st.dict["N"], -1), s.int(st.dict["First"], -1)
	if err != nil || n < 0 || n > maxObjects || first < 0 || first > len(b) {
		return nil
	}
	p := packedIndex(b, n, first)
	if p == nil {
		return nil
	}
	if t.held += len(b); t.held > maxHeld {
		// To be decoded again when asked for, which does not count twice.
		clear(t.streams)
		t.held, s.budget = len(b), room
	}
	t.streams[r] = p
	return p
}

func packedIndex(b []byte, n, first int) *packedObjects {
	p := &packedObjects{data: b}
	l := fileLexer{lexer{b: b[:first]}}
	for range n {
		number, ok1 := l.mustWhole()
		offset, ok2 := l.mustWhole()
		if !ok1 || !ok2 || offset > int64(len(b)-first) {
			return nil
		}
		p.numbers, p.offsets = append(p.numbers, reference(number)), append(p.offsets, first+int(offset))
	}
	return p
}
