package rtf

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/splice"
)

// state is what a group inherits and restores.
type state struct {
	role    role
	into    *part  // where text goes
	note    string // the part of what goes, "" while the group stays
	table   string // the innermost table
	font    int
	uc      int // characters of the fallback of \u
	hidden  bool
	deleted bool

	start  int  // of the group
	first  bool // nothing has come yet but \*
	star   bool
	silent bool // what goes is no text
	open   bool // the last kept token before the group was a word without delimiter
	own    bool // the group itself began its role
	inst   *strings.Builder
	level  *strings.Builder
	values *strings.Builder // of a shape's property
	pict   *picture
}

// walk goes through the tokens once.
type walk struct {
	*doc
	scan    scanner
	stack   []*state
	cur     *state
	sets    sets
	deff    int
	defined int  // the font that the table defines
	open    bool // the last kept token is a word without delimiter
	high    int  // a first half of a surrogate pair, 0 for none
	highAt  int
	bytes   []byte // of a character that is not whole
	bytesAt int
	notes   map[string]*strings.Builder
	number  map[string]int
	read    int // bytes of text
}

// The parts of what goes.
const (
	metadataPart = "metadata"
	commentsPart = "comments"
	hiddenPart   = "hidden"
	deletedPart  = "tracked-changes"
	fieldsPart   = "fields"
	objectsPart  = "embeddings"
	otherPart    = "other-members"
	drawingsPart = "drawings"
)

var noteParts = []struct {
	id   string
	kind document.PartKind
}{
	{metadataPart, document.Metadata}, {commentsPart, document.Comment}, {hiddenPart, document.Hidden}, {deletedPart, document.Hidden},
	{fieldsPart, document.Link}, {objectsPart, document.Attachment}, {otherPart, document.Hidden}, {drawingsPart, document.Hidden},
}

// goesTo tells in which part a destination that goes is noted.
func goesTo(word string) string {
	switch {
	case strings.HasPrefix(word, "at") || word == "annotation":
		return commentsPart
	case word == "object" || strings.HasPrefix(word, "obj") || word == "result":
		return objectsPart
	case word == "formfield" || word == "datafield" || word == "xe" || word == "tc":
		return fieldsPart
	case word == "shprslt" || word == "nonshppict" || word == "mmath":
		return drawingsPart
	case roles[word] == gone:
		return metadataPart
	}
	return otherPart
}

func (d *doc) read(ctx context.Context) error {
	w := &walk{doc: d, scan: scanner{src: d.src}, notes: map[string]*strings.Builder{}, number: map[string]int{},
		sets: sets{page: 1252, fonts: map[int]int{}, known: map[int]reader{}}}
	body := w.part("body", document.Body)
	w.scan.at = strings.IndexByte(d.src, '{')
	if w.scan.at > 0 {
		w.cuts = append(w.cuts, splice.Hole{End: w.scan.at})
	}
	w.cur = &state{into: body, uc: 1}
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t, ok := w.scan.next()
		if !ok || w.scan.bad {
			return document.Park(document.ReasonDamaged, "end of file", nil)
		}
		if err := w.token(t); err != nil {
			return err
		}
		if w.read > maxText {
			return document.Park(document.ReasonTooLarge, "", nil)
		}
		if len(w.stack) == 0 {
			break
		}
	}
	return w.finish(body)
}

func (w *walk) part(id string, kind document.PartKind) *part {
	p := &part{Part: document.Part{ID: id, Kind: kind}}
	w.parts = append(w.parts, p)
	w.byID[id] = p
	return p
}

// named makes the id of the next part of a kind: "header1".
func (w *walk) named(kind string) string {
	w.number[kind]++
	return fmt.Sprintf("%s%d", kind, w.number[kind])
}

func (w *walk) finish(body *part) error {
	if rest := w.src[w.scan.at:]; strings.Trim(rest, "\x00\r\n\t \x1a") != "" {
		w.note(otherPart, rest)
		w.cuts = append(w.cuts, splice.Hole{Start: w.scan.at, End: len(w.src)})
		w.gone[otherPart] = true
	}
	for _, n := range noteParts {
		if b := w.notes[n.id]; b != nil && strings.TrimSpace(b.String()) != "" {
			p := w.part(n.id, n.kind)
			p.way.Other(strings.TrimSpace(b.String()), 0, 0)
			p.Dropped = true
		}
	}
	for _, p := range w.parts {
		p.Text = p.way.String()
	}
	if strings.TrimSpace(body.Text) == "" {
		return document.Park(document.ReasonNoText, "", nil)
	}
	return nil
}

func (w *walk) note(id, text string) {
	if w.notes[id] == nil {
		w.notes[id] = &strings.Builder{}
	}
	w.notes[id].WriteString(text)
	w.read += len(text)
}

