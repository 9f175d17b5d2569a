package inflect

import (
	"slices"
	"strings"
	"testing"

	"inkoust/internal/words"
)

// paradigms come from the grammars of the four languages: base form, then the
// forms a text may hold, in their own spelling.
var paradigms = []struct{ name, base, forms string }{
	{"cs hard", "Novák", "Nováka Novákovi Novákem Novákovi Nováků Novákům Nováky Novácích Novákův Novákova Novákovo Novákově Nováková Novákové Novákovou Novákových"},
	{"cs hard given", "Jan", "Jana Janovi Janu Janem Janův Janova"},
	{"cs soft", "Kovář", "Kováře Kovářovi Kováři Kovářem Kovářů Kovářův Kovářová Kovářové"},
	{"cs soft given", "Tomáš", "Tomáše Tomášovi Tomáši Tomášem"},
	{"cs fleeting e", "Janeček", "Janečka Janečkovi Janečkem Janečkův Janečková Janečkové Janečkovou"},
	{"cs fleeting e, -ec", "Němec", "Němce Němcovi Němci Němcem Němcová Němcové"},
	{"cs fleeting e, given", "Pavel", "Pavla Pavlovi Pavlem Pavle"},
	{"cs fleeting e, -ek", "Marek", "Marka Markovi Markem"},
	{"cs -něk", "Zdeněk", "Zdeňka Zdeňkovi Zdeňkem Zdeňkův"},
	{"cs masculine -a", "Svoboda", "Svobody Svobodu Svobodovi Svobodou Svobodů Svobodův Svobodová Svobodové"},
	{"cs masculine -e", "Purkyně", "Purkyněho Purkyňovi Purkyněm"},
	{"cs -o", "Janko", "Janka Jankovi Jankem"},
	{"cs adjective", "Černý", "Černého Černému Černém Černým Černí Černých Černá Černé Černou"},
	{"cs -ský", "Novotný", "Novotného Novotnému Novotným Novotná Novotné"},
	{"cs -í", "Jiří", "Jiřího Jiřímu Jiřím"},
	{"cs surname -í", "Krejčí", "Krejčího Krejčímu Krejčím Krejčích"},
	{"cs -ová", "Nováková", "Novákové Novákovou Novák Nováka Novákovi"},
	{"cs -ová, fleeting e", "Janečková", "Janečkové Janečkovou Janeček Janečka"},
	{"cs feminine -á", "Černá", "Černé Černou Černý Černého"},
	{"cs given -a", "Jana", "Jany Janě Janu Janou"},
	{"cs given, soft", "Věra", "Věry Věře Věru Věrou"},
	{"cs given -ka", "Lenka", "Lenky Lence Lenku Lenkou"},
	{"cs given -ga", "Olga", "Olgy Olze Olgu Olgou"},
	{"cs given -ie", "Marie", "Marii Marií"},
	{"cs given -e", "Alice", "Alici Alicí"},
	{"cs given consonant", "Dagmar", "Dagmary Dagmaře Dagmarou"},
	{"sk masculine", "Novák", "Nováka Novákovi Novákom Novákovci Novákovcov Novákovcom"},
	{"sk fleeting", "Marek", "Marka Markovi Markom"},
	{"sk -a", "Hruška", "Hrušku Hruškovi Hruškom"},
	{"sk adjective", "Tichý", "Tichého Tichému Tichom Tichým"},
	{"sk -ová", "Nováková", "Novákovej Novákovú Novákovou"},
	{"sk feminine -á", "Malá", "Malej Malú Malou"},
	{"sk given", "Mária", "Márie Márii Máriu Máriou"},
	{"pl masculine", "Nowak", "Nowaka Nowakowi Nowaku Nowakiem Nowakowie Nowaków Nowakami"},
	{"pl given", "Jan", "Jana Janowi Janie Janem"},
	{"pl fleeting", "Wróbel", "Wróbla Wróblowi Wróblu Wróblem"},
	{"pl -iec", "Kupiec", "Kupca Kupcowi Kupcem"},
	{"pl -ek", "Marek", "Marka Markowi Marku Markiem"},
	{"pl vowel change", "Dąb", "Dęba Dęba"},
	{"pl -ski", "Kowalski", "Kowalskiego Kowalskiemu Kowalskim Kowalscy Kowalskich Kowalska Kowalskiej Kowalską"},
	{"pl -y", "Cichy", "Cichego Cichemu Cichym"},
	{"pl -i", "Antoni", "Antoniego Antoniemu Antonim"},
	{"pl masculine -a", "Zaręba", "Zaręby Zarębie Zarębę Zarębą"},
	{"pl -o", "Moniuszko", "Moniuszki Moniuszce Moniuszką"},
	{"pl -ska", "Kowalska", "Kowalskiej Kowalską"},
	{"pl given feminine", "Anna", "Anny Annie Annę Anną"},
	{"pl given -ia", "Maria", "Marii Marię Marią"},
	{"pl given -ka", "Agnieszka", "Agnieszki Agnieszce Agnieszkę Agnieszką"},
	{"ru -ов", "Иванов", "Иванова Иванову Ивановым Иванове Ивановых Ивановой"},
	{"ru -ова", "Иванова", "Ивановой Иванову Иванов Ивановым"},
	{"ru -ский", "Маяковский", "Маяковского Маяковскому Маяковским Маяковская Маяковской Маяковскую"},
	{"ru consonant", "Мельник", "Мельника Мельнику Мельником Мельнике"},
	{"ru -ь", "Гоголь", "Гоголя Гоголю Гоголем Гоголе"},
	{"ru -й", "Гайдай", "Гайдая Гайдаю Гайдаем Гайдае"},
	{"ru -а", "Глинка", "Глинки Глинке Глинку Глинкой"},
	{"ru -я", "Берия", "Берии Берию Берией"},
	{"ru given", "Пётр", "Петра Петру Петром Петре"},
	{"ru given fleeting", "Павел", "Павла Павлу Павлом"},
	{"ru given feminine", "Мария", "Марии Марию Марией"},
	{"ru given -ь", "Любовь", "Любови Любовью"},
	{"ru patronymic", "Сергеевич", "Сергеевича Сергеевичу Сергеевичем Сергеевиче"},
	{"ru patronymic feminine", "Сергеевна", "Сергеевны Сергеевне Сергеевну Сергеевной"},
}

