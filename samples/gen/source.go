package main

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"
	"text/template"

	"inkoust/samples"
)

// A source is plain text or HTML in which each value that a rule speaks of is
// marked: [[TYPE role action|value]], with « » around what survives a
// generalisation, and [[+|value]] for anything else that must stay. Template
// functions compute the numbers, so no source holds a check digit.
var (
	mark  = regexp.MustCompile(`(?s)\[\[([^|\]]+)\|(.*?)\]\]`)
	tags  = regexp.MustCompile(`<[^>]*>`)
	roles = map[string]string{
		"np": "natural_person", "en": "entrepreneur", "re": "representative", "of": "official",
		"em": "employee", "lp": "legal_person", "rq": "requester", "un": "unknown",
	}
	actions = map[string]string{"r": "redact", "k": "keep", "g": "generalise", "v": "review"}
)

var functions = template.FuncMap{
	"ico": ico, "rc": rc, "rcs": rcSlash, "rcd": rcDash, "ucet": account, "iban": ibanDomestic, "nrb": nrb,
	"pesel": pesel, "nip": nip, "regon": regon, "inn10": inn10, "inn12": inn12,
	"ogrn": ogrn, "ogrnip": ogrnip, "dicSK": dicSK,
}

// source is one document before it gets its format.
type source struct {
	clean string         // without marks
	spans []samples.Span // byte offsets into clean
	stay  []string       // values of [[+|…]]
}

// expand runs the template functions of a source file.
func expand(name, text string) string {
	var b bytes.Buffer
	t := template.Must(template.New(name).Funcs(functions).Parse(text))
	if err := t.Execute(&b, nil); err != nil {
		panic(err)
	}
	return b.String()
}

// parse takes the marks out of a text and notes what they said.
func parse(text string) source {
	var s source
	var b strings.Builder
	last := 0
	for _, m := range mark.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[last:m[0]])
		s.add(text[m[2]:m[3]], text[m[4]:m[5]], &b)
		last = m[1]
	}
	b.WriteString(text[last:])
	s.clean = b.String()
	if i := strings.Index(s.clean, "[["); i >= 0 {
		panic("a mark is left in the text: " + s.clean[i:min(i+60, len(s.clean))])
	}
	return s
}

func (s *source) add(head, body string, b *strings.Builder) {
	if head == "+" {
		s.stay = append(s.stay, plain(body))
		b.WriteString(body)
		return
	}
	fields := strings.Fields(head)
	if len(fields) != 3 || roles[fields[1]] == "" || actions[fields[2]] == "" {
		panic(fmt.Sprintf("mark %q: want TYPE role action", head))
	}
	span := samples.Span{Type: fields[0], Role: roles[fields[1]], Action: actions[fields[2]], Start: b.Len()}
	if span.Action == "generalise" {
		before, rest, ok := strings.Cut(body, "«")
		kept, after, ok2 := strings.Cut(rest, "»")
		if !ok || !ok2 {
			panic("generalised value without « »: " + body)
		}
		span.Keep, body = plain(kept), before+kept+after
	}
	b.WriteString(body)
	span.End, span.Text = b.Len(), plain(body)
	s.spans = append(s.spans, span)
}

// plain is a value as a reader sees it: without tags, in one line.
func plain(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tags.ReplaceAllString(s, " "))), " ")
}

// residual is the text of the source with all that must go taken out: what a
// reader may still see.
func (s *source) residual() string {
	var b strings.Builder
	last := 0
	for _, sp := range s.spans {
		b.WriteString(s.clean[last:sp.Start])
		switch sp.Action {
		case "redact", "review":
			b.WriteString(" ■ ")
		case "generalise":
			b.WriteString(" " + sp.Keep + " ")
		default:
			b.WriteString(s.clean[sp.Start:sp.End])
		}
		last = sp.End
	}
	b.WriteString(s.clean[last:])
	return plain(b.String())
}
