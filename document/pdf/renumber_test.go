package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"inkoust/document/pdf/fontfile/fonttest"
)

// lettersOf lists the letters of the text and then those of a name that are new,
// each once, as programs that make subsets do.
func lettersOf(texts ...string) string {
	out := ""
	for _, r := range strings.Join(texts, "") {
		if !strings.ContainsRune(out, r) {
			out += string(r)
		}
	}
	return out
}

// subsetPage shows the text in a font that holds its letters in the order in which
// they occur, in one of several formats.
func subsetPage(kind, text string) []byte {
	letters := lettersOf(text)
	f := fonttest.Letters(letters)
	for i, r := range letters {
		f.Glyphs[i+1].Width, f.Glyphs[i+1].Points = 500, fonttest.Box(50, 0, 300+int(r), 700)
		if r == ' ' {
			f.Glyphs[i+1].Name = "space"
		}
	}
	var shown strings.Builder
	f.Codes = map[byte]int{}
	for i := range f.Glyphs[1:] {
		f.Codes[byte(i+1)] = i + 1
	}
	for _, r := range text {
		n := strings.IndexRune(letters, r) + 1
		if kind == "CID" {
			shown.WriteString("00")
			f.Glyphs[n].CID = n
		}
		fmt.Fprintf(&shown, "%02X", n)
	}
	widths := fmt.Sprintf("/FirstChar 1 /LastChar %d /Widths [%s]", len(letters), strings.Repeat("500 ", len(letters)))
	switch kind {
	case "TrueType":
		return programPage("/Subtype /TrueType "+widths, "FontFile2", f.TrueType(), "<"+shown.String()+">")
	case "CFF":
		return programPage("/Subtype /Type1 "+widths, "FontFile3", f.CFF(), "<"+shown.String()+">")
	case "Type1":
		program, _ := f.Type1()
		return programPage("/Subtype /Type1 "+widths, "FontFile", program, "<"+shown.String()+">")
	case "CID":
		f.CID = true
		data := compositePage("/Identity-H", "/DW 500", "FontFile3", f.CFF(), "<"+shown.String()+">")
		data = bytes.Replace(data, []byte("/BaseFont /Vzor /Desc"), []byte("/BaseFont /ABCDEF+Vzor /ToUnicode 10 0 R /Desc"), 1)
		return reindexed(data, unicodeMap(letters))
	}
	return type3Page(letters, widths, "<"+shown.String()+">")
}

// unicodeMap is a ToUnicode map that numbers letters from 1.
func unicodeMap(letters string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "1 begincodespacerange <0000> <FFFF> endcodespacerange %d beginbfchar\n", len(letters))
	for i, r := range letters {
		fmt.Fprintf(&b, "<%04X> <%04X>\n", i+1, r)
	}
	return b.String() + "endbfchar"
}

// reindexed adds a stream as the next object and writes the offsets anew.
func reindexed(data []byte, content string) []byte {
	s := &sketch{}
	for rest := data; ; {
		i := bytes.Index(rest, []byte(" obj\n"))
		k := bytes.Index(rest, []byte("\nendobj\n"))
		if i < 0 || k < 0 {
			break
		}
		s.add(string(rest[i+5 : k]))
		rest = rest[k+8:]
	}
	s.stream("", content)
	return s.bytes()
}

// type3Page shows a string in a font of boxes, named by their letters.
func type3Page(letters, widths, show string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add("null")
	s.stream("", "BT /F1 12 Tf 72 700 Td "+show+" Tj ET")
	names, procs := "1", ""
	for _, r := range letters {
		n := s.stream("", fmt.Sprintf("500 0 0 0 %d 700 d1 0 0 %d 700 re f", 300+int(r), 300+int(r)))
		name := string(r)
		if r == ' ' {
			name = "space"
		}
		names += " /" + name
		procs += fmt.Sprintf(" /%s %d 0 R", name, n)
	}
	s.objects[3] = "<</Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /Encoding <</Differences [" +
		names + "]>> /CharProcs <<" + procs + ">> " + widths + ">>"
	return s.bytes()
}

// Whatever letters a name had, and wherever the subset had them, the output is one.
func TestSubsetsTellNothing(t *testing.T) {
	for _, kind := range []string{"TrueType", "CFF", "Type1", "CID", "Type3"} {
		t.Run(kind, func(t *testing.T) {
			var first []byte
			for i, n := range surnames {
				if i%9 != 0 {
					continue
				}
				data := subsetPage(kind, "Pan "+n+" bydli zde")
				out, res := redactAll(t, data, n)
				if len(res.ShapeLeaks) > 0 {
					t.Errorf("%s: %v", n, res.ShapeLeaks)
				}
				if first == nil {
					first = out
				}
				if !bytes.Equal(out, first) {
					t.Errorf("%s gives another file than %s", n, surnames[0])
				}
				if got := open(t, out).texts[0]; strings.Join(strings.Fields(got), " ") != "Pan bydli zde" {
					t.Errorf("got %q", got)
				}
			}
		})
	}
}

// The new font has the glyphs of what is shown, with their shapes, and no others.
func TestNewSubsetHoldsWhatIsShown(t *testing.T) {
	for _, kind := range []string{"TrueType", "CFF", "Type1", "CID"} {
		t.Run(kind, func(t *testing.T) {
			before := open(t, subsetPage(kind, "Pan Novak bydli zde"))
			shapes := map[string]uint64{}
			for _, f := range before.fonts.list {
				for c := range f.shown {
					g, _ := f.gid(c)
					shapes[f.text(c)], _ = f.program.Shape(g)
				}
			}
			out, _ := redact(t, before, planFor(before, "Novak"))
			after := open(t, out)
			f := after.fonts.list[0]
			if f.program == nil || f.program.NumGlyphs() != len(lettersOf("Pan bydli zde"))+1 {
				t.Fatalf("got %v, want a program with the glyphs that are shown", f.program)
			}
			for c := range f.shown {
				g, ok := f.gid(c)
				if got, _ := f.program.Shape(g); !ok || got != shapes[f.text(c)] {
					t.Errorf("%q has another shape", f.text(c))
				}
			}
			for c := range f.unicode.chars {
				if _, ok := f.shown[c]; !ok {
					t.Errorf("the map has code %d, which is not shown", c)
				}
			}
		})
	}
}

// A full font keeps its program: what the document shows is not in it.
func TestFullFontsStay(t *testing.T) {
	data := bytes.ReplaceAll(subsetPage("TrueType", "Pan Novak bydli zde"), []byte("ABCDEF+Vzor"), []byte("VzorVzorVzo"))
	out, res := redactAll(t, data, "Novak")
	if len(res.ShapeLeaks) > 0 {
		t.Errorf("got %v", res.ShapeLeaks)
	}
	if p := open(t, out).fonts.list[0].program; p == nil || p.NumGlyphs() != len(lettersOf("Pan Novak bydli zde"))+1 {
		t.Error("the program is another one")
	}
}

// A font that cannot be made anew is reported for every name of a family, also for
// one whose letters are all shown elsewhere.
func TestStubbornFontIsAlwaysReported(t *testing.T) {
	for _, n := range []string{"Novak", "bydlize"} {
		data := bytes.Replace(subsetPage("Type1", "Pan "+n+" bydli zde"), []byte("/FontType 1 def"), []byte("/WeightVector d"), 1)
		_, res := redactAll(t, data, n)
		if len(res.ShapeLeaks) != 1 || res.ShapeLeaks[0].Why != "font" {
			t.Errorf("%s: got %v, want font", n, res.ShapeLeaks)
		}
	}
}
