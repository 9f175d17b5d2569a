package names

import (
	"context"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/lexicon"
)

// tagged returns the names that only the tagger saw.
func tagged(t *testing.T, text string) string {
	t.Helper()
	found, err := New(lexicon.Default).DetectAfter(context.Background(), &document.Part{ID: "body", Text: text, Lang: "cs"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range found {
		if slices.Contains(f.Why, tagWhy) {
			out = append(out, text[f.Start:f.End])
		}
	}
	return strings.Join(out, "|")
}

func TestTaggerFindsNamesThatNoListHas(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"lone foreign surname", "Podle anglického fyziologa Whitterse vědci zjistili příčinu nemoci.", "Whitterse"},
		{"joined by a hyphen", "Autorem hudby k filmu režiséra Whitterse-Brumpka je skladatel z Prahy.", "Whitterse-Brumpka"},
		{"Slovak dative", "Podarilo sa Hrebišovi vytvoriť predstavenie, ktoré diváci prijali.", "Hrebišovi"},
		{"Polish dative", "Wczoraj sąd przyznał odszkodowanie Drzyborowi za szkody.", "Drzyborowi"},
		{"Russian genitive", "Адвокаты Саркомадзе потребовали освободить журналиста.", "Саркомадзе"},
		{"museum of somebody", "vstupenku do Muzea Karla Jaromíra Whitterse dostane každý", ""},
		{"hall with initials", "úhrada nájmu haly T. G. Whitterse za rok", ""},
		{"country", "Podle anglického fyziologa vědci z Nigérie zjistili příčinu nemoci.", ""},
		{"defined word", "Podle smlouvy se Zhotovitel zavazuje, že dílo předá Objednateli včas.", ""},
		{"adjective of a place", "przewodnik po Szlaku Orlickim został wydany", ""},
		{"abbreviation", "Doplatek byl uhrazen hotově (PPD 1187) dne 3. 5. 2021.", ""},
		{"piece of a word", "Řidič vozidla ГАЗель je povinen", ""},
		{"piece of a number", "číslo MsÚ-2023 a rozhodnutí 30114/BEN ze dne", ""},
		{"row of capitals", "vedle " + strings.Repeat("Brumpek Drzybora ", 8), ""},
		{"row joined by hyphens", "vedle " + strings.Repeat("Brumpek-Drzybora-", 8), ""},
		{"row of a table", "10   Košile   2   ks\n11   Kalhoty   3   ks", ""},
	} {
		if got := tagged(t, tt.text); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestRulesKeepWhatTheyFound(t *testing.T) {
	const text = "Podle fyziologa Whitterse a podle Ing. Jana Nováka vědci zjistili příčinu."
	if got := strings.Join(detect(t, text), "|"); got != "Whitterse|Jana Nováka" {
		t.Errorf("got %q, want %q", got, "Whitterse|Jana Nováka")
	}
	if got := tagged(t, text); got != "Whitterse" {
		t.Errorf("the tagger alone: got %q, want %q", got, "Whitterse")
	}
}
