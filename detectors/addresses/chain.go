package addresses

import (
	"slices"
	"strings"

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
	behind := 0 // the address found last
	for _, n := range g.starts {
		i := int(n)
		if i < behind || !g.boundary(i) {
			continue
		}
		if c, ok := g.inAnyLanguage(i); ok {
			out = append(out, c)
			behind = c.j
		}
	}
	g.cover(out)
	out = append(out, g.secondLook(out)...)
	out = append(out, g.repeatedNumbers(out)...)
	g.cover(out)
	more := g.columns()
	g.cover(more)
	return append(append(out, more...), g.fields()...)
}

// inAnyLanguage reads an address that starts at i; a place where a village may begin
// is noted for a second look.
func (g *grammar) inAnyLanguage(i int) (chain, bool) {
	t := &g.toks[i]
	russian := t.Kind == words.Word && isCyrillic(g.text[t.Start():])
	if russian && t.Fold == "а" && g.boxWords(i) > i {
		if c, ok := g.russian(i); ok {
			return c, true
		}
	}
	c, ok := g.chain(i)
	if ok {
		return c, true
	}
	if len(c.parts) > 0 && c.parts[0].kind == street {
		g.later = append(g.later, i)
	}
	if russian || t.Kind == words.Number && t.Size() == 6 {
		return g.russian(i)
	}
	return chain{}, false
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

// boundary reports whether an address may start at i, one of the starts: not in the
// middle of a capitalised phrase, a number or an abbreviation.
func (g *grammar) boundary(i int) bool {
	t, prev := &g.toks[i], g.at(i-1)
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
	if len(c.parts) < 2 || c.parts[0].kind != town || !c.has(posttown) || g.at(c.i).Gap >= words.Wide || g.at(c.i-1).Kind != words.Word {
		return false
	}
	again := c.town.i > c.parts[0].j && sameTown(g.toks[c.parts[0].name.i].Fold, g.toks[c.town.i].Fold)
	if before := g.at(c.i - 2); again && locative(g.at(c.i-1)) && g.at(c.parts[1].i-1).Is(',') && (!before.In(cueWords) || before.In(seats)) {
		return true // "z siedzibą w Rzeszowie, ul. Polna 2, 35-301 Rzeszów"
	}
	return !g.cue(c.i) && (again || g.at(c.parts[1].i).Gap == words.Line)
}

// seats are words for the seat of an organisation.
var seats = words.NewStems("siedzib sidlo. sidle. sidla. sidlem. sidlom.")

// maxEnding is the longest ending that a case adds to the name of a town, in bytes.
const maxEnding = 4

// sameTown reports whether two folded words may be cases of one name.
func sameTown(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && len(a)-n <= maxEnding && len(b)-n <= maxEnding
}

// next reads the part at k that may follow the ones in c.
func (g *grammar) next(c *chain, k int) (part, bool) {
	if k >= len(g.toks) || g.is(k, blocked) || (len(c.parts) > 0 && g.newColumn(c.j, k) && !g.columnPost(k)) {
		return part{}, false
	}
	if p, ok := g.post(k, len(c.parts) > 0); ok && !c.has(posttown) && !c.has(postcode) {
		return p, true
	}
	if p, ok := g.building(k); ok && len(c.parts) == 0 && (g.cue(k) || g.at(k-1).Is(':') || g.forNow(k)) {
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

// forNow reports whether "t. č.", for the time being, stands before token k.
func (g *grammar) forNow(k int) bool {
	return g.at(k-1).Is('.') && g.at(k-2).Fold == "c" && g.at(k-3).Is('.') && g.at(k-4).Fold == "t"
}

// goals stand before a town somebody or something goes to.
var goals = words.NewSet("do na v ve vo w we z ze zo")

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
	if t.Shape == words.Title && g.at(k-1).Is(',') && g.at(k+1).Is(',') && g.near(k) && g.country(k+2) > k+2 {
		return part{kind: unit, rng: rng{k, g.country(k + 2)}}, true // "Žytomyr, Ukrajina"
	}
	if end := g.landmark(k); end > k {
		return part{kind: unit, rng: rng{k, end}}, true
	}
	if end := g.bracketed(k); end > k {
		return part{kind: unit, rng: rng{k, end}}, true
	}
	return part{}, false
}

// landmark reads the place beside which a village lies, behind its number: "Lhota 15 u
// Bernartic".
func (g *grammar) landmark(k int) int {
	t := g.at(k)
	if t.Kind != words.Word || t.Shape != words.Lower && t.Shape != words.Initial || t.Cap() || t.Fold != "u" && t.Fold != "pri" && t.Fold != "kolo" && t.Fold != "k" || t.Gap != words.Space || g.at(k-1).Kind != words.Number {
		return k
	}
	next := k + 1
	if t.Fold == "k" {
		next = g.skipDot(next) // "Lipa 14 k. Radomia"
	}
	name, end, ok := g.townName(next)
	if !ok || g.at(next).Gap != words.Space || g.isPerson(name) {
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
