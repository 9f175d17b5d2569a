package detectors

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// reach is how many characters of context count on either side, all that is no
// letter or digit counted as one space.
const reach = 40

// wordText is a text reduced to its folded words and numbers, divided by single
// spaces, with the way from a byte of the text to a byte of the words. Labels are
// looked up in it, so that "R. Č.:" and "r.č." are the same.
type wordText struct {
	text  string
	words string
	marks []wordMark
	watch *watchTable // what the notes are of
	notes []watchBit  // by block of words: the lists of which a word begins there
}

// block is how many bytes of text share a mark.
const block = 8

// wordMark is what is known at the first rune border of a block of the text: how many
// bytes of words there are so far (from bit 4 on), how many bytes behind the start
// of the block the border is (two bits), and the state (two bits).
type wordMark int32

func (m wordMark) size() int   { return int(m >> 4) }
func (m wordMark) border() int { return int(m >> 2 & 3) }
func (m wordMark) state() byte { return byte(m & 3) }

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
			state = f.class
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

// at returns how many bytes the words before byte i of the text have.
func (w *wordText) at(i int) int {
	k := min(i/block, len(w.marks)-1)
	for k > 0 && k*block+w.marks[k].border() > i {
		k--
	}
	m := w.marks[k]
	n, state, j := m.size(), m.state(), k*block+m.border()
	for j < i {
		if c := w.text[j]; c < utf8.RuneSelf && n > 0 {
			f := &folds[c]
			n += int(f.gap>>state&1) + int(f.size)
			state = f.class
			j++
			continue
		}
		f, class, size := classify(w.text, j)
		j += size
		switch {
		case class == nothing:
			continue
		case class == blank:
			state = blank
			continue
		case class != state && n > 0:
			n++
		}
		n, state = n+utf8.RuneLen(f), class
	}
	return n
}

// start is the first rune border at or after i. Bytes that are no UTF-8 are
// runes of their own.
func start(text string, i int) int {
	if i > 0 && text[i-1] < utf8.RuneSelf {
		return i
	}
	for back := 1; back < utf8.UTFMax && i-back >= 0 && i < len(text); back++ {
		if utf8.RuneStart(text[i-back]) {
			if _, size := utf8.DecodeRuneInString(text[i-back:]); size > back {
				return i - back + size
			}
			break
		}
	}
	return i
}

// before returns the words that end at byte i of the text.
func (w *wordText) before(i int) string {
	if len(w.text) == 0 {
		return ""
	}
	return w.until(w.at(i))
}

// until is before for a byte of the words.
func (w *wordText) until(n int) string { return lastWords(w.words[:n]) }

// lastWord is the last word of the first n bytes of the words.
func (w *wordText) lastWord(n int) string {
	if n > 0 && w.words[n-1] == ' ' {
		n--
	}
	i := n
	for i > 0 && w.words[i-1] != ' ' {
		if i--; n-i > reach*utf8.UTFMax {
			return "" // no word of a label is as long
		}
	}
	return w.words[i:n]
}

// after returns the words that begin at byte i of the text.
func (w *wordText) after(i int) string {
	if len(w.text) == 0 {
		return ""
	}
	return firstWords(w.words[w.at(i):])
}

// lastWords cuts a text of words to the last 40 characters, on a word border.
func lastWords(s string) string {
	if len(s) <= reach {
		return strings.TrimSpace(s)
	}
	i := reachBack(s)
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	if i > 0 && s[i-1] != ' ' {
		next := strings.IndexByte(s[i:], ' ')
		if next < 0 {
			return ""
		}
		i += next
	}
	return strings.Trim(s[i:], " ")
}

// reachBack is where the last 40 characters of a text begin, or a little before.
func reachBack(s string) int {
	i := max(0, len(s)-reach)
	for extra := continuations(s[i:]); extra > 0 && i > 0; {
		j := max(0, i-extra)
		extra, i = continuations(s[j:i]), j
	}
	return i
}

// continuations counts the bytes that begin no rune, eight at once.
func continuations(s string) (n int) {
	const tops = 0x8080808080808080
	for ; len(s) >= 8; s = s[8:] {
		v := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if v &= tops &^ (v << 1); v != 0 {
			n += bits.OnesCount64(v)
		}
	}
	for i := range len(s) {
		if s[i]&0xc0 == 0x80 {
			n++
		}
	}
	return n
}

func firstWords(s string) string { return strings.TrimSpace(firstReach(s)) }

// firstReach cuts a text of words to its first 40 characters.
func firstReach(s string) string {
	i := 0
	for n := 0; n < reach && i < len(s); n++ {
		for i++; i < len(s) && !utf8.RuneStart(s[i]); i++ {
		}
	}
	return s[:i]
}

// window is how many bytes are folded at first to get at 40 characters of
// context; blanks in wide tables may ask for maxWindow.
const (
	window    = 96
	maxWindow = 768
)

// WordsBefore returns the folded words, divided by single spaces, that end at
// byte i of a text, at most 40 characters.
func WordsBefore(text string, i int) string {
	if len(text) > window {
		if v := viewsOf(text); v != nil {
			if words, ok := v.words().near(i); ok {
				return words
			}
		}
	}
	for size := window; ; size *= 2 {
		from := start(text, max(0, i-size))
		words := fold32(text[min(from, i):i])
		if from == 0 || size >= maxWindow || len(words) > 2*reach {
			return lastWords(words)
		}
	}
}

// near is before, unless so much blank space stands before byte i that nothing
// in reach is near any more.
func (w *wordText) near(i int) (string, bool) {
	n := w.at(i)
	if w.sparse(i, n) {
		return "", false
	}
	return lastWords(w.words[:n]), true
}

// sparse reports whether so much blank space stands before byte i, and n bytes of
// words, that nothing in reach is near any more.
func (w *wordText) sparse(i, n int) bool {
	return i > maxWindow && n-w.marks[(i-maxWindow)/block+1].size() <= 2*reach
}

// WordsBetween returns the folded words of a stretch of a text that neither begins
// nor ends within a word.
func WordsBetween(text string, start, end int) string {
	if v := viewsOf(text); v != nil {
		return v.words().between(start, end)
	}
	return fold32(text[start:end])
}

// WordsAfter returns the folded words that begin at byte i of a text.
func WordsAfter(text string, i int) string {
	end := start(text, min(len(text), i+2*window))
	if v := viewsOf(text); v != nil && len(text) > window {
		if words, ok := v.words().behind(i, end); ok {
			return words
		}
	}
	return firstWords(fold32(text[i:end]))
}

// behind is after, unless the words up to byte end are too few to tell.
func (w *wordText) behind(i, end int) (string, bool) {
	n := w.at(i)
	words := firstReach(strings.TrimPrefix(w.words[n:], " "))
	if end < len(w.text) && n+len(words) >= w.marks[end/block].size() {
		return "", false
	}
	return strings.TrimSpace(words), true
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
