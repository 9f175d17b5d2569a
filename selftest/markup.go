package selftest

import (
	"fmt"
	"strings"
)

// htmlOf writes a paragraph for each line; head and further stand around them.
func htmlOf(lines, head, further string) []byte {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html><head><meta charset="utf-8">` + head + "</head><body>\n")
	for line := range strings.Lines(lines) {
		b.WriteString("<p>" + strings.TrimSuffix(line, "\n") + "</p>\n")
	}
	b.WriteString(further + "</body></html>\n")
	return []byte(b.String())
}

func page(redacted bool) []byte {
	if redacted {
		return htmlOf(redactedText(plainText, -1), "", "")
	}
	return htmlOf(plainText, "", "")
}

func htmlScene(name string) []byte {
	return htmlOf(strings.Replace(plainText, "Petr Dvorský", name, 1), "", "")
}

func badHTML() []Bad {
	good := redactedText(plainText, -1)
	return []Bad{
		{"html", "null", "text", fixed(page(false))},
		{"html", "one-occurrence-missed", "text", fixed(htmlOf(redactedText(plainText, 1), "", ""))},
		{"html", "references-left", "text", fixed(htmlOf(good, "", "<p>P&#101;tr Dvorsk&yacute;</p>"))},
		{"html", "metadata-left", "bytes", fixed(htmlOf(good, `<meta name="author" content="Petr Dvorský">`, ""))},
		{"html", "comment-left", "hidden-content", fixed(htmlOf(good, "", "<!-- x -->"))},
		{"html", "attribute-left", "bytes", fixed(htmlOf(good, "", `<p data-owner="8001011238">x</p>`))},
		{"html", "script-left", "hidden-content", fixed(htmlOf(good, "<script>x()</script>", ""))},
		{"html", "over-redact-all", "rest", fixed(htmlOf(mark+"\n", "", ""))},
		{"html", "empty-output", "rest", fixed(nil)},
		{"html", "refuse-all", CheckRefused, refuses},
		{"html", "corrupt-output", "rest", fixed(page(true)[:150])},
	}
}

// rtfText writes letters beyond ASCII as characters with their numbers.
func rtfText(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, `\u%d?`, r)
	}
	return b.String()
}

// rtfOf writes a paragraph for each line, with further groups behind them.
func rtfOf(lines, further string) []byte {
	var b strings.Builder
	b.WriteString(`{\rtf1\ansi\ansicpg1250\deff0\uc1{\fonttbl{\f0\fcharset238 Arial;}}` + "\n")
	for line := range strings.Lines(lines) {
		b.WriteString(rtfText(strings.TrimSuffix(line, "\n")) + `\par` + "\n")
	}
	b.WriteString(further + "}")
	return []byte(b.String())
}

func richText(redacted bool) []byte {
	if redacted {
		return rtfOf(redactedText(plainText, -1), "")
	}
	return rtfOf(plainText, "")
}

func rtfScene(name string) []byte {
	return rtfOf(strings.Replace(plainText, "Petr Dvorský", name, 1), "")
}

func badRTF() []Bad {
	good := redactedText(plainText, -1)
	return []Bad{
		{"rtf", "null", "text", fixed(richText(false))},
		{"rtf", "one-occurrence-missed", "text", fixed(rtfOf(redactedText(plainText, 1), ""))},
		{"rtf", "groups-left", "text", fixed(rtfOf(good, `Pe{\b tr} Dvors{\i k\'fd}`))},
		{"rtf", "metadata-left", "hidden-content", fixed(rtfOf(good, `{\info{\author x}}`))},
		{"rtf", "comment-left", "hidden-content", fixed(rtfOf(good, `{\*\annotation x}`))},
		{"rtf", "hidden-text-left", "hidden-content", fixed(rtfOf(good, `{\v x}`))},
		{"rtf", "link-left", "bytes", fixed(rtfOf(good, `{\field{\*\fldinst HYPERLINK "http://x.example/petr-dvorsky"}{\fldrslt x}}`))},
		{"rtf", "over-redact-all", "rest", fixed(rtfOf(mark+"\n", ""))},
		{"rtf", "empty-output", "rest", fixed(nil)},
		{"rtf", "refuse-all", CheckRefused, refuses},
		{"rtf", "corrupt-output", "unread", fixed(richText(true)[:200])},
	}
}
