package pdf

import (
	"errors"
	"unicode/utf16"
	"unicode/utf8"
)

// cmap is a CMap: how a string is cut into codes, and what the codes mean.
type cmap struct {
	spaces   []codespace
	chars    map[uint32]string // ToUnicode
	cids     []cidRange        // embedded encodings
	found    map[uint32]uint32 // cids already looked up
	vertical bool
	identity bool    // code = CID where nothing else is said
	legacy   *legacy // a predefined map whose CIDs are not known
	uses     string  // name after usecmap
	size     int     // entries read, repeated ones too
}

// codespace is a range of codes of n bytes.
type codespace struct {
	n      int
	lo, hi uint32
}

type cidRange struct{ lo, hi, cid uint32 }

const (
	// maxMappings bounds the entries of one CMap: all of Unicode's first plane twice.
	maxMappings = 1 << 17
	// maxMapped bounds what one code may stand for, in UTF-16 bytes.
	maxMapped = 64
)

var errCMap = errors.New("character map")

// parseCMap reads a CMap stream. What it does not know it skips; a map that
// grows beyond all need is an error.
func parseCMap(b []byte) (*cmap, error) {
	m := &cmap{chars: map[uint32]string{}}
	l := &lexer{b: b}
	var operands []any
	for {
		o, err := l.next()
		if errors.Is(err, errEnd) {
			return m, nil
		}
		if err != nil {
			return nil, errCMap
		}
		op, ok := o.(operator)
		if !ok {
			if len(operands) < 3*maxMappings {
				operands = append(operands, o)
			}
			continue
		}
		if err := m.apply(string(op), operands); err != nil {
			return nil, err
		}
		operands = operands[:0]
	}
}

func (m *cmap) apply(op string, args []any) error {
	if m.size += len(args); m.size > 3*maxMappings {
		return errCMap
	}
	switch op {
	case "endcodespacerange":
		m.codespaces(args)
	case "endbfchar":
		for i := 0; i+1 < len(args); i += 2 {
			if code, ok := args[i].(str); ok {
				m.setChar(codeOf(code), args[i+1])
			}
		}
	case "endbfrange":
		return m.charRanges(args)
	case "endcidchar":
		for i := 0; i+1 < len(args); i += 2 {
			m.addCID(args[i], args[i], args[i+1])
		}
	case "endcidrange":
		for i := 0; i+2 < len(args); i += 3 {
			m.addCID(args[i], args[i+1], args[i+2])
		}
	case "usecmap":
		if n := len(args); n > 0 {
			if used, ok := args[n-1].(name); ok {
				m.uses = string(used)
			}
		}
	case "def":
		if n := len(args); n >= 2 && args[n-2] == name("WMode") && args[n-1] == int64(1) {
			m.vertical = true
		}
	}
	return nil
}

func (m *cmap) codespaces(args []any) {
	for i := 0; i+1 < len(args); i += 2 {
		lo, ok1 := args[i].(str)
		hi, ok2 := args[i+1].(str)
		if ok1 && ok2 && len(lo) == len(hi) && len(lo) >= 1 && len(lo) <= 4 {
			m.spaces = append(m.spaces, codespace{len(lo), codeOf(lo), codeOf(hi)})
		}
	}
}

func (m *cmap) charRanges(args []any) error {
	for i := 0; i+2 < len(args); i += 3 {
		lo, ok1 := args[i].(str)
		hi, ok2 := args[i+1].(str)
		if !ok1 || !ok2 {
			continue
		}
		from, to := codeOf(lo), codeOf(hi)
		if to < from || to-from > 0xFFFF {
			return errCMap
		}
		if m.size += int(to - from); m.size > 3*maxMappings {
			return errCMap
		}
		m.charRange(from, to, args[i+2])
	}
	return nil
}

func (m *cmap) charRange(from, to uint32, target any) {
	if list, ok := target.(array); ok {
		for i, t := range list {
			if from+uint32(i) <= to {
				m.setChar(from+uint32(i), t)
			}
		}
		return
	}
	first, ok := target.(str)
	if !ok || len(first) == 0 {
		return
	}
	for c := from; c <= to; c++ {
		b := []byte(first)
		add := c - from
		for j := len(b) - 1; j >= 0 && add > 0; j-- {
			add += uint32(b[j])
			b[j] = byte(add)
			add >>= 8
		}
		m.setChar(c, str(b))
	}
}

