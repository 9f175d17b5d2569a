package detectors

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// The classes of runes, and the state between them.
const (
	blank = iota
	letter
	number
	nothing // runes that fold to nothing
)

// classes holds what the runes of Latin, Greek and Cyrillic fold to, and their
// class.
var classes = func() (t [0x530]struct {
	fold  uint16
	class byte
}) {
	for i := range t {
		f := fold.Rune(rune(i))
		t[i].fold, t[i].class = uint16(f), classOf(f)
	}
	return t
}()

func classOf(r rune) byte {
	switch {
	case r == 0:
		return nothing
	case r >= '0' && r <= '9':
		return number
	case r >= 'a' && r <= 'z':
		return letter
	case r < utf8.RuneSelf:
		return blank
	case unicode.IsLetter(r):
		return letter
	case unicode.IsDigit(r):
		return number
	}
	return blank
}

// classify decodes and folds the rune at i.
func classify(text string, i int) (f rune, class byte, size int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(classes[c].fold), classes[c].class, 1
	}
	if c := text[i]; c >= 0xc2 && c < 0xd4 && i+1 < len(text) && text[i+1]&0xc0 == 0x80 {
		known := &classes[rune(c&0x1f)<<6|rune(text[i+1]&0x3f)]
		return rune(known.fold), known.class, 2
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	f = fold.Rune(r)
	return f, classOf(f), size
}

func newWordText(text string) *wordText {
	buf := wordBuffers.Get().(*[]byte)
	w := &wordText{text: text, marks: make([]wordMark, 0, len(text)/block+1)}
	out, state := (*buf)[:0], byte(blank)
	for i := 0; i < len(text); {
		w.marks = append(w.marks, wordMark(len(out)<<4|(i-len(w.marks)*block)<<2|int(state)))
		end := min(len(w.marks)*block, len(text))
		if len(out) > 0 {
			out, state, i = foldRun(slices.Grow(out, grown), state, text, i, end)
		}
		for i < end {
			f, class, size := classify(text, i)
			out, state = emit(out, state, f, class)
			i += size
		}
	}
	w.words = string(out)
	*buf = out
	if cap(out) <= keptBuffer {
		wordBuffers.Put(buf)
	}
	w.note()
	return w
}

// grown is more than the words of a block can take: a space before every byte.
const grown = 2*block + utf8.UTFMax

// foldRun folds a block, text[i:end], behind words that have begun, up to the first
// rune of three bytes or more. It does what emit does with fewer branches, for what
// comes next in a text is hard to foresee.
func foldRun(out []byte, state byte, text string, i, end int) ([]byte, byte, int) {
	n := len(out)
	room := out[:n+grown]
	for i < end {
		c := text[i]
		if c < utf8.RuneSelf {
			f := &folds[c]
			room[n] = ' '
			n += int(f.gap >> state & 1)
			room[n] = f.low
			n += int(f.size)
			if c != 0 { // which folds to nothing, so what it stands in goes on
				state = f.class
			}
			i++
			continue
		}
		if c < 0xc2 || c >= 0xd4 || i+1 == len(text) || text[i+1]&0xc0 != 0x80 {
			break
		}
		f := &folds[int(c&0x1f)<<6|int(text[i+1]&0x3f)]
		if f.class == nothing {
			if i += 2; f.size == 0 {
				continue
			}
			i -= 2
			break
		}
		room[n] = ' '
		n += int(f.gap >> state & 1)
		room[n], room[n+1] = f.low, f.high
		n += int(f.size)
		state = f.class
		i += 2
	}
	return room[:n], state, i
}

// folds is classes as foldRun needs it: what a rune folds to as bytes, and behind
// which classes a space comes first, a bit for each. Runes that fold to more than
// two bytes have the class nothing and a size.
var folds = func() (t [len(classes)]struct{ low, high, size, class, gap byte }) {
	for i := range t {
		f, class := rune(classes[i].fold), classes[i].class
		if t[i].class = class; class == blank || class == nothing {
			continue
		}
		b := utf8.AppendRune(nil, f)
		if t[i].size, t[i].gap = byte(len(b)), ^byte(1<<class); len(b) > 2 {
			t[i].class = nothing
			continue
		}
		t[i].low, t[i].high = b[0], b[len(b)-1]
	}
	return t
}()

// wordBuffers keeps the room in which the words of a text are put together, up to
// keptBuffer bytes.
var wordBuffers = sync.Pool{New: func() any { return new([]byte) }}

const keptBuffer = 1 << 20

// emit appends a folded rune, and a space before it where a new word begins.
func emit(out []byte, state byte, f rune, class byte) ([]byte, byte) {
	switch {
	case class == nothing:
		return out, state
	case class == blank:
		return out, blank
	case class != state && len(out) > 0:
		out = append(out, ' ')
	}
	if f < utf8.RuneSelf {
		return append(out, byte(f)), class
	}
	return utf8.AppendRune(out, f), class
}

// Folded reduces a short text to its folded words, divided by single spaces: the
// form of WordsBefore, of labels and of stems.
func Folded(s string) string { return fold32(s) }

// fold32 reduces a short text to its words.
func fold32(s string) string {
	out, state := make([]byte, 0, 256), byte(blank)
	for i := 0; i < len(s); {
		f, class, size := classify(s, i)
		out, state = emit(out, state, f, class)
		i += size
	}
	return string(out)
}
