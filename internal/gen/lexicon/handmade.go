package main

import (
	"strings"

	"inkoust/internal/lexicon"
)

// handmade adds short lists of our own: names and places that the packages lack,
// folded.
func handmade(add adder) error {
	for list, class := range map[string]lexicon.Class{
		femaleNames: lexicon.Female, maleNames: lexicon.Male, familyNames: lexicon.Surname,
		foreignNames: lexicon.Given | lexicon.Foreign, cities: lexicon.Place,
	} {
		for _, w := range strings.Fields(list) {
			add(w, class)
		}
	}
	return nil
}

const (
	familyNames = "oplustil vanous hnilica curik zazvorka duchacek vanis broum lesak jiskra velek oravec simko hrivnak gaborik strbak zsigmond kurucz mizigar zigo " +
		"чернышев воронин климов леонов гончаров сафин шакиров хасанов ахметов галиев бурдин сидоркин лаптев шевчук кравченко мельник бойко кравчук коваль олийник"
	cities = "украина германия болгария таиланд грузия армения польша китай турция ирак украине украины украину украиной guinea guinei amerika francisco sanghaj irak " +
		"praha brno ostrava plzen olomouc liberec bratislava kosice presov zilina nitra trnava trencin martin poprad warszawa krakow lodz wroclaw poznan gdansk москва самара казань омск уфа пермь воронеж волгоград краснодар саратов тюмень тольятти ижевск барнаул иркутск хабаровск ярославль владивосток томск оренбург кемерово рязань астрахань пенза липецк чебоксары тула курск сочи тверь брянск белгород сургут калуга смоленск вологда абакан элиста нальчик грозный якутск петрозаводск сыктывкар"
	femaleNames = "lindsay alejandra jennifer patricia susan nancy karen sarah lisa mary emma corina ioana elena bianca giulia francesca chiara fatma ayse zeynep " +
		"george stephen steve neil saul bill dick pedro corrado fernando felipe ewan khaled hamid adnan benoit jean pierre michel jacques luc alain шалва гиорги георгий акакий иса рамзан сулим реджеп шота гоча зураб важа вахтанг отар нодар рубен вартан грант хачатур тельман эльчин анар самвел heinz jurgen gunter helmut uwe horst manfred dieter ulrich " +
		"duro gyula karoly risa chinedu " +
		"даниил дамир айдар ильнур рамиль рустем ильшат азамат булат салават артур леша витя юра женя толя гена федя степа гоша " +
		"timea ildiko erzsebet katalin zsuzsanna judit krisztina iren magdolna szilvia aniko sabine renate heike ute ulrike silke ngozi aisha " +
		"арина кристина инна милана софья диана нелли римма роза эмма элина камилла аделина рената алсу ляйсан гузель наташа ира леля люда полина " +
		"jessica tamara kinga noemi evelina valentina aneta cecilie svatava bozena zdislava anezka " +
		"oksana olena natalia nataliya svitlana halyna iryna ljudmyla tetjana kateryna julija marija nadija " +
		"zdenka jarka marcela lidka kacka bara tereza jitka hanka danka majka katka zuzka betka anka marienka kasia asia basia gosia ania ela ola magda kinga jadzia zosia hania krysia danusia " +
		"маша даша оля катя лена таня юля соня настя люба надя зина айгуль гульнара лейла зарина динара алия мадина фатима патимат асель эльвира нурия галия " +
		"оксана олена светлана галина ирина людмила татьяна юлия мария надежда валя лилия ульяна виктория марфа"
	maleNames = "koloman zsolt arpad imrich gejza arnost dobroslav prokop lumir jaromil ctibor albin borivoj dalimil svatopluk " +
		"volodymyr serhij oleksandr oleksij mykola dmytro andrij ivan vasyl bohdan taras jurij yurii mychajlo " +
		"jirka honza jarda pepa franta mirek tonda vasek lada standa zdena jenda vojta kuba matej brano rado miso jano jozo palo fero laco stano juro rudo krzysiek bartek tomek wojtek jurek zbyszek kazik staszek mietek heniek " +
		"ваня петя саша вова дима сережа миша паша гоша коля костя марсель рустам тимур мурат ахмед магомед ибрагим айрат азат ашот армен давид леван мустафа алишер нурлан фарит рашид рафаэль камиль наиль ринат равиль шамиль мансур хасан али муса умар аслан заур эльдар вагиф гасан тигран арсен карен " +
		"володимир сергий олександр ренат ильдар брайан brajan oliwier nataniel ksawery dionizy zenek " +
		"val'ko valko timotej samuel tobias matyas leos otakar norbert"
	foreignNames = "nguyen tran pham hoang phan huynh dang trinh truong thi minh tuan lan anh duc hung linh phuong thanh thuy huong quang dung hieu trung khanh ngoc"
)
