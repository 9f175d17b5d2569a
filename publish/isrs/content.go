package isrs

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// content is what may stand in an element: text of one form, or elements in
// one order.
type content struct {
	text  lexical    // nil: elements only
	attrs []string   // attributes without a namespace that may stand there
	order []particle // nil: text only
}

// particle is an element in its place of an order, or a choice of one of
// several.
type particle struct {
	name   string
	label  string // what a person calls it, in Czech
	least  int
	many   bool // any number from least; otherwise at most one
	in     *content
	choice []particle // instead of a name: exactly one of these
	later  bool       // an addition of Schema16
}

func one(name, label string, in *content) particle {
	return particle{name: name, label: label, least: 1, in: in}
}

func maybe(name, label string, in *content) particle {
	return particle{name: name, label: label, in: in}
}

func many(least int, name, label string, in *content) particle {
	return particle{name: name, label: label, least: least, many: true, in: in}
}

// later is an element that only Schema16 knows; it is never required.
func later(name, label string, in *content) particle {
	return particle{name: name, label: label, in: in, later: true}
}

// accepts reports whether an element of that name may stand at the particle.
func (p *particle) accepts(name string) *particle {
	for i := range p.choice {
		if p.choice[i].name == name {
			return &p.choice[i]
		}
	}
	if p.name == name {
		return p
	}
	return nil
}

// validator gathers where a message leaves the schema.
type validator struct {
	errs   []*FieldError
	schema Schema
	// lenient passes over elements that no schema names: what the register sends
	// may know more than its published schema.
	lenient bool
}

func (v *validator) add(field, want string) {
	if field == "" {
		field = "zpráva"
	}
	v.errs = append(v.errs, &FieldError{field, want})
}

// element checks one element and what stands in it; field is its name for a
// person.
func (v *validator) element(n *node, in *content, field string) {
	v.attributes(n, in, field)
	if in.text != nil {
		if len(n.kids) > 0 {
			v.add(field, "jen text, žádné další prvky")
			return
		}
		if want := in.text(n.text); want != "" {
			v.add(field, want)
		}
		return
	}
	if trim(n.text) != "" {
		v.add(field, "jen prvky, žádný volný text")
	}
	v.sequence(n, in.order, field)
}

// attributes lets pass what the schema names and where its document lies.
func (v *validator) attributes(n *node, in *content, field string) {
	for _, a := range n.attrs {
		if !allowed(a.Name, in.attrs) {
			v.add(field, "prvek nemá mít atribut")
			return
		}
	}
}

func allowed(name xml.Name, plain []string) bool {
	if name.Space == instance {
		return name.Local == "schemaLocation" || name.Local == "noNamespaceSchemaLocation"
	}
	for _, p := range plain {
		if name.Space == "" && name.Local == p {
			return true
		}
	}
	return false
}

// sequence goes along the order; the first element out of place ends it,
// because nothing behind it can be told apart any more.
func (v *validator) sequence(n *node, order []particle, field string) {
	kids := v.known(n.kids, order)
	at := 0
	for i := range order {
		if order[i].later && v.schema != Schema16 {
			continue
		}
		taken := 0
		for at < len(kids) && (order[i].many || taken == 0) {
			k := kids[at]
			p := order[i].accepts(k.name)
			if p == nil || k.space != Namespace {
				break
			}
			at, taken = at+1, taken+1
			v.element(k, p.in, inside(field, p, taken))
		}
		if taken < order[i].least {
			v.missing(at < len(kids), &order[i], field)
			return
		}
	}
	if at < len(kids) {
		v.add(field, "prvek na tomto místě registr nezná: "+place(at))
	}
}

// known leaves out, of what the register sent, the elements that the order does
// not name.
func (v *validator) known(kids []*node, order []particle) []*node {
	if !v.lenient {
		return kids
	}
	var out []*node
	for _, k := range kids {
		if slices.ContainsFunc(order, func(p particle) bool { return p.accepts(k.name) != nil }) {
			out = append(out, k)
		}
	}
	return out
}

func (v *validator) missing(more bool, p *particle, field string) {
	want := "povinný údaj chybí"
	if more {
		want += " nebo stojí na jiném místě, než má"
	}
	labels := p.label
	for i, c := range p.choice {
		if i > 0 {
			labels += " nebo "
		}
		labels += c.label
	}
	v.add(join(field, labels), want)
}

// place names an element by its order: its name could hold anything.
func place(at int) string { return fmt.Sprintf("%d. v pořadí", at+1) }

// inside is the name of an element in another.
func inside(field string, p *particle, nth int) string {
	label := p.label
	if p.many {
		label = fmt.Sprintf("%s %d", label, nth)
	}
	return join(field, label)
}

func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ": ")
}
