package config

import (
	"strings"
	"testing"
)

func TestDecodeNamesLineAndKeyNeverTheValue(t *testing.T) {
	type settings struct {
		Name string `yaml:"name"`
		Days int    `yaml:"days"`
	}
	tests := []struct{ name, in, want string }{
		{"good", "name: x\ndays: 3\n", ""},
		{"bom and empty", "\xef\xbb\xbf", ""},
		{"unknown", "name: x\ncolour: tajne\n", `f.yaml: line 2: expected no unknown key, found "colour"`},
		{"twice", "name: x\nname: tajne\n", "f.yaml: line 2: "},
		{"kind", "days: tajne\n", "f.yaml: line 1: "},
		{"syntax", "name: [tajne\n", "f.yaml: line "},
		{"alias", "name: &a tajne\n", "f.yaml: expected no anchors"},
		{"large", strings.Repeat("#", MaxBytes+1), "f.yaml: expected a smaller file"},
	}
	for _, tt := range tests {
		var s settings
		err := Decode("f.yaml", strings.NewReader(tt.in), &s)
		if tt.want == "" {
			if err != nil {
				t.Errorf("%s: got %v", tt.name, err)
			}
			continue
		}
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) || strings.Contains(err.Error(), "tajne") {
			t.Errorf("%s: got %v, want %s…", tt.name, err, tt.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("name: x\n- y: &z")
	f.Fuzz(func(t *testing.T, in string) {
		var v struct {
			Name []string `yaml:"name"`
		}
		_ = Decode("f.yaml", strings.NewReader(in), &v)
	})
}
