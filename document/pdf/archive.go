package pdf

import (
	"fmt"
	"regexp"
	"strings"
)

// The label of PDF/A is kept where the input had it and where what it needs is
// kept too: the colour profile of an output intent. Whether the input was worth
// its label, nobody here has checked.

var (
	labelPart  = regexp.MustCompile(`pdfaid:part(?:\s*=\s*["']|\s*>)\s*([1-4])\s*["'<]`)
	labelLevel = regexp.MustCompile(`pdfaid:conformance(?:\s*=\s*["']|\s*>)\s*([ABUabu])\s*["'<]`)
)

// archiveLabel reads part and level of PDF/A from the metadata of the document,
// "" if there is none.
func (d *doc) archiveLabel() (part, level string) {
	catalog := d.s.dict(d.s.trailer["Root"])
	st := d.s.stream(catalog["Metadata"])
	if st == nil {
		return "", ""
	}
	b, err := d.s.decode(st)
	if err != nil || len(b) > maxExtra {
		return "", ""
	}
	m := labelPart.FindSubmatch(b)
	if m == nil {
		return "", ""
	}
	if l := labelLevel.FindSubmatch(b); l != nil {
		level = strings.ToUpper(string(l[1]))
	}
	return string(m[1]), level
}

// label writes the metadata of the new file: the label and nothing else. Part 1
// forbids the object streams we write and asks for lists of the characters in
// each font, which would tell of removed ones; what it allows, part 2 allows too.
func (x *exporter) label(catalog dict) {
	part, level := x.d.archiveLabel()
	if part == "" || catalog["OutputIntents"] == nil {
		return
	}
	if part == "1" {
		part = "2"
	}
	if level == "A" && catalog["StructTreeRoot"] == nil {
		level = "B"
	}
	inner := "<pdfaid:part>" + part + "</pdfaid:part>"
	switch {
	case part == "4":
		inner += "<pdfaid:rev>2020</pdfaid:rev>"
	case level == "":
		return
	default:
		inner += "<pdfaid:conformance>" + level + "</pdfaid:conformance>"
	}
	d := dict{"Type": name("Metadata"), "Subtype": name("XML")}
	catalog["Metadata"] = x.out.add(&stream{dict: d, raw: fmt.Appendf(nil, packet, inner)})
}

const packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
	`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
	`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">%s</rdf:Description></rdf:RDF></x:xmpmeta>` +
	"\n<?xpacket end=\"w\"?>"
