package rtf

import (
	"encoding/hex"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"inkoust/document"
	"inkoust/verify"
)

// file is what a reader makes of the bytes.
type file struct {
	source    []byte
	literals  []string
	shown     verify.Text
	rest      verify.Text    // tables, instructions, groups that are not shown
	named     verify.Text    // names of fonts and styles, which may be ordinary words
	concealed verify.Text    // text that is marked as hidden or deleted
	odd       map[string]int // groups and words that no redacted file has
	pictures  [][]byte
}

// frame is a group that is open.
type frame struct {
	what      string // "text", "rest", "named", "pict"
	uc, font  int
	concealed bool
}

var errGroups = errors.New("groups do not match")

const maxFrames = 10_000

// read divides the bytes by rules of its own: control words are found by their
// backslash, everything else is text of the innermost group.
func read(in verify.Input, literals []string) (*file, error) {
	b, err := verify.ReadAll(in)
	if err != nil {
		return nil, err
	}
	f := &file{source: b, literals: literals, odd: map[string]int{}}
	r := &reader{file: f, b: b, page: charmap.Windows1252, fonts: map[int]encoding.Encoding{}}
	if err := r.run(); err != nil {
		return nil, document.Park(document.ReasonUnverified, "", err)
	}
	f.shown.Add(verify.Without(r.text.String(), literals))
	f.rest.Add(r.other.String())
	f.named.Add(r.names.String())
	return f, nil
}

type reader struct {
	*file
	b                  []byte
	at                 int
	frames             []frame
	page               encoding.Encoding
	fonts              map[int]encoding.Encoding
	defined            int
	text, other, names strings.Builder
	raw                []byte // bytes that wait to be decoded together
	units              []uint16
	hex                []byte
}

func (r *reader) top() *frame { return &r.frames[len(r.frames)-1] }

func (r *reader) run() error {
	for r.at < len(r.b) {
		c := r.b[r.at]
		switch {
		case c == '{':
			r.flush()
			if err := r.open(); err != nil {
				return err
			}
		case c == '}':
			r.flush()
			if len(r.frames) == 0 {
				return errGroups
			}
			r.close()
			r.at++
		case len(r.frames) == 0:
			if c > ' ' {
				r.odd["bytes behind the end"]++
			}
			r.at++
		case c == '\\':
			r.control()
		default:
			if c != '\r' && c != '\n' {
				r.byte(c)
			}
			r.at++
		}
	}
	if len(r.frames) > 0 {
		return errGroups
	}
	return nil
}

