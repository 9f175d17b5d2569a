package pdf

import "math"

// widths tells how far the codes of a font move the pen.
type widths struct {
	simple  [256]float64
	known   [256]bool
	cids    map[int]float64
	ranges  []widthRange
	other   float64 // for codes that have no width of their own
	scale   float64 // em a unit
	missing bool    // other is a guess
}

type widthRange struct {
	low, high int
	width     float64
}

const (
	// guessed stands for widths that a file does not state.
	guessed = 500
	// maxWidths bounds the list of a composite font, which has 65,536 characters.
	maxWidths = 1 << 17
	// maxWidth keeps positions finite; real widths are below ten thousand.
	maxWidth = 1e6
)

func bounded(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return max(-maxWidth, min(maxWidth, v))
}

func (f *file) simpleWidths(t *font, d dict) {
	w := &t.widths
	w.scale, w.other, w.missing = 0.001, guessed, true
	if m := f.get(f.dict(d["FontDescriptor"])["MissingWidth"]); m != nil {
		w.other, w.missing = bounded(number(m)), false
	}
	first, _ := integer(f.get(d["FirstChar"]))
	list, _ := f.get(d["Widths"]).(array)
	for i, o := range list {
		if c := first + i; c >= 0 && c < len(w.simple) {
			w.simple[c], w.known[c] = bounded(number(f.get(o))), true
		}
	}
	if d["Subtype"] == name("Type3") {
		if m, ok := f.get(d["FontMatrix"]).(array); ok && len(m) == 6 {
			w.scale = math.Abs(bounded(number(f.get(m[0]))))
		}
	}
}

func (f *file) compositeWidths(t *font, d dict) {
	w := &t.widths
	w.scale, w.other, w.cids = 0.001, 1000, map[int]float64{}
	list, _ := f.get(d["DescendantFonts"]).(array)
	if len(list) == 0 {
		return
	}
	cid := f.dict(list[0])
	if dw := f.get(cid["DW"]); dw != nil {
		w.other = bounded(number(dw))
	}
	if t.vertical {
		return // DW2 and W2 are rare: an em each
	}
	all, _ := f.get(cid["W"]).(array)
	for i := 0; i+1 < len(all) && len(w.cids)+len(w.ranges) < maxWidths; {
		from, _ := integer(f.get(all[i]))
		if row, ok := f.get(all[i+1]).(array); ok {
			for k, o := range row {
				w.cids[from+k] = bounded(number(f.get(o)))
			}
			i += 2
			continue
		}
		if i+2 < len(all) {
			to, _ := integer(f.get(all[i+1]))
			w.ranges = append(w.ranges, widthRange{from, to, bounded(number(f.get(all[i+2])))})
		}
		i += 3
	}
}

// width is the advance of a code in em, and whether it is a guess.
func (t *font) width(c code) (em float64, unsure bool) {
	w := &t.widths
	if !t.composite {
		if c.n < len(w.simple) && w.known[c.n] {
			return w.simple[c.n] * w.scale, false
		}
		return w.other * w.scale, w.missing
	}
	cid, sure := t.cid(c)
	if v, ok := w.cids[cid]; ok {
		return v * w.scale, !sure
	}
	for _, r := range w.ranges {
		if cid >= r.low && cid <= r.high {
			return r.width * w.scale, !sure
		}
	}
	return w.other * w.scale, !sure
}

// cid is the character of a code in a composite font.
func (t *font) cid(c code) (int, bool) {
	if t.codes != nil {
		if n, ok := t.codes.cid(c); ok {
			return n, true
		}
		return c.n, false
	}
	return c.n, t.identity
}
