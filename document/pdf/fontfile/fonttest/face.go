package fonttest

import "strings"

// Face is a font of boxes as high and as deep as the letters given are in text
// faces, each of its own width, without names and characters.
func Face(letters string) *Font {
	f := &Font{Glyphs: []Glyph{{Name: ".notdef", Width: 500}}, Codes: map[byte]int{}}
	for i, r := range letters {
		bottom, top := 0, 700
		switch {
		case strings.ContainsRune("gpqy", r):
			bottom, top = -200, 480
		case strings.ContainsRune("acemnorsuvwxz", r):
			top = 480
		}
		f.Codes[byte(r)] = len(f.Glyphs)
		f.Glyphs = append(f.Glyphs, Glyph{Name: "x" + string(r), Width: 500 + 7*i, Points: Box(20, bottom, 400+7*i, top)})
	}
	return f
}
