package parties

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// signsInFront collects the words before a name, the nearest first, up to the
// end of the sentence before; other names are passed over.
func (w *walker) signsInFront(i int, s *signs) {
	at, k, n := w.items[i].start, w.items[i].rank-1, 0
	label := false
	for at > 0 && n < signsBefore {
		if k >= 0 && at <= w.items[w.order[k]].end {
			o := &w.items[w.order[k]]
			if at, k = o.start, k-1; !isName(o) {
				s.add("b", string(o.typ))
				n++
			}
			continue
		}
		r, size := lastRune(w.text[:at])
		if letter(r) {
			from := at - size
			stop := 0
			if k >= 0 {
				stop = w.items[w.order[k]].end
			}
			for from > stop {
				r, size := lastRune(w.text[:from])
				if !letter(r) {
					break
				}
				from -= size
			}
			dot := at < len(w.text) && w.text[at] == '.'
			if dot && at-from > 5 {
				break // a sentence ended
			}
			if word := w.text[from:at]; n == 0 && connects(word) && k >= 0 && isName(&w.items[w.order[k]]) && strings.TrimLeft(w.text[w.items[w.order[k]].end:from], " ,") == "" {
				at = from // "A a B": what stands before A speaks of both
				continue
			}
			if w.frontWord(w.text[from:at], dot, opensClause(w.text[:from]), n, label, s) {
				n++
			}
			at = from
			continue
		}
		if r == ';' || r == '\n' && (n > 1 || at > 1 && w.text[at-2] == '\n') {
			break
		}
		switch {
		case r == '\n':
			s.add("break", countNames[min(n, 2)])
			if n = max(n, 2); label {
				n = signsBefore - 2
			}
		case r == ':' && n == 0:
			label = true
			s.add("mark", ":")
		case r == '(' && n == 0:
			s.add("mark", "(")
		}
		at -= size
	}
	if n == 0 {
		s.add("b", "-")
	}
}

// letter is unicode.IsLetter, told at once of the commonest.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// lastRune is the rune that ends a text, and its size.
func lastRune(s string) (rune, int) {
	if n := len(s); n > 0 && s[n-1] < utf8.RuneSelf {
		return rune(s[n-1]), 1
	}
	return utf8.DecodeLastRuneInString(s)
}

// leadRune is the rune that begins a text, and its size.
func leadRune(s string) (rune, int) {
	if s != "" && s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

// opensClause reports whether a line or a sentence begins behind a text: a
// capital letter there tells nothing.
func opensClause(before string) bool {
	for before != "" {
		r, size := lastRune(before)
		switch {
		case r == '\n' || r == '.' || r == ':' || r == '|' || r == '\t':
			return true
		case letter(r) || r == ',':
			return false
		}
		before = before[:len(before)-size]
	}
	return true
}

var countNames = [...]string{"0", "1", "2", "3"}

// frontWord adds one word before a name, and reports whether it counts.
func (w *walker) frontWord(word string, dot, lead bool, n int, label bool, s *signs) bool {
	m := s.word(word)
	f := m.stem
	if m.passed || dot && len(word) <= 4 && n == 0 {
		return false
	}
	n++
	if lead || !m.upper {
		if n <= 3 {
			s.add(beforeNames[n], f)
		}
		s.add("b", f)
	}
	s.class("bc", m)
	if n <= 2 {
		s.class(beforeClasses[n], m)
	}
	if label {
		s.add("l", f)
		s.class("lc", m)
	}
	return true
}

var (
	beforeNames   = [...]string{"", "b1", "b2", "b3"}
	beforeClasses = [...]string{"", "bc1", "bc2"}
	behindNames   = [...]string{"", "a1", "a2"}
	behindClasses = [...]string{"", "ac1", "ac2"}
)

// passed are titles and forms of address, folded: they tell nothing.
var passed = map[string]bool{"ing": true, "mgr": true, "bc": true, "judr": true, "mudr": true, "phdr": true, "rndr": true, "dr": true, "pan": true, "pani": true, "panem": true, "pana": true, "panu": true, "p": true, "inz": true, "arch": true, "doc": true, "prof": true, "mvdr": true, "dis": true, "phd": true}

// signsAfter collects the words behind a name, up to the next name, the end of
// the sentence, or the line below a name that has one of its own.
func (w *walker) signsAfter(i int, s *signs) {
	at, k, n := w.items[i].end, w.items[i].rank+1, 0
	for at < len(w.text) && n < signsBehind {
		next := len(w.text)
		if k < len(w.order) {
			o := &w.items[w.order[k]]
			if next = o.start; at >= next {
				if isName(o) {
					s.add("a", "name")
					return
				}
				s.add("a", string(o.typ))
				at, k, n = max(at, o.end), k+1, n+1
				continue
			}
		}
		r, size := leadRune(w.text[at:])
		if letter(r) {
			end := at + size
			for end < next {
				r, size := leadRune(w.text[end:])
				if !letter(r) {
					break
				}
				end += size
			}
			if w.behindWord(w.text[at:end], n, s) {
				n++
			}
			at = end
			continue
		}
		if r == ';' || r == '.' && n > 0 || r == '\n' && (n > 0 || at+1 < len(w.text) && w.text[at+1] == '\n') {
			return
		}
		switch {
		case r == '\n':
			s.add("abreak", "")
		case n == 0 && (r == ',' || r == '(' || r == ':' || r == '-' || r == '–'):
			s.add("amark", w.text[at:at+size])
		}
		at += size
	}
}

// behindWord adds one word behind a name, and reports whether it counts.
func (w *walker) behindWord(word string, n int, s *signs) bool {
	m := s.word(word)
	f := m.stem
	if m.passed {
		return false
	}
	n++
	own := !m.upper
	if own {
		s.add("a", f)
	}
	s.class("ac", m)
	if n <= 2 {
		if own {
			s.add(behindNames[n], f)
		}
		s.class(behindClasses[n], m)
	}
	return true
}

// stem folds the beginning of a word.
func stem(word string, buf *[signLetters * utf8.UTFMax]byte) string {
	b, n := buf[:0], 0
	for _, r := range word {
		if r = fold.Rune(r); r == 0 {
			continue
		}
		b = utf8.AppendRune(b, r)
		if n++; n == signLetters {
			break
		}
	}
	return string(b)
}
