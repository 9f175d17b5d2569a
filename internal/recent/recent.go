// Package recent keeps what was made of texts lately, for those who ask for the
// same again soon: the detectors of one part, and the search for more mentions
// when all parts of a record are read. It knows nothing of what it keeps.
package recent

import "sync"

// Bounds: so many texts are kept however long they are, as they may all be worked
// on at once; more only as long as they are not longer together than maxBytes,
// which is a record of some four hundred pages.
const (
	always   = 4
	maxTexts = 512
	maxBytes = 1 << 20
)

// Texts keeps values by text. The zero value is ready and safe for concurrent use.
type Texts[V any] struct {
	mu   sync.Mutex
	list []entry[V] // the oldest first
	size int        // of all texts
}

type entry[V any] struct {
	text, tag string
	value     V
	idle      bool // see Retire
}

// Get returns what was kept of a text under a tag.
func (t *Texts[V]) Get(text, tag string) (V, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if i := t.find(text, tag); i >= 0 {
		t.list[i].idle = false
		return t.list[i].value, true
	}
	var none V
	return none, false
}

// Put keeps a value, and forgets the oldest ones beyond the bounds.
func (t *Texts[V]) Put(text, tag string, value V) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if i := t.find(text, tag); i >= 0 {
		t.drop(i)
	}
	t.list = append(t.list, entry[V]{text: text, tag: tag, value: value})
	t.size += len(text)
	for len(t.list) > always && (t.size > maxBytes || len(t.list) > maxTexts) {
		t.drop(0)
	}
}

// Retire says that nobody works on a text for now, though somebody may ask for it
// again. Of such texts longer than all that is kept without being in use the last
// one is kept.
func (t *Texts[V]) Retire(text string) {
	if len(text) <= maxBytes {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := len(t.list) - 1; i >= 0; i-- {
		switch e := &t.list[i]; {
		case same(e.text, text):
			e.idle = true
		case e.idle:
			t.drop(i)
		}
	}
}

// Release forgets a text longer than all that is kept without being in use.
// Whoever lets others work on a text calls it in the end.
func (t *Texts[V]) Release(text string) {
	if len(text) <= maxBytes {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := len(t.list) - 1; i >= 0; i-- {
		if same(t.list[i].text, text) {
			t.drop(i)
		}
	}
}

// Forget forgets all.
func (t *Texts[V]) Forget() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.list, t.size = nil, 0
}

// find returns the place of a text, -1 if it is not kept. The latest is the
// likeliest.
func (t *Texts[V]) find(text, tag string) int {
	for i := len(t.list) - 1; i >= 0; i-- {
		if e := &t.list[i]; e.tag == tag && same(e.text, text) {
			return i
		}
	}
	return -1
}

// same compares lengths before letters.
func same(a, b string) bool { return len(a) == len(b) && a == b }

func (t *Texts[V]) drop(i int) {
	t.size -= len(t.list[i].text)
	copy(t.list[i:], t.list[i+1:])
	t.list[len(t.list)-1] = entry[V]{}
	t.list = t.list[:len(t.list)-1]
}
