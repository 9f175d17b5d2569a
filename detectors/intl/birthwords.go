package intl

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/fold"
)

// BirthWords finds dates of birth written out in words, as notaries write them.
// Keep of a finding is the year.
var BirthWords detectors.Detector = birthInWords{}

type birthInWords struct{}

// Info describes the detector.
func (birthInWords) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.birth-date-words", Types: []detectors.Type{detectors.BirthDate},
		Summary: "Date of birth written in words", Source: "guide to the act on the register of contracts, table of data",
	}
}

// Examples returns the texts for the conformance suite.
func (birthInWords) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"narozená dne [[dvanáctého března tisíc devět set šedesát jedna]], trvale", "narozen [[prvního května devatenáct set sedmdesát dva]] v Brně", "nar. [[jednadvacátého ledna devatenáctsetosmdesát]]",
			"narodený [[dvanásteho marca tisícdeväťstošesťdesiatjeden]]", "urodzona [[dwunastego marca tysiąc dziewięćset sześćdziesiątego pierwszego roku]]", "родился [[двадцать второго марта тысяча девятьсот шестьдесят первого года]]", "narozen [[prvního října devatenáct set padesát pět]]", "Narozen: [[dvacátého pátého května 1990]] v Hlinsku", "родившийся в [[тысяча девятьсот сорок восьмом]] году, просит",
		}, []detectors.Trap{
			{Name: "day of a contract", Text: "Smlouva byla uzavřena dvanáctého března dva tisíce dvacet jedna."},
			{Name: "born, then a contract", Text: "narozen v Brně. Smlouva dvanáctého března dva tisíce dvacet jedna."},
			{Name: "no year", Text: "narozena dvanáctého března v Brně"},
		}
}

// birthStarts begin the words that announce a birth, in both cases.
var birthStarts = []string{"naro", "Naro", "NARO", "nar.", "Nar.", "urodz", "Urodz", "ur.", "роди", "Роди", "рожд", "Рожд"}

// births are the words that birthStarts begin, and birthLetters their first bytes.
var (
	births       = detectors.NewStems([]string{"naro", "nar ", "urodz", "ur ", "роди", "рожд"}).Watched()
	birthLetters = func() (t [256]bool) {
		for _, s := range birthStarts {
			t[s[0]] = true
		}
		return t
	}()
)

// Detect finds the dates.
func (birthInWords) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	births.Places(p.Text, func(start, end int) {
		for i := start; i < end; i++ {
			if !birthLetters[p.Text[i]] || !startsWith(p.Text[i:], birthStarts) || i > 0 && isWordBefore(p.Text, i) {
				continue
			}
			if f, ok := dateInWords(p, i); ok {
				found = append(found, f)
			}
		}
	})
	return detectors.Resolve(found), nil
}

func isWordBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsLetter(r)
}

// birthReach is how many words behind a word for birth its date may end.
const birthReach = 18

// spokenWord is a word of a sentence.
type spokenWord struct {
	start, end int
	fold       string
}

// dateInWords reads the date behind the word for birth at byte i.
func dateInWords(p *document.Part, i int) (detectors.Finding, bool) {
	list := wordsBehind(p.Text, i)
	for m := 2; m < len(list); m++ {
		if months[list[m].fold] == 0 || !numeral(list[m-1].fold) {
			continue
		}
		first := m - 1
		if numeral(list[m-2].fold) {
			first-- // "dvacátého prvního"
		}
		last := m
		for last+1 < len(list) && numeral(list[last+1].fold) {
			last++
		}
		if last == m {
			return yearInDigits(p, list[first].start, list[m].end)
		}
		if last == m+1 && len(list[last].fold) < shortestYear {
			return detectors.Finding{}, false
		}
		year := document.Span{Part: p.ID, Start: list[m+1].start, End: list[last].end}
		end := year.End
		if last+1 < len(list) && yearWords[list[last+1].fold] {
			end = list[last+1].end
		}
		return spokenBirth(p, list[first].start, end, year), true
	}
	return yearInWords(p, list)
}

