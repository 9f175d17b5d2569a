package fontfile

import "sync"

// sfnt is the table directory of a TrueType or OpenType file and what is read of
// its tables.
type sfnt struct {
	data     []byte
	tables   map[string]Range
	glyphs   int
	longLoca bool
	em       float64 // units in an em

	symbolic func() map[int]int
	unicode  func() map[int]rune
	post     func() []string

	mu    sync.Mutex
	cmaps map[[2]int]map[int]int
}

// maxTables is more than any font has.
const maxTables = 64

func isSFNT(b []byte) bool {
	if len(b) < 12 {
		return false
	}
	switch string(b[:4]) {
	case "\x00\x01\x00\x00", "true", "OTTO", "ttcf":
		return true
	}
	return false
}

// parseSFNT reads the table directory; of a collection that of its first font. A
// table that lies outside the data is taken for missing, as readers do.
func parseSFNT(b []byte) (*sfnt, error) {
	t := &sfnt{data: b, tables: map[string]Range{}, cmaps: map[[2]int]map[int]int{}}
	at := 0
	if string(b[:4]) == "ttcf" {
		at = u32(b, 12)
	}
	n := u16(b, at+4)
	if n == 0 || n > maxTables || at+12+16*n > len(b) {
		return nil, ErrBroken
	}
	for i := range n {
		e := at + 12 + 16*i
		start, size := u32(b, e+8), u32(b, e+12)
		if start <= len(b) && size <= len(b)-start {
			t.tables[string(b[e:e+4])] = Range{start, start + size}
		}
	}
	t.measure()
	t.symbolic, t.unicode = sync.OnceValue(t.readSymbolic), sync.OnceValue(t.readUnicode)
	t.post = sync.OnceValue(t.readPost)
	return t, nil
}

// measure reads what all else depends on: the number of glyphs, the size of an em
// and the format of loca.
func (t *sfnt) measure() {
	t.glyphs = u16(t.table("maxp"), 4)
	t.longLoca = u16(t.table("head"), 50) != 0
	t.em = float64(u16(t.table("head"), 18))
	if t.em < 16 || t.em > 16384 {
		t.em = 1000
	}
	size := 2
	if t.longLoca {
		size = 4
	}
	if loca, ok := t.tables["loca"]; ok {
		t.glyphs = max(0, min(t.glyphs, loca.Len()/size-1))
	}
}

// table gives the data of a table, nil if there is none.
func (t *sfnt) table(tag string) []byte {
	if r, ok := t.tables[tag]; ok {
		return r.in(t.data)
	}
	return nil
}

// advance is the width of a glyph in hmtx, in 1/1000 em.
func (t *sfnt) advance(gid int) (float64, bool) {
	n, hmtx := u16(t.table("hhea"), 34), t.table("hmtx")
	if n == 0 || len(hmtx) < 4*min(gid+1, n) {
		return 0, false
	}
	return float64(u16(hmtx, 4*min(gid, n-1))) * 1000 / t.em, true
}
