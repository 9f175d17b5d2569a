package names

import (
	"strings"
	"testing"
)

// TestSentencesEndContext shows that a cue, a title or a letter of a list belongs
// to its own sentence and line.
func TestSentencesEndContext(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"cue ends a sentence", "Mezi nimi byl i jeho otec.\n\nZmizel před lety.", ""},
		{"cue ends a paragraph", "u okna seděl starý pan.\n\nCieľom fázy", ""},
		{"abbreviated cue", "jednal p. Kubela, AO", "Kubela"},
		{"title in an earlier paragraph", "visí jako starý meč.\n\nBývali jsme spolu", ""},
		{"short surname ends a sentence", "doprovod napsal Matej Bel. V každém", "Matej Bel"},
		{"short surname ends the text", "doprovod napsal Matej Bel.", "Matej Bel"},
		{"letter of a list", "rozdíl součtu nákladů „B. Výkonová spotřeba“ a", ""},
		{"town of two words", "rekultivace LZ Nové Hrady byla", ""},
		{"verb and a given name", "Bylo ticho. Spomenul Sergeja. Pak", "Sergeja"},
	} {
		if got := strings.Join(detect(t, tt.text), "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSpeakersAreNames shows what a verb of a speaker, a function directly before
// and a given name from abroad tell.
func TestSpeakersAreNames(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"speaker before the verb", "K bodu 4 se Kučera dotázal na termín", "Kučera"},
		{"speaker behind the verb", "neplatí, dodal Kučera na závěr", "Kučera"},
		{"speaker of no list", "что будет, сообщил Бугрянц вчера", "Бугрянц"},
		{"two words of no list within a sentence", "затем передал Барум Обатов ключи", "Барум Обатов"},
		{"place of two words", "приехал в Красного Кресту", ""},
		{"two words of no list", "к спору Барум Обатов призвал всех", "Барум Обатов"},
		{"body that speaks", "Zhotovitel uvedl, že. Následně Objednatel navrhl", ""},
		{"town that speaks", "jak již Ostrava uvedla v dopise", ""},
		{"function and a case", "dohodli se s ředitelem Tomkou o spolupráci", "Tomkou"},
		{"surname that a list calls common", "v seriálu hrála Jennifer Lopez, která", "Jennifer Lopez"},
		{"initial within a sentence", "fotografie (K. Furdoš) a text od J. Plačkoše vyšly", "K. Furdoš|J. Plačkoše"},
		{"letter of a list", "součet položek\nB. Plačkoše a", ""},
		{"common word of the text", "ples bude; na bude přijde Jennifer Ples a", "Jennifer"},
	} {
		if got := strings.Join(detect(t, tt.text), "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
