package addresses

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// grammar reads one text.
type grammar struct {
	text   string
	toks   []words.Token
	read   *words.Text
	bits   []uint16 // sorts by the ID of a word
	marks  []mark   // by token
	buffer *[]mark
	lex    *lexicon.Lexicon
	towns  map[string]bool // stems of towns this text names itself
	room   [maxParts]part  // for the parts of the chain being read
	folded []byte          // room for the name being looked up
	later  []int           // tokens where a village may begin, if it is a known one
	starts []int32         // tokens that an address may begin with
	houses []int32         // tokens of houseWords
	colons []int32         // tokens of marks that end the label of a field
	heads  []int32         // tokens of words that stand in headings of columns
}

func newGrammar(text string, lex *lexicon.Lexicon, earlier []detectors.Finding) *grammar {
	g := &grammar{text: text, read: words.Read(text), lex: lex, towns: map[string]bool{}}
	g.toks = g.read.Tokens
	g.bits = sortsOf(g.read)
	g.note(earlier)
	g.survey()
	return g
}

// rng is a range of tokens, j exclusive.
type rng struct{ i, j int }

// at returns a token, or an empty one outside the text.
func (g *grammar) at(i int) *words.Token {
	if uint(i) >= uint(len(g.toks)) {
		return &words.Outside
	}
	return &g.toks[i]
}

// exact returns the classes of a word as it stands in the lists.
func (g *grammar) exact(t *words.Token) lexicon.Class {
	exact, _ := g.lex.Form(t.Form)
	return exact
}

// likely returns the classes of a word without unlikely guesses, see
// lexicon.Likely.
func (g *grammar) likely(t *words.Token) lexicon.Class {
	return g.lex.LikelyForm(t.Form)
}

// near reports whether token i follows the one before it on the same line and
// in the same column.
func (g *grammar) near(i int) bool {
	return i < len(g.toks) && (g.toks[i].Gap <= words.Space || g.toks[i].Gap == words.Line && g.wrapped(i))
}

// fullLine is the shortest line of running text, in bytes.
const fullLine = 60

// wrapped reports whether the line break before token i is one of running text,
// which means no more than a space: a full line without columns before it that no
// mark ends, and no indentation behind.
func (g *grammar) wrapped(i int) bool {
	t := g.toks[i]
	if i == 0 || t.Start() == 0 || g.text[t.Start()-1] != '\n' {
		return false
	}
	end := g.toks[i-1].End()
	from := max(0, end-longestLine)
	begin := strings.LastIndexByte(g.text[from:end], '\n')
	if begin < 0 && from > 0 {
		return false
	}
	line := g.text[from+begin+1 : end]
	abbreviated := i > 1 && g.toks[i-1].Is('.') && g.glued(i-1) && g.toks[i-2].Kind == words.Word && g.toks[i-2].Shape == words.Lower && len(g.toks[i-2].Fold) <= longestShort
	return len(line) >= fullLine && !g.labelAt(i) && (abbreviated || strings.IndexByte(".:;", line[len(line)-1]) < 0) && !strings.Contains(line, "   ") && strings.IndexByte(line, '\t') < 0
}

// maxLineLabel is how many words a label at the beginning of a line has.
const maxLineLabel = 5

// labelAt reports whether a label with a colon begins at token i: "Zdravotní
// pojišťovna:".
func (g *grammar) labelAt(i int) bool {
	if !g.at(i).Cap() {
		return false
	}
	for k := i + 1; k <= i+maxLineLabel && k < len(g.toks); k++ {
		switch t := &g.toks[k]; {
		case t.Gap > words.Space:
			return false
		case t.Is(':'):
			return true
		case t.Kind != words.Word && !t.Is('.'):
			return false
		}
	}
	return false
}

// longestShort is the longest abbreviation within an address, in bytes of its
// folded form: "nám.", "мкр.".
const longestShort = 6

// longestLine bounds how far the beginning of a line is looked for.
const longestLine = 240

