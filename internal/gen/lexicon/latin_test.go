package main

import (
	"slices"
	"testing"
)

func TestLatinWritesNamesAsPassportsAndAsCzechDoes(t *testing.T) {
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"Шевченко", []string{"shevchenko", "sevcenko"}},
		{"Юлія", []string{"yuliya", "julija"}},
		{"Гриценко", []string{"hrytsenko", "hrycenko"}},
		{"Нгуен", []string{"nguen"}},
	} {
		got := latin(tt.name)
		for _, w := range tt.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: got %q, want %q in it", tt.name, got, w)
			}
		}
	}
	if got := latin("Jan"); len(got) != 0 {
		t.Errorf("Jan: got %q, want none", got)
	}
}
