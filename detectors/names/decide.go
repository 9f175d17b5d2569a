package names

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// report is the score in percent from which a name is reported; under
// detectors.ReviewBelow a person is asked.
const report = 45

// names finds all names from left to right.
func (r *reader) names() []name {
	var out []name
	for i := 0; i < len(r.toks); {
		if r.toks[i].Kind != words.Word {
			i++
			continue
		}
		r.items = r.items[:0]
		run := r.runAt(i)
		if len(run) == 0 {
			i++
			continue
		}
		n, next, ok := r.decide(run)
		if !ok {
			if n, ok = r.coupleAt(run); ok {
				next = n.j
			}
		}
		if ok {
			n, next = r.couple(n, run, next)
			n.i, n.j = r.leading(n.i), r.inverted(n, r.suffix(r.torn(n.j)))
			n.signature = r.inSignature(n)
			r.previous = r.lastName(n)
			out = append(out, n)
		}
		i = max(next, i+1)
	}
	return out
}

// runAt returns the run that starts at token i, if one may start there.
func (r *reader) runAt(i int) []item {
	if !r.at(i).Cap() && !r.misreadI(i) || r.taken[i] != 0 || r.dull(i) {
		return nil
	}
	if prev := r.at(i - 1); r.toks[i].Gap == words.None && (prev.Is('@') || prev.Is('_') || prev.Kind == words.Number) {
		return nil
	}
	return r.run(i)
}

// margin is how much better a shorter name must be to win over the whole run.
const margin = 15

// decide weighs a run. It returns the name and the token to go on from.
func (r *reader) decide(run []item) (name, int, bool) {
	if k := r.nextSignature(run); k > 0 {
		run = run[:k]
	}
	last := run[len(run)-1]
	best, ok := name{}, false
	left := r.left(run[0].i)
	if left.institution && !r.actsThere(run) || r.named(run) {
		next := last.j
		if k := honoured(run); k > 0 {
			next = run[k].i
		}
		r.honoured = next
		return name{}, next, false
	}
	if r.inTitle(run) && !left.titled && !left.direct {
		return name{}, last.j, false
	}
	for start := 0; start < len(run) && start < 3; start++ {
		part := run[start:]
		l := left
		if start > 0 {
			l = r.left(part[0].i)
		}
		n := r.weigh(part, l)
		if start == 0 && r.placeFirst(run) {
			continue
		}
		if start > 0 && patronymicAt(run, start) {
			break // the surname before a given name and a patronymic is the person's
		}
		if n.score >= report && (!ok || n.score > best.score+margin) {
			best, ok = n, true
		}
		if left.titled || left.direct {
			break
		}
	}
	if ok && best.j < last.j {
		return best, best.j, ok
	}
	return best, last.j, ok
}

