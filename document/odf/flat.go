package odf

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
	"inkoust/internal/zipfile"
)

// isFlat accepts documents in a single XML file (OpenDocument part 3, 2.2.1).
func isFlat(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte(oasis+"office:1.0")) && flatRoot(head)
}

// flatRoot looks for the root, behind a declaration and comments.
func flatRoot(head []byte) bool {
	for _, tag := range bytes.SplitAfter(head, []byte("<")) {
		if name, _, ok := bytes.Cut(tag, []byte(":document")); ok && len(name) < 20 && !bytes.ContainsAny(name, " \t\r\n<>\"") {
			rest := tag[len(name)+len(":document"):]
			return len(rest) > 0 && (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t' || rest[0] == '>')
		}
	}
	return false
}

// unfold writes a document in a single XML file as a package, which is then read
// like any other: the output is a package, too.
func unfold(src []byte) ([]byte, error) {
	u := &unfolder{parser: xmlcut.Parser{Prefixes: prefixes}}
	u.pack = zipfile.NewPacker(&u.out)
	t, err := u.parser.Parse(src)
	if err != nil {
		return nil, err
	}
	media := t.Attr(0, "mimetype")
	if t.Nodes[0].Name != "office:document" || !strings.HasPrefix(media, mediaPrefix) {
		return nil, document.Park(document.ReasonUnsupported, "", nil)
	}
	if err := u.pack.Store(mimeMember, []byte(media)); err != nil {
		return nil, err
	}
	if err := u.document(t, 0, ""); err != nil {
		return nil, err
	}
	if err := u.pack.Close(); err != nil {
		return nil, err
	}
	return u.out.Bytes(), nil
}

// unfolder writes the members of a package.
type unfolder struct {
	parser   xmlcut.Parser
	out      bytes.Buffer
	pack     *zipfile.Packer
	pictures int
	objects  int
	spaces   string // what the root declares: objects inside use it
}

// flatMembers are the members with the parts of a document that stand in each.
var flatMembers = []struct {
	name, root string
	children   []string
}{
	{contentMember, "document-content", []string{"office:font-face-decls", "office:automatic-styles", "office:body"}},
	{stylesMember, "document-styles", []string{"office:font-face-decls", "office:styles", "office:automatic-styles", "office:master-styles"}},
	{"meta.xml", "document-meta", []string{"office:meta"}},
	{settingsMember, "document-settings", []string{"office:settings"}},
	{"scripts.xml", "document-scripts", []string{"office:scripts"}},
}

// document writes the members of the document that begins at a node into a folder.
func (u *unfolder) document(t *xmlcut.Tree, root int32, dir string) error {
	n := t.Nodes[root]
	attrs := strings.TrimSuffix(strings.TrimSuffix(string(t.Src[n.Start:n.Open]), ">"), "/")
	attrs = attrs[min(len(attrs), max(0, strings.IndexAny(attrs, " \t\r\n"))):]
	if dir == "" {
		u.spaces = attrs
	} else {
		attrs += u.undeclared(attrs)
	}
	prefix := strings.TrimPrefix(strings.Split(string(t.Src[n.Start:n.Open]), ":document")[0], "<")
	for _, m := range flatMembers {
		var b bytes.Buffer
		for c := range t.Children(root) {
			if slices.Contains(m.children, t.Nodes[c].Name) {
				part, err := u.child(t, c, dir, m.name)
				if err != nil {
					return err
				}
				b.Write(part)
			}
		}
		if b.Len() == 0 && m.name != contentMember {
			continue
		}
		xml := fmt.Sprintf("%s<%s:%s%s>%s</%s:%s>", xmlHead, prefix, m.root, attrs, b.String(), prefix, m.root)
		if err := u.pack.Add(dir+m.name, []byte(xml)); err != nil {
			return err
		}
	}
	return nil
}

// child gives one part of a document with its pictures and objects taken out.
func (u *unfolder) child(t *xmlcut.Tree, i int32, dir, member string) ([]byte, error) {
	var edits []xmlcut.Edit
	for c := i; c < t.Nodes[i].Last; c++ {
		n := t.Nodes[c]
		var href string
		var err error
		inner := int32(-1)
		switch {
		case n.Name == "office:binary-data":
			inner = c
			href, err = u.picture(t, c, dir)
		case n.Name == "office:document" || n.Name == "math:math":
			inner = c
			href, err = u.object(t, c, dir, member)
		}
		if err != nil {
			return nil, err
		}
		if inner < 0 {
			continue
		}
		edits = append(edits, xmlcut.Edit{Span: xmlcut.Span{Start: n.Start, End: n.End}})
		if p := t.Nodes[n.Parent]; href != "" && p.Open > p.Start+1 {
			edits = append(edits, xmlcut.Edit{Span: xmlcut.Span{Start: p.Open - 1, End: p.Open - 1}, Text: ` xlink:href="` + href + `" xmlns:xlink="http://www.w3.org/1999/xlink"`})
		}
		c = n.Last - 1
	}
	from, to := t.Nodes[i].Start, t.Nodes[i].End
	for k := range edits {
		edits[k].Start -= from
		edits[k].End -= from
	}
	return xmlcut.Apply(t.Src[from:to], edits), nil
}

// picture writes a picture as a member and gives the reference to it.
func (u *unfolder) picture(t *xmlcut.Tree, i int32, dir string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(t.Text(i)), ""))
	if err != nil {
		return "", &refusal.Error{Reason: refusal.Damaged}
	}
	u.pictures++
	ext := "bin"
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG")):
		ext = "png"
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8}):
		ext = "jpg"
	}
	name := fmt.Sprintf("Pictures/flat%d.%s", u.pictures, ext)
	return name, u.pack.Add(dir+name, data)
}

// object writes an embedded document or formula as a folder and gives the
// reference to it. The second member of a document repeats none.
func (u *unfolder) object(t *xmlcut.Tree, i int32, dir, member string) (string, error) {
	if member != contentMember || dir != "" {
		return "", nil
	}
	u.objects++
	name := fmt.Sprintf("Object %d", u.objects)
	n := t.Nodes[i]
	if n.Name == "office:document" {
		return "./" + name, u.document(t, i, name+"/")
	}
	tag := string(t.Src[n.Start:n.Open])
	at := strings.IndexAny(tag, " \t\r\n/>")
	xml := tag[:at] + u.undeclared(tag) + tag[at:] + string(t.Src[n.Open:n.End])
	return "./" + name, u.pack.Add(name+"/"+contentMember, []byte(xmlHead+xml))
}

// undeclared are the namespaces of the root that a tag does not declare itself.
func (u *unfolder) undeclared(tag string) string {
	var out strings.Builder
	for _, a := range strings.Fields(u.spaces) {
		if name, _, ok := strings.Cut(a, "="); ok && strings.HasPrefix(name, "xmlns:") && !strings.Contains(tag, name+"=") && strings.HasSuffix(a, `"`) {
			out.WriteString(" " + a)
		}
	}
	return out.String()
}
