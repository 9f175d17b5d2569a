package xlsx

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"inkoust/internal/xmlaudit"
	"inkoust/verify"
)

var errSheet = errors.New("sheet cannot be read")

// cell is one cell that has something in it.
type cell struct {
	row, col int
	style    string
	text     bool   // a text, from wherever it comes
	value    string // the text, or what a number is written as
	formula  string // inside f; "" for none
	hides    int    // what hides it: shown, byRow, byColumn
}

// What hides a cell, as far as its place tells.
const (
	shown = iota
	byRow
	byColumn
)

// blank reports whether a reader sees nothing there.
func (c *cell) blank() bool { return c.text && strings.TrimSpace(flat(c.value)) == "" }

// cells reads the cells of a worksheet in order.
type cells struct {
	r       *xmlaudit.Reader
	strings []string
	used    []bool       // of strings
	rest    *verify.Text // all words that no reader sees
	margins *verify.Text // what is printed above and below
	margin  bool         // within a header or footer
	odd     int          // elements and attributes that no output has
	inData  bool
	row     int
	col     int
	hidden  bool
	zero    bool // rows without a height are hidden
	columns [][2]int
}

func newCells(r io.Reader, f *file) *cells {
	return &cells{r: xmlaudit.NewReader(r), strings: f.shared, used: f.used, rest: &verify.Text{}, margins: &verify.Text{}}
}

// next returns the next cell with content, and io.EOF after the last.
func (c *cells) next() (*cell, error) {
	for {
		p, err := c.r.Next()
		if err != nil {
			return nil, err
		}
		switch {
		case p.Other != nil:
			if !bytes.HasPrefix(p.Other, []byte("<?xml ")) {
				c.odd++
			}
			c.rest.Add(string(p.Other))
		case !c.inData:
			if err := c.around(p); err != nil {
				return nil, err
			}
		case p.Text != nil:
			c.loose(p)
		default:
			found, err := c.data(p)
			if found != nil || err != nil {
				return found, err
			}
		}
	}
}

// loose notes text between the cells, where none may be.
func (c *cells) loose(p xmlaudit.Piece) {
	if len(bytes.TrimSpace(p.Text)) > 0 {
		c.odd++
		c.rest.Gap()
		c.rest.Add(xmlaudit.Unescape(p.Text))
	}
}

// around reads what is not in the rows.
func (c *cells) around(p xmlaudit.Piece) error {
	if p.Text != nil {
		text := xmlaudit.Unescape(p.Text)
		if c.margin {
			text = c.printed(text)
		}
		c.rest.Gap()
		c.rest.Add(text)
		return nil
	}
	local := string(p.Local())
	c.margin = !p.Close && !p.Empty && marginElements[local]
	attrs, err := p.Attrs()
	if err != nil || p.Close {
		return err
	}
	c.inData = local == "sheetData" && !p.Empty
	min, max, hides := 0, 0, false
	for _, a := range attrs {
		if a.Prefix == "xmlns" || a.Local == "xmlns" {
			continue
		}
		if !consistsOf(a.Value, vocabulary) {
			c.rest.Gap()
			c.rest.Add(a.Value)
		}
		switch a.Local {
		case "min":
			min, _ = strconv.Atoi(a.Value)
		case "max":
			max, _ = strconv.Atoi(a.Value)
		case "hidden":
			hides = hides || yes(a.Value)
		case "width":
			hides = hides || isZero(a.Value)
		case "zeroHeight":
			c.zero = c.zero || yes(a.Value)
		}
	}
	if local == "col" && hides {
		c.columns = append(c.columns, [2]int{min, max})
	}
	return nil
}

func yes(s string) bool { return s == "1" || s == "true" }

func isZero(s string) bool {
	v, err := strconv.ParseFloat(s, 64)
	return err == nil && v <= 0
}

// data reads a tag between the tags of sheetData.
func (c *cells) data(p xmlaudit.Piece) (*cell, error) {
	switch local := string(p.Local()); {
	case local == "sheetData" && p.Close:
		c.inData = false
	case local == "row" && p.Close:
	case local == "row":
		return nil, c.startRow(p)
	case local == "c" && !p.Close:
		return c.cell(p)
	default:
		c.odd++
	}
	return nil, nil
}

// rowAttrs are what a row of the output states.
var rowAttrs = wordSet("r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot dyDescent")

func (c *cells) startRow(p xmlaudit.Piece) error {
	attrs, err := p.Attrs()
	if err != nil {
		return err
	}
	last, high, flat := c.row, false, false
	c.row, c.col, c.hidden = c.row+1, 0, false
	for _, a := range attrs {
		switch a.Local {
		case "r":
			if c.row, err = strconv.Atoi(a.Value); err != nil {
				return errSheet
			}
		case "hidden":
			c.hidden = yes(a.Value)
		case "ht":
			high, flat = true, isZero(a.Value)
		}
		if !rowAttrs[a.Local] {
			c.odd++
			c.rest.Gap()
			c.rest.Add(a.Value)
		}
	}
	c.hidden = c.hidden || flat || c.zero && !high
	if c.row <= last {
		return errSheet
	}
	return nil
}

