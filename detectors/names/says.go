package names

import (
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// sayings are verbs of persons who speak, write or propose, folded, in the third
// person. Their subject, directly beside them, is a person or a body; bodies are
// common words.
var sayings = words.NewSet("rekl rekla rika uvedl uvedla dodal dodala doplnil doplnila prohlasil prohlasila zduraznil zduraznila konstatoval konstatovala podekoval podekovala " +
	"navrhl navrhla pozadal pozadala upozornil upozornila sdelil sdelila vysvetlil vysvetlila promluvil promluvila vystoupil vystoupila odpovedel odpovedela napsal napsala pripomnel pripomnela namitl namitla poznamenal poznamenala dotazal dotazala " +
	"zvolal zvolala odvetil odvetila odvrkl odvrkla zeptal zeptala zakricel zakricela vykrikl vykrikla zaseptal zaseptala namital namitala ujistil ujistila tvrdil tvrdila rekli oznamil oznamila informoval informovala vyzval vyzvala doporucil doporucila shrnul shrnula " +
	"odvrkol odvrkla zakrical zakricala vykrikol vykrikla skrikol skrikla zasepkal zasepkala opytal opytala poznamenal poznamenala namietol namietla dodal dodala oznamil oznamila tvrdil tvrdila " +
	"odparl odparla rzekl rzekla zawolal zawolala krzyknal krzyknela szepnal szepnela spytal spytala zauwazyl zauwazyla poinformowal poinformowala wnioskowal wnioskowala " +
	"воскликнул воскликнула крикнул крикнула возразил возразила заметил заметила спросил спросила доложил доложила " +
	"povedal povedala hovori tvrdi uviedol uviedla vyhlasil vyhlasila zdoraznil zdoraznila navrhol poziadal poziadala vysvetlil odpovedal odpovedala napisal napisala vystupil vystupila pripomenul pripomenula mysli spytal spytala " +
	"powiedzial powiedziala mowi twierdzi dodaje stwierdzil stwierdzila podkreslil podkreslila zaznaczyl zaznaczyla zapytal zapytala wyjasnil wyjasnila oswiadczyl oswiadczyla zaproponowal zaproponowala odpowiedzial odpowiedziala napisal napisala przypomnial przypomniala " +
	"сказал сказала заявил заявила сообщил сообщила отметил отметила подчеркнул подчеркнула добавил добавила рассказал рассказала пояснил пояснила предложил предложила ответил ответила " +
	"считает говорит утверждает рассказывает признал признала напомнил напомнила объяснил объяснила написал написала призвал призвала подытожил подытожила уточнил уточнила вспоминает полагает спросил спросила")

// says reports whether a verb of a speaker stands directly beside a run: before
// it ("dodal Kučera") or behind it ("Kučera řekl", "Kučera se dotázal").
func (r *reader) says(run []item) bool {
	i, j := run[0].i, run[len(run)-1].j
	prev, next := r.at(i-1), r.at(j)
	if prev.Kind == words.Word && prev.In(sayings) && r.at(i).Gap <= words.Line {
		return true
	}
	if next.Gap > words.Line || next.Gap == words.Wide || next.Shape != words.Lower {
		return false
	}
	if next.In(auxiliaries) {
		next = r.at(j + 1)
	}
	return next.Shape == words.Lower && next.In(sayings)
}

// auxiliaries may stand between a person and the verb.
var auxiliaries = words.NewSet("se si sa take tez dale rovnez tiez rowniez также")

// inSentence reports whether token i stands within a sentence, where a capital is
// no matter of course.
func (r *reader) inSentence(i int) bool {
	t, prev := r.at(i), r.at(i-1)
	return t.Gap == words.Space && (prev.Kind == words.Word && prev.Shape == words.Lower || prev.Is(',')) || t.Gap == words.None && prev.Is('(')
}

// behindVerb reports whether token i stands behind a verb of the past that begins
// its sentence: "Přišel Novák", "Presvedčil Záborského".
func (r *reader) behindVerb(i int) bool {
	prev := r.at(i - 1)
	return r.at(i).Gap == words.Space && prev.Shape == words.Title && prev.In(sentenceVerbs) && r.begins(i-1) && r.class(prev.Form)&anyName == 0
}

// sentenceVerbs are ends of verbs of the past.
var sentenceVerbs = words.NewEnds(4, "l la li ly ло ла ли")

// signed reports whether a run is an initial and a word of no list in the middle
// of a sentence, where no item of a list begins: "podle K. Furdíka", "(J. Plačko)".
func (r *reader) signed(run []item) bool {
	if len(run) != 2 || !run[0].initial || run[1].initial || !run[1].unknown {
		return false
	}
	word := run[1]
	return !word.low && !word.place && !word.upper && word.form.Letters.Count > 3 && r.inSentence(run[0].i)
}

// russianPair reports whether a run is two Cyrillic words of no list within a
// sentence. Russian titles and organisations have one capital, so two in a row are
// a person or a place: "передал Барум Обатов".
func (r *reader) russianPair(run []item) bool {
	if len(run) != 2 || !r.inSentence(run[0].i) || r.at(run[0].i-1).In(within) || run[0].form.In(firstTails) {
		return false
	}
	for _, it := range run {
		if it.initial || it.given && !it.unknown && !it.surname || it.low || it.place || it.upper || !cyrillic(it.fold) || it.form.Letters.Count < 3 || it.form.In(adjectiveTails) {
			return false
		}
	}
	return true
}

// russianAlone reports whether a single Cyrillic word within a sentence has an
// ending in which hardly anything but a surname ends, and no preposition of place
// stands before: "отказать Кривоносовым".
func (r *reader) russianAlone(it item, l leftContext) bool {
	prev, next := r.at(it.i-1), r.at(it.j)
	if l.role && !it.given && !it.low && !it.upper && it.form.In(labelTails) && r.inSentence(it.i) && prev.Kind == words.Word && !prev.In(within) && !next.Cap() {
		return true // "мастер участка Юлдашев"
	}
	return it.unknown && !it.low && !it.place && !it.upper && it.form.Letters.Count > 6 && it.form.In(aloneTails) &&
		next.Shape != words.Title && r.inSentence(it.i) && prev.Kind == words.Word && !prev.In(within) && prev.Fold != "из" && prev.Fold != "на"
}

// aloneTails are endings of Russian surnames in cases that adjectives and names
// of countries do not share.
var aloneTails = words.NewEnds(4, "овым евым иным ынным ову еву ину овой евой иной енко")

// within are words before places, not before persons.
var within = words.NewSet("в во город города городе городом реки острова курорт области")

// firstTails are further endings of adjectives, which a given name hardly has.
var firstTails = words.NewEnds(4, "ой ыми ым им ом")

// adjectiveTails are endings of Russian adjectives in names of places and bodies:
// "Нижний Тагил", "Красного Креста".
var adjectiveTails = words.NewEnds(4, "ий ый ая ое ие ые его ого ему ому ых их ую ей")

// closing reports whether a given name alone ends a letter or opens one: "S
// pozdravem Lenka", "Milá Leničko,".
func (r *reader) closing(it item) bool {
	prev, next := r.at(it.i-1), r.at(it.j)
	if !it.given || it.low {
		return false
	}
	if prev.In(greetings) && r.at(it.i).Gap == words.Space {
		return next.Is(',') || next.Is('!')
	}
	if prev.Is(',') {
		prev = r.at(it.i - 2)
	}
	return prev.In(closings) && (next.Gap >= words.Line || it.j >= len(r.toks))
}

var (
	closings  = words.NewSet("pozdravem pozdravom pozdravy pozdrav pozdravuje pozdrawiam powazaniem уважением приветом zdravi")
	greetings = words.NewSet("mila mily mili draha drahy ahoj cau nazdar czesc mily drogi droga здравствуй здравствуйте привет дорогая дорогой уважаемая уважаемый")
)

// voters reports whether a single surname opens a list of surnames in brackets:
// "pro 7 (Kučera, Vlach, Hanzl)".
func (r *reader) voters(it item) bool {
	next, other := r.at(it.j), r.at(it.j+1)
	known := func(f *words.Form) bool {
		return f.In(surnameEnds) || r.exact(f)&lexicon.Surname != 0 && r.exact(f)&lexicon.Place == 0
	}
	open := r.at(it.i-1).Is('(') && r.at(it.i).Gap == words.None || r.at(it.i-1).Is(':') && !it.low && !it.place
	return open && next.Is(',') && other.Cap() && other.Gap == words.Space && known(it.form) && known(other.Form)
}

// ofPerson reports whether a single word within a sentence has an ending that
// hardly anything but a surname has behind the word before: "od Olivové",
// "pozemek Smolíkových".
func (r *reader) ofPerson(it item) bool {
	prev, next := r.at(it.i-1), r.at(it.j)
	if !r.inSentence(it.i) || prev.Kind != words.Word || next.Cap() && next.Gap == words.Space || it.form.Letters.Count < 6 {
		return false
	}
	if it.form.In(womansEnds) {
		return prev.In(withWomen)
	}
	return it.form.In(familyEnds) && !prev.In(placePrepositions)
}

// womansEnds and familyEnds are the cases of surnames that a sentence of ofPerson
// may have.
var (
	womansEnds = words.NewEnds(4, "ove ovou ovej ovu")
	familyEnds = words.NewEnds(4, "ovych ovcov ovym ovcom")
)

// countrymen are nouns before the name of a country as well as of a person.
var countrymen = words.NewStems("obywatel obcan. obcana. obcanka. obcanky. obcanu. obcanem. obcankou. obcian гражданин гражданк statni. prislusni")

var withWomen = words.NewSet("od pro pre s so k vuci proti proti mezi medzi za dle podle podla dla")
