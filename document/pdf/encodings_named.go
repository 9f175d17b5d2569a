package pdf

import (
	"strings"
	"sync"
)

// Encodings of fonts that are no text fonts, as glyph names (ISO 32000-1, annex D).

// namedEncoding gives the glyph names of 256 codes, "" for none.
type namedEncoding [256]string

// nameRun is a run of names from a code on; "-" is a code without a glyph.
type nameRun struct {
	first int
	names string
}

func encodingOf(runs []nameRun) *namedEncoding {
	e := &namedEncoding{}
	for _, r := range runs {
		for i, n := range strings.Fields(r.names) {
			if n != "-" {
				e[r.first+i] = n
			}
		}
	}
	return e
}

var symbolEncoding = sync.OnceValue(func() *namedEncoding {
	return encodingOf([]nameRun{
		{32, `space exclam universal numbersign existential percent ampersand suchthat parenleft parenright asteriskmath plus comma minus period slash
			zero one two three four five six seven eight nine colon semicolon less equal greater question
			congruent Alpha Beta Chi Delta Epsilon Phi Gamma Eta Iota theta1 Kappa Lambda Mu Nu Omicron
			Pi Theta Rho Sigma Tau Upsilon sigma1 Omega Xi Psi Zeta bracketleft therefore bracketright perpendicular underscore
			radicalex alpha beta chi delta epsilon phi gamma eta iota phi1 kappa lambda mu nu omicron
			pi theta rho sigma tau upsilon omega1 omega xi psi zeta braceleft bar braceright similar`},
		{160, `Euro Upsilon1 minute lessequal fraction infinity florin club diamond heart spade arrowboth arrowleft arrowup arrowright arrowdown
			degree plusminus second greaterequal multiply proportional partialdiff bullet divide notequal equivalence approxequal ellipsis arrowvertex arrowhorizex carriagereturn
			aleph Ifraktur Rfraktur weierstrass circlemultiply circleplus emptyset intersection union propersuperset reflexsuperset notsubset propersubset reflexsubset element notelement
			angle gradient registerserif copyrightserif trademarkserif product radical dotmath logicalnot logicaland logicalor arrowdblboth arrowdblleft arrowdblup arrowdblright arrowdbldown
			lozenge angleleft registersans copyrightsans trademarksans summation parenlefttp parenleftex parenleftbt bracketlefttp bracketleftex bracketleftbt bracelefttp braceleftmid braceleftbt braceex
			- angleright integral integraltp integralex integralbt parenrighttp parenrightex parenrightbt bracketrighttp bracketrightex bracketrightbt bracerighttp bracerightmid bracerightbt`},
	})
})

var dingbatsEncoding = sync.OnceValue(func() *namedEncoding {
	return encodingOf([]nameRun{
		{32, `space a1 a2 a202 a3 a4 a5 a119 a118 a117 a11 a12 a13 a14 a15 a16 a105 a17 a18 a19 a20 a21 a22 a23 a24 a25 a26 a27 a28 a6 a7 a8
			a9 a10 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40 a41 a42 a43 a44 a45 a46 a47 a48 a49 a50 a51 a52 a53 a54 a55 a56 a57 a58 a59 a60
			a61 a62 a63 a64 a65 a66 a67 a68 a69 a70 a71 a72 a73 a74 a203 a75 a204 a76 a77 a78 a79 a81 a82 a83 a84 a97 a98 a99 a100`},
		{128, "a89 a90 a93 a94 a91 a92 a205 a85 a206 a86 a87 a88 a95 a96"},
		{161, `a101 a102 a103 a104 a106 a107 a108 a112 a111 a110 a109 a120 a121 a122 a123 a124 a125 a126 a127 a128 a129 a130 a131 a132 a133 a134 a135 a136 a137 a138 a139
			a140 a141 a142 a143 a144 a145 a146 a147 a148 a149 a150 a151 a152 a153 a154 a155 a156 a157 a158 a159 a160 a161 a163 a164 a196 a165 a192 a166 a167 a168 a169
			a170 a171 a172 a173 a162 a174 a175 a176 a177 a178 a179 a193 a180 a199 a181 a200 a182 - a201 a183 a184 a197 a185 a194 a198 a186 a195 a187 a188 a189 a190 a191`},
	})
})

