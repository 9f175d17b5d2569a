package detectors

import (
	"strings"
	"unicode"
)

// Foreign reports whether the words around say that the number is something
// else: a contract, a case, a parcel, an act, an amount, or just "no. 123". A
// detector that accepts numbers without a label asks this first.
func (m *Match) Foreign() bool {
	return generic[lastWord(m.Before())] || m.numbered() || m.OtherLabel() || m.enumerated()
}

// numbered reports whether the sign of a number stands right before.
func (m *Match) numbered() bool {
	return strings.HasSuffix(strings.TrimRightFunc(m.Part.Text[:m.Start], unicode.IsSpace), "№")
}

// OtherLabel is Foreign without the words that do not say which number follows.
func (m *Match) OtherLabel() bool {
	return m.announced(foreignRule) || units[firstWord(m.After())] || m.postal() || m.otherColumn()
}

// otherHeads begin the words over columns of prices and of the numbers of things.
var otherHeads = []string{
	"cena", "ceny", "castka", "celkem", "cenik", "kc ", "suma", "smlouv", "objednav", "faktur", "parcel", "polozk", "kod ", "vyrobni", "inventarni", "mnozstvi", "spisov", "zakazk",
	"spolu", "zmluv", "kwota", "wartosc", "umow", "zamowien", "dzialk", "indeks", "ilosc", "цена", "сумма", "стоимость", "договор", "артикул", "количество", "заказ",
}

var otherHeadStems = NewStems(otherHeads)

// otherColumn reports whether the number stands in a column of a table whose
// heading says that it holds something else.
func (m *Match) otherColumn() bool {
	return m.Column() && m.heads.other(m.Start)
}

// postal reports whether the number is that of a registered letter: two capitals
// on either side, "RR 234405854 CZ" (Universal Postal Union, S10).
func (m *Match) postal() bool {
	head, tail := strings.TrimRightFunc(m.Part.Text[:m.Start], unicode.IsSpace), strings.TrimLeftFunc(m.Part.Text[m.End:], unicode.IsSpace)
	return len(m.Digits) == 9 && len(head) > 1 && len(tail) > 1 && capitals(head[len(head)-2:]) && capitals(tail[:2])
}

