// Package codes finds numbers and codes of persons that no rule of the other
// detectors knows: a licence behind a label of one office, a plate beside a vehicle
// in odd words, a phone without a label. A small model (internal/numbers) weighs what
// is left when all others have looked; it only adds, and where it is not clearly sure
// it finds nothing, as contracts are full of numbers of things.
//
// Start reading at Detector.DetectAfter.
package codes

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/numbers"
)

// Kind is the kind of all findings.
const Kind detectors.Kind = "code.weighed"

// Detector weighs numbers. It is safe for concurrent use.
type Detector struct{ weights numbers.Weights }

var _ detectors.Second = Detector{}

// New returns the detector with the weights that come with the program.
func New() Detector { return Detector{numbers.Built()} }

// Info implements detectors.Detector.
func (Detector) Info() detectors.Info {
	return detectors.Info{
		ID:      string(Kind),
		Summary: "Number of a person in words that no rule has, weighed by a small model",
		Source:  "regulation (EU) 2016/679, article 4",
		Types:   []detectors.Type{detectors.OtherID, detectors.VehiclePlate, detectors.IDDocument, detectors.Phone},
	}
}

// Detect finds nothing: the model weighs what the others leave.
func (Detector) Detect(context.Context, *document.Part) ([]detectors.Finding, error) { return nil, nil }

// types are the types of the classes of the model.
var types = [...]detectors.Type{
	numbers.Other: detectors.OtherID, numbers.Plate: detectors.VehiclePlate, numbers.Paper: detectors.IDDocument,
	numbers.Phone: detectors.Phone, numbers.Birth: detectors.BirthNumber, numbers.Account: detectors.BankAccount,
}

// DetectAfter finds the numbers that no earlier finding covers and that the model
// is sure of.
func (d Detector) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	taken, persons := places(earlier)
	page := numbers.NewPage(p.Text, persons)
	var found []detectors.Finding
	for runs, at, next := detectors.RunsOf(p.Text), 0, 0; ; {
		digit, _ := runs.From(at)
		if err := ctx.Err(); err != nil || digit == len(p.Text) {
			return found, err
		}
		for next < len(taken) && taken[next].End <= digit {
			next++
		}
		if next < len(taken) && taken[next].Start <= digit {
			at = taken[next].End
			continue
		}
		if next > 0 {
			at = max(at, taken[next-1].End)
		}
		c := numbers.At(p.Text, digit, at)
		at = c.End
		if next < len(taken) && taken[next].Start < c.End || !c.Plausible(p.Text) {
			continue
		}
		if class, score := d.weights.Score(page, c); enough(class, c, score) && !(class == numbers.Phone && detectors.HeadedBy(p.Text, c.Start, priceHeads)) {
			found = append(found, detectors.Finding{
				Span: document.Span{Part: p.ID, Start: c.Start, End: c.End}, Type: types[class],
				Kind: Kind, Score: likely, Why: []string{"weighed by its words"},
			})
		}
	}
}

// likely is the score of a finding: it is removed, and any other detector's finding
// is better.
const likely = 0.55

// sure are the weights from which a number counts, by its class; they were read from
// sets of texts that were left out of the learning. Accounts and birth numbers have check
// digits, so that rules know them better. sureShort is that of numbers of fewer digits than
// four, of which texts are full.
var sure = [...]int{numbers.Thing: never, numbers.Other: 180, numbers.Plate: 100, numbers.Paper: 80, numbers.Phone: 60, numbers.Birth: never, numbers.Account: never}

const (
	sureShort = 320
	never     = 1 << 30
)

// fewest are the signs that a number of a class has at least; extensions of phones
// need their label.
var fewest = [...]int{numbers.Other: 3, numbers.Plate: 5, numbers.Paper: 4, numbers.Phone: 7, numbers.Birth: 9, numbers.Account: 0}

// enough reports whether a candidate is a number of a class by its weight.
func enough(class numbers.Class, c numbers.Candidate, score int) bool {
	if c.Digits+c.Letters < fewest[class] || c.Digits < 4 && c.Letters == 0 && score <= sureShort {
		return false
	}
	return score > sure[class]
}

// priceHeads begin the headings of columns of sums, which may be written as phones are.
var priceHeads = detectors.NewHeadStems(strings.Fields("cen castk sum kc dph celkem hodnot kwot wartosc razem цен сумм стоимост итого"))

// places are the places of earlier findings, and those of persons among them, sorted.
// Ranges of text take nothing.
func places(earlier []detectors.Finding) (taken, persons []numbers.Span) {
	for i := range earlier {
		f := &earlier[i]
		span := numbers.Span{Start: f.Start, End: f.End}
		switch f.Type {
		case detectors.Special, detectors.Secret, detectors.Salary:
			continue
		case detectors.Person, detectors.SignatureName:
			persons = append(persons, span)
		}
		taken = append(taken, span)
	}
	order := func(a, b numbers.Span) int { return cmp.Compare(a.Start, b.Start) }
	slices.SortFunc(taken, order)
	slices.SortFunc(persons, order)
	return taken, persons
}
