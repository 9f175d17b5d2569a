// Package person compares names of people as documents write them: inflected,
// with initials, surname first, in capitals, with titles. It compares stems and
// knows no lexicon; equal names may still be different people.
package person

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
	"inkoust/internal/inflect"
)

// Tokens cuts a name into folded words without titles. An initial keeps its
// dot. The parts of a double surname are tokens of their own.
func Tokens(name string) []string { return AppendTokens(make([]string, 0, 3), Fold(name)) }

// AppendTokens is Tokens of a name that is folded already. It appends the words,
// which share the memory of the name, as far as they stand in it.
func AppendTokens(out []string, name string) []string {
	from, letters, marks := 0, 0, false // of the word being read
	for i := 0; i < len(name); {
		r, size := rune(name[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(name[i:])
		}
		switch {
		case 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r):
			letters++
		case r == '\'':
			letters, marks = letters+1, true
		default:
			out = appendToken(out, name[from:], i-from, letters, marks)
			from, letters, marks = i+size, 0, false
		}
		i += size
	}
	return appendToken(out, name[from:], len(name)-from, letters, marks)
}

// appendToken appends the word of n bytes that begins a text, unless it is a title
// or an abbreviation such as "ml.", "dr.". Words end at dots too, as in "j.novak"
// and "a.d.".
func appendToken(out []string, text string, n, letters int, marks bool) []string {
	word, dot := text[:n], strings.HasPrefix(text[n:], ".")
	switch {
	case letters == 0, title(word), letters == 2 && dot:
		return out
	case letters == 1 && dot:
		return append(out, text[:n+1])
	case letters == 1:
		return append(out, word+".")
	case marks:
		if word = strings.ReplaceAll(word, "'", ""); word == "" {
			return out
		}
	}
	return append(out, word)
}

// Fold lowers a text and takes its diacritics away.
func Fold(s string) string {
	if plain(s) {
		return s
	}
	return fold.String(s)
}

// plain reports whether a text is as Fold leaves it, for the commonest letters.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c < ' ' && c != '\n' {
			return false
		}
	}
	return true
}

