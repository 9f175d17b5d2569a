package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

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

// farLocales are the locales of people who live among us.
var farLocales = strings.Fields("uk hu vi de de_AT ro ro_MD hr sr_RS_latin sl_SI mk tr az uz_UZ_latin hy ka_GE lv en fr it nl ku_kmr_latin en_NG")

// surnamesToo are those of them whose surnames are hardly words of other languages.
var surnamesToo = set("uk hu vi de de_AT ro ro_MD hr sr_RS_latin sl_SI mk tr az uz_UZ_latin hy ka_GE lv en_NG")

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
		for _, name := range append(sortedKeys(neighbours), farLocales...) {
			add.locale(name, all[name])
		}
		return nil
	}
}

func (add adder) locale(name string, l locale) {
	if !neighbours[name] {
		near := neighbourly(name)
		add.foreign(l.Female, lexicon.Female|near)
		add.foreign(l.Male, lexicon.Male|near)
		if surnamesToo[name] {
			add.foreign(l.Last, lexicon.Surname|near)
		}
		return
	}
	add.names(l.Female, lexicon.Female)
	add.names(l.Male, lexicon.Male)
	add.names(l.Last, lexicon.Surname)
	add.names(l.Middle, lexicon.Patronymic)
	add.phrases(l.City, lexicon.Place)
	add.phrases(l.Street, lexicon.Street)
}

type list struct {
	file  string
	class lexicon.Class
}

// zxcvbn reads lists of frequent words and names of @zxcvbn-ts/language-*. Words
// come from subtitles in small letters, names among them, so only those count
// that word tells are words.
func zxcvbn(modules, language string, word func(fold string) bool, lists ...list) func(adder) error {
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
			eachWord(values, 2, func(fold string) {
				if l.class != lexicon.Common || word(fold) {
					add(fold, l.class)
				}
			})
		}
		return nil
	}
}
