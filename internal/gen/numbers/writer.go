package main

import (
	"embed"
	"fmt"
	"strings"

	"inkoust/internal/numbers"
)

//go:embed data
var data embed.FS

// languages in the order in which texts are made.
var languages = []string{"cs", "sk", "pl", "ru"}

// writer makes small texts with numbers from the labels of one language.
type writer struct {
	lang  string
	words map[string][]string // lists by name
	lines []string            // templates; "=" says that the number is a person's
	dice  *dice
}

func newWriter(lang string) (*writer, error) {
	file, err := data.ReadFile("data/" + lang + ".txt")
	if err != nil {
		return nil, err
	}
	w := &writer{lang: lang, words: map[string][]string{}}
	for line := range strings.Lines(string(file)) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "= "), strings.HasPrefix(line, "- "):
			w.lines = append(w.lines, line[2:])
		default:
			name, list, _ := strings.Cut(line, " ")
			w.words[name] = strings.Split(list, "|")
		}
	}
	for name, list := range common[lang] {
		w.words[name] = strings.Split(list, "|")
	}
	return w, nil
}

// classes of the slots of templates.
var slots = map[string]numbers.Class{"o": numbers.Other, "v": numbers.Plate, "d": numbers.Paper, "t": numbers.Phone, "x": numbers.Thing, "w": numbers.Thing, "m": numbers.Thing, "s": numbers.Other, "k": numbers.Other}

// made is a text under construction.
type made struct {
	strings.Builder
	gold    []gold
	persons []numbers.Span
}

// text makes the text of one seed.
func (w *writer) text(seed uint64) source {
	d := dice(seed*0x9e3779b97f4a7c15 + uint64(len(w.lang)) + uint64(w.lang[0])<<8)
	w.dice = &d
	m := new(made)
	for range 2 + w.dice.n(3) {
		switch {
		case w.dice.in(16):
			w.table(m)
		case w.dice.in(30):
			w.form(m)
		default:
			w.sentence(m)
		}
	}
	return source{text: m.String(), gold: m.gold, persons: m.persons}
}

// sentence writes a template between other words.
func (w *writer) sentence(m *made) {
	if w.dice.in(50) {
		w.write(m, w.pick("before")+" ")
	}
	w.write(m, w.dice.of(w.lines))
	if w.dice.in(35) {
		w.write(m, " "+w.pick("and")+" "+w.dice.of(w.lines))
	}
	if w.dice.in(50) {
		w.write(m, w.pick("behind"))
	}
	m.WriteString("\n")
}

// form writes a few labels with their values, a line each or a line for each.
func (w *writer) form(m *made) {
	if w.dice.in(70) {
		w.write(m, "{p}\n")
	}
	sep := w.dice.of([]string{": ", ":\t", "\t", ":\n", "\n", ":   ", " "})
	for range 1 + w.dice.n(3) {
		l, slot := w.label()
		w.write(m, capital(l)+sep+"{"+slot+"}"+w.dice.of([]string{"\n", "\n", ", ", "; "}))
	}
	m.WriteString("\n")
}

// label returns a label and whose number it announces.
func (w *writer) label() (string, string) {
	num := w.pick("num")
	switch w.dice.n(12) {
	case 0:
		return w.pick("trait") + " " + w.pick("word"), "o"
	case 1:
		return w.pick("paper") + " " + w.pick("sign"), "o"
	case 2:
		return num + " " + w.pick("paperg"), "o"
	case 3:
		return w.pick("abbr"), "o"
	case 4:
		return num + " " + w.pick("holder"), "o"
	case 5:
		return w.pick("paper"), "o"
	case 6, 7:
		return num + " " + w.pick("thing"), "x"
	case 8:
		return w.pick("odd"), "w"
	}
	return w.pick("thingn"), "x"
}

// table writes a head and rows.
func (w *writer) table(m *made) {
	sep := w.dice.of([]string{"\t", "\t", " | ", "|", "; ", ";"})
	n := 2 + w.dice.n(3)
	heads, cells := []string{}, []string{}
	person := w.dice.n(n + 1)
	for i := range n {
		if i == person {
			heads, cells = append(heads, w.pick("name")), append(cells, "{p}")
			continue
		}
		l, slot := w.label()
		heads, cells = append(heads, l), append(cells, "{"+slot+"}")
	}
	w.write(m, strings.Join(heads, sep)+"\n")
	for range 2 + w.dice.n(4) {
		w.write(m, strings.Join(cells, sep)+"\n")
	}
}

func (w *writer) pick(list string) string { return w.dice.of(w.words[list]) }

// write puts a template into a text.
func (w *writer) write(m *made, template string) {
	for {
		i := strings.IndexByte(template, '{')
		if i < 0 {
			m.WriteString(template)
			return
		}
		end := i + strings.IndexByte(template[i:], '}')
		name := template[i+1 : end]
		m.WriteString(template[:i])
		template = template[end+1:]
		start := m.Len()
		if class, ok := slots[name]; ok {
			m.WriteString(w.number(name, class))
			m.gold = append(m.gold, gold{numbers.Span{Start: start, End: m.Len()}, class})
			continue
		}
		switch name {
		case "p":
			m.WriteString(w.person())
			m.persons = append(m.persons, numbers.Span{Start: start, End: m.Len()})
		case "y":
			fmt.Fprintf(m, "%d", 1960+w.dice.n(66))
		default:
			w.write(m, w.pick(name))
		}
	}
}

// person makes a name in one of the ways in which lists have them.
func (w *writer) person() string {
	g, s := w.pick("given"), w.pick("surname")
	switch w.dice.n(6) {
	case 0:
		return s + " " + g
	case 1:
		return string([]rune(g)[:1]) + ". " + s
	}
	return g + " " + s
}

// number makes a number of a class.
func (w *writer) number(slot string, c numbers.Class) string {
	switch slot {
	case "s":
		return w.shape("999-999-999 99")
	case "m":
		return w.shape(w.dice.of([]string{"99", "999", "9999", "99.99", "99-99", "9999"}))
	case "k":
		return w.shape("999-999")
	}
	if slot == "w" || c == numbers.Thing && w.dice.in(strange) {
		c = numbers.Other + numbers.Class(w.dice.n(4))
	}
	return w.shape(w.dice.of(shapes[c][w.lang == "ru"]))
}

// shape writes signs for a shape: 9 a digit, A a capital, a a small letter, Y the
// last digits of a year.
func (w *writer) shape(s string) string {
	capitals, small := "ABCDEHJKLMPRSTVXZ", "abcdehjklmnoprstv"
	if w.lang == "ru" {
		capitals = "АБВЕКМНОРСТУ"
	}
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '9':
			b.WriteByte(byte('0' + w.dice.n(10)))
		case 'A':
			b.WriteRune([]rune(capitals)[w.dice.n(len([]rune(capitals)))])
		case 'a':
			b.WriteByte(small[w.dice.n(len(small))])
		case 'Y':
			fmt.Fprintf(&b, "%02d", w.dice.n(26))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func capital(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
