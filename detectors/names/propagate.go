package names

import (
	"context"
	"slices"
	"strconv"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// maxRounds bounds the search for new mentions: each round looks for what the
// mentions of the one before have taught, which ends after two or three rounds in
// all but adversarial texts.
const maxRounds = 8

// Propagate finds further mentions of the persons of a record in all its files:
// in other cases, as possessives, as a family, with initials, in capitals,
// without diacritics, in e-mail and web addresses, file names, logins and in
// parts that are dropped whole. It sets Finding.Person to "p1", "p2" in order of
// first appearance. An exact full name wins; a bare surname belongs to the nearest
// full name before it, and Finding.Alike names the others of that surname. A
// second run adds nothing. The time is linear in the text and the people.
func (d *Detector) Propagate(ctx context.Context, files []*detectors.File) error {
	s := &searcher{lex: d.lex(), words: map[wordKey]*nameWord{}, indexes: [2]*nameIndex{newIndex(), newIndex()}}
	defer s.release()
	for _, f := range files {
		s.places = append(s.places, placesOf(f)...)
	}
	for range maxRounds {
		s.meet()
		added, err := s.search(ctx)
		if err != nil {
			return err
		}
		if !added {
			break
		}
	}
	s.mail()
	s.number()
	rest := s.places
	for _, f := range files {
		f.Findings = foundIn(rest[:len(f.Parts)])
		rest = rest[len(f.Parts):]
	}
	return nil
}

// foundIn joins what is found in the parts of a file.
func foundIn(places []*place) []detectors.Finding {
	var all [][]detectors.Finding
	for _, pl := range places {
		if len(pl.found) > 0 {
			all = append(all, pl.found)
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return slices.Concat(all...)
}

// release gives the room of the indexes back.
func (s *searcher) release() {
	for _, x := range s.indexes {
		x.release()
	}
}

// searcher holds the persons of a record.
type searcher struct {
	lex     *lexicon.Lexicon
	places  []*place
	persons []*person
	words   map[wordKey]*nameWord // declined once; what persons bear them is told anew in each round
	list    []*nameWord           // the same, by number
	indexes [2]*nameIndex         // of surnames and of given names
	stamp   int                   // see person.mark

	looked, equal []*person             // scratch of candidates and best
	asked         []hit                 // scratch of mentions
	room          []hit                 // what places remember
	parts         [][]*words.Token      // scratch of parse
	tokens        room[*words.Token]    // of mentions
	letters       room[rune]            // of their initials
	pairs         map[[2]rune][]*person // by the initials of given name and surname
}

// wordKey is a folded word; base tells that it is a base form beyond doubt.
type wordKey struct {
	fold  string
	class lexicon.Class
	base  bool
}

// word returns a word of a name, made once a record.
func (s *searcher) word(key wordKey, spelled string) *nameWord {
	w := s.words[key]
	if w == nil {
		w = &nameWord{declension: recently.of(s.lex, key), fold: key.fold, spelled: spelled, number: int32(len(s.list))}
		s.words[key], s.list = w, append(s.list, w)
		if key.class == lexicon.Surname {
			s.indexes[ofSurnames].add(w)
		} else {
			s.indexes[ofGivens].add(w)
		}
	}
	if spelled == "" {
		w.spelled = "" // a writer who leaves the diacritics out tells nothing
	}
	return w
}

func isName(t detectors.Type) bool { return t == detectors.Person || t == detectors.SignatureName }

// tokens returns the tokens of a span.
func (r *reader) tokens(s document.Span) (int, int) {
	i, j := r.read.At(s.Start), r.read.At(s.End)
	if j < len(r.toks) && r.toks[j].Start() < s.End {
		j++
	}
	return i, j
}

// number names the persons p1, p2 … in the order of their first mention.
func (s *searcher) number() {
	last := 0
	final := func(id string) string {
		p := s.byID(id)
		if p == nil {
			return id
		}
		if p.final == "" {
			last++
			p.final = "p" + strconv.Itoa(last)
		}
		return p.final
	}
	for _, pl := range s.places {
		for n := range pl.found {
			if f := &pl.found[n]; f.Person != "" {
				f.Person = final(f.Person)
			}
		}
	}
	for _, pl := range s.places {
		for n := range pl.found {
			f := &pl.found[n]
			for k, id := range f.Alike {
				f.Alike[k] = final(id)
			}
		}
	}
}
