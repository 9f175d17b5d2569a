package parties

import (
	"maps"
	"slices"
	"strings"
)

// cue is what a word near a finding tells.
type cue uint8

const (
	cueNone       cue = iota
	cueLabel          // a defined term of a contract: objednatel, wykonawca
	cueTerm           // introduces a defined term: dále jen, zwany dalej
	cueRep            // acts for an organisation: zastoupen, в лице
	cueHead           // function of a head: ředitel, dyrektor
	cueMayor          // function that only public bodies have: starosta, wójt
	cueStaff          // function of staff: vedoucí, specialista
	cueContact        // contact person, technician, driver
	cueSupplier       // contact of the supplier wherever it stands: stavbyvedoucí
	cueOfficer        // handles a matter at an office: vyřizuje
	cueThird          // relative, witness, owner, guarantor
	cueSpouse         // husband, wife
	cueMaiden         // rozená
	cuePerformer      // zpěvačka, účinkující
	cueRequester      // žadatel, wniosek
	cueAsked          // požádal (behind the name)
	cueGreeting       // Vážený
	cueSubject        // Věc: – ends the head of a letter
	cueContract       // smlouva (s p. …)
	cueSeat           // sídlo
	cueHome           // bytem
	cuePost           // doručovací
	cueBusiness       // podnikající, ИП
	cueSelf           // samozanjatyj: in business without registration
	cueGeneral        // sekretariát, podatelna
	cueStamp          // electronic signature
	cueObject         // the leased or sold thing
	cueJoin           // mezi, a, и
	cueBody           // ends the head of a contract: takto, článek, předmět
	cuePaid           // kind of contract by which a natural person is paid
	cueBorn           // nar., bytem: what follows is a private person
	cueMinor          // zákonný zástupce
	cuePhone          // tel.
	cueDept           // odbor, wydział
	cueCorrAcc        // к/с, correspondent account
	cueJury           // porota, рецензент
	cueNoBusiness     // fyzická osoba nepodnikající
	cueVehicle        // the sold or used vehicle
	cueAccept         // takes over what was delivered
	cueCouncil        // usnesení rady: a public body speaks
	cueOrgName        // the name of an organisation that no detector marked
	cueMember         // přítomni, členové komise: sits in a meeting of a public body
)

// cueNames are the cues as words of signs, in their order.
var cueNames = [...]string{
	"none", "label", "term", "rep", "head", "mayor", "staff", "contact", "supplier", "officer", "third", "spouse", "maiden", "performer", "requester", "asked", "greeting", "subject", "contract", "seat", "home", "post",
	"business", "self", "general", "stamp", "object", "join", "body", "paid", "born", "minor", "phone", "dept", "corr-acc", "jury", "no-business", "vehicle", "accept", "council", "org-name", "member",
}

// side tells on which side of a contract a defined term stands.
type side uint8

const (
	sideOpen    side = iota
	sidePayer        // pays: objednatel
	sidePaid         // is paid, also by a grant or loan: zhotovitel, příjemce
	sideLoan         // owes: paid only where the contract is a loan
	sidePrivate      // takes part as a private person: kupující, nájemce
)

var sideNames = [...]string{"side-open", "side-payer", "side-paid", "side-loan", "side-private"}

// whose tells which kind of organisation gives a function.
type whose uint8

const (
	whoseAny    whose = iota // ředitel, vedoucí: any organisation
	whosePublic              // starosta, učitel, správce rozpočtu: public bodies
	whoseFirm                // jednatel, stavbyvedoucí, řidič: companies
	whoseState               // soudce, notář, policista: holds office for neither party
)

var whoseNames = [...]string{"of-any", "of-public", "of-firm", "of-state"}

// entry is one word of the cue table.
type entry struct {
	cue   cue
	label string // cueLabel: the same for all languages and forms
	side  side
	whose whose
	exact bool // the whole word, not a beginning
}

// foldCue writes the letters of a table as folded texts have them.
func foldCue(w string) string {
	return strings.ReplaceAll(strings.ReplaceAll(w, "й", "и"), "ё", "е")
}

