package pdf

import (
	"unicode"

	"inkoust/document"
	"inkoust/verify"
)

// maxUnused tells a map made for this text from one of a whole font, which says
// nothing about the text: more unused codes than this and it is the latter.
const maxUnused = 256

// alphabet is the letters of what stays and of what goes.
type alphabet struct{ kept, removed map[rune]bool }

func newAlphabet(parts []*document.Part, plan *document.Plan) alphabet {
	a := alphabet{map[rune]bool{}, map[rune]bool{}}
	for _, p := range parts {
		ps, err := verify.Cut(p, plan)
		if err != nil {
			continue
		}
		for _, piece := range ps {
			to := a.kept
			if piece.Removed || p.Dropped {
				to = a.removed
			}
			for _, r := range piece.Text {
				to[r] = true
			}
		}
	}
	return a
}

// noteMap remembers the map of a font; surfaces goes through all objects.
func (r *reader) noteMap(o any) {
	if d, ok := o.(dict); ok {
		if s, ok := r.file.look(d["ToUnicode"]).(*stream); ok {
			r.mapped = append(r.mapped, s)
		}
	}
}

// maps reports the fonts whose ToUnicode still names letters that only a
// removed value had: the set of letters of a name is half the name.
func (r *reader) maps(a alphabet, report *verify.Report) {
	shown := map[*stream]map[code]bool{}
	for _, s := range r.mapped {
		if shown[s] == nil {
			shown[s] = map[code]bool{}
		}
	}
	for key, t := range r.fonts {
		num, ok := key.(ref)
		if !ok {
			continue
		}
		if s, ok := r.file.get(r.file.dict(num)["ToUnicode"]).(*stream); ok {
			for c := range t.shown {
				shown[s][c] = true
			}
		}
	}
	for s, used := range shown {
		d, err := r.file.decode(s)
		if err != nil {
			continue
		}
		report.Add(verify.CheckFontMap, objectName(s), leftLetters(parseCMap(d.data), used, a))
	}
}

func leftLetters(m *cmap, used map[code]bool, a alphabet) int {
	unused, left := 0, 0
	m.each(2*maxUnused, func(c code, s string) {
		if used[c] {
			return
		}
		unused++
		for _, l := range s {
			if unicode.IsLetter(l) && a.removed[l] && !a.kept[l] {
				left++
			}
		}
	})
	if unused > maxUnused {
		return 0
	}
	return left
}
