package addresses

import "inkoust/internal/words"

var (
	// hamlets are the words for a place outside a village, which stands for the
	// street: "Čierny Balog, osada Pusté 4", "samota Hájovna 12".
	hamlets = words.NewSet("osada osade osady samota samote samoty lokalita lokalite usedlost usedlosti kolonie kolonii laz laze lazy lazoch majer majeri przysiolek przysiolku kolonia kolonii osiedle")
	// hamletParts are those for a part of a municipality, which need the municipality
	// before them, as lots of a tender and parts of a building are called so, too:
	// "Dolní Bousov, místní část Bechov 17".
	hamletParts = words.NewSet("cast casti mistni mestska mestske obce obec mc sidelni miestna")
)

// hamlet reads the word for a hamlet or a part of a municipality at k, its name and
// the number of the house.
func (g *grammar) hamlet(c *chain, k int) (part, bool) {
	i := k
	switch t := g.at(k); {
	case t.Kind != words.Word || t.Shape != words.Lower:
		return part{}, false
	case t.In(hamlets) && (g.at(k-1).Is(',') || g.at(k-1).Is('(') || g.at(k).Gap >= words.Wide || g.cue(k)):
		i = g.skipDot(k + 1)
	case len(c.parts) > 0 && g.at(k-1).Is(','):
		i = g.partOf(k)
	}
	if i == k || !g.near(i) {
		return part{}, false
	}
	name, end, ok := g.hamletName(i)
	if !ok || !g.near(end) {
		return part{}, false
	}
	_, worded := g.houseNumber(end)
	if worded && len(c.parts) == 0 {
		return part{}, false // "osada Kocourov č. e. 44" begins with its name
	}
	return g.house(part{kind: street, rng: rng{k, end}, name: name}, end, true)
}

// beforeHamlet reports whether a hamlet with its number follows the town that ends
// before token k: "chata Zázrivá, osada Grúne 14".
func (g *grammar) beforeHamlet(k int) bool {
	if !g.at(k).Is(',') || !g.near(k+1) || !g.at(k+1).In(hamlets) {
		return false
	}
	_, ok := g.hamlet(&chain{}, k+1)
	return ok
}

// partOf steps over "část", "místní část", "část obce", "m. č." at k.
func (g *grammar) partOf(k int) int {
	if g.at(k).Fold == "m" && g.at(k+1).Is('.') && g.at(k+2).Fold == "c" && g.at(k+3).Is('.') {
		return k + 4
	}
	i, whole := k, false
	for n := 0; n < 3 && g.at(i).Kind == words.Word && g.at(i).Shape == words.Lower && g.at(i).In(hamletParts); n++ {
		f := g.at(i).Fold
		whole = whole || f == "cast" || f == "casti" || f == "mc"
		i++
	}
	if !whole {
		return k
	}
	return i
}

// hamletName reads up to four capitalised words with links between them; common
// words name hamlets, too.
func (g *grammar) hamletName(k int) (rng, int, bool) {
	end := k
	for n := 0; n < 4 && g.near(end); n++ {
		t := g.at(end)
		link := n > 0 && t.Shape == words.Lower && t.In(streetLinks) && g.at(end+1).Cap()
		if t.Kind != words.Word || !link && (!t.Cap() || t.Shape == words.Initial || g.is(end, blocked) || isBlank(t.Fold)) {
			break
		}
		if end++; link {
			end++
		}
	}
	return rng{k, end}, end, end > k
}
