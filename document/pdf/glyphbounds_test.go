package pdf

import (
	"math"
	"testing"

	"inkoust/document/pdf/fontfile/fonttest"
)

// tall is a font with a Ď that rises to 0.99 em and a p that goes down to −0.31.
func tall() *fonttest.Font {
	return &fonttest.Font{Glyphs: []fonttest.Glyph{
		{Name: ".notdef"}, {Name: "Dcaron", Width: 700, Points: fonttest.Box(20, 0, 680, 990)}, {Name: "p", Width: 500, Points: fonttest.Box(-60, -310, 610, 450)},
	}, Codes: map[byte]int{'D': 1, 'p': 2}}
}

func TestExtentHoldsTheInk(t *testing.T) {
	for _, c := range []struct {
		name, show string
		want       [4]float64 // of the p, left bottom right top; the pen stands at 79
	}{
		{"plain", "(Dp)", [4]float64{78.4, 696.9, 85.1, 709.3}},
		{"risen", "5 Ts (Dp)", [4]float64{78.4, 701.9, 85.1, 714.3}},
		{"squeezed, the pen at 75.5", "50 Tz (Dp)", [4]float64{75.2, 696.9, 78.55, 709.3}},
		{"turned, the pen at 707", "0 1 -1 0 79 700 Tm (Dp)", [4]float64{69.7, 706.4, 82.1, 713.1}},
	} {
		data := programPage("/Subtype /Type1", "FontFile3", tall().CFF(), "ET BT /F1 10 Tf 72 700 Td "+c.show)
		d := open(t, data)
		g := &d.lastCanvas.glyphs[len(d.lastCanvas.glyphs)-1]
		e := g.extent()
		got := boundsOf(e)
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 1e-6 {
				t.Errorf("%s: got %v, want %v", c.name, got, c.want)
				break
			}
		}
	}
}

func TestExtentOfUnknownGlyphs(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R /F2 7 0 R>>>>>>")
	s.add("<</Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 0 0 0] /FirstChar 65 /Widths [60] /CharProcs <</A 6 0 R>> /Encoding <</Differences [65 /A]>>>>")
	s.stream("", "BT /F1 10 Tf 72 700 Td (A) Tj /F2 10 Tf 100 0 Td (A) Tj ET")
	s.stream("", "60 0 -10 -40 70 120 d1 0 0 50 100 re f")
	s.add("<</Type /Font /Subtype /TrueType /BaseFont /Jine /Encoding /WinAnsiEncoding /FirstChar 65 /Widths [600] /FontDescriptor <</FontBBox [-100 -300 1000 5000]>>>>")
	d := open(t, s.bytes())
	for i, want := range [][4]float64{{71, 696, 79, 712}, {172, 697, 178, 713}} {
		e := d.lastCanvas.glyphs[i].extent()
		got := boundsOf(e)
		for k := range got {
			if math.Abs(got[k]-want[k]) > 1e-6 {
				t.Errorf("glyph %d: got %v, want %v", i, got, want)
				break
			}
		}
	}
}
