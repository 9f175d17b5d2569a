package html

import (
	"regexp"
	"strings"
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// The elements that stay. Of all others the tags go and the text stays, save
// those that go whole.
var (
	kept = set(`html head body a abbr acronym address article aside b bdi bdo big blockquote br button caption center cite code col colgroup dd del
		details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend
		li main mark menu meta nav ol optgroup option output p pre q rp rt ruby s samp section select small span strike strong sub summary sup
		table tbody td textarea tfoot th thead time tr tt u ul var wbr`)
	// whole go with all that is in them: what runs, what is loaded, what is drawn,
	// what only programs read.
	whole = set(`script style title template object applet iframe noembed noframes audio video canvas svg xml datalist map metadata`)
	void  = set(`area base br col embed frame hr img input link meta param source track wbr bgsound keygen basefont`)
	block = set(`address article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3
		h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary table tbody tfoot thead title tr
		ul textarea xmp listing frameset noscript`)
	// unclosed elements end where their parent or their sibling does.
	unclosed = set(`p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp`)
	// containers begin a new level of unclosed elements.
	containers = set(`table ul ol dl select menu dir div td th body`)
)

// The attributes that stay, by what they are.
var (
	// spoken attributes are texts: each is a part.
	spoken = set(`alt title placeholder label summary abbr aria-label value`)
	// shaped attributes stay where their value is a measure or a word of HTML.
	shaped = set(`align axis bgcolor border cellpadding cellspacing char clear color cols colspan compact dir disabled face frame height hspace lang
		xml:lang maxlength multiple noshade nowrap open readonly reversed rows rowspan rules scope selected size span start type valign vspace
		width xmlns`)
)

// shape is the form of their values.
var shape = regexp.MustCompile(`(?i)^\s*(#?[0-9a-f]{1,8}|[+-]?[0-9.]{1,8}(%|px|pt|em|ex|cm|mm|in|pc|rem)?|left|right|center|middle|justify|top|bottom|baseline|char|` +
	`row|col|rowgroup|colgroup|groups|rows|cols|all|none|above|below|hsides|vsides|lhs|rhs|box|border|void|ltr|rtl|auto|[a-z]{2}(-[a-z]{2})?|` +
	`[a1]|i|disc|circle|square|decimal|text|button|submit|reset|checkbox|radio|number|date|email|tel|url|search|` +
	`disabled|readonly|multiple|selected|checked|open|nowrap|compact|noshade|reversed|` +
	`black|white|silver|gray|grey|red|green|blue|navy|maroon|yellow|olive|lime|teal|aqua|fuchsia|purple|orange|windowtext|transparent|inherit|` +
	`http://www\.w3\.org/1999/xhtml|http://www\.w3\.org/tr/rec-html40|` + fonts + `)?\s*$`)

// fonts are the names of fonts that programs write by themselves.
const fonts = `("?'?(times new roman|times|arial|arial narrow|calibri|cambria|helvetica|verdana|tahoma|georgia|courier new|courier|garamond|segoe ui|trebuchet ms|` +
	`liberation serif|liberation sans|dejavu sans|symbol|wingdings|aptos|book antiqua|bookman old style|century gothic|palatino linotype|serif|sans-serif|monospace)"?'?\s*,?\s*){1,6}`

// properties are those of style attributes that stay.
var properties = set(`background background-color border border-top border-bottom border-left border-right border-collapse border-color border-spacing
	border-style border-width caption-side clear color direction empty-cells float font font-family font-size font-style font-variant font-weight
	height letter-spacing line-height list-style list-style-type margin margin-top margin-bottom margin-left margin-right max-width min-width
	padding padding-top padding-bottom padding-left padding-right page-break-after page-break-before page-break-inside table-layout
	text-align text-decoration text-transform vertical-align white-space width word-break word-wrap border-left-width`)

// styleValue is the form of their values: measures, colours, words of CSS.
var styleValue = regexp.MustCompile(`(?i)^(\s*,?(#[0-9a-f]{3,8}|rgba?\([0-9., %]{1,30}\)|[+-]?[0-9.]{1,8}(%|px|pt|em|ex|cm|mm|in|pc|rem)?|auto|none|normal|inherit|initial|` +
	`left|right|center|justify|top|bottom|middle|baseline|sub|super|text-top|text-bottom|both|collapse|separate|hide|show|fixed|` +
	`bold|bolder|lighter|italic|oblique|underline|line-through|overline|uppercase|lowercase|capitalize|small-caps|small|x-small|xx-small|medium|large|x-large|xx-large|larger|smaller|` +
	`solid|dotted|dashed|double|groove|ridge|inset|outset|thin|thick|disc|circle|square|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman|inside|outside|` +
	`nowrap|pre|pre-wrap|pre-line|always|avoid|break-all|break-word|keep-all|ltr|rtl|` +
	`black|white|silver|gray|grey|red|green|blue|navy|maroon|yellow|olive|lime|teal|aqua|fuchsia|purple|orange|windowtext|transparent|!important|` + fonts + `)){1,12}\s*$`)

// hiding finds declarations that take an element off the page.
var hiding = regexp.MustCompile(`(?i)(^|[;{\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0*(\.0+)?\s*(;|!|\}|$)|font-size\s*:\s*0*(\.0+)?(px|pt|em|%)?\s*(;|!|\}|$)|mso-hide\s*:\s*all)`)

// shownStyle returns the declarations of a style attribute that stay.
func shownStyle(s string) string {
	var out []string
	for decl := range strings.SplitSeq(s, ";") {
		name, value, ok := strings.Cut(decl, ":")
		if ok && properties[strings.ToLower(strings.TrimSpace(name))] && styleValue.MatchString(value) {
			out = append(out, decl)
		}
	}
	return strings.Join(out, ";")
}

// selector is the last step of a rule that hides what it selects.
type selector struct {
	tag, id string
	classes []string
}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	compound   = regexp.MustCompile(`^([a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)$`)
	nameInRule = regexp.MustCompile(`[.#][\w-]+`)
)

