package html_test

import (
	"context"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
	"inkoust/verify/html"
)

const literal = "[znečitelněno]"

const body = "Starosta: Jan Novák\nTechnik: Petr Novák, r. č. 800101/1238\nodkaz"

const source = `<html><head><meta charset="utf-8"></head><body><p>Starosta: Jan Novák</p><p>Technik: Petr <b>Novák</b>, r. č. 800101/1238</p>
<p><a href="https://vzorov.example/" title="o panu Petr Novák">odkaz</a></p></body></html>`

const good = `<html><head><meta charset="utf-8"></head><body><p>Starosta: Jan Novák</p><p>Technik: [znečitelněno]<b></b>, r. č. [znečitelněno]</p>
<p><a href="https://vzorov.example/" title="o panu [znečitelněno]">odkaz</a></p></body></html>`

func input(s string) verify.Input {
	return verify.Input{ReaderAt: strings.NewReader(s), Size: int64(len(s))}
}

func job(out string) *verify.Job {
	title := "o panu Petr Novák"
	span := func(part, text, s string) document.Redaction {
		i := strings.Index(text, s)
		return document.Redaction{Span: document.Span{Part: part, Start: i, End: i + len(s)}}
	}
	return &verify.Job{
		Format: "html", Literal: literal, Source: input(source), Output: input(out),
		Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: body}, {ID: "title1", Kind: document.Annotation, Text: title},
			{ID: "comments", Kind: document.Comment, Text: "napsal Petr Novák v Lhotě", Dropped: true}},
		Plan: &document.Plan{Lang: "cs", Redactions: []document.Redaction{span("body", body, "Petr Novák"), span("body", body, "800101/1238"), span("title1", title, "Petr Novák")}},
	}
}

func TestVerifyJudgesOutput(t *testing.T) {
	swap := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	for name, tt := range map[string]struct{ out, check string }{
		"good":             {good, ""},
		"untouched":        {source, "text"},
		"name in tags":     {swap("Technik: [znečitelněno]<b></b>", "Technik: Pe<i>tr N</i>ová<b>k</b>"), "text"},
		"name in entities": {swap("Technik: [znečitelněno]", "Technik: Petr Nov&aacute;k"), "text"},
		"number in hex":    {swap("r. č. [znečitelněno]", "r. č. &#x38;00101/1238"), "text"},
		"comment":          {swap("</body>", "<!-- x --></body>"), "hidden-content"},
		"name in comment":  {swap("</body>", "<!-- Petr Novák --></body>"), "bytes"},
		"script":           {swap("</body>", "<script>1</script></body>"), "hidden-content"},
		"data":             {swap("<p>", `<p data-x="8001011238">`), "bytes"},
		"class":            {swap("<p>", `<p class="x">`), "hidden-content"},
		"meta":             {swap("</head>", `<meta name="author" content="Petr Novák"></head>`), "bytes"},
		"alt":              {swap("<p>", `<p><img alt="Petr Novák">`), "text"},
		"title kept":       {swap("o panu [znečitelněno]", "o panu Petr Novák"), "text"},
		"link":             {swap("https://vzorov.example/", "https://vzorov.example/petr-novak"), "bytes"},
		"picture":          {swap("<p>", `<p><img src="data:image/png;base64,AAAA">`), "image"},
		"rest gone":        {swap("Starosta: Jan Novák", ""), "rest"},
		"svg":              {swap("<p>", "<p><svg><text>x</text></svg>"), "hidden-content"},
	} {
		r, err := html.Verifier{}.Verify(context.Background(), job(tt.out))
		if err != nil {
			t.Fatal(err)
		}
		expect(t, name, r, tt.check)
	}
}

func TestSearchReadsEveryPlace(t *testing.T) {
	for _, s := range []string{source, "<p>Pe<b>tr</b> Nov&#225;k", "<!-- petr novak -->", `<p data-x='Petr Nov&aacute;k'>`, "<script>'Petr Nov\\u00e1k'</script>", "<title>Petr Novák</title>"} {
		r, err := html.Verifier{}.Search(context.Background(), input(s), verify.Listed([]string{"Petr Novák"}))
		if err != nil || r.Proved {
			t.Errorf("%q: got %v %v, want a residue", s, r, err)
		}
	}
	r, err := html.Verifier{}.Search(context.Background(), input(good), verify.Listed([]string{"Petr Novák"}))
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
