package odf

import (
	"fmt"
	"strings"

	"inkoust/internal/xmlcut"
)

// maxObjects bounds the charts and formulas of one document.
const maxObjects = 1000

// embed loads the charts and formulas that a member shows.
func (d *doc) embed(m *member) error {
	tried := map[string]bool{}
	for i, n := range m.tree.Nodes {
		if n.Name != "draw:object" {
			continue
		}
		dir := objectDir(m.tree, int32(i))
		if dir == "" || tried[dir] || d.objectAt(dir) != nil || len(d.objects) >= maxObjects || !d.zip.Has(dir+contentMember) {
			continue
		}
		tried[dir] = true
		if err := d.embedded(dir); err != nil {
			return err
		}
	}
	return nil
}

// objectDir is the folder that an element refers to, "" if it is outside.
func objectDir(t *xmlcut.Tree, i int32) string {
	href := strings.TrimSuffix(strings.TrimPrefix(t.Attr(i, "href"), "./"), "/")
	if href == "" || strings.Contains(href, ":") || strings.HasPrefix(href, ".") {
		return ""
	}
	return href + "/"
}

func (d *doc) objectAt(dir string) *object { return d.objectByDir[dir] }

// embedded keeps an object if all of it shows. Embedded texts and spreadsheets
// show a detail of themselves: they go, and only their picture may stay.
func (d *doc) embedded(dir string) error {
	t, err := d.tree(dir + contentMember)
	if err != nil {
		return err
	}
	if !showsWhole(t) {
		return nil
	}
	o := &object{dir: dir, out: fmt.Sprintf("Object %d/", len(d.objects)+1)}
	d.objects = append(d.objects, o)
	d.objectByDir[dir] = o
	short := fmt.Sprintf("object%d", len(d.objects))
	m := &member{name: dir + contentMember, out: o.out + contentMember, short: short, tree: t, object: o, spots: map[int32]spot{}, links: map[int32]string{}}
	m.foreign = foreignPrefixes(t)
	d.members = append(d.members, m)
	d.byName[m.name] = m
	if d.zip.Has(dir + stylesMember) {
		_, err = d.keep(dir+stylesMember, short+":styles", o)
	}
	return err
}

// showsWhole accepts charts and formulas.
func showsWhole(t *xmlcut.Tree) bool {
	if t.Nodes[0].Name == "math:math" {
		return true
	}
	b := t.Child(0, "office:body")
	return b >= 0 && t.Child(b, "office:chart") >= 0
}