func capitals(s string) bool { return s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z' }

// generic words announce a number without saying which. A birth number, an
// account or a phone is announced by more than that.
var generic = map[string]bool{"c": true, "cislo": true, "cislem": true, "cisla": true, "cisle": true, "nr": true, "numer": true, "numeru": true, "numerem": true, "cislom": true, "номер": true, "номера": true, "номером": true, "cj": true}

// foreign are words that announce other numbers, folded.
var foreign = []string{
	// cs, sk
	"smlouvy", "smlouve", "smlouva", "smlouvu", "smlouvou", "dodatku", "dodatek", "objednavky", "objednavka", "objednatele",
	"zhotovitele", "zakazky", "zakazka", "zakazku", "zak", "c j", "zn", "jednaci", "jednacim", "spis", "spisu", "parc",
	"parcely", "parcela", "p p", "st p", "p c", "pozemku", "pozemek", "lv", "ean", "eic", "cpv", "isbn", "issn", "projektu", "projekt", "vyr", "ser", "kat",
	"evidencni", "evidencnim", "faktury", "faktura", "fakture", "polozka", "polozky", "csn", "stn", "en", "norma", "zakona",
	"zakon", "sb", "vyhlasky", "narizeni", "usneseni", "posudkem", "posudku", "zasilka", "isprofin", "uveru", "plynomeru",
	"elektromeru", "vodomeru", "mericiho", "odberne misto", "odberneho mista", "vyrobni", "inventarni", "linka",
	"zmluvy", "zmluva", "zmluve", "dodatok", "objednavatela", "zhotovitela", "uznesenie", "uznesenia", "zakazke",
	"itms", "ciarovy kod", "vlozka", "vlozke", "oddil", "dotace", "kod", "verze", "revize", "registracni", "vkladu", "gp",
	"vs", "ss", "ks", "symbol", "symbolem", "symbolom", "list", "listu", "doklad", "dokladu", "protokol", "protokolu", "imei", "typ", "model", "katalogove", "katalogoveho",
	"poptavka", "poptavky", "poptavce", "nabidka", "nabidky", "nabidce", "zadost", "zadosti", "rozhodnuti", "povoleni", "pozadavku", "reklamace", "incidentu", "referencni", "reference",
	"plynomer", "elektromer", "vodomer", "kalorimetr", "kalorimetru", "meridlo", "meridla", "zbozi", "vyrobku", "vyrobek", "artikl", "artiklu", "org", "orj", "akce", "akci", "zasilky", "podaci", "index", "analytika", "stredisko", "strediska", "izo", "redizo", "icp", "icz", "smlouvam", "smlouvach", "smlouvami", "zmluvam", "objednavkam", "fakturam", "zasielky", "referencia",
	"ponuka", "ponuky", "dopyt", "dopytu", "ziadost", "ziadosti", "rozhodnutia", "povolenia", "plynomera", "elektromera", "vodomera", "meradlo", "meradla", "tovaru", "produktu",
	// what a price is announced by
	"celkem", "uhrade", "spolu", "razem", "netto", "brutto", "hmotnost", "objem", "vymera", "zaklad dane", "zaklad dph", "podstawa opodatkowania", "итого", "ндс",
	"kc", "czk", "eur", "pln", "usd", "cena", "castka", "suma", "kwota", "цена", "сумма",
	"obj", "objednavce", "dodaci", "seriove", "s n", "sn", "inv", "id", "pojistky", "pojistka", "poistky", "rizeni", "jednani", "vypis", "cenik", "zkratka",
	// pl
	"umowy", "umowa", "uchwala", "uchwaly", "dz", "dzialka", "dzialki", "obr", "kw", "bzp", "wniosku", "postepowania",
	"faktury vat", "art", "rozdz", "poz", "aneks", "znak", "sygn", "zamowienia", "zamowienie", "sprawy", "seryjny", "protokolu", "polisa", "polisy", "oferta", "oferty", "licznika", "licznik",
	"wodomierz", "wodomierza", "gazomierz", "gazomierza", "indeks", "indeksu", "towaru", "artykul", "artykulu", "zlecenie", "zlecenia", "zapytanie", "zapytania", "decyzja", "decyzji", "pozwolenie", "pozwolenia", "pismo", "pisma",
	// ru
	"договор", "договора", "контракт", "контракта", "икз", "бк", "кбк", "окпо", "октмо", "оквэд", "окпд",
	"кадастровыи", "обращения", "лицевого счета", "исх", "вх", "приказ", "сертификат", "гост", "ту", "удк", "заявка", "заявки", "накладная", "дело", "дела", "протокол", "артикул", "зав", "фактура", "извещения", "лот", "счетчика", "счетчик",
	"артикула", "заказ", "заказа", "договору", "договоры", "контракты", "лицензия", "лицензии", "разрешение", "разрешения", "акты", "счета фактуры", "извещение", "письмо", "письма", "накладнои", "акт", "акта", "решение", "решения", "постановление", "постановления", "распоряжение", "распоряжения", "приложение", "товара", "позиция",
}

// units follow amounts and measures, folded.
var units = map[string]bool{
	"kc": true, "czk": true, "eur": true, "euro": true, "zl": true, "pln": true, "usd": true, "руб": true, "рублеи": true,
	"m": true, "m2": true, "km": true, "ha": true, "ks": true, "mm": true, "cm": true, "kg": true, "kwh": true, "mwh": true,
	"korun": true, "koruny": true, "korunami": true, "zlotych": true, "zlote": true, "рубля": true, "obyvatel": true, "obyvatelov": true, "kusu": true, "litru": true, "l": true, "gj": true,
	"kw": true, "hod": true, "sb": true, "szt": true, "шт": true, "тыс": true, "млн": true, "mil": true, "tis": true,
}
