package words

import "hash/maphash"

// spellings tells of the runs of one text (see runEnd) which words they begin with.
// Most words of a text stand in it again and again: they are told by the bytes that
// stand there, and not read letter by letter.
type spellings struct {
	all  []spelling
	list []spelling // those in use for the text: a power of two of them
	text uint16     // the number of the text
	met  int        // runs of it
}

// spelling is a run of a text and the word that it begins with.
type spelling struct {
	hash  uint64
	n     int32
	text  uint16 // what is of another text is free
	size  uint8  // of the word in bytes; 0 where it is not known
	shape Shape
}

// Bounds of the list at the start of a text: small ones are read faster, and a text
// has a distinct run for some thirty bytes.
const (
	fewestSpellings = 1 << 8
	mostSpellings   = 1 << 13
	perSpelling     = 32
)

// open begins a text of a length.
func (s *spellings) open(length int) {
	if s.text++; s.text == 0 || len(s.all) != mostSpellings {
		s.all, s.text = make([]spelling, mostSpellings), 1
	}
	size := fewestSpellings
	for size < mostSpellings && size < length/perSpelling {
		size *= 2
	}
	s.list, s.met = s.all[:size], 0
}

// of returns the place of a run, which is good until the next one is asked for. The
// letters are not compared, see forms.form.
func (s *spellings) of(run string) *spelling {
	if 4*s.met >= 3*len(s.list) {
		s.grow()
	}
	hash := maphash.String(seed, run)
	l := s.place(hash)
	if l.text != s.text {
		*l = spelling{hash: hash, text: s.text}
		s.met++
	}
	return l
}

// place returns where a run is, or may be put.
func (s *spellings) place(hash uint64) *spelling {
	for i := hash; ; i++ {
		if l := &s.list[i&uint64(len(s.list)-1)]; l.text != s.text || l.hash == hash {
			return l
		}
	}
}

func (s *spellings) grow() {
	old := s.list
	s.list = make([]spelling, 2*len(old))
	for _, l := range old {
		if l.text == s.text {
			*s.place(l.hash) = l
		}
	}
}