// shownStar are destinations behind \* that hold shown text or pictures;
// tables are those whose words are no text.
var (
	shownStar = words("shppict shpinst shpgrp do nesttableprops background ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn footnote shptxt dptxbxtext header headerl headerr headerf footer footerl footerr footerf")
	restGroup = words("fonttbl colortbl stylesheet listtable listoverridetable fldinst sp panose falt cs ts ds defchp defpap pn listpicture pnseclvl levelnumbers leveltext")
	restStar  = words("listtable listoverridetable fldinst panose falt cs ts ds defchp defpap pn pnseclvl listpicture")
	noGroup   = words("info annotation atnid atnauthor object objdata revtbl rsidtbl docvar userprops generator bkmkstart bkmkend template datastore themedata xe tc nonshppict formfield")
	noWord    = words("rsid insrsid charrsid pararsid sectrsid tblrsid styrsid delrsid revauth revdttm revauthdel revdttmdel revised deleted mvf mvt mvauth mvdate crauth crdate")
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func (r *reader) open() error {
	if len(r.frames) > maxFrames {
		return errGroups
	}
	next := frame{what: "text", uc: 1}
	if len(r.frames) > 0 {
		next = *r.top()
	}
	r.at++
	star, word := r.first()
	switch {
	case noGroup[word]:
		r.odd["group "+word]++
		next.what = "rest"
	case word == "pict":
		next.what, r.hex = "pict", r.hex[:0]
	case word == "fonttbl" || word == "stylesheet", next.what == "named" && (restGroup[word] || !star):
		next.what = "named"
	case restGroup[word] && (!star || restStar[word]):
		next.what = "rest"
	case star && !shownStar[word]:
		r.odd["unknown group"]++
		next.what = "rest"
	}
	r.frames = append(r.frames, next)
	return nil
}

// first looks at the control word with which a group begins.
func (r *reader) first() (star bool, word string) {
	at := r.at
	for at < len(r.b) && (r.b[at] == '\r' || r.b[at] == '\n' || r.b[at] == ' ') {
		at++
	}
	if at+1 < len(r.b) && r.b[at] == '\\' && r.b[at+1] == '*' {
		star = true
		for at += 2; at < len(r.b) && (r.b[at] == '\r' || r.b[at] == '\n' || r.b[at] == ' '); at++ {
		}
	}
	if at >= len(r.b) || r.b[at] != '\\' {
		return star, ""
	}
	at++
	from := at
	for at < len(r.b) && letter(r.b[at]) {
		at++
	}
	return star, string(r.b[from:at])
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *reader) close() {
	f := r.top()
	if f.what == "pict" && (len(r.frames) < 2 || r.frames[len(r.frames)-2].what != "pict") {
		raw := make([]byte, hex.DecodedLen(len(r.hex)))
		n, err := hex.Decode(raw, r.hex)
		if err != nil {
			r.odd["picture that cannot be read"]++
		}
		r.pictures = append(r.pictures, raw[:n])
	}
	switch f.what {
	case "rest":
		r.other.WriteString("\n\n\n\n\n")
	case "named":
		r.names.WriteString("\n\n\n\n\n")
	}
	r.frames = r.frames[:len(r.frames)-1]
}

// signs are control words and symbols that are read as characters; all other
// symbols divide nothing.
var signs = map[string]string{"par": "\n\n\n\n\n", "line": "\n", "tab": "\n\n\n\n\n", "cell": "\n\n\n\n\n", "nestcell": "\n\n\n\n\n", "row": "\n\n\n\n\n", "page": "\n\n\n\n\n", "sect": "\n\n\n\n\n",
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
	"~": " ", "_": "-", "-": "\u00ad", "\n": "\n\n\n\n\n", "\r": "\n\n\n\n\n"}

func (r *reader) control() {
	r.at++
	if r.at >= len(r.b) {
		return
	}
	c := r.b[r.at]
	switch {
	case letter(c):
		r.word()
		return
	case c == '\'' && r.at+2 < len(r.b):
		if n, err := strconv.ParseUint(string(r.b[r.at+1:r.at+3]), 16, 8); err == nil {
			r.at += 3
			r.byte(byte(n))
			return
		}
	case c == '{' || c == '}' || c == '\\':
		r.byte(c)
	default:
		r.say(signs[string(c)])
	}
	r.at++
}

func (r *reader) word() {
	from := r.at
	for r.at < len(r.b) && letter(r.b[r.at]) && r.at-from < 32 {
		r.at++
	}
	word, start := string(r.b[from:r.at]), r.at
	if r.at < len(r.b) && r.b[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.b) && r.b[r.at] >= '0' && r.b[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.b[start:r.at]))
	if r.at < len(r.b) && r.b[r.at] == ' ' {
		r.at++
	}
	r.does(word, n, err == nil)
}

func (r *reader) does(word string, n int, numbered bool) {
	f := r.top()
	if word == "u" && numbered {
		r.unicode(n)
		return
	}
	r.flush()
	switch word {
	case "uc":
		f.uc = n
	case "f":
		f.font = n
		r.defined = n
	case "fcharset":
		r.fonts[r.defined] = pageOf(charsets[n])
	case "ansicpg":
		if e := pageOf(n); e != nil {
			r.page = e
		}
	case "mac":
		r.page = charmap.Macintosh
	case "pc":
		r.page = charmap.CodePage437
	case "pca":
		r.page = charmap.CodePage850
	case "plain":
		f.font, f.concealed = 0, false
	case "v", "deleted":
		f.concealed = !numbered || n != 0
	case "bin":
		r.at = min(len(r.b), r.at+max(0, n))
		r.odd["bytes of a picture"]++
	}
	if noWord[word] {
		r.odd["word "+word]++
	}
	if numbered && (n >= 100_000_000 || n <= -100_000_000) {
		r.other.WriteString(strconv.Itoa(n) + "\n\n\n\n\n") // as long as a number of a person
	}
	r.say(signs[word])
}
