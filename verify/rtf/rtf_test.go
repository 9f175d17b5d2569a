package rtf_test

import (
	"context"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
	"inkoust/verify/rtf"
)

const literal = "[znečitelněno]"

const body = "Starosta: Jan Novák\nTechnik: Petr Novák, r. č. 800101/1238\n"

const head = `{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fcharset238 Arial;}}{\stylesheet{\s0 Normal;}}`

const source = head + `Starosta: Jan Nov\'e1k\par Technik: Petr {\b Nov\'e1k}, r. \'e8. 800101/1238\par}`

const good = head + `Starosta: Jan Nov\'e1k\par Technik: {\uc1 [zne\u269?iteln\u283?no]}{\b }, r. \'e8. {\uc1 [zne\u269?iteln\u283?no]}\par}`

func input(s string) verify.Input {
	return verify.Input{ReaderAt: strings.NewReader(s), Size: int64(len(s))}
}

func job(out string) *verify.Job {
	span := func(s string) document.Redaction {
		i := strings.Index(body, s)
		return document.Redaction{Span: document.Span{Part: "body", Start: i, End: i + len(s)}}
	}
	return &verify.Job{
		Format: "rtf", Literal: literal, Source: input(source), Output: input(out),
		Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: body}},
		Plan:  &document.Plan{Lang: "cs", Redactions: []document.Redaction{span("Petr Novák"), span("800101/1238")}},
	}
}

func TestVerifyJudgesOutput(t *testing.T) {
	swap := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	end := func(more string) string { return strings.TrimSuffix(good, "}") + more + "}" }
	for name, tt := range map[string]struct{ out, check string }{
		"good":              {good, ""},
		"untouched":         {source, "text"},
		"name in groups":    {end(`Pe{\i tr} No{\b v\'e1}k`), "text"},
		"name in unicode":   {end(`Petr Nov\u225\'e1k`), "text"},
		"name in footnote":  {end(`{\footnote Petr Nov\'e1k}`), "text"},
		"name in hex":       {end(`\'50\'65\'74\'72 \'4eov\'e1k`), "text"},
		"number in pieces":  {end(`8001{\b 01}1238`), "text"},
		"hidden":            {end(`{\v x}`), "hidden-content"},
		"comment":           {end(`{\*\annotation x}`), "hidden-content"},
		"info":              {end(`{\info{\author x}}`), "hidden-content"},
		"unknown group":     {end(`{\*\cosi x}`), "hidden-content"},
		"session":           {end(`\rsid800101 `), "hidden-content"},
		"style":             {swap("Normal;", `Petr Nov\'e1k;`), "bytes"},
		"field":             {end(`{\field{\*\fldinst HYPERLINK "http://x.example/petr-novak"}{\fldrslt x}}`), "bytes"},
		"number as measure": {end(`\li800101123`), ""},
		"picture":           {end(`{\pict\pngblip 00}`), "image"},
		"rest gone":         {swap(`Starosta: Jan Nov\'e1k`, ""), "rest"},
		"behind the end":    {good + "x", "hidden-content"},
	} {
		r, err := rtf.Verifier{}.Verify(context.Background(), job(tt.out))
		if err != nil {
			t.Fatal(err)
		}
		expect(t, name, r, tt.check)
	}
	for _, broken := range []string{good[:len(good)-1], good + "}"} {
		if r, err := (rtf.Verifier{}).Verify(context.Background(), job(broken)); err == nil {
			t.Errorf("got %v, want an error", r)
		}
	}
}

func TestSearchReadsEveryPlace(t *testing.T) {
	for _, s := range []string{source, `{\rtf1{\info{\author Petr Nov\u225?k}}}`, `{\rtf1\ansicpg1250 {\v Petr Nov\'e1k}}`, `{\rtf1\ansicpg1250{\*\cosi Petr {\b Nov\'e1k}}}`, `{\rtf1 Pe{tr N}ov\u225 ak}`} {
		r, err := rtf.Verifier{}.Search(context.Background(), input(s), verify.Listed([]string{"Petr Novák"}))
		if err != nil || r.Proved {
			t.Errorf("%q: got %v %v, want a residue", s, r, err)
		}
	}
	r, err := rtf.Verifier{}.Search(context.Background(), input(good), verify.Listed([]string{"Petr Novák"}))
	if err != nil || !r.Proved {
		t.Errorf("got %v %v, want no residue", r, err)
	}
}

func expect(t *testing.T, name string, r *verify.Report, check string) {
	t.Helper()
	if r.Proved != (check == "") {
		t.Errorf("%s: got proved %v, residues %v, want check %q", name, r.Proved, r.Residues, check)
	}
	for _, res := range r.Residues {
		if res.Check == check {
			return
		}
	}
	if check != "" {
		t.Errorf("%s: got %v, want check %q", name, r.Residues, check)
	}
}
