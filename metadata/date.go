package metadata

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

var (
	// before the day of a signature: "V Brně dne", "Ve Vzorově,", "W Toruniu, dnia"
	inPlace = regexp.MustCompile(`^(?:v|ve|vo|w|we) ([a-z][a-z .,()'-]{1,60}?)(?:[ ,/]*(?:dne|dna|dnia|date))*[ :,._…]*$`)
	// "Brno", "Dobrá Bystřice,", "Kostelec nad Orlicí dne"
	place = regexp.MustCompile(`^[a-z][a-z.'-]+(?: [a-z.'-]+){0,4}?,?(?: (?:dne|dna|dnia))?[ :]*$`)
	// words of which a line begins that is no place
	noPlace = regexp.MustCompile(`\b(?:datum|den|nar\w*|narozen\w*|ze|zo|od|do|k|ke|ku|po|pred|platn\w+|ucinn\w+|termin\w*|vystaven\w*|splatn\w*|schval\w*|zverejn\w*|vyvesen\w*|sejmut\w*|usnesen\w*|smlouv\w+|dodat\w+|faktur\w*|verze|roku|r|splatk\w*|zaplac\w*|uhraz\w*|prijat\w*|podan\w*|doruc\w*|vyhotov\w*|zapsan\w*|rada|rady|zastupitelstvo|ulozen\w*|prevzat\w*|stav|nastup\w*|zahajen\w*|dokoncen\w*|ukoncen\w*|data|wystawion\w*)\b`)
	// what may follow a day that stands for itself
	behindDay = regexp.MustCompile(`^(?: ?r\.?| ?roku)? ?[.,]?$`)
	// "Datum: ", "Dne", "Datum podpisu"
	dayLabel = regexp.MustCompile(`^\W*(?:datum(?: podpisu| podpisania| / date)?|dne|dna|dnia)\W*$`)
	// "Elektronicky podepsáno", "Digitálně podepsal", "Podpisano kwalifikowanym …"
	stamp = regexp.MustCompile(`\b(?:podepsa(?:no|l|la)|podpisa(?:no|l|la|ne)|podpisany|digitally signed)\b`)
	// "zawarta w dniu", "uzavřená dne", "sporządzony"
	concludedOn = regexp.MustCompile(`(?:\b(?:zawart[aey]|sporzadzon[aey]|uzavren[ay]|uzatvorena|uzavreta)(?: w [a-z -]{2,40}?)?(?:,? (?:w dniu|dnia|dne|dna))?|^w dniu) ?$`)
	// the same place left blank for a hand
	blank = regexp.MustCompile(`(?:^|[\t ]{2,})(?:v|ve|vo|w|we) [a-z.…_ -]{1,60}?\b(?:dne|dna|dnia) ?:? *[._…]{3,}(?:[^._…\d]|$)`)
)

// tailLines is how far from the end a day with a mere label is that of a
// signature: names and functions stand below.
const tailLines = 12

// signing is a day on which somebody signed.
type signing struct {
	line *line
	day  day
	c    Confidence
}

// signed is the last day beside a signature: a contract is concluded when the
// last party signs (§ 1745 of the civil code). Where another place for a day is
// left to a hand, or only one of the sides has signed in the file, it is only a
// hint. Polish contracts say the day in their first sentence.
func (t *text) signed() *Date {
	var all []signing
	open := false
	for i, l := range t.lines {
		if l.has(dotted) && len(l.raw) <= maxHead && strings.Contains(l.raw, " d") {
			open = open || blank.MatchString(l.fold().S)
		}
		if l.has(digit | year) {
			all = append(all, t.signings(i)...)
		}
	}
	if len(all) == 0 {
		return nil
	}
	last := all[0]
	for _, s := range all[1:] {
		if !s.day.time.Before(last.day.time) {
			last = s
		}
	}
	d := &Date{Fact: *last.line.fact(last.day.from, last.day.to, last.c), Day: last.day.time}
	if len(all) > 1 && last.c == Low {
		d.Confidence = Medium
	}
	if open {
		d.Confidence = Low
	}
	d.Text = czech(d.Day)
	return d
}

// signings are the days of signatures in a line.
func (t *text) signings(i int) (out []signing) {
	l := t.lines[i]
	s := l.fold().S
	for _, d := range days(s) {
		if c, ok := t.isSigning(i, d); ok {
			out = append(out, signing{l, d, c})
		}
	}
	return out
}

