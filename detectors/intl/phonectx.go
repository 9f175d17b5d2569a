package intl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// afterName reports whether a comma, a slash or a dash divides the number from
// a person's name right before it: "Vybavuje: Eva Malá, 045/678 90 12".
func afterName(m *detectors.Match) bool {
	head := strings.TrimRight(m.Part.Text[:m.Start], " \u00a0")
	if last, _ := nameWord(head); last && m.Groups() == 3 || nameEnds(head) {
		return true // "Po–St Šafránek 601/228 410"
	}
	if initial(head) && m.Groups() == 3 {
		return true // "Bezděk M. 601/228 411"
	}
	for _, mark := range []string{",", "/", "–", "-", "("} {
		if rest, ok := strings.CutSuffix(head, mark); ok {
			return nameEnds(strings.TrimRight(rest, " \u00a0"))
		}
	}
	return false
}

// wherePhones are words that announce a phone only where the number is grouped
// like one; folded.
var wherePhones = []string{"nonstop linka", "linka", "linku", "klapka", "wew", "wewn", "вн", "внутр", "ma cislo", "ma telefon", "cislo je", "numer wyswietlony", "wyswietlony", "zobrazene cislo", "mimo pracovni dobu", "mimo pracovnej doby", "v noci", "v pracovni dobe", "pohotovost", "pohotovostni sluzba", "hotovost", "nonstop", "nepretrzite", "dyzur", "alarmowy", "zastizitelny na", "zastizitelna na", "k zastizeni na", "do zam", "do prace", "domu", "zadzwon", "na cisle", "na cislo", "na cisla", "uvadi cislo", "uvadza cislo", "podaje", "podaje numer", "pod", "pod numerem", "zadzwonic", "zavolat", "volejte", "volat", "по номеру",
	// who is called
	"sekretariat", "sekretariatu", "recepce", "recepci", "recepcia", "vratnice", "pokladna", "podatelna", "dispecink", "dispecing", "sekretariacie",
	"syn", "syna", "synovi", "dcera", "dcery", "dceri", "dcere", "manzel", "manzela", "manzelka", "manzelky", "otec", "otce", "matka", "matky", "bratr", "brat", "sestra", "babicka", "zona", "corka", "corki", "maz", "ojciec", "ojca", "matki", "сын", "дочь", "муж", "жена", "мать", "отец", "брат", "сестра"}

// overCells reports whether the number reaches over the border of two cells in a
// row that slashes between blanks divide.
func overCells(m *detectors.Match) bool {
	if !strings.Contains(m.Text(), " / ") {
		return false
	}
	text := m.Part.Text
	from := max(0, m.Start-contactReach)
	from += strings.LastIndexByte(text[from:m.Start], '\n') + 1
	row, _, _ := strings.Cut(text[from:min(len(text), m.End+contactReach)], "\n")
	return strings.Count(row, " / ") >= slashedCells
}

// slashedCells is how many slashes make a row of cells: two may be those of two
// phones, "14 / 680 20 64, 14 / 680 20 99".
const slashedCells = 3

// paired reports whether nine digits stand in a short group and pairs or threes
// behind it, divided by one mark or by blanks: "791/82/06/41", "60 42 18 337".
func paired(m *detectors.Match) bool {
	n := m.Groups()
	if n < 3 || n > 4 || len(m.Group(0)) < 2 || len(m.Group(0)) > 3 {
		return false
	}
	for i := 1; i < n; i++ {
		if size := len(m.Group(i)); size < 2 || size > 3 || m.Sep(i) != m.Sep(1) || strings.IndexByte(" -./\n", m.Sep(i)) < 0 {
			return false
		}
	}
	return true
}

// anyGroups reports whether nine digits stand in any groups that blanks divide:
// "604 1 604 88".
func anyGroups(m *detectors.Match) bool {
	return len(m.Digits) == 9 && m.Digits[0] > '1' && m.Groups() < 6 && len(m.Group(0)) <= 3 && m.Only(" ") && !m.Tight() && m.Lang != "ru"
}

// russianMobile reports whether eleven digits are a Russian mobile's, in groups:
// "с номера 8 950 218-43-00".
func russianMobile(m *detectors.Match) bool {
	return m.Lang == "ru" && len(m.Digits) == 11 && m.Digits[1] == '9' && (m.Digits[0] == '8' || m.Digits[0] == '7') && m.Groups() > 3 && !m.Tight()
}

// tollFree reports whether a number is one of a free or shared line, in threes.
func tollFree(m *detectors.Match) bool {
	d := m.Digits
	return len(d) == 9 && (strings.HasPrefix(d, "800") || strings.HasPrefix(d, "84") && m.Lang == "cs" || strings.HasPrefix(d, "801") && m.Lang == "pl") && m.Is("3 3 3", "3-3-3") && !strings.HasSuffix(d, "000")
}

// pictured reports whether the picture of a telephone stands right before.
func pictured(m *detectors.Match) bool {
	text, i := m.Part.Text, m.Start
	for i > 0 && (text[i-1] == ' ' || text[i-1] == ':') {
		i--
	}
	if i == 0 || text[i-1] < utf8.RuneSelf {
		return false
	}
	head := strings.TrimRight(text[:i], " :\u00a0\ufe0f")
	for _, p := range [...]string{"☎", "☏", "✆", "📞", "📱"} {
		if strings.HasSuffix(head, p) {
			return true
		}
	}
	return false
}

