package parties

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/person"
)

// item is one finding in the joined text of its file.
type item struct {
	start, end int
	rank       int // in order
	line       int // where its line begins, see lineStart
	finding    *detectors.Finding
	typ        detectors.Type
	named      bool // a name of a person
	text       string

	tokens     person.Name // of the text, once they are asked for
	who        int32       // number of the person in the record, 0 for none
	party      *party
	rel        relation
	owner      int // index of the person that a value belongs to, -1 if the party
	subkind    string
	role       Role
	why        []string
	public     bool   // works for the public body whatever stands around
	supplier   bool   // a driver or foreman, whom suppliers have
	agent      bool   // acts by law or power of attorney
	layman     bool   // acts by power of attorney alone, not by profession
	function   bool   // a function stands with the name
	whose      whose  // which kind of organisation gives the function
	loose      bool   // no term tells whose person it is
	inHead     bool   // stands in a block of the head
	pays       bool   // does what the paying side does
	staffed    bool   // a phone or mailbox near a name of the same block
	lower      bool   // has a function that the statutory body has not
	kin        bool   // a word for a relative stands right beside
	issues     bool   // issued what the paid side issues
	ofWhom     string // word behind the function, folded: "domova"
	unit       bool   // belongs to a unit such as public bodies have
	overruled  bool   // what was learnt has overruled its role
	spokenOf   bool   // a party of the file, by a form of address before a short name
	unsure     bool   // its signs say that the name should rather go
	borderline bool   // its signs say nearly that it should stay
	adopted    bool   // has the role of the same person elsewhere
	scene      int    // number of its scene, counted from one
	classed    bool   // class is told
	class      Kind   // of the name of an organisation, see orgClass
	firm       int8   // an organisation that is a company, see firmName: 1 yes, -1 no
	aside      bool   // stands in a part beside the text: metadata, comment
}

// name is the text as names are compared.
func (it *item) name() person.Name {
	if it.tokens == nil {
		it.tokens = person.Parse(it.text)
	}
	return it.tokens
}

// relation is how a person stands to a party.
type relation uint8

const (
	relNone    relation = iota
	relSelf             // is the party
	relRep              // acts for it: statutory body, agent
	relContact          // contact person, technician, staff
	relOfficer          // acts for the office that writes
	relThird            // a person merely mentioned
	relRequester
	relPerformer // paid, without being a party
	relMember    // stands in the party's block without a cue
)

// joined is a file as one text with its findings in order.
type joined struct {
	text   string
	flat   flat
	arena  []cell
	items  []item
	tokens []token
	words  []cueWord
	found  []token  // in one cell
	order  []int    // of items by place
	split  int      // where the parts beside the text begin
	people int      // how many names there are
	names  []string // of people and organisations, cut
}

// rooms are those of files that were read, without what they held: most of what
// a file needs is room for its items.
var rooms = sync.Pool{New: func() any { return &joined{} }}

// keptItems is for how many items room is used again.
const keptItems = 1 << 14

// join reads a file. Its room is given back with leave.
func join(f *detectors.File) *joined {
	j := rooms.Get().(*joined)
	j.join(f)
	return j
}

// leave gives the room back; nobody holds anything of it any more.
func (j *joined) leave() {
	if cap(j.items) > keptItems {
		return
	}
	clear(j.items)
	clear(j.names)
	clear(j.tokens)
	*j = joined{items: j.items[:0], order: j.order[:0], tokens: j.tokens[:0], names: j.names[:0], arena: j.arena[:0], found: j.found[:0]}
	rooms.Put(j)
}

// breakMark divides the parts beside the text; it ends blocks of values.
const breakMark = "\n\n"

// join lays the parts of a file behind each other: first those a reader sees,
// then metadata, comments and the like, which belong to no block.
func (j *joined) join(f *detectors.File) {
	base := map[string]int{}
	var b strings.Builder
	size := 0
	for _, p := range f.Parts {
		size += len(p.Text) + len(breakMark)
	}
	b.Grow(size)
	for _, aside := range []bool{false, true} {
		if aside {
			j.split = b.Len()
		}
		for _, p := range f.Parts {
			if besides(p.Kind) != aside {
				continue
			}
			base[p.ID] = b.Len()
			b.WriteString(p.Text)
			if aside {
				b.WriteString(breakMark)
			} else {
				b.WriteString("\n") // a sentence may go on on the next page
			}
		}
	}
	j.text = b.String()
	j.enter(f.Findings, base)
	slices.SortStableFunc(j.order, func(a, b int) int { return cmp.Compare(j.items[a].start, j.items[b].start) })
	j.unfold()
	j.flat = flatten(j.text)
	j.findWords()
	j.settlePlaces()
}

// enter makes the items of the findings; base tells where each part begins.
func (j *joined) enter(found []detectors.Finding, base map[string]int) {
	j.items, j.order = slices.Grow(j.items, len(found)), slices.Grow(j.order, len(found))
	part, at, ok := "", 0, false
	for i := range found {
		fd := &found[i]
		if i == 0 || fd.Part != part {
			part = fd.Part
			at, ok = base[part]
		}
		it := item{finding: fd, typ: fd.Type, owner: -1, start: at + fd.Start, end: at + fd.End}
		if !ok || it.start < 0 || it.end > len(j.text) || it.start > it.end {
			it.start, it.end = len(j.text), len(j.text) // a finding without its part: role unknown
		}
		it.text = j.text[it.start:it.end]
		it.named = it.typ == detectors.Person || it.typ == detectors.SignatureName
		it.aside = it.start >= j.split
		j.items, j.order = append(j.items, it), append(j.order, i)
	}
}

