package metadata

import (
	"regexp"

	"inkoust/document"
)

var (
	// "Č. j.: MUV/1187/2026", "naše značka: …", "spis. zn. …"
	reference = regexp.MustCompile(`\b(?:c\. ?j\.|cj\.|cislo jednaci|nase (?:znacka|zn\.|c\. ?j\.)|cislo spisu) ?:? ?`)
	// "Vaše značka", "k žádosti č. j. …" are somebody else's
	foreign = regexp.MustCompile(`\b(?:vas\w*|k vasi|k zadosti|ze dne)\b`)
	dated   = regexp.MustCompile(`(?:\b(?:datum|dne|dna|datum poskytnuti|poskytnuto) ?:? ?|^\W*v[eo]? [a-z ]{2,30},? (?:dne:? *)?)$`)
)

// reference is the letter's own number: the first that is nobody else's.
func (t *text) reference() *Fact {
	for _, l := range t.head(headLines) {
		m := reference.FindStringSubmatchIndex(l.fold().S)
		if m == nil || foreign.MatchString(l.fold().S[:m[0]]) {
			continue
		}
		if f := l.codeFact(m[1], High); f != nil {
			return f
		}
	}
	return nil
}

// written is the day of a letter, at its head.
func (t *text) written() *Date {
	for _, l := range t.head(headLines) {
		if !l.has(digit|year) || foreign.MatchString(l.fold().S) {
			continue
		}
		for _, d := range days(l.fold().S) {
			if dated.MatchString(l.fold().S[:d.from]) {
				f := l.fact(d.from, d.to, Medium)
				f.Text = czech(d.time)
				return &Date{Fact: *f, Day: d.time}
			}
		}
	}
	return nil
}

var (
	asksTitle = regexp.MustCompile(`^\W*(?:vec ?: ?)?(?:zadost|ziadost) (?:o (?:poskytnuti |spristupnenie )?informac|podle zakona|o sdeleni|o zaslani)`)
	asksText  = regexp.MustCompile(`\b(?:zadam|zadame|timto zadam|ziadam) (?:vas |tedy |timto |dle |podle |na zaklade |ve smyslu |v souladu )?.{0,80}\b(?:o (?:poskytnuti|sdeleni|zaslani|spristupnenie)|informac)`)
	answers   = regexp.MustCompile(`\b(?:sdelujeme|poskytujeme|vyrizujeme|oznamujeme|povinny subjekt (?:obdrzel|poskytuje|rozhodl)|na zaklade vasi zadosti|k vasi zadosti|obdrzeli jsme)\b`)
)

// IsRequest reports whether a document is a request for information and not the
// answer to one: it asks in its title or in its text, and nowhere answers.
func IsRequest(parts []*document.Part) bool {
	t, asks := newText(parts), false
	for _, l := range t.head(80) {
		if answers.MatchString(l.fold().S) {
			return false
		}
		asks = asks || asksTitle.MatchString(l.fold().S) || asksText.MatchString(l.fold().S)
	}
	return asks
}
