package publish

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"

	"inkoust/law"
)

// wordsTable holds what the pages say, a column a language.
//
//go:embed words.csv
var wordsTable string

// words maps language and key to text.
var words = sync.OnceValue(func() map[string]map[string]string {
	r := csv.NewReader(strings.NewReader(wordsTable))
	r.Comma = ';'
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		panic(err) // the table is part of the program
	}
	out := map[string]map[string]string{}
	for col, lang := range rows[0][1:] {
		out[lang] = map[string]string{}
		for _, row := range rows[1:] {
			out[lang][row[0]] = row[col+1]
		}
	}
	return out
})

// Word returns a word of the pages, or a text of the law, in a language, Czech if
// the language is not known, the key itself if there is no such word.
func Word(lang, key string) string {
	table, ok := words()[lang]
	if !ok {
		table = words()["cs"]
	}
	if w, ok := table[key]; ok {
		return w
	}
	return cmp.Or(law.Text(lang, key), key)
}

func (p *Publication) word(key string) string { return Word(p.Lang, key) }

// wordOr returns the word of a group, or the bare name where the table has none.
func (p *Publication) wordOr(group, name string) string {
	key := group + "." + name
	if w := p.word(key); w != key {
		return w
	}
	return name
}
