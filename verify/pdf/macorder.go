package pdf

import "strings"

// macGlyph is the name of a glyph by its number in the order of the Macintosh
// (OpenType specification, table post), which most TrueType fonts begin with.
func macGlyph(g int) name {
	switch {
	case g < 3 || g >= 98+len(macNames):
		return ""
	case g < 98:
		return name(rune(g + 29))
	}
	return name(macNames[g-98])
}

// macNames begin at glyph 98; those before are ASCII.
var macNames = strings.Fields(`Adieresis Aring Ccedilla Eacute Ntilde Odieresis Udieresis aacute agrave acircumflex adieresis atilde aring ccedilla eacute egrave
	ecircumflex edieresis iacute igrave icircumflex idieresis ntilde oacute ograve ocircumflex odieresis otilde uacute ugrave ucircumflex
	udieresis dagger degree cent sterling section bullet paragraph germandbls registered copyright trademark acute dieresis notequal AE Oslash
	infinity plusminus lessequal greaterequal yen mu partialdiff summation product pi integral ordfeminine ordmasculine Omega ae oslash
	questiondown exclamdown logicalnot radical florin approxequal Delta guillemotleft guillemotright ellipsis nonbreakingspace Agrave Atilde
	Otilde OE oe endash emdash quotedblleft quotedblright quoteleft quoteright divide lozenge ydieresis Ydieresis fraction currency
	guilsinglleft guilsinglright fi fl daggerdbl periodcentered quotesinglbase quotedblbase perthousand Acircumflex Ecircumflex Aacute Edieresis
	Egrave Iacute Icircumflex Idieresis Igrave Oacute Ocircumflex apple Ograve Uacute Ucircumflex Ugrave dotlessi circumflex tilde macron breve
	dotaccent ring cedilla hungarumlaut ogonek caron Lslash lslash Scaron scaron Zcaron zcaron brokenbar Eth eth Yacute yacute Thorn thorn minus
	multiply onesuperior twosuperior threesuperior onehalf onequarter threequarters franc Gbreve gbreve Idotaccent Scedilla scedilla Cacute
	cacute Ccaron ccaron dcroat`)

// greek are the names of Greek letters in the order of Unicode.
var greek = strings.Fields(`Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho . Sigma Tau Upsilon Phi Chi
	Psi Omega . . . . . . . alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma1 sigma tau upsilon phi
	chi psi omega`)

func init() {
	for i, n := range greek {
		if _, ok := glyphNames[n]; !ok && n != "." {
			glyphNames[n] = string(rune(0x391 + i))
		}
	}
}
