package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// formFile has a page with one annotation; form is put into the AcroForm.
func formFile(form, annotation string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [5 0 R] /DA (/Helv 0 Tf 0 g) /DR <</Font <</Helv 4 0 R>>>> " + form + ">>>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [5 0 R] /Resources <<>>>>")
	s.add(helvetica)
	s.add("<</Type /Annot " + annotation + ">>")
	s.stream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources <</Font <</F1 4 0 R>>>>", "BT /F1 10 Tf 2 5 Td (stary text) Tj ET")
	return s.bytes()
}

// Values in UTF-16: "Žofie Dvořáčková" and "první\rdruhý řádek".
var (
	zofie   = "<" + hexUTF16("Žofie Dvořáčková") + ">"
	twoRows = "<" + hexUTF16("první\rdruhý řádek") + ">"
)

func TestWhatAViewerDrawsIsRead(t *testing.T) {
	const field = "/Subtype /Widget /Rect [100 700 300 720] /T (pole) /FT "
	for _, c := range []struct{ name, form, annotation, want string }{
		{"text in the form's font", "", field + "/Tx /V (pan Novak)", "pan Novak"},
		{"text in Czech letters", "", field + "/Tx /V " + zofie, "Žofie Dvořáčková"},
		{"several lines", "", "/Subtype /Widget /Rect [100 600 300 720] /FT /Tx /Ff 4096 /V " + twoRows, "první\ndruhý řádek"},
		{"one line only", "", field + "/Tx /V " + twoRows, "první druhý řádek"},
		{"long lines are broken", "", "/Subtype /Widget /Rect [100 600 170 720] /FT /Tx /Ff 4096 /DA (/Helv 12 Tf) /V (jedna dve tri)", "jedna dve\ntri"},
		{"password", "", field + "/Tx /Ff 8192 /V (abc)", "***"},
		{"value of the parent", "", field + "/Tx /Parent <</V (pan Novak)>>", "pan Novak"},
		{"choice shows what its value stands for", "", field + "/Ch /Ff 131072 /V (1) /Opt [[(1) (prvni)] [(2) (druha)]]", "prvni"},
		{"list", "", "/Subtype /Widget /Rect [100 600 300 720] /FT /Ch /V (druha) /Opt [(prvni) (druha)]", "prvni\ndruha"},
		{"push button", "", field + "/Btn /Ff 65536 /MK <</CA (Odeslat)>>", "Odeslat"},
		{"made anew", "/NeedAppearances true", field + "/Tx /V (novy text) /AP <</N 6 0 R>>", "novy text"},
		{"as it is", "", field + "/Tx /V (novy text) /AP <</N 6 0 R>>", "stary text"},
		{"state of a button", "", field + "/Btn /AS /Ano /AP <</N <</Ano 6 0 R>>>>", "stary text"},
		{"state from the value", "", field + "/Btn /V /Ano /AP <</N <</Ano 6 0 R>>>>", "stary text"},
		{"state that shows nothing", "", field + "/Btn /AS /Off /AP <</N <</Ano 6 0 R>>>>", ""},
		{"hidden", "", field + "/Tx /F 2 /V (pan Novak)", ""},
		{"not to be seen", "", field + "/Tx /F 32 /V (pan Novak)", ""},
		{"empty", "", field + "/Tx /V ()", ""},
		{"text on the page", "", "/Subtype /FreeText /Rect [100 600 300 720] /DA (/Helv 12 Tf 1 0 0 rg) /Contents " + zofie, "Žofie Dvořáčková"},
		{"line with words", "", "/Subtype /Line /Rect [100 600 300 720] /L [100 600 300 600] /Cap true /Contents (pan Novak)", "pan Novak"},
		{"line with a note", "", "/Subtype /Line /Rect [100 600 300 720] /L [100 600 300 600] /Contents (pan Novak)", ""},
		{"stamp of the viewer", "", "/Subtype /Stamp /Name /Confidential /Rect [100 600 300 720]", "CONFIDENTIAL"},
		{"comment", "", "/Subtype /Text /Rect [0 0 9 9] /Contents (pan Novak)", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := open(t, formFile(c.form, c.annotation)).texts[0]; strings.TrimRight(got, "\n") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDrawnFieldsAreRedacted(t *testing.T) {
	data := formFile("", "/Subtype /Widget /Rect [100 700 300 720] /T (Dvořáčková) /FT /Tx /DV "+zofie+" /V "+zofie)
	out, res := redactAll(t, data, "Dvořáčková")
	all := everything(t, out)
	if strings.Contains(all, "Dvo") || strings.Contains(all, "/Widget") || strings.Contains(all, hexUTF16("Dvo")[4:]) {
		t.Error("the value or its field is still in the file")
	}
	if got := open(t, out).texts[0]; strings.TrimSpace(got) != "Žofie" {
		t.Errorf("got %q", got)
	}
	for _, l := range res.ShapeLeaks {
		if l.Why == "font" {
			t.Error("the house font is said to leak")
		}
	}
}

// A field looks the same whatever is removed from it, at each side it may stand.
func TestDrawnFieldsTellNothingByShape(t *testing.T) {
	for q := range 3 {
		var first []byte
		for _, n := range surnames {
			field := fmt.Sprintf("/Subtype /Widget /Rect [100 700 500 720] /FT /Tx /Q %d /MK <</BC [0] /BG [0.9]>> /V (pan %s)", q, n)
			out, res := redactAll(t, formFile("", field), n)
			if first == nil {
				first = out
			}
			if !bytes.Equal(out, first) || len(res.ShapeLeaks) > 0 {
				t.Errorf("side %d: %s gives another file than %s", q, n, surnames[0])
			}
		}
	}
}

func TestLettersFittedToTheValueAreReported(t *testing.T) {
	field := "/Subtype /Widget /Rect [100 700 140 720] /FT /Tx /V (pan Novak)"
	_, res := redactAll(t, formFile("", field), "Novak")
	if len(res.ShapeLeaks) != 1 || res.ShapeLeaks[0].Why != "narrow-cell" {
		t.Errorf("got %v, want the narrow field", res.ShapeLeaks)
	}
}

// paths counts the painting operators of a page's drawn annotation.
func TestMarksOfTheViewerAreDrawn(t *testing.T) {
	const at = "/Rect [100 600 300 720] /C [1 0 0] "
	for _, c := range []struct {
		name, annotation string
		want             []string // in this order in the content
	}{
		{"square", at + "/Subtype /Square /IC [0 1 0]", []string{"0 1 0 rg", "f", "1 0 0 RG", "1 w", "S"}},
		{"circle", at + "/Subtype /Circle /BS <</W 3 /S /D /D [2 1]>>", []string{"1 0 0 RG", "3 w", "[2 1] 0 d", " c\n", "S"}},
		{"line with an arrow", at + "/Subtype /Line /L [110 610 200 700] /LE [/None /OpenArrow]", []string{"110 610 m", "200 700 l", "S", "200 700 l", "S"}},
		{"ink", at + "/Subtype /Ink /InkList [[100 600 110 610 120 600] [200 600 210 610]]", []string{"110 610 l", "S", "210 610 l", "S"}},
		{"polygon", at + "/Subtype /Polygon /Vertices [100 600 200 600 150 700]", []string{"150 700 l", "h", "S"}},
		{"polyline", at + "/Subtype /PolyLine /Vertices [100 600 200 600 150 700]", []string{"150 700 l", "S"}},
		{"highlight", at + "/Subtype /Highlight /QuadPoints [100 712 300 712 100 700 300 700]", []string{"/G1 gs", "1 0 0 rg", "100 712 m", "300 700 l", "f"}},
		{"underline", at + "/Subtype /Underline /QuadPoints [100 710 300 710 100 700 300 700]", []string{"100 701 m", "300 701 l", "S"}},
		{"strike-out", at + "/Subtype /StrikeOut /QuadPoints [100 710 300 710 100 700 300 700]", []string{"100 705 m", "300 705 l", "S"}},
		{"half opaque", at + "/Subtype /Square /IC [0 1 0] /CA 0.5", []string{"/G1 gs", "f"}},
		{"tick", "/Subtype /Widget /Rect [100 700 120 720] /FT /Btn /AS /Ano", []string{"0 g", " m\n", "h\nf"}},
		{"tick where the states are no forms", "/Subtype /Widget /Rect [100 700 120 720] /FT /Btn /AS /Ano /AP <</N <</Ano /Ano /Off /Off>>>>", []string{"0 g", " m\n", "h\nf"}},
		{"radio button", "/Subtype /Widget /Rect [100 700 120 720] /FT /Btn /Ff 32768 /AS /Ano /MK <</BC [0]>>", []string{"0 G", " c\n", "S", "0 g", " c\n", "f"}},
		{"turned field", "/Subtype /Widget /Rect [100 700 120 800] /FT /Tx /V (abc) /MK <</R 90>>", []string{"1 1 98 18 re", "Tj"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, formFile("", c.annotation))
			out, _ := redact(t, d, planFor(d))
			all := everything(t, out)
			rest := all
			for _, want := range c.want {
				i := strings.Index(rest, want)
				if i < 0 {
					t.Fatalf("no %q in its place", want)
				}
				rest = rest[i+len(want):]
			}
		})
	}
}

func TestAnnotationsOfNoSizeOrSenseDrawNothing(t *testing.T) {
	for _, a := range []string{
		"/Subtype /Ink /Rect [0 0 9 9] /InkList [[1] (x) [1 2 3]]", "/Subtype /Line /Rect [0 0 9 9] /L [1 2 3]", "/Subtype /Highlight /Rect [0 0 9 9]",
		"/Subtype /Widget /FT /Tx /V (x) /Rect [5 5 5 5]", "/Subtype /Square /Rect [0 0 9 9] /C [1 2]", "/Subtype /Widget /FT /Tx /V (x)",
		"/Subtype /Polygon /Rect [0 0 9 9] /Vertices [/a /b /c /d]", "/Subtype /Unknown /Rect [0 0 9 9] /Contents (x)",
		"/Subtype /Widget /FT /Ch /V [1 2] /Opt [[1] [2 3 4] <<>>] /Rect [0 0 9 9]",
	} {
		if got := open(t, formFile("", a)).texts[0]; got != "" {
			t.Errorf("%s: got %q", a, got)
		}
	}
}

func TestFormsThatCannotBeShownAreParked(t *testing.T) {
	shell := func(entries string) []byte {
		s := &sketch{}
		s.add("<</Type /Catalog /Pages 2 0 R " + entries + ">>")
		s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
		s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>")
		s.stream("", "<xfa>x</xfa>")
		return s.bytes()
	}
	for _, c := range []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"dynamic XFA", shell("/NeedsRendering true /AcroForm <</XFA 4 0 R /Fields [5 0 R]>>"), document.ReasonFeature},
		{"XFA without fields", shell("/AcroForm <</XFA 4 0 R /Fields []>>"), document.ReasonFeature},
		{"static XFA", shell("/AcroForm <</XFA 4 0 R /Fields [5 0 R]>>"), ""},
		{"letters of no font", formFile("", "/Subtype /Widget /Rect [0 0 99 20] /FT /Tx /V <"+hexUTF16("漢字")+">"), document.ReasonFeature},
	} {
		_, err := Format{}.Open(t.Context(), bytes.NewReader(c.data), int64(len(c.data)))
		if got, _ := document.ParkedReason(err); got != c.want {
			t.Errorf("%s: got %q (%v), want %q", c.name, got, err, c.want)
		}
	}
}

func TestUprightAnnotationsStayUpright(t *testing.T) {
	for _, c := range []struct {
		rotate int
		x, y   float64 // where a point 10 right of and 5 below the upper left corner goes
	}{{90, 5, 10}, {180, -10, 5}, {270, -5, -10}} {
		x, y := uprightAt(100, 200, c.rotate).apply(110, 195)
		if got, want := fmt.Sprintf("%.1f %.1f", x-100, y-200), fmt.Sprintf("%.1f %.1f", c.x, c.y); got != want {
			t.Errorf("%d degrees: got %s, want %s", c.rotate, got, want)
		}
	}
}
