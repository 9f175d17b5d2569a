package addresses

import (
	"strings"

	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// part is one piece of an address.
type part struct {
	kind partKind
	rng
	name rng // the town or street name without number and type
	sure int // how much the piece alone speaks for an address
	// village is set for a number with "č.p.", which only places without
	// streets have beside their name.
	village bool
	box     bool // a post box or a building with a name: no house number needed
}

type partKind uint8

const (
	street   partKind = iota + 1 // name and house number; also "Lhota 12"
	town                         // a municipality, also with its district
	posttown                     // postcode and municipality
	postcode                     // postcode alone
	unit                         // flat, floor, block, region
	houseNo                      // "č.p. 47" alone
)

// maxNameWords bounds the words of a street or town: "Nové Město na Moravě",
// "náměstí Generála Karla Janouška".
const maxNameWords = 6

// street reads [type] name [type] number.
func (g *grammar) street(i int) (part, bool) {
	p, ok := g.plainStreet(i)
	if ok && g.districtOf(p) {
		return p, false
	}
	return p, ok
}

// districtOf reports whether the number behind a town is its district, as a
// street follows: "Děčín 4, Riegrova 218".
func (g *grammar) districtOf(p part) bool {
	last := g.at(p.j - 1)
	if p.village || p.sure > 2 && !g.knownTown(p.name) || last.Kind != words.Number || len(last.Fold) > 2 || p.j != p.name.j+1 || !g.at(p.j).Is(',') || !g.isTown(p.name) || g.streetLike(p.name) {
		return false
	}
	next, ok := g.plainStreet(p.j + 1)
	return ok && g.near(p.j+1) && !next.village && !g.isTown(next.name)
}

// plainStreet is street without a look at what follows.
func (g *grammar) plainStreet(i int) (part, bool) {
	p := part{kind: street, rng: rng{i, i}}
	k, caps, marked := i, 0, false
	for n := 0; n <= maxNameWords && k < len(g.toks); n++ {
		if k > i && !g.near(k) && !(caps > 0 && g.goesOn(k)) {
			return p, false
		}
		next, kind := g.streetWord(k, caps)
		if kind == 0 && marked && g.anyName(k) {
			next, kind = k+1, 'c'
		}
		switch kind {
		case 't':
			marked = true
		case 'c':
			caps++
		case 's':
			caps++
		case 0:
			if caps == 0 && !marked {
				return p, false
			}
			if caps == 0 && !g.toks[i].In(squares) {
				return p, false // "třída 5", "cesta 12"
			}
			p.name = rng{i, k}
			if g.dateAt(p.name, k) {
				return p, false
			}
			return g.house(p, k, marked)
		}
		k = next
	}
	return p, false
}

// anyName reports whether token k may name a street behind the word "street",
// where common words do: "nám. Republiky".
func (g *grammar) anyName(k int) bool {
	t, prev := g.at(k), g.at(k-1)
	return t.Kind == words.Word && (t.Shape == words.Title || t.Shape == words.Upper && len(t.Fold) > 4) && !g.is(k, blocked) && !t.In(roleWords) && !isBlank(t.Fold) &&
		(isStreetType(prev) || prev.Is('.') && isStreetType(g.at(k-2)))
}

// squares are the types that may stand without a name: "nám. 6".
var squares = words.NewSet("nam namesti namestie namesti sidliste sidlisko rynek rynku plac")

// streetWord reads one piece of a street's name: 't' its type, 'c' a
// capitalised word, 'l' a link or initial, 0 none.
func (g *grammar) streetWord(k, caps int) (int, byte) {
	t := g.at(k)
	switch {
	case g.is(k, blocked):
	case t.Fold == "os" && t.Shape == words.Upper && g.at(k+1).Shape != words.Upper: // a court
	case isStreetType(t) && (t.Shape == words.Lower || caps == 0) && (t.Gap != words.None || g.at(k-1).Is('(') || g.at(k-1).Is('<')):
		if g.at(k+1).Is('.') && g.at(k+1).Gap == words.Space && len(t.Fold) <= 3 {
			return k + 2, 't' // "ul . Polna"
		}
		return g.skipDot(k + 1), 't'
	case g.isRoman(k) && g.glued(k+1) && g.at(k+1).Is('/'): // "Ostrovisko III/27"
	case t.Cap() && isStreetType(g.at(k+1)) && g.near(k+1) && t.Shape != words.Initial && !t.In(cueWords):
		return k + 1, 'c' // "Krajská třída": common words too
	case caps == 0 && g.isPlural(k), g.beforeUtca(k), caps == 0 && g.loneStreet(k): // "Národních hrdinů 11": common words too
		return k + 1, 'c'
	case g.capName(k):
		if g.glued(k+1) && g.at(k+1).Is('.') && (len(t.Fold) <= 4 || strings.HasSuffix(t.Fold, "str")) { // "Gen.", "Fr.", "Hauptstr."
			if len(t.Fold) > 4 {
				return k + 2, 'c'
			}
			return k + 2, 'l'
		}
		k++
		for g.glued(k) && g.at(k).Is('-') && g.glued(k+1) && g.at(k+1).Cap() {
			k += 2
		}
		return k, 'c'
	case t.Kind == words.Word && (t.Shape == words.Initial || t.In(streetRanks)) && g.glued(k+1) && g.at(k+1).Is('.'):
		return k + 2, 'l'
	case caps > 0 && isStreetType(g.at(k+1)) && (t.Fold == "przy" || t.Fold == "w" || t.Fold == "v"):
	case t.Kind == words.Word && (t.Fold == "im" || t.Fold == "sv" || t.Fold == "sw") && g.at(k+1).Is('.') && g.glued(k+1) && g.near(k+2) && g.capName(k+2):
		return k + 2, 'l'
	case t.Kind == words.Word && t.Shape != words.Upper && t.In(streetLinks) && g.near(k+1) && (g.capName(k+1) || isStreetType(g.at(k+1))):
		return k + 1, 'l'
	case caps == 1 && t.Shape == words.Title && adjectival(g.at(k-1).Fold) && !g.capName(k) && !g.is(k, blocked) && !t.In(roleWords) && g.near(k+1) && g.at(k+1).Kind == words.Number:
		return k + 1, 'c' // "Malá Strana 512"
	case g.inFields(k):
		return k + 1, 's'
	case t.Cap() && g.inFields(k+1):
		return k + 1, 'c'
	case t.Kind == words.Number && caps == 0 && len(t.Fold) <= 2:
		return g.ordinal(k)
	case t.Kind == words.Word && t.Shape != words.Initial && !g.is(k, blocked) && !isBlank(t.Fold) && g.cuedName(k):
		if t.Cap() && !t.In(streetLinks) {
			return k + 1, 'c'
		}
		return k + 1, 'l'
	case (caps == 1 || caps == 0 && (g.at(k-1).Is('.') || g.at(k-1).In(squares) && g.at(k-1).Cap())) && g.isSecondWord(k): // "Dlouhá jízda 1254", "Námestie mieru 2"
		return k + 1, 's'
	}
	return k, 0
}

// cuedName reports whether token k is a word of a name that fills the way from a
// label or a word like "bytem" to a number: common words and capitals name villages,
// too, "Bydliště: VELKÁ NAD VELIČKOU 811".
func (g *grammar) cuedName(k int) bool {
	i, n := k, 0
	for ; n < maxNameWords && i > 0 && g.nameWord(i) && g.near(i) && !g.at(i-1).Is(':') && !g.at(i-1).In(cueWords); n++ {
		i--
	}
	if before := g.at(i - 1); !g.nameWord(i) || g.at(i).In(streetLinks) || !before.In(cueWords) && !(before.Is(':') && g.at(i-2).In(cueWords)) || g.at(i).Gap > words.Wide {
		return false
	}
	for k++; n < maxNameWords && g.nameWord(k) && g.near(k); n++ {
		k++
	}
	t := g.at(k)
	return t.Kind == words.Number && g.near(k) && len(t.Fold) <= 4
}

// nameWord reports whether token i is a capitalised word or a link between two.
func (g *grammar) nameWord(i int) bool {
	t := g.at(i)
	return t.Kind == words.Word && t.Shape != words.Initial && (t.Cap() && !t.In(roleWords) || t.In(streetLinks))
}

// streetRanks are titles before the person a street is named after.
var streetRanks = words.NewSet("gen generala kpt plk mjr por ks dr prof arm sw bp kard marsz")

// isSecondWord reports whether a lower-case word ends the name of a street:
// "Dlouhá jízda", "Čs. armády", "Pražského povstání". It proves nothing alone.
func (g *grammar) isSecondWord(k int) bool {
	t, first := g.at(k), g.at(k-1)
	return t.Kind == words.Word && t.Shape == words.Lower && len(t.Fold) > 3 && (!t.In(vocab.Stems) || g.isPlural(k-1)) && (first.Cap() || first.Is('.')) && g.near(k+1) && g.at(k+1).Kind == words.Number
}

// isPlural reports whether token k begins a street named after many: a
// capitalised adjective in the genitive plural, a noun, a number.
func (g *grammar) isPlural(k int) bool {
	t, noun := g.at(k), g.at(k+1)
	return t.Kind == words.Word && t.Shape == words.Title && (strings.HasSuffix(t.Fold, "ych") || strings.HasSuffix(t.Fold, "ich")) && len(t.Fold) > 5 &&
		noun.Kind == words.Word && noun.Shape == words.Lower && (strings.HasSuffix(noun.Fold, "u") || strings.HasSuffix(noun.Fold, "i")) && g.near(k+1) && g.near(k+2) && g.at(k+2).Kind == words.Number
}

// dateAt reports whether a name like "3. května" with the number at k is a date
// rather than a street.
func (g *grammar) dateAt(name rng, k int) bool {
	n := g.at(k)
	return n.Kind == words.Number && len(n.Fold) == 4 && (n.Fold[:2] == "19" || n.Fold[:2] == "20") && g.toks[name.i].Kind == words.Number
}

// ordinal reads "8. března", "17. listopadu", "9 Maja", "1. máje".
func (g *grammar) ordinal(k int) (int, byte) {
	next := g.skipDot(k + 1)
	if suffix := g.at(k + 2); g.at(k+1).Is('-') && g.glued(k+1) && g.glued(k+2) && (suffix.Fold == "go" || suffix.Fold == "ego" || suffix.Fold == "tego" || suffix.Fold == "ho") {
		next = k + 3 // "11-go Listopada"
	}
	if t := g.at(next); g.near(next) && t.Kind == words.Word && t.In(dateStreets) {
		return next + 1, 'c'
	}
	return k, 0
}

// dateStreets are the months and other words that follow a number in a street.
var dateStreets = words.NewSet("brezna unora kvetna rijna listopadu maje maja dubna cervna srpna marca augusta novembra oktobra pluku stycznia listopada sierpnia grudnia armady")

// house reads the number of a street or village that starts at k.
func (g *grammar) house(p part, k int, marked bool) (part, bool) {
	n, worded := g.houseNumber(k)
	if first := &g.toks[p.name.i]; first.Fold == "pl" && g.at(k-1).Fold == "us" {
		return p, false // "Pl. ÚS 4/18" is a finding of the court
	}
	if short := &g.toks[p.name.i]; p.name.j == p.name.i+1 && !marked && short.Shape == words.Upper && len(short.Fold) <= 3 && !g.isTown(p.name) {
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
	if g.isRange(i) {
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

// quantities follow numbers that are no house numbers.
var quantities = words.NewSet("kc czk eur euro zl pln ks kus kusu m2 km hod hodin ha kw kwh mwh mm cm kg rok roku roky let mesicu mesiacov dni dnu dnov procent mil tis osob den dny sb z руб шт")

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

// months make a number with a dot a date: "Lhota 11. prosince".
var months = words.NewStems("ledn unor brez dubn kvet cerv srpn zari rijn listopad prosin januar februar marc april maj. maja. jun. juna. jul. jula. august septemb oktob novemb decemb styczn lut. lutego. kwiet czerw lip. lipca. sierpn wrzes pazdz grud январ феврал март апрел мая. июн июл август сентяб октяб ноябр декабр")

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
		t := g.at(i)
		if t.Kind != words.Word || !t.In(unitWords) || !g.near(i) {
			return k
		}
		i = g.skipDot(i + 1)
		if n := g.at(i); n.Kind == words.Word && n.Shape == words.Lower && (n.Fold == "c" || n.Fold == "nr") {
			i = g.skipDot(i + 1)
		}
		if n := g.at(i); !g.near(i) || (n.Kind != words.Number || len(n.Fold) > 4) && (n.Shape != words.Initial || !t.In(lettered) || g.at(i+1).Is('.')) {
			return k
		}
		if k = i + 1; g.at(i).Kind == words.Word && k < len(g.toks) && g.near(k) && g.at(k).Kind == words.Number && len(g.at(k).Fold) <= 4 {
			k++ // "pokoj B 414"
		}
	}
	return k
}

// floors are abbreviations of a floor behind an ordinal: "3. p.", "2. NP".
var floors = words.NewSet("p np pp")

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

// phrase is the text of a range with single spaces.
func (g *grammar) phrase(r rng) string {
	return strings.Join(strings.Fields(g.text[g.toks[r.i].Start():g.toks[r.j-1].End()]), " ")
}
