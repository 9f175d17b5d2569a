package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"inkoust/document"
)

// misreading is a mistake of an earlier program: bytes of one character set were
// taken for another one and saved so. The file itself is sound, its text is
// not: "JiĹ™Ă­" for "Jiří". It is repaired for those who look for names; the file
// keeps the mistake outside the redactions.
type misreading struct {
	name string
	// byteOf is the byte that a character stood for, of those beyond ASCII.
	byteOf map[rune]byte
	// charOf is the character that such a byte was; nil where the bytes were UTF-8.
	charOf *charmap.Charmap
}

// The character sets for which UTF-8 is taken, the usual ones first.
var misreadUTF8 = []*misreading{
	newMisreading("utf-8 read as windows-1250", charmap.Windows1250, nil),
	newMisreading("utf-8 read as windows-1252", charmap.Windows1252, nil),
	newMisreading("utf-8 read as iso-8859-2", charmap.ISO8859_2, nil),
	newMisreading("utf-8 read as windows-1251", charmap.Windows1251, nil),
	newMisreading("utf-8 read as ibm852", charmap.CodePage852, nil),
	newMisreading("utf-8 read as ibm866", charmap.CodePage866, nil),
}

var (
	centralAsWestern  = newMisreading("windows-1250 read as windows-1252", charmap.Windows1252, charmap.Windows1250)
	cyrillicAsWestern = newMisreading("windows-1251 read as windows-1252", charmap.Windows1252, charmap.Windows1251)
)

// newMisreading inverts the wrong set. Programs keep bytes that are no character
// in it as control characters.
func newMisreading(name string, wrong, right *charmap.Charmap) *misreading {
	m := &misreading{name, map[rune]byte{}, right}
	for b := 0x80; b < 0x100; b++ {
		r := wrong.DecodeByte(byte(b))
		if r == utf8.RuneError {
			r = rune(b)
		}
		m.byteOf[r] = byte(b)
	}
	return m
}

// maxMisreadings is how often one text can have been misread: saved twice with
// the same wrong setting.
const maxMisreadings = 2

// repaired returns the encoding that undoes the misreadings of a text, or e.
func repaired(e *encoding, text string, decode func(*encoding) (string, error)) (*encoding, string, error) {
	for range maxMisreadings {
		m := misread(text)
		if m == nil {
			break
		}
		e = m.over(e)
		var err error
		if text, err = decode(e); err != nil {
			return nil, "", err
		}
	}
	return e, text, nil
}

// misread tells by which mistake a text came about, nil for none.
func misread(text string) *misreading {
	if isASCII(text) {
		return nil
	}
	text = ours.ReplaceAllString(text, " ")
	var best *misreading
	most := 0
	for _, m := range misreadUTF8 {
		found, other, cyrillic, inWords := m.count(text)
		if found > most && believed(found, other, cyrillic, inWords) {
			best, most = m, found
		}
	}
	switch {
	case best != nil:
		return best
	case lettersOfWestern(text):
		return centralAsWestern
	case wordsOfWestern(text):
		return cyrillicAsWestern
	}
	return nil
}

// ours finds what stands for values that were removed before: it is sound,
// whatever is around it.
var ours = func() *regexp.Regexp {
	var all []string
	for _, lang := range []string{"cs", "sk", "pl", "ru", "en"} {
		all = append(all, regexp.QuoteMeta(strings.Trim(document.Literal(lang, ""), "[]")))
	}
	return regexp.MustCompile(`\[(` + strings.Join(all, "|") + `)(: [^\[\]\n]{1,80})?\]`)
}()

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// believed weighs what a misreading explains against the letters that it does
// not. Single Cyrillic letters come about by chance ("СССР»", "KOŃ–"), words do not.
func believed(found, other, cyrillic, inWords int) bool {
	if 2*cyrillic > found {
		return inWords >= 3 && 2*inWords > cyrillic && found > other
	}
	return found-cyrillic >= 3 || found-cyrillic > other
}

// count tells how many characters the repair would make, how many letters
// beyond ASCII it would leave, how many of those made are Cyrillic and how many
// of these follow one another.
func (m *misreading) count(s string) (found, other, cyrillic, inWords int) {
	before := -1 // where the Cyrillic letter before ends
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, width := m.char(s[i:], utf8.DecodeRuneInString)
		first, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case width > n && !written(r):
			other++
		case width > n:
			found++
			if r >= 0x400 && r < 0x500 {
				cyrillic++
				if before == i {
					inWords++
				}
				before = i + width
			}
		case unicode.IsLetter(first):
			other++
		}
		i += width
	}
	return found, other, cyrillic, inWords
}

