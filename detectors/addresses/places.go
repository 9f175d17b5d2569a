package addresses

import (
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// columnPost reports whether token k begins "PSČ 538 07" in a column of its own
// on the line of its address.
func (g *grammar) columnPost(k int) bool { return g.at(k).Fold == "psc" && g.at(k).Gap == words.Wide }

// partNumber reads the house number behind a part of a village: "Horní Lhota –
// Podlesí 14".
func (g *grammar) partNumber(c *chain, k int) (part, bool) {
	if p, ok := g.numberApart(c, k); ok {
		return p, true
	}
	if len(c.parts) != 1 || c.parts[0].kind != town || c.parts[0].j != k || !g.near(k) || g.at(k).Kind != words.Number || c.parts[0].j == c.parts[0].name.j {
		return part{}, false
	}
	if n, _ := g.houseNumber(k); n > k {
		return part{kind: houseNo, rng: rng{k, n}, sure: 2}, true
	}
	return part{}, false
}

// numberApart reads the house number that a comma divides from a village behind a
// word like "bytem": "bytem Ostřetín, 215".
func (g *grammar) numberApart(c *chain, k int) (part, bool) {
	if len(c.parts) != 1 || c.parts[0].kind != town || !g.at(k-1).Is(',') || c.parts[0].j != k-1 || !g.near(k) || g.at(k).Kind != words.Number || !g.cue(c.i) {
		return part{}, false
	}
	if n, _ := g.houseNumber(k); n > k && (g.closed(n) || n >= len(g.toks)) {
		return part{kind: houseNo, rng: rng{k, n}, sure: 1}, true
	}
	return part{}, false
}

// villageNumber reads the house number behind a postcode and a village:
// "37-403 Lipowe Małe 118", "907 03 Lúčky č. 60".
func (g *grammar) villageNumber(c *chain, k int) (part, bool) {
	if len(c.parts) != 1 || c.parts[0].kind != posttown || c.parts[0].j != k || !g.near(k) {
		return part{}, false
	}
	if n, _ := g.houseNumber(k); n > k && (g.at(k).Fold == "c" || g.closed(n)) {
		return part{kind: houseNo, rng: rng{k, n}, sure: 1}, true
	}
	return part{}, false
}

// region reads "okres Tábor", "pow. lipnowski", "pošta Javorník", "p. Javorník"
// and returns the end, or k.
func (g *grammar) region(k int) int {
	t := g.at(k)
	i := g.skipDot(k + 1)
	if t.Kind != words.Word || !g.near(i) || t.Shape == words.Initial {
		return k
	}
	if end := g.cadastral(k); end > k {
		return end
	}
	name, end, ok := g.townName(i)
	if g.at(i).Shape == words.Initial && g.at(i+1).Is('.') && g.near(i+2) && g.capName(i+2) && t.In(regionWords) {
		return i + 3 // "okr. H. Brod"
	}
	switch {
	case t.Fold == "p" && g.at(k+1).Is('.'):
		if ok && g.isTown(name) && !g.isPerson(name) {
			return end
		}
	case !t.In(regionWords):
	case ok && g.at(end).Is('-') && g.glued(end) && g.glued(end+1) && g.at(end+1).Kind == words.Word:
		return end + 2 // "okres Brno-město"
	case ok:
		return end
	case g.at(i).Shape == words.Lower && g.at(i).Kind == words.Word && adjective(g.at(i).Fold):
		return i + 1
	}
	return k
}

// cadastral returns the end of a cadastral district between a house and its
// postcode, "Karolinka 417, k. ú. Hrozenkov, 756 05", or k. Elsewhere it is no part
// of an address.
func (g *grammar) cadastral(k int) int {
	if g.at(k).Fold != "k" || !g.at(k+1).Is('.') || g.at(k+2).Fold != "u" || !g.at(k+3).Is('.') || !g.at(k-1).Is(',') {
		return k
	}
	_, end, ok := g.townNameIn(k+4, true)
	if !ok || !g.at(end).Is(',') || !g.near(end+1) {
		return k
	}
	if _, ok := g.post(end+1, true); !ok {
		return k
	}
	return end
}

func adjective(fold string) bool {
	for _, e := range [...]string{"ski", "cki", "skie", "ckie", "dzki", "dzkie", "skiego", "ckiego", "skim", "ckim", "sky", "cky"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// bracketed reads what stands in brackets behind an address: "(okr. Přerov)",
// "(695 01)", and returns the end, or k.
func (g *grammar) bracketed(k int) int {
	if !g.at(k).Is('(') || g.at(k).Gap != words.Space {
		return k
	}
	end := g.region(k + 1)
	if units := g.units(k + 1); units > k+1 {
		end = units
	}
	if g.at(k+2).Is(')') && g.at(k-1).Cap() && g.capName(k+1) && g.isTown(rng{k + 1, k + 2}) {
		end = k + 2 // a part of the town
	}
	if g.at(k+1).In(foreignLands) && g.at(k+1).Cap() {
		end = k + 2
	}
	if g.isPostcode(k + 1) {
		end = g.postcodeEnd(k + 1)
	}
	if end > k+1 && g.at(end).Is(')') && g.near(end) {
		return end + 1
	}
	return k
}

// afterOwner reports whether the words before token i, divided by a comma, are a
// person's name or the number of a business: then "Lhota 12" is where they live.
func (g *grammar) afterOwner(i int) bool {
	if !g.at(i-1).Is(',') && !g.at(i-1).Is('(') || g.toks[i].Gap > words.Space {
		return false
	}
	k := g.beforeKin(i - 2)
	if k >= 0 && g.is(k, business) {
		return true
	}
	given, n := false, 0
	for ; k >= 0 && n < 3 && g.at(k).Kind == words.Word && g.at(k).Cap() && g.at(k).Shape != words.Initial; k, n = k-1, n+1 {
		given = given || g.likely(g.at(k))&lexicon.Given != 0
		if g.toks[k].Gap != words.Space {
			n++
			break
		}
	}
	return given && n >= 2
}

// afterFlat reports whether "byt č. 3," stands before token i.
func (g *grammar) afterFlat(i int) bool {
	k := i - 2
	if !g.at(i-1).Is(',') || g.at(k).Kind != words.Number {
		return false
	}
	for n := 0; n < 3; n++ {
		k--
		if f := g.at(k).Fold; f == "byt" || f == "bytu" || f == "byte" || f == "bytem" {
			return true
		}
	}
	return false
}

// closed reports whether what follows token j-1 ends a part of an enumeration.
func (g *grammar) closed(j int) bool {
	t := g.at(j)
	return t.Gap >= words.Wide || t.Is(',') || (t.Is('-') || t.Is('–') || t.Is('—')) && t.Gap == words.Space || t.Is(';') || t.Is(')') || t.Is('.') && g.at(j+1).Gap >= words.Space
}

// streetAndTown reports whether the parts are a name with a number and a town of
// the list behind a comma: "Cejl 88, Brno".
func (g *grammar) streetAndTown(parts []part) bool {
	if len(parts) == 2 && parts[0].kind == town && parts[1].kind == street {
		name := parts[0].name
		return g.at(parts[1].i-1).Is(',') && g.isTown(name) && g.phrase(name)&lexicon.Settled != 0 && !g.isPerson(parts[1].name) && g.closed(parts[1].j)
	}
	if len(parts) < 2 || parts[0].kind != street || parts[1].kind != town || g.isPerson(parts[0].name) {
		return false
	}
	name := parts[1].name
	return g.at(parts[1].i-1).Is(',') && name.j == name.i+1 && g.exact(&g.toks[name.i])&lexicon.Settled != 0
}

// villageAndPostcode reports whether the parts are a name with a number and a
// bare postcode that ends there: "Pustków 17, 55-040".
func (g *grammar) villageAndPostcode(parts []part) bool {
	return len(parts) == 2 && parts[0].kind == street && parts[1].kind == postcode && g.at(parts[1].i-1).Is(',') && g.closed(parts[1].j) && !g.isPerson(parts[0].name)
}

// findings turns a chain into findings: an address that goes on in the next line
// of a letterhead or a column is one for each line. A comma at the end of a line
// tells running text, unless the next line is indented to a column.
func (g *grammar) findings(p *document.Part, c chain) []detectors.Finding {
	var out []detectors.Finding
	rest := c
	for n, next := range c.parts {
		if n == 0 || next.i <= rest.i || next.i >= rest.j || !g.newLine(rest.i, next.i) {
			continue
		}
		head := rest
		head.j = next.i
		for head.j > head.i+1 && g.toks[head.j-1].Is(',') {
			head.j--
		}
		rest.i = next.i
		out = append(out, g.finding(p, head))
	}
	return append(out, g.finding(p, rest))
}

// columnIndent is the number of spaces at which a line belongs to a column.
const columnIndent = 4

// newLine reports whether the part at token i stands in a line of its own,
// where the address began at token from.
func (g *grammar) newLine(from, i int) bool {
	if g.toks[i].Gap != words.Line {
		return false
	}
	indent := 0
	for k := g.toks[i].Start() - 1; k >= 0 && (g.text[k] == ' ' || g.text[k] == '\t'); k-- {
		indent++
	}
	return !g.toks[i-1].Is(',') || indent >= columnIndent || g.toks[from].Gap == words.Wide
}
