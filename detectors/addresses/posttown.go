package addresses

import "inkoust/internal/words"

// post reads "675 21 Obec", "PSČ 580 01 Brod", "675 20" alone inside a chain.
func (g *grammar) post(k int, inside bool) (part, bool) {
	i, worded := k, false
	if f := g.at(i).Fold; f == "psc" || inside && (f == "poczta" || f == "posta") && g.isPostcode(i+1) {
		i = g.skipDot(i + 1)
		if g.at(i).Is(':') {
			i++
		}
		worded = true
	}
	end := i
	switch {
	case g.isPostcode(i):
		end = g.postcodeEnd(i)
	case g.prefixed(i) > i:
		end = g.prefixed(i)
	case inside && g.apart(i) > i:
		end = g.apart(i)
	case inside && g.at(i).Kind == words.Number && len(g.at(i).Fold) == 3 && g.at(i+1).Kind == words.Number && len(g.at(i+1).Fold) <= 2 && g.near(i+1) && g.capName(i+2):
		end = i + 2 // a digit lost by extraction: "675 0 Říčka"
	default:
		return part{}, false
	}
	if g.at(end).Fold == "p" && g.at(end+1).Is('.') && g.near(end+2) && g.capName(end+2) {
		end += 2 // "332 01 p. Tymákov"
	}
	if name, e, ok := g.townNameIn(end, true); ok && !isCyrillic(g.toks[name.i].Fold) && (g.at(end).Gap < words.Wide || g.at(end).Gap == words.Wide && !g.otherStreet(name.j)) && (len(g.at(i).Fold) != 5 || worded || inside) {
		return part{kind: posttown, rng: rng{k, e}, name: name, sure: 3}, true
	}
	if name, e, ok := g.townBelow(end); ok && inside {
		return part{kind: posttown, rng: rng{k, e}, name: name, sure: 3}, true
	}
	if !inside || len(g.at(i).Fold) == 5 && !worded {
		return part{}, false
	}
	sure := 1
	if worded {
		sure = enough
	}
	return part{kind: postcode, rng: rng{k, end}, sure: sure}, true
}

// otherStreet reports whether a house number stands at e, behind the name in the
// column beside a postcode: the name is a street of that column's address.
func (g *grammar) otherStreet(e int) bool {
	t := g.at(e)
	return t.Kind == words.Number && g.near(e) && len(t.Fold) <= 4
}

// townBelow reads the municipality that a line break divides from the postcode
// before token i.
func (g *grammar) townBelow(i int) (rng, int, bool) {
	if i >= len(g.toks) || g.at(i).Gap != words.Line || g.labelAt(i) || !g.capName(i) || g.at(i).Shape == words.Upper && len(g.at(i).Fold) < 5 || isCyrillic(g.at(i).Fold) {
		return rng{}, i, false
	}
	name, e, ok := g.townNameIn(i, true)
	if !ok || g.isPerson(name) && !g.isTown(name) || e < len(g.toks) && (g.at(e).Is(':') || g.at(e).Cap() && g.near(e)) {
		return rng{}, i, false
	}
	return name, e, true
}

// townThenPost returns the end of a town with its postcode behind a comma that fill
// a cell, "Brno, 619 00", or k.
func (g *grammar) townThenPost(k int) int {
	if g.at(k).Gap < words.Wide {
		return k
	}
	_, end, ok := g.townName(k)
	if !ok || !g.at(end).Is(',') || !g.near(end+1) || !g.isPostcode(end+1) {
		return k
	}
	if end = g.postcodeEnd(end + 1); end < len(g.toks) && g.at(end).Gap < words.Wide {
		return k
	}
	return end
}
