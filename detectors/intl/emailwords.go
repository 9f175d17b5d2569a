package intl

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/fold"
)

// EmailWords finds e-mail addresses whose sign or points are written in words to
// fool crawlers: "jan.maly (zavináč) post (tečka) cz".
var EmailWords detectors.Detector = emailWords{}

type emailWords struct{}

// Info describes the detector.
func (emailWords) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.email-words", Types: []detectors.Type{detectors.Email},
		Summary: "E-mail address with its sign or points in words", Source: "RFC 5321",
	}
}

// Examples returns the texts for the conformance suite.
func (emailWords) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"[[jan.maly (zavináč) post.cz]]", "[[jan.maly[zavinac]post.cz]]", "[[jan.maly(at)post(dot)cz]]", "[[jan (tečka) maly (zavináč) post (tečka) cz]]", "[[jan.maly zavináč post.cz]],",
			"[[jan.wzorek (małpa) wp.pl]]", "[[obrazec собака mail.ru]]", "[[jan.maly(a)post.cz]]", "[[JAN.MALY (ZAVINÁČ) POST.CZ]]",
		}, []detectors.Trap{
			{Name: "fish", Text: "utopenec a zavináč po 25 Kč"}, {Name: "list mark", Text: "písm. a(a)bod.b"}, {Name: "dog", Text: "jeho собака лает. Дом"},
			{Name: "article", Text: "článek (a) bod.cz"}, {Name: "ape", Text: "ta małpa jest w zoo.Potem"},
		}
}

// signWords are the words for the at sign, folded; those of one list stand in
// brackets only.
var (
	signWords    = []string{"zavinac", "zavinace", "malpa", "собака", "собачка"}
	bracketSigns = []string{"at", "a", "zavinac", "malpa", "собака", "собачка", "@"}
	dotWords     = []string{"dot", "tecka", "bodka", "kropka", "точка"}
)

// signStarts begin the words for the sign, in both cases.
var signStarts = []string{"zavin", "ZAVIN", "Zavin", "małp", "MAŁP", "malpa", "собак", "СОБАК", "собачк"}

// Detect finds the addresses.
func (emailWords) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	try := func(at, end int, bare bool) {
		if f, ok := wordAddress(p, at, end, bare); ok {
			found = append(found, f)
		}
	}
	for _, open := range []byte{'(', '[', '{'} {
		eachByte(p.Text, open, func(i int) {
			if end := bracketSign(p.Text, i); end > 0 {
				try(i, end, false)
			}
		})
	}
	signs.Places(p.Text, func(start, stop int) {
		for i := max(start, 1); i < stop; i++ {
			if p.Text[i-1] != ' ' || !startsWith(p.Text[i:], signStarts) {
				continue
			}
			if end := wordEnd(p.Text, i); slices.Contains(signWords, fold.String(p.Text[i:end])) {
				try(i, end, true)
			}
		}
	})
	return detectors.Resolve(found), nil
}

// signs are the words for the at sign, to look for.
var signs = detectors.NewStems(wholeWords(signWords)).Watched()

func eachByte(text string, c byte, do func(int)) {
	for i := 0; ; i++ {
		k := strings.IndexByte(text[i:], c)
		if k < 0 {
			return
		}
		i += k
		do(i)
	}
}

// eachString tells of each place of a string, which is looked for by one of its bytes:
// one that is rare.
func eachString(text, s string, rare int, do func(int)) {
	next := 0 // behind the last one
	eachByte(text, s[rare], func(k int) {
		if i := k - rare; i >= next && strings.HasPrefix(text[i:], s) {
			next = i + len(s)
			do(i)
		}
	})
}

// maxBracket is the longest word in brackets that stands for a sign, in bytes.
const maxBracket = 20

// bracketSign is the end of the bracket at byte i if it holds a word for the at
// sign, else 0.
func bracketSign(text string, i int) int {
	word, end := inBrackets(text, i)
	if end > 0 && slices.Contains(bracketSigns, word) {
		return end
	}
	return 0
}

// inBrackets returns the folded word in the bracket that opens at byte i.
func inBrackets(text string, i int) (word string, end int) {
	k := strings.IndexAny(text[i+1:min(len(text), i+maxBracket)], ")]} \n")
	if k < 1 || text[i+1+k] == ' ' || text[i+1+k] == '\n' {
		return "", 0
	}
	return fold.String(text[i+1 : i+1+k]), i + k + 2
}

func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			break
		}
		i += n
	}
	return i
}

// wordAddress reads the address around a sign in words. A bare word needs a
// common end of an address behind it, as it may be a word of a sentence.
func wordAddress(p *document.Part, at, end int, bare bool) (detectors.Finding, bool) {
	start := localWords(p.Text, at)
	stop, last := domainWords(p.Text, end)
	short := end-at <= len("(a)")
	if start < 0 || stop < 0 || (bare || short) && !slices.Contains(commonDomains, last) || short && p.Text[at-1] == ' ' {
		return detectors.Finding{}, false
	}
	return detectors.Finding{
		Span: document.Span{Part: p.ID, Start: start, End: stop}, Type: detectors.Email, Kind: "intl.email-words",
		Subkind: mailbox(p.Text[start:at]), Score: 0.95, Why: []string{"shape"},
	}, true
}

// localWords walks back over the local part, points in words included.
func localWords(text string, at int) int {
	start := localPart(text, trimBlank(text, at, max(0, at-1)), 0)
	for start > 0 {
		cut := dotBefore(text, start)
		if cut < 0 {
			break
		}
		next := localPart(text, cut, 0)
		if next < 0 {
			break
		}
		start = next
	}
	return start
}

// dotBefore is where a point in words, with its blanks, begins that ends at byte
// i; -1 if none does.
func dotBefore(text string, i int) int {
	head := strings.TrimSuffix(text[:i], " ")
	if head == "" || strings.IndexByte(")]}", head[len(head)-1]) < 0 {
		return -1
	}
	low := max(0, len(head)-maxBracket)
	open := strings.LastIndexAny(head[low:], "([{")
	if open < 0 {
		return -1
	}
	if word, end := inBrackets(text, low+open); end != len(head) || !slices.Contains(dotWords, word) {
		return -1
	}
	return len(strings.TrimSuffix(head[:low+open], " "))
}

// domainWords walks over the domain behind a sign and returns its end and its
// last label in small letters; -1 if no domain stands there.
func domainWords(text string, i int) (end int, last string) {
	i += skipBlank(text, i)
	for n := 0; n < 6; n++ {
		size := label(text[i:])
		if size == 0 {
			break
		}
		end, last = i+size, strings.ToLower(text[i:i+size])
		next := dotAfter(text, end)
		if next < 0 {
			if n > 0 && size > 1 && strings.Trim(last, "abcdefghijklmnopqrstuvwxyz") == "" {
				return end, last
			}
			break
		}
		i = next
	}
	return -1, ""
}

func skipBlank(text string, i int) int {
	if i < len(text) && text[i] == ' ' {
		return 1
	}
	return 0
}

// dotAfter is where the label behind a point begins, in words or not; -1 if none
// follows.
func dotAfter(text string, i int) int {
	if i+1 < len(text) && text[i] == '.' && isAlnum(text[i+1]) {
		return i + 1
	}
	i += skipBlank(text, i)
	if i >= len(text) || strings.IndexByte("([{", text[i]) < 0 {
		return -1
	}
	word, end := inBrackets(text, i)
	if end == 0 || !slices.Contains(dotWords, word) {
		return -1
	}
	return end + skipBlank(text, end)
}
