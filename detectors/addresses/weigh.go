package addresses

import "inkoust/internal/words"

// cueWords stand before an address of a person or a seat: whole families of
// words by their beginnings, and single words.
var cueWords = words.NewStems("bydlis bydlic bydlel bydlic bydl. bydli. zije. zil. zila. zijic zijuc byva. byval. byvala. byvajuc prebyva obyva. bytem. bytom. byt. byte. bytu. provozovn prevadzk trvale. trvaly. trv. pobyt. pobytu. pobytom. pobytem. " +
	"adresa. adresou. adrese. adresy. adresu. sidlo. sidlem. sidla. sidlom. sidli. sidle. podnikani. podnikania. dorucovaci. dorucovacia. prechodne. prechodny. ubytovan. ubytovana. ubytovany. dlouhodobe. naposledy. prihlasen hlasen. hlasena. hlaseny. " +
	"zam. zamieszk mieszka. mieszkaj mieszkal zameld meldow adres. adresem. adresu. adresie. siedzib korespondenc " +
	"прож. прожива живет. живут. жил. жила. прописан прописк зарег зарегистрир адрес. адресу. адреса. адресе. адресом. нахожден жительств " +
	"wohnhaft resid address anschrift")

// refusals stand before places that are not somebody's address.
var refusals = words.NewStems("parc pozem plneni plnenia stavby realizac vykonu silnic kataster katastr zastav linka autobus dzialk ewidenc участ поставк вступ vstup konani konania vystoupeni obvod")

// weigh sums the evidence and finds the municipality.
func (g *grammar) weigh(c *chain) {
	g.trim(c)
	for _, p := range c.parts {
		c.sure += p.sure
	}
	streets, towns := 0, 0
	for _, p := range c.parts {
		switch p.kind {
		case street:
			streets++
		case town, posttown:
			towns++
		}
	}
	numbered := false
	for n, p := range c.parts {
		numbered = numbered || p.kind != town && p.kind != unit || p.box || p.kind == unit && n == 1 && c.parts[0].kind == town && g.toks[p.i].In(unitWords)
	}
	c.cued = numbered && (g.cue(c.i) || g.afterIdentity(c.i))
	if c.cued {
		c.sure += enough
		c.why = append(c.why, "context")
	}
	if streets > 0 && towns > 0 {
		c.sure++
		c.why = append(c.why, "street and municipality")
	}
	if towns == 0 && streets > 0 && c.sure < enough && (c.sure > 0 || g.toks[c.i].Gap >= words.Wide) && g.continued(c.j) {
		c.sure = enough
	}
	if c.sure < enough && (g.streetAndTown(c.parts) || g.villageAndPostcode(c.parts) || (streets > 0 || c.parts[0].kind == houseNo) && g.inhabited(c)) {
		c.sure, c.cued = enough, true
		c.why = append(c.why, "context")
	}
	if !numbered {
		c.sure = 0
	}
	if len(c.parts) == 1 && c.parts[0].kind == posttown && !c.cued {
		c.sure = enough // a line of its own under a name
	}
	if len(c.parts) == 2 && c.parts[1].kind == postcode && g.townThenPost(c.i) == c.j {
		c.sure = max(c.sure, enough)
	}
	c.why = append(c.why, "address grammar")
	c.town = g.municipality(c.parts)
}

// inhabited reports whether what stands around a street or a house says that
// somebody lives there.
func (g *grammar) inhabited(c *chain) bool {
	return (g.afterPerson(c.i) || g.afterFlat(c.i)) && (g.closed(c.j) || g.at(c.j).Shape == words.Lower) ||
		g.beforeIdentity(c.j) && g.boundaryMark(c.i) || (c.parts[0].kind == houseNo || c.parts[0].kind == street && c.parts[0].sure >= 2 && g.streetLike(c.parts[0].name)) && g.ofHouse(c.i) || g.headed(c.i, c.j) || g.besideCell(c.i, c.j)
}

// trim drops parts at the end that only stand between others: towns after a
// line break, an address never ends with a bare separator anyway.
func (g *grammar) trim(c *chain) {
	for len(c.parts) > 1 {
		last := c.parts[len(c.parts)-1]
		if last.kind != town || last.i > 0 && g.toks[last.i].Gap < words.Line {
			break
		}
		c.parts = c.parts[:len(c.parts)-1]
	}
	c.j = c.parts[len(c.parts)-1].j
}

// municipality picks the part that names the town: the one with the postcode,
// else the first town, else the village that a number follows. A street without
// a town leaves nothing to keep.
func (g *grammar) municipality(parts []part) rng {
	for _, p := range parts {
		if p.kind == posttown {
			return p.name
		}
	}
	for _, p := range parts {
		if p.kind == town {
			return p.name
		}
	}
	bare := len(parts) == 2 && parts[1].kind == postcode
	for _, p := range parts {
		if p.kind == street && (bare || p.village || g.knownTown(p.name) || g.isTown(p.name)) && !g.streetLike(p.name) {
			return p.name
		}
	}
	return rng{}
}

// cue reports whether a word like "bytem" stands before token i.
func (g *grammar) cue(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 6; k, n = k-1, n+1 {
		t := &g.toks[k]
		if n == 0 && (t.Is('.') && g.at(k-1).Is('.') || t.Is('…') || t.Is('_')) {
			for k > 0 && (g.toks[k].Is('.') || g.toks[k].Is('…') || g.toks[k].Is('_')) && k > i-maxLeader {
				k--
			}
			t = &g.toks[k]
		}
		if t.Kind == words.Word && t.In(cueWords) {
			return true
		}
		if t.Is(';') || t.Is(',') && n > 0 || g.toks[k+1].Gap == words.Para || t.Kind == words.Number || t.Cap() && t.Shape != words.Upper && n > 1 {
			return false
		}
	}
	return false
}

// maxLeader bounds the dots of a form between a label and its value.
const maxLeader = 120

// afterIdentity reports whether a birth number or date stands right before token
// i on its line, also in the column to the left.
func (g *grammar) afterIdentity(i int) bool {
	k := i - 1
	if g.at(k).Is(',') || g.at(k).Is('|') {
		k--
	}
	return k >= 0 && g.is(k, identity) && g.toks[i].Gap <= words.Wide
}

// refused reports whether the words before say that the place is an object of
// the contract and nobody's address.
func (g *grammar) refused(c chain) bool {
	if c.cued {
		return false
	}
	for k, n := c.i-1, 0; k >= 0 && n < 7; k, n = k-1, n+1 {
		t := &g.toks[k]
		if g.toks[k+1].Gap >= words.Line || t.Is(';') {
			return false
		}
		if t.Kind == words.Word && t.In(refusals) {
			return true
		}
	}
	return false
}

// repeatedNumbers finds "č.p. 1342" alone where 1342 is a house of an address
// that was found.
func (g *grammar) repeatedNumbers(found []chain) []chain {
	known := map[string]bool{}
	for _, c := range found {
		for i := c.i; i < c.j; i++ {
			if t := &g.toks[i]; t.Kind == words.Number && !g.isPostcode(i) && !g.isPostcodeEnd(i) {
				known[t.Fold] = true
			}
		}
	}
	if len(known) == 0 {
		return nil
	}
	var out []chain
	for _, n := range g.houses {
		i := int(n)
		p, ok := g.numbered(i)
		if !ok || g.is(i, covered) || !known[g.toks[p.j-1].Fold] || g.is(i, blocked) {
			continue
		}
		out = append(out, chain{rng: p.rng, parts: []part{p}, sure: 1, why: []string{"repeated house number"}})
	}
	return out
}
