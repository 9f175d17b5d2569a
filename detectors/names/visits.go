package names

import (
	"slices"
	"strings"

	"inkoust/internal/words"
)

// visits are the tokens of a place that may be a name, found once: marks, numbers
// and most words in lower case are not among them.
type visits struct {
	all      []visit
	initials []int32 // the tokens of those that may be initials
	likely   []visit // those of all that are no surname alone or one of a person
	version  int32   // of the surnames that likely is made of
}

// visit is a token that search looks at, and for what.
type visit struct {
	i, id int32 // the token, and the number of its word
	look  look
}

type look uint8

// What a token may be.
const (
	atSurname  look = iota + 1
	atPieces        // a surname, or several names glued together
	atInitials      // "J. N.", "JN"
	atLogin         // a word in lower case behind one that announces a login
	atAddress       // one within a web address or the name of a file
)

// visits finds the tokens of a place that may be a name.
func (s *searcher) visits(pl *place) *visits {
	if pl.visits == nil {
		r := s.reader(pl)
		pl.visits = &visits{all: make([]visit, 0, len(r.toks)/4)}
		pl.visits.find(pl, r.toks, slices.ContainsFunc(r.read.Forms, func(f *words.Form) bool { return f.In(loginCues) }))
	}
	return pl.visits
}

// find fills the visits; cued tells that a word announces a login.
func (v *visits) find(pl *place, toks []words.Token, cued bool) {
	login, technical := 0, pl.technical()
	for i := range toks {
		t := &toks[i]
		if t.Kind != words.Word || !cued && !technical && t.Shape == words.Lower && t.Gap != words.None && i+1 < len(toks) && toks[i+1].Gap != words.None {
			continue
		}
		if look := pl.look(toks, i, i < login); look != 0 {
			v.all = append(v.all, visit{int32(i), t.ID(), look})
			if look == atInitials {
				v.initials = append(v.initials, int32(i))
			}
		}
		if cued && t.In(loginCues) {
			login = i + 1 + loginReach
		}
	}
}

// likely are the visits without those for a surname whose word is none of a known
// person, in whatever form.
func (s *searcher) likely(pl *place) []visit {
	v, version := s.visits(pl), s.indexes[ofSurnames].version
	if v.version == version {
		return v.likely
	}
	v.version, v.likely = version, v.likely[:0]
	toks := pl.read.toks
	for _, one := range v.all {
		if one.look != atSurname || len(s.hits(pl, ofSurnames, &toks[one.i])) > 0 {
			v.likely = append(v.likely, one)
		}
	}
	return v.likely
}

// look tells what word i may be, 0 for nothing.
func (pl *place) look(toks []words.Token, i int, announced bool) look {
	t := &toks[i]
	switch {
	case t.Shape == words.Initial || t.Shape == words.Upper && t.Form.Letters.Count == 2:
		return atInitials
	case pl.technical():
		return atPieces
	case t.Shape == words.Lower:
		return pl.lookLow(toks, i, announced)
	case glued(toks, i):
		return atPieces
	}
	return atSurname
}

// lookLow is look for a word in lower case.
func (pl *place) lookLow(toks []words.Token, i int, announced bool) look {
	switch {
	case announced:
		return atLogin
	case toks[i].Gap != words.None && i+1 < len(toks) && toks[i+1].Gap != words.None:
		return 0 // spaces on both sides
	case inAddress(pl.part.Text, toks, i):
		return atAddress
	}
	return 0
}

// inAddress reports whether a token stands in a web address or the name of a file.
func inAddress(text string, toks []words.Token, i int) bool {
	before, behind := joined(toks, i), joined(toks, i+1)
	if !before && !behind {
		return false
	}
	if !before && toks[i].Gap != words.None && (i+2 >= len(toks) || toks[i+2].Gap != words.None) && !strings.ContainsRune("_@", toks[i+1].Sign()) && toks[i].Fold != "www" {
		return false // a word with the dot or colon behind it
	}
	_, _, ok := addressAround(text, toks, i)
	return ok
}

// joined reports whether token i stands beside the one before it without a space,
// and one of the two is a mark of addresses.
func joined(toks []words.Token, i int) bool {
	if i <= 0 || i >= len(toks) || toks[i].Gap != words.None {
		return false
	}
	return addressMark(&toks[i-1]) || addressMark(&toks[i])
}

func addressMark(t *words.Token) bool {
	switch t.Sign() {
	case '/', '_', '-', '.', '@', '=', ':', '~':
		return t.Kind == words.Mark
	}
	return false
}
