package pipeline

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/fold"
	"inkoust/publish"
	"inkoust/rules"
)

// nameparts makes a file name a part, so that it is detected and decided as any
// other text. What divides words in names becomes a space.
func namePart(id, name string) *document.Part {
	return &document.Part{ID: id, Kind: document.FileName, Text: spaced(name), Dropped: true}
}

// The ids of the parts that are names.
const (
	fileNamePart   = "filename"
	recordNamePart = "recordname"

	attachmentNamePart = "attachmentname:" // and the id of the attachment
)

// IsName reports whether a part is the name of a file or record.
func IsName(part string) bool {
	return part == fileNamePart || part == recordNamePart || strings.HasPrefix(part, attachmentNamePart)
}

// nameParts are the names of a file and, beside the first file, of its record.
func (w *Work) nameParts(f *File) []*document.Part {
	parts := []*document.Part{namePart(fileNamePart, stemOf(f.Source.Name))}
	if f == w.Files[0] {
		parts = append(parts, namePart(recordNamePart, w.Record.Stem))
	}
	return append(parts, attachmentNames(f)...)
}

func spaced(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '+' {
			return ' '
		}
		return r
	}, publish.NFC(strings.ToValidUTF8(s, " ")))
}

// safeName gives every file a name for the package, and returns the record's: a
// source's own name where nothing was found in it, a neutral one otherwise.
func (w *Work) safeName() (name string, own bool) {
	removed := w.removedWords()
	taken := map[string]bool{}
	for _, f := range w.Files {
		ext := f.extension()
		stem := cleanStem(stemOf(f.Source.Name))
		if stem == "" || w.undetected != nil || f.foundIn(fileNamePart) || mentions(stem, removed) {
			stem = f.neutralStem()
		}
		// A name that adds to another one would be that of its twin.
		if taken[strings.ToLower(stem+ext)] || taken[strings.ToLower(stem)] {
			stem = fmt.Sprintf("%s-%s", stem, strings.ReplaceAll(f.ID, ".", "-"))
		}
		taken[strings.ToLower(stem+ext)] = true
		f.Name = stem + ext
		f.nameAttachments(removed)
		f.nameHidden(removed)
	}
	stem := cleanStem(w.Record.Stem)
	if stem == "" || w.undetected != nil || w.stemFound() || mentions(stem, removed) {
		return fmt.Sprintf("zaznam-%03d", w.Record.Index), false
	}
	return stem, true
}

// extension is that of the format, else the one of the source's name.
func (f *File) extension() string {
	switch {
	case f.Info.Extension != "":
		return f.Info.Extension
	case f.Carrier != nil:
		return plainExt(f.Source.Name)
	}
	return strings.ToLower(filepath.Ext(f.Source.Name))
}

// neutralStem tells nothing but the place in the record. The carrier of an
// attachment stands before it and has its name.
func (f *File) neutralStem() string {
	if f.Carrier == nil {
		return "soubor-" + f.ID
	}
	return stemOf(f.Carrier.Name) + "-priloha-" + f.ID[strings.LastIndexByte(f.ID, '.')+1:]
}

// foundIn reports whether anything that goes was found in a name.
func (f *File) foundIn(part string) bool {
	for _, d := range f.Decisions {
		if d.Part == part && d.Default != rules.Keep {
			return true
		}
	}
	return false
}

// stemFound reports the same for the record's name.
func (w *Work) stemFound() bool {
	return len(w.Files) > 0 && w.Files[0].foundIn(recordNamePart)
}

// removedWords are the folded words of all removed values, for names that
// detection alone would pass: "novak" in a file name without a capital.
func (w *Work) removedWords() map[string]bool {
	words := map[string]bool{}
	for _, f := range w.all() {
		parts := partsByID(f.Parts)
		for _, d := range f.Decisions {
			if p := parts[d.Part]; p != nil && d.Default == rules.Redact && tellsInName(d.Type) {
				for _, word := range wordsOf(p.Text[d.Start:d.End]) {
					words[word] = true
				}
			}
		}
	}
	return words
}

// tellsInName leaves out what shares its words with harmless names: a removed
// address has a town in it.
func tellsInName(t detectors.Type) bool {
	return !ofRange(t) && t != detectors.Address && t != detectors.Org && t != detectors.BirthDate
}

const shortestTelling = 4 // runes; shorter words are in every name

func wordsOf(s string) []string {
	fields := strings.FieldsFunc(fold.String(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var out []string
	for _, f := range fields {
		if utf8.RuneCountInString(f) >= shortestTelling {
			out = append(out, f)
		}
	}
	return out
}

func mentions(stem string, removed map[string]bool) bool {
	for _, w := range wordsOf(spaced(stem)) {
		if removed[w] {
			return true
		}
	}
	return false
}

// reserved are the device names of Windows, which no file may bear.
var reserved = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}

const maxStem = 100 // runes; leaves room for the folders above

// cleanStem makes a name that every system can hold: NFC, no separators or
// control characters, no device name, no trailing dot or space.
func cleanStem(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0x7f || r == utf8.RuneError || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, publish.NFC(s))
	if r := []rune(s); len(r) > maxStem {
		s = string(r[:maxStem])
	}
	s = strings.TrimRight(strings.TrimLeft(s, " ."), " .")
	if base, _, _ := strings.Cut(strings.ToLower(s), "."); reserved[base] || isPort(base) {
		return "_" + s
	}
	return s
}

func isPort(s string) bool {
	return len(s) == 4 && (s[:3] == "com" || s[:3] == "lpt") && s[3] >= '1' && s[3] <= '9'
}

// squeeze keeps letters and digits alone, folded: two spellings of one value
// become equal.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' {
			return r
		}
		return -1
	}, fold.String(s))
}
