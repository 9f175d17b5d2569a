package detectors

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"inkoust/document"
)

// PartDetector finds all values of a part, as Registry does.
type PartDetector interface {
	Detect(ctx context.Context, p *document.Part) ([]Finding, error)
}

// Seams finds values that begin at the end of one page and go on at the top of
// the next, and adds a finding for each of the two pieces. What stands on both
// sides by itself, headers, footers and page numbers, is looked past. Pieces that
// are found already are left as they are. It is for after propagation: half a
// name is no name to look for.
func Seams(ctx context.Context, d PartDetector, f *File) error {
	pages := pagesOf(f.Parts)
	furniture := repeated(pages)
	var seams []*seam
	var parts []*document.Part
	for i := 1; i < len(pages); i++ {
		if s := seamOf(pages[i-1], pages[i], furniture); s != nil {
			seams, parts = append(seams, s), append(parts, s.part())
		}
	}
	found, err := detectEach(ctx, d, parts)
	if err != nil {
		return err
	}
	added := map[string][]Finding{}
	for i, s := range seams {
		for _, g := range found[i] {
			for _, half := range s.halves(g) {
				added[half.Part] = append(added[half.Part], half)
			}
		}
	}
	if len(added) > 0 {
		f.Findings = mended(f, added)
	}
	return nil
}

// pagesOf lists the texts that follow one another page by page.
func pagesOf(parts []*document.Part) (out []*document.Part) {
	for _, p := range parts {
		if p.Kind == document.Body && p.Page > 0 && !p.Dropped {
			out = append(out, p)
		}
	}
	return out
}

const (
	// edgeLines is how many lines at the top and the bottom of a page may be
	// header and footer.
	edgeLines = 4
	// seamLines is how many lines on each side of a break are read: an address
	// rarely has more.
	seamLines = 3
)

// seam is the text around a page break: line by line, where it comes from.
type seam struct {
	text  strings.Builder
	lines []seamLine
}

type seamLine struct {
	part     *document.Part
	from, at int // in the part, in the seam
	size     int
}

// seamOf takes the last lines of a page and the first of the next, nil if one of
// them has none.
func seamOf(a, b *document.Part, furniture map[string]bool) *seam {
	s := &seam{}
	before := textLines(a, furniture)
	s.add(a, before[max(0, len(before)-seamLines):])
	cut := len(s.lines)
	after := textLines(b, furniture)
	s.add(b, after[:min(seamLines, len(after))])
	if cut == 0 || cut == len(s.lines) {
		return nil
	}
	return s
}

func (s *seam) add(p *document.Part, lines []stretch) {
	for _, l := range lines {
		if s.text.Len() > 0 {
			s.text.WriteByte('\n')
		}
		s.lines = append(s.lines, seamLine{p, l.start, s.text.Len(), l.end - l.start})
		s.text.WriteString(p.Text[l.start:l.end])
	}
}

func (s *seam) part() *document.Part {
	return &document.Part{ID: "seam", Kind: document.Body, Text: s.text.String(), Lang: s.lines[0].part.Lang}
}

// halves are the pieces of a finding in its two pages, nothing if it lies in one.
func (s *seam) halves(f Finding) (out []Finding) {
	byPart := map[*document.Part]*document.Span{}
	var order []*document.Part
	for _, l := range s.lines {
		from, to := max(f.Start, l.at), min(f.End, l.at+l.size)
		if from >= to {
			continue
		}
		start, end := l.from+from-l.at, l.from+to-l.at
		if h := byPart[l.part]; h != nil {
			h.End = end
			continue
		}
		byPart[l.part] = &document.Span{Part: l.part.ID, Start: start, End: end}
		order = append(order, l.part)
	}
	if len(order) < 2 {
		return nil
	}
	for _, p := range order {
		g := f
		g.Span, g.Keep, g.Person = *byPart[p], nil, ""
		g.Why = append(slices.Clone(f.Why), "page-break")
		out = append(out, g)
	}
	return out
}

