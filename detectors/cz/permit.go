package cz

import (
	"strings"

	"inkoust/detectors"
)

// ResidencePermit finds residence permits, cards and visas of foreigners, in
// Czech and Slovak texts.
var ResidencePermit = &detectors.Labelled{
	ID:      "cz.povoleni-k-pobytu",
	Type:    detectors.IDDocument,
	Summary: "Residence permit or visa of a foreigner, after its label",
	Source:  "act 326/1999, sections 117a and 120",
	Labels: []string{
		"povolení k pobytu", "povolením k pobytu", "povolení k trvalému pobytu", "povolení k přechodnému pobytu", "povolení k dlouhodobému pobytu", "průkaz o povolení k pobytu", "průkazu o povolení k pobytu", "pobytová karta", "pobytové karty", "pobytovou kartou",
		"průkaz o povolení k trvalému pobytu", "vízum", "víza", "vízem", "vízový štítek", "povolenie na pobyt", "povolenia na pobyt", "povolením na pobyt", "pobytový preukaz", "doklad o pobyte",
	},
	Min: 7, Max: 12, Score: 0.95,
	Accept: permitShape,
	Yes:    []string{"povolení k pobytu č. [[CZ204817365]], platné", "číslo víza: [[000204817]]", "povolenie na pobyt č. [[AA1182047]]"},
	No:     []detectors.Trap{{Name: "building permit", Text: "stavební povolení č. 204817365"}, {Name: "decision", Text: "povolení k pobytu č. j. OAM-2048/2020"}, {Name: "length", Text: "vízum na 90 dnů"}},
}

// permitShape accepts up to three capitals and six to nine digits.
func permitShape(token string) bool {
	digits := strings.TrimLeft(token, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return len(token)-len(digits) <= 3 && len(digits) >= 6 && len(digits) <= 9 && strings.Trim(digits, "0123456789") == ""
}
