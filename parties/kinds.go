package parties

import (
	"strings"

	"inkoust/internal/person"
	"inkoust/internal/table"
)

// settle tells of every party of a file what it is: first by what the office
// has given, then by its name, its legal form and what stands in its block.
func (w *walker) settle() {
	w.tradeOwners()
	w.shapes()
	for _, p := range w.all {
		p.kind = w.kind(p)
		if w.opts.Office.IsOurICO(p.ico) || p.orgText != "" && w.opts.Office.IsOurName(p.orgText) {
			p.ours, p.kind = true, KindBody
		}
		if g, ok := w.given(p); ok {
			p.kind = g
		}
	}
	w.shareOrgs()
	w.publish()
	w.domains()
}

// kind guesses what a party is.
func (w *walker) kind(p *party) Kind {
	switch {
	case p.orgText != "" && p.owned:
		return KindEntrepreneur
	case p.orgText != "":
		return w.orgKind(p)
	case p.person >= 0 && (p.ico != "" || p.business && !p.private):
		return KindEntrepreneur
	case p.person >= 0:
		return KindNatural
	}
	// No name was found: the words of the block's beginning tell.
	if k := w.orgClass(w.text[p.at:snap(w.text, min(len(w.text), p.at+90))]); k != "" {
		return k
	}
	return KindLegal
}

// orgKind tells a public body from a company. The form may stand behind the
// name: "GALERIE, přísp. org.".
func (w *walker) orgKind(p *party) Kind {
	if p.told == "" || p.toldOf != p.orgText || p.toldAt != p.at {
		p.told, p.toldOf, p.toldAt = w.tellKind(p), p.orgText, p.at
	}
	return p.told
}

func (w *walker) tellKind(p *party) Kind {
	at := strings.Index(w.text[min(p.at, len(w.text)):], p.orgText)
	rest := ""
	if at >= 0 {
		from := p.at + at + len(p.orgText)
		rest = w.text[from:snap(w.text, min(len(w.text), from+24))]
		before := w.text[max(0, p.at+at-40) : p.at+at]
		if strings.Contains(w.folded(p.at+at-len(before), p.at+at), "republika") {
			return KindBody
		}
	}
	if k := w.orgClass(p.orgText); k != "" {
		if k == KindBody && strings.HasPrefix(strings.TrimLeft(rest, ", "), "n. o.") {
			return KindLegal
		}
		return k
	}
	if k := w.orgClass(rest); k == KindBody && strings.Contains(person.Fold(rest), "prisp") {
		return k
	}
	return KindLegal
}

// given finds what the office said of a party in its table.
func (w *walker) given(p *party) (Kind, bool) {
	for _, g := range w.opts.Given {
		if g.Kind == "" {
			continue
		}
		ico, err := table.ParseICO(p.ico)
		if err == nil && g.ICO != "" && ico == g.ICO {
			return g.Kind, true
		}
		if p.orgText != "" && g.Name != "" && sameOrg(p.orgText, g.Name) {
			return g.Kind, true
		}
		if p.person >= 0 && person.Same(w.items[p.person].text, g.Name) {
			return g.Kind, true
		}
	}
	return "", false
}

// shareOrgs lets an organisation named in the running text be what the party
// of the same name is.
func (w *walker) shareOrgs() {
	for _, p := range w.parties {
		for _, q := range w.parties {
			if q.ours && p != q && p.orgText != "" && q.orgText != "" && sameOrgName(p.compared(), q.compared()) {
				p.ours, p.kind = true, q.kind
			}
		}
	}
}

// body reports whether a public body takes part.
func (w *walker) body() bool {
	for _, p := range w.parties {
		if p.kind == KindBody {
			return true
		}
	}
	return w.foi || w.council || w.minutes
}

// onlyBodies reports whether a public body takes part and no other organisation
// or person in business does.
func (w *walker) onlyBodies() bool {
	for _, p := range w.parties {
		if !p.empty() && !p.local && p.kind != KindBody && p.kind != KindNatural {
			return false
		}
	}
	return w.body()
}

// company reports whether an organisation that is no public body takes part.
func (w *walker) company() bool {
	for _, p := range w.parties {
		if (p.kind == KindLegal || p.kind == KindForeignLegal) && !p.local {
			return true
		}
	}
	return false
}
