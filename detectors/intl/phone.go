package intl

import (
	"strings"

	"inkoust/detectors"
)

// Phone finds phone and fax numbers: international ones, the national forms of
// the Czech Republic, Slovakia, Poland and Russia, and anything like a number
// right after a label.
var Phone = &detectors.Pattern{
	ID:      "intl.phone",
	Type:    detectors.Phone,
	Summary: "Phone or fax number, international or national",
	Source:  "ITU-T E.164",
	Digits:  []int{5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	Labels: []string{
		"tel", "telefony", "telefonech", "telefonům", "telefonov", "telefonów", "telefonach", "телефоны", "телефонов", "tel. č.", "tel. číslo", "tel. kontakt", "telefon", "telefón", "telefonní číslo", "telefonu", "telefonicky", "telefonní spojení", "tel./fax", "tel. fax", "tel. mobil", "tel. mob.",
		"mob", "mobil", "mobilní", "mobilné", "telefonní", "telefónne", "komórkowy", "mobilní telefon", "mobilný telefón", "mobilu", "GSM", "fax", "faks", "kontakt", "kontakty", "t.", "tel. kom.", "kom.", "kom", "komórka", "telefonu kontaktowego", "nr tel.", "nr telefonu", "numer telefonu", "telefon kontaktowy",
		"zákaznická linka", "zákaznická linka č.", "bezplatná linka", "zákaznícka linka", "telefonní číslo na", "telefonním číslem", "telefonním čísle", "telefonního čísla", "tel. čísle", "tel. číslem", "telefónnym číslom", "telefónnom čísle", "телефону", "телефонам", "služební telefon", "služební mobil",
		"tel. / e-mail", "telefon / e-mail", "mobil / e-mail", "telefon, e-mail", "tel., e-mail", "telefón / e-mail", "telefon / mail", "mobil, e-mail", "e-mail, telefon", "telefon/fax/e-mail", "telefon a e-mail", "телефон / e-mail", "centrala", "ústředna", "ústředny", "klientská linka", "klientskej linky", "na tel. č.", "telefonicky na", "telefonicky na číslo", "dzwonić pod", "звонить по", "phone no.", "tel. no.", "ph.", "cell",
		"phone", "mobile", "whatsapp", "viber", "signal", "hotline", "infolinka", "infolinia", "pevná linka", "pevnou linku", "pevné linky", "pevné lince", "pevnej linky", "pevnej linke", "pevnú linku", "numer stacjonarny", "telefonu stacjonarnego", "домашний", "дом. тел.", "раб. тел.", "tf",
		"тел", "телефон", "телефона", "т.", "сот.", "моб.", "мобильный", "факс", "контактный телефон", "контакт", "сотовый", "т/ф", "тел/факс", "СБП", "WhatsApp",
	},
	Loose: true,
	Check: checkPhone,
	Yes: []string{
		"tel. [[617 156 193]]  DIČ", "Tel.:[[539 427 400]]", "mistr stavby, [[735-345-786]]", "tel [[773.145.460]].", "TEL.: [[562027890]]", "Vzorná, [[607 882 108]],",
		"tel. otec [[607937359]], matka [[600186209]]", "tel.: | [[+420 539 623 361]]", "telefon [[+420-774-513-282]]", "[[+420736135351]]", "[[00420 736 570 815]]",
		"tel. [[+48 22 123 45 67]]", "т. [[(34946) 7-54-89]]", "сот. [[89005821139]]", "[[+7 (957) 971-31-24]]", "т. [[3-68-52]]", "[[8 871 434-09-69]]", "mobil [[+421 (0) 999 263 667]]",
		"tel.: [[603 123 456]], [[604 123 456]]", "numerem telefonu [[(+48) 22 566 22 22]] od", "tel.: [[539\u00a0427\u00a0400]]", "[[+44 20 7946 0018]]", "тел. [[8(495)123-45-67]]", "tel. [[603123456]]/[[604123456]]",
		"Vybavuje: Eva Malá, [[045/612 34 15]].", "Ing. Eva Malá / [[047 412 35 16]]", "Исп. Образцова, [[3-14-27]]", "Образцова Вера Ивановна, [[2-14-27]]", "tel. [[(15) 812 40 41 w. 21]], e-mail", "Mobil: [[6 0 8  1 2 4  9 7 5]]", "mobilní číslo [[604 218 337]]", "тел.: [[21-307]],", "т. [[214-307]]", "tel. [[549 210 367 / 368]]", "tel.: [[549 210 367-9]], fax",
		"Zákaznická linka: [[840 512 900]]", "kontaktujte na čísle [[045/672 18 44]].", "Slečna Malá uvádí číslo [[604 188 604]] a", "zawiadamia Ośrodek pod nr. [[25 684 11 00]] lub", "centrala [[61 448 01 00]]", "Pirna, Lange 40\n[[0049 3501 550 188]]\n", "Mobil / e-mail ..... [[605 118 842]] /", "☎ [[604 990 121]]", "řidič K. Samec ([[605/418/771]]), záloha", "Po–St Šafránek [[601/228 410]]", "Jméno\tTelefon\tE-mail\nMalá\t[[950412340]]\t-", "jméno    telefon       místnost\nMalá     [[950412340]]     12",
	},
	No: []detectors.Trap{
		{Name: "price", Text: "cena 603 123 456 Kč"},
		{Name: "identity card", Text: "tel. ………, OP 208 114 990"},
		{Name: "entry of a register", Text: "wpisany pod nr 118204 do rejestru"},
		{Name: "sum on a number", Text: "zapsané pod číslem 12345/2020"},
		{Name: "case", Text: "telefonát k č. j. 12345/2020"},
		{Name: "account", Text: "603123456/0100"},
		{Name: "date after a phone's label", Text: "tel. 12. 3. 2020"},
		{Name: "postcode", Text: "286 01 Čáslav"},
		{Name: "order number", Text: "zakázka č. 603123456"},
		{Name: "registered letter over a line break", Text: "list RE\n678959306 SK bol vrátený"},
		{Name: "land register", Text: "KW BI1B/00012345/7"},
		{Name: "column of orders", Text: "Jméno\tObjednávka\nMalá\t950412340"},
		{Name: "name and a contract", Text: "Eva Malá, smlouva 045/612 34 15"},
		{Name: "mobile without a phone", Text: "mobilní jeviště 8 x 6 m"},
		{Name: "codes of a price list", Text: "Kód položky\tPopis\tM. j.\tCena\n765113011\tKrytina\tt\t715,00\n762332132\tKonstrukce\tm\t620,00"},
		{Name: "range of years", Text: "2019-2020 2021-2022"},
	},
}

func checkPhone(m *detectors.Match) float64 {
	score := phoneScore(m)
	if score == 0 || !m.Labelled() && !pictured(m) && m.AnnouncedBy(cardWordSet) {
		return 0
	}
	extend(m)
	return score
}

// phoneScore scores a number without its extension.
func phoneScore(m *detectors.Match) float64 {
	plus := widen(m)
	if n := len(m.Digits); (n < shortestBare || n > longestBare) && !plus && !m.Labelled() && !pictured(m) && !nationalPhone(m) {
		return 0 // most numbers
	}
	if isDate(m) || m.Digits[0] == '0' && strings.Trim(m.Digits, "0") == "" {
		return 0
	}
	national := nationalPhone(m)
	label := m.Labelled() || pictured(m) || national && initialled(m)
	if glued(m) || !label && lettered(m) || overCells(m) {
		return 0
	}
	switch {
	case plus && international(m):
		return certain
	case plus:
		return 0
	case national && label, label && abroad(m):
		return certain
	case born(m) && !label:
		return 0
	case bareCell(m) && !headed(m) && !amongPhones(m) && !contactRow(m):
		return 0
	case national && (label || m.NearLabel()) && !m.AnnouncedElse() && !m.OtherLabel():
		return 0.95
	case label && plausible(m):
		return 0.7
	case national && m.Column() && headed(m):
		return 0.8
	case m.Groups() > 1 && (national || anyGroups(m)) && m.AnnouncedBy(wherePhoneSet):
		m.Because("words before")
		return 0.6
	case tollFree(m) && !m.AnnouncedElse() && !m.OtherLabel():
		return 0.6
	case !national && unlabelled(m) == 0:
		return 0
	case russianMobile(m) && !m.AnnouncedElse() && !m.OtherLabel():
		return 0.8
	case m.Foreign():
		return 0
	case national && (afterName(m) || beforeMail(m)):
		return 0.8
	}
	return unlabelled(m)
}

// The fewest and the most digits of a phone that nothing announces.
const (
	shortestBare = 9
	longestBare  = 11
)

// bareCell reports whether an unlabelled run of nine digits has a table cell to
// itself: price lists and inventories are full of such codes, so that only the
// column's heading can make a phone of it.
func bareCell(m *detectors.Match) bool {
	text := m.Part.Text
	row := m.Start > 0 && text[m.Start-1] == '\t' || m.End < len(text) && text[m.End] == '\t'
	return row && m.Is("9") && !m.Labelled() && m.Alone()
}

// amongPhones reports whether a word for phones stands in the rows before: the
// heading of a table whose cells have shifted.
func amongPhones(m *detectors.Match) bool {
	before := strings.ToLower(m.Part.Text[max(0, m.Start-amongReach):m.Start])
	for _, w := range []string{"telef", "tel.", "mobil", "komórk", "телеф", "тел."} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// amongReach is how many bytes back a heading still counts, some ten rows.
const amongReach = 600

// widen takes a plus sign and a bracket before the first digit into the match,
// and reports whether the number has an international prefix.
func widen(m *detectors.Match) bool {
	text := m.Part.Text
	plus := false
	if m.Start > 0 && text[m.Start-1] == '(' && m.Groups() > 1 && (m.Sep(1) == ')' || m.Groups() > 2 && m.Sep(2) == ')' && m.Group(0) == "0") {
		m.Start-- // "(35146) 7-54-89", "(0-22) 566 22 18"
	}
	switch {
	case m.Start > 0 && text[m.Start-1] == '+':
		m.Start--
		plus = true
	case m.Start > 1 && text[m.Start-2:m.Start] == "+ ":
		m.Start -= 2
		plus = true
	}
	if !plus && m.Groups() > 3 && m.Sep(1) == ')' && (len(m.Digits) == 11 && m.Group(0) == "48" || len(m.Digits) == 12 && (m.Group(0) == "420" || m.Group(0) == "421")) {
		return true // "(48) 794-182-064"
	}
	if plus && m.Start > 0 && text[m.Start-1] == '(' && strings.Contains(m.Text(), ")") {
		m.Start-- // "(+48) 22 …"
	}
	return plus || m.Groups() > 2 && foreignPrefix(m.Digits) && m.Only(" -.()") || strings.HasPrefix(m.Digits, "00420") || strings.HasPrefix(m.Digits, "00421") || strings.HasPrefix(m.Digits, "0048") ||
		len(m.Digits) == 13 && (strings.HasPrefix(m.Digits, "0420") || strings.HasPrefix(m.Digits, "0421"))
}

// foreignPrefix reports whether digits begin with the international prefix 00 and
// the code of a country around: "0049 3501 550 188".
func foreignPrefix(digits string) bool {
	if len(digits) < 11 || len(digits) > 15 || digits[:2] != "00" {
		return false
	}
	for _, code := range [...]string{"49", "43", "36", "44", "33", "39", "34", "31", "32", "41", "45", "46", "47", "40", "380", "375", "370", "371", "372", "385", "386", "381", "359", "84", "7"} {
		if strings.HasPrefix(digits[2:], code) {
			return true
		}
	}
	return false
}

// isDate keeps dates out: "12. 3. 2020", "2020-03-12".
func isDate(m *detectors.Match) bool {
	n := m.Groups()
	if n < 3 {
		return false
	}
	last, first := m.Group(n-1), m.Group(0)
	year := func(s string) bool { return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") }
	short := func(a, b string) bool { return len(a) <= 2 && len(b) <= 2 }
	return n == 3 && (year(last) && short(first, m.Group(1)) || year(first) && short(m.Group(1), last))
}

// international accepts what follows a plus: the country's number of digits
// where we know it, else E.164's limits.
func international(m *detectors.Match) bool {
	d := strings.TrimLeft(m.Digits, "0")
	for _, c := range [...]struct {
		code   string
		digits int
	}{{"420", 9}, {"421", 9}, {"48", 9}, {"7", 10}} {
		if rest, ok := strings.CutPrefix(d, c.code); ok {
			return len(rest) == c.digits || len(rest) == c.digits+1 && rest[0] == '0'
		}
	}
	return len(d) >= 8 && len(d) <= 15 && d[0] != '0' && !m.Tight()
}

// The shapes of national numbers.
var (
	tightShapes  = detectors.NewShapes("9", "10", "3 3 3")                                                                                                                                                                                                                                                                                                                                                                    // of numbers that a slash may tie to another one
	nineShapes   = detectors.NewShapes("9", "6 3", "3 4 2", "3 3 3", "3-3-3", "3.3.3", "3/3 3", "3/3/3", "3/6", "3 6", "2 3 2 2", "2 2 2 3", "2-3-2-2", "2)3-2-2", "2)3 2 2", "2)7", "2 7", "3/3-3", "3 3-3", "3 2 2 2", "3-2-2-2", "3-3 3", "3/3/3", "3/2 2 2", "3/3-3")                                                                                                                                                     // nine digits of any of the countries
	ninePolish   = detectors.NewShapes("2 3 2 2", "2 7", "2)7", "2)3 2 2", "2)3-2-2", "2/3 2 2", "2/3-2-2", "2/7")                                                                                                                                                                                                                                                                                                            // nine digits in Polish texts, with an area code
	tenShapes    = detectors.NewShapes("10", "4 3 3", "4/6", "4/3 3", "4-3-3", "4 6", "3/7", "3/3 4", "3 3 4", "3/3 2 2", "3 7", "3-7", "2/8", "2/4 4", "2 4 4", "3)3 4", "4.3.3", "3 3 2 2", "2/3 3 2", "3-3 4", "4/3-3", "4/2 2 2", "4/3.3", "3/3-4", "1-2)3 2 2", "1-2)3-2-2", "1-2)7", "1 2)3 2 2", "1-2 3 2 2", "1-2 3-2-2", "3 4 3", "3/4 3", "3-4-3", "4)3 3", "4)6", "4)3-3", "3)3 2 2", "3)7", "1-3-3-3", "1 3 3 3") // ten digits that a nought begins
	tenRussian   = detectors.NewShapes("3)3-2-2", "3 3-2-2", "3-3-2-2", "4)2-2-2", "5)1-2-2", "4)6", "5)5", "3)7", "10", "3)3 2 2", "4)3-3")                                                                                                                                                                                                                                                                                  // ten digits, Russian
	shortRussian = detectors.NewShapes("1-2-2", "2-2-2", "3-2-2", "3)1-2-2", "4)1-2-2")                                                                                                                                                                                                                                                                                                                                       // of a Russian town, with its code or without
)

// nationalPhone knows how numbers are written in each country.
func nationalPhone(m *detectors.Match) bool {
	d := m.Digits
	switch {
	case m.Tight() && !m.In(tightShapes):
		return false
	case len(d) == 9 && d[0] != '0' && d[0] != '1' && paired(m):
		return true
	case len(d) == 9 && d[0] != '0' && d[0] != '1':
		return m.In(nineShapes)
	case len(d) == 9 && m.Lang == "pl" && m.In(ninePolish):
		return true
	case len(d) == 10 && d[0] == '0':
		return m.In(tenShapes) || areaCode(m)
	case len(d) == 10 && russian(m):
		return m.In(tenRussian)
	case len(d) == 11 && (d[0] == '8' || d[0] == '7') && russian(m):
		return true
	}
	return m.In(shortRussian) && russian(m)
}

// russian reports whether Russian forms count: by the language of the text or of
// the word before the number.
func russian(m *detectors.Match) bool {
	before := m.Before()
	return m.Lang == "ru" || before != "" && before[len(before)-1] >= 0x80
}

// plausible is any run of groups a careful writer would use for a phone.
func plausible(m *detectors.Match) bool {
	if spaced(m) {
		return true
	}
	if m.Groups() > 5 || m.Tight() && m.Groups() > 1 || !m.Only(" -/.()") {
		return false
	}
	for i := range m.Groups() {
		if i > 0 && len(m.Group(i)) < 2 && !russian(m) || i > 0 && m.Sep(i) == '.' && len(m.Group(i)) < 3 {
			return false
		}
	}
	return m.Groups() == 1 || len(m.Digits) > 6 || russian(m) && m.Is("2-3", "3-2", "3-3")
}

// unlabelled accepts shapes that are a phone more often than anything else.
func unlabelled(m *detectors.Match) float64 {
	d := m.Digits
	switch {
	case m.Tight() || strings.HasSuffix(d, "000000"):
		return 0 // an amount
	case len(d) == 9 && (d[0] == '6' || d[0] == '7') && m.Lang != "ru":
		if m.Is("3 3 3", "3-3-3", "3.3.3") {
			return 0.8
		}
		if m.Is("9") {
			return 0.6
		}
	case len(d) == 9 && d[0] > '1' && m.Is("3 3 3", "3-3-3") && m.Lang != "ru":
		return 0.5
	case len(d) == 10 && d[0] == '0' && m.Is("4 3 3", "4/6", "4/3 3", "3/7", "3/3 4", "3 3 4", "2/4 4", "2/8", "4-3-3"):
		return 0.8
	case len(d) == 10 && m.Lang == "sk" && areaCode(m) && (strings.HasPrefix(d, "09") || m.Sep(1) == '/'):
		return 0.8
	case len(d) == 10 && d[0] == '0' && m.Lang == "sk" && m.Is("3 3 2 2", "3/3 2 2", "2/3 3 2"):
		return 0.8
	case m.Lang == "ru" && m.Is("4)1-2-2", "5)1-2-2", "4)2-2-2", "3)3-2-2"):
		return 0.8
	case len(d) == 11 && m.Lang == "ru" && strings.HasPrefix(d, "89") && m.Is("11", "1 3 3-2-2", "1(3)3-2-2", "1-3-3-2-2", "1(3)7", "1 3 3 2 2"):
		return 0.8
	case len(d) == 10 && m.Lang == "pl" && m.Is("1-2)3 2 2", "1-2)3-2-2", "1-2)7"):
		return 0.8
	case len(d) == 11 && m.Lang == "ru" && d[0] == '8' && m.Groups() > 2 && m.Sep(1) == '(' && m.Sep(2) == ')':
		return 0.8
	case len(d) == 11 && (d[0] == '8' || d[0] == '7') && m.Is("1 3 3-2-2", "1(3)3-2-2", "1-3-3-2-2"):
		return 0.8
	}
	return 0
}
