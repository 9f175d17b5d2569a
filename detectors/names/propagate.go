package names

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// maxRounds bounds the search for new mentions; two rounds settle all but
// adversarial texts.
const maxRounds = 4

// Propagate finds further mentions of the persons of a record in all its files:
// in other cases, as possessives, as a family, with initials, in capitals,
// without diacritics, in e-mail addresses and in parts that are dropped whole.
// It sets Finding.Person to "p1", "p2" in order of first appearance. A bare
// surname belongs to the nearest full name before it.
func (d *Detector) Propagate(ctx context.Context, files []*detectors.File) error {
	s := &searcher{}
	for _, f := range files {
		for _, p := range f.Parts {
			if err := ctx.Err(); err != nil {
				return err
			}
			s.places = append(s.places, &place{file: f, part: p, r: newReader(p.Text, d.lex(), ofPart(f.Findings, p.ID))})
		}
	}
	for range maxRounds {
		if err := ctx.Err(); err != nil {
			return err
		}
		s.meet()
		if !s.search() {
			break
		}
	}
	s.mail()
	s.number()
	return nil
}

func ofPart(all []detectors.Finding, id string) []detectors.Finding {
	var out []detectors.Finding
	for _, f := range all {
		if f.Part == id {
			out = append(out, f)
		}
	}
	return out
}

// place is a part of a file with its reader.
type place struct {
	file *detectors.File
	part *document.Part
	r    *reader
}

// searcher holds the persons of a record.
type searcher struct {
	places  []*place
	persons []*person
	index   map[string][]*person // by the forms of the surnames
}

func isName(t detectors.Type) bool { return t == detectors.Person || t == detectors.SignatureName }

// meet goes through all names found so far, full names first, and gives each its
// person.
func (s *searcher) meet() {
	s.persons, s.index = nil, map[string][]*person{}
	for _, full := range []bool{true, false} {
		for _, pl := range s.places {
			for n := range pl.file.Findings {
				f := &pl.file.Findings[n]
				if f.Part != pl.part.ID || !isName(f.Type) {
					continue
				}
				i, j := pl.r.tokens(f.Span)
				m := pl.r.parse(i, j)
				if g := pl.r.addressed(i); g != 0 {
					m.gender = g
				}
				if isFull := len(m.surnames) > 0 && len(m.given) > 0; isFull != full {
					continue
				}
				if p := s.maiden(pl, n, i); p != nil && len(m.surnames) > 0 {
					s.rename(pl.r, p, m)
					f.Person = p.id
					continue
				}
				f.Person = s.assign(pl.r, m, f.Score).id
			}
		}
	}
}

// addressed tells the gender by the word before a name: "pan", "paní".
func (r *reader) addressed(i int) byte {
	prev := r.at(i - 1)
	switch {
	case i == 0 || prev.Kind != words.Word:
		return 0
	case addressMale[prev.Fold]:
		return 'm'
	case addressFemale[prev.Fold]:
		return 'f'
	}
	return 0
}

var (
	addressMale   = set("pan pana panu panem pane panovi panom господин господина господину syn manzel")
	addressFemale = set("slecna slecny slecne slecnu госпожа госпожи госпоже dcera manzelka")
)

// assign returns the person of a mention, new if no known one fits.
// Only a sure name is looked for elsewhere.
func (s *searcher) assign(r *reader, m mention, score float64) *person {
	if len(m.surnames) == 0 && len(m.given) == 1 && len(m.initials) == 1 && s.index[m.given[0]] != nil {
		m.surnames, m.given, m.initials = m.given, nil, nil // "pan Ludvík" where a Ludvík is known
	}
	if p := s.best(m); p != nil {
		p.absorb(r, m)
		p.sure = p.sure || score >= sure
		return p
	}
	p := r.newPerson(m)
	p.id = fmt.Sprintf("?%d", len(s.persons))
	s.persons = append(s.persons, p)
	p.sure = score >= sure
	for _, forms := range p.surnames {
		for f := range forms {
			s.index[f] = append(s.index[f], p)
		}
	}
	return p
}

// sure is the score from which a name is looked for in the rest of the record.
const sure = 0.6

// best returns the person that fits a mention best, the latest of equals, or nil.
func (s *searcher) best(m mention) *person {
	var best *person
	score := 0
	consider := func(p *person) {
		if n := p.matches(m); n > 0 && n >= score {
			best, score = p, n
		}
	}
	if len(m.surnames) == 0 {
		for _, p := range latest(s.persons) {
			consider(p)
		}
		return best
	}
	for _, surname := range m.surnames {
		for _, p := range latest(s.index[surname]) {
			consider(p)
		}
	}
	return best
}

// maxNamesakes is how many persons are compared with one mention: the latest. No
// honest record has more people of one surname, and a list of thousands must not
// take the square of its length.
const maxNamesakes = 200

func latest(persons []*person) []*person {
	return persons[max(0, len(persons)-maxNamesakes):]
}

// tokens returns the tokens of a span.
func (r *reader) tokens(s document.Span) (int, int) {
	i := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].End > s.Start })
	j := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].Start >= s.End })
	return i, j
}

