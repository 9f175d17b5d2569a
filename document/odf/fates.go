package odf

import (
	"regexp"
	"strings"

	"inkoust/internal/xmlcut"
)

// fate is what the clean-up does with an element, whatever the plan says.
type fate uint8

const (
	stay   fate = iota
	drop        // the element with all inside
	unwrap      // the tags; what is inside stays
)

// fates names the elements that tell more than the reader sees. All others are
// judged by their namespace.
var fates = map[string]fate{
	"text:tracked-changes": drop, "text:change": drop, "text:change-start": drop, "text:change-end": drop, "table:tracked-changes": drop,
	"office:annotation": drop, "office:annotation-end": drop,
	"office:scripts": drop, "office:event-listeners": drop, "office:script": drop, "office:meta": drop, "office:settings": drop,
	"office:dde-source": drop, "office:binary-data": drop, "office:change-info": drop, "office:presentation": drop, "office:database": drop,
	"text:soft-page-break": drop, "text:number": drop, "text:script": drop, "text:label": drop,
	"text:sequence-decls": drop, "text:variable-decls": drop, "text:user-field-decls": drop, "text:dde-connection-decls": drop,
	"text:alphabetical-index-auto-mark-file": drop, "text:section-source": drop,
	"text:toc-mark": drop, "text:toc-mark-start": drop, "text:toc-mark-end": drop,
	"text:user-index-mark": drop, "text:user-index-mark-start": drop, "text:user-index-mark-end": drop,
	"text:alphabetical-index-mark": drop, "text:alphabetical-index-mark-start": drop, "text:alphabetical-index-mark-end": drop,
	"text:table-of-content-source": drop, "text:illustration-index-source": drop, "text:table-index-source": drop, "text:object-index-source": drop,
	"text:user-index-source": drop, "text:alphabetical-index-source": drop, "text:bibliography-source": drop, "text:bibliography-configuration": drop,
	// Counts of the text that was there tell how long the removed text is.
	"text:word-count": drop, "text:character-count": drop, "text:paragraph-count": drop, "text:table-count": drop, "text:image-count": drop, "text:object-count": drop,
	"field:fieldmark-start": drop, "field:fieldmark-end": drop, "field:fieldmark-separator": drop,
	"svg:title": drop, "svg:desc": drop, "svg:font-face-src": drop, "table:title": drop, "table:desc": drop,
	"draw:object-ole": drop, "draw:plugin": drop, "draw:applet": drop, "draw:floating-frame": drop, "draw:image-map": drop,
	"form:properties": drop, "form:connection-resource": drop, "form:generic-control": drop, "form:password": drop, "form:file": drop, "form:hidden": drop,
	"table:detective": drop, "table:cell-range-source": drop, "table:table-source": drop, "table:scenario": drop, "table:dde-links": drop,
	"table:dde-link": drop, "table:content-validations": drop, "table:label-ranges": drop, "table:named-expressions": drop,
	"table:database-ranges": drop, "table:data-pilot-tables": drop, "table:consolidation": drop, "table:table-protection": drop,
	"style:hyperlink": drop, "loext:table-protection": drop,
}

// kept are the elements of the text namespace that stay; the others are fields
// and marks, of which only the text inside stays.
var kept = set(`p h span a s tab line-break list list-item list-header note note-citation note-body section numbered-paragraph
	ruby ruby-base ruby-text page-number page-count page-continuation sheet-name bookmark bookmark-start bookmark-end reference-mark
	reference-mark-start reference-mark-end bookmark-ref reference-ref
	list-style list-level-style-number list-level-style-bullet list-level-style-image outline-style outline-level-style
	notes-configuration note-continuation-notice-forward note-continuation-notice-backward linenumbering-configuration linenumbering-separator
	sort-key`)

// wholeSpaces are the namespaces of which all elements stay that are not named
// above.
var wholeSpaces = set(`office style table draw fo svg number chart dr3d math form`)

// keptElsewhere are the elements of the other namespaces that stay.
var keptElsewhere = set(`loext:p loext:table loext:table-row loext:table-cell loext:covered-table-cell loext:table-column loext:table-columns
	loext:table-rows loext:table-header-rows loext:graphic-properties loext:text loext:fill-character field:fieldmark field:param
	calcext:conditional-formats calcext:conditional-format calcext:condition calcext:color-scale calcext:color-scale-entry calcext:data-bar
	calcext:formatting-entry calcext:icon-set chartooo:date-scale loext:regression-curve loext:data-table`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// bookmark matches the names that programs give on their own.
var bookmark = regexp.MustCompile(`^(_(Toc|Ref|Hlk|Hlt)[0-9]+|__Ref(Heading|NumPara|Number)_*[0-9_]*)$`)

// fateOf is what becomes of an element. It depends on the element alone.
func fateOf(t *xmlcut.Tree, i int32) fate {
	name := t.Nodes[i].Name
	if f, ok := fates[name]; ok {
		return f
	}
	space, local, _ := strings.Cut(name, ":")
	switch {
	case space == "text":
		return textFate(t, i, local)
	case name == "draw:object":
		return stay // the caller knows what it refers to
	case name == "style:map" || name == "calcext:condition":
		return conditionFate(t, i)
	case name == "calcext:conditional-format" && computed(t, i):
		return drop
	case name == "field:fieldmark" && !strings.HasSuffix(t.Attr(i, "type"), ".FORMCHECKBOX"),
		name == "field:param" && t.Attr(i, "name") != "Checkbox_Checked":
		return drop
	case wholeSpaces[space] || keptElsewhere[name]:
		return stay
	case strings.HasPrefix(name, "loext:content-control"):
		return unwrap
	}
	return drop
}

func textFate(t *xmlcut.Tree, i int32, local string) fate {
	switch local {
	case "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start", "reference-mark-end":
		if !bookmark.MatchString(t.Attr(i, "name")) {
			return drop
		}
	case "bookmark-ref", "reference-ref":
		if !bookmark.MatchString(t.Attr(i, "ref-name")) {
			return unwrap
		}
	case "hidden-text":
		if t.Attr(i, "is-hidden") == "true" {
			return drop
		}
	case "hidden-paragraph":
		return drop
	}
	if kept[local] {
		return stay
	}
	return unwrap
}

// plainCondition are the conditions that compare with a number.
var plainCondition = regexp.MustCompile(`^((value|cell-content)\(\))?(<|>|=|<=|>=|!=|<>)[-+0-9.eE]+$|^(duplicate|unique|error|no-error)$`)

// conditionFate drops formats that depend on a text or on a formula: both would
// tell what a cell held.
func conditionFate(t *xmlcut.Tree, i int32) fate {
	condition := t.Attr(i, "condition")
	if t.Nodes[i].Name == "calcext:condition" {
		condition = t.Attr(i, "value")
	}
	if plainCondition.MatchString(strings.ReplaceAll(condition, " ", "")) {
		return stay
	}
	return drop
}

// computed reports whether a scale of a conditional format has a step that is
// neither a number nor a share.
func computed(t *xmlcut.Tree, i int32) bool {
	for c := i + 1; c < t.Nodes[i].Last; c++ {
		switch t.Nodes[c].Name {
		case "calcext:formatting-entry", "calcext:color-scale-entry":
			if strings.Trim(t.Attr(c, "value"), "-+=0123456789.") != "" {
				return true
			}
		}
	}
	return false
}
