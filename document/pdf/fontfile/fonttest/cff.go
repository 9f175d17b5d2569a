package fonttest

import "bytes"

// CFF builds a bare CFF program. Its names are all strings of its own.
func (f *Font) CFF() []byte {
	var strings, chars [][]byte
	for i, g := range f.Glyphs {
		if i > 0 && !f.CID {
			strings = append(strings, []byte(g.Name))
		}
		chars = append(chars, Charstring2(g))
	}
	if f.CID {
		strings = [][]byte{[]byte("Adobe"), []byte("Identity")}
	}
	charset := []byte{0}
	for i, g := range f.Glyphs[1:] {
		if f.CID {
			charset = be16(charset, g.CID)
		} else {
			charset = be16(charset, 391+i)
		}
	}
	return f.assemble(strings, charset, chars)
}

// assemble lays out the parts. Offsets in dictionaries take five bytes, so the
// size of the top dictionary is known before they are.
func (f *Font) assemble(strings [][]byte, charset []byte, chars [][]byte) []byte {
	encoding, private := f.encoding(), []byte{139, 20, 139, 21} // widths from 0
	charStrings := Index(chars)
	head := []byte{1, 0, 4, 4}
	head = append(head, Index([][]byte{[]byte("Vzor")})...)
	build := func(at int) []byte {
		var top []byte
		if f.CID {
			top = append(offset(offset(offset(top, 391), 392), 0), 12, 30)
		}
		top = append(offset(top, at), 15)
		at += len(charset)
		if !f.CID {
			top = append(offset(top, at), 16)
		}
		at += len(encoding)
		top = append(offset(top, at), 17)
		at += len(charStrings)
		if !f.CID {
			return append(offset(offset(top, len(private)), at), 18)
		}
		at += len(private)
		top = append(offset(top, at), 12, 37)
		return append(offset(top, at+1+len(f.Glyphs)), 12, 36)
	}
	size := len(head) + len(Index([][]byte{build(0)})) + len(Index(strings)) + 2
	out := append(head, Index([][]byte{build(size)})...)
	out = append(append(out, Index(strings)...), 0, 0)
	out = append(append(append(out, charset...), encoding...), charStrings...)
	at := len(out)
	out = append(out, private...)
	if f.CID {
		out = append(out, make([]byte, 1+len(f.Glyphs))...)
		out = append(out, Index([][]byte{append(offset(offset(nil, len(private)), at), 18)})...)
	}
	return out
}

// encoding writes format 0 and the codes that share a glyph as supplements.
func (f *Font) encoding() []byte {
	if f.CID {
		return nil
	}
	first := map[int]byte{}
	var more []byte
	n := 0
	for c := range 256 {
		gid, ok := f.Codes[byte(c)]
		if !ok {
			continue
		}
		if _, twice := first[gid]; twice {
			more = be16(append(more, byte(c)), 390+gid)
			n++
			continue
		}
		first[gid] = byte(c)
	}
	out := []byte{0x80, byte(len(f.Glyphs) - 1)}
	for gid := 1; gid < len(f.Glyphs); gid++ {
		out = append(out, first[gid])
	}
	return append(append(out, byte(n)), more...)
}

// Index writes an INDEX.
func Index(items [][]byte) []byte {
	out := be16(nil, len(items))
	if len(items) == 0 {
		return out
	}
	out = append(out, 4)
	at := 1
	out = be32(out, at)
	for _, b := range items {
		at += len(b)
		out = be32(out, at)
	}
	return append(out, bytes.Join(items, nil)...)
}

func offset(b []byte, v int) []byte { return be32(append(b, 29), v) }

// Number writes a number of a charstring of either type.
func Number(v int) []byte {
	switch {
	case v >= -107 && v <= 107:
		return []byte{byte(v + 139)}
	case v >= 108 && v <= 1131:
		return []byte{byte((v-108)>>8 + 247), byte(v - 108)}
	case v >= -1131 && v <= -108:
		return []byte{byte((-v-108)>>8 + 251), byte(-v - 108)}
	}
	return be32([]byte{255}, v) // Type 1; in Type 2 this is a fraction
}

// Charstring2 draws a polygon: width, rmoveto, rlineto, endchar.
func Charstring2(g Glyph) []byte {
	b := Number(g.Width)
	last := [2]int{}
	for i, p := range g.Points {
		b = append(append(b, Number(p[0]-last[0])...), Number(p[1]-last[1])...)
		op := byte(5)
		if i == 0 {
			op = 21
		}
		b, last = append(b, op), p
	}
	return append(b, 14)
}
