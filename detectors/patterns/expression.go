package patterns

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode"
)

// Bounds of an expression. Values are short, an account with its spaces has 34
// characters. The work for a character of text grows with the instructions: so
// bounded, the worst expression needs less than a second for 1 MB of the worst text.
const (
	maxSource  = 500 // bytes of the expression as written
	maxLength  = 60  // characters of a match
	maxProgram = 90  // instructions of the compiled expression
)

// A value ends where no letter, mark or digit touches it: the borders of the
// regular expressions themselves know ASCII letters only.
const border = `[^\pL\pM\pN_]`

// asciiOnly are the classes that know ASCII alone, and what to write instead.
var asciiOnly = map[byte]string{
	'b': "borders are set by the program, leave it out", 'B': "borders are set by the program, leave it out",
	'w': `write [\pL\pN]`, 'W': `write [^\pL\pN]`, 'd': "write [0-9]", 'D': "write [^0-9]",
	's': "write a space, which stands for any one", 'S': `write [^ ]`,
}

// tree reads the shape or expression of a description.
func (s *Spec) tree() (*syntax.Regexp, error) {
	source := s.Pattern
	if s.Shape != "" {
		source = s.Shape
	}
	if len(source) > maxSource {
		return nil, s.wrong(fmt.Errorf("expected at most %d characters", maxSource))
	}
	if s.Shape != "" {
		var err error
		if source, err = expressionOf(s.Shape); err != nil {
			return nil, s.wrong(err)
		}
	}
	tree, err := parse(source)
	if err != nil {
		return nil, s.wrong(err)
	}
	return tree, nil
}

// wrong names the key that a mistake stands in.
func (s *Spec) wrong(err error) error {
	if s.Shape != "" {
		return fmt.Errorf("shape: %w", err)
	}
	return fmt.Errorf("pattern: %w", err)
}

// compile makes the expression that finds a value, in group 1, between borders.
func (d *detector) compile(tree *syntax.Regexp) (err error) {
	if d.re, err = bounded(tree); err != nil {
		return d.spec.wrong(err)
	}
	_, longest := lengths(tree)
	d.digits, d.reach = needsDigit(tree), longest+1
	return nil
}

// parse reads an expression and refuses what leans on ASCII or on anchors.
func parse(source string) (*syntax.Regexp, error) {
	for i := 0; i+1 < len(source); i++ {
		switch {
		case source[i] == '[' && source[i+1] == ':':
			return nil, fmt.Errorf(`[: :] knows ASCII letters only: write \pL for letters, 0-9 for digits`)
		case source[i] != '\\':
			continue
		case asciiOnly[source[i+1]] != "":
			return nil, fmt.Errorf(`\%c knows ASCII only and fails beside letters with marks: %s`, source[i+1], asciiOnly[source[i+1]])
		case source[i+1] == 'Q':
			return nil, fmt.Errorf(`\Q: expected a backslash before each character instead`)
		}
		i++
	}
	tree, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil, fmt.Errorf("expected a regular expression (RE2)")
	}
	if err := refuse(tree); err != nil {
		return nil, err
	}
	return spaced(tree), nil
}

// refuse finds anchors and repetitions without an end.
func refuse(tree *syntax.Regexp) error {
	switch tree.Op {
	case syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText:
		return fmt.Errorf("^ and $ are not allowed: a value may stand anywhere in a line")
	case syntax.OpStar, syntax.OpPlus:
		return fmt.Errorf("can run long: * and + have no end, write {0,9} or {1,9}")
	case syntax.OpRepeat:
		if tree.Max < 0 {
			return fmt.Errorf("can run long: {n,} has no end, write {n,m}")
		}
	}
	for _, sub := range tree.Sub {
		if err := refuse(sub); err != nil {
			return err
		}
	}
	return nil
}

// anySpace is what a space in an expression or shape stands for.
const anySpace = "(?:\r\n|[\t\n \u00a0\u2007\u2009\u202f])"

