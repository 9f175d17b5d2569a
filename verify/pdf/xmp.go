package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// The namespaces of a packet that states a level and nothing else.
const (
	nsMeta = "adobe:ns:meta/"
	nsRDF  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsA    = "http://www.aiim.org/pdfa/ns/id/"
	nsUA   = "http://www.aiim.org/pdfua/ns/id/"
)

// metadata counts what an XMP stream says beyond the level of PDF/A.
func (f *file) metadata(o any) int {
	s, ok := o.(*stream)
	if !ok || f.get(s.dict["Type"]) != name("Metadata") {
		return 0
	}
	d, err := f.decode(s)
	if err != nil {
		return 1
	}
	return packet(d.data)
}

// packet counts what is odd in an XMP packet: all but the frame, pdfaid:part,
// conformance, rev and amd, pdfuaid:part and rev, as elements or attributes.
func packet(b []byte) (odd int) {
	x := xml.NewDecoder(bytes.NewReader(b))
	var open []xml.Name
	for {
		t, err := x.Token()
		if errors.Is(err, io.EOF) {
			return odd
		}
		if err != nil {
			return odd + 1
		}
		switch t := t.(type) {
		case xml.StartElement:
			odd += oddElement(t)
			open = append(open, t.Name)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if v := strings.TrimSpace(string(t)); v != "" && (len(open) == 0 || !level(open[len(open)-1], v)) {
				odd++
			}
		case xml.ProcInst:
			if t.Target != "xpacket" || !frames[strings.Join(strings.Fields(strings.ReplaceAll(string(t.Inst), "'", `"`)), " ")] {
				odd++
			}
		default:
			odd++
		}
	}
}

// frames are the marks at the two ends of a packet (XMP specification, part 1).
var frames = map[string]bool{
	"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"": true, "begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"": true,
	`end="w"`: true, `end="r"`: true,
}

func oddElement(t xml.StartElement) (odd int) {
	known := t.Name == xml.Name{Space: nsMeta, Local: "xmpmeta"} || t.Name.Space == nsRDF && (t.Name.Local == "RDF" || t.Name.Local == "Description")
	if !known && levels[t.Name] == "" {
		odd++
	}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns" || a.Name.Local == "xmlns":
			if a.Value != nsMeta && a.Value != nsRDF && a.Value != nsA && a.Value != nsUA {
				odd++
			}
		case a.Name == xml.Name{Space: nsRDF, Local: "about"} && a.Value == "":
		case !level(a.Name, a.Value):
			odd++
		}
	}
	return odd
}

// levels are the properties that may be stated and what they may hold.
var levels = map[xml.Name]string{
	{Space: nsA, Local: "part"}: "1234", {Space: nsA, Local: "conformance"}: "ABUEF", {Space: nsA, Local: "rev"}: "2020", {Space: nsA, Local: "amd"}: "2005",
	{Space: nsUA, Local: "part"}: "12", {Space: nsUA, Local: "rev"}: "2024",
}

func level(n xml.Name, value string) bool {
	of := levels[n]
	return of != "" && (value == of && len(of) == 4 || len(value) == 1 && strings.Contains(of, value))
}
