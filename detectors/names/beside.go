package names

import (
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// lastName notes a name for the ones that may follow it in a list: one that a
// label or such a list holds.
func (r *reader) lastName(n name) previous {
	p := previous{j: n.j}
	if n.j-n.i > 1 && !r.previous.list {
		return p
	}
	l := r.left(n.i)
	p.list = l.labelled || r.previous.list && r.previous.j+1 == n.i
	return p
}

// nextSignature returns where the second name begins in columns of signatures
// that extraction joined with one space: "J. Malý E. Nová", "Vrba T. Nová". 0
// means one name.
func (r *reader) nextSignature(run []item) int {
	if len(run) >= 4 && run[0].initial && !run[1].initial && run[2].initial && !run[3].initial {
		return 2
	}
	if len(run) >= 3 && run[2].initial && !run[1].initial && !run[0].initial && hasAny(run[0].fold, ovaTail) && run[1].class&lexicon.Surname != 0 {
		return 1
	}
	if len(run) == 3 && !run[0].initial && run[1].initial && !run[2].initial && !run[0].given && !run[2].given &&
		hasAny(run[2].fold, ovaTail) && !hasAny(run[0].fold, ovaTail) && run[2].j-run[2].i == 1 {
		return 1
	}
	return 0
}

var ovaTail = []string{"ova"}

// enumerated reports whether a single word goes on a list of names that a label
// began: "Omluveni: Malý, Vrbová, Horák".
func (r *reader) enumerated(run []item) bool {
	prev, it := r.previous, run[0]
	if len(run) != 1 || !prev.list || it.initial || it.low || it.place && r.lex.Exact(it.fold)&lexicon.Surname == 0 || it.i != prev.j+1 || r.at(it.i).Gap != words.Space {
		return false
	}
	sep := r.at(prev.j)
	next := r.at(it.j)
	ends := next.Kind == words.Mark && !next.Is('-') && !next.Is('–') || next.Gap >= words.Wide || conjunctions[next.Fold]
	return (sep.Is(',') && sep.Gap == words.None || conjunctions[sep.Fold] && sep.Shape == words.Lower) && ends && r.type_(it.j) == ""
}

// named reports whether a run names a thing by what stands beside it: "Otto
// Wichterle Pavilion", or a second person of a street "Josefa Hory a Karla Čapka".
func (r *reader) named(run []item) bool {
	next := r.at(run[len(run)-1].j)
	if next.Cap() && next.Gap == words.Space && things[next.Fold] {
		return true
	}
	k := run[0].i
	return r.honoured > 0 && k == r.honoured+1 && conjunctions[r.at(k-1).Fold] && r.at(k-1).Shape == words.Lower
}

// things are capitalised nouns behind the name they bear.
var things = set("pavilion hall street avenue road park square award prize cup memorial building")
