package publish

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/parties"
	"inkoust/rules"
)

// TestCarveLeavesOnlyWhatWasNotDecided: whatever the spans, what comes out is
// the text without the removed bytes and with the survivors, and nothing else.
func TestCarveLeavesOnlyWhatWasNotDecided(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-c ]{0,24}`).Draw(t, "text")
		gone := make([]bool, len(text))
		var decisions []rules.Decision
		for range rapid.IntRange(0, 4).Draw(t, "decisions") {
			start := rapid.IntRange(0, len(text)).Draw(t, "start")
			end := rapid.IntRange(start, len(text)).Draw(t, "end")
			d := rules.Decision{
				Mention: parties.Mention{Finding: detectors.Finding{Span: document.Span{Start: start, End: end}}},
				Default: rapid.SampledFrom([]rules.Action{rules.Keep, rules.Redact, ""}).Draw(t, "action"),
			}
			decisions = append(decisions, d)
			for i := start; i < end && d.Default != rules.Keep; i++ {
				gone[i] = true
			}
		}
		var want strings.Builder
		for i := range text {
			if !gone[i] {
				want.WriteByte(text[i])
			}
		}
		// Blanks between two removals go with them, so they are not compared.
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		c := carve(text, decisions)
		if got := squeeze(c.join("")); got != squeeze(want.String()) {
			t.Fatalf("got %q, want %q", got, squeeze(want.String()))
		}
		if got := squeeze(strings.ReplaceAll(c.join("#"), "#", "")); got != squeeze(want.String()) {
			t.Fatalf("with a literal: got %q, want %q", got, squeeze(want.String()))
		}
	})
}
