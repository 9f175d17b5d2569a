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
	counts := s.countPairs()
	added := false
	for _, pl := range s.places {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		added = s.widen(pl) || added
		found := s.otherSurnames(pl)
		toks := words.Shared(pl.part.Text)
		for i := 0; i < len(toks); i++ {
			n, ok := s.at(pl, toks, i, counts)
			if !ok {
				continue
			}
			found = append(found, s.mark(pl, n))
			i = n.j - 1
		}
		if len(found) > 0 {
			added = true
			pl.add(found)
		}
	}
	return added, nil
}

// add puts findings in their places. A single word that was taken for the name of
// an organisation gives way.
func (pl *place) add(found []detectors.Finding) {
	byStart := func(a, b detectors.Finding) int { return a.Start - b.Start }
	slices.SortStableFunc(found, byStart)
	kept, k := slices.Clone(found), 0
	for _, f := range pl.found {
		for k < len(found) && found[k].End <= f.Start {
			k++
		}
		if k == len(found) || found[k].Start >= f.End {
			kept = append(kept, f)
		}
	}
	slices.SortStableFunc(kept, byStart)
	pl.found = kept
}

// widen adds to the names that detection found what it left beside them: the
// initial of "P. Nováka", the given name over the end of a line.
func (s *searcher) widen(pl *place) bool {
	any := false
	for k := range pl.found {
		f := &pl.found[k]
		p := s.byID(f.Person)
		if !isName(f.Type) || p == nil {
			continue
		}
		r := s.reader(pl)
		i, j := r.tokens(f.Span)
		n := s.grown(r, pl.part.Lang, name{i: i, j: j})
		n.j = r.secondSurname(p, n)
		if n.i == i && n.j == j {
			continue
		}
		for k := n.i; k < n.j; k++ {
			r.taken[k] = f.Type
		}
		f.Start, f.End, any = min(f.Start, r.toks[n.i].Start), max(f.End, r.toks[n.j-1].End), true
	}
	return any
}

