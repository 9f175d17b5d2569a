package publish

import (
	"fmt"
	"strconv"
	"strings"
)

// hiddenPlace says where hidden content stands, so that a person finds it in the
// original: "skryté řádky, list 2 (Mzdy), 5:9, buněk: 20".
func (p *Publication) hiddenPlace(h Hidden) string {
	out := []string{p.word("hidden." + string(h.Kind))}
	if h.Sheet > 0 {
		sheet := p.word("sheet") + " " + strconv.Itoa(h.Sheet)
		if h.Name != "" {
			sheet += " (" + h.Name + ")"
		}
		out = append(out, sheet)
	}
	if h.Where != "" {
		out = append(out, h.Where)
	}
	if h.Cells > 0 && h.Sheet > 0 {
		out = append(out, fmt.Sprintf("%s: %d", p.word("cells"), h.Cells))
	}
	return strings.Join(out, ", ")
}

// Place is the hidden content in words.
func (g page) Hidden(h Hidden) string { return g.P.hiddenPlace(h) }
