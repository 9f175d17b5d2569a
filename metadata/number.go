package metadata

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// code is a contract's number: letters, digits and marks, with a digit in it.
// Spaces stand beside slashes and hyphens only, and a digit follows; see longCode
// for "FRB 05/2021".
const code = `([a-z0-9][a-z0-9._]*(?:[/-][a-z0-9][a-z0-9._]*| ?[/-] ?[a-z._]*\d[a-z0-9._]*)*)`

// kinds are the words for what is numbered, in any case.
const kinds = `(?:smlouv\w*|zmluv\w*|sml\.?|sod|objednav\w*|dohod\w*|dodatk\w*|dodatek|umow\w*|zamowieni\w*)`

// no is the word for "number", with what a number is kept for.
const no = `(?:ev(?:id(?:encni|\.)?|\.)? ?c(?:islo|\.)|reg(?:istracni|\.)? ?c(?:islo|\.)|cislo|c\.|ev(?:idencne)?\.? cislo|(?:nr|numer)(?: ewid\.)?)`

// sides are the words for those who number a contract.
const sides = `(?:objednatel|zhotovitel|prikazc|prikaznik|dodavatel|odberatel|pronajimatel|najemc|poskytovatel|prijemc|kupujici|prodavajici|klient|zadavatel|objednavatel|zakaznik|zamawiajac|wykonawc)\w*`

var (
	// "číslo smlouvy objednatele: 2026/042", "ev. č. sml. …" where it opens a line
	// or a cell, and is no part of a sentence
	opening = regexp.MustCompile(`(?:^\W*|  +|[;|] )` + no + ` ?` + kinds + `(?: (?:` + sides + `|divadla|skoly|mesta|obce|uradu|agentury))? ?[:.]? ?`)
	// "č. objednatele S-0418/OI/2021", "číslo příkazce: …", "evid. č. objednatele: …"
	bySide = regexp.MustCompile(`(?:^|\W)` + no + ` ` + sides + ` ?:? ?`)
	// "Smlouva o dílo č. 2026/042", "POJISTNÁ SMLOUVA číslo: …", "Umowa najmu nr …"
	titled = regexp.MustCompile(`^\W*(?:[a-z]+ ){0,5}?` + kinds + `[^\d:(]{0,110}?\W` + no + ` ?:? ?`)
	// "OBJEDNÁVKA 153/2023"
	bare = regexp.MustCompile(`^\W*(?:objednavka|kupna zmluva|zmluva) `)
	// "č. ÚKL-2026/9" on a line below a title, alone or at its beginning or end
	below = regexp.MustCompile(`(?:^\W*|  +|\bpod )(?:cislo (?:[a-z]+ ){1,4}?[a-z]+:|` + no + `) ?:? ?`)
	// the number behind the second line of a title: "z fondu bydlení č. 3/2016"
	goneOn = regexp.MustCompile(`^ *(?:o|k|ke|na|z|ze|ku|do) [a-z][^\d:(]{0,110}?\W` + no + ` ?:? ?`)
	// "ke smlouvě o dílo č. 2025/17", "k nájemní smlouvě na byt č. …", "do umowy najmu nr …"
	parent = regexp.MustCompile(`\b(?:ke?|do) (?:[a-z]+ ){0,3}?(?:smlouve|zmluve|dohode|objednavce|objednavke|sod|umowy)\b[^\n(]{0,100}?\W` + no + ` ?:? ?`)
	// "Dodatek č. 2"
	amendment = regexp.MustCompile(`^\W*(?:dodatek|dodatok|aneks)\b`)
	// what is numbered for itself and not the contract about it
	// with a number that may be a contract's too: "nájemní smlouva na byt č. B/114"
	thing = regexp.MustCompile(`\b(?:byt\w*|stanek|stanku|hrob\w*|garaz\w*|pozem\w*|prostor\w*|pokoj\w*|parc\w*|misto|mista|priloha|prilohy|programu|linky|lokalu|ucet|uctu|zakona|zak\.) ?` + no + ` ?:? ?$`)
	// act stands behind the number of an act, "340/2015 Sb."
	act = regexp.MustCompile(`^ ?(?:sb|z\. ?z|zb)\b`)
)

// headLines is how far down a title may stand: behind a letterhead.
const headLines = 25

// belowTitle is how far below the title its number may stand.
const belowTitle = 3

// numbers finds the contract's own number and that of the one it changes. The
// title goes first: a label further down may be that of another contract.
func (t *text) numbers() (own, linked *Fact) {
	head := t.spacedHead()
	at, changes := -1, false
	for i, l := range head {
		if changes = changes || amendment.MatchString(l.fold().S); changes {
			if linked = twoLines(head, i, parent); linked != nil {
				return nil, linked
			}
		}
		if at < 0 && title.MatchString(l.fold().S) {
			at = i
		}
	}
	if changes { // "dodatek č. 2" is the amendment's own number only within its contract
		return nil, nil
	}
	for _, find := range []func(*line) *Fact{numberIn(opening, High), numberIn(titled, High), numberIn(bare, Medium), numberIn(bySide, High)} {
		for i, l := range head {
			if at >= 0 && (i < at-belowTitle || i > at+belowTitle) {
				continue
			}
			if f := find(l); f != nil {
				return f, nil
			}
		}
	}
	for i := at; at >= 0 && i <= min(at+belowTitle, len(head)-1); i++ {
		if f := numberIn(below, Medium)(head[i]); f != nil {
			return f, nil
		}
		if f := numberIn(goneOn, Medium)(head[i]); f != nil && i == at+1 {
			return f, nil
		}
	}
	for _, l := range head {
		if f := numberIn(opening, High)(l); f != nil {
			return f, nil
		}
	}
	return t.labelledLater(), nil
}

