// Package all lists the detectors that come with the program. A new detector is
// added in its folder and, if the folder is new, here.
package all

import (
	"inkoust/detectors"
	"inkoust/detectors/cz"
	"inkoust/detectors/intl"
	"inkoust/detectors/pl"
	"inkoust/detectors/ru"
	"inkoust/detectors/sk"
)

// Options choose what the registry needs from outside.
type Options struct {
	Lexicon string   // folder with name lists laid over the built-in ones
	Terms   []string // values that are always removed
	Allow   []string // values that are never removed
}

// Registry returns all detectors in the order they run: identifiers first, then
// names and addresses, which look at what was found.
func Registry(o Options) (detectors.Registry, error) {
	var r detectors.Registry
	for _, list := range [][]detectors.Detector{cz.All(), sk.All(), pl.All(), ru.All(), intl.All()} {
		r = append(r, list...)
	}
	return r, nil
}
