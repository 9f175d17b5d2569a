package pdf

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// What outlines tell of a font's claims. A wrong map of codes to letters can be
// fluent in part, but it rarely puts every p on a glyph that goes below the line and
// every b on one that rises above the small letters.

// Letters by their outline in upright and slanted text faces; f, j, J and Q differ
// from face to face and are left out.
const (
	goDown   = "gpqy"
	stayLow  = "acemnorsuvwxz"
	riseHigh = "bdhklABCDEFGHIKLMNOPRSTUVWXYZ"
)

const (
	// minRow is how many low and how many high letters a judgement needs.
	minRow = 4
	// belowLine is how far in 1/1000 em a letter must go down at least, and may go
	// for overshoot.
	belowLine = 100
	// risesOver is the least height of capitals over small letters; less is a font
	// of small capitals.
	risesOver = 1.15
)

// letterRows are the glyphs of a font's shown letters by what the letters look like.
type letterRows struct {
	down, low, high [][2]float64 // bottom and top
}

// rowsOfLetters gathers what is claimed to be plain letters, a letter once.
func (f *font) rowsOfLetters(codes []uint32, claim func(code uint32) string) (r letterRows) {
	seen := map[string]bool{}
	for _, code := range codes {
		t := claim(code)
		if len(t) != 1 || seen[t] {
			continue
		}
		gid, ok := f.gid(code)
		if !ok || gid == 0 {
			continue
		}
		b, ok := f.program.Bounds(gid)
		if !ok || b.Empty() {
			continue
		}
		seen[t] = true
		v := [2]float64{b.Y0, b.Y1}
		switch {
		case strings.Contains(goDown, t):
			r.down = append(r.down, v)
		case strings.Contains(stayLow, t):
			r.low = append(r.low, v)
		case strings.Contains(riseHigh, t):
			r.high = append(r.high, v)
		}
	}
	return r
}

// fit counts the letters whose outline can be judged and those that do not look
// like what is claimed.
func (f *font) fit(codes []uint32, claim func(code uint32) string) (judged, misfits int) {
	if f.program == nil {
		return 0, 0
	}
	r := f.rowsOfLetters(codes, claim)
	if len(r.low) < minRow || len(r.high) < minRow {
		return 0, 0
	}
	low, high := median(r.low), median(r.high)
	if smallCapitals(r.low, high) {
		return 0, 0
	}
	border := (low + high) / 2
	count := func(list [][2]float64, fits func(bottom, top float64) bool) {
		for _, v := range list {
			if judged++; !fits(v[0], v[1]) {
				misfits++
			}
		}
	}
	count(r.down, func(bottom, top float64) bool { return bottom < -belowLine && top < border })
	count(r.low, func(bottom, top float64) bool { return bottom > -belowLine && top < border })
	count(r.high, func(bottom, top float64) bool { return bottom > -belowLine && top > border })
	return judged, misfits
}

// smallCapitals reports low letters that are nearly all as high as the high ones.
func smallCapitals(low [][2]float64, high float64) bool {
	n := 0
	for _, v := range low {
		if v[1] < risesOver*high && v[1] > high/risesOver {
			n++
		}
	}
	return 5*n >= 4*len(low)
}

func median(list [][2]float64) float64 {
	tops := make([]float64, len(list))
	for i, v := range list {
		tops[i] = v[1]
	}
	sort.Float64s(tops)
	return tops[len(tops)/2]
}

// misfits reports letters that do not look like what they claim to be: too many for
// an unusual face.
func (f *font) misfits() bool {
	if f.symbol {
		return false
	}
	judged, misfits := f.fit(f.shownCodes(), f.text)
	return misfits >= 3 && 4*misfits > judged
}

// shapes are the letters that outlines stand for, by their hash, over all fonts of a
// document.
type shapes map[uint64]string

// contradict reports outlines of a font that stand for other letters elsewhere, in
// this font or in one asked before.
func (s shapes) contradict(f *font) bool {
	if f.program == nil || f.symbol {
		return false
	}
	judged, against := 0, 0
	for _, code := range f.shownCodes() {
		t := f.text(code)
		if !isWord(t) || utf8.RuneCountInString(t) > 1 || strings.Contains(lookalikes, t) {
			continue
		}
		gid, ok := f.gid(code)
		if !ok || gid == 0 {
			continue
		}
		h, ok := f.program.Shape(gid)
		if !ok {
			continue
		}
		judged++
		if old, ok := s[h]; !ok {
			s[h] = t
		} else if !alike(old, t) {
			against++
		}
	}
	return against >= 3 && 4*against > judged
}

// lookalikes share an outline in some faces.
const lookalikes = "Il1O0"
