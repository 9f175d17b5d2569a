package pay

import (
	"slices"
	"strings"

	"inkoust/detectors"
)

// heads are the heads of columns of pay, folded, whole or with more words behind.
var heads = []string{
	"mzda", "hruba mzda", "cista mzda", "mesicni mzda", "zakladni mzda", "smluvni mzda", "hodinova mzda", "plat", "hruby plat", "mesicni plat", "zakladni plat", "platovy tarif", "tarifni plat", "osobni priplatek", "osobni ohodnoceni",
	"mesacna mzda", "zakladna mzda", "hodinova mzda", "mesacny plat", "tarifny plat", "funkcny plat", "osobny priplatok",
	"wynagrodzenie zasadnicze", "placa", "pensja", "uposazenie",
	"оклад", "должностнои оклад", "заработная плата", "зарплата",
}

// beside are heads that are of pay only in a table of staff.
var beside = []string{"tarif", "odmena", "odmeny", "rocni odmena", "rocna odmena", "premie", "wynagrodzenie", "wynagrodzenie brutto", "nagroda", "dodatek", "премия"}

// staff are words in the heads of tables of staff, folded.
var staff = []string{"zamestnan", "pracovni zarazeni", "funkce", "funkcia", "os cislo", "osobni cislo", "osobne cislo", "platova trida", "platova trieda", "stanowisko", "pracowni", "должност", "работник", "сотрудник", "табельн"}

// named are words in the heads of columns of names, folded.
var named = []string{"jmeno", "prijmeni", "meno", "priezvisko", "imie", "nazwisko", "фамилия", "фио", "ф и о"}

// tables looks at each table of a part: lines with tabs behind one another. Its
// head is one of the first lines.
func (r *reader) tables() {
	text := r.part.Text
	if strings.IndexByte(text, '\t') < 0 {
		return
	}
	for at := 0; at < len(text); {
		n := strings.IndexByte(text[at:], '\t')
		if n < 0 {
			return
		}
		start := strings.LastIndexByte(text[:at+n], '\n') + 1
		end := tableEnd(text, start)
		r.table(start, end)
		at = end
	}
}

// tableEnd is the end of the lines with tabs from one on.
func tableEnd(text string, at int) int {
	for at < len(text) {
		end := lineEnd(text, at)
		if strings.IndexByte(text[at:end], '\t') < 0 {
			break
		}
		at = min(end+1, len(text))
	}
	return at
}

func lineEnd(text string, at int) int {
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}

// headLines is how far down the head of a table may stand, below titles.
const headLines = 3

// table looks for the head of a table.
func (r *reader) table(start, end int) {
	at := start
	for range headLines {
		stop := lineEnd(r.part.Text, at)
		if at >= end || strings.ContainsAny(r.part.Text[at:stop], "0123456789") {
			return
		}
		if r.headed(at, stop, end) {
			return
		}
		at = min(stop+1, len(r.part.Text))
	}
}

// headed reads the columns of pay that a line heads, and reports whether it heads
// any.
func (r *reader) headed(at, stop, end int) bool {
	cells := strings.Split(r.part.Text[at:stop], "\t")
	for i, c := range cells {
		cells[i] = strings.TrimSpace(detectors.Folded(c))
	}
	crew := slices.ContainsFunc(cells, func(c string) bool { return holds(c, staff) })
	if !crew && !slices.ContainsFunc(cells, func(c string) bool { return holds(c, named) }) && !r.hasPeople(stop, end) {
		return false
	}
	found := false
	for column, c := range cells {
		if opens(c, heads) || crew && opens(c, beside) {
			r.columnOf(column, min(stop+1, end), end)
			found = true
		}
	}
	return found
}

// columnOf marks the cells of a column that hold numbers, all one range.
func (r *reader) columnOf(column, at, end int) {
	r.begin()
	for at < end {
		stop := lineEnd(r.part.Text, at)
		from := at
		for range column {
			n := strings.IndexByte(r.part.Text[from:stop], '\t')
			if n < 0 {
				from = stop
				break
			}
			from += n + 1
		}
		to := stop
		if n := strings.IndexByte(r.part.Text[from:stop], '\t'); n >= 0 {
			to = from + n
		}
		if strings.ContainsAny(r.part.Text[from:to], "0123456789") {
			r.add(from, to, "column of pay")
		}
		at = stop + 1
	}
}

// hasPeople reports whether people were found between two places.
func (r *reader) hasPeople(from, to int) bool {
	return slices.ContainsFunc(r.people[r.part.ID], func(at int) bool { return from <= at && at < to })
}

// opens reports whether a cell is one of the heads, alone or before further words
// such as the currency.
func opens(cell string, heads []string) bool {
	for _, h := range heads {
		rest, ok := strings.CutPrefix(cell, h)
		if ok && (rest == "" || strings.ContainsAny(rest[:1], " (,/[:")) {
			return true
		}
	}
	return false
}

func holds(cell string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(cell, w) })
}
