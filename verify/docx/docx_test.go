package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"image"
	"image/color"
	stdpng "image/png"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/xmlaudit"
	"inkoust/verify"
)

const literal = "[znečitelněno]"

// parcel is a DOCX file built by hand.
type parcel struct {
	members [][2]string
	comment string
	prefix  string
}

func (p *parcel) set(name, data string) {
	for i := range p.members {
		if p.members[i][0] == name {
			p.members[i][1] = data
			return
		}
	}
	p.members = append(p.members, [2]string{name, data})
}

func (p *parcel) edit(name string, pairs ...string) {
	for i := range p.members {
		if p.members[i][0] == name {
			p.members[i][1] = strings.NewReplacer(pairs...).Replace(p.members[i][1])
		}
	}
}

func (p *parcel) bytes() []byte {
	var b bytes.Buffer
	b.WriteString(p.prefix)
	z := zip.NewWriter(&b)
	z.SetOffset(int64(len(p.prefix)))
	for _, m := range p.members {
		w, err := z.Create(m[0])
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(m[1])); err != nil {
			panic(err)
		}
	}
	if err := z.SetComment(p.comment); err != nil {
		panic(err)
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const head = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`

const (
	sourceBody = head + `<w:p><w:r><w:t>Starosta: Jan Novák</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>Zhotovitel: Pe</w:t></w:r><w:r><w:t>tr Novák, r. č. 800101/1238</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>bytem Dlouhá 12, Vzorov</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>narozen 4. 11. 1980</w:t></w:r></w:p></w:body></w:document>`
	goodBody = head + `<w:p><w:r><w:t>Starosta: Jan Novák</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>Zhotovitel: ` + literal + `</w:t></w:r><w:r><w:t>, r. č. ` + literal + `</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>bytem ` + literal + `, Vzorov</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>narozen ` + literal + ` 1980</w:t></w:r></w:p></w:body></w:document>`
	text = "Starosta: Jan Novák\nZhotovitel: Petr Novák, r. č. 800101/1238\nbytem Dlouhá 12, Vzorov\nnarozen 4. 11. 1980\n"
)

func wrap(body string) *parcel {
	p := &parcel{}
	p.set("[Content_Types].xml", `<Types><Default Extension="xml" ContentType="application/xml"/></Types>`)
	p.set("_rels/.rels", `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`)
	p.set("word/document.xml", body)
	p.set("word/styles.xml", `<w:styles><w:style w:styleId="Normal"><w:name w:val="Normal"/><w:rFonts w:ascii="Times New Roman"/></w:style></w:styles>`)
	return p
}

func input(b []byte) verify.Input {
	return verify.Input{ReaderAt: bytes.NewReader(b), Size: int64(len(b))}
}

func job(source, output []byte) *verify.Job {
	span := func(s string) document.Redaction {
		i := strings.Index(text, s)
		return document.Redaction{Span: document.Span{Part: "body", Start: i, End: i + len(s)}}
	}
	birth := span("4. 11. 1980")
	birth.Keep = []document.Span{{Part: "body", Start: birth.End - 4, End: birth.End}}
	return &verify.Job{
		Format: "docx", Literal: literal, Source: input(source), Output: input(output),
		Parts: []*document.Part{
			{ID: "body", Kind: document.Body, Text: text},
			{ID: "comments", Kind: document.Comment, Text: "Zavolat panu Novákovi ohledně slevy", Dropped: true},
		},
		Plan: &document.Plan{Lang: "cs", Redactions: []document.Redaction{span("Petr Novák"), span("800101/1238"), span("Dlouhá 12"), birth}},
	}
}

func TestGoodOutputIsProved(t *testing.T) {
	r, err := Verifier{}.Verify(context.Background(), job(wrap(sourceBody).bytes(), wrap(goodBody).bytes()))
	if err != nil || !r.Proved {
		t.Errorf("got %v %v, want a proof", r, err)
	}
}

const doc = "word/document.xml"

// badRedactors leave something on purpose. Each is caught by the check named.
var badRedactors = []struct {
	name, check, surface string
	spoil                func(p *parcel)
}{
	{"untouched", "page-text", "document", func(p *parcel) { p.set(doc, sourceBody) }},
	{"split run left", "page-text", "document", func(p *parcel) {
		p.edit(doc, "Zhotovitel: "+literal, "Zhotovitel: Pe</w:t></w:r><w:proofErr/><w:r><w:t>tr Nov</w:t></w:r><w:r><w:t>ák")
	}},
	{"short first name left", "page-text", "document", func(p *parcel) { p.edit(doc, "Zhotovitel: ", "Zhotovitel: Petr ") }},
	{"house number left", "page-text", "document", func(p *parcel) { p.edit(doc, ", Vzorov", " 12, Vzorov") }},
	{"day and month left", "page-text", "document", func(p *parcel) { p.edit(doc, "narozen "+literal, "narozen 4. 11.") }},
	{"other case and entities", "page-text", "document", func(p *parcel) {
		p.edit(doc, "Zhotovitel: "+literal, "Zhotovitel: PETR NOV&#xC1;K")
	}},
	{"hidden text", "page-text", "document", func(p *parcel) {
		p.edit(doc, "</w:body>", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>8001011238</w:t></w:r></w:p></w:body>`)
	}},
	{"hidden text of any kind", "hidden-content", doc, func(p *parcel) {
		p.edit(doc, "</w:body>", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>zde</w:t></w:r></w:p></w:body>`)
	}},
	{"namespace", "member", doc, func(p *parcel) { p.edit(doc, "<w:body>", `<w:body xmlns:x="urn:Petr-Novak">`) }},
	{"name over runs of a chart", "page-text", "document", func(p *parcel) {
		p.set("word/charts/chart1.xml", `<c:chart><a:p><a:r><a:t>Pe</a:t></a:r><a:r><a:t>tr Novák</a:t></a:r></a:p></c:chart>`)
	}},
	{"text box copy", "page-text", "document", func(p *parcel) {
		p.edit(doc, "</w:body>", `<mc:Fallback><w:p><w:r><w:t>Petr Novák</w:t></w:r></w:p></mc:Fallback></w:body>`)
	}},
	{"header forgotten", "page-text", "document", func(p *parcel) {
		p.set("word/header1.xml", `<w:hdr><w:p><w:r><w:t>Petr Novák</w:t></w:r></w:p></w:hdr>`)
	}},
	{"comment", "member", "word/comments.xml", func(p *parcel) {
		p.set("word/comments.xml", `<w:comments><w:x w:a="Petr Novák"/></w:comments>`)
	}},
	{"comment without a value", "structure", "word/comments.xml", func(p *parcel) { p.set("word/comments.xml", `<w:comments/>`) }},
	{"dropped comment moved", "member", "word/settings.xml", func(p *parcel) {
		p.set("word/settings.xml", `<w:settings><w:x w:val="Zavolat panu Novákovi ohledně slevy"/></w:settings>`)
	}},
	{"properties", "member", "docProps/core.xml", func(p *parcel) {
		p.set("docProps/core.xml", `<cp:coreProperties><dc:creator>Petr Nov&#225;k</dc:creator></cp:coreProperties>`)
	}},
	{"properties of any kind", "structure", "docProps/core.xml", func(p *parcel) {
		p.set("docProps/core.xml", `<cp:coreProperties><dc:creator>urad</dc:creator></cp:coreProperties>`)
	}},
	{"hyperlink", "member", "word/_rels/document.xml.rels", func(p *parcel) {
		p.set("word/_rels/document.xml.rels", `<Relationships><Relationship Target="mailto:petr.novak%40vzorov.cz" TargetMode="External"/></Relationships>`)
	}},
	{"field code", "member", doc, func(p *parcel) {
		p.edit(doc, "</w:body>", `<w:p><w:r><w:instrText>HYPERLINK "https://x/petr-novak"</w:instrText></w:r></w:p></w:body>`)
	}},
	{"alternative text", "member", doc, func(p *parcel) {
		p.edit(doc, "</w:body>", `<wp:docPr id="1" descr="podpis Petr Novák"/></w:body>`)
	}},
	{"bookmark", "member", doc, func(p *parcel) {
		p.edit(doc, "</w:body>", `<w:bookmarkStart w:name="Petr_Novak"/></w:body>`)
	}},
	{"XML comment", "member", doc, func(p *parcel) { p.edit(doc, "</w:body>", `<!-- 800101/1238 --></w:body>`) }},
	{"tracked deletion", "structure", doc + ": history", func(p *parcel) {
		p.edit(doc, "</w:body>", `<w:p><w:del w:author="x"><w:r><w:delText>abc</w:delText></w:r></w:del></w:p></w:body>`)
	}},
	{"tracked deletion of the value", "member", doc, func(p *parcel) {
		p.edit(doc, "</w:body>", `<w:p><w:del><w:r><w:delText>Petr Novák</w:delText></w:r></w:del></w:p></w:body>`)
	}},
	{"author of a change", "structure", "word/styles.xml: history", func(p *parcel) {
		p.edit("word/styles.xml", `<w:name`, `<w:x w:author="somebody"/><w:name`)
	}},
	{"custom XML", "structure", "customXml/item1.xml", func(p *parcel) { p.set("customXml/item1.xml", `<a/>`) }},
	{"embedded file", "member", "word/embeddings/a.bin", func(p *parcel) {
		p.set("word/embeddings/a.bin", "x\x00P\x00e\x00t\x00r\x00 \x00N\x00o\x00v\x00\xe1\x00k\x00 \x00")
	}},
	{"archive comment", "bytes", "container", func(p *parcel) { p.comment = "Petr Novak" }},
	{"bytes before the members", "structure", "bytes beside the members", func(p *parcel) { p.prefix = "PK\x03\x04 old" }},
	{"name of a member", "bytes", "container", func(p *parcel) { p.set("word/petr-novak.xml", `<a/>`) }},
	{"wiped", "rest", "document", func(p *parcel) { p.set(doc, head+`</w:body></w:document>`) }},
	{"line of the rest gone", "rest", "document", func(p *parcel) {
		p.edit(doc, "Starosta: Jan Novák", "")
	}},
	{"order changed", "order", doc, func(p *parcel) { p.edit(doc, "Starosta: Jan Novák", "Jan Novák: Starosta") }},
}

