package odf

import (
	"fmt"
	"regexp"
	"strings"

	"inkoust/internal/xmlcut"
)

// cleaner makes the edits of one member that no plan is needed for.
type cleaner struct {
	o     *output
	m     *member
	t     *xmlcut.Tree
	edits []xmlcut.Edit
	names int // given so far in the place of names that say something
}

// run makes all edits of a member.
func (c *cleaner) run() []xmlcut.Edit {
	for _, s := range c.t.Drops {
		c.cut(s)
	}
	for i := int32(0); i < int32(len(c.t.Nodes)); i++ {
		n := c.t.Nodes[i]
		if n.Name == "" {
			c.stray(i, n)
			continue
		}
		switch c.fate(i, n) {
		case drop:
			c.note(n.Name)
			c.cut(xmlcut.Span{Start: n.Start, End: n.End})
			i = n.Last - 1
			continue
		case unwrap:
			c.unwrap(n)
			continue
		}
		c.attributes(i, n)
	}
	return c.edits
}

func (c *cleaner) cut(s xmlcut.Span) { c.edits = append(c.edits, xmlcut.Edit{Span: s}) }

func (c *cleaner) unwrap(n xmlcut.Node) {
	c.note(n.Name)
	if n.Open == n.End { // an empty tag
		c.cut(xmlcut.Span{Start: n.Start, End: n.End})
		return
	}
	c.cut(xmlcut.Span{Start: n.Start, End: n.Open})
	c.cut(xmlcut.Span{Start: n.Close, End: n.End})
}

// fate adds to fateOf what depends on the document around the element.
func (c *cleaner) fate(i int32, n xmlcut.Node) fate {
	if c.o.gone[textNode{c.m.name, i}] {
		return drop
	}
	if c.beside(i, n) {
		return drop
	}
	switch n.Name {
	case "table:table":
		if outside(c.t, i) {
			return drop
		}
	case "text:a", "draw:a":
		if !linkStays(c.t.Attr(i, "href")) || c.o.links[c.m.links[i]] {
			c.o.seen["links"] = true
			return unwrap
		}
	case "draw:object":
		if !c.o.d.objectShown(c.m, i) {
			c.o.seen["embeddings"] = true
			return drop
		}
	case "draw:image", "draw:fill-image", "style:background-image", "text:list-level-style-image":
		return c.pictureFate(i, n)
	}
	return fateOf(c.t, i)
}

// beside reports whether an element stands where nothing is read: another body
// than that of the document, or one in a member of styles.
func (c *cleaner) beside(i int32, n xmlcut.Node) bool {
	switch c.t.ParentName(i) {
	case "office:body":
		return c.m.object == nil && n.Name != c.o.d.kind.body || c.m.object != nil && n.Name != "office:chart" || strings.HasSuffix(c.m.name, stylesMember)
	case "":
		return false
	}
	return n.Parent == 0 && strings.HasPrefix(n.Name, "office:") && !stylesElement[n.Name] && n.Name != "office:body"
}

// pictureFate drops what shows no picture of the package: previews of what stays,
// and references to files elsewhere.
func (c *cleaner) pictureFate(i int32, n xmlcut.Node) fate {
	switch {
	case c.o.d.pictureOf(c.m, i) != "":
		return stay
	case n.Name == "style:background-image" && c.t.Attr(i, "href") == "":
		return stay
	case n.Name == "text:list-level-style-image":
		return stay // a level of a list without a sign
	case n.Name == "draw:image" && hasParagraph(c.t, i):
		return stay // text over a picture that is elsewhere
	}
	if strings.Contains(c.t.Attr(i, "href"), ":") {
		c.o.seen["links"] = true
	}
	return drop
}

// stray cuts text outside of paragraphs, which no reader shows and no part
// holds.
func (c *cleaner) stray(i int32, n xmlcut.Node) {
	unread := !c.o.read[textNode{c.m.name, i}] || c.o.gone[textNode{c.m.name, i}]
	if unread && strings.TrimSpace(string(c.t.Src[n.Start:n.End])) != "" {
		c.cut(xmlcut.Span{Start: n.Start, End: n.End})
	}
}

// attributes cuts attributes out of a start tag that stays.
func (c *cleaner) attributes(i int32, n xmlcut.Node) {
	for a := range c.t.Attrs(i) {
		switch {
		case !keepAttr(c.m, i, a):
			c.cut(a.Span)
			if a.Local == "formula" {
				c.o.seen["formulas"] = true
				c.truth(i)
			}
		case a.Local == "href":
			c.href(i, n, a)
		case a.Local == "name" && mustName[n.Name]:
			c.plainName(i, a)
		case namesOne(a.Local), a.Local == "name" && namesStyle(n.Name):
			c.styleName(a)
		}
	}
}

