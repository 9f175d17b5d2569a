// Package lexicon tells in which lists a word stands: given names, surnames,
// places, streets, common words of Czech, Slovak, Polish and Russian, and names
// of other origin. It answers for single folded words (words.Fold); inflected
// forms are traced back to base forms through package inflect.
//
// The lists that are built in are read where they lie in the program, so asking
// costs neither time to load nor memory. Open adds layers of an office: lists of
// its own and dictionaries for spelling.
package lexicon

import (
	_ "embed"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"inkoust/internal/automaton"
	"inkoust/internal/inflect"
	"inkoust/internal/words"
)

// Class says in which lists a word stands; several may be set.
type Class uint16

// The classes. Foreign stands beside Male, Female, Surname or Word.
const (
	Female Class = 1 << iota
	Male
	Surname
	Patronymic
	Place
	Street
	// Common marks the most frequent words of a language as they stand in text:
	// hardly ever a name, and if so, with clear signs.
	Common
	Foreign
	// Word marks a word that dictionaries write in lower case, in the form that
	// stands here. Many are surnames too ("novy", "kral"). With Foreign it may be an
	// English word.
	Word
	// Proper marks a word that stands with a capital only, in the form that stands
	// here: a name of whatever kind.
	Proper
	// Village marks a small municipality: a place in an address, and elsewhere more
	// often a surname or a word.
	Village
)

// Settled is set for municipalities of any size.
const Settled = Place | Village

// Given is set for names of either gender.
const Given = Female | Male

// exactOnly are the classes that count for the word as it stands, not for the
// base form it may come from.
const exactOnly = Common | Street | Word | Proper

//go:embed data/lexicon.wfa
var packed string

// Lexicon answers for folded words. It is safe for concurrent use once built.
type Lexicon struct {
	base   *automaton.Set
	added  *table // nil: none
	layers []Layer
	fresh  int // words of added that base does not have
	memo   memo
	id     uint64 // tells lexicons apart, see Form
}

// numbers counts the lexicons.
var numbers atomic.Uint64

// Default returns the lexicon that is built in.
func Default() *Lexicon { return load() }

var load = sync.OnceValue(unpack)

func unpack() *Lexicon {
	set, err := automaton.Open(packed)
	if err != nil {
		panic("lexicon: embedded data: " + err.Error()) // a build mistake
	}
	return &Lexicon{base: set, layers: builtin(), id: numbers.Add(1)}
}

// Exact returns the classes of a folded word or phrase as it stands in a list.
func (l *Lexicon) Exact(fold string) Class {
	if exact, ok := l.memo.exact(fold); ok {
		return exact
	}
	c := Class(automaton.Find(l.base, fold))
	if l.added != nil {
		c |= l.added.find(hashOn(hashSeed, fold), fold, "", "")
	}
	return c
}

// Begins reports whether a phrase or word of a list may begin with a folded text; a
// false is certain. It saves putting phrases together that no list has.
func (l *Lexicon) Begins(fold string) bool {
	state, _ := automaton.Walk(l.base, l.base.Root(), fold)
	return state != automaton.Dead || l.added != nil
}

// ExactBytes is Exact for a word that is not a string yet.
func (l *Lexicon) ExactBytes(fold []byte) Class {
	c := Class(automaton.Find(l.base, fold))
	if l.added != nil {
		c |= l.added.find(hashOn(hashSeed, string(fold)), string(fold), "", "")
	}
	return c
}

// Classes returns the classes of a folded word or of any base form it may be an
// inflected form of. Common, Word, Proper and Street count for the exact word
// alone.
func (l *Lexicon) Classes(fold string) Class {
	exact, derived := l.Lookup(fold)
	return exact | derived
}

// Likely is Classes without guesses that the word as it stands makes unlikely: a
// word of the language is no form of a name or a place ("cele" of "Cela"), and a
// form of a name none of a village ("Dudkovi").
func (l *Lexicon) Likely(fold string) Class { return likely(l.Lookup(fold)) }

// LikelyForm is Likely for the form of a word.
func (l *Lexicon) LikelyForm(f *words.Form) Class { return likely(l.Form(f)) }

func likely(exact, derived Class) Class {
	if exact&Word != 0 {
		return exact
	}
	if (exact|derived)&(Given|Surname|Patronymic) != 0 {
		derived &^= Village
	}
	return exact | derived
}

// maxWord bounds the words that are traced back, in bytes: the longest surname
// of the lists has 40.
const maxWord = 64

// minTraced is how many letters a word must have to be traced back: "El" is
// hardly a form of "Ela".
const minTraced = 3

// Lookup tells apart what Classes joins: the classes of the word as it stands,
// and those of the base forms it may come from. The second are guesses: "vody"
// may be a form of a surname "Voda".
func (l *Lexicon) Lookup(fold string) (exact, derived Class) { return l.remember(fold) }

// Form is Lookup for the form of a word: the first answer is kept with it, so that
// to ask again costs next to nothing.
func (l *Lexicon) Form(f *words.Form) (exact, derived Class) {
	if k := f.Known(); k>>32 == l.id {
		return Class(k), Class(k >> 16)
	}
	exact, derived = l.lookup(f.Fold)
	f.SetKnown(l.id<<32 | uint64(derived)<<16 | uint64(exact))
	return exact, derived
}

// lookup is Lookup without the memo.
func (l *Lexicon) lookup(fold string) (exact, derived Class) {
	if len(fold) > maxWord {
		return l.Exact(fold), 0
	}
	// What each beginning of the word leads to: base forms go on from there.
	var begun [maxWord + 1]beginning
	begun[0] = beginning{state: l.base.Root(), hash: hashSeed}
	for i := 0; i < len(fold); {
		b := begun[i]
		next, number, n := automaton.Step(l.base, b.state, fold, i)
		for n = min(n, len(fold)-i); n > 0; n-- {
			b.hash = hashByte(b.hash, fold[i])
			i++
		}
		begun[i] = beginning{state: next, number: number, hash: b.hash}
	}
	exact = Class(begun[len(fold)].number)
	if l.added != nil {
		exact |= l.added.find(begun[len(fold)].hash, fold, "", "")
	}
	if utf8.RuneCountInString(fold) < minTraced {
		return exact, 0
	}
	inflect.Bases(fold, func(cut int, middle, tail string) {
		b := &begun[cut]
		c := Class(l.number(b, middle, tail))
		if l.added != nil {
			c |= l.added.find(hashOn(hashOn(b.hash, middle), tail), fold[:cut], middle, tail)
		}
		if c&Settled != 0 && possessive[fold[cut:]] {
			c &^= Settled
		}
		if c&Foreign != 0 && len(fold)-cut < 2 {
			c &^= Given // "Bona" is no form of "Bono", "Johnem" is one of "John"
		}
		derived |= c
	})
	return exact, derived &^ exactOnly
}

// possessive are the endings of what belongs to a person, which places do not
// take: "Oravkin" is no form of a village "Oravka".
var possessive = map[string]bool{"in": true, "ina": true, "uv": true, "ov": true, "ova": true, "ovo": true}

// beginning is what the first letters of a word lead to.
type beginning struct {
	state  automaton.State
	number uint16 // of the beginning as a word
	hash   uint64
}

// number looks up a base form that goes on from a beginning.
func (l *Lexicon) number(b *beginning, middle, tail string) uint16 {
	if middle == "" && tail == "" {
		return b.number
	}
	next, number := automaton.Walk(l.base, b.state, middle)
	if tail != "" {
		_, number = automaton.Walk(l.base, next, tail)
	}
	return number
}
