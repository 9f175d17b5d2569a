package names

import (
	"inkoust/internal/words"
)

// conjunctions join a couple: "Ildikó a Gábora Halászovcov".
var conjunctions = words.NewSet("a i и and")

// spouses stand between the given names of a couple and its surname.
var spouses = words.NewStems("malzonk manzele. manzelum. manzelia. manzelom. супруг")

// families are endings of surnames that two or more people bear together.
var families = words.NewEnds(4, "ovi ovych ovym ovymi ovci ovcov ovcom ovcami owie scy ccy skich ckich овы евы ины овых евых иных овым евым иным ские ских")

// couple joins a bare given name, a conjunction and a name into one: "Jan a Eva
// Malovi", "Malovi Jan a Eva", "Jan a Mgr. Eva Malovi".
func (r *reader) couple(n name, run []item, next int) (name, int) {
	other, ok := r.partner(n.j, run)
	if !ok {
		return n, next
	}
	last := other[len(other)-1]
	switch {
	case len(run) == 2 && run[0].form.In(families) && !run[0].given && run[1].given && len(other) == 1 && other[0].given:
	case len(run) == 1 && run[0].given && other[0].given && len(other) <= 2:
		if r.left(run[0].i).children && !last.form.In(families) {
			return n, next
		}
	default:
		return n, next
	}
	n.j = last.j
	n.score = max(n.score, 60)
	if len(other)+len(run) > 2 {
		n.score = max(n.score, 80)
	}
	n.because("couple")
	return n, n.j
}

// partner returns the name behind a conjunction at token k, and whether one stands
// there.
func (r *reader) partner(k int, run []item) ([]item, bool) {
	conj := r.at(k)
	capitals := run[0].upper && conj.Shape == words.Initial && r.at(k+1).Shape == words.Upper
	if conj.Kind != words.Word || !conj.In(conjunctions) || conj.Gap != words.Space || conj.Shape != words.Lower && !capitals {
		return nil, false
	}
	at := k + 1
	for r.at(at).In(titles) && r.at(at+1).Is('.') && r.at(at).Gap == words.Space {
		at += 2
	}
	if r.at(at).Gap != words.Space {
		return nil, false
	}
	other := r.runAt(at)
	return other, len(other) > 0
}

// coupleAt decides a run of one given name that only a couple makes a name:
// "Ildikó a Gábora Halászovcov".
func (r *reader) coupleAt(run []item) (name, bool) {
	if len(run) != 1 || !run[0].given || run[0].low {
		return name{}, false
	}
	n, _ := r.couple(name{i: run[0].i, j: run[0].j}, run, 0)
	if n.score > 0 && r.at(n.j).In(spouses) && r.at(n.j).Gap == words.Space {
		n.score = max(n.score, 80) // "Beata i Grzegorz małżonkowie Wzorek"
	}
	return n, n.score >= 80
}
