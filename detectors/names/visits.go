package names

import (
	"slices"
	"strings"

	"inkoust/internal/words"
)

// visit is a token that search looks at, and for what.
type visit struct {
	i    int
	look look
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

// visits are the tokens of a place that may be a name, found once: marks, numbers
// and most words in lower case are not among them.
func (s *searcher) visits(pl *place) []visit {
	if pl.visits == nil {
		pl.visits = make([]visit, 0, 16)
		toks, login := s.reader(pl).toks, 0
		cued := slices.ContainsFunc(pl.read.read.Forms, func(f *words.Form) bool { return f.In(loginCues) })
		for i := range toks {
			t := &toks[i]
			if t.Kind != words.Word {
				continue
			}
			if look := pl.look(toks, i, i < login); look != 0 {
				pl.visits = append(pl.visits, visit{i, look})
			}
			if cued && t.In(loginCues) {
				login = i + 1 + loginReach
			}
		}
	}
	return pl.visits
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
