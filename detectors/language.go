package detectors

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language tells the language of a text by its letters and commonest words:
// "cs", "sk", "pl", "ru", "en", or "" if the text is too short to say. It reads
// no more than the first 16,384 bytes.
func Language(text string) string {
	if len(text) > languageSample {
		text = text[:languageSample]
	}
	var s languageScore
	s.read(text)
	switch {
	case s.cyrillic*2 > s.total && s.cyrillic >= minCyrillic:
		return "ru" // the alphabet tells
	case s.total < minLetters:
		return ""
	}
	return s.best()
}

const (
	languageSample = 1 << 14
	minLetters     = 20
	minCyrillic    = 3
)

// languages in the order that settles ties.
var languages = [...]string{"cs", "sk", "pl", "en"}

type languageScore struct {
	total, cyrillic int
	points          [len(languages)]int
}

// own are letters that only one of the languages uses; one is worth as much as
// a stop word.
var own = map[rune]int{
	'ě': 0, 'ř': 0, 'ů': 0, 'Ě': 0, 'Ř': 0, 'Ů': 0,
	'ľ': 1, 'ĺ': 1, 'ŕ': 1, 'ô': 1, 'ä': 1, 'Ľ': 1, 'Ĺ': 1, 'Ŕ': 1, 'Ô': 1,
	'ł': 2, 'ą': 2, 'ę': 2, 'ś': 2, 'ź': 2, 'ż': 2, 'ć': 2, 'ń': 2, 'Ł': 2, 'Ś': 2, 'Ż': 2, 'Ź': 2, 'Ć': 2, 'Ń': 2,
}

// telling is what a rune beyond ASCII says of the language.
type telling struct {
	letter   bool
	cyrillic bool
	owner    uint8 // one more than the language that alone uses it, 0 for none
}

// tellings holds the runes of two bytes in use.
var tellings = func() (t [len(classes)]telling) {
	for r := range t {
		t[r] = telling{unicode.IsLetter(rune(r)), r >= 0x400 && r < 0x500 && unicode.IsLetter(rune(r)), 0}
	}
	for r, i := range own {
		t[r].owner = uint8(i + 1)
	}
	return t
}()

// read counts letters and, in one go, stop words.
func (s *languageScore) read(text string) {
	var word [longestStop + 1]byte // the folded word so far, as far as a stop word may reach
	n := 0
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && n < len(word) && classes[c].class == letter {
			s.total++
			word[n] = byte(classes[c].fold)
			n, i = n+1, i+1
			continue
		}
		f, class, size := classify(text, i)
		switch {
		case size == 1 && class == letter: // the letters of ASCII
			s.total++
		case size > 1:
			s.letter(text[i : i+size])
		}
		i += size
		switch {
		case class == letter && n < len(word) && f < utf8.RuneSelf:
			word[n] = byte(f)
			n++
		case class == letter:
			n = len(word) // no stop word: it is too long or not in Latin letters
		case class != nothing:
			s.word(word[:n])
			n = 0
		}
	}
	s.word(word[:n])
}

// letter counts a letter beyond ASCII.
func (s *languageScore) letter(text string) {
	r, _ := utf8.DecodeRuneInString(text)
	if int(r) >= len(tellings) {
		if unicode.IsLetter(r) {
			s.total++
		}
		return
	}
	t := &tellings[r]
	if t.letter {
		s.total++
	}
	if t.cyrillic {
		s.cyrillic++
	}
	if t.owner > 0 {
		s.points[t.owner-1]++
	}
}

// stopWords are frequent, and telling: folded words of contracts and letters.
var stopWords = func() map[string]int {
	m := map[string]int{}
	for i, list := range [...]string{
		"je se ve dle neni smlouva smlouvy nebo ktery ktere ze jsou byl bude mezi jako tuto ulice ic dic cislo rodne bytem dne jmeno prijmeni podle cenu kc",
		"sa zmluva zmluvy alebo ktory ktore podla zo su bol medzi ako tuto ulica dna meno priezvisko sumu objednavatel zhotovitel rodne bytom ico",
		"oraz jest umowa umowy nie sie przez zl ul dnia zwany zwana przy pomiedzy nr w z imie nazwisko zamieszkaly pesel nip",
		"the and of to shall in this by for with agreement party between is number",
	} {
		for _, w := range strings.Fields(list) {
			m[w] |= 1 << i
		}
	}
	return m
}()

// longestStop is the length of the longest stop word in bytes, stopStarts tells by
// the first letter which lengths there are.
const longestStop = 12

var stopStarts = func() (t [utf8.RuneSelf]uint32) {
	for w := range stopWords {
		t[w[0]] |= 1 << len(w)
	}
	return t
}()

func (s *languageScore) word(fold []byte) {
	if len(fold) == 0 || len(fold) > longestStop || stopStarts[fold[0]]>>len(fold)&1 == 0 {
		return
	}
	told := stopWords[string(fold)]
	for i := range languages {
		s.points[i] += told >> i & 1
	}
}

func (s *languageScore) best() string {
	top := 0
	for i, p := range s.points {
		if p > s.points[top] {
			top = i
		}
	}
	if s.points[top] == 0 {
		return ""
	}
	return languages[top]
}
