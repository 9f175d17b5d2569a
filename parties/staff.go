package parties

import (
	"strings"
)

// staffLists are words that head a list of the staff of a public body, folded.
var staffLists = []string{"zamestnanc", "zamestnanci", "pracovnici", "pracownicy", "pracownikow", "сотрудники", "сотрудников", "работники", "работников"}

// staffNeedles are parts of them, as texts have them.
var staffNeedles = newNeedles("omis", "OMIS", "омисс", "stnan", "STNAN", "racovn", "RACOVN", "racown", "отрудник", "аботник")

// maxStaffList is how long such a list can be, in bytes.
const maxStaffList = 1500

// staffHead notes a line that heads a list of the staff of a public body.
func (w *walker) staffHead(from, to int) {
	for at := from; at < to; {
		end := strings.IndexByte(w.text[at:to], '\n')
		if end < 0 {
			return
		}
		if line := w.text[at : at+end]; end < 120 && end > 10 && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ",") && staffNeedles.in(line) {
			f := w.folded(at, at+end)
			if committee(f) || containsAny(f, staffLists...) && (w.orgClass(f) == KindBody || containsAny(f, "odbor", "oddelen", "otdel", "отдел", "wydzial", "referat")) {
				w.staff = at + end
			}
		}
		at += end + 1
	}
}

// committee reports whether a heading names those who sit in a committee.
func committee(f string) bool {
	return containsAny(f, "komisja w skladzie", "komisia v zlozeni", "komise ve slozeni", "slozeni komise", "zlozenie komisie", "sklad komisji", "clenove komise", "clenovia komisie", "czlonkowie komisji", "состав комиссии", "комиссия в составе", "члены комиссии")
}

// onStaffList reports whether a name stands in a list of the staff of a public
// body, on a line of its own or in a row.
func (w *walker) onStaffList(it *item) bool {
	if w.staff < 0 || it.start-w.staff > maxStaffList {
		return false
	}
	if strings.Contains(w.text[max(w.staff, w.last):it.start], "\n\n") {
		w.staff = -1
		return false
	}
	from := it.line
	behind, _, _ := strings.Cut(w.folded(it.end, min(len(w.text), it.end+80)), "\n")
	return wordsBetween(w.text[from:it.start]) <= 4 && !containsAny(behind, "mieszkanc", "obyvatel", "rodic", "verejnost", "lokator", "жител", "родител")
}

// colleague reports whether a word for a colleague, a superior or a mentor
// stands before a name in a contract of employment: such a one works for the
// employer.
func (w *walker) colleague(it *item) bool {
	if !w.may(it, ofColleagues) || w.byLabel("worker") == nil && !w.employed() {
		return false
	}
	f := w.clauseBefore(it, 60)
	return containsAny(f, colleagues...)
}

// colleagues are words for a colleague, a superior or a mentor, folded.
var colleagues = []string{"koleg", "nadrizen", "nadriaden", "prelozon", "bezposredni", "наставник", "руководител", "начальник", "коллег", "planuje", "vedouc", "veduc", "skolitel", "mentor", "kierowni", "opiekun", "dohlizi", "ridi ", "zastupuje", "zastepuje", "замеща"}

// employed reports whether a party is called by a word for a workplace.
func (w *walker) employed() bool { return w.byLabel("employer") != nil }
