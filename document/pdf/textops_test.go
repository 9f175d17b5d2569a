package pdf

import (
	"context"
	"math"
	"testing"
)

// TestTextStateMovesThePen follows the pen by ISO 32000-1, 9.3 and 9.4: where
// the last letter, a B, stands and how far it is raised. In Helvetica A and B
// are 667 wide, a space 278; most cases begin with 10 points at 100, 500.
func TestTextStateMovesThePen(t *testing.T) {
	const at = "BT /F1 10 Tf 100 500 Td "
	tests := []struct {
		name, content string
		x, y, rise    float64
	}{
		{"plain", at + "(AB) Tj ET", 106.67, 500, 0},
		{"character spacing", at + "2 Tc (AB) Tj ET", 108.67, 500, 0},
		{"word spacing", at + "5 Tw (A B) Tj ET", 114.45, 500, 0},
		{"word spacing elsewhere", at + "5 Tw (A\\240B) Tj ET", 109.45, 500, 0},
		{"scaling and spacing", at + "2 Tc 50 Tz (AB) Tj ET", 104.335, 500, 0},
		{"scaling and kern", at + "50 Tz [(A) -1000 (B)] TJ ET", 108.335, 500, 0},
		{"kern back", at + "[(A) 100.5 (B)] TJ ET", 105.665, 500, 0},
		{"leading", at + "12 TL T* (B) Tj ET", 100, 488, 0},
		{"move that sets leading", at + "0 -20 TD T* (B) Tj ET", 100, 460, 0},
		{"next line and show", at + "12 TL (B) ' ET", 100, 488, 0},
		{"spacing, next line and show", at + "12 TL 3 1 (A B) \" ET", 114.45, 488, 0},
		{"rise", at + "4 Ts (B) Tj ET", 100, 500, 4},
		{"rise in a large matrix", "BT /F1 10 Tf 1 0 0 2 100 500 Tm 4 Ts (B) Tj ET", 100, 500, 8},
		{"matrix", "BT /F1 10 Tf 2 0 0 3 50 60 Tm (AB) Tj ET", 63.34, 60, 0},
		{"mirrored", "BT /F1 10 Tf -1 0 0 1 200 500 Tm (AB) Tj ET", 193.33, 500, 0},
		{"negative size", "BT /F1 -10 Tf 100 500 Td (AB) Tj ET", 93.33, 500, 0},
		{"rotated", "BT /F1 10 Tf 0 1 -1 0 100 500 Tm (AB) Tj ET", 100, 506.67, 0},
		{"move in a matrix", "BT /F1 10 Tf 2 0 0 2 100 500 Tm 10 -10 Td (B) Tj ET", 120, 480, 0},
		{"page scaled", "q 2 0 0 2 10 20 cm " + at + "(AB) Tj ET Q", 223.34, 1020, 0},
		{"two matrices of the page", "2 0 0 2 0 0 cm 1 0 0 1 10 20 cm " + at + "(B) Tj ET", 220, 1040, 0},
		{"state restored", "2 Tc q 9 Tc Q " + at + "(AB) Tj ET", 108.67, 500, 0},
		{"state outlives a text object", "BT 2 Tc ET " + at + "(AB) Tj ET", 108.67, 500, 0},
		{"matrix does not", "BT 5 0 0 5 9 9 Tm ET " + at + "(B) Tj ET", 100, 500, 0},
		{"font of a graphics state", "BT /F1 30 Tf /G gs 100 500 Td (AB) Tj ET", 106.67, 500, 0},
		{"in a form", "q 1 0 0 1 0 -100 cm /X Do Q", 125.34, 430, 0},
		{"in a cell of a pattern", "/Pattern cs /P scn 0 0 9 9 re f", 15.67, 25, 0},
		{"in the group of a soft mask", "1 0 0 1 0 -100 cm /M gs", 125.34, 430, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, statePage(tt.content+" BT /F1 8 Tf 20 20 Td (ende) Tj ET"))
			if err := d.load(context.Background(), 1); err != nil {
				t.Fatal(err)
			}
			var b *glyph
			for i := range d.lastCanvas.glyphs {
				if g := &d.lastCanvas.glyphs[i]; g.text == "B" {
					b = g
				}
			}
			if b == nil {
				t.Fatal("the letter was not read")
			}
			if math.Abs(b.x-tt.x) > 1e-6 || math.Abs(b.y-tt.y) > 1e-6 || math.Abs(b.rise-tt.rise) > 1e-6 {
				t.Errorf("got %.4f, %.4f raised %.4f; want %.4f, %.4f raised %.4f", b.x, b.y, b.rise, tt.x, tt.y, tt.rise)
			}
		})
	}
}

// statePage has a graphics state with a font (/G), one with a soft mask (/M), a
// form that moves and scales (/X) and a pattern (/P).
func statePage(content string) []byte {
	const fonts = "/Resources <</Font <</F1 4 0 R>>>>"
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 2000 2000] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> " +
		"/ExtGState <</G <</Font [4 0 R 10]>> /M <</SMask <</S /Luminosity /G 6 0 R>>>>>> /XObject <</X 6 0 R>> /Pattern <</P 7 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", content)
	s.stream("/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Matrix [2 0 0 2 12 30] /Group <</S /Transparency>> "+fonts,
		"BT /F1 10 Tf 50 250 Td (AB) Tj ET")
	s.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 50 50] /XStep 50 /YStep 50 /Matrix [1 0 0 1 4 5] "+fonts,
		"BT /F1 10 Tf 5 20 Td (AB) Tj ET")
	return s.bytes()
}