var macExpertEncoding = sync.OnceValue(func() *namedEncoding {
	return encodingOf([]nameRun{
		{32, `space exclamsmall Hungarumlautsmall centoldstyle dollaroldstyle dollarsuperior ampersandsmall Acutesmall parenleftsuperior parenrightsuperior twodotenleader
			onedotenleader comma hyphen period fraction zerooldstyle oneoldstyle twooldstyle threeoldstyle fouroldstyle fiveoldstyle sixoldstyle sevenoldstyle eightoldstyle
			nineoldstyle colon semicolon - threequartersemdash - questionsmall - - - - Ethsmall - - onequarter onehalf threequarters oneeighth threeeighths fiveeighths
			seveneighths onethird twothirds - - - - - - ff fi fl ffi ffl parenleftinferior - parenrightinferior Circumflexsmall hypheninferior
			Gravesmall Asmall Bsmall Csmall Dsmall Esmall Fsmall Gsmall Hsmall Ismall Jsmall Ksmall Lsmall Msmall Nsmall Osmall Psmall Qsmall Rsmall Ssmall Tsmall Usmall
			Vsmall Wsmall Xsmall Ysmall Zsmall colonmonetary onefitted rupiah Tildesmall - - asuperior centsuperior - - - - Aacutesmall Agravesmall Acircumflexsmall
			Adieresissmall Atildesmall Aringsmall Ccedillasmall Eacutesmall Egravesmall Ecircumflexsmall Edieresissmall Iacutesmall Igravesmall Icircumflexsmall Idieresissmall
			Ntildesmall Oacutesmall Ogravesmall Ocircumflexsmall Odieresissmall Otildesmall Uacutesmall Ugravesmall Ucircumflexsmall Udieresissmall - eightsuperior
			fourinferior threeinferior sixinferior eightinferior seveninferior Scaronsmall - centinferior twoinferior - Dieresissmall - Caronsmall osuperior fiveinferior -
			commainferior periodinferior Yacutesmall - dollarinferior - - Thornsmall - nineinferior zeroinferior Zcaronsmall AEsmall Oslashsmall questiondownsmall oneinferior
			Lslashsmall - - - - - - Cedillasmall - - - - - OEsmall figuredash hyphensuperior - - - - exclamdownsmall - Ydieresissmall - onesuperior twosuperior threesuperior
			foursuperior fivesuperior sixsuperior sevensuperior ninesuperior zerosuperior - esuperior rsuperior tsuperior - - isuperior ssuperior dsuperior - - - - - lsuperior
			Ogoneksmall Brevesmall Macronsmall bsuperior nsuperior msuperior commasuperior periodsuperior Dotaccentsmall Ringsmall`},
	})
})

// dingbatText is what a code of ZapfDingbats shows. Most lie in Unicode as in the
// font, 2700 higher; the rest were there before.
func dingbatText(code int) string {
	switch r, odd := oddDingbats[code]; {
	case dingbatsEncoding()[code] == "":
		return ""
	case code == 32:
		return " "
	case odd:
		return string(r)
	case code < 0x80:
		return string(rune(0x2700 + code - 0x20))
	case code < 0xA0:
		return string(rune(0x2768 + code - 0x80))
	case code >= 0xAC && code <= 0xB5:
		return string(rune(0x2460 + code - 0xAC))
	}
	return string(rune(0x2700 + code - 0x40))
}

var oddDingbats = map[int]rune{
	0x25: 0x260E, 0x2A: 0x261B, 0x2B: 0x261E, 0x48: 0x2605, 0x6C: 0x25CF, 0x6E: 0x25A0, 0x73: 0x25B2, 0x74: 0x25BC, 0x75: 0x25C6, 0x77: 0x25D7,
	0xA8: 0x2663, 0xA9: 0x2666, 0xAA: 0x2665, 0xAB: 0x2660, 0xD5: 0x2192, 0xD6: 0x2194, 0xD7: 0x2195,
}

// dingbatNames are the texts of the names a1 to a206, which mean something in
// ZapfDingbats alone.
var dingbatNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for code, n := range dingbatsEncoding() {
		if n != "" {
			m[n] = dingbatText(code)
		}
	}
	return m
})
