package orgs

import (
	"strings"

	"inkoust/internal/words"
)

// houses are banks and insurance companies: mostly named for an account or a
// policy, seldom a party.
var houses = words.NewStems("bank banc sporitel pojist poist zalozn ubezpiecz банк страхов tfi pko ing skarbow")

// bodiesInPassing are labels before an organisation that takes no part.
var passingLabels = words.NewStems("mist miest refer skol bank banc банк pojist poist pobock platce plnenia plneni posiln urad. urząd vedeny vedena")

// offices are functions whose holder acts for the body named after them: the
// body is the party only where it stands alone.
var offices = words.NewStems("starost reditel riaditel wojt burmistrz prezyd prezes czlon primator predsed tajemn vedouc veduc mistostar rada. rady. radou. radu. zastupitel zastupitelstv kierownik dyrektor skarbnik zarzad hejtman jednatel glav. глава главы главой директор")

// passing reports whether an organisation is only mentioned: a bank behind
// "vedený u", a museum visited, the office of a mayor.
func (r *reader) passing(s span) bool {
	ok, strong := r.closes(s.j)
	for k := s.i; k < s.j; k++ {
		if t := &r.toks[k]; t.Kind == words.Word && t.In(houses) {
			return (!strong || !r.at(s.j+1).In(numberLabels) || r.at(s.i-1).In(visited)) && !r.behindSide(s.i)
		}
	}
	if strong {
		return false
	}
	label, colon := r.labelBefore(s.i)
	if colon {
		return passingLabels.Has(label) && (s.why == byHeadWhy || houses.Has(label))
	}
	if s.why != byHeadWhy {
		return false
	}
	prev := r.at(s.i - 1)
	if r.officeOfTown(s.i) {
		return true
	}
	if prev.Kind != words.Word || r.toks[s.i].Gap >= words.Wide {
		return false
	}
	if prev.In(offices) {
		return true
	}
	if !ok && participle(prev) {
		return true // "vyhlášenou Českým statistickým úřadem"
	}
	if prev.Fold == "pro" && strings.HasPrefix(r.at(s.j-1).Fold, "kraj") {
		return true // "úřad pro Jihočeský kraj"
	}
	return !ok && prev.Shape == words.Lower && prev.In(visited)
}

// visited are prepositions before a place somebody goes to or is at.
var visited = words.NewSet("do v ve na u ze k ke po od przy w we do во в на")

// participle reports whether a small word is a passive one, whose doer follows.
func participle(t *words.Token) bool {
	return t.Shape == words.Lower && len(t.Fold) >= 6 && t.In(participles)
}

var participles = words.NewEnds(0, "anou enou anym enym aneho eneho ane ene ana ena any eny anych enych tou nym")

// officeOfTown reports whether token i begins the office in a letterhead whose
// line before names the town: "MESTO LIPOVÁ / Mestský úrad".
func (r *reader) officeOfTown(i int) bool {
	if f := r.toks[i].Fold; !strings.HasPrefix(f, "mestsk") && !strings.HasPrefix(f, "obecn") || r.toks[i].Gap != words.Line || r.at(i-1).Is(',') {
		return false
	}
	k := i - 1
	for k > 0 && r.toks[k].Gap < words.Line {
		k--
	}
	return k >= 0 && r.toks[k].In(municipal)
}

// labelBefore returns the folded word before a colon that stands before token i.
func (r *reader) labelBefore(i int) (string, bool) {
	k := i - 1
	if r.at(k).Is(')') || r.at(k).Is('|') || isQuote(r.at(k).Sign()) {
		k--
	}
	if !r.at(k).Is(':') {
		return "", false
	}
	first := ""
	for k--; k >= 0 && r.at(k).Kind == words.Word; k-- {
		if first = r.toks[k].Fold; passingLabels.Has(first) || r.toks[k].Gap >= words.Wide {
			return first, true
		}
	}
	if r.at(k).Is(')') || r.at(k).Is('(') {
		for ; k >= 0 && r.toks[k].Gap < words.Line; k-- {
			if r.toks[k].In(passingLabels) {
				return r.toks[k].Fold, true
			}
		}
	}
	return strings.TrimSpace(first), true
}

// behindSide reports whether the word for a party stands right before token i.
func (r *reader) behindSide(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 3; k, n = k-1, n+1 {
		if r.toks[k].In(sides) && r.toks[k].Kind == words.Word {
			return true
		}
		if r.toks[k].Kind == words.Word {
			return false
		}
	}
	return false
}
