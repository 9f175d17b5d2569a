package addresses

import "inkoust/internal/words"

// house reads the number of a street or village that starts at k.
func (g *grammar) house(p part, k int, marked bool) (part, bool) {
	n, worded := g.houseNumber(k)
	if first := &g.toks[p.name.i]; first.Fold == "pl" && g.at(k-1).Fold == "us" {
		return p, false // "Pl. ÚS 4/18" is a finding of the court
	}
	if short := &g.toks[p.name.i]; p.name.j == p.name.i+1 && !marked && short.Shape == words.Upper && len(short.Fold) <= 3 && !g.isTown(p.name) && !short.In(shortStreets) {
		return p, false // "RIK 7/99"
	}
	if n == k || worded && p.name.j == p.name.i+1 && g.toks[p.name.i].Shape == words.Upper && len(g.toks[p.name.i].Fold) <= 3 {
		return p, false
	}
	if n == k+1 && !marked && g.isDistrict(p.name, k) {
		return p, false
	}
	p.j = n
	slash := false
	for j := k; j < n; j++ {
		slash = slash || g.toks[j].Is('/')
	}
	switch {
	case marked, worded:
		p.sure, p.village = 3, worded && !marked
	case g.at(k).Fold == "c" && !g.streetLike(p.name):
		p.village = true
		if g.isTown(p.name) {
			p.sure = 2
		}
	case g.streetLike(p.name):
		p.sure = 2
	case g.isTown(p.name):
		p.sure = 2
	}
	if slash && p.sure < 3 {
		p.sure++
	}
	if g.knownTown(p.name) {
		p.sure = 3
	}
	p.j = g.units(p.j)
	return p, true
}

// houseNumber reads "12", "č.p. 12", "č. 1", "1836/22", "9/A", "II/58", "3 m. 11"
// and returns its end, and whether a word said that it is a house's number.
func (g *grammar) houseNumber(k int) (int, bool) {
	i, worded := k, false
	for range 5 {
		t := g.at(i)
		if t.Kind != words.Word || !t.In(numberWords) || !g.near(i) || t.Shape == words.Initial {
			break
		}
		worded = worded || len(t.Fold) > 1 && t.Fold != "nr" && t.Fold != "numer" || t.Fold == "p" || (t.Fold == "d" || t.Fold == "e") && i > k
		i = g.skipDot(i + 1)
	}
	if g.isRoman(i) && g.at(i+1).Is('/') && g.glued(i+1) {
		i += 2
	}
	t := g.at(i)
	if t.Kind != words.Number || len(t.Fold) > 4 || !g.near(i) || g.is(i, blocked) || t.Fold[0] == '0' {
		return k, false
	}
	i++
	if g.glued(i) && g.at(i).Is('/') && g.glued(i+1) {
		if n := g.at(i + 1); n.Kind == words.Number && len(n.Fold) <= 4 || n.Kind == words.Word && len(n.Fold) == 1 || g.isRoman(i+1) {
			i += 2
		}
	}
	if g.glued(i) && g.at(i).Is('/') && g.at(i-2).Is('/') && g.glued(i+1) && g.at(i+1).Kind == words.Number && len(g.at(i+1).Fold) <= 3 {
		i += 2 // staircase and door: "41/2/9"
	}
	if g.isRange(i) || g.isWideRange(i) {
		i += 2
	}
	if g.glued(i) && len(g.at(i).Fold) == 1 && g.glued(i+1) && g.at(i+1).Is('/') && g.glued(i+2) && g.at(i+2).Kind == words.Number && len(g.at(i+2).Fold) <= 4 {
		return i + 3, worded // "4A/7"
	}
	if t := g.at(i); g.near(i) && t.Kind == words.Word && len(t.Fold) == 1 && t.Fold != "x" && (t.Gap == words.None || t.Shape == words.Initial) && !g.at(i+1).Is('.') {
		i++
	}
	if g.numberGoesOn(i) {
		return k, false
	}
	return i, worded
}

// isRange reports whether token i is the dash of "1-3", a house with several
// numbers, rather than of a postcode.
func (g *grammar) isRange(i int) bool {
	a, b := g.at(i-1), g.at(i+1)
	if !(g.at(i).Is('-') || g.at(i).Is('–')) || !g.glued(i) || !g.glued(i+1) || b.Kind != words.Number || g.joined(i+2) {
		return false
	}
	return len(a.Fold) <= 3 && (len(b.Fold) == len(a.Fold) && b.Fold > a.Fold || len(b.Fold) == len(a.Fold)+1 && len(b.Fold) < 3)
}

// isWideRange is isRange with spaces around the dash, "12 – 14,": a comma or the end
// of the line follows.
func (g *grammar) isWideRange(i int) bool {
	a, b := g.at(i-1), g.at(i+1)
	if !(g.at(i).Is('-') || g.at(i).Is('–')) || g.at(i).Gap != words.Space || b.Gap != words.Space || b.Kind != words.Number || len(a.Fold) > 3 {
		return false
	}
	return len(b.Fold) == len(a.Fold) && b.Fold > a.Fold && (g.at(i+2).Is(',') || g.at(i+2).Gap >= words.Line)
}

