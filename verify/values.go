package verify

import (
	"bytes"
	"slices"
	"strings"

	"inkoust/document"
)

// Shorter values occur by chance in fonts, keys and numbers, so bytes are
// searched for longer ones only; page text is searched for all.
const (
	minLetters     = 5
	minDigits      = 6
	minSoft        = 8 // in font programs and pixels, which are full of names and noise
	minSoftDigits  = 9
	minPageLetters = 2
)

// Values is the set of removed values, ready to be searched for in one pass.
// It is safe for concurrent use once made.
type Values struct {
	units []unit
	short table // units of two and three bytes, by two
	long  table // those up to seven bytes, by four
	wide  table // the others, by eight: thousands of numbers begin with the same year
}

// table finds the units that begin with some bytes.
type table struct {
	head []int32 // first unit by the hash of its first bytes, 0 for none
	next []int32 // next unit with the same hash
}

const (
	shortKey = 2
	longKey  = 4
	wideKey  = 8
	hashBits = 16
)

// key packs the first n bytes.
func key(b string, n int) (k uint64) {
	for i := range n {
		k = k<<8 | uint64(b[i])
	}
	return k
}

func slot(k uint64) uint64 { return k * 0x9E3779B97F4A7C15 >> (64 - hashBits) }

func (t *table) put(k uint64, unit, units int) {
	if t.head == nil {
		t.head, t.next = make([]int32, 1<<hashBits), make([]int32, units)
	}
	at := slot(k)
	t.next[unit] = t.head[at]
	t.head[at] = int32(unit + 1)
}

// unit is a removed value or one word of it, folded.
type unit struct {
	text    string
	key     uint64 // its first bytes, as the table has them
	letters int
	digits  int
	words   int  // more than one: the words stood apart
	whole   bool // all that a redaction removes, not one word of it
	other   bool // only for other surfaces than page text: text of a dropped part
	kept    int  // occurrences in the text that stays
}

// Removed derives the values that a plan removes from the parts of a source:
// the whole of each redaction without its Keep, and each of its words. Text of
// parts that are dropped whole counts where it is long enough to be no chance.
func Removed(parts []*document.Part, plan *document.Plan) (*Values, error) {
	c := collector{}
	kept := &Text{}
	for _, p := range parts {
		ps, err := Cut(p, plan)
		if err != nil {
			return nil, err
		}
		c.part(p, ps, kept)
	}
	v := newValues(c)
	for i, n := range v.Count(kept) {
		v.units[i].kept = n
	}
	return v, nil
}

// Listed returns the set of the values given: none of them may occur.
func Listed(values []string) *Values {
	c := collector{}
	for _, s := range values {
		c.whole(s, false)
	}
	return newValues(c)
}

// Empty reports whether there is nothing to search for.
func (v *Values) Empty() bool { return len(v.units) == 0 }

type collector map[string]*unit

func (c collector) part(p *document.Part, ps []Piece, kept *Text) {
	for _, piece := range ps {
		switch {
		case piece.Removed:
			c.whole(piece.Text, false)
			c.wordsOf(piece.Text)
		case p.Dropped:
			c.dropped(piece.Text)
		default:
			kept.Add(piece.Text)
		}
	}
	kept.Gap()
}

func (c collector) whole(s string, other bool) {
	t := Fold(s)
	words := 0
	for range t.Words {
		words++
	}
	c.add(t.bytes, words, true, other)
}

func (c collector) wordsOf(s string) {
	for w := range Fold(s).Words {
		c.add(w, 1, false, false)
	}
}

// dropped takes the lines of a dropped part that are too long to be chance:
// one common word in a comment must not stop a style of the same name.
func (c collector) dropped(s string) {
	for line := range strings.Lines(s) {
		t := Fold(line)
		words := 0
		for range t.Words {
			words++
		}
		u := measure(t.bytes)
		if words > 1 && u.letters+u.digits >= minSoft {
			c.add(t.bytes, words, true, true)
		}
	}
}

func (c collector) add(folded []byte, words int, whole, other bool) {
	if len(folded) == 0 {
		return
	}
	u, ok := c[string(folded)]
	if !ok {
		m := measure(folded)
		m.other = other
		u = &m
		c[m.text] = u
	}
	u.words = max(u.words, words)
	u.whole = u.whole || whole
	u.other = u.other && other
}

