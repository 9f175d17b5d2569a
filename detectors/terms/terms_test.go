package terms

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/document"
)

func TestDetector(t *testing.T) {
	detectortest.Run(t, []detectors.Detector{New([]string{"Jan Novák", "850101/1002", "důvěrné"})})
}

func detect(t *testing.T, text string, values ...string) string {
	t.Helper()
	list, err := New(values).Detect(context.Background(), &document.Part{ID: "p", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range list {
		if f.Type != detectors.Term || f.Score != 1 {
			t.Errorf("got %s with score %v, want TERM with 1", f.Type, f.Score)
		}
		out = append(out, text[f.Start:f.End])
	}
	return strings.Join(out, "|")
}

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ name, value, text, want string }{
		{"name in cases", "Jan Novák", "Janu Novákovi a s Janem Novákem", "Janu Novákovi|Janem Novákem"},
		{"name over a line break", "Jan Novák", "pan Jan\nNovák", "Jan\nNovák"},
		{"name without diacritics, in capitals", "Jan Dvořák", "JAN DVORAK", "JAN DVORAK"},
		{"surname", "Nováková", "Novákové, Novákovou, Novák", "Novákové|Novákovou|Novák"},
		{"given name alone is not the name", "Jan Novák", "Jan přišel", ""},
		{"whole words only", "Novák", "Novákovský, Novákov-dům, přenovák", ""},
		{"plain word", "důvěrné", "Důvěrné údaje, důvěrného", "Důvěrné"},
		{"phrase", "projekt Orel 7", "v projekt Orel-7 dne; projekt Orel 8", "projekt Orel-7"},
		{"digits with any separators", "850101/1002", "8501011002; 850101 / 1002; 850101/1003; 85 0101 1002", "8501011002|850101 / 1002|85 0101 1002"},
		{"account", "19-2000145399/0800", "192000145399/0800 a 19-2000145399 / 0800", "192000145399/0800|19-2000145399 / 0800"},
		{"part of a longer number", "1234", "12345; 81234; 12 34", "12 34"},
		{"mailbox", "jan@novak.cz", "pište jan@novak.cz dnes", "jan@novak.cz"},
		{"inside a mailbox", "Krokodýl", "pište krokodyl.modry@vzor.cz.", "krokodyl.modry@vzor.cz"},
		{"inside a web address", "Krokodýl", "(https://vzor.cz/lide/krokodyl?id=7)", "https://vzor.cz/lide/krokodyl?id=7"},
		{"percent signs", "Modrý Krokodýl", "viz https://vzor.cz/Modr%C3%BD%20Krokod%C3%BDl, dále", "https://vzor.cz/Modr%C3%BD%20Krokod%C3%BDl,"},
		{"plus signs", "Modrý Krokodýl", "q=Modr%C3%BD+Krokod%C3%BDl", "q=Modr%C3%BD+Krokod%C3%BDl"},
		{"entities", "Modrý Krokodýl", "<b>modr&yacute;&nbsp;krokod&#253;l</b>", "modr&yacute;&nbsp;krokod&#253;l"},
		{"no-break space", "Modrý Krokodýl", "ten modrý\u00a0krokodýl\u00a0a", "modrý\u00a0krokodýl"},
		{"no address", "Krokodýl", "zelený/modrý krokodýl", "krokodýl"},
		{"empty", "", "text", ""},
	} {
		if got := detect(t, tt.text, tt.value); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestLongerTermWins(t *testing.T) {
	if got, want := detect(t, "Jan Novák mladší", "Jan Novák", "Jan"), "Jan Novák"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzTerms(f *testing.F) {
	f.Add("Jan Novák", "Janu Novákovi")
	f.Add("850101/1002", "850101 1002")
	f.Add("\xff", "\xff\xfe")
	f.Fuzz(func(t *testing.T, value, text string) {
		list, err := New([]string{value}).Detect(context.Background(), &document.Part{ID: "p", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, f := range list {
			if f.Start < end || f.End <= f.Start || f.End > len(text) {
				t.Fatalf("span %d..%d after %d", f.Start, f.End, end)
			}
			end = f.End
		}
	})
}
