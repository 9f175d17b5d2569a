package text

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// candidate is one single-byte reading: a character set and a language that is
// written in it. The order breaks ties.
type candidate struct {
	name    string
	charmap *charmap.Charmap
	model   *model
}

var candidates = []candidate{
	{"windows-1250", charmap.Windows1250, czech}, {"windows-1250", charmap.Windows1250, slovak}, {"windows-1250", charmap.Windows1250, polish},
	{"iso-8859-2", charmap.ISO8859_2, czech}, {"iso-8859-2", charmap.ISO8859_2, slovak}, {"iso-8859-2", charmap.ISO8859_2, polish},
	{"windows-1251", charmap.Windows1251, russian}, {"koi8-r", charmap.KOI8R, russian},
	{"windows-1252", charmap.Windows1252, western},
	{"ibm852", charmap.CodePage852, czech}, {"ibm852", charmap.CodePage852, slovak}, {"ibm852", charmap.CodePage852, polish},
	{"ibm866", charmap.CodePage866, russian},
}

// model holds how often a language uses its letters beyond ASCII.
type model struct {
	cyrillic bool
	letters  map[rune]float64 // natural logarithm of the share
}

// Counts per ten thousand characters of running text, rounded; only their
// proportions matter.
var (
	czech   = newModel(false, "á223 í326 é133 ě164 ý107 ř122 č95 š80 ž99 ů69 ú10 ó3 ť4 ď2 ň1 ö1 ü1 ä1")
	slovak  = newModel(false, "á190 í110 é90 ý110 č130 š90 ž90 ť75 ľ35 ú100 ó11 ä10 ô17 ď15 ň12 ŕ1 ĺ1 ö1 ü1 ě1 ř1 ů1")
	polish  = newModel(false, "ł180 ę110 ą100 ó85 ż83 ś66 ć40 ń20 ź6 é1 ö1 ü1")
	western = newModel(false, "ä55 ö30 ü65 ß30 é120 è30 à45 ê20 ç10 ñ10 á40 í40 ó60 ú10 ô6 î5 û5 ù5 ë2 ï2 å10 ø10 æ5 ã30 õ10 â5 ò5 ì5")
	russian = newModel(true, "о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 у262 я201 ы190 ь174 г170 з165 б159 ч144 й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё4")
)

func newModel(cyrillic bool, table string) *model {
	m := &model{cyrillic, map[rune]float64{}}
	total := 0.0
	for _, entry := range strings.Fields(table) {
		r, count := letterCount(entry)
		m.letters[r] = count
		total += count
	}
	for r, count := range m.letters {
		m.letters[r] = math.Log(count / total)
	}
	return m
}

func letterCount(entry string) (rune, float64) {
	var letter rune
	count := 0.0
	for i, r := range entry {
		if i == 0 {
			letter = r
			continue
		}
		count = count*10 + float64(r-'0')
	}
	return letter, count
}

// The costs of what a right reading seldom has, in the same unit as the
// logarithms of the model.
const (
	signCost      = -5   // typographic signs: „ “ – § ° €
	strangeCost   = -9   // a letter the language does not use
	impossible    = -20  // a control character or no character at all
	caseCost      = -6   // a capital after a small letter
	scriptCost    = -8   // a Latin letter beside a Cyrillic one
	upperCost     = -1.5 // capitals are rarer than small letters …
	upperRun      = 1.4  // … but stand together in headings
	rareSet       = -1   // for a whole text: few files are not in a Windows set
	acceptedScore = -8   // mean cost of a byte below which no reading is believed
	acceptedOld   = -5.5 // the same for sets in which nearly every byte is a letter
)

const usualSigns = "„“”‚‘’–—…§°€«»№\u00a0±×²³½·•"

// byLetters tells single-byte encodings apart, or returns nil if no reading
// makes sense.
func byLetters(src []byte) *encoding {
	pairs := countPairs(src)
	var best *candidate
	bestScore, high := math.Inf(-1), 0
	for i := range candidates {
		score, n := candidates[i].score(pairs)
		if score > bestScore {
			best, bestScore, high = &candidates[i], score, n
		}
	}
	if high == 0 || bestScore/float64(high) < best.accepted() {
		return nil
	}
	return byteEncoding(best.name, best.charmap)
}

// pairs counts each byte by the byte before it.
type pairs [256][256]int

func countPairs(src []byte) *pairs {
	p := new(pairs)
	before := byte(' ')
	for _, c := range src {
		p[before][c]++
		before = c
	}
	return p
}

// score sums the costs of all bytes beyond ASCII, and tells how many there are.
func (c *candidate) score(p *pairs) (float64, int) {
	var chars [256]rune
	for b := range chars {
		chars[b] = c.charmap.DecodeByte(byte(b))
	}
	sum, high := 0.0, 0
	if !strings.HasPrefix(c.name, "windows-") {
		sum = rareSet
	}
	for before := range p {
		for b, n := range p[before] {
			if n == 0 || before < 0x80 && b < 0x80 {
				continue
			}
			sum += float64(n) * c.pairCost(chars[before], chars[b])
			if b >= 0x80 {
				high += n
				sum += float64(n) * c.charCost(chars[b])
			}
		}
	}
	return sum, high
}

func (c *candidate) accepted() float64 {
	if c.drawsBoxes() {
		return acceptedOld
	}
	return acceptedScore
}

// drawsBoxes tells the sets of programs that drew tables with characters.
func (c *candidate) drawsBoxes() bool { return strings.HasPrefix(c.name, "ibm") }

func (c *candidate) charCost(r rune) float64 {
	if cost, ok := c.model.letters[r]; ok {
		return cost
	}
	if cost, ok := c.model.letters[unicode.ToLower(r)]; ok {
		return cost + upperCost
	}
	switch {
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return impossible
	case strings.ContainsRune(usualSigns, r), c.drawsBoxes() && r >= 0x2500 && r < 0x25A0:
		return signCost
	}
	return strangeCost
}

func (c *candidate) pairCost(before, r rune) float64 {
	cost := 0.0
	if !unicode.IsLetter(before) || !unicode.IsLetter(r) {
		return 0
	}
	switch {
	case unicode.IsLower(before) && unicode.IsUpper(r):
		cost += caseCost
	case unicode.IsUpper(before) && unicode.IsUpper(r):
		cost += upperRun
	}
	if c.model.cyrillic && unicode.Is(unicode.Latin, before) != unicode.Is(unicode.Latin, r) {
		cost += scriptCost
	}
	return cost
}
