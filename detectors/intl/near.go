package intl

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameEnds reports whether a person's name ends at the end of head: two words
// with capitals, one of them perhaps an initial ("В. Кулемзин", "Eva Malá"), or,
// after a word such as "Исп.", a single one.
func nameEnds(head string) bool {
	last, begin := nameWord(head)
	if !last {
		return false
	}
	before := strings.TrimRight(head[:begin], " \u00a0")
	if first, _ := nameWord(before); first {
		return true
	}
	return initial(before) || doer(before)
}

// nameWord reports whether text ends with a word of a capital and small letters,
// and where that word begins.
func nameWord(text string) (ok bool, begin int) {
	begin = len(text)
	var first rune
	letters, small := 0, false
	for begin > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:begin])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '-' && r != '\'' && r != '’' {
			break
		}
		first, letters, small = r, letters+1, small || unicode.IsLower(r)
		begin -= n
	}
	return letters > 1 && small && unicode.IsUpper(first), begin
}

// initial reports whether text ends with a capital and a point.
func initial(text string) bool {
	head, ok := strings.CutSuffix(text, ".")
	r, n := utf8.DecodeLastRuneInString(head)
	before, _ := utf8.DecodeLastRuneInString(head[:len(head)-n])
	return ok && unicode.IsUpper(r) && !unicode.IsLetter(before)
}

// doers stand before the name of who wrote a letter.
var doers = []string{"Исп.", "исп.", "Исполнитель", "исполнитель", "Исполнитель:", "исп:", "Исп:", "Vyřizuje:", "Vybavuje:", "Sprawę prowadzi:", "Kontakt:"}

func doer(text string) bool {
	for _, d := range doers {
		if strings.HasSuffix(text, d) {
			return true
		}
	}
	return false
}

// namedLine reports whether a person's name stands before byte i in its line or
// sentence part, at most a few words back.
func namedLine(text string, i int) bool {
	from := max(0, i-maxNamedReach, strings.LastIndexByte(text[:i], '\n')+1)
	head := text[from:i]
	for at := len(head); at > 0; {
		_, n := utf8.DecodeLastRuneInString(head[:at])
		if ok, begin := nameWord(head[:at]); ok && nameEnds(head[:at]) && !doer(head[:begin]) {
			return true
		} else if begin < at {
			at = begin
			continue
		}
		at -= n
	}
	return false
}

// namedRest reports whether one of the cells behind byte i of its line is a name.
func namedRest(text string, i int) bool {
	rest := text[i:min(len(text), i+maxNamedReach)]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	for _, cell := range strings.FieldsFunc(rest, func(r rune) bool { return r == '\t' || r == '|' || r == ';' || r == '/' }) {
		if nameEnds(strings.TrimSpace(cell)) {
			return true
		}
	}
	return false
}

// namedAbove reports whether byte i begins a line, or its cell does, and one of
// the lines above it is a name: rows of a table torn into lines.
func namedAbove(text string, i int) bool {
	if i > 0 && text[i-1] != '\n' {
		return false
	}
	for n := 0; n < maxAbove && i > 1; n++ {
		end := i - 1
		i = strings.LastIndexByte(text[:end], '\n') + 1
		if line := strings.TrimSpace(text[i:end]); len(line) < 60 && nameEnds(line) {
			return true
		}
	}
	return false
}

// maxAbove is how many lines above a torn cell the name of its row may stand.
const maxAbove = 4

// maxNamedReach is how many bytes before its number a holder's name may stand:
// two lines of print with a profession between.
const maxNamedReach = 160
