// Package pay finds what people earn: the column of a table of people, and an
// amount behind a word for a salary in running text. A price is none of its
// business, whoever is paid it: contracts must show theirs.
package pay

import (
	"context"
	"fmt"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// Amounts finds the ranges, a column one range.
var Amounts detectors.Marker = marker{}

type marker struct{}

// Info describes the detector.
func (marker) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.salary", Types: []detectors.Type{detectors.Salary},
		Summary: "What a person earns: a column of a table of people, an amount in running text", Source: "act 106/1999, section 8a; judgment IV. ÚS 1378/16",
	}
}

// Examples returns the texts for the conformance suite.
func (marker) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"měsíční mzda ve výši [[45 000 Kč]]", "Plat: [[38 450,- Kč]]", "funkčný plat vo výške [[1 850,50 EUR]]",
			"wynagrodzenie zasadnicze w wysokości [[6 200 zł]]", "оклад в размере [[54 000 руб.]]",
		}, []detectors.Trap{
			{Name: "price", Text: "Cena díla činí 45 000 Kč bez DPH."},
			{Name: "price paid", Text: "Objednatel zaplatí 45 000 Kč, platba proběhne do 14 dnů."},
			{Name: "fee of a contractor", Text: "Odměna příkazníka činí 45 000 Kč."},
			{Name: "Polish price", Text: "Wynagrodzenie wykonawcy wynosi 6 200 zł brutto."},
			{Name: "minimum wage", Text: "minimální mzda 20 800 Kč"},
			{Name: "wages of a budget", Text: "Mzdy 450 000 Kč"},
			{Name: "valid", Text: "Smlouva je platná. Plat. 45 000 Kč"},
		}
}

// Detect finds the amounts of a part alone.
func (m marker) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	return m.Mark(ctx, &detectors.File{Parts: []*document.Part{p}})
}

// Mark finds the ranges of a file.
func (marker) Mark(ctx context.Context, f *detectors.File) ([]detectors.Finding, error) {
	r := reader{people: people(f.Findings)}
	for _, p := range f.Parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if p.Dropped || p.Kind != document.Body && p.Kind != document.Header && p.Kind != document.Footer && p.Kind != document.Note {
			continue
		}
		r.part = p
		r.tables()
		r.prose()
	}
	return r.out, nil
}

// people are the places of people by parts.
func people(found []detectors.Finding) map[string][]int {
	out := map[string][]int{}
	for _, f := range found {
		if f.Type == detectors.Person {
			out[f.Part] = append(out[f.Part], f.Start)
		}
	}
	return out
}

// reader collects the ranges of a file.
type reader struct {
	people map[string][]int
	part   *document.Part
	count  int // of ranges
	out    []detectors.Finding
}

// begin begins a range.
func (r *reader) begin() { r.count++ }

// add adds a piece to the range begun last, without the blanks around it.
func (r *reader) add(start, end int, why string) {
	text := r.part.Text[start:end]
	start += len(text) - len(strings.TrimLeft(text, " \u00a0"))
	end -= len(text) - len(strings.TrimRight(text, " \u00a0\r"))
	if start >= end {
		return
	}
	span := document.Span{Part: r.part.ID, Start: start, End: end}
	r.out = append(r.out, detectors.Finding{
		Span: span, Type: detectors.Salary, Kind: "intl.salary", Score: 0.8, Why: []string{why},
		Range: &detectors.Range{ID: fmt.Sprintf("salary %d", r.count), Span: span},
	})
}
