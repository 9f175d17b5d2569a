package pdf

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

func TestGoodOutputIsProved(t *testing.T) {
	r := verifyPaper(t, goodPaper().bytes())
	if !r.Proved {
		t.Errorf("got %v, want a proof", r.Residues)
	}
}

// Programs without bold letters show text twice; it counts once.
func TestTextStruckTwiceIsProved(t *testing.T) {
	first := after[strings.Index(after, "1 0 0 1 50.0 700"):strings.Index(after, "1 0 0 1 50.0 680")]
	again := strings.Replace(first, "50.0", "50.3", 1)
	letters := ""
	for i, r := range "Starosta: Jan Novák" {
		for _, shift := range []float64{0, 0.3} {
			letters += fmt.Sprintf("1 0 0 1 %.1f 700 Tm %s ", 50+shift+5.3*float64(min(i, 18)), simple(string(r)))
		}
	}
	for name, line := range map[string]string{"line after line": first + again, "letter after letter": letters} {
		p := goodPaper()
		p.objects[textObj] = flateObject("", strings.Replace(after, first, line, 1))
		if r := verifyPaper(t, p.bytes()); !r.Proved {
			t.Errorf("%s: got %v, want a proof", name, r.Residues)
		}
	}
}

// badRedactors leave something on purpose. Each is caught by the check named.
var badRedactors = []struct {
	name, check, surface string
	spoil                func(p *paper)
}{
	{"black box over the text only", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", before+" 0 0 500 800 re f")
	}},
	{"one name missed", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, simple("Zhotovitel: "), simple("Zhotovitel: Petr Novák"), 1))
	}},
	{"split in an array", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after+" BT /F1 9 Tf [(8001) -20 (01/) 3 (12) (38)] TJ ET")
	}},
	{"short house number left", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after+" BT /F1 9 Tf (12) Tj ET")
	}},
	{"short first name left", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after+" BT /F1 9 Tf (Petr) Tj ET")
	}},
	{"other case", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after+" BT "+wideText("")+" /F1 9 Tf (PETR NOVAK) Tj ET")
	}},
	{"invisible text", "page-text", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after+" BT 3 Tr "+simple("Petr Novák")+" ET")
	}},
	{"form XObject", "page-text", "page 1", func(p *paper) {
		n := p.add(flateObject("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>", "BT "+simple("Petr Novák")+" ET"))
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", fmt.Sprintf("/XObject<</X %d 0 R>>/Font<<", n), 1)
		p.objects[textObj] = flateObject("", after+" /X Do")
	}},
	{"letters taken from the map alone", "page-glyphs", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, wideText("Účet vede "), wideText("Účet vede Kateřina Žižková"), 1))
	}},
	{"form XObject not drawn", "hidden-content", "object 9", func(p *paper) {
		n := p.add(flateObject("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F2 6 0 R>>>>", "BT "+wideText("Kateřina Žižková")+" ET"))
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", fmt.Sprintf("/XObject<</X %d 0 R>>/Font<<", n), 1)
	}},
	{"annotation appearance", "page-text", "page 1", func(p *paper) {
		n := p.add(flateObject("/Subtype/Form/Resources<</Font<</F1 5 0 R>>>>", "BT "+simple("Petr Novák")+" ET"))
		a := p.add(fmt.Sprintf("<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/AP<</N %d 0 R>>>>", n))
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Contents", fmt.Sprintf("/Annots[%d 0 R]/Contents", a), 1)
	}},
	{"annotation contents", "bytes", "object 9", func(p *paper) {
		a := p.add("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Petr Nov\\341k)>>")
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Contents", fmt.Sprintf("/Annots[%d 0 R]/Contents", a), 1)
	}},
	{"annotation without a value", "annotation", "object 9", func(p *paper) {
		a := p.add("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(viz dole)>>")
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Contents", fmt.Sprintf("/Annots[%d 0 R]/Contents", a), 1)
	}},
	{"ToUnicode not pruned", "font-map", "object 7", func(p *paper) {
		*p = *newPaper(after, dedupe(allLetters))
	}},
	{"information dictionary", "bytes", "object 9", func(p *paper) {
		p.trailer = fmt.Sprintf("/Info %d 0 R", p.add("<</Author(Petr Nov\\341k)>>"))
	}},
	{"information in UTF-16", "bytes", "object 9", func(p *paper) {
		p.trailer = fmt.Sprintf("/Info %d 0 R", p.add("<</Author<FEFF005000650074007200200044006C006F007500680061002000380030003000310030003100310032003300380020>>>"))
	}},
	{"information of any kind", "information", "document information", func(p *paper) {
		p.trailer = fmt.Sprintf("/Info %d 0 R", p.add("<</Title(Smlouva)>>"))
	}},
	{"dropped title left", "bytes", "object 9", func(p *paper) {
		p.trailer = fmt.Sprintf("/Info %d 0 R", p.add("<</Producer(Smlouva s panem Nov\\341kem)>>"))
	}},
	{"XMP", "bytes", "object 9", func(p *paper) {
		n := p.add(streamObject("/Type/Metadata/Subtype/XML", "<dc:creator>Petr Nov&#xE1;k</dc:creator>"))
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/Metadata %d 0 R>>", n)
	}},
	{"XMP without a value", "xmp", "object 9", func(p *paper) {
		n := p.add(streamObject("/Type/Metadata/Subtype/XML", "<dc:creator>urad</dc:creator>"))
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/Metadata %d 0 R>>", n)
	}},
	{"attachment", "bytes", "object 9", func(p *paper) {
		n := p.add(flateObject("/Type/EmbeddedFile", "r.c. 8001011238"))
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</EF<</F %d 0 R>>>>]>>>>>>", n)
	}},
	{"attachment without a value", "object-graph", "object 1 /Names", func(p *paper) {
		n := p.add(flateObject("/Type/EmbeddedFile", "x"))
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</EF<</F %d 0 R>>>>]>>>>>>", n)
	}},
	{"JavaScript", "object-graph", "object 1 /OpenAction", func(p *paper) {
		p.objects[catalog] = "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(1)>>>>"
	}},
	{"outline", "bytes", "object 9", func(p *paper) {
		n := p.add("<</Title(Petr Nov\\341k)>>")
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/Outlines<</First %d 0 R>>>>", n)
	}},
	{"alternate text", "bytes", "object 9", func(p *paper) {
		n := p.add("<</S/Figure/Alt(podpis: Petr Novak)>>")
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K %d 0 R>>>>", n)
	}},
	{"actual text", "bytes", "content streams", func(p *paper) {
		p.objects[textObj] = flateObject("", "/Span<</ActualText(Petr Nov\\341k)>>BDC EMC "+after)
	}},
	{"comment in the content", "bytes", "content streams", func(p *paper) {
		p.objects[textObj] = flateObject("", "% 800101/1238\n"+after)
	}},
	{"name of a layer", "bytes", "object 9", func(p *paper) {
		n := p.add("<</Type/OCG/Name(Kate\\216ina)/Owner/#4Dlle#20Dlouh#c3#a1>>")
		p.objects[catalog] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[%d 0 R]>>>>", n)
	}},
	{"private dictionary", "object-graph", "object 1 /PieceInfo", func(p *paper) {
		p.objects[catalog] = "<</Type/Catalog/Pages 2 0 R/PieceInfo<</A 1>>>>"
	}},
	{"number as a number", "bytes", "object 1", func(p *paper) {
		p.objects[catalog] = "<</Type/Catalog/Pages 2 0 R/X 8001011238>>"
	}},
	{"unreferenced stream", "bytes", "object 9", func(p *paper) {
		p.add(flateObject("", "BT "+simple("Petr Novák")+" ET"))
	}},
	{"unused pattern", "bytes", "object 9", func(p *paper) {
		n := p.add(flateObject("/PatternType 1/PaintType 1/Resources<</Font<</F1 5 0 R>>>>", "BT "+simple("Petr Novák")+" ET"))
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", fmt.Sprintf("/Pattern<</P %d 0 R>>/Font<<", n), 1)
	}},
	{"unreferenced stream, composite font", "bytes", "object 9", func(p *paper) {
		p.add(flateObject("", before))
	}},
	{"unreferenced object", "unreferenced", "objects", func(p *paper) { p.add("<</A 1>>") }},
	{"earlier revision", "bytes", "earlier revision", func(p *paper) {
		first := newPaper(before, dedupe(allLetters)).bytes()
		head := fmt.Sprintf("4 0 obj\n%s\nendobj\n", flateObject("", after))
		p.update = head + fmt.Sprintf("xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 9/Root 1 0 R/Prev 9>>\nstartxref\n%d\n%%%%EOF\n", len(first), len(first)+len(head))
		p.objects[textObj] = flateObject("", before)
	}},
	{"update without a value", "revisions", "file", func(p *paper) {
		p.update = "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
	}},
	{"bytes between objects", "bytes", "between objects", func(p *paper) { p.after = "Petr Nov\xE1k\n" }},
	{"junk between objects", "stray-bytes", "between objects", func(p *paper) { p.after = "garbage\n" }},
	{"comment between objects", "bytes", "between objects", func(p *paper) { p.after = "%800101/1238\n" }},
	{"page wiped", "rest", "page 1", func(p *paper) { p.objects[textObj] = flateObject("", "0 0 500 800 re f") }},
	{"line of the rest gone", "rest", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, simple("Starosta: Jan Novák"), "", 1))
	}},
	{"no box", "box-missing", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after[:strings.Index(after, "/Span")])
	}},
	{"box on another line", "box-missing", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, "638 40 10 re", "500 40 10 re", 1))
	}},
	{"box under the picture of the text", "box-last", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", after+" 1 g 0 0 9 9 re f")
	}},
	{"translucent box", "box-opaque", "page 1", func(p *paper) {
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", "/ExtGState<</G<</ca .5>>>>/Font<<", 1)
		p.objects[textObj] = flateObject("", strings.Replace(after, "0 g", "0 g /G gs", 1))
	}},
	{"blended box", "box-opaque", "page 1", func(p *paper) {
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", "/ExtGState<</G<</BM/Multiply>>>>/Font<<", 1)
		p.objects[textObj] = flateObject("", strings.Replace(after, "0 g", "0 g /G gs", 1))
	}},
	{"white box", "box-opaque", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, "0 g", "1 g", 1))
	}},
	{"clipped box", "box-opaque", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, "0 g", "0 g 0 0 1 1 re W n", 1))
	}},
	{"box of the extent of a name", "gap", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, "81.8 658 40 10 re", "81.8 658 47.7 10 re", 1))
	}},
	{"gap of the extent of a name", "gap", "page 1", func(p *paper) {
		p.objects[textObj] = flateObject("", strings.Replace(after, "1 0 0 1 121.8 660 Tm", "1 0 0 1 129.5 660 Tm", 1))
	}},
	{"lines in another order", "order", "page 1", func(p *paper) {
		first := after[strings.Index(after, "1 0 0 1 50.0 700"):strings.Index(after, "1 0 0 1 50.0 680")]
		p.objects[textObj] = flateObject("", strings.Replace(strings.Replace(after, first, "", 1), " ET", " "+first+" ET", 1))
	}},
	{"wrong page", "page-text", "page 2", func(p *paper) {
		p.objects[1] = "<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>"
		p.add(strings.Replace(p.objects[pageObj], "4 0 R", "10 0 R", 1))
		p.add(flateObject("", before))
	}},
}

