//go:build external && shared

package isrs_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"inkoust/publish/isrs"
)

// element is a message as a tree that can be changed.
type element struct {
	name, attrs, text string
	kids              []*element
}

func parseElement(t *testing.T, message []byte) *element {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(message))
	root := &element{}
	open := []*element{root}
	for {
		tok, err := d.Token()
		if err != nil {
			break
		}
		top := open[len(open)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			e := &element{name: tok.Name.Local}
			for _, a := range tok.Attr {
				if a.Name.Local != "xmlns" {
					e.attrs += fmt.Sprintf(" %s=%q", a.Name.Local, a.Value)
				}
			}
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.CharData:
			top.text += string(tok)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	if len(root.kids) != 1 {
		t.Fatal("the message has no root")
	}
	return root.kids[0]
}

func (e *element) clone() *element {
	c := *e
	c.kids = nil
	for _, k := range e.kids {
		c.kids = append(c.kids, k.clone())
	}
	return &c
}

// print is the message; text that stands before elements is kept.
func (e *element) print(b *bytes.Buffer) {
	fmt.Fprintf(b, "<%s%s>", e.name, e.attrs)
	if len(e.kids) == 0 || strings.TrimSpace(e.text) != "" {
		_ = xml.EscapeText(b, []byte(e.text))
	}
	for _, k := range e.kids {
		k.print(b)
	}
	fmt.Fprintf(b, "</%s>", strings.Fields(e.name)[0])
}

func (e *element) message() []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>`)
	c := *e
	c.attrs += ` xmlns="` + isrs.Namespace + `" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
	c.print(&b)
	return b.Bytes()
}

// at is the element at a path of positions.
func (e *element) at(path []int) *element {
	for _, i := range path {
		e = e.kids[i]
	}
	return e
}

func (e *element) paths(prefix []int, out *[][]int) {
	for i, k := range e.kids {
		p := append(slices.Clone(prefix), i)
		*out = append(*out, p)
		k.paths(p, out)
	}
}

// shapes change the elements around; parent and position of one are given.
var shapes = map[string]func(parent *element, i int){
	"leave out":  func(p *element, i int) { p.kids = slices.Delete(p.kids, i, i+1) },
	"double":     func(p *element, i int) { p.kids = slices.Insert(p.kids, i, p.kids[i].clone()) },
	"move last":  func(p *element, i int) { k := p.kids[i]; p.kids = append(slices.Delete(p.kids, i, i+1), k) },
	"move first": func(p *element, i int) { k := p.kids[i]; p.kids = slices.Insert(slices.Delete(p.kids, i, i+1), 0, k) },
	"rename":     func(p *element, i int) { p.kids[i].name = "jiny" },
	"namespace":  func(p *element, i int) { p.kids[i].attrs += ` xmlns="urn:jiny"` },
	"attribute":  func(p *element, i int) { p.kids[i].attrs += ` jiny="1"` },
	"location":   func(p *element, i int) { p.kids[i].attrs += ` xsi:schemaLocation="urn:a b.xsd"` },
	"nil":        func(p *element, i int) { p.kids[i].attrs += ` xsi:nil="true"` },
	"text":       func(p *element, i int) { p.kids[i].text += "volný text" },
	"blank":      func(p *element, i int) { p.kids[i].text = " \n\t" + p.kids[i].text },
	"child":      func(p *element, i int) { p.kids[i].kids = append(p.kids[i].kids, &element{name: "jiny"}) },
	"empty":      func(p *element, i int) { p.kids[i].kids, p.kids[i].text = nil, "" },
}

// dates are the elements around whose text libxml2 allows no white space,
// although XML Schema part 2 (4.3.6, collapse) does.
var dates = []string{"datumUzavreni", "casZverejneni", "casGenerovani"}

