package terms

import (
	"html"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/words"
)

// coded finds values in the clothes of web addresses and mark-up: percent signs,
// plus signs and entities for letters and spaces. The whole run goes.
func (d *detector) coded(p *document.Part) []detectors.Finding {
	if !strings.ContainsAny(p.Text, "%&") {
		return nil
	}
	var out []detectors.Finding
	for at := 0; at < len(p.Text); {
		start, end := nextRun(p.Text, at)
		run := p.Text[start:end]
		if strings.ContainsAny(run, "%&") && d.holds(decoded(run)) {
			out = append(out, finding(p.ID, start, end, "listed value, encoded"))
		}
		at = end + 1
	}
	return out
}

// nextRun is the next stretch without white space, quotes and angle brackets.
func nextRun(text string, at int) (start, end int) {
	start = at
	for start < len(text) && divides(rune(text[start])) {
		start++
	}
	end = start
	for end < len(text) && !divides(rune(text[end])) {
		end++
	}
	return start, end
}

func divides(r rune) bool { return unicode.IsSpace(r) && r < 0x80 || strings.ContainsRune(`"'<>`, r) }

func decoded(run string) string {
	s := html.UnescapeString(run)
	if plain, err := url.QueryUnescape(s); err == nil {
		s = plain
	}
	return s
}

// holds reports whether a listed value stands in a text.
func (d *detector) holds(text string) bool {
	toks := words.Tokens(text)
	for i := range toks {
		if d.phraseAt(toks, i) > 0 || d.numberAt(text, toks, i) > 0 {
			return true
		}
	}
	return false
}

// grown widens a finding inside an e-mail or web address to the whole of it: the
// rest would tell what is missing.
func grown(text string, f detectors.Finding) detectors.Finding {
	start := strings.LastIndexFunc(text[:f.Start], notAddress)
	if start >= 0 {
		_, size := utf8.DecodeRuneInString(text[start:])
		start += size
	}
	start = max(start, 0)
	end := len(text)
	if n := strings.IndexFunc(text[f.End:], notAddress); n >= 0 {
		end = f.End + n
	}
	for end > f.End && strings.IndexByte(".,;:!?)&", text[end-1]) >= 0 {
		end--
	}
	if whole := text[start:end]; strings.Contains(whole, "@") || strings.Contains(whole, "://") || strings.HasPrefix(whole, "www.") {
		f.Start, f.End = start, end
	}
	return f
}

// notAddress tells the characters that do not stand in addresses.
func notAddress(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._%+-@/:?=&#~", r)
}

func finding(part string, start, end int, why string) detectors.Finding {
	return detectors.Finding{Span: document.Span{Part: part, Start: start, End: end},
		Type: detectors.Term, Kind: Kind, Score: 1, Why: []string{why}}
}
