package pdf

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// The predefined character maps (ISO 32000-1, 9.7.5.2) lead from codes to the
// numbers of Adobe's character collections. The files with all those numbers are
// large and are not here: what the codes mean follows from the encoding itself,
// and the numbers matter for widths alone. They are known for the narrow
// characters; all others are as wide as the font's default.

// legacy is the encoding of a predefined map.
type legacy struct {
	decode encoding.Encoding // nil: the codes are UTF-16
	jis    bool              // two bytes of seven bits
	ascii  uint32            // CID of the space; the printable ASCII follows it
	kana   bool              // half-width katakana are narrow
}

// collection is a group of maps that share their rules.
type collection struct {
	names  string // without -H and -V
	spaces []codespace
	legacy
}

// First CIDs of the printable ASCII in the four collections: proportional, and
// half-width.
const (
	proportional = 1
	halfJapan    = 231
	halfGB       = 814
	halfKorea    = 8094
	halfCNS      = 13648
	halfKana     = 327 // U+FF61 in Adobe-Japan1
)

var (
	oneByte    = codespace{1, 0x00, 0x80}
	shift      = []codespace{oneByte, {1, 0xA0, 0xDF}, {1, 0xFD, 0xFF}, {2, 0x8140, 0x9FFC}, {2, 0xE040, 0xFCFC}}
	euc        = []codespace{oneByte, {2, 0x8EA0, 0x8EDF}, {2, 0xA1A1, 0xFEFE}}
	wide       = []codespace{oneByte, {1, 0xFF, 0xFF}, {2, 0x8130, 0xFEFE}}
	gb4        = []codespace{oneByte, {2, 0x8140, 0xFEFE}, {4, 0x81308130, 0xFE39FE39}}
	surrogates = []codespace{{2, 0x0000, 0xD7FF}, {2, 0xE000, 0xFFFF}, {4, 0xD800DC00, 0xDBFFDFFF}}
)

var collections = []collection{
	{"90ms-RKSJ Ext-RKSJ Add-RKSJ", shift, legacy{decode: japanese.ShiftJIS, ascii: halfJapan, kana: true}},
	{"90msp-RKSJ 90pv-RKSJ 83pv-RKSJ", shift, legacy{decode: japanese.ShiftJIS, ascii: proportional, kana: true}},
	{"EUC", euc, legacy{decode: japanese.EUCJP, ascii: halfJapan, kana: true}},
	{"H V", []codespace{{2, 0x2121, 0x7E7E}}, legacy{decode: japanese.EUCJP, jis: true}},
	{"GB-EUC GBK-EUC", wide, legacy{decode: simplifiedchinese.GBK, ascii: halfGB}},
	{"GBpc-EUC GBKp-EUC", wide, legacy{decode: simplifiedchinese.GBK, ascii: proportional}},
	{"GBK2K", gb4, legacy{decode: simplifiedchinese.GB18030, ascii: halfGB}},
	{"B5pc ETenms-B5", wide, legacy{decode: traditionalchinese.Big5, ascii: proportional}},
	{"ETen-B5 HKscs-B5", wide, legacy{decode: traditionalchinese.Big5, ascii: halfCNS}},
	{"KSC-EUC KSCms-UHC-HW", wide, legacy{decode: korean.EUCKR, ascii: halfKorea}},
	{"KSCms-UHC KSCpc-EUC", wide, legacy{decode: korean.EUCKR, ascii: proportional}},
	{"UniGB-UCS2 UniGB-UTF16 UniCNS-UCS2 UniCNS-UTF16 UniKS-UCS2 UniKS-UTF16", surrogates, legacy{ascii: proportional}},
	{"UniJIS-UCS2 UniJIS-UTF16 UniJIS2004-UTF16 UniJISX0213-UTF16 UniJISX02132004-UTF16", surrogates, legacy{ascii: proportional, kana: true}},
	{"UniJIS-UCS2-HW", surrogates, legacy{ascii: halfJapan, kana: true}},
}

// predefinedCMap gives a map by its name, nil if it is not known.
func predefinedCMap(n string) *cmap {
	family, direction := n, n
	if i := strings.LastIndexByte(n, '-'); i >= 0 {
		family, direction = n[:i], n[i+1:]
	}
	if direction != "H" && direction != "V" {
		return nil
	}
	m := &cmap{vertical: direction == "V"}
	if family == "Identity" {
		m.spaces, m.identity = identitySpaces, true
		return m
	}
	for i := range collections {
		c := &collections[i]
		for _, known := range strings.Fields(c.names) {
			if known == family {
				m.spaces, m.legacy = c.spaces, &c.legacy
				return m
			}
		}
	}
	return nil
}

// text is what a code means, "" if nothing.
func (l *legacy) text(code uint32) string {
	b := codeBytes(code, l.decode == nil)
	if l.decode == nil {
		return utf16Text(b)
	}
	if l.jis {
		for i := range b {
			b[i] |= 0x80
		}
	}
	out, err := l.decode.NewDecoder().Bytes(b)
	if err != nil || strings.ContainsRune(string(out), 0xFFFD) {
		return ""
	}
	return string(out)
}

// codeBytes are the bytes of a code: no encoding has a longer one with zeros in
// front, UTF-16 apart.
func codeBytes(code uint32, pairs bool) []byte {
	b := []byte{byte(code >> 24), byte(code >> 16), byte(code >> 8), byte(code)}
	for len(b) > 1 && b[0] == 0 && (!pairs || len(b) > 2) {
		b = b[1:]
	}
	return b
}

// cid is the character's number where it matters: for narrow ones.
func (l *legacy) cid(code uint32) uint32 {
	r := []rune(l.text(code))
	if len(r) != 1 {
		return unknownCID
	}
	switch c := uint32(r[0]); {
	case c >= 0x20 && c <= 0x7E && l.ascii != 0:
		return l.ascii + c - 0x20
	case c >= 0xFF61 && c <= 0xFF9F && l.kana:
		return halfKana + c - 0xFF61
	}
	return unknownCID
}

// narrowCIDs are the ranges of CIDs whose width may differ from the default without
// harm: Latin letters and half-width characters, which the codes tell, and the
// signs among them, which do not occur in the maps above.
var narrowCIDs = [][2]uint32{{1, 230}, {231, 632}, {814, 939}, {7712, 7717}, {8094, 8190}, {13648, 13742}}

// odd reports whether a width list has other widths than can be told.
func (l *legacy) odd(widths map[uint32]float64, standard float64) bool {
	for cid, w := range widths {
		if w == standard {
			continue
		}
		narrow := false
		for _, r := range narrowCIDs {
			narrow = narrow || cid >= r[0] && cid <= r[1]
		}
		if !narrow {
			return true
		}
	}
	return false
}

// japanText is what a CID of Adobe-Japan1 shows, as far as the collection follows
// Unicode: Latin, half-width and kana. The thousands of others are not known here.
func japanText(cid uint32) string {
	for _, r := range [...]struct{ first, last, char uint32 }{
		{1, 60, 0x20}, {62, 94, 0x5D}, {231, 290, 0x20}, {292, 324, 0x5D}, {halfKana, 389, 0xFF61}, {633, 635, 0x3000},
		{842, 924, 0x3041}, {925, 1010, 0x30A1},
	} {
		if cid >= r.first && cid <= r.last {
			return string(rune(r.char + cid - r.first))
		}
	}
	return ""
}