// values are put into every element that holds text.
var values = []string{
	" ", "a", "0", "1", "true", "TRUE", "-1", "+5", " 12 ", "1.5", "1,5", ".5", "5.", "1e3", "NaN", "12 000", "123456789012345678901234",
	"2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2026-3-1", "2026-03-01Z", "2026-03-01+01:00", "2026-03-01+14:00", "2026-03-01+14:01", "2026-13-01", "0000-01-01",
	"2026-03-12T08:30:00", "2026-03-12T24:00:00", "2026-03-12T24:00:01Z", "2026-03-12T08:30:00.5+02:00", "2026-03-12T08:60:00", "2026-03-12 08:30:00", "2026-02-30T08:30:00",
	"abc2def", "abc2de", "abc2deff", " abc2def", "abc2deř", "EUR", "EU1", "eur",
	strings.Repeat("1", 20), strings.Repeat("1", 21), strings.Repeat("x", 50), strings.Repeat("x", 255), strings.Repeat("x", 256),
	strings.Repeat("ž", 255), strings.Repeat("ž", 256), strings.Repeat("z\u030c", 128), strings.Repeat("😀", 255), strings.Repeat("😀", 256),
	"a@b.cz", "a@b.c", "a.@b.cz", "a-b_c.d@e-f.gov.cz", "a@-b.cz", strings.Repeat("a", 44) + "@bb.cz", strings.Repeat("a", 45) + "@bb.cz", "ž@b.cz", "až@b.cz",
	"YWJj", "YWJ", "YWI=", "YQ==", "Y===", "YWJj YWJj", "YWJj\nYQ==", "YR==", "http://a.cz/b", "http://a b/", "relativní/odkaz", "\u00a0",
}

// mutants are all messages that one change makes of one. The fields of a
// contract, the same in seven messages, get all values in one of them.
func mutants(base *element) map[string][]byte {
	out := map[string][]byte{"nothing": base.message()}
	var paths [][]int
	base.paths(nil, &paths)
	for _, p := range paths {
		up, i := p[:len(p)-1], p[len(p)-1]
		for name, change := range shapes {
			if name == "blank" && slices.Contains(dates, base.at(p).name) {
				continue
			}
			c := base.clone()
			change(c.at(up), i)
			out[fmt.Sprint(p, name)] = c.message()
		}
		for v, value := range values {
			c := base.clone()
			if e := c.at(p); len(e.kids) == 0 && (base.name == "zverejneni" || !inContract(base, p)) {
				e.text = value
				out[fmt.Sprintf("%v value %d %.40q", p, v, value)] = c.message()
			}
		}
	}
	return out
}

func inContract(base *element, path []int) bool {
	for n := range path {
		if base.at(path[:n]).name == "smlouva" {
			return true
		}
	}
	return false
}

// verdicts asks xmllint of all messages in one run.
func verdicts(t *testing.T, xsd string, messages map[string][]byte) map[string]bool {
	t.Helper()
	dir, names := t.TempDir(), []string{}
	args := []string{"--noout", "--nonet", "--schema", xsd}
	for name, data := range messages {
		file := filepath.Join(dir, fmt.Sprintf("%d.xml", len(names)))
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		names, args = append(names, name), append(args, file)
	}
	said, err := exec.Command("xmllint", args...).CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatalf("xmllint: %v", err)
	}
	verdict := map[string]bool{}
	for line := range strings.Lines(string(said)) {
		file, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch words {
		case "validates":
			verdict[file] = true
		case "fails to validate", "validation generated an internal error": // gives up on long addresses that do not fit
			verdict[file] = false
		}
	}
	out := map[string]bool{}
	for i, name := range names {
		yes, said := verdict[filepath.Join(dir, fmt.Sprintf("%d.xml", i))]
		if !said {
			t.Fatalf("xmllint says nothing of mutant %q", name)
		}
		out[name] = yes
	}
	return out
}

const export = `<zaznam xmlns="` + isrs.Namespace + `"><data><identifikator><idSmlouvy>4711</idSmlouvy><idVerze>4712</idVerze></identifikator>
<odkaz>https://smlouvy.example/4712</odkaz><casZverejneni>2026-03-12T08:30:00+01:00</casZverejneni>
<smlouva><subjekt><nazev>Město Vzorov</nazev></subjekt><smluvniStrana><nazev>Vzor s.r.o.</nazev></smluvniStrana><predmet>Dodávka</predmet><datumUzavreni>2026-03-09</datumUzavreni></smlouva>
<prilohy><priloha><data>YWJj</data><hash algoritmus="sha256">00</hash><nazevSouboru>a.pdf</nazevSouboru></priloha></prilohy>
<casGenerovani>2026-03-13T08:30:00</casGenerovani><platnyZaznam>1</platnyZaznam></data><potvrzeni><hash>00</hash><elektronickaZnacka>YWJj</elektronickaZnacka></potvrzeni></zaznam>`

