package addresses

import (
	"sync"

	"inkoust/detectors"
)

// mark is what the grammar notes of a token.
type mark uint8

// The marks.
const (
	blocked  mark = 1 << iota // an earlier finding, which an address never contains
	identity                  // of them a birth number or date: an address often follows
	business                  // of them the number of a business
	contact                   // a telephone or a mailbox
	covered                   // a piece of an address that was found
	named                     // capName was asked: the word can be one of a name
	nameless                  // … or cannot
)

// markBuffers keeps the room for the marks of a text, up to keptMarks tokens.
var markBuffers = sync.Pool{New: func() any { return new([]mark) }}

const keptMarks = 1 << 18

// is reports whether token i has a mark.
func (g *grammar) is(i int, m mark) bool { return g.marks[i]&m != 0 }

// note marks the tokens of the findings of others.
func (g *grammar) note(earlier []detectors.Finding) {
	g.buffer = markBuffers.Get().(*[]mark)
	if cap(*g.buffer) < len(g.toks) {
		*g.buffer = make([]mark, len(g.toks), len(g.toks)+len(g.toks)/4)
	}
	g.marks = (*g.buffer)[:len(g.toks)]
	clear(g.marks)
	for i := range earlier {
		f := &earlier[i]
		set, unset := marksOf(f.Type)
		if set|unset == 0 {
			continue
		}
		for i := g.read.At(f.Start); i < len(g.toks) && g.toks[i].Start() < f.End; i++ {
			g.marks[i] = g.marks[i]&^unset | set
		}
	}
}

// marksOf are the marks of the tokens of a finding, and those it takes away.
func marksOf(t detectors.Type) (set, unset mark) {
	const owners = identity | business
	switch t {
	case detectors.Address, detectors.Org:
		return 0, 0
	case detectors.Phone:
		return contact, 0 // a phone may be a misread house number; others decide later
	case detectors.Email:
		return contact | blocked, owners
	case detectors.BirthNumber, detectors.BirthDate:
		return blocked | identity, owners
	case detectors.CompanyID, detectors.TaxID:
		return blocked | business, owners
	}
	return blocked, owners
}

// cover marks the tokens of chains.
func (g *grammar) cover(found []chain) {
	for _, c := range found {
		for i := c.i; i < c.j; i++ {
			g.marks[i] |= covered
		}
	}
}

// release gives the room back.
func (g *grammar) release() {
	if cap(*g.buffer) <= keptMarks {
		markBuffers.Put(g.buffer)
	}
}
