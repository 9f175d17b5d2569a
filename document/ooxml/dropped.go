package ooxml

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// removed describes members that go: by the start of their name, what they are
// called in the result, and whether their text is read for the findings.
type removed struct {
	prefix  string
	surface string
	kind    document.PartKind // "" where there is no text to read
}

// The order matters: the first prefix that fits names the surface.
var removedMembers = []removed{
	{"docProps/thumbnail", "thumbnail", ""},
	{"docProps/", "metadata", document.Metadata},
	{"docMetadata/", "metadata", document.Metadata},
	{"customXml/", "custom-xml", document.Hidden},
	{"word/comments", "comments", document.Comment},
	{"word/people", "comments", document.Comment},
	{"word/threadedComments", "comments", document.Comment},
	{"word/glossary/", "glossary", document.Hidden},
	{"word/recipientData", "mail-merge", document.Hidden},
	{"word/vba", "macros", ""},
	{"word/activeX", "macros", ""},
	{"word/embeddings/", "embeddings", ""},
	{"word/fonts/", "fonts", ""},
	{"word/printerSettings", "printer-settings", ""},
	{"_xmlsignatures/", "signatures", ""},
	{"word/media/", "images", ""},
	{"word/webSettings", "settings", ""},
	{"word/stylesWithEffects", "settings", ""},
	{"word/charts/style", "settings", ""},
	{"word/charts/colors", "settings", ""},
	{"word/customizations.xml", "settings", ""},
	{"word/attachedToolbars", "settings", ""},
	{"word/webextensions/", "settings", ""},
	{"word/ink/", "images", ""},
	{"customUI/", "macros", ""},
}

// surface tells what a removed member is, "" for the packaging of the file.
func surface(name string) removed {
	if strings.HasSuffix(name, ".rels") || name == "[Content_Types].xml" {
		return removed{}
	}
	for _, r := range removedMembers {
		if strings.HasPrefix(name, r.prefix) {
			return r
		}
	}
	return removed{surface: otherMembers}
}

// otherMembers is the surface of members that nobody knows.
const otherMembers = "other-members"

// unlisted reports whether there is a member that is neither kept nor known to go.
func (d *doc) unlisted() bool {
	carried := map[string]bool{}
	for _, e := range d.embedded {
		carried[e.name] = true
	}
	return slices.ContainsFunc(d.zip.Names(), func(name string) bool {
		return surface(name).surface == otherMembers && d.byName[name] == nil && d.pictures[name] == nil && !carried[name]
	})
}

// readDropped reads the text of members and settings that go, so that what
// stands there is counted.
func (d *doc) readDropped() error {
	count := map[string]int{}
	for _, name := range d.zip.Names() {
		if d.byName[name] != nil || path.Ext(name) != ".xml" {
			continue
		}
		if r := surface(name); r.kind != "" {
			count[r.surface]++
			if err := d.readRemoved(name, fmt.Sprintf("%s:%d", r.surface, count[r.surface]), r); err != nil {
				return err
			}
		}
	}
	return d.readSettings()
}

// readRemoved reads a member that goes. Damage in it is no reason to refuse the
// document: nothing of it will be left. The id does not quote the name, which
// the producer chose.
func (d *doc) readRemoved(name, id string, r removed) error {
	t, err := d.tree(name)
	if reason, _ := document.ParkedReason(err); reason == document.ReasonDamaged {
		return nil
	}
	if err != nil {
		return err
	}
	if r.kind == document.Metadata {
		return d.readProperties(name, id, t)
	}
	b := newBuilder(id, r.kind, name, nil)
	b.Dropped = true
	t.dump(b)
	return d.finish(b)
}

// dump writes all text and the attributes that hold people's words or names.
func (t *tree) dump(b *builder) {
	for i, n := range t.Nodes {
		switch {
		case n.Name == "":
			b.Write(xmlcut.Unescape(t.Src[n.Start:n.End]))
		case n.Name == "w:p" && b.Len() > 0:
			b.Write("\n")
		default:
			for _, a := range []string{"author", "initials", "userId"} {
				b.Line(t.Attr(int32(i), a))
			}
		}
	}
}

// readProperties makes each property a part.
func (d *doc) readProperties(name, fallback string, t *tree) error {
	seen := map[string]int{}
	base := strings.TrimSuffix(path.Base(name), ".xml")
	if base != "core" && base != "app" && base != "custom" {
		base = fallback
	}
	for i, n := range t.Nodes {
		if n.Name != "" || strings.TrimSpace(string(t.Src[n.Start:n.End])) == "" {
			continue
		}
		id := "meta:" + base + ":" + local(t.ParentName(int32(i)))
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s:%d", id, seen[id])
		}
		b := newBuilder(id, document.Metadata, name, nil)
		b.Dropped = true
		b.Write(xmlcut.Unescape(t.Src[n.Start:n.End]))
		if err := d.finish(b); err != nil {
			return err
		}
	}
	return nil
}

func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// readSettings reads document variables and the like.
func (d *doc) readSettings() error {
	for _, m := range d.members {
		if m.kind != "settings" {
			continue
		}
		b := newBuilder("settings", document.Hidden, m.name, nil)
		b.Dropped = true
		for i := range m.tree.Nodes {
			if n := m.tree.Nodes[i]; n.Name == "w:docVar" || m.tree.Within(int32(i), "w:mailMerge") && n.Name != "" {
				b.Line(m.tree.Attr(int32(i), "name"))
				b.Line(m.tree.Attr(int32(i), "val"))
			}
		}
		if err := d.finish(b); err != nil {
			return err
		}
		for _, r := range m.rels {
			if r.external {
				if err := d.linkPart(m, linkID(m, r), r.target, true); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
