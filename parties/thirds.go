package parties

import "strings"

// heading begins a list of third persons: "Ručitelé:", "Spolubydlící:".
func (w *walker) heading(t token) {
	if !startsLine(w.text, t.start) {
		return
	}
	rest, _, _ := strings.Cut(w.text[t.end:min(len(w.text), t.end+50)], "\n")
	head, _, ok := strings.Cut(rest, ":")
	if ok && !strings.ContainsAny(head, ".,;") || listMark(strings.TrimLeft(rest, " \t")) {
		w.third = t.end
	}
}

// thirdReach is how long a list of third persons can be, in bytes.
const thirdReach = 800

// underThird reports whether a name stands in a list of third persons, and
// ends the list where something else begins.
func (w *walker) underThird(it *item) bool {
	if w.third < 0 || w.third > it.start {
		return false
	}
	between := w.text[w.third:it.start]
	first := 1
	if head, _, _ := strings.Cut(between, "\n"); strings.HasSuffix(strings.TrimRight(head, " "), ":") {
		first = 2
	}
	if len(between) > thirdReach || strings.Contains(between, "\n\n") || strings.Contains(between, "§") {
		w.third = -1
		return false
	}
	for i, l := range strings.Split(between, "\n") {
		l = strings.TrimLeft(l, " \t")
		if i < first || l == "" {
			continue
		}
		if !listMark(l) && !strings.ContainsRune("-–—•", firstRune(l)) {
			w.third = -1
			return false
		}
	}
	return true
}

// listMark reports whether a line begins with the number of a list: "1)", "2.".
func listMark(l string) bool {
	n := 0
	for n < len(l) && '0' <= l[n] && l[n] <= '9' {
		n++
	}
	return n > 0 && n < 3 && n < len(l) && (l[n] == ')' || l[n] == '.')
}