func measure(folded []byte) unit {
	u := unit{text: string(folded)}
	for _, r := range u.text {
		if r >= '0' && r <= '9' {
			u.digits++
		} else {
			u.letters++
		}
	}
	return u
}

func newValues(c collector) *Values {
	v := &Values{}
	for _, u := range c {
		if len(u.text) >= 2 {
			v.units = append(v.units, *u)
		}
	}
	slices.SortFunc(v.units, func(a, b unit) int { return strings.Compare(a.text, b.text) })
	for i := range v.units {
		u := &v.units[i]
		in, n := &v.short, shortKey
		switch {
		case len(u.text) >= wideKey:
			in, n = &v.wide, wideKey
		case len(u.text) >= longKey:
			in, n = &v.long, longKey
		}
		u.key = key(u.text, n)
		in.put(u.key, i, len(v.units))
	}
	return v
}

// each calls hit for every occurrence of every unit, overlapping ones too.
func (v *Values) each(t *Text, hit func(unit, start, end int)) {
	var k uint64
	for i, c := range t.bytes {
		k = k<<8 | uint64(c) // the eight bytes up to this one
		if i+1 >= wideKey && v.wide.head != nil {
			v.begins(&v.wide, t, k, i+1-wideKey, hit)
		}
		if i+1 >= longKey && v.long.head != nil {
			v.begins(&v.long, t, k&0xFFFFFFFF, i+1-longKey, hit)
		}
		if i+1 >= shortKey && v.short.head != nil {
			v.begins(&v.short, t, k&0xFFFF, i+1-shortKey, hit)
		}
	}
}

func (v *Values) begins(in *table, t *Text, k uint64, at int, hit func(unit, start, end int)) {
	for n := in.head[slot(k)]; n != 0; n = in.next[n-1] {
		u := &v.units[n-1]
		if u.key == k && len(t.bytes)-at >= len(u.text) && string(t.bytes[at:at+len(u.text)]) == u.text {
			hit(int(n-1), at, at+len(u.text))
		}
	}
}

// Count returns how often each unit occurs, whatever stands around it: spaces
// between words are often not in a PDF, and the same rule counts both sides.
func (v *Values) Count(t *Text) []int {
	counts := make([]int, len(v.units))
	v.each(t, func(u, _, _ int) { counts[u]++ })
	return counts
}

// Strictness tells how much noise a surface carries.
type Strictness int

// The kinds of surfaces.
const (
	Strict Strictness = iota // text of any kind: strings, attributes, comments
	Named                    // names of a format's own, which may be ordinary words
	Soft                     // font programs, colour profiles, pixels, font names
)

// Find counts the values on a surface where none may be, on word borders.
func (v *Values) Find(t *Text, how Strictness) int {
	n := 0
	v.each(t, func(u, start, end int) {
		if v.units[u].fits(how) && t.bordered(start, end) {
			n++
		}
	})
	return n
}

func (u *unit) fits(how Strictness) bool {
	if how == Soft {
		return u.whole && !u.other && (u.words > 1 && u.letters+u.digits >= minSoft || u.digits >= minSoftDigits)
	}
	if !u.whole && (u.kept > 0 || how == Named) {
		return false // an ordinary word of the text that stays, such as a town
	}
	if u.other && u.kept > 0 {
		return false // a dropped part repeats what stays, such as the address of a link
	}
	return u.long()
}

func (u *unit) long() bool {
	return u.letters >= minLetters || u.digits >= minDigits || u.letters > 0 && u.digits > 0 && u.letters+u.digits >= minDigits
}

func (t *Text) bordered(start, end int) bool {
	if !t.border(start) || !t.border(end) {
		return false
	}
	return start+1 >= end || !bytes.ContainsFunc(t.flags[start+1:end], func(r rune) bool { return r&wideGap != 0 })
}

// border reports whether a word ends before byte i: a gap, an end, or a change
// between letters and digits.
func (t *Text) border(i int) bool {
	if i == 0 || i >= len(t.bytes) || t.flags[i]&wordStart != 0 {
		return true
	}
	return isDigit(t.bytes[i-1]) != isDigit(t.bytes[i])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
