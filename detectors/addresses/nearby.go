package addresses

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// The evidence around a place that makes "Lhota 12" an address: who lives there,
// the heading of its column, the cells beside it.

// fromPerson reports whether a person comes from what begins at token i:
// "Ludmila Malá ze Světnova 12", "soused z čp. 62".
func (g *grammar) fromPerson(i int) bool {
	prep, who := g.at(i-1), g.at(i-2)
	if prep.Kind != words.Word || prep.Shape != words.Lower || !prep.In(origins) && !prep.In(villageWords) || g.at(i).Gap != words.Space || prep.Gap != words.Space || who.Kind != words.Word {
		return false
	}
	if prep.In(villageWords) {
		return who.In(people)
	}
	return who.Cap() && who.Shape != words.Initial && !who.In(vocab.Stems) && !g.isTown(rng{i - 2, i - 1}) || who.In(people)
}

// origins stand between a person and where the person lives.
var origins = words.NewSet("z ze zo v ve vo w we из в")

// villageWords stand between a word for somebody and the village: "mieszkaniec wsi
// Lipa 41".
var villageWords = words.NewSet("wsi vsi obce obci osady села деревни поселка")

// people are common words for those who live somewhere.
var people = words.NewStems("mieszkan obyvatel dcery. dceri. dcerou. syna. synem. bratra. sestry. matky. matce. rodicu. tety. babicky. odstehov prestehov pochaz pochadz panstv panstw soused sused sasiad obcan obciank obywatel majitel vlastnik vlastnic wlascicie rodin rodzin pan. pana. panu. panem. panom. pani. panią. zajemc zaujemc zadatel ziadatel stezovatel vdov wdow najemc najomc chalupar duchodc dochodc emeryt rolnik zemedel житель жительниц сосед семь гражд гр.")

// ownersName reports whether what ends before token i, which a comma or a
// bracket divides from it, names a person: "p. Malý,", "J. B.,".
func (g *grammar) ownersName(i int) bool {
	if !g.at(i-1).Is(',') && !g.at(i-1).Is('(') || g.toks[i].Gap > words.Space {
		return false
	}
	k := g.beforeKin(i - 2)
	if g.at(k).Is('.') && g.at(k-1).Shape == words.Initial && g.at(k-2).Is('.') && g.at(k-3).Shape == words.Initial {
		return true
	}
	who := g.at(k)
	if who.Cap() && g.at(i-1).Is(',') && g.at(k-1).Is('(') && len(who.Fold) > 5 && who.In(familyEnds) {
		return true // "(Vzorovi, č. p. 12)"
	}
	if !who.Cap() || who.Shape == words.Initial || who.In(vocab.Stems) || g.isTown(rng{k, k + 1}) {
		return false
	}
	before := g.at(k - 1)
	if before.Is('.') {
		before = g.at(k - 2)
	}
	if k > 1 && g.at(k-1).Is('.') && g.at(k-2).Shape == words.Initial && g.at(k-1).Gap == words.None {
		return true // "M. Havel,"
	}
	return before.Kind == words.Word && (before.Fold == "p" || before.Fold == "pi" || before.Fold == "sl" || before.In(people)) || g.likely(before)&lexicon.Given != 0 && before.Cap()
}

// familyEnds end the name of a family.
var familyEnds = words.NewEnds(2, "ovi ovci owie")

// beforeIdentity reports whether a comma and the number of a person or a business
// follow token j-1: "Ústí u Vsetína 44, IČO".
func (g *grammar) beforeIdentity(j int) bool {
	t := g.at(j + 1)
	return g.at(j).Is(',') && t.Kind == words.Word && g.near(j+1) && t.In(identities)
}

var identities = words.NewSet("ico ic dic nip regon krs pesel rc nar narozen narozena narodeny narodena ur инн огрн огрнип снилс паспорт")

// boundaryMark reports whether token i begins a line, a cell or what a mark opens.
func (g *grammar) boundaryMark(i int) bool {
	return g.at(i).Gap >= words.Wide || g.at(i-1).Is(',') || g.at(i-1).Is('–') || g.at(i-1).Is('-')
}

// beforeKin steps back over a word that says who a person is: "Karel Malý (syn),",
// "Karel Malý, syn,".
func (g *grammar) beforeKin(k int) int {
	closing := g.at(k).Is(')')
	if closing {
		k--
	}
	t, open := g.at(k), g.at(k-1)
	if t.Kind == words.Word && t.Shape == words.Lower && (closing && open.Is('(') || !closing && open.Is(',')) {
		return k - 2
	}
	if closing {
		return k + 1
	}
	return k
}

// afterPerson reports whether a person or a business stands right before token i.
func (g *grammar) afterPerson(i int) bool {
	return g.afterOwner(i) || g.ownersName(i) || g.fromPerson(i)
}

