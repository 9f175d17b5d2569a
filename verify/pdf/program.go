package pdf

import "encoding/binary"

// program tells what the glyphs of an embedded font are called. It serves fonts
// whose dictionary does not say what their codes mean.
type program struct {
	codes map[int]int    // code of a simple font: glyph
	text  map[int]string // glyph: what it says
	gids  []byte         // CIDToGIDMap of a composite font
	usual bool           // not embedded: the order that fonts of systems have
}

// maxGlyphCount is what two bytes can number.
const maxGlyphCount = 1 << 16

// program reads the program of a font, nil if there is none that helps.
func (f *file) program(descriptor dict) *program {
	for _, k := range []name{"FontFile2", "FontFile3"} {
		s, ok := f.get(descriptor[k]).(*stream)
		if !ok {
			continue
		}
		d, err := f.decode(s)
		if err != nil {
			return nil
		}
		p := &program{codes: map[int]int{}, text: map[int]string{}}
		if tables := sfnt(d.data); tables != nil {
			p.trueType(tables)
			if b := tables["CFF "]; b != nil {
				p.compact(b)
			}
			return p
		}
		p.compact(d.data)
		return p
	}
	return nil
}

// simple is what a code of a simple font says.
func (p *program) simple(code int) string {
	if g, ok := p.codes[code]; ok {
		return p.text[g]
	}
	return ""
}

// composite is what a character of a composite font says.
func (p *program) composite(cid int) string {
	if p.gids != nil {
		if 2*cid+2 > len(p.gids) || cid < 0 {
			return ""
		}
		cid = int(binary.BigEndian.Uint16(p.gids[2*cid:]))
	}
	if p.usual {
		return glyph(macGlyph(cid))
	}
	return p.text[cid]
}

// sfnt returns the tables of a TrueType or OpenType file, nil if it is none.
func sfnt(b []byte) map[string][]byte {
	if len(b) < 12 {
		return nil
	}
	switch string(b[:4]) {
	case "\x00\x01\x00\x00", "true", "OTTO":
	default:
		return nil
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		at := 12 + 16*i
		if at+16 > len(b) {
			break
		}
		from, size := uint64(binary.BigEndian.Uint32(b[at+8:])), uint64(binary.BigEndian.Uint32(b[at+12:]))
		if from+size <= uint64(len(b)) {
			tables[string(b[at:at+4])] = b[from : from+size]
		}
	}
	return tables
}

// trueType reads what glyphs say from cmap, and from post where cmap is silent.
func (p *program) trueType(tables map[string][]byte) {
	b := tables["cmap"]
	if len(b) >= 4 {
		for i := range min(int(binary.BigEndian.Uint16(b[2:])), 64) {
			at := 4 + 8*i
			if at+8 > len(b) {
				break
			}
			platform, encoding := binary.BigEndian.Uint16(b[at:]), binary.BigEndian.Uint16(b[at+2:])
			if from := uint64(binary.BigEndian.Uint32(b[at+4:])); from < uint64(len(b)) {
				p.subtable(b[from:], platform, encoding)
			}
		}
	}
	p.post(tables["post"])
}

// subtable takes one map of cmap (ISO/IEC 14496-22, 5.2.1).
func (p *program) subtable(b []byte, platform, encoding uint16) {
	unicode := platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)
	each(b, func(code, gid int) {
		switch {
		case gid == 0:
		case unicode:
			if _, ok := p.text[gid]; !ok && (code < 0xE000 || code > 0xF8FF) {
				p.text[gid] = string(rune(code))
			}
		case platform == 3: // symbols lie at F000
			p.codes[code&0xFF] = gid
		case platform == 1:
			if _, ok := p.codes[code]; !ok {
				p.codes[code] = gid
			}
		}
	})
}

// each yields the pairs of a cmap subtable of the formats 0, 4, 6 and 12.
func each(b []byte, yield func(code, gid int)) {
	u16 := func(at int) int {
		if at < 0 || at+2 > len(b) {
			return 0
		}
		return int(binary.BigEndian.Uint16(b[at:]))
	}
	u32 := func(at int) int { return u16(at)<<16 | u16(at+2) }
	switch u16(0) {
	case 0:
		for c := 0; c < 256 && 6+c < len(b); c++ {
			yield(c, int(b[6+c]))
		}
	case 4:
		n := u16(6) / 2
		pairs := 0
		for s := range n {
			end, start := u16(14+2*s), u16(16+2*n+2*s)
			delta, offset := u16(16+4*n+2*s), u16(16+6*n+2*s)
			for c := start; c <= end && c < 0xFFFF && pairs < maxGlyphCount; c++ {
				pairs++
				g := (c + delta) & 0xFFFF
				if offset != 0 {
					if g = u16(16 + 6*n + 2*s + offset + 2*(c-start)); g != 0 {
						g = (g + delta) & 0xFFFF
					}
				}
				yield(c, g)
			}
		}
	case 6:
		first := u16(6)
		for i := range min(u16(8), len(b)) {
			yield(first+i, u16(10+2*i))
		}
	case 12:
		pairs := 0
		for i := range min(u32(12), len(b)/12) {
			start, end, g := u32(16+12*i), u32(20+12*i), u32(24+12*i)
			for c := start; c <= end && pairs < maxGlyphCount; c++ {
				pairs++
				yield(c, g+c-start)
			}
		}
	}
}

// firstOwnName is the number of the first name that a font gives itself.
const firstOwnName = 258

// post reads glyph names of version 2.0.
func (p *program) post(b []byte) {
	if len(b) < 34 || binary.BigEndian.Uint32(b) != 0x00020000 {
		return
	}
	n := int(binary.BigEndian.Uint16(b[32:]))
	if 34+2*n > len(b) {
		return
	}
	var names []string
	for rest := b[34+2*n:]; len(rest) > 0 && len(names) < maxGlyphCount; {
		size := int(rest[0])
		if 1+size > len(rest) {
			break
		}
		names = append(names, string(rest[1:1+size]))
		rest = rest[1+size:]
	}
	for g := range n {
		i := int(binary.BigEndian.Uint16(b[34+2*g:]))
		n := macGlyph(i)
		if k := i - firstOwnName; k >= 0 && k < len(names) {
			n = name(names[k])
		}
		if _, ok := p.text[g]; !ok {
			if t := glyph(n); t != "" {
				p.text[g] = t
			}
		}
	}
}
