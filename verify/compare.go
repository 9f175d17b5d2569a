package verify

import "unicode/utf8"

// restShare is how much of the text outside the boxes may be missing (0.5 %);
// restSlack is what one letter read differently costs on a short page.
const (
	restShare = 200
	restSlack = 3
)

// Compare judges one page (or one whole body): kept is what should stand there,
// found is what was read from the output. A value found more often than it was
// kept is a residue; too little of the rest is one as well.
func (v *Values) Compare(r *Report, check, surface string, kept, found *Text) {
	r.Add(check, surface, v.Excess(kept, found))
	if n := Missing(kept, found); n > 0 {
		r.Add(CheckRest, surface, n)
	}
}

// ExcessBoth is Excess for formats in which spaces are characters: a value counts
// where it stands as words of its own, too, also a short one.
func (v *Values) ExcessBoth(kept, found *Text) int {
	want, wantWords := v.countBoth(kept)
	got, gotWords := v.countBoth(found)
	return max(v.excess(want, got, kept, found), v.excessWords(wantWords, gotWords))
}

// Excess counts the occurrences beyond the kept ones. A short value, or one of
// several words, may come about where two lines meet in another order; then its
// letters are not in excess, and it is no residue.
func (v *Values) Excess(kept, found *Text) int {
	return v.excess(v.Count(kept), v.Count(found), kept, found)
}

func (v *Values) excess(want, got []int, kept, found *Text) int {
	var extra map[rune]int
	n := 0
	for i := range v.units {
		u := &v.units[i]
		if got[i] <= want[i] || u.other || u.letters+u.digits < minPageLetters {
			continue
		}
		if extra == nil {
			extra = subtract(letters(found), letters(kept))
		}
		if u.long() && u.words == 1 || covered(u.text, extra) {
			n += got[i] - want[i]
		}
	}
	return n
}

// excessWords counts the occurrences beyond the wanted ones as words of their own.
func (v *Values) excessWords(want, got []int) int {
	n := 0
	for i := range v.units {
		u := &v.units[i]
		if got[i] > want[i] && !u.other && u.letters+u.digits >= minPageLetters {
			n += got[i] - want[i]
		}
	}
	return n
}

// Present counts the values in text where none may be: long ones wherever their
// letters follow one another, short ones as words of their own.
func (v *Values) Present(t *Text) int {
	n := 0
	v.each(t, func(u, start, end int) {
		if v.units[u].long() || t.bordered(start, end) {
			n++
		}
	})
	return n
}

// countBoth counts as Count does, and besides what stands as words of its own.
func (v *Values) countBoth(t *Text) (all, words []int) {
	all, words = make([]int, len(v.units)), make([]int, len(v.units))
	v.each(t, func(u, start, end int) {
		all[u]++
		if t.bordered(start, end) {
			words[u]++
		}
	})
	return all, words
}

func letters(t *Text) map[rune]int {
	m := map[rune]int{}
	for b := t.bytes; len(b) > 0; {
		r, size := utf8.DecodeRune(b)
		m[r]++
		b = b[size:]
	}
	return m
}

func subtract(a, b map[rune]int) map[rune]int {
	for r, n := range b {
		a[r] -= n
	}
	return a
}

func covered(s string, extra map[rune]int) bool {
	need := map[rune]int{}
	for _, r := range s {
		need[r]++
		if need[r] > extra[r] {
			return false
		}
	}
	return true
}

// Missing counts the triples of letters inside words of kept that found does
// not have, or 0 where they are within what readers may differ in. Triples do
// not depend on where a reader sees spaces or in which order it reads.
func Missing(kept, found *Text) int {
	have := tally{}
	for i := range found.bytes {
		for n := 1; n <= 3 && i+n <= len(found.bytes); n++ { // words may have one or two letters
			*have.at(triple(found.bytes[i : i+n]))++
		}
	}
	total, lost := 0, 0
	for w := range kept.Words {
		for i := 0; i == 0 || i+3 <= len(w); i++ {
			k := triple(w[i:])
			total++
			if n := have.at(k); *n > 0 {
				*n--
				continue
			}
			lost++
		}
	}
	if lost == total || lost > total/restShare+restSlack {
		return lost
	}
	return 0
}

// triple packs up to three bytes; folded text has no zero byte.
func triple(b []byte) uint32 {
	var k uint32
	for _, c := range b[:min(len(b), 3)] {
		k = k<<8 | uint32(c)
	}
	return k
}
