package metadata

import (
	"regexp"
	"strings"

	"inkoust/internal/fold"
)

// sum is a price with what its surroundings say of it.
type sum struct {
	Amount
	net, gross bool
	weight     int
}

var (
	perUnit = regexp.MustCompile(`^ ?(?:/|na hodinu|hod\b|netto za|brutto za|za (?:godzin|1 ?m))`)
	plusTax = regexp.MustCompile(`^ ?\+ ?(?:prislusn\w+ |zakonn\w+ )?(?:dph|vat)\b`)
	// "Celkem bez DPH   72 550": the line of a table whose header has the currency
	totalOf = regexp.MustCompile(`^\W*(?:celkem|spolu|cena celkem|cena|celkova cena)?(?: za dilo| za plneni)?,? ?(bez dph|s dph|vcetne dph)\b`)
)

// maxSums bounds the sums that are weighed; a bill of quantities has thousands,
// its total stands at its end.
const maxSums = 20_000

// near is how much of a line before and behind a sum may speak of it.
const near = 200

// rates are the rates of VAT of the last years, in permille.
var rates = []int64{210, 120, 150, 100, 230, 200, 190, 50, 80}

// prices picks the total without and with VAT. Two sums side by side of which
// one is the other with a rate of VAT tell each other apart without any word.
func (t *text) prices() (net, gross *Amount) {
	all := t.sums()
	pairs(all)
	a, b := best(all, func(s *sum) bool { return s.net }), best(all, func(s *sum) bool { return s.gross })
	if a == nil && b == nil {
		b = best(all, func(s *sum) bool { return s.weight >= 2 })
		return nil, settle(b, Low)
	}
	agree := a != nil && b != nil && a.Currency == b.Currency && vat(int64(a.Sum), int64(b.Sum))
	c := Medium
	if agree {
		c = High
	} else if a != nil && b != nil {
		a, b = heavier(a, b)
	}
	return settle(a, c), settle(b, c)
}

// heavier keeps the one that is sooner the price where two do not agree: they
// are prices of different things.
func heavier(a, b *sum) (*sum, *sum) {
	switch {
	case a.weight > b.weight:
		return a, nil
	case b.weight > a.weight:
		return nil, b
	}
	return a, b
}

// sums are the sums of the lines that hold any, with their weights.
func (t *text) sums() []sum {
	var all []sum
	known := "" // the currency of the sums so far, for tables that name it once
	for i, l := range t.lines {
		if !l.has(digit | currency) {
			if known = t.currencyNear(i, known); known != "" && l.has(digit|tax) {
				all = append(all, l.tableSum(known)...)
			}
			continue
		}
		all = append(all, l.sums(t.cuesAbove(i))...)
		if len(all) > 0 {
			known = all[len(all)-1].Currency
		}
		if len(all) > maxSums {
			all = all[len(all)-maxSums:]
		}
	}
	return all
}

// cuesAbove is what the line above a line says.
func (t *text) cuesAbove(i int) cue {
	if i == 0 || len(t.lines[i-1].raw) > maxHead {
		return 0
	}
	if l := t.lines[i-1]; l.has(digit | currency) {
		return cues(l.fold().S) // folded for its own sums anyway
	}
	return cues(fold.String(t.lines[i-1].raw))
}

// currencyNear is the currency that the lines so far have, or the next two.
func (t *text) currencyNear(i int, known string) string {
	if known != "" || !t.lines[i].has(digit|tax) {
		return known
	}
	for _, l := range t.lines[i+1 : min(i+3, len(t.lines))] {
		if l.has(digit | currency) {
			for _, m := range money(l.fold().S) {
				return m.currency
			}
		}
	}
	return ""
}

// tableSum is the total of a line that names no currency.
func (l *line) tableSum(currency string) []sum {
	s := l.fold().S
	m := totalOf.FindStringSubmatchIndex(s[:min(len(s), near)])
	if m == nil {
		return nil
	}
	last, ok := lastNumber(s, m[1])
	if !ok {
		return nil
	}
	out := sum{Amount: l.amount(last, currency), weight: 3}
	out.net = strings.HasPrefix(s[m[2]:], "bez")
	out.gross = !out.net
	return []sum{out}
}