// char reads one character of misread UTF-8, or the one that stands there.
func (m *misreading) char(b string, next func(string) (rune, int)) (rune, int) {
	first, width := next(b)
	lead, ok := m.byteOf[first]
	if !ok || lead < 0xC2 || lead > 0xEF {
		return first, width
	}
	code := [4]byte{lead}
	n, at := 2, width
	if lead >= 0xE0 {
		n = 3
	}
	for i := 1; i < n; i++ {
		r, w := next(b[at:])
		c, ok := m.byteOf[r]
		if w == 0 || !ok || c&0xC0 != 0x80 {
			return first, width
		}
		code[i] = c
		at += w
	}
	if r, size := utf8.DecodeRune(code[:n]); size == n && m.makes(r) {
		return r, at
	}
	return first, width
}

// makes tells the characters that a repair may give: those of documents, and
// those that a first mistake leaves for a second one.
func (m *misreading) makes(r rune) bool {
	_, twice := m.byteOf[r]
	return twice || written(r)
}

// written tells the characters that documents of our languages are written with.
func written(r rune) bool {
	return r >= 0xA0 && r < 0x100 || strings.ContainsRune(extended, r) || r >= 0x400 && r < 0x460 || r >= 0x2010 && r < 0x2040 || r == 0x20AC || r == 0x2116 || r == 0x2122
}

// extended are the letters of Central Europe beyond Latin-1.
const extended = "ąĄćĆčČďĎęĘěĚĺĹľĽłŁńŃňŇőŐœŒŕŔřŘśŚšŠťŤůŮűŰźŹżŻžŽ"

// over is the encoding that reads e and undoes the mistake.
func (m *misreading) over(e *encoding) *encoding {
	return &encoding{name: e.name + ", " + m.name, bom: e.bom, put: e.put, next: func(b []byte) (rune, int) {
		if m.charOf == nil {
			return m.nextUTF8(e, b)
		}
		r, width := e.next(b)
		if code, ok := m.byteOf[r]; ok && r >= 0x80 && width > 0 {
			if right := m.charOf.DecodeByte(code); right != utf8.RuneError {
				r = right
			}
		}
		return r, width
	}}
}

// nextUTF8 is char over another encoding.
func (m *misreading) nextUTF8(e *encoding, b []byte) (rune, int) {
	first, width := e.next(b)
	if width == 0 || first < 0x80 {
		return first, width
	}
	return m.char(string(b[:min(len(b), longestMisread)]), func(s string) (rune, int) {
		if s == "" {
			return 0, 0
		}
		return e.next([]byte(s))
	})
}

// longestMisread is the room that one character takes in a file: three bytes of
// UTF-8, twice misread, each character again in up to three or four bytes.
const longestMisread = 3 * 3 * 4

// centralLetters are what windows-1252 makes of ě č ř ů ň ď, which no language of
// the region uses together.
const centralLetters = "ìèøùòïÌÈØÙÒÏ"

// lettersOfWestern reports a Czech or Slovak text whose letters became those of
// western languages: several of them, and none as it should be.
func lettersOfWestern(s string) bool {
	seen := map[rune]bool{}
	for _, r := range s {
		switch {
		case r < 0x80:
		case strings.ContainsRune(centralLetters, r):
			seen[unicode.ToLower(r)] = true
		case strings.ContainsRune("ěčřůňďľĺŕťœæåëñãõ", unicode.ToLower(r)):
			return false
		}
	}
	return len(seen) >= 3
}

const (
	fewestCyrillic  = 3 // words without one letter of ASCII
	shortestWestern = 4 // letters of such a word
)

// wordsOfWestern reports a Russian text whose letters became those of western
// languages: words without any letter of ASCII, and no Cyrillic ones.
func wordsOfWestern(s string) bool {
	words, run, pure := 0, 0, true
	for _, r := range s + " " {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return false
		case unicode.IsLetter(r):
			run++
			pure = pure && r >= 0xC0 && r <= 0xFF
		default:
			if run >= shortestWestern && pure {
				words++
			}
			run, pure = 0, true
		}
	}
	return words >= fewestCyrillic
}
