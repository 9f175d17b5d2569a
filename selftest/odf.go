package selftest

import (
	"archive/zip"
	"bytes"
	"strings"
)

const (
	odfSpaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"`
	odfMedia      = "application/vnd.oasis.opendocument.text"
	odfProperties = `<?xml version="1.0" encoding="UTF-8"?><office:document-meta` + odfSpaces + `><office:meta><dc:creator>Petr Dvorský</dc:creator></office:meta></office:document-meta>`
	odfComment    = `<text:p><office:annotation><dc:creator>Petr Dvorský</dc:creator></office:annotation></text:p>`
)

// odfBody writes a paragraph for each line; further is XML behind them.
func odfBody(lines, further string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><office:document-content` + odfSpaces + ` office:version="1.3"><office:body><office:text>`)
	for line := range strings.Lines(lines) {
		b.WriteString(`<text:p>` + strings.TrimSuffix(line, "\n") + `</text:p>`)
	}
	b.WriteString(further + `</office:text></office:body></office:document-content>`)
	return b.String()
}

// odfOf packs a text document, the media type in front and the manifest behind.
func odfOf(content string, more ...member) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	manifest := `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
		`<manifest:file-entry manifest:full-path="/" manifest:media-type="` + odfMedia + `"/>`
	put := func(m member, method uint16) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: m.name, Method: method})
		if err == nil {
			_, _ = w.Write([]byte(m.data)) // a buffer takes everything
		}
	}
	put(member{"mimetype", odfMedia}, zip.Store)
	for _, m := range append([]member{{"content.xml", content}}, more...) {
		put(m, zip.Deflate)
		manifest += `<manifest:file-entry manifest:full-path="` + m.name + `" manifest:media-type="text/xml"/>`
	}
	put(member{"META-INF/manifest.xml", manifest + `</manifest:manifest>`}, zip.Deflate)
	_ = z.Close()
	return b.Bytes()
}

func odf(redacted bool) []byte {
	if redacted {
		return odfOf(odfBody(redactedText(plainText, -1), ""))
	}
	return odfOf(odfBody(plainText, ""))
}

func odfScene(name string) []byte {
	return odfOf(odfBody(strings.Replace(plainText, "Petr Dvorský", name, 1), ""))
}

func badODF() []Bad {
	good := redactedText(plainText, -1)
	return []Bad{
		{"odf", "null", "page-text", fixed(odf(false))},
		{"odf", "one-occurrence-missed", "page-text", fixed(odfOf(odfBody(redactedText(plainText, 1), "")))},
		{"odf", "metadata-left", "member", fixed(odfOf(odfBody(good, ""), member{"meta.xml", odfProperties}))},
		{"odf", "comment-left", "structure", fixed(odfOf(odfBody(good, odfComment)))},
		{"odf", "bytes-behind-the-end", "structure", fixed(append(odf(true), "800101/1238"...))},
		{"odf", "over-redact-all", "rest", fixed(odfOf(odfBody(mark+"\n", "")))},
		{"odf", "empty-output", "unread", fixed(nil)},
		{"odf", "refuse-all", CheckRefused, refuses},
		{"odf", "corrupt-output", "unread", fixed(odf(true)[:200])},
	}
}
