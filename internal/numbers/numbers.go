// Package numbers weighs numbers and codes by a small linear model: whether one is
// a person's, such as that of a staff card, a licence, a plate or a policy, or one
// of a thing, such as a contract, a parcel or a meter. It reads the words before and
// behind, the heading of the column, how the number is written and whether a person
// stands near. It knows no label as a rule, so that one which no rule has may count;
// its caller decides what a weight is worth.
//
// The weights were learnt from texts and labels of this repository:
//
//	go run ./internal/gen/numbers
//
// They carry the licence of the repository. Start reading at Score.
package numbers

import _ "embed"

// Class is what a number is.
type Class uint8

// The classes.
const (
	Thing   Class = iota // of a thing, or no number of anything
	Other                // of a person: staff, licence, member, policy
	Plate                // of a vehicle
	Paper                // of an identity document
	Phone                // a phone
	Birth                // a birth number
	Account              // a bank account
	Classes = 8          // of which the last is spare
)

// Size is the number of features told apart; each has a signed byte for each class.
const Size = 1 << 16

// Weights is a trained model. It never changes, so it is safe for concurrent use.
type Weights struct{ table string }

//go:embed weights.bin
var embedded string

// Built returns the weights that come with the program.
func Built() Weights { return Weights{embedded} }

// New returns the model of a table of Size times Classes signed bytes; with another
// length it panics, as a table is a result of the trainer and never input.
func New(table []byte) Weights {
	if len(table) != Size*Classes {
		panic("numbers: table of a wrong size")
	}
	return Weights{string(table)}
}

// Score weighs a candidate: the class that the features speak for most, and how much
// more they do so than for the class Thing, or for Thing than for any other, where
// the score is negative. Nothing is allocated.
func (w Weights) Score(p *Page, c Candidate) (Class, int) {
	var f Features
	f.Fill(p, c)
	return w.Weigh(&f)
}

// Weigh is Score for features that are filled.
func (w Weights) Weigh(f *Features) (Class, int) {
	var sum [Classes]int32
	for _, h := range f.Hashes[:f.N] {
		row := w.table[h*Classes : h*Classes+Classes]
		for k := range sum {
			sum[k] += int32(int8(row[k]))
		}
	}
	best := Other
	for k := Plate; k <= Account; k++ {
		if sum[k] > sum[best] {
			best = k
		}
	}
	return best, int(sum[best] - sum[Thing])
}