// yearInDigits tells of a day and a month in words that a year in digits follows:
// "dvacátého pátého května 1990".
func yearInDigits(p *document.Part, start, end int) (detectors.Finding, bool) {
	at := blanks(p.Text, end)
	year, stop := run(p.Text, at)
	if len(year) != 4 || !plausibleYear(value(year)) {
		return detectors.Finding{}, false
	}
	return spokenBirth(p, start, stop, document.Span{Part: p.ID, Start: at, End: stop}), true
}

// centuries begin the words that a year in words begins with; folded.
var centuries = []string{"tisic", "devatenac", "devatenas", "devatnac", "tysiac", "тысяча", "двухтыс", "две тыс", "dvatisic"}

// yearInWords tells of a year in words that follows the word for birth, with at
// most two words between: "родившийся в тысяча девятьсот сорок восьмом году".
func yearInWords(p *document.Part, list []spokenWord) (detectors.Finding, bool) {
	for m := 1; m < min(len(list), 4); m++ {
		if !startsWith(list[m].fold, centuries) {
			continue
		}
		last := m
		for last+1 < len(list) && numeral(list[last+1].fold) {
			last++
		}
		if last < m+2 && list[last].end-list[m].start < shortestYear {
			return detectors.Finding{}, false
		}
		year := document.Span{Part: p.ID, Start: list[m].start, End: list[last].end}
		return spokenBirth(p, year.Start, year.End, year), true
	}
	return detectors.Finding{}, false
}

// spokenBirth is the finding of a birth in words.
func spokenBirth(p *document.Part, start, end int, year document.Span) detectors.Finding {
	return detectors.Finding{
		Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.BirthDate, Kind: "intl.birth-date-words",
		Score: certain, Why: []string{"label"}, Keep: []document.Span{year},
	}
}

// yearWords may close a year: "… шестьдесят первого года".
var yearWords = map[string]bool{"roku": true, "года": true}

// shortestYear is the length of the shortest year written as one word.
const shortestYear = len("devatenactset")

// wordsBehind lists the words from byte i to the end of the sentence, or to a
// digit: a date in words has none.
func wordsBehind(text string, i int) (out []spokenWord) {
	for i < len(text) && len(out) < birthReach {
		end := wordEnd(text, i)
		if end > i {
			out = append(out, spokenWord{i, end, fold.String(text[i:end])})
			i = end
			continue
		}
		if end = sentenceEnd(text, i); end >= 0 && len(out) > 1 || text[i] == ';' || isDigit(text[i]) {
			return out
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return out
}

// sentenceEnd returns i where a sentence ends at byte i, else -1.
func sentenceEnd(text string, i int) int {
	if text[i] != '.' || i+2 >= len(text) || text[i+1] != ' ' && text[i+1] != '\n' {
		return -1
	}
	if r, _ := utf8.DecodeRuneInString(text[i+2:]); unicode.IsUpper(r) {
		return i
	}
	return -1
}

// numerals begin the words that numbers of days and years are made of, folded:
// Czech and Slovak, Polish, Russian.
var numerals = strings.Fields(`
	jedn jeden dva dve tri tret ctyr ctvrt ctrnact styr stvrt strnast pet pat sest sedes pades devad sedm sedem osm osem devat devet deviat deset desat desiat jedenac jedenas tisic sto set sta prvn prve druh
	pierwsz drug dwa dwie trzec trzy czwart czter piat piec piet szost szesc szesn siodm siedem dziewi dziesi jedenast dwun dwud tysiac tysiec
	перв втор трет трин трид три четв чет пят шест седьм семь семн семид восьм восем девят девян десят один одинн двен двад две два сорок сто сот тысяч
`)

// numeral reports whether a folded word is, or is part of, a number.
func numeral(word string) bool {
	for _, n := range numerals {
		if strings.HasPrefix(word, n) {
			return true
		}
	}
	return false
}
