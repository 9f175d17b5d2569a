package words

// table numbers the distinct words of one text.
type table struct {
	slots  []int32 // a power of two of them; 0 is free
	hashes []uint64
	folds  []byte  // the words, one behind the other
	ends   []int32 // of them in folds
}

const (
	// leastSlots is for a text of few pages, largestTable bounds the tables that are
	// used again.
	leastSlots   = 1 << 12
	largestTable = 1 << 16
)

func newTable() table {
	return table{slots: make([]int32, leastSlots), hashes: []uint64{0}, ends: []int32{0}}
}

// number returns the number of a folded word.
func (t *table) number(fold []byte) int32 {
	hash := hashOf(fold)
	mask := uint64(len(t.slots) - 1)
	for i := hash; ; i++ {
		n := t.slots[i&mask]
		if n == 0 {
			return t.add(hash, fold)
		}
		if t.hashes[n] == hash { // see forms.form
			return n
		}
	}
}

func (t *table) add(hash uint64, fold []byte) int32 {
	if 2*len(t.hashes) > len(t.slots) {
		t.grow()
	}
	n := int32(len(t.hashes))
	t.hashes, t.folds = append(t.hashes, hash), append(t.folds, fold...)
	t.ends = append(t.ends, int32(len(t.folds)))
	t.place(n, hash)
	return n
}

func (t *table) place(n int32, hash uint64) {
	mask := uint64(len(t.slots) - 1)
	i := hash
	for t.slots[i&mask] != 0 {
		i++
	}
	t.slots[i&mask] = n
}

func (t *table) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	for n, hash := range t.hashes[1:] {
		t.place(int32(n+1), hash)
	}
}

// done returns the forms of the words, which lie together in memory, and empties the
// table. Those that all texts share lie scattered: to look at all words of a text once
// would wait for memory at nearly each of them.
func (t *table) done() []*Form {
	forms := make([]*Form, len(t.hashes))
	forms[0] = none
	known.likely(t.hashes, forms)
	for n := 1; n < len(forms); n++ {
		if f := forms[n]; f == nil || f.lists[hashWord] != t.hashes[n] {
			forms[n] = known.form(t.hashes[n], t.folds[t.ends[n-1]:t.ends[n]])
		}
	}
	own := make([]Form, len(forms))
	for n := 1; n < len(forms); n++ {
		forms[n] = forms[n].copyTo(&own[n])
	}
	if len(t.slots) > largestTable {
		*t = newTable()
		return forms
	}
	clear(t.slots)
	t.hashes, t.folds, t.ends = t.hashes[:1], t.folds[:0], t.ends[:1]
	return forms
}
