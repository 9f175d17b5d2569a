package pdf

// trueType is what is needed of an embedded TrueType program: which characters
// its glyphs stand for.
type trueType struct {
	tables map[string][]byte
	glyphs int
	long   bool // format of loca
}

func u16(b []byte, i int) int {
	if i < 0 || i+2 > len(b) {
		return 0
	}
	return int(b[i])<<8 | int(b[i+1])
}

func u32(b []byte, i int) int { return u16(b, i)<<16 | u16(b, i+2) }

// parseTrueType reads the table directory; nil if b is no TrueType font.
func parseTrueType(b []byte) *trueType {
	if len(b) < 12 || u32(b, 0) != 0x10000 && string(b[:4]) != "true" && string(b[:4]) != "OTTO" {
		return nil
	}
	t := &trueType{tables: map[string][]byte{}}
	for i := range min(u16(b, 4), 64) {
		e := 12 + 16*i
		if e+16 > len(b) {
			return nil
		}
		start, size := u32(b, e+8), u32(b, e+12)
		if start > len(b) || size > len(b)-start {
			continue
		}
		t.tables[string(b[e:e+4])] = b[start : start+size]
	}
	t.glyphs = u16(t.tables["maxp"], 4)
	t.long = u16(t.tables["head"], 50) != 0
	return t
}

// subtable finds a cmap subtable.
func (t *trueType) subtable(platform, encoding int) []byte {
	c := t.tables["cmap"]
	for i := range min(u16(c, 2), 64) {
		e := 4 + 8*i
		if u16(c, e) == platform && u16(c, e+2) == encoding {
			if off := u32(c, e+4); off < len(c) {
				return c[off:]
			}
		}
	}
	return nil
}

// maxCodes bounds the entries of one cmap subtable: all codes there are, twice.
const maxCodes = 1 << 17

// eachMapping calls f with the character codes and glyphs of a cmap subtable.
func eachMapping(c []byte, f func(code, gid int)) {
	switch u16(c, 0) {
	case 0:
		for i := 6; i < 262 && i < len(c); i++ {
			f(i-6, int(c[i]))
		}
	case 4:
		eachSegment(c, f)
	case 6:
		for i := range min(u16(c, 8), 65536) {
			f(u16(c, 6)+i, u16(c, 10+2*i))
		}
	case 12:
		eachGroup(c, f)
	}
}

func eachSegment(c []byte, f func(code, gid int)) {
	n, done := u16(c, 6)/2, 0
	for i := range n {
		end, start := u16(c, 14+2*i), u16(c, 16+2*n+2*i)
		delta, at := u16(c, 16+4*n+2*i), 16+6*n+2*i
		off := u16(c, at)
		if start > end || at >= len(c) {
			continue
		}
		for code := start; code <= end && code < 0xFFFF; code++ {
			if done++; done > maxCodes {
				return
			}
			gid := code
			if off != 0 {
				gid = u16(c, at+off+2*(code-start))
				if gid == 0 {
					continue
				}
			}
			f(code, (gid+delta)&0xFFFF)
		}
	}
}

func eachGroup(c []byte, f func(code, gid int)) {
	done := 0
	for i := range min(u32(c, 12), (len(c)-16)/12) {
		g := 16 + 12*i
		start, end, gid := u32(c, g), u32(c, g+4), u32(c, g+8)
		if end < start || end > 0x10FFFF || end-start > 0xFFFF {
			continue
		}
		for code := start; code <= end; code++ {
			if done++; done > maxCodes {
				return
			}
			f(code, gid+code-start)
		}
	}
}

// unicode maps glyphs to characters by the Unicode cmap, else by post names.
func (t *trueType) unicode() map[int]string {
	m := map[int]string{}
	for _, id := range [][2]int{{3, 10}, {3, 1}, {0, 4}, {0, 3}, {0, 1}, {0, 0}} {
		c := t.subtable(id[0], id[1])
		if c == nil {
			continue
		}
		eachMapping(c, func(code, gid int) {
			if old, ok := m[gid]; gid != 0 && (!ok || string(rune(code)) < old) {
				m[gid] = string(rune(code))
			}
		})
	}
	for gid, n := range t.postNames() {
		if _, ok := m[gid]; !ok {
			if text := glyphText(n); text != "" {
				m[gid] = text
			}
		}
	}
	return m
}

// postNames reads the names of a post table of format 2 that are not among the
// 258 of the standard Macintosh order.
func (t *trueType) postNames() map[int]string {
	p := t.tables["post"]
	if u32(p, 0) != 0x20000 {
		return nil
	}
	n := u16(p, 32)
	var names []string
	for i := 34 + 2*n; i < len(p) && len(names) < 65536; {
		size := int(p[i])
		if i+1+size > len(p) {
			break
		}
		names = append(names, string(p[i+1:i+1+size]))
		i += 1 + size
	}
	m := map[int]string{}
	for gid := range n {
		if k := u16(p, 34+2*gid) - 258; k >= 0 && k < len(names) {
			m[gid] = names[k]
		}
	}
	return m
}

// codes maps the codes of a simple font to glyphs by the font's own tables, as
// readers do for symbolic fonts (ISO 32000-1, 9.6.6.4).
func (t *trueType) codes() map[int]int {
	m := map[int]int{}
	if c := t.subtable(1, 0); c != nil {
		eachMapping(c, func(code, gid int) { m[code] = gid })
	}
	if c := t.subtable(3, 0); c != nil {
		eachMapping(c, func(code, gid int) {
			if code < 256 || code >= 0xF000 && code < 0xF100 {
				m[code&0xFF] = gid
			}
		})
	}
	return m
}
