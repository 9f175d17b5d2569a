package special

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// maxSentence bounds a sentence to either side, in bytes.
const maxSentence = 400

// sentence returns the borders of the sentence, or the row of a table, around
// byte i.
func sentence(text string, i int) (start, end int) {
	low, high := max(0, i-maxSentence), min(len(text), i+maxSentence)
	for start = i; start > low && !border(text, start); start-- {
	}
	for end = max(i, start+1); end < high && !border(text, end); end++ {
	}
	for start > 0 && start < len(text) && !utf8.RuneStart(text[start]) {
		start++
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return start, max(start, min(end, len(text)))
}

// border reports whether a sentence ends right before byte i: an empty line, a
// line that ends with a mark, a full stop before a capital.
func border(text string, i int) bool {
	if i <= 0 || i >= len(text) {
		return true
	}
	if text[i-1] == '\n' {
		head := strings.TrimRight(text[max(0, i-8):i], " \r\n")
		return strings.HasSuffix(text[:i], "\n\n") || text[i] == '\n' || head == "" || strings.IndexByte(".:;", head[len(head)-1]) >= 0
	}
	if i < 2 || text[i-1] != ' ' || strings.IndexByte(".!?", text[i-2]) < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsUpper(r) && !shortened(text[:i-2])
}

// maxShortened is more bytes than an abbreviation has.
const maxShortened = 24

// shortened reports whether a text ends with an abbreviation or an initial, whose
// point ends no sentence.
func shortened(head string) bool {
	head = head[max(0, len(head)-maxShortened):]
	word := head[strings.LastIndexAny(head, " \n\t(")+1:]
	return utf8.RuneCountInString(word) <= 3 || strings.Contains(word, ".")
}

// word is a word of a sentence, folded.
type word struct {
	start, end int
	fold       string
}

// wordsOf lists the words and numbers of a stretch.
func wordsOf(text string, start, end int) (out []word) {
	for i := start; i < end; {
		from := i
		for i < end {
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			i += n
		}
		if i > from {
			out = append(out, word{from, i, fold.String(text[from:i])})
			continue
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return out
}

// farLine is how many bytes from a hint the end of a line ends its clause, too, where
// no mark does: lines of verse and of chats have none.
const farLine = 80

// clause returns the clause around a hint: what lies between commas, semicolons,
// brackets and cells, within the sentence.
func clause(text string, start, end, low, high int) (from, to int) {
	from, to = start, end
	for from > low && !parts(text, from-1) && !border(text, from) && !(text[from-1] == '\n' && start-from > farLine) {
		from--
	}
	for to < high && !parts(text, to) && !border(text, to) && !(text[to] == '\n' && to-end > farLine) {
		to++
	}
	for from < start && (text[from] == ' ' || text[from] == '\n' || !utf8.RuneStart(text[from])) {
		from++
	}
	return from, end + len(strings.TrimRight(text[end:to], " .\r\n"))
}

// parts reports whether the byte at i divides clauses. A comma within a number
// does not.
func parts(text string, i int) bool {
	switch text[i] {
	case ';', '\t', '(', ')', '|':
		return true
	case ',', ':':
		return i+1 >= len(text) || text[i+1] == ' ' || text[i+1] == '\n'
	}
	return false
}

// plurals before a hint tell of people in general; folded.
var plurals = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`osoby osob osobam osobami lide lidi lidem lidmi deti detem detmi zaci zaku zakum zaky obcane obcanu obcanum pacienti pacientu pacientum zamestnanci zamestnancu zamestnancum pracovnici pracovniku seniori senioru
		klienti klientu klientum studenti studentu uchazecu vsech vsem kazdy kazdeho kazdemu jakekoli jakekoliv pripadne pripade ziaci ziakov ludia ludi ludom zamestnancov klientov osobami pacientov
		dzieci uczniow pracownikow pacjentow mieszkancow osobom kazdego przypadku люди людеи лица лиц детеи граждан пациентов работников случае`) {
		m[w] = true
	}
	return m
}()

// businesses before or behind a hint tell of an insurance, an office, a law;
// folded beginnings.
var businesses = []string{
	"pojist", "poist", "ubezpiecz", "страхов", "bozp", "bezpecnost", "zakon", "ustanoven", "domov", "sluzb", "stacionar", "svaz", "zvaz", "spolek", "sdruzen", "fundacj", "stowarzysz", "osrod", "ambulanc", "ordinac", "oddelen", "klinik", "nemocnic", "poradn",
	"usek", "odbor", "ministerstv", "ministerstw", "szpital", "poradni", "отделен", "больниц", "департамент", "министерств", "фонд",
}

// general reports whether the words around a hint say that it is about people in
// general or the name of a business.
func general(list []word, i, n int) bool {
	for k := max(0, i-3); k < i; k++ {
		if plurals[list[k].fold] || begins(list[k].fold, businesses) {
			return true
		}
	}
	return i+n < len(list) && begins(list[i+n].fold, businesses)
}

func begins(word string, stems []string) bool {
	for _, s := range stems {
		if strings.HasPrefix(word, s) {
			return true
		}
	}
	return false
}
