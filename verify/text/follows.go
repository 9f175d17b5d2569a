package text

import (
	"slices"
	"strings"

	"inkoust/verify"
)

// follows reports whether out is the pieces in order: those that stay as they
// are, and in place of those that go the literal, at most once a redaction, or
// nothing. Blanks at the edge of what goes may stay, so that words do not grow
// together.
func follows(out string, ps []verify.Piece, literal string) bool {
	for i, p := range ps {
		if p.Removed {
			for _, label := range p.Labels {
				out = skipLiteral(strings.TrimLeft(out, blanks), replacements(literal, label))
			}
			continue
		}
		text := newlines(p.Text)
		if i > 0 {
			out, text = strings.TrimLeft(out, blanks), strings.TrimLeft(text, blanks)
		}
		if i+1 < len(ps) {
			text = strings.TrimRight(text, blanks)
		}
		rest, ok := strings.CutPrefix(out, text)
		if !ok {
			return false
		}
		out = rest
	}
	return strings.Trim(out, blanks) == ""
}

const blanks = " \t\n\u00a0"

// asciiLiteral is what a file gets whose encoding has no letters for the literal
// of the plan's language.
const asciiLiteral = "[redacted]"

// replacements are what may stand for one redaction.
func replacements(literal, label string) []string {
	return []string{verify.Replacement(literal, label), literal, asciiLiteral}
}

func allReplacements(ps []verify.Piece, literal string) []string {
	all := replacements(literal, "")
	for _, p := range ps {
		for _, label := range p.Labels {
			if l := verify.Replacement(literal, label); !slices.Contains(all, l) {
				all = append(all, l)
			}
		}
	}
	return all
}

// skipLiteral cuts one of the literals off the front.
func skipLiteral(out string, literals []string) string {
	for _, l := range literals {
		if rest, ok := strings.CutPrefix(out, l); ok {
			return rest
		}
	}
	return out
}
