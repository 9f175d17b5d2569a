package names

import (
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// titles are academic, military and professional titles, folded, without dots.
var titles = words.NewSet("ing mgr bc bca mga judr mudr mvdr mddr phdr rndr pharmdr paeddr thdr thlic rsdr doc prof dr akad arch mal soch phd csc drsc dsc mba llm dis msc mpa artd rtdr " +
	"ins insp strzm nstrzm stzm nadprap plk pplk mjr kpt npor por ppor genmjr brig nprap prap rtm nrtm pprap strzm sierz asp nadkom podkom nadinsp podinsp chor kpr inz lek hab lic adw mec ks med dent vet bsc rn " +
	"проф доц акад generala genmjr generalu полковник полковника майор майора капитан капитана лейтенант прапорщик прапорщика прапорщиком подполковник подполковника " +
	"рядовой рядового рядовым ефрейтор ефрейтора сержант сержанта сержантом старшина старшины старшиной мичман мичмана лейтенанта лейтенантом капитаном майором полковником")

// behind are titles that only follow a name.
var behind = words.NewSet("dis phd csc drsc dsc mba llm mpa artd msc")

// personCues stand directly before a person's name, even before a bare surname
// or given name.
var personCues = words.NewUnion(nearNouns, manyNouns, words.NewSet("panie doktore doktorko inzenyre inzenyrko profesore profesorko ahoj hrac hrace hraci brankar brankare zacka ziacka ziak zakyne баба бабушка бабушки дедушка дядя дяди pi sl mr mrs ms miss herr frau kolega kolegy kolegovi kolegou kolego kolegyne kolegyni manzelum manzelich manzely rodina rodiny rodine rodinu rodinou soused souseda sousedovi sousedem sousedka sousedky sousedce sousedku sused susedka dite ditete diteti malzonkowie malzonkom malzonkami rodzina rodziny семья семьи семье семью семьей сосед соседа соседка pan pana panu panem pane panove pani panom panovi p slecna slecny slecne pp manzele manzelu manzelov panstvo panstwo panstwa panstwem pania panow panowie mec mecenas "+
	"syn syna synovi synem synom dcera dcery dceri dcere dceru dcerou dcerou manzel manzela manzelem manzelom manzelka manzelky manzelce manzelku manzelkou bratr bratra brat brata sestra sestry matka matky matce matku matkou otec otce otcem vnuk vnuka vnucka nevesta nevesty zet zeta druh druzka teta strycek babicka dedecek "+
	"corka corki corce corke syna zona zony zone maz meza mezem matka ojciec ojca siostra wnuk wnuczka corka "+
	"тетя тети тете сын сына дочь дочери мать матери отец отца муж мужа жена жены брат брата сестра сестры господин господина госпожа госпожи гражданин гражданина гражданка гражданки гр "+
	"ridic ridice vodic kierowca kierowcy водитель водителя тракторист слесарь сантехник электрик монтажник сварщик сторож дворник кладовщик курьер диспетчер экспедитор "+
	"предбрачная девичья roz rozena rozeneho rozenou rodena roden urozhd урожд урожденная svedek svedka svedok svedkyne swiadek ип самозанятый самозанятого trener trenera kurator "+
	"stavbyvedouci stavbyveduci zastoupi zastupi kierownik специалиста специалист начальника прораб прораба"))

// roleStems begin words that name a function, a party or a label; a name may
// follow a few words later.
var roleStems = words.NewStems("zodp. odp. koord. tdi. tds. bozp. provedl. provedla. vystavil vyhotovil sepsal sestavil kontroloval odebral wydal. wydala. wystawil przyjal uctujic inicial инициал жильц жител собственник poskoden wicestarost wicedyrekt wicepreze wiceburm viceprim spravnost kolejnik zvukar zastoup zastup zast jednaj jednat konatel jednajuc jmen meno priezv prijmen naroz podepis podpis osob kontakt vyriz vybav starost primat hejtman tajemn predsed predsedn reditel riadit namest mistost " +
	"najemc najomc kupuj prodava predava pronaj prenaj darce darci darkyn darca dluzn rucit zhotov objedn dodava poskyt prijem prikaz mandat mandant autor vykon umelec umelk zmocn poveren poverenec hospod ucetn technic opravn zodpoved odpovedn vedouc veduc referent spravc lektor dozor projektant svar uzivat pacient zak. zaka. zakyn student zadatel ziadat stezov ucastn zastupce zastupca zamest uchazec clen. clena. clenem. clenka. clenkou. souds soudce sudca straznik rozhodc radni. radny. radna. soltys adwokat komornik zastupitel poslan zalobc zalobk zalovan obzalov poskozen odsouz samosoud advok exekut notar insolv spravce maklers pritom omluv hlasoval zapsal overov zpracov spracov schval prevzal odevzdal odovzdal predal ulozi uklada pohreb pochov zpevack zpevak herec reziser kameraman stavbyv technik mistr prednost primator " +
	"zadatelk pracovnik pracovnic dedic pozustal zemrel vlastnik spoluvlast " +
	"reprezent dyrektor wojt burmistr prezyden skarbn kierow pelnom przedstaw wlasciciel wspoln najemca wynajm zamawia wykonaw zlecen kupuj sprzed dzierz wydzierz stypend beneficj laureat kustosz fotograf opiekun sekretarz wojew starosta marszal inspektor ochrony jury naucz uczen ucznia pracowni lekarz rodzic wniosk zona imieniu imie nazwisk prowadz kontaktow " +
	"секретар помощник ассистент фамил отчеств имя. звукореж аудитор ревиз технолог медсестр фельдшер воспитат тренер участник победит " +
	"лице директор генерал начальн замест глав руковод председ заявител фио владел получат исполнит заказчик подрядчик поставщик покупател арендат наниматель продав предпринимател автор реценз адвокат бухгалтер инженер представител министр ректор оператор грузополуч экспедитор контакт уполномоч подпис выдан опекун законн ученик студент клиент пациент сотрудник работник менеджер")

// afterCues follow a person's name.
var afterCues = words.NewSet("narozen narozena narozeny narodeny narodena nar rc bytem bytom byt trvale zam zamieszkaly zamieszkala zamieszkalym ur urodzony urodzona pesel legitymujacy legitymujacym legitymujaca legit ico ic dic инн огрнип паспорт проживающий проживающая зарегистрированный действующий действующего действующая действующей " +
	"jednatel jednatelem jednatelka jednatelkou konatel konatelka konatelom starosta starostou starostka starostkou reditel reditelem reditelka reditelkou riaditel riaditelka predseda predsedkyne predsedou mistostarosta mistostarostka primator primatorka primatorem tajemnik tajemnice tajemnikem tajemnici vedouci veduci stavbyvedouci referent zpevacka manzelka manzel matka otec syn dcera prednosta prednostka prednostkou riaditelka namestek namestkem hejtman hejtmanka clen clenka poveren poverena povereny tel telefon mobil mob email wspolnik wspolnika dyrektor dyrektora wojt prezes burmistrz fotografik адвокат директор именуемый именуемая именуемое далее zvany zvana zwany zwana zwanym mail")

// institutions stand before names of persons in names of streets, schools and
// monuments; the person is not the one the text is about.
// A stem with a dot is a whole word.
var institutions = words.NewStems("urceni. urcenia. smutku. koupalist kupalisk pavilon. pavilonu. pavilonem. pavilone. pavilion kolej. koleje. koleji. lipa. lipy. lipu. basnik muze zs. ms. sou. sos. gymn skol dny. dni. dnu. dnech. fond. fondu. nadac nadan fundac cena. ceny. cenu. festival univerz uniwer akadem divad teatr театр knihov kniznic biblio библиот kaple. kapli. kaplicz kaplic kapln kostel kostol kosciol paraf pomnik pamatnik socha. sochy. sochu. soch. sose. sochou. busta. park. parku. sady. sadech. stadion hala. haly. hale. most. mostu. szkol osrod kolej internat liceum technikum szpital nemocnic galeri orkiestr hvezdar planetar музе школ больниц университ институт памятник парк. парка. стадион дворец мост. моста. kultury. культур odkaz nagrod stypendium. hry. her. hrach. pohar. poharu. zavod. zavodu. prehlidk soutez turnaj memorial konkurs стипенд преми hotel penzion restaur zaklad vila. vily. vilu. zamek. palac театра. dilo. dila. knihu. kniha. roman. opery. opera. балет roku. beh. behu. behem. pochod. pochodu. rallye. rally. cup. dilny. expozic centr sektor. sektoru. tribun vystav vystaw выставк музея")

// streets stand before names of persons in names of streets, squares and saints;
// there even "generála" or "dr." tells of no living person.
var streets = words.NewStems("namest nam. nabrez ulic ul. trid. trida. tride. tridu. tridou. tr. svaty. svata. svate. svateho. svatej. svatou. svatemu. sv. swiety. swieta. swietego. swietej. sw. im. imien. imieni. имени. ордена. ордену. им. улиц ул. просп площад набер переул бульвар alej aleja. alei. aleji. pl. сквер. сквера. скверу. сквере. аллея. аллеи. stezk. stezka. stezky. stezce. stezku. cesty. ceste. chodnik. rondo. rondzie. plac. placu. skwer os. osiedl sidlist")

// namesakes are what bears the name that follows.
var namesakes = words.NewUnion(institutions, streets)

// childCues stand before a list of given names.
var childCues = words.NewSet("dite ditete diteti deti ditek detmi detem dzieci dziecmi детей дети ребенок детьми")

// leftContext is what stands before a name.
type leftContext struct {
	titled      bool // Ing., MUDr., plk.
	direct      bool // pan, syn, řidič
	labelled    bool // a function or label and a colon
	beside      bool // a function or label directly before
	role        bool // a function or label a few words before
	children    bool
	institution bool
	colon       bool        // a colon or dash stands between the role and the name
	many        bool        // a noun for several persons directly before
	noun        *words.Form // the noun for a person directly before, by trade; nil for none
}

// left looks at the words before token i.
func (r *reader) left(i int) leftContext {
	var c leftContext
	k := r.skipTitles(r.leading(i)-1, &c)
	t := r.at(k)
	if t.Kind == words.Word && r.at(k+1).Gap <= words.Line && r.at(k+1).Gap != words.Wide && !(r.at(k+1).Gap == words.Line && t.Gap == words.Wide) {
		c.institution = r.cultureHouse(k) || t.In(streets) || t.In(institutions) && !t.In(keepers) && !c.titled && r.at(k-1).Fold != "za" && !r.employee(k, i)
	}
	if t.Is('.') && r.at(k-1).Kind == words.Word && t.Gap == words.None && r.at(k+1).Gap < words.Para {
		prev := r.at(k - 1)
		c.institution = prev.In(streets)
		c.direct = prev.In(personCues) && shortened(prev) || r.filiation(k-1, i)
	}
	c.direct = c.direct || r.otherName(k, i)
	r.roles(k, &c)
	return c
}

// keepers are people whose name of trade begins like an institution's.
var keepers = words.NewStems("skolni skolnik skolnic skolitel skolak skolac knihovni knihovnik knihovnic kniznic kniznik knihar muzejni hotelier restaurater galerist kostelnik kostolnik kaplan parkov lipov bibliotekar bibliotekark библиотекар школьник школьниц музыкант университетск")

// employee reports whether the name at token i is that of somebody at the
// institution at token k rather than the one it bears: a function before the
// institution, and a name in its first form, which the name of an institution is
// not: "pracovník múzea Norbert Ižo".
func (r *reader) employee(k, i int) bool {
	t, who, first := r.at(k), r.at(k-1), r.at(i)
	if t.Shape != words.Lower || who.Kind != words.Word || who.Shape != words.Lower || r.at(k).Gap != words.Space || !who.In(roleStems) && !who.In(personCues) {
		return false
	}
	if surname := r.at(i + 1); r.exact(first.Form)&lexicon.Female != 0 && surname.In(womanBehind) && surname.Gap == words.Space {
		return true // "dyrektor szkoły Aldona Wichrowska": a school is named in the genitive
	}
	last, _ := utf8.DecodeLastRuneInString(first.Fold)
	return len(first.Fold) > 2 && strings.ContainsRune("bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщй", last)
}

// womanBehind are ends of the surnames of women in the first case.
var womanBehind = words.NewEnds(3, "ska cka dzka ova owa")

// shortened reports whether a cue before a dot is an abbreviation ("p.", "roz.",
// "гр."), so that the dot ends no sentence: "byl jeho otec. Zmizel".
func shortened(cue *words.Token) bool {
	return cue.Form.Letters.Count <= 4 && !cue.In(wholeCues)
}

// wholeCues are short words that nobody shortens further.
var wholeCues = words.NewSet("pan pana panu pane pani syn syna zet zeta druh brat bratr otec otce dite deti zona zony zone maz meza vnuk miss frau herr mama сын сына дочь муж мужа жена жены брат мать отец отца тетя тети тете баба дядя дяди")

// filiation reports whether the letter at token k stands for "rozená" ("r.
// Mižiková") or for "son, daughter of" ("c. Tadeusza i Ewy") rather than for a
// year or a page.
func (r *reader) filiation(k, i int) bool {
	prev := r.at(k - 1)
	if !prev.Is(',') && !prev.Is('(') && !prev.Cap() {
		return false
	}
	switch r.at(k).Fold {
	case "r", "rod", "roz":
		return r.at(i).In(surnameEnds) || r.at(i).In(adjectivals)
	case "s", "c":
		return r.class(r.at(i).Form)&lexicon.Given != 0
	}
	return false
}

// cultureHouse reports whether token k is the house of "kulturního domu Josefa
// Kajetána Tyla"; other houses have owners.
func (r *reader) cultureHouse(k int) bool {
	t, prev := r.at(k), r.at(k-1)
	return strings.HasPrefix(t.Fold, "dom") && len(t.Fold) <= 5 && (strings.HasPrefix(prev.Fold, "kultur") || strings.HasPrefix(prev.Fold, "spolec") || strings.HasPrefix(prev.Fold, "obecni"))
}

// skipTitles steps back over titles and their dots.
func (r *reader) skipTitles(k int, c *leftContext) int {
	for {
		t := r.at(k)
		switch {
		case r.at(k+1).Gap == words.Para, r.at(k+1).Gap == words.Line && t.Is('.') && r.at(k-1).In(behind):
			return k // an earlier paragraph; "Eva Malá, DiS." ends a line
		case t.Is('.') && r.at(k-1).Fold == "ks" && (r.at(k-2).Is('/') || r.at(k-2).Kind == words.Number):
			return k // "4,20 €/ks."
		case t.Is('.') && r.at(k-1).Kind == words.Word && t.Gap == words.None && (r.at(k-1).In(titles) || c.titled && len(r.at(k-1).Fold) <= 3 && r.at(k-1).Cap()):
			c.titled = true
			k -= 2
		case t.Is('.') && !c.titled && len(r.at(k-1).Fold) <= 3 && r.at(k-1).Cap() && r.at(k-1).Gap <= words.Space && r.at(k-2).Is('.') && r.at(k-3).In(titles):
			c.titled = true // a title misread: "Ing. Be."
			k -= 2
		case t.Kind == words.Word && t.In(titles) && r.at(k+1).Gap <= words.Space:
			c.titled = true
			k--
		default:
			return k
		}
	}
}

// maxBack is how many tokens before a name a role may stand.
const maxBack = 8

// roles looks for functions and labels before token k+1.
func (r *reader) roles(k int, c *leftContext) {
	plain := 0 // words between the role and the name
	for n := 0; k >= 0 && n < maxBack; k, n = k-1, n+1 {
		if plain == 0 && r.type_(k) == detectors.Org && r.at(k+1).Gap <= words.Space {
			for k > 0 && r.type_(k-1) == detectors.Org {
				k--
			}
			continue // "инженер ООО «Прибор» Малов"
		}
		t := r.at(k)
		gap := r.at(k + 1).Gap
		if gap == words.Para || t.Is(';') || gap == words.Line && !t.Is(':') && plain > 0 {
			return
		}
		if gap >= words.Wide && !(gap == words.Line && n == 0 && t.Gap >= words.Line && t.In(personCues)) {
			plain += 2 // another line or column is not directly before
		}
		if t.Is('.') && !r.abbreviated(k) {
			return // an earlier sentence
		}
		if plain == 0 && (t.Is(':') || t.Is('|') || t.Is(']') || t.Is('=') || (t.Is('–') || t.Is('-') || t.Is('—')) && !r.at(k-1).Cap()) {
			c.colon = true
		}
		if plain == 0 && t.Is(',') && r.at(k-1).In(personCues) && r.at(k-2).Is('(') {
			continue // "(отец, Николай)"
		}
		if plain == 0 && (t.Is(',') || isQuote(t.Sign()) && c.colon) {
			plain++ // a name after a comma is not directly cued
		}
		if t.Kind != words.Word {
			continue
		}
		switch {
		case t.In(placeLabels) && !c.direct:
			c.role, c.labelled, c.beside, c.noun = false, false, false, nil
			return // "místo narození: Aleppo"
		case t.In(personCues):
			c.direct = c.direct || plain == 0
			c.many = c.many || plain == 0 && t.In(manyNouns)
			c.role = true
		case t.In(roleStems), t.In(groups) && (plain == 0 || c.colon), t.In(workNouns) && (plain == 0 || c.colon):
			c.role = true
			c.labelled = c.labelled || c.colon
			c.beside = c.beside || plain == 0
			if plain == 0 && !c.colon && (t.In(workNouns) || t.In(groups)) {
				c.noun = t.Form
				if r.at(k - 1).In(personCues) {
					continue // "pan starosta Malý"
				}
			}
		case t.In(childCues):
			c.children = true
		}
		plain++
	}
}

// placeLabels make what a label asks for a place.
var placeLabels = words.NewSet("misto mista miste miesto mieste miejsce miejscowosc место места place stat statni obcanstvi obcianstvo obywatelstwo гражданство")

// abbreviated reports whether the dot at token k ends an abbreviation rather
// than a sentence: "zast.", "p.", "J.".
func (r *reader) abbreviated(k int) bool {
	t, prev := r.at(k), r.at(k-1)
	if prev.Kind == words.Number {
		return t.Gap == words.None && r.at(k+1).Gap <= words.Space && !r.at(k+1).Cap()
	}
	return t.Gap == words.None && (len(prev.Fold) <= 3 || prev.In(titles) || prev.In(personCues) || prev.Fold == "zast")
}
