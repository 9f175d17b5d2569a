// Command lexicon writes internal/lexicon/data/lexicon.txt.gz from name lists
// of two npm packages. It is run by hand; see internal/lexicon/README.md.
//
//	npm install @faker-js/faker@10.6.0 @zxcvbn-ts/language-pl@3.0.2
//	go run ./internal/gen/lexicon -modules ./node_modules
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// script prints the lists we use of the faker locales as one JSON object. The
// package is JavaScript, so its own runtime reads it.
const script = `import {allLocales as L} from %q;
const flat = x => !x ? [] : Array.isArray(x) ? x : Object.values(x).flat();
const out = {};
for (const k of ["cs_CZ","sk","pl","ru","uk","hu","vi","de","en"]) {
  const p = L[k].person, a = L[k].location || {};
  out[k] = {female: flat(p.first_name.female), male: flat(p.first_name.male).concat(flat(p.first_name.generic)),
    last: flat(p.last_name), middle: k === "ru" ? flat(p.middle_name) : [], city: flat(a.city_name), street: flat(a.street_name)};
}
console.log(JSON.stringify(out));`

type locale struct{ Female, Male, Last, Middle, City, Street []string }

// neighbours are the languages whose towns and streets stand in our documents.
// Of the other locales only names are taken, and marked as foreign.
var neighbours = map[string]bool{"cs_CZ": true, "sk": true, "pl": true, "ru": true}

func main() {
	log.SetFlags(0)
	modules := flag.String("modules", "node_modules", "folder with the installed npm packages")
	out := flag.String("out", "internal/lexicon/data/lexicon.txt.gz", "file to write")
	flag.Parse()
	table := map[string]lexicon.Class{}
	for name, l := range fakerLocales(*modules) {
		addLocale(table, name, l)
	}
	addPolish(table, filepath.Join(*modules, "@zxcvbn-ts", "language-pl", "src"))
	if err := write(*out, table); err != nil {
		log.Fatal(err)
	}
}

func fakerLocales(modules string) map[string]locale {
	index, err := filepath.Abs(filepath.Join(modules, "@faker-js", "faker", "dist", "index.js"))
	if err != nil {
		log.Fatal(err)
	}
	data, err := exec.Command("node", "--input-type=module", "-e", fmt.Sprintf(script, index)).Output()
	if err != nil {
		log.Fatalf("read faker: %v", err)
	}
	all := map[string]locale{}
	if err := json.Unmarshal(data, &all); err != nil {
		log.Fatalf("read faker: %v", err)
	}
	return all
}

func addLocale(table map[string]lexicon.Class, name string, l locale) {
	near := neighbours[name]
	foreign := lexicon.Class(0)
	if !near {
		foreign = lexicon.Foreign
	}
	addWords(table, l.Female, lexicon.Female|foreign)
	addWords(table, l.Male, lexicon.Male|foreign)
	if name != "en" { // English surnames are common words too often
		addWords(table, l.Last, lexicon.Surname|foreign)
	}
	addWords(table, l.Middle, lexicon.Patronymic)
	if near {
		addPhrases(table, l.City, lexicon.Place)
		addPhrases(table, l.Street, lexicon.Street)
	}
}

func addPolish(table map[string]lexicon.Class, dir string) {
	lists := []struct {
		file  string
		class lexicon.Class
	}{
		{"femaleFirstnames.json", lexicon.Female}, {"maleFirstnames.json", lexicon.Male},
		{"femaleLastnames.json", lexicon.Surname}, {"maleLastnames.json", lexicon.Surname},
		{"commonWords.json", lexicon.Common},
	}
	for _, l := range lists {
		data, err := os.ReadFile(filepath.Join(dir, l.file))
		if err != nil {
			log.Fatal(err)
		}
		var list []string
		if err := json.Unmarshal(data, &list); err != nil {
			log.Fatalf("%s: %v", l.file, err)
		}
		addWords(table, list, l.class)
	}
}

// addWords adds each word of each entry: "Hoàng Anh" gives two.
func addWords(table map[string]lexicon.Class, list []string, c lexicon.Class) {
	for _, s := range list {
		for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' }) {
			if f := words.Fold(w); len([]rune(f)) > 2 || (len([]rune(f)) == 2 && c&lexicon.Foreign == 0) {
				table[f] |= c
			}
		}
	}
}

// addPhrases adds entries whole, folded, with single spaces.
func addPhrases(table map[string]lexicon.Class, list []string, c lexicon.Class) {
	for _, s := range list {
		f := strings.Join(strings.Fields(words.Fold(s)), " ")
		if len([]rune(f)) > 2 && !strings.ContainsAny(f, "0123456789") {
			table[f] |= c
		}
	}
}

// write sorts the table, so that the same lists give the same bytes.
func write(path string, table map[string]lexicon.Class) error {
	keys := make([]string, 0, len(table))
	for k := range table {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var buf bytes.Buffer
	z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, k := range keys {
		fmt.Fprintf(z, "%s\t%d\n", k, table[k])
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, buf.Bytes(), 0o644)
}