// isSigning judges a day by what stands in its cell.
func (t *text) isSigning(i int, d day) (Confidence, bool) {
	l := t.lines[i]
	s := l.fold().S
	from := l.cellStart(d.from)
	before := s[from:d.from]
	after, _, _ := strings.Cut(s[d.to:min(len(s), d.to+40)], "  ")
	alone := behindDay.MatchString(after)
	capital := l.capital(from)
	switch {
	case i < headDays && concludedOn.MatchString(before):
		return Medium, true
	case capital && isInPlace(before):
		return t.confidence(i, from), true
	case capital && (l.late(d) || alone && t.tail(i) && 2*i >= len(t.lines) && l.opensCell(from)) && isPlace(before):
		return t.confidence(i, from), true
	case t.stamped(i, d):
		return Low, true
	case t.tail(i) && from == 0 && dayLabel.MatchString(before):
		return Low, true
	}
	return Low, false
}

// headDays is how far down a contract says in a sentence when it was concluded.
const headDays = 12

func isInPlace(before string) bool {
	m := inPlace.FindStringSubmatch(before)
	return m != nil && !noPlace.MatchString(m[1])
}

func isPlace(before string) bool { return place.MatchString(before) && !noPlace.MatchString(before) }

// opensCell reports whether a cell begins here, and not merely a sentence.
func (l *line) opensCell(from int) bool {
	s := strings.TrimRight(l.fold().S[:from], " ")
	return s == "" || strings.HasSuffix(s, "|") || from-len(s) > 1
}

// confidence of a day beside a place: the last lines of a document are those of
// the signatures.
func (t *text) confidence(i, from int) Confidence {
	if len(t.lines) > 3*tailLines && i < len(t.lines)/3 {
		return Low
	}
	return Medium
}

func (t *text) tail(i int) bool { return i >= len(t.lines)-tailLines }

// late reports whether a day stands near the end of a line that holds a whole
// document.
func (l *line) late(d day) bool { return len(l.raw) > 400 && d.from > len(l.fold().S)-300 }

// stamped reports whether a day is that of an electronic signature: the words
// before it say so, or it has a mere label and one of the two lines above does.
// "Schváleno elektronicky" is an approval.
func (t *text) stamped(i int, d day) bool {
	s := t.lines[i].fold().S[:d.from]
	if isStamp(s) {
		return true
	}
	for j := i - 1; len(s) <= maxStamp && j >= max(0, i-2) && dayLabel.MatchString(s); j-- {
		if isStamp(t.lines[j].fold().S) {
			return true
		}
	}
	return false
}

// isStamp reports whether a text ends in the words of an electronic signature.
func isStamp(s string) bool {
	s = s[max(0, len(s)-maxStamp):]
	return (strings.Contains(s, "pod") || strings.Contains(s, "signed")) && stamp.MatchString(s)
}

// maxStamp is how long the name between the words of a stamp and its day may be.
const maxStamp = 90

// maxCell bounds how far before a day its place may begin.
const maxCell = 90

// cellStart is where the cell begins in which a day stands: behind a gap, or
// behind the last sentence of a line.
func (l *line) cellStart(at int) int {
	s := l.fold().S
	low := max(0, at-maxCell)
	for i := at - 1; i > low; i-- {
		rest := strings.TrimLeft(s[i:at], " |")
		switch {
		case rest == "" || rest == "dne " || rest == "dna " || rest == "dnia ":
		case s[i] == '|', s[i] == ' ' && s[i-1] == ' ', s[i] == ' ' && s[i-1] == ';':
			return at - len(rest)
		case s[i] == ' ' && s[i-1] == '.' && i > low+2 && s[i-3] != ' ' && l.upper(i+1):
			return i + 1
		}
	}
	if low == 0 {
		return at - len(strings.TrimLeft(s[:at], " "))
	}
	return low
}

// upper reports whether a capital stands at a folded byte.
func (l *line) upper(at int) bool {
	r, _ := utf8.DecodeRuneInString(l.raw[l.fold().Original(at):])
	return unicode.IsUpper(r)
}

// capital reports whether what begins at a folded byte begins as a name does: a
// place in the line of a signature is one. "v příloze ze dne" is none.
func (l *line) capital(from int) bool {
	f := l.fold()
	raw := l.raw[f.Original(from):]
	for _, p := range []string{"V ", "v ", "Ve ", "ve ", "VE ", "Vo ", "vo ", "W ", "w ", "We ", "we "} {
		if rest, ok := strings.CutPrefix(raw, p); ok {
			raw = strings.TrimLeft(rest, " \u00a0")
			break
		}
	}
	r, _ := utf8.DecodeRuneInString(raw)
	return unicode.IsUpper(r)
}

// firstDay is the first day in some lines that is nobody else's: "ze dne …" is
// the day of what is answered, "do …" a term.
func firstDay(lines []*line) time.Time {
	for _, l := range lines {
		if !l.has(digit | year) {
			continue
		}
		s := l.fold().S
		for _, d := range days(s) {
			if !othersDay.MatchString(s[max(0, d.from-12):d.from]) {
				return d.time
			}
		}
	}
	return time.Time{}
}

var othersDay = regexp.MustCompile(`(?:\bze dne|\bzo dna|\bz dnia|\bdo|\bod|\bz) ?$`)
