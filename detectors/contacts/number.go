package contacts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

// value reads the number, or the word, that begins at a byte of the entry behind
// an anchor, and tells where it ends; false ends the entry.
func (r *reader) value(a *detectors.Finding, at, limit int) (stop int, ok bool) {
	text := r.part.Text
	if at > 0 && wordEdge(text[:at]) && (isDigit(text[at]) || isUpper(text[at])) {
		return wordEnd(text, at), true
	}
	if divides(text, at) || strings.Trim(text[a.End:at], " \u00a0:(") == "" {
		if stop, ok := phone(text, at, limit, r.part.Lang); ok && !valued(text[stop:]) && !(wide(text, at) && digitsOnly(text[at:stop])) && !detectors.HeadedBy(text, at, priceHeads) {
			r.add(at, stop, detectors.Phone, PhoneKind, "beside a person")
			return stop, true
		}
		if stop, ok := card(text, at, limit, r.part.Lang); ok && a.Type != detectors.Email {
			r.add(at, stop, detectors.IDDocument, DocumentKind, "beside a person")
			return stop, true
		}
	}
	if !isDigit(text[at]) {
		return max(at+1, wordEnd(text, at)), true
	}
	stop = wordEnd(text, at)
	return stop, stop-at <= longestOther
}

// priceHeads begin the headings of columns of sums, which may be written as phones are.
var priceHeads = detectors.NewHeadStems(strings.Fields("cen castk sum kc dph celkem hodnot kwot wartosc razem цен сумм стоимост итого"))

// longestOther is the longest number of another kind within an entry, of a room
// or a year; a longer one ends it.
const longestOther = 4

// wordEdge reports whether a text ends with a letter or a digit.
func wordEdge(head string) bool {
	r, _ := utf8.DecodeLastRuneInString(head)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordEnd is where the letters and digits that begin at a byte end.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
		i += n
	}
	return i
}

// divides reports whether the mark before a byte divides the cells of a row or
// the members of an entry: a comma, a bracket, a bar, a dash or slash between
// blanks, a wide gap.
func divides(text string, at int) bool {
	head := strings.TrimRight(text[:at], " \u00a0")
	gap := at - len(head)
	if line, ok := strings.CutSuffix(head, ",\n"); ok {
		return wordEdge(line)
	}
	if head == "" {
		return false
	}
	switch head[len(head)-1] {
	case ',', ';', '(', '|', '\t':
		return true
	case '-', '/':
		return gap > 0 && len(head) > 1 && (head[len(head)-2] == ' ' || head[len(head)-1] == '/')
	}
	return strings.HasSuffix(head, "–") || strings.HasSuffix(head, "—") || wide(text, at)
}

// wide reports whether nothing but a wide gap stands before a byte: in a table
// with such gaps, nine digits may be of a thing as well.
func wide(text string, at int) bool { return strings.HasSuffix(text[:at], "  ") }

func digitsOnly(s string) bool { return strings.Trim(s, "0123456789") == "" }

// back steps from the start of an address of mail over the mark that divides it
// from a number before, not below a byte; it returns the start if there is none.
func back(text string, low, start int) int {
	head := strings.TrimRight(text[low:start], " \u00a0")
	if head == "" || strings.IndexByte(",;|/", head[len(head)-1]) < 0 {
		return start
	}
	return low + len(strings.TrimRight(head[:len(head)-1], " \u00a0"))
}

// ends reports whether the entry of a person ends at a byte: with its line, if
// that is no line of running text, or with its sentence.
func ends(text string, at int) bool {
	switch text[at] {
	case '\n':
		begin := strings.LastIndexByte(text[max(0, at-fullLine):at], '\n')
		return begin >= 0 || at < fullLine || at+1 < len(text) && text[at+1] == '\n'
	case '.', '?', '!':
		return at+2 < len(text) && text[at+1] == ' ' && capitalAt(text, at+2) && small(text[max(0, at-longWord):at])
	}
	return false
}

// fullLine is the shortest line of running text in bytes, longWord the shortest
// word whose point ends a sentence.
const (
	fullLine = 60
	longWord = 5
)

func capitalAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsUpper(r)
}

// small reports whether a text is of letters alone.
func small(s string) bool {
	return len(s) == longWord && strings.IndexFunc(strings.ToValidUTF8(s, ""), func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// valued reports whether what follows makes a sum, a measure or an account of a
// number.
func valued(tail string) bool {
	tail = strings.TrimLeft(tail[:min(len(tail), 12)], " \u00a0")
	if len(tail) > 1 && strings.IndexByte(",/.-", tail[0]) >= 0 && (isDigit(tail[1]) || tail[1] == '-') {
		return true
	}
	for _, u := range units {
		if rest, ok := strings.CutPrefix(tail, u); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return !unicode.IsLetter(r)
		}
	}
	return false
}

var units = [...]string{"Kč", "kč", "CZK", "EUR", "€", "Eur", "eur", "zł", "PLN", "руб", "р.", "m2", "m²", "m", "km", "kWh", "MWh", "ks", "%", "l", "t", "kg", "ha", "szt", "шт", "let", "roků"}
