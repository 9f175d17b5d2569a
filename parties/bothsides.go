package parties

import (
	"strings"
)

// bothSides are the words for what belongs to both parties, folded.
var bothSides = []string{
	"obe strany", "obe smluvni strany", "obou stran", "obou smluvnich stran", "obema stranam", "obema smluvnim stranam",
	"obe zmluvne strany", "oboch stran", "oboch zmluvnych stran", "obidve strany", "obidvoch stran",
	"obu stron", "obie strony", "obydwu stron", "обе стороны", "обеих сторон",
}

var bothNeedles = newNeedles(bothSides...)

// forBothSides reports whether a name stands in a sentence with a person who
// works for both parties: no side's rule holds for such a one.
func (w *walker) forBothSides(it *item) bool {
	if !w.may(it, ofBothSides) {
		return false
	}
	from := min(it.start, max(w.last, it.start-reachBefore))
	before := w.folded(from, it.start)
	before = before[strings.LastIndexAny(before, ";\n")+1:]
	if !strings.Contains(before, ":") && !strings.Contains(before, " je ") && !strings.Contains(before, " jest ") {
		return false
	}
	return bothNeedles.in(before)
}
