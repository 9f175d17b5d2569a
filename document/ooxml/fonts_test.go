package ooxml

import (
	"strings"
	"testing"
)

// TestFontsToChooseFrom reads a list of fonts, of which common ones are nobody's
// words: they stand elsewhere, too.
func TestFontsToChooseFrom(t *testing.T) {
	fonts := func(list string) string {
		return `<w:r><w:rPr><w:rFonts w:ascii="` + list + `"/></w:rPr><w:t>text</w:t></w:r>`
	}
	d := open(t, simple(t, `<w:p>`+fonts("Times;Times New Roman")+fonts("Arial; Písmo Dvořák ;Times New Roman")+fonts("Times New Roman")+`</w:p>`))
	if got, want := d.part(fontsPart).Text, "Písmo Dvořák\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	out, _ := redact(t, d, planFor(d, "Dvořák"))
	body := unzip(t, out)["word/document.xml"]
	for _, want := range []string{`w:ascii="Times;Times New Roman"`, `w:ascii="Font 1"`, `w:ascii="Times New Roman"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the text lacks %s", want)
		}
	}
	if strings.Contains(body, "Dvořák") {
		t.Error("the name of a font still holds the word")
	}
}
