package parties

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// scene is what the walk knew where a name stands.
type scene struct {
	open     *party // whose block is open
	ref      *party // whose defined term stands before the name
	near, fn cue    // the nearest cue before the name, the function behind it
	flags    flags
}

// flags are things that hold or do not hold of a name where it stands.
type flags uint16

const (
	inHead flags = 1 << iota
	onBehalfOf
	hasPrivate
	hasFirm
	inList
	hasNumber
	isJoined
	isStranger
	ofPayer
	isKin
	isLower
	ofUnit
	thatPays
	thatIssues
)

var flagNames = [...]string{"head", "behalf", "private", "firm", "list", "number", "join", "stranger", "of-payer", "kin", "lower", "unit", "pays", "issues"}

// note keeps what the walk knows where a name stands.
func (w *walker) note(it *item, c *context) {
	s := scene{open: w.cur, ref: c.ref, near: c.near, fn: c.fn}
	s.set(inHead, w.head)
	s.set(onBehalfOf, c.behalf)
	s.set(hasPrivate, c.private)
	s.set(hasFirm, c.firm)
	s.set(inList, c.list)
	s.set(hasNumber, c.number)
	s.set(isJoined, c.join)
	s.set(isStranger, c.stranger)
	s.set(ofPayer, c.payer)
	if w.scenes == nil {
		w.scenes = make([]scene, 0, w.people)
	}
	w.scenes = append(w.scenes, s)
	it.scene = len(w.scenes)
}

func (s *scene) set(f flags, holds bool) {
	if holds {
		s.flags |= f
	}
}

// signs collects what tells something of a name, each sign as a number; the
// words of it are kept only for learning.
type signs struct {
	hashes []uint32
	words  []string
	speak  bool
	met    [signWords]signWord
}

// signWord is a word of the text with what signs need of it.
type signWord struct {
	word, stem string
	classes    []string
	passed     bool
	upper      bool // begins with a capital letter
}

// signWords is how many of the words met last are kept: the same few stand around
// the names of a text.
const signWords = 1024

// wordPlace is where a word is kept, by its beginning, its end and its length.
func wordPlace(word string) uint32 {
	n := len(word)
	var a, b uint32
	if n >= 4 {
		a, b = fourOf(word), fourOf(word[n-4:])
	} else {
		a, b = uint32(word[0]), uint32(word[n-1])<<8|uint32(word[n/2])
	}
	return (a*0x9e3779b1 ^ b*0x85ebca6b + uint32(n)) >> 16 % signWords
}

// word reads a word.
func (s *signs) word(word string) *signWord {
	m := &s.met[wordPlace(word)]
	if m.word != word {
		var buf [signLetters * utf8.UTFMax]byte
		f := stem(word, &buf)
		*m = signWord{word: strings.Clone(word), stem: f, classes: classesOf(word), passed: passed[f], upper: unicode.IsUpper(firstRune(word))}
	}
	return m
}

func (s *signs) reset() { s.hashes, s.words = s.hashes[:0], s.words[:0] }

// add notes a sign: of which kind it is, and its word.
func (s *signs) add(kind, word string) {
	s.hashes = append(s.hashes, hash(hash(hash(hashSeed, kind), "="), word))
	if s.speak {
		s.words = append(s.words, kind+"="+word)
	}
}

// join notes a sign of two words.
func (s *signs) join(kind, a, b string) {
	s.hashes = append(s.hashes, hash(hash(hash(hash(hash(hashSeed, kind), "="), a), "/"), b))
	if s.speak {
		s.words = append(s.words, kind+"="+a+"/"+b)
	}
}

// hashSeed begins a hash, FNV-1a of 32 bits.
const hashSeed uint32 = 2166136261

