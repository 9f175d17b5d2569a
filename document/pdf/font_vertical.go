package pdf

// vertical are the metrics of a character in vertical writing, in 1/1000 em
// (ISO 32000-1, 9.7.4.3).
type vertical struct {
	advance float64 // w1y, negative: downwards
	x, y    float64 // from the origin of horizontal writing to that of vertical writing
	centred bool    // x is half the width
}

// readVertical reads DW2, and W2: "c [w1y vx vy …]" and "first last w1y vx vy".
func (s *store) readVertical(f *font, cid dict) {
	f.downAll = vertical{advance: -1000, y: 880, centred: true}
	if a, ok := s.numbers(cid["DW2"], 2); ok {
		f.downAll.y, f.downAll.advance = a[0], a[1]
	}
	f.down = map[uint32]vertical{}
	list := s.array(cid["W2"])
	for i := 0; i+1 < len(list); {
		first := s.int(list[i], -1)
		if a := s.array(list[i+1]); a != nil {
			for k := 0; 3*k+2 < len(a); k++ {
				if v, ok := s.numbers(a[3*k:3*k+3], 3); ok && first >= 0 {
					f.down[uint32(first+k)] = vertical{advance: v[0], x: v[1], y: v[2]}
				}
			}
			i += 2
			continue
		}
		if i+5 > len(list) {
			return
		}
		last := s.int(list[i+1], -1)
		if v, ok := s.numbers(list[i+2:i+5], 3); ok && first >= 0 && last >= first && last-first <= 0xFFFF {
			for c := first; c <= last; c++ {
				f.down[uint32(c)] = vertical{advance: v[0], x: v[1], y: v[2]}
			}
		}
		i += 5
	}
}

// fall gives the metrics of a code in vertical writing, in text space at size 1.
func (f *font) fall(code uint32) vertical {
	v, ok := f.down[f.cid(code)]
	if !ok {
		v = f.downAll
	}
	if v.centred {
		v.x = f.width(code) / f.scale / 2
	}
	return vertical{advance: v.advance * f.scale, x: v.x * f.scale, y: v.y * f.scale}
}
