// Package secret finds what a party has marked as its trade secret or as
// confidential: a page, an annex, a paragraph, a row or a column of a table. It
// does not judge whether the mark is justified, and a clause that only talks of
// secrets is none of its business.
package secret

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// Marks finds the ranges. Start with marker.file.
var Marks detectors.Marker = marker{}

type marker struct{}

// Info describes the detector.
func (marker) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.trade-secret", Types: []detectors.Type{detectors.Secret},
		Summary: "Text that a party has marked as a trade secret or confidential", Source: "directive (EU) 2016/943, article 2; act 89/2012, section 504",
	}
}

// Examples returns the texts for the conformance suite.
func (marker) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"Úvod smlouvy\n\n[[Marže činí 12 %, viz rozpad (obchodní tajemství)]]\n\nDále platí",
			"Úvod smlouvy\n\n[[*** DŮVĚRNÉ ***\nPostup tavby je popsán zde]]\n\nDále platí", "Wstęp\n\n[[Stawki wykonawcy (tajemnica przedsiębiorstwa)]]\n\nDalej",
		}, []detectors.Trap{
			{Name: "clause", Text: "Smluvní strany se zavazují zachovávat obchodní tajemství druhé strany."},
			{Name: "heading of a clause", Text: "X. Obchodní tajemství\nStrany zachovají mlčenlivost.\n"},
			{Name: "definition", Text: "informace tvořící obchodní tajemství (dále jen „obchodní tajemství“)"},
			{Name: "act", Text: "obchodní tajemství podle § 504 zákona č. 89/2012 Sb."},
			{Name: "negation", Text: "Příloha č. 1 neobsahuje obchodní tajemství."},
			{Name: "Russian clause", Text: "Стороны не разглашают коммерческую тайну."},
			{Name: "Polish clause", Text: "Wykonawca nie zastrzegł tajemnicy przedsiębiorstwa."},
		}
}

// Detect finds the marks of a part alone.
func (m marker) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	return m.Mark(ctx, &detectors.File{Parts: []*document.Part{p}})
}

// Mark finds the ranges of a file.
func (marker) Mark(ctx context.Context, f *detectors.File) ([]detectors.Finding, error) {
	r := reader{}
	for _, p := range f.Parts {
		switch p.Kind {
		case document.Body, document.Header, document.Footer, document.Note:
			if !p.Dropped {
				r.parts = append(r.parts, p)
			}
		}
	}
	for i, p := range r.parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if spoken(p.Text) {
			r.part(i)
		}
	}
	return r.findings(), nil
}

// reader reads the parts of a file and collects ranges.
type reader struct {
	parts  []*document.Part
	lines  map[int][]line // of the parts that were cut into lines
	annex  map[string]placeOf
	ranges []area
	count  int
	whole  bool // a header has marked all of the text
}

// area is a range within one part.
type area struct {
	part, start, end int
	id               string
	confidential     bool
}

// secretID numbers the ranges of a file.
func secretID(n int) string { return fmt.Sprintf("secret %d", n) }

// pagesID is the id of all pages that carry the mark at their edge: the same
// stamp on each is one question.
const pagesID = "secret pages"

// part looks at every line of a part that has a mark.
func (r *reader) part(i int) {
	lines := r.linesOf(i)
	for n, l := range lines {
		if m, ok := findMark(l.text); ok {
			r.line(i, n, lines, m)
		}
	}
}

// line gives the mark in a line its range.
func (r *reader) line(i, n int, lines []line, m mark) {
	p, l := r.parts[i], lines[n]
	switch {
	case p.Kind == document.Header || p.Kind == document.Footer:
		if m.apart(l.text) {
			r.bodies(m)
		}
	case strings.IndexByte(l.text, '\t') >= 0 && m.cell(l.text):
		r.cells(i, n, lines, m)
	case m.alone(l.text):
		r.alone(i, n, lines, m)
	case m.apart(l.text) && heading(l.text) != noHeading:
		r.section(i, n, m)
	case m.apart(l.text) && m.bracket:
		start, end := paragraph(lines, n)
		r.add(i, lines[start].start, lines[end].end, m, "")
	case leadsIn(l.text, m):
		r.following(i, n, lines, m)
	default:
		r.designated(l.text, m)
	}
}

