package odf

import (
	"regexp"
	"strings"

	"inkoust/internal/xmlaudit"
	"inkoust/verify"
)

// story is what one XML member says: the text it shows, everything else that
// carries words, and signs of history.
type story struct {
	literals []string
	formula  bool        // MathML: every text is shown but the notation
	shown    verify.Text // the letters a reader sees, without the replacement text
	line     strings.Builder
	rest     verify.Text // attributes, comments, other text
	named    verify.Text // names of styles
	soft     verify.Text // names of fonts
	history  int         // changes, comments, authors, formulas, macros, sources of data
	listed   []string    // members that a manifest lists
	bare     string      // value of an open cell that has had no text yet
	depth    int         // paragraphs around
	changed  changes
}

func read(m member, literals []string) (*story, error) {
	s := &story{literals: literals, changed: changes{deleted: map[string]*strings.Builder{}}}
	data, err := m.xml()
	if err != nil {
		return nil, err
	}
	err = xmlaudit.Scan(data, s)
	s.flush()
	return s, err
}

// historic are the elements that no redacted file has: of changes, comments,
// programs, variables, sources of data.
var historic = set(`tracked-changes changed-region deletion insertion format-change change change-start change-end annotation annotation-end
	creator creator-initials initial-creator printed-by user-defined template event-listener event-listeners scripts script
	user-field-decl variable-decl dde-source dde-connection-decl dde-link section-source data-pilot-tables named-expressions named-range
	database-range database-ranges content-validation content-validations scenario detective cell-range-source table-source object-ole plugin applet
	author-name author-initials sender-firstname sender-lastname sender-email user-field-get user-field-input variable-get variable-set variable-input expression database-display
	database-name conditional-text hidden-text hidden-paragraph placeholder text-input file-name template-name bibliography-mark execute-macro content-control
	character-count word-count document-statistic title desc encryption-data`)

// historicAttrs are the attributes that no redacted file has.
var historicAttrs = set(`rsid paragraph-rsid protection-key content-validation-name linked-cell data-field list-source command datasource author label-string`)

// paragraphs are the elements that hold shown text.
var paragraphs = set(`p h`)

// controls are the attributes of form controls that are shown.
var controls = set(`label value current-value`)

// values are the attributes that hold what a cell without text shows.
var values = []string{"value", "date-value", "time-value", "boolean-value", "string-value"}

func (s *story) Open(parents []string, local string, attrs []xmlaudit.Attr) {
	if len(parents) == 0 && local == "math" {
		s.formula = true
	}
	if historic[local] && !(local == "title" && within(parents, "chart")) {
		s.history++
	}
	s.line.WriteString(s.changed.open(parents, local, attrs))
	switch {
	case paragraphs[local]:
		s.bare = ""
		s.line.WriteByte('\n')
		s.depth++
	case local == "tab", local == "line-break", local == "s", local == "note", local == "note-body":
		s.line.WriteByte('\n')
	case strings.HasSuffix(local, "table-cell"):
		s.flush()
		s.bare = bareValue(attrs)
	}
	cell := strings.HasSuffix(local, "table-cell")
	for _, a := range attrs {
		s.attribute(parents, local, a, cell)
	}
}

func within(parents []string, name string) bool {
	for _, p := range parents {
		if p == name {
			return true
		}
	}
	return false
}

func bareValue(attrs []xmlaudit.Attr) string {
	for _, a := range attrs {
		for _, v := range values {
			if a.Local == v {
				return a.Value
			}
		}
	}
	return ""
}

// named are the elements whose name is that of a style.
var named = set(`style master-page page-layout list-style outline-style number-style currency-style percentage-style date-style time-style boolean-style
	text-style gradient hatch fill-image marker stroke-dash opacity table-template`)

// fontAttrs name fonts: "Times New Roman" is no person.
var fontAttrs = set(`font-name font-name-asian font-name-complex font-family font-family-asian font-family-complex font-style-name`)

