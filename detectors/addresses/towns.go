package addresses

import (
	"strings"
	"unicode/utf8"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// townName reads the name of a municipality with its district and part and
// returns the bare name and the end of all.
func (g *grammar) townName(i int) (rng, int, bool) { return g.townNameIn(i, false) }

// townNameIn is townName; behind a postcode more words are a town's.
func (g *grammar) townNameIn(i int, posted bool) (rng, int, bool) {
	if g.isRoman(i) || !g.capName(i) && !(posted && g.commonTown(i)) {
		return rng{}, i, false
	}
	k := i + 1
	for n := 0; n < maxNameWords && (g.near(k) || g.goesOn(k)); n++ {
		t := g.at(k)
		switch {
		case t.Kind == words.Word && (t.Shape == words.Lower || g.toks[i].Shape == words.Upper) && t.In(streetLinks) && g.near(k+1) && g.capName(k+1):
			k += 2
		case t.Kind == words.Word && t.Shape == words.Lower && t.In(germanLinks) && g.near(k+1) && g.near(k+2) && (g.capName(k+1) || g.at(k+1).In(germanArticles) && g.capName(k+2)):
			if k += 2; g.at(k - 1).In(germanArticles) {
				k++
			}
		case t.Kind == words.Word && len(t.Fold) == 1 && g.at(k+1).Is('.') && g.glued(k+1) && (t.Fold == "n" || t.Fold == "p"):
			k += 2 // "Ústí n. L.", "Ústí n. Orlicí"
			if g.near(k) && g.capName(k) {
				if k++; g.at(k).Is('.') && g.glued(k) && len(g.at(k-1).Fold) <= 4 && (g.at(k+1).Is(',') || g.at(k+1).Gap >= words.Wide) {
					k++ // "Kralupy n. Vlt.,"
				}
			} else if g.at(k).Shape == words.Initial && g.at(k+1).Is('.') {
				k += 2
			}
		case g.capName(k) && !g.isRoman(k) && (g.secondTownWord(i, k) || (posted || g.cue(i)) && g.endsPhrase(i, k)):
			k++
		default:
			n = maxNameWords
		}
	}
	return rng{i, k}, g.townTail(i, k), true
}

// goesOn reports whether the line before token k ends within the name of a town: a
// word that links two of its words begins the next line, "Dobré Vodě\nu Hořic".
func (g *grammar) goesOn(k int) bool {
	t := g.at(k)
	return t.Gap == words.Line && t.Kind == words.Word && t.Shape == words.Lower && t.In(townLinks) && g.at(k+1).Gap == words.Space && g.capName(k+1)
}

// townLinks stand between two words of a town's name.
var townLinks = words.NewSet("u n nad pod nade pri pre na")

// germanLinks and germanArticles stand inside names of towns: "Neunburg vorm
// Wald", "Frankfurt an der Oder".
var (
	germanLinks    = words.NewSet("am an vorm vor bei im ob in sur sul upon")
	germanArticles = words.NewSet("der dem den")
)

// commonTown reports whether a common word begins the town at i behind a
// postcode: "Dobrá Voda", "Hlavní Lhota".
func (g *grammar) commonTown(i int) bool {
	t, next := g.at(i), g.at(i+1)
	if next.In(streetLinks) && next.Shape == words.Lower && next.Gap == words.Space {
		i++ // "Náměšť nad Oslavou"
	}
	if i < len(g.toks) && t.Shape == words.Title && len(t.Fold) > 3 && t.Gap == words.Space && (next.Gap >= words.Wide || next.Is(',') || next.Is(';') || next.Is(')') || next.Is('.') && g.at(i+2).Gap >= words.Wide) && !g.is(i, blocked) && !t.In(roleWords) && !t.In(quantities) && !isBlank(t.Fold) {
		return true // "675 71 Náměšť"
	}
	return t.Cap() && t.Shape != words.Initial && !g.is(i, blocked) && !t.In(roleWords) && !isBlank(t.Fold) && g.near(i) && g.at(i+1).Gap == words.Space && g.capName(i+1)
}

// secondTownWord reports whether a capitalised word still belongs to the town:
// the first is an adjective ("Nové Hrady", "Banská Bystrica") or the list has it.
func (g *grammar) secondTownWord(i, k int) bool {
	if k-i >= 3 {
		return false
	}
	first := &g.toks[i]
	if first.In(saints) {
		return true
	}
	if len(first.Fold) > 3 && first.In(firstEnds) && g.likely(&g.toks[k])&lexicon.Given == 0 {
		return true
	}
	return g.isTown(rng{i, k + 1})
}

// firstEnds are ends of the first of several words of a town's name.
var firstEnds = words.NewEnds(0, "y a e i ych ym ske ov w")

// saints begin names of towns with a given name: "Svatý Prokop".
var saints = words.NewSet("svaty svata svate svateho svatem svatej svaty svati sv sw swiety swieta san sankt saint")

// endsPhrase reports whether a word ends a phrase of at most three words without
// a given name.
func (g *grammar) endsPhrase(i, k int) bool {
	next := g.at(k + 1)
	return k-i < 3 && (next.Kind == words.Mark || next.Gap >= words.Wide || next.Fold == "przy") && (g.exact(&g.toks[k])&lexicon.Given == 0 || k == i+1 && g.longEnd(i))
}

// longEnd reports whether token i ends in a long vowel, as adjectives do: "Rajecká
// Lúka", though Luka is a given name.
func (g *grammar) longEnd(i int) bool {
	w := g.text[g.toks[i].Start():g.toks[i].End()]
	return strings.HasSuffix(w, "á") || strings.HasSuffix(w, "é") || strings.HasSuffix(w, "ý") || strings.HasSuffix(w, "í")
}

// townTail reads the district's number and the part: "Praha 4 - Braník",
// "Liberec III", "Hradiště I-Město", "Martin-Záturčie".
func (g *grammar) townTail(i, k int) int {
	if t := g.at(k); g.near(k) && (g.isRoman(k) && t.Fold != "a" || t.Kind == words.Number && len(t.Fold) <= 2 && !g.at(k+1).Is('.') && !g.at(k+1).Is('/') && !g.joined(k+1)) {
		k++
	}
	t := g.at(k)
	if (t.Is('-') || t.Is('–')) && t.Gap <= words.Space {
		next := g.at(k + 1)
		if t.Gap == words.None && next.Gap == words.None && next.In(quarters) {
			return k + 2 // "Brno-jih"
		}
		if next.Gap == t.Gap && next.Cap() && (t.Gap == words.None || g.capName(k+1)) || t.Gap == words.Space && next.Gap == words.Line && g.capName(k+1) && len(next.Fold) > 3 {
			k += 2
			if last := g.at(k - 1); g.near(k) && g.at(k).Gap == words.Space && g.at(k).Shape == words.Title && adjectival(last.Fold) && !g.is(k, blocked) && !g.at(k).In(roleWords) && (g.at(k+1).Kind == words.Mark || g.at(k+1).Gap >= words.Wide) {
				k++ // "Praha 1 - Malá Strana"
			}
			for g.near(k) && g.at(k).Kind == words.Word && g.at(k).In(streetLinks) && g.capName(k+1) {
				k += 2
			}
		}
	}
	return k
}

// quarters are parts of towns in small letters, behind a hyphen.
var quarters = words.NewStems("jih. sever. vychod. zapad. stred. mesto. venkov. okolie. vidiek. juh. zapad. vychod. polnoc. poludnie. wschod. zachod. srodmiescie. miasto.")

// adjectival reports whether a folded word has the ending of an adjective.
func adjectival(fold string) bool {
	for _, e := range [...]string{"a", "e", "i", "y"} {
		if strings.HasSuffix(fold, e) && len(fold) > 3 {
			return true
		}
	}
	return false
}

// districtCities are cities whose districts have numbers.
var districtCities = words.NewSet("praha praze prahy prahu brno brne brna plzen plzni ostrava ostrave liberec liberci pardubice bratislava bratislave kosice warszawa warszawie krakow usti")

// isDistrict reports whether the number at k is a city's district rather than a
// house: "Praha 5".
func (g *grammar) isDistrict(name rng, k int) bool {
	return name.j == name.i+1 && g.toks[name.i].In(districtCities) && len(g.toks[k].Fold) <= 2
}

// isTown reports whether a name stands in the lists of municipalities.
func (g *grammar) isTown(r rng) bool {
	if r.j <= r.i {
		return false
	}
	if r.j == r.i+1 {
		return g.likely(&g.toks[r.i])&lexicon.Settled != 0
	}
	return g.phrase(r)&lexicon.Settled != 0
}

// phrase returns the classes of a name of several words as it stands in the lists.
func (g *grammar) phrase(r rng) lexicon.Class {
	if r.j == r.i+1 {
		return g.exact(&g.toks[r.i])
	}
	out := g.folded[:0]
	for i := r.i; i < r.j; i++ {
		t := &g.toks[i]
		if i > r.i && t.Gap != words.None {
			out = append(out, ' ')
		}
		if out = append(out, t.Fold...); t.Kind == words.Mark {
			out = utf8.AppendRune(out, t.Sign())
		}
	}
	g.folded = out
	return g.lex.ExactBytes(out)
}

// knownTown reports whether the text itself calls the name a municipality.
func (g *grammar) knownTown(r rng) bool {
	return r.j > r.i && g.toks[r.i].Kind == words.Word && g.towns[stem(g.toks[r.i].Fold)] && !g.streetLike(r)
}

// streetLike reports whether a name looks like one of a street: it is in the
// list, or its last word is a possessive or adjective in the feminine.
func (g *grammar) streetLike(r rng) bool {
	if r.j <= r.i {
		return false
	}
	last := &g.toks[r.j-1]
	if germanStreet(g.toks[r.i].Fold, last.Fold) {
		return true
	}
	if first := &g.toks[r.i]; first.Shape == words.Title && (first.Fold == "na" || first.Fold == "u" || first.Fold == "pod" || first.Fold == "za" || first.Fold == "nad" || first.Fold == "ve" || first.Fold == "k" || first.Fold == "v") && r.j > r.i+1 {
		return true
	} else if first.Shape == words.Initial && (first.Fold == "u" || first.Fold == "v" || first.Fold == "k") && g.at(r.i+1).Cap() {
		return true
	}
	for i := r.i; i < r.j; i++ {
		if isStreetType(&g.toks[i]) {
			return true
		}
	}
	return last.Cap() && last.In(streetEnds) || g.phrase(r)&lexicon.Street != 0
}

// streetEnds are ends of possessives and adjectives that name streets.
var streetEnds = words.NewEnds(3, "ova ska cka na ni ho ich ej")
