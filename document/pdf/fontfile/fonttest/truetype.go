package fonttest

import "sort"

// TrueType builds a TrueType program.
func (f *Font) TrueType() []byte {
	t := f.shared()
	var glyf, loca []byte
	for _, g := range f.Glyphs {
		loca = be32(loca, len(glyf))
		glyf = append(glyf, outline(g)...)
	}
	t["glyf"], t["loca"] = glyf, be32(loca, len(glyf))
	return Tables("\x00\x01\x00\x00", t)
}

// OpenType builds an OpenType program with CFF outlines.
func (f *Font) OpenType() []byte {
	t := f.shared()
	t["CFF "] = f.CFF()
	return Tables("OTTO", t)
}

func (f *Font) shared() map[string][]byte {
	head := make([]byte, 54)
	copy(head, "\x00\x01\x00\x00")
	copy(head[12:], "\x5F\x0F\x3C\xF5")
	head[18], head[19] = 1000>>8, 1000&0xFF
	head[51] = 1
	hhea := make([]byte, 36)
	copy(hhea, "\x00\x01\x00\x00")
	hhea[34], hhea[35] = byte(len(f.Glyphs)>>8), byte(len(f.Glyphs))
	maxp := append([]byte("\x00\x01\x00\x00"), make([]byte, 28)...)
	maxp[4], maxp[5] = byte(len(f.Glyphs)>>8), byte(len(f.Glyphs))
	var hmtx []byte
	for _, g := range f.Glyphs {
		hmtx = be16(be16(hmtx, g.Width), 0)
	}
	t := map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "hmtx": hmtx, "cmap": f.cmap(), "post": be32(nil, 0x30000)}
	if f.Names {
		t["post"] = f.post()
	}
	return t
}

// outline is the glyf entry of a polygon.
func outline(g Glyph) []byte {
	if len(g.Points) == 0 {
		return nil
	}
	b := be16(nil, 1)
	x0, y0, x1, y1 := g.Points[0][0], g.Points[0][1], g.Points[0][0], g.Points[0][1]
	for _, p := range g.Points {
		x0, y0, x1, y1 = min(x0, p[0]), min(y0, p[1]), max(x1, p[0]), max(y1, p[1])
	}
	for _, v := range []int{x0, y0, x1, y1, len(g.Points) - 1, 0} {
		b = be16(b, v)
	}
	for range g.Points {
		b = append(b, 1)
	}
	for axis := range 2 {
		last := 0
		for _, p := range g.Points {
			b, last = be16(b, p[axis]-last), p[axis]
		}
	}
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}

// cmap writes subtable (3,1) of format 12 for the characters, and (1,0) of format
// 0 or (3,0) of format 4 for the codes.
func (f *Font) cmap() []byte {
	var subs [][]byte
	var ids [][2]int
	if len(f.Codes) > 0 && f.Symbol {
		ids, subs = append(ids, [2]int{3, 0}), append(subs, f.symbols())
	} else if len(f.Codes) > 0 {
		b := be16(be16(be16(nil, 0), 262), 0)
		for c := range 256 {
			b = append(b, byte(f.Codes[byte(c)]))
		}
		ids, subs = append(ids, [2]int{1, 0}), append(subs, b)
	}
	var groups []byte
	n := 0
	for gid, g := range f.Glyphs {
		if g.Char != 0 {
			groups = be32(be32(be32(groups, int(g.Char)), int(g.Char)), gid)
			n++
		}
	}
	if n > 0 {
		b := be32(be32(be32(be16(be16(nil, 12), 0), 16+12*n), 0), n)
		ids, subs = append(ids, [2]int{3, 1}), append(subs, append(b, groups...))
	}
	out := be16(be16(nil, 0), len(subs))
	at := 4 + 8*len(subs)
	for i, s := range subs {
		out = be32(be16(be16(out, ids[i][0]), ids[i][1]), at)
		at += len(s)
	}
	for _, s := range subs {
		out = append(out, s...)
	}
	return out
}

// symbols is a subtable of format 4, a segment a code.
func (f *Font) symbols() []byte {
	var codes []int
	for c := range f.Codes {
		codes = append(codes, int(c))
	}
	sort.Ints(codes)
	n := len(codes) + 1
	b := be16(be16(be16(nil, 4), 16+8*n), 0)
	b = be16(be16(be16(be16(b, 2*n), 0), 0), 0)
	for _, c := range codes {
		b = be16(b, 0xF000+c)
	}
	b = be16(be16(b, 0xFFFF), 0)
	for _, c := range codes {
		b = be16(b, 0xF000+c)
	}
	b = be16(b, 0xFFFF)
	for _, c := range codes {
		b = be16(b, f.Codes[byte(c)]-0xF000-c)
	}
	b = be16(b, 1)
	return append(b, make([]byte, 2*n)...)
}

// post writes names in format 2.
func (f *Font) post() []byte {
	b := append(be32(nil, 0x20000), make([]byte, 28)...)
	b = be16(b, len(f.Glyphs))
	var names []byte
	for i, g := range f.Glyphs {
		b = be16(b, 258+i)
		names = append(append(names, byte(len(g.Name))), g.Name...)
	}
	return append(b, names...)
}

// Tables writes a file of tables under a version, without checksums.
func Tables(version string, tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for t := range tables {
		tags = append(tags, t)
	}
	sort.Strings(tags)
	out := append([]byte(version), 0, byte(len(tags)), 0, 0, 0, 0, 0, 0)
	at := 12 + 16*len(tags)
	for _, t := range tags {
		out = append(out, t...)
		out = be32(be32(be32(out, 0), at), len(tables[t]))
		at += (len(tables[t]) + 3) &^ 3
	}
	for _, t := range tags {
		out = append(out, tables[t]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}
