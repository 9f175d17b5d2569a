package pdf

import (
	"encoding/xml"
	"sort"
	"strings"
	"unicode"

	"inkoust/document"
)

// What a reader does not see on a page is gathered from all objects of the file,
// referenced or not: strings by the key they stand under, XMP by its text. All
// of it is dropped by Redact; it is here so that detection learns of the people
// in it.

// partKinds sorts keys into kinds of parts; strings under other keys are Hidden.
var partKinds = map[name]document.PartKind{
	"Title": document.Metadata, "Author": document.Metadata, "Subject": document.Metadata, "Keywords": document.Metadata,
	"Creator": document.Metadata, "Producer": document.Metadata, "Contents": document.Annotation, "T": document.Annotation,
	"TU": document.Annotation, "TM": document.Annotation, "V": document.Annotation, "DV": document.Annotation,
	"RC": document.Annotation, "RV": document.Annotation, "Subj": document.Annotation, "CA": document.Annotation,
	"Opt": document.Annotation, "OverlayText": document.Annotation, "URI": document.Link, "F": document.Attachment,
	"UF": document.Attachment, "Desc": document.Attachment,
}

// skippedKeys hold bytes that are no text: identifiers, dates, digests, font
// particulars.
var skippedKeys = map[name]bool{
	"ID": true, "CharSet": true, "Registry": true, "Ordering": true, "Panose": true, "Lookup": true, "Cert": true,
	"O": true, "U": true, "OE": true, "UE": true, "Perms": true, "CreationDate": true, "ModDate": true, "M": true,
	"OutputConditionIdentifier": true, "OutputCondition": true, "RegistryName": true, "Tabs": true, "CheckSum": true, "DA": true, "Lang": true, "FontFamily": true, "ByteRange": true, "LastModified": true,
}

// maxExtra bounds the text of one such part.
const maxExtra = 8 << 20

type collector struct {
	d    *doc
	text map[string]*strings.Builder // "kind:key"
	seen map[string]bool
	role map[ref]name // streams of text by the key that refers to them

	at     ref   // the object that is looked at
	signed []ref // objects that hold signatures
}

// textStreams are the keys under which streams of text may stand.
var textStreams = map[name]bool{"JS": true, "RC": true, "RV": true, "XFA": true}

// collect gathers what the objects say.
func (d *doc) collect() *collector {
	c := &collector{d: d, text: map[string]*strings.Builder{}, seen: map[string]bool{}, role: map[ref]name{}}
	for _, r := range d.s.numbersInOrder() {
		o := d.s.peek(r)
		c.at = r
		c.object("", o, 0)
		d.mentions = d.mentions || mentionsFile(o, 0)
	}
	for _, r := range d.s.numbersInOrder() {
		if c.role[r] == "" {
			continue
		}
		if st := d.s.stream(r); st != nil {
			c.stream(c.role[r], st)
		}
	}
	c.nameKeys(d.s.dict(d.s.dict(d.s.trailer["Root"])["Dests"]), "Dests")
	return c
}

// parts hands the gathered text over, sorted.
func (c *collector) parts() (out []*document.Part) {
	keys := make([]string, 0, len(c.text))
	for k := range c.text {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		kind, _, _ := strings.Cut(k, ":")
		out = append(out, &document.Part{ID: k, Kind: document.PartKind(kind), Text: c.text[k].String(), Dropped: true})
	}
	return out
}

func (c *collector) object(key name, o any, depth int) {
	if depth > maxDepth {
		return
	}
	switch v := o.(type) {
	case str:
		c.note(key, textString(v))
	case ref:
		if textStreams[key] {
			c.role[v] = key
		}
	case array:
		if len(v) > 0 && (v[0] == name("Indexed") || v[0] == name("I")) {
			return
		}
		for _, e := range v {
			c.object(key, e, depth+1)
		}
	case *stream:
		c.dict(v.dict, depth)
		c.stream(key, v)
	case dict:
		c.dict(v, depth)
	}
}

func (c *collector) dict(d dict, depth int) {
	signature := c.d.s.isSignature(d)
	if n := len(c.signed); signature && (n == 0 || c.signed[n-1] != c.at) {
		c.signed = append(c.signed, c.at)
	}
	for _, k := range d.sortedKeys() {
		if !skippedKeys[k] && !(signature && k == "Contents") {
			c.object(k, d[k], depth+1)
		}
	}
}

// stream reads the text of XMP, JavaScript and rich text in streams.
func (c *collector) stream(key name, st *stream) {
	isXMP := c.d.s.name(st.dict["Type"]) == "Metadata"
	if !isXMP && !textStreams[key] {
		return
	}
	b, err := c.d.s.decode(st)
	delete(c.d.s.decoded, st)
	if err != nil || len(b) > maxExtra {
		return
	}
	switch {
	case isXMP:
		c.add("metadata:xmp", xmlText(b))
		return
	case key == "XFA":
		c.note(key, xmlText(b))
		return
	}
	c.note(key, string(b))
}

// spoken notes the texts that marked content carries for reading aloud.
func (c *collector) spoken(list []dict) {
	for _, d := range list {
		c.dict(d, 0)
	}
}

func (c *collector) nameKeys(d dict, key name) {
	for _, k := range d.sortedKeys() {
		c.note(key, string(k))
	}
}

func (c *collector) note(key name, text string) {
	kind, ok := partKinds[key]
	if !ok {
		kind = document.Hidden
	}
	if key == "" || !isPlain(string(key)) {
		key = "strings"
	}
	c.add(string(kind)+":"+string(key), text)
}

func (c *collector) add(id, text string) {
	text = strings.ToValidUTF8(plainText(text), "\uFFFD")
	if !readable(text) || c.seen[id+"\x00"+text] {
		return
	}
	c.seen[id+"\x00"+text] = true
	b := c.text[id]
	if b == nil {
		b = &strings.Builder{}
		c.text[id] = b
	}
	if b.Len()+len(text) > maxExtra {
		return
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(text)
}

// readable reports whether there is text in s at all, and not binary data.
func readable(s string) bool {
	odd, letters := 0, 0
	for _, r := range s {
		switch {
		case r == 0xFFFD:
			odd++
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
		}
	}
	return letters > 0 && odd*3 <= letters
}

func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
			return false
		}
	}
	return len(s) > 0 && len(s) <= 32
}

// xmlText is the text and the attribute values of an XML packet, a line each.
func xmlText(b []byte) string {
	dec := xml.NewDecoder(strings.NewReader(string(b)))
	dec.Strict = false
	var out []string
	for {
		t, err := dec.RawToken()
		if err != nil {
			return strings.Join(out, "\n")
		}
		switch v := t.(type) {
		case xml.CharData:
			if s := strings.TrimSpace(string(v)); s != "" {
				out = append(out, s)
			}
		case xml.StartElement:
			for _, a := range v.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
					out = append(out, a.Value)
				}
			}
		}
	}
}