// secondSurname steps over the second surname of a woman: "Jana Kvapilová Horká".
// It looks like one, and the name ends there.
func (r *reader) secondSurname(p *person, n name) int {
	last, t, next := r.at(n.j-1), r.at(n.j), r.at(n.j+1)
	if n.j-n.i < 2 || !p.ova || !last.In(ovaForms) || t.Shape != words.Title || t.Kind != words.Word || t.Gap != words.Space || r.taken[n.j] != "" {
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
func (s *searcher) grown(r *reader, lang string, n name) name {
	if n.j <= n.i {
		return n
	}
	s.stamp++
	persons := s.looked[:0]
	for k := n.i; k < n.j; k++ {
		for _, index := range [...]*nameIndex{s.index, s.givens} {
			for _, w := range index.find(r.toks[k].Fold, lang) {
				persons = s.marked(persons, w, func(p *person) bool { return p.sure })
			}
		}
	}
	if s.looked = persons; len(persons) == 0 {
		return n
	}
	left := s.grow(r, persons, n.i)
	right := s.grow(r, persons, n.j-1)
	return name{i: min(n.i, left.i), j: max(n.j, right.j)}
}

// mark makes a finding of a name and notes its tokens as taken.
func (s *searcher) mark(pl *place, n name) detectors.Finding {
	r := s.reader(pl)
	for k := n.i; k < n.j; k++ {
		r.taken[k] = detectors.Person
	}
	n.signature = r.inSignature(n)
	return n.finding(r, pl.part)
}

// at returns the mention of a known person that begins at token i or has its
// surname there. Most tokens begin like no name, which is told first.
func (s *searcher) at(pl *place, toks []words.Token, i int, counts pairCounts) (name, bool) {
	t := &toks[i]
	if t.Kind != words.Word {
		return name{}, false
	}
	switch {
	case t.Shape == words.Initial || t.Shape == words.Upper && t.Form.Letters.Count == 2:
		return s.pairAt(pl, toks, i, counts)
	case t.Shape == words.Lower && !pl.technical():
		return s.loginAt(pl, toks, i)
	case s.index.begins[beginning(t.Fold)]:
		if n, ok := s.surnameAt(pl, toks, i); ok {
			return n, true
		}
	}
	if pl.technical() || glued(toks, i) {
		return s.piecesAt(pl, i)
	}
	return name{}, false
}

// surnameAt returns the mention of a known person whose surname is token i.
func (s *searcher) surnameAt(pl *place, toks []words.Token, i int) (name, bool) {
	if pl.read != nil && pl.read.taken[i] != "" && !pl.read.loneOrg(i) {
		return name{}, false
	}
	t := &toks[i]
	found := s.index.find(t.Fold, pl.part.Lang)
	if len(found) == 0 || t.Form.Letters.Count < 3 || t.In(titles) {
		return name{}, false
	}
	r := s.reader(pl)
	org := r.loneOrg(i)
	if r.taken[i] != "" && !org {
		return name{}, false
	}
	s.stamp++
	persons := s.looked[:0]
	var fitting []*nameWord
	for _, w := range found {
		if w.fits(r.text[t.Start:t.End]) {
			fitting = append(fitting, w)
			persons = s.marked(persons, w, func(p *person) bool { return p.sure })
		}
	}
	if s.looked = persons; len(persons) == 0 {
		return name{}, false
	}
	n := s.grow(r, persons, i)
	alone := n.j-n.i == 1
	l := r.left(n.i)
	if l.institution || alone && !s.guard(pl, i, fitting, l) {
		return name{}, false
	}
	n.score, n.why = 85, []string{"repeated name"}
	if org && alone {
		n.score, n.why = 45, []string{"repeated name", "an organisation may be meant"}
	}
	return n, true
}

// loneOrg reports whether token i alone was taken for the name of an organisation,
// which nothing before it calls one.
func (r *reader) loneOrg(i int) bool {
	return r.taken[i] == detectors.Org && r.type_(i-1) != detectors.Org && r.type_(i+1) != detectors.Org && !r.at(i-1).In(firms)
}

// firms stand before the name of an organisation.
var firms = words.NewStems("spolecnost spolocnost firm. firma firmy firme firmu firmou klub spolek spolk tj. sk. fk. fc. hc. ms. zs. podnik zavod restaur hotel pension spolk organiz stowarzysz fundac przedsieb zaklad hospoda hostin pivovar фирм компан обществ завод клуб")

// theirs reports whether a folded word is a name of one of the persons marked.
func (s *searcher) theirs(fold string) bool {
	for _, index := range [...]*nameIndex{s.givens, s.index} {
		for _, w := range index.find(fold, "sk") {
			if slices.ContainsFunc(w.persons, func(p *person) bool { return p.mark == s.stamp }) {
				return true
			}
		}
	}
	return false
}

// grow adds the given names, initials and further surnames that stand beside a
// surname, also over the end of a line. The persons are marked.
func (s *searcher) grow(r *reader, persons []*person, i int) name {
	n := name{i: i, j: i + 1}
	fits := func(k int) bool {
		t := r.at(k)
		if t.Kind != words.Word || k < 0 || k >= len(r.taken) || r.taken[k] != "" || t.Shape == words.Lower && r.toks[i].Shape != words.Lower {
			return false
		}
		if t.Shape != words.Initial {
			return s.theirs(t.Fold)
		}
		first, _ := utf8.DecodeRuneInString(t.Fold)
		return slices.ContainsFunc(persons, func(p *person) bool { return p.initials[first] })
	}
	near := func(k int) bool { g := r.at(k).Gap; return g <= words.Space || g == words.Line }
	for n.i > 0 && near(n.i) {
		k := n.i - 1
		if (r.at(k).Is('.') || r.at(k).Is('-')) && r.at(k).Gap == words.None {
			k--
		}
		if !fits(k) || r.at(n.i).Gap == words.Line && r.at(k).Shape == words.Initial {
			break
		}
		n.i = k
	}
	for n.j < len(r.toks) && near(n.j) {
		k := n.j
		if r.at(k).Is('-') && r.at(k).Gap == words.None {
			k++
		}
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
