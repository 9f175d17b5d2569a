package fontfile

const (
	// maxSubtables bounds the directory of a cmap table.
	maxSubtables = 64
	// maxCodes bounds the entries of one cmap subtable: all characters there are.
	maxCodes = 0x110000
)

// subtable finds a cmap subtable of a format that eachCode can read.
func (t *sfnt) subtable(platform, encoding int) []byte {
	c := t.table("cmap")
	for i := range min(u16(c, 2), maxSubtables) {
		e := 4 + 8*i
		if u16(c, e) != platform || u16(c, e+2) != encoding {
			continue
		}
		if off := u32(c, e+4); off > 0 && off < len(c) {
			switch u16(c, off) {
			case 0, 2, 4, 6, 10, 12, 13:
				return c[off:]
			}
		}
	}
	return nil
}

// mapping reads a subtable once and keeps it.
func (t *sfnt) mapping(platform, encoding int) map[int]int {
	t.mu.Lock()
	defer t.mu.Unlock()
	key := [2]int{platform, encoding}
	if m, ok := t.cmaps[key]; ok {
		return m
	}
	var m map[int]int
	if c := t.subtable(platform, encoding); c != nil {
		m = map[int]int{}
		left := maxCodes
		eachCode(c, func(code, gid int) bool {
			if gid > 0 && gid < max(t.glyphs, 1) || t.glyphs == 0 {
				m[code] = gid
			}
			left--
			return left > 0
		})
	}
	t.cmaps[key] = m
	return m
}

// eachCode calls f with the codes and glyphs of a subtable until f says false.
func eachCode(c []byte, f func(code, gid int) bool) {
	switch u16(c, 0) {
	case 0:
		for code := range min(256, len(c)-6) {
			if !f(code, u8(c, 6+code)) {
				return
			}
		}
	case 2:
		eachHighByte(c, f)
	case 4:
		eachSegment(c, f)
	case 6:
		eachOf(c, 6, 2, f)
	case 10:
		eachOf(c, 12, 4, f)
	case 12:
		eachGroup(c, 1, f)
	case 13:
		eachGroup(c, 0, f)
	}
}

// eachOf reads formats 6 and 10: a first code, a count and glyphs, where the first
// two are numbers of size bytes.
func eachOf(c []byte, at, size int, f func(code, gid int) bool) {
	first, n, list := uintN(c, at, size), uintN(c, at+size, size), at+2*size
	for i := range min(n, (len(c)-list)/2) {
		if !f(first+i, u16(c, list+2*i)) {
			return
		}
	}
}

// eachHighByte reads format 2, of codes of one and two bytes.
func eachHighByte(c []byte, f func(code, gid int) bool) {
	for high := range 256 {
		sub := u16(c, 6+2*high)
		at := 518 + sub
		first, n, delta, off := u16(c, at), u16(c, at+2), u16(c, at+4), u16(c, at+6)
		for i := range min(n, 256) {
			gid := u16(c, at+6+off+2*i)
			if gid != 0 {
				gid = (gid + delta) & 0xFFFF
			}
			code := high<<8 | (first + i)
			if sub == 0 {
				if code = high; first+i != high {
					continue
				}
			}
			if !f(code, gid) {
				return
			}
		}
	}
}

func eachSegment(c []byte, f func(code, gid int) bool) {
	n := u16(c, 6) / 2
	for i := range n {
		end, start := u16(c, 14+2*i), u16(c, 16+2*n+2*i)
		delta, at := u16(c, 16+4*n+2*i), 16+6*n+2*i
		if start > end || at >= len(c) {
			continue
		}
		off := u16(c, at)
		for code := start; code <= end && code < 0xFFFF; code++ {
			gid := code
			if off != 0 {
				if gid = u16(c, at+off+2*(code-start)); gid == 0 {
					continue
				}
			}
			if !f(code, (gid+delta)&0xFFFF) {
				return
			}
		}
	}
}

// eachGroup reads formats 12 (step 1: consecutive glyphs) and 13 (step 0: one
// glyph for all).
func eachGroup(c []byte, step int, f func(code, gid int) bool) {
	for i := range max(0, min(u32(c, 12), (len(c)-16)/12)) {
		g := 16 + 12*i
		start, end, gid := u32(c, g), u32(c, g+4), u32(c, g+8)
		if end > 0x10FFFF {
			continue
		}
		for code := start; code <= end; code++ {
			if !f(code, gid+step*(code-start)) {
				return
			}
		}
	}
}

// readSymbolic maps the codes of a simple font to glyphs by the subtables that
// readers use for symbolic fonts: (1,0), and (3,0) with codes at F000, F100 or
// F200 or as they are.
func (t *sfnt) readSymbolic() map[int]int {
	m := map[int]int{}
	for code, gid := range t.mapping(1, 0) {
		if code < 256 {
			m[code] = gid
		}
	}
	symbols := t.mapping(3, 0)
	for _, base := range []int{0, 0xF200, 0xF100, 0xF000} {
		for low := range 256 {
			if gid, ok := symbols[base+low]; ok {
				m[low] = gid
			}
		}
	}
	return m
}

// unicodeSubtables are those that map characters, the best first.
var unicodeSubtables = [][2]int{{3, 10}, {0, 6}, {0, 4}, {3, 1}, {0, 3}, {0, 2}, {0, 1}, {0, 0}}

func (t *sfnt) readUnicode() map[int]rune {
	m := map[int]rune{}
	for _, id := range unicodeSubtables {
		for code, gid := range t.mapping(id[0], id[1]) {
			if old, ok := m[gid]; !ok || rune(code) < old {
				m[gid] = rune(code)
			}
		}
	}
	return m
}
