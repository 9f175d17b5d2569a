package detectors

import (
	"testing"

	"inkoust/internal/contracts"
)

func BenchmarkWordText(b *testing.B) {
	texts, size := contracts.Texts(1<<20), 0
	for _, t := range texts {
		size += len(t.Body)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			newWordText(t.Body)
		}
	}
}
