package names

import (
	"slices"
	"strings"
	"sync"

	"inkoust/internal/lexicon"
	"inkoust/internal/tagger"
	"inkoust/internal/vocab"
	"inkoust/internal/words"
)

// The weights of the tagger from which a word counts. They were chosen on texts
// whose results may be looked at (docs/quality.md).
const (
	tagPart   = 0   // joins a name that another word of it carries
	tagAsked  = 100 // a person is asked
	tagFound  = 160 // the word is a name
	tagFollow = 200 // and is looked for in the rest of the record
)

// What is taken off where a capital is a matter of course: at the beginning of a
// sentence or quotation, and of a line, a column or behind a label, where forms
// and tables have nouns.
const (
	tagSentence = 60
	tagColumn   = 140
)

// The scores in percent of a name that only the tagger saw.
const (
	scoreAsked  = 46
	scoreFound  = 55
	scoreFollow = 62
)

// tagWhy is the reason of a name that the tagger found.
const tagWhy = "tagger"

// joined adds to the names of the rules those that only the tagger sees. What
// the rules decided stays: words of names, addresses, organisations and
// institutions. The tagger looks at capitalised words that they left open.
func (r *reader) joined(ruled []name) []name {
	t := tagging{reader: r, ruled: ruled}
	defer t.release()
	for i := range r.toks {
		t.step(i)
	}
	t.again()
	t.found = slices.DeleteFunc(t.found, func(n name) bool { return n.score == 0 })
	if len(t.found) == 0 {
		return r.mended(ruled)
	}
	for k := range t.found {
		t.found[k].signature = t.inSignature(t.found[k])
	}
	all := append(ruled, t.found...)
	slices.SortStableFunc(all, func(a, b name) int { return a.i - b.i })
	return r.mended(all)
}

