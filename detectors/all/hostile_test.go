package all

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/contracts"
)

// hostile are texts made to be slow: each a megabyte of one thing that some step
// might look at again and again.
var hostile = []struct {
	name string
	text func(size int) string
}{
	{"contracts", contractsOf},
	{"contracts in capitals", func(n int) string { return strings.ToUpper(contractsOf(n)) }},
	{"words of one letter", repeated("a ")},
	{"capital letters", repeated("A ")},
	{"initials", repeated("A. ")},
	{"digits alone", repeated("7")},
	{"digits and spaces", repeated("12 3 ")},
	{"groups of digits", repeated("602 345 678 ")},
	{"digits by line", repeated("8501\n01\n")},
	{"dots", repeated(".")},
	{"dots and digits", repeated("1.")},
	{"leaders", repeated(". ")},
	{"slashes", repeated("/")},
	{"numbers and slashes", repeated("123456/\n1. ")},
	{"hyphens at the ends of lines", repeated("ab-\n")},
	{"hyphens and spaces", repeated("-  \n")},
	{"spaces", repeated(" ")},
	{"spaces before line feeds", func(n int) string { return strings.Repeat(strings.Repeat(" ", 1000)+"\n", n/1001) }},
	{"combining marks", repeated("\u0301\u0323\u0302")},
	{"letters under marks", repeated("a\u0301\u0323e\u0302 ")},
	{"mixed scripts", repeated("aаoо ")},
	{"one word of mixed scripts", repeated("aа")},
	{"soft hyphens", repeated("ab\u00ad")},
	{"soft hyphens alone", repeated("\u00ad")},
	{"one name again and again", repeated("Jan Novák ")},
	{"one surname again and again", repeated("pan Novák, ")},
	{"a name on each line", repeated("Jan Novák\n")},
	{"names of many people", func(n int) string { return people(n, "%s %s, nar. 1. 2. 1970\n") }},
	{"names of many people in one line", func(n int) string { return people(n, "%s %s, ") }},
	{"many of one surname", func(n int) string { return numbered(n, "Jan%[1]c%[2]c Novák, ") }},
	{"many of one given name", func(n int) string { return numbered(n, "pan Jan Nov%[1]c%[2]cák ") }},
	{"pairs of capitalised words", func(n int) string { return numbered(n, "Sl%[1]c%[2]c Vz%[2]c%[1]c ") }},
	{"brackets in brackets", repeated("(")},
	{"brackets and names", repeated("(Jan ")},
	{"quotes", repeated("„")},
	{"quoted words", repeated("„Vzor “")},
	{"one line", func(n int) string { return strings.ReplaceAll(contractsOf(n), "\n", " ") }},
	{"lines without end", repeated("\n")},
	{"a line for each letter", repeated("a\n")},
	{"a line for each digit", repeated("1\n")},
	{"e-mails", func(n int) string { return numbered(n, "jan.nov%c%[2]cak@vzor.cz ") }},
	{"e-mails without end", repeated("jan.novak@vzor.cz")},
	{"at signs", repeated("@")},
	{"at signs and letters", repeated("a@")},
	{"hosts", repeated("www.vzor.cz/")},
	{"one label of a host", func(n int) string { return "jan@" + strings.Repeat("a", n) }},
	{"local part without end", func(n int) string { return strings.Repeat("a.", n/2) + "@vzor.cz" }},
	{"postcodes", repeated("602 00 ")},
	{"postcodes and towns", repeated("602 00 Brno ")},
	{"streets", repeated("ul. ")},
	{"streets and names", repeated("ulice Nová ")},
	{"houses", repeated("Lhota 12 ")},
	{"words for an address", repeated("bytem ")},
	{"russian houses", repeated("д. 5 ")},
	{"legal forms", repeated("s.r.o. ")},
	{"legal forms and commas", repeated("a.s., ")},
	{"names before a form", repeated("Vzor a ")},
	{"heads of names", repeated("Město ")},
	{"labels", repeated("IČO: ")},
	{"labels of birth numbers", repeated("r. č. ")},
	{"titles", repeated("Ing. ")},
	{"cells", repeated("850101/1002\t")},
	{"cells of words", repeated("Novák\t12\t")},
	{"rows of cells", func(n int) string { return strings.Repeat("Novák\t602345678\t12,50\tBrno\t850101/1002\n", n/46) }},
	{"columns", repeated("602345678   12\n")},
	{"bars", repeated("| ")},
	{"birth numbers", repeated("850101/1002 ")},
	{"accounts", repeated("19-2000145399/0800 ")},
	{"phones", repeated("+420 602 345 678 ")},
	{"dates", repeated("1. 2. 1970 ")},
	{"dates in words", repeated("12. května 1961 ")},
	{"born", repeated("narozen ")},
	{"serial numbers", repeated("AB123456 ")},
	{"tokens with digits", repeated("a1")},
	{"account without end", repeated("CZ6508000000192000145399 ")},
	{"letters set wide", repeated("J A N   N O V Á K ")},
	{"letters set wide without end", repeated("N ")},
	{"bytes that are no text", repeated("\xff\xfe")},
	{"zero bytes", repeated("\x00")},
	{"signatures", repeated("..........    Jan Novák\n")},
	{"titles of parties", repeated("Zhotovitel: Jan Novák, ")},
	{"lists of people", repeated("Přítomni: Malý, Vrbová, ")},
	{"maiden names", repeated("Jana Nová roz. ")},
}

func repeated(s string) func(int) string {
	return func(size int) string { return strings.Repeat(s, size/len(s)+1) }
}

func contractsOf(size int) string {
	var b strings.Builder
	for n := uint64(0); b.Len() < size; n++ {
		b.WriteString(contracts.New("cs", min(size, contracts.Largest), n).Body)
	}
	return b.String()
}

// numbered repeats a format with two letters that differ from line to line.
func numbered(size int, format string) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, format, 'a'+i%26, 'a'+i/26%26)
	}
	return b.String()
}

// people are names of which hardly two are the same.
func people(size int, format string) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		surname := fmt.Sprintf("%c%c%c%c%cák", 'A'+i%26, 'a'+i/26%26, "aeiou"[i/676%5], 'a'+i/3380%26, 'a'+i/87880%26)
		fmt.Fprintf(&b, format, [...]string{"Jan", "Petr", "Karel", "Tomáš"}[i%4], surname)
	}
	return b.String()
}

// found runs all that detection does for one part of a record.
func found(tb testing.TB, r detectors.Registry, p *document.Part) []detectors.Finding {
	tb.Helper()
	ctx := context.Background()
	list, err := r.Detect(ctx, p)
	if err != nil {
		tb.Fatal(err)
	}
	f := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: list}
	for _, d := range r {
		if d, ok := d.(detectors.Propagator); ok {
			if err := detectors.Propagate(ctx, d, []*detectors.File{f}); err != nil {
				tb.Fatal(err)
			}
		}
	}
	return f.Findings
}

// manyTerms are as many values as the longest list of terms has.
func manyTerms() []string {
	var out []string
	for i := range 10000 {
		out = append(out, fmt.Sprintf("Vzorný výraz %d", i))
	}
	return out
}
