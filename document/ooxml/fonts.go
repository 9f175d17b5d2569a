package ooxml

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// fontsPart is the part of the names of fonts that no office program brings
// along: one may be called after the person whose hand it imitates.
const fontsPart = "fonts"

// commonFonts are the families that office programs and systems bring along.
// They are nobody's words and not asked about.
var commonFonts = func() map[string]bool {
	names := map[string]bool{}
	for _, name := range strings.Split(`aptos,aptos display,arial,arial black,arial narrow,arial unicode ms,bahnschrift,baskerville old face,
bodoni mt,book antiqua,bookman old style,bookshelf symbol 7,brush script mt,calibri,calibri light,cambria,cambria math,candara,carlito,
caladea,century,century gothic,century schoolbook,cardo,comic sans ms,consolas,constantia,corbel,courier,courier new,
dejavu sans,dejavu sans mono,dejavu serif,droid sans,droid serif,ebrima,fira sans,franklin gothic book,franklin gothic medium,
freemono,freesans,freeserif,garamond,georgia,gill sans mt,helvetica,helvetica neue,impact,inter,lato,liberation mono,liberation sans,
liberation sans narrow,liberation serif,linux libertine g,linux biolinum g,lohit devanagari,lucida console,lucida sans,
lucida sans unicode,malgun gothic,marlett,microsoft sans serif,microsoft yahei,mingliu,montserrat,ms gothic,ms mincho,ms sans serif,
ms serif,ms shell dlg,ms shell dlg 2,mangal,noto sans,noto sans cjk sc,noto sans devanagari,noto sans symbols,noto serif,nsimsun,
opensymbol,open sans,palatino linotype,pt sans,pt serif,raleway,roboto,roboto condensed,rockwell,segoe print,segoe script,segoe ui,
segoe ui emoji,segoe ui light,segoe ui semibold,segoe ui symbol,simhei,simsun,source sans pro,starsymbol,sylfaen,symbol,tahoma,times,
times new roman,times new roman ce,trebuchet ms,tw cen mt,ubuntu,unifont,verdana,webdings,wingdings,wingdings 2,wingdings 3,yu gothic,
yu gothic light,yu mincho,batang,gulim,dotum,dengxian,dengxian light,mt extra,angsana new,cordia new,browallia new,gautami,vrinda,
latha,raavi,shruti,tunga,kartika,sendnya,nyala,plantagenet cherokee,euphemia,microsoft himalaya,microsoft uighur,mongolian baiti,
iskoola pota,estrangelo edessa,dokchampa,mv boli,daunpenh,moolboran,iris upc`, ",") {
		names[strings.TrimSpace(name)] = true
	}
	return names
}()

// fontAttrs are the attributes that name a font, by element.
var fontAttrs = map[string][]string{
	"w:rFonts": {"ascii", "hAnsi", "cs", "eastAsia"}, "w:font": {"name"}, "w:altName": {"val"}, "m:mathFont": {"val"}, "w:sym": {"font"},
	"a:latin": {"typeface"}, "a:ea": {"typeface"}, "a:cs": {"typeface"}, "a:sym": {"typeface"}, "a:buFont": {"typeface"}, "a:font": {"typeface"},
}

// named is a name with its place in the part of its kind.
type named struct {
	name       string
	start, end int
}

// fontNames yields the attributes of a node that name fonts.
func (t *tree) fontNames(i int32, yield func(xmlcut.Attr, string)) {
	locals, ok := fontAttrs[t.Nodes[i].Name]
	if !ok {
		return
	}
	for a := range t.Attrs(i) {
		if name := xmlcut.Unescape(t.Src[a.Value.Start:a.Value.End]); slices.Contains(locals, a.Local) && uncommon(name) != "" {
			yield(a, name)
		}
	}
}

// uncommon is what of a name no office program brings along. A name may list
// fonts to choose from: "Times;Times New Roman".
func uncommon(name string) string {
	var left []string
	for one := range strings.SplitSeq(name, ";") {
		if one = strings.TrimSpace(one); one != "" && !commonFonts[strings.ToLower(one)] {
			left = append(left, one)
		}
	}
	return strings.Join(left, ";")
}

// readFonts reads the names of uncommon fonts into a part.
func (d *doc) readFonts() error {
	names := map[string]bool{}
	for _, m := range d.members {
		for i := range m.tree.Nodes {
			m.tree.fontNames(int32(i), func(_ xmlcut.Attr, name string) { names[name] = true })
		}
	}
	b := newBuilder(fontsPart, document.Hidden, "", nil)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		start := b.Len()
		b.Write(uncommon(name))
		d.fonts = append(d.fonts, named{name, start, b.Len()})
		b.Write("\n")
	}
	return d.finish(b)
}

// renameFonts gives another name to the fonts whose names lose something: the
// place in the list alone.
func (o *output) renameFonts(redactions []document.Redaction) {
	renamed := map[string]string{}
	o.noteWords(o.d.part(fontsPart).Text, redactions)
	for n, f := range o.d.fonts {
		if o.tells(f.name) || slices.ContainsFunc(redactions, func(r document.Redaction) bool { return r.Start < f.end && f.start < r.End }) {
			renamed[f.name] = fmt.Sprintf("Font %d", n+1)
		}
	}
	if len(renamed) == 0 {
		return
	}
	for _, m := range o.d.members {
		for i := range m.tree.Nodes {
			m.tree.fontNames(int32(i), func(a xmlcut.Attr, name string) {
				if next := renamed[name]; next != "" {
					o.cuts[m.name] = append(o.cuts[m.name], xmlcut.Edit{Span: a.Value, Text: next})
				}
			})
		}
	}
}
