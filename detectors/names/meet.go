package names

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// sure is the score from which a name is looked for in the rest of the record; a
// whole name counts as soon as nobody is asked about it.
const sure = 0.6

func (m mention) sure(score float64) bool {
	return score >= sure || m.full() && score >= detectors.ReviewBelow
}

// met is one found name with what is read from it.
type met struct {
	mention
	pl     *place
	n      int // of the findings of the place
	at     int // of the names of the record, from 1
	before *met
	person *person
}

func (m *met) finding() *detectors.Finding { return &m.pl.found[m.n] }

// meet goes through all names found so far, full names first, and gives each its
// person.
func (s *searcher) meet() {
	s.persons, s.pairs = nil, nil
	for _, w := range s.list {
		w.persons = w.persons[:0]
	}
	all := s.mentions()
	for _, m := range all {
		if m.full() {
			s.meetOne(m)
		}
	}
	s.pair()
	s.introduce(all)
	for _, p := range s.persons {
		p.seen = 0
	}
	for _, m := range all {
		if m.full() {
			m.person.seen = m.at
		} else {
			s.meetOne(m)
		}
	}
}

// mentions reads all names found so far, in the order of the record.
func (s *searcher) mentions() []*met {
	var all []*met
	for _, pl := range s.places {
		s.renew(pl)
		for n := range pl.names {
			all = append(all, &pl.names[n])
			pl.names[n].at = len(all)
		}
	}
	return all
}

// renew reads the names of a place; those that stand as they stood are not read
// again.
func (s *searcher) renew(pl *place) {
	if !pl.stale {
		for n := range pl.names {
			pl.names[n].person = nil
		}
		return
	}
	old, k, count := pl.names, 0, 0
	for n := range pl.found {
		if isName(pl.found[n].Type) {
			count++
		}
	}
	pl.names, pl.stale = make([]met, 0, count), false
	for n := range pl.found {
		if !isName(pl.found[n].Type) {
			continue
		}
		r := s.reader(pl)
		i, j := r.tokens(pl.found[n].Span)
		for k < len(old) && old[k].i < i {
			k++
		}
		m := met{pl: pl, n: n}
		if k < len(old) && old[k].i == i && old[k].j == j {
			m.mention = old[k].mention
		} else {
			m.mention = s.parse(r, i, j)
		}
		pl.names = append(pl.names, m)
	}
	for n := range pl.names[min(1, len(pl.names)):] {
		pl.names[n+1].before = &pl.names[n]
	}
}

func (s *searcher) meetOne(m *met) {
	f := m.finding()
	f.Alike = nil
	m.person = s.maiden(m)
	if m.person != nil {
		s.rename(m.person, m.mention)
	} else if m.person = s.technicalName(m); m.person == nil {
		var others []*person
		m.person, others = s.assign(m, f.Score)
		for _, o := range others {
			f.Alike = append(f.Alike, o.id)
		}
		if m.full() {
			m.person.seen = m.at
		}
	}
	f.Person = m.person.id
}

func (s *searcher) byID(id string) *person {
	digits, ok := strings.CutPrefix(id, "?")
	if !ok {
		return nil
	}
	if n, err := strconv.Atoi(digits); err == nil && n >= 0 && n < len(s.persons) {
		return s.persons[n]
	}
	return nil
}

// addressed tells the gender by the word before a name: "pan", "paní".
func (r *reader) addressed(i int) byte {
	prev := r.at(i - 1)
	switch {
	case i == 0 || prev.Kind != words.Word:
		return 0
	case prev.In(addressMale):
		return 'm'
	case prev.In(addressFemale):
		return 'f'
	}
	return 0
}

var (
	addressMale   = words.NewSet("pan pana panu panem pane panovi panom господин господина господину syn manzel")
	addressFemale = words.NewSet("slecna slecny slecne slecnu госпожа госпожи госпоже dcera manzelka")
)

// assign returns the person of a mention, new if no known one fits, and others
// who fit as well. Only a sure name is looked for elsewhere.
func (s *searcher) assign(x *met, score float64) (*person, []*person) {
	m := x.mention
	if len(m.surnames) == 0 && m.single && slices.ContainsFunc(m.given, func(g *words.Token) bool { return s.surname(x.pl, g) }) {
		m.surnames, m.given, m.initials = m.given, nil, nil // "pan Ludvík" where a Ludvík is known
	}
	if p, others := s.best(x.pl, m); p != nil {
		p.absorb(s, m)
		p.sure = p.sure || m.sure(score)
		return p, others
	}
	p := &person{id: "?" + strconv.Itoa(len(s.persons)), number: len(s.persons), sure: m.sure(score)}
	s.persons = append(s.persons, p)
	s.rename(p, m)
	p.absorb(s, m)
	return p, nil
}

