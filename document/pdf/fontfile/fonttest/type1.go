package fonttest

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// Type1 builds a Type 1 program with a binary encrypted part, and tells the lengths
// of its three parts (Length1 to Length3 in PDF).
func (f *Font) Type1() (program []byte, lengths [3]int) {
	clear, private := f.Type1Parts()
	end := append(bytes.Repeat([]byte("0"), 64), "\ncleartomark\n"...)
	secret := Encrypt(private, 55665)
	return append(append(append(program, clear...), secret...), end...), [3]int{len(clear), len(secret), len(end)}
}

// Type1Hex is the same with the encrypted part in hexadecimal.
func (f *Font) Type1Hex() []byte {
	clear, private := f.Type1Parts()
	return append(clear, hex.EncodeToString(Encrypt(private, 55665))+"\ncleartomark\n"...)
}

// PFB is the same in segments.
func (f *Font) PFB() []byte {
	b, n := f.Type1()
	var out []byte
	for i, kind := range []byte{1, 2, 1} {
		out = append(out, 0x80, kind, byte(n[i]), byte(n[i]>>8), byte(n[i]>>16), byte(n[i]>>24))
		out, b = append(out, b[:n[i]]...), b[n[i]:]
	}
	return append(out, 0x80, 3)
}

// Type1Parts gives the clear part and the private one before encryption.
func (f *Font) Type1Parts() (clear, private []byte) {
	var c, p bytes.Buffer
	c.WriteString("%!PS-AdobeFont-1.0: Vzor\n/FontName /Vzor def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n")
	c.WriteString("/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n")
	for code := range 256 {
		if gid, ok := f.Codes[byte(code)]; ok {
			fmt.Fprintf(&c, "dup %d /%s put\n", code, f.Glyphs[gid].Name)
		}
	}
	c.WriteString("readonly def\ncurrentdict end\ncurrentfile eexec\n")
	p.WriteString("dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n/lenIV 4 def\n/BlueValues [] def\n")
	sub := Encrypt([]byte{11}, 4330)
	fmt.Fprintf(&p, "/Subrs 1 array\ndup 0 %d RD %s NP\nND\n2 index /CharStrings %d dict dup begin\n", len(sub), sub, len(f.Glyphs))
	for _, g := range f.Glyphs {
		s := Encrypt(Charstring1(g), 4330)
		fmt.Fprintf(&p, "/%s %d RD %s ND\n", g.Name, len(s), s)
	}
	p.WriteString("end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont pop\nmark currentfile closefile\n")
	return c.Bytes(), p.Bytes()
}

// Charstring1 draws a polygon: hsbw, rmoveto, rlineto, closepath, endchar.
func Charstring1(g Glyph) []byte {
	b := append(append(Number(0), Number(g.Width)...), 13)
	last := [2]int{}
	for i, p := range g.Points {
		b = append(append(b, Number(p[0]-last[0])...), Number(p[1]-last[1])...)
		op := byte(5)
		if i == 0 {
			op = 21
		}
		b, last = append(b, op), p
	}
	return append(b, 9, 14)
}

// Encrypt encrypts a part or a charstring behind four bytes that a hexadecimal
// part cannot begin with.
func Encrypt(b []byte, key uint16) []byte {
	plain := append([]byte{0, 0, 0, 0}, b...)
	out := make([]byte, len(plain))
	for i, c := range plain {
		out[i] = c ^ byte(key>>8)
		key = (uint16(out[i])+key)*52845 + 22719
	}
	return out
}
