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
		подготов состав утверд согласов провер исполн ведет вёдет отвеча принял! принима приняла! выдал! ответствен контрол куратор курир оформ зарегистр доклад председат секрет визир
		prideluj pridel! zapracuj zapracov ukazal predved odsouhlas prostudov zaskol prosetr setril! setreni ohledan sepsal sepsala vybral vybrala priprav posoud umozni otevrel vpusti doprovod povolil povolila navrhl navrhla jmenuj jmenov odvolav! zvolen losoval rozdel sestavil prebral organiz konzult metodick poskytl! postoup eskal zjistil proved! sluzbu! drzi pohotov dosetr
		sporzadzil spisal odczytal ogledzin przeprowadz wreczyl przydziel kieruj upowazn nadzorow wyznacz powoluj powolan powierz dyzur przyjmuj wskaze
		обследов составил проверил осмотр выдает направ возглав назнач! ознакомл дежур`},
	{"office-staff", `tajemn starost mistostar primator hejtman radn! radni! zastupitel kronik matrik straznik hasic velitel ucitel vychovat pedagog skolni skolnik asistent knihovn archivar kurator kustod konzervator pamatkar uredni urednic referent inspekto kontrolor vedouci! vedoucim! vedouciho! vedouc veduc namest reditel riaditel zastupc kvestor dekan rektor prodek prorek primar lekar sestra! sestry! sestrou! stanicni vrchni! hlavni! socialni! pracovn zamestn pecovatel terapeut psycholog logoped jidel kuchar hospodar ekonom ucetni! mzdov personal rozpoctar pravnik! skladn energet technik! dispec krizov bezpecnost tiskov mluvc sekretar asisten koordin garant metodik kancl
		wojt burmistrz starost! skarbnik sekretarz dyrektor wicedyr kierown naczeln zastepc inspektor podinsp referent specjal ksiegow nauczyc wychowaw pedagog bibliotek kustosz pielegn lekarz ordynator komendant strazn urzedn pracown konserw wozn intenden kadrow soltys radny radna przewodn
		глава! главы! главе! заведующ начальник специалист директор заместит инспектор бухгалтер учител воспитат библиот медсестр врач! врача! врачом! социальн работник сотрудн методист завуч депутат экономист юрист секретар диспетч
		skolni! druzin vychovatelk asistentka pedagogic kucharka kuchark pradlen uklizec vratn domovni domovnic udrzbar spravce! spravcem spravkyn dozorce! dozorkyn revirnik lesni! lesnik hajny kronikarka pokladni! pokladnik podateln matrikar opatrovni! poradce strazn hlidac pruvodk porybny velitel! strojnik! hasic straznik praporcik poruc npor! por! kpt! mjr! pprap prap! nstrm asp! zahradnik hrobnik metar popelar dispecerk telefonistk spojovatel programator! spravcova laborant sanit porodni fyzioterap nutricni rehabilit zubni stanicni primarka docent profesor odborny! asistent vedecky! doktorand vyzkumn fakulty kurator lektorka! dramaturg inspicient produkcn jevistn osvetlovac zvukar pokladna uvadec
		sprzatacz wozna dozorca palacz konserwator kucharka intendent opiekunka opiekun swietlic nauczycielk pedagog szkolny! psycholog woznica magazynierk archiwist laborant rehabilitant ratownik motornicz dyspozytor straznik lesniczy podlesnicz gajowy sierzant aspirant asp! mlodszy! starszy! kpt! sierz! posterunk dzielnicow soltys proboszcz
		upratovac skolnik domovnik udrzbar vratnik kurator opatrovatel ucitelk vychovavatel poslanec poslankyn kontrolor prednost kniznicn zapisovatelk zdravotnick jedaln kuchark strazc lesnik
		завхоз сторож уборщ вахтер вахтёр кладовщ водитель! повар! дворник электромонтер лесничий лаборант хранитель концертмейстер воспитател комендант участков капитан майор лейтенант старшина`},
	{"firm-staff", `stavbyved mistr! mistrem! montaz monter ridic! ridice! ridici! ridicem! vodic! sofer delnik technik! servis mechanik elektrik instal obchodn! obchodni zastupce prodejc manazer projektov vedouci! stavby! zakazk realizac jerab bagr strojnik svarec geodet projektant architekt autoriz dozor bozp koordinator revizn odborn programat konzultant vyvoj analytik produkc technolog expedi sklad! skladnik dispecer dopravc kuryr ostraha strazny uklid disponent makler likvidat
		kierowc kierownik budow monter mechanik serwis handlow przedstawic majster brygad operator elektryk spawacz geodet projektant technik! magazyn kurier informatyk konsult
		водител механик прораб мастер! монтаж инженер менеджер технолог кладовщ курьер сварщ электр слесар геодез
		upisovatel makler makler monter servisn servisu brigadn predak partak partak cety! cetu! obchodn! manazerk account helpdesk podpora! obsluha! rozpoctar statik! krajinar stavebn! kvalit kontrolor! kvality! realit vedouciho! prodejny! reklamacn dispecing svozov pokryvac tesar! zednik malir! pokoju natera podlah klempir zamecnik truhlar! zahradni! agentur agent!
		przedstawiciel! handlowiec serwisant instalator konserwator! brygadz majster dekarz murarz malarz! tynkarz stolarz slusarz pracownicy wykonawcy likwidator underwriter pracownik! firmy! kosztorys
		montazn obchodn! zastupca zvarac skladnik murar pokryvac
		прораб бригадир менеджер сварщик монтажник экспедитор представитель! крановщ кровельщ маляр штукатур логист`},
	{"statutory", `jednatel predstavenst prezident predsed prokur statutar spolecnik komplement konatel spolocnik ceo! majitel generaln
		prezes wiceprez zarzad prokurent wspolnik wlasciciel генеральн учредител председат`},
	{"acts-privately", `zada! zadal! pozada zadost zadosti zadam stezuj stezov stiznost namit namietk odvol odvolav oznam podnet petic bydli bydlel zije! zil! zemrel umrel zdedil dedi! koup! koupil prodal! prodava! uziva uzival pronajal najal narod! ozenil rozved adopt utrpel zranen poskoz zpusobil havaroval spadl napad uhradil dluzi dluh splaci splat zavaz souhlas! nesouhlas vlastni! prohlas daroval venuj prevzal navstev prihlas ubytov leci! lecen hospital trpi
		wnosi! wnios zlozyl zwroc skarz skarg odwol zamieszk mieszka! mieszkal zmarl odziedz kupil sprzedal uzytkuj najmuj poszkod uszkodz zglosi zglosz oswiadcz prosi! darowal
		проживает просит обратил жалоб умер! скончал унаслед купил продал пользу пострад заявил
		prihlasil prihlasena prihlaseni nastehov vystehov odstehov zaskrtn podepsal! petici! volal! volala! dostavil dostavila stezovala ozval ozvala chce! prosi! prosila upozornil! upozornila uvedla! vypoved zdedila prenechal zdrzuje pobyva odebral! zpusobila ublizil vypujcil daruje venoval koupila prodava stavi! rekonstru
		zglosila zglosil skarzyl zwrocil prosila podpisala mieszkaja zamieszkuja odziedziczyl odziedziczyla
		обратилась жалуется просит! проживают унаследов`},
	{"private-status", `zadatel ziadatel stezovatel oznamovatel poskozen postizen pacient klient zak! zaka! zaci! zakyne dite! ditet deti! syn! syna! synem! dcer matk otec! otce! otcem! rodic manzel zena! bratr sestra! babick dedecek vnuk vnuc vlastnik spoluvlast majitel soused sused najemce! najemc podnajem ucastnik rucitel spoludluz svedek svedk zemrel zesnul pozustal neboz dedic petent obcan obyvatel duchod invalid student! studen studujic uchazec navstevn rezident hrobov zakaznik odberat platce dluznik pojisten poskytov stavebnik sousedn chovatel majitelk clen! rodin opatrovan zastoupen nezletil nezl tchan zet! svagr neter synovec partner druh! druzk
		wnioskod skarzac poszkod pacjent klient uczen uczn uczenn dziec corka corki syn! matka ojciec rodzic malzon wlascic wspolwl sasiad najemc porecz swiadek zmarl spadkob mieszkan obywatel emeryt student podopiecz wychowan lokator
		заявит пациент клиент учен ребен ребён сын! сына! дочь! дочер мать! матер отец! отца! супруг собственник сосед наниматель поручит свидет умерш наследн житель гражданин гражданк пенсион студент
		nahradnik! uchazecka prihlasen soutez! soutezi ucastnic ucastnik! vitez! vitezka divak host! hoste! spolubydl opatrovnik opatrovnic detem detmi prarodic pestoun druzka dite manzelk manzelu snoubenec tchyn! babick! prateta prastryc svagrova bratranec sestrenic spoluvlastnic uzivatel uzivatelk drzitel drzitelk opravnen! majitelka! chovatelk nalezce ztratil jubilant nevest zenich novorozen zemrela umrela zesnula vdova vdovec pozustala pravnastup klientk pacientk zakyn cvicenec clen! oddilu! hrac! hracka hraci reprezent zavodnik dorostenec zactvo trojice duchodkyn
		mieszkank wnuk wnuczk dziadek babcia tesciow ziec synowa brat! siostra! narzeczon wdow sasiadk lokatork uczestnik zawodnik laureat! podopieczn petent skarzaca wnioskodawczyni kandydat najemczyni
		spolubyv uchadzac susedk susedom manzelk otcom matkou dcerou klientka pacientka obyvatelk navrhovatel
		внук внучк бабушк дедушк зять невест вдова вдовец жилец жильц опекун усыновит участник ребенок родител потерпевш заявительниц дарител`},
	{"paid-person", `ucinkuj umelec zpev herec hereck hudeb kapel dirigent skladat reziser scenograf vytvarn malir sochar fotograf autor! autorka! autorem! autora! autoru! spisovatel basnik redaktor preklad tlumoc lektor prednas trener cvicit rozhodci rozhodc znalec posudek oponent recenz garant konzult stipend laureat ocenen oceneni vitez cena! ceny! cenu! soutez odmen honorar dotac prispev prijemc dar! daru! granty kronik restaurat ilustr korektor moderat umelec
		wykonawc artyst muzyk spiew aktor autor tlumacz wykladow prelegent prowadzac trener sedzia rzeczozn stypend laureat nagrod honorar dotac grafik fotograf konferans
		исполнит артист музыкант автор! автора! перевод лектор тренер эксперт стипенд лауреат премия вознагражд грант
		ladic moderator moderatork komik klaun kouzelnik loutkar houslist klavirist varhanik sbormistr zpevack interpret solist tanecnic choreograf kostym rezie reziser fotografk kameraman redaktorka prekladatel korektur vedouci! krouzku! cvicitelk trenerk rozhodci! delegat zapisovatel! pomocnik porot
		grafik! ilustrator tlumaczk prelegentk instruktor wodzirej konferansjer organist choreograf rezyser aktorka sedziowie trenerzy recenzent
		ucinkujuci spevak spevack herecka hudobnik prednasajuc rozhodca trener! porotca recenzent
		ведущий певец певица актер актёр режиссер режиссёр дирижер тренер! судья! жюри рецензент`},
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
	{"customer-word", `objedn zadavat prikaz pronaj poskytovat kupujic investor narocn zamawiaj zlecen заказ
		kupujici! vypujcitel obdarov darovan odberatel prijemce! investora klient! klienta! klientem uzivatele! stavebnika odberatel! objednav zamestnavat
		nabywc zleceniodawc kupuj najmuj inwestor uzyczaj odbiorc
		покупател арендодат приобрет`},
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
