package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"

	"github.com/google/go-cmp/cmp"
)

// carrier is a file of one page with embedded files on every place that can
// hold them. Objects: 1 catalog, 2 pages, 3 page, 4 font, 5 content.
func carrier() *sketch {
	s := &sketch{trailer: "/AdditionalStreams [/application#2Fodt 17 0 R]"}
	s.add("<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 6 0 R>> /AF [11 0 R]>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>" +
		" /Annots [<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 13 0 R>>]>>")
	s.add(helvetica)
	s.stream("", "BT /F1 12 Tf 50 700 Td (Contract with enough words to be read by anybody) Tj ET")
	s.add("<</Kids [7 0 R 6 0 R]>>") // names itself
	s.add("<</Names [(b) 8 0 R (a) 8 0 R]>>")
	s.add(`<</Type /Filespec /F (C:\\plans\\annex.pdf) /UF <FEFF0050015900ED006C006F00680061002E007000640066>` +
		` /EF <</F 9 0 R /UF 9 0 R>> /RF <</F [(../part two.txt) 10 0 R]>>>>`)
	s.stream("/Type /EmbeddedFile /Subtype /application#2Fpdf /Params <</Size 13>>", "%PDF-1.4 tiny\n")
	s.stream("/Type /EmbeddedFile", "second part")
	s.add("<</Type /Filespec /F (isdoc.xml) /AFRelationship /Alternative /EF <</F 12 0 R>>>>")
	s.stream("/Type /EmbeddedFile", "<invoice/>")
	s.add("<</Type /Filespec /F (note.docx) /EF <</F 14 0 R>>>>")
	s.stream("", "PK\x03\x04"+strings.Repeat("\x00", 22)+"\x13\x00\x00\x00[Content_Types].xml")
	s.stream("/Type /EmbeddedFile", "deleted by the author")
	s.add("<</F (gone.bin) /EF <</F 15 0 R>>>>")
	s.stream("", "PK\x03\x04"+strings.Repeat("\x00", 22)+"\x08\x00\x00\x00mimetype")
	return s
}

func TestEmbeddedFilesOfEveryPlaceAreListed(t *testing.T) {
	d := open(t, carrier().bytes())
	want := []document.Embedded{
		{ID: "a1", Name: "Příloha.pdf", Kind: document.ContentPDF, Size: 13},
		{ID: "a2", Name: "part two.txt", Kind: document.ContentText, Size: 11},
		{ID: "a3", Name: "note.docx", Kind: document.ContentOffice, Size: 49, Page: 1},
		{ID: "a4", Name: "isdoc.xml", Kind: document.ContentXML, Size: 10, Copy: true},
		{ID: "a5", Kind: document.ContentOffice, Size: 38, Copy: true},
		{ID: "a6", Kind: document.ContentText, Size: 21, Loose: true},
	}
	if diff := cmp.Diff(want, d.Embedded()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for id, want := range map[string]string{"a1": "%PDF-1.4 tiny\n", "a4": "<invoice/>", "a6": "deleted by the author"} {
		var b bytes.Buffer
		if err := d.Extract(context.Background(), id, &b); err != nil || b.String() != want {
			t.Errorf("%s: got %q, %v, want %q", id, b.String(), err, want)
		}
	}
	if err := d.Extract(context.Background(), "a7", &bytes.Buffer{}); err == nil {
		t.Error("a7: got no error, want one")
	}
	out, res := redactAll(t, carrier().bytes(), "Contract")
	for _, gone := range []string{"annex", "invoice/", "deleted by", "second part", "EmbeddedFile", "Filespec", "AdditionalStreams"} {
		if strings.Contains(everything(t, out), gone) {
			t.Errorf("%q is in the new file", gone)
		}
	}
	if !strings.Contains(strings.Join(res.Surfaces, " "), "attachments") {
		t.Errorf("surfaces: got %v, want attachments among them", res.Surfaces)
	}
}

// TestEmbeddedFileIsBounded: a stream that grows a thousandfold is refused, and
// the pages keep their own room.
func TestEmbeddedFileIsBounded(t *testing.T) {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(make([]byte, 20<<20))
	w.Close()
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(a) <</F (../../zeros) /EF <</F 6 0 R>>>>]>>>>>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "BT /F1 12 Tf 50 700 Td (Some words) Tj ET")
	s.stream("/Type /EmbeddedFile /Filter /FlateDecode", z.String())
	d := open(t, s.bytes())
	before := d.s.budget
	err := d.Extract(context.Background(), "a1", &bytes.Buffer{})
	if r, _ := document.ParkedReason(err); r != document.ReasonBomb {
		t.Errorf("got %v, want bomb", err)
	}
	if d.s.budget != before {
		t.Error("the pages lost their room")
	}
	if got := d.Embedded()[0]; got.Name != "zeros" || got.Kind != document.ContentOther {
		t.Errorf("got %v %q %v", got, got.Name, got.Kind)
	}
}

