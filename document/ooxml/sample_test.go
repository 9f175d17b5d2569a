package ooxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"
)

// file is one member of a test document.
type file struct{ name, data string }

// archive packs members as they are given, with times and data descriptors as
// office programs write them.
func archive(t testing.TB, files []file) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	nsW   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	nsAll = nsW + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"` +
		` xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`
	relBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	typeWML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// types writes content types; pairs are a member and its type.
func types(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, `<Override PartName="%s" ContentType="%s"/>`, pairs[i], pairs[i+1])
	}
	return b.String() + `</Types>`
}

// rels writes relationships; each is "id kind target", external with a fourth word.
func rels(lines ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, l := range lines {
		f := strings.Fields(l)
		mode := ""
		if len(f) > 3 {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s%s" Target="%s"%s/>`, f[0], relBase, f[1], f[2], mode)
	}
	return b.String() + `</Relationships>`
}

// simple is a document with this body and nothing else.
func simple(t testing.TB, body string, more ...file) []byte {
	return archive(t, append([]file{
		{"[Content_Types].xml", types("/word/document.xml", typeWML+"document.main+xml")},
		{"_rels/.rels", rels("rId1 officeDocument word/document.xml")},
		{"word/document.xml", `<?xml version="1.0"?>` + "\n" + `<w:document ` + nsAll + `><w:body>` + body + `</w:body></w:document>`},
	}, more...))
}

func p(runs ...string) string { return "<w:p>" + strings.Join(runs, "") + "</w:p>" }
func r(text string) string    { return "<w:r><w:t>" + text + "</w:t></w:r>" }

// picturePNG is a picture with a text chunk that names somebody.
func picturePNG(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 4))); err != nil {
		t.Fatal(err)
	}
	return withChunk(b.Bytes(), "tEXt", "Author\x00Radim Skrytý")
}

const (
	secretName  = "Žofie Novotná-Říhová"
	secretPhone = "603 123 456"
	secretMail  = "zofie.novotna@example.org"
)

