package parties

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// context is what stands around a name.
type context struct {
	it       *item
	before   []token // cue words before it, the nearest first
	after    []token // cue words behind it on its line, the nearest first
	besides  int     // how many of them stand beside it
	ref      *party  // the party whose defined term stands before it
	join     bool    // a connecting word stands right before it
	line     bool    // that word opens a line
	list     bool    // right behind another name: A, B and C
	number   bool    // a number opens its line
	behalf   bool    // that term stands behind "za", "ze strany"
	payer    bool    // that term has no party here, and pays
	stranger bool    // that term has no party here, and does not pay
	private  bool    // birth date, home or identity card follow
	firm     bool    // a company number follows
	start    int     // of the name
	end      int     // of it
	near, fn cue     // the nearest cue before it, the function behind it
}

// How far around a name cues count, in bytes.
const (
	reachBefore = 130
	reachAfter  = 60
	reachLoose  = 70
)

// context looks around a name.
func (w *walker) context(i int) context {
	it := &w.items[i]
	c := context{it: it, start: it.start, end: it.end, before: w.cuesInFront[:0], after: w.cuesBehind[:0]}
	from := max(w.last, it.start-reachBefore)
	joined, row, cut := false, w.inRow(it), false
	read := it.start // back to which no sentence ends
	for k := w.tok - 1; k >= 0 && w.tokens[k].start >= from; k-- {
		t := w.tokens[k]
		between := w.between(t.end, it.start)
		if row && t.end < it.line && strings.Contains(between, "\n") {
			break // another row of a table
		}
		if t.cue == cueJoin && onlyTitles(between) {
			c.join, c.line = true, ownLine(w.text, t.start)
			break // what stands before the connecting word speaks of others
		}
		if t.end < it.line && !w.foi && strings.Contains(between, "\n\n") || strings.Contains(between, ";") || w.sentenceEndsIn(t.end, max(read, t.end), it.start) {
			break
		}
		read = min(read, t.end)
		if w.cur != nil && w.cur.empty() && t.end <= w.cur.at {
			break // belongs to the party before
		}
		if t.cue == cueLabel && t.end <= w.ended && w.await {
			break // the defined term that closed the block before
		}
		if t.cue == cueLabel {
			if c.ref == nil {
				c.ref, c.behalf = w.byLabel(t.label), onBehalf(w.folded(max(0, t.start-24), t.start))
				if c.ref == nil && c.behalf {
					c.ref = w.unnamed(t.side)
				}
				c.stranger = c.ref == nil && c.behalf && t.side != sidePayer
				c.payer = c.ref == nil && c.behalf && t.side == sidePayer
			}
			continue
		}
		if t.cue == cueJoin {
			joined = joined || it.start-t.end < 40
			continue
		}
		if t.cue.acts() && w.person >= 0 && (joined || strings.Contains(between, "\n")) && t.start >= w.items[w.person].end && beside(w.between(w.items[w.person].end, t.start)) {
			cut = strings.Contains(between, "\n")
			break // the function of the person before: "…, rektorem, a studentkou …"
		}
		if w.cur == nil && !w.await && it.start-t.end > reachLoose && t.cue.acts() {
			continue // in the running text a function stands beside its name
		}
		if t.cue.noun() && verbBetween(between) {
			continue // "Starosta předložil žádost pana …"
		}
		c.before = append(c.before, t)
	}
	c.list = !cut && len(c.before) == 0 && c.ref == nil && w.person >= 0 && it.start > w.last && (it.start-w.last < 16 && !c.line && !row && !w.sentenceEnds(w.last, it.start) && !w.newLineOfValues(it) || c.join && !c.line && it.start-w.items[w.person].end < 60)
	if p := w.alias(from, it.start); p != nil && c.ref == nil {
		c.ref = p
	}
	if c.ref == nil {
		if c.ref = w.carried(it); c.ref == nil {
			c.ref = w.rowOf(it)
		}
		c.behalf = c.behalf || c.ref != nil
	}
	c.number = numbered(w.text[max(it.line, it.start-40):it.start])
	w.lookBehind(i, &c)
	c.join = c.join || joined && c.private
	for c.besides < len(c.after) && beside(w.between(c.end, c.after[c.besides].start)) {
		c.besides++
	}
	w.cuesInFront, w.cuesBehind = c.before[:0], c.after[:0]
	c.near, c.fn = c.nearest(w), c.function(w)
	return c
}

