package publish

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NFC returns the composed form. The register counts characters, and a text
// typed on another system may come decomposed: "č" as two.
func NFC(s string) string { return norm.NFC.String(s) }

// Length counts the characters of a text as the register does: code points
// after NFC.
func Length(s string) int { return utf8.RuneCountInString(NFC(s)) }

// line returns a text composed and on one line, as the fields of a register
// have it.
func line(s string) string { return strings.Join(strings.Fields(NFC(s)), " ") }
