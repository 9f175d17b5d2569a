package parties

// functionWords are functions of people by what they tell: the cue, and which
// kind of organisation gives the function. Beginnings of words, folded; "!"
// marks whole words. They go before the words of cueTable.
type functionWords struct {
	cue   cue
	whose whose
	words string
}

// functions lists them for four languages.
var functions = []functionWords{
	{cueMayor, whosePublic, `starost mistostarost vicestarost primator viceprimator hejtman namestk namestky namestek poslanec poslank poslanc senator! senatork zastupitel! zastupitele! zastupiteli! zastupitelem! zastupitelka! zastupitelkou! zastupitelky! zastupitelku! zastupitelce!
		radni! radnim! radniho! radny! radnym! radnou radna! prednost! prednosta! prednostka! prednostkou! prednostom! prednostou! zupan ministr! ministra! ministrem! ministryne! minister! ministrom! ministerk statnitajemn
		wojt! wojta wojtem wojtow burmistrz prezydent viceprezydent wiceprezydent wicewojt wicestarost skarbnik soltys marszalk wicemarszalk wojewod radnego! radnej! zastepcaburmistrza sekretarzmiasta
		глава! главы! главе! главои! главу! министр! министра! министром! министру! депутат губернатор мэр! мэра! мэром! мэру!`},
	{cueHead, whosePublic, `dekan prodekan rektor prorektor kvestor kvestork kanclerz kancler kvestur primar primark nadlesnicz lesniczy! lesniczego! kastelan tajemn tajomn komendant velitel! velitele! veliteli! velitelem! velitelka! velitelkou! velitelky! ordynator kwestor
		завуч ректор проректор декан главврач`},
	{cueStaff, whosePublic, `matrikar kronikar straznik strazni! strazniku! hasic! hasice! hasicem! hasici! strazak ucitel ucitelk ucitelem vychovatel vychovavatel pedagog! pedagoga! pedagogem! pedagogick knihovnik knihovnic kniznik kniznic archivar archivark kurator kustod konzervator pamatkar urednik urednic uradnik uradnic urzednik urzedniczk urzednicz
		pecovatelk opatrovatelk skolnik skolnic skolitel dozorc metodik metodick hygienik hygienick
		nauczyciel wychowawc bibliotekar pielegniark kustosz kustos archiwist podinspektor wozny! wozna! woznego! woznym! woznej! woznemu!
		учител воспитател библиотекар медсестр фельдшер хирург! хирурга! хирургу! хирургом! врач! врача! врачом! врачу! делопроизводител хранител методист`},
	{cueStaff, whoseState, `notar! notare! notara! notari! notarovi! notarem notarom! notark notariusz нотариус exekutor exekutork komornik komornika soudce! soudci! soudcem! soudkyn samosoud sudca! sudcu! sudcovi! sudcom! sudkyn sedzia! sedzi! sedziego! sedziemu! sedzina! sedzie! prokurator прокурор судья! судьи! судьеи! судье! policist policajt policjant policjantk komisar! komisare! komisarem! nadkomisar aspirant
		dzielnicow asesor referendar referendarz следовател участковы пристав сержант leitenant леитенант прапорщик полковник маиор капитан полицеиск porucik kapitan`},
	{cueHead, whoseAny, `reditel riaditel riaditelk dyrektor dyrekcj zastepc заведующ секретар ekonom! ekonomka! ekonomk ucetni! hlavnaucetna ksiegow начальник заместител pokladnik kontrolor predsedasvazku predsedkyn управляющ`},
	{cueStaff, whoseAny, `technik! technika! technikem! technikovi! technikom! technolog mechanik! redaktor redaktork produkcni! dramaturg dramaturgyn vratny! vratneho! vratnym! recepcni! personalist pravnik! pravnika! pravnikem! pravnick analytik analyticka! manazer manager manazerk sef! sefem! sefa! sefka! sefova! sefovou! zahradnik koordinator! koordinatora! koordinatorem! koordinatork provozni! rozpoctar referent referentk vychodiskov
		upisovatel spravci! spravcem! spravkyn nadrizen nadriaden spolupracovni
		magazynier kasjer portier palacz sekretark redaktork kadrowa! kadrowej! motornicz kierownic kier! dyr! red! ved! riad! nacz! нач! рук! naczelnik brygadzist
		механик! техник! техника! наставник! наставника! наставником! сотрудник сотрудниц редактор оператор бухгалтер главбух экономист специалист инженер`},
	{cueAccept, whoseAny, `kontroluj dohliz dozoruj prebira prebera! preberie prevezm odebere odbierz odbiera! nadzoruj приемк принимает контролир`},
	{cueSupplier, whoseFirm, `stavbyved stavbyveduc mistr! mistrem! mistra! mistrovi! predak! montaznik monter montera monterem ridic! ridice! ridici! ridicem! ridicka! ridickou! ridicky! ridicku! vodic! vodica! vodici! vodicovi! vodicom! vodicka! vodickou! autoelektrikar pomocnik! pomocnika! pomocnikem! brigadnik likvidator! likvidatorem! obchodnizastupce ovladac jerabnik bagrist zednik! zednika! zednikem! tesar! tesare! tesarem! zamecnik! zamecnika! zamecnikem! instruktor instruktork kierowc kierowca! pomocnic majster! operatorkoparki
		водител шофер помощник! помощника! монтажник сварщик грузчик прораб экспедитор`},
}
