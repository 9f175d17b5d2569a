package xlsx

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
)

// visitor receives a worksheet in the order of its bytes. What it is given is
// valid until it returns.
type visitor interface {
	outside(raw []byte) error // all that is not in sheetData; the tags of sheetData are
	row(r *row) error
	rowEnd(r *row, raw []byte) error
	cell(r *row, c *cell) error
}

// row is the start tag of a row.
type row struct {
	number int32
	raw    []byte
	hidden bool
	height bool // it states one
	fixed  bool // somebody set it
	zero   bool // its height is nothing
	odd    bool // it states what the output may not
}

// cell is one cell. Formulas and values are raw.
type cell struct {
	row, col int32
	style    int
	kind     string // "s", "n", "b", "e", "str", "inlineStr", "d"
	prefix   string // of the names of its elements: "x:"
	tag      []byte
	raw      []byte // all of it
	formula  []byte // the element f, with its tags
	value    []byte // inside v
	inline   []byte // inside is
	odd      bool   // it holds what the output may not
}

// walk reads a worksheet. Rows and cells that come out of order are damage:
// readers differ in what they show.
func (d *doc) walk(s *sheet, v visitor) error {
	r, err := d.zip.Open(d.real(s.name))
	if err != nil {
		return err
	}
	defer r.Close()
	w := &walker{sc: xmlcut.NewScanner(r, prefixes), v: v}
	for n := 0; ; n++ {
		if n%100_000 == 0 {
			if err := d.ctx(); err != nil {
				return err
			}
		}
		t, err := w.sc.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = w.token(t)
		}
		if err != nil {
			return refusal.In(s.name, err)
		}
	}
}

type walker struct {
	sc     *xmlcut.Scanner
	v      visitor
	inData bool
	inRow  bool
	depth  int // of elements in the cell; 0 outside of one
	rest   int // depth of elements that are not known
	r      row
	c      cell
	field  *[]byte // where the content of f, v or is goes
}

func (w *walker) token(t xmlcut.Token) error {
	switch {
	case w.depth > 0:
		return w.inCell(t)
	case w.rest > 0:
		w.skip(t)
		return nil
	case !w.inData:
		w.inData = t.Kind == xmlcut.StartTag && t.Name == "s:sheetData"
		return w.v.outside(t.Raw)
	case t.Kind == xmlcut.EndTag && t.Name == "s:sheetData":
		w.inData = false
		return w.v.outside(t.Raw)
	}
	return w.inSheet(t)
}

// skip passes over an element that is not known.
func (w *walker) skip(t xmlcut.Token) {
	switch t.Kind {
	case xmlcut.StartTag:
		w.rest++
	case xmlcut.EndTag:
		w.rest--
	}
}

func (w *walker) inSheet(t xmlcut.Token) error {
	opens := t.Kind == xmlcut.StartTag || t.Kind == xmlcut.EmptyTag
	switch {
	case opens && t.Name == "s:row" && !w.inRow:
		return w.rowTag(t)
	case t.Kind == xmlcut.EndTag && t.Name == "s:row":
		w.inRow = false
		return w.v.rowEnd(&w.r, t.Raw)
	case opens && t.Name == "s:c" && w.inRow:
		return w.cellTag(t)
	case t.Kind == xmlcut.Markup:
		w.r.odd = true
	case t.Kind == xmlcut.StartTag:
		w.rest, w.r.odd = 1, true
	}
	return nil
}

var errOrder = &refusal.Error{Reason: refusal.Damaged, What: "rows or cells out of order"}

// rowAttrs are the attributes of rows that stay.
var rowAttrs = map[string]bool{
	"r": true, "spans": true, "s": true, "customFormat": true, "ht": true, "hidden": true, "customHeight": true,
	"outlineLevel": true, "collapsed": true, "thickTop": true, "thickBot": true, "x14ac:dyDescent": true,
}

