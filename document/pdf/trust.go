package pdf

import (
	"errors"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

// trust decides whether the text layer says what the pages show. It sees
// pictures without text, codes without meaning, fonts that contradict
// themselves and mixes of letters that no language has. It does not see a text
// layer that is wrong and plausible at once.
type trust struct {
	d     *doc
	chars int // letters and digits of all pages
	ink   int // pages with pictures and no characters
	fonts map[*font]*speech
}

const (
	// fewChars is what a stamp or a page number leaves on a scanned page.
	fewChars = 60
	// mostlyImage is the share of a page that makes it a picture of a page.
	mostlyImage = 0.5
	// manyPaths is more lines than a table has: text drawn as outlines.
	manyPaths = 400
	// unknownShare of the characters of a page without meaning is too much.
	unknownShare = 0.05
	// minUnknown forgives a few bullets and symbols.
	minUnknown = 8
	// oddShare of impossible words is too much for any language and typist.
	oddShare = 0.04
	minOdd   = 5
)

// page looks at one page.
func (t *trust) page(p *sheet, c *canvas, text *pageText) error {
	t.observe(t.d.lastLayout)
	chars, unknown := census(text.text)
	t.chars += chars
	if unknown >= minUnknown && float64(unknown) > unknownShare*float64(chars+unknown) {
		return document.Park(document.ReasonUntrusted, page(p.n), errors.New("characters without meaning"))
	}
	tokens, odd := oddWords(text.text)
	if odd >= minOdd && float64(odd) > oddShare*float64(tokens) {
		return document.Park(document.ReasonUntrusted, page(p.n), errors.New("impossible words"))
	}
	covered := imageCover(p, c)
	if chars < fewChars && covered > mostlyImage || chars == 0 && c.paths > manyPaths {
		return document.Park(document.ReasonNoText, page(p.n), nil)
	}
	if chars == 0 && covered > 0 {
		t.ink++
	}
	return nil
}

// whole looks at the document: fonts against themselves, and files that hold
// pictures alone. A single page with a small picture and no text, a cover, is
// left to the question about the picture.
func (t *trust) whole() error {
	seen := shapes{}
	for _, f := range t.d.fonts.list {
		if f.unsure {
			return document.Park(document.ReasonFeature, "font", errWidths)
		}
		if f.misfits() || seen.contradict(f) {
			return document.Park(document.ReasonUntrusted, "font", errors.New("outlines against the letters"))
		}
		if f.contradicts() {
			return document.Park(document.ReasonUntrusted, "font", errors.New("code table against the font"))
		}
		if n := t.fonts[f]; n != nil && n.unspeakable() {
			return document.Park(document.ReasonUntrusted, "font", errors.New("letters that make no words"))
		}
	}
	if t.ink > 0 && t.chars == 0 {
		return document.Park(document.ReasonNoText, "", nil)
	}
	return nil
}

// census counts letters and digits, and characters without a meaning.
func census(s string) (chars, unknown int) {
	for _, r := range s {
		switch {
		case r == 0xFFFD || unicode.Is(unicode.Co, r):
			unknown++
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			chars++
		}
	}
	return chars, unknown
}

// imageCover is the share of the page that its pictures cover, at most.
func imageCover(p *sheet, c *canvas) float64 {
	cover := 0.0
	for _, i := range c.images {
		cover += overlapShare(i.rect, p.box)
	}
	return math.Min(cover, 1)
}

// oddWords counts words, and words that no language has: capitals amid small
// letters, braces and bars within a word.
func oddWords(s string) (tokens, odd int) {
	for _, w := range strings.Fields(s) {
		if utf8.RuneCountInString(w) < 4 || strings.ContainsAny(w, "@/:.=_&?#%0123456789") {
			continue
		}
		tokens++
		if isOdd([]rune(w)) {
			odd++
		}
	}
	return tokens, odd
}

func isOdd(w []rune) bool {
	for i := 1; i+1 < len(w); i++ {
		a, b, c := w[i-1], w[i], w[i+1]
		if !unicode.IsLetter(a) || !unicode.IsLetter(c) {
			continue
		}
		if strings.ContainsRune("{}|~^\\<>[]¤¦¬", b) {
			return true
		}
		if i >= 2 && unicode.IsLower(w[i-2]) && unicode.IsLower(a) && unicode.IsUpper(b) && unicode.IsLower(c) {
			return true
		}
	}
	return len(w) > 2 && strings.ContainsRune("{}|~^\\¤¦¬", w[0]) && unicode.IsLower(w[1]) && unicode.IsLower(w[2])
}

// contradicts compares what a font claims of its codes with what else it says of
// them: ToUnicode with its encoding and with its program, the encoding with the
// program.
func (f *font) contradicts() bool {
	if f.symbol {
		return false
	}
	both, against := 0, 0
	for code := range f.shown {
		claims := [3]string{"", plainText(f.says(code)), plainText(f.drawn(code))}
		if f.unicode != nil {
			claims[0] = plainText(f.unicode.chars[code])
		}
		compared, differs := disagree(claims[:])
		if compared {
			both++
		}
		if differs {
			against++
		}
	}
	return against >= 3 && 4*against > both
}

// disagree compares every two claims that are words.
func disagree(claims []string) (compared, differs bool) {
	for i, a := range claims {
		for _, b := range claims[i+1:] {
			if isWord(a) && isWord(b) {
				compared, differs = true, differs || !alike(a, b)
			}
		}
	}
	return compared, differs
}

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Co, r)
}

// alike forgives case (small capitals) and letters of other scripts that share
// a glyph (Latin A and Cyrillic А).
func alike(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	ra, _ := utf8.DecodeRuneInString(a)
	rb, _ := utf8.DecodeRuneInString(b)
	return (ra < 0x250) != (rb < 0x250) || ra >= 0x250
}
