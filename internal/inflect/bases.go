package inflect

import "unicode/utf8"

// Bases is Lemmas for callers that look words up letter by letter: it yields
// where the stem ends, and the middle and the tail that make a base form of it:
// word[:cut]+middle+tail. Nothing is put together, so nothing is allocated. The
// tail is a part of the word.
func Bases(word string, yield func(cut int, middle, tail string)) {
	table, e := latinEndings, "e"
	if isCyrillic(word) {
		table, e = cyrillicEndings, "е"
	}
	cut := len(word)
	for range maxEnding {
		_, size := utf8.DecodeLastRuneInString(word[:cut])
		cut -= size
		if cut < minStem {
			return
		}
		for _, base := range table[word[cut:]] {
			if base != fleeting {
				yield(cut, base, "")
			} else if at, ok := lastConsonant(word[:cut]); ok {
				yield(at, e, word[at:cut])
			}
		}
	}
}

// lastConsonant tells where the last consonant of a stem begins, if another one
// stands before it: there a fleeting e may be missing.
func lastConsonant(stem string) (int, bool) {
	last, n := utf8.DecodeLastRuneInString(stem)
	prev, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-n])
	if len(stem) < 3 || isVowel(last) || isVowel(prev) {
		return 0, false
	}
	return len(stem) - n, true
}
