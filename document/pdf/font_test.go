package pdf

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/pdf/fontfile/fonttest"
)

// programPage is a page that shows a string in a simple font with a program.
func programPage(entries, key string, program []byte, show string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add("<</Type /Font /BaseFont /ABCDEF+Vzor /FontDescriptor 6 0 R " + entries + ">>")
	s.stream("", "BT /F1 12 Tf 72 700 Td "+show+" Tj ET")
	descriptor := "<</Type /FontDescriptor /FontName /ABCDEF+Vzor /Flags 4"
	if key != "" {
		descriptor += " /" + key + " 7 0 R"
	}
	s.add(descriptor + ">>")
	s.stream("", string(program))
	return s.bytes()
}

// compositePage is the same in a composite font.
func compositePage(encoding, cid, key string, program []byte, show string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add("<</Type /Font /Subtype /Type0 /BaseFont /Vzor /DescendantFonts [8 0 R] /Encoding " + encoding + ">>")
	s.stream("", "BT /F1 12 Tf 72 700 Td "+show+" Tj ET")
	descriptor := "<</Type /FontDescriptor /FontName /Vzor /Flags 4"
	if key != "" {
		descriptor += " /" + key + " 7 0 R"
	}
	s.add(descriptor + ">>")
	s.stream("", string(program))
	s.add("<</Type /Font /Subtype /CIDFontType0 /BaseFont /Vzor /FontDescriptor 6 0 R " + cid + ">>")
	s.stream("/Type /CMap /UseCMap /Identity-H", "/CIDInit /ProcSet findresource begin begincmap /Identity-H usecmap 1 begincidchar <0041> 2 endcidchar endcmap")
	return s.bytes()
}

// czech is a font of seven glyphs with codes of its own.
func czech() *fonttest.Font {
	f := &fonttest.Font{Glyphs: []fonttest.Glyph{{Name: ".notdef"}}, Codes: map[byte]int{}, Names: true}
	for i, g := range []fonttest.Glyph{
		{Name: "N", Char: 'N'}, {Name: "o", Char: 'o'}, {Name: "v", Char: 'v'}, {Name: "aacute", Char: 'á'}, {Name: "k", Char: 'k'},
		{Name: "Rcaron", Char: 'Ř'}, {Name: "f_i", Char: 0xFB01},
	} {
		g.CID, g.Width, g.Points = 40+i, 500, fonttest.Box(10, 0, 400+i, 600)
		f.Codes[byte(i+1)] = len(f.Glyphs)
		f.Glyphs = append(f.Glyphs, g)
	}
	return f
}

func TestMeaningComesFromTheProgram(t *testing.T) {
	const show, want = "<01020304050607>", "NovákŘfi"
	type1, _ := czech().Type1()
	nameless, noText := czech(), czech()
	nameless.Names = false
	noText.Symbol = true
	for i := range noText.Glyphs {
		noText.Glyphs[i].Char = 0
	}
	cids := czech()
	cids.CID, cids.Codes = true, nil
	wide := "<0001000200030004000500060007>"
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"Type 1", programPage("/Subtype /Type1", "FontFile", type1, show), want},
		{"Type 1 in hexadecimal", programPage("/Subtype /Type1", "FontFile", czech().Type1Hex(), show), want},
		{"CFF", programPage("/Subtype /Type1", "FontFile3", czech().CFF(), show), want},
		{"OpenType", programPage("/Subtype /Type1", "FontFile3", czech().OpenType(), show), want},
		{"TrueType by its Unicode table", programPage("/Subtype /TrueType", "FontFile2", nameless.TrueType(), show), want},
		{"TrueType by its names", programPage("/Subtype /TrueType", "FontFile2", noText.TrueType(), show), want},
		{"differences with names", programPage("/Subtype /Type1 /Encoding <</Differences [65 /N /o /v /aacute /k /Rcaron /f_i]>>", "FontFile3", czech().CFF(), "(ABCDEFG)"), want},
		{"CIDs that are glyphs", compositePage("/Identity-H", "", "FontFile3", czech().CFF(), wide), want},
		{"TrueType by glyph", compositePage("/Identity-H", "/CIDToGIDMap /Identity", "FontFile2", nameless.TrueType(), wide), want},
		{"map on another one", compositePage("9 0 R", "", "FontFile3", czech().CFF(), "<004100030004>"), "ová"},
		{"letters in Unicode codes", compositePage("/Identity-H /ToUnicode /Identity-H", "", "", nil, "<004E006F007600E1006B>"), "Novák"},
		{"glyphs of Arial", compositePage("/Identity-H /BaseFont /Arial,Bold", "", "", nil, "<0031005200590069004E>"), "Novák"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := open(t, c.data).texts[0]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	d := compositePage("/Identity-H", "", "FontFile3", cids.CFF(), "<00280029002A002B002C002D002E0028002900>")
	if _, err := (Format{}).Open(t.Context(), bytes.NewReader(d), int64(len(d))); err == nil {
		t.Errorf("CIDs without names: a meaning was found")
	}
}

