package addresses

import "inkoust/internal/words"

// box reads a post box or "poste restante", which stands for the street: "P. O.
// Box 41", "poštovní přihrádka 12", "skr. poczt. 41", "а/я 7".
func (g *grammar) box(k int) (part, bool) {
	i := g.boxWords(k)
	if i == k {
		return part{}, false
	}
	if g.at(i).Fold == "c" || g.at(i).Fold == "nr" {
		i = g.skipDot(i + 1)
	}
	if n := g.at(i); n.Kind == words.Number && len(n.Fold) <= 5 && g.near(i) {
		return part{kind: street, rng: rng{k, i + 1}, name: rng{k, i}, sure: 2, box: true}, true
	}
	if last := g.at(i - 1).Fold; last == "restante" {
		return part{kind: street, rng: rng{k, i}, name: rng{k, i}, sure: 2, box: true}, true
	}
	return part{}, false
}

// boxWords returns the end of the words for a post box at k, or k.
func (g *grammar) boxWords(k int) int {
	if !g.at(k).In(boxHeads) {
		return k
	}
	if g.at(k).Fold == "а" {
		if g.at(k+1).Is('/') && g.glued(k+1) && g.at(k+2).Fold == "я" {
			return k + 3
		}
		return k
	}
	i, whole := k, false
	for range 3 {
		t := g.at(i)
		if t.Kind != words.Word || !t.In(boxHeads) && !t.In(boxTails) || i > k && !g.near(i) {
			break
		}
		whole = whole || t.In(boxTails)
		i = g.skipDot(i + 1)
	}
	if !whole {
		return k
	}
	return i
}

var (
	boxHeads = words.NewSet("p o pobox post postovni postova postovy posta poste skr skrytka skrytki poczt pocztowa pocztowej а")
	boxTails = words.NewSet("box pobox prihradka prihradky schranka priecinok priecinku poczt pocztowa pocztowej restante")
)
