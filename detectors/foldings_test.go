package detectors

import (
	"strings"
	"testing"

	"inkoust/document"
)

func TestTextIsReadAsAPersonReadsIt(t *testing.T) {
	for _, c := range []struct{ name, lang, text, want string }{
		{"letters set wide", "cs", "paní N o v á k o v á, tel.", "paní Nováková, tel."},
		{"capitals set wide", "cs", "S M L O U V A   O   D Í L O", "SMLOUVA O DÍLO"},
		{"two words set wide", "cs", "J a n   N o v á k", "Jan Novák"},
		{"one space divides words, too", "cs", "E v a M a l á", "Eva Malá"},
		{"wide by no-break spaces", "cs", "N\u00a0o\u00a0v\u00a0á\u00a0k", "Novák"},
		{"wide by thin spaces", "cs", "N\u2009o\u2009v\u2009á\u2009k", "Novák"},
		{"wide in Cyrillic", "ru", "И в а н о в", "Иванов"},
		{"wide with accents apart", "cs", "N o v a\u0301 k o v a\u0301", "Nováková"},
		{"wide between other words", "cs", "pan  N o v á k  bytem", "pan  Novák  bytem"},
		{"initials stay", "cs", "J. N. a T. G. M.", "J. N. a T. G. M."},
		{"answers in a table stay", "cs", "A\tN\tA\tN\tA", "A\tN\tA\tN\tA"},
		{"three letters stay", "cs", "body a b c platí", "body a b c platí"},
		{"no word is endless", "cs", strings.Repeat("a ", 50), strings.Repeat("a ", 50)},
		{"columns of letters stay", "cs", "A     B     C     D", "A     B     C     D"},

		{"Cyrillic letters in a Latin name", "cs", "Nоvák Jаn", "Novák Jan"},
		{"Cyrillic capital", "cs", "КARL Vzorný", "KARL Vzorný"},
		{"Latin letters in a Cyrillic name", "ru", "Ивaнoв Пeтp", "Иванов Петр"},
		{"as many of both, Russian", "ru", "ОOО", "ООО"},
		{"Greek letters in a Latin name", "pl", "Κοwalski", "Kowalski"},
		{"all Cyrillic stays", "cs", "Рое Иванов", "Рое Иванов"},
		{"two words glued stay", "cs", "IČOИНН", "IČOИНН"},
		{"look-alike with its accent apart", "cs", "Novа\u0301k", "Novák"},

		{"accents apart", "cs", "Ru\u030az\u030cic\u030cka\u0301", "Růžičká"},
		{"Cyrillic accents apart", "ru", "Сергеи\u0306 Е\u0308лкин", "Сергей Ёлкин"},
		{"stress goes", "ru", "Ива\u0301нов", "Иванов"},
		{"struck-through digits", "cs", "8\u03365\u03360\u0336", "850"},
		{"two accents on a letter", "cs", "Nguye\u0302\u0303n", "Nguyễn"},

		{"no-break space", "cs", "Jan\u00a0Novák", "Jan Novák"},
		{"narrow and figure spaces", "cs", "1\u202f250\u2007000", "1 250 000"},
		{"separators of lines", "cs", "a\u2028b\u2029c", "a\nb\nc"},
		{"ligatures", "cs", "Ju\ufb01na Ha\ufb02ová", "Jufina Haflová"},
		{"marks of direction", "cs", "Jan\u202e No\u2060vák", "Jan Novák"},
		{"variants and tags", "cs", "Novák\ufe0f\U000e0041", "Novák"},

		{"slash ends the line", "cs", "850101/\n1002", "850101/\n1002"},
		{"mark of a list within", "cs", "850101/\n2. 1002", "850101/1002"},
		{"mark of a list before the slash", "cs", "850101\n b) /1002", "850101/1002"},
		{"border of a cell before the slash", "cs", "2000145399\t/0800\t", "2000145399/0800\t"},
		{"slash in a cell of its own", "cs", "2000145399 | / | 0800", "2000145399/0800"},
		{"cells of other numbers stay", "cs", "12\t/0800\t850101/\t10", "12\t/0800\t850101/\t10"},
		{"an item of a list stays", "cs", "kus 5/\n2. 1002", "kus 5/\n2. 1002"},

		{"noughts misread in a birth number", "cs", "85O1O1/1OO2", "850101/1002"},
		{"ones misread within", "cs", "6007l561", "60071561"},
		{"department stays", "cs", "2021/0123/OI", "2021/0123/OI"},
		{"litres stay", "cs", "nádrž 1000-1500l", "nádrž 1000-1500l"},
		{"code stays", "cs", "12345678B", "12345678B"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := plain(&document.Part{Text: c.text, Lang: c.lang})
			if got.Text != c.want {
				t.Errorf("got %q, want %q", got.Text, c.want)
			}
		})
	}
}

// The look at bytes and the edits agree on what is odd.
func TestOddityIsSeenBesideEveryLetter(t *testing.T) {
	for _, text := range []string{"aж", "жa", "áж", "жá", "αж", "жα", "ж\u0301", "\u0483", "ж\u00a0", "ѵ\u030f", "xꙁ\u0301"} {
		if !odd("slovo, слово " + text + " слово") {
			t.Errorf("%+q is not seen", text)
		}
	}
}

// What needs no folding is not copied.
func TestPlainTextIsLeftAlone(t *testing.T) {
	for _, text := range []string{"Ing. Žofie Nováková, č. p. 5 – „vlastník“ × 3", "Иванов И. И. и ООО «Образец»", ""} {
		p := &document.Part{Text: text, Lang: "cs"}
		if q, way := plain(p); q != p || way != nil || odd(text) {
			t.Errorf("%q is rewritten to %q", text, q.Text)
		}
	}
}
