package detectors

import (
	"context"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

// Labelled declares an identifier that only its label gives away: a staff
// number, a login, a chassis number. The value is the token of ASCII letters,
// digits and inner marks right after the label; it holds at least one digit. A
// Registry runs all of them in one pass.
type Labelled struct {
	ID      string
	Type    Type
	Summary string
	Source  string

	Labels []string // as Pattern.Labels
	With   []string // if given, one of these words must stand near, too (folded)
	Not    []string // none of these words may stand right before (folded): a longer label of something else
	Min    int      // shortest token
	Max    int      // longest token
	Lang   string   // only in texts of this language; "" for all
	Score  float64

	// Accept may refuse a token by its form; nil accepts all.
	Accept func(token string) bool

	Yes []string
	No  []Trap
}

var _ Detector = (*Labelled)(nil)

// Info describes the detector.
func (l *Labelled) Info() Info {
	return Info{ID: l.ID, Summary: l.Summary, Source: l.Source, Types: []Type{l.Type}}
}

// Detect finds the values of this declaration alone.
func (l *Labelled) Detect(ctx context.Context, p *document.Part) ([]Finding, error) {
	found, err := scanTokens(ctx, p, newWordText(p.Text), []*Labelled{l}, nil)
	return Resolve(found), err
}

// Examples returns the texts for the conformance suite.
func (l *Labelled) Examples() (yes []string, no []Trap) { return l.Yes, l.No }

// scanTokens looks at every token with a digit and asks what announces it. It adds
// what it finds to what was found before.
func scanTokens(ctx context.Context, p *document.Part, words *wordText, list []*Labelled, found []Finding) ([]Finding, error) {
	if len(list) == 0 || !hasDigit(p.Text) {
		return found, nil
	}
	known := labelledOf(list, p.Lang)
	index, shortest := known.index, known.shortest
	elsewhere := heads{text: p.Text, words: words, labels: index}
	runs := RunsOf(p.Text)
	for i, n := 0, 0; i < len(p.Text); n++ {
		start, end := nextToken(runs, i)
		if n&0xfff == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if i = end; start == end {
			break
		}
		if end-start < shortest {
			continue // most tokens are days, months and list numbers
		}
		before, set := "", labelSet{}
		if n, last := runs.before(words, start); index.may.at(last) {
			before = words.until(n)
			set = index.direct(before)
		}
		if elsewhere.opens(start, end) {
			if over := elsewhere.around(start, end); over != "" {
				before, set = over, index.direct(over)
			}
		}
		if set == (labelSet{}) {
			if before = elsewhere.around(start, end); before == "" {
				continue
			}
			set = index.direct(before)
		}
		found = tryToken(p, start, end, before, list, &set, found)
	}
	return found, nil
}

// knownLabelled keeps the last index of each language, as knownTables does for
// patterns.
var knownLabelled sync.Map // language to *labelledIndex

// labelledIndex finds declarations by their labels.
type labelledIndex struct {
	list     []*Labelled
	index    *labelIndex
	shortest int // token of any of them
}

func labelledOf(list []*Labelled, lang string) *labelledIndex {
	if !slices.ContainsFunc(list, func(l *Labelled) bool { return l.Lang == lang }) {
		lang = ""
	}
	if k, ok := knownLabelled.Load(lang); ok && slices.Equal(k.(*labelledIndex).list, list) {
		return k.(*labelledIndex)
	}
	k := &labelledIndex{list: list, index: newLabelIndex(), shortest: maxToken}
	for i, l := range list {
		if (l.Lang == "" || l.Lang == lang) && i < maxRules {
			k.index.add(i, normal(l.Labels))
			k.shortest = min(k.shortest, l.Min)
		}
	}
	knownLabelled.Store(lang, k)
	return k
}

// nextToken returns the next token that holds a digit, or an empty one at the
// end of the text.
func nextToken(runs *Runs, i int) (start, end int) {
	text := runs.text
	for floor := i; ; floor = i {
		if i, _ = runs.From(i); i == len(text) {
			return i, i
		}
		start = tokenStart(text, i, floor)
		for i < len(text) {
			n := tokenRune(text, i)
			if n == 0 && inner(text, i) {
				n = 1
			}
			if n == 0 {
				break
			}
			i += n
		}
		if i-start <= maxToken && (i == len(text) || text[i] != '@') {
			return start, i
		}
	}
}

// tokenStart is where the token of the digit at byte i begins, not before floor.
func tokenStart(text string, i, floor int) int {
	for i > floor {
		n := tokenRuneBefore(text[floor:i])
		if n == 0 && inner(text, i-1) && tokenRuneBefore(text[floor:i-1]) > 0 {
			n = 1
		}
		if n == 0 {
			break
		}
		i -= n
	}
	return i
}

// tokenRuneBefore is the length of the character at the end of a text if it may
// stand in a token, else 0.
func tokenRuneBefore(head string) int {
	if head == "" {
		return 0
	}
	if c := head[len(head)-1]; c < utf8.RuneSelf {
		if tokenBytes[c] {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeLastRuneInString(head); isTokenCapital(r) {
		return n
	}
	return 0
}

// maxToken bounds a token; no identifier is longer.
const maxToken = 40

// tokenRune is the length of the character at i if it may stand in a token: an
// ASCII one or a capital with a mark ("118/DOŚ/09"), else 0.
func tokenRune(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		if tokenBytes[text[i]] {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(text[i:]); isTokenCapital(r) {
		return n
	}
	return 0
}

func isTokenCapital(r rune) bool { return r < unicode.MaxLatin1+0x100 && unicode.IsUpper(r) }

func isTokenByte(c byte) bool {
	return isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '*'
}

// tokenBytes holds the bytes of isTokenByte.
var tokenBytes = func() (t [256]bool) {
	for c := range t {
		t[c] = isTokenByte(byte(c))
	}
	return t
}()

// inner reports whether the mark at i ties two characters of one token.
func inner(text string, i int) bool {
	c := text[i]
	return (c == '-' || c == '/' || c == '_' || c == '.') && i+1 < len(text) && tokenRune(text, i+1) > 0 && text[i+1] != '*'
}

// tryToken asks the declarations whose label stands before the token.
func tryToken(p *document.Part, start, end int, before string, list []*Labelled, set *labelSet, found []Finding) []Finding {
	token := p.Text[start:end]
	if strings.Trim(token, "0.-/*xX") == "" {
		return found // an empty or blacked-out field
	}
	for i := set.next(0); i < maxRules; i = set.next(i + 1) {
		l := list[i]
		if !l.accepts(token, before) {
			continue
		}
		found = append(found, Finding{
			Span: document.Span{Part: p.ID, Start: start, End: end},
			Type: l.Type, Kind: Kind(l.ID), Score: l.Score, Why: []string{"label"},
		})
	}
	return found
}

func (l *Labelled) accepts(token, before string) bool {
	return len(token) >= l.Min && len(token) <= l.Max && (l.Accept == nil || l.Accept(token)) &&
		(len(l.With) == 0 || Contains(before, l.With)) && !EndsWith(before, l.Not)
}
