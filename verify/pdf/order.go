package pdf

import (
	"bytes"
	"maps"
	"slices"
)

func sortedValues(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }

const (
	// orderShare is how much of a page's words may stand in another order (0.5 %):
	// patterns and masks are read where they are first used.
	orderShare = 200
	orderSlack = 2
	// orderAhead is how far in the source the next word is looked for, as removed
	// text and dropped layers lie between.
	orderAhead = 1 << 14
)

// disorder counts the words of the output that do not follow one another as in
// the source, or 0 where they are few.
func disorder(source, output *sheet) int {
	if 10*source.dark > len(source.glyphs) {
		return 0 // its words are not known
	}
	text, at, total := []byte(source.text.String()), 0, 0
	var missed [][]byte
	for w := range output.text.Words {
		total++
		i := bytes.Index(text[at:min(len(text), at+orderAhead)], w)
		if i < 0 {
			missed = append(missed, bytes.Clone(w))
			continue
		}
		at += i + len(w)
	}
	if len(missed) <= total/orderShare+orderSlack {
		return 0
	}
	if lost := known(source, missed); lost > total/orderShare+orderSlack {
		return lost
	}
	return 0
}

// known counts the words that the source has at all: what a form leaves to the
// viewer to draw stands in the output alone, and in no order of the source.
func known(source *sheet, words [][]byte) (n int) {
	has := map[string]bool{}
	for w := range source.text.Words {
		has[string(w)] = true
	}
	for _, w := range words {
		if has[string(w)] {
			n++
		}
	}
	return n
}
