package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// guard decides on a surname that stands alone. A title, "pan" or a function
// before it settles it; a word that is common too, or a place, counts only where
// its capital tells something.
func (s *searcher) guard(pl *place, i int, found []hit, l leftContext) bool {
	if l.titled || l.direct || l.beside {
		return true
	}
	r := s.reader(pl)
	prev, t, next := r.at(i-1), r.toks[i], r.at(i+1)
	if prev.Cap() && t.Gap <= words.Space && r.type_(i-1) != "" || next.Is('@') || s.trade(pl, i) {
		return false // the tail of something found, a mailbox, a trade name
	}
	if prev.In(within) || prev.In(inside) && t.In(villageEnds) {
		return false // "v Benešově"
	}
	place := r.class(t.Form)&lexicon.Place != 0
	switch {
	case place && !asSeen(found, t.Fold) && r.exact(t.Form)&lexicon.Place != 0:
		return false // "Riga" is no form of "Rigo"
	case strings.HasSuffix(t.Fold, "ovo") && r.exact(t.Form)&lexicon.Village != 0:
		return false // "Kmeťovo" is a village
	case place:
		return (r.inSentence(i) && !prev.In(towards) || r.behindVerb(i) || r.subject(i)) && !r.partOfName(i)
	case s.common(pl, i, found):
		return (r.emphatic(i) || r.subject(i)) && !r.partOfName(i)
	}
	return true
}

func asSeen(found []hit, fold string) bool {
	for _, h := range found {
		if h.word.fold == fold {
			return true
		}
	}
	return false
}

// inside stand before a village in -ov, which a possessive looks like.
var (
	inside      = words.NewSet("v ve vo w we z ze do")
	villageEnds = words.NewEnds(4, "ove ova ovo")
)

// towards stand before places more than before persons.
var towards = words.NewSet("v ve vo w we do z ze zo na obec obce obci mesto mesta meste miasto miasta miescie gmina gminy okres okresu kraj в во из на город города городе под")

// trade reports whether a surname in capitals is part of a longer name in
// capitals: "NOVÁK STAVBY".
func (s *searcher) trade(pl *place, i int) bool {
	r := s.reader(pl)
	t, next := r.at(i), r.at(i+1)
	return t.Shape == words.Upper && next.Shape == words.Upper && next.Kind == words.Word && next.Gap == words.Space && len(s.hits(pl, ofSurnames, next)) == 0
}

// common reports whether a surname is a common word too: by a list, or because
// one of its forms stands in lower case in this text.
func (s *searcher) common(pl *place, i int, found []hit) bool {
	r := s.reader(pl)
	t := &r.toks[i]
	if r.low[t.ID()] || s.isCommon(t.Form) {
		return true
	}
	low := s.lowForms(pl)
	return slices.ContainsFunc(found, func(h hit) bool { return h.word.common || low[h.word.number] })
}

// lowForms are the names whose forms stand in lower case in a text.
type lowForms struct {
	version int32
	names   []bool // by number
}

func (s *searcher) lowForms(pl *place) []bool {
	r := s.reader(pl)
	if pl.low.version == s.indexes[ofSurnames].version {
		return pl.low.names
	}
	pl.low = lowForms{s.indexes[ofSurnames].version, make([]bool, len(s.list))}
	for id, low := range r.low {
		if !low || !s.indexes[ofSurnames].begun(pl.begins[id]) {
			continue
		}
		t := r.read.WordOf(int32(id))
		for _, h := range s.hits(pl, ofSurnames, &t) {
			if !h.slovak || pl.slovak() {
				pl.low.names[h.word.number] = true
			}
		}
	}
	return pl.low.names
}

// everyday reports whether a list has a surname as a common word.
func (s *searcher) everyday(f *words.Form, surnames []*nameWord) bool {
	return s.isCommon(f) || slices.ContainsFunc(surnames, func(w *nameWord) bool { return w.common })
}

func (s *searcher) isCommon(f *words.Form) bool {
	exact := s.exact(f)
	return f.In(vocab.Stems) || exact&(lexicon.Common|lexicon.Word) != 0 && exact&lexicon.Surname == 0
}

