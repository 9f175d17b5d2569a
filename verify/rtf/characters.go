package rtf

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// charsets are the code pages of \fcharset.
var charsets = map[int]int{0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251,
	222: 874, 238: 1250, 254: 437, 255: 850}

func pageOf(n int) encoding.Encoding {
	switch n {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 866:
		return charmap.CodePage866
	case 10000:
		return charmap.Macintosh
	case 932:
		e, _ := htmlindex.Get("shift_jis")
		return e
	}
	if e, err := htmlindex.Get("windows-" + strconv.Itoa(n)); err == nil {
		return e
	}
	return nil
}

// unicode reads \u and jumps over its fallback.
func (r *reader) unicode(n int) {
	if len(r.raw) > 0 {
		r.flush()
	}
	r.units = append(r.units, uint16(n))
	for left := r.top().uc; left > 0 && r.at < len(r.b); left-- {
		for r.at < len(r.b) && (r.b[r.at] == '\r' || r.b[r.at] == '\n') {
			r.at++
		}
		if r.at >= len(r.b) || r.b[r.at] == '{' || r.b[r.at] == '}' {
			return
		}
		if r.b[r.at] != '\\' || r.at+1 >= len(r.b) {
			r.at++
			continue
		}
		if r.at++; r.b[r.at] == '\'' {
			r.at = min(len(r.b), r.at+3)
			continue
		}
		if !letter(r.b[r.at]) {
			r.at++
			continue
		}
		for r.at < len(r.b) && (letter(r.b[r.at]) || r.b[r.at] == '-' || r.b[r.at] >= '0' && r.b[r.at] <= '9') {
			r.at++
		}
		if r.at < len(r.b) && r.b[r.at] == ' ' {
			r.at++
		}
	}
}

func (r *reader) byte(c byte) {
	if len(r.units) > 0 {
		r.flush()
	}
	if r.top().what == "pict" {
		if c != ' ' {
			r.hex = append(r.hex, c)
		}
		return
	}
	r.raw = append(r.raw, c)
}

// flush decodes what was gathered.
func (r *reader) flush() {
	if len(r.units) > 0 {
		s := string(utf16.Decode(r.units))
		r.units = r.units[:0]
		r.put(s)
	}
	if len(r.raw) == 0 {
		return
	}
	e := r.fonts[r.top().font]
	if e == nil {
		e = r.page
	}
	s, err := e.NewDecoder().String(string(r.raw))
	if err != nil || !utf8.ValidString(s) {
		s = string(r.raw)
	}
	r.raw = r.raw[:0]
	r.put(s)
}

func (r *reader) say(s string) {
	r.flush()
	if s != "" {
		r.put(s)
	}
}

func (r *reader) put(s string) {
	switch f := r.top(); {
	case f.what == "named":
		r.names.WriteString(s)
	case f.what != "text":
		r.other.WriteString(s)
	case f.concealed:
		r.concealed.Add(s)
	default:
		r.text.WriteString(s)
	}
}