// cut takes a range out whatever the plan says.
func (w *walk) cut(start, end int, what string) {
	h := splice.Hole{Start: start, End: end}
	if w.open {
		if h.Put = w.delimiter(end); h.Put != "" {
			w.open = false
		}
	}
	w.cuts = append(w.cuts, h)
	if what != "" {
		w.gone[what] = true
	}
}

func (w *walk) token(t token) error {
	if err := w.pending(t); err != nil {
		return err
	}
	switch t.kind {
	case openToken:
		return w.begin(t)
	case closeToken:
		w.end(t)
		return nil
	case blankToken:
		w.open = w.open && w.cur.note != ""
		return nil
	}
	first := w.cur.first
	w.cur.first = false
	switch t.kind {
	case symbolToken:
		if t.word == "*" && first {
			w.cur.first, w.cur.star = true, true
			return nil
		}
		w.symbol(t)
	case wordToken:
		if first {
			w.destination(t)
		}
		return w.word(t)
	case byteToken:
		return w.byte(t, []byte{byte(t.number)})
	case binToken:
		return w.binary(t)
	case textToken:
		return w.text(t)
	}
	return nil
}

func (w *walk) begin(t token) error {
	if len(w.stack) >= maxDepth {
		return document.Park(document.ReasonBomb, "", nil)
	}
	w.cur.first = false
	next := *w.cur
	next.start, next.first, next.star, next.open, next.own = t.start, true, false, w.open, false
	w.stack = append(w.stack, w.cur)
	w.cur = &next
	if next.note == "" {
		w.open = false
	}
	return nil
}

// destination gives a group its role by its first word.
func (w *walk) destination(t token) {
	s := w.cur
	if s.note != "" || s.role == shapeRun {
		switch {
		case s.note != "" && data[t.word]:
			s.silent = true
		case s.note == "" && s.role == shapeRun:
			s.shape(t.word)
		}
		return
	}
	r, known := roles[t.word]
	switch {
	case !known && s.star:
		r = gone
	case !known:
		return
	}
	switch s.own = true; r {
	case gone:
		if s.inst != nil {
			s.inst.WriteString("\x00") // an instruction with data is not kept
		}
		s.note, s.silent = goesTo(t.word), data[t.word]
	case tables:
		if s.role = tables; t.word == "leveltext" {
			s.level = &strings.Builder{}
		}
		s.table = t.word
	case story:
		s.role = plain
		kind := storyKind(t.word)
		s.into = w.part(w.named(string(kind)), kind)
	case inst:
		s.role, s.inst = inst, &strings.Builder{}
	case shapeRun:
		s.role, s.values = shapeRun, &strings.Builder{}
	case pictures:
		s.role, s.pict = pictures, &picture{}
	default:
		s.own = false
	}
}

func storyKind(word string) document.PartKind {
	switch {
	case strings.HasPrefix(word, "header"):
		return document.Header
	case strings.HasPrefix(word, "footer"):
		return document.Footer
	}
	return document.Note
}

// end closes a group and decides on those that are judged as a whole.
func (w *walk) end(t token) {
	s := w.cur
	w.cur, w.stack = w.stack[len(w.stack)-1], w.stack[:len(w.stack)-1]
	if w.cur.note != "" {
		return // the whole of it goes
	}
	w.open = s.open
	switch {
	case !s.own:
	case s.note != "":
		w.note(s.note, "\n")
		w.cut(s.start, t.end, s.note)
		return
	case s.role == inst:
		if w.instruction(s, t) {
			return
		}
	case s.role == shapeRun && !shapeValue.MatchString(s.values.String()):
		w.note(drawingsPart, s.values.String()+"\n")
		w.cut(s.start, t.end, drawingsPart)
		return
	case s.role == tables && s.table == "leveltext" && !levelWords.MatchString(s.level.String()):
		w.note(otherPart, s.level.String()+"\n")
		w.cut(s.start, t.end, otherPart)
		return
	case s.role == pictures:
		w.picture(s, t)
	}
	w.open = false
}

// instruction decides on the instruction of a field; true if it goes.
func (w *walk) instruction(s *state, t token) bool {
	text := s.inst.String()
	if fieldKept.MatchString(text) {
		return false
	}
	h := splice.Hole{Start: s.start, End: t.end}
	if s.open {
		h.Put = w.delimiter(t.end)
	}
	if m := fieldLink.FindStringSubmatch(text); m != nil {
		p := w.part(w.named("link"), document.Link)
		p.way.Other(m[1], s.start, t.end)
		p.whole = &h
		return false
	}
	w.note(fieldsPart, text+"\n")
	w.cut(s.start, t.end, "links")
	return true
}

