package detectors

import (
	"strings"
	"unicode/utf8"
)

// script is an alphabet whose letters look like those of another.
type script uint8

const (
	noScript script = iota // what divides words
	anyScript
	latin
	greek
	cyrillic
)

func scriptOf(r rune) script {
	switch {
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return latin
	case r < 0xc0 || r == 0xd7 || r == 0xf7:
		return noScript
	case r <= 0x24f || r >= 0x1e00 && r <= 0x1eff:
		return latin
	case isMark(r):
		return anyScript
	case r >= 0x400 && r <= 0x52f:
		return cyrillic
	case r >= 0x370 && r <= 0x3ff && r != 0x37e && r != 0x387:
		return greek
	}
	return noScript
}

// foreignTo reports whether r is a letter of another of the alphabets than s.
func foreignTo(s script, r rune) bool {
	t := scriptOf(r)
	return t >= latin && t != s
}

// scripts finds words in which letters of another alphabet stand for those that
// look the same, and gives them their letters. A word of one alphabet stays as it
// is, as does one that two alphabets share in earnest ("IČOИНН" in torn text).
func scripts(text, lang string) (edits []edit) {
	if !hasLead(text, leadGreek, lastCyrillic) {
		return nil
	}
	for i := 0; i < len(text); {
		start, seen := i, [cyrillic + 1]int{}
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			s := scriptOf(r)
			if s == noScript {
				break
			}
			seen[s], i = seen[s]+1, i+size
		}
		if len(text[start:i]) > 0 && mixed(seen) {
			edits = append(edits, oneScript(text, start, i, order(seen, lang))...)
		}
		if i < len(text) {
			i += runeSize(text, i)
		}
	}
	return edits
}

// The leading bytes of the blocks of Greek and Cyrillic letters.
const (
	leadGreek    = 0xcd
	lastCyrillic = 0xd4
)

// hasLead reports whether a text has one of a range of bytes.
func hasLead(text string, low, high byte) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c-low <= high-low {
			return true
		}
	}
	return false
}

func mixed(seen [cyrillic + 1]int) bool {
	return seen[latin] > 0 && seen[greek]+seen[cyrillic] > 0 || seen[greek] > 0 && seen[cyrillic] > 0
}

// order says which alphabet a word is tried in first: that of most of its
// letters, with as many of both that of the language.
func order(seen [cyrillic + 1]int, lang string) [2]script {
	if seen[cyrillic] > seen[latin] || seen[cyrillic] == seen[latin] && lang == "ru" {
		return [2]script{cyrillic, latin}
	}
	return [2]script{latin, cyrillic}
}

// oneScript returns the edits that bring text[start:end] to the first alphabet in
// which all of it can be written.
func oneScript(text string, start, end int, order [2]script) []edit {
	for _, to := range order {
		if edits, ok := inScript(text, start, end, to); ok {
			return edits
		}
	}
	return nil
}

func inScript(text string, start, end int, to script) (edits []edit, ok bool) {
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if foreignTo(to, r) {
			as := lookAlike(r, to)
			if as == 0 {
				return nil, false
			}
			edits = append(edits, edit{stretch{i, i + size}, string(as)})
		}
		i += size
	}
	return edits, true
}

// lookAlike returns the letter of an alphabet that looks like r, or 0.
func lookAlike(r rune, to script) rune {
	if scriptOf(r) == greek {
		if r = counterpart(r, greekLetters, likeGreek); to == latin {
			return r
		}
	}
	if to == latin {
		return counterpart(r, cyrillicLetters, likeCyrillic)
	}
	return counterpart(r, likeCyrillic, cyrillicLetters)
}

// The letters that look the same, place by place.
const (
	cyrillicLetters = "аеорсухіјѕһԁԛԝёїӑАВЕКМНОРСТУХІЈЅЁЇӐ"
	likeCyrillic    = "aeopcyxijshdqwëïăABEKMHOPCTYXIJSËÏĂ"
	greekLetters    = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ"
	likeGreek       = "ABEZHIKMNOPTYXovp"
)

func counterpart(r rune, from, to string) rune {
	at := strings.IndexRune(from, r)
	if r == 0 || at < 0 {
		return 0
	}
	n := utf8.RuneCountInString(from[:at])
	for _, c := range to {
		if n == 0 {
			return c
		}
		n--
	}
	return 0
}
