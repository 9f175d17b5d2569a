package parties

import (
	"encoding/binary"
	"unicode/utf8"
)

// knownWords are words met lately with the states of the trie in which they are
// found, by their first bytes: most words of a text are met again and again, and
// few of them are cues. A word takes the place of another.
type knownWords [1 << knownBits]knownWord

type knownWord struct {
	head   uint64 // the first folded bytes of the word, those behind it 0
	whole  uint16 // the state in which these bytes are found, 0 for none
	begins uint16 // the same of the beginning of a longer word
	goesOn bool   // the rest of a longer word tells
}

const knownBits = 11

// keyBytes is how many bytes of a word are looked at first: by them most words are
// told from cues.
const keyBytes = 8

// look returns the state of the trie in which a word of a folded text is found, 0
// if it is none. The text goes on for keyBytes behind it.
func (k *knownWords) look(t *trie, text []byte, from, to int) uint16 {
	head := binary.LittleEndian.Uint64(text[from:])
	if n := to - from; n < keyBytes {
		head &= 1<<(8*n) - 1
	}
	w := &k[head*0x9e3779b97f4a7c15>>(64-knownBits)]
	if w.head != head {
		f := t.follow(text[from:min(to, from+keyBytes)])
		*w = knownWord{head: head, whole: f.found(), begins: f.best, goesOn: f.state != 0}
	}
	switch {
	case to-from <= keyBytes:
		return w.whole
	case w.goesOn:
		f := t.follow(text[from:to])
		return f.found()
	}
	return w.begins
}

// follow follows a folded word, or the beginning of one, as far as the trie goes.
// A character cut at its end is left out.
func (t *trie) follow(word []byte) follow {
	f := follow{t: t, state: trieRoot}
	for i := 0; i < len(word) && f.state != 0; {
		if !utf8.FullRune(word[i:]) {
			break
		}
		r, size := rune(word[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(word[i:])
		}
		code := t.code(r)
		if code == codeBreak {
			code = 0 // a letter that folds to a mark is in no table
		}
		f.step(code)
		i += size
	}
	return f
}
