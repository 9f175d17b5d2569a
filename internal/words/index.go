package words

import (
	"strings"
	"sync/atomic"
)

// listBits has a bit for each list, and in its last word the hash of the word it is
// of.
type listBits [maxLists/64 + 1]uint64

// hashWord is the place of the hash.
const hashWord = maxLists / 64

func (b *listBits) set(l *List) { b[l.word] |= l.mask }

// index answers for all lists at once.
type index struct {
	whole map[string]listBits
	heads map[string][]stem // by the first bytes
	tails [256][]tail       // by the last byte
	rules []*List
	joint []*List // unions, in an order in which each comes behind its parts
}

type stem struct {
	text string
	list *List
}

type tail struct {
	text string
	size int // of the shortest word with this end
	list *List
}

// current is the index of all lists, nil until a word is looked at.
var current atomic.Pointer[index]

// lists returns the index of all lists.
func lists() *index {
	if x := current.Load(); x != nil {
		return x
	}
	register.Lock()
	defer register.Unlock()
	x := &index{whole: map[string]listBits{}, heads: map[string][]stem{}}
	for _, l := range register.lists {
		x.enter(l)
	}
	current.Store(x)
	return x
}

func (x *index) enter(l *List) {
	for w := range l.whole {
		b := x.whole[w]
		b.set(l)
		x.whole[w] = b
	}
	for key, stems := range l.heads {
		for _, s := range stems {
			x.heads[key] = append(x.heads[key], stem{s, l})
		}
	}
	for _, t := range l.tails {
		last := t[len(t)-1]
		x.tails[last] = append(x.tails[last], tail{t, len(t) + l.least, l})
	}
	if l.is != nil {
		x.rules = append(x.rules, l)
	}
	if l.parts != nil {
		x.joint = append(x.joint, l) // parts are made before the union
	}
}

// of returns the lists that a folded word is in.
func (x *index) of(fold string) listBits {
	b := x.whole[fold]
	if len(fold) >= stemKey {
		for _, s := range x.heads[fold[:stemKey]] {
			if strings.HasPrefix(fold, s.text) {
				b.set(s.list)
			}
		}
	}
	if fold != "" {
		for _, t := range x.tails[fold[len(fold)-1]] {
			if len(fold) >= t.size && strings.HasSuffix(fold, t.text) {
				b.set(t.list)
			}
		}
	}
	for _, l := range x.rules {
		if l.is(fold) {
			b.set(l)
		}
	}
	x.unite(&b)
	return b
}

func (x *index) unite(b *listBits) {
	for _, l := range x.joint {
		for _, p := range l.parts {
			if b[p.word]&p.mask != 0 {
				b.set(l)
				break
			}
		}
	}
}