// labelledLines bounds how far a label is looked for.
const labelledLines = 400

// labelledLater is "číslo smlouvy 2026/9" in the running text.
func (t *text) labelledLater() *Fact {
	for _, l := range t.lines[:min(labelledLines, len(t.lines))] {
		if !l.has(digit) || !strings.Contains(l.raw, "slo ") {
			continue
		}
		if f := numberIn(ownLabel, Medium)(l); f != nil {
			if !strings.HasSuffix(strings.TrimRight(l.raw[:f.Start-l.start], " \u00a0"), ":") {
				f.Confidence = Low // "na faktuře uvede číslo smlouvy 2026/9" may speak of another
			}
			return f
		}
	}
	return nil
}

var ownLabel = regexp.MustCompile(`\bcislo (?:teto )?(?:smlouvy|zmluvy|dohody|objednavky)(?: (?:` + sides + `|divadla|skoly|mesta|obce|uradu))? ?:? ?`)

// spacedHead is the head with letters that were spaced out put together.
func (t *text) spacedHead() []*line {
	head := t.head(headLines)
	for i, l := range head {
		if raw, ok := unspaced(l.raw); ok {
			head[i] = &line{part: l.part, start: l.start, raw: raw, marks: l.marks}
		}
	}
	return head
}

// twoLines looks in a line and the one below it as if they were one.
func twoLines(head []*line, i int, re *regexp.Regexp) *Fact {
	if f := numberIn(re, High)(head[i]); f != nil || i+1 >= len(head) {
		return f
	}
	a, b := head[i], head[i+1]
	start := strings.TrimRight(a.fold().S, " ") + " "
	m := re.FindStringIndex(start + b.fold().S)
	if m == nil || m[1] < len(start) {
		return nil
	}
	return b.codeFact(m[1]-len(start), High)
}

// numberIn finds the number behind a pattern in a line, nil without a digit.
func numberIn(re *regexp.Regexp, c Confidence) func(*line) *Fact {
	return func(l *line) *Fact {
		if !l.has(digit) {
			return nil
		}
		for _, m := range re.FindAllStringIndex(l.fold().S, 3) {
			f := l.codeFact(m[1], c)
			if f != nil && !(allDigits(f.Text) && thing.MatchString(l.fold().S[max(0, m[1]-40):m[1]])) {
				return f
			}
		}
		return nil
	}
}

// maxCode is longer than any contract's number and shorter than a sentence.
const maxCode = 40

var firstCode = regexp.MustCompile(`^` + code)

// codeFact is the number that begins at a folded byte; nil for none, and for
// that of an act.
func (l *line) codeFact(from int, c Confidence) *Fact {
	s := l.fold().S
	to := l.longCode(from)
	if to == from {
		return nil
	}
	code := strings.TrimRight(s[from:to], ".-/–_ ")
	if len(code) > maxCode || act.MatchString(s[from+len(code):]) || isDay(s[from:]) {
		return nil
	}
	return l.fact(from, from+len(code), c)
}

// isDay reports whether what looks like a number is the day of something.
func isDay(s string) bool {
	d, ok := dayAt(s, 0)
	return ok && strings.Contains(s[:d.to], ".")
}

// longCode ends a number of one or more words: "S-2026/4", "FRB 05/2021", "41 N
// 19/44", "7721 0045 19". Words of letters alone are short, written as shorthand
// is, and never the last.
func (l *line) longCode(from int) int {
	s, end, p := l.fold().S, from, from
	for n := 0; n < 4; n++ {
		m := firstCode.FindString(s[p:min(len(s), p+maxCode)])
		if m == "" {
			break
		}
		hasDigit := strings.ContainsAny(m, "0123456789")
		if !hasDigit && !l.shorthand(p, p+len(m)) || n > 0 && strings.HasSuffix(m, ".") {
			break
		}
		if n > 0 && hasDigit && !l.belongs(end, p, m) {
			break
		}
		if p += len(m); hasDigit {
			end = p
			if strings.HasSuffix(m, ".") || strings.HasSuffix(m, ",") {
				break
			}
		}
		if at(s, p) != ' ' || at(s, p+1) == ' ' {
			break
		}
		p++
	}
	return end
}

// belongs reports whether a further word with digits is still the same number:
// behind shorthand, or a group of digits behind groups of digits.
func (l *line) belongs(end, p int, m string) bool {
	s := l.fold().S
	if strings.TrimSpace(s[end:p]) != "" {
		return true // shorthand stands between
	}
	before := s[strings.LastIndexByte(s[:end], ' ')+1 : end]
	return len(before) == 4 && allDigits(before) && allDigits(m) && len(m) <= 4
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// maxShorthand is as long as the letters of a series are: "DPP", "TDI", "KS".
const maxShorthand = 4

// shorthand reports whether letters are written as a series is: two capitals,
// or one that is no preposition.
func (l *line) shorthand(from, to int) bool {
	raw := l.raw[l.fold().Original(from):l.fold().Original(to)]
	if utf8.RuneCountInString(raw) > maxShorthand || strings.Contains(" O NA K KE Z ZE S V A I DO PRO U OD ZA W ", " "+raw+" ") {
		return false
	}
	upper := 0
	for _, r := range raw {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 2 || upper == 1 && utf8.RuneCountInString(raw) == 1
}
