package intl

import (
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// cellKind is what a heading says of the values under it.
type cellKind struct {
	kind    detectors.Type
	stems   []string // begin the words of the heading, or run over several; folded
	not     []string // make the heading one of something else
	persons bool     // any thing may have such a number: the list must be one of persons
	value   func(string) bool
}

// cellKinds are read in order; the first that fits speaks.
var cellKinds = [...]cellKind{
	{kind: detectors.BirthDate, stems: []string{"nar ", "naroz", "narod", "datum nar", "dat nar", "rok nar", "r nar", "ur ", "urodz", "data ur", "рожд", "г р ", "д р ", "birth", "rocnik "}, not: []string{"misto", "miesto", "miejsce", "место", "rodne", "pesel"}, value: cellDate},
	{kind: detectors.BirthNumber, stems: []string{"rc ", "r c ", "rodne c", "rod c", "pesel "}, not: []string{"ico ", "ic ", "nip "}, value: cellBirthNumber},
	{kind: detectors.BankAccount, stems: []string{"ucet ", "uctu", "c u ", "cislo u", "konto ", "konta ", "rachun", "счет ", "счета ", "iban "}, not: []string{"лицев", "ucetn"}, value: cellAccount},
	{kind: detectors.VehiclePlate, stems: []string{"rz ", "spz ", "ecv ", "registracni zn", "reg zn", "evidencne cislo voz", "ev c voz", "nr rej", "numer rej", "rejestracyjn", "tablic", "гос ", "госномер", "г н ", "регистрационныи знак"}, value: cellPlate},
	{kind: detectors.VehiclePlate, persons: true, stems: []string{"pojazd ", "pojazdu ", "vozidlo ", "vozidla ", "auto ", "auta ", "автомобиль "}, value: cellPlateAlone},
	{kind: detectors.OtherID, stems: []string{"vin "}, value: cellSerial},
	{kind: detectors.IDDocument, stems: []string{"op ", "c op ", "cislo op ", "obcan", "obcian", "pas ", "cislo pasu", "cestovni", "cestovny", "ridicsk", "vodicsk", "rp ", "dowod", "mdowod", "paszport", "prawo jazdy", "паспорт", "в у ", "водительск", "doklad totoz", "seria i n"}, not: []string{"vydal", "vydan", "platn", "wydan", "wazn", "выдан", "кем "}, value: cellDocument},
	{kind: detectors.IDDocument, stems: []string{"doklad ", "dokladu ", "c dok", "cislo dok", "dokument", "документ"}, not: []string{"datum", "data ", "дата"}, persons: true, value: cellDocument},
	{kind: detectors.Phone, stems: []string{"tel wew", "tel linka", "tel klapka", "telefon wew", "telefon linka", "тел вн", "внутр тел", "numer wew", "nr wew"}, value: cellExtension},
	{kind: detectors.Phone, stems: []string{"tel ", "telef", "mob ", "mobil", "gsm ", "fax ", "kom ", "komork", "phone", "тел ", "телеф", "моб ", "мобил", "сот ", "сотов", "факс"}, value: cellPhone},
	{kind: detectors.Phone, stems: []string{"kl ", "klap", "linka ", "wew ", "wewn", "вн ", "внутр", "доб ", "добав", "kontakt", "контакт"}, not: []string{"osob", "adres", "mail"}, persons: true, value: cellExtension},
	{kind: detectors.OtherID, stems: []string{"login", "логин", "uzivatelske jm", "prihlasovaci", "pouzivatel", "uzytkownik"}, value: cellLogin},
	{
		kind: detectors.OtherID, not: []string{"energ", "budov", "firm", "spolecnost", "organizac"},
		stems: []string{"os c ", "os cis", "osobni c", "osobne c", "oec ", "sluz c", "sluzebni c", "sluzobne c", "zamestnaneck", "c zamest", "cislo zamest", "cislo stud", "uco ", "isic ", "prukaz", "preukaz", "legitym", "ewidencyjn", "nr prac", "nr sluzb", "nr albumu", "nr indeksu", "nr pacj", "karty pacj", "cislo poj", "c poj", "pojisten", "poistenc", "cislo pac", "cislo klient", "c klient", "cislo clen", "c clen", "cl c", "clenske", "nr czlonk", "nr ucznia", "tab n", "таб ", "табел", "снилс", "зачет", "студ", "читат", "полис", "удостовер", "личныи н", "пропуск"},
		value: cellSerial,
	},
	{kind: detectors.OtherID, persons: true, stems: combined("c cislo id kod nr numer ev", "stravn klient zak ziak stud zamest pracov clen pacient ucastn uchaz uchadz hrac sportov ctenar darc obyvat najem najom ucz pacj czlon uczest zawodn osoby osob"), not: []string{"smlouv", "zmluv", "umow", "zakaz", "uct", "faktur"}, value: cellSerial},
	{kind: detectors.OtherID, persons: true, stems: []string{"cip ", "cipu ", "cipova", "karta ", "karty ", "cislo karty", "licenc", "opravnen", "osvedc", "autoriz", "uprawn", "uprawnien", "certif", "permanentk", "ev cis", "evid c", "nr ewid", "reg cis", "reg c ", "registracni c", "registracne c", "ev c ", "evidencni c", "evidencne c", "nr karty", "лицев", "л с ", "лиценз", "свидет", "допуск", "номер карты"}, not: []string{"druh", "nazev", "platn", "datum"}, value: cellSerial},
}

// combined joins each word for a number with each beginning of a noun for people:
// "cislo klient".
func combined(numbers, holders string) (out []string) {
	for _, n := range strings.Fields(numbers) {
		for _, h := range strings.Fields(holders) {
			out = append(out, n+" "+h)
		}
	}
	return out
}

// personHeads begin the headings of columns of persons; folded.
var personHeads = []string{"jmeno", "prijmeni", "meno", "priezvisko", "nazwisko", "imie", "фамилия", "фио", "ф и о ", "имя", "zamestnan", "pracovn", "pracown", "zak ", "zaka ", "ziak", "student", "najemce", "najomc", "najemca", "hrac", "clen ", "аспирант", "студент", "сотрудник", "работник", "водитель", "наниматель", "ridic", "vodic", "kierowc", "drzitel", "prevzal", "uzivatel ", "majitel", "vlastnik", "pacient", "pacjent", "пациент", "uczen", "uczestnik", "ucastnik", "osoba", "referent", "klient"}

// The stems made ready: of headings of persons, of all kinds together, and of each
// kind, with those that make it another.
var (
	personSet = detectors.NewStems(personHeads)
	kindSet   = func() *detectors.Stems {
		var all [][]string
		for _, k := range cellKinds {
			all = append(all, k.stems)
		}
		return detectors.NewStems(all...).Watched()
	}()
	kindStems = func() (sets [len(cellKinds)]struct{ stems, not *detectors.Stems }) {
		for i, k := range cellKinds {
			sets[i].stems, sets[i].not = detectors.NewStems(k.stems), detectors.NewStems(k.not)
		}
		return sets
	}()
)

// kindOf reads a heading, folded words.
func kindOf(words string) *cellKind {
	if !kindSet.In(words) {
		return nil
	}
	for i := range cellKinds {
		if s := &kindStems[i]; s.stems.In(words) && !s.not.In(words) {
			return &cellKinds[i]
		}
	}
	return nil
}

// finding tells of a value of the kind.
func (k *cellKind) finding(p *document.Part, c document.Span) (detectors.Finding, bool) {
	if k.kind == detectors.OtherID {
		c.Start += paperName(p.Text[c.Start:c.End])
	}
	value := p.Text[c.Start:c.End]
	if value == "" || len(value) > longestValue || !k.value(value) {
		return detectors.Finding{}, false
	}
	f := detectors.Finding{
		Span: document.Span{Part: p.ID, Start: c.Start, End: c.End}, Type: k.kind, Kind: "intl.cells", Score: k.score(value), Why: []string{"heading"},
	}
	if d, ok := readAnyDate(value); ok && k.kind == detectors.BirthDate {
		f.Keep = []document.Span{{Part: p.ID, Start: c.Start + d.year, End: c.Start + d.yearEnd}}
	}
	return f, true
}

// score is how sure a value is. The number of an insured person is mostly a birth
// number, which a detector of its own tells better.
func (k *cellKind) score(value string) float64 {
	if s := shapeOf(value, ""); k.kind == detectors.OtherID && s.letters == 0 && (s.digits == 9 || s.digits == 10) {
		return 0.55
	}
	return 0.85
}

// paperName is the length of the name of a paper before its number, and the blank
// behind: "CCNP CSCO1330". A series has three letters at most.
func paperName(value string) int {
	word, _, more := strings.Cut(value, " ")
	if s := shapeOf(word, "-/."); !more || s.letters <= 3 || s.digits > 0 {
		return 0
	}
	return len(word) + 1
}
