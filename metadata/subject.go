package metadata

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// "Název akce: …", "Předmět smlouvy: …", "Věc: …"
	named   = regexp.MustCompile(`^\W*(?:\d+\.\d* *)?(?:nazev (?:verejne )?(?:zakazky|akce|dila|projektu|stavby|smlouvy)|predmet (?:smlouvy|plneni|dila|objednavky|zakazky|zmluvy)|vec|akce) ?: ?(\S.*)$`)
	quoted  = regexp.MustCompile(`\b(?:akci|akce|nazvem|nazvanou?|dilo|zakazk\w+|projekt\w*|stavb\w+) ?:? ?[„"»]([^“”"«„»]{6,160})[“”"«]`)
	title   = regexp.MustCompile(`^\W*((?:[a-z]+ ){0,2}(?:smlouva|dohoda|zmluva|objednavka|darovaci smlouva|dodatek|dodatok)\b.*)$`)
	partied = regexp.MustCompile(`\b(?:uzavren\w*|podle|dle|ve smyslu|mezi|cislo|c\.|ev\.|ze dne|uzatvoren\w*|poradov\w*)(?:\W.*)?$`)
)

// saying are words of sentences; a title has none of them.
var saying = regexp.MustCompile(`\b(?:bude|je|jsou|se|byl[aoiy]?|nabyva|vznika|musi|muze|nesmi|prosime|objednavame|sa|ma)\b`)

// maxSubject leaves room in the register's 255 characters for the note of a
// repeated publication.
const maxSubject = 150

// subject is the title with the name of the work, "Smlouva o dílo – Oprava
// střechy", or whichever of them there is.
func (t *text) subject() *Fact {
	name, head := t.workName(), t.title()
	switch {
	case name == nil && head == nil:
		return nil
	case name == nil:
		return head
	case head == nil:
		return name
	}
	both := *name
	both.Text = head.Text + " – " + name.Text
	if utf8.RuneCountInString(both.Text) > maxSubject {
		both.Text = name.Text
	}
	return &both
}

// workName is what a label or quotation marks name.
func (t *text) workName() *Fact {
	for _, l := range t.head(60) {
		if m := named.FindStringSubmatchIndex(l.fold.S); m != nil {
			return l.subjectFact(m[2], m[3], High)
		}
	}
	for _, l := range t.head(120) {
		if m := quoted.FindStringSubmatchIndex(l.fold.S); m != nil {
			return l.subjectFact(m[2], m[3], Medium)
		}
	}
	return nil
}

// title is the first line that begins with what the document is, without
// numbers and references, and with the line below where a phrase is broken.
func (t *text) title() *Fact {
	for _, l := range t.head(headLines) {
		m := title.FindStringSubmatchIndex(l.fold.S)
		if m == nil || strings.HasSuffix(strings.TrimSpace(l.raw), ".") || saying.MatchString(l.fold.S) {
			continue
		}
		if f := l.amendment(); f != nil {
			return f
		}
		to := m[3]
		if cut := partied.FindStringIndex(l.fold.S[m[2]:m[3]]); cut != nil {
			to = m[2] + cut[0]
		}
		if f := l.subjectFact(m[2], to, Medium); f != nil && strings.Contains(f.Text, " ") {
			return f // "Smlouva" alone says nothing
		}
	}
	return nil
}

// amended is "Dodatek č. 2 ke smlouvě o dílo": the number belongs to the title.
var amended = regexp.MustCompile(`^\W*(dodat(?:ek|ok) c\. ?\d+(?: ke? (?:smlouve|zmluve|dohode)(?: [a-z]+){0,6}?)?)(?: ?,| c\.| cislo| ze dne| zo dna| uz|\W*$)`)

func (l line) amendment() *Fact {
	m := amended.FindStringSubmatchIndex(l.fold.S)
	if m == nil {
		return nil
	}
	return l.subjectFact(m[2], m[3], Medium)
}

func (l line) subjectFact(from, to int, c Confidence) *Fact {
	f := l.fact(from, to, c)
	f.Text = sentence(strings.Trim(f.Text, " \t.,;:–-„“”\"»«"))
	if n := utf8.RuneCountInString(f.Text); n < 5 || n > maxSubject {
		return nil
	}
	return f
}

// sentence brings a title of capitals down to a sentence.
func sentence(s string) string {
	if strings.ToUpper(s) != s {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.ToLower(s[size:])
}
