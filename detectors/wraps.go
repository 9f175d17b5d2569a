package detectors

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines of running text are broken where the next word did not fit, also within a
// name, a number and its label, a street and its number. Such a break means no more
// than a space; a break that ends a row, a field of a form, an item of a list means
// more. The two are told apart by the width of the lines around.

// Bounds of wrapped lines, in characters.
const (
	narrowest  = 46  // shortest line that is taken for a full one
	widest     = 260 // longer lines are paragraphs
	mostIndent = 8   // deeper ones are another column
	maxBlock   = 48  // lines that are looked at together
)

// wraps finds the line breaks of running text.
func wraps(text string) (edits []edit) {
	var block [maxBlock]textLine
	n := 0
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		if l, ok := flowing(text, at, end); ok {
			block[n] = l
			n++
		}
		if l := n > 0 && block[n-1].end+1 >= end && block[n-1].start >= at; !l || n == maxBlock {
			edits = joinLines(text, block[:n], edits)
			if n = 0; l {
				block[0], n = block[maxBlock-1], 1
			}
		}
		at = end + 1
	}
	return joinLines(text, block[:n], edits)
}

// textLine is a line without the blanks around it.
type textLine struct{ start, end, width int }

// flowing reads a line that may be one of running text: no empty one, no row of a
// table, none of another column.
func flowing(text string, at, end int) (l textLine, ok bool) {
	for at < end && text[at] == ' ' {
		at++
		l.width++
	}
	for end > at && (text[end-1] == ' ' || text[end-1] == '\r') {
		end--
	}
	if at == end || l.width > mostIndent || end-at > 2*widest {
		return l, false
	}
	line := text[at:end]
	if tabular(line) {
		return l, false
	}
	l.start, l.end = at, end
	l.width += len(line) - continuations(line)
	return l, l.width <= widest
}

// tabular reports whether a line holds what divides cells or values, or a leader:
// three spaces, a tab or a bar, many semicolons, four dots.
func tabular(line string) bool {
	values, i := 0, 0
	for ; i+9 <= len(line); i += 8 {
		v, next := eightBytes(line[i:i+8]), eightBytes(line[i+1:i+9])
		maybe := has(v, '\t') | has(v, '|') | has(v, ';') | has(v, ' ')&has(next, ' ') | has(v, '.')&has(next, '.')
		for ; maybe != 0; maybe &= maybe - 1 {
			if dividesAt(line, i+bits.TrailingZeros64(maybe)/8, &values) {
				return true
			}
		}
	}
	for ; i < len(line); i++ {
		if dividesAt(line, i, &values) {
			return true
		}
	}
	return false
}

// dividesAt is tabular for what begins at byte i; it counts the values so far.
func dividesAt(line string, i int, values *int) bool {
	switch line[i] {
	case '\t', '|':
		return true
	case ';':
		*values++
		return *values == fewestValues
	case ' ':
		return strings.HasPrefix(line[i:], "   ")
	case '.':
		return strings.HasPrefix(line[i:], "....")
	}
	return false
}

// joinLines adds the breaks within a block of lines after which a word goes on
// that did not fit. One of them must go on with a small letter: lists have none.
func joinLines(text string, block []textLine, edits []edit) []edit {
	full := 0
	for _, l := range block {
		full = max(full, l.width)
	}
	if full < narrowest {
		return edits
	}
	prose := false
	for i := 1; i < len(block) && !prose; i++ {
		first, _ := utf8.DecodeRuneInString(text[block[i].start:])
		prose = unicode.IsLower(first) && goesOver(text, block[i-1], block[i], full)
	}
	for i := 1; i < len(block) && prose; i++ {
		if a, b := block[i-1], block[i]; goesOver(text, a, b, full) {
			edits = append(edits, edit{stretch{a.end, b.start}, " "})
		}
	}
	return edits
}

// goesOver reports whether the sentence of a full line goes on in the next one.
func goesOver(text string, a, b textLine, full int) bool {
	return a.width >= narrowest && a.width+1+firstWidth(text[b.start:b.end]) > full && unended(text[a.start:a.end]) && goesOnWith(text[b.start:b.end]) &&
		!(shouted(firstWord(text[b.start:b.end])) && !shouted(lastWord(text[a.start:a.end])))
}

// firstWidth is the length of the first word of a line in characters.
func firstWidth(line string) int {
	if i := strings.IndexByte(line, ' '); i >= 0 {
		line = line[:i]
	}
	return utf8.RuneCountInString(line)
}

// unended reports whether a line ends within a sentence: no mark that ends one, and
// no hyphen, which divides a word.
func unended(line string) bool {
	last, size := utf8.DecodeLastRuneInString(line)
	switch last {
	case ':', ';', '!', '?', '…', '-', '_', '„', '•':
		return false
	case '.':
		return abbreviates(line[:len(line)-size])
	}
	return true
}

// abbreviates reports whether a text ends with an initial or a word of at most three
// small letters, whose point ends no sentence.
func abbreviates(head string) bool {
	letters, capital := 0, false
	for head != "" && letters <= 4 {
		r, size := utf8.DecodeLastRuneInString(head)
		if !unicode.IsLetter(r) {
			break
		}
		capital = unicode.IsUpper(r)
		letters++
		head = head[:len(head)-size]
	}
	return letters == 1 || letters > 0 && letters < 4 && !capital
}

// goesOnWith reports whether a line may go on with the one before: it begins no
// item of a list and no field of a form.
func goesOnWith(line string) bool {
	if listMark(line) > 0 || numberedItem(line) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if strings.ContainsRune("-–—•*·§▪●○", first) {
		return false
	}
	head := line[:min(len(line), longestField)]
	colon := strings.IndexByte(head, ':')
	return colon < 0 || strings.Count(head[:colon], " ") > 2
}

// shouted reports whether a word is in capitals, more than an abbreviation is: after
// other words a party, a heading begins.
func shouted(word string) bool {
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals > 4
}

// numberedItem reports whether a line begins with the number of a clause: "2.3",
// "Čl. 4", "III.".
func numberedItem(line string) bool {
	i := 0
	for i < len(line) && isDigit(line[i]) {
		i++
	}
	return i > 0 && i < len(line) && (line[i] == '.' || line[i] == ')')
}

// longestField is where the colon of a field's label stands at the latest, in bytes.
const longestField = 40
