package xlsx

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// formula is the formula of one cell. It can stay if it is safe: it names cells
// of sheets, functions that depend on them alone, short numbers, and no words.
type formula struct {
	row, col int32
	safe     bool
	from, to int32 // of grid.refs
}

// group is a formula that several cells share, by its number.
type group struct {
	safe     bool
	from, to int32
}

// maxFormulas bounds what is remembered; the formulas behind it become values.
const maxFormulas = 1 << 20

// formula notes the formula of a cell.
func (r *reader) formula(c *cell) {
	if len(r.g.formulas) >= maxFormulas {
		return
	}
	tag, body := splitFormula(c.formula)
	r.g.collect(body)
	f := formula{row: c.row, col: c.col}
	shared := string(xmlcut.TagAttr(tag, "t")) == "shared"
	number := string(xmlcut.TagAttr(tag, "si"))
	switch {
	case body == "" && shared:
		if g, ok := r.groups[number]; ok {
			f.safe, f.from, f.to = g.safe, g.from, g.to
		}
	case string(xmlcut.TagAttr(tag, "t")) != "dataTable":
		f.from = int32(len(r.g.refs))
		f.safe = r.references(body)
		f.to = int32(len(r.g.refs))
		if shared {
			r.share(number, string(xmlcut.TagAttr(tag, "ref")), c, &f)
		}
	}
	r.g.formulas = append(r.g.formulas, f)
}

// splitFormula gives the tag and the decoded text of the element f.
func splitFormula(raw []byte) (tag []byte, body string) {
	stop := endOfTag(raw, 0)
	tag = raw[:stop]
	if end := bytes.LastIndexByte(raw, '<'); end >= stop {
		body = strings.TrimSpace(xmlcut.Unescape(raw[stop:end]))
	}
	return tag, body
}

// maxLiterals bounds the words of formulas that are read; all of them go.
const maxLiterals = 1 << 20

// collect notes the words in a formula.
func (g *grid) collect(body string) {
	if g.literals.Len() < maxLiterals {
		g.literals.WriteString(quotedWords(body))
	}
}

// quotedWords are the texts in quotes of a formula that hold a letter or digit,
// a line each.
func quotedWords(body string) string {
	var b strings.Builder
	for {
		from := strings.IndexByte(body, '"')
		if from < 0 {
			return b.String()
		}
		to := strings.IndexByte(body[from+1:], '"')
		if to < 0 {
			return b.String()
		}
		line(&b, body[from+1:from+1+to])
		body = body[from+to+2:]
	}
}

// share notes a formula for the cells of a range: what they refer to lies in the
// ranges that its own references sweep over the range.
func (r *reader) share(number, ref string, c *cell, f *formula) {
	over, ok := readRange(ref)
	if !ok {
		over = rect{row0: c.row, row1: c.row, col0: c.col, col1: c.col}
		f.safe = false
	}
	for i := f.from; i < f.to; i++ {
		r.g.refs[i] = r.g.refs[i].sweep(over, c.row, c.col)
	}
	if r.groups == nil {
		r.groups = map[string]group{}
	}
	r.groups[number] = group{f.safe, f.from, f.to}
}

// sweep widens a reference of the cell at a row and column to what it is in all
// cells of a range. Absolute references are widened too: that is careful.
func (r rect) sweep(over rect, row, col int32) rect {
	r.row0, r.row1 = max(1, r.row0+over.row0-row), min(maxRow, r.row1+over.row1-row)
	r.col0, r.col1 = max(1, r.col0+over.col0-col), min(maxColumn, r.col1+over.col1-col)
	return r
}

// functions are those that depend on their arguments alone. All others (of time,
// chance, files, addresses and programs) leave their value.
var functions = set(`ABS ACOS AND ASIN ATAN ATAN2 AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT
	CONCATENATE COS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH EVEN EXACT EXP FIND FIXED FLOOR
	HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT ISBLANK ISERR ISERROR ISEVEN ISNA ISNUMBER ISODD ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP
	LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MINUTE MOD MODE MONTH MROUND N NETWORKDAYS NOT ODD OR PERCENTILE PI PMT POWER PRODUCT
	PROPER QUARTILE QUOTIENT RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN SIN SMALL SQRT STDEV SUBSTITUTE
	SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ TAN TEXT TIME TRANSPOSE TRIM TRUNC UPPER VALUE VAR VLOOKUP WEEKDAY WEEKNUM WORKDAY YEAR`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// longestNumber is how many digits a number in a formula may have; longer ones
// may be somebody's.
const longestNumber = 5

// references reads a formula and notes what it refers to. It reports false for
// one that may not stay.
func (r *reader) references(body string) bool {
	p := &formulaReader{d: r.d, g: r.g, sheet: r.d.indexOf(r.s)}
	safe := true
	for body != "" && len(r.g.refs) <= maxRefs {
		n, ok := p.next(body)
		if !ok { // what it refers to besides is still worth knowing
			safe, p.other = false, 0
			n = max(n, stretch(body))
		}
		body = body[n:]
	}
	return safe && body == ""
}

// stretch is the length of a word, or of the sign that stands there.
func stretch(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '.' && r != '$'
	})
	if n < 0 {
		return len(s)
	}
	_, size := utf8.DecodeRuneInString(s)
	return max(n, size)
}

