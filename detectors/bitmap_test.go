package detectors

import (
	"testing"

	"pgregory.net/rapid"
)

func TestBitmapIsASetOfBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const size = 300
		b, want := make(bitmap, size/64+1), [size]bool{}
		for range 5 {
			start := rapid.IntRange(0, size-1).Draw(t, "start")
			end := rapid.IntRange(start+1, size).Draw(t, "end")
			any := false
			for i := start; i < end; i++ {
				any = any || want[i]
				want[i] = true
			}
			if got := b.any(start, end); got != any {
				t.Fatalf("any(%d, %d): got %v, want %v", start, end, got, any)
			}
			b.set(start, end)
		}
		for i := range size {
			if got := b.any(i, i+1); got != want[i] {
				t.Fatalf("byte %d: got %v, want %v", i, got, want[i])
			}
		}
	})
}
