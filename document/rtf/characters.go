package rtf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"inkoust/document"
)

// unicode reads \u with its fallback.
func (w *walk) unicode(t token) error {
	w.fallback()
	r := rune(uint16(t.number))
	start := t.start
	switch {
	case w.high != 0:
		r, start = utf16.DecodeRune(rune(w.high), r), w.highAt
		w.high = 0
		if r == utf8.RuneError {
			return w.damaged(start)
		}
	case r >= 0xD800 && r < 0xDC00:
		w.high, w.highAt = int(r), t.start
		return nil
	case utf16.IsSurrogate(r):
		return w.damaged(start)
	}
	if w.cur.note != "" {
		w.note(w.cur.note, string(r))
		return nil
	}
	w.put(string(r), start, w.scan.at)
	w.open = false
	return nil
}

// fallback skips the characters that stand for those who do not know \u.
func (w *walk) fallback() {
	for range w.cur.uc {
		for w.scan.at < len(w.src) && (w.src[w.scan.at] == '\r' || w.src[w.scan.at] == '\n') {
			w.scan.at++
		}
		if w.scan.at >= len(w.src) || w.src[w.scan.at] == '{' || w.src[w.scan.at] == '}' {
			return
		}
		if w.src[w.scan.at] != '\\' {
			w.scan.at++
			continue
		}
		w.scan.next()
	}
}

// binary reads the bytes of \bin, which only pictures and what goes may have.
func (w *walk) binary(t token) error {
	switch {
	case w.cur.note != "":
	case w.cur.role == pictures:
		if w.cur.pict.bin = []byte(w.src[t.end-t.number : t.end]); len(w.cur.pict.bin) > maxPictBytes {
			return document.Park(document.ReasonTooLarge, "image", nil)
		}
	default:
		return document.Park(document.ReasonFeature, "bin", nil)
	}
	return nil
}

// text reads a run of plain bytes.
func (w *walk) text(t token) error {
	s := w.cur
	if s.note == "" && s.role == pictures {
		s.pict.hex.WriteString(strings.Map(func(r rune) rune {
			if r == ' ' || r == '\t' {
				return -1
			}
			return r
		}, w.src[t.start:t.end]))
		return nil
	}
	for at := t.start; at < t.end; {
		if len(w.bytes) > 0 || w.src[at] >= 0x80 || w.sets.symbol(s.font) && s.role == plain && s.note == "" {
			if err := w.byte(token{start: at, end: at + 1}, []byte{w.src[at]}); err != nil {
				return err
			}
			at++
			continue
		}
		end := at
		for end < t.end && w.src[end] < 0x80 {
			end++
		}
		w.ascii(at, end)
		at = end
	}
	return nil
}

// byte reads one byte of the current code page.
func (w *walk) byte(t token, b []byte) error {
	if len(w.bytes) == 0 {
		w.bytesAt = t.start
	}
	w.bytes = append(w.bytes, b...)
	if w.sets.symbol(w.cur.font) {
		c := rune(w.bytes[0])
		w.bytes = nil
		w.put(string(0xF000+c), t.start, t.end)
		w.open = w.open && w.cur.note != ""
		return nil
	}
	text, n := w.sets.of(w.cur.font).char(w.bytes)
	if n < 0 {
		return nil
	}
	w.bytes = nil
	if n == 0 {
		return w.damaged(t.start)
	}
	w.put(text, w.bytesAt, t.end)
	w.open = w.open && w.cur.note != ""
	return nil
}

// ascii adds bytes that are their own text.
func (w *walk) ascii(start, end int) {
	s := w.cur
	if s.note == "" && s.role == plain && !s.hidden && !s.undone {
		if w.open {
			w.tight[start] = true
		}
		s.into.way.Same(w.src, start, end)
		w.joined = 0
		w.read += end - start
		w.open = false
		return
	}
	w.put(w.src[start:end], start, end)
	w.open = w.open && s.note != ""
}

// put adds a text where its group says.
func (w *walk) put(text string, start, end int) {
	s := w.cur
	if w.read += len(text); text == "\r" {
		text = "\n"
	}
	switch {
	case s.silent:
	case s.note != "":
		w.note(s.note, text)
	case s.role == inst:
		s.inst.WriteString(text)
	case s.role == shapeRun:
		if s.table == "sv" {
			s.values.WriteString(text)
		}
	case s.level != nil:
		s.level.WriteString(text)
	case s.role == tables:
		w.tableText(text, start, end)
	case s.hidden || s.undone:
		id := hiddenPart
		if s.undone {
			id = deletedPart
		}
		w.note(id, text)
		if start < end {
			w.cut(start, end, id)
		}
	default:
		w.joined = 0
		if w.open && start < end {
			w.tight[start] = true
		}
		s.into.way.Other(text, start, end)
	}
}

// shape follows the groups of a shape's property: its value alone is judged, and
// a picture is no value that is kept.
func (s *state) shape(word string) {
	switch word {
	case "sn", "sv":
		s.table = word
	default:
		s.values.WriteString("\x00" + word)
		s.table = word
	}
}

// tableText keeps the words of tables that programs write by themselves.
func (w *walk) tableText(text string, start, end int) {
	known := false
	switch table := w.cur.table; {
	case table == "fonttbl" || table == "falt":
		known = fontNames.MatchString(text)
	case table == "stylesheet" || table == "cs" || table == "ts" || table == "ds":
		known = styleNames.MatchString(text)
	case table == "panose":
		known = strings.Trim(text, "0123456789abcdefABCDEF") == ""
	case strings.HasPrefix(table, "pn"):
		known = levelWords.MatchString(text)
	case table == "levelnumbers":
		known = strings.Trim(text, "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\v\f\r\x0e\x0f\x10\x11\x12; ") == ""
	default:
		known = strings.Trim(text, "; ") == ""
	}
	if known && (strings.TrimSpace(text) != "" || w.cur.table == "colortbl") {
		w.open = false
		return
	}
	w.note(metadataPart, text+"\n")
	if strings.HasSuffix(text, ";") && end-start == len(text) {
		end--
	}
	w.cut(start, end, metadataPart)
	w.open = false
}
