package detectors

import (
	"strings"
	"testing"

	"inkoust/document"
)

// BenchmarkPlain measures the reading of characters alone: text that needs none,
// and texts made to be slow.
func BenchmarkPlain(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"Czech", "Zhotovitel odpovídá za vady díla č. 12/2024, které se projeví v záruční době šedesáti měsíců.\n"},
		{"Cyrillic", "Исполнитель отвечает за недостатки работ № 12/2024, выявленные в течение гарантийного срока.\n"},
		{"NFD", "Zhotovitel odpovi\u0301da\u0301 za vady di\u0301la, ktere\u0301 se projevi\u0301.\n"},
		{"marks alone", "\u0301\u0323\u0302"},
		{"mixed script", "aа"},
		{"one letter after another", "a b "},
		{"slashes", "123456/\n1. "},
		{"misread", "1O1O1O1O1O/"},
		{"hyphens", "ab-\n"},
	} {
		b.Run(c.name, func(b *testing.B) {
			p := &document.Part{Text: strings.Repeat(c.text, 1<<20/len(c.text)), Lang: "cs"}
			b.SetBytes(int64(len(p.Text)))
			for b.Loop() {
				plain(p)
			}
		})
	}
}