func (w *walk) picture(s *state, t token) {
	p := s.pict
	if len(w.shown) >= maxPictures {
		w.cut(s.start, t.end, "images")
		return
	}
	p.group = splice.Hole{Start: s.start, End: t.end}
	if s.open {
		p.group.Put = w.delimiter(t.end)
	}
	p.ID, p.Part, p.Offset, p.Copies, p.Share = w.named("img"), s.into.ID, s.into.way.Len(), 1, p.share()
	p.Band = s.into.Kind == document.Header || s.into.Kind == document.Footer
	w.shown = append(w.shown, p)
}

// word reads a control word.
func (w *walk) word(t token) error {
	s := w.cur
	if s.note != "" && t.word != "u" && t.word != "uc" {
		if c, ok := characters[t.word]; ok {
			w.note(s.note, c)
		}
		return nil
	}
	switch {
	case t.word == "u" && t.numbered:
		return w.unicode(t)
	case s.role == pictures:
		s.pict.words = append(s.pict.words, t)
		return nil
	case t.word == "deleted":
		s.deleted = !t.numbered || t.number != 0
		w.cut(t.start, t.end, deletedPart) // what it marks goes by itself
		return nil
	case personal[t.word]:
		w.cut(t.start, t.end, metadataPart)
		return nil
	}
	w.property(t)
	if c, ok := characters[t.word]; ok {
		if breaks[t.word] {
			w.put(c, t.start, t.start)
		} else {
			w.put(c, t.start, t.end)
		}
	}
	w.open = t.open
	return nil
}

// property follows the words that change how text is read.
func (w *walk) property(t token) {
	s := w.cur
	on := !t.numbered || t.number != 0
	switch t.word {
	case "uc":
		s.uc = min(max(t.number, 0), 100)
	case "v":
		s.hidden = on
	case "plain":
		s.hidden, s.deleted, s.font = false, false, w.deff
	case "deff":
		w.deff, s.font = t.number, t.number
	case "f":
		if s.font = t.number; s.table == "fonttbl" {
			w.defined = t.number
		}
	case "fcharset":
		if s.table == "fonttbl" {
			w.sets.fonts[w.defined] = pages[t.number]
			if t.number == symbolSet {
				w.sets.fonts[w.defined] = symbolPage
			}
		}
	case "cpg":
		if s.table == "fonttbl" && t.number > 0 {
			w.sets.fonts[w.defined] = t.number
		}
	case "ansicpg":
		if t.number > 0 {
			w.sets.page = t.number
		}
	case "mac":
		w.sets.page = 10000
	case "pc":
		w.sets.page = 437
	case "pca":
		w.sets.page = 850
	}
}

func (w *walk) symbol(t token) {
	c, ok := characters[t.word]
	switch {
	case !ok:
	case w.cur.note != "":
		w.note(w.cur.note, c)
	case breaks[t.word]:
		w.put(c, t.start, t.start)
	default:
		w.put(c, t.start, t.end)
	}
	w.open = w.open && w.cur.note != ""
}

// pending finishes a character that came in pieces, where none follows.
func (w *walk) pending(t token) error {
	if w.high != 0 && (t.kind != wordToken || t.word != "u") {
		w.high = 0
		return w.damaged(w.highAt)
	}
	if len(w.bytes) > 0 && t.kind != byteToken && t.kind != textToken && t.kind != blankToken {
		w.bytes = nil
		return w.damaged(w.bytesAt)
	}
	return nil
}

func (w *walk) damaged(at int) error {
	if w.cur.note != "" || w.cur.role != plain {
		return nil
	}
	return document.Park(document.ReasonDamaged, fmt.Sprintf("byte %d", at), nil)
}

// unicode reads \u with its fallback.
func (w *walk) unicode(t token) error {
	w.fallback()
	r := rune(uint16(t.number))
	start := t.start
	switch {
	case w.high != 0:
		r, start = utf16.DecodeRune(rune(w.high), r), w.highAt
		w.high = 0
		if r == utf8.RuneError {
			return w.damaged(start)
		}
	case r >= 0xD800 && r < 0xDC00:
		w.high, w.highAt = int(r), t.start
		return nil
	case utf16.IsSurrogate(r):
		return w.damaged(start)
	}
	if w.cur.note != "" {
		w.note(w.cur.note, string(r))
		return nil
	}
	w.put(string(r), start, w.scan.at)
	w.open = false
	return nil
}

// fallback skips the characters that stand for those who do not know \u.
func (w *walk) fallback() {
	for range w.cur.uc {
		for w.scan.at < len(w.src) && (w.src[w.scan.at] == '\r' || w.src[w.scan.at] == '\n') {
			w.scan.at++
		}
		if w.scan.at >= len(w.src) || w.src[w.scan.at] == '{' || w.src[w.scan.at] == '}' {
			return
		}
		if w.src[w.scan.at] != '\\' {
			w.scan.at++
			continue
		}
		w.scan.next()
	}
}