func (s *story) attribute(parents []string, local string, a xmlaudit.Attr, cell bool) {
	if a.Prefix == "xmlns" || a.Local == "xmlns" {
		s.add(&s.rest, a.Value, true)
		return
	}
	if historicAttrs[a.Local] || a.Local == "formula" && cell {
		s.history++
	}
	switch {
	case local == "file-entry" && a.Local == "full-path":
		s.listed = append(s.listed, a.Value)
		s.add(&s.rest, a.Value, known.MatchString(a.Value) || strings.HasSuffix(a.Value, "/"))
	case local == "table" && a.Local == "name" && len(parents) > 0 && parents[len(parents)-1] == "spreadsheet":
		s.sheet(a.Value)
	case within(parents, "forms") && controls[a.Local]:
		s.line.WriteString("\n" + a.Value + "\n")
	case strings.HasSuffix(a.Local, "style-name") || a.Local == "display-name" || named[local] && a.Local == "name" || a.Local == "style-override":
		s.add(&s.named, a.Value, consistsOf(escaped.ReplaceAllString(a.Value, " "), styleWords))
	case a.Local == "name" && (local == "table" || local == "section"):
		s.add(&s.rest, a.Value, machineName.MatchString(a.Value))
	case fontAttrs[a.Local], local == "font-face":
		s.add(&s.soft, a.Value, false)
	default:
		s.add(&s.rest, a.Value, !written[a.Local] && consistsOf(colour.ReplaceAllString(a.Value, " "), vocabulary))
	}
}

// machineName matches names of tables and sections that programs give.
var machineName = regexp.MustCompile(`^((Name|Table|Tabulka|Tabuľka|Tabela|Tabelle|Таблица|Section|Sekce|Sekcia|Sekcja|Bereich|Раздел) ?[0-9]{1,4}(_[0-9]{1,4})?|local-table)$`)

// colour matches colours, which may be made of digits alone; escaped the spaces
// and signs in the names of styles.
var (
	colour  = regexp.MustCompile(`#[0-9a-fA-F]{6}`)
	escaped = regexp.MustCompile(`_[0-9a-f]{1,6}_`)
)

// sheet shows the name of a sheet, unless it is one that stands for another.
func (s *story) sheet(name string) {
	for _, l := range s.literals {
		if number, ok := strings.CutPrefix(name, strings.Trim(l, "[]")+" "); ok && strings.Trim(number, "0123456789") == "" {
			return
		}
	}
	s.line.WriteString("\n" + name + "\n")
}

// written are attributes in which people write: "white letter" there is no value
// of the format.
var written = set(`name title label value current-value string-value description num-prefix num-suffix num-list-format href`)

// add puts a value on a surface, unless it is the format's own.
func (s *story) add(to *verify.Text, value string, own bool) {
	if own {
		return
	}
	to.Gap()
	to.Add(value)
	to.Gap()
}

func (s *story) Text(parents []string, t string) {
	switch {
	case s.depth > 0, s.formula && (len(parents) == 0 || !strings.HasPrefix(parents[len(parents)-1], "annotation")):
		s.line.WriteString(t)
		s.changed.text(parents, t)
		if s.formula {
			s.line.WriteByte('\n')
		}
	default:
		s.add(&s.rest, t, consistsOf(t, vocabulary))
	}
}

func (s *story) Close(local string) {
	switch {
	case paragraphs[local]:
		s.depth--
		s.flush()
	case strings.HasSuffix(local, "table-cell"):
		s.line.WriteString("\n" + s.bare + "\n")
		s.bare = ""
		s.flush()
	}
}

// Other takes comments and instructions.
func (s *story) Other(b []byte) {
	t := string(b)
	s.add(&s.rest, t, strings.HasPrefix(t, "<?xml "))
}

// flush adds a paragraph to what is shown.
func (s *story) flush() {
	s.shown.Add(verify.Without(s.line.String(), s.literals))
	s.shown.Gap()
	s.line.Reset()
}
