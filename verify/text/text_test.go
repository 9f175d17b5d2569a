package text_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"inkoust/document"
	"inkoust/verify"
	"inkoust/verify/text"
)

const literal = "[znečitelněno]"

const source = "Starosta: Jan Novák\r\nTechnik: Petr Novák, r. č. 800101/1238\r\nNarozen 5. 6. 1980 ve Vzorově.\r\n"

// job removes the technician's name and number and generalises his birth date
// to the year. The mayor of the same surname stays.
func job(src, out []byte) *verify.Job {
	plain := strings.ReplaceAll(source, "\r\n", "\n")
	span := func(s string) document.Span {
		i := strings.Index(plain, s)
		return document.Span{Part: "body", Start: i, End: i + len(s)}
	}
	return &verify.Job{
		Format: "text", Literal: literal,
		Source: input(src), Output: input(out),
		Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: plain}},
		Plan: &document.Plan{Lang: "cs", Redactions: []document.Redaction{
			{Span: span("Petr Novák")},
			{Span: span("800101/1238")},
			{Span: span("5. 6. 1980"), Keep: []document.Span{span("1980")}},
		}},
	}
}

func input(b []byte) verify.Input {
	return verify.Input{ReaderAt: strings.NewReader(string(b)), Size: int64(len(b))}
}

const good = "Starosta: Jan Novák\r\nTechnik: [znečitelněno], r. č. [znečitelněno]\r\nNarozen [znečitelněno] 1980 ve Vzorově.\r\n"

func TestVerifyJudgesOutput(t *testing.T) {
	swap := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	tests := []struct {
		name, out, check string
	}{
		{"good", good, ""},
		{"untouched", source, "text"},
		{"name left", swap("Technik: [znečitelněno]", "Technik: Petr Novák"), "text"},
		{"first name left", swap("Technik: [znečitelněno]", "Technik: Petr [znečitelněno]"), "text"},
		{"other case", swap("Technik: [znečitelněno]", "Technik: PETR NOVÁK"), "text"},
		{"surname left elsewhere", good + "novak", "text"},
		{"number without slash", swap("r. č. [znečitelněno]", "r. č. 8001011238"), "text"},
		{"number spaced", swap("r. č. [znečitelněno]", "r. č. 8 0 0 1 0 1 1 2 3 8"), "text"},
		{"homoglyphs", swap("Technik: [znečitelněno]", "Technik: Pеtr N\u043evák"), "text"},
		{"zero width", swap("Technik: [znečitelněno]", "Technik: Pe\u200btr No\u00advák"), "text"},
		{"decomposed", swap("Technik: [znečitelněno]", "Technik: Petr Nova\u0301k"), "text"},
		{"mayor gone", swap("Jan Novák", "[znečitelněno]"), "rest"},
		{"wiped", "", "rest"},
		{"year gone", swap(" 1980", ""), "rest"},
		{"added", good + "!", "rest"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := text.Verifier{}.Verify(context.Background(), job([]byte(source), []byte(tt.out)))
			if err != nil {
				t.Fatal(err)
			}
			expect(t, r, tt.check)
		})
	}
}

func TestVerifyReadsTheSourcesEncoding(t *testing.T) {
	encode := func(s string) []byte {
		b, err := charmap.Windows1250.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	r, err := text.Verifier{}.Verify(context.Background(), job(encode(source), encode(good)))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, r, "")
	r, err = text.Verifier{}.Verify(context.Background(), job(encode(source), encode(source)))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, r, "text")
}

// TestVerifyReadsMistakes: text that was saved with the wrong set, once and
// twice; the replacement text is sound in it.
func TestVerifyReadsMistakes(t *testing.T) {
	spoil := func(s string) string {
		var b strings.Builder
		for _, c := range []byte(s) {
			r := charmap.Windows1250.DecodeByte(c)
			if r == utf8.RuneError {
				r = rune(c)
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	for times := 1; times <= 2; times++ {
		src, out := source, good
		for range times {
			src, out = spoil(src), spoil(out)
		}
		word := literal
		for range times {
			word = spoil(word)
		}
		out = strings.ReplaceAll(out, word, literal)
		for o, check := range map[string]string{out: "", src: "text"} {
			r, err := text.Verifier{}.Verify(context.Background(), job([]byte(src), []byte(o)))
			if err != nil {
				t.Fatal(err)
			}
			expect(t, r, check)
		}
	}
	r, err := text.Verifier{}.Search(context.Background(), input([]byte(spoil("pan Petr Dvořák"))), verify.Listed([]string{"Petr Dvořák"}))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, r, "text")
}

func TestVerifyAcceptsThePlainLiteral(t *testing.T) {
	out := strings.ReplaceAll(good, literal, "[redacted]")
	r, err := text.Verifier{}.Verify(context.Background(), job([]byte(source), []byte(out)))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, r, "")
}

func TestVerifyAcceptsLabels(t *testing.T) {
	j := job([]byte(source), []byte(strings.Replace(good, literal, "[znečitelněno: jméno]", 1)))
	j.Plan.Labels = true
	j.Plan.Redactions[0].Label = "jméno"
	r, err := text.Verifier{}.Verify(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, r, "")
}

func TestSpanOutsideTheTextIsAnError(t *testing.T) {
	j := job([]byte(source), []byte(good))
	j.Plan.Redactions[0].End = 1 << 20
	if r, err := (text.Verifier{}).Verify(context.Background(), j); err == nil {
		t.Errorf("got %v, want an error", r)
	}
}

func TestSearchFindsListedValues(t *testing.T) {
	for s, check := range map[string]string{source: "text", good: ""} {
		r, err := text.Verifier{}.Search(context.Background(), input([]byte(s)), verify.Listed([]string{"Petr", "8001011238"}))
		if err != nil {
			t.Fatal(err)
		}
		expect(t, r, check)
	}
}

func expect(t *testing.T, r *verify.Report, check string) {
	t.Helper()
	if r.Proved != (check == "") {
		t.Errorf("got proved %v, residues %v, want check %q", r.Proved, r.Residues, check)
	}
	for _, res := range r.Residues {
		if res.Check == check {
			return
		}
	}
	if check != "" {
		t.Errorf("got %v, want check %q", r.Residues, check)
	}
}

// TestNumbersAroundARemovedValue: the first column of one row and the date of the
// next are no number, although only a removed name stood between them.
func TestNumbersAroundARemovedValue(t *testing.T) {
	src := "1\tJan Novák\t12. 5. 2008\nTel. 745 607 112\n"
	span := func(s string) document.Redaction {
		i := strings.Index(src, s)
		return document.Redaction{Span: document.Span{Part: "body", Start: i, End: i + len(s)}}
	}
	j := &verify.Job{
		Format: "text", Literal: literal, Source: input([]byte(src)),
		Output: input([]byte("1\t[znečitelněno]\t12. 5. 2008\nTel. [znečitelněno]\n")),
		Parts:  []*document.Part{{ID: "body", Kind: document.Body, Text: src}},
		Plan:   &document.Plan{Lang: "cs", Redactions: []document.Redaction{span("Jan Novák"), span("745 607 112")}},
	}
	r, err := text.Verifier{}.Verify(t.Context(), j)
	if err != nil || !r.Proved {
		t.Errorf("got %+v, %v, want a proof", r, err)
	}
}
