package pipeline_test

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"inkoust/document"
	"inkoust/document/remote"
	"inkoust/internal/envelope/envelopetest"
	"inkoust/pipeline"
	"inkoust/publish"
)

// letter is a mail with the tenant's contract as an attachment, a signature and
// a picture in its text.
func letter() string {
	return strings.ReplaceAll(`From: =?utf-8?Q?Karel_Dole=C5=BEal?= <karel.dolezal@posta.example>
To: obec@lhotka.example
Subject: smlouva
Received: from doma.example by mx.example for 850101/0001
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

`+base64.StdEncoding.EncodeToString([]byte("Posílám podepsanou smlouvu.\nKarel Doležal, r. č. 850101/0001\n"))+`
--b
Content-Type: text/plain; name=smlouva.txt
Content-Disposition: attachment
Content-Transfer-Encoding: base64

`+base64.StdEncoding.EncodeToString([]byte(tenant))+`
--b
Content-Type: application/pkcs7-signature; name=smime.p7s

x
--b
Content-Type: image/png; name=logo.png
Content-ID: <logo>

x
--b--
`, "\n", "\r\n")
}

func dataMessage() string {
	return string(envelopetest.Message{
		Sender: "STAVBY VZOR s.r.o.", SenderBox: "abc2def", Recipient: "Obec Lhotka", RecipientBox: "xyz9abc", Subject: "Nájem garáže",
		Delivered: time.Date(2026, 3, 12, 13, 5, 0, 0, time.UTC), Files: []envelopetest.File{{Name: "smlouva.txt", Data: []byte(tenant)}},
	}.ZFO())
}

func names(r *pipeline.Record) string {
	var out []string
	for _, f := range r.Files {
		s := f.Name
		if f.Disposition != pipeline.Publish {
			s += "(" + string(f.Disposition) + ")"
		}
		out = append(out, s)
	}
	return r.Stem + ": " + strings.Join(out, " ")
}