// drawing shows a picture, with all the places that can name it.
func drawing(id string) string {
	return `<w:r><w:drawing><wp:inline wp14:x="1" xmlns:wp14="urn:x"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="Podpis ` + secretName +
		`" descr="Podpis ` + secretName + `" title="t"><a:hlinkClick r:id="rMail"/></wp:docPr><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="` +
		secretName + `.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="` + id + `"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

// everywhere holds the secret values on every surface that this package knows.
func everywhere(t testing.TB) []byte {
	body := p(r("Smlouva mezi městem a paní "), `<w:proofErr w:type="spellStart"/>`, r("Žofie No"), `<w:bookmarkStart w:id="5" w:name="Novotna_`+secretPhone+`"/>`,
		`<w:r w:rsidR="00AA11BB"><w:rPr><w:b/></w:rPr><w:t>votn&#225;-</w:t></w:r>`, r("Říhová, nar. 12. 5. 1980"), `<w:bookmarkEnd w:id="5"/>`) +
		p(r("Telefon"), `<w:r><w:tab/></w:r>`, r("603 123"), `<w:r><w:t xml:space="preserve"> 456</w:t></w:r>`) +
		`<w:tbl><w:tr>` + cell("Jméno") + cell(secretName) + `</w:tr><w:tr>` + cell("Cena") + cell("1 250 000 Kč") + `</w:tr>` +
		`<w:tr><w:trPr><w:del w:id="9" w:author="` + secretName + `"/></w:trPr>` + cell("smazaný řádek "+secretPhone) + `</w:tr></w:tbl>` +
		p(`<w:ins w:id="1" w:author="`+secretName+`" w:date="2026-01-01T00:00:00Z">`+r("Vloženo")+`</w:ins>`,
			`<w:del w:id="2" w:author="`+secretName+`"><w:r><w:delText>`+secretName+`</w:delText></w:r></w:del>`,
			`<w:moveFrom w:id="3" w:author="x">`+r(secretPhone)+`</w:moveFrom>`) +
		`<w:p w14:paraId="1A2B3C4D"><w:pPr><w:rPr><w:ins w:id="4" w:author="` + secretName + `"/></w:rPr><w:pPrChange w:id="6" w:author="` + secretName + `"><w:pPr/></w:pPrChange></w:pPr>` + r("Odstavec") + `</w:p>` +
		p(`<w:hyperlink r:id="rMail" w:tooltip="`+secretMail+`">`+r(secretMail)+`</w:hyperlink>`, `<w:hyperlink r:id="rWeb">`+r("web města")+`</w:hyperlink>`) +
		p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:`+secretMail+`" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
			r("napište nám"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, `<w:fldSimple w:instr=" AUTHOR `+secretName+` ">`+r("autor")+`</w:fldSimple>`,
			`<w:fldSimple w:instr=" PAGE ">`+r("7")+`</w:fldSimple>`) +
		p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>Skryto: `+secretPhone+`</w:t></w:r>`) +
		p(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>`+p(r("Rámeček "+secretName))+`</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`+
			`<mc:Fallback><w:pict><v:shape id="Novotna" alt="`+secretName+`" o:gfxdata="AAAA"><v:textbox><w:txbxContent>`+p(r("Rámeček "+secretName))+`</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) +
		p(`<w:r><w:pict><v:shape><v:textpath string="Razítko `+secretName+`"/></v:shape></w:pict></w:r>`) +
		p(`<w:sdt><w:sdtPr><w:alias w:val="`+secretName+`"/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>`+r("Vázaný obsah")+`</w:sdtContent></w:sdt>`) +
		p(`<w:commentRangeStart w:id="0"/>`, r("Text s poznámkou"), `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`, `<w:r><w:footnoteReference w:id="2"/></w:r>`) +
		p(drawing("rPic")) + `<!-- ` + secretName + ` -->` +
		`<w:sectPr><w:headerReference w:type="default" r:id="rHead"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1440" w:right="1440" w:top="1440" w:bottom="1440"/><w:printerSettings r:id="rPrn"/></w:sectPr>`
	return archive(t, []file{
		{"[Content_Types].xml", types("/word/document.xml", typeWML+"document.main+xml", "/word/header1.xml", typeWML+"header+xml", "/word/footnotes.xml", typeWML+"footnotes+xml")},
		{"_rels/.rels", rels("rId1 officeDocument word/document.xml", "rId2 core-properties docProps/core.xml", "rId3 custom-properties docProps/custom.xml", "rId4 origin _xmlsignatures/origin.sigs")},
		{"word/document.xml", `<?xml version="1.0"?>` + "\n" + `<w:document ` + nsAll + `><w:body>` + body + `</w:body></w:document>`},
		{"word/_rels/document.xml.rels", rels("rHead header header1.xml", "rNote footnotes footnotes.xml", "rSet settings settings.xml", "rSty styles styles.xml",
			"rCom comments comments.xml", "rPpl people people.xml", "rPic image media/"+"podpis-novotna.png", "rMail hyperlink mailto:"+secretMail+" External",
			"rWeb hyperlink https://www.mesto-vzorov.cz/ External", "rPrn printerSettings printerSettings/p1.bin", "rXml customXml ../customXml/item1.xml", "rOle oleObject embeddings/list.xlsx", "rVba vbaProject vbaProject.bin")},
		{"word/header1.xml", `<w:hdr ` + nsAll + `>` + p(r("Hlavička: "+secretName)) + p(drawing("rH")) + `</w:hdr>`},
		{"word/_rels/header1.xml.rels", rels("rH image media/znak.png")},
		{"word/footnotes.xml", `<w:footnotes ` + nsW + `><w:footnote w:id="2">` + p(r("Pozn. "+secretPhone)) + `</w:footnote></w:footnotes>`},
		{"word/settings.xml", `<w:settings ` + nsAll + `><w:zoom w:percent="100"/><w:attachedTemplate r:id="rT"/><w:docVars><w:docVar w:name="jmeno" w:val="` + secretName + `"/></w:docVars><w:rsids><w:rsid w:val="00AA11BB"/></w:rsids></w:settings>`},
		{"word/_rels/settings.xml.rels", rels("rT attachedTemplate file:///C:/Users/novotna/smlouva.dotx External")},
		{"word/styles.xml", `<w:styles ` + nsW + `><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cs-CZ"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Styl ` + secretName + `"/></w:style></w:styles>`},
		{"word/comments.xml", `<w:comments ` + nsW + `><w:comment w:id="0" w:author="` + secretName + `" w:initials="ŽN">` + p(r("volat "+secretPhone)) + `</w:comment></w:comments>`},
		{"word/people.xml", `<w15:people xmlns:w15="urn:w15"><w15:person w15:author="` + secretName + `"/></w15:people>`},
		{"word/media/podpis-novotna.png", picturePNG(t)},
		{"word/media/znak.png", picturePNG(t)},
		{"word/printerSettings/p1.bin", secretName},
		{"word/vbaProject.bin", secretName},
		{"word/embeddings/list.xlsx", secretName},
		{"customXml/item1.xml", `<x>` + secretName + `</x>`},
		{"docProps/core.xml", `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:creator>` + secretName + `</dc:creator><dc:title>` + secretPhone + `</dc:title></cp:coreProperties>`},
		{"docProps/custom.xml", `<Properties><property name="a"><v>` + secretName + `</v></property></Properties>`},
		{"_xmlsignatures/origin.sigs", ""},
		{"_xmlsignatures/sig1.xml", `<Signature>` + secretName + `</Signature>`},
	})
}

func cell(text string) string { return "<w:tc>" + p(r(text)) + "</w:tc>" }

// shuffled gives the members in another order, to show that it does not matter.
func shuffled(files []file) []file {
	files = slices.Clone(files)
	slices.Reverse(files)
	return files
}
