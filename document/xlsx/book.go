package xlsx

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/opc"
	"inkoust/internal/xmlcut"
)

// sheet is one sheet of the workbook that can stay.
type sheet struct {
	*member                        // a worksheet's tree lacks the rows, which are streamed
	number  int                    // from 1, in the order of the tabs
	key     int                    // the number that the workbook gives it once and for all
	title   string                 // as the tab shows it
	node    int32                  // of the workbook
	hides   document.ConcealedKind // sheet or deep, "" for a visible one
	grid    *grid                  // nil for a sheet of a chart
}

// id is what the parts of the sheet are called after. It does not change when
// other sheets go.
func (s *sheet) id() string { return fmt.Sprintf("sheet%d", s.key) }

// readBook reads the workbook and what belongs to all sheets.
func (d *doc) readBook(r opc.Rel) error {
	d.book = &member{name: r.Target, kind: mainRole, base: r.Base, out: "xl/workbook.xml", role: role{media: d.main.out}}
	var err error
	if d.book.tree, err = d.tree(r.Target); err != nil {
		return err
	}
	if err := d.visitBookRels(); err != nil {
		return err
	}
	if err := d.readSheetList(); err != nil {
		return err
	}
	t := d.book.tree
	if pr := t.Child(0, "s:workbookPr"); pr >= 0 {
		d.date1904 = truth(t.Attr(pr, "date1904"))
	}
	return nil
}

// visitBookRels follows the relationships to styles, themes and shared strings.
func (d *doc) visitBookRels() (err error) {
	if d.book.rels, err = d.rels(d.book.name); err != nil {
		return err
	}
	for _, r := range d.book.rels {
		switch {
		case r.External || !d.has(r.Target):
		case r.Kind == "sharedStrings":
			d.stringsIn = &member{name: r.Target, kind: r.Kind, base: r.Base, out: "xl/sharedStrings.xml", role: role{media: officePrefix + "spreadsheetml.sharedStrings+xml"}}
			d.byName[r.Target] = d.stringsIn
		case r.Kind == "styles" || r.Kind == "theme":
			if _, err := d.visit(r, roles[r.Kind]); err != nil {
				return err
			}
		}
	}
	return nil
}

// maxSheets bounds the sheets: Excel becomes unusable long before.
const maxSheets = 2000

// readSheetList reads the tabs in their order.
func (d *doc) readSheetList() error {
	t := d.book.tree
	list := t.Child(0, "s:sheets")
	if list < 0 {
		return document.Park(document.ReasonDamaged, "workbook", nil)
	}
	number := 0
	for i := range t.Children(list) {
		if t.Nodes[i].Name != "s:sheet" {
			continue
		}
		if number++; number > maxSheets {
			return document.Park(document.ReasonTooLarge, "workbook", nil)
		}
		if err := d.readTab(i, number); err != nil {
			return err
		}
	}
	d.showOne()
	if len(d.sheets) == 0 {
		return document.Park(document.ReasonDamaged, "workbook: no sheets", nil)
	}
	return nil
}

func (d *doc) readTab(node int32, number int) error {
	t := d.book.tree
	r, ok := d.book.rel(t.Named(node, "r:id"))
	role, kept := sheetRoles[r.Kind]
	if !ok || !kept {
		return nil
	}
	if d.byName[r.Target] != nil || !d.has(r.Target) {
		return document.Park(document.ReasonDamaged, fmt.Sprintf("sheet %d", number), nil)
	}
	s := &sheet{number: number, key: t.int(node, "sheetId"), title: t.Attr(node, "name"), node: node}
	if s.key <= 0 || slices.ContainsFunc(d.sheets, func(o *sheet) bool { return o.key == s.key }) {
		return document.Park(document.ReasonDamaged, fmt.Sprintf("sheet %d: number", number), nil)
	}
	s.member = &member{name: r.Target, kind: r.Kind, base: r.Base, role: role,
		out: role.folder + fmt.Sprintf("sheet%d.xml", number)}
	switch t.Attr(node, "state") {
	case "hidden":
		s.hides = document.ConcealedSheet
	case "veryHidden":
		s.hides = document.ConcealedDeep
	}
	d.byName[r.Target] = s.member
	d.sheets = append(d.sheets, s)
	return nil
}

// showOne takes the first sheet for visible where none is: that is what readers
// show.
func (d *doc) showOne() {
	for _, s := range d.sheets {
		if s.hides == "" {
			return
		}
	}
	if len(d.sheets) > 0 {
		d.sheets[0].hides = ""
	}
}

