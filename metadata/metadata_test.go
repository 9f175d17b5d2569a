package metadata_test

import (
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/metadata"
)

func body(text string) []*document.Part {
	return []*document.Part{{ID: "body", Kind: document.Body, Text: text, Page: 1}}
}

func shown(f *metadata.Fact) string {
	if f == nil {
		return ""
	}
	return f.Text
}

func TestNumber(t *testing.T) {
	for _, c := range []struct{ text, own, linked string }{
		{"Smlouva o dílo č. 2026/042\nuzavřená mezi", "2026/042", ""},
		{"SMLOUVA O POSKYTOVÁNÍ SLUŽEB\nč. ÚKL-2026/9", "ÚKL-2026/9", ""},
		{"Město Vzorov\nSmlouva o nájmu\nČíslo smlouvy objednatele: OI/2026-17", "OI/2026-17", ""},
		{"Kupní smlouva\nev. č. smlouvy: KS 2026", "KS 2026", ""},
		{"KUPNÍ SMLOUVA\nEvidenční číslo smlouvy: 2026/KS/0007.", "2026/KS/0007", ""},
		{"OBJEDNÁVKA č. 118/2026", "118/2026", ""},
		{"Zmluva o dielo č. 7 / 2026", "7 / 2026", ""},
		{"Dodatek č. 2 ke smlouvě o dílo č. S-2024-0218\nuzavřený dne 1. 2. 2026", "", "S-2024-0218"},
		{"DODATEK Č. 1\nke smlouvě o poskytování služeb ev. č. 2025/88", "", "2025/88"},
		{"Dodatek č. 1\nke smlouvě o nájmu nebytových prostor\nč. N 12/2024", "", "N 12/2024"},
		{"Smlouva podle zákona č. 340/2015 Sb.", "", ""},
		{"Smlouva o dílo\nuzavřená podle § 2586 zákona č. 89/2012 Sb.", "", ""},
		{"Nájemní smlouva\nPronajímatel: Město Vzorov, č. účtu 19-27801668/0100", "", ""},
	} {
		f := metadata.Read(body(c.text))
		if got := shown(f.Number); got != c.own {
			t.Errorf("%q: number %q, want %q", c.text, got, c.own)
		}
		if got := shown(f.Linked); got != c.linked {
			t.Errorf("%q: linked %q, want %q", c.text, got, c.linked)
		}
	}
}

