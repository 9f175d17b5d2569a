package text

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

var (
	bomUTF8    = []byte{0xEF, 0xBB, 0xBF}
	bomUTF16LE = []byte{0xFF, 0xFE}
	bomUTF16BE = []byte{0xFE, 0xFF}
	bomUTF32LE = []byte{0xFF, 0xFE, 0, 0}
	bomUTF32BE = []byte{0, 0, 0xFE, 0xFF}
)

// recognise tells the encoding of a whole text.
func recognise(src []byte) (*encoding, error) {
	if e := byMark(src); e != nil {
		return e, nil
	}
	if e := byZeros(src); e != nil {
		return e, nil
	}
	if at := control(src); at >= 0 {
		return nil, document.Park(document.ReasonUnsupported, fmt.Sprintf("byte %d", at), nil)
	}
	multi, bad, firstBad := countUTF8(src)
	switch {
	case bad == 0:
		return utf8Encoding(0), nil
	case multi > 10*bad:
		// Nearly all is UTF-8: a text of mixed encodings, of which no single
		// reading is right.
		return nil, document.Park(document.ReasonDamaged, fmt.Sprintf("byte %d", firstBad), nil)
	}
	if e := byLetters(src); e != nil {
		return e, nil
	}
	return nil, document.Park(document.ReasonCodec, "", nil)
}

func byMark(src []byte) *encoding {
	switch {
	case bytes.HasPrefix(src, bomUTF32LE) && len(src)%4 == 0:
		return utf32Encoding("utf-32le", binary.LittleEndian, binary.LittleEndian, 4)
	case bytes.HasPrefix(src, bomUTF32BE):
		return utf32Encoding("utf-32be", binary.BigEndian, binary.BigEndian, 4)
	case bytes.HasPrefix(src, bomUTF8):
		return utf8Encoding(len(bomUTF8))
	case bytes.HasPrefix(src, bomUTF16LE):
		return utf16Encoding("utf-16le", binary.LittleEndian, binary.LittleEndian, 2)
	case bytes.HasPrefix(src, bomUTF16BE):
		return utf16Encoding("utf-16be", binary.BigEndian, binary.BigEndian, 2)
	}
	return nil
}

// byZeros finds UTF-16 without a mark. It takes an order if nearly all units
// are letters, digits and signs that our languages use, in that order only. A
// text without a single zero byte would have no space and no line end.
func byZeros(src []byte) *encoding {
	if bytes.IndexByte(src, 0) < 0 {
		return nil
	}
	le, be := plausible(src, binary.LittleEndian), plausible(src, binary.BigEndian)
	switch {
	case wideUnits(src, binary.LittleEndian):
		return utf32Encoding("utf-32le", binary.LittleEndian, binary.LittleEndian, 0)
	case wideUnits(src, binary.BigEndian):
		return utf32Encoding("utf-32be", binary.BigEndian, binary.BigEndian, 0)
	case le >= 0.95 && le > be:
		return utf16Encoding("utf-16le", binary.LittleEndian, binary.LittleEndian, 0)
	case be >= 0.95 && be > le:
		return utf16Encoding("utf-16be", binary.BigEndian, binary.BigEndian, 0)
	}
	return nil
}

// plausible is the share of 16-bit units that are usual characters.
func plausible(src []byte, order binary.ByteOrder) float64 {
	units, usual := len(src)/2, 0
	for i := 0; i+1 < len(src); i += 2 {
		if usualUnit(order.Uint16(src[i:])) {
			usual++
		}
	}
	if units == 0 {
		return 0
	}
	return float64(usual) / float64(units)
}

// wideUnits reports whether nearly all units of four bytes are usual characters.
func wideUnits(src []byte, order binary.ByteOrder) bool {
	units, usual := len(src)/4, 0
	for i := 0; i+3 < len(src); i += 4 {
		if u := order.Uint32(src[i:]); u < 1<<16 && usualUnit(uint16(u)) {
			usual++
		}
	}
	return units > 0 && usual*20 >= units*19
}

func usualUnit(u uint16) bool {
	switch {
	case u < 0x20:
		return u == '\t' || u == '\n' || u == '\r' || u == '\f'
	case u < 0x7F:
		return true
	case u < 0xA0:
		return false
	}
	return u < 0x180 || 0x400 <= u && u < 0x460 || 0x2010 <= u && u < 0x2040 || u == 0x20AC || u == 0x2116 || u == 0x2122
}

// looksLikeText judges the head of a file, which may end within a character.
func looksLikeText(head []byte) bool {
	switch {
	case byMark(head) != nil, byZeros(head) != nil:
		return true
	case control(head) >= 0:
		return false
	}
	multi, bad, _ := countUTF8(head)
	return bad <= multi || bad < utf8.UTFMax || byLetters(head) != nil
}

// maxControl is how many bytes a text must have for each stray control byte.
// Old programs leave a few (page breaks with printer codes); binaries are full
// of them.
const maxControl = 500

// control gives the place of the byte at which src stops being text: a zero, or
// one control byte too many. It is -1 for text.
func control(src []byte) int {
	strays := 0
	for i, c := range src {
		switch {
		case c == 0:
			return i
		case c >= 0x20 && c != 0x7F, c >= '\b' && c <= '\r', c == 0x1A:
		default:
			strays++
			if strays > 2+len(src)/maxControl {
				return i
			}
		}
	}
	return -1
}

// countUTF8 counts the well-formed multi-byte characters and the bytes that
// belong to none.
func countUTF8(src []byte) (multi, bad, firstBad int) {
	firstBad = -1
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if bad == 0 {
				firstBad = i
			}
			bad++
		case n > 1:
			multi++
		}
		i += n
	}
	return multi, bad, firstBad
}

// markup begins files that are text in bytes but not to the reader.
var markup = [][]byte{
	[]byte("%pdf-"), []byte("%!ps"), []byte("{\\rtf"), []byte("<?xml"), []byte("<!doctype"), []byte("<html"), []byte("<svg"),
	[]byte("<head"), []byte("<body"), []byte("begin:vcard"), []byte("begin:vcalendar"),
}

// encodedMail are header lines that announce a body that is not plain.
var encodedMail = [][]byte{
	[]byte("content-transfer-encoding: quoted-printable"), []byte("content-transfer-encoding: base64"),
	[]byte("content-type: multipart/"),
}

func isMarkup(head []byte) bool {
	low := bytes.ToLower(bytes.TrimPrefix(squash(head), bomUTF8))
	start := bytes.TrimLeftFunc(low, unicode.IsSpace)
	for _, m := range markup {
		if bytes.HasPrefix(start, m) {
			return true
		}
	}
	for _, line := range bytes.Split(low, []byte("\n")) {
		for _, m := range encodedMail {
			if bytes.HasPrefix(line, m) {
				return true
			}
		}
	}
	return false
}

// squash makes the ASCII of a UTF-16 head readable as bytes.
func squash(head []byte) []byte {
	if bytes.HasPrefix(head, bomUTF32BE) {
		head = head[4:]
	}
	if bytes.HasPrefix(head, bomUTF16LE) || bytes.HasPrefix(head, bomUTF16BE) {
		head = head[2:]
	}
	return bytes.ReplaceAll(head, []byte{0}, nil)
}