// readSheets reads all sheets with their text.
func (d *doc) readSheets() error {
	if err := d.readTitles(); err != nil {
		return err
	}
	for _, s := range d.sheets {
		if err := d.readSheet(s); err != nil {
			return err
		}
	}
	return d.readNames()
}

func (d *doc) readSheet(s *sheet) (err error) {
	if s.kind == "worksheet" {
		err = d.readWorksheet(s)
	} else {
		s.tree, err = d.tree(s.name)
	}
	if err != nil {
		return err
	}
	if err := d.visitRels(s.member); err != nil {
		return err
	}
	if s.grid != nil {
		if err := d.addGrid(s); err != nil {
			return err
		}
	}
	return d.readMargins(s)
}

// readTitles makes the names of the visible sheets a part; those of hidden ones
// stand in the parts of their sheets.
func (d *doc) readTitles() error {
	text := &xmlcut.Text{Src: d.book.tree.Src}
	for _, s := range d.sheets {
		if s.hides == "" {
			d.addTitle(text, s)
		}
	}
	return d.addText("sheets", document.Outline, d.book, text)
}

func (d *doc) addTitle(text *xmlcut.Text, s *sheet) {
	for a := range d.book.tree.Attrs(s.node) {
		if a.Local == "name" && a.Prefix == "" {
			text.Add(a.Value, xmlcut.InAttr, s.node)
			text.Break('\n')
		}
	}
}

// readNames reads the names of ranges, which go save those of printing.
func (d *doc) readNames() error {
	t := d.book.tree
	var b strings.Builder
	for i, n := range t.Nodes {
		if n.Name == "s:definedName" {
			fmt.Fprintf(&b, "%s %s %s\n", t.Attr(int32(i), "name"), t.Attr(int32(i), "comment"), t.Text(int32(i)))
		}
	}
	return d.addDropped("names", document.Hidden, b.String())
}

// readMargins reads what is printed above and below the sheet.
func (d *doc) readMargins(s *sheet) error {
	for _, side := range []struct {
		suffix string
		kind   document.PartKind
	}{{"Header", document.Header}, {"Footer", document.Footer}} {
		text := &xmlcut.Text{Src: s.tree.Src}
		for i, n := range s.tree.Nodes {
			if n.Name == "" && strings.HasSuffix(s.tree.ParentName(int32(i)), side.suffix) && s.tree.Within(int32(i), "s:headerFooter") {
				addMargin(text, s.tree.Src, n, int32(i))
				text.Break('\n')
			}
		}
		kind := side.kind
		if s.hides != "" {
			kind = document.Hidden
		}
		if err := d.addText(s.id()+":"+strings.ToLower(side.suffix), kind, s.member, text); err != nil {
			return err
		}
	}
	return nil
}

// addMargin adds the words of a header: codes begin with & and are fonts, sizes
// and fields (ECMA-376 part 1, 18.3.1.46).
func addMargin(text *xmlcut.Text, src []byte, n xmlcut.Node, node int32) {
	from := n.Start
	for at := n.Start; at < n.End; {
		r, width := xmlcut.NextChar(src[at:n.End])
		if r != '&' {
			at += width
			continue
		}
		text.Add(xmlcut.Span{Start: from, End: at}, xmlcut.InText, node)
		at = marginCode(text, src, at+width, n.End, node)
		from = at
	}
	text.Add(xmlcut.Span{Start: from, End: n.End}, xmlcut.InText, node)
}

// sizeDigits is how many digits the size of a font has at most: what follows them
// is text.
const sizeDigits = 3

// marginCode skips one code and returns where the text goes on.
func marginCode(text *xmlcut.Text, src []byte, at, end int, node int32) int {
	if at >= end {
		return end
	}
	r, width := xmlcut.NextChar(src[at:end])
	switch {
	case r == '&':
		text.Add(xmlcut.Span{Start: at, End: at + width}, xmlcut.InText, node)
	case r == '"':
		for at += width; at < end; at += width {
			if r, width = xmlcut.NextChar(src[at:end]); r == '"' {
				break
			}
		}
		return min(at+width, end)
	case '0' <= r && r <= '9':
		for n := 0; n < sizeDigits && at < end && '0' <= src[at] && src[at] <= '9'; n++ {
			at++
		}
		return at
	case r == 'K' || r == 'k':
		return min(at+width+6, end) // a colour of six digits
	case strings.ContainsRune("LCRlcr", r) && text.Len() > 0:
		text.Break('\t')
	}
	return at + width
}

// truth reads a boolean attribute.
func truth(s string) bool { return s == "1" || s == "true" }

// extension is that of a member's name, without the dot.
func extension(name string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) }