const dump = `<dump xmlns="` + isrs.Namespace + `"><mesic>3</mesic><rok>2026</rok><casGenerovani>2026-04-01T00:00:00</casGenerovani><dokoncenyMesic>1</dokoncenyMesic>
<zaznam><identifikator><idSmlouvy>4711</idSmlouvy><idVerze>4712</idVerze></identifikator><odkaz>https://smlouvy.example/4712</odkaz><casZverejneni>2026-03-12T08:30:00+01:00</casZverejneni>
<smlouva><subjekt/><smluvniStrana><nazev>Vzor s.r.o.</nazev></smluvniStrana><predmet>Dodávka</predmet><datumUzavreni>2026-03-09</datumUzavreni></smlouva>
<prilohy><priloha><nazevSouboru>a.pdf</nazevSouboru><hash algoritmus="sha256">00</hash><odkaz>https://smlouvy.example/a</odkaz></priloha></prilohy><platnyZaznam>1</platnyZaznam></zaznam></dump>`

const granted = `<odpovedZmocneni xmlns="` + isrs.Namespace + `"><puvodniZprava>1</puvodniZprava><data><zmocnitel>abc2def</zmocnitel><zmocnenec>xyz9876</zmocnenec></data>
<potvrzeni><hash algoritmus="sha256">00</hash><elektronickaZnacka>YWJj</elektronickaZnacka><informace><text>a</text><text>b</text></informace></potvrzeni></odpovedZmocneni>`

// bases are one message of each kind with the schema that rules it.
func bases(t *testing.T) map[string][][]byte {
	z := everything()
	return map[string][][]byte{
		"operace_zverejneni.xsd":       {z.XML()},
		"operace_modifikace.xsd":       {(&isrs.Modifikace{IDSmlouvy: "4711", Smlouva: z.Smlouva, Email: "a@vzorov.cz"}).XML()},
		"operace_pridani_prilohy.xsd":  {(&isrs.PridaniPrilohy{IDSmlouvy: "4711", Prilohy: z.Prilohy}).XML(), (&isrs.PridaniPrilohy{DatovaZprava: "123", Prilohy: z.Prilohy, Email: "a@vzorov.cz"}).XML()},
		"operace_znepristupneni.xsd":   {(&isrs.Znepristupneni{IDSmlouvy: "4711", Email: "a@vzorov.cz"}).XML()},
		"operace_zmocneni.xsd":         {(&isrs.Zmocneni{Zmocnenec: "abc2def", Email: "a@vzorov.cz"}).XML()},
		"operace_zruseni_zmocneni.xsd": {(&isrs.ZruseniZmocneni{Zmocnenec: "abc2def"}).XML()},
		"odpoved_zverejneni.xsd":       {example(t, "zverejneni-smlouvy_response.xml")},
		"odpoved_modifikace.xsd":       {example(t, "modifikace-smlouvy_response.xml")},
		"odpoved_pridani_prilohy.xsd":  {example(t, "pridani-prilohy-do-smlouvy_response.xml")},
		"odpoved_znepristupneni.xsd":   {example(t, "znepristupneni_response.xml")},
		"odpoved_zmocneni.xsd":         {[]byte(granted)},
		"odpoved_zruseni_zmocneni.xsd": {[]byte(strings.ReplaceAll(granted, "odpovedZmocneni", "odpovedZruseniZmocneni"))},
		"chyba.xsd":                    {example(t, "chyba_response.xml")},
		"vystup_smlouvy.xsd":           {[]byte(export)},
		"dump_mesice.xsd":              {[]byte(dump)},
	}
}

// example is a sample message of the register.
func example(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(filepath.Dir(filepath.Dir(schema(t, "chyba.xsd"))), "examples", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestValidateAgreesWithXmllint: one change at each place of each kind of
// message, and the same verdict of both.
func TestValidateAgreesWithXmllint(t *testing.T) {
	total := [2]int{}
	for name, messages := range bases(t) {
		for _, m := range messages {
			changed := mutants(parseElement(t, m))
			for mutant, want := range verdicts(t, schema(t, name), changed) {
				errs := isrs.Validate(changed[mutant])
				if got := errs == nil; got != want {
					t.Errorf("%s %s: valid %v, xmllint says %v (%v)", name, mutant, got, want, errs)
				}
				if want {
					total[1]++
				} else {
					total[0]++
				}
			}
		}
	}
	if total[0] < 1000 || total[1] < 1000 {
		t.Errorf("only %d invalid and %d valid messages were compared", total[0], total[1])
	}
	t.Logf("%d invalid and %d valid messages compared", total[0], total[1])
}
