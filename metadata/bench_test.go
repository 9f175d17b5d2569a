package metadata_test

import (
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/contracts"
	"inkoust/metadata"
)

// BenchmarkRead reads contracts as long as those of a register are, and what is
// worst for it: a price list, a column of days, one line without an end.
func BenchmarkRead(b *testing.B) {
	var all []string
	for _, t := range contracts.Texts(2 << 20) {
		all = append(all, t.Body)
	}
	for _, c := range []struct {
		name  string
		texts []string
	}{
		{"contracts", all},
		{"prices", []string{strings.Repeat("položka 17   2 ks   1 250,00 Kč   2 500,00 Kč bez DPH\n", 30_000)}},
		{"days", []string{strings.Repeat("V Brně dne 3. 5. 2026      Ve Vzorově dne 20. 4. 2026\n", 30_000)}},
		{"line", []string{strings.Repeat("cena celkem 12 000 Kč bez DPH a dne 3. 5. 2026 v Brně ", 30_000)}},
		{"dots", []string{"x\n" + strings.Repeat(".", 1<<20) + strings.Repeat(" 3. 5. 2026", 50_000)}},
		{"digits", []string{strings.Repeat("1 234 567 ", 150_000)}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var parts [][]*document.Part
			for _, t := range c.texts {
				parts = append(parts, body(t))
				b.SetBytes(0)
			}
			n := 0
			for _, t := range c.texts {
				n += len(t)
			}
			b.SetBytes(int64(n))
			for b.Loop() {
				for _, p := range parts {
					metadata.Read(p)
				}
			}
		})
	}
}
