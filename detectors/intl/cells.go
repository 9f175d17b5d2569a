package intl

import (
	"context"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// Cells finds numbers of persons by the headings of lists: a line of headings
// divided by tabs, bars, semicolons, slashes, dashes, commas or wide gaps, and under it
// lines of values divided in the same way. A number that only its label gives
// away has none in such a list but the heading.
var Cells detectors.Detector = cells{}

type cells struct{}

// Info describes the detector.
func (cells) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.cells", Types: []detectors.Type{detectors.Phone, detectors.OtherID, detectors.BirthDate, detectors.VehiclePlate, detectors.IDDocument, detectors.BankAccount, detectors.BirthNumber},
		Summary: "Number of a person in a list, by the heading of its column", Source: "regulation (EU) 2016/679, article 4",
	}
}

// Examples returns the texts for the conformance suite.
func (cells) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"Příjmení   Kancelář   Klapka\nMalá Eva   214   [[361]]\nVrba Jan   215   –\nBílý Petr   216   [[362]]\n",
			"čip / příjmení / os. č.\n[[0A41F8C7]] / Malá Eva / [[21]]\n[[0A41F8D2]] / Vrba Jan / [[34]]\n",
			"lp. nazwisko i imię, nr legitymacji, PESEL\n1. Wzorek Jan, [[206/2019]], w trakcie\n",
			"Nr ewidencyjny: / Nr legitymacji służbowej: / Login do systemu:\n[[04182]] / [[SG 206418]] / [[isadowska]]\n",
			"№ / марка / гос. номер / VIN\n1 / МТЗ-82 / [[2064 ЕВ 21]] / –\n2 / УАЗ / [[к 206 мт 121 rus]] / [[XTT390995E0418206]]\n",
			"таб. №  фамилия  сумма\n[[0182]]  Ершова К. Д.  20 641,82\n",
			"Rodné číslo / Dátum narodenia\nnemá / [[17. apríl 1966]]\n", "Фамилия;Дата рождения;Телефон\nРябов Ф.;[[2/VI-1980]];[[5-06-41]], [[5-06-42]]\n",
		}, []detectors.Trap{
			{Name: "stock", Text: "Kód / Název / Karta\n118204 / Šroub / 2204\n"}, {Name: "timetable", Text: "Zastávka   Linka   Odjezd\nNáves   118   6.04\nŠkola   118   6.06\n"},
			{Name: "accounts", Text: "Účet / Popis / Částka\n521 / mzdy / 118,40\n"}, {Name: "sentence", Text: "Jméno, telefon, nr legitymacji\nV roce 2019 se konalo 12 schůzí.\n"},
			{Name: "rooms", Text: "Jméno   Kancelář   Patro\nMalá Eva   214   3\n"}, {Name: "papers of an account book", Text: "Doklad | Datum | Částka\nFV118204 | 1.2.2020 | 118,00\n"},
		}
}

// Bounds of a list: longer lines and cells are text; a heading speaks for no more
// rows than a page of a register has, many times over.
const (
	longestRow  = 600
	longestHead = 48
	mostColumns = 24
	fewestCells = 2
)

// Detect finds the values under headings.
func (cells) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	if !strings.ContainsAny(p.Text, "0123456789") {
		return nil, nil
	}
	list := cellList{part: p, digit: -1}
	for at := 0; at < len(p.Text); {
		end := len(p.Text)
		if i := strings.IndexByte(p.Text[at:], '\n'); i >= 0 {
			end = at + i
		}
		list.line(at, end)
		if at = end + 1; ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return detectors.Resolve(append(list.found, tornCells(p)...)), nil
}

// cellList reads the lines of a text in order.
type cellList struct {
	part  *document.Part
	digit int         // the first digit from the line on
	mark  string      // what divides the cells of the list, "" outside one
	heads []*cellKind // by column, nil where the heading says nothing
	best  []*cellKind // those of the best mark so far
	cells []document.Span
	found []detectors.Finding
}

