package tagger

import (
	"inkoust/internal/words"
)

// window is a word with its neighbours.
type window struct {
	toks  []words.Token
	marks []Mark
	i     int
}

// side is what counts of one token of a window.
type side struct {
	word        uint32 // all letters, or the sign
	head        uint32 // the first five letters: one for most forms of a word
	tail, tail3 uint32 // the last two and three letters
	shape       uint32 // kind, case and the gap before it
	known       uint32 // the mark of the word or its base forms
	stands      uint32 // the mark of the word as it stands
	script      uint32 // 1 for Latin, 2 for Cyrillic, 0 for no letters
}

// outside stands for what lies beyond the paragraph.
var outside = side{word: 1, head: 1, tail: 1, tail3: 1, shape: 1}

// sides returns the tokens from the second before to the second behind, as far as
// the paragraph reaches.
func (w window) sides() (s [2*reach + 1]side) {
	first, last := w.i, w.i
	for first > max(0, w.i-reach) && w.toks[first].Gap != words.Para {
		first--
	}
	for last < min(len(w.toks)-1, w.i+reach) && w.toks[last+1].Gap != words.Para {
		last++
	}
	for k := range s {
		if j := w.i - reach + k; j < first || j > last {
			s[k] = outside
		} else {
			w.side(&s[k], j)
		}
	}
	return s
}

// reach is how many tokens on each side count.
const reach = 2

// side fills in token j.
func (w window) side(s *side, j int) {
	t := &w.toks[j]
	s.shape = 2 + uint32(t.Kind)<<5 + uint32(t.Shape)<<3 + uint32(min(t.Gap, words.Line))
	switch t.Kind {
	case words.Number:
		s.word, s.head = words.Mix(3, uint32(t.Size())), 3
		return
	case words.Mark:
		s.word = words.Mix(2, uint32(t.Sign()))
		s.head, s.tail, s.tail3 = s.word, s.word, s.word
		return
	}
	s.read(&t.Form.Letters)
	if t.Shape != words.Lower {
		m := w.marks[j]
		s.known, s.stands = 1+uint32(m&0xffff), 1+uint32(m>>exact)
	}
}

// read takes the numbers of a word's letters.
func (s *side) read(l *words.Letters) {
	s.word, s.head, s.tail, s.tail3 = l.Word, l.Head, l.Tail, l.Tail3
	s.script = 1
	if l.Cyrillic {
		s.script = 2
	}
}

// The positions of a word in its sentence.
const (
	posPara   = iota + 1 // begins a paragraph
	posLine              // begins a line or column
	posWrap              // begins a line within a sentence
	posStop              // behind a full stop, ! or ?
	posQuote             // behind an opening quote or a bracket
	posColon             // behind a colon, semicolon or dash
	posComma             // behind a comma
	posSmall             // behind a word in lower case
	posCap               // behind a word with a capital
	posNumber            // behind a number
	posJoined            // behind a hyphen, without a space
	posDotted            // behind an initial or a short word with a dot
	posOther
)

// position tells whether a capital is a matter of course here.
func (w window) position() uint32 {
	t := &w.toks[w.i]
	if w.i == 0 || t.Gap == words.Para {
		return posPara
	}
	p := &w.toks[w.i-1]
	if t.Gap >= words.Wide {
		if t.Gap == words.Line && (p.Kind == words.Word && p.Shape == words.Lower || p.Is(',')) {
			return posWrap
		}
		return posLine
	}
	switch p.Kind {
	case words.Number:
		return posNumber
	case words.Word:
		if p.Shape == words.Lower {
			return posSmall
		}
		return posCap
	}
	return w.behind(p)
}

// behind is the position behind a sign.
func (w window) behind(p *words.Token) uint32 {
	switch p.Sign() {
	case '.', '!', '?', '…':
		if w.i > 1 && p.Sign() == '.' && p.Gap == words.None && w.abbreviated(&w.toks[w.i-2]) {
			return posDotted
		}
		return posStop
	case ',':
		return posComma
	case ':', ';', '–', '—':
		return posColon
	case '(', '[', '"', '„', '“', '»', '«', '\'', '‚', '‘', '”':
		return posQuote
	case '-':
		if w.toks[w.i].Gap == words.None {
			return posJoined
		}
		return posColon
	}
	return posOther
}

// abbreviated reports whether a dot behind a word belongs to it.
func (w window) abbreviated(t *words.Token) bool {
	return t.Kind == words.Word && (t.Shape == words.Initial || len(t.Fold) <= 3)
}