func hash(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// classesOf are the kinds of words that a word is of: its class, and what its cue
// tells.
func classesOf(word string) (out []string) {
	if e, ok := classTrie().find(word); ok {
		out = append(out, classes[e.cue-1].name)
	}
	e, ok := cueTrie().find(word)
	if !ok {
		return out
	}
	out = append(out, cueNames[e.cue])
	if e.cue == cueLabel {
		out = append(out, sideNames[e.side])
	}
	if e.whose != whoseAny {
		out = append(out, whoseNames[e.whose])
	}
	return out
}

// class notes the kinds of words that a word is of.
func (s *signs) class(kind string, of *signWord) {
	for _, c := range of.classes {
		s.add(kind, c)
	}
}

// How much around a name is looked at: words, letters of each, and bytes up to
// the finding before and behind.
const (
	signsBefore = 7
	signsBehind = 5
	signLetters = 6
	beforeReach = 100
	behindReach = 120
)

// signsOf collects the signs of a name.
func (w *walker) signsOf(i int, s *signs) {
	it := &w.items[i]
	s.reset()
	s.add("bias", "")
	s.add("type", string(it.typ))
	s.add("role", string(it.role))
	s.join("relation", string(it.role), relationNames[it.rel])
	w.signsInFront(i, s)
	w.signsAfter(i, s)
	w.sceneSigns(it, s)
	s.add("who", w.takePart())
	s.add("file", w.fileKind())
	w.besideSigns(i, s)
	w.formSigns(it, s)
	w.partySigns(i, s)
	w.clauseSigns(it, s)
	w.fileSigns(it, s)
}

var relationNames = [...]string{"none", "self", "rep", "contact", "officer", "third", "requester", "performer", "member"}

// sceneSigns tells what the walk knew where the name stands.
func (w *walker) sceneSigns(it *item, s *signs) {
	if it.scene == 0 {
		return
	}
	sc := w.scenes[it.scene-1]
	sc.set(isKin, it.kin)
	sc.set(isLower, it.lower)
	sc.set(ofUnit, it.unit)
	sc.set(thatPays, it.pays)
	sc.set(thatIssues, it.issues)
	s.add("near", cueNames[sc.near])
	s.add("fn", cueNames[sc.fn])
	s.add("whose", whoseNames[it.whose])
	open := sc.open.sign()
	if sc.flags&inHead != 0 {
		s.join("open", open, "head")
	} else {
		s.join("open", open, "text")
	}
	if sc.ref != nil {
		s.add("ref", sc.ref.sign())
		s.add("refside", sideNames[sc.ref.side])
	} else {
		s.join("near+open", cueNames[sc.near], open)
		s.join("fn+open", cueNames[sc.fn], open)
	}
	for k, name := range flagNames {
		if sc.flags&(1<<k) != 0 {
			s.add("flag", name)
		}
	}
}

// sign is what a party is, as a word.
func (p *party) sign() string {
	switch {
	case p == nil:
		return "nobody"
	case p.empty():
		return "empty"
	case p.local && p.public:
		return "public-named"
	case p.local:
		return "named-" + string(p.kind)
	case p.public:
		return "public"
	}
	return string(p.kind)
}

// takePart tells which kinds of parties take part in a file: b a public body,
// f a firm, t somebody in business, p a private person.
func (w *walker) takePart() string {
	if w.who != "" {
		return w.who
	}
	var has [4]bool
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.empty() || p.local {
			continue
		}
		switch p.kind {
		case KindBody:
			has[0] = true
		case KindEntrepreneur:
			has[2] = true
		case KindNatural, KindForeignNatural:
			has[3] = true
		default:
			has[1] = true
		}
	}
	w.who = "-"
	for k, holds := range has {
		if holds {
			w.who += "bftp"[k : k+1]
		}
	}
	return w.who
}

func (w *walker) fileKind() string {
	switch {
	case w.foi:
		return "answer"
	case w.minutes:
		return "minutes"
	case w.council:
		return "council"
	case w.letter:
		return "letter"
	}
	return "contract"
}

// besideSigns tells which findings stand beside a name.
func (w *walker) besideSigns(i int, s *signs) {
	it := &w.items[i]
	k := it.rank
	for n := k + 1; n < min(len(w.order), k+3); n++ {
		o := &w.items[w.order[n]]
		gap := w.between(it.end, o.start)
		if len(gap) > behindReach || strings.Contains(gap, "\n\n") {
			break
		}
		s.join([...]string{"then1", "then2"}[n-k-1], w.kindOf(o), place(gap))
		if isName(o) {
			break
		}
	}
	if k > 0 {
		o := &w.items[w.order[k-1]]
		if gap := w.between(o.end, it.start); it.start-o.end < behindReach {
			s.join("since", w.kindOf(o), place(gap))
		}
	}
}

// kindOf is what a finding is; of an organisation what its name tells.
func (w *walker) kindOf(o *item) string {
	if o.typ == detectors.Org && o.party != nil {
		return o.party.sign()
	}
	return string(o.typ)
}

// place tells whether two things stand on one line.
func place(gap string) string {
	if strings.Contains(gap, "\n") {
		return "below"
	}
	return "line"
}

// formSigns tells how a name is written and where in the text it stands.
func (w *walker) formSigns(it *item, s *signs) {
	words, initials := 0, false
	for f := range strings.FieldsSeq(it.text) {
		words++
		initials = initials || strings.HasSuffix(f, ".")
	}
	switch {
	case words == 1:
		s.add("form", "one")
	case initials:
		s.add("form", "initials")
	case words > 2:
		s.add("form", "three")
	}
	if degree(w.text[max(0, it.start-14):it.start]) {
		s.add("form", "degree")
	}
	switch {
	case it.start > w.split*4/5:
		s.add("zone", "end")
	case it.start < topZone:
		s.add("zone", "top")
	}
}

// topZone is how far the top of a text reaches, in bytes.
const topZone = 300

// degree reports whether an academic degree ends a text.
func degree(before string) bool {
	before = strings.TrimRight(before, " ")
	for _, t := range []string{"Ing.", "Mgr.", "Bc.", "Dr.", "arch.", "inż.", "mgr", "dr", "MBA"} {
		if strings.HasSuffix(before, t) {
			return true
		}
	}
	return false
}

// partySigns tells what the name before is, and whether a party bears the name.
func (w *walker) partySigns(i int, s *signs) {
	it := &w.items[i]
	for k := it.rank - 1; k >= max(0, it.rank-3); k-- {
		o := &w.items[w.order[k]]
		if !isName(o) {
			continue
		}
		if gap := w.between(o.end, it.start); len(gap) < beforeReach && !strings.Contains(gap, "\n\n") {
			s.join("prev", string(o.role), place(gap))
		}
		break
	}
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.person >= 0 && p.person != i && it.finding.Person != "" && it.finding.Person == w.items[p.person].finding.Person {
			s.add("party", string(p.kind))
		}
	}
}