// cues maps folded beginnings of words to what they tell. The longest wins.
func cues() map[string]entry {
	m := map[string]entry{}
	for _, line := range strings.Split(labelTable, "\n") {
		f := strings.Fields(line)
		if len(f) < 3 {
			continue
		}
		for _, w := range f[2:] {
			word, exact := strings.CutSuffix(w, "!")
			m[foldCue(word)] = entry{cue: cueLabel, label: f[0], side: sides[f[1]], exact: exact}
		}
	}
	for _, c := range slices.Sorted(maps.Keys(cueTable)) {
		for w := range strings.FieldsSeq(cueTable[c]) {
			word, exact := strings.CutSuffix(w, "!")
			m[foldCue(word)] = entry{cue: c, exact: exact}
		}
	}
	for _, f := range functions {
		for w := range strings.FieldsSeq(f.words) {
			word, exact := strings.CutSuffix(w, "!")
			m[foldCue(word)] = entry{cue: f.cue, whose: f.whose, exact: exact}
		}
	}
	return m
}

var sides = map[string]side{"open": sideOpen, "loan": sideLoan, "payer": sidePayer, "paid": sidePaid, "private": sidePrivate}

// labelTable: id, side, beginnings of the words (folded).
const labelTable = `
customer payer objednatel objednavatel zamawiaj заказчик госзаказчик zadavatel prikazce mandant zleceniodawc investor komitent комитент доверител принципал uslugobiorc sluzbobratel
contractor paid zhotovitel wykonawc исполнител подрядчик
subcontractor paid podwykonawc субподрядчик subdodavatel poddodavatel subdodavatel
supplier paid dodavatel dodavatel dostawc поставщик uchazec uslugodawc
provider paid poskytovatel
recipient paid prijemc prijimatel beneficj получател грантополучател stypendyst stipendist dotowan grantobiorc odbiorcadotacji благополучател
grantor payer dotujac grantodawc donator грантодател
seller paid prodavajic prodavajuc predavajuc sprzedaj sprzedawc продавец продавц zbywc prevodc prevadejic prevadzajuc
buyer private kupujic kupujuc kupujac nabywc nabyvatel nadobudatel покупател грузополучател vydrazitel drazitel
exchanger paid smenitel smenujic zamienc zamenca
tenant private najemc najemk najomc najomk dzierzawc арендатор субарендатор нанимател podnajemc podnajomc pachtyr ubytovan
landlord paid pronajimatel prenajimatel wynajmuj wydzierzaw арендодател наймодател propachtovatel ubytovatel
agent paid prikaznik mandatar zleceniobiorc komisionar комиссионер агент поверенный поверенного поверенному
principal private zmocnitel mocodawc splnomocnitel
employer payer zamestnavatel pracodawc работодател
worker paid zamestnanec zamestnanc zamestnank pracownikiem работник stazist praktikant stazyst
author paid tworca! tworcy! tworce! tworczyni autor! autora! autorem! autorka! autorkou! autorky! autori! автор! автора! автором! лицензиар licencodawc правообладател poskytovatellicence
licensee payer nabyvatellicence лицензиат licencobiorc licencjobiorc
donor private darc darca darczync дарител жертвовател благотворител
donee paid obdarovan obdarowan одаряем
debtor loan spoludluznik spoludlznik dluznik dluznic vydluzitel dlznik dlhnik pozyczkobiorc kredytobiorc заемщик заёмщик
creditor payer veritel zapujcitel pozyczkodawc kredytodawc займодавец займодател wierzyciel
assignor open postupitel postupc cedent цедент
assignee open postupnik cesjonariusz cesionar цессионарий
orderer payer odberatel odbiorca! odbiorcy!
user private uzivatel klient pacient stravnik абонент zakaznik zajemc ubezpieczajac pojistnik poistnik страховател
insurer paid pojistitel poistitel poistovatel ubezpieczyciel страховщик
depositor private ukladatel przechowawc поклажедател
agency open agentur
organiser payer poradatel organizator
member open ucastnik uczestnik
obliged paid povinn
entitled private opravnenyzvecneho
lawyer paid advokat
artist paid umelec umelc umelkyn ucinkuj vykonny artyst
expert paid znalec znalkyn tlumocni prekladatel konzultant poradce
student open student
partner open partner sponzor sponsor
giver open predavajic przekazujac odovzdavajuc odovzdava zdajac zdajacy передающ сдал! сдала! передал!
taker private przyjmujac prejimajic preberajuc preberaj przejmujac принимающ принял! приняла!
operator open provozovatel prevadzkovatel spravce spravca
carrier paid dopravce prepravce dopravca перевозчик przewoznik
borrower private vypujcitel vypozical vypozicavatel bioracy biorac ссудополучател
lender open pujcitel pozicavatel pozicavatel uzyczaj ссудодател
`

