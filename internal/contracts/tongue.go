package contracts

import (
	"embed"
	"strings"
)

//go:embed *.txt
var files embed.FS

// tongue is what a language gives: words, names and the sentences with slots.
type tongue struct {
	male, female, roots, maleTails, femaleTails []string
	towns, townTails, streets                   []string
	firms, forms, offices, titles               []string
	terms, common, prefixes, stems, tails       []string
	heads, clauses, rows, headlines             []string
	signature                                   string
	lang                                        string
}

var tongues = func() map[string]*tongue {
	m := map[string]*tongue{}
	for _, s := range mix {
		data, err := files.ReadFile(s.lang + ".txt")
		if err != nil {
			panic("contracts: " + err.Error()) // a build mistake
		}
		m[s.lang] = tongueOf(s.lang, string(data))
	}
	return m
}()

// tongueOf reads a file of sections, "[name]" and lines.
func tongueOf(lang, data string) *tongue {
	section := map[string]string{}
	for _, s := range strings.Split("\n"+data, "\n[")[1:] {
		name, body, _ := strings.Cut(s, "]\n")
		section[name] = body
	}
	words := func(name string) []string {
		list := strings.Fields(section[name])
		for i := range list {
			list[i] = strings.ReplaceAll(list[i], "#", " ")
		}
		return list
	}
	lines := func(name string) []string { return strings.Split(strings.Trim(section[name], "\n"), "\n") }
	return &tongue{
		lang: lang, male: words("male"), female: words("female"), roots: words("roots"),
		maleTails: words("maletails"), femaleTails: words("femaletails"),
		towns: words("towns"), townTails: words("towntails"), streets: words("streets"),
		firms: words("firms"), forms: words("forms"), offices: words("offices"), titles: words("titles"),
		terms: words("terms"), common: words("common"), prefixes: words("prefixes"), stems: words("stems"), tails: words("tails"),
		heads: strings.Split(section["head"], "--\n"), clauses: lines("clause"), rows: lines("row"),
		headlines: lines("headline"), signature: section["signature"],
	}
}
