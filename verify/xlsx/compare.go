package xlsx

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"inkoust/document"
	"inkoust/verify"
)

// cellPart matches the parts that are made of cells: of a sheet, by the number
// that the workbook gives it, and of what is hidden in it.
var cellPart = regexp.MustCompile(`^sheet[0-9]+(:rows|:columns|:cells)?$`)

// sheets compares the sheets of source and output.
func (c *checker) sheets(source, output *file) error {
	left := map[string]*tab{}
	for i := range output.sheets {
		left[output.sheets[i].id] = &output.sheets[i]
	}
	for i := range source.sheets {
		s := &source.sheets[i]
		id := "sheet" + s.id
		part, out := c.parts[id], left[s.id]
		delete(left, s.id)
		switch {
		case out == nil && part != nil && !part.Dropped:
			c.report.Add(verify.CheckRest, id, 1)
		case out != nil && part != nil && part.Dropped:
			c.report.Add(verify.CheckHidden, id, 1)
		case out != nil && out.kind == "worksheet":
			if err := c.compare(source, output, s, out, id); err != nil {
				return fmt.Errorf("%s: %w", id, err)
			}
		}
	}
	c.report.Add(verify.CheckStructure, "sheets", len(left))
	for i, s := range output.shared {
		if s != "" && !output.used[i] {
			c.report.Add(verify.CheckStructure, "shared strings that no cell shows", 1)
		}
	}
	return nil
}

// compare reads a sheet of source and output side by side.
func (c *checker) compare(source, output *file, s, out *tab, id string) error {
	from, ok := source.byName[strings.ToLower(s.member)]
	to, has := output.byName[strings.ToLower(out.member)]
	if !ok || !has {
		return errSheet
	}
	e, err := c.expect(id)
	if err != nil {
		return err
	}
	a, b := newCells(from.Open(), source), newCells(to.Open(), output)
	if err := c.side(a, b, e, id); err != nil {
		return err
	}
	c.report.Add(verify.CheckStructure, id, b.odd)
	c.report.Add(verify.CheckMember, id, c.values.Find(b.rest, verify.Strict))
	c.found.Append(b.margins)
	for i, n := range e.missing() {
		c.report.Add(verify.CheckRest, id+layers[i], n)
	}
	return nil
}

// side walks both sheets by the places of their cells.
func (c *checker) side(a, b *cells, e *expected, id string) error {
	was, errA := a.next()
	is, errB := b.next()
	for n := 0; was != nil || is != nil; n++ {
		if n%50_000 == 0 && c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		switch order := before(was, is); {
		case order < 0:
			c.pair(was, nil, e, id)
			was, errA = a.next()
		case order > 0:
			c.report.Add(verify.CheckPageText, id+": new cells", 1)
			is, errB = b.next()
		default:
			c.pair(was, is, e, id)
			was, errA = a.next()
			is, errB = b.next()
		}
	}
	for _, err := range []error{errA, errB} {
		if !errors.Is(err, io.EOF) {
			return err
		}
	}
	return nil
}

// before compares the places of two cells; no cell is behind all others.
func before(a, b *cell) int {
	switch {
	case a == nil:
		return 1
	case b == nil:
		return -1
	case a.row != b.row:
		return a.row - b.row
	}
	return a.col - b.col
}

// pair judges what became of a cell.
func (c *checker) pair(was, is *cell, e *expected, id string) {
	if is != nil {
		c.show(is)
	}
	if was.blank() {
		if is != nil && !is.blank() {
			c.report.Add(verify.CheckPageText, id+": new cells", 1)
		}
		return
	}
	same := is != nil && was.text == is.text && was.value == is.value && was.style == is.style
	want, gone := e.take(was, same)
	switch {
	case gone:
		if is != nil && !is.blank() {
			c.report.Add(verify.CheckHidden, id, 1)
		}
	case want == nil:
		if !same {
			c.report.Add(verify.CheckRest, id, 1)
		} else if is.formula != "" && is.formula != was.formula {
			c.report.Add(verify.CheckMember, id+": formulas", 1)
		}
	case !want.met(is, c.literals):
		c.report.Add(verify.CheckPageText, id, 1)
	case is != nil && is.formula != "":
		c.report.Add(verify.CheckMember, id+": formulas", 1)
	}
}

// identifierDigits is how many digits a number has that may be somebody's; parts
// show all digits of such numbers.
const identifierDigits = 6

// show adds a cell of the output to what its reader sees.
func (c *checker) show(is *cell) {
	if !is.text && digitsOf(is.value) < identifierDigits {
		return
	}
	c.found.Gap()
	c.found.Add(verify.Without(flat(is.value), c.literals))
	c.found.Gap()
}

// digitsOf counts the digits before the decimal point of a plain number.
func digitsOf(s string) (n int) {
	for _, r := range s {
		if r < '0' || r > '9' {
			break
		}
		n++
	}
	return n
}

