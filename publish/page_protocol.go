package publish

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inkoust/rules"
)

// protocolPage is protokol.html, the same data as protokol.json.
func (p *Publication) protocolPage(proto protocol) ([]byte, error) {
	data := struct {
		page
		protocol
		Case     [][2]string
		Summary  [][2]string
		Sections []fileSection
		Asked    []askedRow
		Halted   bool // the record is parked
	}{page: page{p, p.Lang}, protocol: proto, Halted: p.State == Parked, Case: p.caseRows(), Asked: p.askedRows(proto.asked)}
	all := proto.sightings
	data.Summary = p.summary(proto)
	for i := range p.Files {
		f := &p.Files[i]
		if p.State == Parked && f.Parked == nil {
			continue // nothing was written of it
		}
		data.Sections = append(data.Sections, fileSection{
			protocolFile: proto.Files[i], Parties: p.byParty(all, f.Name), Sent: f.Disposition == Publish,
		})
	}
	if p.Metadata != nil && p.State != Parked {
		data.Sections = append(data.Sections, fileSection{
			protocolFile: protocolFile{Name: p.word("udaje")}, Parties: p.byParty(all, MetadataFile), Sent: true, Meta: true,
		})
	}
	return render("protokol.html", data)
}

// fileSection is a file in the protocol.
type fileSection struct {
	protocolFile
	Parties []partySection
	Sent    bool
	Meta    bool // the metadata of the register
}

// partySection is what a file holds of one party, or of none.
type partySection struct {
	Heading string // "" where the file has no parties
	Groups  []group
}

// Much lists the pages of which a fifth or more is black: a sign of removing
// too much.
func (s fileSection) Much() bool {
	for _, b := range s.Blackened {
		if b >= 20 {
			return true
		}
	}
	return false
}

// Black reports whether anything is black.
func (s fileSection) Black() bool {
	for _, b := range s.Blackened {
		if b > 0 {
			return true
		}
	}
	return false
}

// group is what got the same action.
type group struct {
	Action rules.Action
	Rows   []*groupRow
}

// groupRow is one kind of value in one role under one rule, with its places.
type groupRow struct {
	Label, Role, Reason, Basis, Row, Rule, By string
	Asked                                     bool
	Count                                     int
	Places                                    whereabouts
}

// byParty gathers the sightings of a file party by party, what belongs to none
// last.
func (p *Publication) byParty(all []sighting, file string) []partySection {
	perParty := map[string][]sighting{}
	var ids []string
	for _, s := range all {
		if s.file != file {
			continue
		}
		if id := s.d.Party; perParty[id] == nil && id != "" {
			ids = append(ids, id)
		}
		perParty[s.d.Party] = append(perParty[s.d.Party], s)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	var out []partySection
	for _, id := range ids {
		out = append(out, partySection{p.partyHeading(perParty[id][0].d), p.groups(perParty[id])})
	}
	if rest := perParty[""]; rest != nil {
		section := partySection{Groups: p.groups(rest)}
		if len(ids) > 0 {
			section.Heading = p.word("party.none")
		}
		out = append(out, section)
	}
	return out
}

// partyHeading names a party by its number and kind, never by its name.
func (p *Publication) partyHeading(d *rules.Decision) string {
	words := []string{p.word("party") + " " + strings.TrimPrefix(d.Party, "s")}
	if d.PartyKind != "" {
		words = append(words, p.word("party."+string(d.PartyKind)))
	}
	if d.Ours {
		words = append(words, p.word("party.ours"))
	}
	return strings.Join(words, " · ")
}

// groups gathers sightings by action, in the order a reader asks for: what
// went, what is left of it, what stayed.
func (p *Publication) groups(all []sighting) []group {
	var out []group
	for _, action := range []rules.Action{rules.Redact, rules.Generalise, rules.Keep} {
		g := group{Action: action}
		for _, s := range all {
			if s.action == action {
				g.add(p, s)
			}
		}
		if len(g.Rows) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (g *group) add(p *Publication, s sighting) {
	row := &groupRow{
		Label: p.label(s.d), Role: p.wordOr("role", string(s.d.Role.Public())), Reason: s.d.Reason,
		Basis: s.d.Basis, Row: s.d.Row, Rule: s.d.Rule, By: p.by(s.d.By), Asked: s.d.Asked,
	}
	for _, r := range g.Rows {
		if r.same(row) {
			row = r
			break
		}
	}
	if row.Count == 0 {
		g.Rows = append(g.Rows, row)
	}
	row.Places.add(p, s)
	row.Count++
}

func (r *groupRow) same(o *groupRow) bool {
	return r.Label == o.Label && r.Role == o.Role && r.Reason == o.Reason && r.Basis == o.Basis &&
		r.Row == o.Row && r.Rule == o.Rule && r.By == o.By && r.Asked == o.Asked
}

// by says who decided where it was not a rule. People are not named: the
// protocol goes further than the office.
func (p *Publication) by(by string) string {
	switch by {
	case "", "rule":
		return ""
	case "terms", "office", "allow":
		return p.word("by." + by)
	}
	return p.word("by.person")
}

// summary counts the places by what happened to them.
func (p *Publication) summary(proto protocol) [][2]string {
	count := map[rules.Action]int{}
	for _, s := range proto.sightings {
		count[s.action]++
	}
	open := 0
	for _, q := range proto.asked {
		if q.Open() {
			open++
		}
	}
	return [][2]string{
		{p.word("action.redact"), fmt.Sprint(count[rules.Redact])},
		{p.word("action.generalise"), fmt.Sprint(count[rules.Generalise])},
		{p.word("action.keep"), fmt.Sprint(count[rules.Keep])},
		{p.word("action.review"), fmt.Sprint(open)},
	}
}

// caseRows are the lines of the case; empty ones are filled in by hand.
func (p *Publication) caseRows() [][2]string {
	return [][2]string{
		{p.word("case.cj"), p.Case.CJ}, {p.word("case.spis"), p.Case.Spis},
		{p.word("case.zpracoval"), p.Case.Zpracoval}, {p.word("case.schvalil"), p.Case.Schvalil},
		{p.word("case.datum"), p.Case.Datum}, {p.word("case.dpo"), p.Case.DPO},
	}
}

// Share prints the black share of the pages that have one: "s. 2: 2,1 %".
func (g page) Share(blackened []float64) string {
	var out []string
	for i, b := range blackened {
		if b > 0 {
			percent := strings.Replace(fmt.Sprintf("%.1f", b), ".", ",", 1)
			out = append(out, fmt.Sprintf("%s %d: %s %%", g.W("page"), i+1, percent))
		}
	}
	return strings.Join(out, ", ")
}

// askedRow is a question as the page prints it.
type askedRow struct {
	ID, File, Place, Type, Person, Role, Reason string
	Action                                      rules.Action
	Open                                        bool
}

func (p *Publication) askedRows(asked []Question) []askedRow {
	var out []askedRow
	for _, q := range asked {
		row := askedRow{
			ID: q.ID, File: p.fileName(q.File), Place: p.questionPlace(q), Type: p.wordOr("type", q.Type),
			Person: p.personName(q.Person), Reason: p.questionReason(q), Action: q.Action(), Open: q.Open(),
		}
		if q.Role != "" {
			row.Role = p.wordOr("role", q.Role)
		}
		if q.File == MetadataFile {
			row.File = p.word("udaje")
		}
		if q.Page > 0 {
			row.Place = strings.TrimSuffix(fmt.Sprintf("%s %d, %s", p.word("page"), q.Page, row.Place), ", ")
		}
		out = append(out, row)
	}
	return out
}
