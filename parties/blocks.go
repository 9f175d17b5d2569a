package parties

import (
	"strings"

	"inkoust/detectors"
)

// walker goes over the findings and cue words of a file in order and tells
// which party each stands with. It is a small machine: a block opens with a
// label, a connecting word or a name, and closes with its defined term.
type walker struct {
	*joined
	opts    *Options
	record  *record
	nr      int      // of the file
	parties []*party // of this file, in order, up to maxParties
	all     []*party // with those beyond, which nothing is compared with
	room    []party  // for the next ones

	cur                     *party // whose block is open, nil between blocks
	head                    bool   // still in the head of the contract, where parties open
	await                   bool   // a block has closed, the next name opens another
	person                  int    // the person that values nearby belong to, -1
	broken                  bool   // a value of the party came after that person
	foi                     bool
	titleText               string             // the beginning of the text, folded, once it is asked for
	letter                  bool               // a letter or decision of another kind
	paid                    bool               // the kind of contract pays natural persons
	loan                    bool               // it is a loan
	gift                    bool               // it is a donation
	reward                  int8               // whether the terms speak of a reward: 1 yes, -1 no, 0 not read
	sale                    int8               // whether somebody sells to a public body, in the same way
	under                   *party             // whose term ends a line that heads rows
	underAt                 int                // where that line ends
	plain                   int8               // formless, in the same way
	minutes                 bool               // of a meeting of a public body
	third                   int                // end of the word that heads a list of third persons, -1
	council                 bool               // a resolution of a public body
	closed                  *party             // whose block closed last
	ended                   int                // where a block took its defined term last
	last                    int                // end of the last finding
	staff                   int                // end of the line that heads a list of staff, -1
	lastName                int                // the last name, -1 before the first
	private                 int                // end of the last birth date or identity card
	named                   int                // end of the last name of an organisation
	tok                     int                // next token
	tabs                    bool               // the text has some
	aliased                 bool               // a party has a learned term
	labelled                []string           // defined terms that parties have taken
	cuesInFront, cuesBehind []token            // room for those of a context
	before                  front              // of the finding looked at
	skip                    bool               // the finding just seen hides no cue before it
	orgs                    map[string]*party  // by the form of the name
	homes                   map[int]int        // end of the address of a person
	who                     string             // kinds of parties that take part, once they are asked for
	titles                  []string           // kinds of files that the title names, once they are asked for
	census                  census             // of the names of the file
	likeOf                  *item              // of whom alike speaks
	alike                   []int32            // places in record
	classes                 map[string]Kind    // of names of organisations
	spelled                 map[[2]string]bool // see spells
	scenes                  []scene            // of the names, see note
	begun                   bool               // the subject of a letter has come
}

// blockReach is how far behind its last finding a block still holds.
const blockReach = 600

// maxParties bounds the parties of a file that are compared with each other;
// lists of thousands are no parties, and comparing them would take too long.
const maxParties = 400

// partiesAtOnce is for how many parties memory is taken at a time.
const partiesAtOnce = 16

// maxLabelled bounds how many parties a returning label is compared with: those
// of the contract's head stand first.
const maxLabelled = 40

// aliasReach is how far behind its end a block can take a second defined term.
const aliasReach = 60

// walk goes through the file.
func (w *walker) walk() {
	w.head, w.person, w.homes, w.orgs = true, -1, map[int]int{}, map[string]*party{}
	w.third, w.lastName, w.staff = -1, -1, -1
	w.tabs = strings.IndexByte(w.text, '\t') >= 0
	w.title()
	for _, i := range w.order {
		it := &w.items[i]
		for w.tok < len(w.tokens) && w.tokens[w.tok].start < it.start {
			w.token(w.tok)
			w.tok++
		}
		w.far(it)
		w.staffHead(min(w.last, it.start), it.start)
		w.item(i)
		if !w.skip {
			w.last = max(w.last, it.end)
		}
		w.skip = false
	}
	for ; w.tok < len(w.tokens); w.tok++ {
		w.token(w.tok)
	}
}

// far closes what is too far away.
func (w *walker) far(it *item) {
	if it.start-w.last > blockReach {
		w.close()
		w.await = w.head && len(w.parties) < 2
	}
	if it.aside {
		w.close()
		w.head, w.await = false, false
	}
	if w.person >= 0 && !w.broken && w.last < it.line && strings.Contains(w.text[w.last:it.start], "\n\n\n") {
		w.broken = true
	}
}

func (w *walker) close() {
	if w.cur != nil {
		w.closed = w.cur
	}
	w.cur, w.person, w.broken = nil, -1, false
}

// token moves the machine by a cue word.
func (w *walker) token(i int) {
	t := w.tokens[i]
	switch t.cue {
	case cueLabel:
		w.label(i)
	case cueOrgName:
		w.hiddenOrg(t)
	case cueSubject:
		w.begun = true
	case cueThird, cueSpouse:
		w.heading(t)
	case cueTerm:
		if !w.labelBehind(i) {
			w.define(i)
		}
	case cueJoin:
		w.join(t)
	case cueNoBusiness:
		if w.cur != nil {
			w.cur.private = true
		}
	case cueBusiness, cueSelf:
		if w.cur != nil && (w.person < 0 || w.items[w.person].rel == relSelf || w.broken) {
			w.cur.business = true
			w.cur.unregistered = w.cur.unregistered || t.cue == cueSelf
		}
	case cueBody:
		if w.cur == nil && len(w.parties) > 0 && (len(w.parties) > 1 || !w.await) || len(w.parties) > 1 && startsLine(w.text, t.start) {
			w.close()
			w.head, w.await = false, false
		}
	}
}

