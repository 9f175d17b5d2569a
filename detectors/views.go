package detectors

import (
	"sync"
	"sync/atomic"

	"inkoust/internal/words"
)

// views is what several detectors ask of one text: its folded words, the rows
// of its tables and its runs of digits. Each is made when it is first asked for,
// and once. A Registry opens the views of a part for as long as it looks at it;
// detectors get at them through WordsBefore, WordsAfter, Headings and RunsOf, which
// work without them, too, only slower.
type views struct {
	text    string
	words   func() *wordText
	rows    func() *tableRows
	numbers func() *numbers
}

// open are the views of the parts that are being looked at. A part that finds
// no free place has none.
var open [16]atomic.Pointer[views]

// openViews opens the views of a text; the caller closes them.
func openViews(text string) (done func()) {
	v := &views{
		text:  text,
		words: sync.OnceValue(func() *wordText { return newWordText(text) }),
		rows:  sync.OnceValue(func() *tableRows { return newTableRows(text) }),
	}
	v.numbers = sync.OnceValue(func() *numbers { return newNumbers(text).look(v.words()) })
	for i := range open {
		if open[i].CompareAndSwap(nil, v) {
			return func() { open[i].Store(nil); words.Retire(text) }
		}
	}
	return func() { words.Retire(text) }
}

// viewsOf returns the views of a text, nil if none are open.
func viewsOf(text string) *views {
	for i := range open {
		if v := open[i].Load(); v != nil && len(v.text) == len(text) && v.text == text {
			return v
		}
	}
	return nil
}

// wordsOf returns the folded words of a text.
func wordsOf(text string) *wordText {
	if v := viewsOf(text); v != nil {
		return v.words()
	}
	return newWordText(text)
}

// rowsOf returns the rows of a text.
func rowsOf(text string) *tableRows {
	if v := viewsOf(text); v != nil {
		return v.rows()
	}
	return newTableRows(text)
}

// numbersOf returns the runs of digits of a text.
func numbersOf(text string) *numbers {
	if v := viewsOf(text); v != nil {
		return v.numbers()
	}
	return newNumbers(text).look(newWordText(text))
}
