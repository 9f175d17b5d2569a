// Package lexicon holds lists of given names, surnames, places and streets in
// their base forms. It is loaded once, lazily, and answers for single folded
// words; inflected forms are traced back through package inflect.
package lexicon

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"inkoust/internal/inflect"
	"inkoust/internal/words"
)

// Class says in which lists a word stands; several may be set.
type Class uint16

// The classes. Foreign stands beside Male, Female or Surname.
const (
	Female Class = 1 << iota
	Male
	Surname
	Patronymic
	Place
	Street
	Common // a common word of a language
	Foreign
)

// Given is set for names of either gender.
const Given = Female | Male

// maxList bounds one line list of --lexicon: the largest register of names of a
// country has about 400,000 entries of under 20 bytes.
const maxList = 32 << 20

//go:embed data/lexicon.txt.gz
var packed []byte

// Lexicon answers for folded words. It is safe for concurrent use once built.
type Lexicon struct{ table map[string]Class }

// Default returns the lexicon that is built in.
func Default() *Lexicon { return load() }

var load = sync.OnceValue(unpack)

func unpack() *Lexicon {
	l := &Lexicon{table: make(map[string]Class, 80000)}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic("lexicon: embedded data: " + err.Error()) // a build mistake
	}
	data, err := io.ReadAll(z)
	if err != nil {
		panic("lexicon: embedded data: " + err.Error())
	}
	for line := range strings.Lines(string(data)) {
		if word, class, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			n, _ := strconv.ParseUint(class, 10, 16)
			l.table[word] = Class(n)
		}
	}
	for word, class := range handmade() {
		l.table[word] |= class
	}
	return l
}

// Open returns the built-in lexicon with the lists of a folder added: given.txt,
// surnames.txt, places.txt, one value a line in UTF-8; a missing file adds
// nothing. With dir "" it is Default. Errors name file and line, no value.
func Open(dir string) (*Lexicon, error) {
	base := Default()
	if dir == "" {
		return base, nil
	}
	l := &Lexicon{table: make(map[string]Class, len(base.table))}
	for w, c := range base.table {
		l.table[w] = c
	}
	for _, list := range []struct {
		file  string
		class Class
	}{{"given.txt", Given}, {"surnames.txt", Surname}, {"places.txt", Place}} {
		if err := l.read(filepath.Join(dir, list.file), list.class); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *Lexicon) read(path string, class Class) error {
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(io.LimitReader(f, maxList))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimPrefix(strings.TrimSpace(sc.Text()), "\ufeff")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.ToValidUTF8(line, "") != line {
			return fmt.Errorf("%s: line %d: not UTF-8", path, n)
		}
		l.table[strings.Join(strings.Fields(words.Fold(line)), " ")] |= class
	}
	return sc.Err()
}

// Exact returns the classes of a folded word or phrase as it stands in a list.
func (l *Lexicon) Exact(fold string) Class { return l.table[fold] }

// Classes returns the classes of a folded word or of any base form it may be an
// inflected form of. Common and Street count for the exact word alone.
func (l *Lexicon) Classes(fold string) Class {
	c := l.table[fold]
	if c&(Given|Surname) == Given|Surname {
		return c
	}
	inflect.Lemmas(fold, func(lemma string) {
		c |= l.table[lemma] &^ (Common | Street)
	})
	return c
}
