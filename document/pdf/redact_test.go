package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

const text = "BT /F1 12 Tf 72 700 Td "

func TestRedactTakesTheValue(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"one string", text + "(Smlouva: Novak konec) Tj ET", "Smlouva:  konec"},
		{"split by kerns", text + "[(Smlouva: No)-20(v)35(ak) 10 ( konec)] TJ ET", "Smlouva:  konec"},
		{"split over operators", text + "(Smlouva: N) Tj (ov) Tj (ak konec) Tj ET", "Smlouva:  konec"},
		{"quote operators", text + "14 TL (prvni) ' (Novak a dalsi) ' 1 2 (treti) \" ET", "prvni\n a dalsi\ntreti"},
		{"two on a line", text + "(Novak a Novak spolu) Tj ET", " a  spolu"},
		{"scaled and risen", "q 2 0 0 2 0 0 cm BT /F1 6 Tf 80 Tz 3 Ts 36 350 Td (pan Novak tu) Tj ET Q", "pan  tu"},
		{"turned", "BT /F1 12 Tf 0 1 -1 0 100 100 Tm (svisle Novak text) Tj ET", "svisle  text"},
		{"mirrored size", "BT /F1 -12 Tf -1 0 0 -1 72 700 Tm (zpet Novak text) Tj ET", "zpet  text"},
		{"struck twice", text + "(pan Novak tu) Tj ET BT /F1 12 Tf 72.3 700 Td (pan Novak tu) Tj ET", "pan  tu"},
		{"white", "1 g " + text + "(bile Novak pismo) Tj ET", "bile  pismo"},
		{"off the page", "BT /F1 12 Tf 72 -300 Td (mimo Novak list) Tj ET", "mimo  list"},
		{"letter spacing", text + "2 Tc (pan Novak tu) Tj ET", "pan  tu"},
		{"comment and stray operand", text + "(Novak) % Novak\n Tj (Novak) pop ET (Novak)", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, _ := redactAll(t, onePage(c.content), "Novak")
			if all := everything(t, out); strings.Contains(all, "ova") || strings.Contains(all, "vak") {
				t.Error("the value is still in the file")
			}
			if got := open(t, out).texts[0]; strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(c.want), " ") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRedactInvisibleTakesWholeWords(t *testing.T) {
	out, res := redactAll(t, onePage("BT 3 Tr /F1 12 Tf 72 700 Td (pan Novak, tu) Tj ET BT 0 Tr /F1 12 Tf 72 600 Td (x) Tj ET"), "Nova")
	if got := open(t, out).texts[0]; strings.Contains(got, "k,") {
		t.Errorf("the rest of the word stays: %q", got)
	}
	if len(res.ShapeLeaks) == 0 {
		t.Error("the exact gap over a picture is not reported")
	}
}

func TestKeepSurvives(t *testing.T) {
	d := open(t, onePage(text+"(nar. 3. 4. 1985 ve Vzorove) Tj ET"))
	i := strings.Index(d.texts[0], "3. 4.")
	plan := &document.Plan{Lang: "cs", Redactions: []document.Redaction{{
		Span: document.Span{Part: "p1", Start: i, End: i + 10}, Keep: []document.Span{{Part: "p1", Start: i + 6, End: i + 10}},
	}}}
	out, _ := redact(t, d, plan)
	if got := open(t, out).texts[0]; !strings.Contains(got, "1985 ve Vzorove") || strings.Contains(got, "3.") {
		t.Errorf("got %q", got)
	}
}

func TestHyphenGoesWithTheWord(t *testing.T) {
	s := fontPage("/Subtype /TrueType /Encoding /WinAnsiEncoding", "1 beginbfchar <02> <00AD> endbfchar",
		text+"(pan Dvo\\002) Tj 0 -14 Td (rak tu) Tj ET")
	out, res := redactAll(t, s, "Dvorak")
	if got := open(t, out).texts[0]; got != "pan \n tu" {
		t.Errorf("got %q", got)
	}
	if len(res.ShapeLeaks) == 0 || res.ShapeLeaks[0].Why != "line-break" {
		t.Errorf("got %v, want the line break reported", res.ShapeLeaks)
	}
}

