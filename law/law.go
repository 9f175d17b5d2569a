// Package law holds, in one table per language, every sentence and citation of
// the law that the program prints: with where it was read and whether it was
// compared with the act, the official schema or an official publication. What was
// not, says so (Entry.Checked); it is printed all the same, for a person to
// compare.
package law

import (
	"embed"
	"encoding/csv"
	"strings"
	"sync"
)

//go:embed *.csv
var tables embed.FS

// Entry is one text.
type Entry struct {
	// ID is what the program asks for; "basis." and a number for the provisions
	// that the rules cite in their column basis.
	ID   string
	Text string
	// Source is where the text was read, English.
	Source string
	// Checked says that the source is the act, an official schema or an official
	// publication, and that it was compared.
	Checked bool
}

// Languages are those with a table.
func Languages() []string { return []string{"cs", "sk", "pl", "ru"} }

// entries are the tables, by language.
var entries = sync.OnceValue(func() map[string][]Entry {
	out := map[string][]Entry{}
	for _, lang := range Languages() {
		b, err := tables.ReadFile(lang + ".csv")
		if err != nil {
			panic(err) // the tables are part of the program
		}
		out[lang] = read(string(b))
	}
	return out
})

func read(table string) []Entry {
	r := csv.NewReader(strings.NewReader(table))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		panic(err) // the tables are part of the program
	}
	var out []Entry
	for _, row := range rows[1:] {
		out = append(out, Entry{ID: row[0], Text: row[1], Source: row[2], Checked: row[3] == "yes"})
	}
	return out
}

// All is the table of a language, in its order; nil where there is none.
func All(lang string) []Entry { return entries()[lang] }

// Text is the text of that id, Czech where the language has none; "" where no
// table has it.
func Text(lang, id string) string {
	for _, l := range []string{lang, "cs"} {
		for _, e := range entries()[l] {
			if e.ID == id {
				return e.Text
			}
		}
	}
	return ""
}