func TestBadRedactorsAreCaught(t *testing.T) {
	for _, tt := range badRedactors {
		t.Run(tt.name, func(t *testing.T) {
			p := goodPaper()
			tt.spoil(p)
			r := verifyPaper(t, p.bytes())
			if r.Proved {
				t.Fatal("got a proof, want none")
			}
			for _, res := range r.Residues {
				if res.Check == tt.check && res.Surface == tt.surface {
					return
				}
			}
			t.Errorf("got %v, want %s on %s", r.Residues, tt.check, tt.surface)
		})
	}
}

func TestRemovedImageIsCaught(t *testing.T) {
	pixels := func(s string) string { return strings.Repeat(s, 64) }
	with := func(p *paper, content string, pictures ...string) []byte {
		var names strings.Builder
		draw := ""
		for i, data := range pictures {
			n := p.add(flateObject("/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8", data))
			fmt.Fprintf(&names, "/I%d %d 0 R", i+1, n)
			draw += fmt.Sprintf("/I%d Do ", i+1)
		}
		p.objects[textObj] = flateObject("", draw+content)
		p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", "/XObject<<"+names.String()+">>/Font<<", 1)
		return p.bytes()
	}
	one, two := pixels("0123456789abcdef"), pixels("fedcba9876543210")
	const kept, removed = document.ImageKept, document.ImageRemoved
	for _, tt := range []struct {
		name   string
		left   []string
		plan   map[string]document.Fate
		proved bool
	}{
		{"none left", nil, nil, true},
		{"both kept", []string{one, two}, map[string]document.Fate{"p1-img1": kept, "p1-img2": kept}, true},
		{"the right one left", []string{two}, map[string]document.Fate{"p1-img1": removed, "p1-img2": kept}, true},
		{"the wrong one left", []string{one}, map[string]document.Fate{"p1-img1": removed, "p1-img2": kept}, false},
		{"not named", []string{one}, nil, false},
		{"named otherwise, removed", []string{one}, map[string]document.Fate{"x": removed}, false},
		{"named otherwise, kept", []string{one}, map[string]document.Fate{"x": kept}, true},
	} {
		j := job(with(goodPaper(), after, tt.left...))
		j.Source = input(with(newPaper("", dedupe(allLetters)), before, one, two))
		j.Plan.Images = tt.plan
		r, err := Verifier{}.Verify(context.Background(), j)
		if err != nil {
			t.Fatal(err)
		}
		if r.Proved != tt.proved {
			t.Errorf("%s: got proved %v %v, want %v", tt.name, r.Proved, r.Residues, tt.proved)
		}
	}
}

