package publish

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strings"
	"time"
)

// mediaDOCX is the media type of the sheets.
const mediaDOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

// docxMembers are the members of the smallest document that Word and
// LibreOffice open, but for its body.
var docxMembers = [][2]string{
	{"[Content_Types].xml", xml.Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + mediaDOCX + `.main+xml"/></Types>`},
	{"_rels/.rels", xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
}

// docxEpoch is the date of the members: a zip has none before 1980.
var docxEpoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// sheet is a document of one sentence. The same sentence gives the same bytes.
func sheet(text string) ([]byte, error) {
	var body strings.Builder
	body.WriteString(xml.Header + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` +
		`<w:p><w:pPr><w:spacing w:before="2400"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>`)
	if err := xml.EscapeText(&body, []byte(line(text))); err != nil {
		return nil, err
	}
	body.WriteString(`</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`)

	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, m := range append(docxMembers[:len(docxMembers):len(docxMembers)], [2]string{"word/document.xml", body.String()}) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: m[0], Method: zip.Store, Modified: docxEpoch})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write([]byte(m[1])); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

var annexNumber = regexp.MustCompile(`^priloha[-_ ]?(\d{1,3})$`)

// sheetText is the sentence that stands for a replaced file.
func (p *Publication) sheetText(f *File) string {
	reason := line(f.Reason)
	if reason == "" {
		reason = p.word("sheet.noreason")
	}
	return fmt.Sprintf(p.word("sheet.text"), p.title(f), reason)
}

// title is what a sheet calls a file: its title, the number in its name, or its
// place behind the main document.
func (p *Publication) title(f *File) string {
	if f.Title != "" {
		return f.Title
	}
	if m := annexNumber.FindStringSubmatch(strings.ToLower(strings.TrimSuffix(f.Name, path.Ext(f.Name)))); m != nil {
		return strings.Replace(p.word("sheet.annex"), "%d", m[1], 1)
	}
	for i := range p.Files {
		if f == &p.Files[i] && i > 0 {
			return fmt.Sprintf(p.word("sheet.annex"), i)
		}
	}
	return p.word("sheet.main")
}
