package names

import (
	"cmp"
	"slices"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// introduce makes the persons of whom no full name is known. Of two surnames one
// may be a form of the other and not the other way round, so that what is looked
// for would depend on which comes first: they are gone through in an order of their
// own instead, whatever that of the files is.
func (s *searcher) introduce(all []*met) {
	type first struct {
		introduction
		*met
	}
	seen := map[introduction]bool{}
	var single []first
	for _, m := range all {
		switch {
		case m.full():
		case m.otherSurname():
			if m.before.person != nil {
				s.rename(m.before.person, m.mention)
			}
		default:
			if key := s.introductionOf(m); !seen[key] {
				seen[key] = true
				single = append(single, first{key, m})
			}
		}
	}
	slices.SortFunc(single, func(a, b first) int { return a.compare(&b.introduction) })
	for _, one := range single {
		if s.technicalName(one.met) == nil {
			s.assign(one.met, one.finding().Score)
		}
	}
}

// introduction is all that counts of a name without a full one: two names of which
// it is the same make the same person.
type introduction struct {
	again, doubtful, unlisted bool
	surname, given            string
	initials, suffix          string
	gender                    byte
	single                    bool
}

func (s *searcher) introductionOf(m *met) introduction {
	f := m.finding()
	k := introduction{doubtful: !m.sure(f.Score), surname: spelt(m.surnames), given: spelt(m.given), suffix: m.suffix, gender: m.gender, single: m.single}
	k.again = len(f.Why) > 0 && foundAgain(f.Why[0])
	k.unlisted = len(m.surnames) == 0 || s.exact(m.surnames[0].Form)&lexicon.Surname == 0
	if len(m.initials) > 0 {
		k.initials = string(m.initials)
	}
	return k
}

func spelt(list []*words.Token) string {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return list[0].Fold
	}
	var out strings.Builder
	for _, t := range list {
		out.WriteString(t.Fold)
		out.WriteByte(' ')
	}
	return out.String()
}

// compare orders names: what was detected comes before what was found by it, sure
// ones before doubtful ones, a surname of the lists before a form of one, and
// shorter words before longer ones.
func (k *introduction) compare(o *introduction) int {
	return cmp.Or(
		later(k.again, o.again),
		later(k.doubtful, o.doubtful),
		later(k.unlisted, o.unlisted),
		cmp.Compare(len(k.surname), len(o.surname)),
		strings.Compare(k.surname, o.surname),
		cmp.Compare(len(k.given), len(o.given)),
		strings.Compare(k.given, o.given),
		strings.Compare(k.initials, o.initials),
		cmp.Compare(k.gender, o.gender),
		strings.Compare(k.suffix, o.suffix),
		later(k.single, o.single),
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

// foundAgain reports whether a name was found because its person is known.
func foundAgain(why string) bool {
	switch why {
	case whyRepeated, whyOther, whyGlued, whyAddress, whyInitials:
		return true
	}
	return false
}
