package pdf

import (
	"fmt"
	"math"

	"inkoust/document"
)

// With labels a box says what it hides, in white letters on the black. The
// width of such a box depends on the label, which the reader sees anyway.

const (
	// labelSize is the size of a label in em of the text around it.
	labelSize = 0.62
	// minLabel is the least size in points that can be read on paper.
	minLabel = 5.0
	// labelMargin is left on both sides of a label, in em of the text.
	labelMargin = 0.2
	// asLabelled asks for a box as wide as its label.
	asLabelled = 0
)

// labelWidths is how wide the box of each redaction is for its whole label, in
// em of the text, rounded up to whole ones.
func labelWidths(labels []string, lang string) []float64 {
	out := make([]float64, len(labels))
	for i, l := range labels {
		out[i] = math.Ceil(goFace().width(document.Literal(lang, l))*labelSize + 2*labelMargin)
	}
	return out
}

// widths are the widths to try for the boxes of a line.
func (m *marks) widths() []float64 {
	if m.wide == nil {
		return boxWidths
	}
	return append([]float64{asLabelled}, boxWidths...)
}

// span is the width of the box of a redaction.
func (m *marks) span(no int32, w float64) float64 {
	if w == asLabelled {
		return m.wide[no]
	}
	return w
}

// print writes the label of a box over it: the whole words, else the name of the
// kind, else nothing.
func (b *box) print(x *exporter, f name, lang string) string {
	c, face := b.corners, goFace()
	w := math.Hypot(c[1][0]-c[0][0], c[1][1]-c[0][1])
	h := math.Hypot(c[3][0]-c[0][0], c[3][1]-c[0][1])
	em := h / (ascent + descent)
	for _, s := range []string{document.Literal(lang, b.label), b.label} {
		if s == "" || !face.has(s) {
			continue
		}
		size := min(labelSize*em, (w-2*labelMargin*em)/face.width(s))
		if size < minLabel && size < labelSize*em {
			continue
		}
		along := matrix{a: (c[1][0] - c[0][0]) / w, b: (c[1][1] - c[0][1]) / w, c: (c[3][0] - c[0][0]) / h, d: (c[3][1] - c[0][1]) / h, e: c[0][0], f: c[0][1]}
		m := matrix{a: 1, d: 1, e: (w - size*face.width(s)) / 2, f: (h - size*capHeight) / 2}.mul(along)
		_, codes := x.useHouse(s)
		return fmt.Sprintf("BT /%s %s Tf 1 g %s Tm %s Tj ET 0 g\n", f, num(size), m, operand(codes))
	}
	return ""
}

// capHeight is the height of a capital in em.
const capHeight = 0.72