func TestSecondReaderCounts(t *testing.T) {
	for _, tt := range []struct {
		name   string
		second Opinion
		proved bool
	}{
		{"sees nothing", func(context.Context, []byte) (string, error) { return "Starosta: Jan Novák", nil }, true},
		{"sees a residue", func(context.Context, []byte) (string, error) { return "Petr Novák, Jan Novák", nil }, false},
		{"cannot read", func(context.Context, []byte) (string, error) { return "", errFilter }, true},
	} {
		r, err := Verifier{Second: tt.second}.Verify(context.Background(), job(goodPaper().bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if r.Proved != tt.proved {
			t.Errorf("%s: got proved %v %v, want %v", tt.name, r.Proved, r.Residues, tt.proved)
		}
	}
}

func TestUnreadableOutputIsAnError(t *testing.T) {
	good := goodPaper().bytes()
	encrypted := goodPaper()
	encrypted.trailer = "/Encrypt<</Filter/Standard>>"
	broken := goodPaper()
	broken.objects[textObj] = streamObject("/Filter/FlateDecode", "no deflate")
	unknown := goodPaper()
	unknown.objects[textObj] = streamObject("/Filter/Crypt", "x")
	for name, b := range map[string][]byte{
		"empty": nil, "no PDF": []byte("hello"), "cut": good[:len(good)/4], "encrypted": encrypted.bytes(),
		"broken stream": broken.bytes(), "unknown filter": unknown.bytes(),
	} {
		if r, err := (Verifier{}).Verify(context.Background(), job(b)); err == nil {
			t.Errorf("%s: got report %v, want an error", name, r)
		}
	}
}

func TestSearchSeesEverySurface(t *testing.T) {
	listed := verify.Listed([]string{"Petr Novák", "800101/1238", "Kateřina Žižková"})
	r, err := Verifier{}.Search(context.Background(), input(goodPaper().bytes()), listed)
	if err != nil || !r.Proved {
		t.Fatalf("got %v %v, want a proof", r, err)
	}
	r, err = Verifier{}.Search(context.Background(), input(newPaper(before, "x").bytes()), listed)
	if err != nil || r.Proved {
		t.Errorf("got %v %v, want residues", r, err)
	}
}

func TestSearchSeesValuesOverAPageBreak(t *testing.T) {
	for second, want := range map[string]bool{"Dvorak sam": false, "Svoboda sam": true} {
		p := &paper{}
		p.add("<</Type/Catalog/Pages 2 0 R>>")
		p.add("<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 595 842]/Resources<</Font<</F1 7 0 R>>>>>>")
		p.add("<</Type/Page/Parent 2 0 R/Contents 5 0 R>>")
		p.add("<</Type/Page/Parent 2 0 R/Contents 6 0 R>>")
		p.add(flateObject("", "BT /F1 12 Tf 72 72 Td (jedna pan Otakar) Tj ET"))
		p.add(flateObject("", "BT /F1 12 Tf 72 700 Td ("+second+") Tj ET"))
		p.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
		r, err := Verifier{}.Search(context.Background(), input(p.bytes()), verify.Listed([]string{"Otakar Dvorak"}))
		if err != nil || r.Proved != want {
			t.Errorf("%s: got %v %v, want proved %v", second, r, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(goodPaper().bytes())
	f.Add(newPaper(before, dedupe(allLetters)).bytes())
	for _, tt := range badRedactors {
		p := goodPaper()
		tt.spoil(p)
		f.Add(p.bytes())
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = Verifier{}.Verify(context.Background(), job(b))
	})
}
