package pipeline

import (
	"strings"
	"testing"
)

func TestCleanStem(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "smlouva 2026", "smlouva 2026"},
		{"diacritics stay, composed", "Pr\u030ci\u0301loha", "P\u0159\u00edloha"},
		{"separators", `a/b\c:d*e?f"g<h>i|j`, "a-b-c-d-e-f-g-h-i-j"},
		{"control", "a\x00b\nc\x7f", "a-b-c-"},
		{"dots and spaces at the end", " smlouva. . ", "smlouva"},
		{"parent", "..", ""},
		{"device", "CON", "_CON"},
		{"device with a dot", "nul.2026", "_nul.2026"},
		{"port", "Com1", "_Com1"},
		{"no port", "com10", "com10"},
		{"long", strings.Repeat("ž", 300), strings.Repeat("ž", 100)},
		{"broken utf-8", "a\xffb", "a-b"},
	}
	for _, tt := range tests {
		if got := cleanStem(tt.in); got != tt.want {
			t.Errorf("%s: cleanStem(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestExtendedPaths(t *testing.T) {
	tests := []struct{ in, want string }{
		{`C:\data\smlouva.pdf`, `\\?\C:\data\smlouva.pdf`},
		{`\\server\sdílená složka\smlouva.pdf`, `\\?\UNC\server\sdílená složka\smlouva.pdf`},
		{`\\?\C:\data`, `\\?\C:\data`},
		{`C:\` + strings.Repeat(`dlouhá\`, 60) + `x.pdf`, `\\?\C:\` + strings.Repeat(`dlouhá\`, 60) + `x.pdf`},
	}
	for _, tt := range tests {
		got := extended(tt.in)
		if got != tt.want {
			t.Errorf("extended(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if back := plain(got); back != strings.TrimPrefix(tt.in, `\\?\`) {
			t.Errorf("plain(%q) = %q, want %q", got, back, tt.in)
		}
	}
}

func TestMentionsFoldsWords(t *testing.T) {
	removed := map[string]bool{"novakova": true, "8501010001": true}
	tests := []struct {
		stem string
		want bool
	}{
		{"smlouva_novakova_2026", true},
		{"Smlouva Nováková", true},
		{"smlouva-8501010001", true},
		{"smlouva novak", false},
		{"prenovakovana", false},
	}
	for _, tt := range tests {
		if got := mentions(tt.stem, removed); got != tt.want {
			t.Errorf("mentions(%q) = %v, want %v", tt.stem, got, tt.want)
		}
	}
}
