//go:build external

package e2e

import (
	"testing"

	"inkoust/samples"
)

// What the tools do not find in the sources they would not find in the packages
// either: every expected value is seen before anything is removed.
func TestToolsSeeEveryValueInTheSources(t *testing.T) {
	for _, kind := range samples.Kinds {
		for _, s := range load(t, kind) {
			if s.Outcome == samples.SetAside {
				continue
			}
			values := s.MustGo
			if s.Name != "2026-0137/vykres.pdf" { // its sheet says what it does not
				values = append(values, s.MustStay...)
			}
			for _, value := range values {
				if !seen(surfacesOfSource(t, s), value) {
					t.Errorf("%s: no tool sees %q", s.Name, value)
				}
			}
		}
	}
}

// surfacesOfSource looks at an input, whose name may lie about its format.
func surfacesOfSource(t *testing.T, s samples.Sample) []surface {
	t.Helper()
	if s.Name == "prejmenovana.docx" {
		return pdfSurfaces(t, s.Path)
	}
	return surfaces(t, s.Path)
}

func seen(list []surface, value string) bool {
	for _, look := range list {
		if look.holds(value) {
			return true
		}
	}
	return false
}

// A leak in each encoding that a file may use is a leak.
func TestBytesAreSearchedInEveryEncoding(t *testing.T) {
	for _, tt := range []struct{ name, data string }{
		{"utf-8", "xx Hradilová xx"},
		{"utf-16be", "\x00H\x00r\x00a\x00d\x00i\x00l\x00o\x00v\x00\xe1"},
		{"windows-1250", "Hradilov\xe1"},
		{"hex", "<48726164696c6f76e1>"},
		{"hex, upper case", "<FEFF00480072006100640069006C006F007600E1>"},
	} {
		if !(surface{"x", false, []byte(tt.data)}).holds("Hradilová") {
			t.Errorf("%s: not found", tt.name)
		}
	}
	if (surface{"x", false, []byte("Hradilovi")}).holds("Hradilová") {
		t.Error("found where it is not")
	}
}

func TestShortValuesAreFoundOnWordBorders(t *testing.T) {
	text := surface{"x", true, []byte("pan Kos, kosmetika Kosmos")}
	if !text.holds("Kos") {
		t.Error("not found as a word")
	}
	if text.holds("osme") {
		t.Error("found within a word")
	}
}
