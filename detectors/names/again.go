package names

import (
	"context"
	"slices"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// search adds mentions that detection left out, and reports whether it found any.
func (s *searcher) search(ctx context.Context) (bool, error) {
	if len(s.persons) == 0 {
		return false, nil
	}
	counts := s.countPairs()
	added := false
	for _, pl := range s.places {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		added = s.widen(pl) || added
		found := s.otherSurnames(pl)
		end := 0
		for _, v := range s.likely(pl) {
			if int(v.i) < end {
				continue
			}
			if n, ok := s.at(pl, v, counts); ok {
				found, end = append(found, s.mark(pl, n)), n.j
			}
		}
		if len(found) > 0 {
			added = true
			pl.add(found)
		}
	}
	return added, nil
}

// widen adds to the names that detection found what it left beside them: the
// initial of "P. Nováka", the given name over the end of a line.
func (s *searcher) widen(pl *place) bool {
	any := false
	r := s.reader(pl)
	for k := range pl.names {
		f, p := pl.names[k].finding(), pl.names[k].person
		i, j := r.tokens(f.Span)
		n := s.grown(pl, name{i: i, j: j})
		n.j = r.secondSurname(p, n)
		if n.i == i && n.j == j {
			continue
		}
		for k := n.i; k < n.j; k++ {
			r.taken[k] = coverOf(f.Type)
		}
		f.Start, f.End = min(f.Start, r.toks[n.i].Start()), max(f.End, r.toks[n.j-1].End())
		pl.stale, any = true, true
	}
	return any
}

// secondSurname steps over the second surname of a woman: "Jana Kvapilová Horká".
// It looks like one, and the name ends there.
func (r *reader) secondSurname(p *person, n name) int {
	last, t, next := r.at(n.j-1), r.at(n.j), r.at(n.j+1)
	if n.j-n.i < 2 || !p.ova || !last.In(ovaForms) || t.Shape != words.Title || t.Kind != words.Word || t.Gap != words.Space || r.taken[n.j] != 0 {
		return n.j
	}
	ends := next.Kind != words.Word || next.Gap > words.Space || next.Shape == words.Lower
	c := r.class(t.Form)
	surname := c&lexicon.Surname != 0 && (c&lexicon.Place == 0 || r.exact(t.Form)&lexicon.Surname != 0) || t.In(surnameEnds)
	if !ends || !surname || t.In(titles) || t.In(roleStems) || t.In(vocab.Stems) || !t.In(womanEnds) {
		return n.j
	}
	return n.j + 1
}

var (
	ovaForms  = words.NewEnds(4, "ova ove ovou ovej ovu")
	womanEnds = words.NewEnds(4, "a e ou ej u")
)

// grown is a found name with what stands beside it, of whomever its words may
// be: whose it is depends on the order of the files, what is found must not.
func (s *searcher) grown(pl *place, n name) name {
	r := s.reader(pl)
	if n.j <= n.i || !s.mayGrow(pl, r.leftOf(n.i), n.i) && !s.mayGrow(pl, r.rightOf(n.j), n.j-1) {
		return n
	}
	persons := s.lookAt()
	for k := n.i; k < n.j; k++ {
		for index := range s.indexes {
			for _, h := range s.hits(pl, index, &r.toks[k]) {
				if !h.slovak || pl.slovak() {
					persons = s.marked(persons, h.word)
				}
			}
		}
	}
	if s.looked = persons; len(persons) == 0 {
		return n
	}
	left := s.grow(pl, persons, n.i)
	right := s.grow(pl, persons, n.j-1)
	return name{i: min(n.i, left.i), j: max(n.j, right.j)}
}

// mayGrow reports whether token k may belong to the name of which token i is a word:
// a free word that is an initial or the name of somebody.
func (s *searcher) mayGrow(pl *place, k, i int) bool {
	r := s.reader(pl)
	if !r.uncovered(k, i) {
		return false
	}
	t := &r.toks[k]
	return t.Shape == words.Initial || len(s.hits(pl, ofSurnames, t))+len(s.hits(pl, ofGivens, t)) > 0
}

// uncovered reports whether token k is a word that nothing covers and that may stand in
// one name with token i by its case.
func (r *reader) uncovered(k, i int) bool {
	return k >= 0 && k < len(r.toks) && r.toks[k].Kind == words.Word && r.taken[k] == 0 && (r.toks[k].Shape != words.Lower || r.toks[i].Shape == words.Lower)
}

// near reports whether token k stands beside the one before it or begins a line.
func (r *reader) near(k int) bool {
	g := r.at(k).Gap
	return g <= words.Space || g == words.Line
}

// leftOf returns the word before token i, also one with a dot or a hyphen
// behind it; -1 for none.
func (r *reader) leftOf(i int) int {
	if i <= 0 || !r.near(i) {
		return -1
	}
	if t := r.at(i - 1); (t.Is('.') || t.Is('-')) && t.Gap == words.None {
		return i - 2
	}
	return i - 1
}

// rightOf returns the word that begins at token j, or the one behind a hyphen
// there; -1 for none.
func (r *reader) rightOf(j int) int {
	if j >= len(r.toks) || !r.near(j) {
		return -1
	}
	if t := r.at(j); t.Is('-') && t.Gap == words.None {
		return j + 1
	}
	return j
}

// lookAt begins a list of persons to look at.
func (s *searcher) lookAt() []*person {
	s.stamp++
	return s.looked[:0]
}

// marked appends the persons of a word who are looked for and not among those
// looked at yet, and marks them and their names so.
func (s *searcher) marked(out []*person, w *nameWord) []*person {
	for _, p := range w.latest() {
		if p.mark == s.stamp || !p.sure {
			continue
		}
		p.mark = s.stamp
		for _, w := range p.surnames {
			w.mark = s.stamp
		}
		for _, w := range p.given {
			w.mark = s.stamp
		}
		out = append(out, p)
	}
	return out
}

// mark makes a finding of a name and notes its tokens as taken.
func (s *searcher) mark(pl *place, n name) detectors.Finding {
	r := s.reader(pl)
	for k := n.i; k < n.j; k++ {
		r.taken[k] = coverOf(detectors.Person)
	}
	n.signature = r.inSignature(n)
	return n.finding(r, pl.part)
}

// at returns the mention of a known person that begins at a token or has its
// surname there.
func (s *searcher) at(pl *place, v visit, counts pairCounts) (name, bool) {
	switch v.look {
	case atInitials:
		return s.pairAt(pl, s.reader(pl).toks, int(v.i), counts)
	case atLogin, atAddress:
		return s.loginAt(pl, int(v.i), v.look == atLogin)
	}
	if n, ok := s.surnameAt(pl, int(v.i)); ok || v.look != atPieces {
		return n, ok
	}
	return s.piecesAt(pl, int(v.i))
}

// surnameAt returns the mention of a known person whose surname is token i.
func (s *searcher) surnameAt(pl *place, i int) (name, bool) {
	r := s.reader(pl)
	t := &r.toks[i]
	org := r.taken[i] != 0 && r.loneOrg(i)
	if r.taken[i] != 0 && !org || t.Form.Letters.Count < 3 || t.In(titles) {
		return name{}, false
	}
	hits := s.hits(pl, ofSurnames, t)
	if len(hits) == 0 {
		return name{}, false
	}
	persons := s.lookAt()
	s.asked = s.asked[:0]
	for _, h := range hits {
		if (!h.slovak || pl.slovak()) && h.word.fits(r.text[t.Start():t.End()]) {
			s.asked = append(s.asked, h)
			persons = s.marked(persons, h.word)
		}
	}
	if s.looked = persons; len(persons) == 0 {
		return name{}, false
	}
	n := s.grow(pl, persons, i)
	alone := n.j-n.i == 1
	l := r.left(n.i)
	if l.institution || alone && !s.guard(pl, i, s.asked, l) {
		return name{}, false
	}
	n.score, n.why = 85, whyRepeated
	if org && alone {
		n.score, n.more = 45, []string{"an organisation may be meant"}
	}
	return n, true
}

// loneOrg reports whether token i alone was taken for the name of an organisation,
// which nothing before it calls one.
func (r *reader) loneOrg(i int) bool {
	return r.type_(i) == detectors.Org && r.type_(i-1) != detectors.Org && r.type_(i+1) != detectors.Org && !r.at(i-1).In(firms)
}

// firms stand before the name of an organisation.
var firms = words.NewStems("spolecnost spolocnost firm. firma firmy firme firmu firmou klub spolek spolk tj. sk. fk. fc. hc. ms. zs. podnik zavod restaur hotel pension spolk organiz stowarzysz fundac przedsieb zaklad hospoda hostin pivovar фирм компан обществ завод клуб")

// theirs reports whether a token is a name of one of the persons marked.
func (s *searcher) theirs(pl *place, t *words.Token) bool {
	for index := range s.indexes {
		for _, h := range s.hits(pl, index, t) {
			if h.word.mark == s.stamp {
				return true
			}
		}
	}
	return false
}

// grow adds the given names, initials and further surnames that stand beside a
// surname, also over the end of a line. The persons are marked.
func (s *searcher) grow(pl *place, persons []*person, i int) name {
	r := s.reader(pl)
	n := name{i: i, j: i + 1}
	fits := func(k int) bool {
		if !r.uncovered(k, i) {
			return false
		}
		t := &r.toks[k]
		if t.Shape != words.Initial {
			return s.theirs(pl, t)
		}
		first, _ := utf8.DecodeRuneInString(t.Fold)
		return slices.ContainsFunc(persons, func(p *person) bool { return p.begins(first) })
	}
	for {
		k := r.leftOf(n.i)
		if !fits(k) || r.at(n.i).Gap == words.Line && r.at(k).Shape == words.Initial {
			break
		}
		n.i = k
	}
	for {
		k := r.rightOf(n.j)
		if !fits(k) || r.at(n.j).Gap == words.Line && (r.at(k).Shape == words.Initial || !r.fullLine(n.j-1)) {
			break
		}
		n.j = k + 1
		if r.isInitial(k) {
			n.j = k + 2
		}
	}
	return n
}
