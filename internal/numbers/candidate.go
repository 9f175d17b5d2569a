package numbers

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Candidate is a number or code of a text: one piece of digits, letters and inner
// marks, and the pieces that a single space divides from it where they look like
// its further groups.
type Candidate struct {
	Start, End int // bytes of the text
	Digits     int
	Letters    int
}

// Bounds of a candidate: no code of a person is shorter or longer, in signs.
const (
	fewestDigits = 2
	fewestSigns  = 3
	mostSigns    = 26
	mostPieces   = 7
	mostMixed    = 4 // signs of a mixed piece that others may follow: "4C7"
)

// Next returns the first candidate that begins at byte i or behind it. The text
// from i on must not begin within a piece. ok is false where there is none.
func Next(text string, i int) (c Candidate, ok bool) {
	floor := i
	for ; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		c = At(text, i, floor)
		if c.Plausible(text) {
			return c, true
		}
		i = c.End - 1
		floor = c.End
	}
	return Candidate{}, false
}

// At reads the candidate around the digit at byte i; it does not begin before
// floor.
func At(text string, i, floor int) Candidate {
	start := pieceStart(text, i, floor)
	end := pieceEnd(text, i)
	start = joinBefore(text, start, floor)
	end = joinBehind(text, start, end)
	return counted(text, start, end)
}

func counted(text string, start, end int) Candidate {
	c := Candidate{Start: start, End: end}
	for _, r := range text[start:end] {
		switch {
		case r < utf8.RuneSelf && isDigit(byte(r)):
			c.Digits++
		case unicode.IsLetter(r):
			c.Letters++
		}
	}
	return c
}

// Plausible reports whether a candidate may be the code of a person at all: what it
// has of signs, and that it is no sum, share, date, time or number of an act.
func (c Candidate) Plausible(text string) bool {
	signs := c.Digits + c.Letters
	if c.Digits < fewestDigits || signs < fewestSigns || signs > mostSigns || c.Letters > 12 {
		return false
	}
	if c.Start > 0 && (text[c.Start-1] == '-' || text[c.Start-1] == '+') || strings.ContainsFunc(text[c.Start:c.End], unicode.IsLower) {
		return false
	}
	rest := text[c.End:]
	if decimal(rest) || strings.HasPrefix(rest, "@") || strings.HasPrefix(rest, "*") || strings.HasPrefix(rest, "XX") || c.Start > 0 && (text[c.Start-1] == '@' || text[c.Start-1] == ',' && c.Start > 1 && isDigit(text[c.Start-2])) {
		return false
	}
	s := text[c.Start:c.End]
	if c.Letters > 0 {
		return true
	}
	if c.Digits < 4 && !pointed(text[:c.Start]) {
		return false
	}
	return !dated(s) && !strings.HasSuffix(s, " 000") && !strings.HasSuffix(s, ".000") && !strings.ContainsAny(s, "–:") && !(strings.IndexByte(s, '.') >= 0 && len(s) < 8) && !c.sum(text)
}

// pointed reports whether a text ends as labels of short numbers do: "č. ", "ID: ",
// "№ ".
func pointed(head string) bool {
	head = strings.TrimRight(head[max(0, len(head)-4):], " \u00a0\t")
	return strings.HasSuffix(head, ".") || strings.HasSuffix(head, ":") || strings.HasSuffix(head, "№") || strings.HasSuffix(head, "#")
}

// decimal reports whether a comma and digits go on behind.
func decimal(rest string) bool {
	return len(rest) > 1 && (rest[0] == ',' || rest[0] == '.' || rest[0] == ':') && (isDigit(rest[1]) || rest[0] == ',' && rest[1] == '-')
}

// sum reports whether a currency or unit stands behind a number.
func (c Candidate) sum(text string) bool {
	rest := strings.TrimLeft(text[c.End:min(len(text), c.End+12)], " \u00a0")
	if rest == "" || !unitBegins[rest[0]] {
		return false
	}
	for _, unit := range units {
		if strings.HasPrefix(rest, unit) {
			return true
		}
	}
	return false
}

// units make a number a sum or a measure, or that of an act.
var units = [...]string{"Kč", "kč", "KČ", "CZK", "EUR", "Eur", "eur", "€", "zł", "PLN", "руб", "₽", "%", "m2", "m²", "м2", "м²", "ks", "km", "kg", "hod", "MWh", "kWh", "ccm", "cm", "mm", "Hz", "kW", "kV", "bm", "l/", "л/", "км", "мм", "шт", "szt", "osob", "litr", "m3", "m³", "м3", "Sb", "Z. z", "Z.z"}

var unitBegins = func() (t [256]bool) {
	for _, u := range units {
		t[u[0]] = true
	}
	return t
}()

