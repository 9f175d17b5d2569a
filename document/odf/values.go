package odf

import (
	"strconv"
	"strings"
	"unicode"

	"inkoust/internal/xmlcut"
)

// values reads what cells hold beside their text: rows in which a stored value
// says more than the text shows, with that value in its place, below the first
// row, which most often says what the columns are. Formulas with words in them
// are read because the words may name somebody.
func (s *story) values(i int32, raw, formulas *builder) {
	first := int32(-1)
	for c := i + 1; c < s.t.Nodes[i].Last; c++ {
		if s.t.Nodes[c].Name != "table:table-row" {
			continue
		}
		stored := map[int32]xmlcut.Attr{}
		for cell := range s.t.Children(c) {
			if !isCell(s.t.Nodes[cell].Name) {
				continue
			}
			if f := s.t.Attr(cell, "formula"); strings.Contains(f, `"`) {
				formulas.Line(f)
			}
			if a, ok := s.storesMore(cell); ok {
				stored[cell] = a
			}
			if first < 0 && s.shows(cell) {
				first = c
			}
		}
		if len(stored) == 0 {
			continue
		}
		if first != c && raw.Len() == 0 {
			s.rawRow(first, raw, nil)
		}
		s.rawRow(c, raw, stored)
	}
}

// rawRow writes a row with stored values in the place of texts.
func (s *story) rawRow(i int32, b *builder, stored map[int32]xmlcut.Attr) {
	b.Flush()
	column, at := 0, 0
	for c := range s.t.Children(i) {
		if !isCell(s.t.Nodes[c].Name) {
			continue
		}
		if s.shows(c) {
			b.Flush()
			b.Write(strings.Repeat("\t", column-at))
			at = column
			if a, ok := stored[c]; ok {
				b.Add(a.Value, xmlcut.InNumber, c)
			} else {
				s.plainText(c, b)
			}
		}
		column = min(column+repeated(s.t, c), maxColumns)
	}
	b.Break('\n')
}

// plainText adds the text of a cell's paragraphs.
func (s *story) plainText(i int32, b *builder) {
	if a, ok := bareValue(s.t, i); ok {
		b.Add(a.Value, xmlcut.InNumber, i)
	}
	for c := range s.t.Children(i) {
		if s.t.Nodes[c].Name != "text:p" {
			continue
		}
		b.paragraph()
		for k := c + 1; k < s.t.Nodes[c].Last; k++ {
			n := s.t.Nodes[k]
			switch {
			case n.Name == "":
				b.characters(n, k)
			case strings.HasPrefix(n.Name, "draw:") || fateOf(s.t, k) == drop:
				k = n.Last - 1
			}
		}
		b.Break(' ')
	}
	b.Break(0)
}

// identifier is how many digits a number has at least that may be somebody's.
const identifier = 6

// storesMore reports whether the value of a cell tells what its text does not: a
// whole number in another notation, the day of a date, another string.
func (s *story) storesMore(i int32) (xmlcut.Attr, bool) {
	if !hasParagraph(s.t, i) {
		return xmlcut.Attr{}, false
	}
	if strings.TrimSpace(s.shownText(i)) == "" {
		return xmlcut.Attr{}, false // the value stands in the place of the text
	}
	for a := range s.t.Attrs(i) {
		value := func() string { return xmlcut.Unescape(s.t.Src[a.Value.Start:a.Value.End]) }
		switch a.Local {
		case "value":
			return a, hidesNumber(value(), s.shownText(i))
		case "date-value":
			return a, hidesDate(value(), s.shownText(i))
		case "string-value":
			return a, squeeze(value()) != squeeze(s.shownText(i))
		}
	}
	return xmlcut.Attr{}, false
}

// shownText is the text of a cell's paragraphs without its way back.
func (s *story) shownText(i int32) string {
	b := newBuilder("", "", s.m)
	s.plainText(i, b)
	return b.String()
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func hidesNumber(value, shown string) bool {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return value != ""
	}
	digits := strconv.FormatFloat(f, 'f', -1, 64)
	return !strings.Contains(digits, ".") && len(digits) >= identifier && !strings.Contains(onlyDigits(shown), strings.Trim(digits, "-"))
}

// hidesDate compares the day, the month's number aside, and the year.
func hidesDate(value, shown string) bool {
	date, _, _ := strings.Cut(value, "T")
	f := strings.Split(date, "-")
	if len(f) != 3 {
		return value != ""
	}
	year, day := false, false
	for _, n := range strings.FieldsFunc(shown, func(r rune) bool { return !unicode.IsDigit(r) }) {
		year = year || n == f[0] || n == f[0][max(0, len(f[0])-2):]
		day = day || strings.TrimLeft(n, "0") == strings.TrimLeft(f[2], "0")
	}
	return !year || !day
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
