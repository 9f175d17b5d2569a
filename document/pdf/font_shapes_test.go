package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/pdf/fontfile/fonttest"
)

const someLetters = "abdeghiklmnoprstuvyzNSVP"

// toUnicodePage adds a ToUnicode map of single letters, by code, to a page in a
// TrueType font.
func toUnicodePage(f *fonttest.Font, claims map[byte]rune, show string) []byte {
	var m strings.Builder
	for code := range 256 {
		if r, ok := claims[byte(code)]; ok {
			fmt.Fprintf(&m, "1 beginbfchar <%02X> <%04X> endbfchar\n", code, r)
		}
	}
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add("<</Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Vzor /FontDescriptor 6 0 R /ToUnicode 8 0 R>>")
	s.stream("", "BT /F1 12 Tf 72 700 Td "+show+" Tj ET")
	s.add("<</Type /FontDescriptor /FontName /ABCDEF+Vzor /Flags 4 /FontFile2 7 0 R>>")
	s.stream("", string(f.TrueType()))
	s.stream("", m.String())
	return s.bytes()
}

// A font that says nothing itself, with maps that are right, wrong, and wrong for
// outlines that it has twice.
func TestOutlinesAgainstLetters(t *testing.T) {
	right, wrong, twice := map[byte]rune{}, map[byte]rune{}, map[byte]rune{}
	silent, show := fonttest.Face(someLetters), ""
	silent.Codes = map[byte]int{} // codes that are no letters themselves
	for i, r := range someLetters {
		code := byte(r) | 0x80
		silent.Codes[code] = i + 1
		show += fmt.Sprintf("%02X", code)
		right[code], wrong[code] = r, rune(someLetters[(i+7)%len(someLetters)])
	}
	double := fonttest.Face("aeo")
	for i, c := range []byte("AEO") {
		double.Codes[c] = len(double.Glyphs)
		double.Glyphs = append(double.Glyphs, double.Glyphs[i+1])
		twice["aeo"[i]], twice[c] = rune("aeo"[i]), rune("xuc"[i])
	}
	for _, c := range []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"right map", toUnicodePage(silent, right, "<"+show+">"), ""},
		{"wrong map", toUnicodePage(silent, wrong, "<"+show+">"), document.ReasonUntrusted},
		{"outlines that stand for two letters", toUnicodePage(double, twice, "(aeoAEO)"), document.ReasonUntrusted},
	} {
		_, err := Format{}.Open(t.Context(), bytes.NewReader(c.data), int64(len(c.data)))
		if got, _ := document.ParkedReason(err); got != c.want {
			t.Errorf("%s: got %q (%v), want %q", c.name, got, err, c.want)
		}
	}
}

// Small capitals: low letters as high as the others are no contradiction.
func TestSmallCapitalsAreNoContradiction(t *testing.T) {
	f := fonttest.Face(someLetters)
	claims := map[byte]rune{}
	for i, r := range someLetters {
		f.Glyphs[i+1].Points = fonttest.Box(20, 0, 400+i, 520)
		claims[byte(r)] = r
	}
	open(t, toUnicodePage(f, claims, "("+someLetters+")"))
}

func TestOldCodesThatOutlinesBearOut(t *testing.T) {
	renumbered := fonttest.Face(someLetters)
	renumbered.Codes = map[byte]int{}
	var show strings.Builder
	for i := range someLetters {
		renumbered.Codes[byte('A'+i)] = i + 1
		fmt.Fprintf(&show, "%02X", 'A'+i)
	}
	printer := fonttest.Face(someLetters)
	var names, coded strings.Builder
	for i, r := range someLetters {
		printer.Glyphs[i+1].Name = fmt.Sprintf("G%02X", r)
		fmt.Fprintf(&names, "/G%02X ", r)
		fmt.Fprintf(&coded, "%02X", i+1)
	}
	// ě is as wide as e, š as s.
	printer.Glyphs = append(printer.Glyphs,
		fonttest.Glyph{Name: "GEC", Width: printer.Glyphs[4].Width, Points: fonttest.Box(20, 0, 300, 690)},
		fonttest.Glyph{Name: "G9A", Width: printer.Glyphs[15].Width, Points: fonttest.Box(20, 0, 310, 690)})
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"codes kept", programPage("/Subtype /TrueType", "FontFile2", fonttest.Face(someLetters).TrueType(), "("+someLetters+")"), someLetters},
		{"codes in names", programPage("/Subtype /Type1 /Encoding <</Differences [1 "+names.String()+"/GEC /G9A]>>", "FontFile3", printer.CFF(),
			fmt.Sprintf("<%s%02X%02X>", coded.String(), len(someLetters)+1, len(someLetters)+2)), someLetters + "ěš"},
	} {
		if got := open(t, c.data).texts[0]; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	data := programPage("/Subtype /TrueType", "FontFile2", renumbered.TrueType(), "<"+show.String()+">")
	_, err := Format{}.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
	if got, _ := document.ParkedReason(err); got != document.ReasonUntrusted {
		t.Errorf("new numbers taken for letters: %v", err)
	}
}