// title reports whether a word beside a name is no part of it.
func title(word string) bool {
	switch word {
	case "ing", "mgr", "bc", "bca", "mga", "judr", "mudr", "mvdr", "phdr", "rndr", "thdr", "paeddr", "pharmdr", "doc", "prof", "phd", "csc", "drsc", "mba", "dis", "llm", "dr",
		"inz", "hab", "mec", "arch", "akad", "mal", "plk", "mjr", "kpt", "por", "pan", "pani", "panem", "panu", "vel":
		return true
	}
	return false
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// Name is a name cut into tokens, for comparing it with many others.
type Name []string

// Parse cuts a name.
func Parse(name string) Name { return Tokens(name) }

// Same reports whether two names can be forms of one: at least two words of
// each fit, one of them in full, and no word of the shorter name is left over.
func Same(a, b string) bool { return Parse(a).Same(Parse(b)) }

// Same is the function Same on names already cut.
func (a Name) Same(b Name) bool { return min(len(a), len(b)) >= 2 && fits(a, b) }

// Part reports whether a may be a short form of b: "Novákem" or "J. Novák" of
// "Jan Novák". One full word is enough.
func Part(a, b string) bool { return Parse(a).Part(Parse(b)) }

// Part is the function Part on names already cut.
func (a Name) Part(b Name) bool { return len(a) > 0 && len(a) <= len(b) && fits(a, b) }

// Near reports whether two names may be forms of one, as far as beginnings of
// words tell: the weakest of the comparisons, to doubt a likeness found elsewhere.
func Near(a, b string) bool { return Parse(a).Near(Parse(b)) }

// Near is the function Near on names already cut.
func (a Name) Near(b Name) bool {
	for _, x := range a {
		for _, y := range b {
			if x[0] != y[0] {
				continue
			}
			rx, ry := []rune(x), []rune(y)
			n := min(3, len(rx), len(ry))
			if n >= 2 && rx[1] != '.' && ry[1] != '.' && string(rx[:n]) == string(ry[:n]) && female(x) == female(y) {
				return true
			}
		}
	}
	return false
}

// Initials reports whether a name is nothing but initials: "R. K.".
func Initials(name string) bool { return Parse(name).Initials() }

// Initials is the function Initials on a name already cut.
func (a Name) Initials() bool {
	for _, t := range a {
		if !strings.HasSuffix(t, ".") {
			return false
		}
	}
	return len(a) > 0
}

// fits matches every token of the shorter name to one of the longer.
func fits(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	var few [16]bool
	used := few[:]
	if len(b) > len(few) {
		used = make([]bool, len(b))
	}
	full := false
	// Full words choose first, so that an initial does not take their place.
	for _, initials := range [...]bool{false, true} {
		for _, x := range a {
			if strings.HasSuffix(x, ".") != initials {
				continue
			}
			i := free(x, b, used)
			if i < 0 {
				return false
			}
			used[i] = true
			full = full || !initials && !strings.HasSuffix(b[i], ".")
		}
	}
	return full
}

// free finds the first word that fits one and is not used. Of equal words the
// first stands for all.
func free(x string, b []string, used []bool) int {
	for i, y := range b {
		if similar(x, y) && !used[slices.Index(b, y)] {
			return i
		}
	}
	return -1
}

// similar compares two words: by first letter if one is an initial, else by stem.
func similar(x, y string) bool {
	if x == y {
		return true
	}
	if x[0] != y[0] {
		return false // no ending and no change of a stem reaches the first letter
	}
	var roomX, roomY [32]rune
	rx, ry := appendRunes(roomX[:0], x), appendRunes(roomY[:0], y)
	if strings.HasSuffix(x, ".") || strings.HasSuffix(y, ".") {
		return rx[0] == ry[0]
	}
	if female(x) != female(y) {
		return false
	}
	if len(rx) > 1 && len(ry) > 1 && rx[1] != ry[1] { // no stem is shorter than two letters
		return near(rx, ry) && (formOf(x, y) || formOf(y, x))
	}
	return stemmed(rx, ry) || stemmed(drop(rx), ry) || stemmed(rx, drop(ry)) || near(rx, ry) && (formOf(x, y) || formOf(y, x))
}

func appendRunes(out []rune, s string) []rune {
	for _, r := range s {
		out = append(out, r)
	}
	return out
}

// near reports whether two words are alike enough to be declined, which costs more
// than all the rest: the first letter, and hardly a difference in length.
func near(x, y []rune) bool {
	return x[0] == y[0] && min(len(x), len(y)) >= 3 && len(x)-len(y) < 5 && len(y)-len(x) < 5
}

// formOf reports whether a word leads back to a base form whose stem changes:
// "Olze" to "Olga", "Kupca" to "Kupiec", "Соловья" to "Соловей". Fold has made и of
// й on both sides.
func formOf(base, word string) bool {
	word = strings.Replace(word, "ииц", "ийц", 1)
	found := false
	inflect.Bases(word, func(cut int, middle, tail string) {
		found = found || len(base) == cut+len(middle)+len(tail) && base[:cut] == word[:cut] && base[cut+len(middle):] == tail && sameFolded(base[cut:cut+len(middle)], middle)
	})
	return found
}

func sameFolded(folded, s string) bool {
	return folded == s || strings.Contains(s, "й") && folded == strings.ReplaceAll(s, "й", "и")
}

// female recognises surnames in -ová, which no form of the husband's is.
func female(w string) bool {
	for _, e := range [...]string{"ova", "ove", "ovou", "ovej", "ova-"} {
		if len(w) > len(e)+1 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// stemmed reports whether two words share a stem and differ in case endings.
func stemmed(x, y []rune) bool {
	p := 0
	for p < len(x) && p < len(y) && x[p] == y[p] {
		p++
	}
	least := 3
	if min(len(x), len(y)) <= 3 {
		least = 2 // Eva, Ota
	}
	for q := p; q >= max(least, p-3); q-- {
		if endings[string(x[q:])] && endings[string(y[q:])] {
			return true
		}
	}
	return false
}

// drop takes away a fleeting e: Marek, Markem.
func drop(w []rune) []rune {
	n := len(w)
	if n < 4 || w[n-2] != 'e' && w[n-2] != 'е' || strings.ContainsRune("aeiouyаеиоуыэюя", w[n-1]) {
		return w
	}
	return append(slices.Clone(w[:n-2]), w[n-1])
}

// endings are case endings of Czech, Slovak, Polish and Russian names, folded.
var endings = func() map[string]bool {
	m := set(`a e i o u y ou em im ym um om ovi ove ova ovou ovej eho emu ho mu ej ii ie iem owi ego iego iemu ia iu ova ku ka ke ce ze ske cka ckeho
		ek k kem ka ki kiem skiego skiemu skim ska ska ske skou ami ach
		а у ом ем е ы и ои ою еи ю я ого его ому ему ым им ого ая ую ь ью ии ию иеи ыи юю`)
	m[""] = true
	return m
}()
