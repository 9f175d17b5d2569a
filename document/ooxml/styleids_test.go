package ooxml

import (
	"strings"
	"testing"
)

// TestIDsMadeOfALostWordGo renames a style of the program whose id repeats what
// another style's name loses.
func TestIDsMadeOfALostWordGo(t *testing.T) {
	styles := `<w:styles ` + nsW + `><w:style w:styleId="Dvorni1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="Firma Dvorni"/></w:style></w:styles>`
	d := open(t, simple(t, `<w:p><w:pPr><w:pStyle w:val="Dvorni1"/></w:pPr></w:p>`, file{"word/styles.xml", styles}, file{"word/_rels/document.xml.rels", rels("rSty styles styles.xml")}))
	out, _ := redact(t, d, planFor(d, "Dvorni"))
	for name, text := range unzip(t, out) {
		if strings.Contains(text, "Dvorni") {
			t.Errorf("%s: still holds the word", name)
		}
	}
}

func TestStyleIDsGoWithTheirNames(t *testing.T) {
	styles := `<w:styles ` + nsW + `><w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="StylDvorak"><w:name w:val="Styl Dvořák"/><w:basedOn w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Dal"><w:name w:val="Další"/><w:basedOn w:val="StylDvorak"/></w:style></w:styles>`
	body := `<w:p><w:pPr><w:pStyle w:val="StylDvorak"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="Dal"/></w:pPr><w:r><w:t>Konec</w:t></w:r></w:p>`
	d := open(t, simple(t, body, file{"word/styles.xml", styles},
		file{"word/_rels/document.xml.rels", rels("rSty styles styles.xml")}))
	out, _ := redact(t, d, planFor(d, "Dvořák"))
	members := unzip(t, out)
	for name, text := range members {
		if strings.Contains(text, "Dvo") {
			t.Errorf("%s holds the id", name)
		}
	}
	for _, want := range []string{`<w:pStyle w:val="S2"/>`, `<w:pStyle w:val="Dal"/>`} {
		if !strings.Contains(members["word/document.xml"], want) {
			t.Errorf("document.xml lacks %s", want)
		}
	}
	for _, want := range []string{`w:styleId="S2"`, `<w:basedOn w:val="S2"/>`, `w:styleId="Normal"`} {
		if !strings.Contains(members["word/styles.xml"], want) {
			t.Errorf("styles.xml lacks %s", want)
		}
	}
}
