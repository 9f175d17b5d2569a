package docx

import "testing"

func TestConsistsOf(t *testing.T) {
	tests := []struct {
		value string
		set   map[string]bool
		want  bool
	}{
		{"center", vocabulary, true},
		{"word/header1.xml", vocabulary, true},
		{"word/_rels/document.xml.rels", vocabulary, true},
		{"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer", vocabulary, true},
		{"followedHyperlink", vocabulary, true},
		{"word/novakova.xml", vocabulary, false},
		{"header850101", vocabulary, false},
		{"http://schemas.openxmlformats.org/Novakova", vocabulary, false},
		{"", vocabulary, false},
		{"12", vocabulary, false},
		{"Heading1", styleWords, true},
		{"Default Paragraph Font", styleWords, true},
		{"ListParagraph", styleWords, true},
		{"Heading Novak", styleWords, false},
		{"HeadingNovak", styleWords, false},
		{"Nadpis Dvořák", styleWords, false},
	}
	for _, tt := range tests {
		if got := consistsOf(tt.value, tt.set); got != tt.want {
			t.Errorf("consistsOf(%q): got %v, want %v", tt.value, got, tt.want)
		}
	}
}