func TestSubject(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"SMLOUVA O POSKYTOVÁNÍ ÚKLIDOVÝCH SLUŽEB\nč. 9", "Smlouva o poskytování úklidových služeb"},
		{"Smlouva o dílo č. 2026/042\nNázev akce: Oprava střechy školy", "Smlouva o dílo – Oprava střechy školy"},
		{"Smlouva o dílo uzavřená podle § 2586\nna akci „Chodník v Dolní ulici“", "Smlouva o dílo – Chodník v Dolní ulici"},
		{"1. Předmět smlouvy: dodávka dvaceti židlí\n", "dodávka dvaceti židlí"},
		{"Dodatek č. 2 ke smlouvě o dílo č. 2024/7", "Dodatek č. 2 ke smlouvě o dílo"},
		{"Objednávka bude uveřejněna v registru smluv", ""},
		{"Smlouva o dílo se uzavírá na dobu neurčitou", ""},
		{"Smlouva\n1. Smluvní strany", ""},
		{"Dobrý den, v příloze zasíláme podklady.", ""},
		{"Smlouva o dílo\nNázev zakázky: " + strings.Repeat("velmi dlouhý název ", 12), "Smlouva o dílo"},
	} {
		if got := shown(metadata.Read(body(c.text)).Subject); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPrices(t *testing.T) {
	price := func(a *metadata.Amount) string {
		if a == nil {
			return ""
		}
		return a.Text + " " + a.Currency
	}
	for _, c := range []struct{ text, net, gross string }{
		{"Cena díla činí 100 000,- Kč bez DPH, tj. 121 000,- Kč včetně DPH.", "100 000,00 CZK", "121 000,00 CZK"},
		{"Služba    Cena bez DPH   Cena s DPH\nProvoz měsíčně  14 900,00 Kč  18 029,00 Kč\nCelkem  357 600,00 Kč   432 696,00 Kč", "357 600,00 CZK", "432 696,00 CZK"},
		{"Celkem bez DPH 58 900,00 Kč\nCelkem s DPH 12 %  65 968,00 Kč\nSmluvní pokuta 500 000 Kč bez DPH", "58 900,00 CZK", "65 968,00 CZK"},
		{"Kupní cena činí 1.250.000,50 Kč.", "", "1 250 000,50 CZK"},
		{"Celková cena je 2 400,50 EUR bez DPH.", "2 400,50 EUR", ""},
		{"Smluvní pokuta činí 5 000 Kč za každý den prodlení.", "", ""},
		{"Hodinová sazba 850 Kč bez DPH / hod. Celková cena nepřesáhne 85 000 Kč bez DPH.", "85 000,00 CZK", ""},
		{"Telefon 602 123 456, k. ú. Vzorov", "", ""},
		{"Odměna činí Kč 12 000,-- měsíčně.", "", ""},
	} {
		f := metadata.Read(body(c.text))
		if got := price(f.Net); got != c.net {
			t.Errorf("%q: net %q, want %q", c.text, got, c.net)
		}
		if got := price(f.Gross); got != c.gross {
			t.Errorf("%q: gross %q, want %q", c.text, got, c.gross)
		}
	}
	f := metadata.Read(body("Cena díla 100 000 Kč bez DPH, 121 000 Kč s DPH"))
	if f.Net.Confidence != metadata.High || f.Gross.Confidence != metadata.High {
		t.Errorf("two prices that agree: got %v and %v, want high", f.Net.Confidence, f.Gross.Confidence)
	}
}

func TestConcluded(t *testing.T) {
	for _, c := range []struct {
		text, want string
		confidence metadata.Confidence
	}{
		{"Ve Vzorově dne 20. 4. 2026      V Brně dne 3. 5. 2026", "3. 5. 2026", metadata.Medium},
		{"Ve Vzorově dne 20. 4. 2026\nV Brně dne ............", "20. 4. 2026", metadata.Low},
		{"V Praze, 3. května 2026", "3. 5. 2026", metadata.Medium},
		{"V Bratislave dňa 3. 5. 2026", "3. 5. 2026", metadata.Medium},
		{"Termín dodání je 3. 5. 2026, v místě plnění.", "", 0},
		{"V Praze dne 31. 2. 2026", "", 0},
	} {
		d := metadata.Read(body(c.text)).Concluded
		switch {
		case d == nil && c.want != "":
			t.Errorf("%q: nothing found, want %s", c.text, c.want)
		case d != nil && (d.Text != c.want || d.Confidence != c.confidence):
			t.Errorf("%q: got %s (%v), want %s (%v)", c.text, d.Text, d.Confidence, c.want, c.confidence)
		}
	}
}

func TestOrder(t *testing.T) {
	order := "OBJEDNÁVKA č. 8/2026\nObjednáváme deset lavic. Akceptaci objednávky zašlete do 5 dnů."
	for _, c := range []struct {
		name, main, other string
		order, accepted   bool
		day               string
	}{
		{"no answer", order, "", true, false, ""},
		{"a letter", order, "Datum: 11. 3. 2026\nPotvrzujeme přijetí objednávky č. 8/2026 ze dne 9. 3. 2026.", true, true, "11. 3. 2026"},
		{"a stamp below", order + "\nObjednávku akceptujeme v plném rozsahu\nV Brně dne 12. 3. 2026", "", true, true, "12. 3. 2026"},
		{"without a day", order, "Vaši objednávku přijímáme.\nAkceptujeme objednávku.", true, true, ""},
		{"an answer of something else", order, "Dobrý den, posíláme ceník.", true, false, ""},
		{"a contract", "Smlouva o dílo\nObjednávka č. 8 je přílohou.", "", false, false, ""},
	} {
		f := metadata.Read(body(c.main), body(c.other))
		if f.Order != c.order || (f.Accepted != nil) != c.accepted {
			t.Errorf("%s: order %v, accepted %v; want %v, %v", c.name, f.Order, f.Accepted != nil, c.order, c.accepted)
			continue
		}
		if f.Accepted != nil && f.Accepted.Text != c.day {
			t.Errorf("%s: day %q, want %q", c.name, f.Accepted.Text, c.day)
		}
	}
}

func TestLetter(t *testing.T) {
	for _, c := range []struct{ text, reference, written string }{
		{"Městský úřad Vzorov\nČ. j.: MUV/1187/2026\nVe Vzorově dne 12. 3. 2026\nVěc: Poskytnutí informace", "MUV/1187/2026", "12. 3. 2026"},
		{"Vaše č. j.: 77/2026\nNaše značka: OVV-12/2026\nDatum: 3. 4. 2026", "OVV-12/2026", "3. 4. 2026"},
		{"k Vaší žádosti ze dne 1. 3. 2026 sdělujeme", "", ""},
		{"Dobrý den", "", ""},
	} {
		f := metadata.Read(body(c.text))
		if got := shown(f.Reference); got != c.reference {
			t.Errorf("%q: reference %q, want %q", c.text, got, c.reference)
		}
		got := ""
		if f.Written != nil {
			got = f.Written.Text
		}
		if got != c.written {
			t.Errorf("%q: written %q, want %q", c.text, got, c.written)
		}
	}
}

// TestPlaces: each fact points at its own text.
func TestPlaces(t *testing.T) {
	text := "Město Vzorov\r\n\r\nSmlouva o dílo č. ŽĎ-2026/042\nCena díla 100\u00a0000 Kč bez DPH"
	f := metadata.Read(body(text))
	if got := text[f.Number.Start:f.Number.End]; got != "ŽĎ-2026/042" || f.Number.Page != 1 {
		t.Errorf("number at %q", got)
	}
	if got := text[f.Net.Start:f.Net.End]; got != "100\u00a0000 Kč" {
		t.Errorf("price at %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Smlouva o dílo č. 2026/042\nCena 100 000 Kč bez DPH, 121 000 Kč s DPH\nVe Vzorově dne 3. 5. 2026")
	f.Add("OBJEDNÁVKA\nobjednávku přijímáme dne 99. 99. 9999\nKč 1")
	f.Fuzz(func(t *testing.T, text string) {
		facts := metadata.Read(body(text), body(text))
		for _, x := range []*metadata.Fact{facts.Number, facts.Linked, facts.Subject} {
			if x != nil && (x.Start < 0 || x.End > len(text) || x.Start > x.End) {
				t.Errorf("span %d-%d outside of %d bytes", x.Start, x.End, len(text))
			}
		}
	})
}

func TestIsRequest(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Žádost o poskytnutí informací podle zákona č. 106/1999 Sb.\nJan Vzorný, Lipová 5", true},
		{"Dobrý den,\npodle zákona č. 106/1999 Sb. Vás žádám o poskytnutí informace, kolik", true},
		{"Dobrý den, tímto žádám dle zákona o informace k nákladům na opravu.", true},
		{"Poskytnutí informace\nK Vaší žádosti o poskytnutí informací sdělujeme", false},
		{"Věc: Žádost o informace – odpověď\nPovinný subjekt obdržel žádost", false},
		{"Smlouva o dílo\nObjednatel žádá zhotovitele o součinnost", false},
		{"Rozpočet 2026", false},
	} {
		if got := metadata.IsRequest(body(c.text)); got != c.want {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}
