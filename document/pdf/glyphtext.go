package pdf

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

var glyphTable = sync.OnceValue(func() map[string]rune {
	fields := strings.Fields(glyphNames + moreGlyphNames)
	m := make(map[string]rune, len(fields)/2)
	for i := 0; i+1 < len(fields); i += 2 {
		v, _ := strconv.ParseUint(fields[i+1], 16, 32)
		m[fields[i]] = rune(v)
	}
	return m
})

var glyphNamesByRune = sync.OnceValue(func() map[rune][]string {
	m := map[rune][]string{}
	for n, r := range glyphTable() {
		m[r] = append(m[r], n)
	}
	for _, list := range m {
		sort.Strings(list)
	}
	return m
})

// namesOf lists the glyph names of a character, the list's own first.
func namesOf(r rune) []string {
	return append(slices.Clip(glyphNamesByRune()[r]), fmt.Sprintf("uni%04X", r))
}

// glyphText gives the text that a glyph name stands for by the rules of the
// Adobe Glyph List Specification, "" if the name says nothing.
func glyphText(n string) string {
	if i := strings.IndexByte(n, '.'); i > 0 {
		n = n[:i]
	}
	if n == "" || n[0] == '.' {
		return ""
	}
	var out strings.Builder
	for _, part := range strings.Split(n, "_") {
		t := glyphPart(part)
		if t == "" {
			return ""
		}
		out.WriteString(t)
	}
	return out.String()
}

func glyphPart(n string) string {
	if r, ok := glyphTable()[n]; ok {
		return string(r)
	}
	if h, ok := strings.CutPrefix(n, "uni"); ok && len(h) >= 4 && len(h)%4 == 0 {
		// The list wants capitals; several producers write small ones.
		if h = strings.ToUpper(h); upperHex(h) {
			return utf16Text([]byte(hexString(h)))
		}
	}
	if h, ok := strings.CutPrefix(n, "u"); ok && len(h) >= 4 && len(h) <= 6 && upperHex(h) {
		v, _ := strconv.ParseUint(h, 16, 32)
		return string(rune(v))
	}
	return ""
}

func upperHex(s string) bool {
	for i := 0; i < len(s); i++ {
		if hexDigit(s[i]) < 0 || s[i] >= 'a' {
			return false
		}
	}
	return true
}

// baseLetter gives the plain letter under an accented one, by its glyph name:
// metrics of the standard fonts are equal for both.
var baseLetter = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	for n, r := range glyphTable() {
		if r >= 0xC0 && r < 0x250 && len(n) > 2 && !strings.HasPrefix(n, "uni") {
			m[r] = rune(n[0])
		}
	}
	return m
})

// plainText expands what is one glyph and several letters, and drops what is no
// letter at all, so that detection sees words as they are read.
func plainText(t string) string {
	simple := true
	for _, r := range t {
		if r < ' ' || r == 0x7F || r >= 0x80 {
			simple = false
			break
		}
	}
	if simple {
		return t
	}
	var out strings.Builder
	for _, r := range t {
		switch {
		case r >= 0xFB00 && r <= 0xFB06:
			out.WriteString(ligatures[r-0xFB00])
		case r == 0xAD || r == 0xFEFF || r == 0x200B:
		case r == '\t' || r == '\n' || r == '\r':
			out.WriteByte(' ')
		case r < ' ' || r >= 0x7F && r < 0xA0:
			out.WriteRune(0xFFFD)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}
