package cz

import (
	"strings"

	"inkoust/detectors"
)

// DataBoxHeaded finds identifiers of data boxes by what stands elsewhere: the
// heading of a column, the head of a row, a bracket behind.
var DataBoxHeaded = &detectors.Labelled{
	ID:      "cz.datova-schranka-v-tabulce",
	Type:    detectors.DataBox,
	Summary: "Identifier of a Czech data box in a table or list",
	Source:  "act 300/2008",
	Labels:  []string{"ID datové schránky", "datová schránka", "datové schránky", "datovou schránkou", "ID DS", "IDDS", "ISDS", "DS", "ID dat. schránky", "dat. schránka", "schránka"},
	Min:     boxLength, Max: boxLength, Score: labelled,
	Accept: func(token string) bool {
		return strings.Trim(token, "0123456789") != "" && strings.Trim(token, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
	},
	Yes: []string{"doručeno: [[qp4z7ht]] (datová schránka)", "ID datové schránky: [[3kx9m2v]]"},
	No:  []detectors.Trap{{Name: "digits alone", Text: "DS: 1234567"}, {Name: "no label", Text: "tiskárna hp2055d"}, {Name: "case number", Text: "č. j. 3kx9m/2024"}},
}