// maxRefs bounds the references of one sheet.
const maxRefs = 4 << 20

// named marks the sheet of a reference that the formula calls by its name.
const named = 1 << 20

type formulaReader struct {
	d     *doc
	g     *grid
	sheet int32
	other int32 // sheet of the next reference, from 1; 0 for the own one
}

// next reads one piece of a formula and returns its length.
func (p *formulaReader) next(s string) (int, bool) {
	c := s[0]
	switch {
	case c == '"':
		return quotedString(s)
	case c == '\'':
		return p.quotedSheet(s)
	case '0' <= c && c <= '9':
		return p.numberOrRows(s)
	case isLetter(c) || c == '$' || c == '_' || c >= 0x80:
		return p.word(s)
	case strings.IndexByte("+-*/^&=<>%(), \n\r\t;.:", c) >= 0:
		return 1, true
	}
	return 0, false // [ and ] of other files and tables, { of lists, #REF!, @
}

// quotedString accepts signs and the letters of date formats.
func quotedString(s string) (int, bool) {
	end := strings.IndexByte(s[1:], '"')
	if end < 0 || strings.HasPrefix(s[end+2:], `"`) {
		return 0, false
	}
	return end + 2, strings.Trim(s[1:end+1], "dDmMyYhHsS0#.,:;/- %Kč") == ""
}

func (p *formulaReader) quotedSheet(s string) (int, bool) {
	end := strings.Index(s[1:], "'!")
	if end < 0 {
		return 0, false
	}
	return end + 3, p.setSheet(strings.ReplaceAll(s[1:end+1], "''", "'"))
}

func (p *formulaReader) setSheet(name string) bool {
	for i, s := range p.d.sheets {
		if strings.EqualFold(s.title, name) {
			p.other = int32(i) + 1
			return true
		}
	}
	return false
}

func (p *formulaReader) numberOrRows(s string) (int, bool) {
	n := 0
	for n < len(s) && (isDigit(s[n]) || s[n] == '.') {
		n++
	}
	if n < len(s) && s[n] == ':' {
		return p.ref(s)
	}
	if n < len(s) && (s[n] == 'E' || s[n] == 'e') {
		return 0, false
	}
	return n, len(digits(s[:n])) <= longestNumber
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// word reads a function, a sheet, a truth or a reference.
func (p *formulaReader) word(s string) (int, bool) {
	n := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '.' && r != '$'
	})
	if n < 0 {
		n = len(s)
	}
	w := strings.ToUpper(s[:n])
	switch {
	case strings.HasPrefix(s[n:], "("):
		return n, functions[strings.TrimPrefix(w, "_XLFN.")]
	case strings.HasPrefix(s[n:], "!"):
		return n + 1, p.setSheet(s[:n])
	case w == "TRUE" || w == "FALSE":
		return n, true
	}
	return p.ref(s)
}

// ref reads a reference to a cell or a range.
func (p *formulaReader) ref(s string) (int, bool) {
	n := 0
	for n < len(s) && (isLetter(s[n]) || isDigit(s[n]) || s[n] == '$' || s[n] == ':') {
		n++
	}
	r, ok := readRange(strings.TrimSuffix(s[:n], ":"))
	if !ok || n < len(s) && (s[n] == '_' || s[n] >= 0x80 || s[n] == '!') {
		return 0, false
	}
	r.sheet = p.sheet
	if p.other > 0 {
		r.sheet = p.other - 1 | named
	}
	p.other = 0
	p.g.refs = append(p.g.refs, r)
	return n, true
}

func (d *doc) indexOf(s *sheet) int32 {
	for i, other := range d.sheets {
		if other == s {
			return int32(i)
		}
	}
	return -1
}

// addFormulas makes the words in formulas a part: they go.
func (d *doc) addFormulas(s *sheet) error {
	return d.addDropped(s.id()+":formulas", document.Hidden, s.grid.literals.String())
}
