package pdf

import (
	"errors"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

// lettering is how the text of an appearance is written: the font, size and
// colour of a default appearance string (ISO 32000-1, 12.7.3.3).
type lettering struct {
	resource name
	object   any    // the font, for the resources
	colour   string // an operator with its operands
	size     float64
	auto     bool // the size is left to the viewer
	codes    func(string) str
	advance  func(r rune) float64 // em
}

var errLetters = document.Park(document.ReasonFeature, "", errors.New("form in letters that no font here has"))

// maxAppearance bounds a default appearance string.
const maxAppearance = 4096

// lettering chooses the font for a text: the one the appearance string names if
// it has all letters, else the house font.
func (d *doc) lettering(da, text string) (*lettering, error) {
	l := &lettering{resource: "Ink", colour: "0 g", auto: true}
	var wanted name
	ops, err := d.s.parseContent([]byte(da[:min(len(da), maxAppearance)]))
	if err != nil {
		ops = nil
	}
	for _, o := range ops {
		switch o.name {
		case "Tf":
			wanted, _ = o.args[0].(name)
			l.size, _ = d.s.number(o.args[1])
			l.size = math.Abs(l.size)
		case "g", "rg", "k":
			if v, ok := d.s.numbers(array(o.args), len(o.args)); ok {
				l.colour = strings.TrimSpace(strings.Trim(operand(numberArray(v)), "[]")) + " " + string(o.name)
			}
		}
	}
	l.auto = l.size == 0 || !finite(l.size)
	if l.own(d, wanted, text) {
		return l, nil
	}
	face := goFace()
	if !face.has(text) {
		return nil, errLetters
	}
	house := d.fonts.house()
	l.object, l.codes = house.dict, face.codes
	l.advance = func(r rune) float64 { return face.advance(face.gids[r]) }
	return l, nil
}

// own takes the font that the form names, if it is a simple one that can write
// the text. Fonts that are not in the file are no choice for PDF/A.
func (l *lettering) own(d *doc, wanted name, text string) bool {
	form := d.s.dict(d.s.dict(d.s.trailer["Root"])["AcroForm"])
	object := d.s.dict(d.s.dict(d.s.dict(form["DR"])["Font"])[wanted])
	if object == nil {
		return false
	}
	f, err := d.fonts.get(object)
	if err != nil || f.composite || f.subtype == "Type3" || f.symbol {
		return false
	}
	if part, _ := d.archiveLabel(); part != "" && !f.embedded {
		return false
	}
	codes := map[rune]byte{}
	for c := 255; c >= 0; c-- {
		t := f.rawText(uint32(c))
		if r, size := utf8.DecodeRuneInString(t); size == len(t) && size > 0 && f.width(uint32(c)) > 0 {
			codes[r] = byte(c)
		}
	}
	for _, r := range text {
		if _, ok := codes[r]; !ok {
			return false
		}
	}
	l.object = object
	l.codes = func(s string) str {
		var out []byte
		for _, r := range s {
			out = append(out, codes[r])
		}
		return str(out)
	}
	l.advance = func(r rune) float64 { return f.width(uint32(codes[r])) }
	return true
}

func (l *lettering) width(s string) (w float64) {
	for _, r := range s {
		w += l.advance(r)
	}
	return w
}

// write shows a line of text with its baseline starting at x, y.
func (w *drawing) write(l *lettering, size, x, y float64, s string) {
	if s == "" {
		return
	}
	if w.fonts == nil {
		w.fonts = dict{}
	}
	w.fonts[l.resource] = l.object
	w.b.WriteString("BT\n" + l.colour + "\n" + operand(l.resource) + " " + num(size) + " Tf\n")
	w.op("Td", x, y)
	w.b.WriteString(operand(l.codes(s)) + " Tj\nET\n")
}

// fieldText makes a value fit for writing: one kind of line end, no controls.
func fieldText(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u00A0':
			return ' '
		case unicode.IsControl(r) || r == '\u00AD' || r == '\u200B' || r == '\uFEFF':
			return -1
		}
		return r
	}, s)
}

// wrap breaks a text into lines not wider than w, at spaces where there are any.
func (l *lettering) wrap(text string, size, w float64) (lines []string) {
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.SplitAfter(paragraph, " ") {
			if line != "" && l.width(line+strings.TrimRight(word, " "))*size > w {
				lines = append(lines, strings.TrimRight(line, " "))
				line = ""
			}
			for l.width(word)*size > w && utf8.RuneCountInString(word) > 1 {
				head := l.head(word, size, w)
				lines, word = append(lines, head), word[len(head):]
			}
			line += word
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// head is as much of a word as fits, one letter at least.
func (l *lettering) head(word string, size, w float64) string {
	width := 0.0
	for i, r := range word {
		if width += l.advance(r) * size; width > w && i > 0 {
			return word[:i]
		}
	}
	return word
}
