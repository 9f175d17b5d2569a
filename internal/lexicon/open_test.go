package lexicon

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/internal/words"
)

// folderOf makes a folder with files, whose names are the keys.
func folderOf(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestDictionaryTellsClassesByItsFlags(t *testing.T) {
	l, err := Open(filepath.Join("testdata", "pair"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		word      string
		want, not Class
	}{
		{"Zbrdoch", Surname, Word},
		{"Zbrdochovi", Surname, Word},    // a form
		{"Zbrdochová", Surname, Village}, // feminine
		{"Grumlcem", Surname, Word},      // e falls out
		{"Zdeněk", Male, Surname},        // a given name is not made a surname
		{"Kladno", Place, Surname},       // nor is a town
		{"Ústrkov", Village, Surname},
		{"Ústrkově", Village, Surname},
		{"Mrdňan", 0, ^Class(0)}, // an inhabitant
		{"Blemcko", 0, ^Class(0)},
		{"ňufrat", 0, ^Class(0)},
		{"PV", 0, Surname},
		{"Blé-blé", 0, Surname},
	} {
		fold := words.Fold(tt.word)
		if got := l.Classes(fold); got&tt.want != tt.want || got&tt.not != 0 {
			t.Errorf("%s: got %b, want %b in it and none of %b", tt.word, got, tt.want, tt.not)
		}
	}
	if got := Default().Classes("zbrdoch"); got != 0 {
		t.Errorf("the built-in lexicon has got %b", got)
	}
}

func TestDictionariesOfOtherLanguages(t *testing.T) {
	const long = "FLAG long\n"
	for _, tt := range []struct {
		name, aff, entry, word string
		want, not              Class
	}{
		{"sk_SK", "SET UTF-8\n", "Zbrdochová/Y", "Zbrdochovej", Surname, Village},
		{"sk_SK", "SET UTF-8\n", "Zbrdoch/c", "Zbrdoch", 0, ^Class(0)},
		{"pl_PL", "SET UTF-8\n", "Zbrdochacki/XxY", "Zbrdochackiego", Surname, Village},
		{"pl_PL", "SET UTF-8\n", "Zbrdoch/NOosT", "Zbrdochem", Surname, Village},
		{"pl_PL", "SET UTF-8\n", "Zbrdek/PSwZz", "Zbrdek", Surname, Village},
		{"pl_PL", "SET UTF-8\n", "Zbrdoch/NOqsT", "Zbrdoch", 0, ^Class(0)},
		{"pl_PL", "SET UTF-8\n", "Zbrdowo/U", "Zbrdowo", Village, Surname},
		{"ru_RU", "SET UTF-8\n", "Збрдохович/I", "Збрдохович", Patronymic, Surname},
		{"ru_RU", "SET UTF-8\n", "Збрдох/I", "Збрдох", 0, ^Class(0)},
		{"cs_CZ", "SET UTF-8\n" + long, "Zbrdoch/P0V0", "Zbrdoch", 0, ^Class(0)}, // flags of another kind
		{"cs", "SET UTF-8\n", "Zbrdoch/PV", "Zbrdoch", Surname, Village},
	} {
		l, err := Open(folderOf(t, map[string]string{tt.name + ".aff": tt.aff, tt.name + ".dic": "1\n" + tt.entry + "\n"}))
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Classes(words.Fold(tt.word)); got&tt.want != tt.want || got&tt.not != 0 {
			t.Errorf("%s %s: got %b, want %b in it and none of %b", tt.name, tt.entry, got, tt.want, tt.not)
		}
	}
}

func TestSeveralOriginsAreJoined(t *testing.T) {
	dir := folderOf(t, map[string]string{"given.txt": "Zbrdomil\n", "places.txt": "Dolní  Zbrdov\nZbrdov\nBrno\n"})
	l, err := open([]string{filepath.Join("testdata", "missing"), filepath.Join("testdata", "pair")}, []string{dir, System, ""})
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]Class{"zbrdomil": Given, "dolni zbrdov": Place, "zbrdoch": Surname} {
		if got := l.Exact(word); got&want != want {
			t.Errorf("%s: got %b, want %b", word, got, want)
		}
	}
	var got []Layer
	for _, layer := range l.Layers() {
		if layer.Origin != BuiltIn {
			layer.Name, layer.Holds = filepath.Base(layer.Name), ""
			got = append(got, layer)
		}
	}
	// Brno, Kladno and Zdeněk are in the built-in lists; of five entries no class is told.
	want := []Layer{{Name: "given.txt", Origin: Office, Words: 1}, {Name: "places.txt", Origin: Office, Words: 2}, {Name: "cs_CZ.dic", Origin: Installed, Words: 4}}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got[i], want[i])
		}
	}
}