// cell reads a cell to its end tag; one without content is nil.
func (c *cells) cell(p xmlaudit.Piece) (*cell, error) {
	attrs, err := p.Attrs()
	if err != nil {
		return nil, err
	}
	out, kind := &cell{row: c.row, col: c.col + 1}, "n"
	for _, a := range attrs {
		switch a.Local {
		case "r":
			if out.row, out.col = place(a.Value); out.row != c.row || out.col <= c.col {
				return nil, errSheet
			}
		case "s":
			out.style = strings.TrimPrefix(a.Value, "0") // none is the first one
		case "t":
			kind = a.Value
		default:
			c.odd++
			c.rest.Gap()
			c.rest.Add(a.Value)
		}
	}
	c.col = out.col
	for _, r := range c.columns {
		if r[0] <= out.col && out.col <= r[1] {
			out.hides = byColumn
		}
	}
	if c.hidden {
		out.hides = byRow
	}
	if p.Empty {
		return nil, nil
	}
	value, inline, err := c.inside(out)
	if err != nil {
		return nil, err
	}
	if err := c.resolve(out, kind, value, inline); err != nil {
		return nil, err
	}
	return out, nil
}

// place reads "B12".
func place(ref string) (row, col int) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	if err != nil {
		return 0, 0
	}
	return row, col
}

// inside reads the elements of a cell.
func (c *cells) inside(out *cell) (value, inline string, err error) {
	var path []string
	var v, is, f strings.Builder
	for {
		p, err := c.r.Next()
		if err != nil {
			return "", "", errSheet
		}
		switch {
		case p.Other != nil:
			c.odd++
			c.rest.Add(string(p.Other))
		case p.Text != nil:
			c.word(path, p.Text, &v, &is, &f)
		case p.Close && len(path) == 0:
			out.formula = f.String()
			return v.String(), is.String(), nil
		case p.Close:
			path = path[:len(path)-1]
		default:
			local := string(p.Local())
			if !cellElements[local] {
				c.odd++
			}
			if err := c.inner(local, p, &f); err != nil {
				return "", "", err
			}
			if !p.Empty {
				path = append(path, local)
			}
		}
	}
}

var cellElements = wordSet("v f is t r rPr b i strike condense extend outline shadow u vertAlign sz color rFont family charset scheme")

// inner notes the attributes of what is in a cell. A formula without text, one
// of a shared group, counts as a formula.
func (c *cells) inner(local string, p xmlaudit.Piece, f *strings.Builder) error {
	attrs, err := p.Attrs()
	if err != nil {
		return err
	}
	for _, a := range attrs {
		if local == "f" {
			f.WriteString(a.Local + "=" + a.Value + " ")
		}
		if local != "rFont" && !consistsOf(a.Value, vocabulary) {
			c.rest.Gap()
			c.rest.Add(a.Value)
		}
	}
	return nil
}

func (c *cells) word(path []string, text []byte, v, is, f *strings.Builder) {
	in := func(name string) bool { return len(path) > 0 && path[len(path)-1] == name }
	switch s := xmlaudit.Unescape(text); {
	case len(path) > 0 && contains(path, "rPh"):
		c.odd++
	case len(path) == 1 && in("v"):
		v.WriteString(s)
	case len(path) == 1 && in("f"):
		f.WriteString(s)
		c.rest.Gap()
		c.rest.Add(s)
	case len(path) > 1 && path[0] == "is" && in("t"):
		is.WriteString(s)
	case strings.TrimSpace(s) != "":
		c.odd++
		c.rest.Gap()
		c.rest.Add(s)
	}
}

func contains(path []string, name string) bool {
	for _, p := range path {
		if p == name {
			return true
		}
	}
	return false
}

// resolve gives a cell its content.
func (c *cells) resolve(out *cell, kind, value, inline string) error {
	switch kind {
	case "s":
		if value == "" {
			out.text = true
			return nil
		}
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(c.strings) {
			return errSheet
		}
		out.text, out.value = true, c.strings[i]
		c.used[i] = true
	case "inlineStr":
		if inline == "" {
			inline = value
		}
		out.text, out.value = true, decode(inline)
	case "str", "d", "e":
		out.text, out.value = true, decode(value)
	case "b":
		out.value = "bool" + strings.TrimSpace(value)
	default:
		out.value = strings.TrimSpace(decode(value))
		out.text = out.value == ""
	}
	return nil
}
