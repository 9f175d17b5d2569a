package lexicon

import (
	"os"
	"path/filepath"
	"slices"
)

// systemFolders are where systems put dictionaries of Hunspell: Debian and its
// kin, Fedora since its release 28; older ones. Windows has no such place.
var systemFolders = []string{"/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"}

// systemNames are the dictionaries that count. Others of the folder, of other
// languages or spellings, are left alone.
var systemNames = []string{"cs_CZ", "pl_PL", "ru_RU", "sk_SK"}

// system adds the dictionaries that are installed; none at all is an *Error.
func (l *Lexicon) system(folders []string) error {
	found := false
	for _, name := range systemNames {
		at := slices.IndexFunc(folders, func(dir string) bool {
			_, err := os.Stat(filepath.Join(dir, name+".dic"))
			return err == nil
		})
		if at < 0 {
			continue
		}
		found = true
		if err := l.dictionary(filepath.Join(folders[at], name), Installed); err != nil {
			return err
		}
	}
	if !found {
		return mistake("install one, for instance with apt-get install hunspell-cs, or name a folder that has cs_CZ.aff and cs_CZ.dic",
			"no dictionary of Czech, Slovak, Polish or Russian is installed on this system")
	}
	return nil
}
