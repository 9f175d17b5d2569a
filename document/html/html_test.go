package html

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"inkoust/document"
	"inkoust/document/documenttest"
)

const page = `<!DOCTYPE html>
<html lang="cs">
<head><meta charset="utf-8"><title>Smlouva – Tomáš Žďárský</title>
<meta name="author" content="Tomáš Žďárský"><link rel="author" href="mailto:zdarsky@posta.example">
<style>p.skryty, .Zdarsky { display: none } p { font-family: "Tomáš Žďárský" } @media print { .banner { display: none } }</style>
<script type="application/ld+json">{"name": "Tom\u00e1\u0161 Žďárský"}</script>
</head>
<body class="Zdarsky-Tomas" onload="show('Tomáš Žďárský')" data-owner="Tomáš Žďárský">
<!-- smlouva Tomáš Žďárský -->
<h1>SMLOUVA&nbsp;O DÍLO</h1>
<p>Zhotovitel: pan <b>Tom&aacute;š</b>
   Žď&#225;rsk&#xFD;, tel. 603&#32;123 456, <a href="mailto:zdarsky%40posta.example?subject=Tom%C3%A1%C5%A1">napište</a></p>
<p>Starosta: Jan Vzorný, <a href="https://www.vzorov.example/urad" title="web úřadu">web</a> a <a href="#dole" name="Zdarsky">dole</a></p>
<p style="display:none">skrytý Tomáš Žďárský</p><p hidden>tajný <i>Tomáš Žďárský</i><p class="skryty">třetí Tomáš Žďárský</p>
<p class="banner" style="text-align:center; background:url(http://sledovani.example/Zdarsky); color:red">Příloha č. 1</p>
<table border=1 width=100%><tr><td align=left>Jméno<td>Tomáš Žďárský<tr><th>Cena<th>60 000 Kč</table>
<img src="http://sledovani.example/zdarsky.png" alt="podpis: Tomáš Žďárský" width=100><o:p>odstavec Wordu</o:p>
<form><input type="hidden" value="Tomáš Žďárský"><input value="Tomáš Žďárský"><textarea>poznámka
Tomáš Žďárský</textarea><select><option value="Tomáš Žďárský">Tomáš Žďárský</select></form>
<svg><text>Tomáš Žďárský</text></svg><iframe src="https://x.example/">Tomáš Žďárský</iframe>
<template><p>Tomáš Žďárský</p></template><object data="zdarsky.pdf">Tomáš Žďárský</object>
<pre>řádek
  Tomáš Žďárský</pre>
</body></html>
`

var gone = []string{"Tomáš Žďárský", "603 123 456", "zdarsky@posta.example", "Tomáš"}

func encode(t testing.TB, m *charmap.Charmap, s string) []byte {
	t.Helper()
	b, err := m.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func wide(s string) []byte {
	b := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

func withPicture(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	raw := b.Bytes()
	raw = append(raw, "Tomáš Žďárský"...)
	return strings.Replace(page, "<h1>", `<img alt="znak" src="data:image/png;base64,`+base64.StdEncoding.EncodeToString(raw)+`"><h1>`, 1)
}

func files(t testing.TB) map[string][]byte {
	central := strings.Replace(page, `charset="utf-8"`, `http-equiv="Content-Type" content="text/html; charset=windows-1250"`, 1)
	return map[string][]byte{
		"utf-8": []byte(page), "with a mark": []byte(bom + page), "windows-1250": encode(t, charmap.Windows1250, central),
		"utf-16": wide(page), "picture": []byte(withPicture(t)),
		"xhtml": []byte(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + page),
	}
}

func open(t testing.TB, data []byte) *doc {
	t.Helper()
	d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return d.(*doc)
}

func TestFormat(t *testing.T) {
	var cases []documenttest.Case
	for _, name := range []string{"utf-8", "with a mark", "windows-1250", "utf-16", "picture", "xhtml"} {
		cases = append(cases, documenttest.Case{Name: name, Data: files(t)[name], Go: gone,
			Stay: []string{"SMLOUVA", "Jan Vzorný", "https://www.vzorov.example/urad", "web úřadu", "Příloha č. 1", "60 000 Kč", "odstavec Wordu", "řádek"}})
	}
	documenttest.Run(t, Format{}, cases)
}

func redact(t testing.TB, data []byte, values ...string) string {
	t.Helper()
	d := open(t, data)
	plan := &document.Plan{Lang: "cs"}
	for _, p := range d.parts {
		for _, v := range values {
			for at := 0; !p.Dropped; {
				i := strings.Index(p.Text[at:], v)
				if i < 0 {
					break
				}
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: p.ID, Start: at + i, End: at + i + len(v)}})
				at += i + len(v)
			}
		}
	}
	var b bytes.Buffer
	if _, err := d.Redact(context.Background(), &b, plan); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestNothingIsLeftOnAnySurface: the name stands in every place that a page has.
