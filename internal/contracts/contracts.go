// Package contracts makes texts like contracts in Czech, Polish, Slovak and
// Russian, of any number and length, to measure speed with. People, firms, places
// and numbers are invented; numbers with check digits are valid.
//
// A text is what contracts are: a dense head with the parties, articles, tables,
// and a block of signatures. The shares of capitalised words, of digits and the
// lengths of lines are those of evaluation texts of real layouts (see the test), so
// that a figure measured here is not flattered by empty prose. The same number
// gives the same text, on any machine.
package contracts

import (
	"math"
	"math/rand/v2"
	"strings"
)

// Text is one document.
type Text struct {
	Lang string // "cs", "pl", "sk", "ru"
	Body string
}

// The sizes of documents: most contracts have a few pages, some a hundred.
const (
	Smallest = 2 << 10
	Largest  = 200 << 10
)

// mix is how many of a hundred documents are in a language.
var mix = [...]struct {
	lang  string
	share int
}{{"cs", 52}, {"pl", 18}, {"sk", 15}, {"ru", 15}}

// Texts makes documents of at least n bytes together. Their sizes lie between
// Smallest and Largest, small ones being as frequent as large ones on a
// logarithmic scale.
func Texts(n int) []Text {
	var out []Text
	for i := 0; n > 0; i++ {
		rnd := rand.New(rand.NewPCG(uint64(i), 1))
		size := Smallest * math.Pow(Largest/Smallest, rnd.Float64())
		t := New(language(i), int(size), uint64(i))
		out = append(out, t)
		n -= len(t.Body)
	}
	return out
}

// language deals the languages out by their shares.
func language(i int) string {
	place := i * 37 % 100 // 37 and 100 have no common divisor: all places are met
	for _, m := range mix {
		if place -= m.share; place < 0 {
			return m.lang
		}
	}
	return mix[0].lang
}

// New makes one document of about the given size; number tells it from others.
// An unknown language is Czech.
func New(lang string, size int, number uint64) Text {
	t := tongues[lang]
	if t == nil {
		lang, t = "cs", tongues["cs"]
	}
	w := &writer{tongue: t, rnd: rand.New(rand.NewPCG(number, 2))}
	w.people = []string{w.person(), w.person()}
	w.expand(pick(w, t.heads))
	for w.out.Len() < size {
		w.article()
	}
	w.expand(t.signature)
	return Text{Lang: lang, Body: w.out.String()}
}

// writer writes one document.
type writer struct {
	*tongue
	rnd     *rand.Rand
	out     strings.Builder
	people  []string // whose names recur
	heading int
}

// article writes a headline, some sentences and sometimes a table.
func (w *writer) article() {
	w.heading++
	w.expand("\n" + pick(w, w.headlines) + "\n")
	for range 3 + w.rnd.IntN(8) {
		w.expand(pick(w, w.clauses) + "\n")
	}
	if w.rnd.IntN(5) > 0 {
		return
	}
	row := pick(w, w.rows)
	for range 3 + w.rnd.IntN(9) {
		w.expand(row + "\n")
	}
}

func pick[T any](w *writer, list []T) T { return list[w.rnd.IntN(len(list))] }
