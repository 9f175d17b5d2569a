package pdf

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"inkoust/verify"
)

func be(values ...int) []byte {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// trueTypeFile is a font file with a cmap and nothing else that is read here.
func trueTypeFile(platform, encoding int, subtable []byte) string {
	cmap := append(be(0, 1, platform, encoding, 0, 12), subtable...)
	b := append([]byte{0, 1, 0, 0}, be(1, 0, 0, 0)...)
	b = append(append(b, "cmap"...), 0, 0, 0, 0)
	b = append(b, be(0, 28, len(cmap)>>16, len(cmap))...)
	return string(append(b, cmap...))
}

// format4 maps the letters from first on to the glyphs from gid on.
func format4(first, last, gid int) []byte {
	return be(4, 32, 0, 4, 0, 0, 0, last, 0xFFFF, 0, first, 0xFFFF, gid-first, 1, 0, 0)
}

// cffFile is a CFF font with glyphs of these names, encoded from code 65 on.
func cffFile(names ...string) string {
	index := func(entries ...string) string {
		if len(entries) == 0 {
			return "\x00\x00"
		}
		out, at, data := string(be(len(entries)))+"\x01\x01", 1, ""
		for _, e := range entries {
			at += len(e)
			out += string([]byte{byte(at)})
			data += e
		}
		return out + data
	}
	number := func(n int) string { return "\x1c" + string(be(n)) }
	build := func(charset, encoding, glyphs int) (head, tail string) {
		top := number(charset) + "\x0f" + number(encoding) + "\x10" + number(glyphs) + "\x11"
		return "\x01\x00\x04\x01" + index("F") + index(top) + index(names...) + index(), ""
	}
	head, _ := build(0, 0, 0)
	charset := "\x00"
	for i := range names {
		charset += string(be(cffStrings + i))
	}
	encoding := "\x00" + string([]byte{byte(len(names))})
	for i := range names {
		encoding += string([]byte{byte(65 + i)})
	}
	glyphs := index(strings.Split(strings.Repeat("x", len(names)+1), "")...)
	head, _ = build(len(head), len(head)+len(charset), len(head)+len(charset)+len(encoding))
	return head + charset + encoding + glyphs
}

// Text in fonts without ToUnicode is read from what the font says of itself.
func TestFontsWithoutMapAreRead(t *testing.T) {
	simple := func(program string) func(p *paper) string {
		return func(p *paper) string {
			n := p.add(streamObject(strings.Split(program, "|")[0], strings.SplitN(program, "|", 2)[1]))
			key := "FontFile2"
			if strings.Contains(program[:30], "Type1C") {
				key = "FontFile3"
			}
			return fmt.Sprintf("<</Type/Font/Subtype/TrueType/FontDescriptor<</Type/FontDescriptor/Flags 4/%s %d 0 R>>>>", key, n)
		}
	}
	for _, tt := range []struct {
		name, show, want string
		font             func(p *paper) string
	}{
		{"CFF with its own encoding", "(ABC)", "čřž", simple("/Subtype/Type1C|" + cffFile("ccaron", "rcaron", "zcaron"))},
		{"CFF, composite", "<000100020003>", "čřž", func(p *paper) string {
			n := p.add(streamObject("/Subtype/CIDFontType0C", cffFile("ccaron", "rcaron", "zcaron")))
			return fmt.Sprintf("<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/FontDescriptor<</FontFile3 %d 0 R>>>>]>>", n)
		}},
		{"TrueType, composite", "<000500060007>", "abc", func(p *paper) string {
			n := p.add(streamObject("", trueTypeFile(3, 1, format4('a', 'c', 5))))
			return fmt.Sprintf("<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/FontDescriptor<</FontFile2 %d 0 R>>>>]>>", n)
		}},
		{"TrueType, composite with a map of glyphs", "<00000001>", "ca", func(p *paper) string {
			n := p.add(streamObject("", trueTypeFile(0, 3, format4('a', 'c', 5))))
			m := p.add(streamObject("", string(be(7, 5))))
			return fmt.Sprintf("<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap %d 0 R/FontDescriptor<</FontFile2 %d 0 R>>>>]>>", m, n)
		}},
	} {
		p := newPaper("BT /F3 10 Tf "+tt.show+" Tj ET", "x")
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", "/Font<</F3 "+tt.font(p), 1)
		f, err := read(p.bytes())
		if err != nil {
			t.Fatal(err)
		}
		pages, err := f.pages()
		if err != nil {
			t.Fatal(err)
		}
		r := newReader(t.Context(), f)
		text, err := r.text(pages[0])
		if err != nil || text.String() != verify.Fold(tt.want).String() || r.dark != 0 {
			t.Errorf("%s: got %q %v, %d dark; want %q", tt.name, text.String(), err, r.dark, verify.Fold(tt.want).String())
		}
	}
}
