package names

import (
	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// lastName notes a name for the ones that may follow it in a list: one that a
// label or such a list holds.
func (r *reader) lastName(n name) previous {
	p := previous{j: n.j, several: n.j-n.i > 1, upper: r.toks[n.i].Shape == words.Upper}
	l := r.left(n.i)
	p.list = (r.at(n.i-1).Is('(') || r.at(n.i-1).Is(':')) && !p.several || l.direct && !p.several || l.beside && l.noun.In(groups) || l.labelled || l.many || r.previous.list && r.follows(n.i)
	return p
}

// follows reports whether only a comma or a conjunction, and titles, stand between
// the previous name and token i.
func (r *reader) follows(i int) bool {
	var c leftContext
	return r.skipTitles(i-1, &c) == r.previous.j
}

// nextSignature returns where the second name begins in columns of signatures
// that extraction joined with one space: "J. Malý E. Nová", "Vrba T. Nová". 0
// means one name.
func (r *reader) nextSignature(run []item) int {
	if k := initialsTwice(run); k > 0 {
		return k
	}
	if len(run) >= 4 && len(run[1].fold) > 3 && len(run[2].fold) > 3 && run[0].given && !run[1].given && !run[1].initial && run[2].given && !run[2].low && r.exact(run[2].form)&lexicon.Given != 0 && !run[3].initial && !run[1].form.In(patronymics) {
		return 2 // "Juraj Gallik Mária Faixová"
	}
	if len(run) >= 4 && run[0].initial && !run[1].initial && run[2].initial && !run[3].initial {
		return 2
	}
	if len(run) >= 3 && run[2].initial && !run[1].initial && !run[0].initial && run[0].form.In(ovaTail) && run[1].class&lexicon.Surname != 0 {
		return 1
	}
	if len(run) == 3 && !run[0].initial && run[1].initial && !run[2].initial && !run[0].given && !run[2].given &&
		run[2].form.In(ovaTail) && !run[0].form.In(ovaTail) && run[2].j-run[2].i == 1 {
		return 1
	}
	return 0
}

// initialsTwice returns where the second of two names begins that both have
// their initials behind ("Синицина М.О. Чернышёв А.Д.") or before the surname;
// 0 means one name.
func initialsTwice(run []item) int {
	if run[0].initial {
		k := 1
		for k < len(run) && run[k].initial {
			k++
		}
		if k+2 < len(run) && (run[k+1].initial && !run[len(run)-1].initial || run[k+1].given && !run[k].given && !run[k+2].initial) {
			return k + 1
		}
		return 0
	}
	k := 1
	for k < len(run) && run[k].initial {
		k++
	}
	if k > 1 && k+1 < len(run) && run[k+1].initial && !run[k].initial {
		return k
	}
	return 0
}

var ovaTail = words.NewEnds(4, "ova")

// enumerated reports whether a single word goes on a list of names that a label
// began: "Omluveni: Malý, Vrbová, Horák".
func (r *reader) enumerated(run []item) bool {
	prev, it := r.previous, run[0]
	if len(run) != 1 || !prev.list || it.initial || r.low[it.id] || it.low && r.exact(it.form)&lexicon.Surname == 0 || it.place && r.exact(it.form)&lexicon.Surname == 0 || it.i != prev.j+1 || r.at(it.i).Gap != words.Space {
		return false
	}
	if prev.several && !it.surname && !(prev.upper && it.upper) && !(cyrillic(it.fold) && it.form.In(labelTails)) {
		return false // full names go on with full names
	}
	sep := r.at(prev.j)
	next := r.at(it.j)
	ends := it.form.In(families) && next.Shape == words.Lower || next.Shape == words.Lower && it.surname || next.Kind == words.Mark && !next.Is('-') && !next.Is('–') || next.Gap >= words.Wide || next.In(conjunctions)
	return (sep.Is(',') && sep.Gap == words.None || (sep.Is('–') || sep.Is('-') || sep.Is('/')) && sep.Gap == words.Space || sep.In(conjunctions) && sep.Shape == words.Lower) && ends && r.type_(it.j) == ""
}

// enumeratedInitial reports whether an initial and a word go on a list of such
// names: "Z. Kadlec, J. Moravcová, T. Hes".
func (r *reader) enumeratedInitial(run []item) bool {
	if len(run) != 2 || !run[0].initial || run[1].initial || !r.previous.several || run[1].low || run[1].place || !r.follows(run[0].i) {
		return false
	}
	before, next := r.at(run[0].i-1), r.at(run[1].j)
	return before.Is(',') && r.initialBefore(r.previous.j) && (next.Kind == words.Mark || next.Gap >= words.Wide || next.In(conjunctions))
}

// initialBefore reports whether the name that ends before token j is an initial and
// a word.
func (r *reader) initialBefore(j int) bool {
	return j > 2 && r.at(j-2).Is('.') && r.at(j-3).Shape == words.Initial
}

// named reports whether a run names a thing by what stands beside it: "Otto
// Wichterle Pavilion", or a second person of a street "Josefa Hory a Karla Čapka".
func (r *reader) named(run []item) bool {
	next := r.at(run[len(run)-1].j)
	if next.Cap() && next.Gap == words.Space && next.In(things) {
		return true
	}
	k := run[0].i
	return r.honoured > 0 && k == r.honoured+1 && r.at(k-1).In(conjunctions) && r.at(k-1).Shape == words.Lower
}

// honoured returns where another name begins behind the one a thing bears:
// "имени Г. Ф. Морозова Худяков Степан Лукич"; 0 means none does.
func honoured(run []item) int {
	k := 0
	for k < len(run) && (run[k].initial || run[k].given && !run[k].surname) {
		k++
	}
	if rest := len(run) - k - 1; k == 0 || rest < 2 {
		return 0
	}
	tail := run[k+1:]
	if hasPatronymic(tail) || tail[0].given || tail[len(tail)-1].initial {
		return k + 1
	}
	return 0
}

// inTitle reports whether a run ends a title in quotes that other words begin:
// "Poklady Andreja Kmeťa", of an exhibition or a book.
func (r *reader) inTitle(run []item) bool {
	if !isQuote(r.at(run[len(run)-1].j).Sign()) || r.at(run[len(run)-1].j).Gap != words.None {
		return false
	}
	for k := run[0].i - 1; k >= 0 && k >= run[0].i-maxTitle; k-- {
		t := r.at(k)
		if isQuote(t.Sign()) {
			if k == run[0].i-1 {
				return r.startsTitle(run)
			}
			return r.at(k+1).Gap == words.None
		}
		if t.Kind != words.Word || t.In(titles) || r.at(k+1).Gap > words.Line {
			break
		}
	}
	return false
}

// startsTitle reports whether a run begins a title in quotes with a word that no
// list knows as a name, before a given name and its surname.
func (r *reader) startsTitle(run []item) bool {
	return len(run) > 2 && r.at(run[0].i).Gap == words.None && run[0].unknown && !run[0].initial && run[1].given
}

// maxTitle is how many words of a title in quotes may stand before a name in it.
const maxTitle = 6

// heading reports whether the line of a run is a heading in capitals, where a
// common word looks like a name.
func (r *reader) heading(run []item) bool {
	if !run[0].upper {
		return false
	}
	first, last, n := run[0].i, run[len(run)-1].j, 0
	for first > 0 && r.at(first).Gap < words.Line && run[0].i-first < maxHeading {
		first--
	}
	for last < len(r.toks) && r.at(last).Gap < words.Line && last-run[0].i < maxHeading {
		last++
	}
	for k := first; k < last; k++ {
		t := r.at(k)
		if t.Kind == words.Number || t.Kind == words.Word && t.Shape != words.Upper && t.Shape != words.Initial {
			return false
		}
		if t.Kind == words.Word {
			n++
		}
	}
	if !hasGiven(run) {
		return n > len(run)
	}
	return n > len(run)+2
}

func hasGiven(run []item) bool {
	for _, it := range run {
		if it.given || it.surname {
			return true
		}
	}
	return false
}

// maxHeading bounds the tokens of a heading that are looked at on each side.
const maxHeading = 20

// numbered reports whether the number of a person stands right before a run:
// "os. č. 2210 Hlavaj M.".
func (r *reader) numbered(run []item) bool {
	if len(run) < 2 || r.at(run[0].i).Gap > words.Space {
		return false
	}
	switch r.type_(run[0].i - 1) {
	case detectors.OtherID, detectors.BirthNumber, detectors.IDDocument:
		return true
	}
	return false
}

// slashed reports whether slashes stand around a single word, as around the name
// of a signer: "/Нефёдов/".
func (r *reader) slashed(it item) bool {
	open, closing := r.at(it.i-1), r.at(it.j)
	return open.Is('/') && r.at(it.i).Gap == words.None && open.Gap >= words.Space && closing.Is('/') && closing.Gap == words.None && !it.upper && !it.given
}

// announcedSurname reports whether a single word with the ending of a surname is
// all that a label with a colon holds: "Кадры: Веретенникова;".
func (r *reader) announcedSurname(it item) bool {
	next := r.at(it.j)
	return r.at(it.i-1).Is(':') && !it.low && !it.upper && (it.form.In(ovaTail) || cyrillic(it.fold) && it.form.In(labelTails)) &&
		(next.Gap >= words.Wide || next.Kind == words.Mark && !next.Is('-') && !next.Is('–'))
}

var labelTails = words.NewEnds(4, "ов ова ев ева ин ина ын ына енко ский ская ук юк")

// things are capitalised nouns behind the name they bear.
var things = words.NewSet("pavilion hall street avenue road park square award prize cup memorial building")
