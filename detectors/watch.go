package detectors

import (
	"maps"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

// What announces a number is looked for before each of them by many detectors,
// which mostly finds nothing. So the words of a text are read once for all lists
// that are watched: where none of the words of a list stands in reach, its
// detector need not look.

// watchBit is the bit of a watched list, 0 for a list that is not watched.
type watchBit uint32

// maxWatched is how many lists a text is watched for; those that come later are
// looked for as if nothing were known.
const maxWatched = 32

// watchKey is how many bytes of a word choose its entries in the table.
const watchKey = 4

// watchTable finds the entries of all lists by the first bytes of a word. It does
// not change once it is made.
type watchTable struct {
	known watchBit                    // the lists it holds
	may   [1 << watchBits / 64]uint64 // the places that hold entries
	first [1 << watchBits]uint16
	list  []watchEntry // by place in first; those of one place follow one another
}

const watchBits = 13

// watchEntry is a beginning of words of some lists.
type watchEntry struct {
	key        uint32
	place      uint16
	lists      watchBit
	rest, mask uint64 // of what stands behind the key: see restOf
	stem       string
}

// watched holds the lists in the order in which they came, and the table of all of
// them, nil until a text is read.
var watched struct {
	sync.Mutex
	lists [][]string
	table atomic.Pointer[watchTable]
}

// watch adds a list of beginnings of folded words. Beginnings of fewer than three
// bytes are too common to be watched.
func watch(stems []string) watchBit {
	for _, s := range stems {
		if len(s) < watchKey-1 && !strings.HasSuffix(s, " ") {
			return 0
		}
	}
	watched.Lock()
	defer watched.Unlock()
	n := len(watched.lists)
	if n == maxWatched {
		return 0
	}
	watched.lists = append(watched.lists, stems)
	watched.table.Store(nil)
	return 1 << n
}

// watchTableOf returns the table of all lists so far.
func watchTableOf() *watchTable {
	if t := watched.table.Load(); t != nil {
		return t
	}
	watched.Lock()
	defer watched.Unlock()
	t := newWatchTable(watched.lists)
	watched.table.Store(t)
	return t
}

func newWatchTable(lists [][]string) *watchTable {
	stems := map[string]watchBit{}
	t := &watchTable{}
	for n, list := range lists {
		t.known |= 1 << n
		for _, s := range list {
			stems[s] |= 1 << n
		}
	}
	var places [1 << watchBits][]watchEntry
	for _, s := range slices.Sorted(maps.Keys(stems)) {
		for _, key := range watchKeys(s) {
			p := watchPlace(key)
			rest, mask := restOf(s)
			places[p] = append(places[p], watchEntry{key, p, stems[s], rest, mask, s})
		}
	}
	t.list = make([]watchEntry, 1) // place 0 of the list means none
	for p, entries := range places {
		if len(entries) > 0 {
			t.may[p/64] |= 1 << (p % 64)
			t.first[p] = uint16(len(t.list))
			t.list = append(t.list, entries...)
		}
	}
	t.list = append(t.list, watchEntry{place: 1 << watchBits}) // ends the last ones
	return t
}

// watchKeys are the keys of the words that begin with a stem: one, but for stems of
// three bytes, behind which any byte may stand.
func watchKeys(stem string) (keys []uint32) {
	if len(stem) >= watchKey || strings.HasSuffix(stem, " ") {
		return append(keys, watchKeyOf(stem+"   "))
	}
	for c := range 256 {
		keys = append(keys, watchKeyOf(stem+string([]byte{byte(c)})))
	}
	return keys
}

// watchKeyOf is the key of the word that four bytes begin with: what stands behind
// its first space does not count.
func watchKeyOf(words string) uint32 {
	key := uint32(words[0]) | uint32(words[1])<<8 | uint32(words[2])<<16 | uint32(words[3])<<24
	const spaces, low = 0x20202020, 0x01010101
	v := key ^ spaces
	if gap := (v - low) &^ v & (low << 7); gap != 0 {
		gap &= -gap // the top bit of the first space
		key &= gap | (gap - 1)
	}
	return key
}

// restOf returns the eight bytes of a stem behind its key as a number, and which of
// them it has: most words that begin with a key go on otherwise.
func restOf(stem string) (rest, mask uint64) {
	if len(stem) > watchKey {
		size := min(len(stem)-watchKey, 8)
		mask = ^uint64(0) >> (64 - 8*size)
		rest = eightBytes((stem + "        ")[watchKey:]) & mask
	}
	return rest, mask
}

// watchPlace spreads keys over the places of a table.
func watchPlace(key uint32) uint16 { return uint16(key * 0x9e3779b1 >> (32 - watchBits)) }

// lists returns the lists that have what words begin with, by their key.
func (t *watchTable) lists(key uint32, words string) (lists watchBit) {
	p, rest := watchPlace(key), uint64(0)
	if len(words) >= watchKey+8 {
		rest = eightBytes(words[watchKey:])
	} else {
		rest = eightBytes((words + "            ")[watchKey:])
	}
	for n := t.first[p]; t.list[n].place == p; n++ {
		if e := &t.list[n]; e.key == key && rest&e.mask == e.rest && beginsWith(words, e.stem) {
			lists |= e.lists
		}
	}
	return lists
}

// watchBlock is how many bytes of words share a note of what stands in them.
const watchBlock = 32

// note reads the words for all lists, eight bytes at once.
func (w *wordText) note() {
	w.watch = watchTableOf()
	w.notes = make([]watchBit, len(w.words)/watchBlock+1)
	begin, i := 0, 0
	for ; i+8 <= len(w.words); i += 8 {
		for gaps := spacesIn(w.words[i : i+8]); gaps != 0; gaps &= gaps - 1 {
			gap := i + bits.TrailingZeros64(gaps)/8
			w.noteWord(begin, gap)
			begin = gap + 1
		}
	}
	for ; i < len(w.words); i++ {
		if w.words[i] == ' ' {
			w.noteWord(begin, i)
			begin = i + 1
		}
	}
	w.noteWord(begin, len(w.words))
}

// noteWord notes the lists that have the word from one byte of the words to another.
func (w *wordText) noteWord(i, end int) {
	words := w.words[i:]
	if len(words) < watchKey {
		words += "    " // the end counts as a space
	}
	key := uint32(words[0]) | uint32(words[1])<<8 | uint32(words[2])<<16 | uint32(words[3])<<24
	if size := end - i; size < watchKey-1 {
		key &= 1<<(8*(size+1)) - 1 // as watchKeyOf
	}
	if p := watchPlace(key); w.watch.may[p/64%uint16(len(w.watch.may))]>>(p%64)&1 != 0 {
		w.notes[i/watchBlock] |= w.watch.lists(key, words)
	}
}

// spacesIn has the top bit of each of eight bytes set that is a space.
func spacesIn(s string) uint64 {
	const spaces, low = 0x2020202020202020, 0x7f7f7f7f7f7f7f7f
	v := (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56) ^ spaces
	return ^((v&low + low) | v | low)
}

// nearby returns the lists of which a word may stand among the last 40 characters of
// the first n bytes of the words; those that are missing certainly have none there.
// It also returns those of what lies maxLead bytes before that.
func (w *wordText) nearby(n int) (near, far watchBit) {
	if w.watch == nil || n == 0 || n < len(w.words) && w.words[n] != ' ' && w.words[n-1] != ' ' {
		return ^watchBit(0), ^watchBit(0) // within a word, which ends there for those who ask
	}
	from := reachBack(w.words[:n]) / watchBlock
	near = ^w.watch.known
	for k := from; k <= (n-1)/watchBlock; k++ {
		near |= w.notes[k]
	}
	far = near
	for k := max(0, from-maxLead/watchBlock); k < from; k++ {
		far |= w.notes[k]
	}
	return near, far
}

// maxLead is more than the letters of a serial, its series and a number sign take.
const maxLead = 3 * watchBlock

// mayStandBefore reports whether a word of a watched list may stand in WordsBefore;
// false is certain.
func mayStandBefore(text string, i int, list watchBit) bool {
	if v := viewsOf(text); v != nil && list != 0 {
		w := v.words()
		n := w.at(i)
		near, _ := w.nearby(n)
		return near&list != 0 || w.sparse(i, n)
	}
	return true
}

// Between reports whether one of the stems begins a word of WordsBetween.
func (s *Stems) Between(text string, start, end int) bool {
	if v := viewsOf(text); v != nil && !v.words().noted(start, end, s.bit) {
		return false
	}
	return s.In(WordsBetween(text, start, end))
}

// noted reports whether words of a watched list may begin in a stretch of the text;
// false is certain.
func (w *wordText) noted(start, end int, list watchBit) bool {
	if w.watch.known&list == 0 || len(w.marks) == 0 {
		return true
	}
	from := w.marks[start/block].size()
	to := len(w.words)
	if k := end/block + 1; k < len(w.marks) {
		to = w.marks[k].size()
	}
	for k := from / watchBlock; k <= to/watchBlock; k++ {
		if w.notes[k]&list != 0 {
			return true
		}
	}
	return false
}

// Places calls visit for stretches of a text in which words may begin that begin with
// one of the stems; elsewhere none does. They are in order and do not overlap.
func (s *Stems) Places(text string, visit func(start, end int)) {
	v := viewsOf(text)
	if v == nil || s.bit == 0 {
		visit(0, len(text))
		return
	}
	w := v.words()
	if w.watch.known&s.bit == 0 {
		visit(0, len(text))
		return
	}
	for n, done := 0, 0; n < len(w.notes); n++ {
		if w.notes[n]&s.bit == 0 {
			continue
		}
		start := max(done, w.from(n*watchBlock))
		if done = w.from((n+1)*watchBlock + grown); start < done {
			visit(start, done)
		}
	}
}

// from is a byte of the text, in a block before the one from which on there are at
// least n bytes of words. A word that begins behind them begins behind that byte; one
// that begins grown bytes before, which is more than a block of text has, before it.
func (w *wordText) from(n int) int {
	k := sort.Search(len(w.marks), func(k int) bool { return w.marks[k].size() >= n })
	if k == len(w.marks) {
		return len(w.text)
	}
	return max(0, k-1) * block
}
