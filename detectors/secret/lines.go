package secret

import (
	"strings"
	"unicode"

	"inkoust/detectors"
)

// line is one line of a part.
type line struct {
	start, end int
	text       string // without blanks around
}

// linesOf cuts a part into lines, once.
func (r *reader) linesOf(i int) []line {
	if l, ok := r.lines[i]; ok {
		return l
	}
	if r.lines == nil {
		r.lines = map[int][]line{}
	}
	var out []line
	text := r.parts[i].Text
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		out = append(out, line{at, end, strings.Trim(text[at:end], " \r\u00a0")})
		at = end + 1
	}
	r.lines[i] = out
	return out
}

// filled is the first line that is not empty from n on, in steps of one; -1 for
// none.
func filled(lines []line, n, step int) int {
	for ; n >= 0 && n < len(lines); n += step {
		if lines[n].text != "" {
			return n
		}
	}
	return -1
}

// edge reports whether a line is the first or the last of its page.
func edge(lines []line, n int) bool {
	return filled(lines, n-1, -1) < 0 || filled(lines, n+1, 1) < 0
}

// longestParagraph bounds a paragraph of a text without empty lines.
const longestParagraph = 60

// paragraph returns the first and last line of the paragraph or table around a
// line: what lies between empty lines, headings and the other of the two.
func paragraph(lines []line, n int) (first, last int) {
	same := func(k int) bool {
		return k >= 0 && k < len(lines) && lines[k].text != "" && table(lines[k]) == table(lines[n]) && (k == n || heading(lines[k].text) == noHeading)
	}
	first, last = n, n
	for same(first-1) && last-first < longestParagraph && !(ended(lines[first-1].text) && !table(lines[n])) {
		first--
	}
	for same(last+1) && (table(lines[n]) || last-first < longestParagraph && !ended(lines[last].text)) {
		last++
	}
	return first, last
}

// ended reports whether a sentence ends with a line: paragraphs of plain text
// follow one another without empty lines.
func ended(text string) bool {
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, ".)") || strings.HasSuffix(text, ";")
}

func table(l line) bool { return strings.IndexByte(l.text, '\t') >= 0 }

// The ranks of headings: an annex ends at the next annex only.
const (
	annexHeading = iota + 1
	articleHeading
	pointHeading
	noHeading
)

// longestHeading is the longest line that may be a heading, in bytes.
const longestHeading = 160

// annexWords and articleWords open headings; folded.
var (
	annexWords   = []string{"priloha", "prilohy", "annex", "zalacznik", "приложение", "dodatek"}
	articleWords = []string{"clanek", "clanok", "cl", "cast", "oddil", "kapitola", "paragraf", "artykul", "rozdzial", "czesc", "статья", "раздел", "глава", "hlava"}
)

// heading tells the rank of a line.
func heading(text string) int {
	if text == "" || len(text) > longestHeading || strings.HasSuffix(text, ",") {
		return noHeading
	}
	words := strings.Fields(detectors.Folded(text[:min(len(text), 60)]))
	if len(words) == 0 {
		return noHeading
	}
	switch {
	case oneOf(words[0], annexWords) && annexNumber(text) != "" && !sentence(text):
		return annexHeading
	case strings.HasPrefix(text, "§"), oneOf(words[0], articleWords) && len(words) > 1 && numeric(words[1]):
		return articleHeading
	}
	return numberedRank(text)
}

// numberedRank is the rank of a line that begins with a number: "3. Cena" is an
// article where nothing but a few words follow, "3.1 Cena" and sentences are
// points.
func numberedRank(text string) int {
	mark, rest, ok := strings.Cut(text, " ")
	if !ok || !numeric(strings.ToLower(strings.Trim(mark, ".)"))) || !strings.ContainsAny(mark, ".)") {
		return noHeading
	}
	first := []rune(strings.TrimSpace(rest))
	if len(first) == 0 || !unicode.IsUpper(first[0]) {
		return noHeading
	}
	if strings.Contains(strings.TrimRight(mark, "."), ".") || sentence(rest) {
		return pointHeading
	}
	return articleHeading
}

// sentence reports whether a line is no title: it ends with a full stop or runs
// on over many words.
func sentence(text string) bool {
	return strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 4 || len(strings.Fields(text)) > 16
}

// numbered reports whether a line opens with the number of an article or is one.
func numbered(text string) bool {
	words := strings.Fields(detectors.Folded(text))
	return len(words) > 0 && (numeric(words[0]) || oneOf(words[0], articleWords)) || strings.HasPrefix(text, "§")
}

// numeric reports whether a folded word is a number, Roman or with points.
func numeric(word string) bool {
	return word != "" && (strings.Trim(word, "0123456789.") == "" || strings.Trim(word, "ivx") == "")
}

// annexNumber is the number, or letter, of the annex that a line opens with, ""
// if it has none.
func annexNumber(text string) string {
	words := strings.Fields(detectors.Folded(text[:min(len(text), 60)]))
	for _, w := range words[min(1, len(words)):] {
		if w == "c" || w == "nr" || w == "no" || w == "k" {
			continue
		}
		if numeric(w) || len(w) == 1 {
			return w
		}
		break
	}
	return ""
}

func oneOf(word string, list []string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}