// newLineOfValues reports whether a name opens a line below values of the name
// before: it goes on with no list.
func (w *walker) newLineOfValues(it *item) bool {
	return w.last != w.items[w.person].end && strings.Contains(w.text[w.last:it.start], "\n") && !w.opensRow(&w.items[w.person])
}

// inRow reports whether a name stands in a row of a table.
func (w *walker) inRow(it *item) bool {
	if !w.tabs {
		return false
	}
	from := it.line
	behind, _, _ := strings.Cut(w.text[it.end:min(len(w.text), it.end+lineReach)], "\n")
	return strings.Count(w.text[from:it.start], "\t")+strings.Count(behind, "\t") > 1
}

// lookBehind fills what follows the name.
func (w *walker) lookBehind(i int, c *context) {
	it := &w.items[i]
	end, next := len(w.text), w.behind(it)
	if next >= 0 {
		end = w.items[next].start
	}
	for k := w.tok; k < len(w.tokens) && w.tokens[k].start < min(end, it.end+reachAfter); k++ {
		t := w.tokens[k]
		if t.start < it.end {
			continue
		}
		gap := w.between(it.end, t.start)
		if (t.start-it.end < 50 && (t.cue == cueBorn || t.cue == cueHome) || t.start-it.end < 6 && t.cue == cueMaiden) && !strings.Contains(gap, "\n\n") {
			c.private = true
		}
		if lines := strings.Count(gap, "\n"); lines > 0 && (it.typ != detectors.SignatureName || lines > 2) && !w.below(it, t, lines) || strings.ContainsAny(gap, ";.") && !onlyTitles(gap) {
			break
		}
		rest := strings.TrimLeft(w.text[t.end:min(len(w.text), t.end+30)], " ")
		if strings.HasPrefix(rest, ":") {
			break // speaks of what follows
		}
		if (t.cue == cueBusiness || t.cue == cueSelf) && t.start-it.end < 40 && wordsBetween(gap) <= 3 {
			c.firm = true // "…, podnikatel", "применяющим НПД"
		}
		if t.cue == cueLabel && strings.HasPrefix(rest, ")") && strings.HasSuffix(gap, "(") && c.ref == nil {
			c.ref, c.behalf = w.byLabel(t.label), true
		}
		if n := len(c.after); t.cue == cueLabel && n > 0 && c.ref == nil && t.start-c.after[n-1].end < 3 && (c.after[n-1].cue.acts() || c.after[n-1].cue == cueSupplier) && beside(w.text[it.end:c.after[n-1].start]) {
			c.ref, c.behalf = w.byLabel(t.label), true // ", technolog zhotovitele"
		}
		c.after = append(c.after, t)
	}
	w.valuesBehind(it, next, c)
}

// below reports whether a word opens the line under a name that has a line of
// its own, as functions stand under signatures.
func (w *walker) below(it *item, t token, lines int) bool {
	if lines != 1 || !ownLine(w.text, t.start) {
		return false
	}
	line := w.text[it.line:it.start]
	return onlyTitles(line)
}

// valuesBehind looks at the findings behind a name, up to the next name.
func (w *walker) valuesBehind(it *item, next int, c *context) {
	for range 4 {
		if next < 0 {
			return
		}
		n := &w.items[next]
		gap := n.start - it.end
		switch n.typ {
		case detectors.Person, detectors.SignatureName, detectors.Org:
			return
		case detectors.BirthDate, detectors.BirthNumber, detectors.IDDocument:
			c.private = c.private || gap < 100
		case detectors.CompanyID:
			c.firm = gap < 40 || gap < 200 && !strings.Contains(w.between(it.end, n.start), "\n\n")
			return
		}
		next = w.next(max(n.end, n.start+1))
	}
}

