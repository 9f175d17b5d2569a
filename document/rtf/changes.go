package rtf

import "inkoust/internal/splice"

// changes are the control words of tracked insertions, deletions and moves.
var changes = set("revised deleted mvf mvt")

// undoing reports whether the text that a word marks is not in the document: what
// was inserted where changes are rejected, what was deleted where they are accepted.
func undoing(word string, rejects bool) bool {
	if rejects {
		return word == "revised" || word == "mvt"
	}
	return word == "deleted" || word == "mvf"
}

// joins are the breaks that go with the text around them; the ends of cells, rows and
// sections hold the document together.
var joins = set("tab line par page column softline")

// rejoin keeps the end of a paragraph apart from a table that follows it, although
// its mark was undone: the text would move into the first cell.
func (w *walk) rejoin(word string) {
	switch {
	case w.joined > 0 && (word == "trowd" || word == "intbl"):
		w.cuts[w.joined-1] = splice.Hole{}
		w.cur.into.way.Other("\n", 0, 0)
		w.joined = 0
	case word == "par" && w.cur.undone && w.cur.role == plain:
		w.joined = len(w.cuts) + 1
	}
}
