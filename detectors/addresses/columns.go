package addresses

import (
	"strings"

	"inkoust/internal/words"
)

// A table may hold an address in pieces, each in a column of its own: "Ulice",
// "Č. p.", "Obec", "PSČ". One such heading says little; two different ones do.

// Bounds of such a table: longer rows are text.
const (
	longestRow  = 400
	mostColumns = 24
	fewestKinds = 2
)

// columns returns the pieces of addresses in the columns of tables.
func (g *grammar) columns() []chain {
	var out []chain
	var heads []fieldKind
	mark, next := "", 0
	for at := 0; at < len(g.text); {
		end := len(g.text)
		if i := strings.IndexByte(g.text[at:], '\n'); i >= 0 {
			end = at + i
		}
		first := next
		for next < len(g.heads) && g.toks[g.heads[next]].Start() < end {
			next++
		}
		if row := g.text[at:end]; len(row) > longestRow {
			mark = ""
		} else if m, kinds := headsOf(row, next-first); m != "" {
			mark, heads = m, kinds
		} else if mark != "" {
			cells := strings.Split(row, mark)
			if len(cells) != len(heads) {
				mark = ""
			}
			for i, from := 0, at; i < len(cells) && mark != ""; i++ {
				if c, ok := g.columnCell(heads[i], from, from+len(cells[i])); ok {
					out = append(out, c)
				}
				from += len(cells[i]) + len(mark)
			}
		}
		at = end + 1
	}
	return out
}

// headsOf reads a row of headings: the mark that divides them and the kind of each
// column; "" if it is none. heads is how many words of headings it has.
func headsOf(row string, heads int) (string, []fieldKind) {
	if heads < fewestKinds {
		return "", nil
	}
	for _, mark := range [...]string{"\t", "|", ";"} {
		if !strings.Contains(row, mark) || strings.ContainsAny(row, "0123456789") || strings.Count(row, mark) >= mostColumns {
			continue
		}
		var kinds []fieldKind
		seen := map[fieldKind]bool{}
		bare := -1
		for cell := range strings.SplitSeq(row, mark) {
			name := label(cell)
			kind := kindOfField[name]
			if name == "cislo" || name == "c" || name == "nr" || name == "numer" {
				bare = len(kinds)
			}
			kinds, seen[kind] = append(kinds, kind), true
		}
		if bare > 0 && kinds[bare-1] == fieldStreet {
			kinds[bare] = fieldHouse // "Ulice | Číslo"
		}
		delete(seen, 0)
		if len(seen) >= fewestKinds {
			return mark, kinds
		}
	}
	return "", nil
}

// label is a heading as fieldLabels has it: folded words without marks.
func label(cell string) string {
	var out []string
	for _, t := range words.Tokens(cell) {
		if t.Kind == words.Word {
			out = append(out, t.Fold)
		}
	}
	return strings.Join(out, " ")
}

// columnCell makes a piece of an address of the cell between two bytes.
func (g *grammar) columnCell(kind fieldKind, start, end int) (chain, bool) {
	i := g.read.At(start)
	j := i
	for j < len(g.toks) && g.toks[j].Start() < end {
		j++
	}
	if kind == 0 || i == j || g.toks[i].Start() < start {
		return chain{}, false
	}
	for k := i; k < j; k++ {
		if g.is(k, covered) || g.is(k, blocked) && kind != fieldHouse {
			return chain{}, false
		}
	}
	first := g.at(i)
	if number := first.Kind == words.Number; (kind == fieldHouse || kind == fieldPost) != number || !number && (!first.Cap() || isBlank(first.Fold)) {
		return chain{}, false
	}
	c := chain{rng: rng{i, j}, parts: []part{{kind: unit, rng: rng{i, j}}}, sure: enough, why: []string{"columns of an address"}}
	if kind == fieldTown {
		c.town = c.rng
	}
	return c, true
}
