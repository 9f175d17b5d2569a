package verify

import (
	"strings"
	"testing"

	"inkoust/document"

	"pgregory.net/rapid"
)

func TestFoldMakesSpellingsEqual(t *testing.T) {
	for _, tt := range []struct{ name, a, b string }{
		{"case", "NOVÁK", "novák"},
		{"diacritics", "Žižková", "Zizkova"},
		{"decomposed", "Nova\u0301k", "Novák"},
		{"spaces and slashes", "800101 / 1238", "8001011238"},
		{"ligature", "Zo\uFB01e", "Zofie"},
		{"soft hyphen", "No\u00ADvák", "Novák"},
		{"zero width", "No\u200Bvák", "Novák"},
		{"Polish letters", "Łódź", "Lodz"},
		{"Cyrillic that looks Latin", "Nоvаk", "Novak"},
		{"Cyrillic case", "ИВАНОВ", "иванов"},
		{"full width digits", "１２３", "123"},
	} {
		if got, want := Fold(tt.a).String(), Fold(tt.b).String(); got != want {
			t.Errorf("%s: got %q, want %q", tt.name, got, want)
		}
	}
}

func TestBytesAreReadInEveryForm(t *testing.T) {
	v := Listed([]string{"Petr Dvořák", "800101/1238"})
	for _, tt := range []struct {
		name, data string
		found      bool
	}{
		{"UTF-8", "x Petr Dvořák y", true},
		{"Windows-1250", "Petr Dvo\xF8\xE1k", true},
		{"UTF-16BE", "\xFE\xFF\x00P\x00e\x00t\x00r\x00 \x00D\x00v\x00o\x01\x59\x00\xE1\x00k", true},
		{"UTF-16LE without a mark, odd", "#P\x00e\x00t\x00r\x00 \x00D\x00v\x00o\x00\x59\x01\xE1\x00k\x00", true},
		{"octal", `(Petr Dvo\370\341k)`, true},
		{"hex", "<5065747220447 66F72616B>", true},
		{"XML entities", "Petr Dvo&#x159;&#225;k", true},
		{"URL", "petr%20dvo%C5%99%C3%A1k", true},
		{"JSON", `"Petr Dvo\u0159\u00e1k"`, true},
		{"name", "/Petr#20Dvorak", true},
		{"number with other divider", "id=800101-1238;", true},
		{"number after letters", "rc8001011238", true},
		{"inside another number", "98001011238", false},
		{"inside another word", "Petr Dvořáková", false},
		{"across cells", "800101      1238", false},
		{"cross-reference table", "0008001011 00238 n", false},
	} {
		if got := v.FindBytes([]byte(tt.data), Strict) > 0; got != tt.found {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.found)
		}
	}
}

// body makes one part and a plan that removes the values given, each where it
// stands first after the words "gone:".
func body(text string, gone ...string) ([]*document.Part, *document.Plan) {
	plan := &document.Plan{}
	from := strings.Index(text, "gone:")
	for _, g := range gone {
		i := from + strings.Index(text[from:], g)
		plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: "b", Start: i, End: i + len(g)}})
	}
	return []*document.Part{{ID: "b", Kind: document.Body, Text: text}}, plan
}

func TestKeptOccurrencesAreNoResidue(t *testing.T) {
	parts, plan := body("starosta Jan Novák, gone: Petr Novák, tel. 12", "Petr Novák", "12")
	v, err := Removed(parts, plan)
	if err != nil {
		t.Fatal(err)
	}
	kept := Fold("starosta Jan Novák, gone: , tel. ")
	for found, want := range map[string]bool{
		"starosta Jan Novák, gone: , tel. ":            false,
		"tel. starosta Jan Novák gone":                 false, // another order
		"starosta Jan Novák, gone: Novák, tel. ":       true,
		"starosta Jan Novák, gone: Petr, tel. ":        true,
		"starosta Jan Novák, gone: , tel. 12":          true,
		"starosta Jan Novák, gone: P e t r N, tel. ":   true,
		"starosta Jan Novák, gone: , tel. 1 then a 12": true,
	} {
		if got := v.Excess(kept, Fold(found)) > 0; got != want {
			t.Errorf("%q: got %v, want %v", found, got, want)
		}
	}
}