// maxHidingRules bounds what each element is compared with.
const maxHidingRules = 200

// hidingRules finds the rules of a style sheet that hide elements on every
// medium: those within @media show or hide by the size of a screen.
func hidingRules(css string) []selector {
	var out []selector
	css = cssComment.ReplaceAllString(css, " ")
	for len(out) < maxHidingRules {
		head, rest, ok := strings.Cut(css, "{")
		if !ok {
			break
		}
		body, after := braces(rest)
		css = after
		if i := strings.LastIndexAny(head, ";}"); i >= 0 {
			head = head[i+1:]
		}
		if strings.HasPrefix(strings.TrimSpace(head), "@") || !hiding.MatchString(body) {
			continue
		}
		for one := range strings.SplitSeq(head, ",") {
			steps := strings.FieldsFunc(one, func(r rune) bool { return strings.ContainsRune(" \t\r\n\f>+~", r) })
			if len(steps) == 0 {
				continue
			}
			if m := compound.FindStringSubmatch(steps[len(steps)-1]); m != nil {
				s := selector{tag: strings.ToLower(m[1])}
				for _, n := range nameInRule.FindAllString(m[2], -1) {
					if n[0] == '#' {
						s.id = n[1:]
						continue
					}
					s.classes = append(s.classes, n[1:])
				}
				out = append(out, s)
			}
		}
	}
	return out
}

// braces returns what stands up to the brace that closes, and the rest.
func braces(s string) (body, rest string) {
	depth := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i], s[i+1:]
			}
		}
	}
	return s, ""
}

func (s selector) selects(tag, id string, classes map[string]bool) bool {
	if s.tag != "" && s.tag != tag || s.id != "" && s.id != id || s.tag == "" && s.id == "" && len(s.classes) == 0 {
		return false
	}
	for _, c := range s.classes {
		if !classes[c] {
			return false
		}
	}
	return true
}
