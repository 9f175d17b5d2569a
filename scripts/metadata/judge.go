package main

import (
	"fmt"
	"slices"
	"strings"

	"inkoust/internal/table"
	"inkoust/publish"
)

// verdict is how one field of one text came out.
type verdict struct {
	field      string
	kind       string // right, wrong, missed, silent
	said       bool   // the text says it, and it should be offered
	confidence publish.Confidence
	got, want  string
}

func (v verdict) shown() bool { return v.kind == wrong || v.kind == missed }

func (v verdict) String() string {
	return fmt.Sprintf("%-9s %-6s %-6s got %q want %q", v.field, v.kind, v.confidence, v.got, v.want)
}

// The kinds of verdicts. Silent is rightly nothing.
const (
	right  = "right"
	wrong  = "wrong"
	missed = "missed"
	silent = "silent"
)

// judge compares what was offered for a text with what a person read.
func judge(a answer, pub *offered) []verdict {
	currency := pub.value("mena")
	net, gross := pub.value("hodnota_bez_dph"), pub.value("hodnota_vcetne_dph")
	if price := cmpOr(gross, net); currency == nil && price != nil {
		currency = &offer{"CZK", price.confidence} // not written where it is the register's own
	}
	out := []verdict{
		compare("subject", pub.value("predmet"), a.Subject, a.subject),
		compare("number", pub.value("cislo_smlouvy"), a.Number, samePlain),
		compare("net", net, a.Net, sameSum),
		compare("gross", gross, a.Gross, sameSum),
		compare("currency", currency, a.Currency, samePlain),
		compare("concluded", pub.value("datum_uzavreni"), a.Concluded, samePlain),
		compare("linked", pub.link(), a.Linked, samePlain),
	}
	return append(out, judgeParties(a.Parties, pub)...)
}

func cmpOr(a, b *offer) *offer {
	if a != nil {
		return a
	}
	return b
}

// compare judges a field by the forms that are right.
func compare(field string, o *offer, want []*string, same func(got, want string) bool) verdict {
	said := len(want) > 0 && !slices.Contains(want, nil)
	v := verdict{field: field, kind: wrong, said: said, want: forms(want)}
	if o == nil {
		if v.kind = silent; said {
			v.kind = missed
		}
		return v
	}
	v.got, v.confidence = o.text, o.confidence
	for _, w := range want {
		if w != nil && same(o.text, *w) {
			v.kind = right
		}
	}
	return v
}

func forms(all []*string) string {
	var out []string
	for _, s := range all {
		if s != nil {
			out = append(out, *s)
		}
	}
	return strings.Join(out, " | ")
}

func samePlain(got, want string) bool { return plain(got) == plain(want) }

func sameSum(got, want string) bool {
	a, err1 := table.ParseAmount(got)
	b, err2 := table.ParseAmount(want)
	return err1 == nil && err2 == nil && a == b
}

// subject accepts a form alone, one behind a title, and two forms joined.
func (a answer) subject(got, want string) bool {
	got, want = plain(got), plain(want)
	if got == want {
		return true
	}
	first, ok := strings.CutSuffix(got, want)
	if !ok {
		return false
	}
	for _, t := range a.Title {
		if plain(t) == first {
			return true
		}
	}
	return slices.ContainsFunc(a.Subject, func(s *string) bool { return s != nil && plain(*s) == first })
}

// judgeParties finds each party that was read among those offered, by number or
// name; what is left over was offered wrongly. Who is removed from the text is
// rightly not offered.
func judgeParties(want []party, pub *offered) (out []verdict) {
	got := pub.FoundParties
	used := make([]bool, len(got))
	for _, w := range want {
		v := verdict{field: "party", kind: missed, said: !w.Optional && !w.gone(pub.gone), want: strings.Join(w.Name, " | ") + " " + w.ICO}
		for i, g := range got {
			if !used[i] && w.is(g) {
				used[i] = true
				v.kind, v.got = right, g.Name+" "+g.ICO
				break
			}
		}
		if v.kind == missed && !v.said {
			v.kind = silent
		}
		out = append(out, v)
	}
	for i, g := range got {
		if !used[i] {
			out = append(out, verdict{field: "party", kind: wrong, got: string(g.Kind) + " " + g.Name + " " + g.ICO})
		}
	}
	return out
}

// is reports whether an offered party is this one. A company number that is
// there must be the right one.
func (w party) is(g publish.Party) bool {
	if g.ICO != "" && w.ICO != "" {
		return g.ICO == w.ICO
	}
	return slices.ContainsFunc(w.Name, func(n string) bool { return plain(n) == plain(g.Name) })
}

func (w party) gone(gone map[string]bool) bool {
	return slices.ContainsFunc(w.Name, func(n string) bool { return gone[plain(n)] })
}
