package names

import (
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// longestRow is how many capitalised words in a row may hold names: a longer row
// is a heading, a list without commas or a text made to be slow.
const longestRow = 10

// crowded reports whether token i stands in a row of too many capitalised words.
func (t *tagging) crowded(i int) bool {
	if i < t.run {
		return t.crowd
	}
	n := 1
	for t.run = i + 1; t.run < len(t.toks); t.run++ {
		tok := &t.toks[t.run]
		if tok.Gap > words.Space || !tok.Cap() && !tok.Is('-') {
			break
		}
		if tok.Cap() {
			n++
		}
	}
	t.crowd = n > longestRow
	return t.crowd
}

// open reports whether the rules left a capitalised word open.
func (t *tagging) open(i int) bool {
	tok := &t.toks[i]
	if t.taken[i] != 0 || tok.Shape == words.Initial || tok.In(titles) || tok.In(blanks) || tok.In(namesakes) || tok.In(personCues) {
		return false
	}
	if next := t.at(i + 1); next.Is('.') && next.Gap == words.None && tok.Form.Letters.Count < shortest && t.class(tok.Form)&lexicon.Given == 0 {
		return false // "Odb.", "Ph. D."
	}
	if t.at(i+1).Is(':') && tok.Gap >= words.Line && t.class(tok.Form)&(lexicon.Given|lexicon.Surname) == 0 {
		return false // a label
	}
	if tok.In(neuterVerbs) && !t.inSentence(i) && t.class(tok.Form)&anyName == 0 {
		return false // "Bodovalo se stupnicí"
	}
	if t.piece(i) || tok.Shape == words.Upper && tok.Form.Letters.Count < shortest {
		return false
	}
	if c := t.exact(tok.Form); c&lexicon.Settled != 0 && c&(lexicon.Given|lexicon.Surname) == 0 && t.at(i+1).Gap > words.None {
		return false // a town alone
	}
	return (!tok.In(vocab.Whole) || t.givenToo(i)) && !t.low[tok.ID()] && !t.technical(i)
}

// givenToo reports whether a common word is a given name here: one of the list that
// shares its letters with the case of a month, "Maja", far from a number.
func (r *reader) givenToo(i int) bool {
	t := &r.toks[i]
	before := r.at(i - 1)
	if before.Is('.') {
		before = r.at(i - 2)
	}
	return t.Shape == words.Title && before.Kind != words.Number && r.at(i+1).Kind != words.Number && r.exact(t.Form)&lexicon.Given != 0
}

// course is what the place of token i takes off its score.
func (t *tagging) course(i int) int {
	prev, gap := t.at(i-1), t.toks[i].Gap
	switch {
	case prev.Is('.') && t.at(i-2).Shape == words.Initial && t.at(i-2).Gap >= words.Line && t.at(i+1).Shape == words.Lower && t.at(i+1).Gap == words.Space:
		return tagColumn + tagSentence + tagSentence // "B. Osobní náklady": a letter of a list
	case t.at(i + 1).Is(':'), prev.Is('.') && t.at(i-2).Shape == words.Initial && t.at(i-2).Gap >= words.Line:
		return tagColumn // a label; a letter of a list
	case t.inSentence(i), t.behindVerb(i):
		return 0
	case prev.Cap() && gap == words.Space && !t.labels[i-1] && t.taken[i-1] == 0 && t.inSentence(i-1) && !prev.In(roleStems):
		return tagColumn // the second word of a product or a place
	case gap == words.Line && (prev.Shape == words.Lower && prev.Kind == words.Word || prev.Is(',')):
		return 0 // wrapped text
	case gap == words.Line, gap == words.Wide, prev.Is(':'), prev.Kind == words.Number:
		return tagColumn
	}
	return tagSentence
}

// neuterVerbs are ends of verbs without a person for a subject.
var neuterVerbs = words.NewEnds(4, "alo ilo elo ovalo nulo ało")

// shortest is the length in letters from which a word in capitals is more than
// an abbreviation.
const shortest = 4

// piece reports whether a word is a part of a longer one ("ГАЗель") or of a
// number ("MsÚ-2023", "2019/BEN").
func (t *tagging) piece(i int) bool {
	prev, next := t.at(i-1), t.at(i+1)
	if t.toks[i].Gap == words.None && (prev.Kind != words.Mark || prev.Is('/') || prev.Is('-') && t.at(i-2).Kind == words.Number) {
		return true
	}
	return next.Gap == words.None && (next.Kind != words.Mark || next.Is('/') || next.Is('-') && t.at(i+2).Gap == words.None && t.at(i+2).Kind == words.Number)
}

// honours reports whether the capitalised words around token i are the name of an
// institution, as the rules tell by what stands before the first of them: "Muzea
// Karla Jaromíra Erbena"; also the second of two, "ulice Hory a Čapka".
func (t *tagging) honours(i int) bool {
	first := t.nameStart(i)
	if t.left(first).institution || t.trade(first) {
		return true
	}
	if run := t.runAt(first); len(run) > 0 && t.named(run) {
		return true
	}
	conj := t.at(first - 1)
	if first < 2 || !conj.In(conjunctions) || conj.Shape != words.Lower {
		return false // a text may begin with the conjunction
	}
	k := t.nameStart(first - 2)
	return k >= 0 && t.left(k).institution
}

// nameStart returns the first of the capitalised words that end with token i.
func (t *tagging) nameStart(i int) int {
	for n := 0; n < maxItems; n++ {
		k := t.wordBefore(i)
		if k < 0 || t.toks[k].In(namesakes) {
			break
		}
		i = k
	}
	return i
}

// trade reports whether a word for a thing stands before token i or is it:
// "Truhlářství Polná".
func (t *tagging) trade(i int) bool {
	prev := t.at(i - 1)
	return t.toks[i].In(nounTails) || prev.Cap() && t.toks[i].Gap == words.Space && (prev.In(nounTails) || prev.Shape == words.Title && prev.In(namesakes))
}

// wordBefore returns the capitalised word before token i that may belong to the
// same name, behind a space, a hyphen or the dot of an initial; -1 for none.
func (t *tagging) wordBefore(i int) int {
	k := i - 1
	if k > 0 && (t.toks[k].Is('.') || t.toks[k].Is('-')) && t.toks[k].Gap == words.None && t.toks[i].Gap <= words.Space {
		if t.toks[k].Is('.') && t.toks[k-1].Shape != words.Initial {
			return -1
		}
		k--
	} else if t.toks[i].Gap != words.Space {
		return -1
	}
	if k < 0 || !t.toks[k].Cap() || t.taken[k] != 0 {
		return -1
	}
	return k
}
