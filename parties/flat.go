package parties

import (
	"math/bits"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// flat is the folded text of a file, made once, with the way from a byte of the
// text to one of its own: how many bytes of the text before it have none there.
type flat struct {
	text   string
	gone   []uint64 // a bit for each byte of the text, by blocks: it has none of its own
	blocks []int32  // where a block of the text begins in the folded text
	odd    []int32  // the places themselves, for texts in which a letter folds to more bytes
}

// flatBlock is how many bytes of the text share a block.
const flatBlock = 64

// flatten folds a text.
func flatten(s string) flat {
	out := make([]byte, len(s))
	f := flat{gone: make([]uint64, len(s)/flatBlock+1), blocks: make([]int32, len(s)/flatBlock+1)}
	o := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c = foldedASCII[c]; c == 0 {
				f.drop(i, 1)
			} else {
				out[o] = c
				o++
			}
			i++
			continue
		}
		if c < 0xe0 && i+1 < len(s) && s[i+1]&0xc0 == 0x80 {
			p := folded2[uint(c&0x1f)<<6|uint(s[i+1]&0x3f)]
			if p.size < 3 {
				out[o], out[o+1] = p.a, p.b
				if o += int(p.size); p.size < 2 {
					f.drop(i+int(p.size), 2-int(p.size))
				}
				i += 2
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r = fold.Rune(r); utf8.RuneLen(r) > size {
			return flattenOdd(s)
		}
		n := 0
		if r != 0 {
			n = utf8.EncodeRune(out[o:], r)
		}
		f.drop(i+n, size-n)
		o, i = o+n, i+size
	}
	at := int32(0)
	for b, gone := range f.gone {
		f.blocks[b] = at
		at += flatBlock - int32(bits.OnesCount64(gone))
	}
	f.text = string(out[:o])
	return f
}

// drop notes bytes without one of their own.
func (f *flat) drop(i, n int) {
	for ; n > 0; n-- {
		f.gone[i/flatBlock] |= 1 << (i % flatBlock)
		i++
	}
}

// flattenOdd folds a text that is no UTF-8 or has letters which fold to longer ones.
func flattenOdd(s string) flat {
	out := make([]byte, 0, len(s)+len(s)/8)
	f := flat{odd: make([]int32, len(s)+1)}
	for i := 0; i < len(s); {
		f.odd[i] = int32(len(out))
		r, size := utf8.DecodeRuneInString(s[i:])
		if r = fold.Rune(r); r != 0 {
			out = utf8.AppendRune(out, r)
		}
		for k := 1; k < size; k++ {
			f.odd[i+k] = int32(len(out))
		}
		i += size
	}
	f.odd[len(s)] = int32(len(out))
	f.text = string(out)
	return f
}

// foldedASCII folds the characters of one byte.
var foldedASCII = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		t[c] = byte(fold.Rune(rune(c)))
	}
	return t
}()

// folded2 folds the characters of two bytes: to none, one or two; size 3 stands
// for more.
var folded2 = func() (t [1 << 11]struct{ a, b, size byte }) {
	for r := range t {
		var b [utf8.UTFMax]byte
		n := 0
		if f := fold.Rune(rune(r)); f != 0 {
			n = utf8.EncodeRune(b[:], f)
		}
		t[r].a, t[r].b, t[r].size = b[0], b[1], byte(min(n, 3))
		if r < utf8.RuneSelf {
			t[r].size = 3 // no character of two bytes
		}
	}
	return t
}()

// at is where the folded text of a character begins.
func (f *flat) at(i int) int {
	if f.odd != nil {
		return int(f.odd[i])
	}
	b := i / flatBlock
	return int(f.blocks[b]) + i%flatBlock - bits.OnesCount64(f.gone[b]&(1<<(i%flatBlock)-1))
}

// folded is the folded text between two bytes; within a character it begins, or
// ends, behind that one.
func (j *joined) folded(from, to int) string {
	if j.flat.odd == nil {
		from, to = nextRune(j.text, from), nextRune(j.text, to)
	}
	a, b := j.flat.at(from), j.flat.at(to)
	if a >= b {
		return ""
	}
	return j.flat.text[a:b]
}

// nextRune moves a place out of a character, to its end.
func nextRune(s string, i int) int {
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}
