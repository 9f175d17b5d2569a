package pdf

import (
	"strings"

	"inkoust/document/pdf/fontfile"
)

// Some producers show fonts of Windows by glyph number, embed nothing and give no
// ToUnicode map. Readers on Windows show such text since they have the font; the
// order of its glyphs is the same in all of its versions as far as told here.

// windowsFonts begin with the glyphs of the Macintosh order; those marked true go
// on as Arial does.
var windowsFonts = []struct {
	prefix string
	latin2 bool
}{
	{"arialblack", false}, {"arialnarrow", false}, {"arialunicode", false}, {"arialrounded", false}, {"arial", true},
	{"timesnewroman", true}, {"couriernew", true}, {"verdana", false}, {"georgia", false}, {"trebuchet", false}, {"tahoma", false},
	{"comicsans", false}, {"centurygothic", false},
}

// macEnd is the last glyph before the fonts leave the Macintosh order: they have no
// glyph of their own for the space that does not break.
const macEnd = 171

// windowsLatin are the characters from glyph 258 on: Latin-2 and its neighbours.
var windowsLatin = []rune("ĂăĄąĎďĐĘęĚěĹĺĽľĿŀŃńŇňŐőŔŕŘřŚśŢţŤťŮůŰűŹźŻż")

const (
	firstLatin    = 258
	firstCyrillic = 570 // А, then as in Unicode to я
)

// windowsGlyph is what a glyph of a Windows font shows, "" if that is not certain.
func windowsGlyph(base string, gid int) string {
	base = strings.ToLower(strings.NewReplacer(" ", "", "-", "", "_", "").Replace(base))
	for _, f := range windowsFonts {
		if !strings.HasPrefix(base, f.prefix) {
			continue
		}
		switch {
		case gid <= macEnd:
			return glyphText(fontfile.MacGlyphName(gid))
		case !f.latin2:
			return ""
		case gid < 209:
			return glyphText(fontfile.MacGlyphName(gid + 1))
		case gid < 256:
			return glyphText(fontfile.MacGlyphName(gid + 2)) // nor one for the apple
		case gid >= firstLatin && gid-firstLatin < len(windowsLatin):
			return string(windowsLatin[gid-firstLatin])
		case gid >= firstCyrillic && gid < firstCyrillic+64:
			return string(rune(0x410 + gid - firstCyrillic))
		}
		return ""
	}
	return ""
}