func TestWordsOfKeptTextAreSearchedAsWholes(t *testing.T) {
	parts, plan := body("Vzorov, gone: Dlouhá 5, Vzorov", "Dlouhá 5, Vzorov")
	v, err := Removed(parts, plan)
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]bool{"Vzorov": false, "ulice Dlouhá": true, "dlouha 5 vzorov": true} {
		if got := v.Find(Fold(s), Strict) > 0; got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

func TestPresentTakesShortValuesAsWords(t *testing.T) {
	v := Listed([]string{"Jan", "Dvořák"})
	for s, want := range map[string]int{"leden, Janov": 0, "pan Jan.": 1, "D v o ř á k": 1, "Dvořákem": 1} {
		if got := v.Present(Fold(s)); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
}

func TestMissingAllowsHalfAPercent(t *testing.T) {
	word := strings.Repeat("abcdefghijklmnopqrstuvwxyz ", 100)
	for found, want := range map[string]bool{
		word:                 false,
		word[:len(word)-12]:  false,
		word[:len(word)-100]: true,
		"":                   true,
	} {
		if got := Missing(Fold(word), Fold(found)) > 0; got != want {
			t.Errorf("%d bytes: got %v, want %v", len(found), got, want)
		}
	}
}

func TestKeepNeverFreesAnotherRedaction(t *testing.T) {
	p := &document.Part{ID: "b", Text: "5. 6. 1980"}
	year := document.Span{Part: "b", Start: 6, End: 10}
	plan := &document.Plan{Redactions: []document.Redaction{
		{Span: document.Span{Part: "b", End: 10}, Keep: []document.Span{year}},
		{Span: year},
	}}
	ps, err := Cut(p, plan)
	if err != nil || len(ps) != 1 || !ps[0].Removed {
		t.Errorf("got %v %v, want all removed", ps, err)
	}
}

// Pieces joined give the text again, and what is removed is not kept.
func TestCutLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z]{0,40}`).Draw(t, "text")
		p := &document.Part{ID: "b", Text: text}
		plan := &document.Plan{}
		for range rapid.IntRange(0, 4).Draw(t, "n") {
			a := rapid.IntRange(0, len(text)).Draw(t, "start")
			b := rapid.IntRange(a, len(text)).Draw(t, "end")
			plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: "b", Start: a, End: b}})
		}
		ps, err := Cut(p, plan)
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, piece := range ps {
			inside := false
			for _, r := range plan.Redactions {
				inside = inside || r.Start <= at && at < r.End
			}
			if piece.Removed != inside || text[at:at+len(piece.Text)] != piece.Text {
				t.Fatalf("got %v at %d of %q", piece, at, text)
			}
			at += len(piece.Text)
		}
		if at != len(text) {
			t.Fatalf("got %d bytes, want %d", at, len(text))
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var values []string
	for i := range 500 {
		values = append(values, strings.Repeat(string(rune('a'+i%26)), 3)+strings.Repeat(string(rune('a'+i/26)), 4))
	}
	v := Listed(values)
	text := []byte(strings.Repeat("Smlouva o dílo uzavřená dne 12. 3. 2026 mezi městem a zhotovitelem. ", 15_000))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		v.FindBytes(text, Strict)
	}
}

// The address of a link that stays may also stand in a field code that is
// dropped; an address that stands only there may not.
func TestDroppedTextThatStays(t *testing.T) {
	parts := []*document.Part{
		{ID: "link", Kind: document.Link, Text: "https://www.vzorov.example/urad"},
		{ID: "field", Kind: document.Hidden, Dropped: true, Text: "https://www.vzorov.example/urad\nhttps://www.dvorak.example/doma"},
	}
	v, err := Removed(parts, &document.Plan{})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{"https://www.vzorov.example/urad": 0, "https://www.dvorak.example/doma": 1} {
		if got := v.Find(Fold(text), Strict); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

// TestWithoutLeavesAWideGap: digits on both sides of a removed value are two
// numbers.
func TestWithoutLeavesAWideGap(t *testing.T) {
	p := &document.Part{ID: "body", Kind: document.Body, Text: "1 Jan 12 a 112"}
	plan := &document.Plan{Redactions: []document.Redaction{{Span: document.Span{Part: "body", Start: 11, End: 14}}}}
	values, err := Removed([]*document.Part{p}, plan)
	if err != nil {
		t.Fatal(err)
	}
	if n := values.Present(Fold(Without("1 [X] 12 a [X]", []string{"[X]", ""}))); n != 0 {
		t.Errorf("got %d values, want none", n)
	}
	if n := values.Present(Fold(Without("1 12 a 112", []string{"[X]"}))); n == 0 {
		t.Error("the value itself is not found")
	}
}
