package pipeline

import (
	"regexp"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/fold"
	"inkoust/parties"
	"inkoust/publish"
	"inkoust/rules"
)

// sides are the parties of a contract while its decisions are read.
type sides struct {
	list   []*publish.Party // in the order of the text
	byID   map[string]*publish.Party
	third  map[*publish.Party]bool // named for what they do for a side
	ours   bool                    // the office is among the parties
	people bool                    // so is a human being, shown or not
}

// parties are the other sides as the text names them: a company with its number
// and seat, a human being only where the name stays, and never a home.
func (o offering) parties() []publish.Party {
	s := sides{byID: map[string]*publish.Party{}, third: map[*publish.Party]bool{}}
	parts := partsByID(o.file.Parts)
	for _, d := range o.file.Decisions {
		s.ours = s.ours || d.Ours
		if d.Party == "" || d.Ours || d.Local {
			continue
		}
		s.people = s.people || publish.PartyKind(d.PartyKind) == publish.NaturalPerson
		if d.Default == rules.Keep {
			o.partyValue(&s, d, parts[d.Part])
		}
	}
	var out []publish.Party
	for _, p := range s.chosen() {
		out = append(out, *p)
	}
	return out
}

func (o offering) partyValue(s *sides, d rules.Decision, part *document.Part) {
	p := s.byID[d.Party]
	if p == nil {
		p = &publish.Party{Kind: publish.PartyKind(d.PartyKind), ICO: d.PartyICO}
		s.byID[d.Party], s.list = p, append(s.list, p)
	}
	value := strings.Join(strings.Fields(part.Text[d.Start:d.End]), " ")
	switch {
	case p.Name == "" && (d.Type == detectors.Org || d.Type == detectors.Person && (d.IsParty || d.Role == parties.Entrepreneur)):
		p.Name, p.Source = value, o.pub.FoundAt(o.file.Name, part.Page)
		s.third[p] = isThird(part.Text, d.Start)
	case p.Address == "" && d.Type == detectors.Address && !p.Kind.Natural():
		p.Address = value
	}
}

// agentOf stands before somebody who acts or works for a side of the contract and
// is none: its proxy, its surveyor, the builder of what is supervised.
var agentOf = regexp.MustCompile(`\b(?:zastoupen\w*|zastupen\w*|plne moci|plnej moci|provadi|provede|zpracova\w*|vyhotov\w*|zhotovil\w*|overil\w*|platc\w+|pojistovaci makler\w*|zplnomocneny makler|samostatny zprostredkovatel|poddodavatel\w*|subdodavatel\w*|tiskarn\w*)\b[^.;:]*:?\s*$|\b(?:pojistovaci|zplnomocneny) makler ?: ?$`)

// beforeName is how far before a name what it does may be said.
const beforeName = 100

func isThird(text string, at int) bool {
	from := max(0, at-beforeName, strings.LastIndexByte(text[:at], '\n')+1)
	before := fold.String(strings.ToValidUTF8(text[from:at], ""))
	return agentOf.MatchString(abbreviated.ReplaceAllString(before, ""))
}

// abbreviated are full stops that end no sentence: degrees, "ev. č.".
var abbreviated = regexp.MustCompile(`\b[a-z]{1,5}\.`)

// chosen leaves out who is no other side. Where nobody says which office this is,
// the only public body is taken for it; a company without a number is a side only
// where there is nobody else.
func (s *sides) chosen() []*publish.Party {
	out := slices.DeleteFunc(slices.Clone(s.list), func(p *publish.Party) bool { return p.Name == "" || s.third[p] })
	if own := s.onlyBody(out); own {
		out = slices.DeleteFunc(out, func(p *publish.Party) bool { return p.Kind == publish.PublicBody })
	}
	numbered := slices.ContainsFunc(out, func(p *publish.Party) bool { return p.ICO != "" })
	if numbered || s.people {
		out = slices.DeleteFunc(out, func(p *publish.Party) bool { return p.ICO == "" && p.Kind == publish.LegalPerson && s.numbers() })
	}
	return out
}

// numbers reports whether the contract gives company numbers at all.
func (s *sides) numbers() bool {
	return slices.ContainsFunc(s.list, func(p *publish.Party) bool { return p.ICO != "" })
}

// onlyBody reports whether one public body alone is among the parties, and none
// of them is known to be the office.
func (s *sides) onlyBody(list []*publish.Party) bool {
	bodies, numbered := 0, map[string]bool{}
	for _, p := range list {
		if p.Kind != publish.PublicBody {
			continue
		}
		if bodies++; p.ICO != "" {
			numbered[p.ICO] = true
		}
	}
	return !s.ours && (len(numbered) == 1 || len(numbered) == 0 && bodies == 1)
}
