package parties

import (
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// token is a cue word in the joined text.
type token struct {
	start, end int
	entry
	upper bool // begins with a capital letter
}

// longestWord bounds a word; longer ones are no cue.
const longestWord = 40

// scan returns the cue words of text[from:to].
func scan(text string, from, to int, out []token) []token {
	var buf [4 * longestWord]byte
	n, start := 0, -1
	upper := false
	flush := func(end int) {
		if start >= 0 && n > 0 {
			if e, ok := lookup(buf[:n]); ok {
				out = append(out, token{start: start, end: end, entry: e, upper: upper})
			}
		}
		n, start = 0, -1
	}
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(r) {
			flush(i)
			i += size
			continue
		}
		if start < 0 {
			start, upper = i, unicode.IsUpper(r)
		}
		if f := fold.Rune(r); f != 0 && n < len(buf)-utf8.UTFMax {
			n += utf8.EncodeRune(buf[n:], f)
		}
		i += size
	}
	flush(to)
	return out
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || r >= 0x300 && r <= 0x36f
}

// lookup finds the longest cue with which a word begins.
func lookup(word []byte) (entry, bool) {
	for n := len(word); n > 0; n-- {
		if e, ok := cues[string(word[:n])]; ok && (!e.exact || n == len(word)) && (n > 2 || n == len(word)) {
			return e, true
		}
	}
	return entry{}, false
}