func TestBadRedactorsAreCaught(t *testing.T) {
	source := wrap(sourceBody).bytes()
	for _, tt := range badRedactors {
		t.Run(tt.name, func(t *testing.T) {
			p := wrap(goodBody)
			tt.spoil(p)
			r, err := Verifier{}.Verify(context.Background(), job(source, p.bytes()))
			if err != nil {
				t.Fatal(err)
			}
			if r.Proved {
				t.Fatal("got a proof, want none")
			}
			if !slices.ContainsFunc(r.Residues, func(x verify.Residue) bool { return x.Check == tt.check && x.Surface == tt.surface }) {
				t.Errorf("got %v, want %s on %s", r.Residues, tt.check, tt.surface)
			}
		})
	}
}

func TestUnreadableOutputIsAnError(t *testing.T) {
	good := wrap(goodBody).bytes()
	unclosed, doctype := wrap(goodBody), wrap(goodBody)
	unclosed.set(doc, "<w:document><w:p>")
	doctype.set(doc, `<!DOCTYPE a [<!ENTITY b "c">]><a/>`)
	damaged := bytes.Clone(good)
	damaged[60] ^= 0x55
	for name, b := range map[string][]byte{
		"empty": nil, "no archive": []byte("hello"), "cut": good[:len(good)/2], "unclosed": unclosed.bytes(),
		"document type": doctype.bytes(), "damaged": damaged,
	} {
		if r, err := (Verifier{}).Verify(context.Background(), job(wrap(sourceBody).bytes(), b)); err == nil {
			t.Errorf("%s: got report %v, want an error", name, r)
		}
	}
}