// dated reports whether digits and marks are a date or a time: "1.2.2020",
// "2020-05-01", "1/2/2020".
func dated(s string) bool {
	groups, size, sep := 0, 0, byte(0)
	var n [3]int
	for i := 0; i <= len(s); i++ {
		if i < len(s) && isDigit(s[i]) {
			size++
			continue
		}
		if groups == 3 || size == 0 {
			return false
		}
		n[groups] = size
		groups, size = groups+1, 0
		if i < len(s) {
			if sep != 0 && s[i] != sep || strings.IndexByte(".-/", s[i]) < 0 {
				return false
			}
			sep = s[i]
		}
	}
	if groups != 3 {
		return false
	}
	return n[0] <= 2 && n[1] <= 2 && (n[2] == 4 || n[2] == 2) || n[0] == 4 && n[1] <= 2 && n[2] <= 2
}

// pieceStart is where the piece with the digit at byte i begins.
func pieceStart(text string, i, floor int) int {
	for i > floor {
		r, n := utf8.DecodeLastRuneInString(text[floor:i])
		if !pieceRune(r) && !(inner(r) && i-n > floor && endsSign(text[floor:i-n])) {
			break
		}
		i -= n
	}
	return i
}

// pieceEnd is where it ends.
func pieceEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !pieceRune(r) && !(inner(r) && beginsSign(text[i+n:])) {
			break
		}
		i += n
	}
	return i
}

func pieceRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isDigit(byte(r)) || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return r != utf8.RuneError && unicode.IsLetter(r)
}

// inner are the marks within a code.
func inner(r rune) bool {
	return r == '-' || r == '/' || r == '.' || r == '*' || r == '_' || r == ':' || r == '–'
}

func beginsSign(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return pieceRune(r)
}

func endsSign(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return pieceRune(r)
}

// space is the length of the one space, or of the sign for numbers between spaces,
// that may divide pieces, at the end of a text.
func spaceBefore(head string) int {
	switch {
	case strings.HasSuffix(head, " № "):
		return len(" № ")
	case strings.HasSuffix(head, " ") && !strings.HasSuffix(head, "  "):
		return 1
	case strings.HasSuffix(head, "\u00a0"):
		return len("\u00a0")
	}
	return 0
}

func spaceBehind(rest string) int {
	switch {
	case strings.HasPrefix(rest, " № "):
		return len(" № ")
	case strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "  "):
		return 1
	case strings.HasPrefix(rest, "\u00a0"):
		return len("\u00a0")
	}
	return 0
}

// joinBefore takes a series in capitals that stands before: "PS 118204".
func joinBefore(text string, start, floor int) int {
	n := spaceBefore(text[floor:start])
	if n == 0 {
		return start
	}
	end := start - n
	begin := pieceStart(text, end, floor)
	series := text[begin:end]
	if size := utf8.RuneCountInString(series); size == 0 || size > mostMixed || !capitals(series) || announces[series] || strings.ContainsAny(series, "./_:*") {
		return start
	}
	if begin > floor {
		r, _ := utf8.DecodeLastRuneInString(text[floor:begin])
		if r != ' ' && r != '\n' && r != '\t' && r != '(' && r != ':' && r != '|' && r != '\u00a0' {
			return start
		}
	}
	return begin
}

// joinBehind takes the groups that follow: of digits, of capitals behind few
// digits.
func joinBehind(text string, start, end int) int {
	for pieces := 1; pieces < mostPieces; pieces++ {
		n := spaceBehind(text[end:])
		if n == 0 || end+n >= len(text) {
			break
		}
		stop := pieceEnd(text, end+n)
		last, next := text[start:end], text[end+n:stop]
		if i := strings.LastIndexAny(last, " \u00a0"); i >= 0 {
			last = strings.TrimLeft(last[i:], " \u00a0")
		}
		if !joined(last, next) {
			break
		}
		end = stop
	}
	return end
}

// joined reports whether a piece goes on with the next.
func joined(last, next string) bool {
	size := utf8.RuneCountInString(next)
	if size == 0 || size > 10 || announces[next] || strings.ContainsAny(next, ".:_*") || !capitals(next) || strings.Contains(last, ".") {
		return false
	}
	digits := strings.ContainsAny(next, "0123456789")
	if !digits {
		return size <= 3 && len(last) <= 5 && allDigits(last)
	}
	return size <= mostMixed+1 && len(last) <= 6 || !strings.ContainsAny(last, "0123456789") || len(last) <= mostMixed
}

// capitals reports whether no small letter is in a text.
func capitals(s string) bool { return !strings.ContainsFunc(s, unicode.IsLower) }

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

func isDigit(c byte) bool { return c-'0' < 10 }

// announces are labels in capitals, which are no series of the number behind them.
var announces = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("RZ SPZ EČV ŠPZ ŠPZ OP ŘP VP VIN IČ IČO DIČ ID PID UID ISIC ITIC ZTP ZŤP ČKAIT ČKA ČAK SAK SKSI NBS ČNB BOZP PO OSČ OEČ OČ ICZ IČP IČZ PWZ PJ NIP PESEL REGON KRS UČO OSVČ MZ MPO MV MD TEL FAX MOB VS KS SS PSČ ČJ ИНН СНИЛС ОМС ВУ ПТС СТС ОГРН КПП БИК PPZ LV KN SO A I V K O U S Z В С И К О У А № EN ISO ČSN STN PN ГОСТ") {
		out[w] = true
	}
	return out
}()