func TestSharedFormIsCutWhereItIsUsed(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources <</XObject <</X 6 0 R>> /Font <</F1 5 0 R>>>>>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 7 0 R>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 7 0 R>>")
	s.add(helvetica)
	s.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</Font <</F1 5 0 R>>>>", text+"(hlavicka Novak) Tj ET")
	s.stream("", "/X Do")
	d := open(t, s.bytes())
	plan := planFor(d, "Novak")
	plan.Redactions = plan.Redactions[:1]
	out, _ := redact(t, d, plan)
	got := open(t, out).texts
	if strings.Contains(got[0], "Novak") || !strings.Contains(got[1], "hlavicka Novak") {
		t.Errorf("got %q, want the name on page 2 alone", got)
	}
}

func TestNothingLeaksByShape(t *testing.T) {
	for _, c := range []struct{ name, content string }{
		{"sentence", text + "(Smlouva: %s konec vety) Tj 0 -14 Td (dalsi radek) Tj ET"},
		{"split", text + "(Smlouva: ) Tj (%s) Tj ( konec vety) Tj T* (a) Tj ET"},
		{"kerned", text + "[(Smlouva: )20(%s)-30( konec)] TJ ET"},
		{"two", text + "(%s a pan %[1]s, konec) Tj ET"},
		{"before a cell", text + "(pan %s) Tj ET BT /F1 12 Tf 400 700 Td (50 000 Kc) Tj -328 -14 Td (dalsi) Tj ET"},
		{"header", "q 1 0 0 1 0 100 cm BT /F1 9 Tf 72 700 Td (Obec Vzorov, %s, smlouva c. 5) Tj ET Q " + text + "(prvni radek) Tj ET"},
		{"table cell", "72 690 200 20 re S 272 690 260 20 re S BT /F1 12 Tf 78 696 Td (technik) Tj 200 0 Td (%s) Tj ET"},
		{"last line of a justified paragraph", text + "2.5 Tw (Smluvni strany se dohodly na dodavce praci podle prilohy) Tj " +
			"0 Tw 0 -14 Td (a jedna za ne %s od ledna.) Tj 0 -14 Td (dalsi odstavec) Tj ET"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var first []byte
			for _, n := range surnames {
				out, _ := redactAll(t, onePage(fmt.Sprintf(c.content, n)), n)
				if first == nil {
					first = out
				}
				if !bytes.Equal(out, first) {
					t.Errorf("%s gives another file than %s", n, surnames[0])
				}
			}
		})
	}
}

func TestJustifiedLineDoesNotLeak(t *testing.T) {
	// The word spacing fills the line to 400 points whatever the name is.
	var first []byte
	for _, n := range surnames {
		d := open(t, onePage(text+"(Smluvni strana "+n+" se zavazuje konat) Tj ET"))
		g := d.lastCanvas.glyphs
		width := g[len(g)-1].along() + g[len(g)-1].adv - g[0].along()
		tw := (400 - width) / 5
		content := fmt.Sprintf("BT /F1 12 Tf %.4f Tw 72 700 Td (Smluvni strana %s se zavazuje konat) Tj 0 Tw 0 -14 Td (konec) Tj ET", tw, n)
		out, _ := redactAll(t, onePage(content), n)
		// The amount of word spacing itself must not stay either.
		if first == nil {
			first = out
		}
		if !bytes.Equal(out, first) {
			t.Errorf("%s gives another file than %s", n, surnames[0])
		}
	}
}

