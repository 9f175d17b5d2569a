package pipeline

import (
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/words"
)

// statedName is the score of a name that the office states: it is one whatever
// the lists say.
const statedName = 0.95

// maxStatedWords is the most words of a name; more are a description.
const maxStatedWords = 4

// stateNames adds the names of the private parties that the office states in
// udaje.csv, also a surname alone, so that they are looked for in the files. A
// description such as "fyzická osoba" is none.
func (w *Work) stateNames(f *detectors.File) {
	var out []detectors.Finding
	for _, p := range f.Parts {
		var here []detectors.Finding
		for _, n := range f.Findings {
			if n.Part == p.ID {
				here = append(here, n)
			}
		}
		if len(here) == 0 && w.described().NamesPerson(p.ID) && isNameAlone(p.Text) {
			here = append(here, statedFinding(p))
		}
		out = append(out, here...)
	}
	f.Findings = out
}

// isNameAlone reports whether a text is nothing but words with a capital, joined
// by hyphens at most.
func isNameAlone(text string) bool {
	n := 0
	for _, t := range words.Tokens(text) {
		if t.Kind == words.Mark && t.Is('-') {
			continue
		}
		if !t.Cap() || t.Shape == words.Initial {
			return false
		}
		n++
	}
	return n > 0 && n <= maxStatedWords
}

func statedFinding(p *document.Part) detectors.Finding {
	start := len(p.Text) - len(strings.TrimLeft(p.Text, " \t"))
	end := len(strings.TrimRight(p.Text, " \t"))
	return detectors.Finding{Span: document.Span{Part: p.ID, Start: start, End: end},
		Type: detectors.Person, Kind: "name.person", Score: statedName, Why: []string{"party stated by the office"}}
}
