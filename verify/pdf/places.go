package pdf

import (
	"fmt"
	"math"
	"strings"

	"inkoust/document"
	"inkoust/verify"
)

// stood is one place in the source where a removed value may have stood: its
// glyphs on one line.
type stood struct {
	dir        frame
	cell       extent // of the glyphs, in dir
	line       extent // of the whole line
	em         float64
	unseen     bool
	unsure     bool
	first, end int // glyphs
}

// removals are the values that a plan removes from each page, folded, with how
// often they stay there.
type removals map[int]map[string]int

func newRemovals(j *verify.Job, kept map[int]*verify.Text) (removals, error) {
	out := removals{}
	for _, p := range j.Parts {
		if p.Dropped || p.Page == 0 || p.Kind != document.Body {
			continue
		}
		ps, err := verify.Cut(p, j.Plan)
		if err != nil {
			return nil, err
		}
		for _, piece := range ps {
			value := verify.Fold(piece.Text).String()
			if !piece.Removed || value == "" {
				continue
			}
			if out[p.Page] == nil {
				out[p.Page] = map[string]int{}
			}
			if _, ok := out[p.Page][value]; !ok {
				stays := 0
				if k := kept[p.Page]; k != nil {
					stays = strings.Count(k.String(), value)
				}
				out[p.Page][value] = stays
			}
		}
	}
	return out, nil
}

// shownRemovals are the redactions of a plan in parts that are not dropped whole,
// those too that hold no letter.
func shownRemovals(j *verify.Job) (out []document.Redaction) {
	dropped := map[string]bool{}
	for _, p := range j.Parts {
		dropped[p.ID] = p.Dropped
	}
	for _, r := range j.Plan.Redactions {
		if !dropped[r.Part] {
			out = append(out, r)
		}
	}
	return out
}

// boxes checks the boxes of one page of the output against the place of what
// was removed in the source.
func (s *sheet) judge(n int, source *sheet, removed map[string]int, job *verify.Job, report *verify.Report) {
	at := fmt.Sprintf("page %d", n)
	for i := range s.boxes {
		if !s.boxes[i].opaque() || s.boxes[i].state.fill != s.boxes[0].state.fill {
			report.Add(verify.CheckBoxSeen, at, 1)
		}
	}
	report.Add(verify.CheckBoxLast, at, s.over)
	if len(removed) == 0 {
		return
	}
	if len(s.boxes) == 0 {
		report.Add(verify.CheckBoxMissing, at, len(removed))
		return
	}
	if source == nil {
		report.Note("places of boxes could not be compared with the source")
		return
	}
	index := s.index()
	exact := 0
	for _, value := range sortedValues(removed) {
		places := source.find(value)
		bare, stays := 0, removed[value]
		for i := range places {
			if source.unmoved(&places[i], index) {
				stays = max(0, stays-1) // whether it may stay is judged by the text
			} else if !s.covered(&places[i]) {
				bare++
			} else if s.tells(source, &places[i], index) {
				exact++
			}
		}
		report.Add(verify.CheckBoxMissing, at, bare-stays)
	}
	if exact > 0 && !told(job, n) {
		if job.Result == nil {
			report.Note("boxes with the extent of what they cover; whether that was reported is not known")
			return
		}
		report.Add(verify.CheckGap, at, exact)
	}
}

// told reports whether the format said that boxes of a page tell of the value.
func told(job *verify.Job, page int) bool {
	if job.Result == nil {
		return false
	}
	for _, l := range job.Result.ShapeLeaks {
		if l.Page == page && l.Why != "line-break" {
			return true
		}
	}
	return false
}

// opaque reports whether a fill hides all under it.
func (f *fill) opaque() bool {
	s := &f.state
	return f.simple && s.alpha == 1 && !s.blended && !s.masked && !s.clipped && s.fill.dark()
}

// dark is black in one of the plain colour spaces.
func (c color4) dark() bool {
	switch c.op {
	case "g", "rg":
		return c.parts == [4]float64{}
	case "k":
		return c.parts[3] == 1
	}
	return false
}

// find returns the places of a value, line by line.
func (s *sheet) find(value string) (found []stood) {
	text := s.text.String()
	for from := 0; len(found) < maxPlaces; {
		i := strings.Index(text[from:], value)
		if i < 0 {
			return found
		}
		i += from
		from = i + len(value)
		found = append(found, s.lines(i, from)...)
	}
	return found
}

// maxPlaces bounds the places of one value on one page.
const maxPlaces = 10_000

// lines divides the glyphs of a range of the folded text into lines.
func (s *sheet) lines(from, to int) (out []stood) {
	for i := s.glyphAt(from); i < len(s.glyphs) && int(s.glyphs[i].from) < to; i++ {
		g := &s.glyphs[i]
		if g.from == g.to {
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].holds(g) {
			out[n].add(g, i)
			continue
		}
		p := stood{dir: g.dir, em: g.em, first: i, cell: g.extent(g.dir)}
		p.add(g, i)
		out = append(out, p)
	}
	for i := range out {
		out[i].line = s.lineOf(&out[i])
	}
	return out
}

