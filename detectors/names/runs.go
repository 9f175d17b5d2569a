package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// item is one word of a possible name with all that is joined to it by hyphens.
type item struct {
	i, j     int // tokens, j exclusive
	initial  bool
	class    lexicon.Class
	surname  bool // by list or ending
	given    bool
	unknown  bool // neither
	low      bool // a common word of this text or of the list
	common   bool // a common word of this text
	word     bool // a word, and a name only as a form of another or in another language: "Celé", "Mark"
	particle bool // a common word of the list as it stands, and no given name as it stands: "Ani"
	place    bool // by list, or by what it may be a form of if that is no name
	town     bool // a place by list
	upper    bool
	fold     string // the first word
	form     *words.Form
	id       int32
}

// id returns the number of a word that need not stand in the text as it is looked
// at; 0 for one that does not.
func (r *reader) id(f *words.Form) int32 {
	for n, other := range r.read.Forms {
		if n > 0 && other.Fold == f.Fold {
			return int32(n)
		}
	}
	return 0
}

// maxKept is how many items a piece of room for runs holds.
const maxKept = 64

// maxItems bounds the words of a name.
const maxItems = 6

// run collects the items of a possible name that starts at token i.
func (r *reader) run(i int) []item {
	if cap(r.items)-len(r.items) < maxItems {
		r.items = make([]item, 0, maxKept)
	}
	run := r.items[len(r.items):]
	for k := i; k < len(r.toks) && len(run) < maxItems; {
		if len(run) > 0 {
			k = r.bridge(run, k)
			if !r.joins(run, k) {
				break
			}
		}
		it, ok := r.item(k, len(run) == 0)
		if !ok {
			break
		}
		run = append(run, it)
		k = it.j
	}
	r.items = r.items[:len(r.items)+len(run)]
	return run
}

// bridge steps over what may stand inside a name: a nickname in quotes or brackets,
// "vel".
func (r *reader) bridge(run []item, k int) int {
	t := r.at(k)
	if t.Kind == words.Word && t.Fold == "vel" && r.at(k+1).Cap() {
		return k + 1
	}
	if t.Kind == words.Word && t.Shape == words.Lower && !run[len(run)-1].initial {
		return r.particle(k)
	}
	if t.Is('(') && t.Gap == words.Space && len(run) == 1 && run[0].given && r.shortForm(&run[0], k+1) {
		return k + 3
	}
	if !isQuote(t.Sign()) || t.Gap != words.Space {
		return k
	}
	for j := k + 1; j < k+4; j++ {
		if isQuote(r.at(j).Sign()) && j > k+1 && r.at(j+1).Cap() && r.at(j+1).Gap == words.Space {
			return j + 1
		}
		if !r.at(j).Cap() {
			break
		}
	}
	return k
}

// shortForm reports whether the word at k, alone in its bracket before another name, is
// a form of a given name: "Jan (Janek) Wzorek".
func (r *reader) shortForm(given *item, k int) bool {
	t := r.at(k)
	return t.Shape == words.Title && r.at(k+1).Is(')') && r.at(k+2).Cap() && r.at(k+2).Gap == words.Space &&
		(r.class(t.Form)&lexicon.Given != 0 || len(t.Fold) > 2 && len(given.fold) > 2 && t.Fold[:2] == given.fold[:2])
}

func isQuote(s rune) bool { return s != 0 && strings.ContainsRune("\"„“”«»'‚‘", s) }

// joins reports whether the item at k may continue the run: on the same line,
// or over the end of a full line of wrapped text.
func (r *reader) joins(run []item, k int) bool {
	t, last := r.at(k), run[len(run)-1]
	switch t.Gap {
	case words.Space:
		return true
	case words.None:
		return last.initial || r.glue(last.j, k) || k > last.j && r.at(last.j).In(leaders)
	case words.Wide:
		gap := r.text[r.toks[k-1].End():t.Start()]
		next := r.at(k + 1)
		return gap == "  " && len(run) == 1 && run[0].given && t.Kind == words.Word && t.Shape != words.Initial &&
			(r.class(t.Form)&lexicon.Surname != 0 || t.Shape == words.Title && next.Kind == words.Mark && !t.In(vocab.Stems))
	case words.Line:
		if r.at(k + 1).Is(':') {
			return false // "Kateřina\nOmluvena: …"
		}
		return openName(run) && t.Shape == words.Title && (r.fullLine(last.j-1) || r.stacked(run, k))
	}
	return false
}

