package pdf

import (
	"strings"
	"testing"
)

// Letters that only the removed name had lose their outlines, the others keep
// theirs.
func TestOutlinesOfRemovedLettersGo(t *testing.T) {
	for _, file := range []string{"chromium.pdf", "libreoffice.pdf"} {
		t.Run(file, func(t *testing.T) {
			data := fixture(t, file)
			before := open(t, data)
			out, res := redactAll(t, data, "Žofie Dvořáčková", "zofie@dvorackova-vzor.cz")
			after := open(t, out)
			if n := outlines(t, before) - outlines(t, after); n < 1 {
				t.Errorf("%d outlines less", n)
			}
			for _, l := range res.ShapeLeaks {
				if l.Why == "font" {
					t.Error("a font that was made anew is reported")
				}
			}
			for _, f := range after.fonts.list {
				for code := range f.shown {
					if isBlank(f.text(code)) {
						continue
					}
					if p := programOf(t, after, f); p != nil && !hasOutline(f, p, code) {
						t.Errorf("a letter that is shown has lost its outline")
					}
				}
				for code, text := range f.own {
					if strings.ContainsAny(text, "Ž") && f.unicode != nil && f.unicode.chars[code] != "" {
						t.Error("the map still has a removed letter")
					}
				}
			}
		})
	}
}

func programOf(t *testing.T, d *doc, f *font) *trueType {
	t.Helper()
	desc := d.s.dict(f.dict["FontDescriptor"])
	if f.composite {
		desc = d.s.dict(d.s.dict(d.s.array(f.dict["DescendantFonts"])[0])["FontDescriptor"])
	}
	st := d.s.stream(desc["FontFile2"])
	if st == nil {
		return nil
	}
	b, err := d.s.decode(st)
	if err != nil {
		t.Fatal(err)
	}
	return parseTrueType(b)
}

func hasOutline(f *font, p *trueType, code uint32) bool {
	for _, g := range f.glyphLookup(p)(code) {
		if p.outline(g) != nil {
			return true
		}
	}
	return false
}

func outlines(t *testing.T, d *doc) (n int) {
	for _, f := range d.fonts.list {
		if p := programOf(t, d, f); p != nil {
			for g := range p.glyphs {
				if p.outline(g) != nil {
					n++
				}
			}
		}
	}
	return n
}
