package parties

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// token is a cue word in the joined text.
type token struct {
	start, end int
	entry
	upper bool // begins with a capital letter
}

// scan appends the cue words of text[from:to].
func scan(text string, from, to int, out []token) []token {
	t := cueTrie()
	for from < to {
		if code, size := t.codeAt(text, from); code == codeBreak {
			from += size
			continue
		}
		n, i := t.lookUp(text, from, to)
		end := t.wordEnd(text, i, to)
		if n != 0 {
			out = append(out, t.cue(text, from, end, n))
		}
		from = end
	}
	return out
}

// cue is the cue word between two places, found in a state.
func (t *trie) cue(text string, start, end int, n uint16) token {
	return token{start: start, end: end, entry: t.words[n], upper: unicode.IsUpper(firstRune(text[start:]))}
}

// inWord reports whether a word goes on at a place.
func (t *trie) inWord(text string, at int) bool {
	if at == len(text) {
		return false
	}
	if code, _ := t.codeAt(text, at); code == codeBreak {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return at > 0 && t.code(r) != codeBreak
}

// wordStart is where the word begins within which a place lies.
func (t *trie) wordStart(text string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if t.code(r) == codeBreak {
			break
		}
		at -= size
	}
	return at
}

// lookUp returns the state in which the word that begins at a place is found, 0 if
// it is none, and how far the text was read.
func (t *trie) lookUp(text string, i, to int) (uint16, int) {
	f := follow{t: t, state: trieRoot}
	for f.state != 0 && i < to {
		code, size := t.codeAt(text, i)
		if code == codeBreak {
			break
		}
		f.step(code)
		i += size
	}
	return f.found(), i
}

// wordEnd is where the word ends within which a place lies.
func (t *trie) wordEnd(text string, i, to int) int {
	for i < to {
		code, size := t.codeAt(text, i)
		if code == codeBreak {
			break
		}
		i += size
	}
	return min(i, to)
}

// codeAt is the code of the character at a byte, and how many bytes it has.
func (t *trie) codeAt(text string, i int) (uint8, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		return t.codes[c], 1
	}
	if 0xc2 <= c && c < 0xd4 && i+1 < len(text) && text[i+1]&0xc0 == 0x80 {
		return t.codes[rune(c&0x1f)<<6|rune(text[i+1]&0x3f)], 2
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return t.code(r), size
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	if r <= unicode.MaxLatin1 {
		return r >= 0xc0 && r != 0xd7 && r != 0xf7 || r == 0xaa || r == 0xb5 || r == 0xba
	}
	if r < 0x250 { // Latin Extended: letters alone
		return true
	}
	return unicode.IsLetter(r) || r >= 0x300 && r <= 0x36f
}

// cueTrie is built when the first text is read.
var cueTrie = sync.OnceValue(func() *trie { return buildTrie(cues()) })
