package publish

import (
	"cmp"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

// maxName is the longest file name in a package, in bytes: common file systems
// take 255.
const maxName = 255

// reserved are the names that Windows gives to devices.
var reserved = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}

// safeName reports whether a name is a plain base name on every system.
func safeName(name string) bool {
	switch {
	case name == "" || len(name) > maxName || !utf8.ValidString(name):
		return false
	case strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.TrimSpace(name) != name:
		return false
	case strings.ContainsAny(name, `/\:*?"<>|`) || strings.ContainsFunc(name, unicode.IsControl):
		return false
	}
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	return !reserved[stem] && !(len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && stem[3] >= '0' && stem[3] <= '9')
}

// stem is a name without its extension.
func stem(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

// sheetName is the name of the sheet that stands for a replaced file.
func (p *Publication) sheetName(f *File) string {
	return stem(f.Name) + "-" + p.word("sheet.suffix") + ".docx"
}

// textExt is the extension of twins that are plain text.
const textExt = ".txt"

// MediaOf is the media type of a document or a twin of that extension.
func MediaOf(ext string) string {
	switch ext {
	case ".docx":
		return mediaDOCX
	case ".odt":
		return "application/vnd.oasis.opendocument.text"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".ods":
		return "application/vnd.oasis.opendocument.spreadsheet"
	}
	return "text/plain"
}

// twinName is the name of a file's plain text: "smlouva.txt", or
// "smlouva.docx.txt" where the record has the first name already.
func (p *Publication) twinName(f *File) string {
	ext := cmp.Or(f.TwinExt, textExt)
	name := stem(f.Name) + ext
	for i := range p.Files {
		o := &p.Files[i]
		if o != f && strings.EqualFold(stem(o.Name), stem(f.Name)) || strings.EqualFold(o.Name, name) {
			return f.Name + ext
		}
	}
	return name
}

// sends reports whether the twin of a file is sent.
func (p *Publication) sends(f *File) bool {
	return f.Disposition == Publish && f.Twin != nil && (p.Twin || f.SendTwin)
}

// SentNames returns the names of the files of the record that are sent, main
// document first, sheets and twins included, messages of the target not.
func (p *Publication) SentNames() []string {
	var out []string
	for _, f := range p.sentParts() {
		out = append(out, f.name)
	}
	return out
}

func (p *Publication) accompanyingName() string { return p.word("accompanying.name") + ".txt" }

// checkNames parks a record whose names could leave the package or meet each
// other on a file system that ignores case.
func (p *Publication) checkNames(messages []Message) error {
	names := p.SentNames()
	for _, m := range messages {
		names = append(names, m.Name)
	}
	seen := map[string]bool{}
	for i, n := range names {
		key := strings.ToLower(NFC(n))
		if !safeName(n) || seen[key] {
			return document.Park(document.ReasonName, fmt.Sprintf("package file %d", i+1), nil)
		}
		seen[key] = true
	}
	return nil
}
