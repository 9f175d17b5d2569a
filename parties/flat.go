package parties

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// flat is the folded text of a file, made once, with the way from a byte of the
// text to one of its own: how many bytes of the text before it have none there.
// It also knows which words of the text may be cues.
type flat struct {
	text   string
	gone   []uint64 // a bit for each byte of the text, by blocks: it has none of its own
	blocks []int32  // where a block of the text begins in the folded text
	odd    []int32  // the places themselves, for texts in which a letter folds to more bytes
	starts []int32  // where the words begin that may be cues
	hidden bool     // the folded words are not those of the text: they hold soft hyphens
}

// flatBlock is how many bytes of the text share a block.
const flatBlock = 64

// flatten folds a text.
func flatten(s string) flat {
	f := folding{flat: flat{gone: make([]uint64, len(s)/flatBlock+1), blocks: make([]int32, len(s)/flatBlock+1)}, out: make([]byte, len(s)+keyBytes), known: cueKeys()}
	f.starts = make([]int32, 0, len(s)/16+16)
	for f.i < len(s) {
		if f.i+8 <= len(s) && f.plain(load(s[f.i:])) {
			continue
		}
		if !f.letter(s) {
			return flattenOdd(s)
		}
	}
	f.sift(f.o + keyBytes)
	at := int32(0)
	for b, gone := range f.gone {
		f.blocks[b] = at
		at += flatBlock - int32(bits.OnesCount64(gone))
	}
	f.text = string(f.out[:f.o])
	return f.flat
}

// folding is the work of flatten.
type folding struct {
	flat
	out    []byte
	i, o   int  // how far the text is read, and written
	inside bool // a word goes on
	known  *keys
	words  [foldedAtOnce]struct{ at, flat int32 } // begun, and not sifted yet
	count  int
}

// foldedAtOnce is how many words are sifted at a time.
const foldedAtOnce = 64

// Bits of eight bytes at a time: each 1, each the highest bit.
const (
	ones = 0x0101010101010101
	high = 0x8080808080808080
)

// plain folds the letters, signs and blanks of one byte that eight bytes begin
// with; false if the first is none.
func (f *folding) plain(x uint64) bool {
	other := x&high | (x-' '*ones)&^x&high // more than one byte, or below the blank
	n := 8
	if other != 0 {
		if n = bits.TrailingZeros64(other) / 8; n == 0 {
			return false
		}
	}
	low := x &^ high
	upper := (low + (0x80-'A')*ones) ^ (low + (0x7f-'Z')*ones)
	x |= (upper & high) >> 2
	binary.LittleEndian.PutUint64(f.out[f.o:], x)
	low = x &^ high
	letters := ((low + (0x80-'a')*ones) ^ (low + (0x7f-'z')*ones)) & high
	letters &= ^uint64(0) >> (64 - 8*n)
	before := letters << 8
	if f.inside {
		before |= 0x80
	}
	for begun := letters &^ before; begun != 0; begun &= begun - 1 {
		f.begin(bits.TrailingZeros64(begun) / 8)
	}
	f.inside = letters>>(8*n-1) != 0
	f.i, f.o = f.i+n, f.o+n
	return true
}

// letter folds one character; false if it takes more bytes than before.
func (f *folding) letter(s string) bool {
	c := s[f.i]
	if 0xc2 <= c && c < 0xe0 && f.i+1 < len(s) && s[f.i+1]&0xc0 == 0x80 {
		if p := &folded2[uint(c&0x1f)<<6|uint(s[f.i+1]&0x3f)]; p.size < 3 {
			f.turn(p.word)
			f.out[f.o], f.out[f.o+1] = p.a, p.b
			if f.o += int(p.size); p.size < 2 {
				f.drop(f.i+int(p.size), 2-int(p.size))
				f.hidden = f.hidden || p.size == 0 && !p.word
			}
			f.i += 2
			return true
		}
	}
	r, size := utf8.DecodeRuneInString(s[f.i:])
	word, n := isWordRune(r), 0
	if r = fold.Rune(r); utf8.RuneLen(r) > size {
		return false
	}
	f.turn(word)
	if r != 0 {
		n = utf8.EncodeRune(f.out[f.o:], r)
	}
	f.hidden = f.hidden || n == 0 && !word
	f.drop(f.i+n, size-n)
	f.o, f.i = f.o+n, f.i+size
	return true
}

// turn notes whether the next character is a word's.
func (f *folding) turn(word bool) {
	if word && !f.inside {
		f.begin(0)
	}
	f.inside = word
}

// begin notes that a word begins some bytes ahead.
func (f *folding) begin(ahead int) {
	if f.count == len(f.words) {
		f.sift(f.o)
	}
	f.words[f.count].at, f.words[f.count].flat = int32(f.i+ahead), int32(f.o+ahead)
	f.count++
}

// sift keeps of the words begun those that may be cues, as far as the folded text
// is written.
func (f *folding) sift(written int) {
	rest := 0
	for _, w := range f.words[:f.count] {
		if int(w.flat)+keyBytes > written {
			f.words[rest] = w
			rest++
			continue
		}
		if f.known.has(f.out[w.flat:]) {
			f.starts = append(f.starts, w.at)
		}
	}
	f.count = rest
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

// folded2 folds the characters of two bytes: to none, one or two; size 3 stands
// for more. It also tells which are of words.
var folded2 = func() (t [1 << 11]struct {
	a, b, size byte
	word       bool
}) {
	for r := range t {
		var b [utf8.UTFMax]byte
		n := 0
		if f := fold.Rune(rune(r)); f != 0 {
			n = utf8.EncodeRune(b[:], f)
		}
		t[r].a, t[r].b, t[r].size, t[r].word = b[0], b[1], byte(min(n, 3)), isWordRune(rune(r))
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
