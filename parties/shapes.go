package parties

import (
	"strings"

	"inkoust/detectors"
)

// legalShape tells by the shape of a number, which its detector has noted, what
// its holder is: 1 a person, -1 an organisation, 0 unknown.
func legalShape(it *item) int {
	switch {
	case it.finding.Subkind == "natural":
		return 1
	case it.finding.Subkind == "legal", strings.Contains(string(it.finding.Kind), "krs"):
		return -1
	}
	return 0
}

// shapes lets the numbers of a party without a legal form say what it is.
func (w *walker) shapes() {
	votes := map[*party]int{}
	for _, i := range w.order {
		if it := &w.items[i]; it.party != nil && (it.typ == detectors.TaxID || it.typ == detectors.CompanyID) {
			votes[it.party] += legalShape(it)
		}
	}
	w.taxed()
	for p, n := range votes {
		if p.person >= 0 || w.orgClass(p.orgText) != "" {
			continue
		}
		switch {
		case n > 0:
			p.owned, p.business = p.orgText != "", true
		case n < 0:
			p.registered = true
		}
	}
}

// taxed makes a natural party in business that has a Polish tax number and no
// sign of a private person: others have a PESEL.
func (w *walker) taxed() {
	for _, i := range w.order {
		it := &w.items[i]
		if it.typ == detectors.TaxID && strings.HasPrefix(string(it.finding.Kind), "pl.") && it.party != nil && it.party.person >= 0 && !it.party.born {
			it.party.business = true
		}
	}
}

// formed reports whether anything tells that a party is no sole trader: its
// name, its numbers, or the register in which it is entered. Until then its
// seat may be somebody's home. It is told once, when all is known of the party.
func (w *walker) formed(p *party) bool {
	if p.formed == 0 {
		p.formed = -1
		if w.tellFormed(p) {
			p.formed = 1
		}
	}
	return p.formed > 0
}

func (w *walker) tellFormed(p *party) bool {
	if p.orgText == "" && !p.registered {
		return p.seat && p.ico != ""
	}
	if p.registered || p.kind == KindBody || p.public || w.publicWeight(p) > 2 || w.orgClass(p.orgText) != "" {
		return true
	}
	to := snap(w.text, min(len(w.text), p.at+len(p.orgText)+300))
	f := w.folded(min(p.at, len(w.text)), to)
	return containsAny(f, "obchodnim rejstrik", "obchodnom registr", "obchodneho registr", "obch. rejst", "spolkov", "nadacn", "krs", "jednatel", "konatel", "predstavenst", "prezes", "zarzad", "устав", "генеральн", "s.r.o", "a.s.", "zriad", "zriz")
}