// surname reports whether a word is a form of a known surname, in whatever
// language but Slovak.
func (s *searcher) surname(pl *place, t *words.Token) bool {
	return slices.ContainsFunc(s.hits(pl, ofSurnames, t), func(h hit) bool { return !h.slovak })
}

// rename adds the surnames of a mention to a person.
func (s *searcher) rename(p *person, m mention) {
	nominative := s.nominative(m)
	for _, surname := range m.surnames {
		w := s.word(wordKey{surname.Fold, lexicon.Surname, nominative}, m.spelling(surname))
		if !slices.Contains(p.surnames, w) && len(p.surnames) < maxGiven {
			p.surnames = append(p.surnames, w)
			w.persons = append(w.persons, p)
		}
	}
}

// nominative reports whether a name stands in its base form beyond doubt: a man's
// given name that ends in a consonant does in none of the languages otherwise.
func (s *searcher) nominative(m mention) bool {
	if len(m.given) == 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(m.given[0].Fold)
	return s.exact(m.given[0].Form)&lexicon.Given == lexicon.Male && !strings.ContainsRune("aeiouyаеиоуыэюя", last)
}

func (s *searcher) exact(f *words.Form) lexicon.Class {
	exact, _ := s.lex.Form(f)
	return exact
}

// best returns the person that fits a mention best: of equals the one whose full
// name stands nearest before it, else the first. The others of equal fit who are
// full names of their own are returned beside.
func (s *searcher) best(pl *place, m mention) (*person, []*person) {
	equal, score := s.equal[:0], 0
	given := s.givenWords(pl, m)
	for _, p := range s.candidates(pl, m, given) {
		switch n := p.matches(m, given); {
		case n > score:
			score, equal = n, append(equal[:0], p)
		case n > 0 && n == score:
			equal = append(equal, p)
		}
	}
	s.equal = equal
	if len(equal) == 0 {
		return nil, nil
	}
	best := equal[0]
	for _, p := range equal[1:] {
		if p.seen > best.seen {
			best = p
		}
	}
	var others []*person
	for _, p := range equal {
		if p != best && p.full && len(others) < maxOthers {
			others = append(others, p)
		}
	}
	return best, others
}

// givenWords are the names of which the first given name of a mention is a form.
func (s *searcher) givenWords(pl *place, m mention) []hit {
	if len(m.given) == 0 {
		return nil
	}
	return s.hits(pl, ofGivens, m.given[0])
}

// maxNamesakes is how many persons are compared with one mention: the latest. No
// honest record has more people of one surname, and a list of thousands must not
// take the square of its length. maxOthers bounds those named beside the best.
const (
	maxNamesakes = 200
	maxOthers    = 8
)

// candidates are the persons of whose surname the mention has a form; for a given
// name alone, those of the latest who bear it.
func (s *searcher) candidates(pl *place, m mention, given []hit) []*person {
	if len(m.surnames) == 0 {
		return s.namesakes(given)
	}
	s.stamp++
	out := s.looked[:0]
	for _, surname := range m.surnames {
		for _, h := range s.hits(pl, ofSurnames, surname) {
			for _, p := range h.word.latest() {
				if p.mark != s.stamp {
					p.mark = s.stamp
					out = append(out, p)
				}
			}
		}
	}
	s.looked = out
	return out
}

// namesakes are those of the latest persons who bear one of the given names, in the
// order in which they were met.
func (s *searcher) namesakes(given []hit) []*person {
	first := len(s.persons) - maxNamesakes
	s.stamp++
	out := s.looked[:0]
	for _, h := range given {
		if len(h.word.persons) > maxNamesakes {
			return s.persons[max(0, first):]
		}
		for _, p := range h.word.persons {
			if p.mark != s.stamp && p.number >= first {
				p.mark = s.stamp
				out = append(out, p)
			}
		}
	}
	slices.SortFunc(out, func(a, b *person) int { return a.number - b.number })
	s.looked = out
	return out
}

// latest are the persons of a word who were met last.
func (w *nameWord) latest() []*person { return w.persons[max(0, len(w.persons)-maxNamesakes):] }
