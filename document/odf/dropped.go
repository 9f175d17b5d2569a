package odf

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// removed describes members that go: what they are called in the result, and
// whether their text is read for the findings.
type removed struct {
	prefix  string
	surface string
	kind    document.PartKind // "" where there is no text to read
}

// The first prefix that fits names the surface.
var removedMembers = []removed{
	{"meta.xml", "metadata", document.Metadata},
	{"settings.xml", "settings", document.Hidden},
	{"manifest.rdf", "metadata", document.Metadata},
	{"Thumbnails/", "thumbnail", ""},
	{"Configurations", "settings", ""},
	{"Basic/", "macros", ""},
	{"Dialogs/", "macros", ""},
	{"scripts.xml", "macros", ""},
	{"Scripts/", "macros", ""},
	{"VersionList.xml", "versions", document.Hidden},
	{"Versions/", "versions", ""},
	{"META-INF/documentsignatures.xml", "signatures", ""},
	{"META-INF/macrosignatures.xml", "signatures", ""},
	{"META-INF/packagesignatures.xml", "signatures", ""},
	{"ObjectReplacements/", "previews", ""},
	{"Pictures/", "images", ""},
	{"Fonts/", "fonts", ""},
	{"layout-cache", "settings", ""},
	{"current.xml", "settings", ""},
	{"Media/", "embeddings", ""},
}

// surface tells what a removed member is, "" for the packaging of the file.
func (d *doc) surface(name string) removed {
	if name == mimeMember || name == manifestMember {
		return removed{}
	}
	for _, r := range removedMembers {
		if strings.HasPrefix(name, r.prefix) {
			return r
		}
	}
	dir, base := path.Split(name)
	switch {
	case d.objectAt(dir) != nil && base != contentMember: // meta.xml and settings.xml of what is shown
		return removed{surface: "metadata", kind: document.Metadata}
	case base == "meta.xml":
		return removed{surface: "metadata", kind: document.Metadata}
	case strings.HasSuffix(base, ".rdf"):
		return removed{surface: "metadata", kind: document.Metadata}
	case dir != "" && d.zip.Has(dir+contentMember):
		return removed{surface: "embeddings", kind: document.Hidden}
	case strings.HasPrefix(name, "Object"):
		return removed{surface: "embeddings"}
	}
	return removed{surface: otherMembers}
}

// otherMembers is the surface of members that nobody knows.
const otherMembers = "other-members"

// unlisted reports whether there is a member that is neither kept nor known to go.
func (d *doc) unlisted() bool {
	return slices.ContainsFunc(d.zip.Names(), func(name string) bool {
		return d.byName[name] == nil && d.pictures[name] == nil && d.surface(name).surface == otherMembers
	})
}

// readDropped reads the text of members that go, so that what stands there is
// counted, and counts the signatures.
func (d *doc) readDropped() error {
	count := map[string]int{}
	for _, name := range d.zip.Names() {
		r := d.surface(name)
		if r.surface == "signatures" {
			if err := d.countSignatures(name); err != nil {
				return err
			}
		}
		if ext := path.Ext(name); d.byName[name] != nil || r.kind == "" || ext != ".xml" && ext != ".rdf" {
			continue
		}
		count[r.surface]++
		if err := d.readRemoved(name, fmt.Sprintf("%s:%d", r.surface, count[r.surface]), r); err != nil {
			return err
		}
	}
	return nil
}

// countSignatures counts the signatures in a member. XML signatures stand in
// elements called Signature, whatever the prefix.
func (d *doc) countSignatures(name string) error {
	src, err := d.zip.Read(name)
	if err != nil {
		return err
	}
	d.signatures += bytes.Count(src, []byte("</Signature>")) + bytes.Count(src, []byte(":Signature>"))
	return nil
}

// readRemoved reads a member that goes. Damage in it is no reason to refuse the
// document: nothing of it will be left. The id does not quote the name, which
// the producer chose.
func (d *doc) readRemoved(name, id string, r removed) error {
	t, err := d.tree(name)
	if reason, _ := document.ParkedReason(document.Refused(err, place)); reason == document.ReasonDamaged || reason == document.ReasonBomb {
		return nil
	}
	if err != nil {
		return err
	}
	m := &member{name: name, tree: t}
	if name == "meta.xml" {
		return d.readProperties(m)
	}
	b := droppedBuilder(id, r.kind, m)
	if name == settingsMember {
		m.words(b)
	} else {
		d.story(m).dump(0, b)
	}
	return d.finish(b)
}

// readProperties makes each property a part.
func (d *doc) readProperties(m *member) error {
	seen := map[string]int{}
	part := func(name, text string) error {
		id := "meta:" + name
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s:%d", id, seen[id])
		}
		b := droppedBuilder(id, document.Metadata, m)
		b.Write(text)
		return d.finish(b)
	}
	for i, n := range m.tree.Nodes {
		if n.Name == "" {
			if err := part(local(m.tree.ParentName(int32(i))), xmlcut.Unescape(m.tree.Src[n.Start:n.End])); err != nil {
				return err
			}
			continue
		}
		for a := range m.tree.Attrs(int32(i)) {
			if err := part(local(n.Name), tells(m.tree, a)); err != nil {
				return err
			}
		}
	}
	return nil
}

func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// words writes the settings that hold words: printers, sources, keys. Switches
// and measures hold none.
func (m *member) words(b *builder) {
	for i, n := range m.tree.Nodes {
		if n.Name == "config:config-item" && m.tree.Attr(int32(i), "type") == "string" {
			b.Line(m.tree.Text(int32(i)))
		}
	}
}
