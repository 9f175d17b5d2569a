package detectors

import "strings"

// misreadAt returns the places of letters that a scanner read for digits in
// a number of three groups of three: "6O4 112 2l8". Shorter numbers and names of
// types hold such letters in earnest.
func misreadAt(text string) map[int]byte {
	if !strings.ContainsAny(text, "OolI") {
		return nil
	}
	var at map[int]byte
	for i := 0; i+groupsOfThree <= len(text); i++ {
		if !isDigit(text[i]) && misread(text[i]) == 0 || i > 0 && tokenEdge(text[i-1]) {
			continue
		}
		if !groups(text[i:]) {
			continue
		}
		for k := i; k < i+groupsOfThree; k++ {
			if d := misread(text[k]); d != 0 {
				if at == nil {
					at = map[int]byte{}
				}
				at[k] = d
			}
		}
		i += groupsOfThree - 1
	}
	return at
}

// groupsOfThree is the length of "604 112 218".
const groupsOfThree = 11

// fewestDigits are enough to tell a damaged number from words.
const fewestDigits = 6

func groups(s string) bool {
	digits, letters := 0, 0
	for k := range groupsOfThree {
		switch c := s[k]; {
		case k%4 == 3:
			if c != ' ' && c != '-' {
				return false
			}
		case isDigit(c):
			digits++
		case misread(c) != 0:
			letters++
		default:
			return false
		}
	}
	return letters > 0 && digits >= fewestDigits && (len(s) == groupsOfThree || !tokenEdge(s[groupsOfThree]))
}

func tokenEdge(c byte) bool { return isTokenByte(c) || c >= 0x80 || c == '-' || c == '/' }

// misread returns the digit a letter was read for, or 0.
func misread(c byte) byte {
	switch c {
	case 'O', 'o':
		return '0'
	case 'l', 'I':
		return '1'
	}
	return 0
}
