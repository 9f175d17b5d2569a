package names

import (
	"slices"
	"unicode/utf8"

	"inkoust/internal/words"
)

// pair fills the persons by the initials of given name and surname, both ways:
// "J. N.", "N. J.", "JN".
func (s *searcher) pair() {
	s.pairs = map[[2]rune][]*person{}
	for _, p := range s.persons {
		if !p.sure || len(p.given) == 0 || len(p.surnames) == 0 {
			continue
		}
		given, _ := utf8.DecodeRuneInString(p.given[0].fold)
		surname, _ := utf8.DecodeRuneInString(p.surnames[0].fold)
		for _, key := range [...][2]rune{{given, surname}, {surname, given}} {
			if list := s.pairs[key]; len(list) < maxNamesakes {
				s.pairs[key] = append(list, p)
			}
		}
	}
}

// pairCounts is how often initials with dots stand in the record.
type pairCounts map[[2]rune]int

func (s *searcher) countPairs() pairCounts {
	counts := pairCounts{}
	if len(s.pairs) == 0 {
		return counts
	}
	for _, pl := range s.places {
		toks := s.reader(pl).toks
		for _, i := range s.visits(pl).initials {
			if key, j := dottedPair(toks, int(i)); j > 0 && s.pairs[key] != nil {
				counts[key]++
			}
		}
	}
	return counts
}

// dottedPair returns two initials with dots that begin at token i and the token
// behind them, or 0.
func dottedPair(toks []words.Token, i int) ([2]rune, int) {
	var key [2]rune
	k := i
	for n := range key {
		if k+1 >= len(toks) || toks[k].Shape != words.Initial || toks[k].Kind != words.Word || !toks[k+1].Is('.') || toks[k+1].Gap != words.None || n > 0 && toks[k].Gap > words.Space {
			return key, 0
		}
		key[n], _ = utf8.DecodeRuneInString(toks[k].Fold)
		k += 2
	}
	if i > 0 && toks[i].Gap <= words.Space && toks[i-1].Cap() || k < len(toks) && toks[k].Cap() && toks[k].Gap <= words.Space {
		return key, 0 // "J. N. Malý" is a name of its own
	}
	return key, k
}

// pairAt returns initials of a known person at token i. With dots they count
// where they stand twice in the record or near a word such as "zpracoval"; without
// dots there alone. Initials of legal forms and of numbers never do.
func (s *searcher) pairAt(pl *place, toks []words.Token, i int, counts pairCounts) (name, bool) {
	if len(s.pairs) == 0 {
		return name{}, false
	}
	key, j := dottedPair(toks, i)
	dotted := j > 0
	if !dotted && toks[i].Shape == words.Upper {
		first, size := utf8.DecodeRuneInString(toks[i].Fold)
		last, _ := utf8.DecodeRuneInString(toks[i].Fold[size:])
		key, j = [2]rune{first, last}, i+1
	}
	if j == 0 || s.pairs[key] == nil || abbreviations.Has(string(key[:])) {
		return name{}, false
	}
	r := s.reader(pl)
	for k := i; k < j; k++ {
		if r.taken[k] != 0 {
			return name{}, false
		}
	}
	if !(dotted && counts[key] > 1) && !r.authorBefore(i) {
		return name{}, false
	}
	return name{i: i, j: j, score: 60, why: whyInitials}, true
}

// abbreviations are pairs of letters with a meaning of their own: legal forms,
// numbers, countries.
var abbreviations = words.NewSet("as sa sp sk zs os ks po cr sr rc cj op ep pd dp up vs ss ps ns nm sc kc md tj ms zs sd ud oo ао зао рф ип оо")

// authorReach is how many tokens may stand between "zpracoval" and initials.
const authorReach = 4

func (r *reader) authorBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-authorReach && r.at(k+1).Gap < words.Para; k-- {
		t := r.at(k)
		if t.Kind == words.Word && t.In(authorWords) {
			return true
		}
		if t.Is('.') && k < i-1 && len(r.at(k-1).Fold) > 4 {
			return false
		}
	}
	return false
}

var authorWords = words.NewStems("zpracov vyriz vyhotov sepsal sepsala kontrol schval overil overila zapsal zapsala podpis parafa za. vybavuj spracov sporzadz opracow podpisal sprawdz zatwierdz исполн подгот провер составил")

// technicalName returns the one person of whom a mention has no name as people
// write it: initials with dots or without, a login; nil for all others.
func (s *searcher) technicalName(m *met) *person {
	var list []*person
	switch {
	case len(m.surnames)+len(m.given) == 0 && len(m.initials) == 2:
		list = s.pairs[[2]rune{m.initials[0], m.initials[1]}]
	case m.single && len(m.surnames) == 1 && m.surnames[0].Form.Letters.Count == 2:
		first, size := utf8.DecodeRuneInString(m.surnames[0].Fold)
		last, _ := utf8.DecodeRuneInString(m.surnames[0].Fold[size:])
		list = s.pairs[[2]rune{first, last}]
	case m.single && len(m.surnames) == 1 && len(s.hits(m.pl, ofSurnames, m.surnames[0])) == 0:
		for _, c := range s.split(m.surnames[0].Fold) {
			if c.score > 3 {
				list = append(list, c.person)
			}
		}
	}
	if len(list) == 0 || slices.ContainsFunc(list, func(p *person) bool { return p != list[0] }) {
		return nil
	}
	return list[0]
}
