package parties

import (
	"sync"
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

// scan returns the cue words of text[from:to].
func scan(text string, from, to int, out []token) []token {
	t := cueTrie()
	w := walkTrie{trie: t}
	start := -1
	for i := from; i < to; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case !isWordRune(r):
			if start >= 0 {
				out = w.emit(out, start, i)
				start = -1
			}
		case start < 0:
			start = i
			w.begin(unicode.IsUpper(r))
			w.step(r)
		default:
			w.step(r)
		}
		i += size
	}
	if start >= 0 {
		out = w.emit(out, start, to)
	}
	return out
}

// walkTrie follows one word through the trie.
type walkTrie struct {
	trie  *trie
	node  int32 // -1 when no cue goes on like this
	best  int32 // last node whose cue matches beginnings of words
	upper bool
}

func (w *walkTrie) begin(upper bool) { w.node, w.best, w.upper = 0, -1, upper }

func (w *walkTrie) step(r rune) {
	if w.node < 0 {
		return
	}
	if 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	} else if r >= utf8.RuneSelf {
		if r = fold.Rune(r); r == 0 {
			return
		}
	}
	w.node = w.trie.next(w.node, r)
	if w.node >= 0 && w.trie.nodes[w.node].prefix {
		w.best = w.node
	}
}

// emit appends the cue of the word, if it has one: its whole form before the
// longest beginning.
func (w *walkTrie) emit(out []token, start, end int) []token {
	n := w.best
	if w.node >= 0 && w.trie.nodes[w.node].cue != cueNone {
		n = w.node
	}
	if n < 0 {
		return out
	}
	return append(out, token{start: start, end: end, entry: w.trie.nodes[n].entry, upper: w.upper})
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

// trie holds the cue words, so that a text is looked up letter by letter.
type trie struct {
	nodes []trieNode
	edges map[edge]int32
	ascii [][26]int32 // edges of a-z by node; 0 = none
}

type trieNode struct {
	entry
	prefix bool // the cue matches beginnings of words
}

type edge struct {
	node int32
	r    rune
}

// cueTrie is built when the first text is read.
var cueTrie = sync.OnceValue(func() *trie {
	t := newTrie()
	for word, e := range cues() {
		t.add(word, e)
	}
	return t
})

func newTrie() *trie {
	return &trie{nodes: make([]trieNode, 1), edges: map[edge]int32{}, ascii: make([][26]int32, 1)}
}

// find looks one word up.
func (t *trie) find(word string) (entry, bool) {
	w := walkTrie{trie: t}
	w.begin(false)
	for _, r := range word {
		w.step(r)
	}
	n := w.best
	if w.node >= 0 && t.nodes[w.node].cue != cueNone {
		n = w.node
	}
	if n < 0 {
		return entry{}, false
	}
	return t.nodes[n].entry, true
}

func (t *trie) add(word string, e entry) {
	n := int32(0)
	for _, r := range word {
		next := t.next(n, r)
		if next < 0 {
			next = int32(len(t.nodes))
			t.nodes = append(t.nodes, trieNode{})
			t.ascii = append(t.ascii, [26]int32{})
			if 'a' <= r && r <= 'z' {
				t.ascii[n][r-'a'] = next
			} else {
				t.edges[edge{n, r}] = next
			}
		}
		n = next
	}
	// A beginning of one or two letters would match half the language.
	t.nodes[n] = trieNode{entry: e, prefix: !e.exact && len(word) > 2}
}

// next returns the node behind an edge, -1 if there is none.
func (t *trie) next(n int32, r rune) int32 {
	if 'a' <= r && r <= 'z' {
		if to := t.ascii[n][r-'a']; to > 0 {
			return to
		}
		return -1
	}
	if r < utf8.RuneSelf {
		return -1
	}
	if to, ok := t.edges[edge{n, r}]; ok {
		return to
	}
	return -1
}
