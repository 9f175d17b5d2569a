package names

import (
	"slices"

	"inkoust/internal/words"
)

// base scores a run by its words alone.
func base(run []item) (int, string) {
	var given, surname, initials, unknown int
	for _, it := range run {
		switch {
		case it.initial:
			initials++
		case it.given:
			given++
		case it.surname:
			surname++
		default:
			unknown++
		}
	}
	words := given + surname + unknown
	switch {
	case words > 1 && hasPatronymic(run):
		return 85, "patronymic"
	case words == 0:
		return 5 * len(run), "initials"
	case len(run) == 1:
		return single(run[0])
	case given > 0 && surname > 0:
		return 85, "given name and surname"
	case given > 1 && bothSurname(run):
		return 80, "given name and surname"
	case given > 1:
		return 70, "given names"
	case given > 0 && unknown > 0:
		return givenAndUnknown(run)
	case initials > 0 && surname > 0:
		return 70, "initial and surname"
	case initials > 0 && given > 0:
		return 55, "initial and given name"
	case initials > 0 && unknown == 1 && russianSurname(run):
		return 70, "surname and initials"
	case initials > 1 && unknown == 1 && run[0].unknown && cyrillic(run[0].fold):
		return 70, "surname and initials"
	case initials > 1 && unknown == 1:
		return 45, "initials and a word"
	case initials > 0:
		return 30, "initial and a word"
	case unknown == 1 && surname == 1 && len(run) == 2 && toldByEnding(run):
		return 55, "word and surname by its ending"
	case surname > 1:
		return 40, "surnames"
	case surname > 0:
		return 25, "surname"
	}
	if len(run) == 2 && !run[0].low && !run[1].low && (!run[0].word || !run[1].word) {
		if cyrillic(run[0].fold) && cyrillic(run[1].fold) && !run[0].upper && !run[1].upper && !run[0].place && !run[1].place {
			return 25, "two capitalised words" // in Russian the second word of a title is small
		}
		return 20, "two capitalised words"
	}
	return 5, "capitalised words"
}

// firm returns a run as base shall see it: where all words are words of the
// language, those that are names only as forms of others are none ("Celé
// Podnikatelské").
func firm(run []item) []item {
	if !onlyWords(run) {
		return run
	}
	plain := slices.Clone(run)
	for n := range plain {
		if it := &plain[n]; it.word {
			it.given, it.surname, it.unknown = false, false, true
		}
	}
	return plain
}

// onlyWords reports whether all words of a run are words of the language and no
// names as they stand; "Rychlá K." is no heading.
func onlyWords(run []item) bool {
	if run[len(run)-1].initial {
		return false
	}
	some := false
	for _, it := range run {
		if !it.initial && !it.word {
			return false
		}
		some = some || it.word
	}
	return some
}

func cyrillic(fold string) bool { return fold >= "а" && fold < "ԱԱ" }

// hasUnknown reports whether one of the words is in no list of names.
func hasUnknown(run []item) bool {
	for _, it := range run {
		if it.unknown && !it.initial {
			return true
		}
	}
	return false
}

// hasPatronymic reports whether one of the words is a Russian patronymic.
func hasPatronymic(run []item) bool {
	for n, it := range run {
		if it.form.In(patronymics) || latinPatronymic(run, n) {
			return true
		}
	}
	return false
}

// patronymicAt reports whether what is cut off before word start of a run belongs
// to the person of a patronymic: "Худяков Степан Лукич".
func patronymicAt(run []item, start int) bool {
	isOne := func(n int) bool {
		return n < len(run) && !run[n].initial && (run[n].form.In(patronymics) || latinPatronymic(run, n))
	}
	return isOne(start) || start == 1 && isOne(2)
}

// latinPatronymic reports whether word n of a run is a patronymic in Latin letters
// behind a given name: "Vasyl Petrovyč".
func latinPatronymic(run []item, n int) bool {
	return n > 0 && run[n-1].given && run[n].form.In(latinPatronymics)
}

var latinPatronymics = words.NewEnds(4, "ovyc evyc jovyc ovych evych jovych ovycem evycem ovyce evyce ovycovi evycovi ivna ivny ivne ivnou ivnu ovna ovny ovne ovnou ovnu evna evny evne evnou evnu")

// toldByEnding reports whether of two words one has the ending of a surname that
// hardly any other word has, and the other is no common word or place: "Corina
// Popescuová", "Шалва Нателашвили".
func toldByEnding(run []item) bool {
	for n, it := range run {
		other := run[1-n]
		if it.unknown || it.low || it.word || it.upper || it.place || it.upper != other.upper || other.low || other.place || len(other.fold) < 3 {
			continue
		}
		if it.form.In(feminineTails) || cyrillic(it.fold) && cyrillic(other.fold) && it.form.In(caucasianTails) {
			return true
		}
	}
	return false
}

var (
	feminineTails  = words.NewEnds(4, "ova ovou ovej")
	caucasianTails = words.NewEnds(4, "швили дзе енко аев аева аеву аевым аевой иев иева иеву иевым иевой янов янова ашвили")
)

// russianSurname reports whether the word beside initials has, in some case, an
// ending that most Russian surnames have.
func russianSurname(run []item) bool {
	for _, it := range run {
		if !it.initial && cyrillic(it.fold) && it.form.In(russianTails) {
			return true
		}
	}
	return false
}

var russianTails = words.NewEnds(4, "ов ова ову овым ове овой ев ева еву евым еве евой ин ина ину иным ине иной ын ына ыну ыным ыной ых их ук юк чук чука чуку чуком як яка яку яком")

func bothSurname(run []item) bool {
	for _, it := range run {
		if it.surname {
			return true
		}
	}
	return false
}

// givenAndUnknown scores "Koloman Horvath": a given name with a word of no list.
func givenAndUnknown(run []item) (int, string) {
	unknown := 0
	for _, it := range run {
		if it.unknown && !it.initial {
			unknown++
			if it.town || it.low && !onlyListed(run, it) {
				return 30, "given name and a common word"
			}
		}
	}
	if unknown > 1 {
		return 35, "given name and words"
	}
	return 62, "given name and a word"
}

// onlyListed reports whether a word behind a given name is common by a list alone,
// not by this text ("Jennifer Lopez"), and the given name is not common itself.
func onlyListed(run []item, it item) bool {
	return len(run) == 2 && run[0].given && !it.common && !run[0].low && !run[0].particle && run[0].upper == it.upper && it.i == run[1].i
}

func single(it item) (int, string) {
	switch {
	case it.given && it.surname:
		return 15, "name"
	case it.surname:
		return 20, "surname"
	case it.given:
		return 15, "given name"
	}
	return 5, "capitalised word"
}
