package rtf

import (
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
)

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
		r, w.unlisted = gone, w.unlisted || !skipped[t.word]
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
	case s.role == pictures && s.undone:
		w.cut(s.start, t.end, deletedPart)
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
