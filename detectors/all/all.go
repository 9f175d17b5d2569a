// Package all lists the detectors that come with the program. A new detector is
// added in its folder and, if the folder is new, here.
package all

import (
	"fmt"

	"inkoust/detectors"
	"inkoust/detectors/addresses"
	"inkoust/detectors/codes"
	"inkoust/detectors/contacts"
	"inkoust/detectors/cz"
	"inkoust/detectors/intl"
	"inkoust/detectors/names"
	"inkoust/detectors/orgs"
	"inkoust/detectors/pay"
	"inkoust/detectors/pl"
	"inkoust/detectors/ru"
	"inkoust/detectors/secret"
	"inkoust/detectors/sk"
	"inkoust/detectors/special"
	"inkoust/detectors/terms"
	"inkoust/internal/lexicon"
)

// Options choose what the registry needs from outside.
type Options struct {
	Lexicon []string // folders with lists laid over the built-in ones, or lexicon.System
	Terms   []string // values that are always removed
	Allow   []string // values that are never removed
	File    string   // file with detectors of the office, "" for none
}

// Registry returns all detectors in the order they run: identifiers first, then
// names and addresses, which look at what was found. A mistake in the office's
// file is a *FileError.
func Registry(o Options) (detectors.Registry, error) {
	var r detectors.Registry
	for _, list := range [][]detectors.Detector{cz.All(), sk.All(), pl.All(), ru.All(), intl.All()} {
		r = append(r, list...)
	}
	lex, err := lexiconOf(o.Lexicon)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	if len(o.Terms) > 0 {
		r = append(r, terms.New(o.Terms))
	}
	r = append(r, addresses.New(lex), orgs.New(lex), names.New(lex), contacts.New(), codes.New(), special.Clauses, secret.Marks, pay.Amounts)
	if o.File == "" {
		return r, nil
	}
	list, err := added(o.File)
	if err != nil {
		return nil, err
	}
	r = append(r, list...)
	if err := unique(r); err != nil {
		return nil, &FileError{fmt.Errorf("%s: %w", o.File, err)}
	}
	return r, nil
}

// lexiconOf opens folders of lists at once, so that a mistake in it is told
// before the first document; the built-in lists are loaded at the first use.
func lexiconOf(names []string) (func() *lexicon.Lexicon, error) {
	if len(names) == 0 {
		return lexicon.Default, nil
	}
	l, err := lexicon.Open(names...)
	return func() *lexicon.Lexicon { return l }, err
}
