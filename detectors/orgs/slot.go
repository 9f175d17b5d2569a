package orgs

import (
	"strings"
	"unicode/utf8"

	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// numberLabels are the labels of the number of a business, which stands right
// behind its name.
var numberLabels = words.NewSet("ico ic iczo nip regon krs ceidg инн огрн огрнип identifikacni identifikacne")

// closes reports whether token k begins what follows the name of a party: its
// number or seat, "zastoupena", "dále jen"; strong tells that only a party has
// it.
func (r *reader) closes(k int) (ok, strong bool) {
	t := r.at(k)
	if t.Is(',') || t.Is('(') {
		k++
		t = r.at(k)
	}
	next := r.at(k + 1)
	switch {
	case k >= len(r.toks) || t.Kind != words.Word:
		return false, false
	case t.In(numberLabels):
		return true, true
	case (t.Fold == "se" || t.Fold == "so" || t.Fold == "z") && (strings.HasPrefix(next.Fold, "sidl") || strings.HasPrefix(next.Fold, "siedzib")),
		strings.HasPrefix(t.Fold, "sidl"),
		strings.HasPrefix(t.Fold, "zastoup") || strings.HasPrefix(t.Fold, "zastup"), strings.HasPrefix(t.Fold, "reprezent"), strings.HasPrefix(t.Fold, "именуем"), strings.HasPrefix(t.Fold, "wpisan"):
		return true, true
	case t.Fold == "dale" && next.Fold == "jen", t.Fold == "dalej" && next.Fold == "len", strings.HasPrefix(t.Fold, "zwan"):
		return true, false
	}
	return r.address[k] && k > 0, false
}

// maxSlot is the most tokens of a name found by its place.
const maxSlot = 14

// bySlot finds names by the place they stand in: behind a label or at the start
// of a line, before the number of a business. It leaves alone what may be a
// person's name.
func (r *reader) bySlot(known []span) []span {
	covered := make([]bool, len(r.toks)+1)
	for _, s := range known {
		for k := s.i; k < s.j; k++ {
			covered[k] = true
		}
	}
	var out []span
	for _, n := range r.places.slots {
		k := int(n)
		seat := k > 0 && r.address[k] && !r.address[k-1] && r.toks[k-1].Is(',')
		if k == 0 || !seat && (!r.toks[k].In(numberLabels) || r.toks[k].Kind != words.Word || r.taken[k]) {
			continue
		}
		end := k
		if r.at(end-1).Is(',') || r.at(end-1).Is('(') {
			end--
		} else if r.toks[k].Gap < words.Wide {
			continue
		}
		if r.toks[end].Gap > words.Line {
			continue
		}
		start := r.slotStart(end, covered)
		if start < end && r.isTrade(start, end) && (!seat || r.common(start, end) && r.at(start-1).Is(',')) {
			out = append(out, span{start, end, 0.7, "name before a number of a business"})
		}
	}
	return append(out, r.quoted()...)
}

// slotStart walks left from the end of a name to its start; it returns end if
// the words are another finding's.
func (r *reader) slotStart(end int, covered []bool) int {
	start := end
	for k, n := end-1, 0; k >= 0 && n < maxSlot; k, n = k-1, n+1 {
		t := &r.toks[k]
		if covered[k] || r.taken[k] {
			if start == k+1 && !r.address[k] {
				return end
			}
			break
		}
		if t.Kind == words.Mark && !isQuote(t.Sign()) && !strings.ContainsRune("&-.+'’", t.Sign()) || t.Is('.') && (t.Gap != words.None || len(r.at(k-1).Fold) > 3) || t.Is('-') && t.Gap == words.Space {
			break
		}
		if t.Kind == words.Word && t.Shape == words.Lower && (t.In(introduces) || t.In(sides) || t.Fold == "pod") {
			break
		}
		start = k
		if t.Gap >= words.Wide {
			break
		}
	}
	for start < end && (r.toks[start].Kind == words.Mark && !isQuote(r.toks[start].Sign()) || r.toks[start].Kind == words.Word && r.toks[start].In(sides)) {
		start++
	}
	if i := r.afterPerson(start, end); i > start {
		return i
	}
	return start
}

// common reports whether a common word is among capitalised ones, as in "Usługi
// Transportowe KOS", which no name of a person has.
func (r *reader) common(i, j int) bool {
	for k := i; k < j; k++ {
		if t := &r.toks[k]; t.Kind == words.Word && (t.In(vocab.Stems) || t.In(heads) || t.Shape == words.Lower && !t.In(links)) {
			return true
		}
	}
	return false
}

// afterPerson returns the start of the trade name in "Jan Novák NOVOSTAV": the
// words in capitals behind a name that is not.
func (r *reader) afterPerson(i, j int) int {
	if j-i < 3 || r.toks[i].Shape != words.Title || !r.isGiven(r.toks[i].Form) {
		return i
	}
	for k := i + 1; k < j; k++ {
		if r.toks[k].Kind != words.Word || r.toks[k].Shape == words.Upper {
			if k > i+1 && r.toks[k].Shape == words.Upper {
				return k
			}
			return i
		}
	}
	return i
}

// isTrade reports whether words look like the name of a business rather than of
// a person or a sentence: capitals, digits or quotes, common words, the head of
// a name.
func (r *reader) isTrade(i, j int) bool {
	first := &r.toks[i]
	if !first.Cap() && !isQuote(first.Sign()) && (first.Kind != words.Number || len(first.Fold) > 2) || first.In(offices) || r.toks[j-1].Kind == words.Number {
		return false
	}
	if r.at(i-1).In(accordingTo) || j-i == 1 && utf8.RuneCountInString(first.Fold) < 3 {
		return false // "podnikající dle ŽZ, IČO …"
	}
	upper, lower, marks, common := 0, 0, 0, 0
	for k := i; k < j; k++ {
		t := &r.toks[k]
		switch {
		case t.Kind == words.Number || isQuote(t.Sign()) || t.Is('&') || t.Is('+'):
			marks++
		case t.Kind != words.Word || t.Shape == words.Initial:
		case t.In(verbs) || t.In(selfEmployed) || strings.Trim(t.Fold, "x") == "" || r.personAt(k, i, j):
			return false
		case t.Shape == words.Upper && len(t.Fold) > 1:
			upper++
		case t.In(heads) || t.In(bodies):
			common++
		case t.Shape == words.Lower && !t.In(links):
			lower++
		case t.Shape == words.Lower:
			marks++ // "z Podlesí"
		}
	}
	if lower > 3 || first.In(vocab.Stems) && upper+common+lower == 0 {
		return false
	}
	return upper > 0 && j-i <= 5 || common+lower+marks > 0
}

// accordingTo are the words before the name of an act.
var accordingTo = words.NewSet("dle podle podla wg wedlug zgodnie по согласно")

// selfEmployed are words for a natural person in business.
var selfEmployed = words.NewSet("osvc szco ип индивидуальный предприниматель самозанятый pan pani pana panem p")

// personAt reports whether the word at k is a given name beside another
// capitalised word, so that the words between i and j name a person.
func (r *reader) personAt(k, i, j int) bool {
	t := &r.toks[k]
	if !t.Cap() || r.lex.LikelyForm(t.Form)&(lexicon.Given|lexicon.Patronymic) == 0 || t.Shape == words.Upper && k+1 < j && r.at(k+1).Shape == words.Lower {
		return false
	}
	if exact, _ := r.lex.Form(t.Form); t.Shape == words.Upper && exact&lexicon.Word != 0 {
		return false // "KOSTKA STAV"
	}
	beside := func(n int) bool { return n >= i && n < j && r.at(n).Cap() }
	return beside(k-1) || beside(k+1)
}

// tradeCues stand before a trade name in quotes or capitals.
var tradeCues = words.NewSet("firma firmou firmy firme nazwa nazwą nazvem nazov nazvom oznacenim")

// quoted finds "pod firmą „Salon Ewa”" and "pod firmą EKO-LAS".
func (r *reader) quoted() []span {
	var out []span
	for _, n := range r.places.quotes {
		i := int(n)
		if r.taken[i] || r.toks[i].Gap != words.Space {
			continue
		}
		switch {
		case isQuote(r.toks[i].Sign()):
			if end := r.closing(i + 1); end > i+2 {
				out = append(out, span{i + 1, end - 1, 0.8, "trade name"})
			}
		case r.toks[i].Shape == words.Upper && r.toks[i].Kind == words.Word && len(r.toks[i].Fold) > 2:
			end := i + 1
			for end < len(r.toks) && r.toks[end].Gap <= words.Space && (r.toks[end].Shape == words.Upper && r.toks[end].Kind == words.Word || r.toks[end].Is('-') && r.toks[end].Gap == words.None) {
				end++
			}
			out = append(out, span{i, end, 0.8, "trade name"})
		}
	}
	return out
}
