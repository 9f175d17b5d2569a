package selftest

import (
	"archive/zip"
	"bytes"
	"strings"
)

// plainText is the model in formats of running text.
const plainText = "Smlouva o dílo.\nObjednatel: obec Vzorov, zastoupená starostou Janem Novákem.\nZhotovitel: Petr Dvorský, r. č. 800101/1238.\n" +
	"Bydliště: Dlouhá 12, Vzorov.\nVe věcech díla jedná Petr Dvorský, za obec Jan Novák.\nCena díla je 125 000 Kč.\n"

// secrets are the values that every model document holds and that must go.
var secrets = []string{"Petr Dvorský", "800101/1238", "Dlouhá 12"}

const mark = "[znečitelněno]"

// redactedText replaces the secrets, as often as n says where it is not negative.
func redactedText(s string, n int) string {
	for _, v := range secrets {
		s = strings.Replace(s, v, mark, n)
	}
	return s
}

func textScene(name string) []byte {
	return []byte(strings.Replace(plainText, "Petr Dvorský", name, 1))
}

func plain(redacted bool) []byte {
	if redacted {
		return []byte(redactedText(plainText, -1))
	}
	return []byte(plainText)
}

func fixed(b []byte) func() ([]byte, error) { return func() ([]byte, error) { return b, nil } }

func refuses() ([]byte, error) { return nil, errRefused }

func badText() []Bad {
	return []Bad{
		{"text", "null", "text", fixed(plain(false))},
		{"text", "one-occurrence-missed", "text", fixed([]byte(redactedText(plainText, 1)))},
		{"text", "over-redact-all", "rest", fixed([]byte(mark + "\n"))},
		{"text", "empty-output", "rest", fixed(nil)},
		{"text", "refuse-all", CheckRefused, refuses},
		{"text", "corrupt-output", "rest", fixed([]byte(redactedText(plainText, -1)[:80]))},
	}
}

// member is a file of a DOCX archive.
type member struct{ name, data string }

const (
	contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	properties = `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Petr Dvorský</dc:creator></cp:coreProperties>`
	comments = `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
		`<w:comment w:id="1"><w:p><w:r><w:t>Petr Dvorský</w:t></w:r></w:p></w:comment></w:comments>`
)

// body writes a paragraph for each line.
func body(text string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for line := range strings.Lines(text) {
		b.WriteString(`<w:p><w:r><w:t xml:space="preserve">` + strings.TrimSuffix(line, "\n") + `</w:t></w:r></w:p>`)
	}
	b.WriteString(`<w:sectPr/></w:body></w:document>`)
	return b.String()
}

func docxOf(text string, more ...member) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	all := append([]member{{"[Content_Types].xml", contentTypes}, {"_rels/.rels", relations}, {"word/document.xml", body(text)}}, more...)
	for _, m := range all {
		w, err := z.Create(m.name)
		if err == nil {
			_, _ = w.Write([]byte(m.data)) // a buffer takes everything
		}
	}
	_ = z.Close()
	return b.Bytes()
}

func docx(redacted bool) []byte {
	if redacted {
		return docxOf(redactedText(plainText, -1))
	}
	return docxOf(plainText)
}

func docxScene(name string) []byte {
	return docxOf(strings.Replace(plainText, "Petr Dvorský", name, 1))
}

func badDOCX() []Bad {
	good := redactedText(plainText, -1)
	return []Bad{
		{"docx", "null", "page-text", fixed(docx(false))},
		{"docx", "one-occurrence-missed", "page-text", fixed(docxOf(redactedText(plainText, 1)))},
		{"docx", "metadata-left", "member", fixed(docxOf(good, member{"docProps/core.xml", properties}))},
		{"docx", "comment-left", "structure", fixed(docxOf(good, member{"word/comments.xml", comments}))},
		{"docx", "bytes-behind-the-end", "structure", fixed(append(docx(true), "800101/1238"...))},
		{"docx", "over-redact-all", "rest", fixed(docxOf(mark + "\n"))},
		{"docx", "empty-output", "unread", fixed(nil)},
		{"docx", "refuse-all", CheckRefused, refuses},
		{"docx", "corrupt-output", "unread", fixed(docx(true)[:200])},
	}
}
