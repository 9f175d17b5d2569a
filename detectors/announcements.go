package detectors

// Labels is a list of folded words, or of several words each, made ready to be
// looked for before a value. It does not change once it is made.
type Labels struct {
	byLast map[string][]string // by the last word
	may    sieve               // last words and fillers
	within *Stems
}

// NewLabels makes labels ready, and watches for them: it is for package variables.
func NewLabels(lists ...[]string) *Labels {
	x := &Labels{byLast: map[string][]string{}}
	for w := range fillers {
		x.may.add(w)
	}
	var whole []string
	for _, list := range lists {
		for _, l := range list {
			last := lastWord(l)
			x.byLast[last] = append(x.byLast[last], l)
			x.may.add(last)
			whole = append(whole, l+" ")
		}
	}
	x.within = NewStems(whole).Watched()
	return x
}

// End reports whether folded words end with one of the labels, see EndsWith.
func (x *Labels) End(words string) bool {
	for range maxFillers + 1 {
		last := lastWord(words)
		if !x.may.has(last) {
			return false
		}
		for _, l := range x.byLast[last] {
			if hasSuffix(words, l) {
				return true
			}
		}
		if len(last) == len(words) || !fillers[last] {
			return false
		}
		words = words[:len(words)-len(last)-1]
	}
	return false
}

// Within reports whether one of the labels stands among folded words.
func (x *Labels) Within(words string) bool { return x.within.In(words) }

// AnnouncedBy reports whether one of the labels stands right before byte i of a
// text.
func AnnouncedBy(text string, i int, labels *Labels) bool {
	return mayStandBefore(text, i, labels.within.bit) && labels.End(WordsBefore(text, i))
}

// Words are the labels as beginnings of words.
func (x *Labels) Words() *Stems { return x.within }

// Near reports whether one of the labels stands among the words of WordsBefore.
func (x *Labels) Near(text string, i int) bool { return x.within.Before(text, i) }
