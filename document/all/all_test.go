package all

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"inkoust/document"
)

func TestFindByContent(t *testing.T) {
	tests := []struct{ head, want string }{
		{"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "pdf"},
		{"PK\x03\x04\x14\x00\x06\x00", "docx"},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole"},
		{"Smlouva o dílo\n", "text"},
		{"\xFF\xFES\x00m\x00l\x00", "text"},
	}
	for _, tt := range tests {
		f := Formats().Find([]byte(tt.head))
		if f == nil || f.Name() != tt.want {
			t.Errorf("%.8q: got %v, want %v", tt.head, f, tt.want)
		}
	}
	if f := Formats().Find([]byte("\x7fELF\x02\x01\x01\x00\x00")); f != nil {
		t.Errorf("a program is taken for %s", f.Name())
	}
}

func TestOpenParksWhatNobodyReads(t *testing.T) {
	tests := []struct {
		data string
		want document.Reason
	}{
		{"", document.ReasonEmpty},
		{"\x7fELF\x02\x01\x01\x00\x00", document.ReasonUnsupported},
		{"{\\rtf1 text", document.ReasonDamaged},
		{"PK\x03\x04", document.ReasonDamaged},
	}
	for _, tt := range tests {
		_, err := Formats().Open(context.Background(), strings.NewReader(tt.data), int64(len(tt.data)))
		if got, _ := document.ParkedReason(err); got != tt.want {
			t.Errorf("%.8q: got %v, want %v", tt.data, err, tt.want)
		}
	}
}

func TestNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats() {
		if seen[f.Name()] {
			t.Errorf("two formats are called %s", f.Name())
		}
		seen[f.Name()] = true
		if f.Match(bytes.Repeat([]byte{0x81, 0xA4, 0x90, 0xFF}, document.HeadSize/4)) {
			t.Errorf("%s takes anything", f.Name())
		}
	}
}

// TestEveryFormatConforms wants the conformance suite run by the tests of every
// format that reads text.
func TestEveryFormatConforms(t *testing.T) {
	for _, f := range Formats() {
		dir := filepath.Base(reflect.TypeOf(f).PkgPath())
		if dir == "ole" || dir == "isrs" { // they read nothing themselves
			continue
		}
		tests, err := filepath.Glob(filepath.Join("..", dir, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		runs := 0
		for _, path := range tests {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(src, []byte("documenttest.Run(")) && !bytes.Contains(src, []byte("//go:build")) {
				runs++
			}
		}
		if runs == 0 {
			t.Errorf("%s: the conformance suite is not run", f.Name())
		}
	}
}
