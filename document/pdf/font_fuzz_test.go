package pdf

import (
	"strings"
	"testing"
)

// Strings in every predefined encoding are cut to their end, and every code has a
// text, a width and a place in vertical writing.
func FuzzPredefined(f *testing.F) {
	f.Add("90ms-RKSJ-H", []byte("\x82\xA0A\xFF"))
	f.Add("GBK2K-V", []byte("\x90\x30\x81\x30\xCE"))
	f.Add("UniJIS-UTF16-H", []byte("\xD8\x40\xDC\x0B\xD8"))
	f.Add("Identity-V", []byte{1})
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		m := predefinedCMap(name)
		if m == nil {
			return
		}
		ft := &font{composite: true, encoding: m, identity: m.identity, vertical: m.vertical, scale: 0.001,
			texts: map[uint32]string{}, drawing: map[uint32]string{}, base: "Arial"}
		for len(b) > 0 {
			code, n := ft.next(b)
			if n < 1 || n > len(b) {
				t.Fatalf("a code of %d bytes of %d", n, len(b))
			}
			if text := ft.text(code); strings.ContainsAny(text, "\x00\r\n") {
				t.Fatalf("code %x: text %q", code, text)
			}
			ft.width(code)
			ft.fall(code)
			b = b[n:]
		}
	})
}

// A glyph name never says what cannot stand in a text.
func FuzzGlyphName(f *testing.F) {
	for _, n := range []string{"Dcaron", "uniD800", "u110000", "f_f_i.alt", "uni00000000", ".notdef"} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n string) {
		if text := plainText(glyphText(n)); strings.ContainsAny(text, "\x00\r\n") || len(text) > 4*len(n)+4 {
			t.Fatalf("%q says %q", n, text)
		}
	})
}