// numbered reports whether the text before a name is the number that opens a line.
func numbered(s string) bool {
	if j := strings.LastIndexByte(s, '\n'); j >= 0 {
		s = s[j+1:]
	}
	if s = strings.TrimSpace(s); len(s) > 3*utf8.UTFMax {
		return false
	}
	n, digit := 0, false
	for _, r := range s {
		if unicode.IsDigit(r) {
			digit = true
		}
		n++
	}
	return digit && n <= 3 && strings.ContainsAny(s, ".)") && onlyTitles(s)
}

// companies reports whether an organisation that is no public body takes part,
// as far as the walk has come.
func (w *walker) companies() bool {
	for _, p := range w.parties {
		if p.orgText != "" && !p.local && w.orgKind(p) != KindBody {
			return true
		}
	}
	return false
}

// byLabel finds the party with a defined term, the last that took it.
func (w *walker) byLabel(label string) *party {
	if !slices.Contains(w.labelled, label) {
		return nil
	}
	for k := len(w.parties) - 1; k >= 0; k-- {
		if w.parties[k].hasLabel(label) {
			return w.parties[k]
		}
	}
	return nil
}

// unnamed finds the only party without a defined term, where all others have
// one: a term that nobody took is its. Who pays is no natural person there.
func (w *walker) unnamed(s side) (found *party) {
	others := 0
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		switch {
		case p.empty() || p.local:
		case len(p.labels) > 0 || p.alias != "":
			others++
		case found != nil:
			return nil
		case s == sidePayer && p.person >= 0:
		default:
			found = p
		}
	}
	if others == 0 {
		return nil
	}
	return found
}

// acts reports whether a cue says that somebody acts for an organisation.
func (c cue) acts() bool {
	switch c {
	case cueRep, cueHead, cueMayor, cueStaff, cueContact, cueOfficer:
		return true
	}
	return false
}

// noun reports whether a cue is a function, not something that is done.
func (c cue) noun() bool {
	switch c {
	case cueHead, cueMayor, cueStaff, cueSupplier:
		return true
	}
	return false
}

// has reports whether a cue stands before the name.
func (c *context) has(cues ...cue) bool { return among(c.before, cues) }

// follows reports whether a cue stands behind the name.
func (c *context) follows(cues ...cue) bool { return among(c.after, cues) }

func among(tokens []token, cues []cue) bool {
	for _, t := range tokens {
		for _, q := range cues {
			if t.cue == q {
				return true
			}
		}
	}
	return false
}

// farWords is how many words at most stand between a function and its name:
// "starostkou statutárního města Vzorov paní Ing. …".
const farWords = 7

// wordsBetween counts the words of a text as strings.Fields cuts them.
func wordsBetween(s string) (n int) {
	inside := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		space := c == ' ' || '\t' <= c && c <= '\r'
		if c == 0xc2 || c >= 0xe1 && c <= 0xe3 { // the first byte of all other spaces
			r, size := utf8.DecodeRuneInString(s[i:])
			space = unicode.IsSpace(r)
			i += size - 1
		}
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}

// nearest returns the cue nearest before the name among those that tell how a
// person stands to a party.
func (c *context) nearest(w *walker) cue {
	for _, t := range c.before {
		if t.cue.noun() && wordsBetween(w.text[t.end:c.start]) > farWords {
			continue
		}
		switch t.cue {
		case cueRep, cueHead, cueMayor, cueStaff, cueContact, cueSupplier, cueOfficer, cueThird, cueSpouse, cueMaiden, cuePerformer, cueJury, cueMember:
			return t.cue
		}
	}
	return cueNone
}