// glued reports whether token i follows the one before it without a space.
func (g *grammar) glued(i int) bool { return i < len(g.toks) && g.toks[i].Gap == words.None }

// townHeads stand before the name of a municipality.
var townHeads = words.NewSet("mesto mesta mestem mestu mestys mestyse mestysem obec obce obci obcou gmina gminy gmine gminie miasto miasta mestska ourad u k v z ze ve we w")

// sorts is what the words of a text are for the rules that are asked of most of them.
type sorts uint16

const (
	asStart sorts = 1 << iota
	asHouse
	asHead
	asTownHead
	asOpener
	asNumberless
	asBoxHead
	asLinking
	asUnit
	asStreetLink
	asStreetType
	asEnglishStreet
	asNoName
	asCommon
	asUtca
)

// sortsOf returns the sorts of the words of a text by their IDs.
func sortsOf(read *words.Text) []uint16 {
	return read.Bits(starting, houseWords, headWords, townHeads, openers, numberless, boxHeads, linking, unitWords, streetLinks, streetTypes, englishStreets, noNames, vocab.Stems, utcas)
}

// noNames are words that are never one of a name of a street or town.
var noNames = words.NewUnion(roleWords, words.NewRule(isBlank))

// sorts returns what a token is.
func (g *grammar) sorts(t *words.Token) sorts { return sorts(g.bits[t.ID()]) }

// survey looks at all tokens once, for what is asked of few of them.
func (g *grammar) survey() {
	before := sorts(0) // of the token before
	for i := range g.toks {
		t := &g.toks[i]
		is := g.sorts(t)
		switch {
		case t.Kind == words.Mark:
			if t.Is(':') || t.Is(']') || t.Is('=') {
				g.colons = append(g.colons, int32(i))
			}
		case t.Kind == words.Number || t.Shape != words.Lower || is&asStart != 0:
			if g.marks[i]&blocked == 0 {
				g.starts = append(g.starts, int32(i))
			}
		}
		if is&asHouse != 0 {
			g.houses = append(g.houses, int32(i))
		}
		if is&asHead != 0 {
			g.heads = append(g.heads, int32(i))
		}
		if t.Kind == words.Word && t.Shape > words.Lower && t.Shape != words.Initial && t.Gap <= words.Space && g.behindTownHead(i, before) {
			g.learnTown(t)
		}
		before = is
	}
}

// behindTownHead reports whether token i is a municipality that the text names as
// such: "Obec Milokošť", "k. ú. Dlouhé Mýto", "588 13 Bítov". before is what the
// survey says of the token before it.
func (g *grammar) behindTownHead(i int, before sorts) bool {
	switch prev := g.at(i - 1); prev.Kind {
	case words.Word:
		return before&asTownHead != 0 && len(prev.Fold) > 2
	case words.Number:
		return g.isPostcodeEnd(i - 1)
	default:
		return prev.Is('.') && g.at(i-2).Fold == "u" && g.at(i-4).Fold == "k"
	}
}

// learnTown collects the stem of a municipality.
func (g *grammar) learnTown(t *words.Token) {
	if g.sorts(t)&asCommon == 0 {
		g.towns[stem(t.Fold)] = true
	}
}

// stem is the part of a word that its case forms share.
func stem(fold string) string {
	r := []rune(fold)
	if len(r) > 4 {
		r = r[:max(4, len(r)-2)]
	}
	return string(r)
}

