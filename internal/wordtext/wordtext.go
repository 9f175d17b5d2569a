package wordtext

import (
	"fmt"
	"io"
	"strings"

	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// Options say how a text is written.
type Options struct {
	Lang    string // "cs"
	Wrapped bool   // lines were broken by the edge of a page
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// region completes the language tag where one region is meant.
var region = map[string]string{"cs": "CZ", "sk": "SK", "pl": "PL", "ru": "RU", "en": "GB"}

// clean writes text so that it may stand in XML: characters that XML does not
// know become spaces.
func clean(s string) string {
	return xmlcut.Escape(strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// unbroken is a paragraph in one line. A line that ends with a hyphen goes on
// without a space: whether the hyphen belongs to the word nobody can tell.
func unbroken(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "-\n", "-"), "\n", " ")
}

// pack writes members in order, the first stored if it names the media type.
func pack(w io.Writer, members [][2]string) error {
	z := zipfile.NewPacker(w)
	for _, m := range members {
		add := z.Add
		if m[0] == "mimetype" {
			add = z.Store
		}
		if err := add(m[0], []byte(m[1])); err != nil {
			return err
		}
	}
	return z.Close()
}

// columns is how wide a table is.
func columns(rows [][]string) int {
	n := 0
	for _, r := range rows {
		n = max(n, len(r))
	}
	return n
}

// cell is the text of a cell, "" where a row is shorter than others.
func cell(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

const (
	wordML   = `application/vnd.openxmlformats-officedocument.wordprocessingml.`
	nsWord   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relsHead = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relType  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`

	textWidth = 9070 // of A4 with margins of 2.5 cm, twentieths of a point
)

// DOCX writes a text as an Office Open XML document.
func DOCX(w io.Writer, text string, o Options) error {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:document ` + nsWord + `><w:body>`)
	for _, block := range blocks(text, o.Wrapped) {
		if block.rows != nil {
			docxTable(&b, block.rows)
			continue
		}
		docxParagraph(&b, block)
	}
	b.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`)
	return pack(w, [][2]string{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + wordML + `document.main+xml"/><Override PartName="/word/styles.xml" ContentType="` + wordML + `styles+xml"/></Types>`},
		{"_rels/.rels", relsHead + `<Relationship Id="rId1" Type="` + relType + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", b.String()},
		{"word/_rels/document.xml.rels", relsHead + `<Relationship Id="rId1" Type="` + relType + `styles" Target="styles.xml"/></Relationships>`},
		{"word/styles.xml", docxStyles(o.Lang)},
	})
}

func docxParagraph(b *strings.Builder, p block) {
	b.WriteString(`<w:p>`)
	if p.level > 0 {
		fmt.Fprintf(b, `<w:pPr><w:pStyle w:val="Heading%d"/></w:pPr>`, p.level)
	}
	if p.text != "" {
		b.WriteString(`<w:r><w:t xml:space="preserve">` + clean(unbroken(p.text)) + `</w:t></w:r>`)
	}
	b.WriteString(`</w:p>`)
}

func docxTable(b *strings.Builder, rows [][]string) {
	n := columns(rows)
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		fmt.Fprintf(b, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="auto"/>`, side)
	}
	b.WriteString(`</w:tblBorders></w:tblPr><w:tblGrid>` + strings.Repeat(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, textWidth/n), n) + `</w:tblGrid>`)
	for _, row := range rows {
		b.WriteString(`<w:tr>`)
		for i := range n {
			fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, textWidth/n)
			docxParagraph(b, block{text: cell(row, i)})
			b.WriteString(`</w:tc>`)
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>`)
}

func docxStyles(lang string) string {
	style := func(id, name, size string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>` +
			`<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="` + size + `"/></w:rPr></w:style>`
	}
	return xmlHead + `<w:styles ` + nsWord + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>` +
		`<w:lang w:val="` + lang + `-` + region[lang] + `"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="100"/></w:pPr></w:style>` +
		style("Heading1", "heading 1", "28") + style("Heading2", "heading 2", "24") + `</w:styles>`
}
