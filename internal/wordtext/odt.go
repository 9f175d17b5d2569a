package wordtext

import (
	"fmt"
	"io"
	"strings"
)

const (
	mediaODT = "application/vnd.oasis.opendocument.text"
	nsODF    = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
		` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
		` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"`
)

// ODT writes a text as an OpenDocument text.
func ODT(w io.Writer, text string, o Options) error {
	var b strings.Builder
	b.WriteString(xmlHead + `<office:document-content` + nsODF + `><office:automatic-styles>` +
		`<style:style style:name="Ce1" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.05cm"/></style:style>` +
		`</office:automatic-styles><office:body><office:text>`)
	for _, block := range blocks(text, o.Wrapped) {
		if block.rows != nil {
			odtTable(&b, block.rows)
			continue
		}
		odtParagraph(&b, block)
	}
	b.WriteString(`</office:text></office:body></office:document-content>`)
	return pack(w, [][2]string{
		{"mimetype", mediaODT},
		{"META-INF/manifest.xml", odtManifest()},
		{"content.xml", b.String()},
		{"styles.xml", odtStyles(o.Lang)},
	})
}

func odtParagraph(b *strings.Builder, p block) {
	text := clean(unbroken(p.text))
	if p.level > 0 {
		fmt.Fprintf(b, `<text:h text:style-name="Heading_20_%d" text:outline-level="%d">%s</text:h>`, p.level, p.level, text)
		return
	}
	b.WriteString(`<text:p>` + text + `</text:p>`)
}

func odtTable(b *strings.Builder, rows [][]string) {
	n := columns(rows)
	fmt.Fprintf(b, `<table:table><table:table-column table:number-columns-repeated="%d"/>`, n)
	for _, row := range rows {
		b.WriteString(`<table:table-row>`)
		for i := range n {
			b.WriteString(`<table:table-cell table:style-name="Ce1">`)
			odtParagraph(b, block{text: cell(row, i)})
			b.WriteString(`</table:table-cell>`)
		}
		b.WriteString(`</table:table-row>`)
	}
	b.WriteString(`</table:table>`)
}

func odtManifest() string {
	entry := func(path, media string) string {
		return `<manifest:file-entry manifest:full-path="` + path + `" manifest:media-type="` + media + `"/>`
	}
	return xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
		entry("/", mediaODT) + entry("content.xml", "text/xml") + entry("styles.xml", "text/xml") + `</manifest:manifest>`
}

func odtStyles(lang string) string {
	heading := func(level int, size string) string {
		return fmt.Sprintf(`<style:style style:name="Heading_20_%d" style:display-name="Heading %d" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="%d">`+
			`<style:paragraph-properties fo:margin-top="0.42cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:font-size="%s"/></style:style>`, level, level, level, size)
	}
	return xmlHead + `<office:document-styles` + nsODF + `><office:styles>` +
		`<style:default-style style:family="paragraph"><style:text-properties fo:language="` + lang + `" fo:country="` + region[lang] + `" fo:font-size="11pt"/></style:default-style>` +
		`<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.18cm"/></style:style>` +
		heading(1, "14pt") + heading(2, "12pt") + `</office:styles><office:automatic-styles><style:page-layout style:name="Mpm1">` +
		`<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/></style:page-layout></office:automatic-styles>` +
		`<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Mpm1"/></office:master-styles></office:document-styles>`
}
