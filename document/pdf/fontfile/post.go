package fontfile

import "strings"

// postName is the name of a glyph by the post table.
func (t *sfnt) postName(gid int) string {
	if names := t.post(); gid < len(names) {
		return names[gid]
	}
	return ""
}

// readPost reads the names of formats 1 (the 258 of Macintosh fonts) and 2; format
// 3 has none.
func (t *sfnt) readPost() []string {
	p := t.table("post")
	switch u32(p, 0) {
	case 0x10000:
		return macGlyphs()
	case 0x20000:
		return readPostNames(p)
	}
	return nil
}

func readPostNames(p []byte) []string {
	n := min(u16(p, 32), (len(p)-34)/2)
	if n <= 0 {
		return nil
	}
	var own []string
	for i := 34 + 2*n; i < len(p) && len(own) < maxGlyphs; {
		size := int(p[i])
		if i+1+size > len(p) {
			break
		}
		own = append(own, string(p[i+1:i+1+size]))
		i += 1 + size
	}
	names, mac := make([]string, n), macGlyphs()
	for gid := range n {
		switch k := u16(p, 34+2*gid); {
		case k < len(mac):
			names[gid] = mac[k]
		case k-len(mac) < len(own):
			names[gid] = own[k-len(mac)]
		}
	}
	return names
}

// macGlyphs are the names of the standard order of Macintosh fonts (ISO/IEC
// 14496-22, 5.2.7.1).
func macGlyphs() []string { return macGlyphList }

var macGlyphList = strings.Fields(`
.notdef .null nonmarkingreturn space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen
period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T
U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar
braceright asciitilde Adieresis Aring Ccedilla Eacute Ntilde Odieresis Udieresis aacute agrave acircumflex adieresis atilde aring ccedilla eacute
egrave ecircumflex edieresis iacute igrave icircumflex idieresis ntilde oacute ograve ocircumflex odieresis otilde uacute ugrave ucircumflex
udieresis dagger degree cent sterling section bullet paragraph germandbls registered copyright trademark acute dieresis notequal AE Oslash infinity
plusminus lessequal greaterequal yen mu partialdiff summation product pi integral ordfeminine ordmasculine Omega ae oslash questiondown exclamdown
logicalnot radical florin approxequal Delta guillemotleft guillemotright ellipsis nonbreakingspace Agrave Atilde Otilde OE oe endash emdash
quotedblleft quotedblright quoteleft quoteright divide lozenge ydieresis Ydieresis fraction currency guilsinglleft guilsinglright fi fl daggerdbl
periodcentered quotesinglbase quotedblbase perthousand Acircumflex Ecircumflex Aacute Edieresis Egrave Iacute Icircumflex Idieresis Igrave Oacute
Ocircumflex apple Ograve Uacute Ucircumflex Ugrave dotlessi circumflex tilde macron breve dotaccent ring cedilla hungarumlaut ogonek caron Lslash
lslash Scaron scaron Zcaron zcaron brokenbar Eth eth Yacute yacute Thorn thorn minus multiply onesuperior twosuperior threesuperior onehalf onequarter
threequarters franc Gbreve gbreve Idotaccent Scedilla scedilla Cacute cacute Ccaron ccaron dcroat`)

// MacGlyphName is a name of that order by its number, "" beyond its end.
func MacGlyphName(i int) string {
	if i < 0 || i >= len(macGlyphList) {
		return ""
	}
	return macGlyphList[i]
}
