// Command gen makes the sample documents and their expectations anew:
//
//	go run ./samples/gen
//
// It needs soffice, chromium, pdftoppm and qpdf; the samples are committed, so
// only who changes a source runs it. Sources lie in src, plain text or HTML
// with marks (source.go); the program computes the numbers, gives each document
// its format by a real producer and derives the expectations from the marks.
// What producers write of the moment (dates, file ids) is set to fixed values.
package main

import (
	"embed"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"inkoust/samples"
)

//go:embed src
var sources embed.FS

// entry is one sample: a source and the file made of it.
type entry struct {
	src     string // file in src
	out     string // "inbox/2026-0137/smlouva.docx"
	make    maker
	outcome string // "" is samples.Ready
	reason  string
	replace []string // set for a file replaced by a sheet: what the sheet says
	footer  string
	author  string   // in the file's metadata; must go
	hidden  []string // values in comments and history, and of those who are asked about; must go
	lang    string   // "" is cs-CZ
	address string   // of the sender of a letter; must go
	carried bool     // the text lies within a carrier: no spans of the file
}

// maker turns a cleaned source into the bytes of a file.
type maker func(t *tools, e entry, clean string) []byte

var entries = []entry{
	{src: "smlouva.html", out: "inbox/2026-0137/smlouva.docx", make: docx, footer: "Smlouva o dílo č. 2026/042", author: "Renata Klimešová"},
	{src: "cenik.html", out: "inbox/2026-0137/cenik.docx", make: docx, footer: "Příloha č. 1"},
	{src: "vykres.html", out: "inbox/2026-0137/vykres.pdf", make: printed, replace: []string{"technická dokumentace"}},
	{src: "sluzby.html", out: "inbox/smlouva-sluzby.pdf", make: pdf, footer: "Smlouva č. S-2026-0093", author: "Kamil Boušek"},
	{src: "osvc.html", out: "inbox/okna-radnice.docx", make: docx, footer: "Smlouva o dílo č. 2026/051"},
	{src: "dotace.html", out: "inbox/dotace-fasada.pdf", make: printed},
	{src: "dodatek.html", out: "inbox/dodatek-1.docx", make: docxInReview, footer: "Dodatek č. 1 ke smlouvě S-2024-0218", hidden: reviewValues},
	{src: "objednavka.txt", out: "inbox/objednavka-118/objednavka.txt", make: utf8Text},
	{src: "potvrzeni.txt", out: "inbox/objednavka-118/potvrzeni.txt", make: utf8Text},
	{src: "specifikace.html", out: "inbox/objednavka-118/specifikace.odt", make: odt, footer: "Specifikace tisku", author: "Květa Hájková"},
	{src: "odpoved.html", out: "inbox/odpoved-1187/odpoved.docx", make: docx, footer: "MUVZ 1187/2026/OI-3"},
	{src: "prehled.html", out: "inbox/odpoved-1187/prehled.xlsx", make: xlsx, author: "Renata Klimešová"},
	{src: "zmluva.html", out: "inbox/zmluva-rozhladna.docx", make: docx, footer: "Zmluva o dielo č. 2026/063", lang: "sk-SK"},
	{src: "umowa.html", out: "inbox/umowa-przewodnik.pdf", make: pdf, footer: "Umowa nr 7/2026", lang: "pl-PL"},
	{src: "dogovor.txt", out: "inbox/dogovor-farfor.txt", make: utf8Text},
	{src: "uklid.txt", out: "inbox/uklid-radnice.txt", make: windows1250},
	{src: "uklid.txt", out: "inbox/uklid-schrankou.zfo", make: dataMessage, carried: true},
	{src: "podminky.txt", out: "inbox/podminky-postou.eml", make: letter, carried: true, author: "Ivana Pokorná", address: "pokorna@tiskarna-doubrava.cz",
		hidden: []string{"odchozi@posta.example", "192.0.2.17"}},
	{src: "podminky.txt", out: "inbox/podminky-archiv.txt", make: utf8Text},

	{src: "prodej.html", out: "questions/prodej-pozemku.docx", make: docx, outcome: samples.Waiting},
	{src: "kontakt.txt", out: "questions/kontaktni-osoba.txt", make: utf8Text, outcome: samples.Waiting,
		hidden: []string{"Radek", "Radek Sýkora", "Sýkora"}}, // who is asked about goes until somebody answers
	{src: "obraz.html", out: "questions/obraz-v-textu.docx", make: docxWithPhoto, outcome: samples.Waiting},

	{src: "povereni.txt", out: "hostile/Novotný Karel " + rcDash("850712", 3310) + ".txt", make: utf8Text},
	{src: "protokol.html", out: "hostile/prejmenovana.docx", make: pdf},
	{src: "sken.html", out: "hostile/sken.pdf", make: scan, outcome: samples.SetAside, reason: "no-text-layer"},
	{src: "sken.html", out: "hostile/zasifrovana.pdf", make: encrypted, outcome: samples.SetAside, reason: "encrypted"},
	{src: "sluzby.html", out: "hostile/useknuta.pdf", make: truncated, outcome: samples.SetAside, reason: "damaged"},
	{out: "hostile/bomba.docx", make: bombDOCX, outcome: samples.SetAside, reason: "bomb"},
	{out: "hostile/bomba-archiv.zip", make: bombZIP, outcome: samples.SetAside, reason: "bomb"},
	{out: "hostile/data.txt", make: noise, outcome: samples.SetAside, reason: "unsupported-format"},
	{out: "hostile/prazdna.txt", make: nothing, outcome: samples.SetAside, reason: "empty"},
}

func main() {
	if err := run(samples.Dir()); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	t, err := newTools()
	if err != nil {
		return err
	}
	defer t.close()
	parsed := map[string]source{}
	for _, e := range entries {
		if e.src != "" {
			parsed[e.out] = parse(expand(e.src, read(e.src)))
		}
		clean := parsed[e.out].clean
		if err := write(filepath.Join(dir, e.out), e.make(t, e, clean)); err != nil {
			return err
		}
	}
	if err := writeTables(dir); err != nil {
		return err
	}
	return writeExpected(dir, parsed)
}

func read(name string) string {
	data, err := sources.ReadFile(path.Join("src", name))
	if err != nil {
		panic(err)
	}
	return string(data)
}

// write puts one file in its place.
func write(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

// recordOf is the folder of a file, or the file itself where it lies loose.
func recordOf(out string) string {
	parts := strings.SplitN(out, "/", 3)
	if len(parts) == 3 {
		return parts[0] + "/" + parts[1]
	}
	return out
}
