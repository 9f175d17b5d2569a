package rules

import (
	"embed"
	"slices"
)

//go:embed cz/registr-smluv.csv cz/foi.csv
var tables embed.FS

// Version is the version of the shipped tables; it changes with every change
// of a row that can change a decision.
const Version = "2026.1"

// profile is one shipped table.
type profile struct {
	name    string
	file    string
	lang    string
	folders map[string]string
}

// czechFolders are the names of a package's folders in Czech.
var czechFolders = map[string]string{"send": "k-odeslani", "internal": "interni"}

var profiles = []profile{
	{"cz-foi", "cz/foi.csv", "cs", czechFolders},
	{"cz-registr-smluv", "cz/registr-smluv.csv", "cs", czechFolders},
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
