package main

import (
	"path/filepath"

	"inkoust/internal/lexicon"
)

// sources lists the packages in the order in which they are joined.
func sources(in string) []source {
	modules := filepath.Join(in, "node_modules")
	return []source{
		{"@faker-js/faker", "10.6.0", "MIT", "names, towns and streets; foreign names", fakerJS(modules)},
		{"@zxcvbn-ts/language-pl", "3.0.2", "MIT", "Polish names and common words", zxcvbn(modules, "language-pl",
			list{"femaleFirstnames.json", lexicon.Female}, list{"maleFirstnames.json", lexicon.Male},
			list{"femaleLastnames.json", lexicon.Surname}, list{"maleLastnames.json", lexicon.Surname},
			list{"commonWords.json", lexicon.Common})},
	}
}
