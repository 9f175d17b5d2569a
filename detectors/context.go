package detectors

import "strings"

// fillers may stand between a label and its number.
var fillers = map[string]bool{
	"c": true, "cislo": true, "cislem": true, "cisla": true, "cis": true, "nr": true, "numer": true,
	"no": true, "je": true, "seria": true, "serie": true, "i": true, "ev": true, "номер": true, "н": true,
	// whose number it is: "účet matky:", "PESEL ucznia"
	"matky": true, "otce": true, "ditete": true, "zaka": true, "zakyne": true, "manzela": true, "manzelky": true, "klienta": true, "zamestnance": true, "studenta": true, "ctenare": true,
	"kupujiciho": true, "prodavajiciho": true, "najemce": true, "darce": true, "povinneho": true, "opravneneho": true, "prijemce": true, "zadatele": true,
	"vozidla": true, "vozu": true, "automobilu": true, "pojazdu": true, "samochodu": true,
	"otca": true, "dietata": true, "ziaka": true, "kupujuceho": true, "predavajuceho": true, "najomcu": true,
	"matki": true, "ojca": true, "dziecka": true, "ucznia": true, "uczennicy": true, "zleceniobiorcy": true, "sprzedajacego": true, "kupujacego": true, "najemcy": true,
	"darkyne": true, "zadatelky": true, "dluznika": true, "dluznice": true, "kupujici": true, "prodavajici": true, "najemkyne": true, "zamestnankyne": true, "ucastnika": true, "pacienta": true, "pacientky": true, "zastupce": true, "syna": true, "dcery": true, "rodice": true, "spolunajemce": true, "manzelu": true, "zakyna": true, "studentky": true, "ridice": true, "poskozeneho": true, "svedka": true, "navrhovatele": true, "ziadatela": true, "ziadatelky": true, "darcu": true, "zamestnanca": true, "klientky": true, "vlastnika": true, "majitele": true, "drzitele": true, "wnioskodawcy": true, "darczyncy": true, "pracownika": true, "wlasciciela": true, "заявительницы": true, "работника": true, "арендатора": true, "нанимателя": true, "ученика": true, "пациента": true,
	"получателя": true, "исполнителя": true, "продавца": true, "покупателя": true, "матери": true, "отца": true, "ребенка": true, "заявителя": true,
}

// maxFillers is how many fillers may follow one another ("seria i nr").
const maxFillers = 3

// EndsWith reports whether folded words end with one of the labels, with "č.",
// "nr" and the like allowed between.
func EndsWith(words string, labels []string) bool {
	for range maxFillers + 1 {
		for _, l := range labels {
			if hasSuffix(words, l) {
				return true
			}
		}
		cut := strings.LastIndexByte(words, ' ')
		if cut < 0 || !fillers[words[cut+1:]] {
			return false
		}
		words = words[:cut]
	}
	return false
}

// hasSuffix reports whether words end with the label, on a word border.
func hasSuffix(words, label string) bool {
	return strings.HasSuffix(words, label) && (len(words) == len(label) || words[len(words)-len(label)-1] == ' ')
}

// Contains reports whether one of the labels stands among folded words.
func Contains(words string, labels []string) bool {
	for _, l := range labels {
		for from := 0; ; {
			i := strings.Index(words[from:], l)
			if i < 0 {
				break
			}
			i += from
			end := i + len(l)
			if (i == 0 || words[i-1] == ' ') && (end == len(words) || words[end] == ' ') {
				return true
			}
			from = i + 1
		}
	}
	return false
}

// Announced reports whether one of the labels (folded words) stands right before
// byte i of a text. It serves detectors that do not look for digits.
func Announced(text string, i int, labels []string) bool {
	return EndsWith(WordsBefore(text, i), labels)
}

// Near reports whether one of the words (folded) stands within 40 characters
// before byte i of a text.
func Near(text string, i int, words []string) bool {
	return Contains(WordsBefore(text, i), words)
}

// lastWord is the word before the number, "" if there is none.
func lastWord(before string) string {
	return before[strings.LastIndexByte(before, ' ')+1:]
}

// firstWord is the word after the number.
func firstWord(after string) string {
	if i := strings.IndexByte(after, ' '); i >= 0 {
		return after[:i]
	}
	return after
}