var (
	// streetTypes are the words for a street that stand before or after its name.
	streetTypes = words.NewSet("ul ulice ulici ulicou ulica ulicy tr trida tride trieda nam namesti namestie namesti nabr nabrezi nabrezie sidl sidliste sidlisko cesta ceste sady alej aleja aleje al pl plac placu os osiedle osiedlu rondo skwer bulwar szosa aleji namestia vul vulica vulicia bulv prov utca utcza ter korut")
	// streetLinks are the lower-case words inside names of streets and towns.
	streetLinks = words.NewSet("u na nad pod za v ve k ke do od pri przy i a w we nade mezi medzi im sv")
	// unitWords start a part of the address inside the building.
	unitWords = words.NewSet("bud budova budovy byt bytu byte bytem m lok lokal mieszk mieszkanie bl blok vchod posch poschodie patro podl podlazi kv kvartyra pokoj pok izba izby dv dvere schod klatka kl pietro sekce ap apt appt flat dveri")
	// lettered are those that a letter may follow: "vchod B".
	lettered = words.NewSet("bud budova budovy lok lokal m pokoj pok izba bl blok vchod schod klatka kl sekce")
	// romanUnits may have a Roman number, romanFloors may follow one: "kl. II", "III p.".
	romanUnits  = words.NewSet("kl klatka blok bl vchod schod sekce")
	romanFloors = words.NewSet("p pietro patro poschodie posch np")
	// regionWords start a part above the municipality.
	regionWords = words.NewSet("okr okres okrese gm gmina pow powiat woj wojewodztwo kraj posta poczta")
	// numberWords stand between a street or village and its number.
	numberWords = words.NewSet("e c cp p cis cislo nr numer ev or dom d sup supisne s")
)

// capName reports whether token i can be a word of a street's or town's name.
func (g *grammar) capName(i int) bool {
	if i < 0 || i >= len(g.toks) {
		return false
	}
	if !g.is(i, named|nameless) { // it is asked many times
		if g.isName(i) {
			g.marks[i] |= named
		} else {
			g.marks[i] |= nameless
		}
	}
	return g.is(i, named)
}

func (g *grammar) isName(i int) bool {
	t := &g.toks[i]
	if !t.Cap() || t.Shape == words.Initial || g.is(i, blocked) {
		return false
	}
	is := g.sorts(t)
	return is&asNoName == 0 && (is&asCommon == 0 || g.placeWord(i))
}

var (
	cityWords = words.NewSet("mesto mesta meste mestem mestu miasto miasta miescie sobota sobote soboty streda strede stredy")
	czechHead = words.NewSet("ceska ceske cesky ceskem ceskych ceskou")
)

// placeWord reports whether a common word is one of a street or town here:
// "Hlavní", "Nové Město", "Česká Lípa", "Rimavská Sobota".
func (g *grammar) placeWord(i int) bool {
	t, prev, next := g.at(i), g.at(i-1), g.at(i+1)
	switch {
	case g.exact(t)&lexicon.Street != 0 && t.Shape == words.Title, !t.In(vocab.Whole) && g.likely(t)&lexicon.Settled != 0:
		return true
	case t.In(cityWords):
		return prev.Cap() && t.Gap == words.Space && !prev.In(vocab.Stems)
	case t.In(czechHead):
		return next.Cap() && next.Gap == words.Space && !next.In(vocab.Stems)
	}
	return false
}

// isBlank reports whether a word only stands for a hidden one: "Xxxxx".
func isBlank(fold string) bool { return strings.Trim(fold, "x") == "" }

// roleWords are words that follow addresses in parties' blocks and are no names.
var roleWords = words.NewSet("op zp ic dic psc linka linky skupina sekce kategorie rada pavilon hala sal varianta turnus etapa verze model typ statutarni reg vz rc nar kupujici prodavajici jednatel jednatelka starosta starostka zast")

// isStreetType also accepts the capitalised word ("Sídliště 609", "Nám. …").
func isStreetType(t *words.Token) bool { return t.Kind == words.Word && t.In(streetTypes) }

// skipDot steps over the dot of an abbreviation.
func (g *grammar) skipDot(i int) int {
	if g.glued(i) && g.at(i).Is('.') {
		return i + 1
	}
	return i
}

// isRoman reports whether token i is a Roman number of a district.
func (g *grammar) isRoman(i int) bool {
	t := g.at(i)
	return t.Kind == words.Word && (t.Shape == words.Upper || t.Shape == words.Initial) && strings.Trim(t.Fold, "ivx") == ""
}
