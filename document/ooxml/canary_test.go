package ooxml

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/documenttest"
	"inkoust/internal/docxfixture"
)

var canary = docxfixture.Values{Name: "Žofie Novotná-Říhová", Phone: "603 123 456", Mail: "zofie.novotna@example.org", Token: "Strakapoud"}

func (v canaryValues) list() []string { return []string{v.Name, v.Phone, v.Mail} }

type canaryValues docxfixture.Values

// clean redacts the canary document for the values and keeps all pictures.
func clean(t testing.TB, v docxfixture.Values) []byte {
	t.Helper()
	data, _ := docxfixture.Canary(v)
	d := open(t, data)
	out, _ := redact(t, d, planFor(d, canaryValues(v).list()...))
	return out
}

// TestCanary looks for the values and for every token in the names and the bytes
// of all members, plain and unescaped, and in the container.
func TestCanary(t *testing.T) {
	out := clean(t, canary)
	where := unzip(t, out)
	where["container"] = string(out)
	z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		where["name of "+f.Name] = f.Name + f.Comment + string(f.Extra)
	}
	for name, data := range where {
		for _, form := range []string{data, html.UnescapeString(data), strings.ReplaceAll(data, "\x00", "")} {
			for _, v := range append(canaryValues(canary).list(), canary.Token, "Novotná", "novotna") {
				if i := strings.Index(form, v); i >= 0 {
					t.Errorf("%s: still holds %q: %q", name, v, form[max(0, i-80):min(len(form), i+80)])
				}
			}
		}
	}
}

// TestCanaryStays keeps what readers see besides the values.
func TestCanaryStays(t *testing.T) {
	d := open(t, clean(t, canary))
	all := ""
	for p, err := range d.Parts(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all += p.Text + "\n"
	}
	for _, v := range []string{
		"Smlouva, kterou uzavírá [znečitelněno], telefon [znečitelněno], pošta [znečitelněno].", "Děleno: [znečitelněno] konec.",
		"Vloženo [znečitelněno]", "Přesunuto.", "Tučně.", "Odstavec, jehož konec je smazán.", "Jméno\t[znečitelněno]\n", "Cena\t1 250 000 Kč\n", "Zůstává\n",
		"Pole: [znečitelněno]vložený textvlastnostpoštatabulka1anoautorvyplněno [znečitelněno]", "napištejinamweb městavolejte", "Vázaný obsah [znečitelněno]",
		"Chytrá značka a značka XML", "Bílé [znečitelněno] drobné [znečitelněno]", "Rámeček [znečitelněno]", "Razítko [znečitelněno]", "Graf novějšího druhu",
		"Náhrada [znečitelněno]", "Uvnitř cizí značky", "x=[znečitelněno]", "Text s poznámkou", "Hlavička [znečitelněno]", "První strana [znečitelněno]",
		"Vyřizuje [znečitelněno], strana 1", "Poznámka pod čarou [znečitelněno]", "Poznámka na konci [znečitelněno]", "Vlastní styl a písmo",
		"Graf [znečitelněno]\n", "Řada [znečitelněno]", "Tvar v grafu [znečitelněno]", "Uzel [znečitelněno]", "https://www.mesto-vzorov.cz/",
	} {
		if !strings.Contains(all, v) {
			t.Errorf("%q does not stay", v)
		}
	}
}

func TestCanaryConforms(t *testing.T) {
	data, _ := docxfixture.Canary(canary)
	documenttest.Run(t, Format{}, []documenttest.Case{{Name: "canary", Data: data, Go: canaryValues(canary).list(), Stay: []string{"Cena", "Tučně."}}})
}

// TestCanaryTellsNothing redacts the canary document of a hundred people: all
// outputs are one and the same.
func TestCanaryTellsNothing(t *testing.T) {
	sums := map[[sha256.Size]byte]bool{}
	for i := range 100 {
		v := canary
		v.Name = "Jan " + strings.Repeat("Řeh", i%5+1) + string(rune('a'+i%26)) + strings.Repeat("n", i%9)
		v.Phone = fmt.Sprintf("6%02d %03d %03d", i, 7*i, 999-i)
		v.Mail = strings.Repeat("m", i%11+1) + fmt.Sprintf("%d@example.org", i)
		v.Token = "Kos" + strings.Repeat("č", i%6)
		sums[sha256.Sum256(clean(t, v))] = true
	}
	if len(sums) != 1 {
		t.Errorf("got %d different outputs, want 1", len(sums))
	}
}

func TestHiddenText(t *testing.T) {
	data, _ := docxfixture.Canary(canary)
	d := open(t, data)
	hidden := d.Concealed()
	if len(hidden) != 1 || hidden[0].Part != "body:hidden" || hidden[0].Kind != document.ConcealedText || hidden[0].Cells != 1 {
		t.Fatalf("got %+v, want the hidden text of the body", hidden)
	}
	if got := d.textOf("body:hidden"); strings.Count(got, canary.Token) != 3 {
		t.Errorf("got %q, want three words", got)
	}
	plan := planFor(d)
	plan.Hidden = map[string]document.Fate{hidden[0].ID: document.ImageKept}
	out, res := redact(t, d, plan)
	if !strings.Contains(unzip(t, out)["word/document.xml"], "Skryto "+canary.Token) || slices.Contains(res.Surfaces, "hidden-text") {
		t.Error("hidden text that the plan keeps is gone")
	}
}

func TestEmbeddedFiles(t *testing.T) {
	data, _ := docxfixture.Canary(canary)
	d := open(t, data)
	var got []string
	for _, e := range d.Embedded() {
		var b bytes.Buffer
		if err := d.Extract(t.Context(), e.ID, &b); err != nil || int64(b.Len()) != e.Size {
			t.Errorf("%s: got %d bytes (%v), want %d", e.ID, b.Len(), err, e.Size)
		}
		got = append(got, fmt.Sprintf("%s %s copy=%t loose=%t", e.ID, e.Kind, e.Copy, e.Loose))
	}
	want := []string{"a1 office copy=false loose=false", "a2 ole copy=false loose=false", "a3 xml copy=false loose=false"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if err := d.Extract(t.Context(), "a9", &bytes.Buffer{}); err == nil {
		t.Error("a file that is not there is extracted")
	}
}
