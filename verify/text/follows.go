package text

import (
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
				out = skipLiteral(strings.TrimLeft(out, blanks), verify.Replacement(literal, label))
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

// skipLiteral cuts the literal off the front, exactly or in the spelling
// without diacritics that an encoding such as KOI8-R may force.
func skipLiteral(out, literal string) string {
	if rest, ok := strings.CutPrefix(out, literal); ok {
		return rest
	}
	end := strings.IndexByte(out, ']')
	if end >= 0 && strings.HasPrefix(out, "[") && verify.Fold(out[:end]).String() == verify.Fold(literal).String() {
		return out[end+1:]
	}
	return out
}
