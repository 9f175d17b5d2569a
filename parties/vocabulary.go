package parties

import (
	"strings"
	"sync"
)

// classes are kinds of words that stand beside names, in four languages:
// beginnings of words, folded; "!" marks whole words. They carry no decision:
// what a class weighs is learnt (see weights.go), so that a word that no text
// has shown counts like others of its class.
var classes = []struct{ name, words string }{
	{"works-for-office", `zpracov zprac. vyhotov vypracov vystav schval overi overe kontrol prekontrol zkontrol predklad predlozil vyrizuj vyrid vybavuj vybavi zapsal zapisov zapis eviduj evidenc zaevid odecet odecit dohliz dohled dozor prevzal prevzal prebir preber garant zodpovid zodpoved odpovid odpoved odpovedn spravce spravuj referent zverejn vyves vyveseno sejm uverejn vlozil zaved administr koordin metodik metodic ucetn uctov fakturac zauctov likvid podatel matri pokladn rozpoct prikazc operac parafov zajistuj zaisti zabezpec povere poveren rozhodl rozhodoval vedl vede veden ridil rid! predsed seznamil informov konstat prednesl podal! zprav doplnil upozorn oznamil! uvedl! sdelil
		sporzadz opracow wystaw zatwierdz sprawdz zweryfik akcept prowadz nadzor nadzoruj odczyt odbioru odbier odebra przyja wydal przekazal obslug rozlicz ksieg podpisal zalatw udziel informacj koordyn odpowiedzial merytor formaln rachunk stwierdz kontras protokol przewodnicz referuj przedstawil omowil
		подготов состав утверд согласов провер исполн ведет вёдет отвеча принял! принима приняла! выдал! ответствен контрол куратор курир оформ зарегистр доклад председат секрет визир`},
	{"office-staff", `tajemn starost mistostar primator hejtman radn! radni! zastupitel kronik matrik straznik hasic velitel ucitel vychovat pedagog skolni skolnik asistent knihovn archivar kurator kustod konzervator pamatkar uredni urednic referent inspekto kontrolor vedouci! vedoucim! vedouciho! vedouc veduc namest reditel riaditel zastupc kvestor dekan rektor prodek prorek primar lekar sestra! sestry! sestrou! staniční vrchni! hlavni! socialni! pracovn zamestn pecovatel terapeut psycholog logoped jidel kuchar hospodar ekonom ucetni! mzdov personal rozpoctar pravnik! skladn energet technik! dispec krizov bezpecnost tiskov mluvc sekretar asisten koordin garant metodik kancl
		wojt burmistrz starost! skarbnik sekretarz dyrektor wicedyr kierown naczeln zastepc inspektor podinsp referent specjal ksiegow nauczyc wychowaw pedagog bibliotek kustosz pielegn lekarz ordynator komendant strazn urzedn pracown konserw wozn intenden kadrow soltys radny radna przewodn
		глава! главы! главе! заведующ начальник специалист директор заместит инспектор бухгалтер учител воспитат библиот медсестр врач! врача! врачом! социальн работник сотрудн методист завуч депутат экономист юрист секретар диспетч`},
	{"firm-staff", `stavbyved mistr! mistrem! montaz monter ridic! ridice! ridici! ridicem! vodic! sofer delnik technik! servis mechanik elektrik instal obchodn! obchodni zastupce prodejc manazer projektov vedouci! stavby! zakazk realizac jerab bagr strojnik svarec geodet projektant architekt autoriz dozor bozp koordinator revizn odborn programat konzultant vyvoj analytik produkc technolog expedi sklad! skladnik dispecer dopravc kuryr ostraha strazny uklid disponent makler likvidat
		kierowc kierownik budow monter mechanik serwis handlow przedstawic majster brygad operator elektryk spawacz geodet projektant technik! magazyn kurier informatyk konsult
		водител механик прораб мастер! монтаж инженер менеджер технолог кладовщ курьер сварщ электр слесар геодез`},
	{"statutory", `jednatel predstavenst prezident predsed prokur statutar spolecnik komplement konatel spolocnik ceo! majitel generaln
		prezes wiceprez zarzad prokurent wspolnik wlasciciel генеральн учредител председат`},
	{"acts-privately", `zada! zadal! pozada zadost zadosti zadam stezuj stezov stiznost namit namietk odvol odvolav oznam podnet petic bydli bydlel zije! zil! zemrel umrel zdedil dedi! koup! koupil prodal! prodava! uziva uzival pronajal najal narod! ozenil rozved adopt utrpel zranen poskoz zpusobil havaroval spadl napad uhradil dluzi dluh splaci splat zavaz souhlas! nesouhlas vlastni! prohlas daroval venuj prevzal navstev prihlas ubytov leci! lecen hospital trpi
		wnosi! wnios zlozyl zwroc skarz skarg odwol zamieszk mieszka! mieszkal zmarl odziedz kupil sprzedal uzytkuj najmuj poszkod uszkodz zglosi zglosz oswiadcz prosi! darowal
		проживает просит обратил жалоб умер! скончал унаслед купил продал пользу пострад заявил`},
	{"private-status", `zadatel ziadatel stezovatel oznamovatel poskozen postizen pacient klient zak! zaka! zaci! zakyne dite! ditet deti! syn! syna! synem! dcer matk otec! otce! otcem! rodic manzel zena! bratr sestra! babick dedecek vnuk vnuc vlastnik spoluvlast majitel soused sused najemce! najemc podnajem ucastnik rucitel spoludluz svedek svedk zemrel zesnul pozustal neboz dedic petent obcan obyvatel duchod invalid student! studen studujic uchazec navstevn rezident hrobov zakaznik odberat platce dluznik pojisten poskytov stavebnik sousedn chovatel majitelk clen! rodin opatrovan zastoupen nezletil nezl tchan zet! svagr neter synovec partner druh! druzk
		wnioskod skarzac poszkod pacjent klient uczen uczn uczenn dziec corka corki syn! matka ojciec rodzic malzon wlascic wspolwl sasiad najemc porecz swiadek zmarl spadkob mieszkan obywatel emeryt student podopiecz wychowan lokator
		заявит пациент клиент учен ребен ребён сын! сына! дочь! дочер мать! матер отец! отца! супруг собственник сосед наниматель поручит свидет умерш наследн житель гражданин гражданк пенсион студент`},
	{"paid-person", `ucinkuj umelec zpev herec hereck hudeb kapel dirigent skladat reziser scenograf vytvarn malir sochar fotograf autor! autorka! autorem! autora! autoru! spisovatel basnik redaktor preklad tlumoc lektor prednas trener cvicit rozhodci rozhodc znalec posudek oponent recenz garant konzult stipend laureat ocenen oceneni vitez cena! ceny! cenu! soutez odmen honorar dotac prispev prijemc dar! daru! granty kronik restaurat ilustr korektor moderat umelec
		wykonawc artyst muzyk spiew aktor autor tlumacz wykladow prelegent prowadzac trener sedzia rzeczozn stypend laureat nagrod honorar dotac grafik fotograf konferans
		исполнит артист музыкант автор! автора! перевод лектор тренер эксперт стипенд лауреат премия вознагражд грант`},
	{"contact", `kontakt spojen komunik vecech! veciach! technick smluvnich! zmluvnych! opravnen povere oprawnion upowaz sprawach! kontaktow контакт уполномоч вопросам! tel! mob! mobil telefon email mail!`},
	{"committee", `komis vybor rada! rady! rade! zastupitelstv clen! clenove! clenem clenka clenove pritom omluv hlasov zdrzel zdrzal proti! overovatel zapisovat predsedaj navrhov komisji zespol! czlonk obecni! glosow wstrzym radni! комисс член! члены! членов присутств голосов`},
	{"agent", `advokat pravni! zmocnen plnomoc splnomoc notar exekut soud! soudce soudni likvidat insolv pelnomoc adwokat radca! prawny komornik notarius адвокат доверен нотариус`},
	{"body-word", `urad uradu uradem odbor oddel obec! obce! obci! obecn mesto! mesta! mest mestsk kraj krajsk magistr skol skola gymnaz nemocn muze knihov kniznic divadl galer minister univerz fakult katedr ustav domov! domova! stredis centrum policie policej hasic posadk sprava! spravy! radnic klinik oddelen dep! departem
		gmin gminy urzad urzed miast powiat starostw wydzial referat szkol szpital muzeum bibliot osrod dom! uczeln uniwers komend
		администр управлен отдел департам школ больниц музе библиот муницип учрежд центр`},
	{"firm-word", `firm spolec spoloc s.r! sro! as! spol! podnik dodavat zhotovit poddod subdod koncern pobock provozov
		firm spolk wykonawc dostawc podwykon ооо! ао! подряд поставщ`},
	{"home-word", `bytem trvale bydlist adresa zam! zamies domicil ul! ulice cp! byt! bytu bytem rodne narozen nar! r.c datum
		zam! zamieszk ur! urodz pesel adres прожив адрес паспорт родил рожден`},
	{"customer-word", `objedn zadavat prikaz pronaj poskytovat kupujic investor narocn zamawiaj zlecen заказ`},
	{"money", `castk castky kc! korun eur! zaplat uhrad cena! cene! cenu! najem! najemne mesicn rocn kwot zlot zaplac czynsz руб рубл сумм оплат`},
}

// classTrie finds the class of a word.
var classTrie = sync.OnceValue(func() *trie {
	words := map[string]entry{}
	for k, c := range classes {
		for w := range strings.FieldsSeq(c.words) {
			word, exact := strings.CutSuffix(w, "!")
			words[foldCue(word)] = entry{cue: cue(k + 1), exact: exact}
		}
	}
	return buildTrie(words)
})
