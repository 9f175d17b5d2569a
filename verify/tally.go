package verify

// tally counts by number, which is not zero: a small table by hash that is
// made for each page.
type tally struct {
	keys   []uint32
	counts []int32
	used   int
}

const minTally = 1 << 12 // a page of text has a thousand different triples

// at is the count of k; it may be used until the next call.
func (t *tally) at(k uint32) *int32 {
	if 2*t.used >= len(t.keys) {
		t.grow()
	}
	i := t.slot(k)
	if t.keys[i] == 0 {
		t.keys[i] = k
		t.used++
	}
	return &t.counts[i]
}

// slot is where k is, or would be.
func (t *tally) slot(k uint32) uint32 {
	mask := uint32(len(t.keys) - 1)
	h := k * 0x9E3779B1
	for h ^= h >> 15; t.keys[h&mask] != 0 && t.keys[h&mask] != k; h++ {
	}
	return h & mask
}

func (t *tally) grow() {
	old := *t
	size := max(minTally, 2*len(old.keys))
	t.keys, t.counts = make([]uint32, size), make([]int32, size)
	for i, k := range old.keys {
		if k != 0 {
			at := t.slot(k)
			t.keys[at], t.counts[at] = k, old.counts[i]
		}
	}
}