func TestPredefinedEncodings(t *testing.T) {
	for _, c := range []struct{ encoding, show, want string }{
		{"UniJIS-UCS2-H", "<30423044004E>", "あいN"}, {"UniGB-UTF16-H", "<65877AE0D840DC0B>", "文章\U0002000B"},
		{"90ms-RKSJ-H", "<82A0B1414E>", "あｱAN"}, {"90msp-RKSJ-V", "<82A04E>", "あN"}, {"EUC-H", "<A4A24E>", "あN"}, {"H", "<2422>", "あ"},
		{"GBK-EUC-H", "<CEC441>", "文A"}, {"GBKp-EUC-V", "<CEC4>", "文"}, {"GBK2K-H", "<CEC490308130>", "文\U00010000"},
		{"ETen-B5-H", "<A4E541>", "文A"}, {"KSCms-UHC-H", "<B9AE41>", "문A"}, {"KSC-EUC-V", "<B9AE>", "문"},
	} {
		got := open(t, compositePage("/"+c.encoding, "", "", nil, c.show)).texts[0]
		if strings.ReplaceAll(got, "\n", "") != c.want {
			t.Errorf("%s: got %q, want %q", c.encoding, got, c.want)
		}
	}
	data := compositePage("/CNS-EUC-H", "", "", nil, "<A4A2>")
	_, err := Format{}.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
	if got, _ := document.ParkedReason(err); got != document.ReasonFeature {
		t.Errorf("an encoding without a decoder: got %v", err)
	}
}

// Widths of narrow characters come from their CIDs; a font whose other widths
// cannot be told parks the file when it needs one.
func TestWidthsInPredefinedEncodings(t *testing.T) {
	d := open(t, compositePage("/90ms-RKSJ-H", "/W [231 632 500]", "", nil, "<82A04E>"))
	g := d.lastCanvas.glyphs
	if g[0].adv != 12 || g[1].adv != 6 {
		t.Errorf("got advances %v and %v, want 12 and 6", g[0].adv, g[1].adv)
	}
	for show, want := range map[string]document.Reason{"<00E9>": document.ReasonFeature, "<3042>": "", "<0041>": ""} {
		data := compositePage("/UniJIS-UTF16-H", "/W [9000 [300]]", "", nil, show)
		_, err := Format{}.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if got, _ := document.ParkedReason(err); got != want {
			t.Errorf("%s: got %v, want %q", show, err, want)
		}
	}
}

func TestVerticalWriting(t *testing.T) {
	show := "[<30423044> 500 <3046>]TJ 0 0 Td <3048>"
	d := open(t, compositePage("/UniJIS-UCS2-V", "/DW2 [800 -900] /W2 [843 [-500 500 880]]", "", nil, show))
	want := []float64{700, 700 - 0.9*12, 700 - 2*0.9*12 - 6}
	for i, y := range want {
		g := d.lastCanvas.glyphs[i]
		if math.Abs(g.y-y) > 1e-9 || g.x != 72 || g.dy != -1 || math.Abs(g.adv-10.8) > 1e-9 {
			t.Errorf("glyph %d: got %v, %v, direction %v, advance %v, want y %v", i, g.x, g.y, g.dy, g.adv, y)
		}
	}
	d = open(t, compositePage("/Identity-V /ToUnicode /Identity-H", "/W2 [48 [-500 250 880] 65 66 -700 100 800]", "", nil, "<003000410042>"))
	for i, y := range []float64{700, 694, 694 - 8.4} {
		if g := d.lastCanvas.glyphs[i]; math.Abs(g.y-y) > 1e-9 {
			t.Errorf("glyph %d: got y %v, want %v", i, g.y, y)
		}
	}
}

