package xlsx

import (
	"strings"
	"unicode"
)

// format is a number format, divided into its sections.
type format struct {
	sections []section
	general  bool
	text     bool // "@": shown as it is typed
	hides    bool // ";;;": shows nothing
}

// section is the form for positive, negative, zero or text values.
type section struct {
	tokens     []token
	date       bool
	percent    int
	scale      int // thousands divided off: commas behind the last digit
	thousands  bool
	integers   int // digit places before the decimal point
	zeros      int // of these, how many are always printed
	decimals   int
	minimum    int // decimals always printed
	scientific bool
	fraction   bool
	condition  string // "[<100]"
}

type tokenKind uint8

const (
	literalToken tokenKind = iota
	digitToken             // 0 # ?
	pointToken
	commaToken
	percentToken
	exponentToken // E+ E-
	dateToken     // a run of one of y m d h s, or AM/PM
	textToken     // @
	slashToken
	elapsedToken // [h] [mm] [s]
	sectionToken // ;
	conditionToken
	generalToken
)

type token struct {
	kind tokenKind
	text string
}

var general = &format{general: true}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// tokenize reads a format code (ECMA-376 part 1, 18.8.31).
func tokenize(code string) []token {
	var out []token
	r := []rune(code)
	for i := 0; i < len(r); {
		t, n := nextToken(r[i:])
		if n == 0 {
			n = 1
		}
		if t.kind != literalToken || t.text != "" {
			out = append(out, t)
		}
		i += n
	}
	return out
}

func nextToken(r []rune) (token, int) {
	low := unicode.ToLower(r[0])
	switch {
	case hasPrefixFold(r, "general"):
		return token{generalToken, ""}, len("general")
	case hasPrefixFold(r, "am/pm"):
		return token{dateToken, "a"}, len("am/pm")
	case hasPrefixFold(r, "a/p"):
		return token{dateToken, "a"}, len("a/p")
	case r[0] == '"':
		return quoted(r)
	case r[0] == '\\' || r[0] == '!':
		if len(r) < 2 {
			return token{}, 1
		}
		return token{literalToken, string(r[1])}, 2
	case r[0] == '_': // as wide as the next character
		return token{literalToken, " "}, min(2, len(r))
	case r[0] == '*': // fills the cell with the next character
		return token{}, min(2, len(r))
	case r[0] == '[':
		return bracket(r)
	case r[0] == ';':
		return token{sectionToken, ""}, 1
	case strings.ContainsRune("0#?", r[0]):
		return token{digitToken, string(r[0])}, 1
	case r[0] == '.':
		return token{pointToken, "."}, 1
	case r[0] == ',':
		return token{commaToken, ","}, 1
	case r[0] == '%':
		return token{percentToken, "%"}, 1
	case r[0] == '@':
		return token{textToken, ""}, 1
	case r[0] == '/':
		return token{slashToken, "/"}, 1
	case low == 'e' && len(r) > 1 && (r[1] == '+' || r[1] == '-'):
		return token{exponentToken, string(r[1])}, 2
	case strings.ContainsRune("ymdhse", low):
		n := 1
		for n < len(r) && unicode.ToLower(r[n]) == low {
			n++
		}
		return token{dateToken, strings.Repeat(string(low), n)}, n
	}
	return token{literalToken, string(r[0])}, 1
}

func hasPrefixFold(r []rune, s string) bool {
	return len(r) >= len(s) && strings.EqualFold(string(r[:len(s)]), s)
}

func quoted(r []rune) (token, int) {
	for i := 1; i < len(r); i++ {
		if r[i] == '"' {
			return token{literalToken, string(r[1:i])}, i + 1
		}
	}
	return token{literalToken, string(r[1:])}, len(r)
}

// bracket reads colours, conditions, currencies and elapsed times.
func bracket(r []rune) (token, int) {
	end := 1
	for end < len(r) && r[end] != ']' {
		end++
	}
	inside := string(r[1:end])
	n := min(end+1, len(r))
	switch {
	case strings.HasPrefix(inside, "$"):
		currency, _, _ := strings.Cut(inside[1:], "-")
		return token{literalToken, currency}, n
	case strings.Trim(strings.ToLower(inside), "h") == "" || strings.Trim(strings.ToLower(inside), "m") == "" || strings.Trim(strings.ToLower(inside), "s") == "":
		return token{elapsedToken, strings.ToLower(inside)}, n
	case strings.ContainsAny(inside, "<>="):
		return token{conditionToken, inside}, n
	}
	return token{}, n // a colour
}

// parseFormat divides a code into sections.
func parseFormat(code string) *format {
	if code == "" || strings.EqualFold(code, "general") {
		return general
	}
	f := &format{text: code == "@", hides: strings.Trim(code, "; ") == "" && strings.Count(code, ";") >= 3}
	var tokens []token
	for _, t := range tokenize(code) {
		if t.kind == sectionToken {
			f.sections = append(f.sections, newSection(tokens))
			tokens = nil
			continue
		}
		tokens = append(tokens, t)
	}
	f.sections = append(f.sections, newSection(tokens))
	return f
}

func newSection(tokens []token) section {
	s := section{tokens: tokens}
	point := false
	for i, t := range tokens {
		switch t.kind {
		case dateToken, elapsedToken:
			s.date = s.date || t.kind == elapsedToken || t.text != "e"
		case digitToken:
			s.digit(t.text == "0", point)
		case pointToken:
			point = true
		case commaToken:
			s.comma(tokens, i)
		case percentToken:
			s.percent++
		case exponentToken:
			s.scientific = true
		case slashToken:
			s.fraction = s.fraction || s.integers > 0
		case conditionToken:
			s.condition = t.text
		}
	}
	s.fraction = s.fraction && !s.date && len(tokens) > 0 && isFraction(tokens)
	return s
}

// isFraction reports whether digits stand on both sides of the slash.
func isFraction(tokens []token) bool {
	for i, t := range tokens {
		if t.kind == slashToken && i > 0 && i+1 < len(tokens) && tokens[i-1].kind == digitToken && tokens[i-1].text != "0" && tokens[i+1].kind == digitToken {
			return true
		}
	}
	return false
}

func (s *section) digit(zero, behindPoint bool) {
	switch {
	case s.scientific:
	case behindPoint:
		s.decimals++
		if zero {
			s.minimum = s.decimals
		}
	default:
		s.integers++
		if zero || s.zeros > 0 {
			s.zeros++
		}
	}
}

// comma divides thousands between digits and scales behind the last of them.
func (s *section) comma(tokens []token, i int) {
	if s.integers == 0 {
		return
	}
	for _, t := range tokens[i+1:] {
		if t.kind == digitToken {
			s.thousands = true
			return
		}
		if t.kind == pointToken {
			break
		}
	}
	s.scale++
}