// TestPartsOfTheDocumentAreNoAttachments: packets of forms are none, and what
// hangs on the structure says the same as the page.
func TestPartsOfTheDocumentAreNoAttachments(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [15 0 R] /XFA [(template) 6 0 R]>> /StructTreeRoot 8 0 R /AF [12 0 R 14 0 R]" +
		" /Names <</EmbeddedFiles <</Names [(m) 10 0 R]>>>>>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "BT /F1 12 Tf 50 700 Td (Some words) Tj ET")
	s.stream("/Type /EmbeddedFile", "<xdp/>")
	s.add("<</Type /StructElem /S /Formula /P 8 0 R /AF [10 0 R]>>")
	s.add("<</Type /StructTreeRoot /K 7 0 R>>")
	s.stream("/Type /EmbeddedFile", "<math/>")
	s.add("<</Type /Filespec /F (formula.xml) /EF <</F 9 0 R>>>>")
	s.stream("/Type /EmbeddedFile", "<style/>")
	s.add("<</Type /Filespec /F (style.html) /AFRelationship /Supplement /EF <</F 11 0 R>>>>")
	s.stream("/Type /EmbeddedFile", "hours worked")
	s.add("<</Type /Filespec /F (hours.txt) /AFRelationship /Supplement /EF <</F 13 0 R>>>>")
	s.add("<</FT /Tx /T (t)>>")
	var got []string
	for _, e := range open(t, s.bytes()).Embedded() {
		got = append(got, fmt.Sprint(e.Name, e.Copy))
	}
	if diff := cmp.Diff([]string{"formula.xmltrue", "style.htmltrue", "hours.txtfalse"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTooManyEmbeddedFilesAreParked(t *testing.T) {
	for _, n := range []int{document.MaxEmbedded, document.MaxEmbedded + 1} {
		s := &sketch{}
		s.add("<</Type /Catalog /Pages 2 0 R /AF 6 0 R>>")
		s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
		s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
		s.add(helvetica)
		s.stream("", "BT /F1 12 Tf 50 700 Td (Some words) Tj ET")
		var list strings.Builder
		for i := range n {
			fmt.Fprintf(&list, "<</F (f) /EF <</F %d 0 R>>>>", 7+i)
		}
		s.add("[" + list.String() + "]")
		for range n {
			s.stream("", "x")
		}
		data := s.bytes()
		_, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		reason, parked := document.ParkedReason(err)
		if want := n > document.MaxEmbedded; parked != want || want && reason != document.ReasonTooLarge {
			t.Errorf("%d files: got %v", n, err)
		}
	}
}

func TestBaseName(t *testing.T) {
	for in, want := range map[string]string{
		"annex.pdf": "annex.pdf", `C:\a\b.txt`: "b.txt", "/etc/passwd": "passwd", "../..": "", "a:b": "b",
		"x\u202efdp.exe": "xfdp.exe", "a\x00b\n.pdf": "ab.pdf", " .hidden ": "hidden",
		strings.Repeat("ř", 200): strings.Repeat("ř", 127),
	} {
		if got := baseName(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func FuzzEmbedded(f *testing.F) {
	f.Add(carrier().bytes())
	f.Add(signedFile("", "/Type /Sig /M (D:20260312) /Contents <00> /ByteRange [0 1 2 3]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		opened, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		d := opened.(*doc)
		for _, e := range d.Embedded() {
			var b bytes.Buffer
			if err := d.Extract(context.Background(), e.ID, &b); err != nil {
				if _, ok := document.ParkedReason(err); !ok {
					t.Errorf("%s: got %v, want a reason", e.ID, err)
				}
			}
			if strings.ContainsAny(e.Name, "/\\\x00\n") || len(e.Name) > maxFileName {
				t.Errorf("%s: unsafe name", e.ID)
			}
		}
	})
}
