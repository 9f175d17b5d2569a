package main

import "strings"

// reviewValues are what only a reviewer sees in the amendment: who commented,
// and what was struck out.
var reviewValues = []string{"Renata Klimešová", "Klimešová", "604 117 233", "Ivo Macháček", "Macháček", "601 884 120"}

const (
	changeInfo = `<dc:creator>Renata Klimešová</dc:creator><dc:date>2026-04-01T09:00:00</dc:date>`
	comment    = `<office:annotation>` + changeInfo + `<text:p>Ověřit telefon, mně dali 604 117 233.</text:p></office:annotation>`
	deletion   = `<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion><office:change-info>` + changeInfo +
		`</office:change-info><text:p> Kontakt na účtárnu: Ivo Macháček, 601 884 120.</text:p></text:deletion></text:changed-region></text:tracked-changes>`
)

// docxInReview is a document as it comes back from a colleague: with a comment
// and a tracked deletion, written by LibreOffice.
func docxInReview(t *tools, e entry, clean string) []byte {
	flat := string(t.writer(page(e, clean), "fodt"))
	body := strings.Index(flat, "<office:text")
	start := body + strings.Index(flat[body:], ">") + 1
	flat = flat[:start] + deletion + flat[start:]
	flat = strings.Replace(flat, " COMMENT", comment, 1)
	flat = strings.Replace(flat, "DELETED", `<text:change text:change-id="ct1"/>`, 1)
	return fixedZip(t.convert(t.put("reviewed.fodt", []byte(flat)), "docx"))
}
