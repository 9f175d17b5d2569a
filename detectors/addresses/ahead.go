package addresses

import "inkoust/internal/words"

// Most words that might begin an address begin none: a sentence goes on in small
// letters. ahead looks at the tokens behind one, before the grammar tries its parts.

// reachAhead is how many tokens are looked at; what is longer is left to the grammar.
const reachAhead = 64

// ahead reports whether an address may begin at token i: its parts are made of
// names, links and words for parts, up to the number that all of them have but post
// boxes and houses with a name. False is certain.
func (g *grammar) ahead(i int) bool {
	if g.toks[i].Kind == words.Number {
		return g.numberAhead(i)
	}
	for j := i; j < i+reachAhead; j++ {
		t := g.at(j)
		if j > i && t.Gap >= words.Wide && t.Gap != words.Line {
			return t.In(postWords) // may stand in a column of its own
		}
		switch {
		case t.Kind == words.Number, t.In(numberless):
			return true
		case t.Kind == words.Mark:
			if !t.Is(',') && !t.Is('.') && !t.Is('-') && !t.Is('–') && !t.Is('/') && !t.Is('(') && !t.Is(')') {
				return false
			}
		case t.Shape != words.Lower, t.In(linking), len(t.Fold) == 1:
		case g.at(j+1).Kind != words.Number && !g.inRegion(j):
			return false
		}
	}
	return true
}

// numberAhead is ahead for a number: that of a postcode, of a house before an
// English street, of a day that names a street.
func (g *grammar) numberAhead(i int) bool {
	size, k := g.toks[i].Size(), i+1
	if g.isPostcode(i) || size == 4 && g.at(k).Cap() {
		return true
	}
	if size <= 2 {
		if _, kind := g.ordinal(i); kind != 0 {
			return true
		}
	}
	if g.glued(k) && len(g.at(k).Fold) == 1 {
		k++
	}
	for ; size <= 4 && k < i+6 && g.near(k) && g.at(k).Cap(); k++ {
		if g.at(k).In(englishStreets) {
			return true
		}
	}
	return false
}

// inRegion reports whether token j is a word behind that for a region: "pow.
// lipnowski".
func (g *grammar) inRegion(j int) bool {
	before := g.at(j - 1)
	if before.Is('.') {
		before = g.at(j - 2)
	}
	return before.In(regionWords) || before.Fold == "p"
}

var (
	postWords = words.NewSet("psc")
	// houseWords begin the number of a house, see numbered.
	houseWords = words.NewSet("c cp s sup supisne")
	// numberless begin parts that need no number, or whose number may be far.
	numberless = words.NewUnion(boxHeads, boxTails, buildingHeads, postWords, words.NewStems("ohlasovn poczta. posta."))
	// linking are the other words in small letters that stand in addresses before their
	// number: a word that a part of the grammar learns to read belongs here, too.
	linking = words.NewUnion(hamlets, hamletParts, streetTypes, streetLinks, streetRanks, numberWords, unitWords, regionWords, houseKinds, germanLinks, germanArticles, hungarianStreets, englishStreets, dateStreets, saints,
		words.NewSet("przy vo im republika republic kingdom britanie britania britain flat apt unit utja"))
	// starting are the words in small letters that an address may begin with.
	starting = words.NewUnion(hamlets, streetTypes, lowerStarts, ruStart, buildingHeads)
)
