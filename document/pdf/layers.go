package pdf

import (
	"slices"
	"strings"
)

// layers knows which optional content is off when the file is opened.
type layers struct {
	off     map[ref]bool
	allOff  bool
	on      map[ref]bool
	present bool
}

func (s *store) readLayers() *layers {
	l := &layers{off: map[ref]bool{}, on: map[ref]bool{}}
	p := s.dict(s.dict(s.trailer["Root"])["OCProperties"])
	if p == nil {
		return l
	}
	l.present = true
	d := s.dict(p["D"])
	l.allOff = s.name(d["BaseState"]) == "OFF"
	l.list(s, d["OFF"], l.off)
	l.list(s, d["ON"], l.on)
	l.automatic(s, d["AS"])
	l.purpose(s, s.array(p["OCGs"]), d["Intent"])
	return l
}

// automatic applies what viewers do by themselves when they show a page: groups
// take the state that their usage names for viewing (ISO 32000-1, 8.11.4.4).
func (l *layers) automatic(s *store, o any) {
	for _, e := range s.array(o) {
		rule := s.dict(e)
		if s.name(rule["Event"]) != "View" || !slices.Contains(s.array(rule["Category"]), any(name("View"))) {
			continue
		}
		for _, g := range s.array(rule["OCGs"]) {
			r, _ := g.(ref)
			switch s.name(s.dict(s.dict(s.dict(r)["Usage"])["View"])["ViewState"]) {
			case "OFF":
				l.off[r] = true
			case "ON":
				delete(l.off, r)
				l.on[r] = true
			}
		}
	}
}

// purpose leaves groups alone that are not for the purpose the configuration is
// for, which is viewing unless it says otherwise: their content is always shown.
func (l *layers) purpose(s *store, groups array, o any) {
	wanted := intentsOf(s, o)
	for _, g := range groups {
		r, ok := g.(ref)
		if !ok || wanted["All"] {
			continue
		}
		shared := false
		for n := range intentsOf(s, s.dict(r)["Intent"]) {
			shared = shared || wanted[n]
		}
		if !shared {
			delete(l.off, r)
			l.on[r] = true
		}
	}
}

func intentsOf(s *store, o any) map[name]bool {
	out := map[name]bool{}
	for _, e := range append(array{o}, s.array(o)...) {
		if n := s.name(e); n != "" {
			out[n] = true
		}
	}
	if len(out) == 0 {
		out["View"] = true
	}
	return out
}

func (l *layers) list(s *store, o any, into map[ref]bool) {
	for _, e := range s.array(o) {
		if r, ok := e.(ref); ok {
			into[r] = true
		}
	}
}

// shows reports whether content of a group, or of a membership dictionary
// (ISO 32000-1, 8.11.2.2), is seen.
func (l *layers) shows(s *store, o any) bool {
	if l == nil || !l.present || o == nil {
		return true
	}
	d := s.dict(o)
	if s.name(d["Type"]) != "OCMD" {
		r, _ := o.(ref)
		return l.group(r)
	}
	if ve := s.array(d["VE"]); ve != nil {
		return l.expression(s, ve, 0)
	}
	groups := array{d["OCGs"]}
	if a := s.array(d["OCGs"]); a != nil {
		groups = a
	}
	on, off := 0, 0
	for _, g := range groups {
		if r, ok := g.(ref); ok && l.group(r) {
			on++
		} else if ok {
			off++
		}
	}
	if on+off == 0 {
		return true
	}
	switch s.name(d["P"]) {
	case "AllOn":
		return off == 0
	case "AnyOff":
		return off > 0
	case "AllOff":
		return on == 0
	}
	return on > 0
}

// maxExpression bounds the nesting of a visibility expression.
const maxExpression = 32

// expression evaluates a visibility expression; what cannot be read is shown, as
// hidden content would not be looked at.
func (l *layers) expression(s *store, e array, depth int) bool {
	if len(e) < 2 || depth > maxExpression {
		return true
	}
	operator := s.name(e[0])
	for _, o := range e[1:] {
		on := true
		if inner := s.array(o); inner != nil {
			on = l.expression(s, inner, depth+1)
		} else if r, ok := o.(ref); ok {
			on = l.group(r)
		}
		switch {
		case operator == "Not":
			return !on
		case operator == "And" && !on:
			return false
		case operator == "Or" && on:
			return true
		}
	}
	return operator != "Or"
}

func (l *layers) group(r ref) bool {
	return !l.off[r] && (!l.allOff || l.on[r])
}

// maxMarked bounds the nesting of marked content.
const maxMarked = 10_000

// markedStep follows marked content: layers, and texts for reading aloud.
func (r *runner) markedStep(o *op) {
	switch o.name {
	case "EMC":
		if n := len(r.marked); n > 0 {
			if r.marked[n-1] {
				r.off--
			}
			r.marked = r.marked[:n-1]
		}
		return
	case "BMC":
		r.open(false)
		return
	}
	value := o.args[1]
	if n, ok := value.(name); ok {
		value = r.s.dict(r.inst.resources["Properties"])[n]
	} else if d, ok := value.(dict); ok && len(d) > 0 {
		r.canvas.spoken = append(r.canvas.spoken, d)
	}
	if o.name == "BDC" {
		r.open(o.args[0] == name("OC") && !r.layers.shows(r.s, value))
	}
}

func (r *runner) open(off bool) {
	if len(r.marked) >= maxMarked {
		return
	}
	if off {
		r.off++
	}
	r.marked = append(r.marked, off)
}

// offText is the text of layers that are off, a line for each string. It is no
// text of the page: Redact drops it whole.
func (c *canvas) offText() string {
	var b strings.Builder
	var last *show
	for i := range c.glyphs {
		g := &c.glyphs[i]
		if !g.show.off {
			continue
		}
		if last != nil && last != g.show {
			b.WriteByte('\n')
		}
		last = g.show
		b.WriteString(g.text)
	}
	return b.String()
}
