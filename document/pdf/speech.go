package pdf

import (
	"sync"
	"unicode"
)

// speech counts the letters that a font is said to show. A table that gives
// each shape another letter makes words that nobody can speak: too few vowels, or
// long rows of consonants.
type speech struct {
	letters, vowels int
	words, harsh    int // words of four letters and more; with five consonants in a row
	word            wordShape
}

// wordShape is the word that is being read.
type wordShape struct {
	letters, vowels int
	row, longest    int // consonants since the last vowel
	foreign         bool
}

const (
	// minSpeech is how many letters make a sample.
	minSpeech = 300
	// fewVowels and manyVowels are far from the share in Czech, Slovak, Polish,
	// Russian, English and German, 0.38 to 0.46.
	fewVowels  = 0.27
	manyVowels = 0.60
	// harshShare of the words is more than German compounds reach.
	harshShare = 0.10
	harshRow   = 5
	// shortWord has too few letters to tell anything.
	shortWord = 4
)

const (
	vowelLetters    = "aáàâäãåāăąæeéèêëēěęėiíìîïīįıoóòôöõøőōœuúùûüūůűųyýÿаеёиоуыэюяіїєў"
	syllabicLetters = "lĺľłrŕř" // may carry a syllable: "čtvrt", "vlk"
)

// The sounds of letters.
const (
	consonant = iota
	vowel
	syllabic
)

var sounds = sync.OnceValue(func() map[rune]int {
	m := map[rune]int{}
	for _, r := range vowelLetters {
		m[r] = vowel
	}
	for _, r := range syllabicLetters {
		m[r] = syllabic
	}
	return m
})

// plainSounds is the same for the letters of ASCII.
var plainSounds = [128]int{'a': vowel, 'e': vowel, 'i': vowel, 'o': vowel, 'u': vowel, 'y': vowel, 'l': syllabic, 'r': syllabic}

func sound(r rune) int {
	if r = unicode.ToLower(r); r < 128 {
		return plainSounds[r]
	}
	return sounds()[r]
}

// observe reads the characters of a page, font by font.
func (t *trust) observe(l *layout) {
	for _, ln := range l.lines {
		for _, s := range ln.strips {
			t.observeStrip(l, s)
		}
	}
}

func (t *trust) observeStrip(l *layout, s *strip) {
	var last *speech
	for k, i := range s.glyphs {
		g := &l.c.glyphs[i]
		n := t.speechOf(g.font)
		if last != nil && (n != last || l.gapBefore(s, k)) {
			last.endWord()
		}
		if last = n; n != nil {
			n.read(g.text)
		}
	}
	if last != nil {
		last.endWord()
	}
}

// speechOf is nil for fonts that bring no shapes of their own: their codes
// mean what the standard says.
func (t *trust) speechOf(f *font) *speech {
	if f == nil || !f.embedded && f.subtype != "Type3" {
		return nil
	}
	n := t.fonts[f]
	if n == nil {
		n = &speech{}
		if t.fonts == nil {
			t.fonts = map[*font]*speech{}
		}
		t.fonts[f] = n
	}
	return n
}

func (n *speech) read(text string) {
	for _, r := range text {
		if !unicode.IsLetter(r) {
			n.endWord()
			continue
		}
		n.word.letter(r)
	}
}

func (w *wordShape) letter(r rune) {
	w.letters++
	w.foreign = w.foreign || w.letters > 1 && unicode.IsUpper(r) || r >= 0x250 && (r < 0x400 || r >= 0x530)
	switch sound(r) {
	case vowel:
		w.vowels++
		w.row = 0
	case syllabic:
		w.row = 0
	default:
		w.row++
		w.longest = max(w.longest, w.row)
	}
}

// endWord counts a word; abbreviations in capitals and other scripts tell nothing.
func (n *speech) endWord() {
	if w := n.word; w.letters >= shortWord && !w.foreign {
		n.letters, n.vowels = n.letters+w.letters, n.vowels+w.vowels
		n.words++
		if w.longest >= harshRow {
			n.harsh++
		}
	}
	n.word = wordShape{}
}

// unspeakable reports that no language has such words.
func (n *speech) unspeakable() bool {
	if n.letters < minSpeech {
		return false
	}
	share := float64(n.vowels) / float64(n.letters)
	return share < fewVowels || share > manyVowels || float64(n.harsh) > harshShare*float64(n.words)
}
