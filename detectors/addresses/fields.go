package addresses

import (
	"strings"

	"inkoust/internal/words"
)

// Fields of a form hold an address in pieces, each behind its own label: "Ulice:
// Lipová", "Č. p.: 12", "Obec: Horní Lhota", "PSČ: 588 13". One label alone says
// little ("Obec: Horní Lhota" is a party); two kinds near each other do.

// fieldKind is what a label of a form asks for.
type fieldKind uint8

const (
	fieldStreet fieldKind = iota + 1
	fieldHouse
	fieldTown
	fieldPost
)

// fieldLabels are the last words of labels, folded, without dots.
var fieldLabels = map[fieldKind][]string{
	fieldStreet: {"ulice", "ulica", "ul", "nazev ulice", "ulice a c p", "ulice c p", "ulice a cislo", "ulica a cislo", "ulica nr", "улица", "street"},
	fieldHouse: {"cp", "c p", "c popisne", "cislo popisne", "cislo domu", "c domu", "cislo orientacni", "c orientacni", "cislo orientacne", "supisne cislo", "sup c", "nr domu", "nr lokalu", "numer domu", "nr mieszkania",
		"cislo bytu", "c p c o", "cp co", "дом", "квартира", "корпус"},
	fieldTown: {"obec", "mesto", "obec cast obce", "cast obce", "miejscowosc", "miasto", "город", "населенныи пункт", "city", "obec mesto"},
	fieldPost: {"psc", "posta", "kod pocztowy", "индекс", "почтовыи индекс", "zip", "postal code"},
}

// kindOfField finds the kind by the label.
var kindOfField = func() map[string]fieldKind {
	out := map[string]fieldKind{}
	for kind, labels := range fieldLabels {
		for _, l := range labels {
			out[l] = kind
		}
	}
	return out
}()

// headWords are the words of the labels.
var headWords = func() *words.List {
	var all []string
	for _, labels := range fieldLabels {
		all = append(all, labels...)
	}
	return words.NewSet(all...)
}()

// field is the value behind a label.
type field struct {
	rng
	kind fieldKind
	line int
}

// maxLabel is how many words a label of a form has at most.
const maxLabel = 5

// maxApart is how many lines may lie between two fields of one address.
const maxApart = 2

// fields returns the values of forms that are pieces of an address.
func (g *grammar) fields() []chain {
	var all []field
	line, counted := 0, 0
	for _, n := range g.colons {
		i := int(n)
		f, ok := g.fieldAt(i)
		if !ok {
			continue
		}
		for ; counted <= i; counted++ {
			if g.toks[counted].Gap >= words.Line {
				line++
			}
		}
		f.line = line
		all = append(all, f)
	}
	var out []chain
	for n, f := range all {
		if near := g.neighbour(all, n); !near || g.is(f.i, covered) {
			continue
		}
		c := chain{rng: f.rng, parts: []part{{kind: unit, rng: f.rng}}, sure: enough, why: []string{"fields of a form"}}
		if f.kind == fieldTown {
			c.town = f.rng
		}
		out = append(out, c)
	}
	return out
}

// neighbour reports whether a field of another kind is a line or two away.
func (g *grammar) neighbour(all []field, n int) bool {
	f := all[n]
	for k := max(0, n-3); k < min(len(all), n+4); k++ {
		if d := all[k].line - f.line; all[k].kind != f.kind && d >= -maxApart && d <= maxApart {
			return true
		}
	}
	return false
}

// fieldAt reads the label that ends before token i, a colon or a bracket, and the
// value behind it, up to the end of the cell.
func (g *grammar) fieldAt(i int) (field, bool) {
	kind := g.labelBefore(i)
	if kind == 0 || i+1 >= len(g.toks) || g.at(i+1).Gap >= words.Line || g.is(i+1, blocked) {
		return field{}, false
	}
	first := g.at(i + 1)
	if kind == fieldHouse || kind == fieldPost {
		if first.Kind != words.Number {
			return field{}, false
		}
	} else if !first.Cap() || isBlank(first.Fold) {
		return field{}, false
	}
	j := i + 2
	for j < len(g.toks) && g.near(j) && !g.is(j, blocked) && !g.at(j).Is(';') && !g.at(j).Is(':') && !g.at(j).Is('[') && !(g.at(j).Is(',') && g.at(j).Gap == words.None) {
		j++
	}
	if g.at(j).Is(':') {
		return field{}, false // another label in the same cell
	}
	for j > i+2 && g.toks[j-1].Kind == words.Mark {
		j--
	}
	return field{rng: rng{i + 1, j}, kind: kind}, true
}

// lastLabels are the last words of labels.
var lastLabels = func() *words.List {
	var last []string
	for _, labels := range fieldLabels {
		for _, l := range labels {
			last = append(last, l[strings.LastIndexByte(l, ' ')+1:])
		}
	}
	return words.NewSet(last...)
}()

// labelBefore finds the kind of the label that ends before token i.
func (g *grammar) labelBefore(i int) fieldKind {
	label, kind := "", fieldKind(0)
	if !g.lastOfLabel(i - 1) {
		return kind
	}
	for k, n := i-1, 0; k >= 0 && n < 2*maxLabel; k, n = k-1, n+1 {
		t := g.at(k)
		if t.Kind == words.Word {
			label = strings.TrimSpace(t.Fold + " " + label)
			if found := kindOfField[label]; found != 0 {
				kind = found
			}
		} else if !t.Is('.') && !t.Is('_') && !t.Is('/') {
			break
		}
		if t.Gap >= words.Wide {
			break
		}
	}
	return kind
}

// lastOfLabel reports whether token k, or the word that marks divide from it, ends
// a label.
func (g *grammar) lastOfLabel(k int) bool {
	for n := 0; n < 2*maxLabel; k, n = k-1, n+1 {
		if t := g.at(k); t.Kind == words.Word {
			return t.In(lastLabels)
		} else if !t.Is('.') && !t.Is('_') && !t.Is('/') {
			break
		}
	}
	return false
}
