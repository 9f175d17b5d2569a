package ooxml

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
	"inkoust/document/documenttest"
	"inkoust/internal/stillimage"
	"inkoust/internal/xmlcut"
)

func open(t testing.TB, data []byte) *doc {
	t.Helper()
	d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return d.(*doc)
}

func (d *doc) textOf(id string) string {
	if p := d.part(id); p != nil {
		return p.Text
	}
	return "no such part"
}

// planFor removes every occurrence of the values and keeps all pictures.
func planFor(d *doc, values ...string) *document.Plan {
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}
	for _, p := range d.parts {
		for _, v := range values {
			for at := 0; !p.Dropped; {
				i := strings.Index(p.Text[at:], v)
				if i < 0 {
					break
				}
				at += i + len(v)
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: p.ID, Start: at - len(v), End: at}})
			}
		}
	}
	for _, img := range d.Images() {
		plan.Images[img.ID] = document.ImageKept
	}
	return plan
}

func redact(t testing.TB, d *doc, plan *document.Plan) ([]byte, *document.Result) {
	t.Helper()
	var b bytes.Buffer
	res, err := d.Redact(context.Background(), &b, plan)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), res
}

func unzip(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

func TestFormat(t *testing.T) {
	secrets := []string{secretName, secretPhone, secretMail}
	documenttest.Run(t, Format{}, []documenttest.Case{
		{Name: "everywhere", Data: everywhere(t), Go: secrets, Stay: []string{"1 250 000 Kč", "Vloženo", "web města", "https://www.mesto-vzorov.cz/", "napište nám", "Vázaný obsah"}},
		{Name: "runs", Data: simple(t, p(r("Pan J"), r("an"), r(" Vzor, Vz"), r("orov"))), Go: []string{"Jan Vzor"}, Stay: []string{"Pan", "Vzorov"}},
		{Name: "entities and cdata", Data: simple(t, p(r("A &amp; B &lt;Jan V&#x11B;tr&gt;"), r("<![CDATA[<x> & Jan Větr]]>"))), Go: []string{"Jan Větr"}, Stay: []string{"A & B <", "<x> &"}},
		{Name: "empty", Data: simple(t, ""), Go: []string{"Jan"}},
	})
}

func TestTextOfParts(t *testing.T) {
	d := open(t, everywhere(t))
	want := map[string]string{
		"header1": "Hlavička: " + secretName + "\n\n", "footnotes": "Pozn. " + secretPhone + "\n", "body:textbox1": "Rámeček " + secretName + "\n",
		"body:textbox2": "Rámeček " + secretName + "\n", "body:shapes": "Razítko " + secretName + "\n", "body:link:9": "https://www.mesto-vzorov.cz/",
		"meta:core:creator": secretName, "settings": "jmeno\n" + secretName + "\n", "comments:2": secretName + "\n", "custom-xml:1": secretName,
	}
	for id, text := range want {
		if got := d.textOf(id); got != text {
			t.Errorf("%s: got %q, want %q", id, got, text)
		}
	}
	body := d.textOf("body")
	start := "Smlouva mezi městem a paní " + secretName + ", nar. 12. 5. 1980\nTelefon\t603 123 456\nJméno\t" + secretName + "\nCena\t1 250 000 Kč\nVloženo\nOdstavec\n"
	if !strings.HasPrefix(body, start) {
		t.Errorf("got %q, want it to begin with %q", body, start)
	}
	dropped := map[string]bool{}
	for _, p := range d.parts {
		dropped[p.ID] = p.Dropped
	}
	for _, id := range []string{"body:deleted", "body:names", "body:fields", "body:link:8", "comments:1", "meta:core:title", "meta:custom:v", "settings"} {
		if !dropped[id] {
			t.Errorf("%s: is not there or not dropped", id)
		}
	}
	if info := d.Info(); info.Signatures != 1 || info.Language != "cs" || info.Extension != ".docx" {
		t.Errorf("got %+v", info)
	}
}

func TestRedactLeavesNoHistory(t *testing.T) {
	d := open(t, everywhere(t))
	out, res := redact(t, d, planFor(d, secretName, secretPhone, secretMail))
	members := unzip(t, out)
	for name, data := range members {
		for _, mark := range []string{"w:author", "w:del", "<w:ins ", "rsid", "paraId", "descr=", "mailto:", "w:comment", "w:docVar", "dataBinding", "<w:sdt", "gfxdata",
			"Change", "bookmark", "AUTHOR", "printerSettings", "<!--", "Users", "Radim", "tooltip", "proofErr"} {
			if strings.Contains(data, mark) {
				t.Errorf("%s: still holds %q", name, mark)
			}
		}
	}
	var names []string
	for name := range members {
		names = append(names, name)
	}
	slices.Sort(names)
	want := []string{"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/_rels/header1.xml.rels", "word/document.xml",
		"word/footnotes.xml", "word/header1.xml", "word/media/image1.png", "word/media/image2.png", "word/settings.xml", "word/styles.xml"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("members: %s", diff)
	}
	surfaces := []string{"alt-text", "comments", "content-controls", "custom-xml", "document-variables", "embeddings", "field-codes", "hidden-text", "links", "macros",
		"metadata", "printer-settings", "signatures", "template", "tracked-changes"}
	if diff := cmp.Diff(surfaces, res.Surfaces); diff != "" {
		t.Errorf("surfaces: %s", diff)
	}
	if res.Signatures != 1 {
		t.Errorf("signatures: got %d, want 1", res.Signatures)
	}
}

func TestRedactWritesOneLiteral(t *testing.T) {
	d := open(t, simple(t, p(`<w:r><w:t>Pan Jan</w:t><w:tab/><w:t>Vzor dále</w:t></w:r>`)))
	out, _ := redact(t, d, planFor(d, "Jan\tVzor"))
	want := `<w:p><w:r><w:t xml:space="preserve">Pan [znečitelněno]</w:t><w:t xml:space="preserve"> dále</w:t></w:r></w:p>`
	if got := unzip(t, out)["word/document.xml"]; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestShapeTellsNothing redacts values of different length: the files are equal.
func TestShapeTellsNothing(t *testing.T) {
	var first []byte
	for _, name := range []string{"Ek", "Novák", "Rozporkovská-Nejedlá"} {
		d := open(t, simple(t, p(r("Pan "), r(name[:1]), r(name[1:]+", Vzorov"))+`<w:tbl><w:tr>`+cell(name)+cell("Kč")+`</w:tr></w:tbl>`))
		out, _ := redact(t, d, planFor(d, name))
		if first == nil {
			first = out
		}
		if !bytes.Equal(out, first) {
			t.Errorf("a name of %d bytes gives another file", len(name))
		}
	}
}

func TestWebLinkGoesWhenRedacted(t *testing.T) {
	d := open(t, everywhere(t))
	plan := planFor(d, "mesto-vzorov")
	out, _ := redact(t, d, plan)
	for name, data := range unzip(t, out) {
		if strings.Contains(data, "vzorov.cz") {
			t.Errorf("%s: still holds the address", name)
		}
	}
}

// TestWebAddressOfAFieldGoes takes the address out of a field code; its text stays.
func TestWebAddressOfAFieldGoes(t *testing.T) {
	d := open(t, simple(t, p(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://example.org/~vzor" </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`,
		r("stránka"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`)))
	if out, _ := redact(t, d, planFor(d)); !strings.Contains(unzip(t, out)["word/document.xml"], "example.org/~vzor") {
		t.Error("the address goes though nothing covers it")
	}
	out, _ := redact(t, d, planFor(d, "vzor"))
	if xml := unzip(t, out)["word/document.xml"]; strings.Contains(xml, "vzor") || strings.Contains(xml, "fldChar") || !strings.Contains(xml, "stránka") {
		t.Errorf("got %s", xml)
	}
}

// TestErrorsDoNotQuoteNames damages a member whose name says too much.
func TestErrorsDoNotQuoteNames(t *testing.T) {
	data := archive(t, []file{
		{"[Content_Types].xml", types("/word/document.xml", typeWML+"document.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument word/Novák.xml")},
		{"word/Novák.xml", "x"}})
	_, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err == nil || strings.Contains(err.Error(), "Novák") {
		t.Errorf("got %v", err)
	}
}

func TestImages(t *testing.T) {
	d := open(t, everywhere(t))
	imgs := d.Images()
	if len(imgs) != 2 || imgs[0].Band || !imgs[1].Band || imgs[1].Copies < 2 || imgs[0].Part != "body" {
		t.Fatalf("got %+v", imgs)
	}
	// 1,800,000 x 900,000 EMU are 141.7 x 70.9 pt; the text area is 451.3 x 697.9 pt.
	if s := imgs[0].Share; s < 0.0318 || s > 0.0320 {
		t.Errorf("share: got %v, want 0.0319", s)
	}
	if before := d.textOf("body")[:imgs[0].Offset]; !strings.Contains(before, "Text s poznámkou") {
		t.Error("the picture does not stand after its paragraph")
	}
	plan := planFor(d)
	plan.Images["img1"] = document.ImageRemoved
	out, _ := redact(t, d, plan)
	members := unzip(t, out)
	if members["word/media/image1.png"] != string(stillimage.Placeholder()) {
		t.Error("the removed picture is not the placeholder")
	}
	if strings.Contains(members["word/media/image2.png"], "Radim") || !strings.HasPrefix(members["word/media/image2.png"], "\x89PNG") {
		t.Error("the kept picture is not clean")
	}
}

// withChunk adds a chunk after the header of a PNG, and bytes after its end.
func withChunk(png []byte, name, data string) string {
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	chunk = append(append(chunk, name...), data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return string(png[:33]) + string(chunk) + string(png[33:]) + "Radim za koncem"
}

func TestCropIsCarriedOut(t *testing.T) {
	body := p(strings.Replace(drawing("rPic"), `</pic:blipFill>`, `<a:srcRect l="50000" b="25000"/></pic:blipFill>`, 1))
	body = strings.Replace(body, `<a:hlinkClick r:id="rMail"/>`, "", 1)
	d := open(t, simple(t, body, file{"word/_rels/document.xml.rels", rels("rPic image media/a.png")}, file{"word/media/a.png", picturePNG(t)}))
	out, _ := redact(t, d, planFor(d))
	members := unzip(t, out)
	c, _, err := image.DecodeConfig(strings.NewReader(members["word/media/image1.png"]))
	if err != nil || c.Width != 4 || c.Height != 3 {
		t.Errorf("got %dx%d (%v), want 4x3", c.Width, c.Height, err)
	}
	if strings.Contains(members["word/document.xml"], "srcRect") {
		t.Error("the frame is still there")
	}
}

func TestOpenParks(t *testing.T) {
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`
	doc := file{"word/document.xml", `<w:document ` + nsAll + `><w:body/></w:document>`}
	head := []file{{"[Content_Types].xml", types("/word/document.xml", typeWML+"document.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument word/document.xml")}}
	with := func(more ...file) []byte { return archive(t, append(slices.Clone(head), more...)) }
	tests := []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"empty", nil, document.ReasonEmpty},
		{"not an archive", []byte("PK\x03\x04 nothing"), document.ReasonDamaged},
		{"spreadsheet", archive(t, []file{{"[Content_Types].xml", types("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")}}), document.ReasonUnsupported},
		{"plain archive", archive(t, []file{{"a.txt", "a"}}), document.ReasonUnsupported},
		{"document is missing", with(), document.ReasonDamaged},
		{"entity bomb", with(file{"word/document.xml", bomb + doc.data}), document.ReasonBomb},
		{"zip bomb", with(doc, file{"word/media/a.bin", strings.Repeat("0", 8<<20+1)}), document.ReasonBomb},
		{"too deep", simple(t, strings.Repeat("<w:p>", xmlcut.MaxDepth+1)+strings.Repeat("</w:p>", xmlcut.MaxDepth+1)), document.ReasonBomb},
		{"doubled member", with(doc, file{"WORD/document.xml", "x"}), document.ReasonDamaged},
		{"path", with(doc, file{"word/../../etc/passwd", "x"}), document.ReasonDamaged},
		{"not closed", with(file{"word/document.xml", "<w:document " + nsAll + ">"}), document.ReasonDamaged},
		{"utf-16", with(file{"word/document.xml", "\xFF\xFE<\x00w\x00"}), document.ReasonDamaged},
		{"part of a master document", simple(t, `<w:subDoc r:id="rX"/>`, file{"word/_rels/document.xml.rels", rels("rX subDocument a.docx External")}), document.ReasonFeature},
	}
	for _, tt := range tests {
		_, err := Format{}.Open(context.Background(), bytes.NewReader(tt.data), int64(len(tt.data)))
		if got, _ := document.ParkedReason(err); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, err, tt.want)
		}
	}
}

// TestMembersAreNamedAnew opens a document whose text lies in a member with a
// name that says too much.
func TestMembersAreNamedAnew(t *testing.T) {
	d := open(t, archive(t, []file{
		{"[Content_Types].xml", types("/word/Jan-Novák.xml", typeWML+"document.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument word/Jan-Novák.xml")},
		{"word/Jan-Novák.xml", `<w:document ` + nsAll + `><w:body>` + p(r("Smlouva")) + `</w:body></w:document>`}}))
	out, _ := redact(t, d, planFor(d))
	if bytes.Contains(out, []byte("Jan-Nov")) || !strings.Contains(unzip(t, out)["word/document1.xml"], "Smlouva") {
		t.Errorf("got %v", slices.Sorted(maps.Keys(unzip(t, out))))
	}
	if again := open(t, out).textOf("body"); again != "Smlouva\n" {
		t.Errorf("got %q", again)
	}
}

// TestDeletedCellsAndEnds accepts tracked deletions of cells, of rows made of
// them, and of ends of paragraphs.
func TestDeletedCellsAndEnds(t *testing.T) {
	gone := `<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>` + p(r("pryč")) + `</w:tc>`
	end := `<w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>`
	d := open(t, simple(t, `<w:tbl><w:tr>`+cell("a")+gone+`</w:tr><w:tr>`+gone+gone+`</w:tr></w:tbl>`+
		`<w:p>`+end+r("Jan No")+`</w:p><w:p><w:pPr><w:jc/></w:pPr>`+r("vák")+`</w:p><w:p>`+end+`<w:del>`+r("x")+`</w:del></w:p><w:p/>`))
	if got, want := d.textOf("body"), "a\nJan Novák\n\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	out, _ := redact(t, d, planFor(d, "Jan Novák"))
	want := `<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:pPr><w:rPr></w:rPr></w:pPr><w:r><w:t xml:space="preserve">[znečitelněno]</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r></w:p><w:p/></w:body>`
	if got := unzip(t, out)["word/document.xml"]; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRedactParksWhatItDoesNotKnow(t *testing.T) {
	d := open(t, simple(t, `<w:p><w:r><w14:contentPart r:id="rInk"/></w:r></w:p>`,
		file{"word/_rels/document.xml.rels", rels("rInk ink ink/ink1.xml")}, file{"word/ink/ink1.xml", "<ink/>"}))
	_, err := d.Redact(context.Background(), io.Discard, &document.Plan{})
	if got, _ := document.ParkedReason(err); got != document.ReasonMember {
		t.Errorf("got %v, want %v", err, document.ReasonMember)
	}
}

func TestMemberOrderDoesNotMatter(t *testing.T) {
	files := []file{
		{"[Content_Types].xml", types("/word/document.xml", typeWML+"document.main+xml")},
		{"_rels/.rels", rels("rId1 officeDocument /word/document.xml")},
		{"word/document.xml", `<w:document ` + nsAll + `><w:body>` + p(r("Jan Vzor")) + `</w:body></w:document>`},
	}
	one, two := open(t, archive(t, files)), open(t, archive(t, shuffled(files)))
	a, _ := redact(t, one, planFor(one, "Jan Vzor"))
	b, _ := redact(t, two, planFor(two, "Jan Vzor"))
	if !bytes.Equal(a, b) {
		t.Error("the order of the members shows in the output")
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>Jan &amp; V</w:t><w:tab/></w:r></w:p>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:del><w:r><w:delText>x</w:delText></w:r></w:del>`)
	f.Add(`<w:fldSimple w:instr=" PAGE "/><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>`)
	f.Add(`<w:hyperlink w:anchor="a"><![CDATA[x]]></w:hyperlink><w:sdt/><w:sym w:char="F041"/>`)
	f.Fuzz(func(t *testing.T, body string) {
		data := simple(t, body)
		d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if _, err := d.Redact(context.Background(), &b, &document.Plan{}); err != nil {
			return
		}
		again := open(t, b.Bytes())
		if got, want := squeeze(again.textOf("body")), squeeze(d.(*doc).textOf("body")); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
