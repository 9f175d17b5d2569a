package pipeline

import (
	"runtime/debug"
	"sync"
)

// longText is how much text makes a record long: what is found in it, and what
// that leaves behind, takes many times as much. Its garbage is collected early
// and given back to the system, which the children need who write and prove; its
// files and their twins are proved one after the other.
const (
	longText = 4 << 20
	leanGC   = 25 // percent; Go's own is 100, which is faster for short records
)

// text is how much text a record has, in bytes.
func (w *Work) text() int {
	text := 0
	for _, f := range w.all() {
		for _, part := range f.Parts {
			text += len(part.Text)
		}
	}
	return text
}

// lean counts the long records at work, which set the pace for all.
var lean struct {
	sync.Mutex
	records, before int
}

// slim begins to save memory if the record is long.
func (w *Work) slim() {
	if w.slimmed || w.text() <= longText {
		return
	}
	w.slimmed = true
	lean.Lock()
	defer lean.Unlock()
	if lean.records++; lean.records == 1 {
		lean.before = debug.SetGCPercent(leanGC)
	}
}

// tidy gives back what a stage of a long record left.
func (w *Work) tidy() {
	if w.slimmed {
		debug.FreeOSMemory()
	}
}

// fatten ends what slim began.
func (w *Work) fatten() {
	if !w.slimmed {
		return
	}
	w.slimmed = false
	lean.Lock()
	defer lean.Unlock()
	if lean.records--; lean.records == 0 {
		debug.SetGCPercent(lean.before)
	}
}
