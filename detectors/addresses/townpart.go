package addresses

import (
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// townPart reads a municipality without postcode.
func (g *grammar) townPart(c *chain, k int) (part, bool) {
	towns := 0
	for _, p := range c.parts {
		if p.kind == town {
			towns++
		}
	}
	if c.has(posttown) && len(c.parts) > 1 || towns > 1 || c.has(street) && (towns > 0 || !g.at(k-1).Is(',') && !g.isTownAt(k) && !(locative(g.at(k-1)) && g.near(k))) {
		return part{}, false
	}
	name, end, ok := g.townNameIn(k, c.has(street) && g.at(k-1).Is(',') && g.cue(c.i))
	if !ok || end < len(g.toks) && !g.at(end-1).Is('.') && g.at(end).Is('.') && g.glued(end) && len(g.at(end-1).Fold) <= 3 && !(g.at(end+1).Gap >= words.Line && g.isTown(name)) {
		return part{}, false
	}
	if len(c.parts) == 0 && !g.leadingTown(k) && !g.beforeHamlet(end) && !g.townAndStreet(k, name, end) && !g.fromTown(k, end) {
		return part{}, false
	}
	if next := g.at(end); next.Cap() && g.near(end) && next.Gap == words.Space && !next.In(vocab.Stems) {
		return part{}, false // the first words of a longer name
	}
	if len(c.parts) > 0 && g.at(k).Gap >= words.Line && !g.isTown(name) && !g.knownTown(name) {
		return part{}, false
	}
	if g.isPerson(name) && !g.isTown(name) && !g.knownTown(name) && !(c.has(street) && g.cell(c.i, end)) && !g.residence(c, k, end) {
		return part{}, false
	}
	return part{kind: town, rng: rng{k, end}, name: name}, true
}

// residence reports whether a word like "bytem" stands before the name at k and a
// street behind its comma: a town, though a person may bear the name.
func (g *grammar) residence(c *chain, k, end int) bool {
	if len(c.parts) > 0 || !g.at(k-1).In(cueWords) && !(g.at(k-1).In(goals) && g.at(k-2).In(cueWords)) {
		return false
	}
	next := g.separator(end)
	_, ok := g.plainStreet(next)
	return ok && next > end && g.near(next)
}

// leadingTown reports whether an address may begin with a town at k: behind a
// mark, in a new column, or behind a word like "bytem", but not behind "Obec".
func (g *grammar) leadingTown(k int) bool {
	t, prev := g.at(k), g.at(k-1)
	if name, end, ok := g.townName(k); ok && t.Shape == words.Upper && g.at(end).Gap >= words.Line && !g.isTown(name) && g.likely(t)&lexicon.Settled == 0 {
		return false
	}
	if t.Shape == words.Upper && g.at(k+1).Is(',') && g.at(k+2).Shape == words.Title && g.likely(t)&lexicon.Settled == 0 {
		return false // a trade name in capitals
	}
	return t.Gap >= words.Wide || prev.Kind == words.Mark && !prev.Is('.') || prev.In(cueWords) || g.cue(k)
}

// townAndStreet reports whether the town at k, which no mark divides from a word
// in small letters before it, is followed by a street of it: "kancelář Tišnov,
// Brněnská 7".
func (g *grammar) townAndStreet(k int, name rng, end int) bool {
	if prev := g.at(k - 1); prev.Shape != words.Lower && !(prev.Shape == words.Upper && len(prev.Fold) <= 3) || prev.Kind != words.Word || !g.near(k) || prev.In(townHeads) || prev.Fold == "cast" || prev.Fold == "casti" || !g.at(end).Is(',') {
		return false
	}
	p, ok := g.street(end + 1)
	return ok && (p.sure >= 2 && g.isTown(name) || p.sure >= 3 && !p.village && g.at(k-1).In(goals)) && g.near(end+1) && !g.isTown(p.name)
}

// fromTown reports whether a person comes from the town at k, of which a street
// with a number follows: "od paní Malé z Dobříše, Na Nábřeží 1652".
func (g *grammar) fromTown(k, end int) bool {
	if !g.fromPerson(k) || !g.at(end).Is(',') || !g.near(end+1) {
		return false
	}
	p, ok := g.street(end + 1)
	return ok && g.closed(p.j) && !g.isPerson(p.name)
}

func (g *grammar) isTownAt(k int) bool {
	name, _, ok := g.townName(k)
	return ok && (g.isTown(name) || g.knownTown(name))
}

// isPerson reports whether a name looks like a person's: a given name is in it.
func (g *grammar) isPerson(r rng) bool {
	for i := r.i; i < r.j; i++ {
		if g.toks[i].Cap() && g.exact(&g.toks[i])&lexicon.Given != 0 {
			return true
		}
	}
	return false
}
