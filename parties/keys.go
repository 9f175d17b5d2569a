package parties

import (
	"encoding/binary"
	"sync"
	"unicode/utf8"
)

// headBytes is how many bytes of a word are looked at first: by them nearly all
// words are told from cues.
const headBytes = 8

// headOf returns the first bytes of a word of a folded text; those behind its end
// are 0. The text goes on for headBytes behind the word.
func headOf(text []byte, from, to int) uint64 {
	head := binary.LittleEndian.Uint64(text[from:])
	if n := to - from; n < headBytes {
		head &= 1<<(8*n) - 1
	}
	return head
}

// keys are the beginnings of cues, by which most words of a text are told from
// them: their first three bytes, or two letters of two bytes, hashed. No cue that
// matches the beginnings of words is shorter.
type keys [1 << keyBits / 64]uint64

const keyBits = 15

// keyOf is the place of a head, or of three codes, among the keys.
func keyOf(head uint64) uint32 {
	key := uint32(head) & 0xffffff
	if head&0x80 != 0 {
		key = uint32(head)
	}
	return key * 0x9e3779b1 >> (32 - keyBits)
}

// has reports whether a word may be a cue; false is certain.
func (k *keys) has(head uint64) bool {
	at := keyOf(head)
	return k[at/64]>>(at%64)&1 != 0
}

// cueKeys are those of all cues.
var cueKeys = sync.OnceValue(func() *keys {
	k := &keys{}
	for w := range cues() {
		at := keyOf(headOf(append([]byte(w), make([]byte, headBytes)...), 0, len(w)))
		k[at/64] |= 1 << (at % 64)
	}
	return k
})

// labelHeads are the keys of the defined terms, of the codes of their first three
// letters.
var labelHeads = sync.OnceValue(func() *keys {
	k, t := &keys{}, cueTrie()
	for w, e := range cues() {
		if e.cue == cueLabel {
			head, _, _ := t.head(w, 0, len(w))
			at := keyOf(head)
			k[at/64] |= 1 << (at % 64)
		}
	}
	return k
})

// head reads the first three letters of the word that begins at a place, or another
// character there: the codes of the letters, and where what was read ends.
func (t *trie) head(text string, i, to int) (head uint64, next int, word bool) {
	for n := 0; n < 3 && i < to; {
		code, size := t.codeAt(text, i)
		if code == codeBreak {
			break
		}
		if i, word = i+size, true; code != codeSilent {
			head, n = head<<7|uint64(code), n+1
		}
	}
	if !word && i < to {
		_, size := t.codeAt(text, i)
		i += size
	}
	return head, i, word
}

// knownWords are words met lately with the states of the trie in which they are
// found, by their heads: the same few begin like cues again and again. A word takes
// the place of another.
type knownWords [1 << knownBits]knownWord

type knownWord struct {
	head   uint64
	whole  uint16 // the state in which the head is found as a word, 0 for none
	begins uint16 // the same of the beginning of a longer word
	goesOn bool   // the rest of a longer word tells
}

const knownBits = 10

// look returns the state of the trie in which a folded word is found, 0 if it is
// none.
func (k *knownWords) look(t *trie, head uint64, word []byte) uint16 {
	w := &k[head*0x9e3779b97f4a7c15>>(64-knownBits)]
	if w.head != head {
		f := t.follow(word[:min(len(word), headBytes)])
		*w = knownWord{head: head, whole: f.found(), begins: f.best, goesOn: f.state != 0}
	}
	switch {
	case len(word) <= headBytes:
		return w.whole
	case w.goesOn:
		f := t.follow(word)
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