// weigh scores a run as one name, cut where it stops looking like one.
func (r *reader) weigh(run []item, l leftContext) name {
	run = r.cut(run)
	n := name{i: run[0].i, j: run[len(run)-1].j}
	n.score, n.why = base(firm(run))
	if r.signed(run) {
		n.score, n.why = 50, "initial and a word within a sentence"
	}
	if r.russianPair(run) {
		n.score, n.why = 45, "two capitalised words within a sentence"
	}
	if !l.labelled && !l.beside && hasUnknown(run) && r.heading(run) {
		n.score -= 30 // "REGULAMIN KORZYSTANIA Z HALI SPORTOWEJ"
	}
	if r.sonOf(n.j) {
		n.score, n.why = 80, "patronymic"
	}
	if run[0].given && r.withParticle(run) {
		n.score = max(n.score, 60)
		n.because("foreign particle")
	}
	if !l.labelled && r.headed(run) {
		l.labelled = true
	}
	a := r.after(n.j)
	add := func(points int, why string) {
		n.score += points
		n.because(why)
	}
	if l.titled {
		add(50, "title")
	}
	listed := r.listed(run) && !l.titled && !l.direct
	if l.direct {
		add(45, "form of address")
	} else if l.labelled {
		add(40, "function or label")
	} else if l.beside {
		add(28, "function or label")
	} else if l.role && !listed {
		add(25, "function or label")
	}
	if l.children && len(run) == 1 && (run[0].class&lexicon.Given != 0 || r.at(run[0].j).Kind == words.Number) {
		add(40, "list of children")
	}
	if a > 0 {
		add(a, "context after")
	}
	if r.numbered(run) {
		add(25, "number of a person before")
	}
	says := r.says(run) && !run[0].low && !run[0].place
	if says {
		add(40, "speaker")
	}
	for _, it := range run {
		if it.low && !onlyListed(run, it) && !l.titled && !(l.labelled && len(run) == 1 && it.surname && !r.low[it.id]) {
			n.score -= 20
		}
	}
	if onlyWords(run) && !l.titled && !l.direct && !l.labelled && !l.children {
		n.score -= 15
	}
	if listed {
		n.score -= 30 // "B. Osobní náklady": a letter of a list and a word
	}
	if r.inPlace(run) && !l.titled && !l.direct {
		n.score -= 25 // "v Štiavnických Baniach"
	}
	if r.dated(run) {
		n.score -= 45 // "Kolárova Lhota 3. června 2024"
	}
	if r.ownTown(run) && !l.titled && !l.direct {
		n.score -= 60 // "V Rajeckej Lúke", a town of an address of this text
	}
	if r.place(run) || r.verbFirst(run) {
		n.score -= 40
	}
	if n.score >= report && !l.titled && !l.direct && r.declinedPlace(run) {
		n.score -= 40 // "v Karlových Varech"
	}
	if onlyPlaces(run) && !(l.labelled && len(run) == 1 && r.exact(run[0].form)&lexicon.Surname != 0) {
		n.score -= 40
	}
	if onlyInitials(run) && !l.titled && !l.direct {
		n.score = 0
		if len(run) > 1 && l.beside || len(run) == 2 && r.hidden(run) {
			n.score = 55 // "poškozená A. Z.": the name is hidden already
		}
	}
	if r.enumerated(run) || r.enumeratedInitial(run) {
		add(40, "list of names")
	}
	if len(run) == 1 {
		n.score = r.oneWord(run[0], l, a, says, n.score)
	}
	if last := run[len(run)-1]; run[0].initial && last.upper && last.unknown && len(run) < 3 {
		n.score -= 20 // "R. BETON" is a trade name
	}
	if (run[0].given || run[0].unknown) && run[0].upper && len(run) > 1 && !run[1].upper && !run[1].initial && !(len(run) == 2 && !run[0].given && r.exact(run[1].form)&lexicon.Given != 0) {
		n.score -= 35 // "JOB Title": a heading runs into the text
	}
	return n
}

// listed reports whether a run looks like the start of a sentence or of an item
// of a list: the first word begins it, and lower-case text goes on.
func (r *reader) listed(run []item) bool {
	first, last := run[0], run[len(run)-1]
	next := r.at(last.j)
	if next.Kind != words.Word || next.Shape != words.Lower || next.Gap > words.Space || next.In(roleStems) || next.In(afterCues) {
		return false
	}
	prev := r.at(first.i - 1)
	starts := r.at(first.i).Gap >= words.Line || isQuote(prev.Sign()) || prev.Is('.') && !r.abbreviated(first.i-1)
	if first.initial {
		return starts && len(run) <= 3 && !last.given && r.exact(last.form)&lexicon.Surname == 0 || starts && last.given && len(run) == 2
	}
	return starts && first.unknown && len(run) == 2
}

// place reports whether the words of a run together are a town of the lists:
// "Nové Hrady".
func (r *reader) place(run []item) bool {
	if len(run) != 2 || run[0].initial || run[1].initial {
		return false
	}
	return r.beginsPlace(&run[0]) && r.lex.Exact(run[0].fold+" "+run[1].fold)&lexicon.Settled != 0
}

// verbFirst reports whether a run is the first word of a sentence and a given
// name in another case than the first: "Spomenul Sergeja", "Chytila Petronilu".
func (r *reader) verbFirst(run []item) bool {
	if len(run) != 2 || run[0].initial || run[0].given || run[0].upper || !run[1].given || run[1].surname {
		return false
	}
	first, second := run[0], run[1]
	if r.exact(second.form)&lexicon.Given != 0 || r.exact(first.form)&lexicon.Surname != 0 || !first.form.In(pastTails) {
		return false
	}
	prev := r.at(first.i - 1)
	return r.at(first.i).Gap >= words.Line || prev.Is('.') && !r.abbreviated(first.i-1)
}

// pastTails are endings of Czech and Slovak verbs of the past, folded.
var pastTails = words.NewEnds(4, "l la li lo ly")

// hidden reports whether two initials stand for a person: alone in brackets, or
// behind a preposition that goes with people.
func (r *reader) hidden(run []item) bool {
	prev, next := r.at(run[0].i-1), r.at(run[1].j)
	if prev.Is('(') {
		return next.Is(')')
	}
	return prev.Kind == words.Word && prev.Shape == words.Lower && prev.In(withPeople) && (next.Kind == words.Mark || next.Shape == words.Lower)
}

