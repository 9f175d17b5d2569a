// Package table reads and writes the CSV tables that officials edit, as Excel
// in Czech Windows writes them: UTF-8 with or without a byte order mark, UTF-16
// with one, or Windows-1250; divided by semicolons, tabs or commas.
//
// It refuses what it does not know: an unknown column, a cell outside the
// header, an unclosed quote. Errors name the file, the row, the column and the
// expected form, never the value. Start with Read.
package table

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Bounds on a table. An office's largest table, a year of register metadata,
// has some ten thousand rows; what is far beyond is not such a table.
const (
	MaxBytes   = 32 << 20
	MaxRows    = 200_000
	MaxColumns = 128
	MaxCell    = 64 << 10
)

// Row is one row of a table below its header.
type Row struct {
	Line  int // as the spreadsheet shows it: the header is row 1
	file  string
	index map[string]int
	cells []string
}

// Get returns the trimmed cell of a column, "" if the table has no such column.
func (r Row) Get(col string) string {
	i, ok := r.index[col]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// Has reports whether the table has a column.
func (r Row) Has(col string) bool {
	_, ok := r.index[col]
	return ok
}

// Error returns the error that a cell of this row has not the expected form.
func (r Row) Error(col, want string) *Error {
	return &Error{File: r.file, Row: r.Line, Column: col, Want: want}
}

// Error says where a table is wrong and what was expected there.
type Error struct {
	File   string
	Row    int    // as the spreadsheet shows it, 0 if the whole file is meant
	Column string // "" if the whole row is meant
	Want   string // the expected form
}

func (e *Error) Error() string {
	s := e.File
	if e.Row > 0 {
		s += fmt.Sprintf(": row %d", e.Row)
	}
	if e.Column != "" {
		s += fmt.Sprintf(": column %q", e.Column)
	}
	return s + ": expected " + e.Want
}

// Read reads a table. Every required column must be there; an optional one may
// be missing; any other is an error. Empty rows are left out. name stands in
// errors only. Every error but one of r itself is an *Error.
func Read(name string, r io.Reader, required, optional []string) ([]Row, error) {
	text, err := load(name, r)
	if err != nil {
		return nil, err
	}
	records, err := split(name, text)
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return nil, &Error{File: name, Row: 1, Want: "a header with the names of the columns"}
	}
	index, err := header(name, records[0], required, optional)
	if err != nil {
		return nil, err
	}
	return body(name, records, index)
}

// Columns returns the names in the header of a table in lower case, nil where the
// data is no table.
func Columns(data []byte) []string {
	text, err := load("", bytes.NewReader(data))
	if err != nil {
		return nil
	}
	records, err := split("", text)
	if err != nil || len(records) == 0 {
		return nil
	}
	out := make([]string, len(records[0].cells))
	for i, c := range records[0].cells {
		out[i] = strings.ToLower(c)
	}
	return out
}

// header maps the names of the columns to their places.
func header(name string, first record, required, optional []string) (map[string]int, error) {
	index := map[string]int{}
	for i, col := range first.cells {
		if col == "" {
			continue // Excel leaves empty columns behind the last used one
		}
		col = strings.ToLower(col)
		if !slices.Contains(required, col) && !slices.Contains(optional, col) {
			return nil, &Error{File: name, Row: first.line, Column: printable(col), Want: "one of the known columns: " + list(required, optional)}
		}
		if _, twice := index[col]; twice {
			return nil, &Error{File: name, Row: first.line, Column: col, Want: "each column once"}
		}
		index[col] = i
	}
	for _, col := range required {
		if _, ok := index[col]; !ok {
			return nil, &Error{File: name, Row: first.line, Column: col, Want: "this column in the header"}
		}
	}
	return index, nil
}

// body turns the records below the header into rows.
func body(name string, records []record, index map[string]int) ([]Row, error) {
	used := map[int]bool{}
	for _, i := range index {
		used[i] = true
	}
	var rows []Row
	for _, rec := range records[1:] {
		empty := true
		for i, c := range rec.cells {
			if c == "" {
				continue
			}
			empty = false
			if !used[i] {
				return nil, &Error{File: name, Row: rec.line, Want: "no cell outside the columns of the header"}
			}
		}
		if !empty {
			rows = append(rows, Row{Line: rec.line, file: name, index: index, cells: rec.cells})
		}
	}
	return rows, nil
}

// list names the known columns in an error.
func list(required, optional []string) string {
	s := ""
	for i, col := range append(slices.Clone(required), optional...) {
		if i > 0 {
			s += ", "
		}
		s += col
	}
	return s
}

// printable keeps a wrong header cell out of the error unless it looks like a
// column name: a table without a header has a value there.
func printable(col string) string {
	if len(col) > 40 {
		return "?"
	}
	for _, r := range col {
		if (r < 'a' || r > 'z') && r != '_' {
			return "?"
		}
	}
	return col
}
