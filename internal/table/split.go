package table

import "strings"

// record is one row as it lies in the file, cells trimmed and unwrapped.
type record struct {
	line  int
	cells []string
}

// split cuts the text into records. Blank lines count, so that row numbers are
// those a spreadsheet shows.
func split(name, text string) ([]record, error) {
	s := &splitter{name: name, text: text}
	if rest, sep, ok := sepLine(text); ok {
		s.text, s.sep, s.line = rest, sep, 1
	} else {
		s.sep = separator(text)
	}
	var out []record
	for s.pos < len(s.text) {
		rec, err := s.record()
		if err != nil {
			return nil, err
		}
		if len(out) == 0 && strings.Join(rec.cells, "") == "" {
			continue // blank lines above the header
		}
		if len(out) > MaxRows {
			return nil, &Error{File: name, Row: rec.line, Want: "no more rows than the largest table allowed"}
		}
		out = append(out, rec)
	}
	return out, nil
}

// sepLine recognises the line "sep=;" that tells Excel the separator.
func sepLine(text string) (rest string, sep byte, ok bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.TrimRight(line, "\r")
	if len(line) == 5 && strings.EqualFold(line[:4], "sep=") {
		return rest, line[4], true
	}
	return text, 0, false
}

// separator tells the separator from the header: the most frequent of the
// three outside quotes; on a tie the one Czech Excel prefers.
func separator(text string) byte {
	line, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	best, most := byte(';'), 0
	for _, sep := range []byte{';', '\t', ','} {
		n, quoted := 0, false
		for i := range len(line) {
			switch {
			case line[i] == '"':
				quoted = !quoted
			case line[i] == sep && !quoted:
				n++
			}
		}
		if n > most {
			best, most = sep, n
		}
	}
	return best
}

// splitter walks over the text of a table.
type splitter struct {
	name string
	text string
	sep  byte
	pos  int
	line int
}

// record reads one row to the end of its line.
func (s *splitter) record() (record, error) {
	s.line++
	rec := record{line: s.line}
	for {
		cell, last, err := s.cell()
		if err != nil {
			return rec, err
		}
		if len(cell) > MaxCell {
			return rec, &Error{File: s.name, Row: s.line, Want: "no cell longer than the longest allowed"}
		}
		if rec.cells = append(rec.cells, cell); len(rec.cells) > MaxColumns {
			return rec, &Error{File: s.name, Row: s.line, Want: "no more columns than the widest table allowed"}
		}
		if last {
			return rec, nil
		}
	}
}

// cell reads one cell and tells whether it ends its row. A cell is quoted if
// it begins with a quote, or with ="…" as people write to keep leading zeros.
func (s *splitter) cell() (string, bool, error) {
	start := s.pos
	rest := s.text[start:]
	var value string
	switch {
	case strings.HasPrefix(rest, `"`), strings.HasPrefix(rest, `="`):
		s.pos += strings.IndexByte(rest, '"') + 1
		v, ok := s.quoted()
		if !ok {
			return "", false, &Error{File: s.name, Row: s.line, Want: "a closing quotation mark"}
		}
		value = v + s.plain()
	default:
		value = s.plain()
	}
	return unwrap(value), s.next(), nil
}

// quoted reads up to the closing quote; two quotes stand for one.
func (s *splitter) quoted() (string, bool) {
	var b strings.Builder
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		s.pos++
		if c != '"' {
			b.WriteByte(c)
			continue
		}
		if s.pos >= len(s.text) || s.text[s.pos] != '"' {
			return b.String(), true
		}
		b.WriteByte('"')
		s.pos++
	}
	return "", false
}

// plain reads up to the separator or the end of the line.
func (s *splitter) plain() string {
	start := s.pos
	for s.pos < len(s.text) && s.text[s.pos] != s.sep && s.text[s.pos] != '\n' && s.text[s.pos] != '\r' {
		s.pos++
	}
	return s.text[start:s.pos]
}

// next steps over a separator or a line end and reports whether the row ends.
func (s *splitter) next() bool {
	if s.pos >= len(s.text) {
		return true
	}
	c := s.text[s.pos]
	s.pos++
	if c == s.sep {
		return false
	}
	if c == '\r' && s.pos < len(s.text) && s.text[s.pos] == '\n' {
		s.pos++
	}
	return true
}

// unwrap trims a cell and takes away what only keeps a spreadsheet from
// reading it as a number or a formula: ="…" and a leading apostrophe.
func unwrap(v string) string {
	v = strings.Trim(v, " \t\u00a0\u202f")
	if len(v) >= 3 && strings.HasPrefix(v, `="`) && strings.HasSuffix(v, `"`) {
		return strings.Trim(v[2:len(v)-1], " \u00a0")
	}
	if strings.HasPrefix(v, "'") && risky(strings.TrimLeft(v, "'")) {
		return v[1:]
	}
	return v
}
