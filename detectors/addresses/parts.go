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
		case 'l':
			if g.at(k).Fold == "na" && caps > 1 && !marked && (g.isPerson(rng{i, k}) || g.at(i-1).In(courtesies)) {
				return p, false // "doručeno Silvii Malé na Horní Lhota 9"
			}
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
			if g.dateAt(p.name, k) || g.gradeAt(p.name) || g.schoolAt(i) || g.toks[i].In(recorded) && g.at(k).Fold == "c" {
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

// courtesies stand before a person's name.
var courtesies = words.NewSet("pan pana panu panem pani paniou pania panny")

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

// gradeAt reports whether a name says a grade rather than a street: "Platová trieda 5".
func (g *grammar) gradeAt(name rng) bool {
	return name.j == name.i+2 && g.toks[name.i].In(graded) && isStreetType(&g.toks[name.i+1])
}

var graded = words.NewStems("platov tarifn mzdov energetick emisn ucebn financn fakturacn rizik poziarn pozarn bezpecnostn")

// recorded are papers with a number behind "č.", which begin a line as villages do.
var recorded = words.NewStems("osvedc smlouv zmluv objednav faktur protokol prilo dodat dodatok zakazk rozhodnut usnesen uznesen vyhlask prukaz preukaz certifik doklad zapis zadost ziadost")

// schoolAt reports whether what begins at token i is the kind of a school with its
// number: "w Szkole Podstawowej nr 2".
func (g *grammar) schoolAt(i int) bool {
	return g.at(i-1).In(schools) && g.at(i).Gap == words.Space && g.at(i+1).Fold == "nr"
}

var schools = words.NewStems("szkol przedszkol zespol lice. liceum. skol skolk gimnazj zs. ms.")

// quantities follow numbers that are no house numbers.
var quantities = words.NewSet("kc czk eur euro zl pln ks kus kusu m2 km hod hodin ha kw kwh mwh mm cm kg rok roku roky let mesicu mesiacov dni dnu dnov procent mil tis osob den dny sb z руб шт")

// months make a number with a dot a date: "Lhota 11. prosince".
var months = words.NewStems("ledn unor brez dubn kvet cerv srpn zari rijn listopad prosin januar februar marc april maj. maja. jun. juna. jul. jula. august septemb oktob novemb decemb styczn lut. lutego. kwiet czerw lip. lipca. sierpn wrzes pazdz grud январ феврал март апрел мая. июн июл август сентяб октяб ноябр декабр")

// floors are abbreviations of a floor behind an ordinal: "3. p.", "2. NP".
var floors = words.NewSet("p np pp")
