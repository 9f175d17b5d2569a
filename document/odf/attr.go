package odf

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/xmlcut"
)

// cutAttrs go whatever they hold: who edited when, names that only programs use,
// passwords, sources, formulas, what was computed from them.
var cutAttrs = set(`rsid paragraph-rsid protection-key protection-key-digest-algorithm protection-key-digest-algorithm-2
	content-validation-name end-cell-address end-x end-y notify-on-update-of-ranges mime-type number-matrix-columns-spanned
	number-matrix-rows-spanned label-string use-soft-page-breaks is-hidden author title data-field list-source command datasource target-location
	linked-cell source-cell-range filter order target-frame-name target-frame process-content alias tag about property content datatype
	transformation printer-name paper-tray-name index custom-iconset-name`)

// styleRefs are attributes that name a style, or are the name of one.
var styleRefs = set(`style-name parent-style-name next-style-name list-style-name data-style-name percentage-data-style-name apply-style-name
	linked-style-name text-style-name class-names cond-style-name default-cell-style-name default-style-name master-page-name page-layout-name citation-style-name
	citation-body-style-name visited-style-name style-override register-truth-ref-style-name leader-text-style drop-style-name
	fill-gradient-name fill-hatch-name fill-image-name opacity-name marker-start marker-end stroke-dash stroke-dash-names
	default-page-layout-name paragraph-style-name row-style-name column-style-name first-row-start-column cell-style-name`)

// namesOne reports whether an attribute names a style.
func namesOne(local string) bool {
	return styleRefs[local] || strings.HasSuffix(local, "style-name") || strings.HasSuffix(local, "style-names")
}

// freeAttrs hold fonts, outlines, addresses of cells and codes of languages in
// forms of their own.
var freeAttrs = set(`font-name font-name-asian font-name-complex font-family font-family-asian font-family-complex font-style-name
	enhanced-path text-areas glue-points d points viewBox path country country-asian country-complex rfc-language-tag script num-format
	icon-set-type actuate transliteration-country transliteration-format transliteration-style cell-range-address
	values-cell-range-address label-cell-address target-range-address base-cell-address print-ranges
	num-prefix num-suffix num-list-format`)

// keepAttr reports whether an attribute of an element that stays is written.
func keepAttr(m *member, i int32, a xmlcut.Attr) bool {
	raw := m.tree.Src[a.Value.Start:a.Value.End]
	switch {
	case a.Prefix == "xmlns" || a.Prefix == "" && a.Local == "xmlns":
		return prefixes[xmlcut.Unescape(raw)] != ""
	case cutAttrs[a.Local] || m.foreign[a.Prefix] && strings.HasPrefix(m.tree.Usual(i, a), "x:"):
		return false
	case namesOne(a.Local), freeAttrs[a.Local]:
		return true
	}
	name := m.tree.Nodes[i].Name
	switch a.Local {
	case "name":
		return keepName(m, i, name, a, raw)
	case "href":
		return linked[name]
	case "formula":
		return strings.HasPrefix(name, "draw:")
	case "value", "date-value", "time-value", "boolean-value", "currency", "current-value", "string-value":
		return keepValue(m.tree, i, name, a.Local, raw)
	case "id":
		return machineID.Match(raw)
	case "label":
		return strings.HasPrefix(name, "form:") || !hasLetter(string(raw))
	case "display-name":
		return namesStyle(name)
	case "control-implementation":
		return component.Match(raw)
	case "condition":
		return name == "style:map"
	case "type":
		return formal(raw) || name == "field:fieldmark"
	}
	return formal(raw)
}

// linked are the elements whose reference is dealt with: pictures, objects,
// links.
var linked = set(`draw:image draw:object draw:fill-image style:background-image text:list-level-style-image text:a draw:a`)

var component = regexp.MustCompile(`^(ooo:)?com\.sun\.star\.form\.component\.[A-Za-z]{1,30}$`)

// keepName keeps the names of styles, sheets and of what programs named.
func keepName(m *member, i int32, element string, a xmlcut.Attr, raw []byte) bool {
	switch {
	case namesStyle(element), element == "style:font-face", mustName[element]:
		return true
	case element == "draw:equation" || element == "chart:axis":
		return formal(raw)
	case element == "field:param" || strings.HasPrefix(element, "text:bookmark") || strings.HasPrefix(element, "text:reference-mark"):
		return true // those that people named have gone
	}
	return false
}

