package names

// sighting is a word that the tagger weighed.
type sighting struct{ i, score int }

// A word that the tagger clearly takes for a name within sentences is one where
// it begins a sentence, too, though less speaks for it there.
const (
	tagTwice = 2   // so many sightings within sentences tell a name
	tagFaint = -60 // and then so little of the tagger's weight is enough
)

// again looks anew at the words that the tagger left, with what it found of the
// same word elsewhere in the text.
func (t *tagging) again() {
	clear := map[string]int{}
	for _, s := range t.seen {
		if s.score > tagFound && t.inSentence(s.i) {
			clear[stem(t.toks[s.i].Fold)]++
		}
	}
	if len(clear) == 0 {
		return
	}
	before, k := len(t.found), 0
	for _, s := range t.seen {
		for k < before && t.found[k].j <= s.i {
			k++
		}
		if k < before && t.found[k].i <= s.i && t.found[k].score > 0 || s.score <= tagFaint || clear[stem(t.toks[s.i].Fold)] < tagTwice || t.honours(s.i) {
			continue
		}
		t.found = append(t.found, name{i: s.i, j: s.i + 1, score: scoreFound, why: tagWhy})
	}
}
