package names

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
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
	s := &searcher{lex: d.lex(), words: map[wordKey]*nameWord{}, index: newIndex(), givens: newIndex()}
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
	for _, pl := range s.places {
		pl.file.Findings = nil
	}
	for _, pl := range s.places {
		pl.file.Findings = append(pl.file.Findings, pl.found...)
	}
	return nil
}

// place is a part of a file with what was found in it, sorted by start.
type place struct {
	file  *detectors.File
	part  *document.Part
	found []detectors.Finding
	read  *reader            // made when the part is first looked into
	low   map[*nameWord]bool // names whose forms stand in lower case too, see common
	login int                // before this token a word may be a login
}

func placesOf(f *detectors.File) []*place {
	byPart := map[string]*place{}
	out := make([]*place, len(f.Parts))
	for i, p := range f.Parts {
		out[i] = &place{file: f, part: p}
		byPart[p.ID] = out[i]
	}
	for _, n := range f.Findings {
		if pl := byPart[n.Part]; pl != nil {
			pl.found = append(pl.found, n)
		}
	}
	return out
}

// reader reads the part; what is found later is marked in it.
func (s *searcher) reader(pl *place) *reader {
	if pl.read == nil {
		pl.read = newReader(pl.part.Text, s.lex, pl.found)
	}
	return pl.read
}

// searcher holds the persons of a record.
type searcher struct {
	lex     *lexicon.Lexicon
	places  []*place
	persons []*person
	words   map[wordKey]*nameWord // declined once; what persons bear them is told anew in each round
	index   *nameIndex            // of surnames
	givens  *nameIndex            // of given names
	stamp   int                   // see person.mark

	looked, equal []*person             // scratch of candidates and best
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
		w = newWord(s.lex, key)
		w.spelled = spelled
		s.words[key] = w
		if key.class == lexicon.Surname {
			s.index.add(w)
		} else {
			s.givens.add(w)
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
	i := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].End > s.Start })
	j := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].Start >= s.End })
	return i, j
}

// number names the persons p1, p2 … in the order of their first mention.
func (s *searcher) number() {
	ids := map[string]string{}
	for _, pl := range s.places {
		for n := range pl.found {
			f := &pl.found[n]
			if strings.HasPrefix(f.Person, "?") {
				if ids[f.Person] == "" {
					ids[f.Person] = fmt.Sprintf("p%d", len(ids)+1)
				}
				f.Person = ids[f.Person]
			}
		}
	}
	for _, pl := range s.places {
		for n := range pl.found {
			f := &pl.found[n]
			f.Alike = slices.Clone(f.Alike)
			for k, id := range f.Alike {
				f.Alike[k] = ids[id]
			}
		}
	}
}

// technical reports whether a part holds names in lower case.
func (pl *place) technical() bool {
	return pl.part.Kind == document.FileName || pl.part.Kind == document.Metadata || pl.part.Kind == document.Link
}
