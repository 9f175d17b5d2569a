package rules

import (
	"embed"
	"slices"
)

//go:embed cz/registr-smluv.csv cz/foi.csv sk/crz.csv pl/bip.csv ru/152fz.csv
var tables embed.FS

// Version is the version of the shipped tables: the year and a number. It rises
// with every change of a table, so that a protocol of years ago still says which
// rows decided; a test holds it to the digest of the tables.
const Version = "2026.3"

// profile is one shipped table.
type profile struct {
	name    string
	file    string
	lang    string
	folders map[string]string
}

// The names of a package's folders, by language.
var (
	czechFolders   = map[string]string{"send": "k-odeslani", "internal": "interni"}
	slovakFolders  = map[string]string{"send": "na-odoslanie", "internal": "interne"}
	polishFolders  = map[string]string{"send": "do-wyslania", "internal": "wewnetrzne"}
	russianFolders = map[string]string{"send": "k-otpravke", "internal": "vnutrennie"}
)

var profiles = []profile{
	{"cz-foi", "cz/foi.csv", "cs", czechFolders},
	{"cz-registr-smluv", "cz/registr-smluv.csv", "cs", czechFolders},
	{"pl-bip", "pl/bip.csv", "pl", polishFolders},
	{"ru-152fz", "ru/152fz.csv", "ru", russianFolders},
	{"sk-crz", "sk/crz.csv", "sk", slovakFolders},
}

// DefaultProfile is used where nobody names another.
const DefaultProfile = "cz-registr-smluv"

// Profiles returns the names of the shipped profiles in order.
func Profiles() []string {
	var names []string
	for _, p := range profiles {
		names = append(names, p.name)
	}
	return names
}

func findProfile(name string) (profile, bool) {
	i := slices.IndexFunc(profiles, func(p profile) bool { return p.name == name })
	if i < 0 {
		return profile{}, false
	}
	return profiles[i], true
}
