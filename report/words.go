package report

import "fmt"

// Word returns a word of the console in a language; unknown words come back.
func Word(key, lang string) string {
	i := 1
	if lang == "cs" {
		i = 0
	}
	if w, ok := words[key]; ok {
		return w[i]
	}
	return key
}

// words are the words of the screen: Czech, English.
var words = map[string][2]string{
	"differs-missing": {"soubor chybí, registr by zprávu odmítl", "the file is missing: the register would refuse the message"},
	"differs-changed": {"soubor není ten, který byl prověřen: vraťte jej, nebo spusťte zpracování znovu", "not the file that was proved: put it back, or run again"},
	"differs-extra":   {"soubor navíc, který nikdo neprověřil: odstraňte jej", "a file that nobody has looked at: remove it"},
	"keep":            {"ponecháno", "kept"},
	"redact":          {"znečitelněno", "redacted"},
	"generalise":      {"zobecněno", "generalised"},
	"review":          {"k posouzení", "to review"},
	"k-odeslani":      {"k odeslání", "ready to send"},
	"k-posouzeni":     {"ke kontrole", "waits for review"},
	"odlozeno":        {"odloženo", "parked"},
	"odeslano":        {"odesláno", "sent"},
	"zverejneno":      {"zveřejněno", "published"},
	"closed":          {"už odesláno, balíček zůstal beze změny; opravu připraví znovu volba --reopen", "sent already, the package was left as it is; --reopen makes it anew"},
	"changed":         {"registr má jiný obsah souboru než balíček, odpověď nebyla převzata: příloha", "the register has another content than the package, the answer was not taken over: attachment"},
	"broken":          {"otisk v odpovědi nesouhlasí s jejím obsahem, odpověď nebyla převzata; použijte soubor tak, jak přišel datovou schránkou", "the hash in the answer does not fit its content, the answer was not taken over; use the file as it came"},
	"note":            {"registr upozorňuje", "the register remarks"},
	"nezverejnuje-se": {"nezveřejňuje se", "not to be published"},
	"parked":          {"odloženo", "parked"},
	"images":          {"nepřečtené obrázky", "unread images"},
	"attachments":     {"neotevřené vložené soubory", "embedded files not opened"},
	"nothing":         {"nic nenalezeno – zkontrolujte", "nothing found – check"},
	"missing":         {"chybí údaje pro registr", "missing for the register"},
	"unused":          {"řádky rozhodnuti.csv, kterým v záznamu nic neodpovídá", "rows of rozhodnuti.csv that match nothing in the record"},
	"hint":            {"rada", "hint"},
	"records":         {"záznamy", "records"},
	"overview":        {"přehled", "overview"},
	"lost":            {"chybí text, který měl zůstat", "text that should stay is missing"},
	"leak":            {"únik údaje", "leak"},
	"gone":            {"hledané údaje nejsou na žádném místě souboru, všechny kontroly proběhly", "the values are on no surface of the file; every check ran"},
	"warnings":        {"upozornění v protokolu", "warnings in the protocol"},
	"unclear":         {"nelze říci", "cannot tell"},
	"party":           {"strana", "party"},
	"person":          {"osoba", "person"},
	"ours":            {"zveřejňující subjekt", "the body that publishes"},
	"outside":         {"mimo strany", "outside the parties"},
	"until":           {"dokud nerozhodne osoba:", "until a person decides:"},
	"row":             {"řádek tabulky", "row"},
	"rowOurs":         {"vlastní řádek, tabulka mlčí", "row of ours, the table is silent"},
	"by.office":       {"nastavení úřadu", "setting of the office"},
	"by.person":       {"rozhodnutí osoby", "decision of a person"},
	"by.terms":        {"seznam zadaných hodnot", "list of given values"},
	"by.allow":        {"seznam povolených hodnot", "list of allowed values"},
	"kind.FO":         {"fyzická osoba", "natural person"},
	"kind.PFO":        {"podnikající fyzická osoba", "natural person in business"},
	"kind.PO":         {"právnická osoba", "legal person"},
	"kind.OVM":        {"veřejný subjekt", "public body"},
	"kind.ZFO":        {"zahraniční fyzická osoba", "foreign natural person"},
	"kind.ZPO":        {"zahraniční právnická osoba", "foreign legal person"},
}

// Count says how many findings there are. None is never called clean.
func Count(lang string, n int) string {
	if n == 0 {
		return Word("nothing", lang)
	}
	return Plural(lang, n, "nález", "nálezy", "nálezů", "finding", "findings")
}

// Questions says how many questions are open.
func Questions(lang string, n int) string {
	return Plural(lang, n, "otázka", "otázky", "otázek", "question", "questions")
}

// Changed says on how many of the places two tables differ.
func Changed(lang string, changed, compared int) string {
	if lang == "cs" {
		return fmt.Sprintf("mění se %d z %d míst", changed, compared)
	}
	return fmt.Sprintf("%d of %d places change", changed, compared)
}

// LeftOut says how many files in files are not in the package.
func LeftOut(lang string, n int) string {
	return Plural(lang, n, "vložený soubor vynechán", "vložené soubory vynechány", "vložených souborů vynecháno",
		"embedded file left out", "embedded files left out")
}

// Plural counts in Czech (one, few, many) or English (one, other).
func Plural(lang string, n int, one, few, many, enOne, enOther string) string {
	word := enOther
	switch {
	case lang != "cs" && n == 1:
		word = enOne
	case lang == "cs" && n == 1:
		word = one
	case lang == "cs" && n >= 2 && n <= 4:
		word = few
	case lang == "cs":
		word = many
	}
	return fmt.Sprintf("%d %s", n, word)
}
