package intl

import (
	"strings"
	"unicode"

	"inkoust/detectors"
)

// phoneWords stand before a phone whose extension follows.
var phoneWords = []string{"tel", "telefon", "telefonu", "telefonni", "fax", "тел", "телефон"}

// Extension finds the extension of an office's phone.
var Extension = &detectors.Pattern{
	ID:      "intl.phone-extension",
	Type:    detectors.Phone,
	Summary: "Extension of a phone, after its label",
	Source:  "guide to the act on the register of contracts, table of data",
	Digits:  []int{1, 2, 3, 4, 5},
	Labels:  []string{"linka", "tel. linka", "klapka", "kl.", "l.", "wew.", "wewn.", "wewnętrzny", "доб.", "вн.", "klapku", "klapky", "klapka č.", "linku", "wewnętrznego", "внутр.", "добавочный", "ext."},
	Needs:   detectors.ALabel,
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 1 || goesOnBehind(m) || !m.Labelled() || m.Announced("autobusova linka", "autobusove linky", "bus linka", "vlakova linka") {
			return 0
		}
		if behindPhone(m) {
			return labelled
		}
		if len(m.Digits) == 1 {
			return 0
		}
		if (len(m.Digits) < 4 || m.Announced("l")) && !m.Near(phoneWords...) && !desk(m) {
			return 0 // "linka 218" is a bus
		}
		if len(m.Digits) == 2 && m.Announced("linka", "l") || len(m.Digits) == 2 && !m.Near(phoneWords...) && !m.Announced("klapka") {
			return 0
		}
		return labelled
	},
	Yes: []string{"tel. (+420) 604 218 337, linka [[218]]", "раб. тел. 204-18-36 (доб. [[118]])", "Jana Vzorná, linka [[63818]],", "klapka: [[4512]]", "odbor dopravy, linka [[218]]", "(vzorna@vzorov.cz, l. [[218]])", "т. (495) 118-20-64, доб. [[206]];", "☎ 461 720 118 (kl. [[118]])", "02/5441 1820, kl. [[6]]"},
	No:  []detectors.Trap{{Name: "bus", Text: "autobusová linka 4162 jezdí"}, {Name: "bus alone", Text: "linka 218 jezdí denně"}, {Name: "bus of an office", Text: "odbor dopravy: linka 218 jezdí denně"}, {Name: "sheet", Text: "příloha, l. 218"}, {Name: "one digit alone", Text: "odbor dopravy, kl. 6"}},
}

// goesOnBehind reports whether more groups follow: what a label of extensions
// announces may be a whole phone, "linka 374 801 127".
func goesOnBehind(m *detectors.Match) bool {
	i, total := m.End, len(m.Digits)
	for i+1 < len(m.Part.Text) && m.Part.Text[i] == ' ' && isDigit(m.Part.Text[i+1]) {
		for i++; i < len(m.Part.Text) && isDigit(m.Part.Text[i]); i++ {
			total++
		}
	}
	return total == 9
}

// behindPhone reports whether a phone stands right before the extension's label:
// six digits and more with the marks of phones among them.
func behindPhone(m *detectors.Match) bool {
	text := m.Part.Text
	head := strings.TrimRight(text[max(0, m.Start-phoneReach):m.Start], " .:\u00a0")
	head = strings.TrimRightFunc(head, unicode.IsLetter)
	if strings.HasSuffix(head, ". ") || strings.HasSuffix(head, "\n") {
		return false
	}
	head, digits := strings.TrimRight(head, " ,;(/"), 0
	for i := len(head) - 1; i >= 0 && strings.IndexByte("0123456789 -/()+.", head[i]) >= 0; i-- {
		if isDigit(head[i]) {
			digits++
		}
	}
	return digits >= 6
}

// phoneReach is how many bytes a phone and the label behind it take.
const phoneReach = 40

// deskWords begin words that stand before an office's extension when no phone
// does: who sits there.
var deskWords = []string{"os c ", "osobni c", "dzial ", "dzialu ", "referat", "biuro ", "biura ", "sestr", "kwestur", "kancelar", "pokladn", "podateln", "kontakt", "osob", "odbor", "oddelen", "vyrizuje", "vybavuje", "referent", "vedouci ", "veduci ", "technik", "ing ", "mgr ", "bc ", "judr ", "sekretariat", "prowadzi", "wydzial", "исп ", "отдел"}

// desk reports whether an extension is announced by a person, an office or an
// e-mail address before it, and no vehicle behind.
func desk(m *detectors.Match) bool {
	return (m.Announced("linka", "klapka", "kl") && namedLine(m.Part.Text, m.Start) || detectors.HasStem(m.Before(), deskWords) || strings.Contains(m.Part.Text[max(0, m.Start-30):m.Start], "@")) &&
		!detectors.HasStem(m.After(), []string{"jezdi", "premava", "mhd ", "autobus", "kursuje"})
}

// inners are the words that divide a phone from its extension, as they stand
// between the two; folded.
var inners = map[string]bool{"w": true, "wew": true, "wewn": true, "ext": true, "kl": true, "klapka": true, "доб": true, "вн": true, "l": true}

// maxExtension is the longest extension of an office's exchange.
const maxExtension = 5

// extend takes an extension that follows without a mark into the phone:
// "15 812 40 40 w. 21".
func extend(m *detectors.Match) {
	text := m.Part.Text
	if end := lastDigits(text, m.End); end > m.End && m.Labelled() && m.Is("3 3 3", "9") {
		m.End = end
		return
	}
	word := m.End
	for word < len(text) && text[word] == ' ' {
		word++
	}
	i := word
	for i < len(text) && i-word < 12 && strings.IndexByte(". (\n\t", text[i]) < 0 && !isDigit(text[i]) {
		i++
	}
	if i == len(text) || word == m.End || !inners[detectors.WordsBefore(text[word:i], i-word)] {
		return
	}
	for i < len(text) && (text[i] == '.' || text[i] == ' ') {
		i++
	}
	end := i
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	if n := end - i; n >= 2 && n <= maxExtension {
		m.End = end
	}
}

// lastDigits is the end of the other last digits of a phone that a slash or a
// dash divides from it, "549 210 367 / 368"; i if there are none.
func lastDigits(text string, i int) int {
	k := i
	for k < len(text) && text[k] == ' ' {
		k++
	}
	switch {
	case strings.HasPrefix(text[k:], "–"):
		k += len("–") - 1
	case k == len(text) || text[k] != '/' && text[k] != '-':
		return i
	}
	for k++; k < len(text) && text[k] == ' '; {
		k++
	}
	end := k
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	if end == k || end-k > 3 || end < len(text) && (text[end] == ' ' && end+1 < len(text) && isDigit(text[end+1]) || isAlnum(text[end])) {
		return i
	}
	return end
}
