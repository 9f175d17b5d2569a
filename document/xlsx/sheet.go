package xlsx

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/words"
	"inkoust/internal/xmlcut"
)

// readWorksheet reads a worksheet in two passes: what surrounds its rows, which
// tells the hidden columns and the merged cells, then the rows.
func (d *doc) readWorksheet(s *sheet) error {
	sk := &skeleton{}
	if err := d.walk(s, sk); err != nil {
		return err
	}
	t, err := d.parser.Parse(sk.src)
	if err != nil {
		return refusal.In(s.name, err)
	}
	s.tree = &tree{t}
	s.grid = newGrid(s, sk.odd)
	r := &reader{d: d, s: s, g: s.grid, merges: merges{waiting: s.grid.covered}}
	return d.walk(s, r)
}

// skeleton collects a worksheet without its rows.
type skeleton struct {
	src []byte
	odd bool
}

func (k *skeleton) outside(raw []byte) error {
	k.src = append(k.src, raw...)
	return checkSize(len(k.src))
}
func (k *skeleton) row(r *row) error              { k.odd = k.odd || r.odd; return nil }
func (k *skeleton) rowEnd(r *row, _ []byte) error { k.odd = k.odd || r.odd; return nil }
func (k *skeleton) cell(_ *row, c *cell) error {
	k.odd = k.odd || c.odd || !isPlainString(c.inline)
	return nil
}

func newGrid(s *sheet, odd bool) *grid {
	g := &grid{odd: odd, padded: map[int32]bool{}}
	for i := range g.layers {
		g.layers[i] = &layer{sheet: s}
	}
	t := s.tree
	for i, n := range t.Nodes {
		i := int32(i)
		switch n.Name {
		case "s:col":
			if w := t.Attr(i, "width"); truth(t.Attr(i, "hidden")) || w != "" && zeroSize(w) {
				g.columns = append(g.columns, span1{int32(t.int(i, "min")), int32(t.int(i, "max"))})
			}
		case "s:sheetFormatPr":
			g.zero = truth(t.Attr(i, "zeroHeight"))
		case "s:mergeCell":
			if r, ok := readRange(t.Attr(i, "ref")); ok {
				g.covered = append(g.covered, r)
			}
		case "s:filterColumn":
			g.filtered = true
		}
	}
	slices.SortStableFunc(g.covered, func(a, b rect) int { return cmp.Compare(a.row0, b.row0) })
	return g
}

func zeroSize(s string) bool {
	v, err := strconv.ParseFloat(s, 64)
	return err == nil && v <= 0
}

// concealed reports whether a row is not shown.
func (g *grid) concealed(r *row) bool {
	return r.hidden || r.zero || g.zero && !r.height
}

// reader makes the text of a worksheet.
type reader struct {
	d      *doc
	s      *sheet
	g      *grid
	merges merges
	groups map[string]group
	size   int
	hidden bool // the current row
}

func (r *reader) outside([]byte) error { return nil }

func (r *reader) row(w *row) error {
	if r.hidden = r.g.concealed(w); r.hidden {
		r.g.rows = append(r.g.rows, w.number)
	}
	return nil
}

func (r *reader) rowEnd(*row, []byte) error { return nil }

var errText = &refusal.Error{Reason: refusal.TooLarge, What: "sheet"}

func (r *reader) cell(_ *row, c *cell) error {
	text, err := r.d.shows(r.g, c)
	if err != nil {
		return err
	}
	if len(c.formula) > 0 {
		r.formula(c)
	}
	if blank(text) {
		return nil
	}
	l := r.g.layers[r.g.layerOf(c, r.hidden, &r.merges, r.d.styles)]
	before := l.text.Len()
	if c.row > r.g.last+1 {
		r.g.top = c.row
	}
	r.g.last = c.row
	l.put(c.row, c.col, r.g.top, text)
	if r.size += l.text.Len() - before; r.size+r.d.textSize > maxText {
		return errText
	}
	if c.kind != "n" {
		r.g.head(c.col, text)
	}
	return nil
}

// layerOf tells by what a cell is hidden, if it is.
func (g *grid) layerOf(c *cell, hiddenRow bool, m *merges, s *styles) int {
	switch {
	case hiddenRow:
		return rowLayer
	case len(g.columns) > 0 && g.hiddenColumn(c.col):
		return columnLayer
	case s.of(c.style).hides, len(g.covered) > 0 && m.under(c.row, c.col):
		return cellLayer
	}
	return shownLayer
}

// shows gives the text of a cell.
func (d *doc) shows(g *grid, c *cell) (string, error) {
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(string(c.value)))
		if len(c.value) == 0 {
			return "", nil
		}
		if err != nil || i < 0 || i >= d.strings.len() {
			return "", &refusal.Error{Reason: refusal.Damaged, What: "shared string"}
		}
		return flat(text(runs(d.strings.raw(i)))), nil
	case "inlineStr":
		return flat(text(runs(c.inline))), nil
	case "str", "e", "d":
		return flat(decode(c.value)), nil
	case "b":
		if strings.TrimSpace(string(c.value)) == "1" {
			return "TRUE", nil
		}
		return "FALSE", nil
	}
	if len(c.value) == 0 {
		return "", nil
	}
	raw := decode(c.value)
	return flat(g.pad(c.col, raw, d.styles.of(c.style).number(raw, d.date1904))), nil
}

// birthHead are the words over a column of birth numbers, folded.
var birthHead = regexp.MustCompile(`\b(rodn\w* c\w*|r\. ?c\.?|rc|pesel)(\W|$)`)

const headLength = 40 // bytes; longer texts are no heads of columns

// head notes columns of birth numbers.
func (g *grid) head(col int32, text string) {
	if len(text) <= headLength && birthHead.MatchString(words.Fold(text)) {
		g.padded[col] = true
	}
}

// birthDigits is how many digits a birth number has since 1954.
const birthDigits = 10

// pad gives a birth number back the zeros that a number loses: those born from
// 2000 to 2009 begin with one, and theirs are divisible by eleven (act 133/2000,
// § 13).
func (g *grid) pad(col int32, raw, shown string) string {
	if len(g.padded) == 0 || !g.padded[col] || len(raw) >= birthDigits || len(raw) < 7 || raw != shown || !isPlain(raw) {
		return shown
	}
	n, err := strconv.ParseInt(raw, 10, 64)
	if err != nil || n%11 != 0 {
		return shown
	}
	return strings.Repeat("0", birthDigits-len(raw)) + raw
}

// addGrid makes the cells parts of the document: what is shown, then what is not.
func (d *doc) addGrid(s *sheet) error {
	for i, l := range s.grid.layers {
		p := &part{Part: document.Part{ID: s.id() + layerNames[i], Kind: document.Hidden}, layer: l, member: s.member}
		switch {
		case i != shownLayer:
			if p.Text = l.finish(); p.Text != "" && i != columnLayer {
				p.Lead = document.LeadOf(s.grid.layers[shownLayer].above(l.rows[0].row))
			}
		case s.hides != "":
			if err := d.addHiddenTitle(s); err != nil {
				return err
			}
			p.Text = l.finish()
		default:
			p.Kind, p.Text = document.Body, l.finish()
		}
		if err := d.add(p); err != nil {
			return err
		}
		d.conceal(s, i, l)
	}
	return d.addFormulas(s)
}

// addHiddenTitle makes the name of a hidden sheet a part.
func (d *doc) addHiddenTitle(s *sheet) error {
	text := &xmlcut.Text{Src: d.book.tree.Src}
	d.addTitle(text, s)
	return d.addText(s.id()+":name", document.Hidden, d.book, text)
}
