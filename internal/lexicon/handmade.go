package lexicon

import "strings"

// handmade returns short lists of our own: given names that the packages lack.
func handmade() map[string]Class {
	t := map[string]Class{}
	for list, class := range map[string]Class{femaleNames: Female, maleNames: Male, foreignNames: Given | Foreign} {
		for _, w := range strings.Fields(list) {
			t[w] |= class
		}
	}
	for _, w := range strings.Fields(cities) {
		t[w] |= Place
	}
	return t
}

const (
	cities      = "praha brno ostrava plzen olomouc liberec bratislava kosice presov zilina nitra trnava trencin martin poprad warszawa krakow lodz wroclaw poznan gdansk москва кызыл химки самара"
	femaleNames = "jessica tamara kinga noemi evelina valentina aneta cecilie svatava bozena zdislava anezka prokopa " +
		"oksana olena natalia nataliya svitlana halyna iryna ljudmyla tetjana kateryna julija marija nadija " +
		"оксана олена светлана галина ирина людмила татьяна юлия мария надежда валя лилия ульяна чодураа виктория марфа"
	maleNames = "koloman zsolt arpad imrich gejza arnost dobroslav prokop lumir jaromil ctibor albin borivoj dalimil svatopluk " +
		"volodymyr serhij oleksandr oleksij mykola dmytro andrij ivan vasyl bohdan taras jurij yurii mychajlo " +
		"володимир сергий олександр ренат ильдар брайан brajan oliwier nataniel ksawery dionizy zenek " +
		"val'ko valko timotej samuel tobias matyas leos otakar norbert"
	foreignNames = "nguyen tran pham hoang phan huynh dang trinh truong thi minh tuan lan anh duc hung linh phuong thanh thuy huong quang dung hieu trung khanh ngoc"
)