// openName reports whether a run still lacks its surname.
func openName(run []item) bool {
	for _, it := range run {
		if !it.given && !it.initial {
			return false
		}
	}
	return true
}

// glue reports whether what lies between is the closing quote of a nickname.
func (r *reader) glue(from, k int) bool { return k > from && isQuote(r.at(k-1).Sign()) }

// wrapWidth is the length in bytes from which a line counts as full.
const wrapWidth = 50

// fullLine reports whether the line that ends with token i is long enough to
// have been wrapped.
func (r *reader) fullLine(i int) bool {
	end := r.toks[i].End()
	return end >= wrapWidth && !strings.Contains(r.text[end-wrapWidth:end], "\n")
}

// item reads one word, with its hyphenated parts, or an initial with its dot;
// first tells that the run would begin with it.
func (r *reader) item(k int, first bool) (item, bool) {
	t := r.at(k)
	if r.taken[k] == 0 && !first && r.elided(k) {
		return item{i: k, j: k + 1, fold: t.Fold, form: t.Form, id: t.ID(), surname: true}, true
	}
	if first && r.misreadI(k) {
		f := words.NewForm("i" + t.Fold[1:])
		return item{i: k, j: k + 1, fold: f.Fold, form: f, id: r.id(f), given: true}, true
	}
	if !t.Cap() || r.taken[k] != 0 {
		return item{}, false
	}
	if r.isInitial(k) || !first && r.shortAfter(k) {
		return item{i: k, j: k + 2, initial: true, fold: t.Fold, form: t.Form, id: t.ID()}, true
	}
	if !first && t.Shape == words.Title && t.In(afterCues) {
		return item{}, false // "Zbyněk Ptáčník Narozen: …"
	}
	if t.Shape == words.Initial || t.In(titles) || t.In(blanks) || (t.In(vocab.Stems) && !r.hyphened(k) || t.In(namesakes) && r.exact(t.Form)&lexicon.Given == 0) && !r.exception(k) && !(r.syllable(k) && !first) {
		return item{}, false
	}
	it := item{i: k, j: k + 1, fold: t.Fold, form: t.Form, id: t.ID(), upper: t.Shape == words.Upper}
	r.classify(&it, t)
	for r.at(it.j).Is('-') && r.at(it.j).Gap == words.None && r.at(it.j+1).Gap == words.None && r.at(it.j+1).Cap() && r.taken[it.j+1] == 0 {
		r.classify(&it, r.at(it.j+1))
		it.j += 2
	}
	for r.at(it.j).Is('-') && r.at(it.j).Gap == words.None && r.at(it.j+1).Gap == words.None && r.at(it.j+1).Kind == words.Word && r.taken[it.j+1] == 0 {
		r.classify(&it, r.at(it.j+1)) // "Кан-ооловна"
		it.j += 2
	}
	if t.In(personCues) && (first || it.class&(lexicon.Given|lexicon.Surname) == 0) {
		return item{}, false // "Svědkyně Horáková"
	}
	if first && it.class&(lexicon.Given|lexicon.Surname) == 0 && (t.In(roleStems) || t.In(workNouns) || t.In(groups)) && !t.In(surnameTails) {
		return item{}, false // "Přítomen J. Novák", "Kronikářka Eva Malá"
	}
	if !it.given && r.exact(t.Form)&lexicon.Surname == 0 && t.In(nounTails) {
		return item{}, false // "Pekárna", "Truhlářství"
	}
	if t.Shape == words.Title && endsUpper(r.text[t.Start():t.End()]) {
		return item{}, false // "ZsNH"
	}
	if it.upper && t.Form.Letters.Count < 3 {
		return item{}, false
	}
	if it.upper && t.Form.Letters.Count < 4 && it.j == k+1 && !it.given && it.class&lexicon.Surname == 0 {
		return item{}, false // an abbreviation
	}
	if n := r.at(it.j); n.Is('.') && n.Gap == words.None && t.Form.Letters.Count <= 3 && !it.given && !it.surname && (first || !r.endsSentence(it.j)) {
		return item{}, false // "Odb.", "Čl."; but "Matej Bel."
	}
	it.unknown = !it.given && !it.surname
	it.low = it.low && (first || !r.syllable(k))
	return it, true
}