// truth makes a text of a cell whose formula said true or false: without it, some
// readers show a number.
func (c *cleaner) truth(i int32) {
	if c.t.Attr(i, "value-type") != "boolean" || !hasParagraph(c.t, i) {
		return
	}
	for a := range c.t.Attrs(i) {
		switch a.Local {
		case "value-type":
			c.replace(a.Value, "string")
		case "boolean-value":
			c.cut(a.Span)
		}
	}
}

// href rewrites the reference to a picture or an object by its new name.
func (c *cleaner) href(i int32, n xmlcut.Node, a xmlcut.Attr) {
	target := ""
	switch {
	case strings.HasSuffix(n.Name, ":a"):
		return
	case n.Name == "draw:object":
		if o := c.o.d.objectAt(objectDir(c.t, i)); o != nil {
			target = "./" + strings.TrimSuffix(o.out, "/")
		}
	default:
		if name := c.o.d.pictureOf(c.m, i); name != "" {
			target = c.o.media[name].name
			if c.m.object != nil {
				target = "../" + target
			}
		}
	}
	if target == "" {
		c.cut(a.Span)
		return
	}
	c.replace(a.Value, target)
}

// replace writes a value in the place of another, where they differ.
func (c *cleaner) replace(s xmlcut.Span, text string) {
	if string(c.t.Src[s.Start:s.End]) != text {
		c.edits = append(c.edits, xmlcut.Edit{Span: s, Text: text})
	}
}

// machineName matches the names that programs give to tables and sections in
// the languages of their users.
var machineName = regexp.MustCompile(`^((Table|Tabulka|Tabuľka|Tabela|Tabelle|Таблица|Section|Sekce|Sekcia|Sekcja|Bereich|Раздел) ?[0-9]{1,4}(_[0-9]{1,4})?|local-table)$`)

// plainName gives another name to what has to have one. Sheets keep theirs: it
// is shown, and read as text.
func (c *cleaner) plainName(i int32, a xmlcut.Attr) {
	if c.o.isSheet(c.m, i) || machineName.Match(c.t.Src[a.Value.Start:a.Value.End]) {
		return
	}
	c.names++
	c.replace(a.Value, fmt.Sprintf("Name%d", c.names))
}

// styleName writes the new name of a style whose name says something.
func (c *cleaner) styleName(a xmlcut.Attr) {
	names := strings.Fields(xmlcut.Unescape(c.t.Src[a.Value.Start:a.Value.End]))
	changed := false
	for i, name := range names {
		if to := c.o.styles[name]; to != "" {
			names[i], changed = to, true
		}
	}
	if changed {
		c.replace(a.Value, xmlcut.Escape(strings.Join(names, " ")))
	}
}

// surfaces names what the result lists when an element goes.
var surfaces = map[string]string{
	"text:tracked-changes": "tracked-changes", "table:tracked-changes": "tracked-changes", "office:annotation": "comments",
	"office:scripts": "macros", "office:event-listeners": "macros", "text:script": "macros", "text:execute-macro": "macros",
	"text:user-field-decls": "document-variables", "text:variable-decls": "document-variables", "svg:title": "alt-text", "svg:desc": "alt-text",
	"table:title": "alt-text", "table:desc": "alt-text", "draw:object-ole": "embeddings", "draw:plugin": "embeddings", "draw:applet": "embeddings",
	"table:content-validations": "validation-lists", "table:named-expressions": "defined-names", "table:database-ranges": "database-ranges",
	"table:data-pilot-tables": "pivot-caches", "table:scenario": "scenarios", "table:dde-links": "external-links", "table:table-source": "external-links", "text:section-source": "links",
	"office:dde-source": "links", "table:cell-range-source": "links", "text:hidden-text": "hidden-text", "style:map": "conditional-formats",
	"calcext:condition": "conditional-formats", "text:bibliography-mark": "field-codes",
	"text:database-display": "mail-merge", "text:database-name": "mail-merge", "text:user-field-get": "field-codes", "text:user-defined": "field-codes",
	"text:author-name": "field-codes", "text:sender-lastname": "field-codes", "text:file-name": "field-codes", "text:conditional-text": "field-codes",
	"loext:content-control": "content-controls",
}

func (c *cleaner) note(name string) {
	if s := surfaces[name]; s != "" {
		c.o.seen[s] = true
	}
}