func settle(s *sum, c Confidence) *Amount {
	if s == nil {
		return nil
	}
	s.Confidence = c
	if c > Low && s.weight < 2 {
		s.Confidence--
	}
	return &s.Amount
}

// sums reads the sums of a line and weighs each by the words around it.
func (l *line) sums(above cue) []sum {
	s := l.fold().S
	all := money(s)
	var out []sum
	for i, m := range all {
		from, to := max(0, m.from-near), min(len(s), m.to+near)
		if i > 0 {
			from = max(from, all[i-1].to)
		}
		if i+1 < len(all) {
			to = min(to, all[i+1].from)
		}
		before, after := s[from:m.from], cutClause(s[m.to:to])
		said, then := cues(before), cues(strings.TrimPrefix(after, " s urokem"))
		x := sum{Amount: l.amount(m, m.currency)}
		x.net = then&isNet != 0 || plusTax.MatchString(after) || said&isNet != 0 && then&isGross == 0
		x.gross = !x.net && (then|said)&isGross != 0
		if i == 0 || said&isAnew == 0 { // "zvyšuje se o …, celkem …" is not said of the sum before
			said = cues(lastClause(s[max(0, m.from-near):m.from]))
		}
		x.weigh(said, then, above)
		if perUnit.MatchString(after) {
			x.weight = -1
		}
		out = append(out, x)
	}
	return out
}

// cutClause ends what is said of a sum where the next clause begins.
func cutClause(s string) string {
	if i := strings.IndexAny(s, ",;"); i >= 0 {
		s = s[:i]
	}
	for i := 4; i+1 < len(s); i++ {
		if s[i] != '.' || s[i+1] != ' ' {
			continue
		}
		if !strings.ContainsAny(s[i-4:i], " .") || isDigit(s[i-1]) && i+2 < len(s) && !isDigit(s[i+2]) {
			return s[:i] // a word, and no abbreviation such as "vč.", nor a day
		}
	}
	return s
}

// lastClause is what a sentence says before a sum.
func lastClause(s string) string {
	for i := len(s) - 2; i > 1; i-- {
		if s[i] == ';' || s[i] == '.' && s[i+1] == ' ' && s[i-2] != ' ' {
			return s[i+1:]
		}
	}
	return s
}

// weigh judges a sum by what is said before and behind it and in the line above.
func (s *sum) weigh(before, after, above cue) {
	near := before | after
	switch {
	case near&isTotal != 0:
		s.weight += 3
	case near&isPrice != 0:
		s.weight += 2
	case above&isTotal != 0:
		s.weight += 2
	case above&isPrice != 0:
		s.weight++
	}
	if near&isUnit != 0 && before&isTotal == 0 {
		s.weight -= 3
	}
	if near&isOther != 0 {
		s.weight -= 4
	}
}

// pairs tells net and gross of neighbours by their ratio.
func pairs(all []sum) {
	for i := 0; i+1 < len(all); i++ {
		a, b := &all[i], &all[i+1]
		if a.Currency == b.Currency && !a.gross && !b.net && vat(int64(a.Sum), int64(b.Sum)) {
			a.net, b.gross = true, true
			a.weight = max(a.weight, b.weight)
			b.weight = a.weight
		}
	}
}

// vat reports whether gross is net with a rate of VAT, to a crown.
func vat(net, gross int64) bool {
	for _, r := range rates {
		want := net + net/1000*r + net%1000*r/1000
		if d := want - gross; d > -100 && d < 100 {
			return true
		}
	}
	return false
}

// best is the sum of the greatest weight, of equal ones the largest; none that
// is something else than a price.
func best(all []sum, want func(*sum) bool) *sum {
	var top *sum
	for i := range all {
		s := &all[i]
		if !want(s) || s.weight < 0 {
			continue
		}
		if top == nil || s.weight > top.weight || s.weight == top.weight && s.Sum > top.Sum {
			top = s
		}
	}
	return top
}
