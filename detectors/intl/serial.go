package intl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// serial is a number of letters and digits as cards and licences bear it: one
// piece with inner marks, and what a space divides from it.
type serial struct {
	start, end      int
	digits, letters int
}

// maxSerial is the longest piece taken for a serial.
const maxSerial = 30

// serials walks over the serials of a text.
type serials struct {
	text  string
	runs  *detectors.Runs
	floor int // none begins before it
}

func serialsOf(text string) *serials { return &serials{text: text, runs: detectors.RunsOf(text)} }

// next returns the next piece that holds a digit and stands at a wanted run; the
// question is about the run that From told of last.
func (r *serials) next(wanted func(*detectors.Runs) bool) (s serial, ok bool) {
	for i, stop := r.runs.From(r.floor); i < len(r.text); i, stop = r.runs.From(stop) {
		if !wanted(r.runs) {
			continue
		}
		s = serial{start: serialStart(r.text, i, r.floor)}
		s.end = s.read(r.text)
		if r.floor, stop = s.end, s.end; s.end-s.start <= maxSerial && (s.end == len(r.text) || r.text[s.end] != '@') {
			return s, true
		}
	}
	return serial{}, false
}

// after returns the next serial from byte i on and stays where it is.
func (r *serials) after(i int) (serial, bool) {
	runs := *r.runs
	ahead := serials{r.text, &runs, i}
	return ahead.next(func(*detectors.Runs) bool { return true })
}

// read counts the signs of the piece from its start on and returns where it ends.
func (s *serial) read(text string) int {
	i := s.start
	for i < len(text) {
		switch c := text[i]; {
		case isDigit(c):
			s.digits++
			i++
		case isLower(c), isUpper(c):
			s.letters++
			i++
		case c >= utf8.RuneSelf:
			n := serialRune(text, i)
			if n == 0 {
				return i
			}
			s.letters++
			i += n
		case (c == '-' || c == '/' || c == '.') && i+1 < len(text) && serialRune(text, i+1) > 0:
			i++
		default:
			return i
		}
	}
	return i
}

// serialStart is where the piece with the digit at byte i begins, not before
// floor.
func serialStart(text string, i, floor int) int {
	for i > floor {
		c := text[i-1]
		switch {
		case isAlnum(c):
			i--
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeLastRuneInString(text[floor:i])
			if !unicode.IsLetter(r) {
				return i
			}
			i -= n
		case strings.IndexByte("-/.", c) >= 0 && i-1 > floor && serialBefore(text[floor:i-1]):
			i--
		default:
			return i
		}
	}
	return i
}

// serialBefore reports whether a text ends with a letter or digit.
func serialBefore(head string) bool {
	r, _ := utf8.DecodeLastRuneInString(head)
	return r < utf8.RuneSelf && isAlnum(byte(r)) || r >= utf8.RuneSelf && r != utf8.RuneError && unicode.IsLetter(r)
}

func (s *serial) count(c byte) {
	switch {
	case isDigit(c):
		s.digits++
	case c != '-' && c != '/' && c != '.':
		s.letters++
	}
}