// binary reads the bytes of \bin, which only pictures and what goes may have.
func (w *walk) binary(t token) error {
	switch {
	case w.cur.note != "":
	case w.cur.role == pictures:
		if w.cur.pict.bin = []byte(w.src[t.end-t.number : t.end]); len(w.cur.pict.bin) > maxPictBytes {
			return document.Park(document.ReasonTooLarge, "image", nil)
		}
	default:
		return document.Park(document.ReasonFeature, "bin", nil)
	}
	return nil
}

// text reads a run of plain bytes.
func (w *walk) text(t token) error {
	s := w.cur
	if s.note == "" && s.role == pictures {
		s.pict.hex.WriteString(strings.Map(func(r rune) rune {
			if r == ' ' || r == '\t' {
				return -1
			}
			return r
		}, w.src[t.start:t.end]))
		return nil
	}
	for at := t.start; at < t.end; {
		if len(w.bytes) > 0 || w.src[at] >= 0x80 || w.sets.symbol(s.font) && s.role == plain && s.note == "" {
			if err := w.byte(token{start: at, end: at + 1}, []byte{w.src[at]}); err != nil {
				return err
			}
			at++
			continue
		}
		end := at
		for end < t.end && w.src[end] < 0x80 {
			end++
		}
		w.ascii(at, end)
		at = end
	}
	return nil
}

// byte reads one byte of the current code page.
func (w *walk) byte(t token, b []byte) error {
	if len(w.bytes) == 0 {
		w.bytesAt = t.start
	}
	w.bytes = append(w.bytes, b...)
	if w.sets.symbol(w.cur.font) {
		c := rune(w.bytes[0])
		w.bytes = nil
		w.put(string(0xF000+c), t.start, t.end)
		w.open = w.open && w.cur.note != ""
		return nil
	}
	text, n := w.sets.of(w.cur.font).char(w.bytes)
	if n < 0 {
		return nil
	}
	w.bytes = nil
	if n == 0 {
		return w.damaged(t.start)
	}
	w.put(text, w.bytesAt, t.end)
	w.open = w.open && w.cur.note != ""
	return nil
}

// ascii adds bytes that are their own text.
func (w *walk) ascii(start, end int) {
	s := w.cur
	if s.note == "" && s.role == plain && !s.hidden && !s.deleted {
		if w.open {
			w.tight[start] = true
		}
		s.into.way.Same(w.src, start, end)
		w.read += end - start
		w.open = false
		return
	}
	w.put(w.src[start:end], start, end)
	w.open = w.open && s.note != ""
}

// put adds a text where its group says.
func (w *walk) put(text string, start, end int) {
	s := w.cur
	if w.read += len(text); text == "\r" {
		text = "\n"
	}
	switch {
	case s.silent:
	case s.note != "":
		w.note(s.note, text)
	case s.role == inst:
		s.inst.WriteString(text)
	case s.role == shapeRun:
		if s.table == "sv" {
			s.values.WriteString(text)
		}
	case s.level != nil:
		s.level.WriteString(text)
	case s.role == tables:
		w.tableText(text, start, end)
	case s.hidden || s.deleted:
		id := hiddenPart
		if s.deleted {
			id = deletedPart
		}
		w.note(id, text)
		if start < end {
			w.cut(start, end, id)
		}
	default:
		if w.open && start < end {
			w.tight[start] = true
		}
		s.into.way.Other(text, start, end)
	}
}

// shape follows the groups of a shape's property: its value alone is judged, and
// a picture is no value that is kept.
func (s *state) shape(word string) {
	switch word {
	case "sn", "sv":
		s.table = word
	default:
		s.values.WriteString("\x00" + word)
		s.table = word
	}
}

// tableText keeps the words of tables that programs write by themselves.
func (w *walk) tableText(text string, start, end int) {
	known := false
	switch table := w.cur.table; {
	case table == "fonttbl" || table == "falt":
		known = fontNames.MatchString(text)
	case table == "stylesheet" || table == "cs" || table == "ts" || table == "ds":
		known = styleNames.MatchString(text)
	case table == "panose":
		known = strings.Trim(text, "0123456789abcdefABCDEF") == ""
	case strings.HasPrefix(table, "pn"):
		known = levelWords.MatchString(text)
	case table == "levelnumbers":
		known = strings.Trim(text, "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\v\f\r\x0e\x0f\x10\x11\x12; ") == ""
	default:
		known = strings.Trim(text, "; ") == ""
	}
	if known && (strings.TrimSpace(text) != "" || w.cur.table == "colortbl") {
		w.open = false
		return
	}
	w.note(metadataPart, text+"\n")
	if strings.HasSuffix(text, ";") && end-start == len(text) {
		end--
	}
	w.cut(start, end, metadataPart)
	w.open = false
}
