package pipeline

import "inkoust/internal/table"

// wholeFile stands in the column misto of a row on a whole file.
const wholeFile = "soubor"

// fileAnswer is a person's decision on a file: not sent, replaced by a sheet
// with the reason, or sent after all.
type fileAnswer struct {
	name        string // in the package, or of the source
	disposition Disposition
	reason      string
}

var fileWords = map[string]Disposition{
	"neuverejnit": Withhold, "neuveřejnit": Withhold, "nahradit": Replace, "uverejnit": Publish, "uveřejnit": Publish,
}

func readFileAnswer(row table.Row, word string) (fileAnswer, error) {
	a := fileAnswer{name: row.Get("soubor"), disposition: fileWords[word], reason: row.Get("duvod")}
	switch {
	case a.disposition == "":
		return a, row.Error("akce", "uverejnit, neuverejnit nebo nahradit")
	case a.name == "":
		return a, row.Error("soubor", "jméno souboru")
	case a.disposition != Publish && a.reason == "":
		return a, row.Error("duvod", "důvod, proč se soubor neuveřejňuje")
	}
	return a, nil
}

func (a fileAnswer) speaksOf(f *File) bool {
	return f.Source != nil && (a.name == f.Name || a.name == f.Source.Name)
}

// dispose applies the answers on whole files.
func (a answers) dispose(f *File) {
	for _, x := range a.files {
		if x.speaksOf(f) {
			f.Disposition, f.Reason = x.disposition, x.reason
		}
	}
}
