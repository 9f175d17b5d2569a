package foi

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"inkoust/internal/table"
	"inkoust/publish"
)

// Names of the index over all answers of a folder.
const (
	IndexName  = "odpovedi.jsonld"
	IndexTable = "odpovedi.csv"
)

// index is the list of all answers in the words of schema.org.
type index struct {
	Context string  `json:"@context"`
	Type    string  `json:"@type"`
	Name    string  `json:"name"`
	Entries []Entry `json:"hasPart"`
}

// maxEntry bounds the entry of one answer.
const maxEntry = 1 << 20

// columns of the table, in order: one row a file.
var columns = []string{"cislo_jednaci", "predmet", "poskytnuto", "zverejnit_do", "soubor", "format", "velikost", "sha256"}

// WriteIndex gathers the entries of all answers in a folder of packages into
// odpovedi.jsonld and odpovedi.csv beside them, in the order of their names.
// Without an answer nothing is written.
func WriteIndex(dir string) error {
	packages, err := publish.Packages(dir)
	if err != nil {
		return err
	}
	all := index{Context: "https://schema.org", Type: "Collection", Name: "Poskytnuté informace podle zákona č. 106/1999 Sb.", Entries: []Entry{}}
	var rows [][]string
	for _, p := range packages {
		e, err := readEntry(p)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		e.Context = ""
		for i := range e.Parts {
			m := &e.Parts[i]
			m.URL = filepath.Base(p.Dir) + "/" + m.URL
			rows = append(rows, []string{e.Identifier, e.Name, czech(e.Given), czech(e.Due), m.URL, m.Format, m.Size, m.SHA256})
		}
		all.Entries = append(all.Entries, e)
	}
	if len(all.Entries) == 0 {
		return nil
	}
	return write(dir, all, rows)
}

// readEntry reads the entry of a package; fs.ErrNotExist where it has none.
func readEntry(p *publish.Package) (Entry, error) {
	var e Entry
	i := slices.IndexFunc(p.Manifest.Files, func(f publish.ManifestFile) bool { return f.Media == entryMedia })
	if i < 0 {
		return e, fs.ErrNotExist
	}
	name := filepath.Join(p.Dir, filepath.FromSlash(p.Manifest.Files[i].Path))
	info, err := os.Stat(name)
	if err != nil {
		return e, err
	}
	if info.Size() > maxEntry {
		return e, publish.ErrNoPackage
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return e, err
	}
	return e, json.Unmarshal(raw, &e)
}

func write(dir string, all index, rows [][]string) error {
	data, err := indented(all)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := table.Write(&b, columns, rows); err != nil {
		return err
	}
	return errors.Join(publish.ReplaceFile(filepath.Join(dir, IndexName), data), publish.ReplaceFile(filepath.Join(dir, IndexTable), b.Bytes()))
}
