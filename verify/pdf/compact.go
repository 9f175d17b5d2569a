package pdf

import (
	"encoding/binary"
	"strings"
)

// compact reads the encoding and the names of the glyphs of a CFF font (Adobe
// Technical Note 5176). Fonts keyed by CID have no names.
func (p *program) compact(b []byte) {
	if len(b) < 4 || int(b[2]) > len(b) {
		return
	}
	_, rest, ok := cffIndex(b[b[2]:])
	if !ok {
		return
	}
	tops, rest, ok := cffIndex(rest)
	if !ok || len(tops) == 0 {
		return
	}
	strs, rest, ok := cffIndex(rest)
	if !ok {
		return
	}
	top := cffDict(tops[0])
	if _, keyed := top[1230]; keyed {
		return
	}
	glyphs := 0
	if at := top[17]; at > 0 && at < len(b)-1 {
		glyphs = int(binary.BigEndian.Uint16(b[at:]))
	}
	names := cffCharset(b, top[15], glyphs)
	for g, sid := range names {
		n := ""
		if sid < len(cffStandard) {
			n = cffStandard[sid]
		} else if i := sid - cffStrings; i >= 0 && i < len(strs) {
			n = string(strs[i])
		}
		if t := glyph(name(n)); t != "" && n != "" && n != ".notdef" {
			p.text[g] = t
		}
	}
	cffEncoding(b, top[16], names, p.codes)
	_ = rest
}

// cffStrings is the number of the first string of a font's own.
const cffStrings = 391

// cffIndex reads an INDEX and returns its entries and what follows.
func cffIndex(b []byte) (entries [][]byte, rest []byte, ok bool) {
	if len(b) < 2 {
		return nil, nil, false
	}
	n := int(binary.BigEndian.Uint16(b))
	if n == 0 {
		return nil, b[2:], true
	}
	if len(b) < 3 || b[2] < 1 || b[2] > 4 {
		return nil, nil, false
	}
	size := int(b[2])
	base := 3 + (n+1)*size - 1
	offset := func(i int) (v int) {
		for _, c := range b[3+i*size : 3+(i+1)*size] {
			v = v<<8 | int(c)
		}
		return v
	}
	if base+1 > len(b) {
		return nil, nil, false
	}
	for i := range n {
		from, to := base+offset(i), base+offset(i+1)
		if from < base || to < from || to > len(b) {
			return nil, nil, false
		}
		entries = append(entries, b[from:to])
	}
	return entries, b[base+offset(n):], true
}

// cffDict reads the last operand of each operator; two-byte operators are
// numbered from 1200. Real numbers are skipped: none is asked for.
func cffDict(b []byte) map[int]int {
	out, last := map[int]int{}, 0
	for i := 0; i < len(b); {
		c := int(b[i])
		i++
		at := func(k int) int {
			if i+k < len(b) {
				return int(b[i+k])
			}
			return 0
		}
		switch {
		case c == 12:
			out[1200+at(0)] = last
			i++
		case c <= 21:
			out[c] = last
		case c == 28:
			last = int(int16(at(0)<<8 | at(1)))
			i += 2
		case c == 29:
			last = int(int32(at(0)<<24 | at(1)<<16 | at(2)<<8 | at(3)))
			i += 4
		case c == 30:
			for i < len(b) && b[i]&0x0F != 0x0F && b[i]>>4 != 0x0F {
				i++
			}
			i++
		case c >= 32 && c <= 246:
			last = c - 139
		case c >= 247 && c <= 250:
			last = (c-247)*256 + at(0) + 108
			i++
		case c >= 251 && c <= 254:
			last = -(c-251)*256 - at(0) - 108
			i++
		}
	}
	return out
}

// cffCharset gives the string number of each glyph.
func cffCharset(b []byte, at, glyphs int) []int {
	sids := make([]int, 1, glyphs+1)
	if at <= 2 { // ISOAdobe; the expert sets have no letters that differ
		for g := 1; g < glyphs; g++ {
			sids = append(sids, g)
		}
		return sids
	}
	if at >= len(b) {
		return nil
	}
	format, at := b[at], at+1
	u16 := func() (v int) {
		if at+2 <= len(b) {
			v = int(binary.BigEndian.Uint16(b[at:]))
		}
		at += 2
		return v
	}
	for len(sids) < glyphs && at < len(b) {
		first, left := u16(), 0
		switch format {
		case 1:
			if at < len(b) {
				left = int(b[at])
			}
			at++
		case 2:
			left = u16()
		}
		for k := 0; k <= left && len(sids) < glyphs; k++ {
			sids = append(sids, first+k)
		}
	}
	return sids
}

// cffEncoding gives the glyph of each code.
func cffEncoding(b []byte, at int, sids []int, codes map[int]int) {
	if at <= 1 { // StandardEncoding: by name
		of := map[int]int{}
		for g, sid := range sids {
			of[sid] = g
		}
		for sid := 1; sid <= 149; sid++ {
			if g, ok := of[sid]; ok && g > 0 {
				if c := standardCode(sid); c > 0 {
					codes[c] = g
				}
			}
		}
		return
	}
	if at+1 >= len(b) {
		return
	}
	format, n := b[at]&0x7F, int(b[at+1])
	at += 2
	g := 1
	for range n {
		if at >= len(b) {
			return
		}
		c, left := int(b[at]), 0
		at++
		if format == 1 && at < len(b) {
			left = int(b[at])
			at++
		}
		for k := 0; k <= left; k++ {
			codes[c+k] = g
			g++
		}
	}
}

// standardCode is the code of a standard string in StandardEncoding.
func standardCode(sid int) int {
	if sid <= 95 {
		return sid + 31
	}
	for c, n := range standard {
		if n != "" && n == glyph(name(cffStandard[sid])) {
			return c
		}
	}
	return 0
}

// cffStandard are the standard strings (Technical Note 5176, appendix A), as far
// as letters go.
var cffStandard = strings.Fields(`.notdef space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright
	asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater
	question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore quoteleft
	a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde exclamdown cent sterling fraction yen florin
	section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl endash dagger daggerdbl periodcentered
	paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand questiondown grave acute circumflex
	tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash AE ordfeminine Lslash Oslash OE ordmasculine ae
	dotlessi lslash oslash oe germandbls onesuperior logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar
	degree thorn threequarters twosuperior registered minus eth multiply threesuperior copyright Aacute Acircumflex Adieresis Agrave
	Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis
	Ograve Otilde Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde
	ccedilla eacute ecircumflex edieresis egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis ograve otilde
	scaron uacute ucircumflex udieresis ugrave yacute ydieresis zcaron`)