func TestStandardFontsWithEncodingsOfTheirOwn(t *testing.T) {
	for _, c := range []struct{ entries, show, want string }{
		{"/Subtype /Type1 /BaseFont /Symbol", "(abG\\345)", "αβΓ∑"},
		{"/Subtype /Type1 /BaseFont /ZapfDingbats", "(!4lJ\\300)", "✁✔●✪➀"},
		{"/Subtype /Type1 /BaseFont /ZapfDingbats /Encoding <</Differences [65 /a20]>>", "(A)", "✔"},
		{"/Subtype /Type1 /BaseFont /Vzor /Encoding /MacExpertEncoding", "(1aW)", "1Afi"},
		{"/Subtype /Type1 /BaseFont /Vzor /Encoding /MacRomanEncoding", "(\\207)", "á"},
	} {
		data := fontPage(c.entries, "", "BT /F1 12 Tf 72 700 Td "+c.show+" Tj ET")
		if got := open(t, data).texts[0]; got != c.want {
			t.Errorf("%s: got %q, want %q", c.entries, got, c.want)
		}
	}
	d := open(t, fontPage("/Subtype /Type1 /BaseFont /Symbol", "", "BT /F1 10 Tf 72 700 Td (aa) Tj ET"))
	if got := d.lastCanvas.glyphs[0].adv; math.Abs(got-6.31) > 1e-9 {
		t.Errorf("alpha of Symbol: got width %v, want 6.31", got)
	}
}

func TestGlyphNames(t *testing.T) {
	for n, want := range map[string]string{
		"Dcaron": "Ď", "dcaron": "ď", "uni010E": "Ď", "uni010e": "Ď", "u1F600": "\U0001F600", "uni00410042": "AB", "A.sc": "A", "f_f_i": "ffi",
		"Asmall": "A", "oneoldstyle": "1", "Zcaronsmall": "Ž", "afii10017": "А", "g12": "", ".notdef": "", "u12": "", "uni12": "", "c_x_foo": "",
	} {
		if got := plainText(glyphText(n)); got != want {
			t.Errorf("%s: got %q, want %q", n, got, want)
		}
	}
}

// A program that shows other letters than the encoding or ToUnicode claim.
func TestProgramsAgainstClaims(t *testing.T) {
	f := fonttest.Letters("abcdefgh")
	for i := range f.Glyphs {
		f.Glyphs[i].Char = 0
	}
	lying := "/Subtype /Type1 /Encoding <</Differences [97 /b /c /d /e /f /g /h /a]>>"
	prose := "(abcdefgh)"
	for _, c := range []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"agreement", programPage("/Subtype /Type1 /Encoding /WinAnsiEncoding", "FontFile3", f.CFF(), prose), ""},
		{"glyphs under other codes", programPage("/Subtype /TrueType /Encoding /WinAnsiEncoding", "FontFile2", shuffled(f).TrueType(), prose), document.ReasonUntrusted},
		{"names only differ by code", programPage(lying, "FontFile3", f.CFF(), prose), ""},
	} {
		_, err := Format{}.Open(t.Context(), bytes.NewReader(c.data), int64(len(c.data)))
		if got, _ := document.ParkedReason(err); got != c.want {
			t.Errorf("%s: got %q (%v), want %q", c.name, got, err, c.want)
		}
	}
}

// shuffled gives every code the glyph of the next one.
func shuffled(f *fonttest.Font) *fonttest.Font {
	g := *f
	g.Codes = map[byte]int{}
	for c, gid := range f.Codes {
		g.Codes[c] = gid%(len(f.Glyphs)-1) + 1
	}
	return &g
}
