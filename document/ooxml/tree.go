package ooxml

import (
	"strings"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
)

// tree is the XML of one member.
type tree struct{ *xmlcut.Tree }

// prefixes are the usual names of the namespaces, transitional and strict.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "w",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c",
	"http://purl.oclc.org/ooxml/drawingml/chart":                             "c",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                "r",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc",
	"urn:schemas-microsoft-com:vml":                                          "v",
	"urn:schemas-microsoft-com:office:office":                                "o",
}

// foreign is the prefix of the namespaces of other people's data: what stands
// there no word processor shows.
const foreign = "foreign"

// families are the beginnings of the namespaces that the standard, Microsoft
// and the World Wide Web Consortium define.
var families = []string{
	"http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/", "http://purl.oclc.org/ooxml/",
	"urn:schemas-microsoft-com:", "http://www.w3.org/",
}

// kin gives the prefix of a namespace that has no usual one.
func kin(namespace string) string {
	for _, f := range families {
		if strings.HasPrefix(namespace, f) {
			return "x"
		}
	}
	return foreign
}

func isForeign(name string) bool { return strings.HasPrefix(name, foreign+":") }

// parse reads the XML of a member; damage and too much of anything park the
// document.
func (d *doc) parse(member string, src []byte) (*tree, error) {
	t, err := d.parser.Parse(src)
	if err == nil && d.rejects {
		t, err = d.reject(t)
	}
	if err != nil {
		return nil, document.Refused(refusal.In(member, err), place)
	}
	return &tree{t}, nil
}
