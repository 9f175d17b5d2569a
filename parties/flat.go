package parties

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sync"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// flat is the folded text of a file, made once, with the way from a byte of the
// text to one of its own: how many bytes of the text before it have none there.
// It also knows the cues.
type flat struct {
	text   string
	gone   []uint64  // a bit for each byte of the text, by blocks: it has none of its own
	blocks []int32   // where a block of the text begins in the folded text
	odd    []int32   // the places themselves, for texts in which a letter folds to more bytes
	words  []cueWord // the cues
	hidden bool      // the folded words are not those of the text: they hold soft hyphens
}

// flatBlock is how many bytes of the text share a block.
const flatBlock = 64

// flatten folds a text: runs of characters of one byte eight at a time, then the
// character behind them.
func flatten(s string) flat {
	f := foldings.Get().(*folding)
	f.flat, f.count, f.cues = flat{gone: make([]uint64, len(s)/flatBlock+1)}, 0, f.cues[:0]
	if cap(f.out) < len(s)+2*headBytes {
		f.out = make([]byte, len(s)+len(s)/8+2*headBytes)
	}
	f.out = f.out[:len(s)+2*headBytes]
	defer f.done()
	i, o, inside := 0, 0, uint64(0) // read, written, and high bit of a byte while a word goes on
	for i < len(s) {
		if i+8 <= len(s) {
			x := load(s[i:])
			n := bits.TrailingZeros64(x&high|(x-' '*ones)&^x&high) / 8 // before more than one byte, or what is below the blank
			if n > 0 {
				var letters uint64
				x, letters = foldPlain(x, n)
				binary.LittleEndian.PutUint64(f.out[o:], x)
				before := letters<<8 | inside
				inside = letters >> (8*n - 8) & 0x80
				// Where a letter follows none a word begins, and where none follows a letter one ends.
				for turns := (letters ^ before) & (high >> (64 - 8*n)); turns != 0; turns &= turns - 1 {
					at := bits.TrailingZeros64(turns) / 8
					f.turns[f.count] = turn{int32(i + at), int32(o + at)}
					f.count++
				}
				if f.count >= enoughTurns {
					f.sift()
				}
				i, o = i+n, o+n
				continue
			}
		}
		r, size := rune(s[i]), 1
		word, n := byte(0), 1
		switch {
		case r < utf8.RuneSelf:
			if c := foldedASCII[r]; c != 0 {
				f.out[o] = c
				word = keyWord[c]
			} else {
				n = 0
			}
		case r >= 0xc2 && r < 0xe0 && i+1 < len(s) && s[i+1]&0xc0 == 0x80:
			r, size = r&0x1f<<6|rune(s[i+1]&0x3f), 2
			p := &folded2[r]
			if n = int(p.size); n > size {
				return flattenOdd(s)
			}
			f.out[o], f.out[o+1], word = p.a, p.b, p.word
		default:
			r, size = utf8.DecodeRuneInString(s[i:])
			if isWordRune(r) {
				word = 0x80
			}
			if r = fold.Rune(r); utf8.RuneLen(r) > size {
				return flattenOdd(s)
			}
			if n = 0; r != 0 {
				n = utf8.EncodeRune(f.out[o:], r)
			}
		}
		if uint64(word) != inside {
			f.turn(i, o)
		}
		inside = uint64(word)
		if n < size {
			f.drop(i+n, size-n)
			f.hidden = f.hidden || n == 0 && word == 0
		}
		i, o = i+size, o+n
	}
	if inside != 0 {
		f.turn(i, o)
	}
	f.sift()
	f.text = string(f.out[:o])
	f.words = slices.Clone(f.cues)
	f.number()
	return f.flat
}

// Bits of eight bytes at a time: each 1, each the highest bit.
const (
	ones = 0x0101010101010101
	high = 0x8080808080808080
)

// foldPlain folds eight bytes, of which the first n are characters of one byte, and
// tells which of these are letters by their highest bits.
func foldPlain(x uint64, n int) (folded, letters uint64) {
	low := x &^ high
	x |= ((low + (0x80-'A')*ones) ^ (low + (0x7f-'Z')*ones)) & high >> 2
	low = x &^ high
	letters = ((low + (0x80-'a')*ones) ^ (low + (0x7f-'z')*ones)) & high
	return x, letters & (^uint64(0) >> (64 - 8*n))
}

// folding is the work of flatten. One is used again for another text.
type folding struct {
	flat
	out  []byte
	cues []cueWord
	// turns are where a word begins, where it ends, where the next one begins, …
	turns [enoughTurns + 8]turn
	count int
	known knownWords
}

// turn is a place in the text and in the folded one.
type turn struct{ at, flat int32 }

// enoughTurns is from how many turns on the words are looked up: what is written of
// them can then be read in one piece. Eight bytes have eight turns at most.
const enoughTurns = 128

var foldings = sync.Pool{New: func() any { return &folding{} }}

// keptFolded is the longest room for a folded text that is used again, in bytes.
const keptFolded = 1 << 20

// done gives the room back.
func (f *folding) done() {
	f.flat = flat{}
	if cap(f.out) > keptFolded {
		f.out, f.cues = nil, nil
	}
	foldings.Put(f)
}

// turn notes that a word begins or ends.
func (f *folding) turn(at, flat int) {
	f.turns[f.count] = turn{int32(at), int32(flat)}
	if f.count++; f.count >= enoughTurns {
		f.sift()
	}
}

// sift keeps of the words that have ended those that are cues.
func (f *folding) sift() {
	t, keys := cueTrie(), cueKeys()
	k := 0
	for ; k+1 < f.count; k += 2 {
		from, to := f.turns[k], f.turns[k+1]
		head := headOf(f.out, int(from.flat), int(to.flat))
		if !keys.has(head) {
			continue
		}
		if n := f.known.look(t, head, f.out[from.flat:to.flat]); n != 0 {
			f.cues = append(f.cues, cueWord{from.at, to.at, n})
		}
	}
	f.turns[0] = f.turns[k] // the word that goes on, if one does
	f.count -= k
}

// number notes where the blocks begin in the folded text.
func (f *folding) number() {
	f.blocks = make([]int32, len(f.gone))
	at := int32(0)
	for b, gone := range f.gone {
		f.blocks[b] = at
		at += flatBlock - int32(bits.OnesCount64(gone))
	}
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

// keyWord is 0x80 for folded letters of one byte.
var keyWord = func() (t [256]byte) {
	for c := 'a'; c <= 'z'; c++ {
		t[c] = 0x80
	}
	return t
}()

// folded2 folds the characters of two bytes: to none, one or two; size 3 stands
// for more. It also tells which are of words.
var folded2 = func() (t [1 << 11]struct {
	a, b, size byte
	word       byte // 0x80 for those of words
}) {
	for r := range t {
		var b [utf8.UTFMax]byte
		n := 0
		if f := fold.Rune(rune(r)); f != 0 {
			n = utf8.EncodeRune(b[:], f)
		}
		if t[r].a, t[r].b, t[r].size = b[0], b[1], byte(min(n, 3)); isWordRune(rune(r)) {
			t[r].word = 0x80
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