// settlePlaces gives every item its rank and its line, and cuts the names.
func (j *joined) settlePlaces() {
	last, line, read := 0, 0, 0 // where the item before ends, where its line begins, and how far lines are read
	for k, i := range j.order {
		it := &j.items[i]
		it.rank = k
		// Findings never overlap; should a detector break that, the later one is
		// read from where the one before ends.
		it.start = max(it.start, last)
		it.end = max(it.end, it.start)
		it.text = j.text[it.start:it.end]
		if n := strings.LastIndexByte(j.text[read:it.start], '\n'); n >= 0 {
			line = read + n + 1
		}
		if it.line = line; line == 0 || it.start-line >= lineReach {
			it.line = j.lineStart(it.start)
		}
		if isName(it) {
			j.people++
		}
		if isName(it) || it.typ == detectors.Org {
			from := len(j.names)
			j.names = person.AppendTokens(j.names, j.folded(it.start, it.end))
			it.tokens = j.names[from:len(j.names):len(j.names)]
		}
		last, read = it.end, it.start
	}
}

// besides reports whether a part stands beside the text.
func besides(k document.PartKind) bool {
	switch k {
	case document.Body, document.Header, document.Footer, document.Note, "":
		return false
	}
	return true
}

// How much of the text between two findings is looked at. A cue stands near
// what it speaks of; a party's head is shorter than this.
const (
	gapWhole = 800
	gapHead  = 250
	gapTail  = 500
	titleLen = 700
)

// cueWord is a word of the text that is a cue, wherever it stands.
type cueWord struct {
	start, end int32
	state      uint16 // of the trie
}

// findWords finds the cues of the whole text, if its folded words are not those of
// the text.
func (j *joined) findWords() {
	j.words = j.flat.words
	if j.flat.odd == nil && !j.flat.hidden {
		return
	}
	j.words = nil
	t := cueTrie()
	for at := 0; at < len(j.text); {
		code, size := t.codeAt(j.text, at)
		if code == codeBreak {
			at += size
			continue
		}
		n, i := t.lookUp(j.text, at, len(j.text))
		i = t.wordEnd(j.text, i, len(j.text))
		if n != 0 {
			j.words = append(j.words, cueWord{int32(at), int32(i), n})
		}
		at = i
	}
}

// scanGaps takes the cue words between the findings.
func (j *joined) scanGaps() {
	last, k := 0, 0
	gap := func(from, to int) {
		if to-from <= gapWhole {
			k = j.scanGap(from, max(from, to), k)
			return
		}
		head := gapHead
		if from == 0 {
			head = titleLen
		}
		head = min(head, to-from)
		a, b := snap(j.text, from+head), snap(j.text, max(from+head, to-gapTail))
		k = j.scanGap(from, a, k)
		k = j.scanGap(b, to, k)
	}
	j.tokens = slices.Grow(j.tokens[:0], len(j.words))
	for _, i := range j.order {
		gap(last, max(last, j.items[i].start))
		last = max(last, j.items[i].end)
	}
	gap(last, len(j.text))
}

// scanGap appends the cue words of a gap. k is the first of the words that does
// not stand before the gap; that of the next gap is returned. A word across a
// border of the gap counts as far as it lies inside.
func (j *joined) scanGap(from, to, k int) int {
	if from >= to {
		return k
	}
	t := cueTrie()
	rest := to
	if t.inWord(j.text, to) {
		rest = max(from, t.wordStart(j.text, to))
	}
	if from < rest && t.inWord(j.text, from) {
		j.tokens = scan(j.text, from, t.wordEnd(j.text, from, to), j.tokens)
	}
	for k < len(j.words) && int(j.words[k].start) < from {
		k++
	}
	for ; k < len(j.words) && int(j.words[k].start) < rest; k++ {
		w := &j.words[k]
		j.tokens = append(j.tokens, t.cue(j.text, int(w.start), int(w.end), w.state))
	}
	j.tokens = scan(j.text, rest, to, j.tokens)
	return k
}

// snap moves a place forward to a blank, so that no word is cut.
func snap(s string, i int) int {
	for i < len(s) && s[i] != ' ' && s[i] != '\n' && s[i] != '\t' {
		i++
	}
	return i
}

// between is the text from the end of one thing to the start of another, "" where
// they overlap: names that no detector marked may hold words that are cues.
func (w *walker) between(end, start int) string {
	if end > start {
		return ""
	}
	return w.text[end:start]
}

// lineReach bounds how far back the start of a line is looked for, in bytes: a
// text without line breaks is one line.
const lineReach = 4000

// lineStart is where the line of a byte begins, or lineReach bytes before it.
func (j *joined) lineStart(at int) int {
	from := max(0, at-lineReach)
	if i := strings.LastIndexByte(j.text[from:at], '\n'); i >= 0 {
		return from + i + 1
	}
	for from < at && !utf8.RuneStart(j.text[from]) {
		from++
	}
	return from
}
