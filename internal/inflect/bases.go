package inflect

import "unicode/utf8"

// Bases is Lemmas for callers that look words up letter by letter: it yields
// where the stem ends, and the middle and the tail that make a base form of it:
// word[:cut]+middle+tail. Nothing is put together, so nothing is allocated. The
// tail is a part of the word.
func Bases(word string, yield func(cut int, middle, tail string)) {
	table := latinEndings
	if isCyrillic(word) {
		table = cyrillicEndings
	}
	cut := len(word)
	for range maxEnding {
		_, size := utf8.DecodeLastRuneInString(word[:cut])
		cut -= size
		if cut < minStem {
			return
		}
		for _, base := range table[word[cut:]] {
			switch base {
			case fleeting:
				restore(word[:cut], yield)
			case fleetingSoft:
				restoreSoft(word[:cut], yield)
			case nasalVowel:
				restoreNasal(word[:cut], yield)
			default:
				yield(cut, base, "")
			}
		}
	}
}

// The signs of the tables that change the stem.
const (
	fleeting     = "~" // "mark" → "marek", "павл" → "павел", "orl" → "orol"
	fleetingSoft = "=" // Polish "kupc" → "kupiec", "kozl" → "koziol"
	nasalVowel   = "@" // Polish "deb" → "dab", written Dęba and Dąb
)

func restore(stem string, yield func(cut int, middle, tail string)) {
	at, ok := lastConsonant(stem)
	if !ok {
		return
	}
	e, o := "e", "o"
	if len(stem)-at > 1 {
		e, o = "е", "о"
	}
	yield(at, e, stem[at:])
	if last, _ := utf8.DecodeLastRuneInString(stem); flees('o', last) {
		yield(at, o, stem[at:])
	}
}

func restoreSoft(stem string, yield func(cut int, middle, tail string)) {
	at, ok := lastConsonant(stem)
	if !ok || len(stem) < 3 {
		return
	}
	switch stem[at:] {
	case "c", "n":
		yield(at, "ie", stem[at:])
	case "l":
		yield(at, "io", stem[at:])
		if stem[at-1] == 'r' { // Orła: Orzeł
			yield(at, "ze", stem[at:])
		}
	}
}

func restoreNasal(stem string, yield func(cut int, middle, tail string)) {
	n := len(stem)
	if n > 2 && stem[n-2] == 'e' && (stem[n-1] == 'b' || stem[n-1] == 'z') {
		yield(n-2, "a", stem[n-1:])
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
