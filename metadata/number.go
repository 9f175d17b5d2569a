package metadata

import (
	"regexp"
	"strings"
)

// code is a contract's number: letters, digits and marks, with a digit in it.
// Spaces stand beside slashes and hyphens only.
const code = `([a-z0-9][a-z0-9._]*(?: ?[/–-] ?[a-z0-9][a-z0-9._]*)*)`

// kinds are the words for what is numbered, in any case.
const kinds = `(?:smlouv\w*|zmluv\w*|sml\.?|sod|objednav\w*|dohod\w*|dodatk\w*|dodatek|rozhodnuti)`

var (
	// "číslo smlouvy objednatele: 2026/042", "č. smlouvy: …", "ev. č. sml. …"
	labelled = regexp.MustCompile(`\b(?:ev(?:idencni|\.)? ?c(?:islo|\.)|reg(?:istracni|\.)? ?c(?:islo|\.)|cislo|c\.) ?` + kinds + `(?: [a-z]+){0,2} ?[:.]? ?` + code)
	// "Smlouva o dílo č. 2026/042", "SMLOUVA O DÍLO číslo: …", "Objednávka č. 8/2026"
	titled = regexp.MustCompile(`^\W*` + kinds + `[^\d:]{0,90}?\b(?:c\.|cislo|ev\. ?c\.) ?:? ?` + code)
	// "č. ÚKL-2026/9" alone on the line below a title
	alone = regexp.MustCompile(`^\W*(?:ev\. ?)?(?:c\.|cislo) ?:? ?` + code + `\W*$`)
	// "ke smlouvě o dílo č. 2025/17", "k objednávce číslo …"
	parent = regexp.MustCompile(`\bke? (?:smlouve|zmluve|dohode|objednavce|objednavke|sod)\b[^\n]{0,100}?\b(?:c\.|cislo|ev\. ?c\.) ?:? ?` + code)
	// "Dodatek č. 2"
	amendment = regexp.MustCompile(`^\W*(?:dodatek|dodatok)\b`)
)

// headLines is how far down a title may stand: behind a letterhead.
const headLines = 25

// numbers finds the contract's own number and that of the one it changes.
func (t *text) numbers() (own, linked *Fact) {
	changes := false
	for i, l := range t.head(headLines) {
		changes = changes || amendment.MatchString(l.fold.S)
		if linked == nil && changes {
			linked = t.twoLines(i, parent, Medium)
		}
	}
	if changes { // "dodatek č. 2" is the amendment's own number only within its contract
		return nil, linked
	}
	for _, re := range []struct {
		re *regexp.Regexp
		c  Confidence
	}{{labelled, High}, {titled, High}, {alone, Medium}} {
		for _, l := range t.head(headLines) {
			if f := codeIn(l, re.re, re.c); f != nil {
				return f, nil
			}
		}
	}
	return nil, nil
}

// twoLines looks in a line and the one below it as if they were one.
func (t *text) twoLines(i int, re *regexp.Regexp, c Confidence) *Fact {
	if f := codeIn(t.lines[i], re, c); f != nil || i+1 >= len(t.lines) {
		return f
	}
	a, b := t.lines[i], t.lines[i+1]
	head := strings.TrimRight(a.fold.S, " ") + " "
	m := re.FindStringSubmatchIndex(head + b.fold.S)
	if m == nil || m[2] < len(head) {
		return nil
	}
	return b.codeFact(m[2]-len(head), m[3]-len(head), c)
}

// codeIn is the number that a pattern finds in a line, nil without a digit.
func codeIn(l line, re *regexp.Regexp, c Confidence) *Fact {
	m := re.FindStringSubmatchIndex(l.fold.S)
	if m == nil {
		return nil
	}
	return l.codeFact(m[2], m[3], c)
}

// maxCode is longer than any contract's number and shorter than a sentence.
const maxCode = 40

func (l line) codeFact(from, to int, c Confidence) *Fact {
	s := strings.TrimRight(l.fold.S[from:to], ".-/–_ ")
	if !strings.ContainsAny(s, "0123456789") || len(s) > maxCode || act.MatchString(l.fold.S[from+len(s):]) {
		return nil
	}
	return l.fact(from, from+len(s), c)
}

// act stands behind the number of an act, "340/2015 Sb."
var act = regexp.MustCompile(`^ ?(?:sb|z\. ?z)\b`)