func TestNothingIsLeftOnAnySurface(t *testing.T) {
	out := redact(t, []byte(page), gone...)
	for _, v := range []string{"Tomáš", "Žďárský", "Zdarsky", "zdarsky", "sledovani", "script", "style>", "onload", "data-", "<!--", "svg", "template", "skrytý", "tajný", "třetí", "hidden"} {
		if strings.Contains(out, v) {
			t.Errorf("%q is left in %s", v, out)
		}
	}
	for _, v := range []string{`<p style="text-align:center; color:red">Příloha č. 1</p>`, `<table border=1 width=100%><tr><td align=left>Jméno<td>[znečitelněno]`,
		`alt="podpis: [znečitelněno]"`, "<pre>řádek\n  [znečitelněno]</pre>", `<meta charset="utf-8">`, `<a href="https://www.vzorov.example/urad" title="web úřadu">web</a>`} {
		if !strings.Contains(out, v) {
			t.Errorf("%q is not in %s", v, out)
		}
	}
}

// TestEveryOtherByteStays: with nothing to hide and nothing to redact the page is
// the same; with something, the rest is.
func TestEveryOtherByteStays(t *testing.T) {
	plain := "<!doctype html>\r\n<html><body>\r\n<p  align = 'left'>Jan  Novák &amp; syn<br/>r.&nbsp;č. 1 < 2</p>\r\n</body></html>\r\n"
	if got := redact(t, []byte(plain)); got != plain {
		t.Errorf("got %q, want %q", got, plain)
	}
	if got, want := redact(t, []byte(plain), "Jan Novák"), strings.Replace(plain, "Jan  Novák", "[znečitelněno]", 1); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestText(t *testing.T) {
	for src, want := range map[string]string{
		"<p>No<b>vá</b>k</p>":                        "Novák",
		"<p>a\n  b<br>c</p><div>d</div>":             "a b\nc\nd",
		"<p>a&amp;b &lt;x&gt; &copy &notit; &#150;":  "a&b <x> © ¬it; –",
		"<p>1 < 2 & 3 </ p>":                         "1 < 2 & 3",
		"<table><tr><td>a<td>b<tr><td>c</table>":     "a\tb\nc",
		"<p>a<!-- x --!>b<!-->c<![if x]>d<?php e ?>": "abcd",
		"<p>a<script>x</scripty></script>b":          "ab",
		"<p>a<p hidden>b<p>c":                        "a\nc",
		"<ul><li hidden>a<li>b</ul>":                 "b",
		"<p><span hidden>a<span>b</span></span>c":    "c",
		"<div hidden><p>a</div>b":                    "b",
		"<table><tr><td hidden>a<td>b</table>":       "b",
		"<p>a<jan-novak x='y'>b</jan-novak>":         "ab",
		"<p>a&#8203;b\u00adc":                        "a\u200bb\u00adc",
	} {
		if got := strings.TrimSpace(open(t, []byte("<html>"+src)).parts[0].Text); got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}

func TestOpenParks(t *testing.T) {
	for src, want := range map[string]document.Reason{
		"<html><body><img src='x'></body></html>": document.ReasonNoText, "<p>a<plaintext>b": document.ReasonFeature,
		"<html><frameset><frame></frameset></html>": document.ReasonFeature, "<p>Dvo\xf8\xe1k": document.ReasonCodec,
		"<meta charset=utf-8><p>Dvo\xf8\xe1k": document.ReasonDamaged, "<meta charset=utf-7><p>a": document.ReasonCodec, "<p>a\x00b": document.ReasonDamaged,
		"<p>a<xmp><script>": document.ReasonFeature,
	} {
		_, err := Format{}.Open(context.Background(), strings.NewReader(src), int64(len(src)))
		if got, _ := document.ParkedReason(err); got != want {
			t.Errorf("%q: got %v, want %v", src, err, want)
		}
	}
	for _, other := range []string{"Smlouva <b>", "<?xml version='1.0'?><a/>", "{\\rtf1", "<svg>", ""} {
		if (Format{}).Match([]byte(other)) {
			t.Errorf("%q is taken for a page", other)
		}
	}
}

func TestPictureStaysClean(t *testing.T) {
	d := open(t, []byte(withPicture(t)))
	var b bytes.Buffer
	if _, err := d.Redact(context.Background(), &b, &document.Plan{Lang: "cs", Images: map[string]document.Fate{"img1": document.ImageKept}}); err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(b.String(), `<img alt="znak" src="data:image/png;base64,`)
	code, _, _ := strings.Cut(rest, `"`)
	raw, err := base64.StdEncoding.DecodeString(code)
	if !ok || err != nil || bytes.Contains(raw, []byte("Tom")) {
		t.Errorf("the picture is not there, or not clean: %v", err)
	}
}

func TestShapeTellsNothing(t *testing.T) {
	outputs := map[string]bool{}
	for i := range 100 {
		name := strings.Repeat("Žák", 1+i%7) + fmt.Sprint(i)
		outputs[redact(t, []byte(strings.ReplaceAll(page, "Tomáš Žďárský", name)), name)] = true
	}
	if len(outputs) != 1 {
		t.Errorf("got %d outputs, want 1", len(outputs))
	}
}

// TestHostilePages take time in proportion to their length.
func TestHostilePages(t *testing.T) {
	const n = 200_000
	for name, src := range map[string]string{
		"open tags": "<p>x" + strings.Repeat("<b>", n), "attributes": "<p>x<b " + strings.Repeat("a=1 ", n) + ">", "comments": "<p>x" + strings.Repeat("<!--", n),
		"hidden": "<p>x" + strings.Repeat("<p hidden>", n), "deep hidden": "<p>x<div hidden>" + strings.Repeat("<div>", n), "ends": "<p>x<div hidden>" + strings.Repeat("<b></i>", n),
		"references": "<p>x" + strings.Repeat("&aaaaaa", n), "numbers": "<p>x&#" + strings.Repeat("1", n), "raw": "<p>x<script>" + strings.Repeat("</scrip", n),
		"rules": "<style>" + strings.Repeat(".a{display:none}", n) + "</style>" + "<p>x" + strings.Repeat("<b class=b>", 1000), "quotes": "<p>x" + strings.Repeat("<a b='", n),
		"styles": "<p>x<b style='" + strings.Repeat("color:red red red red;", n/10) + "'>",
	} {
		start := time.Now()
		d, err := Format{}.Open(context.Background(), strings.NewReader(src), int64(len(src)))
		if err == nil {
			err = func() error { _, err := d.Redact(context.Background(), &bytes.Buffer{}, &document.Plan{}); return err }()
		}
		if _, ok := document.ParkedReason(err); err != nil && !ok {
			t.Errorf("%s: %v", name, err)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%s: %v", name, d)
		}
	}
}

// FuzzOpen: what was read is read again from the output, and the output holds
// nothing that runs.
func FuzzOpen(f *testing.F) {
	for _, data := range files(f) {
		f.Add(data)
	}
	f.Add([]byte("<p>a<p hidden><b>c</p><textarea>x</textarea><a href=mailto:a%40b>x</a>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if _, err := d.Redact(context.Background(), &b, &document.Plan{}); err != nil {
			return
		}
		again, err := Format{}.Open(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len()))
		switch reason, _ := document.ParkedReason(err); {
		case reason == document.ReasonUnsupported:
			return // what told that it is a page was hidden
		case err != nil:
			t.Fatalf("the output is not read: %v", err)
		}
		for _, p := range again.(*doc).parts {
			if p.ID == scriptsPart || p.ID == commentsPart || p.Kind == document.Hidden {
				t.Errorf("the output has %s", p.ID)
			}
		}
	})
}
