package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

// paper builds small PDF files by hand: objects in order, object 1 the catalog.
type paper struct {
	objects []string
	trailer string // more keys of the trailer
	after   string // bytes after the last object
	update  string // an incremental update behind the end
}

func streamObject(keys, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", keys, len(data), data)
}

func flateObject(keys, data string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write([]byte(data))
	_ = z.Close()
	return streamObject(keys+"/Filter/FlateDecode", b.String())
}

func (p *paper) add(o string) int {
	p.objects = append(p.objects, o)
	return len(p.objects)
}

func (p *paper) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	var offsets []int
	for i, o := range p.objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString(p.after)
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, p.trailer, start)
	b.WriteString(p.update)
	return b.Bytes()
}

// The objects of every fixture.
const (
	catalog = 0
	pageObj = 2
	textObj = 3
	cmapObj = 6
)

const toUnicode = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
%d beginbfchar %s endbfchar endcmap end`

// newPaper is one page that shows content with a simple font /F1 and with a
// composite font /F2, whose ToUnicode has the letters given by letters.
func newPaper(content, letters string) *paper {
	var pairs strings.Builder
	n := 0
	for _, r := range letters {
		n++
		fmt.Fprintf(&pairs, "<%04X> <%04X> ", r+1, r) // codes are letters moved by one
	}
	p := &paper{}
	p.add("<</Type/Catalog/Pages 2 0 R>>")
	p.add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	p.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>")
	p.add(flateObject("", content))
	p.add("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding/FontDescriptor<</Type/FontDescriptor/FontName/Times-Roman/Flags 32/MissingWidth 530>>>>")
	p.add("<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Sans/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 7 0 R>>")
	p.add(flateObject("", fmt.Sprintf(toUnicode, n, pairs.String())))
	p.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Sans/DW 530/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>")
	return p
}

// wide writes text with the codes of /F2.
func wideText(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "%04X", r+1)
	}
	return "/F2 10 Tf <" + b.String() + "> Tj"
}

func simple(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%03o", r)
		}
	}
	return "/F1 10 Tf (" + b.String() + ") Tj"
}

// gap stands in a line of the output for what was removed.
const gap = "\x00"

// line writes text at a height of the page; where it has gaps, boxes of 40
// points follow at the end of the content.
func line(y int, show func(string) string, s string) (content, boxes string) {
	x := 50.0
	for i, piece := range strings.Split(s, gap) {
		if i > 0 {
			boxes += fmt.Sprintf("/Span<</ActualText<FEFF005B007A005D>>>BDC %.1f %d 40 10 re f EMC ", x, y-2)
			x += 40
		}
		content += fmt.Sprintf("1 0 0 1 %.1f %d Tm %s ", x, y, show(piece))
		x += 5.3 * float64(len([]rune(piece))) // all fonts here advance 0.53 em
	}
	return content, boxes
}

// before and after are the page of the source and of a good output.
var (
	before = pageContent(false)
	after  = pageContent(true)
)

func pageContent(redacted bool) string {
	text, boxes := "BT ", ""
	for i, l := range []struct {
		show          func(string) string
		before, after string
	}{
		{simple, "Starosta: Jan Novák", "Starosta: Jan Novák"},
		{simple, "Zhotovitel: Petr Novák, 800101/1238", "Zhotovitel: " + gap + ", " + gap},
		{simple, "bytem Dlouhá 12, Vzorov", "bytem " + gap + ", Vzorov"},
		{wideText, "Účet vede Kateřina Žižková, cena 125 000 Kč", "Účet vede " + gap + ", cena 125 000 Kč"},
	} {
		s := l.before
		if redacted {
			s = l.after
		}
		c, b := line(700-20*i, l.show, s)
		text, boxes = text+c, boxes+b
	}
	return "q " + text + "ET Q 0 g " + boxes
}

const (
	pageText    = "Starosta: Jan Novák\nZhotovitel: Petr Novák, 800101/1238\nbytem Dlouhá 12, Vzorov\nÚčet vede Kateřina Žižková, cena 125 000 Kč\n"
	keptLetters = "Účet vede, cena 125 000 Kč"
	allLetters  = keptLetters + "Kateřina Žižková"
)

func goodPaper() *paper { return newPaper(after, dedupe(keptLetters)) }

func dedupe(s string) string {
	var out []rune
	for _, r := range s {
		if !strings.ContainsRune(string(out), r) {
			out = append(out, r)
		}
	}
	return string(out)
}

func input(b []byte) verify.Input {
	return verify.Input{ReaderAt: bytes.NewReader(b), Size: int64(len(b))}
}

func job(output []byte) *verify.Job {
	span := func(s string) document.Redaction {
		i := strings.Index(pageText, s)
		return document.Redaction{Span: document.Span{Part: "p1", Start: i, End: i + len(s)}}
	}
	return &verify.Job{
		Format: "pdf", Literal: "[z]", Result: &document.Result{},
		Source: input(newPaper(before, dedupe(allLetters)).bytes()),
		Output: input(output),
		Parts: []*document.Part{
			{ID: "p1", Kind: document.Body, Page: 1, Text: pageText},
			{ID: "meta:title", Kind: document.Metadata, Text: "Smlouva s panem Novákem", Dropped: true},
		},
		Plan: &document.Plan{Lang: "cs", Redactions: []document.Redaction{
			span("Petr Novák"), span("800101/1238"), span("Dlouhá 12"), span("Kateřina Žižková"),
		}},
	}
}

func verifyPaper(t *testing.T, output []byte) *verify.Report {
	t.Helper()
	r, err := Verifier{}.Verify(context.Background(), job(output))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
