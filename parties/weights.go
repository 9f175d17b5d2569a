package parties

import (
	_ "embed"
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

// Scales are the weights of signs, by the hash of the sign in open addressing: a
// place with no weights at all is free. They do not change once read.
type Scales struct {
	rows []scale
	mask uint32
}

type scale struct {
	key     uint32
	weights [len(Fates)]int16
}

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
	s := &Scales{rows: make([]scale, size), mask: uint32(size - 1)}
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 1+len(Fates) {
			continue
		}
		var row [len(Fates)]int16
		for k := range row {
			n, _ := strconv.Atoi(f[1+k])
			row[k] = int16(n)
		}
		s.put(hash(hashSeed, f[0]), row)
	}
	return s
}

func (s *Scales) put(key uint32, row [len(Fates)]int16) {
	at := key & s.mask
	for s.rows[at].weights != ([len(Fates)]int16{}) {
		at = (at + 1) & s.mask
	}
	s.rows[at] = scale{key, row}
}

// weigh adds up what the signs of a name say for each fate.
func (s *Scales) weigh(of *signs) (sum [len(Fates)]int) {
	for _, key := range of.hashes {
		for at := key & s.mask; ; at = (at + 1) & s.mask {
			r := &s.rows[at]
			if r.key == key {
				for k, n := range r.weights {
					sum[k] += int(n)
				}
				break
			}
			if r.weights == ([len(Fates)]int16{}) {
				break
			}
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
