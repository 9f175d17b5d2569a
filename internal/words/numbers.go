package words

import "sync/atomic"

// shortNumber is how many digits a number has at most whose form is kept for all
// texts: years, days, paragraphs, amounts. They tell nothing of anybody.
const shortNumber = 4

// shortNumbers holds the forms of short numbers, by length and value.
var shortNumbers [shortNumber][10_000]atomic.Pointer[Form]

// moreNumbers is for how many long numbers room is made at once.
const moreNumbers = 32

// longNumbers is room for the forms of the long numbers of a text.
type longNumbers []Form

// number returns the form of digits. It is in no list, and two equal numbers need
// not share one.
func (l *longNumbers) number(digits string) *Form {
	if len(digits) <= shortNumber {
		return shortForm(digits)
	}
	if len(*l) == 0 {
		*l = make([]Form, moreNumbers)
	}
	f := &(*l)[0]
	f.Fold, *l = digits, (*l)[1:]
	return f
}

func shortForm(digits string) *Form {
	value := 0
	for _, d := range []byte(digits) {
		value = 10*value + int(d-'0')
	}
	place := &shortNumbers[len(digits)-1][value]
	f := place.Load()
	if f == nil {
		f = &Form{Fold: string([]byte(digits))} // of no text
		place.Store(f)
	}
	return f
}
