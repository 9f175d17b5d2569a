package addresses

import (
	"slices"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// chain is an address: parts one after the other.
type chain struct {
	rng
	parts []part
	kinds uint8 // of the parts, a bit for each
	town  rng   // the municipality, without district and postcode
	cued  bool
	sure  int
	why   []string
}

// enough is the sum of evidence that makes a chain an address.
const enough = 3

// has reports whether a chain has a part of a kind.
func (c *chain) has(kind partKind) bool { return c.kinds>>kind&1 != 0 }

// certainty is the score of a finding.
func (c chain) certainty() float64 { return min(0.99, 0.55+0.1*float64(c.sure)) }

// maxParts bounds the parts of one address.
const maxParts = 7

// chains finds all addresses from left to right.
func (g *grammar) chains() []chain {
	var out []chain
	for i := 0; i < len(g.toks); {
		c, ok := chain{}, false
		if g.boundary(i) {
			if c, ok = g.chain(i); !ok {
				if len(c.parts) > 0 && c.parts[0].kind == street {
					g.later = append(g.later, i)
				}
				if t := &g.toks[i]; t.Kind == words.Number && t.Size() == 6 || t.Kind == words.Word && t.Form.Letters.Cyrillic {
					c, ok = g.russian(i)
				}
			}
		}
		if !ok {
			i++
			continue
		}
		out = append(out, c)
		i = c.j
	}
	g.cover(out)
	out = append(out, g.secondLook(out)...)
	out = append(out, g.repeatedNumbers(out)...)
	g.cover(out)
	more := g.columns()
	g.cover(more)
	return append(append(out, more...), g.fields()...)
}

// secondLook tries the doubtful places again with the towns of the addresses
// that were found: "Bystřice 77" is one when "Polní 3, Bystřice" is.
func (g *grammar) secondLook(found []chain) []chain {
	known := len(g.towns)
	for _, c := range found {
		if c.town.j > c.town.i && !g.streetLike(c.town) {
			g.towns[stem(g.toks[c.town.i].Fold)] = true
		}
	}
	if len(g.towns) == known {
		return nil
	}
	var out []chain
	for _, i := range g.later {
		if g.is(i, covered) {
			continue
		}
		if c, ok := g.chain(i); ok && !g.is(c.j-1, covered) {
			out = append(out, c)
			g.cover(out[len(out)-1:])
		}
	}
	return out
}

// boundary reports whether an address may start at i: not in the middle of a
// capitalised phrase, a number or an abbreviation.
func (g *grammar) boundary(i int) bool {
	t, prev := &g.toks[i], g.at(i-1)
	if t.Kind == words.Mark || t.Kind == words.Word && t.Shape == words.Lower && !t.In(starting) || g.is(i, blocked) {
		return false
	}
	switch {
	case t.Gap >= words.Wide, prev.Kind == words.Mark && !prev.Is('-') && (!prev.Is('/') || t.Gap == words.Space && prev.Gap == words.Space), prev.Is('-') && t.Gap == words.Space:
		return t.Gap != words.None || !prev.Is('.') || t.Kind == words.Word
	case prev.Kind == words.Word:
		return prev.Shape == words.Lower || prev.Shape == words.Upper && len(prev.Fold) <= 3 && t.Shape == words.Title || t.Kind == words.Number || prev.In(cueWords) || !g.capName(i-1)
	}
	return prev.Kind == words.Number && t.Kind == words.Word
}

// lowerStarts are further words in small letters that an address may begin with.
var lowerStarts = words.NewSet("c cp psc s sup supisne p pobox postovni postova postovy poste skr skrytka а")

// chain reads an address that starts at i.
func (g *grammar) chain(i int) (chain, bool) {
	if !g.ahead(i) {
		return chain{rng: rng{i, i}}, false
	}
	return g.chainAt(i)
}

// chainAt is chain without a look ahead.
func (g *grammar) chainAt(i int) (chain, bool) {
	c := chain{rng: rng{i, i}, parts: g.room[:0]}
	for k := i; len(c.parts) < maxParts; {
		p, ok := g.next(&c, k)
		if !ok {
			break
		}
		c.parts = append(c.parts, p)
		c.kinds |= 1 << p.kind
		c.j = p.j
		k = g.separator(p.j)
	}
	if len(c.parts) == 0 {
		return c, false
	}
	g.weigh(&c)
	if c.sure < enough || g.refused(c) || g.townOfName(&c) {
		return c, false
	}
	c.parts = slices.Clone(c.parts)
	return c, true
}

// townOfName reports whether the town that begins a chain ends the name of what
// has the address: the street stands on a line of its own, or the same town follows
// with its postcode, "Knihovna Strážek, Mlýnská 24, 592 53 Strážek".
func (g *grammar) townOfName(c *chain) bool {
	if len(c.parts) < 2 || c.parts[0].kind != town || !c.has(posttown) || g.cue(c.i) || g.at(c.i).Gap >= words.Wide || g.at(c.i-1).Kind != words.Word {
		return false
	}
	first := stem(g.toks[c.parts[0].name.i].Fold)
	return g.at(c.parts[1].i).Gap == words.Line || first == stem(g.toks[c.town.i].Fold) && c.town.i > c.parts[0].j
}

// next reads the part at k that may follow the ones in c.
func (g *grammar) next(c *chain, k int) (part, bool) {
	if k >= len(g.toks) || g.is(k, blocked) || (len(c.parts) > 0 && g.newColumn(c.j, k) && !g.columnPost(k)) {
		return part{}, false
	}
	if p, ok := g.post(k, len(c.parts) > 0); ok && !c.has(posttown) && !c.has(postcode) {
		return p, true
	}
	if p, ok := g.building(k); ok && len(c.parts) == 0 && (g.cue(k) || g.at(k-1).Is(':')) {
		return p, true
	}
	if p, ok := g.box(k); ok && (!c.has(street) || g.at(k-1).Is(',')) {
		return p, true
	}
	if f := g.at(k).Fold; (f == "flat" || f == "apt" || f == "unit") && len(c.parts) == 0 {
		if p, ok := g.english(k); ok {
			return p, true
		}
	}
	if p, ok := g.hamlet(c, k); ok && !c.has(street) {
		return p, true
	}
	if p, ok := g.street(k); ok && !c.has(street) && (p.sure >= 2 || len(c.parts) == 0 || g.at(k-1).Is(',') || c.has(posttown)) {
		return p, true
	}
	if p, ok := g.numbered(k + 1); ok && !c.has(street) && len(c.parts) > 0 && g.at(k).Shape == words.Lower && g.near(k+1) && g.at(k).In(houseKinds) {
		p.i = k // "Lidečko, ubytovna č. p. 11"
		return p, true
	}
	if p, ok := g.numbered(k); ok && !c.has(street) {
		return p, true
	}
	if p, ok := g.villageNumber(c, k); ok && !c.has(street) && !c.has(houseNo) {
		return p, true
	}
	if p, ok := g.partNumber(c, k); ok && !c.has(street) && !c.has(houseNo) {
		return p, true
	}
	if p, ok := g.english(k); ok && len(c.parts) == 0 {
		return p, true
	}
	if p, ok := g.extra(k); ok && len(c.parts) > 0 {
		return p, true
	}
	return g.townPart(c, k)
}

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
	if len(c.parts) == 0 && !g.leadingTown(k) && !g.townAndStreet(k, name, end) && !g.fromTown(k, end) {
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

// goals stand before a town somebody or something goes to.
var goals = words.NewSet("do na v ve vo w we z ze zo")

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
	if i >= len(g.toks) || g.at(i).Gap != words.Line || !g.capName(i) || g.at(i).Shape == words.Upper && len(g.at(i).Fold) < 5 || isCyrillic(g.at(i).Fold) {
		return rng{}, i, false
	}
	name, e, ok := g.townNameIn(i, true)
	if !ok || g.isPerson(name) && !g.isTown(name) || e < len(g.toks) && (g.at(e).Is(':') || g.at(e).Cap() && g.near(e)) {
		return rng{}, i, false
	}
	return name, e, true
}

// numbered reads "č.p. 47".
func (g *grammar) numbered(k int) (part, bool) {
	t := g.at(k)
	if !t.In(houseWords) {
		return part{}, false
	}
	end, worded := g.houseNumber(k)
	if end == k || !worded && !g.namedHouse(k) || !g.isHouseWord(k) {
		return part{}, false
	}
	return part{kind: houseNo, rng: rng{k, end}, sure: 1}, true
}

// isHouseWord tells "č. p.", "čp." from "č." of a contract.
func (g *grammar) isHouseWord(k int) bool {
	switch f := g.at(k).Fold; f {
	case "cp":
		return true
	case "c":
		if g.namedHouse(k) {
			return true
		}
	case "s", "sup", "supisne": // "súp. č. 244", "s. č. 118"
		next := g.at(g.skipDot(k + 1)).Fold
		return next == "c" || f == "supisne" && next == "cislo"
	}
	k = g.skipDot(k + 1)
	f := g.at(k).Fold
	return f == "p" || f == "ev" || f == "or" || f == "e" || f == "d" || f == "dom"
}

// extra reads parts that only stand inside an address: "byt č. 21", "gm. Lipa",
// "ohlašovna OÚ", "okres Jihlava".
func (g *grammar) extra(k int) (part, bool) {
	if end := g.units(k); end > k {
		return part{kind: unit, rng: rng{k, end}}, true
	}
	if end := g.country(k); end > k {
		return part{kind: unit, rng: rng{k, end}}, true
	}
	t := g.at(k)
	if t.Kind == words.Word && strings.HasPrefix(t.Fold, "ohlasovn") {
		end := k + 1
		for g.near(end) && g.at(end).Kind == words.Word && end < k+4 {
			end++
		}
		return part{kind: unit, rng: rng{k, end}}, true
	}
	if end := g.region(k); end > k {
		return part{kind: unit, rng: rng{k, end}}, true
	}
	if i := g.partOf(k); i > k && g.at(k-1).Is(',') && g.near(i) {
		if _, end, ok := g.hamletName(i); ok {
			return part{kind: unit, rng: rng{k, end}}, true
		}
	}
	if end := g.bracketed(k); end > k {
		return part{kind: unit, rng: rng{k, end}}, true
	}
	return part{}, false
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

// separator steps over what divides the parts of an address.
func (g *grammar) separator(k int) int {
	t := g.at(k)
	switch {
	case t.Is(',') && t.Gap <= words.Space:
		return k + 1
	case (t.Is('-') || t.Is('–')) && t.Gap == words.Space && g.at(k+1).Gap == words.Space:
		return k + 1
	case t.Gap <= words.Space && (t.Fold == "przy" || locative(t)):
		return k + 1
	}
	return k
}

// locative reports a word that stands between a street and its town: "Polní 12 v
// Rudolfově".
func locative(t *words.Token) bool {
	return t.Kind == words.Word && t.Shape == words.Lower && (t.Fold == "v" || t.Fold == "ve" || t.Fold == "w" || t.Fold == "we" || t.Fold == "vo")
}

// newColumn reports whether the way from the end of one part to the next leaves
// the column: several spaces, an empty line, or a line break without sense.
func (g *grammar) newColumn(end, k int) bool {
	for i := end; i <= k && i < len(g.toks); i++ {
		if gap := g.toks[i].Gap; gap == words.Wide || gap == words.Para {
			return true
		}
	}
	return false
}

// continued reports whether the next line, in the same or another column, goes
// on with a postcode: the street line of an address torn by a second column.
func (g *grammar) continued(end int) bool {
	if end >= len(g.toks) {
		return false
	}
	for k, lines := end, 0; k < len(g.toks) && k < end+25; k++ {
		if gap := g.toks[k].Gap; gap == words.Para {
			return false
		} else if gap == words.Line {
			if lines++; lines > 1 {
				return false
			}
		}
		if lines == 1 && g.toks[k].Gap >= words.Wide {
			if p, ok := g.post(k, false); ok && p.kind == posttown || g.townThenPost(k) > k {
				return true
			}
		}
	}
	return false
}
