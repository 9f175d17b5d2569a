package publish

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/rules"
)

// hiding tells whether decisions on one part take away what a contract may not
// count as published without: its price and its subject (§ 5(5)(b) and (d) of act
// 340/2015).
type hiding struct {
	text string
	gone []rules.Decision // removals, by their start; findings never overlap
}

func newHiding(text string, decisions []rules.Decision) hiding {
	h := hiding{text: text}
	for i := range decisions {
		if decisions[i].Default != rules.Keep {
			h.gone = append(h.gone, decisions[i])
		}
	}
	slices.SortStableFunc(h.gone, func(a, b rules.Decision) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return h
}

// over returns the removals that take anything of text[start:end].
func (h hiding) over(start, end int) []rules.Decision {
	from, _ := slices.BinarySearchFunc(h.gone, start+1, func(d rules.Decision, at int) int { return cmp.Compare(d.Span.End, at) })
	to := from
	for to < len(h.gone) && h.gone[to].Span.Start < end {
		to++
	}
	return h.gone[from:to]
}

// amounts are sums with their currency; numbers anything written like a sum.
var (
	amounts = regexp.MustCompile(`[0-9][0-9 .\x{a0}]*[0-9](,[0-9]{2}|,-)?\s?(Kč|CZK|EUR|€|zł|PLN|руб|₽)`)
	numbers = regexp.MustCompile(`[0-9][0-9 .\x{a0}]*(,[0-9]{2})?`)
)

// price reports whether a removal takes a sum: any with a currency that is not
// somebody's pay, or one of the price stated for the register, however written. A
// number removed as an account or phone is none of a price.
func (h hiding) price(meta *Metadata) bool {
	if len(h.gone) == 0 {
		return false
	}
	for _, m := range amounts.FindAllStringIndex(h.text, -1) {
		if slices.ContainsFunc(h.over(m[0], m[1]), func(d rules.Decision) bool { return d.Type != detectors.Salary }) {
			return true
		}
	}
	for _, d := range h.gone {
		if meta != nil && h.stated(d.Span, meta) {
			return true
		}
	}
	return false
}

// maxPriceBytes bounds what is taken for a removed price: a sum and the words
// that a range of salary or secret may hold around it.
const maxPriceBytes = 4096

// stated reports whether what is removed holds a price that the metadata state.
func (h hiding) stated(s document.Span, meta *Metadata) bool {
	for _, number := range numbers.FindAllString(h.text[s.Start:min(s.End, s.Start+maxPriceBytes)], -1) {
		value, err := table.ParseAmount(strings.TrimSpace(number))
		if err != nil || value == 0 {
			continue
		}
		if is(meta.PriceNet, value) || is(meta.PriceGross, value) {
			return true
		}
	}
	return false
}

func is(price *table.Amount, value table.Amount) bool { return price != nil && *price == value }

// subjects are lines that tell the subject, behind their label or below their
// heading; what the groups hold is the subject.
var subjects = regexp.MustCompile(`(?m)^[ \t]*(?:(?:[Čč]l(?:ánek|ánok|\.)|[Aa]rt\.|§)?[ \t]*[IVX0-9]+\.?[ \t]*)?` +
	`(?:Předmět|Predmet|PŘEDMĚT|PREDMET|Przedmiot|PRZEDMIOT|Предмет|ПРЕДМЕТ)(?:[^\n:]{0,20}:[ \t]*([^\n]+)|[^\n:]{0,20}\n\s*([^\n]+))`)

// subject reports whether the subject is hidden: a person or a party's secret
// removes anything of it, or half of it goes for whatever reasons.
func (h hiding) subject(meta *Metadata) bool {
	if len(h.gone) == 0 {
		return false
	}
	for _, m := range subjects.FindAllStringSubmatchIndex(h.text, -1) {
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 && h.hides(m[g], m[g+1]) {
				return true
			}
		}
	}
	if meta == nil || meta.Subject == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(h.text[at:], meta.Subject)
		if i < 0 {
			return false
		}
		at += i + len(meta.Subject)
		if h.hides(at-len(meta.Subject), at) {
			return true
		}
	}
}

// hides reports whether text[start:end] loses anything on purpose, or half of it.
func (h hiding) hides(start, end int) bool {
	lost := 0
	for _, d := range h.over(start, end) {
		if d.Type == detectors.Term || d.Type == detectors.Secret {
			return true
		}
		lost += min(d.Span.End, end) - max(d.Span.Start, start)
	}
	return 2*lost >= end-start
}