// tells gives the words of an attribute that goes: what somebody wrote, and no
// measure, key word, font or style. They are read so that they are counted.
func tells(t *xmlcut.Tree, a xmlcut.Attr) string {
	raw := t.Src[a.Value.Start:a.Value.End]
	if formulaAttrs[a.Local] && bytes.IndexByte(raw, '"') < 0 && !bytes.Contains(raw, []byte("&quot;")) {
		return "" // names of cells alone
	}
	if a.Prefix == "xmlns" || a.Local == "xmlns" || namesOne(a.Local) || freeAttrs[a.Local] || formal(raw) || inPackage.Match(raw) {
		return ""
	}
	return xmlcut.Unescape(raw)
}

// formulaAttrs hold formulas and addresses of cells.
var formulaAttrs = set(`formula expression label-string notify-on-update-of-ranges end-cell-address buttons`)

// inPackage matches references to members and the names of program parts.
var inPackage = regexp.MustCompile(`^(\./)?(Pictures|Object|ObjectReplacements)[/ ][0-9A-Za-z ./]*$|^(ooo:)?com\.sun\.star\.[A-Za-z.]+$|^[A-Z][a-z]*[A-Z][A-Za-z]*$`)

// mustName are the elements that are not valid without a name: another name
// stands for one that says something.
var mustName = set(`table:table text:section`)

// namesStyle reports whether an element defines a style or what styles refer to.
func namesStyle(element string) bool {
	switch element {
	case "style:style", "style:master-page", "style:page-layout", "text:list-style", "text:outline-style", "table:table-template",
		"draw:gradient", "draw:hatch", "draw:fill-image", "draw:marker", "draw:stroke-dash", "draw:opacity", "svg:linearGradient",
		"svg:radialGradient", "style:presentation-page-layout":
		return true
	}
	return strings.HasPrefix(element, "number:") && strings.HasSuffix(element, "-style")
}

// keepValue keeps the values of cells, form controls and check boxes. The string
// value of a cell that has text says it again, or says what does not show.
func keepValue(t *xmlcut.Tree, i int32, element, local string, raw []byte) bool {
	switch {
	case isCell(element):
		return keepCellValue(t, i, local, raw)
	case strings.HasPrefix(element, "form:"):
		return local == "value" || local == "current-value"
	case strings.HasPrefix(element, "calcext:"):
		return true // those that say something have gone
	case element == "table:null-date":
		return calendarDay.Match(raw)
	}
	return strings.HasPrefix(element, "field:") && formal(raw)
}

// keepCellValue keeps what a cell holds as long as it is of the kind that it says:
// numbers and dates are read as text where they tell more than their text.
func keepCellValue(t *xmlcut.Tree, i int32, local string, raw []byte) bool {
	switch local {
	case "string-value":
		return !hasParagraph(t, i)
	case "currency":
		return currencyCode.Match(raw)
	case "time-value":
		return hasParagraph(t, i) && duration.Match(raw) || !hasParagraph(t, i)
	case "boolean-value":
		return string(raw) == "true" || string(raw) == "false"
	}
	return local == "value" || local == "date-value"
}

var (
	machineID    = regexp.MustCompile(`^[A-Za-z_.-]{0,12}[0-9]+$`)
	currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)
	duration     = regexp.MustCompile(`^-?P[0-9YMDTHS.,]{1,40}$`)
)

var calendarDay = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

// hasParagraph reports whether a cell has text of its own.
func hasParagraph(t *xmlcut.Tree, i int32) bool {
	for c := range t.Children(i) {
		if n := t.Nodes[c].Name; n == "text:p" || n == "loext:p" || n == "text:h" || n == "text:list" {
			return true
		}
	}
	return false
}

// maxDigits is how many digits in a row a measure has at most; ids of lists have
// more.
const maxDigits = 8

// formal accepts the values of formatting: measures, colours, key words. What
// has capitals, accents, quotes or long numbers was written by somebody.
func formal(raw []byte) bool {
	if bytes.IndexByte(raw, '#') >= 0 {
		raw = colour.ReplaceAll(raw, nil)
	}
	digits := 0
	for _, c := range raw {
		switch {
		case '0' <= c && c <= '9':
			if digits++; digits > maxDigits && !bytes.HasPrefix(raw, []byte("list")) && bytes.IndexByte(raw, '.') < 0 {
				return false
			}
			continue
		case 'a' <= c && c <= 'z', strings.IndexByte(" -+.,:;%*/()_", c) >= 0:
		default:
			return utf8.RuneCountInString(xmlcut.Unescape(raw)) == 1 || keyWord.Match(raw)
		}
		digits = 0
	}
	return true
}

var colour = regexp.MustCompile(`#[0-9a-fA-F]{6}`)

// keyWord matches key words with capitals: shapes of other programs, durations,
// kinds of check boxes.
var keyWord = regexp.MustCompile(`^(ooxml-|mso-spt)[A-Za-z0-9-]{1,40}$|^P([0-9]+[YMD])*(T[0-9.]+[HMS])*$|^PT[0-9.HMS]+$`)

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }
