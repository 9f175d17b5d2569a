package addresses

import (
	"inkoust/internal/words"
)

// The words of Russian addresses, folded. Many are also words of laws ("п. 5",
// "с. 12", "д. 3"), so each needs a name or a number after it.
var (
	ruStart   = words.NewSet("улице проспекте переулке ст б кв пр р х хутор ст станица аул рп г гор пгт пос п с дер д ул пр пер ш наб пл мкр обл респ кв проспект улица проезд набережная шоссе бульвар село поселок деревня город")
	ruTowns   = words.NewSet("г гор город пгт пос поселок п с село дер деревня д ст станица х хутор аул рп")
	ruStreets = words.NewSet("ул улице проспекте переулке улица пр просп проспект пер переулок ш шоссе наб набережная пл площадь бул бульвар проезд мкр микрорайон тракт аллея линия тупик кв-л")
	ruAfter   = words.NewSet("кв-л пр-кт пр-д ал ул улица пр пр-т просп проспект пер переулок ш шоссе наб набережная пл площадь бул бульвар б-р проезд мкр тракт аллея линия тупик")
	ruRegions = words.NewSet("обл область край респ республика р-н район ао округ")
	ruHouses  = words.NewSet("д дом корп корпус к стр строение лит оф офис кв квартира пом помещение ком комн этаж эт вл владение уч")
)

// ruOrdinals end an ordinal number in the name of a street.
var ruOrdinals = words.NewSet("я й ая ый го ой ю")

// countries stand between the index and the region.
var countries = words.NewSet("лнр днр россия рф российская беларусь казахстан украина")

// federation counts the second word of "Российская Федерация" at k.
func (g *grammar) federation(k int) int {
	if g.near(k+1) && g.at(k+1).Fold == "федерация" {
		return 1
	}
	return 0
}

type ruPiece struct {
	rng
	name  rng
	kind  byte // 'i' index, 'r' region, 't' town, 's' street, 'h' house, 'n' street with number, 'c' bare name
	score int
}

// russian reads an address whose parts are divided by commas, in any order.
func (g *grammar) russian(i int) (chain, bool) {
	if t := g.at(i); t.Kind == words.Number && len(t.Fold) != 6 || t.Kind == words.Word && !isCyrillic(t.Fold) {
		return chain{}, false
	}
	c := chain{rng: rng{i, i}}
	var pieces []ruPiece
	sum := 0
	for k := i; len(pieces) < 12; {
		p, ok := g.ruPiece(k, len(pieces) > 0)
		if !ok || p.kind == 'c' && (len(pieces) > 0 && !g.at(k-1).Is(',') || g.holdsInitial(p.rng)) || belowHouse(pieces, p) && g.at(k).Gap >= words.Line {
			break // a bare name in a new line begins something else
		}
		pieces = append(pieces, p)
		sum += p.score
		c.j, k = p.j, p.j
		if g.at(k).Is(',') {
			k++
		} else if f := g.at(k).Fold; (f == "на" || f == "по") && g.at(k+1).In(ruStreets) && g.near(k) && (p.kind == 'c' || p.kind == 't') {
			k++ // "в Бердске на улице Рогачёва, 41"
		} else if p.kind == 'c' || p.kind == 'n' {
			break
		}
		if g.at(k).Gap >= words.Wide && g.at(k).Gap != words.Line {
			break
		}
	}
	for len(pieces) > 0 && pieces[len(pieces)-1].kind == 'c' && pieces[len(pieces)-1].i > i && sum < enough {
		pieces = pieces[:len(pieces)-1]
		c.j = 0
	}
	if len(pieces) == 0 {
		return c, false
	}
	c.j = pieces[len(pieces)-1].j
	numbered := false
	for _, p := range pieces {
		numbered = numbered || p.kind == 'h' || p.kind == 'n' || p.kind == 'i'
	}
	c.cued = (numbered || regional(pieces)) && (g.cue(i) || g.cueLine(i) || g.afterIdentity(i))
	c.sure = sum
	if c.cued {
		c.sure += 2
		c.why = append(c.why, "context")
	}
	if numbered && pieces[0].kind == 't' && (g.afterOwner(i) || g.ownersName(i)) {
		c.sure += 2
		c.why = append(c.why, "context")
	}
	c.why = append(c.why, "address grammar")
	c.town = ruTown(pieces)
	for _, p := range pieces {
		c.parts = append(c.parts, part{rng: p.rng})
	}
	flat := len(pieces) == 1 && pieces[0].kind == 'h' && g.at(i).Fold == "кв" && g.at(i-1).Is('(')
	return c, ((numbered || c.cued) && c.sure >= enough || flat || len(pieces) == 1 && pieces[0].kind == 't' && g.townCell(c)) && !g.refused(c)
}

// belowHouse reports whether a piece is a name without a type behind the number of
// a house: on the next line it begins something else.
func belowHouse(pieces []ruPiece, p ruPiece) bool {
	return len(pieces) > 0 && pieces[len(pieces)-1].kind == 'h' && (p.kind == 'c' || p.kind == 'n')
}

// regional reports whether pieces name a region or district and a settlement with
// its type: a village without streets.
func regional(pieces []ruPiece) bool {
	region, town := false, false
	for _, p := range pieces {
		region, town = region || p.kind == 'r', town || p.kind == 't'
	}
	return region && town
}

// townCell reports whether a town with its type is one line of an address that
// columns tore apart: alone in its cell, a comma at its end, and an index or a
// word for an address a little before.
func (g *grammar) townCell(c chain) bool {
	if !g.at(c.j).Is(',') || g.at(c.j+1).Gap < words.Wide || g.at(c.i).Gap < words.Wide && !g.cue(c.i) {
		return false
	}
	for k := c.i - 1; k >= 0 && k > c.i-maxTorn; k-- {
		if t := g.at(k); t.Kind == words.Number && len(t.Fold) == 6 && g.at(k+1).Is(',') || t.Kind == words.Word && t.In(cueWords) {
			return true
		}
	}
	return false
}

// maxTorn is how many tokens lie between two lines of an address in columns.
const maxTorn = 40

// cueLine reports whether the line before begins with a word for an address:
// "Адрес подрядчика: …", "Юр. адреса:\nЗаказчик: …".
func (g *grammar) cueLine(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 5; k, n = k-1, n+1 {
		if t := &g.toks[k]; t.Kind == words.Word && t.In(cueWords) {
			return true
		}
		if g.toks[k].Is(';') || g.toks[k].Kind == words.Number {
			return false
		}
	}
	return false
}

func (g *grammar) ruPiece(k int, inside bool) (ruPiece, bool) {
	t := g.at(k)
	if k >= len(g.toks) || g.is(k, blocked) {
		return ruPiece{}, false
	}
	p := ruPiece{rng: rng{k, k}}
	if t.Kind == words.Number {
		switch {
		case len(t.Fold) == 6 && inside && g.at(k-1).Is(',') && (g.at(k+1).Gap >= words.Wide || g.at(k+1).Is(';') || g.at(k+1).Is('.') && g.at(k+2).Gap >= words.Line) && !g.joined(k+1):
			return ruPiece{rng: rng{k, k + 1}, kind: 'i', score: 2}, true
		case len(t.Fold) == 6 && !inside && (g.at(k+1).Is(',') && isCyrillic(g.at(k+2).Fold) || g.at(k+1).Gap == words.Space && g.at(k+1).Cap() && isCyrillic(g.at(k+1).Fold)):
			return ruPiece{rng: rng{k, k + 1}, kind: 'i', score: 2}, true
		case len(t.Fold) <= 3 && g.at(k+1).Is('-') && g.glued(k+1) && g.glued(k+2) && g.at(k+2).In(ruOrdinals) && g.near(k+3) && g.at(k+3).Kind == words.Word:
			return ruPiece{rng: rng{k, k + 4}, kind: 's', score: 1}, inside // "6-я просека"
		case inside && t.Gap == words.Line && !g.at(k-1).Is(','): // begins an item
		case inside && len(t.Fold) <= 4 && (!g.joined(k+1) || (g.at(k+1).Is('-') || g.at(k+1).Is('/')) && len(g.at(k+2).Fold) <= 4):
			return ruPiece{rng: rng{k, g.ruNumber(k)}, kind: 'h', score: 1}, true
		}
		return p, false
	}
	if t.Kind != words.Word {
		return p, false
	}
	if p, ok := g.box(k); ok {
		return ruPiece{rng: p.rng, kind: 'h', score: 1}, true // "429206, а/я 41, п. Вурнары"
	}
	if f := t.Fold; inside && t.Shape == words.Lower && (f == "до" && g.at(k+1).Fold == "востребования" || f == "общежитие" && g.at(k+1).Is('№') && g.at(k+2).Kind == words.Number) {
		return ruPiece{rng: rng{k, k + 2 + boolToInt(f == "общежитие")}, kind: 'h', score: 1}, true
	}
	if t.Cap() && t.In(ruShortTowns) && g.at(k+1).Is(',') {
		return ruPiece{rng: rng{k, k + 1}, name: rng{k, k + 1}, kind: 't', score: 2}, true
	}
	if n := g.island(k); inside && n > k {
		return ruPiece{rng: rng{k, n}, kind: 'r', score: 1}, true
	}
	if n := g.ruCompound(k); n > k && g.near(n) && g.at(n).Cap() {
		return g.ruNamed(k, n, false)
	}
	if n := g.settlement(k); n > k && g.near(n) && g.at(n).Cap() {
		return g.ruNamed(k, n, false)
	}
	if t.In(countries) {
		return ruPiece{rng: rng{k, k + 1 + g.federation(k)}, kind: 'r', score: 1}, true
	}
	next := g.skipDot(k + 1)
	switch n := g.at(next); {
	case t.In(ruHouses) && g.near(next) && (n.Kind == words.Number && len(n.Fold) <= 4 || t.Fold == "лит" && n.Kind == words.Word):
		return ruPiece{rng: rng{k, g.ruNumber(next)}, kind: 'h', score: 1}, true
	case (t.Fold == "республика" || t.Fold == "респ") && g.near(next) && n.Cap():
		end := g.ruName(next)
		return ruPiece{rng: rng{k, max(end, next+1)}, kind: 'r', score: 2}, true
	case t.In(ruStreets) && n.Kind == words.Number && g.at(next+1).Fold == "лет" && g.near(next+2) && g.at(next+2).Cap():
		return ruPiece{rng: rng{k, next + 3}, kind: 's', score: 2}, true
	case t.In(ruStreets) && n.Kind == words.Number && g.near(next) && g.at(next+1).Gap == words.Space && g.at(next+1).Shape == words.Title:
		p := ruPiece{rng: rng{k, next + 2}, kind: 's', score: 2} // "ул. 8 Марта"
		return p, true
	case (t.In(ruStreets) || t.In(ruTowns)) && g.near(next) && (n.Cap() && n.Shape != words.Initial || n.Kind == words.Number && t.In(ruStreets) && g.at(next+1).Kind == words.Word):
		return g.ruNamed(k, next, t.In(ruStreets))
	case t.Shape == words.Lower && g.at(k+1).Is('-'):
		if word, after := g.compound(k); ruAfter.Has(word) && g.near(after) && g.at(after).Cap() {
			return g.ruNamed(k, after, true)
		}
	case t.Cap():
		return g.ruBare(k)
	}
	return p, false
}

// ruShortTowns are towns in letters: "СПб, В.О., 5-я линия".
var ruShortTowns = words.NewSet("спб мск")

// island returns the end of an island of Petersburg in letters at k, "В.О.", "П. С.",
// or k.
func (g *grammar) island(k int) int {
	if f := g.at(k).Fold + g.at(k+2).Fold; (f == "во" || f == "пс") && g.at(k).Cap() && g.at(k+1).Is('.') && g.at(k+2).Cap() && g.at(k+3).Is('.') {
		return k + 4
	}
	return k
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// holdsInitial reports whether a bare name holds an initial, as a person's does.
func (g *grammar) holdsInitial(r rng) bool {
	for i := r.i; i < r.j; i++ {
		if g.toks[i].Kind == words.Word && g.toks[i].Shape == words.Initial {
			return true
		}
	}
	return false
}

// ruCompound returns the end of a word for a settlement or its union that a slash
// or a hyphen divides, "с/п", "ст-ца", or k.
func (g *grammar) ruCompound(k int) int {
	head, mark, tail := g.at(k), g.at(k+1), g.at(k+2)
	if head.Kind != words.Word || head.Shape != words.Lower || !mark.Is('/') && !mark.Is('-') || !g.glued(k+1) || !g.glued(k+2) {
		return k
	}
	if ruUnions.Has(head.Fold + "-" + tail.Fold) {
		return g.skipDot(k + 3)
	}
	return k
}

var ruUnions = words.NewSet("с-п г-п с-с с-о м-о ст-ца п-к х-р д-ня г-о")

// settlement returns the end of "р.п." or "п.г.т." at k, or k.
func (g *grammar) settlement(k int) int {
	n := k
	for _, letter := range []string{"п", "г", "т"} {
		if g.at(n).Fold == letter && g.at(n+1).Is('.') && g.glued(n+1) && (n == k || g.glued(n)) {
			n += 2
		}
	}
	if n == k+6 {
		return n
	}
	if g.at(k).Shape == words.Lower && g.at(k+1).Is('.') && g.glued(k+1) && g.near(k+2) && g.at(k+3).Is('.') && g.glued(k+3) && ruPairs.Has(g.at(k).Fold+g.at(k+2).Fold) {
		return k + 4
	}
	return k
}

// ruPairs are the letters of two-letter words for settlements and their unions,
// without dots: "р.п.", "г. о.".
var ruPairs = words.NewSet("рп го сп гп мо")

// ruNamed reads "г. Тверь", "ул. Льва Толстого", "с. Берёзовка-2".
func (g *grammar) ruNamed(k, next int, isStreet bool) (ruPiece, bool) {
	end := g.ruName(next)
	if t := g.at(next); end == next && isStreet && t.Cap() && t.Shape != words.Initial && !g.is(next, blocked) && !isBlank(t.Fold) {
		end = max(g.ruName(next+1), next+1) // common words name streets: "ул. Школьная"
		if !g.near(next + 1) {
			end = next + 1
		}
	}
	if t := g.at(end); isStreet && end > next && t.Kind == words.Word && t.Shape == words.Lower && len(t.Fold) > 6 && g.near(end) && (g.at(end+1).Is(',') || g.near(end+1) && g.at(end+1).Kind == words.Number) {
		end++ // "наб. Крюкова канала"
	}
	p := ruPiece{rng: rng{k, end}, name: rng{next, end}, kind: 't', score: 1}
	if isStreet {
		p.kind, p.score = 's', 2
	}
	if n := g.at(end); g.near(end) && n.Kind == words.Number && len(n.Fold) <= 4 && isStreet {
		p.j, p.kind = g.ruNumber(end), 'n'
	}
	return p, p.j > next
}

// ruBare reads "Псковская обл.", "Олимпийский пр-т", "Абакан", "Щетинкина 38-17".
func (g *grammar) ruBare(k int) (ruPiece, bool) {
	end := g.ruName(k)
	if end == k {
		return ruPiece{}, false
	}
	p := ruPiece{rng: rng{k, end}, name: rng{k, end}, kind: 'c'}
	word, after := g.compound(end)
	n := g.at(end)
	switch {
	case g.near(end) && ruRegions.Has(word):
		p.kind, p.score, p.j = 'r', 2, g.skipDot(after)
	case g.near(end) && ruAfter.Has(word):
		p.kind, p.score, p.j = 's', 2, g.skipDot(after)
	case g.near(end) && n.Kind == words.Number && len(n.Fold) <= 4:
		p.kind, p.score, p.j = 'n', 1, g.ruNumber(end)
	}
	return p, true
}

// compound reads a word that may have a hyphen: "р-н", "пр-т".
func (g *grammar) compound(k int) (string, int) {
	t := g.at(k)
	if t.Kind != words.Word {
		return "", k
	}
	if g.at(k+1).Is('-') && g.glued(k+1) && g.glued(k+2) && g.at(k+2).Kind == words.Word {
		return t.Fold + "-" + g.at(k+2).Fold, k + 3
	}
	return t.Fold, k + 1
}

// ruName reads up to four capitalised words with hyphens and initials.
func (g *grammar) ruName(k int) int {
	for n := 0; n < 4; n++ {
		t := g.at(k)
		if n > 0 && !g.near(k) {
			break
		}
		if t.Shape == words.Initial && t.Kind == words.Word && g.at(k+1).Is('.') && g.glued(k+1) {
			k += 2
			continue
		}
		if !g.capName(k) {
			break
		}
		k++
		for g.at(k).Is('-') && g.glued(k) && g.glued(k+1) {
			switch t := g.at(k + 1); {
			case t.Cap() || t.Kind == words.Number:
				k += 2
				continue
			case t.Shape == words.Lower && len(t.Fold) <= 4 && g.at(k+2).Is('-') && g.glued(k+2) && g.glued(k+3) && g.at(k+3).Cap():
				k += 4 // "Ростов-на-Дону"
				continue
			}
			break
		}
	}
	return k
}

// ruNumber reads "14", "38-17", "32А", "6/2".
func (g *grammar) ruNumber(k int) int {
	k++
	for range 2 {
		if t := g.at(k); (t.Is('-') || t.Is('–') || t.Is('/')) && g.glued(k) && g.glued(k+1) && g.at(k+1).Kind == words.Number && len(g.at(k+1).Fold) <= 4 {
			k += 2
		}
	}
	if t := g.at(k); t.Kind == words.Word && g.glued(k) && t.End()-t.Start() == 2 {
		k++
	} else if t.Shape == words.Initial && t.Gap == words.Space && (g.at(k+1).Is(',') || g.at(k+1).Is(';') || g.at(k+1).Gap >= words.Wide) {
		k++ // "д. 61 Б,"
	}
	return k
}

// ruTown picks the municipality: the one with its type, else the bare name after
// the index or before the street.
func ruTown(pieces []ruPiece) rng {
	for _, p := range pieces {
		if p.kind == 't' {
			return p.name
		}
	}
	for _, p := range pieces {
		if p.kind == 'c' {
			return p.name
		}
	}
	return rng{}
}

func isCyrillic(fold string) bool { return len(fold) > 0 && (fold[0] == 0xd0 || fold[0] == 0xd1) }