func (w *walker) rowTag(t xmlcut.Token) error {
	last := w.r.number
	w.r = row{number: last + 1, raw: t.Raw}
	for name, value := range xmlcut.TagAttrs(t.Raw) {
		switch string(name) {
		case "r":
			n, err := strconv.ParseInt(string(value), 10, 32)
			if err != nil || n <= int64(last) || n > maxRow {
				return errOrder
			}
			w.r.number = int32(n)
		case "hidden":
			w.r.hidden = truth(string(value))
		case "ht":
			h, err := strconv.ParseFloat(string(value), 64)
			w.r.height, w.r.zero = true, err == nil && h <= 0
		case "customHeight":
			w.r.fixed = truth(string(value))
		default:
			w.r.odd = w.r.odd || !rowAttrs[string(name)]
		}
	}
	if w.r.number > maxRow {
		return errOrder
	}
	w.c.col = 0
	w.inRow = t.Kind == xmlcut.StartTag
	if err := w.v.row(&w.r); err != nil || w.inRow {
		return err
	}
	return w.v.rowEnd(&w.r, nil)
}

func (w *walker) cellTag(t xmlcut.Token) error {
	last := w.c.col
	w.c = cell{row: w.r.number, col: last + 1, tag: append(w.c.tag[:0], t.Raw...), raw: append(w.c.raw[:0], t.Raw...),
		formula: w.c.formula[:0], value: w.c.value[:0], inline: w.c.inline[:0], kind: "n"}
	if i := bytes.IndexByte(t.Raw, ':'); i > 0 && bytes.HasPrefix(t.Raw[i:], []byte(":c")) {
		w.c.prefix = string(t.Raw[1 : i+1])
	}
	for name, value := range xmlcut.TagAttrs(w.c.tag) {
		switch string(name) {
		case "r":
			row, col, ok := readRef(string(value))
			if !ok || row != w.r.number || col <= last {
				return errOrder
			}
			w.c.col = col
		case "s":
			w.c.style, _ = strconv.Atoi(string(value))
		case "t":
			w.c.kind = kindOf(value)
		default:
			w.c.odd = true
		}
	}
	if w.c.col > maxColumn {
		return errOrder
	}
	if t.Kind == xmlcut.EmptyTag {
		return w.v.cell(&w.r, &w.c)
	}
	w.depth = 1
	return nil
}

// kindOf avoids a string for every cell.
func kindOf(b []byte) string {
	for _, k := range [...]string{"s", "n", "b", "e", "str", "inlineStr", "d"} {
		if string(b) == k {
			return k
		}
	}
	return "n"
}

// inCell collects the inside of a cell.
func (w *walker) inCell(t xmlcut.Token) error {
	if t.Kind == xmlcut.Markup {
		w.c.odd = true
		return nil
	}
	w.c.raw = append(w.c.raw, t.Raw...)
	switch t.Kind {
	case xmlcut.StartTag:
		w.depth++
		if w.depth == 2 {
			w.opens(t)
		} else if w.field != nil {
			*w.field = append(*w.field, t.Raw...)
		}
	case xmlcut.EmptyTag:
		if w.depth == 1 && t.Name == "s:f" {
			w.c.formula = append(w.c.formula, t.Raw...)
		} else if w.depth == 1 {
			w.c.odd = w.c.odd || t.Name != "s:v" && t.Name != "s:is"
		} else if w.field != nil {
			*w.field = append(*w.field, t.Raw...)
		}
	case xmlcut.CharText:
		if w.depth > 1 && w.field != nil {
			*w.field = append(*w.field, t.Raw...)
		}
	case xmlcut.EndTag:
		return w.closes(t)
	}
	return nil
}

func (w *walker) opens(t xmlcut.Token) {
	w.field = nil
	switch t.Name {
	case "s:v":
		w.field = &w.c.value
	case "s:is":
		w.field = &w.c.inline
	case "s:f":
		w.field = &w.c.formula
		w.c.formula = append(w.c.formula, t.Raw...)
	default:
		w.c.odd = true
	}
}

func (w *walker) closes(t xmlcut.Token) error {
	w.depth--
	switch {
	case w.depth == 0:
		if w.c.kind == "inlineStr" && len(w.c.inline) == 0 && len(w.c.value) > 0 { // some programs write it so
			w.c.kind, w.c.odd = "str", true
		}
		return w.v.cell(&w.r, &w.c)
	case w.depth > 1 && w.field != nil, w.depth == 1 && t.Name == "s:f":
		*w.field = append(*w.field, t.Raw...)
	}
	if w.depth == 1 {
		w.field = nil
	}
	return nil
}

// checkSize refuses sheets that no limit of the archive catches.
func checkSize(n int) error {
	if n > maxSkeleton {
		return document.Park(document.ReasonTooLarge, "sheet", nil)
	}
	return nil
}

// maxSkeleton bounds what a sheet has besides its rows.
const maxSkeleton = 64 << 20
