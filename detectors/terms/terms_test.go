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
		{"surname first", "Jan Novák", "NOVÁK Jan; Nováku Jane", "NOVÁK Jan|Nováku Jane"},
		{"initial", "Jan Novák", "J. Novák, s J. Novákem, Novák J.", "J. Novák|J. Novákem|Novák J"},
		{"glued", "Jan Novák", "login jnovak, novakj, soubor NovakJan2.pdf, pište novakj@posta.example", "jnovak|novakj|NovakJan|novakj@posta.example"},
		{"organisation in cases", "Městský úřad Kocourkov", "Městského úřadu Kocourkov, s Městským úřadem Kocourkov, městskému úřadu Kocourkově", "Městského úřadu Kocourkov|Městským úřadem Kocourkov|městskému úřadu Kocourkově"},
		{"place in cases", "Dolní Hvězda", "v Dolní Hvězdě, z Dolní Hvězdy", "Dolní Hvězdě|Dolní Hvězdy"},
		{"slovak", "Ján Kováč", "s Jánom Kováčom, Jánovi Kováčovi", "Jánom Kováčom|Jánovi Kováčovi"},
		{"polish", "Jadwiga Wójcik", "Jadwigi Wójcik, z Jadwigą Wójcik", "Jadwigi Wójcik|Jadwigą Wójcik"},
		{"russian", "Иван Гончаров", "Иваном Гончаровым, ИВАНА ГОНЧАРОВА", "Иваном Гончаровым|ИВАНА ГОНЧАРОВА"},
		{"tax number", "CZ8501011002", "CZ 8501011002; CZ850101/1002; cz 850101 1002; 8501011003", "CZ 8501011002|CZ850101/1002|cz 850101 1002"},
		{"IBAN", "CZ65 0800 0000 1920 0014 5399", "CZ6508000000192000145399 a CZ65-0800-0000-1920-0014-5399", "CZ6508000000192000145399|CZ65-0800-0000-1920-0014-5399"},
		{"card with letters", "AB123456", "AB 123456, AB 123457, ab 123 456", "AB 123456|ab 123 456"},
		{"phone", "601 234 567", "601234567, 601-234-567, 601.234.567", "601234567|601-234-567|601.234.567"},
		{"date", "1. 2. 1980", "01.02.1980; 1.2.1980; 1980-02-01; 1. 2. 1981", "01.02.1980|1.2.1980|1980-02-01"},
		{"longer number wins", "1234/56", "1234/56", "1234/56"},
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
