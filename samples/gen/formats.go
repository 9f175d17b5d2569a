package main

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"fmt"
	"image/png"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// The plain texts. They take no tools, so that spans can be mapped with them.

func utf8Text(_ *tools, _ entry, clean string) []byte { return []byte(clean) }

// windows1250 writes the text as Windows does: that code page and CRLF.
func windows1250(_ *tools, _ entry, clean string) []byte {
	data, err := charmap.Windows1250.NewEncoder().Bytes([]byte(strings.ReplaceAll(clean, "\n", "\r\n")))
	if err != nil {
		panic(err)
	}
	return data
}

const style = `body { font-family: "Liberation Serif", serif; font-size: 11pt; }
h1 { font-size: 16pt; text-align: center; } h2 { font-size: 12pt; } p { text-align: justify; margin: 0.2cm 0; }
td, th { font-size: 10pt; text-align: left; vertical-align: top; }`

// page wraps a body for LibreOffice; its importer knows footers by title.
func page(e entry, body string) string {
	footer := ""
	if e.footer != "" {
		footer = `<div title="footer"><p style="margin-top: 0.4cm; font-size: 9pt; text-align: center">` + e.footer +
			` – strana <sdfield type="PAGE" subtype="RANDOM" format="PAGE">1</sdfield></p></div>`
	}
	author := ""
	if e.author != "" {
		author = `<meta name="author" content="` + e.author + `">`
	}
	return `<!DOCTYPE html><html lang="` + cmp.Or(e.lang, "cs-CZ") + `"><head><meta charset="utf-8"><title></title>` + author + `<style>@page { size: 21cm 29.7cm; margin: 2.2cm 2.2cm 1.6cm 2.2cm }
` + style + `</style></head><body>` + blocks(body) + footer + `</body></html>`
}

var paragraph = regexp.MustCompile(`(?s)<p>(.*?)</p>`)

// blocks sets paragraphs with forced line ends flush left and cells at the top.
func blocks(body string) string {
	body = paragraph.ReplaceAllStringFunc(body, func(p string) string {
		if strings.Contains(p, "<br>") {
			return `<p style="text-align: left">` + strings.TrimPrefix(p, "<p>")
		}
		return p
	})
	return strings.ReplaceAll(body, "<td", `<td valign="top"`)
}

// docx and pdf are written by LibreOffice Writer.
func docx(t *tools, e entry, clean string) []byte {
	return fixedZip(t.writer(page(e, clean), "docx"))
}

// odt is written by LibreOffice Writer, too.
func odt(t *tools, e entry, clean string) []byte {
	return fixedZip(t.writer(page(e, clean), "odt"))
}

// xlsx is written by LibreOffice Calc of a table.
func xlsx(t *tools, e entry, clean string) []byte {
	html := `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><meta name="author" content="` + e.author + `"></head><body>` + clean + `</body></html>`
	return fixedZip(t.convert(t.put("in.html", []byte(html)), "xlsx", "--infilter=HTML (StarCalc)"))
}

func pdf(t *tools, e entry, clean string) []byte {
	return fixedPDF(t.writer(page(e, clean), "pdf"))
}

// printed is written by Chromium, as from a browser's print dialog.
func printed(t *tools, _ entry, clean string) []byte {
	return fixedPDF(t.chromium(`<!DOCTYPE html><html lang="cs"><head><meta charset="utf-8"><title>Tisk</title><style>@page { size: A4; margin: 2cm }
` + style + ` table { border-collapse: collapse } .podpisy td { border: 0 }</style></head><body>` + blocks(clean) + `</body></html>`))
}

// docxWithPhoto puts a made-up photograph in the place of IMAGE.
func docxWithPhoto(t *tools, e entry, clean string) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, photo(420, 280)); err != nil {
		panic(err)
	}
	uri := "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())
	return docx(t, e, strings.Replace(clean, "IMAGE", uri, 1))
}

// scan is a page of which only the picture is left.
func scan(t *tools, e entry, clean string) []byte {
	return imagePDF(t.raster(pdf(t, e, clean)))
}

// encrypted asks for a password before it shows anything.
func encrypted(t *tools, e entry, clean string) []byte { return t.encrypt(pdf(t, e, clean)) }

// truncated ends within the first page's content, as a broken download does.
func truncated(t *tools, e entry, clean string) []byte {
	whole := pdf(t, e, clean)
	start := bytes.Index(whole, []byte("stream"))
	end := bytes.Index(whole, []byte("endstream"))
	if start < 0 || end < start {
		panic(fmt.Sprintf("no stream in %s", e.out))
	}
	return whole[:start+(end-start)*2/3]
}
