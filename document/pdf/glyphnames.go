package pdf

// glyphNames lists PostScript glyph names by code point, in the spelling of the
// Adobe Glyph List: Latin, Greek, Cyrillic, punctuation. Names that the rules of
// that list spell out (uni0159, u1F600) are not here, see glyphText.
const glyphNames = `
space 20 exclam 21 quotedbl 22 numbersign 23 dollar 24 percent 25 ampersand 26 quotesingle 27 parenleft 28 parenright 29 asterisk 2A plus 2B comma 2C
hyphen 2D hyphenminus 2D period 2E slash 2F zero 30 one 31 two 32 three 33 four 34 five 35 six 36 seven 37 eight 38 nine 39 colon 3A semicolon 3B
less 3C equal 3D greater 3E question 3F at 40 A 41 B 42 C 43 D 44 E 45 F 46 G 47 H 48 I 49 J 4A K 4B L 4C M 4D N 4E O 4F P 50 Q 51 R 52 S 53 T 54
U 55 V 56 W 57 X 58 Y 59 Z 5A bracketleft 5B backslash 5C bracketright 5D asciicircum 5E underscore 5F grave 60 a 61 b 62 c 63 d 64 e 65 f 66 g 67
h 68 i 69 j 6A k 6B l 6C m 6D n 6E o 6F p 70 q 71 r 72 s 73 t 74 u 75 v 76 w 77 x 78 y 79 z 7A braceleft 7B bar 7C braceright 7D asciitilde 7E
nbspace A0 nonbreakingspace A0 exclamdown A1 cent A2 sterling A3 currency A4 yen A5 brokenbar A6 section A7 dieresis A8 copyright A9 ordfeminine AA
guillemotleft AB logicalnot AC sfthyphen AD softhyphen AD registered AE macron AF overscore AF degree B0 plusminus B1 twosuperior B2 threesuperior B3
acute B4 mu B5 mu1 B5 paragraph B6 middot B7 periodcentered B7 cedilla B8 onesuperior B9 ordmasculine BA guillemotright BB onequarter BC onehalf BD
threequarters BE questiondown BF Agrave C0 Aacute C1 Acircumflex C2 Atilde C3 Adieresis C4 Aring C5 AE C6 Ccedilla C7 Ccommaaccent C7 Egrave C8
Eacute C9 Ecircumflex CA Edieresis CB Igrave CC Iacute CD Icircumflex CE Idieresis CF Eth D0 Ntilde D1 Ograve D2 Oacute D3 Ocircumflex D4 Otilde D5
Odieresis D6 multiply D7 Oslash D8 Ugrave D9 Uacute DA Ucircumflex DB Udieresis DC Yacute DD Thorn DE germandbls DF agrave E0 aacute E1
acircumflex E2 atilde E3 adieresis E4 aring E5 ae E6 ccedilla E7 ccommaaccent E7 egrave E8 eacute E9 ecircumflex EA edieresis EB igrave EC iacute ED
icircumflex EE idieresis EF eth F0 ntilde F1 ograve F2 oacute F3 ocircumflex F4 otilde F5 odieresis F6 divide F7 oslash F8 ugrave F9 uacute FA
ucircumflex FB udieresis FC yacute FD thorn FE ydieresis FF Amacron 100 amacron 101 Abreve 102 abreve 103 Aogonek 104 aogonek 105 Cacute 106
cacute 107 Ccircumflex 108 ccircumflex 109 Cdot 10A Cdotaccent 10A cdot 10B cdotaccent 10B Ccaron 10C ccaron 10D Dcaron 10E dcaron 10F
dquoteright 10F Dbar 110 Dcroat 110 Dslash 110 dbar 111 dcroat 111 dmacron 111 dslash 111 Emacron 112 emacron 113 Ebreve 114 ebreve 115 Edot 116
Edotaccent 116 edot 117 edotaccent 117 Eogonek 118 eogonek 119 Ecaron 11A ecaron 11B Gcircumflex 11C gcircumflex 11D Gbreve 11E gbreve 11F Gdot 120
Gdotaccent 120 gdot 121 gdotaccent 121 Gcedilla 122 Gcommaaccent 122 gcedilla 123 gcommaaccent 123 Hcircumflex 124 hcircumflex 125 Hbar 126
Hslash 126 hbar 127 hslash 127 Itilde 128 itilde 129 Imacron 12A imacron 12B Ibreve 12C ibreve 12D Iogonek 12E iogonek 12F Idot 130 Idotaccent 130
dotlessi 131 IJ 132 ij 133 Jcircumflex 134 jcircumflex 135 Kcedilla 136 Kcommaaccent 136 kcedilla 137 kcommaaccent 137 kgreenlandic 138 Lacute 139
lacute 13A Lcedilla 13B Lcommaaccent 13B lcedilla 13C lcommaaccent 13C Lcaron 13D Lquoteright 13D lcaron 13E lquoteright 13E Ldot 13F ldot 140
Lslash 141 lslash 142 Nacute 143 nacute 144 Ncedilla 145 Ncommaaccent 145 ncedilla 146 ncommaaccent 146 Ncaron 147 ncaron 148 napostrophe 149 Eng 14A
eng 14B Omacron 14C omacron 14D Obreve 14E obreve 14F Ohungarumlaut 150 ohungarumlaut 151 OE 152 oe 153 Racute 154 racute 155 Rcedilla 156
Rcommaaccent 156 rcedilla 157 rcommaaccent 157 Rcaron 158 rcaron 159 Sacute 15A sacute 15B Scircumflex 15C scircumflex 15D Scedilla 15E
Scommaaccent 15E scedilla 15F scommaaccent 15F Scaron 160 scaron 161 Tcedilla 162 Tcommaaccent 162 tcedilla 163 tcommaaccent 163 Tcaron 164
tcaron 165 tquoteright 165 Tbar 166 Tslash 166 tbar 167 tslash 167 Utilde 168 utilde 169 Umacron 16A umacron 16B Ubreve 16C ubreve 16D Uring 16E
uring 16F Uhungarumlaut 170 uhungarumlaut 171 Uogonek 172 uogonek 173 Wcircumflex 174 wcircumflex 175 Ycircumflex 176 ycircumflex 177 Ydieresis 178
Zacute 179 zacute 17A Zdot 17B Zdotaccent 17B zdot 17C zdotaccent 17C Zcaron 17D zcaron 17E longs 17F bslash 180 florin 192 Islash 197 Zslash 1B5
zslash 1B6 Acaron 1CD acaron 1CE Icaron 1CF icaron 1D0 Ocaron 1D1 ocaron 1D2 Ucaron 1D3 ucaron 1D4 Gslash 1E4 gslash 1E5 Gcaron 1E6 gcaron 1E7
Kcaron 1E8 kcaron 1E9 Oogonek 1EA oogonek 1EB jcaron 1F0 Gacute 1F4 gacute 1F5 Ngrave 1F8 ngrave 1F9 Hcaron 21E hcaron 21F Adot 226 Adotaccent 226
adot 227 adotaccent 227 Ecedilla 228 Ecommaaccent 228 ecedilla 229 ecommaaccent 229 Odot 22E Odotaccent 22E odot 22F odotaccent 22F Ymacron 232
ymacron 233 Aslash 23A Cslash 23B cslash 23C Bslash 243 Eslash 246 eslash 247 Jslash 248 jslash 249 Rslash 24C rslash 24D Yslash 24E yslash 24F
circumflex 2C6 caron 2C7 breve 2D8 dotaccent 2D9 ring 2DA ogonek 2DB tilde 2DC hungarumlaut 2DD Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395
Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39A Lambda 39B Mu 39C Nu 39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4 Upsilon 3A5 Phi 3A6
Chi 3A7 Psi 3A8 Omega 3A9 alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon 3B5 zeta 3B6 eta 3B7 theta 3B8 iota 3B9 kappa 3BA lambda 3BB nu 3BD xi 3BE
omicron 3BF pi 3C0 rho 3C1 sigma1 3C2 sigma 3C3 tau 3C4 upsilon 3C5 phi 3C6 chi 3C7 psi 3C8 omega 3C9 afii10023 401 afii10051 402 afii10052 403
afii10053 404 afii10054 405 afii10055 406 afii10056 407 afii10057 408 afii10058 409 afii10059 40A afii10060 40B afii10061 40C afii10062 40E
afii10145 40F afii10017 410 afii10018 411 afii10019 412 afii10020 413 afii10021 414 afii10022 415 afii10024 416 afii10025 417 afii10026 418
afii10027 419 afii10028 41A afii10029 41B afii10030 41C afii10031 41D afii10032 41E afii10033 41F afii10034 420 afii10035 421 afii10036 422
afii10037 423 afii10038 424 afii10039 425 afii10040 426 afii10041 427 afii10042 428 afii10043 429 afii10044 42A afii10045 42B afii10046 42C
afii10047 42D afii10048 42E afii10049 42F afii10065 430 afii10066 431 afii10067 432 afii10068 433 afii10069 434 afii10070 435 afii10072 436
afii10073 437 afii10074 438 afii10075 439 afii10076 43A afii10077 43B afii10078 43C afii10079 43D afii10080 43E afii10081 43F afii10082 440
afii10083 441 afii10084 442 afii10085 443 afii10086 444 afii10087 445 afii10088 446 afii10089 447 afii10090 448 afii10091 449 afii10092 44A
afii10093 44B afii10094 44C afii10095 44D afii10096 44E afii10097 44F afii10071 451 afii10099 452 afii10100 453 afii10101 454 afii10102 455
afii10103 456 afii10104 457 afii10105 458 afii10106 459 afii10107 45A afii10108 45B afii10109 45C afii10110 45E afii10193 45F afii10050 490
afii10098 491 endash 2013 emdash 2014 horizontalbar 2015 quoteleft 2018 quoteright 2019 quotesinglbase 201A quotereversed 201B quotedblleft 201C
quotedblright 201D quotedblbase 201E dagger 2020 daggerdbl 2021 bullet 2022 ellipsis 2026 perthousand 2030 minute 2032 second 2033 guilsinglleft 2039
guilsinglright 203A fraction 2044 Euro 20AC euro 20AC afii61352 2116 numero 2116 trademark 2122 Ohm 2126 estimated 212E arrowleft 2190 arrowup 2191
arrowright 2192 arrowdown 2193 partialdiff 2202 product 220F summation 2211 minus 2212 radical 221A infinity 221E integral 222B approxequal 2248
notequal 2260 lessequal 2264 greaterequal 2265 filledbox 25A0 H22073 25A1 lozenge 25CA checkmark 2713 apple F8FF ff FB00 fi FB01 fl FB02 ffi FB03
ffl FB04
`
