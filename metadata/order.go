package metadata

import (
	"regexp"
	"strings"

	"inkoust/document"
)

var (
	accept   = regexp.MustCompile(`\b(?:objednavku [^;]{0,40}?\b(?:akceptuj|prijim|potvrzuj|potvrdzuj)\w*|(?:akceptac|prijet|prijat|potvrzen|potvrden)\w* (?:teto |tejto |vasi |vasej )?objednav\w+|akceptujeme (?:vasi |tuto )?objednav\w+|(?:potvrzuj[ei]me?|potvrzuji|prijim[ae]me?|potvrdzuj[eu]m\w*) (?:prijeti |prijatie )?(?:vas[ie] |tuto )?objednav\w+|potvrdzujem prijatie|objednavka (?:byla |bola )?(?:akceptovana|prijata|potvrzena|potvrdena)|akceptuji|akceptace dodavatele?m?)`)
	deferred = regexp.MustCompile(`\b(?:zaslete|zasilejte|prosime|zadame|vyckava|po akceptaci|do \d+|musi|je povinen|bude|dorucenim|okamzikem|dnem|vznika|nabyva|neni-li)\b`)
	orders   = regexp.MustCompile(`^\W*(?:[a-z]+ )?objednavka\b`)
)

// isOrder reports whether the title says so.
func (t *text) isOrder() bool {
	for _, l := range t.head(headLines) {
		if orders.MatchString(l.fold().S) {
			return true
		}
		if title.MatchString(l.fold().S) {
			return false
		}
	}
	return false
}

// accepted is where the record says that the supplier took the order, with the
// day where one stands in the same line or the lines below. A sentence that asks
// for it or says what it would mean is none.
func accepted(main *text, others [][]*document.Part) *Date {
	all := []*text{main}
	for _, parts := range others {
		all = append(all, newText(parts))
	}
	for _, t := range all {
		for i, l := range t.lines {
			if !mayAccept(l.raw) {
				continue
			}
			m := accept.FindStringIndex(l.fold().S)
			if m == nil || deferred.MatchString(l.fold().S) {
				continue
			}
			d := &Date{Fact: *l.fact(m[0], m[1], Medium)}
			if d.Day = firstDay(t.lines[i:min(i+6, len(t.lines))]); d.Day.IsZero() && t != main {
				d.Day = firstDay(t.head(letterhead)) // a letter is dated at its head
			}
			if d.Day.IsZero() && i > 0 && mayAccept(t.lines[i-1].raw) {
				d.Day = firstDay(t.lines[i-1 : i]) // "Akceptace (e-mailem 25. 10. 2023)"
			}
			d.Text = ""
			if !d.Day.IsZero() {
				d.Text = czech(d.Day)
			}
			return d
		}
	}
	return nil
}

// mayAccept keeps the lines that need not be folded away from the pattern.
func mayAccept(raw string) bool {
	for _, w := range []string{"bjedn", "BJEDN", "kcept", "KCEPT", "Potvrdz"} {
		if strings.Contains(raw, w) {
			return true
		}
	}
	return false
}

// letterhead is how far down the date of a letter or message stands.
const letterhead = 12
