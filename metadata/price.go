package metadata

import (
	"regexp"
	"strings"

	"inkoust/internal/table"
)

// money is a sum with its currency behind or before it.
var money = regexp.MustCompile(`(\d{1,3}(?:[ .]\d{3})+|\d+)(,\d{1,2}|,-+|,–)? ?(kc|czk|eur|€)|\b(kc|czk|eur|€) ?(\d{1,3}(?:[ .]\d{3})+|\d+)(,\d{1,2}|,-+)?`)

// sum is a price with what its surroundings say of it.
type sum struct {
	Amount
	net, gross bool
	weight     int
}

// Words that make a sum the price of the contract, or something else.
var (
	total   = regexp.MustCompile(`\b(?:celkov\w*|celkem|spolu|cena (?:za )?dil\w+|smluvni cen\w+|kupni cen\w+|cena celkem|cena plneni|predpokladan\w+ hodnot\w+|hodnota (?:smlouvy|plneni|zakazky)|celkovej)\b`)
	price   = regexp.MustCompile(`\b(?:cen\w+|odmen\w+|najemn\w+|uplat\w+|dotac\w+|hodnot\w+|dar\w*)\b`)
	unit    = regexp.MustCompile(`\b(?:mesicn\w+|za (?:kus|ks|hodinu|mesic|den|m2|m3|km|jednotk\w+|osobu)|hodinov\w+|jednotkov\w+|rocn\w+|denn\w+)\b|/ ?(?:ks|hod|mes|m2|m3|den|km)\b`)
	other   = regexp.MustCompile(`\b(?:pokut\w*|sankc\w*|zaloh\w*|jistin\w*|kauc\w*|pojist\w*|limit\w*|do vyse|maximaln\w*|prodlen\w*|urok\w*|zapoctenou?|skod\w*|predchoz\w*|puvodn\w*|dph cini|samotne dph|sazb\w*)\b`)
	without = regexp.MustCompile(`\b(?:bez dph|bez dane|netto)\b`)
	with    = regexp.MustCompile(`\b(?:s dph|vcetne dph|vc\. ?dph|vc dph|vratane dph|s dani|brutto)\b`)
)

// maxSums bounds the sums that are weighed; a bill of quantities has thousands,
// its total stands at its end.
const maxSums = 20_000

// rates are the rates of VAT of the last years, in permille.
var rates = []int64{210, 120, 150, 100, 230, 200, 190, 50}

// prices picks the total without and with VAT. Two sums side by side of which
// one is the other with a rate of VAT tell each other apart without any word.
func (t *text) prices() (net, gross *Amount) {
	var all []sum
	for i, l := range t.lines {
		above := ""
		if i > 0 {
			above = t.lines[i-1].fold.S
		}
		if all = append(all, l.sums(above)...); len(all) > maxSums {
			all = all[len(all)-maxSums:]
		}
	}
	pairs(all)
	a, b := best(all, func(s sum) bool { return s.net }), best(all, func(s sum) bool { return s.gross })
	if a == nil && b == nil {
		b = best(all, func(s sum) bool { return s.weight >= 2 })
		return nil, settle(b, Low)
	}
	agree := a != nil && b != nil && a.Currency == b.Currency && vat(a.Sum, b.Sum)
	c := Medium
	if agree {
		c = High
	}
	return settle(a, c), settle(b, c)
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
func (l line) sums(above string) []sum {
	var out []sum
	all := money.FindAllStringSubmatchIndex(l.fold.S, -1)
	for i, m := range all {
		from, to := 0, len(l.fold.S)
		if i > 0 {
			from = all[i-1][1]
		}
		if i+1 < len(all) {
			to = all[i+1][0]
		}
		s, ok := l.sum(m)
		if !ok {
			continue
		}
		before, after := l.fold.S[from:m[0]], l.fold.S[m[1]:to]
		after = cutClause(after)
		s.net = without.MatchString(after) || without.MatchString(before) && !with.MatchString(after)
		s.gross = !s.net && (with.MatchString(after) || with.MatchString(before))
		s.weigh(lastClause(l.fold.S[:m[0]]), after, above)
		out = append(out, s)
	}
	return out
}

// cutClause ends what is said of a sum where the next clause begins.
func cutClause(s string) string {
	if i := strings.IndexAny(s, ",;"); i >= 0 {
		return s[:i]
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

func (s *sum) weigh(before, after, above string) {
	near := before + " " + after
	switch {
	case total.MatchString(near):
		s.weight += 3
	case price.MatchString(near):
		s.weight += 2
	case total.MatchString(above):
		s.weight += 2
	case price.MatchString(above):
		s.weight++
	}
	if unit.MatchString(near) && !total.MatchString(before) {
		s.weight -= 2
	}
	if other.MatchString(near) {
		s.weight -= 4
	}
}

func (l line) sum(m []int) (sum, bool) {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return l.fold.S[m[2*i]:m[2*i+1]]
	}
	whole, cents, currency := group(1)+group(5), group(2)+group(6), group(3)+group(4)
	if !strings.HasPrefix(cents, ",") || strings.ContainsAny(cents, "-–") {
		cents = ""
	}
	a, err := table.ParseAmount(strings.ReplaceAll(whole, ".", " ") + cents)
	if err != nil || a <= 0 {
		return sum{}, false
	}
	s := sum{Amount: Amount{Fact: *l.fact(m[0], m[1], Low), Sum: a, Currency: "CZK"}}
	if currency == "eur" || currency == "€" {
		s.Currency = "EUR"
	}
	s.Text = a.Czech()
	return s, true
}

// pairs tells net and gross of neighbours by their ratio.
func pairs(all []sum) {
	for i := 0; i+1 < len(all); i++ {
		a, b := &all[i], &all[i+1]
		if a.Currency == b.Currency && !a.gross && !b.net && vat(a.Sum, b.Sum) {
			a.net, b.gross = true, true
			a.weight = max(a.weight, b.weight)
			b.weight = a.weight
		}
	}
}

// vat reports whether gross is net with a rate of VAT, to a crown.
func vat(net, gross table.Amount) bool {
	for _, r := range rates {
		want := int64(net) + int64(net)/1000*r + int64(net)%1000*r/1000
		if d := want - int64(gross); d > -100 && d < 100 {
			return true
		}
	}
	return false
}

// best is the sum of the greatest weight, of equal ones the largest; none that
// is something else than a price.
func best(all []sum, want func(sum) bool) *sum {
	var top *sum
	for i := range all {
		s := &all[i]
		if !want(*s) || s.weight < 0 {
			continue
		}
		if top == nil || s.weight > top.weight || s.weight == top.weight && s.Sum > top.Sum {
			top = s
		}
	}
	return top
}
