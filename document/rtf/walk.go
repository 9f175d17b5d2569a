package rtf

import (
	"context"
	"fmt"
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
)

// state is what a group inherits and restores.
type state struct {
	role   role
	into   *part  // where text goes
	note   string // the part of what goes, "" while the group stays
	table  string // the innermost table
	font   int
	uc     int // characters of the fallback of \u
	hidden bool
	undone bool // by a tracked change

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
	joined  int // the cut of a paragraph's end that nothing has followed yet, from 1
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
		w.gone[otherPart], w.unlisted = true, true
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
	case changes[t.word]:
		if undoing(t.word, w.rejects) {
			s.undone = !t.numbered || t.number != 0
		}
		w.cut(t.start, t.end, deletedPart) // what it marks goes by itself
		return nil
	case personal[t.word]:
		w.cut(t.start, t.end, metadataPart)
		return nil
	}
	w.property(t)
	w.rejoin(t.word)
	if c, ok := characters[t.word]; ok {
		if breaks[t.word] && !(s.undone && joins[t.word]) {
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
		s.hidden, s.undone, s.font = false, false, w.deff
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