// searchSheet adds the cells of a sheet to what is searched.
func (c *checker) searchSheet(f *file, s *tab) error {
	m, ok := f.byName[strings.ToLower(s.member)]
	if !ok || s.kind != "worksheet" {
		return nil
	}
	r := newCells(m.Open(), f)
	for {
		is, err := r.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		c.found.Gap()
		c.found.Add(flat(is.value))
		c.found.Gap()
	}
	c.found.Append(r.margins)
	c.report.Add(verify.CheckMember, s.member, c.values.Find(r.rest, verify.Strict))
	return nil
}

// layers are the parts of one sheet.
var layers = [...]string{"", ":rows", ":columns", ":cells"}

// expected tells what the plan leaves of the cells of a sheet.
type expected struct {
	layers [len(layers)]expectedLayer
	loose  bool // cells are hidden that this reading cannot tell from others
}

type expectedLayer struct {
	there   bool // there is such a part
	dropped bool
	cells   []expectedCell // those that lose something
	count   int            // cells with content
	at      int            // cells met so far
	next    int            // of cells
}

// expectedCell is a cell that loses something: its number among those of its
// part, its text, and the letters that stay.
type expectedCell struct {
	index int
	old   string
	kept  string
	says  bool // what goes has letters or digits
}

func (c *checker) expect(id string) (*expected, error) {
	e := &expected{}
	for i, suffix := range layers {
		p := c.parts[id+suffix]
		if p == nil {
			continue
		}
		l := &e.layers[i]
		l.there, l.dropped = true, p.Dropped
		if err := l.read(p, c.job.Plan); err != nil {
			return nil, err
		}
	}
	e.loose = e.layers[3].there
	return e, nil
}

// read divides the text of a part into its cells.
func (l *expectedLayer) read(p *document.Part, plan *document.Plan) error {
	pieces, err := verify.Cut(p, plan)
	if err != nil {
		return err
	}
	var cut expectedCell
	var old, kept strings.Builder
	removed, words := false, false
	end := func() {
		if strings.TrimSpace(old.String()) != "" {
			if removed {
				cut = expectedCell{l.count, old.String(), verify.Fold(kept.String()).String(), words}
				l.cells = append(l.cells, cut)
			}
			l.count++
		}
		old.Reset()
		kept.Reset()
		removed, words = false, false
	}
	for _, piece := range pieces {
		for text := piece.Text; text != ""; {
			n := strings.IndexAny(text, "\t\n")
			if n < 0 {
				n = len(text)
			}
			if n > 0 {
				old.WriteString(text[:n])
				if piece.Removed {
					removed = true
					words = words || verify.Fold(text[:n]).Len() > 0
				} else {
					kept.WriteString(text[:n])
				}
			}
			if text = text[n:]; text != "" {
				end()
				text = text[1:]
			}
		}
	}
	end()
	return nil
}

// take finds what the plan leaves of the next cell of the source: nil for all of
// it; gone is set where it is hidden and goes.
func (e *expected) take(was *cell, same bool) (want *expectedCell, gone bool) {
	if e.loose && was.hides == shown {
		return e.takeLoose(was, same)
	}
	l := &e.layers[was.hides]
	index := l.at
	l.at++
	if l.dropped {
		return nil, true
	}
	if l.next < len(l.cells) && l.cells[l.next].index == index {
		l.next++
		return &l.cells[l.next-1], false
	}
	return nil, false
}

// takeLoose looks for a cell that changed among those of both parts that it may
// belong to, in their order.
func (e *expected) takeLoose(was *cell, same bool) (*expectedCell, bool) {
	hidden := &e.layers[3]
	if same {
		e.layers[0].at++
		return nil, false
	}
	for _, l := range []*expectedLayer{&e.layers[0], hidden} {
		if l.next < len(l.cells) && !l.dropped && (!was.text || l.cells[l.next].old == flat(was.value)) {
			l.next++
			l.at++
			return &l.cells[l.next-1], false
		}
	}
	if hidden.dropped && hidden.at < hidden.count {
		hidden.at++
		return nil, true
	}
	return nil, false
}

// missing counts by part the cells that should have lost something and were not
// met, and hidden ones that did not go.
func (e *expected) missing() (out [len(layers)]int) {
	for i := range e.layers {
		l := &e.layers[i]
		switch {
		case l.dropped:
			out[i] = l.count - l.at
		default:
			out[i] = len(l.cells) - l.next
		}
	}
	return out
}

// met reports whether a cell of the output is what the plan leaves: the letters
// that stay, and the replacement text.
func (w *expectedCell) met(is *cell, literals []string) bool {
	if is == nil {
		return w.kept == "" && !w.says
	}
	rest := verify.Without(is.value, literals)
	return is.text && verify.Fold(rest).String() == w.kept && (!w.says || rest != is.value)
}
