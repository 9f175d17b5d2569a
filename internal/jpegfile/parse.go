package jpegfile

// Parse reads a file. Data that ends early, or is damaged within a scan, gives
// the picture as far as it could be read, as in readers.
func Parse(data []byte) (*File, error) {
	if len(data) < 4 || data[0] != 0xFF || data[1] != 0xD8 {
		return nil, ErrFormat
	}
	p := &parser{b: data, pos: 2, f: &File{Transform: -1}}
	if err := p.segments(); err != nil {
		return nil, err
	}
	if p.scans == 0 {
		return nil, ErrFormat
	}
	for _, c := range p.f.components {
		if c.quant == nil {
			c.quant = new([64]uint16) // in no scan: all its coefficients are 0
		}
	}
	return p.f, nil
}

type parser struct {
	b           []byte
	pos         int
	f           *File
	quant       [4]*[64]uint16
	dc, ac      [4]*huffman
	interval    int
	progressive bool
	scans       int
}

// segments reads marker after marker up to the end of the picture.
func (p *parser) segments() error {
	for p.pos+4 <= len(p.b) {
		if p.b[p.pos] != 0xFF {
			p.pos++ // what damage left between segments
			continue
		}
		m := p.b[p.pos+1]
		switch {
		case m == 0xFF:
			p.pos++
			continue
		case m == 0xD9:
			return nil
		case m == 0 || m == 1 || m >= 0xD0 && m <= 0xD8:
			p.pos += 2
			continue
		}
		size := int(p.b[p.pos+2])<<8 | int(p.b[p.pos+3])
		if size < 2 || p.pos+2+size > len(p.b) {
			return p.early()
		}
		body := p.b[p.pos+4 : p.pos+2+size]
		p.pos += 2 + size
		if err := p.segment(m, body); err != nil {
			return err
		}
	}
	return p.early()
}

// early is the verdict on a file that ends before its end mark.
func (p *parser) early() error {
	if p.scans == 0 {
		return ErrFormat
	}
	return nil
}

func (p *parser) segment(m byte, body []byte) error {
	switch m {
	case 0xC0, 0xC1, 0xC2:
		p.progressive = m == 0xC2
		return p.frame(body)
	case 0xC4:
		return p.huffmanTables(body)
	case 0xDB:
		return p.quantTables(body)
	case 0xDD:
		if len(body) >= 2 {
			p.interval = int(body[0])<<8 | int(body[1])
		}
	case 0xDA:
		return p.scan(body)
	case 0xE0:
		p.f.jfif = p.f.jfif || len(body) >= 5 && string(body[:5]) == "JFIF\x00"
	case 0xEE:
		if len(body) >= 12 && string(body[:5]) == "Adobe" {
			p.f.Transform = int(body[11])
		}
	case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xDC:
		return ErrFormat // lossless, hierarchical, arithmetic; lines counted later
	}
	return nil
}

func (p *parser) frame(b []byte) error {
	f := p.f
	if len(b) < 6 || len(f.components) > 0 || b[0] != 8 || len(b) < 6+3*int(b[5]) || b[5] == 0 || b[5] > maxComponents {
		return ErrFormat
	}
	f.Height, f.Width = int(b[1])<<8|int(b[2]), int(b[3])<<8|int(b[4])
	if f.Height == 0 || f.Width == 0 {
		return ErrFormat
	}
	for i := range int(b[5]) {
		c := &component{id: b[6+3*i], h: int(b[7+3*i] >> 4), v: int(b[7+3*i] & 15), table: b[8+3*i]}
		if c.h < 1 || c.h > 4 || c.v < 1 || c.v > 4 || c.table > 3 {
			return ErrFormat
		}
		f.perX, f.perY = max(f.perX, c.h), max(f.perY, c.v)
		f.components = append(f.components, c)
	}
	return f.allocate()
}

func (f *File) allocate() error {
	unitsX, unitsY := ceil(f.Width, 8*f.perX), ceil(f.Height, 8*f.perY)
	total := 0
	for _, c := range f.components {
		c.bw, c.bh = unitsX*c.h, unitsY*c.v
		c.uw, c.uh = ceil(ceil(f.Width*c.h, f.perX), 8), ceil(ceil(f.Height*c.v, f.perY), 8)
		if total += c.bw * c.bh * 64; total > maxCoefficients {
			return ErrSize
		}
	}
	for _, c := range f.components {
		c.coef = make([]int16, c.bw*c.bh*64)
	}
	return nil
}

func ceil(a, b int) int { return (a + b - 1) / b }

func (p *parser) quantTables(b []byte) error {
	for len(b) > 0 {
		wide, id := int(b[0]>>4), b[0]&15
		if wide > 1 || id > 3 || len(b) < 1+64*(1+wide) {
			return ErrFormat
		}
		t := new([64]uint16)
		for i := range t {
			if wide == 1 {
				t[i] = uint16(b[1+2*i])<<8 | uint16(b[2+2*i])
			} else {
				t[i] = uint16(b[1+i])
			}
		}
		p.quant[id] = t
		b = b[1+64*(1+wide):]
	}
	return nil
}

func (p *parser) huffmanTables(b []byte) error {
	for len(b) > 0 {
		if len(b) < 17 || b[0]&15 > 3 || b[0]>>4 > 1 {
			return ErrFormat
		}
		n := 0
		for _, c := range b[1:17] {
			n += int(c)
		}
		if n > 256 || len(b) < 17+n {
			return ErrFormat
		}
		h := newHuffman(b[1:17], b[17:17+n])
		if b[0]>>4 == 0 {
			p.dc[b[0]&15] = h
		} else {
			p.ac[b[0]&15] = h
		}
		b = b[17+n:]
	}
	return nil
}
