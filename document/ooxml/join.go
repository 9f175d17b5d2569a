package ooxml

import "inkoust/internal/xmlcut"

// next gives the paragraph that one runs on into because its end is tracked as
// deleted, or -1. Paragraphs that end a section stay apart.
func (t *tree) next(i int32) int32 {
	pr := t.Child(i, "w:pPr")
	if pr < 0 || t.Child(pr, "w:sectPr") >= 0 {
		return -1
	}
	end := t.Child(pr, "w:rPr")
	if end < 0 || t.Child(end, "w:del") < 0 && t.Child(end, "w:moveFrom") < 0 {
		return -1
	}
	return t.sibling(i)
}

// sibling is the paragraph that follows directly, -1 if another thing does.
func (t *tree) sibling(i int32) int32 {
	parent := t.Nodes[i].Parent
	for at := t.Nodes[i].Last; parent >= 0 && at < t.Nodes[parent].Last; at = t.Nodes[at].Last {
		if t.Nodes[at].Name == "w:p" {
			return at
		}
		if t.Nodes[at].Name != "" {
			return -1
		}
	}
	return -1
}

// joinParagraphs carries out what tracked deletions of ends of paragraphs mean.
func (c *cleaner) joinParagraphs() {
	for i, n := range c.t.Nodes {
		if n.Name != "w:p" {
			continue
		}
		next := c.t.next(int32(i))
		switch {
		case next < 0:
		case !c.t.says(int32(i)):
			c.drop(int32(i))
		default:
			c.join(n, c.beyondEmpty(next))
		}
	}
}

// beyondEmpty is the first paragraph from i on that is not dropped whole: those that
// say nothing any more and run on are.
func (c *cleaner) beyondEmpty(i int32) int32 {
	for !c.t.says(i) {
		next := c.t.next(i)
		if next < 0 {
			break
		}
		i = next
	}
	return i
}

// join takes out the end of a paragraph and the beginning of the next.
func (c *cleaner) join(n xmlcut.Node, next int32) {
	second := c.t.Nodes[next]
	if second.Open == second.End {
		c.drop(next)
		return
	}
	c.cut(xmlcut.Span{Start: n.Close, End: n.End})
	c.cut(xmlcut.Span{Start: second.Start, End: second.Open})
	if pr := c.t.Child(next, "w:pPr"); pr >= 0 && c.t.Child(pr, "w:sectPr") < 0 {
		c.drop(pr)
	}
}

// telling are the elements that a paragraph says something with.
var telling = map[string]bool{
	"w:t": true, "m:t": true, "w:tab": true, "w:br": true, "w:sym": true, "w:drawing": true, "w:pict": true, "w:object": true,
	"w:fldChar": true, "w:fldSimple": true, "w:footnoteReference": true, "w:endnoteReference": true,
}

// says reports whether anything of a paragraph is left when its history is gone.
func (t *tree) says(i int32) bool {
	last := t.Nodes[i].Last
	for at := i + 1; at < last; at++ {
		switch name := t.Nodes[at].Name; {
		case name == "w:del" || name == "w:moveFrom" || name == "w:pPr":
			at = t.Nodes[at].Last - 1
		case telling[name]:
			return true
		}
	}
	return false
}
