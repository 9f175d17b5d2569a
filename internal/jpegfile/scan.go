package jpegfile

// scan is one pass over the entropy-coded data.
type scan struct {
	p         *parser
	in        bits
	list      []*component
	dc, ac    []*huffman
	pred      []int
	from, to  int // coefficients, in zigzag order
	high, low uint
	run       int // blocks that are known to end at once
	ok        bool
}

func (p *parser) scan(b []byte) error {
	if p.scans++; p.scans > maxScans {
		return ErrFormat
	}
	if len(b) < 1 || int(b[0]) < 1 || int(b[0]) > maxComponents || len(b) < 4+2*int(b[0]) {
		return ErrFormat
	}
	s := &scan{p: p, in: bits{b: p.b, pos: p.pos}, ok: true}
	for i := range int(b[0]) {
		if err := s.add(b[1+2*i], b[2+2*i]); err != nil {
			return err
		}
	}
	tail := b[1+2*int(b[0]):]
	s.from, s.to = int(tail[0]), int(tail[1])
	s.high, s.low = uint(tail[2]>>4), uint(tail[2]&15)
	if !p.progressive {
		s.from, s.to, s.high, s.low = 0, 63, 0, 0
	}
	if s.from > s.to || s.to > 63 || s.low > 13 || p.progressive && s.from > 0 && len(s.list) > 1 || p.progressive && s.from == 0 && s.to > 0 {
		return ErrFormat
	}
	s.pred = make([]int, len(s.list))
	s.units()
	p.pos = s.in.next()
	return nil
}

func (s *scan) add(id, tables byte) error {
	for _, c := range s.p.f.components {
		if c.id != id {
			continue
		}
		if c.quant == nil {
			c.quant = s.p.quant[c.table]
		}
		if c.quant == nil || tables>>4 > 3 || tables&15 > 3 {
			return ErrFormat
		}
		s.list = append(s.list, c)
		s.dc = append(s.dc, s.p.dc[tables>>4])
		s.ac = append(s.ac, s.p.ac[tables&15])
		return nil
	}
	return ErrFormat
}

// units walks the units of a scan: of one component its own blocks, of several
// the padded ones (T.81, A.2).
func (s *scan) units() {
	f := s.p.f
	w, h := ceil(f.Width, 8*f.perX), ceil(f.Height, 8*f.perY)
	if len(s.list) == 1 {
		w, h = s.list[0].uw, s.list[0].uh
	}
	for n := range w * h {
		if s.p.interval > 0 && n > 0 && n%s.p.interval == 0 && !s.restart() {
			return
		}
		if s.unit(n%w, n/w); !s.ok || s.in.past > maxPast {
			return
		}
	}
}

// maxPast is how many bits beyond its end a scan may ask for: a file cut off
// gives what there was.
const maxPast = 64

func (s *scan) unit(ux, uy int) {
	for k, c := range s.list {
		if len(s.list) == 1 {
			s.block(k, c.block(ux, uy))
			return
		}
		for v := range c.v {
			for h := range c.h {
				s.block(k, c.block(ux*c.h+h, uy*c.v+v))
			}
		}
	}
}

// restart finds the next restart mark; false if another one comes first.
func (s *scan) restart() bool {
	clear(s.pred)
	s.run = 0
	return s.in.restart()
}

func (s *scan) block(k int, b []int16) {
	if !s.ok {
		return
	}
	switch {
	case !s.p.progressive:
		s.firstDC(k, b)
		s.sequentialAC(k, b)
	case s.from == 0 && s.high == 0:
		s.firstDC(k, b)
	case s.from == 0:
		if s.in.bit() == 1 {
			b[0] |= 1 << s.low
		}
	case s.high == 0:
		s.firstAC(k, b)
	default:
		s.refineAC(k, b)
	}
}

func (s *scan) symbol(h *huffman) int {
	if h == nil {
		s.ok = false
		return 0
	}
	v := h.decode(&s.in)
	if v < 0 {
		s.ok = false
		return 0
	}
	return v
}

func (s *scan) firstDC(k int, b []int16) {
	n := s.symbol(s.dc[k])
	if n > 16 {
		s.ok = false
		return
	}
	s.pred[k] += s.in.value(n)
	b[0] = int16(s.pred[k] << s.low)
}

func (s *scan) sequentialAC(k int, b []int16) {
	for i := 1; i < 64 && s.ok; i++ {
		v := s.symbol(s.ac[k])
		r, n := v>>4, v&15
		if n == 0 {
			if r != 15 {
				return
			}
			i += 15
			continue
		}
		if i += r; i > 63 {
			s.ok = false
			return
		}
		b[i] = int16(s.in.value(n))
	}
}

func (s *scan) firstAC(k int, b []int16) {
	if s.run > 0 {
		s.run--
		return
	}
	for i := s.from; i <= s.to && s.ok; i++ {
		v := s.symbol(s.ac[k])
		r, n := v>>4, v&15
		if n == 0 {
			if r != 15 {
				s.run = 1<<r - 1 + s.in.take(r)
				return
			}
			i += 15
			continue
		}
		if i += r; i > 63 {
			s.ok = false
			return
		}
		b[i] = int16(s.in.value(n) << s.low)
	}
}

// refineAC adds one bit to coefficients (T.81, G.1.2.3).
func (s *scan) refineAC(k int, b []int16) {
	i := s.from
	if s.run == 0 {
		for ; i <= s.to && s.ok; i++ {
			v := s.symbol(s.ac[k])
			r, n := v>>4, v&15
			fresh := int16(0)
			if n == 0 && r != 15 {
				s.run = 1<<r + s.in.take(r)
				break
			}
			if n != 0 {
				fresh = -1 << s.low
				if s.in.bit() == 1 {
					fresh = 1 << s.low
				}
			}
			if i = s.refineRun(b, i, r); i <= s.to && fresh != 0 {
				b[i] = fresh
			}
		}
	}
	if s.run > 0 {
		s.refineRun(b, i, 64)
		s.run--
	}
}

// refineRun passes over zeros and corrects what is not zero; it stops at the
// zero after a number of zeros.
func (s *scan) refineRun(b []int16, i, zeros int) int {
	for ; i <= s.to; i++ {
		switch {
		case b[i] == 0 && zeros == 0:
			return i
		case b[i] == 0:
			zeros--
		case s.in.bit() == 0:
		case b[i] > 0 && b[i]&(1<<s.low) == 0:
			b[i] += 1 << s.low
		case b[i] < 0 && -b[i]&(1<<s.low) == 0:
			b[i] -= 1 << s.low
		}
	}
	return i
}
