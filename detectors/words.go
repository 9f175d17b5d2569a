package detectors

import "unicode/utf8"

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
			if c != 0 { // which folds to nothing, so what it stands in goes on
				state = f.class
			}
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