func TestCarriersBecomeRecords(t *testing.T) {
	in := t.TempDir()
	write(t, in, "dopis.eml", letter())
	write(t, in, "zprava.zfo", dataMessage())
	write(t, in, "podepsana.txt.p7m", string(envelopetest.CMS([]byte(tenant))))
	write(t, in, "kontejner.asice", string(envelopetest.ASiC(envelopetest.File{Name: "a.txt", Data: []byte(tenant)})))
	write(t, in, "slozka/a.txt", tenant)
	write(t, in, "slozka/b.zip", string(envelopetest.ZIP(envelopetest.File{Name: "x/c.txt", Data: []byte("c")}, envelopetest.File{Name: "x/d.txt", Data: []byte("d")})))
	write(t, in, "slozka/a.txt.p7s", string(envelopetest.CMS(nil)))
	write(t, in, "slozka/zaznamy.csv", "soubor;uverejnit;duvod\nb.zip;ne;podklady\n")
	records, err := pipeline.Inbox(t.Context(), []string{in}, pipeline.Settings{}, remote.Opener{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range records {
		got = append(got, names(r))
	}
	want := []string{
		"dopis: zprava.txt smlouva.txt smime.p7s(withhold) logo.png(withhold)",
		"kontejner: manifest.xml(withhold) signatures001.xml(withhold) a.txt",
		"podepsana.txt: podepsana.txt",
		"slozka: a.txt a.txt.p7s(withhold) c.txt(withhold) d.txt(withhold)",
		"zprava: smlouva.txt",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestLetterIsPublished: text and attachment are redacted, the way of the letter
// is nowhere, and what is left out is named with its reason.
func TestLetterIsPublished(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	o := runOne(t, newPipeline(t), write(t, in, "dopis.eml", letter()), out)
	if o.State == publish.Parked {
		t.Fatalf("parked: %v", o.Parked)
	}
	everything(t, o.Dir, append([]string{"karel.dolezal@", "mx.example"}, planted...))
	text, err := os.ReadFile(filepath.Join(o.Dir, "k-odeslani", "zprava.txt"))
	if err != nil || !strings.Contains(string(text), "Posílám podepsanou smlouvu.") {
		t.Errorf("got %q %v, want the text of the letter", text, err)
	}
	protocol, err := os.ReadFile(filepath.Join(o.Dir, "interni", "protokol.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"carriers"`, `"mail"`, "elektronický podpis, není obsahem", "obrázek vložený do textu zprávy"} {
		if !strings.Contains(string(protocol), want) {
			t.Errorf("the protocol does not say %s", want)
		}
	}
}

// TestDataMessageOffersMetadata: the form and the table offer the sender; a
// person's name and box are not offered.
func TestDataMessageOffersMetadata(t *testing.T) {
	in := t.TempDir()
	company := write(t, in, "firma.zfo", dataMessage())
	person := write(t, in, "osoba.zfo", string(envelopetest.Message{
		Sender: "Karel Doležal", SenderBox: "abc2def", Recipient: "Obec Lhotka", Subject: "Nájem garáže pro: Karel Doležal",
		Delivered: time.Date(2026, 3, 12, 13, 5, 0, 0, time.UTC), Files: []envelopetest.File{{Name: "smlouva.txt", Data: []byte(tenant)}},
	}.ZFO()))
	for path, offered := range map[string]bool{company: true, person: false} {
		o := runOne(t, newPipeline(t), path, t.TempDir())
		for file, all := range map[string][]string{
			"udaje.html": {"STAVBY VZOR s.r.o.", "abc2def", "Nájem garáže", "12. 3. 2026 14:05"}, "udaje.csv": {"STAVBY VZOR s.r.o.", "Nájem garáže"},
		} {
			for _, s := range all {
				if got := strings.Contains(internal(t, o, file), s); got != offered {
					t.Errorf("%s: %s says %q: %v, want %v", filepath.Base(path), file, s, got, offered)
				}
			}
		}
		if want := "datová zpráva (1), dodáno 12. 3. 2026 14:05"; !strings.Contains(internal(t, o, "protokol.html"), want) {
			t.Errorf("%s: the protocol does not say %q", filepath.Base(path), want)
		}
		everything(t, o.Dir, planted)
	}
}

func internal(t *testing.T, o *pipeline.Outcome, file string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(o.Dir, "interni", file))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestCarriersThatCannotBeOpened are parked with what helps.
func TestCarriersThatCannotBeOpened(t *testing.T) {
	in := t.TempDir()
	tnef := strings.Replace(letter(), "application/pkcs7-signature; name=smime.p7s", "application/ms-tnef; name=winmail.dat", 1)
	for path, want := range map[string]document.Parked{
		write(t, in, "podpis.p7s", string(envelopetest.CMS(nil))):                                                     {Reason: document.ReasonEmpty, Where: "carrier"},
		write(t, in, "sifra.p7m", string(envelopetest.Enveloped())):                                                   {Reason: document.ReasonEncrypted},
		write(t, in, "outlook.eml", tnef):                                                                             {Reason: document.ReasonFeature, Where: "winmail.dat"},
		write(t, in, "useknuty.eml", letter()[:900]):                                                                  {Reason: document.ReasonDamaged},
		write(t, in, "cesta.zip", string(envelopetest.ZIP(envelopetest.File{Name: "../a.txt"}))):                      {Reason: document.ReasonName},
		write(t, in, "bomba.zip", string(envelopetest.ZIP(envelopetest.File{Name: "a", Data: make([]byte, 32<<20)}))): {Reason: document.ReasonBomb},
	} {
		o := runOne(t, newPipeline(t), path, t.TempDir())
		if o.Parked == nil || o.Parked.Reason != want.Reason || o.Parked.Where != want.Where {
			t.Errorf("%s: got %v, want %v", filepath.Base(path), o.Parked, want.Reason)
		}
	}
}
