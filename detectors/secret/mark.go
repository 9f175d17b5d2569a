package secret

import (
	"strings"
	"unicode"

	"inkoust/detectors"
)

// stems are in every text that has a mark, in the cases they are written in.
var stems = []string{
	"ajemstv", "AJEMSTV", "ajomstv", "AJOMSTV", "ajemnic", "AJEMNIC", "ůvěrn", "ŮVĚRN", "ôvern", "ÔVERN", "oufne", "OUFNE", "тайн", "ТАЙН", "онфиденц", "ОНФИДЕНЦ", "onfidential", "ONFIDENTIAL", "rade secret", "RADE SECRET",
}

// spoken reports whether a text speaks of secrets at all.
func spoken(text string) bool {
	for _, s := range stems {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

// phrases are what marks say, folded words.
var phrases = []struct {
	words        string
	confidential bool
}{
	{"obchodni tajemstvi", false}, {"obchodniho tajemstvi", false}, {"obchodnim tajemstvim", false}, {"obchodne tajomstvo", false}, {"obchodneho tajomstva", false}, {"obchodnym tajomstvom", false},
	{"tajemnica przedsiebiorstwa", false}, {"tajemnice przedsiebiorstwa", false}, {"tajemnicy przedsiebiorstwa", false}, {"коммерческая таина", false}, {"коммерческую таину", false}, {"коммерческои таинои", false}, {"коммерческои таины", false},
	{"trade secret", false}, {"duverne", true}, {"duverny", true}, {"duverna", true}, {"doverne", true}, {"poufne", true}, {"конфиденциально", true}, {"confidential", true},
}

// fillers may stand beside the words of a mark and say nothing else; folded.
var fillers = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`oznaceno oznacene jako prisne neverejne nezverejnovat neuverejnovat nezverejnit dokument dokumentu material strana strany pouze pro dle podle ve smyslu ust ustanoveni 504 17 oz obcanskeho obchodneho
		zakoniku zakona zak c 89 2012 sb 513 1991 smluvni zhotovitele dodavatele uchazece poskytovatele spolecnosti firmy a i informace udaj udaje predmet obsahuje dodavatela zhotovitela uchadzaca przedsiebiorcy wykonawcy
		scisle w rozumieniu art 11 ust 2 ustawy o zwalczaniu nieuczciwej konkurencji zastrzezone zastrzezona nie udostepniac документ содержит сведения является гриф экз единственныи not for publication strictly commercial in confidence znk uznk`) {
		m[w] = true
	}
	return m
}()

// mark is the words of a mark in a line.
type mark struct {
	start, end   int // bytes of the line
	confidential bool
	bracket      bool // brackets enclose it
}

// findMark finds the first mark in a line.
func findMark(text string) (mark, bool) {
	if !spoken(text) {
		return mark{}, false
	}
	for at := 0; at < len(text); {
		end := wordEnd(text, at)
		if end == at {
			at += size(text, at)
			continue
		}
		if m, ok := markAt(text, at, end); ok {
			return m, true
		}
		at = end
	}
	return mark{}, false
}

// longestWord is more bytes than a word of a mark has.
const longestWord = 48

// markAt reads the mark whose first word stands at these bytes.
func markAt(text string, at, end int) (m mark, ok bool) {
	if end-at > longestWord {
		return m, false
	}
	word := detectors.Folded(text[at:end])
	for _, p := range phrases {
		rest, ok := strings.CutPrefix(p.words, word)
		if !ok || rest != "" && rest[0] != ' ' {
			continue
		}
		stop := end
		if rest != "" {
			stop = follows(text, end, rest[1:])
		}
		if stop > 0 {
			m = mark{start: at, end: stop, confidential: p.confidential}
			m.bracket = m.bracketed(text)
			return m, true
		}
	}
	return m, false
}

// follows returns where the words, folded, end if they stand at byte i, else 0.
func follows(text string, i int, words string) int {
	for w := range strings.SplitSeq(words, " ") {
		for i < len(text) && (text[i] == ' ' || strings.HasPrefix(text[i:], "\u00a0")) {
			i += size(text, i)
		}
		end := wordEnd(text, i)
		if end == i || end-i > 2*len(w)+4 || detectors.Folded(text[i:end]) != w {
			return 0
		}
		i = end
	}
	return i
}

func size(text string, i int) int {
	for n := 1; i+n < len(text); n++ {
		if text[i+n]&0xc0 != 0x80 {
			return n
		}
	}
	return len(text) - i
}

func wordEnd(text string, i int) int {
	for k, r := range text[i:] {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			return i + k
		}
	}
	return len(text)
}

// bracketed reports whether a mark has a bracket, or stars, to itself.
func (m mark) bracketed(text string) bool {
	open := strings.LastIndexAny(text[:m.start], "([{*")
	if open < 0 {
		return false
	}
	end := m.end + strings.IndexAny(text[m.end:]+")", ")]}*")
	return says(text[open+1:m.start]) && says(text[m.end:min(end, len(text))])
}

// says reports whether a text holds nothing but words that go with a mark.
func says(text string) bool {
	if strings.ContainsRune(text, '„') {
		return false // a definition
	}
	for w := range strings.FieldsSeq(detectors.Folded(text)) {
		if !fillers[w] {
			return false
		}
	}
	return true
}

// alone reports whether a line says nothing but the mark.
func (m mark) alone(text string) bool {
	return len(text) <= longestHeading && says(text[:m.start]) && says(text[m.end:])
}

// loud reports whether a mark is written to be seen: in capitals, in brackets, or
// with an exclamation mark.
func (m mark) loud(text string) bool {
	if m.end > len(text) {
		return false
	}
	words := text[m.start:m.end]
	return m.bracket || words == strings.ToUpper(words) || strings.HasSuffix(text, "!")
}

// apart reports whether brackets, a dash or a bar divide a mark from what it is
// about, and nothing follows it.
func (m mark) apart(text string) bool {
	if m.bracket || m.alone(text) {
		return true
	}
	head := strings.TrimRight(text[:m.start], " ")
	for _, d := range []string{"–", "—", " -", "|", ":"} {
		if strings.HasSuffix(head, d) {
			return says(text[m.end:])
		}
	}
	return false
}

// cell reports whether a mark is all that its cell says, or stands in brackets.
func (m mark) cell(text string) bool {
	from := strings.LastIndexByte(text[:m.start], '\t') + 1
	to := len(text)
	if n := strings.IndexByte(text[m.end:], '\t'); n >= 0 {
		to = m.end + n
	}
	return m.bracket || says(text[from:m.start]) && says(text[m.end:to])
}
