package document

import (
	"strings"
	"testing"
)

func TestCuts(t *testing.T) {
	span := func(text, s string) Span {
		i := strings.Index(text, s)
		return Span{Start: i, End: i + len(s)}
	}
	tests := []struct {
		name, text string
		go_        []string
		keep       map[int][]string
		want       string
	}{
		{"one", "Jan Novák zde", []string{"Jan Novák"}, nil, "# zde"},
		{"neighbours stay apart", "Jan Novák", []string{"Jan", "Novák"}, nil, "# #"},
		{"overlap is one", "Jan Novák zde", []string{"Jan Novák", "Novák zde"}, nil, "#"},
		{"year stays", "nar. 12. 5. 1980.", []string{"12. 5. 1980"}, map[int][]string{0: {"1980"}}, "nar. # 1980."},
		{"two kept", "Dlouhá 5, Vzorov, Česko", []string{"Dlouhá 5, Vzorov, Česko"}, map[int][]string{0: {"Vzorov", "Česko"}}, "# Vzorov Česko"},
		{"only dots go", "(x)", []string{"(x)"}, map[int][]string{0: {"x"}}, "#x"},
		{"kept by one only", "ab cd", []string{"ab cd", "cd"}, map[int][]string{0: {"cd"}}, "#"},
		{"all kept", "ab cd", []string{"ab"}, map[int][]string{0: {"ab"}}, "ab cd"},
	}
	for _, tt := range tests {
		var rs []Redaction
		for i, g := range tt.go_ {
			r := Redaction{Span: span(tt.text, g)}
			for _, k := range tt.keep[i] {
				r.Keep = append(r.Keep, span(tt.text, k))
			}
			rs = append(rs, r)
		}
		var b strings.Builder
		at := 0
		for _, c := range Cuts(tt.text, rs) {
			b.WriteString(tt.text[at:c.Start])
			if c.Literal {
				b.WriteString("#")
			}
			at = c.End
		}
		b.WriteString(tt.text[at:])
		if got := b.String(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
