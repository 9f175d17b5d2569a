package numbers_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"inkoust/internal/numbers"
)

// candidates lists the candidates of a text.
func candidates(text string) (out []string) {
	for i := 0; ; {
		c, ok := numbers.Next(text, i)
		if !ok {
			return out
		}
		out = append(out, text[c.Start:c.End])
		i = c.End
	}
}

func TestCandidates(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"průkaz č. K-20977, vydaný", "K-20977"},
		{"karta 9203 0010 4471 8826 platí", "9203 0010 4471 8826"},
		{"ISIC S421 400 118 204 Q.", "S421 400 118 204 Q"},
		{"RZ 4C7 2190, VIN", "4C7 2190"},
		{"автомобиль Н 511 КА 69", "Н 511 КА 69"},
		{"патент 69 № 2300118840", "69 № 2300118840"},
		{"osv. č. 04417*10*2-1)", "04417*10*2-1"},
		{"za 12 500,00 Kč a 3 000 Kč", ""},                          // sums
		{"dne 12. 3. 2024, 12.3.2024, 2024-03-12 a 5/4/24", "2024"}, // what is left of the date in pieces
		{"zákon č. 340/2015 Sb.", ""},
		{"v 10:30 a 6.04", ""},
		{"12-dňová lehota, i30, file_2024.pdf", ""},
		{"číslo 4123 45** **** 2349", "2349"},
		{"jan.novak12@obec.example", ""},
		{"120 000 000", ""},
	} {
		if got := strings.Join(candidates(tt.text), "|"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

// score weighs the last candidate of a text; persons are marked by braces.
func score(marked string) (numbers.Class, int) {
	var b strings.Builder
	var persons []numbers.Span
	for i, piece := range strings.FieldsFunc(marked, func(r rune) bool { return r == '{' || r == '}' }) {
		start := b.Len()
		b.WriteString(piece)
		if (i%2 == 1) != strings.HasPrefix(marked, "{") {
			persons = append(persons, numbers.Span{Start: start, End: b.Len()})
		}
	}
	text := b.String()
	page, last := numbers.NewPage(text, persons), numbers.Candidate{}
	for i := 0; ; {
		c, ok := numbers.Next(text, i)
		if !ok {
			break
		}
		last, i = c, c.End
	}
	return numbers.Built().Score(page, last)
}

// The wordings stand in none of the texts that the weights were learnt from.
func TestScoreTellsNumbersOfPersonsFromThoseOfThings(t *testing.T) {
	for _, tt := range []struct {
		text string
		want numbers.Class
	}{
		{"Měření provedl {Emil Vzorný}, kvalifikace potápěče č. 41177", numbers.Other},
		{"{Hana Malá}, vychovatelka, služební karta č. V-2218", numbers.Other},
		{"Osobní kód pečovatelky: 30418", numbers.Other},
		{"{Ján Vzorný}, inštruktor, preukaz inštruktora č. 1187/2019", numbers.Other},
		{"kierownik pociągu {Jan Wzorek}, nr legitymacji służbowej 22-4418", numbers.Other},
		{"мастер участка {Иван Образцов}, личный номер сотрудника 10448", numbers.Other},
		{"dodávkou Ford 4AX 2218", numbers.Plate},
		{"číslo zakázky zhotovitele 2022/4418", numbers.Thing},
		{"smlouva pana {Emila Vzorného} č. 4118/2021", numbers.Thing},
		{"výrobní číslo kotle 30418-22", numbers.Thing},
		{"{Hana Malá} převzala výtisk č. 20418", numbers.Thing},
		{"umowa nr 118/2021", numbers.Thing},
		{"заводской номер насоса 20418", numbers.Thing},
	} {
		class, weight := score(tt.text)
		if (weight > 0) != (tt.want != numbers.Thing) || weight > 0 && class != tt.want {
			t.Errorf("%q: got class %d with %d, want class %d", tt.text, class, weight, tt.want)
		}
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	text := "osoba;číslo;karta\nx;4418;20418\ny;4419;30418"
	page, w := numbers.NewPage(text, nil), numbers.Built()
	c, _ := numbers.Next(text, 30)
	if n := testing.AllocsPerRun(100, func() { w.Score(page, c) }); n > 1 {
		t.Errorf("got %v allocations, want at most 1", n)
	}
}

func FuzzNext(f *testing.F) {
	f.Add("průkaz č. K-20977, PS 118204 № 12", 3)
	f.Add("\u00a01 № 2\t3|4;5", 0)
	f.Add("\xff1-\xc52", 0)
	f.Fuzz(func(t *testing.T, text string, person int) {
		if !utf8.ValidString(text) {
			return
		}
		var persons []numbers.Span
		if person > 0 && person < len(text) {
			persons = append(persons, numbers.Span{Start: person - 1, End: person})
		}
		page := numbers.NewPage(text, persons)
		for i := 0; ; {
			c, ok := numbers.Next(text, i)
			if !ok {
				return
			}
			if c.Start < i || c.End <= c.Start || c.End > len(text) || !utf8.RuneStart(text[c.Start]) {
				t.Fatalf("candidate %d to %d behind %d in %d bytes", c.Start, c.End, i, len(text))
			}
			numbers.Built().Score(page, c)
			i = c.End
		}
	})
}

// BenchmarkScore weighs every number of a contract's line, and of a table.
func BenchmarkScore(b *testing.B) {
	for name, line := range map[string]string{
		"prose": "Zhotovitel provede podle smlouvy č. 118/2023 a objednávky OBJ-4418 opravu střechy domu č. 214.\n",
		"table": "4418;20418;K-118;30418;22/4418;118\n",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(line, 1<<20/len(line))
			w := numbers.Built()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				page := numbers.NewPage(text, nil)
				for i := 0; ; {
					c, ok := numbers.Next(text, i)
					if !ok {
						break
					}
					w.Score(page, c)
					i = c.End
				}
			}
		})
	}
}
