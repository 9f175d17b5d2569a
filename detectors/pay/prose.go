package pay

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// salaries are words for a salary, folded. Those that are false are said of sums of
// many people too, and need a word such as "ve výši" behind them.
var salaries = map[string]bool{
	"mzda": true, "mzdu": true, "mzdou": true, "mzdy": false, "mzde": false, "plat": true, "platu": false, "platem": true, "platom": true,
	"platovy tarif": true, "tarifni plat": true, "tarifny plat": true, "osobni priplatek": true, "osobny priplatok": true,
	"placa": true, "place": false, "placy": false, "pensja": true, "pensji": false, "pensje": false, "uposazenie": true, "wynagrodzenie zasadnicze": true, "wynagrodzenia zasadniczego": true,
	"оклад": true, "оклада": false, "окладом": true, "зарплата": true, "зарплату": true, "зарплаты": false, "заработная плата": true, "заработную плату": true, "заработнои платы": false,
}

// triggers are beginnings of these words as texts have them.
var triggers = []string{
	"mzd", "Mzd", "MZD", "plat", "Plat", "PLAT", "tarifn", "Tarifn", "osobn", "Osobn", "płac", "Płac", "pensj", "Pensj", "wynagrodzeni", "Wynagrodzeni", "uposaż", "Uposaż",
	"оклад", "Оклад", "зарплат", "Зарплат", "заработн", "Заработн",
}

// byFirst are the triggers by their first byte.
var byFirst = func() (t [256][]string) {
	for _, w := range triggers {
		t[w[0]] = append(t[w[0]], w)
	}
	return t
}()

// between are the words that may stand between a salary and its amount, folded.
var between = set(`ve vysi cini je bude byla castka castce v hruba hrube hruby hrubeho hrubou mesicni mesicne rocne hodinove celkem celkova zakladni stanovena stanoven stanovi se na sjednana sjednan zamestnance zamestnankyne zamestnanci
	vo vyske predstavuje mesacne mesacna mesacny vo sume sume urcena urceny zamestnanca zamestnankyne
	w wysokosci kwocie wynosi wynoszace brutto netto miesiecznie miesieczne miesieczna pracownika
	в размере составляет сумме ежемесячно устанавливается работника работнику`)

// not are words before a salary which is nobody's own, folded.
var not = set("staly stala staleho stale pausalni minimalni minimalna minimalne minimalniho prumerna prumerne prumerny prumerneho zarucena zaruceny nejnizsi nahrada nahrady nahradu srazky ze zo priemerna priemerny zarucene minimalne minimalnego minimalna przecietne srednia средняя минимальная минимальныи среднии")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// prose looks at each word for a salary.
func (r *reader) prose() {
	text := r.part.Text
	for i := 0; i < len(text); i++ {
		if byFirst[text[i]] == nil {
			continue
		}
		for _, w := range byFirst[text[i]] {
			if strings.HasPrefix(text[i:], w) && opensWord(text, i) {
				i = max(i, r.salary(i)-1)
				break
			}
		}
	}
}

func opensWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// reach is how far behind the word its amount stands, in bytes.
const reach = 90

// salary marks the amount behind the word at a place, and returns where it was
// read to.
func (r *reader) salary(at int) int {
	text := r.part.Text
	end := min(len(text), at+reach)
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	window := text[at:end]
	size, plain := word(window)
	if size == 0 || not[lastWord(text[:at])] {
		return at
	}
	start, stop, gap := amount(window, size)
	if start < 0 || gap == 0 && !plain {
		return at
	}
	r.begin()
	r.add(at+start, at+stop, "word for a salary")
	return at + stop
}

// word finds the word or the two words for a salary that a text begins with: their
// length in bytes of the text, 0 for none.
func word(text string) (size int, plain bool) {
	one := letters(text)
	first := detectors.Folded(text[:one])
	if plain, ok := salaries[first]; ok {
		return one, plain
	}
	rest := strings.TrimLeft(text[one:], " \u00a0\n")
	if gap := len(text) - one - len(rest); gap > 0 && gap < 3 {
		two := letters(rest)
		if plain, ok := salaries[first+" "+detectors.Folded(rest[:two])]; ok {
			return one + gap + two, plain
		}
	}
	return 0, false
}

// letters is how many bytes of letters a text begins with.
func letters(text string) int {
	if n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		return n
	}
	return len(text)
}

// lastWord is the last word of a text, folded.
func lastWord(text string) string {
	text = strings.TrimRight(text, " \u00a0\n")
	from := strings.LastIndexAny(text, " \u00a0\n\t(„") + 1
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	return detectors.Folded(text[from:])
}

// amount finds the amount of money behind a salary, and how many words stand
// between; -1 if there is none, or other words stand before it.
func amount(text string, at int) (start, end, gap int) {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsDigit(r):
			if end = money(text, at); end < 0 {
				return -1, -1, gap
			}
			return at, end, gap
		case unicode.IsLetter(r):
			n := letters(text[at:])
			if !between[detectors.Folded(text[at:at+n])] {
				return -1, -1, gap
			}
			at, gap = at+n, gap+1
			continue
		case !strings.ContainsRune(" \u00a0\n\r:–-,(", r):
			return -1, -1, gap
		}
		at += size
	}
	return -1, -1, gap
}

// currencies stand behind an amount.
var currencies = []string{"Kč", "CZK", "EUR", "€", "zł", "PLN", "руб.", "руб", "рублей", "₽", "Eur", "eur"}

// money is where an amount that begins with a digit ends, its currency included;
// -1 if it has none or fewer than three digits.
func money(text string, at int) int {
	digits := 0
	i := at
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsDigit(r) {
			digits++
		} else if !strings.ContainsRune(" \u00a0\u202f.,-–=", r) {
			break
		}
		i += size
	}
	for _, c := range currencies {
		if digits >= 3 && strings.HasPrefix(text[i:], c) {
			return i + len(c)
		}
	}
	return -1
}