// textLines lists the lines of a page that are text: not blank, no furniture.
func textLines(p *document.Part, furniture map[string]bool) (out []stretch) {
	lines := linesOf(p.Text)
	for i, l := range lines {
		edge := i < edgeLines || i >= len(lines)-edgeLines
		if s := shapeOf(p.Text[l.start:l.end]); s != "" && !(edge && (furniture[s] || isPageNumber(s))) {
			out = append(out, l)
		}
	}
	return out
}

func linesOf(text string) (out []stretch) {
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if end > 0 {
			out = append(out, stretch{at, at + end})
		}
		at += end + 1
	}
	return out
}

// repeated are the shapes of lines at the edges of at least two pages.
func repeated(pages []*document.Part) map[string]bool {
	count := map[string]int{}
	for _, p := range pages {
		lines := linesOf(p.Text)
		seen := map[string]bool{}
		for i, l := range lines {
			s := shapeOf(p.Text[l.start:l.end])
			if (i < edgeLines || i >= len(lines)-edgeLines) && !seen[s] {
				seen[s] = true
				count[s]++
			}
		}
	}
	out := map[string]bool{}
	for s, n := range count {
		out[s] = n > 1
	}
	return out
}

// shapeOf is a line without its spaces and with one sign for all its numbers.
func shapeOf(line string) string {
	var b strings.Builder
	digits := false
	for _, r := range line {
		switch {
		case unicode.IsSpace(r):
			continue
		case unicode.IsDigit(r):
			if !digits {
				b.WriteByte('#')
			}
			digits = true
			continue
		}
		digits = false
		b.WriteRune(r)
	}
	return b.String()
}

// numbering are the words of page numbers in four languages and English, as
// they stand together in the shape of a line.
var numbering = map[string]bool{
	"": true, "z": true, "of": true, "из": true, "s": true, "p": true, "list": true, "str": true, "strz": true,
	"strana": true, "stranaz": true, "stránka": true, "stránkaz": true, "strona": true, "stronaz": true,
	"page": true, "pageof": true, "стр": true, "стриз": true, "страница": true, "страницаиз": true,
}

// isPageNumber reports a line that counts pages: "- 2 -", "Strana 2 z 5", "2/5".
func isPageNumber(shape string) bool {
	words := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, shape)
	return strings.Contains(shape, "#") && numbering[words] && strings.Count(shape, "#") <= 2
}

// mended are the findings of a file with the added ones, less what was found
// already, in the order of the parts.
func mended(f *File, added map[string][]Finding) []Finding {
	byPart := map[string][]Finding{}
	for _, g := range f.Findings {
		byPart[g.Part] = append(byPart[g.Part], g)
	}
	out := make([]Finding, 0, len(f.Findings)+len(added))
	for _, p := range f.Parts {
		list := byPart[p.ID]
		for _, g := range added[p.ID] {
			list = append(list, uncovered(g, list, p.Text)...)
		}
		slices.SortStableFunc(list, byPlace)
		out = append(out, list...)
	}
	return out
}

// uncovered are the pieces of a finding that no other one takes.
func uncovered(g Finding, others []Finding, text string) (out []Finding) {
	rest := []document.Span{g.Span}
	for _, o := range others {
		var next []document.Span
		for _, s := range rest {
			next = append(next, minus(s, o.Span)...)
		}
		rest = next
	}
	for _, s := range rest {
		if strings.ContainsFunc(text[s.Start:s.End], isWordRune) {
			g.Span = s
			out = append(out, g)
		}
	}
	return out
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func minus(s, o document.Span) []document.Span {
	if !s.Overlaps(o) {
		return []document.Span{s}
	}
	var out []document.Span
	if s.Start < o.Start {
		out = append(out, document.Span{Part: s.Part, Start: s.Start, End: o.Start})
	}
	if o.End < s.End {
		out = append(out, document.Span{Part: s.Part, Start: o.End, End: s.End})
	}
	return out
}
