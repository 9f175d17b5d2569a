package pdf

import "unicode/utf16"

// cmap is a ToUnicode map, or the code lengths of an encoding.
type cmap struct {
	spaces   []codeSpace
	chars    map[code]string
	ranges   []codeRange
	cids     []cidRange // of an encoding
	vertical bool
}

// cidRange maps codes to the characters of a composite font.
type cidRange struct {
	low, high code
	cid       int
}

// cid is the character that a code stands for in an encoding.
func (m *cmap) cid(c code) (int, bool) {
	for _, r := range m.cids {
		if r.low.size == c.size && c.n >= r.low.n && c.n <= r.high.n {
			return r.cid + c.n - r.low.n, true
		}
	}
	return 0, false
}

// code is a character code together with its length in bytes.
type code struct {
	n, size int
}

// codeSpace is a range of codes of one length, byte by byte.
type codeSpace struct{ low, high text }

func (c codeSpace) holds(s text) bool {
	if len(s) < len(c.low) {
		return false
	}
	for i := range len(c.low) {
		if s[i] < c.low[i] || s[i] > c.high[i] {
			return false
		}
	}
	return true
}

type codeRange struct {
	low, high code
	base      []uint16
}

// maxRanges bounds a map; a font has at most 65,536 codes.
const maxRanges = 1 << 16

// maxSpaces bounds the code space ranges; the largest known maps have ten.
const maxSpaces = 100

func parseCMap(data []byte) *cmap {
	m := &cmap{chars: map[code]string{}}
	l := lexer{data: data}
	var stack []any
	for {
		switch o := l.object(0).(type) {
		case end:
			return m
		case keyword:
			m.section(o, stack)
			stack = stack[:0]
		default:
			if len(stack) < 3*maxRanges {
				stack = append(stack, o)
			}
		}
	}
}

func (m *cmap) section(op keyword, stack []any) {
	switch op {
	case "endcodespacerange":
		for i := 0; i+1 < len(stack); i += 2 {
			low, ok1 := stack[i].(text)
			high, ok2 := stack[i+1].(text)
			if ok1 && ok2 && len(low) > 0 && len(low) <= 4 && len(high) == len(low) && len(m.spaces) < maxSpaces {
				m.spaces = append(m.spaces, codeSpace{low, high})
			}
		}
	case "endbfchar":
		for i := 0; i+1 < len(stack); i += 2 {
			c, ok := codeOf(stack[i])
			if s, is := stack[i+1].(text); ok && is && len(m.chars) < maxRanges {
				m.chars[c] = utf16Text(s)
			}
		}
	case "endcidchar":
		for i := 0; i+1 < len(stack); i += 2 {
			m.addCIDs(stack[i], stack[i], stack[i+1])
		}
	case "endcidrange":
		for i := 0; i+2 < len(stack); i += 3 {
			m.addCIDs(stack[i], stack[i+1], stack[i+2])
		}
	case "def":
		if n := len(stack); n >= 2 && stack[n-2] == name("WMode") && stack[n-1] == int64(1) {
			m.vertical = true
		}
	case "endbfrange":
		for i := 0; i+2 < len(stack); i += 3 {
			m.addRange(stack[i], stack[i+1], stack[i+2])
		}
	}
}

func (m *cmap) addCIDs(from, to, cid any) {
	low, ok1 := codeOf(from)
	high, ok2 := codeOf(to)
	n, ok3 := integer(cid)
	if ok1 && ok2 && ok3 && len(m.cids) < maxRanges {
		m.cids = append(m.cids, cidRange{low, high, n})
	}
}

func (m *cmap) addRange(from, to, dst any) {
	low, ok1 := codeOf(from)
	high, ok2 := codeOf(to)
	if !ok1 || !ok2 || high.n < low.n || len(m.ranges) >= maxRanges {
		return
	}
	switch d := dst.(type) {
	case text:
		m.ranges = append(m.ranges, codeRange{low, high, units(d)})
	case array:
		for i, o := range d {
			if s, ok := o.(text); ok && low.n+i <= high.n && len(m.chars) < maxRanges {
				m.chars[code{low.n + i, low.size}] = utf16Text(s)
			}
		}
	}
}

func codeOf(o any) (code, bool) {
	s, ok := o.(text)
	if !ok || len(s) == 0 || len(s) > 4 {
		return code{}, false
	}
	c := code{size: len(s)}
	for i := range len(s) {
		c.n = c.n<<8 | int(s[i])
	}
	return c, true
}

func units(s text) []uint16 {
	u := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(s) == 1 {
		u = append(u, uint16(s[0]))
	}
	return u
}

func utf16Text(s text) string { return string(utf16.Decode(units(s))) }

// lookup returns what a code stands for.
func (m *cmap) lookup(c code) (string, bool) {
	if s, ok := m.chars[c]; ok {
		return s, true
	}
	for _, r := range m.ranges {
		if c.size == r.low.size && c.n >= r.low.n && c.n <= r.high.n && len(r.base) > 0 {
			u := append([]uint16(nil), r.base...)
			u[len(u)-1] += uint16(c.n - r.low.n)
			return string(utf16.Decode(u)), true
		}
	}
	return "", false
}

// each yields the codes of the map, as many as limit.
func (m *cmap) each(limit int, yield func(code, string)) {
	for c, s := range m.chars {
		yield(c, s)
	}
	for _, r := range m.ranges {
		for n := r.low.n; n <= r.high.n && limit > 0; n, limit = n+1, limit-1 {
			c := code{n, r.low.size}
			if s, ok := m.lookup(c); ok {
				yield(c, s)
			}
		}
	}
}
