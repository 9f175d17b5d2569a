package ooxml

import "testing"

func TestNamesThatProgramsGiveToStyles(t *testing.T) {
	for name, want := range map[string]bool{
		"Normal": true, "heading 1": true, "Heading": true, "Table Heading": true, "Body Text 2": true, "Normal (Web)": true,
		"Styl Vzorný": false, "Novák": false, "Heading Novák": false, "": false, "2": false, "Caption Jana": false,
	} {
		if got := builtin(name); got != want {
			t.Errorf("%q: got %v, want %v", name, got, want)
		}
	}
}