func TestOpenWithoutNamesIsTheBuiltInLexicon(t *testing.T) {
	if l, err := Open("", ""); l != Default() || err != nil {
		t.Errorf("got %p and %v, want the built-in one", l, err)
	}
}

func TestOpenRefusesWhatAddsNothing(t *testing.T) {
	const aff = "SET UTF-8\nSFX P Y 1\nSFX P 0 a .\n"
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"empty folder", nil, "no list and no dictionary"},
		{"only rules", map[string]string{"cs_CZ.aff": aff}, "cs_CZ.dic"},
		{"only words", map[string]string{"cs_CZ.dic": "1\nZbrdoch/P\n"}, "cs_CZ.aff"},
		{"no entries", map[string]string{"cs_CZ.aff": aff, "cs_CZ.dic": "0\n"}, "cs_CZ.dic: no entries"},
		{"broken rules", map[string]string{"cs_CZ.aff": "SET UTF-8\nSFX P 0\n", "cs_CZ.dic": "1\nZbrdoch/P\n"}, "cs_CZ.aff: line 2"},
		{"broken words", map[string]string{"cs_CZ.aff": aff, "cs_CZ.dic": "2\nZbrdoch/P\nZbrd\xe1k\n"}, "cs_CZ.dic: line 3: not UTF-8"},
		{"other language", map[string]string{"de_DE.aff": aff, "de_DE.dic": "1\nZbrdoch/P\n"}, "de_DE.aff: a dictionary of no language"},
		{"long line", map[string]string{"places.txt": "Zbrdov\n" + strings.Repeat("x", maxLine+1)}, "places.txt: line 2: longer than 4096 bytes"},
		{"bad bytes", map[string]string{"given.txt": "\xe1\n"}, "given.txt: line 1: not UTF-8"},
	} {
		_, err := Open(folderOf(t, tt.files))
		var mistake *Error
		if !errors.As(err, &mistake) || mistake.Hint == "" || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "Zbrd") {
			t.Errorf("%s: got %v, want %q in it, a hint and no value", tt.name, err, tt.want)
		}
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want a folder that does not exist", err)
	}
	if _, err := Open(strings.Split(strings.Repeat("testdata/pair ", maxOrigins+1), " ")...); err == nil {
		t.Error("more folders than allowed were read")
	}
}

func TestSystemWithoutDictionariesIsAMistake(t *testing.T) {
	_, err := open([]string{t.TempDir(), "/none"}, []string{System})
	var mistake *Error
	if !errors.As(err, &mistake) || !strings.Contains(mistake.Hint, "apt-get install hunspell-cs") {
		t.Errorf("got %v, want a mistake that tells what to install", err)
	}
}

func TestListLargerThanItsBoundIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "given.txt")
	line := "Zbrdomil" + strings.Repeat(" ", 500) + "\n"
	if err := os.WriteFile(path, []byte(strings.Repeat(line, maxList/len(line)+1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Dir(path)); err == nil || !strings.Contains(err.Error(), "given.txt: larger than 32 MB") {
		t.Errorf("got %v, want a refusal of the size", err)
	}
}

func TestSplit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a,b")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ value, want string }{
		{"", ""}, {"system", "system"}, {"system, lists,", "system|lists"}, {dir, dir},
	} {
		if got := strings.Join(Split(tt.value), "|"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

func FuzzOpenDictionary(f *testing.F) {
	f.Add("SET UTF-8\nSFX P Y 1\nSFX P 0 a .\n", "1\nZbrdoch/PV\n", "Zbrdov\n")
	f.Add("FLAG num\nAF 1\nAF 3\n", "x/1\n", "\ufeff#\n")
	f.Fuzz(func(t *testing.T, aff, dic, list string) {
		l, err := Open(folderOf(t, map[string]string{"cs_CZ.aff": aff, "cs_CZ.dic": dic, "surnames.txt": list}))
		if err == nil {
			l.Lookup("zbrdochovi")
		}
	})
}