// serialRune is the length of the letter or digit at i, else 0.
func serialRune(text string, i int) int {
	if c := text[i]; c < utf8.RuneSelf {
		if isAlnum(c) {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(r) {
		return n
	}
	return 0
}

// capitals reports whether a serial has no small letters.
func capitals(s string) bool {
	return !strings.ContainsFunc(s, unicode.IsLower)
}

// seriesBefore moves the start over one to four capitals and a space before it:
// "TP 66/2018".
func (s serial) seriesBefore(text string) serial {
	head, ok := strings.CutSuffix(text[:s.start], " ")
	if !ok || !isDigit(text[s.start]) {
		return s
	}
	begin, n := len(head), 0
	for begin > 0 && n <= 5 {
		r, size := utf8.DecodeLastRuneInString(head[:begin])
		if !unicode.IsUpper(r) && (r != '-' || n == 0) {
			break
		}
		begin, n = begin-size, n+1
	}
	edge := begin == 0 || strings.IndexByte(" \t\n(:", head[begin-1]) >= 0
	if n < 1 || n > 5 || !edge || shortNames[strings.ToUpper(head[begin:])] {
		return s
	}
	s.start, s.letters = begin, s.letters+n
	return s
}

// numeroBefore moves the start over "№" and the piece before it: "69 № 2300118".
func (s serial) numeroBefore(text string) serial {
	head, ok := strings.CutSuffix(strings.TrimRight(text[:s.start], " "), "№")
	if !ok || s.letters > 0 && s.digits == 0 {
		return s
	}
	head = strings.TrimRight(head, " ")
	begin, n := len(head), 0
	for begin > 0 && n <= maxSeries {
		r, size := utf8.DecodeLastRuneInString(head[:begin])
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '-' {
			break
		}
		begin, n = begin-size, n+1
	}
	if r, _ := utf8.DecodeLastRuneInString(head[:begin]); n < 2 || n > maxSeries || begin > 0 && r != ' ' && r != '\t' && r != '(' && r != ':' {
		return s
	}
	s.start, s.letters = begin, s.letters+n
	return s
}

// maxSeries is the longest series before a number, in characters.
const maxSeries = 8

// hexAfter joins the bytes of a chip: "11:0C:7F:22", "00 4F 1A 88".
func (s serial) hexAfter(text string) serial {
	if s.end-s.start != 2 || !isHex(text[s.start]) || !isHex(text[s.start+1]) {
		return s
	}
	whole, pairs := s, 1
	for i := s.end; i+2 < len(text) && (text[i] == ' ' || text[i] == ':') && isHex(text[i+1]) && isHex(text[i+2]) && (i+3 == len(text) || !isAlnum(text[i+3])); i += 3 {
		whole.end, pairs = i+3, pairs+1
		whole.count(text[i+1])
		whole.count(text[i+2])
	}
	if pairs < 4 || whole.letters == 0 {
		return s
	}
	return whole
}

func isHex(c byte) bool { return isDigit(c) || c >= 'A' && c <= 'F' }

// shortNames are the names of cards in capitals, which are no series.
var shortNames = map[string]bool{"MZ": true, "MPO": true, "MV": true, "MD": true, "MŠMT": true, "ČÚZK": true, "ČČK": true, "ČOS": true, "ČHS": true, "ÚGKK": true, "PZPN": true, "WOPR": true, "ПТМ": true, "ЧОП": true, "OEČ": true, "ČNB": true, "ČKAIT": true, "NBS": true, "OSČ": true, "MS": true, "PZ": true, "VP": true, "ZTP": true, "ZŤP": true, "OP": true, "ISIC": true, "ITIC": true, "ŘP": true, "OMS": true, "ZUS": true, "ID": true, "PWZ": true, "ČKA": true, "ČAK": true, "SKSI": true, "VS": true, "UČO": true}

// tornAfter takes groups of digits and a closing capital that follow a serial
// with a letter: "S412 400 118 204 Q".
func (s serial) tornAfter(text string) serial {
	if s.letters == 0 {
		return s.groupsAfter(text)
	}
	for size := s.groupSize(text); s.letters > 0; {
		i := s.end + 1
		end := i
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		if s.end >= len(text) || text[s.end] != ' ' || end-i != size || end < len(text) && serialRune(text, end) > 0 {
			break
		}
		s.end, s.digits = end, s.digits+size
	}
	if i := s.end + 1; s.digits > 8 && i < len(text) && text[i-1] == ' ' && isUpper(text[i]) && (i+1 == len(text) || serialRune(text, i+1) == 0) {
		s.end = i + 1
	}
	return s
}

// groupSize is how many digits the groups of a torn serial have: four where
// capitals, a space and four digits stand before others, "KM 0044 1182", else three.
func (s serial) groupSize(text string) int {
	next := serial{start: s.end + 1}
	if i := strings.IndexByte(text[s.start:s.end], ' '); s.digits == 4 && i > 0 && s.end-s.start == i+5 && next.start < len(text) && next.read(text) == s.end+5 && next.digits == 4 {
		return 4
	}
	return 3
}

// gradesAfter takes the further grades of a certificate that follow a comma
// without a blank: "118/3/2018-EZ-E,A-E1.1".
func (s serial) gradesAfter(text string) serial {
	if s.letters == 0 || s.digits < fewestDigits || !strings.Contains(text[s.start:s.end], "/") {
		return s
	}
	for s.end+1 < len(text) && text[s.end] == ',' && isUpper(text[s.end+1]) {
		more := serial{start: s.end + 1}
		end := more.read(text)
		if !capitals(text[s.end:end]) {
			break
		}
		s.end, s.digits, s.letters = end, s.digits+more.digits, s.letters+more.letters
	}
	return s
}

// groupsAfter takes the groups of three digits that follow a short one, "1 041
// 822", and the last four of a birth number, "905107 9931".
func (s serial) groupsAfter(text string) serial {
	size := 3
	if s.digits == 6 {
		size = 4
	} else if s.digits > 3 || s.end-s.start != s.digits {
		return s
	}
	whole := s
	for whole.digits < 9 {
		i := whole.end + 1
		end := i
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		if whole.end >= len(text) || text[whole.end] != ' ' || end-i != size || end < len(text) && serialRune(text, end) > 0 {
			break
		}
		whole.end, whole.digits = end, whole.digits+size
	}
	if size == 3 && whole.digits < 6 {
		return s
	}
	return whole
}
