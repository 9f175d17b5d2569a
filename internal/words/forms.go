package words

import (
	"hash/maphash"
	"math/bits"
	"sync/atomic"
)

// known are the forms met lately. It holds words of documents as long as the
// program runs, in memory alone.
var known forms

// forms keeps forms by their hashes, in buckets.
type forms [1 << 13]bucket

// bucket has the places of some words, and for each a byte of the hash of the
// word that is there, so that one line of the processor's cache tells where a word
// is. A word that finds all taken takes the place of another one.
type bucket struct {
	tags  atomic.Uint64
	forms [bucketForms]atomic.Pointer[Form]
}

const bucketForms = 7

// longestKept bounds the words that are kept, in bytes, and with them the memory:
// some ten megabytes.
const longestKept = 48

// form returns the form of a folded word, kept or new. The letters are not
// compared, which would cost as much as all the rest: the hash has 64 bits and a
// seed that nobody knows, so no two words of an office's lifetime share one.
func (k *forms) form(hash uint64, fold []byte) *Form {
	if len(fold) > longestKept {
		return makeForm(hash, string(fold))
	}
	b := &k[hash%uint64(len(k))]
	tag := hash >> 56
	for found := equalBytes(b.tags.Load(), tag); found != 0; found &= found - 1 {
		n := bits.TrailingZeros64(found) / 8
		if n == bucketForms {
			break
		}
		if f := b.forms[n].Load(); f != nil && f.lists[hashWord] == hash {
			return f
		}
	}
	f := makeForm(hash, string(fold))
	b.put(f, hash, tag)
	return f
}

// likely fills in, from the second on, the forms that probably have the hashes. Its
// steps do not wait for one another.
func (k *forms) likely(hashes []uint64, into []*Form) {
	for n, hash := range hashes[1:] {
		b := &k[hash%uint64(len(k))]
		if at := bits.TrailingZeros64(equalBytes(b.tags.Load(), hash>>56)) / 8; at < bucketForms {
			into[n+1] = b.forms[at].Load()
		}
	}
}

// put keeps a form. The tags are a hint alone: where two texts put words at once,
// one of them may be made anew.
func (b *bucket) put(f *Form, hash, tag uint64) {
	n := int(hash>>32) & 0xff % bucketForms
	for i := range b.forms {
		if b.forms[i].Load() == nil {
			n = i
			break
		}
	}
	b.forms[n].Store(f)
	b.tags.Store(b.tags.Load()&^(0xff<<(8*n)) | tag<<(8*n))
}

// equalBytes has the high bit set of every byte of v that is b, and of some above
// the first of them.
func equalBytes(v, b uint64) uint64 {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	v ^= b * ones
	return (v - ones) &^ v & tops
}

// forget empties all places.
func (k *forms) forget() {
	for i := range k {
		k[i].tags.Store(0)
		for n := range k[i].forms {
			k[i].forms[n].Store(nil)
		}
	}
}

// seed keeps a text from being made such that all its words meet in one place.
// What is found does not depend on it.
var seed = maphash.MakeSeed()

// hashOf spreads folded words over places.
func hashOf(fold []byte) uint64 { return maphash.Bytes(seed, fold) }
