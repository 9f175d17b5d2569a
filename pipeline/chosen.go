package pipeline

import (
	"slices"

	"inkoust/detectors"
	"inkoust/publish"
	"inkoust/rules"
)

// chosen are a person's decisions that nobody asked for: on all mentions of a
// person in a role, or on one place. Their ids stand in kontrola.html.
type chosen struct {
	people answered          // by person and role
	places map[string]answer // by the id of a place
	known  map[string]bool   // ids that name something in the record
	rows   []publish.Question

	fourEyes []string // types on which the office wants two people to decide
}

// handles gives every decision its handle where somebody needs it: the page for
// deciding shows them, and an answer may name one.
func (w *Work) handles() {
	if !w.Record.Settings.Preview && !w.answers.strange(w) {
		return
	}
	all := w.decisions()
	rules.Handles(w.scope, all)
	w.take(all)
}

// strange reports whether an answer has an id that is no question's.
func (a answers) strange(w *Work) bool {
	asked := questionIDs(w.all(), w.whole)
	for id := range a.byID {
		if !asked[id] {
			return true
		}
	}
	return false
}

// choose tells the answers on people and places from those on questions, and
// notes them, to be written again.
func (a *answers) choose(w *Work) {
	a.chosen = chosen{people: answered{}, places: map[string]answer{}, known: map[string]bool{}, fourEyes: w.fourEyes()}
	for _, f := range w.all() {
		for i := range f.Decisions {
			if d := &f.Decisions[i]; d.Handle != nil {
				a.chooseOn(w, f, d)
			}
		}
	}
}

func (a *answers) chooseOn(w *Work, f *File, d *rules.Decision) {
	for _, id := range []string{d.Handle.Person, d.Handle.Place} {
		ans, ok := a.byID[id]
		if !ok || id == "" || a.chosen.known[id] {
			continue
		}
		a.chosen.known[id] = true
		a.chosen.rows = append(a.chosen.rows, ans.row(f, d, id))
		if id == d.Handle.Person {
			a.chosen.people[mention{d.Person, d.Role.Public()}] = ans
		} else {
			a.chosen.places[id] = ans
		}
	}
}

// row is the answer as it is written again.
func (a answer) row(f *File, d *rules.Decision, id string) publish.Question {
	q := publish.Question{ID: id, File: f.ID, Type: string(d.Type), Role: string(d.Role.Public()),
		Answer: a.action, Reason: a.reason, By: a.by, Second: a.second}
	if id == d.Handle.Person {
		q.Person = d.Person
	} else if part := partsByID(f.Parts)[d.Part]; part != nil {
		q.At(part, d.Start)
	}
	return q
}

// fourEyes are the types on which the office wants two people to decide.
func (w *Work) fourEyes() []string {
	if w.Office == nil {
		return nil
	}
	return w.Office.FourEyes
}

// may reports whether the answer may decide on a finding: where two people are
// wanted, one alone can only remove.
func (a answer) may(fourEyes []string, d *rules.Decision) bool {
	return a.action == rules.Redact || a.approved() || !slices.Contains(fourEyes, string(d.Type))
}

// decidePlaces puts the answers on the places of a file; what --terms removes stays
// removed.
func (c chosen) decidePlaces(f *File) {
	if len(c.places) == 0 {
		return
	}
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if d.Handle == nil || d.Type == detectors.Term {
			continue
		}
		if ans, ok := c.places[d.Handle.Place]; ok && ans.may(c.fourEyes, d) {
			ans.apply(d)
		}
	}
}

// questionIDs are the ids of all that is asked about.
func questionIDs(files []*File, whole []WholeQuestion) map[string]bool {
	asked := map[string]bool{}
	for _, q := range whole {
		asked[q.ID] = true
	}
	for _, f := range files {
		for i := range f.Decisions {
			asked[f.Decisions[i].Question] = true
		}
		for _, fate := range f.Fates {
			asked[fate.Question] = true
		}
		for _, fate := range f.Attached {
			asked[fate.Question] = true
		}
		for _, fate := range f.Hidden {
			asked[fate.Question] = true
		}
	}
	return asked
}