// dull reports whether token i is a capitalised word that certainly begins no name: a
// common one that no context makes a name. It is judged once a distinct word.
func (r *reader) dull(i int) bool {
	t := &r.toks[i]
	if !t.Cap() || t.Shape == words.Initial || r.at(i+1).Is('-') || r.at(i+1).Is('.') && t.Size() <= longestShort {
		return false
	}
	return r.dullness.ask(r.read, t.ID(), func() bool {
		return t.In(titles) || t.In(blanks) || t.In(vocab.Stems) && !r.namely(t)
	})
}

// longestShort is more than the bytes of a given name cut short, see shortGiven.
const longestShort = 8

// hyphened reports whether a hyphen ties token k to a second capitalised word that
// is not common: "Тер-Ованесов".
func (r *reader) hyphened(k int) bool {
	dash, next := r.at(k+1), r.at(k+2)
	return dash.Is('-') && dash.Gap == words.None && next.Gap == words.None && next.Cap() && !next.In(vocab.Stems) && r.class(next.Form)&lexicon.Place == 0
}

// misreadI reports whether token k is a given name whose capital I a scanner took
// for a small L, before a surname: "paní lva Nováková".
func (r *reader) misreadI(k int) bool {
	t, next := r.at(k), r.at(k+1)
	if c := r.text[t.Start()]; c != 'l' && c < utf8.RuneSelf {
		return false // most words are told without their form
	}
	return next.Gap == words.Space && next.Cap() && t.Kind == words.Word && t.Shape == words.Lower && t.Fold[0] == 'l' && len(t.Fold) > 2 && r.taken[k] == 0 &&
		r.exact(words.NewForm("i"+t.Fold[1:]))&lexicon.Given != 0 && (r.class(next.Form)&lexicon.Surname != 0 || next.In(surnameEnds))
}

// syllable reports whether token k is a short word of a Vietnamese or Chinese
// name, between other words of it: "Zuzana Ha Thi Malá".
func (r *reader) syllable(k int) bool {
	t, next := r.at(k), r.at(k+1)
	return t.Shape == words.Title && len(t.Fold) <= 3 && t.Gap == words.Space && next.Cap() && next.Gap == words.Space && next.Shape == words.Title && !next.In(vocab.Stems)
}

// endsSentence reports whether the dot at token k ends a sentence: a capital or
// an empty line follows.
func (r *reader) endsSentence(k int) bool {
	next := r.at(k + 1)
	return next.Gap == words.Para || next.Gap != words.None && next.Cap()
}

// exception keeps a common word that is also a name when a title or "pan"
// stands directly before it, or the list has it as a given name.
func (r *reader) exception(k int) bool {
	t := &r.toks[k]
	c := r.class(t.Form)
	if !r.namely(t) {
		return false
	}
	if !t.In(vocab.Whole) && c&lexicon.Surname != 0 && t.In(surnameTails) {
		return true // "Komorowski" only shares its stem with a common word
	}
	prev, next := r.at(k-1), r.at(k+1)
	if prev.Is('.') {
		prev = r.at(k - 2)
	}
	given := func(n *words.Token) bool {
		return n.Cap() && n.Kind == words.Word && r.class(n.Form)&lexicon.Given != 0 && !n.In(vocab.Stems)
	}
	if next.In(patronymics) && next.Gap == words.Space {
		return true // "Марта Генриховна"
	}
	return prev.In(titles) || prev.In(personCues) || t.Gap == words.Space && given(prev) || next.Gap == words.Space && given(next) && t.In(surnameTails)
}

// namely reports whether a common word may be a name by the lists or by its end, and
// stands nowhere in small letters.
func (r *reader) namely(t *words.Token) bool {
	return !r.low[t.ID()] && (r.class(t.Form)&(lexicon.Given|lexicon.Surname) != 0 || t.In(adjectivals) || t.In(ovaTail))
}

