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
	if !g.opens(i) {
		return false
	}
	lettered := false // a flat or a staircase may have a letter instead of a number
	for j := i; j < i+reachAhead; j++ {
		t := g.at(j)
		if j > i && t.Gap >= words.Wide && t.Gap != words.Line {
			return t.In(postWords) // may stand in a column of its own
		}
		is := g.sorts(t)
		switch {
		case t.Kind == words.Number:
			return lettered || g.counts(j)
		case is&asNumberless != 0, is&asBoxHead != 0 && g.boxWords(j) > j:
			return true
		case t.Kind == words.Mark:
			if !t.Is(',') && !t.Is('.') && !t.Is('-') && !t.Is('–') && !t.Is('/') && !t.Is('(') && !t.Is(')') {
				return false
			}
		case t.Shape != words.Lower:
		case is&asLinking != 0:
			if is&asStreetLink != 0 && g.glued(j+1) && g.at(j+1).Is('.') && len(t.Fold) == 1 && t.Fold != "k" {
				return false // "Lesy, a.s."
			}
		case g.at(j+1).Kind != words.Number && t.Fold != "n" && !g.inRegion(j):
			return false
		}
		lettered = lettered || is&asUnit != 0
	}
	return true
}

// opens reports whether a word may begin the first part of an address.
func (g *grammar) opens(i int) bool {
	t, next := &g.toks[i], g.at(i+1)
	is := g.sorts(t)
	switch {
	case t.Shape == words.Lower && is&asHouse != 0:
		return g.isHouseWord(i)
	case t.Shape == words.Lower, t.Shape == words.Initial, is&asOpener != 0, g.capName(i):
		return true
	}
	return g.sorts(next)&asStreetType != 0 || next.Is('-') || g.isPlural(i) || g.beforeUtca(i) || g.loneStreet(i) || g.cuedName(i)
}

// counts reports whether a number may be the first of an address: of a house, or a
// postcode, which alone may begin a line.
func (g *grammar) counts(j int) bool {
	t, next := g.at(j), g.at(j+1)
	if t.Size() > longestCount {
		return false
	}
	return t.Gap < words.Line || g.near(j) || g.isPostcode(j) || g.prefixed(j) > j || g.apart(j) > j || t.Size() == 3 && next.Kind == words.Number
}

// longestCount is how many digits a house number or a postcode has at most.
const longestCount = 5

// numberAhead is ahead for a number: that of a postcode, of a house before an
// English street, of a day that names a street.
func (g *grammar) numberAhead(i int) bool {
	size, k := g.toks[i].Size(), i+1
	if g.isPostcode(i) {
		if town := g.at(g.postcodeEnd(i)); town.Cap() || town.Fold == "p" {
			return true
		}
	}
	if size == 4 && g.prefixed(i) > i {
		return true
	}
	if size <= 2 {
		if _, kind := g.ordinal(i); kind != 0 {
			return true
		}
	}
	if g.glued(k) && g.at(k).Kind == words.Word && len(g.at(k).Fold) == 1 {
		k++
	}
	for ; size <= 4 && k < i+6 && g.near(k) && g.at(k).Cap(); k++ {
		if g.sorts(g.at(k))&asEnglishStreet != 0 {
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
	// numberless begin parts that need no number, or whose number may be far; post boxes
	// are asked for apart.
	numberless = words.NewUnion(buildingHeads, postWords, words.NewStems("ohlasovn poczta. posta."))
	// openers begin a part though they are common words.
	openers = words.NewUnion(numberless, boxHeads, streetTypes, streetLinks, streetRanks, hamlets, houseWords, words.NewSet("flat apt unit im sv sw"))
	// linking are the other words in small letters that stand in addresses before their
	// number: a word that a part of the grammar learns to read belongs here, too.
	linking = words.NewUnion(hamlets, hamletParts, streetTypes, streetLinks, streetRanks, numberWords, unitWords, regionWords, houseKinds, germanLinks, germanArticles, hungarianStreets, englishStreets, dateStreets, saints,
		words.NewSet("przy vo im republika republic kingdom britanie britania britain flat apt unit utja"))
	// starting are the words in small letters that an address may begin with.
	starting = words.NewUnion(hamlets, streetTypes, lowerStarts, ruStart, buildingHeads)
)
