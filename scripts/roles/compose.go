package main

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/parties"
)

// Sentences of our own, with a letter in place of each name that tells whose
// person it is, are put behind heads of contracts, minutes and letters of the same
// language: the annotated texts show far too few of the ways in which texts name
// people.
//
//go:embed lines texts
var lineFiles embed.FS

// slots are the letters in place of names, and what becomes of such a name.
var slots = map[string]parties.Role{
	"o": parties.Official, "s": parties.Representative, "r": parties.Recipient, "u": parties.Entrepreneur,
	"e": parties.Employee, "n": parties.NaturalPerson, "q": parties.Requester,
}

// values are the words in place of other values, with their types and what is
// written there.
var values = map[string]struct {
	kind detectors.Type
	text string
}{
	"ico": {detectors.CompanyID, "00263000"}, "nip": {detectors.TaxID, "1234563218"}, "inn": {detectors.TaxID, "7707083893"},
	"adr": {detectors.Address, "Dlouhá 12, 110 00 Vzorov"}, "tel": {detectors.Phone, "777 123 456"}, "mail": {detectors.Email, "schranka@posta.example"},
	"dat": {detectors.BirthDate, "1. 2. 1970"}, "ucet": {detectors.BankAccount, "19-2000145399/0800"}, "rz": {detectors.VehiclePlate, "1AB 2345"},
	"cis": {detectors.OtherID, "12345"},
}

// language is one file of heads and sentences.
type language struct {
	given, body, firm []string
	heads             []head
}

// head begins texts of one kind, with the sentences that can follow it.
type head struct {
	name, text string
	sentences  []string
}

// A text has so many sentences; each sentence stands in so many texts, each time
// beside others.
const (
	perText = 6
	turns   = 2
)

// both halves of the sentences, or of the whole texts.
const both = -1

// composed puts texts together. part is which half of the sentences is taken: 0,
// 1, or both.
func composed(part int) (set, error) {
	s := set{name: "lines"}
	names, err := lineFiles.ReadDir("lines")
	if err != nil {
		return s, err
	}
	for _, n := range names {
		raw, err := lineFiles.ReadFile("lines/" + n.Name())
		if err != nil {
			return s, err
		}
		l := readLanguage(string(raw), part)
		d := dice(len(n.Name()))
		for _, h := range l.heads {
			s.texts = append(s.texts, l.compose(h, &d)...)
		}
	}
	return s, nil
}

// readLanguage reads a file: words, heads and sentences.
func readLanguage(raw string, part int) *language {
	l := &language{}
	var into []int // heads that the sentences below can follow
	nr := 0
	for line := range strings.Lines(raw) {
		line = strings.TrimRight(line, "\n")
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "#", "":
		case "given":
			l.given = strings.Fields(rest)
		case "body":
			l.body = strings.Split(rest, "|")
		case "firm":
			l.firm = strings.Split(rest, "|")
		case "=":
			l.heads = append(l.heads, head{name: rest})
		case ">":
			into = l.named(strings.Fields(rest))
		case "-":
			if nr++; part >= 0 && nr%2 != part {
				continue
			}
			for _, k := range into {
				l.heads[k].sentences = append(l.heads[k].sentences, strings.ReplaceAll(rest, `\n`, "\n"))
			}
		default:
			h := &l.heads[len(l.heads)-1]
			h.text += line + "\n"
		}
	}
	return l
}

func (l *language) named(names []string) (out []int) {
	for k, h := range l.heads {
		if slices.Contains(names, h.name) {
			out = append(out, k)
		}
	}
	return out
}

// compose makes the texts of one head.
func (l *language) compose(h head, d *dice) (out []text) {
	for range turns {
		order := make([]int, len(h.sentences))
		for k := range order {
			order[k] = k
		}
		d.shuffle(order)
		for chunk := range slices.Chunk(order, perText) {
			b := l.builder(d)
			b.write(h.text)
			style := d.n(3)
			for n, k := range chunk {
				switch style {
				case 0:
					b.write(fmt.Sprintf("%d. %s\n", n+2, h.sentences[k]))
				case 1:
					b.write(h.sentences[k] + "\n")
				default:
					b.write(h.sentences[k] + " ")
				}
			}
			out = append(out, b.finish())
		}
	}
	return out
}

// builder writes one text and notes what stands where.
type builder struct {
	*language
	dice   *dice
	text   strings.Builder
	found  []detectors.Finding
	fates  []parties.Role
	org    map[string]string
	people map[string]string // by id
}

