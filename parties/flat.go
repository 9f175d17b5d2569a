package parties

import (
	"unicode/utf8"

	"inkoust/internal/fold"
)

// flat is the folded text of a file, made once, with the way from a byte of the
// text to one of its own: the place where a block of bytes begins, and how far
// behind it a byte is.
type flat struct {
	text   string
	blocks []int32
	behind []uint8
}

// flatBlock is how many bytes of the text share a block: none folds to so much
// more that the distance does not fit a byte.
const flatBlock = 64

// flatten folds a text.
func flatten(s string) flat {
	out := make([]byte, 0, len(s)+1)
	f := flat{blocks: make([]int32, len(s)/flatBlock+1), behind: make([]uint8, len(s)+1)}
	set := func(i int) {
		if i%flatBlock == 0 {
			f.blocks[i/flatBlock] = int32(len(out))
		}
		f.behind[i] = uint8(len(out) - int(f.blocks[i/flatBlock]))
	}
	for i := 0; i < len(s); {
		set(i)
		if c := s[i]; c < utf8.RuneSelf {
			if c = foldedASCII[c]; c != 0 {
				out = append(out, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r = fold.Rune(r); r != 0 {
			out = utf8.AppendRune(out, r)
		}
		for k := 1; k < size; k++ {
			set(i + k)
		}
		i += size
	}
	set(len(s))
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

// at is where the folded text of a byte begins; within a character, where that
// of the next one does.
func (f *flat) at(i int) int { return int(f.blocks[i/flatBlock]) + int(f.behind[i]) }

// folded is the folded text between two bytes.
func (j *joined) folded(from, to int) string {
	a, b := j.flat.at(from), j.flat.at(to)
	if a >= b {
		return ""
	}
	return j.flat.text[a:b]
}
