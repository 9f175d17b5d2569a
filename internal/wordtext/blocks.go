// Package wordtext writes a plain text as a simple word document, DOCX or ODT:
// headings, paragraphs and tables as far as the text shows them. The same text
// gives the same bytes; nothing but the text stands in them.
package wordtext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is a heading, a paragraph or a table.
type block struct {
	level int        // of a heading, 0 for none
	text  string     // of a heading or a paragraph
	rows  [][]string // of a table
}

// Bounds of what counts as what.
const (
	longestHeading = 90 // characters
	minWrapped     = 45 // characters of a line that was broken by the page's edge
	maxColumns     = 60 // Word allows 63
)

// headed matches the beginnings of headings in contracts and decisions.
var headed = regexp.MustCompile(`^(?:(Příloha|Část|Díl|Príloha|Časť|Załącznik|Część|Rozdział|Приложение|Часть)|(Článek|Čl\.|Článok|Artykuł|Статья|§)|([IVXLC]{1,6}\.))(?:\s|$)`)

// blocks divides a text. wrapped says that its lines were broken by the edge of
// a page, so that paragraphs are put together again.
func blocks(text string, wrapped bool) []block {
	var out []block
	joined := false // the last block is a paragraph that may go on
	for l := range strings.Lines(text) {
		l = strings.TrimRight(l, " \r\n")
		last := len(out) - 1
		switch level := heading(l); {
		case strings.TrimSpace(l) == "":
			joined = false
		case isRow(l):
			if last < 0 || out[last].rows == nil || joined {
				out = append(out, block{})
				last++
			}
			out[last].rows = append(out[last].rows, strings.Split(l, "\t"))
			joined = false
			continue
		case level > 0:
			out = append(out, block{level: level, text: strings.TrimSpace(l)})
			joined = false
		case joined && wrapped && goesOn(lastLine(out[last].text), l):
			out[last].text += "\n" + strings.TrimSpace(l)
		default:
			out = append(out, block{text: strings.TrimSpace(l)})
			joined = true
		}
		if strings.TrimSpace(l) == "" && last >= 0 && out[last].rows != nil {
			out = append(out, block{}) // an empty line ends a table
		}
	}
	return out
}

func isRow(l string) bool {
	n := strings.Count(strings.TrimSpace(l), "\t")
	return n > 0 && n < maxColumns
}

// heading is the level of a line that is a heading, 0 for all others.
func heading(l string) int {
	l = strings.TrimSpace(l)
	if utf8.RuneCountInString(l) > longestHeading || strings.HasSuffix(l, ",") || strings.HasSuffix(l, ";") {
		return 0
	}
	if m := headed.FindStringSubmatch(l); m != nil && !strings.HasSuffix(l, ".") || m != nil && m[3] == l {
		if m[1] != "" {
			return 1
		}
		return 2
	}
	if shouted(l) {
		return 1
	}
	return 0
}

// shouted reports whether a line is of capitals: eight of them at least, and no
// small letter.
func shouted(l string) bool {
	const enough = 8
	n := 0
	for _, r := range l {
		switch {
		case unicode.IsLower(r), unicode.IsDigit(r) && n == 0:
			return false
		case unicode.IsUpper(r):
			n++
		}
	}
	return n >= enough
}

// goesOn reports whether a line continues the one before: that one was long, and
// did not end a sentence, or this one begins small.
func goesOn(before, l string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(l))
	if utf8.RuneCountInString(before) < minWrapped {
		return false
	}
	return unicode.IsLower(first) || !strings.ContainsAny(before[len(before)-1:], ".:;!?")
}

func lastLine(s string) string { return s[strings.LastIndexByte(s, '\n')+1:] }
