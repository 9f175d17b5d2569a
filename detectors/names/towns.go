package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/inflect"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// towns tells of the words of a text whether they are towns of its addresses, in
// whatever case.
type towns struct {
	stems map[string]bool
	heads [1 << 10 / 64]uint64 // what the stems begin with, see headBit
	known []int8               // by the ID of a word: 1 for a town, -1 for none, 0 if nobody has asked
	pairs [][2]string          // the first two words of towns with more than one
}

// learnTowns notes the towns of the addresses that were found.
func (r *reader) learnTowns(earlier []detectors.Finding) {
	for n := range earlier {
		f := &earlier[n]
		for _, k := range f.Keep {
			i, j := r.tokens(k)
			if f.Type == detectors.Address && j-i > 1 && r.at(i).Kind == words.Word && r.at(i+1).Cap() && len(r.towns.pairs) < maxTownPairs {
				r.towns.pairs = append(r.towns.pairs, [2]string{r.at(i).Fold, r.at(i + 1).Fold})
			}
			for ; f.Type == detectors.Address && i < j; i++ {
				if t := &r.toks[i]; t.Cap() && len(t.Fold) > 3 {
					r.towns.add(stem(t.Fold))
				}
			}
		}
	}
	if r.towns.stems != nil {
		r.towns.known = make([]int8, len(r.read.Forms))
	}
}

func (t *towns) add(stem string) {
	if t.stems == nil {
		t.stems = map[string]bool{}
	}
	t.stems[stem] = true
	b := headBit(stem)
	t.heads[b/64] |= 1 << (b % 64)
}

// has reports whether a word of the text is a town.
func (t *towns) has(w *words.Token) bool {
	if t.stems == nil {
		return false
	}
	known := &t.known[w.ID()]
	if *known == 0 {
		*known = -1
		if b := headBit(w.Fold); t.heads[b/64]>>(b%64)&1 == 1 && t.stems[stem(w.Fold)] {
			*known = 1
		}
	}
	return *known > 0
}

// headBit is a small number made of the first three bytes of a word, which are
// those of its stem.
func headBit(fold string) uint {
	n := uint(0)
	for i := range min(3, len(fold)) {
		n = n*31 + uint(fold[i])
	}
	return n % (1 << 10)
}

// beginsPlace reports whether a name of two words and more in the lists begins with
// a word: it is asked of the same words again and again.
func (r *reader) beginsPlace(it *item) bool {
	if it.id == 0 {
		return r.lex.Begins(it.fold + " ")
	}
	return r.openings.ask(r.read, it.id, func() bool { return r.lex.Begins(it.fold + " ") })
}

// beginsDeclined is beginsPlace for a word in another case.
func (r *reader) beginsDeclined(it *item) bool {
	begins := func() bool {
		return slices.ContainsFunc(adjectiveBases(it.fold), func(first string) bool { return r.lex.Begins(first + " ") })
	}
	if it.id == 0 {
		return begins()
	}
	return r.adjectives.ask(r.read, it.id, begins)
}

// stem is the part of a word that its case forms share: without the last two
// letters, but four at least.
func stem(fold string) string {
	n := utf8.RuneCountInString(fold)
	for range min(2, max(0, n-minStem)) {
		_, size := utf8.DecodeLastRuneInString(fold)
		fold = fold[:len(fold)-size]
	}
	return fold
}

// minStem is the fewest letters of a stem.
const minStem = 4

// maxTownPairs bounds the towns of two words that are remembered of a text.
const maxTownPairs = 64

// ownTown reports whether two words are, in some case, a town of two words in the
// addresses of this text, though both may be names as well.
func (r *reader) ownTown(run []item) bool {
	if len(run) != 2 || run[1].initial || run[0].initial {
		return false
	}
	for _, p := range r.towns.pairs {
		if alike(p[0], run[0].fold) && alike(p[1], run[1].fold) {
			return true
		}
	}
	return false
}

// alike reports whether two words share all but an ending of three letters, or of
// one where the word is short.
func alike(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 3 && n >= len(a)-3 && n >= len(b)-3
}

