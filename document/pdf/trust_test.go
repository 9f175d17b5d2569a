package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// fontPage is a page in a font with the given entries and ToUnicode map, and
// maybe a picture or drawings beside the text.
func fontPage(entries, toUnicode, content string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /XObject <</I 6 0 R>>>>>>")
	if toUnicode != "" {
		entries += " /ToUnicode 7 0 R"
	}
	s.add("<</Type /Font /BaseFont /Vzor " + entries + ">>")
	s.stream("", content)
	s.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x")
	s.stream("", toUnicode)
	return s.bytes()
}

func TestTrust(t *testing.T) {
	latin := "/Subtype /TrueType /Encoding /WinAnsiEncoding"
	// Every letter claims to be the next one.
	shifted := "1 beginbfrange <61> <79> <0062> endbfrange"
	private := "1 beginbfrange <61> <7a> <E061> endbfrange"
	prose := text + "(smlouva o dilo mezi objednatelem a zhotovitelem) Tj ET"
	long := text + "(Smluvni strany se dohodly ze zhotovitel provede dilo radne a vcas na svuj naklad a nebezpeci) Tj " +
		"0 -14 Td (objednatel se zavazuje dilo prevzit a zaplatit sjednanou cenu podle prilohy teto smlouvy) Tj " +
		"0 -14 Td (kontaktni osobou zhotovitele je jeho zamestnanec ktery jedna ve vecech technickych) Tj ET"
	embedded := "/Subtype /TrueType /FontDescriptor <</Type /FontDescriptor /FontName /Vzor /Flags 4 /FontFile2 6 0 R>>"
	for _, c := range []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"shapes of its own, words as in Czech", fontPage(embedded, "1 beginbfrange <20> <7a> <0020> endbfrange", long+" 1 0 0 1 0 -50 cm "+long), ""},
		{"shapes of its own, every letter the next one", fontPage(embedded, "2 beginbfrange <20> <20> <0020> <61> <79> <0062> endbfrange", long+" 1 0 0 1 0 -50 cm "+long), document.ReasonUntrusted},
		{"map agrees with the encoding", fontPage(latin, "1 beginbfrange <61> <7a> <0061> endbfrange", prose), ""},
		{"map against the encoding", fontPage(latin, shifted, prose), document.ReasonUntrusted},
		{"map against glyph names", fontPage("/Subtype /Type1 /Encoding <</Differences [97 /a /b /c /d /e /f /g /h /i /j /k /l /m]>>", shifted, prose), document.ReasonUntrusted},
		{"private characters", fontPage("/Subtype /TrueType", private, prose), document.ReasonUntrusted},
		{"capitals within words", onePage(text + "(DvoZakova a NovaKova i SvoBoda nebo ProChazka s DvoRakem jdou) Tj ET"), document.ReasonUntrusted},
		{"braces within words", onePage(text + "(Dvo}ak a No{ak i Svo|oda nebo Pro~azka s Dvo{em jdou) Tj ET"), document.ReasonUntrusted},
		{"a few odd words", onePage(text + "(eGovernment, PhDr. Novak, iPhone a McDonald) Tj ET"), ""},
		{"stamp on a scan", fontPage(latin, "", "q 500 0 0 800 20 20 cm /I Do Q "+text+"(strana 1) Tj ET"), document.ReasonNoText},
		{"letterhead and text", fontPage(latin, "", "q 100 0 0 40 20 780 cm /I Do Q "+prose), ""},
		{"outlines instead of letters", onePage(strings.Repeat("10 10 m 20 20 l 30 10 l f\n", 500)), document.ReasonNoText},
		{"blank page", onePage(""), ""},
		{"bullets of a symbol font", fontPage("/Subtype /TrueType /BaseFont /Wingdings", "", text+"(abcdefghijkl) Tj ET"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Format{}.Open(t.Context(), bytes.NewReader(c.data), int64(len(c.data)))
			if got, _ := document.ParkedReason(err); got != c.want {
				t.Errorf("got %q (%v), want %q", got, err, c.want)
			}
		})
	}
}

func TestHostileFilesAreParked(t *testing.T) {
	deep := &sketch{}
	deep.add("<</Type /Catalog /Pages 2 0 R>>")
	deep.add("<</Type /Pages /Kids [2 0 R] /Count 1>>")
	forms := &sketch{}
	forms.add("<</Type /Catalog /Pages 2 0 R>>")
	forms.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	forms.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</XObject <</X0 5 0 R>>>>>>")
	forms.stream("", "/X0 Do")
	for i := range 60 {
		forms.stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X%d %d 0 R>>>>", i+1, i+6), fmt.Sprintf("/X%d Do", i+1))
	}
	pattern := &sketch{}
	pattern.add("<</Type /Catalog /Pages 2 0 R>>")
	pattern.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	pattern.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</Pattern <</P 5 0 R>>>>>>")
	pattern.stream("", "/Pattern cs /P scn")
	pattern.stream("/PatternType 1 /Resources <</Pattern <</P 5 0 R>>>>", "/Pattern cs /P scn")
	bomb := &sketch{}
	bomb.add("<</Type /Catalog /Pages 2 0 R>>")
	bomb.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	bomb.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>")
	bomb.stream("/Filter [/FlateDecode /FlateDecode]", string(deflate(deflate(make([]byte, maxDecoded+1)))))
	for _, c := range []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"page tree in a circle", deep.bytes(), document.ReasonDamaged},
		{"forms in forms", forms.bytes(), document.ReasonBomb},
		{"pattern that paints itself", pattern.bytes(), document.ReasonDamaged},
		{"bomb", bomb.bytes(), document.ReasonBomb},
		{"object number out of all bounds", []byte("%PDF-1.4\n2147483647 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF"), document.ReasonDamaged},
		{"numbers out of all bounds", onePage("BT /F1 1e9 Tf 99999999999 0 0 1 0 0 Tm (abc) Tj ET"), ""},
		{"states without end", onePage(strings.Repeat("q ", maxStates+1)), document.ReasonBomb},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Format{}.Open(t.Context(), bytes.NewReader(c.data), int64(len(c.data)))
			got, _ := document.ParkedReason(err)
			if c.want != "" && got != c.want || c.want == "" && err != nil && got == "" {
				t.Errorf("got %q (%v), want %q", got, err, c.want)
			}
		})
	}
}

func TestUnspeakable(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"Czech", "Smluvní strany se dohodly, že zhotovitel provede čtvrtletně prohlídku střechy a scvrklé krytiny, smrt vlkům.", false},
		{"Polish", "Strony postanawiają, że wykonawca przeprowadzi remont w ciągu trzech miesięcy od przekazania placu budowy.", false},
		{"Russian", "Стороны договорились, что исполнитель проведёт ремонт в течение трёх месяцев после передачи площадки.", false},
		{"German", "Der Rechtsschutz der Beteiligten richtet sich nach den Vorschriften des Verwaltungsverfahrens, soweit dieser Vertrag nichts anderes bestimmt.", false},
		{"codes in capitals", "XKRTPQ BDFGH SKLMNP WRTZK QWRTP ZXCVB", false},
		{"shifted by one", "Tnmvwoj tusboz tf epipemz, af aipupwjufm qspwfef dumvou qspimjelv tusfdiz b tdwslmf lszujoz.", true},
	} {
		n := &speech{}
		for range 6 {
			n.read(c.text)
			n.endWord()
		}
		if got := n.unspeakable(); got != c.want {
			t.Errorf("%s: got %v with %d letters, %d vowels, %d of %d words harsh", c.name, got, n.letters, n.vowels, n.harsh, n.words)
		}
	}
}
