package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"inkoust/internal/automaton"
)

// System stands for the dictionaries that the system has installed. A folder of
// that name is written "./system".
const System = "system"

// maxOrigins bounds how many folders one run may name; each is read whole.
const maxOrigins = 16

// Error is a mistake in what was asked for or in a file of it. Its text names
// file and line, no value.
type Error struct {
	Err  error
	Hint string // what helps
}

func (e *Error) Error() string { return e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

func mistake(hint, format string, args ...any) error {
	return &Error{fmt.Errorf(format, args...), hint}
}

// Split divides a value of --lexicon at its commas, unless a folder has that name
// as it stands.
func Split(value string) (names []string) {
	if _, err := os.Stat(value); err == nil {
		return []string{value}
	}
	for _, name := range strings.Split(value, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// Open returns the built-in lexicon with what each name stands for added, in
// their order: a folder with lists (given.txt, surnames.txt, places.txt: one value
// a line in UTF-8) and dictionaries of Hunspell (cs_CZ.aff and cs_CZ.dic), or
// System. Empty names are left out; without any it is Default. What is missing,
// empty or broken is an *Error.
func Open(names ...string) (*Lexicon, error) { return open(systemFolders, names) }

func open(system, names []string) (*Lexicon, error) {
	base := Default()
	l := &Lexicon{base: base.base, added: &table{}, layers: base.Layers(), id: numbers.Add(1)}
	opened := 0
	for _, name := range names {
		if name == "" {
			continue
		}
		if opened++; opened > maxOrigins {
			return nil, mistake("put the lists into one folder", "more than %d folders of lists", maxOrigins)
		}
		if err := l.origin(name, system); err != nil {
			return nil, err
		}
	}
	if opened == 0 {
		return base, nil
	}
	return l, nil
}

func (l *Lexicon) origin(name string, system []string) error {
	if name == System {
		return l.system(system)
	}
	return l.folder(name)
}

// folder adds the lists of an office and the dictionaries beside them.
func (l *Lexicon) folder(dir string) error {
	if _, err := os.ReadDir(dir); err != nil {
		return &Error{err, "name a folder with lists or dictionaries"}
	}
	before := len(l.layers)
	for _, list := range []struct {
		file  string
		class Class
		holds string
	}{{"given.txt", Given, "given names"}, {"surnames.txt", Surname, "surnames"}, {"places.txt", Place, "places"}} {
		path := filepath.Join(dir, list.file)
		err := l.layer(Layer{Name: path, Origin: Office, Holds: list.holds}, func() error { return l.list(path, list.class) })
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return broken(err)
		}
	}
	pairs, err := pairs(dir)
	if err != nil {
		return err
	}
	for _, base := range pairs {
		if err := l.dictionary(base, Office); err != nil {
			return err
		}
	}
	if len(l.layers) == before {
		return mistake("put given.txt, surnames.txt, places.txt or a pair such as cs_CZ.aff and cs_CZ.dic there",
			"%s: no list and no dictionary in it", dir)
	}
	return nil
}

// broken is the mistake that a file has.
func broken(err error) error { return &Error{err, "correct the file or leave it out"} }

// layer adds what read adds to the table, and counts the words that are new.
func (l *Lexicon) layer(about Layer, read func() error) error {
	before := l.fresh
	if err := read(); err != nil {
		return err
	}
	about.Words = l.fresh - before
	l.layers = append(l.layers, about)
	return nil
}

// add joins classes to a folded word.
func (l *Lexicon) add(fold string, class Class) error {
	fresh, ok := l.added.add(fold, class)
	if !ok {
		return fmt.Errorf("more than %d MB of words", maxText>>20)
	}
	if fresh && automaton.Find(l.base, fold) == 0 {
		l.fresh++
	}
	return nil
}