// declinedPlace reports whether two words are a town of the lists in another case:
// "Karlových Varech", "Jindřichova Hradce".
func (r *reader) declinedPlace(run []item) bool {
	if len(run) != 2 || run[0].initial || run[1].initial || run[0].upper != run[1].upper || !r.beginsDeclined(&run[0]) {
		return false
	}
	found := false
	for _, first := range adjectiveBases(run[0].fold) {
		if !r.lex.Begins(first + " ") {
			continue
		}
		try := func(second string) {
			found = found || r.lex.Exact(first+" "+second)&lexicon.Settled != 0
		}
		try(run[1].fold)
		inflect.Lemmas(run[1].fold, try)
		for _, second := range adjectiveBases(run[1].fold) {
			try(second)
		}
	}
	return found
}

// adjectiveBases returns what a folded adjective may be in the first case.
func adjectiveBases(fold string) []string {
	for _, rule := range adjectiveRules {
		if stem, ok := strings.CutSuffix(fold, rule.tail); ok && len(stem) > 2 {
			out := []string{fold}
			for _, b := range rule.bases {
				out = append(out, stem+b)
			}
			return out
		}
	}
	return []string{fold}
}

// adjectiveRules are the cases of adjectives in names of towns, Czech, Slovak and
// Polish, the longest end first.
var adjectiveRules = []struct {
	tail  string
	bases []string
}{
	{"ovych", []string{"ovy", "ove", "uv"}}, {"ovymi", []string{"ovy", "ove"}}, {"ovym", []string{"ovy", "uv", "ove"}},
	{"ovou", []string{"ova"}}, {"ova", []string{"uv", "ovo", "ov"}}, {"ove", []string{"uv", "ova", "ovo", "ov"}}, {"ovu", []string{"uv", "ova", "ovo", "ov"}},
	{"iego", []string{"i", "ie"}}, {"iemu", []string{"i", "ie"}}, {"ymi", []string{"y", "e"}}, {"imi", []string{"i"}},
	{"eho", []string{"y", "e", "i"}}, {"emu", []string{"y", "e", "i"}}, {"ego", []string{"y", "e"}}, {"ych", []string{"y", "e"}}, {"ich", []string{"i", "ie", "e"}}, {"ov", []string{"y", "e"}}, {"ech", []string{"y", "e", "a"}}, {"ach", []string{"a", "y", "e"}}, {"am", []string{"a", "y", "e"}}, {"um", []string{"y", "e"}}, {"iho", []string{"i"}}, {"imu", []string{"i"}},
	{"em", []string{"y", "e", "i"}}, {"ym", []string{"y", "e"}}, {"im", []string{"i", "ie"}}, {"om", []string{"y", "e"}}, {"ej", []string{"a"}}, {"ou", []string{"a"}},
	{"e", []string{"a", "y"}}, {"u", []string{"a"}}, {"a", []string{"y"}}, {"y", []string{"a"}},
}

// placeFirst reports whether the first word of a run names the municipality or
// the forest that a word before it announces: "sołtys wsi Zabłocie Jan Kisiel".
func (r *reader) placeFirst(run []item) bool {
	if len(run) < 3 || run[0].given || run[0].initial {
		return false
	}
	prev := r.at(run[0].i - 1)
	return prev.Kind == words.Word && prev.Shape == words.Lower && prev.In(placeNouns) && (run[1].given || run[2].given)
}

// placeNouns are the words for what has a name of its own before the name of its
// head.
var placeNouns = words.NewStems("wsi. wies. gminy. gmina. miasta. miasto. osady. solectwa. lesnictwa. nadlesnictwa. obce. obec. mesta. mesto. mestyse. casti. osady. polesi. lesniho. powiatu. okresu. kraje. sela. деревни села поселка города района")

// inPlace reports whether a preposition of place stands right before a run that
// holds no given name, no initial and no ending of a surname.
func (r *reader) inPlace(run []item) bool {
	prev := r.at(run[0].i - 1)
	if prev.Kind != words.Word || prev.Shape != words.Lower || !prev.In(placePrepositions) {
		return false
	}
	for _, it := range run {
		if it.initial || it.given || it.form.In(surnameEnds) {
			return false
		}
	}
	return true
}

var placePrepositions = words.NewSet("v ve vo w we na do nad pod u в во на под над")