func TestRemovedImageIsCaught(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 16, 16))
	img.Set(3, 3, color.White)
	var b bytes.Buffer
	if err := stdpng.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	one := b.String()
	img.Set(5, 5, color.White)
	b.Reset()
	if err := stdpng.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	two := b.String()
	source := wrap(strings.Replace(sourceBody, "</w:body>", `<a:blip r:embed="r2"/><a:blip r:embed="r1"/></w:body>`, 1))
	source.set("word/media/image1.png", one)
	source.set("word/media/image2.png", two)
	source.set("word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Target="media/image1.png"/><Relationship Id="r2" Target="/word/media/image2.png"/></Relationships>`)
	const kept, removed = document.ImageKept, document.ImageRemoved
	for _, tt := range []struct {
		name   string
		left   string
		plan   map[string]document.Fate
		proved bool
	}{
		{"kept", two, map[string]document.Fate{"img1": kept, "img2": removed}, true},
		{"the wrong one left", one, map[string]document.Fate{"img1": kept, "img2": removed}, false},
		{"removed", one, map[string]document.Fate{"img1": removed, "img2": removed}, false},
		{"not named", one, nil, false},
		{"named otherwise, kept", one, map[string]document.Fate{"x": kept}, true},
		{"named otherwise, removed", one, map[string]document.Fate{"x": removed}, false},
		{"words behind the picture", two + " Petr Novak ", map[string]document.Fate{"img1": kept}, false},
	} {
		output := wrap(goodBody)
		output.set("word/media/image7.png", tt.left)
		j := job(source.bytes(), output.bytes())
		j.Plan.Images = tt.plan
		r, err := Verifier{}.Verify(context.Background(), j)
		if err != nil || r.Proved != tt.proved {
			t.Errorf("%s: got %v %v, want proved %v", tt.name, r, err, tt.proved)
		}
	}
}

func TestSearchSeesEveryMember(t *testing.T) {
	listed := verify.Listed([]string{"Petr Novák", "800101/1238"})
	for body, proved := range map[string]bool{sourceBody: false, goodBody: true} {
		r, err := Verifier{}.Search(context.Background(), input(wrap(body).bytes()), listed)
		if err != nil || r.Proved != proved {
			t.Errorf("got %v %v, want proved %v", r, err, proved)
		}
	}
}

func FuzzVerify(f *testing.F) {
	source := wrap(sourceBody).bytes()
	f.Add(source)
	f.Add(wrap(goodBody).bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = Verifier{}.Verify(context.Background(), job(source, b))
	})
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{sourceBody, goodBody, `<a b='c>d'/>`, `<!--`, `<![CDATA[`, `<a></b>`, `<?x`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &story{literal: []string{literal}}
		_ = xmlaudit.Scan(b, s)
	})
}