// line takes in one line: a row of values, a line of headings, or neither, which
// ends the list.
func (l *cellList) line(at, end int) {
	text := l.part.Text[at:end]
	if len(text) > longestRow || strings.TrimSpace(text) == "" {
		l.mark = ""
		return
	}
	if l.digit < at {
		l.digit = nextDigit(l.part.Text, at)
	}
	if l.digit >= end && l.headings(at, text) || l.mark == "" {
		return
	}
	if l.split(at, text, l.mark); len(l.cells) != len(l.heads) {
		l.mark = ""
		return
	}
	for i, k := range l.heads {
		if k != nil {
			l.take(k, l.cells[i])
		}
	}
}

// marks divide cells, the surest first.
var marks = [...]string{"\t", ";", " | ", " / ", " – ", "  ", ", "}

// headings reads a line of headings and reports whether it is one. Of the marks
// that divide it, the one counts that divides most headings.
func (l *cellList) headings(at int, text string) bool {
	if !kindSet.Between(l.part.Text, at, at+len(text)) {
		return false // none of its cells is one
	}
	best, most, width := "", 0, 0
	for _, mark := range marks {
		if !strings.Contains(text, mark) {
			continue
		}
		if l.split(at, text, mark); len(l.cells) < fewestCells {
			continue
		}
		if n := l.kinds(mark == ", "); n > most || n == most && len(l.cells) > width && mark != ", " {
			best, most, width = mark, n, len(l.cells)
			l.best = append(l.best[:0], l.heads...)
		}
	}
	if most == 0 {
		return false
	}
	l.mark, l.heads = best, append(l.heads[:0], l.best...)
	return true
}

// kinds reads the headings among the cells and counts those that speak. A
// sentence has commas, too, so that they need two; a heading that any thing may
// have needs persons.
func (l *cellList) kinds(sentence bool) int {
	l.heads = l.heads[:0]
	persons, known := false, 0
	for _, c := range l.cells {
		var k *cellKind
		if c.End-c.Start <= longestHead {
			words := detectors.WordsBetween(l.part.Text, c.Start, c.End)
			k = kindOf(words)
			persons = persons || personSet.In(words)
		} else if sentence {
			return 0
		}
		l.heads = append(l.heads, k)
		if k != nil {
			known++
		}
	}
	for i, k := range l.heads {
		if k != nil && k.persons && !persons {
			l.heads[i], known = nil, known-1
		}
	}
	if known == 1 && (sentence || !persons && len(l.cells) <= fewestCells) {
		return 0
	}
	return known
}

// split reads the cells of a line, without the blanks around them.
func (l *cellList) split(at int, text, mark string) {
	l.cells = l.cells[:0]
	if mark == "  " {
		lead := len(text) - len(strings.TrimLeft(text, " "))
		at, text = at+lead, strings.TrimRight(text[lead:], " \r")
	}
	for len(l.cells) <= mostColumns {
		cell, rest, more := strings.Cut(text, mark)
		l.cells = append(l.cells, trimmed(l.part.Text, at, at+len(cell)))
		if !more {
			return
		}
		at, text = at+len(cell)+len(mark), rest
		if mark == "  " {
			blanks := len(text) - len(strings.TrimLeft(text, " "))
			at, text = at+blanks, text[blanks:]
		}
	}
}

// trimmed is the span of a cell without the blanks around.
func trimmed(text string, start, end int) document.Span {
	for start < end && strings.IndexByte(" \r", text[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(" \r", text[end-1]) >= 0 {
		end--
	}
	return document.Span{Start: start, End: end}
}

// take adds the values of a cell: one, or several with commas between.
func (l *cellList) take(k *cellKind, c document.Span) {
	for at := c.Start; at < c.End; {
		end := c.End
		if i := strings.Index(l.part.Text[at:c.End], ", "); i >= 0 {
			end = at + i
		}
		if f, ok := k.finding(l.part, trimmed(l.part.Text, at, end)); ok {
			l.found = append(l.found, f)
		}
		at = end + len(", ")
	}
}
