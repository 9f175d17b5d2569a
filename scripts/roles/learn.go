package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"

	"inkoust/parties"
)

// model is a multinomial logistic regression: the weight of each sign for each
// fate, learnt by gradient steps whose length shrinks with what a sign has seen
// (AdaGrad, Duchi and others 2011). It adds in a fixed order and takes no
// function that processors compute differently, so that every machine writes the
// same table.
type model struct {
	index   map[string]int
	names   []string
	told    []bool // a sign that the rules of the package give
	weights [][fates]float64
	seen    [][fates]float64
}

const fates = len(parties.Fates)

// How it learns; chosen by leaving sets out.
const (
	rounds  = 30
	runs    = 5 // the weights are the means of so many runs
	step    = 0.25
	decay   = 0.05
	rare    = 3  // a sign must stand in so many examples
	left    = 30 // percent of the signs that are left out of each step
	times   = 4  // how often an example of the annotated texts counts
	untold  = 60 // percent of the steps without the signs that rules give
	perUnit = 100
)

// example is a name as numbers of its signs.
type example struct {
	signs []int
	fate  int
	fresh bool
	real  bool // of an annotated text, not of lines
}

// learn learns from all weak names of the sets.
func learn(sets []set) *model {
	m := &model{index: map[string]int{}}
	examples := m.read(sets)
	var order []int
	for n, e := range examples {
		for range 1 + (times-1)*one(e.real) {
			order = append(order, n)
		}
	}
	sum := make([][fates]float64, len(m.names))
	for run := range runs {
		d := dice(run + 1)
		clear(m.weights)
		clear(m.seen)
		for range rounds {
			d.shuffle(order)
			for _, n := range order {
				m.step(&examples[n], &d)
			}
		}
		for k := range sum {
			for c := range sum[k] {
				sum[k][c] += m.weights[k][c] / float64(runs)
			}
		}
	}
	m.weights = sum
	return m
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// read numbers the signs that stand often enough.
func (m *model) read(sets []set) (out []example) {
	counts := map[string]int{}
	each(sets, func(s set, n name) {
		for _, w := range distinct(n.Signs) {
			counts[w]++
		}
	})
	for _, w := range slices.Sorted(keys(counts)) {
		if counts[w] >= rare {
			m.index[w] = len(m.names)
			m.names = append(m.names, w)
			m.told = append(m.told, ruled(w))
		}
	}
	m.weights, m.seen = make([][fates]float64, len(m.names)), make([][fates]float64, len(m.names))
	each(sets, func(s set, n name) {
		e := example{fate: n.fate, fresh: s.fresh, real: s.name != "lines"}
		for _, w := range distinct(n.Signs) {
			if k, ok := m.index[w]; ok {
				e.signs = append(e.signs, k)
			}
		}
		out = append(out, e)
	})
	return out
}

func each(sets []set, do func(set, name)) {
	for _, s := range sets {
		for _, t := range s.texts {
			for _, n := range t.names {
				if n.Weak {
					do(s, n)
				}
			}
		}
	}
}

func keys(m map[string]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func distinct(words []string) []string { return slices.Compact(slices.Sorted(slices.Values(words))) }

// ruled reports whether a sign is what the rules of the package made of the
// name, or of another. On texts that were read when the rules were made they are
// nearly always right, which teaches the wrong thing.
func ruled(sign string) bool {
	kind, _, _ := strings.Cut(sign, "=")
	return kind == "role" || kind == "relation" || kind == "prev" || kind == "party"
}

// step moves the weights of one example.
func (m *model) step(e *example, d *dice) {
	blind := !e.fresh && d.in(untold)
	var taken [400]int
	signs := taken[:0]
	for _, k := range e.signs {
		if m.told[k] && blind || d.in(left) && (!m.told[k] || blind) {
			continue
		}
		signs = append(signs, k)
	}
	wrong := m.chances(signs)
	wrong[e.fate]--
	for _, k := range signs {
		for c := range wrong {
			g := wrong[c] + float64(decay*m.weights[k][c])
			m.seen[k][c] += float64(g * g)
			if m.seen[k][c] > 0 {
				m.weights[k][c] -= float64(step*g) / math.Sqrt(m.seen[k][c])
			}
		}
	}
}

// chances are the probabilities of the fates.
func (m *model) chances(signs []int) (p [fates]float64) {
	for _, k := range signs {
		for c := range p {
			p[c] += m.weights[k][c]
		}
	}
	most, sum := slices.Max(p[:]), 0.0
	for c := range p {
		p[c] = exp(p[c] - most)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// exp is e to the power of x ≤ 0, the same on every processor: (1+x/2¹⁰)^2¹⁰.
func exp(x float64) float64 {
	y := 1 + max(x, -700)/1024
	for range 10 {
		y = float64(y * y)
	}
	return y
}

// table writes the weights in hundredths, one sign a line.
func (m *model) table() []byte {
	var b bytes.Buffer
	b.WriteString("# What the signs beside a name weigh for each role, in hundredths; written by go run ./scripts/roles\n# sign")
	for _, r := range parties.Fates {
		fmt.Fprintf(&b, "\t%s", r)
	}
	b.WriteString("\t-\n")
	for k, w := range m.names {
		var row strings.Builder
		some := false
		for _, x := range m.weights[k] {
			n := int(math.Round(x * perUnit))
			some = some || n > 5 || n < -5
			fmt.Fprintf(&row, "\t%d", n)
		}
		if some {
			b.WriteString(w + row.String() + "\n")
		}
	}
	return b.Bytes()
}

// dice is a stream of numbers that is the same in every version of Go:
// splitmix64 of Steele, Lea and Flood, 2014.
type dice uint64

func (d *dice) roll() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (d *dice) n(k int) int { return int(d.roll() >> 33 % uint64(k)) }

// in tells, in so many of a hundred cases, true.
func (d *dice) in(percent int) bool { return d.n(100) < percent }

func (d *dice) shuffle(list []int) {
	for n := len(list) - 1; n > 0; n-- {
		k := d.n(n + 1)
		list[n], list[k] = list[k], list[n]
	}
}
