package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// person is one human being of a record, known by the words of the names.
type person struct {
	id       string
	number   int // of the persons of a record, from 0
	surnames []*nameWord
	given    []*nameWord
	initials []rune // first letters of the given names
	final    string // the id in the end
	gender   byte   // 'f', 'm' or 0
	suffix   string // "ml", "st"
	full     bool   // seen with given name or initial and surname
	sure     bool   // at least one mention has a high score
	ova      bool   // a woman whose surname has the feminine ending
	seen     int    // the number of the full mention read last, 0 none
	mark     int    // equal to searcher.stamp: among those looked at now
}

// mention is one place of a name, taken apart.
type mention struct {
	given, surnames []*words.Token
	initials        []rune
	gender          byte
	suffix          string
	single          bool // one word, or words joined by hyphens
	r               *reader
	i, j            int // the tokens in r
}

// spelling returns a word of the mention with its diacritics.
func (m mention) spelling(w *words.Token) string {
	for k := m.i; k < m.j && k < len(m.r.toks); k++ {
		if t := &m.r.toks[k]; t.ID() == w.ID() {
			return spelling(m.r.text[t.Start():t.End()])
		}
	}
	return ""
}

// full reports whether a mention has a surname and more.
func (m mention) full() bool {
	return len(m.surnames) > 0 && (len(m.given) > 0 || len(m.initials) > 0)
}

// parse takes the tokens of a name apart. The list decides which word is the
// given name; where it cannot, the given name comes first.
func (s *searcher) parse(r *reader, i, j int) mention {
	m := mention{r: r, i: i, j: j}
	parts := s.parts[:0] // words with the ones joined by hyphens
	for k := i; k < j && k < len(r.toks); k++ {
		t := &r.toks[k]
		switch {
		case k > i && t.Shape == words.Lower && t.In(suffixes) && r.at(k+1).Is('.'):
			m.suffix = t.Fold
		case t.Kind != words.Word || t.Fold == "vel" || t.In(conjunctions) && t.Shape == words.Lower:
		case r.isInitial(k) || t.Shape == words.Initial:
			first, _ := utf8.DecodeRuneInString(t.Fold)
			m.initials = s.letters.add(m.initials, first)
		case k > i && t.Gap == words.None && r.at(k-1).Is('-') && len(parts) > 0:
			parts[len(parts)-1] = append(parts[len(parts)-1], t)
		default:
			parts = append(parts, s.tokens.one(t))
		}
	}
	m.single = len(parts) == 1 && len(m.initials) == 0
	r.sortWords(&m, parts)
	for _, g := range m.given {
		first, _ := utf8.DecodeRuneInString(g.Fold)
		m.initials = s.letters.add(m.initials, first)
	}
	m.gender = r.gender(m)
	if g := r.addressed(i); g != 0 {
		m.gender = g
	}
	s.parts = parts
	return m
}

// sortWords decides which words are given names.
func (r *reader) sortWords(m *mention, parts [][]*words.Token) {
	isGiven := func(p []*words.Token) bool {
		return r.class(p[0].Form)&(lexicon.Given|lexicon.Patronymic) != 0 || r.fathers(p[0])
	}
	isSurname := func(p []*words.Token) bool { return r.class(p[0].Form)&lexicon.Surname != 0 || p[0].In(surnameEnds) }
	if len(parts) == 1 {
		if p := parts[0]; isGiven(p) && len(m.initials) == 0 && (!isSurname(p) || !p[0].In(surnameEnds)) {
			m.given = p
		} else {
			m.surnames = p
		}
		return
	}
	if len(parts) == 0 {
		return
	}
	last := len(parts) - 1
	surnameFirst := !isGiven(parts[0]) && isGiven(parts[last]) || isGiven(parts[last]) && !isSurname(parts[last]) && isSurname(parts[0]) || r.fathers(parts[last][0])
	for n, p := range parts {
		if p[0].In(ovaForms) || surnameFirst && n == 0 || !surnameFirst && n == last || n > 0 && n < last && !isGiven(p) && !r.fathers(parts[last][0]) {
			m.surnames = joinedWords(m.surnames, p)
		} else {
			m.given = joinedWords(m.given, p)
		}
	}
}

// joinedWords appends words to others; the first ones need no room of their own.
func joinedWords(all, more []*words.Token) []*words.Token {
	if all == nil {
		return more
	}
	return append(all, more...)
}

// room gives slices of few values out of larger ones, as most names have one or two
// of everything.
type room[T any] struct{ free []T }

const roomSize = 256

// one returns a slice of one value without room for more.
func (r *room[T]) one(v T) []T {
	if len(r.free) == 0 {
		r.free = make([]T, roomSize)
	}
	out := r.free[:1:1]
	out[0], r.free = v, r.free[1:]
	return out
}