// search adds mentions that detection left out, and reports whether it found any.
func (s *searcher) search() bool {
	added := false
	for _, pl := range s.places {
		var found []detectors.Finding
		for i := 0; i < len(pl.r.toks); i++ {
			n, ok := s.mentionAt(pl, i)
			if !ok {
				continue
			}
			f := n.finding(pl.r, pl.part)
			found = append(found, f)
			for k := n.i; k < n.j; k++ {
				pl.r.taken[k] = detectors.Person
			}
			i = n.j - 1
		}
		if len(found) > 0 {
			added = true
			pl.file.Findings = merge(pl.file, append(pl.file.Findings, found...))
		}
	}
	return added
}

// merge sorts findings by the order of the parts, then by start.
func merge(f *detectors.File, all []detectors.Finding) []detectors.Finding {
	order := map[string]int{}
	for i, p := range f.Parts {
		order[p.ID] = i
	}
	slices.SortStableFunc(all, func(a, b detectors.Finding) int {
		if a.Part != b.Part {
			return order[a.Part] - order[b.Part]
		}
		return a.Start - b.Start
	})
	return all
}

// mentionAt returns the mention of a known person whose surname is token i.
func (s *searcher) mentionAt(pl *place, i int) (name, bool) {
	r, t := pl.r, pl.r.toks[i]
	if t.Kind != words.Word || r.taken[i] != "" || utf8.RuneCountInString(t.Fold) < 3 || isTitle(t.Fold) {
		return name{}, false
	}
	technical := pl.part.Kind == document.FileName || pl.part.Kind == document.Metadata || pl.part.Kind == document.Link
	if !t.Cap() && !technical {
		return name{}, false
	}
	var persons []*person
	for _, p := range latest(s.index[t.Fold]) {
		if p.sure {
			persons = append(persons, p)
		}
	}
	if len(persons) == 0 {
		return name{}, false
	}
	n := s.grow(r, persons, i)
	alone := n.j-n.i == 1
	l := r.left(n.i)
	if l.institution || alone && !s.guard(r, i, l) {
		return name{}, false
	}
	n.score, n.why = 85, []string{"repeated name"}
	n.signature = r.inSignature(n)
	return n, true
}

// grow adds the given name or initials that stand beside a surname.
func (s *searcher) grow(r *reader, persons []*person, i int) name {
	n := name{i: i, j: i + 1}
	fits := func(k int) bool {
		t := r.at(k)
		if t.Kind != words.Word || !t.Cap() || k < 0 || k >= len(r.taken) || r.taken[k] != "" {
			return false
		}
		first, _ := utf8.DecodeRuneInString(t.Fold)
		for _, p := range persons {
			if p.hasGiven(t.Fold) || p.hasSurname(t.Fold) || (t.Shape == words.Initial && p.initials[first]) {
				return true
			}
		}
		return false
	}
	for n.i > 0 && r.toks[n.i].Gap <= words.Space {
		k := n.i - 1
		if (r.at(k).Is('.') || r.at(k).Is('-')) && r.at(k).Gap == words.None {
			k--
		}
		if !fits(k) {
			break
		}
		n.i = k
	}
	for n.j < len(r.toks) && r.toks[n.j].Gap <= words.Space {
		k := n.j
		if r.at(k).Is('-') && r.at(k).Gap == words.None {
			k++
		}
		if !fits(k) {
			break
		}
		n.j = k + 1
		if r.isInitial(k) {
			n.j = k + 2
		}
	}
	return n
}

// guard refuses a bare word that is also a common word or a place, unless a
// title or "pan" stands before it, and a surname that only a wrong base form
// gives.
func (s *searcher) guard(r *reader, i int, l leftContext) bool {
	if l.titled || l.direct {
		return true
	}
	t := r.toks[i]
	c := r.lex.Exact(t.Fold)
	if vocab.Is(t.Fold) || r.low[t.Fold] || c&lexicon.Common != 0 && c&lexicon.Surname == 0 || r.class(t.Fold)&lexicon.Place != 0 {
		return false
	}
	prev := r.at(i - 1)
	inside := prev.Cap() && t.Gap <= words.Space && r.type_(i-1) != "" // the tail of something found
	next := r.at(i + 1)
	trade := t.Shape == words.Upper && next.Shape == words.Upper && next.Kind == words.Word && next.Gap == words.Space && s.index[next.Fold] == nil
	return !inside && !trade && !next.Is('@')
}

// number names the persons p1, p2 … in the order of their first mention.
func (s *searcher) number() {
	ids := map[string]string{}
	for _, pl := range s.places {
		for n := range pl.file.Findings {
			f := &pl.file.Findings[n]
			if f.Part != pl.part.ID || !strings.HasPrefix(f.Person, "?") {
				continue
			}
			if ids[f.Person] == "" {
				ids[f.Person] = fmt.Sprintf("p%d", len(ids)+1)
			}
			f.Person = ids[f.Person]
		}
	}
}