// cueTable: beginnings of words (folded); "!" marks whole words.
var cueTable = map[cue]string{
	cueTerm: "dale! dalej! zwan именуем далее! jako! nazyvan oznacov",
	cueRep: `zastupce! zastupca! zastupcem! zastupcom! zastupkyni! zastupkynou! komplementar spolecnik! spolecnici! spolocnik! mistopredsed podpredsed przewodniczac prokurent likwidator farar administrator! administratorem! probost prezident! prezidentem! insolvencn jmenem imieniem zastoup zastupen zastupeni zast! zastupovan jednaj jednaji jedna! jednatel prokurist statutar statut stat! predstavenst
		reprezentow лице! лица! konatel wspolnik председател predsed pelnomocn zmocnen zplnomocn splnomocn
		dziala! prezes генеральн гендир директор`,
	cueHead: `velitel pokladnic vedoucikancelare `,
	cueMayor: `radnim radnym radna wojt 
		 
		 `,
	cueStaff: `юрист юрисконсульт инспектор pracovnic pracovnik! pracovnika! pracovnikem! pracownik! pracownika! pracownica! pracownikiem! uklizec upratovac kuchar! kucharka kucharkou strojnik domovnik udrzbar knihovni asistent asistentk psycholog 
		 strazni konserw sprzatacz kadrow jidel vedouciho uctovnic bezpecnost energetik dispecer pokladni administrator сторож повар кадров кадры! завхоз завед зав! консультант koordynator inspektor zastupkyn garantk spravcekapitoly odborny vedouc garant veduc kierownik inspektor poverenec poverence poverencem iod! sekretar 
		specialist kancelar opiekun rezysser `,
	cueContact: `hospodark hospodar! hospodare! hospodarem! poveren! povereny! poverena! poverenou! poverenym! poverenou! kontakt контакт technick technicky odpovedn zodpovedn opravnen oprawnion koordinator smluvnich! zmluvnych! zastoupi! odpowiedzialn ответствен vyrizovan realizacni`,
	cueSupplier: `projektant svarec zvarac тракторист слесарь сантехник электрик кладовщик курьер диспетчер экспедит трактор traktorist
		autoriz zpracoval! zpracovala! programator elektrikar instalater lektor trener montaz бригадир stavebnidozor geodet`,
	cueOfficer: "spravnost vystavil vystavila schvalil schvalila legalizac kontrasygnat stanowisk zatwierdzil zatwierdzila утвердил согласован zapsal! zapsala! uklada! poveruje! vyrizuje vybavuje vyridil vyrizoval sprawe исп! zpracovalaza spracoval sporzadzil",
	cueThird: `lokator wdow spadkodawc petent! petenta obdrzi! rozdelovnik doruci! dorucuje! otrzymuja! otrzymuje! рассылка skarzac pribuzn neboh neboz zomrel zajemce! zajemcu! zajemci! zajemcovi! zajemcem! zaujemc obcank obcianka! obcianky! obyvatel obyvateli verejnost oznamovatel cestujic navstevnik navstevnic pasazer pasazier pasazerk mieszkaniec mieszkank mieszkanca mieszkancowi пассажир житель жителя жительниц детях! детьми! ребенк потерпевш spolumajitel najbliz klientovi! pacienta! pacient! pacientom! pacjent
		uzivat! uzyvat zamieszkiw zamieszkal zamieszkuj вселя проживающ skudc skodc otci podopieczn wychowank сноха снохи теща свекр synovec synovc neter babick babicc dedeck dedecek tchan tchyn spoluvlastn wspolwlascicie podilov opatrovn poruc poruceno corek córk dzieci dziecko dziecka bratan sestren bratranec bratranc vnoucat wnuk wnuczk babci dziadk siostr rodzic ojciec ojca ojcu poreczaj poszkodowan zmarl deceased внук внучк брат! брата! сестр отец! отца! мать! матери! пострадавш сосед жилец жильц квартирант бабушк дедушк племянни опекун опекаем умерш погибш истец! истца! истцу! ответчик ребен ребён дети! детей! собственник zosnul umrl pozostal dedic spadkobierc наследник osetrujic zalobc zalobkyn zalobce pacientk klientk zajemkyn zalovan obzalovan obvinen poskozen zranen stezovatel odvolatel dcer dcera syn! syna! synem! synovi! matk matce! otec! otce! otcem! deti! detech! detem! detmi! detom! detoch! dite! ditet nezl! nezletil maloletil svedek svedk svedok svedc svedkov swiadk pochovan zemrel zosnul
		zustavitel vlastnictv vlastnik stavebnik stavebnic soused sused spolubydl spolubyv bydlet vnuk vnuck nevest zet! rucitel rucite bratr sestr brat! corka! corki! corke! swiadek
		тетя! тети! тете! тетю! сын! сына! дочь! дочери! свидетел поручител poreczyciel imieniu rodic zak! zaka! zakyn ucen uczen`,
	cueSpouse:    "manz! manzel manzelk malzonk malzonek zona! zony! zone! супруг жена! жены! муж! мужа!",
	cueMaiden:    "rozen rod! roz! rodnepr rodena урожд урожденн",
	cuePerformer: "vytvarnik vytvarnic reziser rezie! rezii! rez! scenograf kostymn choreograf dirigent hudebni! hudebnik klavirist houslist kompozytor skladatel rezyseri режиссер художник балетмейстер композитор дирижер vytvarnicka stypendi zpevac zpevak herec! herecky hereck moderat interpret piosenkar artyst певиц певец артист spevac spevak",
	cueRequester: "zadatel ziadatel zadost ziadost wniosek wniosk wnioskodawc заявител запрос обращени tazatel",
	cueAsked:     "pozadal poziadal zadal! zadala! zwrocil zwrocila обратил запросил wystapil wystapila",
	cueGreeting:  "vazen szanown уважаем",
	cueSubject:   "vec! odpoved sprawa! dotyczy тема! rozhodnuti rozhodnutie",
	cueContract:  "smlouv zmluv umow договор",
	cueSeat:      "poboc pobock oddzial филиал sidl siedzib местонахожд нахождени юридическ sedez",
	cueHome:      "bytem bytom bydlist byt! trval zam! zamieszk прописк прожив pobyt bydliskem bydlisk",
	cuePost:      "kontaktniadres korespond dorucov dorucen почтов",
	cueBusiness:  "podnikaj podnikani podnikatel zivnost zivn! osvc индивидуальн ип! огрнип przedsiebiorc mikroprzedsiebiorc предпринимател кфх dzialalnosc ceidg",
	cueSelf:      "профессиональн самозанят самозанятый нпд",
	cueGeneral:   "pokladn fax! infolin zakaznick sekretariat ustredn podateln recepc infolink spojovatel техподдержк приемн dispecin hotlin central",
	cueStamp:     "podepsal podepsan podpisal podpisan podpisany подписан certifik сертификат владелец эп! эцп kwalifikowan",
	cueObject:    "квартир кварт plneni plnenia dodani! dodania! mistem miejsc место! местом! месте! konani konania nemovitost nehnutelnost budov domu dome bytu bytovejednot lokal najmu lokalu prostor помещен недвижим",
	cueJoin:      "mezi! medzi! pomiedzy! miedzy! между! a! i! oraz! и!",
	cueBody:      "clanek! clanku! clanok! artykul! статья! cl! predmet! preambule! preambula! takto uzavir uzatv uzavre! uzavrely! dohodly! dohodli! przedmiot предмет podpis! tresci",
	cuePaid: `bremen sluzebnost smenn zamenn autorsk darovacirec sluzebnosc сервитут выполнен вознагражд выкуп vykup vykupu dohodaopracovni odmen prispev finančn financn dilo! dila! diela! dielo! dzielo! praci! prace! pracovni! pracovna! prace! prace! pracy! praca! dotac stypend stipend prikazn mandat zlecen licencn лиценз
		лицензионн vystoupen zapujc pujck pozycz подряд vykonu! umeleck honorar prednas sluzb uslug услуг грант гранта субсиди`,
	cueBorn:       "nar! narozen narodeny narodena pesel ur! urodzon паспорт рождени r.c. rodne",
	cueMinor:      "zakonn ustawow законн",
	cuePhone:      "tel telef telefon mobil mob! т! тел сот",
	cueDept:       "odbor odboru oddeleni odd! wydzial отдел oddelenie referat",
	cueCorrAcc:    "корреспондент кор! корр",
	cueJury:       "juror treneri treneru гонорар jury! porota! poroty! porote! рецензент recenzent жюри oponent",
	cueNoBusiness: "nepodnikatel nepodnikaj",
	cueVehicle:    "vozidl vozidel pojazd automobil транспортн spz! rz! ecv! rejestracyjn prives",
	cueAccept:     "odebral odebrala prevzal prevzala работыпринял prevzeti! prevzatie! odbioru!",
	cueMember:     "pritomn nepritomn omluven ospravedln obecni! nieobecni! clen! clenove clenka clenky clenem clenkou clenom clenovia czlonek czlonkowie czlonkini komise! komisi! komisia komisie komisji komisja присутств отсутств член! члены! комисси zapisovatel overovatel",
	cueCouncil:    "usnesen uznesen uchwal zastupitel rada! rady! radnych",
}
