package names

import (
	"slices"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/words"
)

// place is a part of a file with what was found in it, sorted by start.
type place struct {
	file   *detectors.File
	part   *document.Part
	found  []detectors.Finding
	names  []met   // those of found that are names, in their order; see renew
	stale  bool    // found has changed since names were read
	read   *reader // made when the part is first looked into
	low    lowForms
	asked  [2][]remembered // by index and the ID of a word, see hits
	begins []uint16        // by the ID of a word, see beginning
	visits *visits         // the tokens that search looks at
}

// remembered is what an index told of a word: where in searcher.room its names are.
type remembered struct{ version, from, to int32 }

// placesOf returns the parts of a file with their findings.
func placesOf(f *detectors.File) []*place {
	byPart := map[string]*place{}
	out := make([]*place, len(f.Parts))
	for i, p := range f.Parts {
		out[i] = &place{file: f, part: p, stale: true}
		byPart[p.ID] = out[i]
	}
	for rest := f.Findings; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Part == rest[0].Part {
			n++
		}
		if pl := byPart[rest[0].Part]; pl == nil {
		} else if pl.found == nil {
			pl.found = rest[:n:n]
		} else {
			pl.found = append(pl.found, rest[:n]...)
		}
		rest = rest[n:]
	}
	return out
}

// technical reports whether a part holds names in lower case.
func (pl *place) technical() bool {
	return pl.part.Kind == document.FileName || pl.part.Kind == document.Metadata || pl.part.Kind == document.Link
}

// slovak reports whether forms count that are read so in Slovak alone.
func (pl *place) slovak() bool { return pl.part.Lang == "sk" }

// reader reads the part; what is found later is marked in it.
func (s *searcher) reader(pl *place) *reader {
	if pl.read == nil {
		pl.read = newReader(pl.part.Text, s.lex, pl.found)
		forms := pl.read.read.Forms
		for n := range pl.asked {
			pl.asked[n] = make([]remembered, len(forms))
		}
		pl.begins = make([]uint16, len(forms))
		for id, f := range forms {
			pl.begins[id] = beginningOf(&f.Letters)
		}
	}
	return pl.read
}

// The indexes of a searcher.
const (
	ofSurnames = iota
	ofGivens
)

// hits returns the names of which a token of a place is a form. An index is asked
// once for a distinct word, as long as no name is added.
func (s *searcher) hits(pl *place, index int, t *words.Token) []hit {
	id, x := t.ID(), s.indexes[index]
	if id == 0 || !x.begun(pl.begins[id]) {
		return nil
	}
	told := &pl.asked[index][id]
	if told.version != x.version {
		told.version, told.from = x.version, int32(len(s.room))
		s.room = x.find(s.room, t.Fold)
		told.to = int32(len(s.room))
	}
	return s.room[told.from:told.to:told.to]
}

// add puts findings in their places. A single word that was taken for the name of
// an organisation gives way.
func (pl *place) add(found []detectors.Finding) {
	byStart := func(a, b detectors.Finding) int { return a.Start - b.Start }
	slices.SortStableFunc(found, byStart)
	kept, k := make([]detectors.Finding, 0, len(found)+len(pl.found)), 0
	for n := range pl.found {
		f := &pl.found[n]
		for k < len(found) && found[k].End <= f.Start {
			kept = append(kept, found[k])
			k++
		}
		if k == len(found) || found[k].Start >= f.End {
			kept = append(kept, *f)
		}
	}
	pl.found, pl.stale = append(kept, found[k:]...), true
}