// spaced makes each literal space stand for any one white space.
func spaced(tree *syntax.Regexp) *syntax.Regexp {
	for i, sub := range tree.Sub {
		tree.Sub[i] = spaced(sub)
	}
	if tree.Op != syntax.OpLiteral || !strings.ContainsRune(string(tree.Rune), ' ') {
		return tree
	}
	all := &syntax.Regexp{Op: syntax.OpConcat, Flags: tree.Flags}
	for _, r := range tree.Rune {
		one := &syntax.Regexp{Op: syntax.OpLiteral, Flags: tree.Flags, Rune: []rune{r}}
		if r == ' ' {
			one, _ = syntax.Parse(anySpace, syntax.Perl) // a constant
		}
		all.Sub = append(all.Sub, one)
	}
	return all
}

// bounded compiles a tree between borders if no match can be empty or long.
func bounded(tree *syntax.Regexp) (*regexp.Regexp, error) {
	shortest, longest := lengths(tree)
	switch {
	case shortest == 0:
		return nil, fmt.Errorf("can match nothing at all: expected at least one character")
	case longest > maxLength:
		return nil, fmt.Errorf("can run long: a match may have %d characters, expected at most %d", longest, maxLength)
	}
	value := tree.String()
	whole, err := syntax.Parse(border+"("+value+")"+border, syntax.Perl)
	if err != nil {
		return nil, fmt.Errorf("expected a regular expression (RE2)")
	}
	prog, err := syntax.Compile(whole.Simplify())
	if err != nil || len(prog.Inst) > maxProgram {
		return nil, fmt.Errorf("can run long: too many alternatives and repetitions, expected a simpler expression")
	}
	return regexp.Compile(whole.String())
}

// tooLong stands for every length beyond the bound, so that sums stay small.
const tooLong = maxLength + 1

// lengths returns the characters of the shortest and the longest match.
func lengths(tree *syntax.Regexp) (shortest, longest int) {
	switch tree.Op {
	case syntax.OpLiteral:
		return len(tree.Rune), len(tree.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1, 1
	case syntax.OpCapture:
		return lengths(tree.Sub[0])
	case syntax.OpQuest:
		_, longest = lengths(tree.Sub[0])
		return 0, longest
	case syntax.OpRepeat:
		shortest, longest = lengths(tree.Sub[0])
		return shortest * tree.Min, min(longest*tree.Max, tooLong)
	case syntax.OpConcat, syntax.OpAlternate:
		return ofSubs(tree)
	}
	return 0, 0
}

func ofSubs(tree *syntax.Regexp) (shortest, longest int) {
	for i, sub := range tree.Sub {
		a, b := lengths(sub)
		switch {
		case tree.Op == syntax.OpConcat:
			shortest, longest = shortest+a, min(longest+b, tooLong)
		case i == 0:
			shortest, longest = a, b
		default:
			shortest, longest = min(shortest, a), max(longest, b)
		}
	}
	return shortest, longest
}

// expressionOf turns a shape into an expression: 9 is a digit, A a capital
// letter, a a small one, X a letter or digit; ? after a character makes it
// optional, {2,6} repeats it; a backslash takes the next one as it is; a space
// is any white space; all else stands for itself.
func expressionOf(shape string) (string, error) {
	var b strings.Builder
	rest := []rune(shape)
	for i := 0; i < len(rest); i++ {
		switch r := rest[i]; {
		case r == '9':
			b.WriteString(`[0-9]`)
		case r == 'A':
			b.WriteString(`\p{Lu}`)
		case r == 'a':
			b.WriteString(`\p{Ll}`)
		case r == 'X':
			b.WriteString(`[\pL0-9]`)
		case r == '?' || r == '{' || r == '}' || r == ',' && inBraces(rest[:i]) || unicode.IsDigit(r) && inBraces(rest[:i]):
			b.WriteRune(r)
		case r == '\\' && i+1 < len(rest):
			i++
			b.WriteString(regexp.QuoteMeta(string(rest[i])))
		case r == '\\':
			return "", fmt.Errorf("expected a character behind the backslash")
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return b.String(), nil
}

// inBraces reports whether a { is open at the end of a shape's beginning.
func inBraces(head []rune) bool {
	s := string(head)
	return strings.LastIndexByte(s, '{') > strings.LastIndexByte(s, '}')
}