// add appends a value to a slice, which is empty or has one value mostly.
func (r *room[T]) add(list []T, v T) []T {
	if list == nil {
		return r.one(v)
	}
	return append(list, v)
}

// fathers reports whether a word is a patronymic rather than a surname of the list
// that ends like one: "Гуревич".
func (r *reader) fathers(t *words.Token) bool {
	return t.In(patronymics) && r.exact(t.Form)&(lexicon.Surname|lexicon.Patronymic) != lexicon.Surname
}

// patronymics are Russian patronymics in all cases.
var patronymics = words.NewUnion(shortPatronymics, words.NewEnds(5, "ович евич овича евича овичу евичу овичем евичем овна евна овны евны овне евне овной евной ична ичны ичне ичну ичной"))

// shortPatronymics are those with another ending, in all cases.
var shortPatronymics = words.NewSet(withEnds("лукич ильич кузьмич фомич никитич савич саввич лаврентич", "", "а", "у", "ем", "е")...)

func withEnds(list string, ends ...string) (out []string) {
	for w := range strings.FieldsSeq(list) {
		for _, e := range ends {
			out = append(out, w+e)
		}
	}
	return out
}

// gender tells it by the surname's ending, else by the lists of given names.
func (r *reader) gender(m mention) byte {
	if feminine(m.surnames) {
		return 'f'
	}
	for _, g := range m.given {
		switch r.exact(g.Form) & lexicon.Given {
		case lexicon.Female:
			return 'f'
		case lexicon.Male:
			return 'm'
		}
		switch r.class(g.Form) & lexicon.Given {
		case lexicon.Female:
			return 'f'
		case lexicon.Male:
			return 'm'
		}
	}
	return 0
}

// feminine reports whether a surname has an ending that only women's have.
func feminine(surnames []*words.Token) bool {
	for _, s := range surnames {
		if s.In(womanTails) {
			return true
		}
	}
	return false
}

// womanTails end the surnames of women alone.
var womanTails = words.NewEnds(0, "ova ove ovou ovej ovu ska cka skou ckou skiej ская ской")

// absorb adds what another mention tells of the person.
func (p *person) absorb(s *searcher, m mention) {
	for _, g := range m.given {
		if !p.hasGiven(g.Fold) && len(p.given) < maxGiven {
			w := s.word(wordKey{g.Fold, lexicon.Given | lexicon.Patronymic, false}, "")
			p.given = append(p.given, w)
			w.persons = append(w.persons, p)
		}
	}
	for _, i := range m.initials {
		if !p.begins(i) {
			p.initials = append(p.initials, i)
		}
	}
	if p.gender == 0 {
		p.gender = m.gender
	}
	if p.suffix == "" {
		p.suffix = m.suffix
	}
	p.ova = p.ova || feminine(m.surnames)
	p.full = p.full || m.full()
}

func anyHas(list []*nameWord, fold string) bool {
	for _, w := range list {
		if w.has(fold) {
			return true
		}
	}
	return false
}

// maxGiven bounds the given names of one person, so that a strange text cannot
// make one grow without end.
const maxGiven = 8

// bears reports whether one of the words is a given name of the person.
func (p *person) bears(words []hit) bool {
	for _, h := range words {
		if slices.Contains(p.given, h.word) {
			return true
		}
	}
	return false
}

// begins reports whether a letter is an initial of the person.
func (p *person) begins(letter rune) bool { return slices.Contains(p.initials, letter) }

// hasGiven reports whether a folded word is a form of one of the given names.
func (p *person) hasGiven(fold string) bool { return anyHas(p.given, fold) }

// matches says how well a mention fits one of the persons of its surname: 0 not at
// all. given are the words of its given name.
func (p *person) matches(m mention, given []hit) int {
	if len(m.surnames) == 0 {
		if len(m.given) > 0 && p.bears(given) {
			return 1
		}
		return 0
	}
	score := 2
	if m.suffix != "" && p.suffix != "" && m.suffix != p.suffix {
		return 0
	}
	if m.suffix != "" && m.suffix == p.suffix {
		score++
	}
	switch {
	case len(m.given) > 0 && len(p.given) > 0:
		if !p.bears(given) {
			return 0
		}
		score += 4
	case len(m.initials) > 0 && len(p.initials) > 0:
		if !p.begins(m.initials[0]) {
			return 0
		}
		score += 3
	}
	if other := p.ova && !feminine(m.surnames); other || m.gender != 0 && p.gender != 0 {
		if other || m.gender != p.gender {
			if score > 2 {
				return score - 2
			}
			return 1
		}
		score++
	}
	return score
}