var withPeople = words.NewSet("s se so od pro pre dla przez u с со от для")

// onlyInitials reports whether a run has no word: "B.W.", "R.H.".
func onlyInitials(run []item) bool {
	for _, it := range run {
		if !it.initial {
			return false
		}
	}
	return true
}

// onlyPlaces reports whether all words of a run are places and none is a given
// name.
func onlyPlaces(run []item) bool {
	for _, it := range run {
		if !it.place || it.given {
			return false
		}
	}
	return true
}

// cut shortens a run that is too long for one name, or where a new given name
// begins after a complete name.
func (r *reader) cut(run []item) []item {
	if k := r.nextSignature(run); k > 0 {
		return run[:k]
	}
	for k := 2; k < len(run); k++ {
		if run[k].unknown && !run[k].initial && r.after(run[k].j) < 30 && run[0].given && run[k-1].surname && !run[k-1].given && !run[k-1].form.In(patronymics) {
			return run[:k]
		}
		if run[k].upper != run[0].upper && run[k].upper && (run[k].unknown || run[k].word) {
			return run[:k]
		}
	}
	if len(run) > 4 {
		return run[:4]
	}
	return run
}

// after scores what follows a name: birth number, address, "nar.", a function.
func (r *reader) after(k int) int {
	points, comma := 0, false
	for n := 0; n < 5 && k < len(r.toks); n, k = n+1, k+1 {
		t := r.toks[k]
		if t.Gap == words.Para || t.Gap == words.Line && n > 0 {
			break
		}
		if r.type_(k) == detectors.Email && n == 1 && r.at(k-1).Is('<') {
			return 40 // "Od: Jana <jana@lipa.cz>"
		}
		switch r.type_(k) {
		case detectors.BirthNumber, detectors.BirthDate:
			return 40
		case detectors.Address, detectors.Phone, detectors.Email, detectors.IDDocument, detectors.TaxID, detectors.CompanyID:
			return 25
		}
		if t.Kind == words.Word && (t.In(afterCues) && (n > 0 || t.Shape == words.Lower) || t.In(titles) && comma) {
			return 30
		}
		if t.Kind == words.Word && t.Fold == "lat" && r.at(k+1).Kind == words.Number || t.Kind == words.Number && len(t.Fold) <= 2 && r.at(k+1).In(ages) {
			return 40
		}
		comma = comma || t.Is(',')
		if t.Kind == words.Word || t.Is(';') || t.Is('.') && n > 0 {
			break
		}
	}
	return points
}

// ages follow the number of years or of the class of a child.
var ages = words.NewSet("let roku rokov lat лет год года класс класса")

// actsThere reports whether a name behind an institution is of its head
// ("ředitelka ZŠ Jana Nováková") rather than in its name.
func (r *reader) actsThere(run []item) bool {
	last := run[len(run)-1]
	if !strings.HasSuffix(last.fold, "ova") || len(run) < 2 {
		return false
	}
	for k, n := run[0].i-2, 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		if r.at(k).In(roleStems) {
			return true
		}
	}
	return false
}

// suffixes follow a name and belong to it: "Filip Dostálek ml.".
var suffixes = words.NewSet("ml st nejml nejst jr sr")

// torn steps over a short rest of the last word that a capital within it divided:
// "SommerfelTa".
func (r *reader) torn(k int) int {
	if t := r.at(k); t.Kind == words.Word && t.Gap == words.None && len(t.Fold) <= 3 && r.at(k-1).Kind == words.Word {
		return k + 1
	}
	return k
}

// sonOf reports whether token k ends an Asian patronymic: "Рафик оглы".
func (r *reader) sonOf(k int) bool {
	t := r.at(k)
	return t.Gap == words.Space && t.Shape == words.Lower && t.In(filial)
}

var filial = words.NewSet("оглы оглу огли угли углы кызы кизи кизы ogly oglu kyzy ugli")

// suffix steps over "ml." behind a name.
func (r *reader) suffix(k int) int {
	if t := r.at(k); k < len(r.toks) && t.Kind == words.Word && t.Shape == words.Lower && t.Gap == words.Space && t.In(suffixes) && r.at(k+1).Is('.') {
		return k + 2
	}
	if r.sonOf(k) {
		return k + 1
	}
	return k
}
