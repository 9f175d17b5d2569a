package ru

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// letters are those of Russian plates, and the Latin ones that look like them.
const letters = "АВЕКМНОРСТУХABEKMHOPCTYX"

// Plate finds registration plates: "А123ВС 77", of trailers "ВК 5027 16", of
// tractors "16 ЕН 7208".
var Plate = &detectors.Pattern{
	ID:      "ru.gosnomer",
	Type:    detectors.VehiclePlate,
	Summary: "Russian registration plate of a car, trailer or tractor",
	Source:  "GOST R 50577-2018",
	Digits:  []int{3, 4, 5, 6, 7},
	Labels:  []string{"гос. номер", "госномер", "гос. №", "гос. знак", "г/н", "г. н.", "гос. рег. знак", "государственный номер", "государственный регистрационный знак", "регистрационный знак", "прицеп", "гос", "а/м", "номер", "автобус", "автобуса", "трактор", "трактора", "мотоцикл", "мотоцикла", "мопед", "мопеда", "г.р.з.", "грз", "рег. знак", "погрузчик", "автомобиль", "автомобиля", "машина", "экскаватор"},
	Prefix:  true,
	Suffix:  true,
	Needs:   detectors.ALetter,
	Check:   checkPlate,
	Yes:     []string{"автобус [[АС118 11]]; пострадала", "гос. номер [[АО 218 58]] Малов", "а/м УАЗ [[К518ТН 116]], прицеп [[ВК 5027 16]], стаж", "гос. № [[16 ЕН 7208]], водитель", "госномер [[А123ВС77]]", "автомобиль [[К 456 НТ 78]]", "машина [[М206ОР-60]]. Гараж", "мотоцикл [[4182 АК 21]],"},
	No:      []detectors.Trap{{Name: "norm", Text: "ГОСТ Р 50577 2018"}, {Name: "abbreviation", Text: "в ТУ 4854"}, {Name: "flat", Text: "кв. 152"}},
}

func checkPlate(m *detectors.Match) float64 {
	text := m.Part.Text
	switch {
	case m.Is("3"):
		start, n := plateLetters(text, m.Start, -1)
		end, k := plateLetters(text, m.End, 1)
		if n != 1 || k != 2 {
			return 0
		}
		if end = region(text, end); end < 0 {
			return 0
		}
		m.Start, m.End = start, end
		return labelled
	case m.Is("3 2", "3 3"):
		// of buses and taxis: "АС118 11"
		start, n := plateLetters(text, m.Start, -1)
		if n != 2 {
			return 0
		}
		if m.Start = start; m.NearLabel() {
			return labelled
		}
	case m.Is("4 2", "4 3"):
		start, n := plateLetters(text, m.Start, -1)
		if n != 2 {
			return 0
		}
		if m.Start = start; m.NearLabel() {
			return labelled
		}
	case m.Is("4"):
		start, n := plateLetters(text, m.Start, -1)
		if n != 2 {
			return motorcycle(m)
		}
		head := strings.TrimRightFunc(text[:start], unicode.IsSpace)
		if len(head) < 2 || !digit(head[len(head)-1]) || !digit(head[len(head)-2]) || len(head) > 2 && digit(head[len(head)-3]) {
			return 0
		}
		if m.Start = len(head) - 2; m.NearLabel() {
			return labelled
		}
	}
	return 0
}

// motorcycle accepts the plate of a motorcycle or a tractor, "4182 АК 21".
func motorcycle(m *detectors.Match) float64 {
	end, n := plateLetters(m.Part.Text, m.End, 1)
	if n != 2 {
		return 0
	}
	if end = region(m.Part.Text, end); end < 0 || !m.NearLabel() {
		return 0
	}
	m.End = end
	return labelled
}

// plateLetters counts the plate letters next to byte i, before (step -1) or
// behind it, a space between allowed, and returns where they end. Other letters
// that touch them make the count wrong.
func plateLetters(text string, i, step int) (at, n int) {
	at = i
	for spaces := 0; ; {
		r, size := next(text, at, step)
		switch {
		case size > 0 && r != utf8.RuneError && strings.ContainsRune(letters, r):
			n++
			spaces = 1
		case unicode.IsSpace(r) && r != '\t' && spaces == 0:
			spaces = 1
		default:
			if size > 0 && r >= 0x400 && r < 0x500 {
				n = -1
			}
			return at, n
		}
		at += step * size
	}
}

func next(text string, i, step int) (rune, int) {
	if step < 0 {
		return utf8.DecodeLastRuneInString(text[:i])
	}
	return utf8.DecodeRuneInString(text[i:])
}

// region reads the two or three digits of the region, or -1.
func region(text string, i int) int {
	for range 3 { // "ВС / 77"
		if r, n := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) && r != '\t' || r == '/' || r == '-' {
			i += n
		}
	}
	end := i
	for end < len(text) && digit(text[end]) {
		end++
	}
	if end-i < 2 || end-i > 3 {
		return -1
	}
	return end
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