func (l *language) builder(d *dice) *builder {
	return &builder{language: l, dice: d, org: map[string]string{}, people: map[string]string{}}
}

// write writes a pattern with its slots filled.
func (b *builder) write(pattern string) {
	for {
		before, rest, ok := strings.Cut(pattern, "{")
		b.text.WriteString(before)
		if !ok {
			return
		}
		slot, behind, _ := strings.Cut(rest, "}")
		b.fill(slot)
		pattern = behind
	}
}

// fill writes one slot: a letter for a name or an organisation, or the word of a
// value; behind a colon what is written there. A number behind the letter of a
// name makes it that of one person wherever it stands, a dot the surname alone.
func (b *builder) fill(slot string) {
	f := detectors.Finding{Span: document.Span{Part: "body", Start: b.text.Len()}, Score: 0.9}
	slot, words, given := strings.Cut(slot, ":")
	short := strings.HasSuffix(slot, ".")
	letter := strings.TrimRight(slot, "0123456789.")
	role, isName := slots[letter]
	switch v := values[slot]; {
	case isName:
		f.Type = detectors.Person
		if letter != strings.TrimRight(slot, ".") {
			f.Person = strings.TrimRight(slot, ".")
		}
		if !given {
			words = b.named(f.Person, short)
		}
	case letter == "B" || letter == "F":
		f.Type = detectors.Org
		if !given {
			words = b.organisation(slot)
		}
	default:
		f.Type = v.kind
		if !given {
			words = v.text
		}
		if v.kind == "" {
			panic("no such slot: " + slot)
		}
	}
	b.text.WriteString(words)
	f.End = b.text.Len()
	b.found, b.fates = append(b.found, f), append(b.fates, role)
}

// named is the name of a person who is met more than once; nobody's is new.
func (b *builder) named(id string, short bool) string {
	if id == "" {
		return b.person()
	}
	if b.people[id] == "" {
		b.people[id] = b.given[b.dice.n(len(b.given))] + " " + b.surname()
	}
	if _, family, _ := strings.Cut(b.people[id], " "); short {
		return family
	}
	return b.people[id]
}

// organisation is the party in the head, another one behind it.
func (b *builder) organisation(slot string) string {
	from := b.body
	if slot == "F" {
		from = b.firm
		if b.org[slot] != "" {
			return from[b.dice.n(len(from))]
		}
	}
	if b.org[slot] == "" {
		b.org[slot] = from[b.dice.n(len(from))]
	}
	return b.org[slot]
}

// person makes up a name that nobody else in a text bears.
func (b *builder) person() string {
	given := b.given[b.dice.n(len(b.given))]
	family := b.surname()
	switch b.dice.n(8) {
	case 0:
		return string([]rune(given)[0]) + ". " + family
	case 1:
		return family
	}
	return given + " " + family
}

// surname makes up a surname in the letters of the language.
func (b *builder) surname() (family string) {
	syllables := latin
	if strings.ContainsRune(alphabet, []rune(b.given[0])[0]) {
		syllables = cyrillic
	}
	for n := range 3 {
		s := syllables[b.dice.n(len(syllables))]
		if n == 0 {
			s = strings.ToUpper(s[:len(string([]rune(s)[0]))]) + s[len(string([]rune(s)[0])):]
		}
		family += s
	}
	return family
}

const alphabet = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ"

var (
	latin    = strings.Fields("ba be bo da de do fa fi ga go ha ho ka ko ku la le lo ma me mi mo na ne no pa pe po ra re ro sa se so ta te to va ve vo za ze zo")
	cyrillic = strings.Fields("ба бе бо да де до фа фи га го ха хо ка ко ку ла ле ло ма ме ми мо на не но па пе по ра ре ро са се со та те то ва ве во за зе зо")
)

// finish gives the text with its names and what becomes of them.
func (b *builder) finish() text {
	part := &document.Part{ID: "body", Kind: document.Body, Text: b.text.String()}
	file := &detectors.File{Name: "1", Parts: []*document.Part{part}, Findings: b.found}
	t := text{file: file}
	for _, e := range parties.Examples(file, parties.Options{}) {
		want := b.fates[e.Finding]
		k := slices.Index(parties.Fates[:], want)
		t.names = append(t.names, name{e, k, visible(want)})
	}
	return t
}
