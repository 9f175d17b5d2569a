package all

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/detectors/names"
	"inkoust/document"
	"inkoust/internal/lexicon"
)

// hardTexts are texts of size bytes that a careless propagation takes long for:
// its time must grow with the length alone.
func hardTexts(size int) map[string]string {
	syllables := []string{"ba", "ko", "ri", "mu", "ze", "lo", "vi", "ta", "ne", "du"}
	word := func(n int) string {
		var b strings.Builder
		for range 4 {
			b.WriteString(syllables[n%10])
			n /= 10
		}
		return b.String()
	}
	fill := func(line func(n int) string) string {
		var b strings.Builder
		for n := 0; b.Len() < size; n++ {
			b.WriteString(line(n))
		}
		return b.String()
	}
	return map[string]string{
		"many people": fill(func(n int) string { return "Pan Jan N" + word(n) + ", nar. 1. 1. 1970.\n" }),
		"one name":    fill(func(int) string { return "Pan Jan Novák, Nováka, Novákovi.\n" }),
		"one surname": fill(func(n int) string { return "Pan " + strings.ToUpper(word(n)[:1]) + word(n)[1:] + " Novák, Nováka.\n" }),
		"forms of a name": fill(func(n int) string {
			return "Pan Karel Nov" + strings.Repeat("a", n%40) + "k, Nov" + strings.Repeat("a", n%37) + "kovi.\n"
		}),
		"mailboxes": fill(func(n int) string { return "Pan Jan N" + word(n) + ", n" + word(n) + ".jan@posta.example\n" }),
		"initials":  fill(func(int) string { return "Pan Jan Novák. J. N. a JN i N. J. " }),
		"contracts": fill(func(n int) string {
			return "Smlouva o dílo číslo " + fmt.Sprint(n) + " se uzavírá na dobu neurčitou, Novák ji podepsal v Kolíně.\n"
		}),
	}
}

func BenchmarkPropagate(b *testing.B) {
	for _, size := range []int{1 << 18, 1 << 20} {
		for name, text := range hardTexts(size) {
			b.Run(fmt.Sprintf("%s/%dK", name, size>>10), func(b *testing.B) {
				p := &document.Part{ID: "body", Text: text}
				found, err := registry.Detect(context.Background(), p)
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					f := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: found}
					if err := detectors.Propagate(context.Background(), names.New(lexicon.Default), []*detectors.File{f}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