// mended joins the pieces of one name and drops what only looks like one, when all
// names are known.
func (r *reader) mended(all []name) []name {
	kept := all[:0]
	for _, n := range all {
		if r.signboard(n) {
			continue
		}
		n.i = r.shortSurname(n)
		if last := len(kept) - 1; last >= 0 && r.continues(kept[last], n) {
			kept[last].j, kept[last].score = n.j, max(kept[last].score, n.score)
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

// continues reports whether a name goes on with the next one: a space alone lies
// between a surname and what the tagger or the rules saw as another name,
// "ТУРСУНОВ Бахром".
func (r *reader) continues(a, b name) bool {
	return a.j == b.i && r.toks[b.i].Gap == words.Space && (a.j-a.i == 1 || b.j-b.i == 1) && b.j-a.i <= maxMended && r.toks[b.i].Cap() && r.toks[a.j-1].Cap() &&
		r.toks[b.i].Shape != words.Initial && r.toks[a.j-1].Shape != words.Initial
}

// shortSurname returns where a name begins that a surname of two to four capitals
// in a list precedes, which looks like an abbreviation: "RADU Ionuț", "ПАК ЭДУАРД".
func (r *reader) shortSurname(n name) int {
	t, before := r.at(n.i-1), r.at(n.i-2)
	if n.j != n.i+1 || t.Kind != words.Word || t.Shape != words.Upper || r.toks[n.i].Gap != words.Space || t.Form.Letters.Count > shortest || t.In(titles) || t.In(personCues) ||
		r.taken[n.i-1] != 0 || !strings.ContainsAny(t.Fold, "aeiouyаеиоуыэюя") || (r.class(r.toks[n.i].Form)&lexicon.Given == 0 || t.In(vocab.Stems)) && !r.at(n.j).Is('|') && !r.at(n.j).Is(';') {
		return n.i
	}
	if t.Gap >= words.Wide || before.Kind == words.Number && before.Gap >= words.Wide || before.Is('|') || before.Is(';') || before.Is('.') && r.at(n.i-3).Kind == words.Number {
		return n.i - 1
	}
	return n.i
}

// maxMended is how many words a name of pieces has at most.
const maxMended = 4

// signboard reports whether a single word in quotation marks names a thing, a
// school or an inn: "детский сад «Ручеёк»". A nickname stands behind a given name.
func (r *reader) signboard(n name) bool {
	if n.j != n.i+1 || n.j >= len(r.toks) {
		return false
	}
	open, end, before := r.at(n.i-1), r.at(n.j), r.at(n.i-2)
	if open.Kind != words.Mark || end.Kind != words.Mark || !strings.ContainsRune("„“”\"«»‚‘’", open.Sign()) || !strings.ContainsRune("“”\"»‘’", end.Sign()) {
		return false
	}
	return r.toks[n.i].Gap == words.None && end.Gap == words.None && !before.Cap() && before.Kind == words.Word && !before.In(personCues)
}

// tagging is one walk of the tagger over a text.
type tagging struct {
	*reader
	ruled  []name
	next   int           // the first name of the rules that ends behind the walk
	marks  []tagger.Mark // of capitalised words, as far as filled
	filled int
	labels []bool
	room   *tagRoom // of both
	found  []name
	run    int  // the token behind the row of capitalised words around the walk
	crowd  bool // that row is too long for names
	seen   []sighting
	scorer *tagger.Scorer
}

// step looks at token i.
func (t *tagging) step(i int) {
	for t.next < len(t.ruled) && t.ruled[t.next].j <= i {
		t.next++
	}
	if !t.toks[i].Cap() {
		return
	}
	t.items = t.items[:0]
	if t.next < len(t.ruled) && t.ruled[t.next].i <= i {
		t.label(i)
		return
	}
	if t.crowded(i) || !t.open(i) {
		if tok := t.toks[i]; tok.Shape != words.Initial && t.taken[i] == 0 && !tok.In(titles) {
			t.doubt(i)
		}
		return
	}
	t.prepare(i)
	if t.scorer == nil {
		t.scorer = tagger.Built().Scorer(t.read, t.marks)
	}
	score := t.scorer.Score(i, tagger.Before(t.toks, t.labels, i))
	t.seen = append(t.seen, sighting{i, score})
	if score > tagPart {
		t.label(i)
		t.take(i, score-t.course(i))
	} else {
		t.doubt(i)
	}
}

// label notes that token i is a word of a name.
func (t *tagging) label(i int) {
	t.makeRoom()
	t.labels[i] = true
}

// tagRoom is room for what a walk notes of tokens. It is used again for texts of up
// to keptTags tokens.
type tagRoom struct {
	marks  []tagger.Mark
	labels []bool
}

var tagRooms = sync.Pool{New: func() any { return new(tagRoom) }}

const keptTags = 1 << 17

func (t *tagging) makeRoom() {
	if t.room != nil {
		return
	}
	t.room = tagRooms.Get().(*tagRoom)
	n := len(t.toks)
	if cap(t.room.marks) < n {
		t.room.marks, t.room.labels = make([]tagger.Mark, n+n/4), make([]bool, n+n/4)
	}
	t.marks, t.labels = t.room.marks[:n], t.room.labels[:n]
	clear(t.marks)
	clear(t.labels)
}

// release gives the room back.
func (t *tagging) release() {
	if t.room != nil && cap(t.room.marks) <= keptTags {
		tagRooms.Put(t.room)
	}
}

// reach is how many tokens on each side the tagger looks at.
const reach = 2

// prepare fills the marks up to those that count for token i.
func (t *tagging) prepare(i int) {
	t.makeRoom()
	for t.filled = max(t.filled, i-reach); t.filled <= i+reach && t.filled < len(t.toks); t.filled++ {
		if tok := &t.toks[t.filled]; tok.Cap() {
			t.marks[t.filled] = t.mark(tok)
			if t.givenToo(t.filled) {
				t.marks[t.filled] &^= tagger.Vocab
			}
		}
	}
}

// mark says what is known of a word.
func (t *tagging) mark(w *words.Token) tagger.Mark {
	m := tagger.MarkOf(t.class(w.Form), t.exact(w.Form))
	if w.In(vocab.Stems) {
		m |= tagger.Vocab
	}
	if t.low[w.ID()] {
		m |= tagger.Lower
	}
	return m
}

// take makes a name of token i or adds it to the one before it. A name of score
// 0 waits for a word that carries it.
func (t *tagging) take(i, score int) {
	points := scoreOf(score)
	if last := len(t.found) - 1; last >= 0 && t.adjoins(t.found[last].j, i) {
		n := &t.found[last]
		n.j, n.score = i+1, max(n.score, points)
		return
	}
	if t.honours(i) || t.epithet(i) || t.ofBody(i) {
		return
	}
	t.found = append(t.found, name{i: t.initialBefore(i), j: i + 1, score: points, why: tagWhy})
}

// initialBefore returns where the initial of a given name before the word at token i
// begins, within a line, else i: "Zapsala: Ľ. Ščasná".
func (t *tagging) initialBefore(i int) int {
	k := i - 2
	if k < 1 || t.toks[i].Gap != words.Space || !t.toks[k+1].Is('.') || t.toks[k+1].Gap != words.None || t.toks[k].Shape != words.Initial || !t.toks[k].Cap() || t.toks[k].Gap != words.Space || t.taken[k] != 0 || t.toks[k-1].Cap() {
		return i
	}
	return k
}

// epithet reports whether token i is by its end an adjective behind a capitalised
// word that is no name: "Szlak Orlicki", "Mikroregion Poličský".
func (t *tagging) epithet(i int) bool {
	prev := t.at(i - 1)
	return t.toks[i].In(adjectivals) && t.toks[i].Gap == words.Space && prev.Cap() && prev.Shape == words.Title && !t.labels[i-1] &&
		!prev.In(titles) && !prev.In(roleStems) && t.class(prev.Form)&lexicon.Given == 0
}

// ofBody reports whether token i is a given name behind the letters of a body, which
// have no vowel: "DDM Jana".
func (t *tagging) ofBody(i int) bool {
	prev := t.at(i - 1)
	return t.toks[i].Gap == words.Space && prev.Shape == words.Upper && prev.Form.Letters.Count <= shortest && !strings.ContainsAny(prev.Fold, "aeiouyаеиоуыэюя") &&
		!prev.In(titles) && t.class(t.toks[i].Form)&lexicon.Given != 0
}

// doubt takes back a single word of no name behind which token i stands, a
// capitalised word that is no name: "Kolárova Lhota". Within a sentence the name
// stays and is asked about.
func (t *tagging) doubt(i int) {
	last := len(t.found) - 1
	if last < 0 || t.found[last].j != i || t.found[last].i != i-1 || t.toks[i].Gap != words.Space {
		return
	}
	if n := &t.found[last]; !t.inSentence(n.i) {
		n.score = 0
	} else {
		n.score = min(n.score, scoreAsked)
	}
}

// scoreOf turns the tagger's weight into the score of a name, 0 for none.
func scoreOf(weight int) int {
	switch {
	case weight > tagFollow:
		return scoreFollow
	case weight > tagFound:
		return scoreFound
	case weight > tagAsked:
		return scoreAsked
	}
	return 0
}

// adjoins reports whether the word at token i goes on a name that ends before
// token j: behind a space or a hyphen.
func (t *tagging) adjoins(j, i int) bool {
	if i == j {
		return t.toks[i].Gap == words.Space
	}
	return i == j+1 && t.toks[j].Is('-') && t.toks[j].Gap == words.None && t.toks[i].Gap == words.None
}