// alone gives a mark that has a line to itself the page at whose edge it stands,
// the section it is written under, or the paragraph or table it is written over.
// The heading of a clause looks the same, but the clause talks of secrets.
func (r *reader) alone(i, n int, lines []line, m mark) {
	l := lines[n]
	if numbered(l.text) {
		return
	}
	if r.parts[i].Page > 0 && edge(lines, n) {
		r.addID(i, lines[0].start, lines[len(lines)-1].end, m, pagesID)
		return
	}
	if prev := filled(lines, n-1, -1); prev >= 0 && n-prev <= 2 && heading(lines[prev].text) != noHeading && !m.loud(lines[prev].text) {
		if heading(lines[prev].text) == annexHeading {
			r.section(i, prev, m)
		}
		return
	}
	if !m.loud(l.text) {
		return
	}
	if next := filled(lines, n+1, 1); next >= 0 && heading(lines[next].text) == annexHeading {
		r.section(i, next, m)
		return
	}
	r.following(i, n, lines, m)
}

// following gives a mark the paragraph or table behind it, unless that talks of
// secrets itself.
func (r *reader) following(i, n int, lines []line, m mark) {
	next := filled(lines, n+1, 1)
	if next < 0 {
		return
	}
	_, end := paragraph(lines, next)
	for k := next; k <= end; k++ {
		if _, again := findMark(lines[k].text); again || talks(lines[k].text) {
			return
		}
	}
	r.add(i, lines[n].start, lines[end].end, m, "")
}

// section gives the heading at line n all that follows it, to the next heading of
// its rank, in the parts behind as well.
func (r *reader) section(i, n int, m mark) {
	rank := heading(r.linesOf(i)[n].text)
	r.count++
	id := secretID(r.count)
	for from := n + 1; i < len(r.parts); i++ {
		lines := r.linesOf(i)
		if r.parts[i].Kind != document.Body || len(lines) == 0 {
			continue
		}
		end := from
		for end < len(lines) && (heading(lines[end].text) == noHeading || heading(lines[end].text) > rank) {
			end++
		}
		if end > 0 {
			r.addID(i, lines[max(0, from-1)].start, lines[end-1].end, m, id)
		}
		if end < len(lines) {
			return
		}
		from = 0
	}
}

// designated gives an annex that a clause declares a secret its own range.
func (r *reader) designated(text string, m mark) {
	number := declared(text, m)
	if number == "" {
		return
	}
	if at, ok := r.annexes()[number]; ok {
		r.section(at.part, at.line, m)
		delete(r.annex, number) // once is enough
	}
}

// placeOf is a line of a part.
type placeOf struct{ part, line int }

// annexes finds the headings of the annexes, the first of each number, once.
func (r *reader) annexes() map[string]placeOf {
	if r.annex != nil {
		return r.annex
	}
	r.annex = map[string]placeOf{}
	for i, p := range r.parts {
		if p.Kind != document.Body {
			continue
		}
		for n, l := range r.linesOf(i) {
			if heading(l.text) != annexHeading {
				continue
			}
			number := annexNumber(l.text)
			if _, known := r.annex[number]; !known {
				r.annex[number] = placeOf{i, n}
			}
		}
	}
	return r.annex
}

// bodies gives the mark of a header or footer the whole text.
func (r *reader) bodies(m mark) {
	for i, p := range r.parts {
		if p.Kind == document.Body && !r.whole {
			r.addID(i, 0, len(p.Text), m, pagesID)
		}
	}
	r.whole = true
}

func (r *reader) add(i, start, end int, m mark, id string) {
	if id == "" {
		r.count++
		id = secretID(r.count)
	}
	r.addID(i, start, end, m, id)
}

func (r *reader) addID(i, start, end int, m mark, id string) {
	if start < end {
		r.ranges = append(r.ranges, area{i, start, end, id, m.confidential})
	}
}

// findings turns the ranges into findings that do not overlap: what an earlier
// one has covers what a later one wants.
func (r *reader) findings() (out []detectors.Finding) {
	slices.SortStableFunc(r.ranges, func(a, b area) int {
		if a.part != b.part {
			return a.part - b.part
		}
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	part, end := -1, 0
	for _, a := range r.ranges {
		if a.part != part {
			part, end = a.part, 0
		}
		if a.start = max(a.start, end); a.start >= a.end {
			continue
		}
		end = a.end
		if f, ok := r.finding(a); ok {
			out = append(out, f)
		}
	}
	return out
}

func (r *reader) finding(a area) (detectors.Finding, bool) {
	p := r.parts[a.part]
	text := p.Text[a.start:a.end]
	start := a.start + len(text) - len(strings.TrimSpace(text)) - trailing(text)
	end := a.end - trailing(text)
	kind := detectors.Kind("mark.trade-secret")
	if a.confidential {
		kind = "mark.confidential"
	}
	return detectors.Finding{
		Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.Secret, Kind: kind, Score: 0.9,
		Why: []string{"mark"}, Range: &detectors.Range{ID: a.id, Span: document.Span{Part: p.ID, Start: start, End: end}},
	}, start < end
}

// trailing counts the blanks at the end of a text.
func trailing(text string) int { return len(text) - len(strings.TrimRight(text, " \t\r\n\u00a0")) }