// numberGoesOn reports whether what follows makes the number a date, a decimal,
// a sum, a file mark.
func (g *grammar) numberGoesOn(i int) bool {
	t := g.at(i)
	switch {
	case t.Is('.') && t.Gap == words.None && g.near(i+1) && g.at(i+1).Shape == words.Lower && g.at(i+1).In(months):
		return true
	case t.Is('-') && t.Gap == words.None && g.glued(i+1) && g.at(i+1).Shape == words.Upper:
		return true // "č. 448/2016-ZVB"
	case t.Gap == words.None && (t.Is('.') || t.Is(',') || t.Is('-') || t.Is('/') || t.Is(':') || t.Is('_') || t.Is('%')):
		return g.glued(i+1) && g.at(i+1).Kind == words.Number || t.Is('%') || t.Is('/') || t.Is('.') && g.near(i+1) && g.at(i+1).Kind == words.Number
	case t.Kind == words.Word && g.near(i):
		return t.In(quantities) || t.Gap == words.None && len(t.Fold) > 1
	case t.Kind == words.Number && g.near(i):
		return len(t.Fold) == 3 && !g.isPostcode(i) || len(t.Fold) > 5
	}
	return t.Gap <= words.Space && (t.Is('%') || t.Is('€'))
}

// units reads "bl. 4 m. 18", "byt č. 21", ", 4. posch." behind a house number.
func (g *grammar) units(k int) int {
	for range 4 {
		i := k
		if g.at(i).Is(',') && g.at(i).Gap == words.None {
			i++
		}
		if t := g.at(i); t.Kind == words.Number && len(t.Fold) <= 2 && g.at(i+1).Is('.') && (g.at(i+2).In(unitWords) || g.at(i+2).In(floors)) && g.near(i+2) {
			k = g.skipDot(i + 3)
			continue
		}
		if g.isRoman(i) && g.near(i) && g.near(i+1) && g.at(i+1).Shape == words.Lower && g.at(i+1).In(romanFloors) {
			k = g.skipDot(i + 2)
			continue
		}
		if i > k && g.at(i).Fold == "prizemi" || i > k && g.at(i).Fold == "prizemie" || i > k && g.at(i).Fold == "parter" {
			if k = i + 1; g.near(k) && g.at(k).In(sides) {
				k++
			}
			continue
		}
		t := g.at(i)
		if t.Kind != words.Word || !t.In(unitWords) || !g.near(i) {
			return k
		}
		i = g.skipDot(i + 1)
		if n := g.at(i); n.Kind == words.Word && n.Shape == words.Lower && (n.Fold == "c" || n.Fold == "nr") {
			i = g.skipDot(i + 1)
		}
		if n := g.at(i); !g.near(i) || (n.Kind != words.Number || len(n.Fold) > 4) && (n.Shape != words.Initial && !(g.isRoman(i) && t.In(romanUnits)) || !t.In(lettered) || g.at(i+1).Is('.')) {
			return k
		}
		if k = i + 1; g.at(i).Kind == words.Word && k < len(g.toks) && g.near(k) && g.at(k).Kind == words.Number && len(g.at(k).Fold) <= 4 {
			k++ // "pokoj B 414"
		}
	}
	return k
}

// sides tell which flat of a floor it is: "přízemí vlevo".
var sides = words.NewSet("vlevo vpravo vlavo uprostred")

// isPostcode reports whether a postcode starts at i: "675 20", "67520", "05-300".
func (g *grammar) isPostcode(i int) bool {
	a, b := g.at(i), g.at(i+1)
	if a.Kind != words.Number || g.is(i, blocked) {
		return false
	}
	switch a.Size() {
	case 3:
		return b.Kind == words.Number && b.Size() == 2 && g.near(i+1) && b.Gap != words.None && !g.joined(i+2) && a.Fold != "000"
	case 2:
		c := g.at(i + 2)
		return b.Is('-') && g.glued(i+1) && c.Kind == words.Number && c.Size() == 3 && g.glued(i+2) && !g.joined(i+3)
	case 5:
		return !g.joined(i + 1)
	}
	return false
}

// joined reports whether token i continues a number: "675 20/0800", "675 20,50".
func (g *grammar) joined(i int) bool {
	t := g.at(i)
	if t.Kind == words.Number && t.Gap <= words.Space {
		return true
	}
	return t.Gap == words.None && (t.Is('/') || t.Is('-') || t.Is(',') || t.Is('.')) && g.glued(i+1) && g.at(i+1).Kind == words.Number
}

// postcodeEnd returns the end of the postcode at i.
func (g *grammar) postcodeEnd(i int) int {
	switch len(g.at(i).Fold) {
	case 3:
		return i + 2
	case 2:
		return i + 3
	}
	return i + 1
}

// isPostcodeEnd reports whether token i is the last of a postcode.
func (g *grammar) isPostcodeEnd(i int) bool {
	return i > 0 && g.isPostcode(i-1) && g.postcodeEnd(i-1) == i+1 || i > 1 && g.isPostcode(i-2) && g.postcodeEnd(i-2) == i+1
}

// shortStreets are letters that streets are named by: "SNP 118/4".
var shortStreets = words.NewSet("snp csa tgm mdz")
