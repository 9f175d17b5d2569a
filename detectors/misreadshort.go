package detectors

import "strings"

// plate returns the length of a Czech plate with a letter among the digits behind
// its space at the start of s, "2H5 66O1", or 0.
func plate(s string) int {
	const size = len("2H5 6601")
	if len(s) < size || !isDigit(s[0]) || s[1] < 'A' || s[1] > 'Z' || !isDigit(s[2]) && (s[2] < 'A' || s[2] > 'Z') || s[3] != ' ' {
		return 0
	}
	digits := 0
	for _, c := range []byte(s[4:size]) {
		switch {
		case isDigit(c):
			digits++
		case digitFor(c) == 0:
			return 0
		}
	}
	if digits < 2 || digits == 4 || len(s) > size && tokenEdge(s[size]) {
		return 0
	}
	return size
}

// birthday returns the length of a date with letters for some of its digits at the
// start of s, "2O. 6. 1951", "l8. 04. 1962", or 0. Each of its numbers has a digit,
// or is a nought: Roman months have none.
func birthday(s string) int {
	n, letters := 0, 0
	for part := range 3 {
		size, digits := 0, 0
		for n < len(s) && size < 5 && (isDigit(s[n]) || digitFor(s[n]) != 0) {
			if isDigit(s[n]) || s[n] == 'O' {
				digits++
			}
			if !isDigit(s[n]) {
				letters++
			}
			n, size = n+1, size+1
		}
		switch {
		case part < 2 && (size == 0 || size > 2) || digits == 0, part == 2 && (size != 4 || digits < 2):
			return 0
		case part == 2:
			continue
		case n == len(s) || s[n] != '.':
			return 0
		}
		if n++; n < len(s) && s[n] == ' ' {
			n++
		}
	}
	if letters == 0 || n < len(s) && tokenEdge(s[n]) {
		return 0
	}
	return n
}

// fewestTrue is how many digits of a birth number a scanner has read rightly, at
// least: its slash tells the rest from words.
const fewestTrue = 3

// birthNumber returns the length of six and three or four places parted by a slash,
// some of them letters read for digits, at the start of s: "85OIOI/IOO2". It
// returns 0 for anything else.
func birthNumber(s string) int {
	const slash, longest = 6, len("850101/1002")
	n, digits := 0, 0
	for n < len(s) && n < longest {
		if n == slash != (s[n] == '/') || n != slash && !isDigit(s[n]) && digitFor(s[n]) == 0 {
			break
		}
		if isDigit(s[n]) {
			digits++
		}
		n++
	}
	if n < longest-1 || digits == n-1 || digits < fewestTrue || !isDigit(s[0]) || n < len(s) && tokenEdge(s[n]) {
		return 0
	}
	return n
}

// postcode returns the length of a postcode with the letter O among its digits, a
// blank and the capital of a town behind it, at the start of s, "O53 11 S", "O6-5OO
// M", or 0; the capital does not count.
func postcode(s string) int {
	const size = len("053 11")
	if len(s) < size+2 || s[size] != ' ' || s[size+1] < 'A' || s[size+1] > 'Z' && s[size+1] < 0xc3 {
		return 0
	}
	mark := strings.IndexByte(s[:size], ' ')
	if mark < 0 {
		mark = strings.IndexByte(s[:size], '-')
	}
	if mark != 3 && (mark != 2 || s[2] != '-') || mark == 3 && s[3] != ' ' {
		return 0
	}
	digits := 0
	for i, c := range []byte(s[:size]) {
		switch {
		case i == mark || c == 'O':
		case isDigit(c):
			digits++
		default:
			return 0
		}
	}
	if digits < 2 || digits == size-1 {
		return 0
	}
	return size
}