func (r *reader) classify(it *item, t *words.Token) {
	c := r.class(t.Form)
	it.class |= c
	exact := r.exact(t.Form)
	it.word = it.word || exact&lexicon.Word != 0 && (exact&anyName == 0 || exact&lexicon.Foreign != 0) && !t.In(surnameEnds)
	it.given = it.given || c&lexicon.Given != 0
	it.surname = it.surname || c&(lexicon.Surname|lexicon.Patronymic) != 0 || t.In(surnameEnds)
	it.town = it.town || exact&lexicon.Place != 0 || r.towns.has(t)
	it.place = it.place || it.town || c&lexicon.Place != 0 && c&anyName == 0
	it.common = it.common || r.low[t.ID()]
	it.particle = it.particle || exact&lexicon.Common != 0 && exact&lexicon.Given == 0
	it.low = it.low || r.low[t.ID()] || c&lexicon.Common != 0 && c&lexicon.Given == 0
}

// anyName is set for what the lists have as a part of a name.
const anyName = lexicon.Given | lexicon.Surname | lexicon.Patronymic

// adjectivals are the endings of surnames like "Podolský".
var adjectivals = words.NewEnds(0, "sky ska cky cka skeho skou skemu skym skej ske ski skim ckim skiego ckiego")

func endsUpper(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsUpper(last)
}

// isInitial reports whether token k is one capital with a dot: "J.", "Ch.".
func (r *reader) isInitial(k int) bool {
	t, dot := r.at(k), r.at(k+1)
	if !dot.Is('.') || dot.Gap != words.None || r.countsParts(k) {
		return false
	}
	return t.Shape == words.Initial || t.Shape == words.Title && (t.Fold == "ch" || t.Fold == "sz" || t.Fold == "cz" || t.In(shortGiven) && r.at(k+2).Cap() && r.at(k+2).Shape == words.Title && r.at(k+2).Gap <= words.Space && !r.at(k+2).In(vocab.Stems))
}

// countsParts reports whether a capital counts the parts of a number: "2026/I.".
func (r *reader) countsParts(k int) bool {
	return r.at(k).Gap == words.None && r.at(k-1).Is('/') && r.at(k-1).Gap == words.None && r.at(k-2).Kind == words.Number
}

// shortAfter reports whether token k is a given name cut short behind a surname:
// "Matoušek Fr.".
func (r *reader) shortAfter(k int) bool {
	t, dot, next := r.at(k), r.at(k+1), r.at(k+2)
	return t.Shape == words.Title && t.In(shortGiven) && t.Gap == words.Space && dot.Is('.') && dot.Gap == words.None && (!next.Cap() || next.Gap >= words.Wide)
}

// shortGiven are given names cut to a few letters: "Št. Švihura".
var shortGiven = words.NewSet("st cs gy zs ty lj ju jos ant vl fr mil jar boh stan zd kar mir mich mart stef rud ed em ev ot ign wl mar tad zb kaz zyg wac ал вл ив ник ст дм")

// blanks stand for a hidden word: "Xxxxx".
var blanks = words.NewRule(func(fold string) bool { return strings.Trim(fold, "x") == "" })

// surnameTails are endings of surnames that hardly any common word has.
var surnameTails = words.NewEnds(4, "sky ski cky cki ska cka skeho skiego skemu skou skiej skej czyk czyka wicz wicza wiczem czak iak iaka asik ova ove ovou ovej cek cka cko")

// nounTails are endings of nouns for things, which surnames do not have.
var nounTails = words.NewEnds(2, "stvi ctvi arna ovani stezka nost nosti acni ace aci ence encni ение ения ению ением ание ания анию анием ство ства ству ством ция ции цию цией ость ости остью")

// surnameEnds tell that a word is by its end a surname in some case: -ová, -ovič,
// -ский. Endings shared with adjectives (-ský) are left to the list.
var surnameEnds = words.NewEnds(4, "ova ove ovou ovej ovu ovich ovic owicz owicza owiczem owiczowi ewicz ewicza ewiczem "+
	"owska owski owskiego owskiej owskiemu owskim owskich "+
	"ович овича овичу овичем евич евича евичу евичем овна овны овне овной евна евны евне евной ична ичны ична "+
	"енко швили дзе ский ского скому ским ская ской скую")
