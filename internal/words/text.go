package words

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
	for n < len(t.Tokens) && t.Tokens[n].End() <= i {
		n++
	}
	return n
}

// mark fills the marks.
func (t *Text) mark(size int) *Text {
	t.marks = make([]int32, size/markBlock+1)
	n := 0
	for b := range t.marks {
		for n < len(t.Tokens) && t.Tokens[n].End() <= b*markBlock {
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

// Bits tells of the distinct words, by their IDs, in which of up to sixteen lists each
// is: bit n stands for the nth. A rule that visits all tokens for the sake of a few
// asks them, as they lie close together and the forms do not.
func (t *Text) Bits(lists ...*List) []uint16 {
	out := make([]uint16, len(t.Forms))
	for id, f := range t.Forms {
		for n, l := range lists {
			if f.In(l) {
				out[id] |= 1 << n
			}
		}
	}
	return out
}

// none is the form of marks and numbers.
var none = &Form{}
