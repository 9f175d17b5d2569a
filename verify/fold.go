package verify

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// narrowGap is how many characters that are neither letter nor digit may stand
// inside a value in a byte search: "800101 / 1238" is one value, two numbers
// in different cells of a table are not.
const narrowGap = 3

const (
	wordStart = 1 << iota // a gap stands before this byte
	wideGap               // and it is wider than narrowGap
)

// Text is text reduced to what all spellings of a value share: letters and
// digits in lower case, without diacritics, spaces and punctuation. It
// remembers where words began. The zero value is empty and ready.
type Text struct {
	bytes []byte
	flags []byte
	gap   int
}

// Fold returns s as folded text.
func Fold(s string) *Text {
	t := &Text{}
	t.Add(s)
	return t
}

// String returns the folded letters and digits without gaps.
func (t *Text) String() string { return string(t.bytes) }

// Len is the number of folded bytes.
func (t *Text) Len() int { return len(t.bytes) }

// Gap divides what was added from what will be.
func (t *Text) Gap() { t.gap = narrowGap + 1 }

// Grow makes room for n folded bytes.
func (t *Text) Grow(n int) {
	t.bytes, t.flags = slices.Grow(t.bytes, n), slices.Grow(t.flags, n)
}

// Space puts the border of a word that a value may still cross.
func (t *Text) Space() { t.gap++ }

// Add appends s.
func (t *Text) Add(s string) {
	for _, r := range s {
		t.AddRune(r)
	}
}

// AddRune appends one character.
func (t *Text) AddRune(r rune) {
	if r < utf8.RuneSelf {
		t.addASCII(byte(r))
		return
	}
	f := fold(r)
	switch f.kind {
	case isGap:
		t.gap++
	case isText:
		for i := 0; i < len(f.text); i++ {
			t.put(f.text[i])
		}
	}
}

func (t *Text) addASCII(c byte) {
	switch {
	case c >= 'A' && c <= 'Z':
		t.put(c + 'a' - 'A')
	case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		t.put(c)
	default:
		t.gap++
	}
}

func (t *Text) put(c byte) {
	var flag byte
	if t.gap > 0 {
		flag = wordStart
	}
	if t.gap > narrowGap {
		flag |= wideGap
	}
	t.gap = 0
	t.bytes = append(t.bytes, c)
	t.flags = append(t.flags, flag)
}

// Append adds folded text.
func (t *Text) Append(o *Text) {
	from := len(t.bytes)
	t.bytes = append(t.bytes, o.bytes...)
	t.flags = append(t.flags, o.flags...)
	if len(t.bytes) > from {
		t.flags[from] |= wordStart | wideGap
		t.gap = o.gap
	}
}

// Without returns the text less ranges of its folded bytes, which are sorted.
func (t *Text) Without(ranges [][2]int) *Text {
	out := &Text{bytes: make([]byte, 0, len(t.bytes)), flags: make([]byte, 0, len(t.flags)), gap: t.gap}
	at := 0
	for _, r := range ranges {
		if r[0] < at || r[1] > len(t.bytes) {
			continue
		}
		out.bytes, out.flags = append(out.bytes, t.bytes[at:r[0]]...), append(out.flags, t.flags[at:r[0]]...)
		at = r[1]
	}
	out.bytes, out.flags = append(out.bytes, t.bytes[at:]...), append(out.flags, t.flags[at:]...)
	return out
}

// Words yields the runs between gaps.
func (t *Text) Words(yield func(word []byte) bool) {
	from := 0
	for i := 1; i <= len(t.bytes); i++ {
		if i < len(t.bytes) && t.flags[i]&wordStart == 0 {
			continue
		}
		if !yield(t.bytes[from:i]) {
			return
		}
		from = i
	}
}

type foldKind byte

const (
	isGap foldKind = iota
	isText
	isNothing // combining marks, soft hyphens, zero-width and direction marks
)

type folded struct {
	kind foldKind
	text string
}

// foldTableSize covers Latin, Greek and Cyrillic.
const foldTableSize = 0x0600

var foldTable = sync.OnceValue(func() *[foldTableSize]folded {
	var table [foldTableSize]folded
	for r := range table {
		table[r] = foldRune(rune(r))
	}
	return &table
})

func fold(r rune) folded {
	switch {
	case r < foldTableSize:
		return foldTable()[r]
	case r >= 0x2E80 && r < 0xFB00 && unicode.IsLetter(r):
		return folded{isText, string(r)} // East Asian letters have no case
	}
	return foldRune(r)
}

func foldRune(r rune) folded {
	switch {
	case r == utf8.RuneError:
		return folded{kind: isGap}
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return folded{kind: isNothing}
	}
	var out []rune
	for _, d := range norm.NFKD.String(string(unicode.ToLower(r))) {
		if !unicode.IsLetter(d) && !unicode.IsDigit(d) {
			continue
		}
		if s, ok := plain[d]; ok {
			out = append(out, []rune(s)...)
			continue
		}
		out = append(out, unicode.ToLower(d))
	}
	if len(out) == 0 {
		return folded{kind: isGap}
	}
	return folded{isText, string(out)}
}

// plain spells letters that Unicode does not decompose, and the Cyrillic small
// letters that look like Latin ones: a value must not hide behind them.
var plain = map[rune]string{
	'ł': "l", 'đ': "d", 'ø': "o", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i", 'þ': "th", 'ð': "d",
	'а': "a", 'е': "e", 'о': "o", 'р': "p", 'с': "c", 'х': "x", 'у': "y", 'і': "i", 'ѕ': "s", 'ј': "j",
}
