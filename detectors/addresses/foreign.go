package addresses

import (
	"strings"

	"inkoust/internal/words"
)

// foreignLands stand at the end of an address, whole, folded.
var foreignLands = set("srn nemecko nemecka rakousko rakusko polsko polska slovensko slovenska cesko ukrajina ukraina madarsko slovakia germany deutschland austria osterreich poland vietnam cr sr italie francie")

// country returns the end of the name of a state behind a comma, or k.
func (g *grammar) country(k int) int {
	t := g.at(k)
	if !g.at(k-1).Is(',') || t.Kind != words.Word || !t.Cap() || t.Gap > words.Space {
		return k
	}
	switch t.Fold {
	case "spolkova":
		if g.at(k+1).Fold == "republika" && foreignLands[g.at(k+2).Fold] {
			return k + 3
		}
	case "ceska", "slovenska", "czech", "slovak":
		if f := g.at(k + 1).Fold; g.near(k+1) && (f == "republika" || f == "republic") {
			return k + 2
		}
	}
	if foreignLands[t.Fold] {
		return k + 1
	}
	return k
}

// prefixed returns the end of a postcode with the letters of its country
// ("A-2170", "D-02763", "PL-50-241"), or i.
func (g *grammar) prefixed(i int) int {
	t, n := g.at(i), g.at(i+2)
	if g.austrian(i) {
		return i + 1
	}
	if !t.Cap() || len(t.Fold) > 3 || t.Shape == words.Title || !g.at(i+1).Is('-') || !g.glued(i+1) || n.Kind != words.Number || !g.glued(i+2) {
		return i
	}
	if g.isPostcode(i + 2) {
		return g.postcodeEnd(i + 2)
	}
	if len(n.Fold) == 4 && !g.joined(i+3) {
		return i + 3
	}
	return i
}

// austrian reports whether token i is a postcode of four digits behind a comma,
// with a town and a state after it: "4240 Freistadt, Rakousko".
func (g *grammar) austrian(i int) bool {
	t := g.at(i)
	if t.Kind != words.Number || len(t.Fold) != 4 || !g.at(i-1).Is(',') || t.Gap != words.Space || g.joined(i+1) {
		return false
	}
	for k := i + 1; k < i+5; k++ {
		if g.at(k).Is(',') {
			return k > i+1 && g.country(k+1) > k+1
		}
		if !g.near(k) || !g.at(k).Cap() {
			return false
		}
	}
	return false
}

// apart returns the end of a postcode whose digits stand apart ("5 6 1  7 0"),
// or i.
func (g *grammar) apart(i int) int {
	digits, k := 0, i
	for ; digits < 5; k++ {
		t := g.at(k)
		if t.Kind != words.Number || len(t.Fold) > 2 || t.Gap > words.Wide || t.Gap == words.None {
			return i
		}
		digits += len(t.Fold)
	}
	if digits != 5 || k-i < 3 || !g.at(k).Cap() {
		return i
	}
	return k
}

// germanStreet reports whether the first or last word of a name says that it is
// a street in German.
func germanStreet(first, last string) bool {
	for _, e := range [...]string{"strasse", "gasse", "weg", "platz", "allee", "ring", "str"} {
		if strings.HasSuffix(last, e) && (len(last) > len(e)+2 || first != last) {
			return true
		}
	}
	return first != last && (first == "am" || first == "im" || first == "zum" || first == "zur")
}

// englishStreets end the name of a street that follows its number.
var englishStreets = set("street st avenue ave road rd lane drive square close way court terrace boulevard")

// english reads "12 Church Lane, Leeds", number first, with the towns behind it.
func (g *grammar) english(i int) (part, bool) {
	n := g.at(i)
	if n.Kind != words.Number || len(n.Fold) > 4 || n.Fold[0] == '0' {
		return part{}, false
	}
	k := i + 1
	if t := g.at(k); g.glued(k) && t.Kind == words.Word && len(t.Fold) == 1 {
		k++
	}
	named := false
	for ; k < i+6 && g.near(k) && g.at(k).Cap(); k++ {
		if named && englishStreets[g.at(k).Fold] {
			end := g.skipDot(k + 1)
			for range 2 {
				if !g.at(end).Is(',') || !g.near(end+1) || !g.capName(end+1) {
					break
				}
				for end++; g.near(end) && g.capName(end); end++ {
				}
			}
			return part{kind: street, rng: rng{i, end}, sure: enough}, true
		}
		named = true
	}
	return part{}, false
}
