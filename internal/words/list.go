package words

import (
	"slices"
	"strings"
	"sync"
)

// List is a list of folded words that rules ask for: whole words, beginnings,
// ends, or what a function tells. Packages declare their lists as variables:
//
//	var titles = words.NewSet("ing mgr judr")
//
// and ask token.In(titles) of the tokens of a text. All lists that are declared so
// share one index. It is asked once for a distinct word (Form), for all lists of
// all packages at once, and the answer for a token is a test of a bit: a rule
// costs nothing for the words it does not care about, however many lists there
// are. Has is for strings that are no tokens, and some twenty times slower.
//
// A list never changes and is safe for concurrent use. It is in the forms of the
// words that are read after it was made.
type List struct {
	mask uint64 // the bit of the list in Form.lists[word]
	word uint8

	whole map[string]bool     // words
	heads map[string][]string // beginnings, by their first bytes
	tails []string            // ends
	least int                 // the fewest bytes before an end
	is    func(fold string) bool
	parts []*List

	// What whole and heads hold, roughly: most words are in neither.
	wholes, begins sieve
}

// maxLists bounds the lists of the program, of which there are some three hundred:
// each costs a bit of every word.
const maxLists = 448

// register holds the lists in the order in which they were made.
var register struct {
	sync.Mutex
	lists []*List
}

// enter gives a list its bit. What was made of words before is forgotten, as it
// does not know the list.
func enter(l *List) *List {
	register.Lock()
	defer register.Unlock()
	n := len(register.lists)
	if n == maxLists {
		panic("words: more lists than bits") // maxLists is to be raised
	}
	l.word, l.mask = uint8(n/64), 1<<(n%64)
	register.lists = append(register.lists, l)
	if current.Swap(nil) != nil {
		known.forget()
		texts.Forget()
	}
	return l
}

// NewSet returns a list of whole words, divided by white space.
func NewSet(list ...string) *List {
	l := &List{whole: map[string]bool{}}
	for _, some := range list {
		for w := range strings.FieldsSeq(some) {
			l.add(w)
		}
	}
	return enter(l)
}

// NewStems returns a list of beginnings of words, divided by white space. An
// entry that ends with a dot is a whole word: "zast" covers "zastoupen", "mesto."
// only "mesto". So is one of fewer than three bytes.
func NewStems(list string) *List {
	l := &List{whole: map[string]bool{}, heads: map[string][]string{}}
	for w := range strings.FieldsSeq(list) {
		if word, ok := strings.CutSuffix(w, "."); ok || len(w) < stemKey {
			l.add(word)
			continue
		}
		l.heads[w[:stemKey]] = append(l.heads[w[:stemKey]], w)
		l.begins.add(w[:stemKey])
	}
	return enter(l)
}

// stemKey is how many bytes of a stem choose its bucket.
const stemKey = 3

// NewEnds returns a list of ends of words, divided by white space, before which at
// least so many bytes stand: "ova" with 4 covers "novakova" and not "nova".
func NewEnds(least int, list string) *List {
	return enter(&List{least: least, tails: strings.Fields(list)})
}

// NewRule returns a list of the words of which a function tells that they are in
// it; the answer must depend on the word alone.
func NewRule(is func(fold string) bool) *List { return enter(&List{is: is}) }

// NewUnion joins lists: one question for several.
func NewUnion(lists ...*List) *List { return enter(&List{parts: lists}) }

func (l *List) add(word string) {
	l.whole[word] = true
	l.wholes.add(word)
}

// Has reports whether a folded word is in the list.
func (l *List) Has(fold string) bool {
	switch {
	case l.wholes.may(fold) && l.whole[fold], l.begun(fold), l.ended(fold), l.is != nil && l.is(fold):
		return true
	}
	return slices.ContainsFunc(l.parts, func(p *List) bool { return p.Has(fold) })
}

func (l *List) begun(fold string) bool {
	if len(fold) < stemKey || !l.begins.may(fold[:stemKey]) {
		return false
	}
	for _, h := range l.heads[fold[:stemKey]] {
		if strings.HasPrefix(fold, h) {
			return true
		}
	}
	return false
}

func (l *List) ended(fold string) bool {
	for _, t := range l.tails {
		if len(fold) >= len(t)+l.least && strings.HasSuffix(fold, t) {
			return true
		}
	}
	return false
}