// glyphAt is the first glyph whose letters end behind a byte of the text.
func (s *sheet) glyphAt(from int) int {
	lo, hi := 0, len(s.glyphs)
	for lo < hi {
		if m := (lo + hi) / 2; int(s.glyphs[m].to) <= from {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

func (p *stood) holds(g *shownGlyph) bool {
	e := g.extent(p.dir)
	return p.dir == g.dir && math.Abs(e.y0-p.cell.y0) < 0.3*p.em && e.x0 < p.cell.x1+3*p.em && e.x1 > p.cell.x0-p.em
}

func (p *stood) add(g *shownGlyph, i int) {
	e := g.extent(p.dir)
	p.cell = extent{min(p.cell.x0, e.x0), min(p.cell.y0, e.y0), max(p.cell.x1, e.x1), max(p.cell.y1, e.y1)}
	p.unseen, p.unsure, p.end = p.unseen || g.unseen, p.unsure || g.unsure, i+1
}

// maxNeighbours is how many glyphs around a place are looked at for its line.
const maxNeighbours = 2000

// lineOf is the extent of the glyphs on the line of a place.
func (s *sheet) lineOf(p *stood) extent {
	line := p.cell
	for i := max(0, p.first-maxNeighbours); i < min(len(s.glyphs), p.end+maxNeighbours); i++ {
		g := &s.glyphs[i]
		if g.dir != p.dir {
			continue
		}
		if math.Abs(p.dir.across(g.at)-0.2*g.em-p.cell.y0) < 0.3*p.em {
			e := g.extent(p.dir)
			line.x0, line.x1 = min(line.x0, e.x0), max(line.x1, e.x1)
		}
	}
	return line
}

// loose is by how much, in em, a box may miss a place on a line that was set
// anew: lines move with the width of their boxes.
const loose = 6

// covered reports whether a box lies on the line of a place, and over the very
// place where the ink may be in a picture.
func (s *sheet) covered(p *stood) bool {
	for i := range s.boxes {
		b := p.dir.extent(s.boxes[i].corners)
		height := min(b.y1, p.cell.y1) - max(b.y0, p.cell.y0)
		if height < p.em/2 {
			continue
		}
		if p.unseen && len(s.images) > 0 {
			if b.x0 <= p.cell.x0+0.2*p.em && b.x1 >= p.cell.x1-0.2*p.em {
				return true
			}
			continue
		}
		if b.x1 > p.line.x0-loose*p.em && b.x0 < p.line.x1+loose*p.em {
			return true
		}
	}
	return false
}

// exactly is how close, in em, two places are equal.
const exactly = 0.02

// byChance is how close, in half ems, a value's width is to that of a box: then
// the two are equal without telling anything. It is more than what two edges
// can differ and still count as exact.
const byChance = 8 * exactly

// tells reports whether a box, or the gap around it, has the extent of what
// stood there.
func (s *sheet) tells(source *sheet, p *stood, index *spots) bool {
	width := p.cell.x1 - p.cell.x0
	halves := 2 * width / p.em
	if p.unsure || math.Abs(halves-math.Round(halves)) < byChance {
		return false
	}
	for i := range s.boxes {
		b := p.dir.extent(s.boxes[i].corners)
		if b.y0 < p.cell.y1 && b.y1 > p.cell.y0 && math.Abs(b.x0-p.cell.x0) < exactly*p.em && math.Abs(b.x1-p.cell.x1) < exactly*p.em {
			return true
		}
	}
	return source.still(p, p.first-1, -1, index) && source.still(p, p.end, 1, index)
}

// neighbours is how many glyphs on each side must stand where they stood: one
// letter meets its like by chance.
const neighbours = 4

// still reports whether the glyphs beside a place are in the output where they
// were, and whether there are any.
func (s *sheet) still(p *stood, i, step int, index *spots) bool {
	found, edge := 0, p.cell
	for n := 0; i >= 0 && i < len(s.glyphs) && n < 3*neighbours && found < neighbours; i, n = i+step, n+1 {
		g := &s.glyphs[i]
		if g.name == ' ' || g.name == 0 || g.name == '\u00A0' {
			continue
		}
		e := g.extent(p.dir)
		gap := e.x0 - edge.x1
		if step < 0 {
			gap = edge.x0 - e.x1
		}
		if g.dir != p.dir || math.Abs(e.y0-p.cell.y0) > 0.3*p.em || math.Abs(gap) > p.em {
			break
		}
		if !stands(index, g) {
			return false
		}
		found, edge = found+1, e
	}
	return found > 0
}

// unmoved reports whether all glyphs of a place are in the output where they
// were: it is one of the occurrences that stay.
func (s *sheet) unmoved(p *stood, index *spots) bool {
	for i := p.first; i < p.end; i++ {
		if !stands(index, &s.glyphs[i]) {
			return false
		}
	}
	return true
}

// stands reports whether a glyph is where it was.
func stands(index *spots, g *shownGlyph) bool {
	k := g.key()
	for dx := int32(-1); dx <= 1; dx++ {
		for dy := int32(-1); dy <= 1; dy++ {
			if index.has(spot{k.x + dx, k.y + dy, k.name}) {
				return true
			}
		}
	}
	return false
}

// key is a glyph's place in steps of a twenty-fifth of a point.
func (g *shownGlyph) key() spot {
	return spot{int32(math.Round(25 * clamp(g.at.x))), int32(math.Round(25 * clamp(g.at.y))), g.name}
}
