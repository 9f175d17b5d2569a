package names

import (
	"cmp"
	"slices"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// introduce makes the persons of whom no full name is known. Of two surnames one
// may be a form of the other and not the other way round, so that what is looked
// for would depend on which comes first: they are gone through in an order of their
// own instead, whatever that of the files is.
func (s *searcher) introduce(all []*met) {
	var single []*met
	for _, m := range all {
		switch {
		case m.full():
		case !m.otherSurname():
			single = append(single, m)
		case m.before.person != nil:
			s.rename(m.before.person, m.mention)
		}
	}
	slices.SortStableFunc(single, s.sooner)
	for n, m := range single {
		if n > 0 && s.sooner(single[n-1], m) == 0 {
			continue
		}
		if s.technicalName(m) == nil {
			s.assign(m, m.finding().Score)
		}
	}
}

// sooner compares two names: what was detected comes before what was found by it,
// sure ones before doubtful ones, a surname of the lists before a form of one, and
// shorter words before longer ones.
func (s *searcher) sooner(a, b *met) int {
	return cmp.Or(
		later(a.again(), b.again()),
		later(!a.sure(a.finding().Score), !b.sure(b.finding().Score)),
		later(!s.listedSurname(a), !s.listedSurname(b)),
		byLetters(a.surnames, b.surnames),
		byLetters(a.given, b.given),
		slices.Compare(a.initials, b.initials),
		cmp.Compare(a.gender, b.gender),
		cmp.Compare(a.suffix, b.suffix),
		later(a.single, b.single),
	)
}

// later orders what is not so before what is.
func later(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// The reasons of names that are found because their person is known.
const (
	whyRepeated = "repeated name"
	whyOther    = "another surname"
	whyGlued    = "glued name"
	whyAddress  = "name in an address"
	whyInitials = "initials of a known person"
)

var againWhys = map[string]bool{whyRepeated: true, whyOther: true, whyGlued: true, whyAddress: true, whyInitials: true}

// again reports whether a name was found because its person was known.
func (m *met) again() bool {
	f := m.finding()
	return len(f.Why) > 0 && againWhys[f.Why[0]]
}

func (s *searcher) listedSurname(m *met) bool {
	return len(m.surnames) > 0 && s.exact(m.surnames[0].Form)&lexicon.Surname != 0
}

func byLetters(a, b []*words.Token) int {
	return slices.CompareFunc(a, b, func(a, b *words.Token) int {
		return cmp.Or(cmp.Compare(len(a.Fold), len(b.Fold)), cmp.Compare(a.Fold, b.Fold))
	})
}
