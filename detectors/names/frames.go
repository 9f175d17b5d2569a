package names

import (
	"inkoust/internal/lexicon"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// A frame is what stands around a word of a sentence that can be nobody but a
// person: "podle Bendy je", "že Kolář přišel", "bez souhlasu Hrdličky".

// framed reports whether a single word stands in such a frame, and is a name by
// the list or by its end and neither a common word nor a place.
func (r *reader) framed(it item) bool {
	t := r.at(it.i)
	exact := r.exact(it.form)
	noun := exact&lexicon.Surname != 0 && exact&lexicon.Word != 0 // a trade: "Kolář" is no town of that name
	if it.upper || it.place && !noun || r.low[it.id] || it.form.Letters.Count < minFramed || t.Gap == words.None && r.at(it.i-1).Kind != words.Mark ||
		exact&lexicon.Given != 0 && it.form.Letters.Count < 4 {
		return false
	}
	if it.class&(lexicon.Surname|lexicon.Given) == 0 && !it.form.In(surnameEnds) && !it.form.In(womenAlone) {
		return false
	}
	if t.In(vocab.Stems) {
		return false
	}
	if r.votes(it) {
		return true
	}
	return it.class&lexicon.Surname != 0 && r.at(it.i-1).In(viewNouns) && r.opinion(it) || (!it.low || exact&lexicon.Surname != 0) && (r.opinion(it) || r.doer(it))
}

// votes reports whether a word behind a single surname tells how somebody voted, and
// the list goes on or ends: "Macek pro, Sedlák proti".
func (r *reader) votes(it item) bool {
	prev, vote, next := r.at(it.i-1), r.at(it.j), r.at(it.j+1)
	return vote.In(voteWords) && vote.Gap == words.Space && (next.Is(',') || next.Is('.') || next.Is(';') || next.Gap >= words.Line) && (prev.Is(':') || prev.Is(',') || prev.Is(';') || r.at(it.i).Gap >= words.Line)
}

var voteWords = words.NewSet("pro proti zdrzel zdrzela za wstrzymal wstrzymala przeciw против воздержался воздержалась")

// minFramed is the fewest letters of a name in a frame; shorter words are names of
// too many things.
const minFramed = 3

// opinion reports whether what stands before a word goes with persons alone, and
// the sentence goes on behind it or ends.
func (r *reader) opinion(it item) bool {
	prev, next := r.at(it.i-1), r.at(it.j)
	if r.at(it.i).Gap != words.Space && r.at(it.i).Gap != words.Line || prev.Kind != words.Word || next.Cap() && next.Gap == words.Space {
		return false
	}
	switch {
	case prev.In(viewNouns):
		return true
	case prev.In(viewWords):
		return next.In(viewVerbs) && next.Gap <= words.Line || next.Is(',') && r.at(it.j+1).Shape == words.Lower && it.form.In(genitives)
	}
	return false
}

var (
	// viewNouns stand before the person whose view, will or presence it is.
	viewNouns = words.NewSet("souhlasu souhlasem suhlasu suhlasom nazoru vyjadreni vyjadrenia tvrzeni tvrdenia slov pritomnosti zadost ziadost navrh upozorneni upozornenia vypovedi vypovede " +
		"zdaniem opinii zgody zgoda wniosek prosbe slow oswiadczenia obecnosci " +
		"мнению словам мнения согласия просьбе заявлению жалобе")
	// viewWords stand before a person or a paper: "podle Bendy", "podle smlouvy".
	viewWords = words.NewSet("podle dle podla wedlug")
	// viewVerbs begin what somebody holds.
	viewVerbs = words.NewSet("je neni jde jsou nejde byl byla bylo ma nema se si by tato toto ten tento slo nie ide su bol bola bolo ma nema sa jest nie byl bylo to ta ten droga ma")
	// genitives are ends of surnames in the case behind such words.
	genitives = words.NewEnds(2, "y a e eho ove ovej iej ego")
)

// doer reports whether a verb of the past stands behind a word that begins a
// sentence or a clause: "Kowalczykowa złożyła skargę", "že Kolář přišel". Its end
// agrees with a name of that gender.
func (r *reader) doer(it item) bool {
	prev, gap := r.at(it.i-1), r.at(it.i).Gap
	clause := prev.Kind == words.Word && prev.Shape == words.Lower && prev.In(clauseWords) && gap <= words.Line || prev.Is(',') && gap == words.Space
	sentence := (gap >= words.Line && gap != words.Wide || prev.Is('.') && !r.abbreviated(it.i-1) && gap <= words.Space || isQuote(prev.Sign())) && (r.exact(it.form)&anyName != 0 || it.form.In(womenAlone)) && !it.word && !it.low
	if !clause && !sentence {
		return false
	}
	k := it.j
	for n := 0; n < 2 && r.at(k).Gap == words.Space && r.at(k).In(besideVerbs); n++ {
		k++
	}
	verb := r.at(k)
	if verb.Kind != words.Word || verb.Shape != words.Lower || verb.Gap != words.Space || verb.Form.Letters.Count < 4 || verb.In(notVerbs) {
		return false
	}
	if it.form.In(womanly) {
		return verb.In(womansVerb) || verb.In(mansVerb) && !it.form.In(womenAlone)
	}
	return verb.In(mansVerb)
}

var (
	// clauseWords begin a clause; the subject often follows.
	clauseWords = words.NewSet("ze zda ale kdyz protoze a vsak i aby jestli jak kde kdy nebo i ci ked pretoze avsak ale lebo ze czy gdy gdyz a oraz bo jednak lecz что а но если когда также")
	// besideVerbs stand between the subject and its verb.
	besideVerbs = words.NewSet("se si sa mu ji jej mi to take tez rovnez tiez uz jiz dale pak potom naproti vsak ho jim im nam nie juz tez takze tak jednak pritom nasledne opet opat znovu ho не уже также")
	womansVerb  = words.NewEnds(3, "la ла лась")
	mansVerb    = words.NewEnds(3, "l л лся al el il")
	// notVerbs end like verbs of the past.
	notVerbs = words.NewSet("podel misl artikl material detail model original metal kanal celkem ciel diel podiel dotkol skola sila cela byla mala bola sala")
	womanly  = words.NewEnds(2, "a а я")
	// womenAlone are ends of surnames that women alone bear.
	womenAlone = words.NewEnds(3, "ova owa owna ska cka ова ева ина ская")
)
