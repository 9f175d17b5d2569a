package numbers

import (
	"strings"
	"unicode/utf8"

	"inkoust/internal/checksum"
)

// MaxFeatures bounds the features of one candidate.
const MaxFeatures = 96

// Features are the places in the table of weights that speak for one candidate.
type Features struct {
	Hashes [MaxFeatures]uint32
	N      int
}

func (f *Features) add(id, a, b uint32) {
	if f.N == MaxFeatures {
		return
	}
	h := (id*0x9e3779b1 ^ a) * 0x85ebca6b
	h = (h ^ h>>15 ^ b) * 0xc2b2ae35
	f.Hashes[f.N] = (h ^ h>>13) >> 7 % Size
	f.N++
}

// Fill sets the features of a candidate of the page. Candidates are asked in
// the order of the text.
func (f *Features) Fill(p *Page, c Candidate) {
	f.N = 0
	s := shapeOf(p.text[c.Start:c.End])
	f.add(1, 0, 0)
	f.shape(s, p.text[c.Start:c.End])
	left := p.before(c.Start, &p.left)
	right := p.behind(c.End, &p.right)
	k := p.company(c)
	f.around(s, left, right, k)
	f.labels(s, left)
	f.rest(p, c, s, left, k)
}

// shape is how a candidate is written.
type shape struct {
	exact, coarse uint32 // with and without the lengths of its runs
	size          uint32 // digits and letters, coarsely
	digits        uint32
	letters       bool
	checks        uint32 // which check digits hold
}

func shapeOf(s string) shape {
	out := shape{exact: seed, coarse: seed}
	last, run := byte(0), uint32(0)
	signs := uint32(0)
	var digits [mostSigns]byte
	flush := func() {
		if last == 0 {
			return
		}
		out.exact = mix(mix(out.exact, uint32(last)), min(run, 12))
		out.coarse = mix(out.coarse, uint32(last))
	}
	for _, r := range s {
		class := byte('a')
		switch {
		case r < utf8.RuneSelf && isDigit(byte(r)):
			class = '9'
			if out.digits < mostSigns {
				digits[out.digits] = byte(r)
			}
			out.digits++
			signs++
		case !pieceRune(r):
			class = byte(r)
		default:
			out.letters = true
			signs++
		}
		if class != last {
			flush()
			last, run = class, 0
		}
		run++
	}
	flush()
	out.size = min(signs, 12)
	if !out.letters {
		out.checks = checksOf(string(digits[:min(out.digits, mostSigns)]))
	}
	return out
}

// checksOf tells which check digits hold, as bits.
func checksOf(d string) (bits uint32) {
	switch len(d) {
	case 4:
		if d[:2] == "19" || d[:2] == "20" {
			bits |= 1
		}
	case 8:
		if checksum.ICO(d) {
			bits |= 2
		}
	case 9:
		if d[0] == '6' || d[0] == '7' {
			bits |= 4
		}
	case 10:
		if checksum.NIP(d) {
			bits |= 8
		}
	case 11:
		if checksum.PESEL(d) {
			bits |= 16
		}
	}
	return bits
}

func (f *Features) shape(s shape, text string) {
	f.add(2, s.exact, 0)
	f.add(3, s.coarse, s.size)
	f.add(4, s.coarse, 0)
	f.add(5, s.size, s.digits)
	f.add(6, s.checks, s.digits)
	first := uint32(text[0])
	if !isDigit(text[0]) {
		first = 'a'
	} else if text[0] != '0' {
		first = '1'
	}
	f.add(7, first, s.coarse)
	if i := strings.LastIndexAny(text, "/-"); i >= 0 {
		tail := text[i+1:]
		year := uint32(0)
		if allDigits(tail) && (len(tail) == 4 && (tail[:2] == "19" || tail[:2] == "20") || len(tail) == 2) {
			year = uint32(len(tail))
		}
		f.add(8, year, uint32(text[i]))
	}
}

// around are the features of the signs and persons beside a candidate.
func (f *Features) around(s shape, left, right side, k company) {
	f.add(10, uint32(left.mark), uint32(left.cut))
	f.add(11, uint32(right.mark), uint32(right.cut))
	f.add(12, k.before, s.coarse)
	f.add(13, k.after, k.before)
	f.add(14, k.lines, k.before)
	f.add(15, k.before<<4|k.lines, uint32(len(left.words)))
	between := uint32(0)
	if k.between {
		between = 1
	}
	f.add(16, k.before, between)
	for i, w := range right.words[:min(2, len(right.words))] {
		f.add(20+uint32(i), w.all, 0)
		f.add(22+uint32(i), w.head, 0)
	}
	for _, w := range right.words {
		f.add(24, w.head, 0)
	}
}

// labels are the features of the words before a candidate in its cell.
func (f *Features) labels(s shape, left side) {
	f.add(30, uint32(min(len(left.words), 3)), uint32(left.cut))
	for i, w := range left.words {
		switch {
		case i < 4:
			f.add(31+uint32(i), w.all, 0)
			f.add(35+uint32(i), w.head, 0)
			f.add(39+uint32(i), w.head3, 0)
		}
		if i < 6 {
			f.add(43, w.head, 0)
		}
		if w.mark != 0 && w.mark != '.' && i > 0 {
			f.add(44, uint32(w.mark), uint32(i))
		}
		if i > 0 && i < 4 {
			f.add(45, left.words[i-1].head, w.head)
			f.add(46, left.words[0].head, w.head)
		}
	}
	if len(left.words) > 0 {
		f.add(47, left.words[0].head, s.coarse)
		f.add(48, left.words[0].all, uint32(left.mark))
	}
}

// rest are the features of lines above and the heading.
func (f *Features) rest(p *Page, c Candidate, s shape, left side, k company) {
	near := uint32(0)
	if k.before+k.after > 0 {
		near = 1
	}
	if len(left.words) == 0 || left.cut == '\n' && len(left.words) < 2 {
		up := p.above(c.Start, &p.head)
		for i, w := range up.words[:min(4, len(up.words))] {
			f.add(60, w.head, 0)
			if i == 0 {
				f.add(61, w.all, uint32(up.mark))
			}
		}
	}
	head := p.heading(c.Start, &p.head)
	for i, w := range head.words[:min(4, len(head.words))] {
		f.add(62, w.head, near)
		f.add(63, w.head, s.coarse)
		if i == 0 {
			f.add(64, w.all, 0)
		}
	}
	for i, w := range left.words[:min(4, len(left.words))] {
		f.add(65, w.head, near)
		if i == 0 {
			f.add(66, w.all, near<<4|uint32(min(s.digits, 9)))
		}
	}
}
