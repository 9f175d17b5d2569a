package parties

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// Fates are the roles between which names are weighed, in the order of the
// columns of weights.txt: the first four are seen, the others are not.
var Fates = [...]Role{Official, Representative, Recipient, Entrepreneur, Employee, NaturalPerson, Requester}

// seen is how many of the fates leave the name where it stands.
const seen = 4

// weightsTable is the table that scripts/roles has learnt: a sign and its weight
// for each fate, in hundredths.
//
//go:embed weights.txt
var weightsTable string

// Scales are the weights of signs, by the hash of the sign in open addressing. They
// do not change once read. Most signs of a name have no weights, and what is asked
// of them all should stay near the processor: so a bit tells first, and the weights
// lie apart from the keys.
type Scales struct {
	bits [1 << scaleBits / 64]uint64 // of the keys, by their highest bits
	keys []uint32
	rows []uint16 // for each key its weights, from one on; 0 for a free place
	list []weights
	mask uint32
}

// weights are those of one sign, for each of the fates.
type weights [len(Fates)]int16

const scaleBits = 16

// learnt is the embedded table.
var learnt = sync.OnceValue(func() *Scales { return ReadScales(weightsTable) })

// ReadScales reads a table: lines of a sign and its weights, divided by tabs. Others are
// comments.
func ReadScales(table string) *Scales {
	lines := strings.Count(table, "\n") + 1
	size := 1 << 4
	for size < 2*lines {
		size *= 2
	}
	s := &Scales{keys: make([]uint32, size), rows: make([]uint16, size), list: make([]weights, 1, lines+1), mask: uint32(size - 1)}
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 1+len(Fates) {
			continue
		}
		var row weights
		for k := range row {
			n, _ := strconv.Atoi(f[1+k])
			row[k] = int16(n)
		}
		s.put(hash(hashSeed, f[0]), row)
	}
	return s
}

// put adds weights, if there are any, up to as many as have a number; of a sign that
// is there twice the first count.
func (s *Scales) put(key uint32, row weights) {
	if row == (weights{}) || len(s.list) > math.MaxUint16 {
		return
	}
	at := key & s.mask
	for s.rows[at] != 0 {
		at = (at + 1) & s.mask
	}
	s.keys[at], s.rows[at] = key, uint16(len(s.list))
	s.list = append(s.list, row)
	s.bits[key>>(32-scaleBits)/64] |= 1 << (key >> (32 - scaleBits) % 64)
}

// weigh adds up what the signs of a name say for each fate.
func (s *Scales) weigh(of *signs) (sum [len(Fates)]int) {
	for _, key := range of.hashes {
		if bit := key >> (32 - scaleBits); s.bits[bit/64]>>(bit%64)&1 == 0 {
			continue
		}
		for at := key & s.mask; s.rows[at] != 0; at = (at + 1) & s.mask {
			if s.keys[at] != key {
				continue
			}
			for k, n := range s.list[s.rows[at]] {
				sum[k] += int(n)
			}
			break
		}
	}
	return sum
}

// heaviest returns the best fate that leaves the name, the best that takes it,
// and by how much the first is the heavier.
func heaviest(sum [len(Fates)]int) (stay, leave Role, margin int) {
	a, b := 0, seen
	for k := range sum {
		switch {
		case k < seen && sum[k] > sum[a]:
			a = k
		case k >= seen && sum[k] > sum[b]:
			b = k
		}
	}
	return Fates[a], Fates[b], sum[a] - sum[b]
}
