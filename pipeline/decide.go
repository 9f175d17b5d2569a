package pipeline

import (
	"context"
	"time"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/parties"
	"inkoust/rules"
)

// decide gives every finding a role and every role a decision. Where that fails
// the record is parked.
func (p *Pipeline) decide(ctx context.Context, w *Work) error {
	return w.guard(ctx, func() error { return p.decideAll(w) })
}

// manyMentions are so many of one file that they take tens of megabytes.
const manyMentions = 50_000

func (p *Pipeline) decideAll(w *Work) error {
	files := make([]*detectors.File, 0, len(w.Files)+1)
	for _, f := range w.all() {
		files = append(files, &detectors.File{Name: f.ID, Parts: f.Parts, Findings: f.Findings})
	}
	mentions := parties.Assign(files, parties.Options{Office: w.Office, Profile: w.Policy.Info().Name, Given: given(w), At: p.day(w)})
	allow := newAllowList(p.Allow)
	for i, f := range w.all() {
		parts := partsByID(f.Parts)
		if f.Doc != nil {
			f.Fates = p.fates(f, parts)
		}
		f.found, f.Findings = len(f.Findings), nil // the mentions hold them
		files[i].Findings = nil
		if len(mentions[i]) > manyMentions {
			w.tidy() // what the roles took goes before the decisions take their room
		}
		f.Decisions = make([]rules.Decision, 0, len(mentions[i])+len(f.Ranges))
		for _, m := range append(mentions[i], asMentions(f.Ranges)...) {
			part := parts[m.Part]
			if f == w.meta {
				m = w.asParty(m)
			}
			d := w.Policy.Decide(f.ID, m, part)
			if part != nil && allow.has(part.Text[m.Start:m.End], m.Type) {
				d.Action, d.Default, d.Asked, d.By = rules.Keep, rules.Keep, false, "allow"
				d.Question, d.Reason = "", "Ponecháno: hodnota je na seznamu hodnot, které úřad ponechává."
			}
			f.Decisions = append(f.Decisions, d)
		}
		mentions[i] = nil // of a long sheet they take as much as all the rest
		if len(f.Ranges) > 0 {
			sortDecisions(f)
		}
	}
	w.ask()
	return nil
}

// asMentions are pieces of ranges as mentions: they are nobody's value and stand
// in no role.
func asMentions(found []detectors.Finding) (out []parties.Mention) {
	for _, f := range found {
		out = append(out, parties.Mention{Finding: f, Role: parties.Unknown, Owner: -1})
	}
	return out
}

// ask numbers the questions of the whole record: one person asked about is one
// question in all files. A name that two people bear is a question of its place.
func (w *Work) ask() {
	all := w.decisions()
	rules.Doubt(all)
	w.take(all)
	w.settleScope()
	rules.Ask(w.scope, all)
	w.take(all)
	w.number()
}

// take gives decisions, one behind the other, back to their files.
func (w *Work) take(all []rules.Decision) {
	for _, f := range w.all() {
		n := copy(f.Decisions, all)
		all = all[n:]
	}
}

// decisions are those on all files, one behind the other: where only one file has
// any, its own.
func (w *Work) decisions() (all []rules.Decision) {
	for _, f := range w.all() {
		if len(all) == 0 {
			all = f.Decisions[:len(f.Decisions):len(f.Decisions)]
		} else {
			all = append(all, f.Decisions...)
		}
	}
	return all
}

// day is when the officials must have been in office: the day the contract was
// concluded, or of the run.
func (p *Pipeline) day(w *Work) time.Time {
	if w.Metadata != nil && !w.Metadata.Concluded.IsZero() {
		return w.Metadata.Concluded
	}
	return p.Policies.Today
}

// asParty gives a value of a party's metadata the role of that party, which the
// office has stated. A finer role of the same kind, found in the files, stays.
func (w *Work) asParty(m parties.Mention) parties.Mention {
	if r := w.described().Role(m.Part); r != parties.Unknown && r.Public() != m.Role.Public() {
		m.Role = r
	}
	return m
}

// given hands the parties that the office named to the guessing of roles.
func given(w *Work) []parties.GivenParty {
	if w.Metadata == nil {
		return nil
	}
	var out []parties.GivenParty
	for _, s := range w.Metadata.Parties {
		out = append(out, parties.GivenParty{Name: s.Name, ICO: s.ICO, Kind: parties.Kind(s.Kind)})
	}
	return out
}

func partsByID(parts []*document.Part) map[string]*document.Part {
	m := make(map[string]*document.Part, len(parts))
	for _, p := range parts {
		m[p.ID] = p
	}
	return m
}
