package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
)

// Origin says where a layer comes from.
type Origin string

// The origins.
const (
	BuiltIn   Origin = "built in"
	Office    Origin = "office"
	Installed Origin = "system"
)

// Layer is a source of words: a package whose lists are built in, or a file that
// was added.
type Layer struct {
	Name    string // of the package, or the path of the file
	Origin  Origin
	Version string
	Licence string // as SPDX writes it; "" for files that were added: theirs alone tell
	Words   int    // words that no layer before it has
	Holds   string // what it is about
}

//go:embed data/sources.tsv
var sources string

// builtin reads the list of sources that the generator wrote.
func builtin() (all []Layer) {
	for line := range strings.Lines(sources) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 5 {
			panic("lexicon: embedded list of sources") // a build mistake
		}
		n, _ := strconv.Atoi(f[3])
		all = append(all, Layer{Name: f[0], Origin: BuiltIn, Version: f[1], Licence: f[2], Words: n, Holds: f[4]})
	}
	return all
}

// Layers tells what the lexicon is made of, in the order in which it was joined.
func (l *Lexicon) Layers() []Layer { return append([]Layer(nil), l.layers...) }