func TestMiddleAndRightDoNotLeak(t *testing.T) {
	width := func(s string) float64 {
		d := open(t, onePage(text+"("+s+") Tj ET"))
		g := d.lastCanvas.glyphs
		return g[len(g)-1].along() + g[len(g)-1].adv - g[0].along()
	}
	lines := "BT /F1 12 Tf 72 600 Td (radek textu od kraje ke kraji strany, jaky je ve smlouve) Tj ET " +
		"BT /F1 12 Tf 400 580 Td (a druhy radek) Tj ET "
	// A row of two cells; the text of the first begins 3 points from its line.
	cells := "72 690 0.5 20 re f 300 690 0.5 20 re f 500 690 0.5 20 re f BT /F1 12 Tf 75.5 696 Td (funkce) Tj ET "
	right := 400 + width("a druhy radek")
	for _, c := range []struct {
		name, frame string
		start       func(w float64) float64
	}{
		{"middle of the page", lines, func(w float64) float64 { return 297.5 - w/2 }},
		{"right like another line", lines, func(w float64) float64 { return right - w }},
		{"right at the margin", lines, func(w float64) float64 { return 595 - 72 - w }},
		{"middle of a cell", cells, func(w float64) float64 { return 400.25 - w/2 }},
		{"right in a cell", cells, func(w float64) float64 { return 497 - w }},
	} {
		t.Run(c.name, func(t *testing.T) {
			var first []byte
			for _, n := range surnames {
				line := "pan " + n + ", starosta"
				if strings.HasSuffix(c.name, "cell") && width(line) > 190 {
					continue // no cell holds it
				}
				content := fmt.Sprintf("%sBT /F1 12 Tf %.2f 696 Td (%s) Tj ET", c.frame, c.start(width(line)), line)
				out, _ := redactAll(t, onePage(content), n)
				if first == nil {
					first = out
				}
				if !bytes.Equal(out, first) {
					t.Errorf("%s gives another file than %s", n, surnames[0])
				}
			}
		})
	}
}

func TestUnderlineGoesWithTheName(t *testing.T) {
	out, _ := redactAll(t, onePage(text+"(pan Novak tu) Tj ET 96 698 30 0.6 re f 20 20 555 1 re f"), "Novak")
	all := everything(t, out)
	if strings.Contains(all, "96 698 30") {
		t.Error("the underline tells the width of the name")
	}
	if !strings.Contains(all, "20 20 555 1 re") {
		t.Error("a line elsewhere is gone")
	}
}

func TestLinesOfTablesStay(t *testing.T) {
	// The row is one run of text with spaces across its cells.
	row := text + "(Obec      Novak      100) Tj ET "
	out, _ := redactAll(t, onePage(row+"72 695 110 0.5 re f 72 711 110 0.5 re f"), "Novak")
	for _, line := range []string{"72 695 110 0.5 re", "72 711 110 0.5 re"} {
		if !strings.Contains(everything(t, out), line) {
			t.Errorf("the line %q between rows is gone", line)
		}
	}
}

func TestBoxKeepsTheMargin(t *testing.T) {
	// With a box of 4 em the line would reach beyond the one above.
	wide := "BT /F1 12 Tf 72 600 Td (" + strings.Repeat("radek ", 14) + ") Tj ET "
	content := wide + text + "(Li " + strings.Repeat("radek ", 13) + ") Tj ET"
	out, _ := redactAll(t, onePage(content), "Li")
	var ends []float64
	for _, s := range open(t, out).lastLayout.strips {
		ends = append(ends, s.ink)
	}
	if len(ends) != 2 || ends[1] > ends[0] {
		t.Errorf("the lines end at %.0f points, the second must not reach farther", ends)
	}
}

func TestRedactIsDeterministic(t *testing.T) {
	for _, f := range []string{"chromium.pdf", "libreoffice.pdf", "libreoffice-pdfa.pdf"} {
		a, _ := redactAll(t, fixture(t, f), "Žofie Dvořáčková")
		b, _ := redactAll(t, fixture(t, f), "Žofie Dvořáčková")
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two runs differ", f)
		}
	}
}
