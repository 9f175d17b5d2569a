package rules

import (
	"inkoust/detectors"
	"inkoust/office"
	"inkoust/parties"
)

// partyRole stands in the column role for a private person who is a party.
const partyRole = "party"

// settingRows turns the office's settings into rows that go before all others
// but those of terms and decisions.
func settingRows(o *office.Office, lang string) []Row {
	if o == nil {
		return nil
	}
	t := phrasesOf(lang)
	row := Row{Row: "ours", Subkind: "*", Part: "*", Doc: "*", By: "office"}
	var rows []Row
	if o.KeepTraderTown {
		r := row
		r.ID, r.Kind, r.Subkind, r.Role = "urad.obec-podnikatele", string(detectors.Address), "-", string(parties.Entrepreneur)
		r.Action, r.Default, r.Label, r.Reason, r.Basis = Generalise, Generalise, t.seat, t.seatTown, t.seatSetting
		rows = append(rows, r)
	}
	row.ID, row.Kind, row.Role = "urad.jmeno-fyzicke-strany", "PERSON SIGNATURE_NAME", partyRole
	row.Label, row.Basis = t.party, t.setting
	switch o.NaturalPartyName {
	case office.KeepName:
		row.Action, row.Default, row.Reason = Keep, Keep, t.partyKept
	case office.RedactName:
		row.Action, row.Default, row.Reason = Redact, Redact, t.partyGone
	case office.AskName:
		row.Action, row.Default, row.Reason = Review, Redact, t.partyAsked
	default:
		return rows
	}
	return append(rows, row)
}

// standing applies the standing decision of the office that holds and says most
// about the value, the first of several.
func (p *Policy) standing(d *Decision) bool {
	if p.office == nil {
		return false
	}
	var s *office.Decision
	for i := range p.office.Decisions {
		x := &p.office.Decisions[i]
		if x.Valid(p.at) && covers(x, &d.Mention) && (s == nil || closeness(x, &d.Mention) > closeness(s, &d.Mention)) {
			s = x
		}
	}
	if s == nil {
		return false
	}
	p.byRow(d, nil) // label and basis of the row it goes before
	d.Action = Action(s.Action)
	if d.Default = d.Action; d.Action == Review {
		d.Default = Redact
	}
	d.By, d.Rule, d.Row = "office", "rozhodnuti."+s.Number, p.phrases().decision+s.Number
	d.Reason = p.phrases().decided + s.Number + ": " + s.Reason
	// A birth number stays by nobody's decision but its holder's (§ 13c of
	// act 133/2000): keeping one is always asked.
	d.Asked = d.Type == detectors.BirthNumber && d.Action == Keep
	return true
}

// covers reports whether a standing decision speaks of a mention.
func covers(s *office.Decision, m *parties.Mention) bool {
	if s.Supplier != "" && s.Supplier != m.PartyICO || s.Ours && !m.Ours {
		return false
	}
	role := s.Role == "*" || s.Role == string(m.Role) || s.Role == string(m.Role.Public())
	return role && (s.Kind == "*" || s.Kind == string(m.Type) || s.Kind == string(m.Kind))
}

// closeness orders decisions that speak of one mention: by scope, a supplier before
// our own before all, then by role and by kind, an exact one before a wider one
// before any. Two of one closeness that differ are refused when the office is read.
func closeness(s *office.Decision, m *parties.Mention) int {
	n := 0
	switch {
	case s.Supplier != "":
		n = 2
	case s.Ours:
		n = 1
	}
	n = 3*n + exactness(s.Role, string(m.Role))
	return 3*n + exactness(s.Kind, string(m.Kind))
}

func exactness(said, is string) int {
	switch said {
	case is:
		return 2
	case "*":
		return 0
	}
	return 1
}