// ofHouse reports whether the number at token i is the one of a house of flats
// named before it: "bytového domu súp. č. 244". Other houses are what a contract
// is about.
func (g *grammar) ofHouse(i int) bool {
	t, kind := g.at(i-1), g.at(i-2)
	if g.namedHouse(i) {
		return true
	}
	if t.Kind == words.Word && g.at(i).Gap == words.Space && (t.In(houseNames) || t.Fold == "bytu" || t.Fold == "byte") && g.at(i).Cap() {
		return true // "obyvatelé domu Nerudova 14"
	}
	return t.Kind == words.Word && g.at(i).Gap == words.Space && t.In(houseNames) && (strings.HasPrefix(kind.Fold, "bytov") || kind.Fold == "v")
}

// namedHouse reports whether "č." at token k is the number of the house named
// before it in which somebody lives: "v rodinném domě č. 88".
func (g *grammar) namedHouse(k int) bool {
	house, kind := g.at(k-1), g.at(k-2)
	return g.at(k).Fold == "c" && g.at(k).Gap == words.Space && house.Kind == words.Word && house.In(houseNames) &&
		(strings.HasPrefix(kind.Fold, "rodinn") || kind.Fold == "v" && (g.at(k-3).In(cueWords) || g.at(k-3).In(people)))
}

// houseKinds are the kinds of houses that may stand before a house's number.
var houseKinds = words.NewSet("ubytovna chata chalupa dum dom budova areal hajovna samota mlyn fara penzion usedlost statek bytovka chalupa")

var houseNames = words.NewSet("dum domu dome domem dom domom domku domek domcek")

// addressHeads begin the headings of columns that hold addresses.
var addressHeads = strings.Fields("bydli adres sidl trval pobyt obec ulic zamieszk siedzib miejscowosc miejsce адрес прожив место_жит регистрац улиц dorucov koresp address")

// headed reports whether the cell that holds tokens i to j, alone, stands in a
// column of addresses.
func (g *grammar) headed(i, j int) bool {
	return g.cell(i, j) && detectors.Headed(g.text, g.toks[i].Start(), addressHeads...)
}

// loneStreet reports whether token k, a common word, and a number fill a line or a
// cell under which a line with a postcode follows: "Obecná 18".
func (g *grammar) loneStreet(k int) bool {
	t, number := g.at(k), g.at(k+1)
	if before := g.at(k - 1); t.Shape == words.Title && t.Gap == words.Space && (before.Is('|') || before.Is(';') || before.Is('/') && before.Gap == words.Space) &&
		number.Kind == words.Number && number.Gap == words.Space && len(number.Fold) <= 4 && !g.is(k, blocked) && streetTail(t.Fold) {
		return detectors.Headed(g.text, t.Start(), addressHeads...)
	}
	if t.Shape == words.Title && t.Gap >= words.Wide && g.near(k+1) && number.Kind == words.Number && len(number.Fold) <= 4 && !g.is(k, blocked) && streetTail(t.Fold) && g.at(k+2).Is(',') && g.near(k+3) && g.isPostcode(k+3) {
		return true // "Knihovní 1350, 293 01 Jizerov"
	}
	if t.Shape != words.Title || t.Gap < words.Wide || !g.near(k+1) || number.Kind != words.Number || len(number.Fold) > 4 || g.is(k, blocked) || !streetTail(t.Fold) {
		return false
	}
	end := k + 2
	if g.at(end).Is('/') {
		end += 2
	}
	return (end >= len(g.toks) || g.at(end).Gap >= words.Wide) && g.continued(end)
}

// streetTail reports whether a folded word ends like an adjective for a street.
func streetTail(fold string) bool {
	return len(fold) > 4 && (strings.HasSuffix(fold, "a") || strings.HasSuffix(fold, "ni"))
}

// cell reports whether tokens i to j fill a cell of a row.
func (g *grammar) cell(i, j int) bool {
	before, after := g.at(i-1), g.at(j)
	left := g.at(i).Gap == words.Wide || before.Is('|') || before.Is(';') || before.Is('/') && before.Gap == words.Space
	return left && (j >= len(g.toks) || after.Gap >= words.Wide || after.Is('|') || after.Is(';') || after.Is('/') && after.Gap == words.Space)
}

// besideCell reports whether the cell right of tokens i to j goes on with the
// postcode, or holds the telephone or mailbox of who lives there.
func (g *grammar) besideCell(i, j int) bool {
	if !g.cell(i, j) || j >= len(g.toks) || g.at(j).Gap != words.Wide {
		return false
	}
	if g.is(j, contact) {
		return true
	}
	if g.isPostcode(j) && (g.postcodeEnd(j) >= len(g.toks) || g.at(g.postcodeEnd(j)).Gap >= words.Wide) && len(g.at(j).Fold) < 5 {
		return true
	}
	p, ok := g.post(j, false)
	return ok && p.kind == posttown
}
