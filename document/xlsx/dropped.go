package xlsx

import (
	"errors"
	"fmt"
	"io"
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
	{"docprops/thumbnail", "thumbnail", ""},
	{"docprops/", "metadata", document.Metadata},
	{"docmetadata/", "metadata", document.Metadata},
	{"customxml/", "custom-xml", document.Hidden},
	{"xl/xmlmaps", "custom-xml", ""},
	{"xl/comments", "comments", document.Comment},
	{"xl/threadedcomments", "comments", document.Comment},
	{"xl/persons", "comments", document.Comment},
	{"xl/drawings/vmldrawing", "comments", document.Comment},
	{"xl/pivot", "pivot-caches", document.Hidden},
	{"xl/slicer", "pivot-caches", document.Hidden},
	{"xl/timeline", "pivot-caches", document.Hidden},
	{"xl/model", "data-model", ""},
	{"xl/externallinks", "external-links", document.Hidden},
	{"xl/connections", "connections", document.Hidden},
	{"xl/querytables", "connections", document.Hidden},
	{"xl/revisions", "revisions", document.Hidden},
	{"xl/usernames", "revisions", document.Hidden},
	{"xl/vba", "macros", ""},
	{"xl/macrosheets", "macros", document.Hidden},
	{"xl/dialogsheets", "macros", document.Hidden},
	{"xl/intlmacrosheets", "macros", document.Hidden},
	{"xl/activex", "macros", ""},
	{"xl/ctrlprops", "form-fields", document.Hidden},
	{"xl/embeddings", "embeddings", ""},
	{"xl/printersettings", "printer-settings", ""},
	{"xl/calcchain", "calculation-chain", ""},
	{"_xmlsignatures/", "signatures", ""},
	{"xl/media/", "images", ""},
	{"xl/tables/", tableMembers, document.Hidden},
	{"xl/charts/chart", "", ""},
	{"xl/charts/style", "", ""},
	{"xl/charts/colors", "", ""},
	{"xl/metadata", "settings", ""},
	{"xl/richdata/", "settings", document.Hidden},
	{"xl/featurepropertybag/", "settings", ""},
	{"xl/customproperty", "metadata", ""},
	{"xl/volatiledependencies", "connections", document.Hidden},
	{"xl/webextensions/", "settings", ""},
	{"xl/diagrams/drawing", "previews", document.Hidden},
	{"customui/", "macros", ""},
}

// surface tells what a removed member is, "" for the packaging of the file.
func surface(name string) removed {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".rels") || name == "[content_types].xml" {
		return removed{}
	}
	for _, r := range removedMembers {
		if strings.HasPrefix(name, r.prefix) {
			return r
		}
	}
	return removed{surface: otherMembers}
}

// otherMembers is the surface of members that nobody knows, tableMembers that of
// tables that show nothing.
const (
	otherMembers = "other-members"
	tableMembers = "tables"
)

// unlisted reports whether there is a member that is neither kept nor known to go.
func (d *doc) unlisted() bool {
	kept := d.keptNames()
	return slices.ContainsFunc(d.zip.Names(), func(name string) bool { return !kept[name] && surface(name).surface == otherMembers })
}

// maxDropped is how much text of what goes is read for the findings: a pivot
// cache repeats a whole sheet. Nothing of it stays, read or not.
const maxDropped = 4 << 20

// readDropped reads the text of members that go, so that what stands there is
// counted.
func (d *doc) readDropped() error {
	count, left, kept := map[string]int{}, maxDropped, d.keptNames()
	for _, name := range d.zip.Names() {
		r := surface(name)
		ext := extension(name)
		if kept[name] || r.kind == "" || ext != "xml" && ext != "vml" {
			continue
		}
		count[r.surface]++
		text, err := d.dump(name, left)
		if err != nil {
			return err
		}
		left -= len(text)
		id := fmt.Sprintf("%s:%d", r.surface, count[r.surface])
		if r.kind == document.Metadata {
			id = "meta:" + property(name, id)
		}
		if err := d.addDropped(id, r.kind, text); err != nil {
			return err
		}
	}
	return d.readRules()
}

// keptNames are the members that the output has.
func (d *doc) keptNames() map[string]bool {
	kept := map[string]bool{d.real(d.book.name): true}
	for name := range d.byName {
		kept[d.real(name)] = true
	}
	for name := range d.pictures {
		kept[d.real(name)] = true
	}
	return kept
}

func property(name, fallback string) string {
	switch base := strings.TrimSuffix(path.Base(strings.ToLower(name)), ".xml"); base {
	case "core", "app", "custom":
		return base
	}
	return fallback
}

// spoken are the attributes that hold people's words or names.
var spoken = set("v name caption author displayName userId userName user u comment prompt promptTitle error errorTitle title description " +
	"sourceFile connectionString command descr alt href initials providerId")

// dump reads all text and the attributes that hold people's words, a line each.
// Damage is no reason to refuse the workbook: nothing of it will be left.
func (d *doc) dump(name string, limit int) (string, error) {
	if err := d.ctx(); err != nil {
		return "", err
	}
	r, err := d.zip.Open(name)
	if err != nil {
		return "", err
	}
	defer r.Close()
	var b strings.Builder
	sc := xmlcut.NewScanner(r, prefixes)
	for b.Len() < limit {
		t, err := sc.Next()
		if errors.Is(err, io.EOF) || document.IsRefused(err) {
			break
		}
		if err != nil {
			return "", err
		}
		switch t.Kind {
		case xmlcut.CharText:
			line(&b, decode(t.Raw))
		case xmlcut.StartTag, xmlcut.EmptyTag:
			for attr, value := range xmlcut.TagAttrs(t.Raw) {
				if spoken[string(attr)] {
					line(&b, decode(value))
				}
			}
		}
	}
	return b.String(), nil
}

func line(b *strings.Builder, s string) {
	if s = strings.TrimSpace(flat(s)); strings.ContainsFunc(s, isWordRune) {
		b.WriteString(s + "\n")
	}
}

// readRules reads what sheets hold besides their cells and go: lists and
// messages of validation, scenarios, ranges with their users; and the addresses
// of links.
func (d *doc) readRules() error {
	for _, s := range d.sheets {
		var b strings.Builder
		for i, n := range s.tree.Nodes {
			if n.Name != "" && s.tree.Within(int32(i), "s:dataValidations", "s:scenarios", "s:protectedRanges", "s:extLst", "s:conditionalFormatting") {
				for a := range s.tree.Attrs(int32(i)) {
					if spoken[a.Local] {
						line(&b, xmlcut.Unescape(s.tree.Src[a.Value.Start:a.Value.End]))
					}
				}
				b.WriteString(quotedWords(s.tree.Text(int32(i))))
			}
		}
		if err := d.addDropped(s.id()+":rules", document.Hidden, b.String()); err != nil {
			return err
		}
		if err := d.readLinks(s); err != nil {
			return err
		}
	}
	return nil
}

// readLinks makes the address of every link a part. Redact takes a link out
// whole; one that is no web address goes anyway.
func (d *doc) readLinks(s *sheet) error {
	for _, r := range s.rels {
		if !r.External {
			continue
		}
		p := &part{Part: document.Part{ID: linkID(s, r.ID), Kind: document.Link, Text: r.Target, Dropped: !d.stays(r)}}
		if err := d.add(p); err != nil {
			return err
		}
	}
	return nil
}
