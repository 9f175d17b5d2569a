package words

import "sync"

// Text is a text cut into tokens, with its distinct words. Whoever gets one only
// reads it.
type Text struct {
	Tokens []Token
	// Forms are the distinct words in the order in which they come first, by the ID
	// of their tokens: a slice of this length holds what a reader notes of each. The
	// first one stands for all marks and numbers; it is in no list.
	Forms []*Form

	marks []int32 // for each block of the text the first token that ends behind its start
}

// markBlock is how many bytes of a text share a mark.
const markBlock = 32

// At returns the first token that ends behind byte i of the text, or the count of
// the tokens. It takes no longer in a long text than in a short one.
func (t *Text) At(i int) int {
	b := max(i, 0) / markBlock
	if b >= len(t.marks) {
		return len(t.Tokens)
	}
	n := int(t.marks[b])
	for n < len(t.Tokens) && t.Tokens[n].End <= i {
		n++
	}
	return n
}

// mark fills the marks.
func (t *Text) mark(size int) *Text {
	t.marks = make([]int32, size/markBlock+1)
	n := 0
	for b := range t.marks {
		for n < len(t.Tokens) && t.Tokens[n].End <= b*markBlock {
			n++
		}
		t.marks[b] = int32(n)
	}
	return t
}

// Next returns the first token from i on that is in a list, or the count of the
// tokens: a rule that needs a cue visits
//
//	for i := t.Next(0, cues); i < len(t.Tokens); i = t.Next(i+1, cues)
func (t *Text) Next(i int, l *List) int {
	for ; i < len(t.Tokens); i++ {
		if t.Tokens[i].Form.In(l) {
			break
		}
	}
	return i
}

// none is the form of marks and numbers.
var none = &Form{}

// table numbers the distinct words of one text.
type table struct {
	slots  []int32 // a power of two of them; 0 is free
	hashes []uint64
	forms  []*Form
}

// tables are used again: a text of few words needs no new one.
var tables = sync.Pool{New: func() any { return &table{slots: make([]int32, 1<<12)} }}

// largestTable bounds the tables that are used again.
const largestTable = 1 << 16

func newTable() *table {
	t := tables.Get().(*table)
	t.forms, t.hashes = append(make([]*Form, 0, 256), none), append(t.hashes[:0], 0)
	return t
}

// done gives the table back and returns the words.
func (t *table) done() []*Form {
	forms := t.forms
	t.forms = nil
	if len(t.slots) <= largestTable {
		clear(t.slots)
		tables.Put(t)
	}
	return forms
}

// number returns the number of a folded word and its form.
func (t *table) number(fold []byte) (int32, *Form) {
	hash := hashOf(fold)
	mask := uint64(len(t.slots) - 1)
	for i := hash; ; i++ {
		n := t.slots[i&mask]
		if n == 0 {
			return t.add(hash, fold)
		}
		if t.hashes[n] == hash { // see forms.form
			return n, t.forms[n]
		}
	}
}

func (t *table) add(hash uint64, fold []byte) (int32, *Form) {
	if 2*len(t.forms) > len(t.slots) {
		t.grow()
	}
	f, n := known.form(hash, fold), int32(len(t.forms))
	t.forms, t.hashes = append(t.forms, f), append(t.hashes, hash)
	t.place(n, hash)
	return n, f
}

func (t *table) place(n int32, hash uint64) {
	mask := uint64(len(t.slots) - 1)
	i := hash
	for t.slots[i&mask] != 0 {
		i++
	}
	t.slots[i&mask] = n
}

func (t *table) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	for n, hash := range t.hashes[1:] {
		t.place(int32(n+1), hash)
	}
}
