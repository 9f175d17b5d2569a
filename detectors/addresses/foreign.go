package addresses

import (
	"strings"

	"inkoust/internal/words"
)

// foreignLands stand at the end of an address, whole, folded.
var foreignLands = words.NewSet("nizozemsko holandsko belgie belgicko dansko svedsko norsko finsko svycarsko svajciarsko italia taliansko spanelsko spanielsko portugalsko recko bulharsko rumunsko madarska wegry niemcy czechy slowacja ukraina litwa lotyssko litva chorvatsko slovinsko srbsko irsko irlandia usa uk britanie rusko rosja belorusko moldavsko gruzie kanada indie cina mongolsko turecko kazachstan switzerland hungary schweiz magyarorszag srn nemecko nemecka rakousko rakusko polsko polska slovensko slovenska cesko ukrajina ukraina madarsko slovakia germany deutschland austria osterreich poland vietnam cr sr italie francie")

// country returns the end of the name of a state behind a comma, or k.
func (g *grammar) country(k int) int {
	t := g.at(k)
	if !g.at(k-1).Is(',') || t.Kind != words.Word || !t.Cap() || t.Gap > words.Space {
		return k
	}
	switch t.Fold {
	case "united", "velka", "great":
		if f := g.at(k + 1).Fold; f == "kingdom" || f == "britanie" || f == "britania" || f == "britain" {
			return k + 2
		}
	case "spolkova":
		if g.at(k+1).Fold == "republika" && g.at(k+2).In(foreignLands) {
			return k + 3
		}
	case "ceska", "slovenska", "czech", "slovak", "polska":
		if f := g.at(k + 1).Fold; g.near(k+1) && (f == "republika" || f == "republic") {
			return k + 2
		}
	case "republika", "rzeczpospolita", "federalna":
		if g.near(k+1) && g.at(k+1).In(landAdjectives) {
			return k + 2
		}
	}
	if t.In(foreignLands) {
		return k + 1
	}
	return k
}

// landAdjectives name a republic behind its noun, as Polish has it.
var landAdjectives = words.NewSet("czeska slowacka litewska polska austrii federalna bialorusi")

// prefixed returns the end of a postcode with the letters of its country
// ("A-2170", "D-02763", "PL-50-241"), or i.
func (g *grammar) prefixed(i int) int {
	t, n := g.at(i), g.at(i+2)
	if g.austrian(i) || g.hungarian(i) {
		return i + 1
	}
	if !t.Cap() || t.Shape == words.Title || !g.at(i+1).Is('-') || len(t.Fold) > 3 || !g.glued(i+1) || n.Kind != words.Number || !g.glued(i+2) {
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
	if t.Kind != words.Number || t.Size() != 4 || !g.at(i-1).Is(',') || t.Gap != words.Space || g.joined(i+1) {
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

// hungarian reports whether token i is a postcode of four digits before a town
// and, behind a comma, a street that ends with a Hungarian word for one: "1124
// Budapest, Vas utca 6".
func (g *grammar) hungarian(i int) bool {
	t := g.at(i)
	if t.Kind != words.Number || t.Size() != 4 || g.joined(i+1) || !g.near(i+1) || !g.capName(i+1) {
		return false
	}
	if p := g.at(i - 1); p.Is(',') && g.at(i-2).In(foreignLands) || g.at(i-1).Is(':') && g.cue(i) {
		for k := i + 2; k < i+5 && g.near(k); k++ {
			if g.at(k).Is(',') {
				_, ok := g.plainStreet(k + 1)
				return ok
			}
		}
	}
	if g.beforeCountry(i) {
		return true
	}
	for k, comma := i+2, false; k < i+8 && g.near(k); k++ {
		comma = comma || g.at(k).Is(',')
		if comma && g.at(k).In(hungarianStreets) && g.at(g.skipDot(k+1)).Kind == words.Number {
			return true
		}
	}
	return false
}

// beforeCountry reports whether a town, a street with a number and a country follow
// a postcode: "1150 Wien, Märzstraße 41/2/9, Rakousko".
func (g *grammar) beforeCountry(i int) bool {
	for k, street := i+2, false; k < i+16 && g.near(k); k++ {
		if !g.at(k).Is(',') {
			continue
		}
		if street && g.country(k+1) > k+1 {
			return true
		}
		if _, ok := g.plainStreet(k + 1); ok && g.near(k+1) {
			street = true
		}
	}
	return false
}

// beforeUtca reports whether token k is one of the words of a Hungarian street.
func (g *grammar) beforeUtca(k int) bool {
	for n := k + 1; n < k+4; n++ {
		if g.sorts(g.at(n))&asUtca != 0 {
			return g.at(k).Cap() && !g.is(k, blocked) && g.near(n)
		}
		if !g.at(n).Cap() || !g.near(n) {
			return false
		}
	}
	return false
}

var (
	hungarianStreets = words.NewSet("utca utcza u ut utja ter tere korut fasor setany")
	// utcas are those of them behind two words and more.
	utcas = words.NewSet("utca utcza utja korut")
)

// ukPostcode returns the end of a British postcode behind a town ("BS6 5TL"),
// or k.
func (g *grammar) ukPostcode(k int) int {
	area, district, sector, unit := g.at(k), g.at(k+1), g.at(k+2), g.at(k+3)
	if area.Kind == words.Word && area.Shape != words.Lower && len(area.Fold) <= 2 && g.near(k) && district.Kind == words.Number && g.glued(k+1) && len(district.Fold) <= 2 &&
		sector.Kind == words.Number && len(sector.Fold) == 1 && sector.Gap == words.Space && unit.Kind == words.Word && len(unit.Fold) == 2 && g.glued(k+3) {
		return k + 4
	}
	return k
}

// apart returns the end of a postcode whose digits stand apart ("5 6 1  7 0"),
// or i.
func (g *grammar) apart(i int) int {
	digits, k := 0, i
	for ; digits < 5; k++ {
		t := g.at(k)
		if t.Kind != words.Number || t.Size() > 2 || t.Gap > words.Wide || t.Gap == words.None {
			return i
		}
		digits += t.Size()
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
var englishStreets = words.NewSet("grove gardens hill crescent mews place row walk view green park street st avenue ave road rd lane drive square close way court terrace boulevard")

// english reads "12 Church Lane, Leeds", number first, with the towns behind it.
func (g *grammar) english(i int) (part, bool) {
	start := i
	if t := g.at(i); (t.Fold == "flat" || t.Fold == "apt" || t.Fold == "unit") && g.at(i+1).Kind == words.Number && g.near(i+1) && g.at(i+2).Is(',') {
		i += 3
	}
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
		if named && g.at(k).In(englishStreets) {
			end := g.skipDot(k + 1)
			for range 2 {
				if !g.at(end).Is(',') || !g.near(end+1) || !g.capName(end+1) {
					break
				}
				for end++; g.near(end) && g.capName(end) && g.ukPostcode(end) == end; end++ {
				}
				end = g.ukPostcode(end)
			}
			return part{kind: street, rng: rng{start, end}, sure: enough}, true
		}
		named = true
	}
	return part{}, false
}
