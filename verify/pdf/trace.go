package pdf

import (
	"hash/fnv"
	"math"
	"strings"
)

// A trace sums up what a page shows without asking what it means: the codes, the
// shapes they select and where they stand. Two pages of equal traces show the
// same text, also in fonts that this reader cannot read.
type trace uint64

func (t *trace) add(v uint64) { *t = (*t ^ trace(v)) * 1099511628211 }

func (t *trace) addText(s text) {
	t.add(uint64(len(s)))
	for _, b := range []byte(s) {
		t.add(uint64(b))
	}
}

// steps is how finely places are compared: a fiftieth of a point.
const steps = 50

func (t *trace) addGlyph(face uint64, e *glyphCode, g *shownGlyph) {
	t.add(face)
	t.add(e.shape)
	t.add(uint64(int64(math.Round(steps * clamp(g.at.x)))))
	t.add(uint64(int64(math.Round(steps * clamp(g.at.y)))))
	t.add(uint64(int64(math.Round(steps * clamp(g.em)))))
}

// face identifies the shapes of a font: its program, or the name and encoding of
// one that viewers have. 0 if they cannot be told, as with drawn characters.
func (f *file) face(d dict) uint64 {
	descriptor := f.dict(d["FontDescriptor"])
	if list, _ := f.get(d["DescendantFonts"]).(array); len(list) > 0 {
		descriptor = f.dict(f.dict(list[0])["FontDescriptor"])
	}
	h := fnv.New64a()
	for _, k := range []name{"FontFile", "FontFile2", "FontFile3"} {
		s, ok := f.get(descriptor[k]).(*stream)
		if !ok {
			continue
		}
		program, err := f.decode(s)
		if err != nil {
			return 0
		}
		_, _ = h.Write(program.data) // a hash takes everything
		return h.Sum64()
	}
	base, ok := f.get(d["BaseFont"]).(name)
	if !ok || d["Subtype"] == name("Type3") {
		return 0
	}
	_, _ = h.Write([]byte(strings.ToLower(string(base))))
	return h.Sum64()
}

// fold32 makes a number of a text.
func fold32(s string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(s))
	return h.Sum32()
}

// same reports whether two pages show the same codes of the same fonts at the
// same places.
func (s *sheet) same(o *sheet) bool {
	return !s.faceless && !o.faceless && s.trace == o.trace && len(s.glyphs) == len(o.glyphs)
}
