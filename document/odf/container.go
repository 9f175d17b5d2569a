package odf

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
)

// The members that OpenDocument part 2 names.
const (
	mimeMember     = "mimetype"
	contentMember  = "content.xml"
	stylesMember   = "styles.xml"
	settingsMember = "settings.xml"
	manifestMember = "META-INF/manifest.xml"
)

// kind is what a media type means.
type kind struct {
	media, extension string
	body             string // the element that holds the content
}

// kinds are the media types that are read, without their common beginning.
var kinds = map[string]kind{
	"text":                 {mediaPrefix + "text", ".odt", "office:text"},
	"text-template":        {mediaPrefix + "text-template", ".ott", "office:text"},
	"spreadsheet":          {mediaPrefix + "spreadsheet", ".ods", "office:spreadsheet"},
	"spreadsheet-template": {mediaPrefix + "spreadsheet-template", ".ots", "office:spreadsheet"},
}

// sheet reports whether the document is a spreadsheet.
func (k kind) sheet() bool { return k.body == "office:spreadsheet" }

// maxMedia bounds the member that states the media type.
const maxMedia = 128

// recognise finds out what the package holds, and refuses what is encrypted.
func (d *doc) recognise() error {
	if d.zip.Size(mimeMember) > maxMedia {
		return document.Park(document.ReasonUnsupported, "", nil)
	}
	if !d.zip.Has(mimeMember) {
		return document.Park(document.ReasonUnsupported, "", nil)
	}
	media, err := d.zip.Read(mimeMember)
	if err != nil {
		return err
	}
	name, ours := strings.CutPrefix(strings.TrimSpace(string(media)), mediaPrefix)
	k, ok := kinds[name]
	if !ours || !ok {
		return document.Park(document.ReasonUnsupported, "", nil)
	}
	d.kind = k
	if d.zip.Has("encrypted-package") { // OpenDocument 1.4 and LibreOffice 24.2: the package in a package
		return document.Park(document.ReasonEncrypted, "", nil)
	}
	if !d.zip.Has(manifestMember) {
		return nil
	}
	manifest, err := d.zip.Read(manifestMember)
	if err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return document.Park(document.ReasonEncrypted, "", nil)
	}
	return err
}

// member is one kept XML member.
type member struct {
	name, out string // in the source and in the output
	short     string // what its parts are called after
	tree      *xmlcut.Tree
	object    *object          // the embedded object it belongs to
	spots     map[int32]spot   // where pictures stand in the text
	links     map[int32]string // the part of the address of each link
	foreign   map[string]bool  // prefixes of namespaces that nobody has to know
}

// object is an embedded document that is shown in place: a chart or a formula.
type object struct {
	dir string // "Object 1/"
	out string
}

// plainMember is what the names of members look like that say nothing.
var plainMember = regexp.MustCompile(`^(Object [0-9]{1,4}/)?(content|styles|settings|meta)\.xml$|^(mimetype|META-INF/(manifest|documentsignatures|macrosignatures)\.xml)$`)

// place names a member in an error, if its name cannot say anything of people.
func place(name string) string {
	if plainMember.MatchString(name) {
		return name
	}
	return "a member"
}

// ascii matches the declaration of the one other encoding whose bytes are those
// of UTF-8.
var ascii = regexp.MustCompile(`(?i)^(<\?xml [^>]{0,60}encoding=["'])us-ascii`)

// tree reads and parses a member.
func (d *doc) tree(name string) (*xmlcut.Tree, error) {
	if err := d.ctx(); err != nil {
		return nil, err
	}
	src, err := d.zip.Read(name)
	if err != nil {
		return nil, err
	}
	if ascii.Match(src) { // a copy of a large member is made for none
		src = ascii.ReplaceAll(src, []byte("${1}UTF-8"))
	}
	t, err := d.parser.Parse(src)
	return t, refusal.In(name, err)
}

// load reads the members that stay: content, styles, and those of the charts
// and formulas that the content shows.
func (d *doc) load() error {
	content, err := d.keep(contentMember, "body", nil)
	if err != nil {
		return err
	}
	if content.body(d.kind.body) < 0 {
		return document.Park(document.ReasonUnsupported, "", nil)
	}
	if d.zip.Has(stylesMember) {
		if _, err := d.keep(stylesMember, "styles", nil); err != nil {
			return err
		}
	}
	for _, m := range d.members[:len(d.members):len(d.members)] {
		if err := d.embed(m); err != nil {
			return err
		}
	}
	return nil
}

func (d *doc) keep(name, short string, o *object) (*member, error) {
	t, err := d.tree(name)
	if err == nil {
		t, err = d.rejectIn(name, t)
	}
	if err != nil {
		return nil, err
	}
	m := &member{name: name, out: name, short: short, tree: t, object: o, spots: map[int32]spot{}, links: map[int32]string{}}
	if o != nil {
		m.out = o.out + path.Base(name)
	}
	m.foreign = foreignPrefixes(t)
	d.members = append(d.members, m)
	d.byName[name] = m
	return m, nil
}

// body is the element of that name in the body of a document, or -1.
func (m *member) body(name string) int32 {
	if b := m.tree.Child(0, "office:body"); b >= 0 {
		return m.tree.Child(b, name)
	}
	return -1
}

// foreignPrefixes are the prefixes that a member gives to namespaces which are
// not in the table.
func foreignPrefixes(t *xmlcut.Tree) map[string]bool {
	out := map[string]bool{}
	for i := range t.Nodes {
		n := t.Nodes[i]
		if n.Name == "" || !bytes.Contains(t.Src[n.Start:n.Open], []byte("xmlns:")) {
			continue
		}
		for a := range t.Attrs(int32(i)) {
			if a.Prefix == "xmlns" && prefixes[xmlcut.Unescape(t.Src[a.Value.Start:a.Value.End])] == "" {
				out[a.Local] = true
			}
		}
	}
	return out
}