func TestFormsFollowTheParadigms(t *testing.T) {
	for _, p := range paradigms {
		got := Forms(words.Fold(p.base))
		for _, want := range strings.Fields(p.forms) {
			if !slices.Contains(got, words.Fold(want)) {
				t.Errorf("%s: %s has no form %s", p.name, p.base, want)
			}
		}
	}
}

func TestUndeclinedNamesStay(t *testing.T) {
	for _, base := range []string{"Martinů", "Janů", "Шевченко", "Черных"} {
		if got := Forms(words.Fold(base)); len(got) != 1 {
			t.Errorf("%s: got %d forms, want 1", base, len(got))
		}
	}
}

func TestLemmasTraceFormsBack(t *testing.T) {
	for _, tt := range []struct{ form, base string }{
		{"Leošem", "Leoš"}, {"Markétou", "Markéta"}, {"Karla", "Karel"}, {"Otovi", "Ota"},
		{"Zdeňka", "Zdeněk"}, {"Lence", "Lenka"}, {"Olze", "Olga"}, {"Marii", "Marie"},
		{"Jiřího", "Jiří"}, {"Černého", "Černý"}, {"Novákovou", "Nováková"}, {"Němcovi", "Němec"},
		{"Šimonom", "Šimon"}, {"Márii", "Mária"}, {"Novákovej", "Nováková"}, {"Halászovcov", "Halász"},
		{"Rafała", "Rafał"}, {"Markiem", "Marek"}, {"Agnieszce", "Agnieszka"}, {"Marii", "Maria"},
		{"Kowalskiego", "Kowalski"}, {"Katarzynę", "Katarzyna"}, {"Wrony", "Wrona"},
		{"Глеба", "Глеб"}, {"Юрьевича", "Юрьевич"}, {"Татьяны", "Татьяна"}, {"Марией", "Мария"}, {"Павла", "Павел"},
	} {
		var got []string
		Lemmas(words.Fold(tt.form), func(l string) { got = append(got, l) })
		if tt.base != "" && !slices.Contains(got, words.Fold(tt.base)) {
			t.Errorf("%s: got %v, want one to be %s", tt.form, got, words.Fold(tt.base))
		}
	}
}

func FuzzForms(f *testing.F) {
	for _, s := range []string{"novak", "e", "ей", "ová", "\xff", "", "ek", "ова"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := words.Fold(s)
		if got := Forms(w); len(got) == 0 || got[0] != w {
			t.Errorf("the base form is not first")
		}
		Lemmas(w, func(string) {})
	})
}
