package orgs

import (
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// heads are stems of words that begin the name of a public body, a school, a
// club. What ends with "." is a whole word.
var heads = words.NewStems("parafi wspolnot towarzystw asociac agentur diakoni junak klub. klubu. klubem. kolo. svj. spolecenstvi spolocenstv samodzieln urbariat urbarsk pozemkov mesto. mesta. mestem. mestu. mestys mestysem kraj. krajem. obec. obce. obci. obcou. magistrat magistratem ministerstv nemocnic univerz " +
	"gymnazi muze galeri divadl knihovn kniznic sprava. spravou. spravy. reditelstv urad uradem ustav. ustavu. ustavem. institut sdruzeni zdruzenie nadace nadaci nadacia spolek svaz tj telovych telocvicna sokol farni farna charit diecez centrum domov domovu vodovod lesy povodi skol hasic sbor svazek mikroregion oz. verejnopravn zamek zoo. hvezdar akademi " +
	"gmina gmine gmin. gminy powiat powiatow wojewodz urzad. urzedu. urzedem. urzedowi. urzedzie. szkola szkole szkoly przedszk miasto. miasta. miastem. biblio osrod muzeum fundacj stowarzysz szpital uniwersy politechn akademi zaklad zarzad nadlesnict starostwo starostwa kancelaria kancelari spoldziel zespol " +
	"администрац министерств комитет департамент управлен школа. больниц университет институт")

// headStarts are all words that isHead goes into.
var headStarts = words.NewUnion(heads, adjectives, houseHeads, schools, words.NewStems("oz. zarzad"))

// isHead reports whether token i begins the name of an organisation.
func (r *reader) isHead(i int) bool {
	t, next := r.at(i), r.at(i+1)
	if !t.In(headStarts) || !t.Cap() || len(t.Fold) < 2 {
		return false
	}
	switch {
	case t.In(adjectives):
		return r.hasBody(i + 1)
	case t.In(houseHeads):
		return next.Gap == words.Space && next.In(houseTails)
	case t.In(schools):
		return next.Fold == "a" && r.at(i+2).In(schools)
	case t.Fold == "oz":
		return next.Gap == words.Space && (next.Cap() || isQuote(next.Sign())) && r.at(i-1).Kind != words.Number
	case strings.HasPrefix(t.Fold, "zarzad"):
		return next.Gap == words.Space && next.In(boards)
	}
	return t.In(heads)
}

// houseHeads begin a name only before one of the words of houseTails: "Dům dětí
// a mládeže", "Domov pro seniory".
var (
	houseHeads = words.NewSet("dum dom domem domu domov domova domovem stredisko strediska strediskem")
	houseTails = words.NewStems("det kultur senior mladez zahran sluz pro. se. pre. volneho volneh socialn ekolog zvlastn")
	boards     = words.NewStems("drog zasob infrastr transport melior zielen nieruchom budynk gospod")
)

// schools are short for kinds of schools; a name begins with two of them.
var schools = words.NewSet("zs ms sos sou sps zus vos ou")

// maxAdjectives is how many adjectives may stand between the first and the noun:
// "Státní pozemkový úřad".
const maxAdjectives = 2

// hasBody reports whether one of the nouns follows at token k, behind adjectives.
func (r *reader) hasBody(k int) bool {
	for n := 0; n <= maxAdjectives; n, k = n+1, k+1 {
		t := r.at(k)
		if isBody(t) {
			return true
		}
		if t.Kind != words.Word || t.Gap != words.Space || t.Fold >= "а" || !strings.ContainsAny(t.Fold[len(t.Fold)-1:], "yaeimou") || len(t.Fold) < 5 {
			return false
		}
	}
	return false
}

// adjectives begin a name only before one of the nouns, or in capitals.
var adjectives = words.NewStems("vyssi. uczniowsk ludow mysliveck sportovn fotbalov futbalov zahradkarsk vcelarsk rybarsk kynologick vyzkumn vyskumn psychiatr detsk obcansk obcians statutarni hlavni mestsk obecni obecny fakultni fakultna technick vysok cesk slovensk zakladn matersk stredni stredna generaln krajsk okresn statn telocvicn verejnopravn moravsk slezsk jihoc jihom stredoc zapadoc severoc vychodoc pardubick libereck olomouck zlinsk karlovarsk usteck plzensk kralovehrad hornov bytov lesni detsk gminn miejsk powiatow wojewodzk narodni narodna cirkevn rimskok oblastn diecezn arcidiecezn advokat zoologick botanick ustredn zemsk hornick evangel ceskobr муниципальн государств краев областн федеральн")

// bodies are the nouns of such names.
var bodies = words.NewStems("spolek spolk klub zdruzen cirkev cirkv mest urad skol univerz nemocnic sluzb reditelst policie polici sprav knihov kniznic divadl muze galeri jednot televi rozhlas kraj samospr hospodar filharm sbor cent ustav akadem organiz podnik osrod bibliot szkol inspek jidel poliklin technic prumysl zdravot farnost sdruz dom cast charit druzstv kancelar zahrad kurator inspekc konzervator ustred учрежд образован предприят бюджетн казен автоном унитарн общеобраз университ институт больниц библиот музе")

func isBody(t *words.Token) bool {
	return t.Kind == words.Word && t.Gap == words.Space && t.In(bodies)
}

// stopWords end a name: labels and functions that follow it on the same line, and
// what stands for a hidden word.
var stopWords = words.NewUnion(
	words.NewStems("ico. ic. dic. sidl zast zastoup jednaj jednat nip. regon инн огрн adres reprezent именуе bank cislo tel. xxx. dale zwan starost dyrekt wojt primat burmist starosta"),
	words.NewRule(func(fold string) bool {
		return strings.HasPrefix(fold, "reditel") && !strings.HasPrefix(fold, "reditelstv") || strings.HasPrefix(fold, "riaditel") && !strings.HasPrefix(fold, "riaditelstv") || strings.Trim(fold, "x") == ""
	}),
)

// links are lower-case words inside names.
var links = words.NewSet("pw sw nad pod u na v ve w we i a pro pre do k ke o s so se z ze im pri při św sv nr c č")

// byHeadWhy is why a name was found by the word it begins with.
const byHeadWhy = "head of a name"

// byHead finds names by the word they begin with.
func (r *reader) byHead() []span {
	var out []span
	behind := 0 // the name found last
	for _, n := range r.places.heads {
		i := int(n)
		if i < behind {
			continue
		}
		if end, ok := r.region(i); ok && !r.taken[i] {
			out = append(out, span{i, end, 0.7, byHeadWhy})
			behind = end
			continue
		}
		if r.taken[i] || !r.isHead(i) && !r.lowerHead(i) || r.at(i-1).Cap() && r.toks[i].Gap == words.Space && r.at(i-1).Shape == words.Title && r.at(i-1).Kind == words.Word && !r.taken[i-1] && r.isHead(i-1) {
			continue
		}
		if r.toks[i].In(municipal) && !r.namesTown(i+1) {
			continue
		}
		end, caps, plain := r.headEnd(i)
		if r.deanery(end) > end {
			end, caps = r.deanery(end), 1
		}
		if caps+plain == 0 || caps == 0 && plain < 2 && !(plain == 1 && r.alone(i, end)) {
			continue
		}
		if r.at(end).Is(',') && r.at(end+1).Kind == words.Word && r.at(end+1).Gap == words.Space {
			if form := r.formAt(end + 1); form > 0 {
				end = form
			}
		}
		out = append(out, span{i, end, 0.7, byHeadWhy})
		behind = end
	}
	return out
}

// municipal are heads that only a place follows.
var municipal = words.NewSet("mestom mestami kraj krajem krajom mesto mesta mestem mestu mestys obec obce obci obcou gmina gmine gminy gminie miasto miasta miastem powiat powiatu")

// namesTown reports whether token i goes on the name of a municipality: a
// capitalised word that begins no person's name, or "i Miasto".
func (r *reader) namesTown(i int) bool {
	t := r.at(i)
	if t.Gap > words.Space || t.Kind != words.Word {
		return false
	}
	if !t.Cap() {
		return t.In(links) && r.at(i+1).In(municipal)
	}
	next := r.at(i + 1)
	person := next.Cap() && next.Gap == words.Space && r.isGiven(t.Form)
	return !person
}

var administration = words.NewStems("администрац")

// lowHeads may begin a name in small letters, see lowerHead.
var lowHeads = words.NewUnion(municipal, administration)

// lowerHead reports whether token i is the small "městem" of a party: behind
// "mezi" or a colon, or before its number.
func (r *reader) lowerHead(i int) bool {
	t := &r.toks[i]
	if t.Shape != words.Lower || t.Kind != words.Word || t.Gap > words.Space && t.Gap != words.Line || !t.In(municipal) && !t.In(administration) || !r.at(i+1).Cap() || r.at(i+1).Gap != words.Space {
		return false
	}
	prev := r.at(i - 1)
	if prev.Is(':') || prev.In(between) {
		return true
	}
	end, caps, _ := r.headEnd(i)
	_, strong := r.closes(end)
	return caps > 0 && strong && !prev.In(offices) && !prev.In(bodies)
}

// between are words before the first party of a contract.
var between = words.NewSet("mezi medzi pomiedzy miedzy между")

// isGiven reports whether a word is a given name of our languages and no place.
func (r *reader) isGiven(f *words.Form) bool {
	c := r.lex.LikelyForm(f)
	return c&lexicon.Given != 0 && c&(lexicon.Place|lexicon.Foreign) == 0
}

// alone reports whether tokens i to j fill a line, or end it before a mark.
func (r *reader) alone(i, j int) bool {
	next := r.at(j)
	return r.toks[i].Gap >= words.Line && (next.Gap >= words.Line || next.Is(',') || next.Is('('))
}

// region reports whether token i is the adjective of "Sázavsko-slezský
// kraj", and where the name ends.
func (r *reader) region(i int) (int, bool) {
	t := &r.toks[i]
	if !t.Cap() || t.Shape == words.Initial {
		return i, false
	}
	k := i + 1
	if r.at(k).Is('-') && r.at(k).Gap == words.None {
		k += 2
	}
	if r.at(k).In(selfGoverning) {
		k++
	}
	if !r.at(k).In(regions) {
		return i, false
	}
	return k + 1, r.at(k-1).In(ofRegions) && r.toks[k].Gap == words.Space
}

var (
	regions       = words.NewSet("kraj kraje kraji krajem kraja krajom")
	ofRegions     = words.NewUnion(selfGoverning, words.NewEnds(0, "sky skeho skym skemu cky ckeho ckym"))
	selfGoverning = words.NewStems("samospravn")
)

// headEnd walks right over the words of a name. It counts capitalised and plain
// words behind the head.
func (r *reader) headEnd(i int) (end, caps, plain int) {
	end = i + 1
	run := 0
	for k := i + 1; k < len(r.toks) && k < i+14; k++ {
		t := &r.toks[k]
		if t.Gap > words.Space || r.taken[k] {
			break
		}
		if t.Kind == words.Word && t.In(stopWords) {
			break
		}
		switch {
		case t.Cap():
			caps++
			run = 0
			end = k + 1
		case t.Kind == words.Word && t.In(links):
			if t.Fold == "se" && !r.at(k+1).Cap() && !r.toks[i].In(houseHeads) {
				return end, caps, plain // "Agentura se zavazuje"
			}
			if (t.Fold == "a" || t.Fold == "i") && r.toks[i].In(municipal) && !r.at(k+1).In(municipal) {
				return end, caps, plain
			}
		case t.Kind == words.Word:
			if t.In(verbs) {
				return end, caps, plain
			}
			if run++; run > 4 {
				return end, caps, plain
			}
			if caps > 0 && !t.In(nouns) && !r.at(k+1).In(nouns) {
				return end, caps, plain
			}
			plain++
			if caps == 0 || t.In(nouns) {
				end = k + 1
			}
		case isQuote(t.Sign()), t.Is('-') && t.Gap == words.None, t.Is('–') && r.at(k+1).Cap() && r.isHead(k+1):
			if isQuote(t.Sign()) {
				if close := r.closing(k + 1); close > 0 && close < i+maxQuoted+4 {
					return close, caps + 1, plain
				}
				return end, caps, plain
			}
		case t.Kind == words.Number && len(t.Fold) <= 2 && k > i+2 && strings.HasPrefix(r.toks[i+1].Fold, "cast"):
			return k + 1, caps, plain // "Městská část Praha 12"
		case t.Kind == words.Number && len(t.Fold) <= 3 && r.at(k-1).In(links):
			end = k + 1
		case t.Is('.') && t.Gap == words.None && len(r.at(k-1).Fold) <= 2:
		default:
			return end, caps, plain
		}
	}
	return end, caps, plain
}

// verbs follow the name of a body that does something.
var verbs = words.NewSet("swiadczy wykonuje realizuje zajistuje provadi provozuje zabezpecuje dodava doda vydalo vydal vydala poskytlo poskytl poskytla poskytuje schvalilo schvalil schvalila rozhodlo rozhodl rozhodla oznamuje sdeluje uvadi zada obdrzel obdrzela obdrzelo prijal prijala prijalo je ma neni bude zajisti provede wydal wydala zawarl zawarla")

// nouns are lower-case words that end a name.
var nouns = words.NewSet("kraje kraj kraja mesta obce policie univerzita skola urad nemocnice organizace области края района поселения округа города kraju")
