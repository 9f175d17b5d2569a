package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"inkoust/internal/lexicon"
)

// fakerScript prints the lists we use of the locales of @faker-js/faker as one
// JSON object. The package is JavaScript, so its own runtime reads it.
const fakerScript = `import {allLocales as L} from %q;
const flat = x => !x ? [] : Array.isArray(x) ? x : Object.values(x).flat();
const out = {};
for (const k of Object.keys(L)) {
  const p = L[k].person, a = L[k].location || {};
  if (p) out[k] = {female: flat(p.first_name?.female), male: flat(p.first_name?.male).concat(flat(p.first_name?.generic)),
    last: flat(p.last_name), middle: k === "ru" ? flat(p.middle_name) : [], city: flat(a.city_name), street: flat(a.street_name)};
}
console.log(JSON.stringify(out));`

type locale struct{ Female, Male, Last, Middle, City, Street []string }

// neighbours are the languages whose towns and streets stand in our documents.
// Of the other locales only names are taken, and marked as foreign.
var neighbours = map[string]bool{"cs_CZ": true, "sk": true, "pl": true, "ru": true}

// foreigners are the locales of people who live among us.
var foreigners = []string{"uk", "hu", "vi", "de", "en"}

func fakerJS(modules string) func(adder) error {
	return func(add adder) error {
		index, err := filepath.Abs(filepath.Join(modules, "@faker-js", "faker", "dist", "index.js"))
		if err != nil {
			return err
		}
		data, err := exec.Command("node", "--input-type=module", "-e", fmt.Sprintf(fakerScript, index)).Output()
		if err != nil {
			return err
		}
		all := map[string]locale{}
		if err := json.Unmarshal(data, &all); err != nil {
			return err
		}
		for _, name := range append(sortedKeys(neighbours), foreigners...) {
			add.locale(name, all[name])
		}
		return nil
	}
}

func (add adder) locale(name string, l locale) {
	near := neighbours[name]
	foreign := lexicon.Class(0)
	if !near {
		foreign = lexicon.Foreign
	}
	add.names(l.Female, lexicon.Female|foreign)
	add.names(l.Male, lexicon.Male|foreign)
	if name != "en" { // English surnames are common words too often
		add.names(l.Last, lexicon.Surname|foreign)
	}
	add.names(l.Middle, lexicon.Patronymic)
	if near {
		add.phrases(l.City, lexicon.Place)
		add.phrases(l.Street, lexicon.Street)
	}
}

type list struct {
	file  string
	class lexicon.Class
}

// zxcvbn reads lists of frequent words and names of @zxcvbn-ts/language-*.
func zxcvbn(modules, language string, lists ...list) func(adder) error {
	return func(add adder) error {
		for _, l := range lists {
			data, err := os.ReadFile(filepath.Join(modules, "@zxcvbn-ts", language, "src", l.file))
			if err != nil {
				return err
			}
			var values []string
			if err := json.Unmarshal(data, &values); err != nil {
				return fmt.Errorf("%s: %w", l.file, err)
			}
			add.names(values, l.class)
		}
		return nil
	}
}
