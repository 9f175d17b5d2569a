package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/words"
)

// mail gives e-mail addresses the person whose name is in their local part.
func (s *searcher) mail() {
	for _, pl := range s.places {
		for n := range pl.found {
			f := &pl.found[n]
			if f.Type != detectors.Email {
				continue
			}
			local, _, _ := strings.Cut(pl.part.Text[f.Start:f.End], "@")
			if p := s.byLocal(words.Fold(local)); p != nil {
				if f.Person = p.id; !slices.Contains(f.Why, mailWhy) {
					f.Why = append(slices.Clone(f.Why), mailWhy)
				}
			}
		}
	}
}

const mailWhy = "name in the address"

// byLocal finds the person of "jan.novak", "novakj", "jnovak", "novak85": a
// surname in full, better with the given name or its initial.
func (s *searcher) byLocal(local string) *person {
	pieces := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	if len(pieces) > maxPieces {
		return nil
	}
	var best *person
	score := 0
	for _, piece := range pieces {
		for _, c := range s.split(piece) {
			n := c.score
			for _, other := range pieces {
				if other != piece && (c.person.hasGiven(other) || len(other) == 1 && c.person.begins(rune(other[0]))) {
					n++
				}
			}
			if n > score {
				best, score = c.person, n
			}
		}
	}
	return best
}

// maxPieces is the most words of a local part that are looked at.
const maxPieces = 8

// claim is a person to whom a word of an address may belong.
type claim struct {
	person *person
	score  int
}

// The lengths in bytes: of a surname that counts by itself and with an initial or
// given name glued to it, and of a word that is looked at.
const (
	minSurname = 3
	minGlued   = 4
	maxGlued   = 40
)

// split finds the persons of one folded word: the surname itself, or glued to an
// initial or a given name, in either order.
func (s *searcher) split(word string) (out []claim) {
	if len(word) > maxGlued {
		return nil
	}
	add := func(surname string, fits func(*person) bool, score int) {
		s.asked = s.indexes[ofSurnames].find(s.asked[:0], surname)
		for _, h := range s.asked {
			for _, p := range h.word.latest() {
				if !h.slovak && p.sure && fits(p) {
					out = append(out, claim{p, score})
				}
			}
		}
	}
	if len(word) >= minSurname {
		add(word, func(*person) bool { return true }, 3)
	}
	for cut, r := range word {
		head, tail := word[:cut], word[cut:]
		first, size := utf8.DecodeRuneInString(word)
		last, lastSize := utf8.DecodeLastRuneInString(word)
		switch {
		case cut == 0 || r == utf8.RuneError:
		case cut == size && len(tail) >= minGlued:
			add(tail, func(p *person) bool { return p.begins(first) }, 4)
		case len(tail) == lastSize && len(head) >= minGlued:
			add(head, func(p *person) bool { return p.begins(last) }, 4)
		case len(head) >= minSurname && len(tail) >= minSurname:
			add(head, func(p *person) bool { return p.hasGiven(tail) }, 5)
			add(tail, func(p *person) bool { return p.hasGiven(head) }, 5)
		}
	}
	return out
}

// piecesAt finds a person in a word of a file name, of metadata or of a name
// glued together: "jnovak", "novakjan", "JanNovak".
func (s *searcher) piecesAt(pl *place, i int) (name, bool) {
	r := s.reader(pl)
	if r.taken[i] != 0 {
		return name{}, false
	}
	for _, c := range s.split(r.toks[i].Fold) {
		if c.score > 3 {
			return name{i: i, j: i + 1, score: 80, why: whyGlued}, true
		}
	}
	return name{}, false
}

// glued reports whether a word is joined to digits or an underscore, as in
// "JanNovak2024".
func glued(toks []words.Token, i int) bool {
	return i+1 < len(toks) && toks[i+1].Gap == words.None && (toks[i+1].Kind == words.Number || toks[i+1].Is('_')) ||
		i > 0 && toks[i].Gap == words.None && (toks[i-1].Is('_') || toks[i-1].Kind == words.Number)
}

// loginCues stand before the name of an account, at most loginReach tokens:
// "login (AD): ".
var loginCues = words.NewStems("login uzivatel pouzivatel uzytkown user. username. prihlas logow логин пользоват account")

const loginReach = 4

// loginAt finds a person in a word in lower case: in a web address or file name
// that has the given name or an initial too, or the surname behind its host, and
// behind a word that announces a login.
func (s *searcher) loginAt(pl *place, i int, announced bool) (name, bool) {
	r := s.reader(pl)
	t := &r.toks[i]
	if r.taken[i] != 0 {
		return name{}, false
	}
	claims := s.split(t.Fold)
	if len(claims) == 0 {
		return name{}, false
	}
	from, to, _ := addressAround(r.text, r.toks, i)
	run, before := words.Fold(r.text[from:to]), r.text[from:t.Start()]
	for _, c := range claims {
		told := c.score > 3 || c.person.namedIn(run)
		alone := (announced || behindHost(before)) && !s.everyday(t.Form, c.person.surnames)
		if told || alone {
			return name{i: i, j: i + 1, score: 80, why: whyAddress}, true
		}
	}
	return name{}, false
}

// maxAddress bounds the bytes of a web address that are read before and behind a
// word.
const maxAddress = 200

// addressAround returns the web address or file name around a token, if there
// is one.
func addressAround(text string, toks []words.Token, i int) (from, to int, ok bool) {
	from, to = toks[i].Start(), toks[i].End()
	if !joined(toks, i) && !joined(toks, i+1) {
		return from, to, false
	}
	low, high := max(0, from-maxAddress), min(len(text), to+maxAddress)
	for from > low && !divides(text[from-1]) {
		from--
	}
	for to < high && !divides(text[to]) {
		to++
	}
	run := text[from:to]
	return from, to, strings.Contains(run, "://") || strings.HasPrefix(run, "www.") || strings.Contains(run, "_") || strings.Contains(run, "@") || hasExtension(run)
}

func divides(c byte) bool { return c <= ' ' || strings.IndexByte("\"'<>()[]|,;", c) >= 0 }

// hasExtension reports whether a run is the name of a document.
func hasExtension(run string) bool {
	k := strings.LastIndexByte(run, '.')
	return k > 0 && extensions.Has(strings.ToLower(run[k+1:]))
}

var extensions = words.NewSet("pdf doc docx odt rtf txt xls xlsx ods csv xml zip jpg jpeg png tif tiff eml msg zfo p7m asice ppt pptx")

// behindHost reports whether what stands before a word of an address has a path
// in it, or is the name of a file.
func behindHost(before string) bool {
	if _, rest, ok := strings.Cut(before, "://"); ok {
		before = rest
	}
	return strings.ContainsAny(before, "/_?=") || before == ""
}

// namedIn reports whether a folded address has a given name or initial of the
// person as a word of its own.
func (p *person) namedIn(run string) bool {
	for _, piece := range strings.FieldsFunc(run, func(r rune) bool { return r < 'a' || r > 'z' && r < utf8.RuneSelf }) {
		if first, size := utf8.DecodeRuneInString(piece); p.hasGiven(piece) || size == len(piece) && p.begins(first) {
			return true
		}
	}
	return false
}