// emphatic reports whether the capital of a common word is no matter of course:
// within a sentence, alone in its line or cell, in capitals among small letters.
func (r *reader) emphatic(i int) bool {
	t, prev, next := r.at(i), r.at(i-1), r.at(i+1)
	switch {
	case r.inSentence(i), prev.Cap() && t.Gap == words.Space && r.begins(i-1) && !r.qualifies(i-1):
		return true
	case t.Gap >= words.Wide && (i+1 >= len(r.toks) || next.Gap >= words.Wide):
		return t.Shape == words.Title || !upper(prev) && !upper(next)
	case t.Shape == words.Upper:
		return !upper(prev) && !upper(next)
	}
	return false
}

// subject reports whether a common word at the start of a sentence is a person
// after all: by an ending that only names have, or because no noun follows, which a
// common word would go with, or a verb of which people are the subject.
func (r *reader) subject(i int) bool {
	t, next := r.at(i), r.at(i+1)
	everyday := r.low[t.ID()] || r.exact(t.Form)&(lexicon.Common|lexicon.Word) != 0
	if !everyday && t.In(nameEnds) || r.says([]item{{i: i, j: i + 1}}) {
		return true
	}
	if next.Kind == words.Word && next.In(auxiliaries) {
		next = r.at(i + 2)
	}
	if next.Kind != words.Word || next.Gap > words.Line {
		return true // no noun follows
	}
	return next.Shape == words.Lower && next.In(acting)
}

// nameEnds are endings of families, women and possessives.
var nameEnds = words.NewEnds(4, "ova ove ovou ovej ovi uv ovych ovci ovcov ovcom owie owi")

// acting are verbs of contracts and letters whose subject is a person, folded, of
// the four languages; a thing as their subject is rare.
var acting = words.NewStems("souhlas nesouhlas suhlas nesuhlas podeps podpis prohlas vyhlas potvrz potvrd bere berie zavaz bydl byva narod zada ziada pozad poziad uhrad zaplat prevza prevze odevzd odovzd predal predala koupil kupil kupila prodal predava dluz zemre zomre prihlas odvol namita namieta sdel oznam uvad navrh dostav nedostav ma. nema. je. neni. nie. byl. byla. bol. bola. bude. nebude. mel. mela. mal. mala. chce. muze. moze. " +
	"zgadza oswiadcz podpisal podpisuje zobowiaz mieszka urodz wnosi wniosl wniosla zaplacil zaplacila kupuje kupila sprzed odebral odebrala przekaz jest. byl. byla. bedzie. moze. ma. chce. prosi twierdz odwola zglosil zglosila " +
	"соглас подпис заявля обязу прожива родил уплат оплат передал получил купил прода просит утвержд отказ умер явля обратил имеет. был. была. будет. может. сообщ пояснил")

func upper(t *words.Token) bool { return t.Kind == words.Word && t.Shape == words.Upper }

// partOfName reports whether a common word or place belongs to a longer name:
// "Malá Strana", "Nový Jičín", "Červený kříž", "„Svoboda“".
func (r *reader) partOfName(i int) bool {
	t, prev, next := r.at(i), r.at(i-1), r.at(i+1)
	if isQuote(prev.Sign()) && t.Gap == words.None {
		return true
	}
	if next.Cap() && next.Gap == words.Space && next.Shape != words.Initial && r.class(next.Form)&lexicon.Given == 0 && r.type_(i+1) != detectors.Person {
		return true
	}
	named := prev.Cap() && t.Gap == words.Space && r.type_(i-1) == "" && !prev.In(titles) && prev.Shape != words.Initial && !prev.In(roleStems)
	return named && (!r.begins(i-1) || r.qualifies(i-1))
}

// begins reports whether token i begins a sentence or line, where a capital says
// nothing: "Dále Nováková platí".
func (r *reader) begins(i int) bool {
	return i == 0 || r.at(i).Gap >= words.Line || r.at(i-1).Is('.') || r.at(i-1).Is(':') || r.at(i-1).Is(')')
}

// qualifies reports whether a word has the ending of an adjective: "Červený kříž".
func (r *reader) qualifies(i int) bool {
	text := r.text[r.toks[i].Start():r.toks[i].End()]
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("ýáéíÝÁÉÍ", last) || r.toks[i].In(adjectiveTails) || r.toks[i].In(polishTails)
}

// polishTails are endings of Polish adjectives in names of places and bodies.
var polishTails = words.NewEnds(4, "ski ska skie cki cka ny na ne wy wa we ty ta")
