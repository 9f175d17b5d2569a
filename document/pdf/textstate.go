package pdf

// Where text is set anew, fonts, spacing and text objects are written only when
// something is shown with them: what is left of them around a removed value
// would tell of how many pieces it was made.

// spacing is the character and word spacing in force. That of the input is not
// copied, since the spacing of a justified line tells how long the line was; it
// is set again for what stays as it is.
type spacing struct{ tc, tw float64 }

// written is the text state as the output has it, and the font it waits for.
type written struct {
	space  spacing
	font   string // the last Tf in the output
	wanted string // the last Tf in the input
	next   *font  // which it sets
	last   *font  // which the output's sets
}

// ready makes the output's state what the next string needs.
func (e *emitter) ready(want spacing) {
	e.openText()
	s := &e.state
	e.setFont()
	if s.space.tc != want.tc {
		e.b.WriteString(num(want.tc) + " Tc\n")
	}
	if s.space.tw != want.tw {
		e.b.WriteString(num(want.tw) + " Tw\n")
	}
	s.space = want
}

// save follows q and Q, which keep the text state too.
func (e *emitter) save(o *op) {
	if n := len(e.saved); o.name == "q" {
		e.saved = append(e.saved, e.state)
	} else if n > 0 {
		e.state, e.saved = e.saved[n-1], e.saved[:n-1]
	}
	e.plain(o)
}

// font notes a font, or sets it where nothing is set anew.
func (e *emitter) font(o *op) {
	f, err := e.w.x.d.fonts.get(e.w.x.in.dict(e.inst.resources["Font"])[nameOf(o.args[0])])
	if err != nil {
		f = e.w.x.d.fonts.fallback()
	}
	e.state.next, e.state.wanted = f, operand(o.args[1])+" Tf\n"
	if !e.retext {
		e.state.font = ""
		e.setFont()
	}
}

func nameOf(o any) name {
	n, _ := o.(name)
	return n
}

// setFont writes the font that is wanted. Its name is that of the output: the
// input's may count fonts that only removed text had.
func (e *emitter) setFont() {
	s := &e.state
	if s.next == nil || s.wanted == s.font && s.next == s.last {
		return
	}
	n := e.w.x.alias(s.next)
	e.setResource("Font", n, done{e.w.x.font(s.next)})
	e.b.WriteString("/" + string(n) + " " + s.wanted)
	s.font, s.last = s.wanted, s.next
}

// forgetFont prepares for a graphics state, which may set a font of its own.
func (e *emitter) forgetFont(o *op) {
	if !e.retext || o.name != "gs" {
		return
	}
	e.setFont()
	e.state.font, e.state.wanted, e.state.next, e.state.last = "", "", nil, nil
}

// text follows BT and ET; a text object in which nothing is shown is left out.
func (e *emitter) text(o *op) {
	e.pen = false
	switch {
	case o.name == "BT" && e.retext:
		e.begun = true
	case o.name == "BT":
		e.inText = true
		e.plain(o)
	case e.begun:
		e.begun = false
	default:
		e.inText = false
		e.plain(o)
	}
}

// openText writes the BT that was held back.
func (e *emitter) openText() {
	if e.begun {
		e.begun, e.inText = false, true
		e.b.WriteString("BT\n")
	}
}
