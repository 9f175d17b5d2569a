package selftest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

const (
	sheetSpaces = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	sheetTypes  = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
	sheetRoot = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>`
	sheetRels = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`
	sheetBook     = `<?xml version="1.0" encoding="UTF-8"?><workbook` + sheetSpaces + `><sheets><sheet name="List1" sheetId="1" r:id="rId1"/></sheets></workbook>`
	sheetComments = `<?xml version="1.0" encoding="UTF-8"?><comments` + sheetSpaces + `><authors><author>Petr Dvorský</author></authors></comments>`
	// sheetFilter is what a filter remembers of the cells.
	sheetFilter = `<autoFilter ref="A1:A6"><filterColumn colId="0"><filters><filter val="Zhotovitel: Petr Dvorský, r. č. 800101/1238."/></filters></filterColumn></autoFilter>`
)

// sheetOf packs a workbook with a cell for each line; further is XML behind the
// rows.
func sheetOf(lines, further string, more ...member) []byte {
	var rows strings.Builder
	n := 0
	for line := range strings.Lines(lines) {
		n++
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c></row>`, n, n, strings.TrimSuffix(line, "\n"))
	}
	sheet := `<?xml version="1.0" encoding="UTF-8"?><worksheet` + sheetSpaces + `><sheetData>` + rows.String() + `</sheetData>` + further + `</worksheet>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range append([]member{{"[Content_Types].xml", sheetTypes}, {"_rels/.rels", sheetRoot}, {"xl/workbook.xml", sheetBook},
		{"xl/_rels/workbook.xml.rels", sheetRels}, {"xl/worksheets/sheet1.xml", sheet}}, more...) {
		w, err := z.Create(m.name)
		if err == nil {
			_, _ = w.Write([]byte(m.data)) // a buffer takes everything
		}
	}
	_ = z.Close()
	return b.Bytes()
}

func sheet(redacted bool) []byte {
	if redacted {
		return sheetOf(redactedText(plainText, -1), "")
	}
	return sheetOf(plainText, "")
}

func sheetScene(name string) []byte {
	return sheetOf(strings.Replace(plainText, "Petr Dvorský", name, 1), "")
}

func badXLSX() []Bad {
	good := redactedText(plainText, -1)
	return []Bad{
		{"xlsx", "null", "page-text", fixed(sheet(false))},
		{"xlsx", "one-occurrence-missed", "page-text", fixed(sheetOf(redactedText(plainText, 1), ""))},
		{"xlsx", "metadata-left", "member", fixed(sheetOf(good, "", member{"docProps/core.xml", properties}))},
		{"xlsx", "comment-left", "structure", fixed(sheetOf(good, "", member{"xl/comments1.xml", sheetComments}))},
		{"xlsx", "filter-left", "member", fixed(sheetOf(good, sheetFilter))},
		{"xlsx", "bytes-behind-the-end", "structure", fixed(append(sheet(true), "800101/1238"...))},
		{"xlsx", "over-redact-all", "rest", fixed(sheetOf(strings.Repeat(mark+"\n", strings.Count(good, "\n")), ""))},
		{"xlsx", "empty-output", "unread", fixed(nil)},
		{"xlsx", "refuse-all", CheckRefused, refuses},
		{"xlsx", "corrupt-output", "unread", fixed(sheet(true)[:200])},
	}
}
