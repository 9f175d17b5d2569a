package detectors

import "strings"

// misread finds letters that a scanner read for digits in numbers: in three
// groups of three ("6O4 112 2l8") and in long tokens ("85O1O1/1OO2"). Shorter
// numbers and names of types hold such letters in earnest.
func misread(text string) (edits []edit) {
	edits = misreadCyrillic(text)
	for at := nextDigit(text, 0); at < len(text); {
		start, end, letter := numberAround(text, at)
		if letter {
			edits = misreadIn(text, start, end, edits)
		}
		at = nextDigit(text, end)
	}
	return edits
}

// numberAround is the stretch of bytes that a number may hold around the first digit
// in it, and whether a letter that may stand for a digit is among them.
func numberAround(text string, digit int) (start, end int, letter bool) {
	any := byte(0)
	for start = digit; start > 0 && misreadBytes[text[start-1]]&inNumber != 0; start-- {
		any |= misreadBytes[text[start-1]]
	}
	for end = digit; end < len(text) && misreadBytes[text[end]]&inNumber != 0; end++ {
		any |= misreadBytes[text[end]]
	}
	return start, end, any&forDigit != 0
}

// misreadIn is misread for text[start:end].
func misreadIn(text string, start, end int, edits []edit) []edit {
	next, letter, before := -1, false, byte(anyNumber)
	if start > 0 {
		before = misreadBytes[text[start-1]]
	}
	for i := start; i < end; i++ {
		class := misreadBytes[text[i]]
		begins := class & (before >> mayFollow)
		if before = class; begins&(aDigit|forDigit) == 0 {
			continue
		}
		if i > next {
			next, letter = nextMisread(text, i)
		}
		if !letter || next-i > maxToken || misreadBytes[text[i]]&forDigit != 0 && wordGoesOnAt(text, i+1) {
			continue
		}
		n := plate(text[i:])
		if n == 0 {
			n = postcode(text[i:])
		}
		if n == 0 {
			n = birthday(text[i:])
		}
		if n == 0 {
			n = birthNumber(text[i:])
		}
		if n == 0 {
			n = groups(text[i:])
		}
		if n == 0 {
			n = longToken(text[i:])
		}
		if n == 0 {
			n = misreadPhone(text, i)
		}
		for k := i; k < i+n; k++ {
			if d := digitFor(text[k]); d != 0 {
				edits = append(edits, edit{stretch{k, k + 1}, string(rune(d))})
			}
		}
		i += max(n, 1) - 1
		before = misreadBytes[text[i]]
	}
	return edits
}

// The classes of bytes for misread numbers: what they are made of.
const (
	aDigit   = 1 << iota
	forDigit // a letter that digitFor knows
	inNumber // any byte that may stand in a number
	// Behind a byte that is no edge of a token a number may begin: its bits stand
	// mayFollow higher.
	mayFollow = 4
	anyNumber = (aDigit | forDigit) << mayFollow
)

var misreadBytes = func() (t [256]byte) {
	for c := range t {
		switch b := byte(c); {
		case isDigit(b):
			t[c] = aDigit | inNumber
		case digitFor(b) != 0:
			t[c] = forDigit | inNumber
		case b >= 'A' && b <= 'Z', strings.IndexByte(" -/.()", b) >= 0:
			t[c] = inNumber
		}
		if !tokenEdge(byte(c)) {
			t[c] |= anyNumber
		}
	}
	return t
}()

// nextMisread returns where the first letter that may stand for a digit is from i
// on, among bytes that a number may hold; without one it returns the end of these.
func nextMisread(text string, i int) (at int, letter bool) {
	for ; i < len(text) && misreadBytes[text[i]]&inNumber != 0; i++ {
		if misreadBytes[text[i]]&forDigit != 0 {
			return i, true
		}
	}
	return i, false
}

// wordGoesOnAt reports whether a letter that stands for no digit is at byte i: the
// letter before it begins a word then.
func wordGoesOnAt(text string, i int) bool {
	return i < len(text) && misreadBytes[text[i]]&inNumber == 0 && tokenEdge(text[i])
}

// groupsOfThree is the length of "604 112 218".
const groupsOfThree = 11

// fewestDigits are enough to tell a damaged number from words.
const fewestDigits = 6

// groups returns the length of three groups of three with a letter among them
// at the start of s, or 0.
func groups(s string) int {
	if len(s) < groupsOfThree {
		return 0
	}
	digits, letters := 0, 0
	for k := range groupsOfThree {
		switch c := s[k]; {
		case k%4 == 3:
			if c != ' ' && c != '-' {
				return 0
			}
		case isDigit(c):
			digits++
		case digitFor(c) != 0:
			letters++
		default:
			return 0
		}
	}
	if letters == 0 || digits < fewestDigits || len(s) > groupsOfThree && tokenEdge(s[groupsOfThree]) {
		return 0
	}
	return groupsOfThree
}

// longToken returns the length of a token at the start of s that is a number of
// at least eight places with letters among its digits, or 0. It begins with a
// digit, each piece between slashes and hyphens holds one, and a letter ends no
// number but as a nought: "1500l" is a measure, "2021/OI" a department.
func longToken(s string) int {
	if !isDigit(s[0]) {
		return 0
	}
	digits, letters, piece, n := 0, 0, 0, 0
	for ; n < len(s) && n < maxToken; n++ {
		c := s[n]
		switch {
		case isDigit(c):
			digits, piece = digits+1, piece+1
		case digitFor(c) != 0:
			letters++
		case (c == '/' || c == '-') && piece > 0 && n+1 < len(s) && (isDigit(s[n+1]) || digitFor(s[n+1]) != 0):
			piece = 0
		case tokenEdge(c):
			return 0
		default:
			return sound(s[:n], digits, letters, piece)
		}
	}
	return sound(s[:n], digits, letters, piece)
}

func sound(token string, digits, letters, piece int) int {
	last := token[len(token)-1]
	if letters == 0 || digits < fewestDigits || digits+letters < fewestPlaces || letters >= digits || piece == 0 || last == 'l' || last == 'I' {
		return 0
	}
	return len(token)
}

// fewestPlaces is the length of the shortest identifier, a company number.
const fewestPlaces = 8

func tokenEdge(c byte) bool { return isTokenByte(c) || c >= 0x80 || c == '-' || c == '/' }

// digitFor returns the digit a letter was read for, or 0.
func digitFor(c byte) byte {
	switch c {
	case 'O', 'o':
		return '0'
	case 'l', 'I':
		return '1'
	}
	return 0
}