func (m *cmap) setChar(code uint32, target any) {
	switch t := target.(type) {
	case str:
		if len(t) <= maxMapped {
			m.chars[code] = utf16Text([]byte(t))
		}
	case name:
		m.chars[code] = glyphText(string(t))
	}
}

func (m *cmap) addCID(lo, hi, cid any) {
	l, ok1 := lo.(str)
	h, ok2 := hi.(str)
	c, ok3 := cid.(int64)
	if ok1 && ok2 && ok3 && codeOf(h) >= codeOf(l) && c >= 0 && c < 1<<20 {
		m.cids = append(m.cids, cidRange{codeOf(l), codeOf(h), uint32(c)})
	}
}

// unknownCID is the CID of a code that no map here tells.
const unknownCID = 1 << 31

// cid looks a code up; the last matching range wins, as for a redefinition.
func (m *cmap) cid(code uint32) uint32 {
	if c, ok := m.found[code]; ok {
		return c
	}
	if m.found == nil {
		m.found = map[uint32]uint32{}
	}
	m.found[code] = m.lookUp(code)
	return m.found[code]
}

func (m *cmap) lookUp(code uint32) uint32 {
	for i := len(m.cids) - 1; i >= 0; i-- {
		if r := m.cids[i]; code >= r.lo && code <= r.hi {
			return r.cid + code - r.lo
		}
	}
	switch {
	case m.identity:
		return code
	case m.legacy != nil:
		return m.legacy.cid(code)
	}
	return 0
}

// use takes what another map says of the codes that m says nothing of.
func (m *cmap) use(base *cmap) {
	m.spaces = append(m.spaces, base.spaces...)
	m.cids = append(base.cids[:len(base.cids):len(base.cids)], m.cids...)
	m.identity, m.legacy = base.identity, base.legacy
	m.vertical = m.vertical || base.vertical
	for code, t := range base.chars {
		if _, ok := m.chars[code]; !ok {
			m.chars[code] = t
		}
	}
}

// width is the number of bytes of the next code in b.
func (m *cmap) width(b []byte) int {
	for n := 1; n <= 4 && n <= len(b); n++ {
		for _, sp := range m.spaces {
			if sp.n == n && sp.contains(b[:n]) {
				return n
			}
		}
	}
	if len(m.spaces) > 0 {
		return min(m.spaces[0].n, len(b))
	}
	return min(2, len(b))
}

// contains compares byte by byte, as codespaces are boxes and not intervals.
func (c codespace) contains(b []byte) bool {
	for i := range b {
		shift := 8 * (c.n - 1 - i)
		if b[i] < byte(c.lo>>shift) || b[i] > byte(c.hi>>shift) {
			return false
		}
	}
	return true
}

func codeOf(b str) uint32 {
	var v uint32
	for i := 0; i < len(b); i++ {
		v = v<<8 | uint32(b[i])
	}
	return v
}

func utf16Text(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(units))
}

// textString decodes a string outside content streams: UTF-16, UTF-8 with its
// mark, else PDFDocEncoding (ISO 32000-2, 7.9.2.2).
func textString(s str) string {
	b := []byte(s)
	switch {
	case len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF:
		return utf16Text(append(b[2:len(b):len(b)], make([]byte, len(b)%2)...))
	case len(b) >= 2 && b[0] == 0xFF && b[1] == 0xFE:
		swapped := make([]byte, 0, len(b))
		for i := 2; i+1 < len(b); i += 2 {
			swapped = append(swapped, b[i+1], b[i])
		}
		return utf16Text(swapped)
	case len(b) >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF && utf8.Valid(b[3:]):
		return string(b[3:])
	}
	out := make([]rune, 0, len(b))
	for _, c := range b {
		if r := pdfDocEncoding[c]; r != 0 {
			out = append(out, r)
		}
	}
	return string(out)
}
