package xlsx

import (
	"strconv"

	"inkoust/internal/xmlcut"
)

// bookElements are the elements of a workbook that stay.
var bookElements = set("s:workbookPr s:bookViews s:sheets s:definedNames")

// cleanBook takes out of the workbook what is not needed to show its sheets.
func (o *output) cleanBook() []xmlcut.Edit {
	c := &cleaner{o: o, m: o.d.book, t: o.d.book.tree}
	for _, s := range c.t.Drops {
		c.edits = append(c.edits, xmlcut.Edit{Span: s})
	}
	c.children(0, bookElements)
	order := o.order()
	for i, n := range c.t.Nodes {
		i := int32(i)
		switch n.Name {
		case "s:workbookPr":
			c.only(i, set("date1904 showObjects backupFile defaultThemeVersion"))
			c.hollow(i)
		case "s:workbookView":
			c.only(i, set("xWindow yWindow windowWidth windowHeight tabRatio showHorizontalScroll showVerticalScroll showSheetTabs"))
			c.hollow(i)
		case "s:sheets":
			c.tabs(i, order)
		case "s:definedNames":
			c.some(i, func(name int32) bool { return c.keepsName(name, order) })
		}
	}
	return c.edits
}

// order gives the place of each tab of the source among those of the output, -1
// for one that goes.
func (o *output) order() []int {
	t := o.d.book.tree
	var out []int
	n := 0
	for i := range t.Children(t.Child(0, "s:sheets")) {
		if t.Nodes[i].Name != "s:sheet" {
			continue
		}
		place := -1
		for k, s := range o.d.sheets {
			if s.node == i && !o.edits.out[k] {
				place = n
				n++
			}
		}
		out = append(out, place)
	}
	return out
}

// tabs drops the tabs that go and names the others.
func (c *cleaner) tabs(list int32, order []int) {
	k := 0
	for i := range c.t.Children(list) {
		if c.t.Nodes[i].Name != "s:sheet" {
			continue
		}
		if order[k] < 0 {
			c.drop(i)
		} else {
			c.tab(i)
		}
		k++
	}
}

func (c *cleaner) tab(i int32) {
	c.cut(i, "uid")
	for k, s := range c.o.d.sheets {
		if s.node != i {
			continue
		}
		if name := c.o.names[k]; name != "" {
			c.set(i, "name", name)
		}
		if s.hides == "" {
			c.cut(i, "state")
		}
	}
}

// keepsName keeps the ranges that are printed, with the new place of their sheet.
func (c *cleaner) keepsName(i int32, order []int) bool {
	name := c.t.Attr(i, "name")
	place, err := strconv.Atoi(c.t.Attr(i, "localSheetId"))
	if name != "_xlnm.Print_Area" && name != "_xlnm.Print_Titles" || err != nil || place < 0 || place >= len(order) || order[place] < 0 {
		return false
	}
	if !c.o.refersToKept(c.t.Text(i), true) {
		return false
	}
	c.set(i, "localSheetId", strconv.Itoa(order[place]))
	c.cut(i, "comment", "description", "help", "statusBar", "customMenu", "shortcutKey", "uid")
	return true
}
