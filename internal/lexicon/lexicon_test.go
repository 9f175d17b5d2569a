package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/internal/words"
)

func TestClassesOfInflectedForms(t *testing.T) {
	l := Default()
	for _, tt := range []struct {
		word string
		want Class
	}{
		{"Jana", Female}, {"Karla", Male}, {"Novákovi", Surname}, {"Markétou", Female},
		{"Kowalskiego", Surname}, {"Piotrem", Male}, {"Сергеевны", Patronymic}, {"Татьяной", Female},
		{"Brně", Place}, {"Warszawie", Place}, {"Nguyen", Foreign},
	} {
		if got := l.Classes(words.Fold(tt.word)); got&tt.want == 0 {
			t.Errorf("%s: got %b, want %b in it", tt.word, got, tt.want)
		}
	}
	for _, word := range []string{"smlouva", "predmet", "wynagrodzenie", "договор"} {
		if got := l.Classes(word); got&(Given|Surname) != 0 {
			t.Errorf("%s: got %b, want no name", word, got)
		}
	}
}

func TestOpenAddsListsOfAFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "surnames.txt"), []byte("\ufeff# our people\nXyzdvořil\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Classes("xyzdvorila"); got&Surname == 0 {
		t.Errorf("got %b, want a surname", got)
	}
	if got := Default().Classes("xyzdvorila"); got&Surname != 0 {
		t.Errorf("the built-in lexicon changed")
	}
}

func TestOpenNamesTheLineNotTheValue(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "given.txt"), []byte("Jan\nNov\xe1k\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(dir)
	if err == nil || !strings.Contains(err.Error(), "line 2") || strings.Contains(err.Error(), "Nov") {
		t.Errorf("got %v, want an error that names line 2 alone", err)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		unpack()
	}
}

func BenchmarkClasses(b *testing.B) {
	l := Default()
	for b.Loop() {
		for _, w := range [...]string{"novakovi", "smlouvy", "иванов", "marketou"} {
			l.Classes(w)
		}
	}
}

func TestLookupDoesNotAllocate(t *testing.T) {
	l := Default()
	word := []byte("ivanovym")
	if n := testing.AllocsPerRun(100, func() { l.Classes("novakovi"); l.Exact("marketou"); l.ExactBytes(word) }); n != 0 {
		t.Errorf("got %v allocations, want 0", n)
	}
}

func TestWordsAreNoFormsOfNames(t *testing.T) {
	l := Default()
	for _, tt := range []struct {
		word      string
		want, not Class
	}{
		{"smlouvy", Word, Given | Surname | Place},  // Czech, exact alone
		{"umowy", Word, Given | Surname | Place},    // Polish
		{"договора", Word, Given | Surname | Place}, // Russian
		{"zmluvy", Word, Given | Surname | Place},   // Slovak
		{"service", Word | Foreign, Given},          // English
		{"novakovou", Surname, Word},                // a name in another form
		{"lhote", Village, Given | Place},           // a municipality in another form
		{"shevchenko", Surname, Word},               // as passports write it
		{"johnem", Given, Word},                     // a foreign name with the ending of a person
		{"oravkin", 0, Place},                       // a possessive is no place
	} {
		if got := l.Likely(words.Fold(tt.word)); tt.want != 0 && got&tt.want == 0 || got&tt.not != 0 {
			t.Errorf("%s: got %b, want %b in it and none of %b", tt.word, got, tt.want, tt.not)
		}
	}
}

func TestLayersAreToldWithTheirLicences(t *testing.T) {
	layers, all := Default().Layers(), 0
	for _, l := range layers {
		if l.Name == "" || l.Licence == "" || l.Holds == "" || l.Words <= 0 {
			t.Errorf("%q: licence %q, %d words, %q", l.Name, l.Licence, l.Words, l.Holds)
		}
		all += l.Words
	}
	entries := 0
	Default().Each(func(string, Class) { entries++ })
	if entries > all || entries < all*9/10 {
		t.Errorf("%d entries, %d words in the layers; foreign names that are words are all that is left out", entries, all)
	}
}

func TestLookupTellsGuessesFromEntries(t *testing.T) {
	exact, derived := Default().Lookup("novakovi")
	if exact&Surname != 0 || derived&Surname == 0 {
		t.Errorf("got %b and %b, want a surname by its base form alone", exact, derived)
	}
}
