package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/fold"
)

// Fonts made of somebody's handwriting bear that person's name.

// minNamed is the least length of a word that is looked for in names of fonts.
const minNamed = 4

// removedWords are the words of what a plan removes, folded.
func (d *doc) removedWords(plan *document.Plan) map[string]bool {
	text := map[string]string{}
	for i, t := range d.texts {
		text[pageID(i+1)] = t
	}
	for _, p := range d.extra {
		text[p.ID] = p.Text
	}
	words := map[string]bool{}
	for _, r := range plan.Redactions {
		t := text[r.Part]
		if r.Start < 0 || r.End > len(t) || r.Start > r.End {
			continue
		}
		for _, w := range strings.FieldsFunc(fold.String(t[r.Start:r.End]), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if utf8.RuneCountInString(w) >= minNamed {
				words[w] = true
			}
		}
	}
	return words
}

// nameFonts gives fonts whose names hold a removed word the name of the standard
// font that is nearest: in the file the name decides nothing, and where there is
// no program, that is the font viewers take.
func (x *exporter) nameFonts(words map[string]bool) {
	for _, o := range x.out.objects {
		switch v := o.(type) {
		case dict:
			renameFont(v, words)
		}
	}
}

func renameFont(d dict, words map[string]bool) {
	for _, k := range []name{"BaseFont", "FontName"} {
		if n, ok := d[k].(name); ok && telling(string(n), words) {
			tag := ""
			if i := strings.IndexByte(string(n), '+'); i == 6 {
				tag = string(n[:7])
			}
			d[k] = name(tag + coreFontName(string(n)))
		}
	}
	if a, ok := d["DescendantFonts"].(array); ok {
		for _, o := range a {
			if cid, ok := o.(dict); ok {
				renameFont(cid, words)
			}
		}
	}
	if desc, ok := d["FontDescriptor"].(dict); ok {
		renameFont(desc, words)
	}
}

func telling(n string, words map[string]bool) bool {
	folded := fold.String(n)
	for w := range words {
		if strings.Contains(folded, w) {
			return true
		}
	}
	return false
}