// join opens a block behind "mezi" or "a" where no name was found behind it.
func (w *walker) join(t token) {
	next := w.next(t.end)
	if !w.head || w.cur != nil || next < 0 || w.items[next].start-t.end > 160 || t.end-t.start < 4 && !w.await || w.nameFollows(t.end) {
		return
	}
	switch w.items[next].typ {
	case detectors.Org, detectors.SignatureName:
		return
	case detectors.Person:
		if w.await {
			return
		}
	}
	if len(w.parties) > 1 {
		return
	}
	w.cur = w.newParty()
	w.cur.at, w.await = t.end, false
}

// label opens, names or closes a block.
func (w *walker) label(i int) {
	t := w.tokens[i]
	switch {
	case w.trails(i):
		w.term(t)
	case w.leads(i):
		w.open(t)
	default:
		w.headsRows(t)
	}
}

// headsRows notes a term in a line that ends in a colon: "následující vozidla
// objednatele:". It holds for the rows below.
func (w *walker) headsRows(t token) {
	rest, _, ok := strings.Cut(w.text[t.end:min(len(w.text), t.end+40)], "\n")
	if rest = strings.TrimRight(rest, " "); !ok || !strings.HasSuffix(rest, ":") || wordsBetween(rest) > 3 {
		return
	}
	if p := w.byLabel(t.label); p != nil && !p.empty() {
		w.under, w.underAt = p, t.end+len(rest)
	}
}

// rowsReach is how long such rows can be, in bytes.
const rowsReach = 500

// rowOf returns the party whose term heads the rows in which a name stands.
func (w *walker) rowOf(it *item) *party {
	if w.under == nil || it.start-w.underAt > rowsReach || it.start <= w.underAt {
		return nil
	}
	if strings.Contains(w.text[w.underAt:it.start], "\n\n") || w.sentenceEnds(w.underAt, it.start) {
		w.under = nil
	}
	return w.under
}

// term gives the open block its defined term and closes it.
func (w *walker) term(t token) {
	p := w.cur
	if p == nil && w.await && len(w.parties) > 0 {
		if p = w.parties[len(w.parties)-1]; t.start-w.ended > aliasReach && w.head {
			p = w.newParty() // its fields are blank
		}
	}
	if p == nil || p.local || w.taken(t, p) {
		return
	}
	w.ended = t.end
	w.addLabel(p, t)
	w.close()
	w.await = true
}

// taken reports whether another party with a name has a defined term already:
// then the term in brackets speaks of that one.
func (w *walker) taken(t token, p *party) bool {
	o := w.byLabel(t.label)
	return o != nil && o != p && !o.empty() && !w.head
}

// handed finds who gives or takes over what was agreed: of two known parties
// the one that is paid hands over, and the one that pays takes over.
func (w *walker) handed(label string) *party {
	want := sidePaid
	switch label {
	case "taker":
		want = sidePayer
	case "giver":
	default:
		return nil
	}
	for _, p := range w.parties {
		if p.side == want && !p.empty() && len(w.parties) > 1 {
			return p
		}
	}
	return nil
}

// open begins a block with a label, or returns to the party that has it.
func (w *walker) open(t token) {
	w.person, w.broken, w.third, w.named = -1, false, -1, t.end
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.hasLabel(t.label) && (p.empty() || !w.head || !w.followedByOther(t, p)) {
			w.cur, w.await = p, false
			return
		}
	}
	if p := w.handed(t.label); p != nil {
		w.cur, w.await = p, false
		return
	}
	if w.cur != nil && w.cur.empty() && len(w.cur.labels) == 0 {
		w.addLabel(w.cur, t)
		return
	}
	w.cur = w.newParty()
	w.addLabel(w.cur, t)
	w.cur.at = t.end
	w.await = false
}

// followedByOther reports whether another name than the party's stands right
// behind a label: two parties on one side.
func (w *walker) followedByOther(t token, p *party) bool {
	at := t.end
	if rest := w.text[t.end:min(len(w.text), t.end+36)]; widened(strings.TrimLeft(rest, " ")) {
		at += strings.IndexByte(rest, ':') + 1
	}
	for i := w.next(t.end); i >= 0 && w.items[i].start-t.end < 60; i = w.next(max(w.items[i].end, w.items[i].start+1)) {
		if it := &w.items[i]; it.typ == detectors.Org || it.typ == detectors.Person && (w.nameFollows(t.end) || w.nameFollows(at)) {
			return !p.named(w, it)
		}
	}
	return false
}

func (w *walker) newParty() *party {
	if len(w.room) == cap(w.room) {
		w.room = make([]party, 0, min(partiesAtOnce, max(4, len(w.items)/4)))
	}
	w.room = append(w.room, party{person: -1, at: w.last})
	p := &w.room[len(w.room)-1]
	if w.all = append(w.all, p); len(w.parties) < maxParties {
		w.parties = append(w.parties, p)
	}
	return p
}

// item places one finding.
func (w *walker) item(i int) {
	it := &w.items[i]
	switch it.typ {
	case detectors.Org:
		w.org(i)
	case detectors.Person, detectors.SignatureName:
		w.name(i)
	default:
		w.value(i)
	}
}
