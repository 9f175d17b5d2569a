package addresses

import (
	"strings"
	"testing"
)

// edgeTable holds a text and the addresses in it, divided by bars: where one ends or
// begins that stands beside something else.
var edgeTable = []struct{ name, text, want string }{
	{"label below a postcode", "Bydliště: Volenice 9, 387 16\nZdravotní pojišťovna: 205\n", "Volenice 9, 387 16"},
	{"label below a town", "Adresa: Hlavní 12, 257 21 Poříčko\nOpatrovník ustanovený soudem: syn\n", "Hlavní 12, 257 21 Poříčko"},
	{"label below a full line", "Klientka: paní Milada Malá, r. č. 000000/000, bytem Na Výsluní 2/412, byt 9, 257 21 Poříčko\nOpatrovník: syn\n", "Na Výsluní 2/412, byt 9, 257 21 Poříčko"},
	{"town below a postcode", "Adresa: Hlavní 12, 250 01\nBrandýs nad Labem\n", "Hlavní 12, 250 01\nBrandýs nad Labem"},
	{"town of the name, other case", "Szkoła w Mroczkowicach, ul. Szpitalna 4, 62-740 Mroczkowice, NIP", "ul. Szpitalna 4, 62-740 Mroczkowice"},
	{"town of the seat", "z siedzibą w Rzeszówku, ul. Lwowska 118, 35-301 Rzeszówek, KRS", "ul. Lwowska 118, 35-301 Rzeszówek"},
	{"town of a residence", "zamieszkały w Rzeszówku, ul. Lwowska 118, 35-301 Rzeszówek, PESEL", "Rzeszówku, ul. Lwowska 118, 35-301 Rzeszówek"},
	{"several numbers", "adresa: Obránců míru 12 – 14, 792 01 Bruntál; místo", "Obránců míru 12 – 14, 792 01 Bruntál"},
	{"a difference is no range", "bytem Polná 12 – 14. května 2020", "Polná 12"},
	{"Roman staircase", "pod adresem: os. Tysiąclecia 12 kl. II m. 44, 61-255 Poznań.", "os. Tysiąclecia 12 kl. II m. 44, 61-255 Poznań"},
	{"block and floor", "adres: ul. gen. Józefa Bema 87 bud. C III p., 15-369 Białystok\n", "ul. gen. Józefa Bema 87 bud. C III p., 15-369 Białystok"},
	{"flat in brackets", "bytom Bratislava, Nám. SNP č. 3 (byt č. 12), zastúpený", "Bratislava, Nám. SNP č. 3 (byt č. 12)"},
	{"addressee before", "doručena paní Silvii Kosové na Horní Kruty č. p. 9, 281 46 Horní Kruty dne", "Horní Kruty č. p. 9, 281 46 Horní Kruty"},
	{"yard", "má provozovnu v areálu bývalých kasáren, Vojenská 44, Žatec a telefon", "areálu bývalých kasáren, Vojenská 44, Žatec"},
	{"Russian post box first", "Почтовый адрес: а/я 118, г. Омск, 644099; телефон", "а/я 118, г. Омск, 644099"},
}

func TestEdges(t *testing.T) {
	for _, tt := range edgeTable {
		found, _ := detect(t, tt.text)
		if got := strings.Join(found, "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