// cardWords announce the number of an identity card, which looks like a phone's;
// folded.
var cardWords = []string{"op", "cop", "obcansky prukaz", "obcanskeho prukazu", "obc prukaz", "obciansky preukaz", "obcianskeho preukazu"}

// phoneHeads begin the words over a column of phones; folded.
var phoneHeads = []string{"tel ", "telef", "mobil", "mob ", "kontakt", "fax ", "phone", "тел ", "телефон", "контакт"}

// The words made ready.
var (
	phoneHeadSet  = detectors.NewHeadStems(phoneHeads)
	wherePhoneSet = detectors.NewLabels(wherePhones)
	cardWordSet   = detectors.NewLabels(cardWords)
)

// headed reports whether the number stands in a column of phones.
func headed(m *detectors.Match) bool {
	return detectors.HeadedBy(m.Part.Text, m.Start, phoneHeadSet)
}

// spaced reports whether every digit stands apart, as in a form with a box for
// each: "6 0 8  1 2 3  4 5 6".
func spaced(m *detectors.Match) bool {
	return m.Groups() == len(m.Digits) && len(m.Digits) == 9 && m.Only(" ")
}

// glued reports whether a letter and a slash tie the number to a longer sign:
// "BI1B/00012345".
func glued(m *detectors.Match) bool {
	text, i := m.Part.Text, m.Start
	return i > 2 && text[i-1] == '/' && isUpper(text[i-2]) && isAlnum(text[i-3])
}

// lettered reports whether a hyphen ties the number to a capital, as in signs of
// contracts: "HS-602 345 678", "18-Ф-0641".
func lettered(m *detectors.Match) bool {
	text, i := m.Part.Text, m.Start
	if i < 2 || text[i-1] != '-' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i-1])
	return unicode.IsUpper(r)
}

// initialled reports whether a single capital announces the number, as in
// signatures of mails and on visiting cards: "T: 603 123 456", "M 776 20 11 88".
func initialled(m *detectors.Match) bool {
	head := m.Part.Text[:m.Start]
	cut := strings.TrimRight(head, " .:\u00a0")
	i := len(cut) - 1
	if i < 0 || len(cut) == len(head) || strings.IndexByte("TMFPG", cut[i]) < 0 {
		return false
	}
	return i == 0 || strings.IndexByte(" \n\t|,;(", cut[i-1]) >= 0
}

// beforeMail reports whether a number in groups begins a line or a cell, and an
// address of mail follows it: "777 90 62 14, jan@posta.cz".
func beforeMail(m *detectors.Match) bool {
	text := m.Part.Text
	if m.Groups() < 2 || m.Start > 0 && strings.IndexByte("\n\t|", text[m.Start-1]) < 0 && !strings.HasSuffix(text[:m.Start], "| ") {
		return false
	}
	row, _, _ := strings.Cut(text[m.End:min(len(text), m.End+contactReach)], "\n")
	at := strings.IndexByte(row, '@')
	return at > 0 && !strings.ContainsAny(row[:at], ":") && strings.Count(strings.Trim(row[:at], " ,;/|"), " ") < 2
}

// contactRow reports whether an address of mail stands in the row of the number.
func contactRow(m *detectors.Match) bool {
	text := m.Part.Text
	from := max(0, m.Start-contactReach)
	from += strings.LastIndexByte(text[from:m.Start], '\n') + 1
	row, _, _ := strings.Cut(text[from:min(len(text), m.End+contactReach)], "\n")
	return strings.IndexByte(row, '@') > 0
}

// contactReach is how far from a phone in a row of contacts the address of mail
// stands, in bytes.
const contactReach = 120

// areaCode reports whether ten digits with a nought in front are written as an
// area code and groups of two to four: "035 - 769 41 82", "047 / 43 82 206".
func areaCode(m *detectors.Match) bool {
	n := m.Groups()
	if len(m.Digits) != 10 || m.Digits[0] != '0' || n < 2 || n > 5 || len(m.Group(0)) < 2 || len(m.Group(0)) > 4 || m.Tight() {
		return false
	}
	for i := 1; i < n; i++ {
		sep, size := m.Sep(i), len(m.Group(i))
		if size < 2 || sep == '.' && size < 3 || sep == '(' || i > 1 && (sep == '/' || sep == ')') {
			return false
		}
	}
	return true
}

// abroad reports whether a number has the prefix of another country in noughts.
func abroad(m *detectors.Match) bool {
	d := m.Digits
	return len(d) >= 11 && len(d) <= 15 && d[:2] == "00" && d[2] != '0' && plausible(m)
}

// born reports whether ten digits in one piece are a birth number of this century:
// no Czech phone begins with a nought.
func born(m *detectors.Match) bool {
	return m.Lang == "cs" && m.Is("10") && m.Digits[0] == '0' && checksum.RodneCislo(m.Digits)
}
