package publish

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// TestEveryWordIsThere keeps the table whole: each language has each word, and
// each word that a page or the code names is in the table.
func TestEveryWordIsThere(t *testing.T) {
	all := words()
	for _, lang := range []string{"cs", "sk", "pl", "ru"} {
		if len(all[lang]) != len(all["cs"]) {
			t.Errorf("%s: got %d words, want %d", lang, len(all[lang]), len(all["cs"]))
		}
		for key, w := range all[lang] {
			if strings.TrimSpace(w) == "" {
				t.Errorf("%s: no word for %s", lang, key)
			}
			if strings.Count(w, "%") != strings.Count(all["cs"][key], "%") {
				t.Errorf("%s: %s: other places than in Czech", lang, key)
			}
		}
	}
	for _, name := range []string{"protokol", "udaje", "kontrola", "prehled"} {
		b, err := pageFiles.ReadFile("pages/" + name + ".html")
		if err != nil {
			t.Fatal(err)
		}
		known(t, name, regexp.MustCompile(`W "([^"]+)"`).FindAllSubmatch(b, -1))
	}
	sources, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		if !strings.HasSuffix(s.Name(), ".go") || strings.HasSuffix(s.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(s.Name())
		if err != nil {
			t.Fatal(err)
		}
		known(t, s.Name(), regexp.MustCompile(`(?:word|W|add|require|price)\((?:lang, )?"([a-z.]+)"[,)]`).FindAllSubmatch(b, -1))
	}
}

func known(t *testing.T, where string, keys [][][]byte) {
	t.Helper()
	for _, k := range keys {
		if Word("cs", string(k[1])) == string(k[1]) {
			t.Errorf("%s: no word for %s", where, k[1])
		}
	}
}

// TestEveryTypeHasItsWord: what is found, asked and told is named in words.
func TestEveryTypeHasItsWord(t *testing.T) {
	for _, lang := range []string{"cs", "sk", "pl", "ru"} {
		for _, typ := range append(detectors.Types(), detectors.Term) {
			if key := "type." + string(typ); Word(lang, key) == key {
				t.Errorf("%s: no word for %s", lang, typ)
			}
		}
	}
}

func TestUnknownLanguageIsCzech(t *testing.T) {
	if got, want := Word("xx", "record"), "Záznam"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEveryReasonHasItsWords(t *testing.T) {
	for _, r := range []document.Reason{
		document.ReasonEmpty, document.ReasonUnsupported, document.ReasonEncrypted, document.ReasonDamaged, document.ReasonTooLarge,
		document.ReasonBomb, document.ReasonNoText, document.ReasonUntrusted, document.ReasonCodec, document.ReasonFeature,
		document.ReasonMember, document.ReasonUnreadable, document.ReasonPermission, document.ReasonCrashed, document.ReasonTimeout,
		document.ReasonMemory, document.ReasonResidue, document.ReasonUnverified, document.ReasonName,
	} {
		if key := "parked." + string(r); Word("cs", key) == key {
			t.Errorf("no words for %s", r)
		}
	}
}
