package envelope

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"inkoust/internal/envelope/envelopetest"
)

// mail writes a letter with CRLF.
func mail(lines ...string) []byte { return []byte(strings.Join(lines, "\r\n") + "\r\n") }

var simple = []string{"From: Jan Vzorny <jan@vzorov.example>", "To: urad@vzorov.example", "Subject: smlouva", "Date: Thu, 12 Mar 2026 10:00:00 +0100",
	"Message-ID: <1@vzorov.example>", "MIME-Version: 1.0"}

// shape writes entries as "name(why trouble)=text".
func shape(entries []Entry) []string {
	var out []string
	for _, e := range entries {
		s := e.Name
		if e.Why != "" || e.Trouble != "" {
			s += "(" + string(e.Why) + e.Trouble + ")"
		}
		out = append(out, s)
	}
	return out
}

func open(t *testing.T, data []byte) *Bundle {
	t.Helper()
	b, ok, err := Open("soubor.p7m", data)
	if err != nil || !ok {
		t.Fatalf("got %v %v, want a carrier", ok, err)
	}
	if !Likely(data[:min(len(data), 4096)]) {
		t.Error("the first bytes do not tell a carrier")
	}
	return b
}

func text(t *testing.T, b *Bundle, name string) string {
	t.Helper()
	for _, e := range b.Entries {
		if e.Name == name {
			return string(e.Data)
		}
	}
	t.Fatalf("no entry %s in %v", name, shape(b.Entries))
	return ""
}

func TestLetterBecomesTextAndFiles(t *testing.T) {
	b := open(t, mail(append(simple[:2:2],
		"Subject: =?windows-1250?Q?Dvo=F8=E1k?= =?utf-8?B?xaHEm2xv?=", "Received: from mail.example by mx.example; secret", "MIME-Version: 1.0",
		`Content-Type: multipart/mixed; boundary="hranice"`, "", "This is a MIME letter.",
		"--hranice", "Content-Type: text/plain; charset=iso-8859-2", "Content-Transfer-Encoding: quoted-printable", "",
		"P=F8=EDloha je v pd=", "f.", "--hranice",
		"Content-Type: application/pdf; name*=utf-8''smlouva%20%C4%8D.%201.pdf", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment", "",
		base64.StdEncoding.EncodeToString([]byte("%PDF-1.7")), "--hranice--", "epilogue")...))
	want := "From: Jan Vzorny <jan@vzorov.example>\nTo: urad@vzorov.example\nSubject: Dvořákšělo\n\nPříloha je v pdf.\n"
	if got := text(t, b, "zprava.txt"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := text(t, b, "smlouva č. 1.pdf"); got != "%PDF-1.7" {
		t.Errorf("got %q, want the attachment", got)
	}
	if b.Kind != Mail || len(b.Entries) != 2 {
		t.Errorf("got %s %v, want a letter and one file", b.Kind, shape(b.Entries))
	}
}

// section is a part of a letter.
func section(kind, body string, more ...string) string {
	return strings.Join(append(append([]string{"Content-Type: " + kind}, more...), "", body), "\r\n")
}

func multipart(kind string, parts ...string) []byte {
	lines := append(slices.Clone(simple), "Content-Type: multipart/"+kind+"; boundary=b1", "")
	for _, p := range parts {
		lines = append(lines, "--b1", p)
	}
	return mail(append(lines, "--b1--")...)
}

func TestPartsOfLetters(t *testing.T) {
	nested := string(mail(append(slices.Clone(simple), "", "Vnitřní dopis.")...))
	attached := "Content-Disposition: attachment; filename=a.zip"
	zipped := base64.StdEncoding.EncodeToString(envelopetest.ZIP(envelopetest.File{Name: "x/a.txt", Data: []byte("a")}, envelopetest.File{Name: "y/a.txt", Data: []byte("b")}))
	for _, tt := range []struct {
		name string
		data []byte
		want []string
	}{
		{"both forms", multipart("alternative", section("text/plain", "Text dopisu."), section("text/html", "<p>Text dopisu.</p>")),
			[]string{"zprava.txt", "zprava.html(alternative)"}},
		{"a plain form that says nothing", multipart("alternative", section("text/plain", "HTML."), section("text/html", "<p>Dlouhý text dopisu pro úřad.</p>")),
			[]string{"zprava.txt", "zprava.html"}},
		{"only rich", mail(append(slices.Clone(simple), "Content-Type: text/html; charset=utf-8", "", "<p>Text</p>")...), []string{"zprava.txt", "zprava.html"}},
		{"picture in the text", multipart("related", section("text/html", "<img src=cid:x>"), section("image/png; name=logo.png", "x", "Content-ID: <x>")),
			[]string{"zprava.txt", "zprava.html", "logo.png(inline)"}},
		{"picture beside the text", multipart("mixed", section("text/plain", "x"), section("image/png", "x", "Content-Disposition: attachment; filename=a.png")),
			[]string{"zprava.txt", "a.png"}},
		{"letter in a letter", multipart("mixed", section("text/plain", "x"), section("message/rfc822", nested)), []string{"zprava.txt", "zprava-2.txt"}},
		{"archive in a letter", multipart("mixed", section("application/zip", zipped, attached, "Content-Transfer-Encoding: base64")),
			[]string{"zprava.txt", "a.txt", "3-a.txt"}},
		{"tnef", multipart("mixed", section("application/ms-tnef; name=winmail.dat", "x")), []string{"zprava.txt", "winmail.dat(winmail.dat)"}},
		{"signature", multipart("signed", section("text/plain", "x"), section("application/pkcs7-signature; name=smime.p7s", "x")),
			[]string{"zprava.txt", "smime.p7s(signature)"}},
		{"notice of delivery", multipart("report", section("text/plain", "x"), section("message/delivery-status", "Status: 5.0.0")),
			[]string{"zprava.txt", "priloha-1(technical)"}},
		{"broken coding", multipart("mixed", section("application/pdf", "%%%", "Content-Transfer-Encoding: base64")), []string{"zprava.txt", "priloha-1.pdf(damaged)"}},
		{"unknown coding", multipart("mixed", section("application/pdf", "x", "Content-Transfer-Encoding: x-uuencode")), []string{"zprava.txt", "priloha-1.pdf(feature)"}},
		{"no character set told", multipart("mixed", section("text/plain", "Dvo\xf8\xe1k")), []string{"zprava.txt", "zprava-text.txt"}},
		{"name that leads away", multipart("mixed", section("text/csv", "a;b", `Content-Disposition: attachment; filename="..\..\x.csv"`)), []string{"zprava.txt", "x.csv"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := shape(open(t, tt.data).Entries); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLettersThatCannotBeRead(t *testing.T) {
	cut := multipart("mixed", section("text/plain", "x"))
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"encrypted":       {multipart("encrypted", section("application/pgp-encrypted", "Version: 1")), ErrLocked},
		"S/MIME":          {mail(append(slices.Clone(simple), "Content-Type: application/pkcs7-mime; smime-type=enveloped-data", "Content-Transfer-Encoding: base64", "", base64.StdEncoding.EncodeToString(envelopetest.Enveloped()))...), ErrLocked},
		"no last border":  {cut[:len(cut)-8], ErrDamaged},
		"no border":       {mail(append(slices.Clone(simple), "Content-Type: multipart/mixed", "", "x")...), ErrDamaged},
		"unknown set":     {mail(append(slices.Clone(simple), "Content-Type: text/plain; charset=utf-7", "", "Dvo+AVkA4Q-k")...), ErrCharset},
		"set of a field":  {mail("From: =?utf-7?Q?x?=", "To: a@b.example", "MIME-Version: 1.0", "", "x"), ErrCharset},
		"file in text":    {mail(append(slices.Clone(simple), "", "begin 644 smlouva.doc", "M123", "end")...), ErrFeature},
		"piece of mail":   {mail(append(slices.Clone(simple), "Content-Type: message/partial; id=1", "", "x")...), ErrFeature},
		"header alone":    {[]byte(strings.Join(simple, "\r\n") + "\r"), nil},
		"part in a part…": {deepParts(40), ErrBomb},
	} {
		_, ok, err := Open("a.eml", tt.data)
		if !ok || !errors.Is(err, tt.want) {
			t.Errorf("%s: got %v %v, want %v", name, ok, err, tt.want)
		}
	}
}

func deepParts(n int) []byte {
	s := section("text/plain", "x")
	for i := range n {
		b := fmt.Sprintf("b%d", i)
		s = "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n--" + b + "\r\n" + s + "\r\n--" + b + "--"
	}
	return []byte(strings.Join(simple, "\r\n") + "\r\n" + s)
}

func TestWordsThatProgramsDivide(t *testing.T) {
	for raw, want := range map[string]string{
		"=?utf-8?Q?Dvo=C5?= =?utf-8?Q?=99=C3=A1k?=":  "Dvořák",
		"=?UTF-8?B?RHZvxZnDoWs=?= <a@b.example>":     "Dvořák <a@b.example>",
		"=?iso-8859-2?q?Dvo=F8=E1k?= a syn":          "Dvořák a syn",
		"Dvo\xf8\xe1k":                               "Dvořák",
		"=?utf-8?Q?a?= b =?windows-1250?Q?c=F8?=":    "a b cř",
		"=?utf-8?B?xZk=?=\t=?utf-8?B?w6E=?=":         "řá",
		"=?koi8-r?B?6dfBzs/X?=":                      "Иванов",
		"=?utf-8*cs?Q?Dvo=C5?= =?utf-8*cs?Q?=99?= x": "Dvoř x",
	} {
		if got, err := decodeHeader(raw); got != want || err != nil {
			t.Errorf("%q: got %q %v, want %q", raw, got, err, want)
		}
	}
}

func TestDataMessage(t *testing.T) {
	m := envelopetest.Message{
		Sender: "STAVBY VZOR s.r.o.", SenderBox: "abc2def", Recipient: "Město Vzorov", RecipientBox: "xyz9abc", Subject: "Smlouva o dílo",
		Delivered: time.Date(2026, 3, 12, 13, 5, 0, 0, time.UTC),
		Files:     []envelopetest.File{{Name: "smlouva.txt", Media: "text/plain", Data: []byte("Smlouva")}, {Name: "priloha.zip", Data: envelopetest.ZIP(envelopetest.File{Name: "a.txt", Data: []byte("a")})}},
	}
	for name, data := range map[string][]byte{"signed": m.ZFO(), "plain": m.XML()} {
		b := open(t, data)
		if got, want := shape(b.Entries), []string{"smlouva.txt", "a.txt"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
		want := Letter{Kind: DataBox, ID: "100200300", Sender: m.Sender, SenderBox: m.SenderBox, SenderType: "20", Recipient: m.Recipient, RecipientBox: m.RecipientBox, Subject: m.Subject, Delivered: m.Delivered}
		if len(b.Letters) != 1 || b.Letters[0] != want {
			t.Errorf("%s: got %+v, want %+v", name, b.Letters, want)
		}
	}
	receipt := strings.NewReplacer("MessageDownloadResponse", "GetDeliveryInfoResponse").Replace(string(envelopetest.Message{}.XML()))
	if got := shape(open(t, envelopetest.CMS([]byte(receipt))).Entries); !slices.Equal(got, []string{"dorucenka.xml(technical)"}) {
		t.Errorf("got %q, want a notice", got)
	}
}

func TestSignedFiles(t *testing.T) {
	pdf := []byte("%PDF-1.7 " + strings.Repeat("x", 200))
	for name, tt := range map[string]struct {
		data []byte
		want []string
	}{
		"p7m":            {envelopetest.CMS(pdf), []string{"soubor"}},
		"armour":         {pem.EncodeToMemory(&pem.Block{Type: "PKCS7", Bytes: envelopetest.CMS(pdf)}), []string{"soubor"}},
		"bare Base64":    {[]byte(base64.StdEncoding.EncodeToString(envelopetest.CMS(pdf))), []string{"soubor"}},
		"twice":          {envelopetest.CMS(envelopetest.CMS(pdf)), []string{"soubor"}},
		"signature only": {envelopetest.CMS(nil), []string{"soubor.p7m(signature)"}},
		"letter":         {envelopetest.CMS([]byte("Content-Type: text/plain\r\n\r\nDopis.\r\n")), []string{"zprava.txt"}},
		"container": {envelopetest.ASiC(envelopetest.File{Name: "smlouva.pdf", Data: pdf}),
			[]string{"manifest.xml(signature)", "signatures001.xml(signature)", "smlouva.pdf"}},
		"container without its media type": {envelopetest.ZIP(envelopetest.File{Name: "smlouva.pdf", Data: pdf}, envelopetest.File{Name: "META-INF/manifest.xml", Data: []byte("<m/>")},
			envelopetest.File{Name: "META-INF/ASiCManifest001.xml", Data: []byte("<m/>")}, envelopetest.File{Name: "META-INF/signature001.p7s", Data: []byte("x")}),
			[]string{"ASiCManifest001.xml(signature)", "manifest.xml(signature)", "signature001.p7s(signature)", "smlouva.pdf"}},
	} {
		if got := shape(open(t, tt.data).Entries); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
	if _, _, err := Open("a.p7m", envelopetest.Enveloped()); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v, want %v", err, ErrLocked)
	}
}

func TestDocumentsAreNoCarriers(t *testing.T) {
	for name, data := range map[string][]byte{
		"text": []byte("Smlouva: o dílo\nDatum: 12. 3. 2026\nObjednatel: Město\nText: x\n\nxxx"),
		"note": []byte("From: mne\nSubject: poznámka\n\ntext"),
		"pdf":  []byte("%PDF-1.7"),
		"docx": envelopetest.ZIP(envelopetest.File{Name: "[Content_Types].xml"}),
		"odt":  envelopetest.ZIP(envelopetest.File{Name: "mimetype", Data: []byte("application/vnd.oasis.opendocument.text")}),
		"odt without a media type": envelopetest.ZIP(envelopetest.File{Name: "content.xml"}, envelopetest.File{Name: "META-INF/manifest.xml"},
			envelopetest.File{Name: "META-INF/documentsignatures.xml"}),
		"xml":   []byte("<a/>"),
		"empty": nil,
	} {
		if _, ok, _ := Open("a", data); ok {
			t.Errorf("%s is taken for a carrier", name)
		}
	}
}

func TestHostileArchives(t *testing.T) {
	file := envelopetest.File{Name: "a.txt", Data: []byte("a")}
	deep := envelopetest.ZIP(file)
	for range maxDepth {
		deep = envelopetest.ZIP(envelopetest.File{Name: "b.zip", Data: deep})
	}
	var many []envelopetest.File
	for i := range MaxFiles + 1 {
		many = append(many, envelopetest.File{Name: fmt.Sprint(i)})
	}
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"deep":        {deep, ErrBomb},
		"many":        {envelopetest.ZIP(many...), ErrBomb},
		"ratio":       {envelopetest.ZIP(envelopetest.File{Name: "a", Data: make([]byte, 64<<20)}), ErrBomb},
		"path":        {envelopetest.ZIP(envelopetest.File{Name: "../a.txt"}), ErrUnsafe},
		"root":        {envelopetest.ZIP(envelopetest.File{Name: "/a.txt"}), ErrUnsafe},
		"Windows":     {envelopetest.ZIP(envelopetest.File{Name: `..\a.txt`}), ErrUnsafe},
		"drive":       {envelopetest.ZIP(envelopetest.File{Name: `C:\a.txt`}), ErrUnsafe},
		"twice":       {envelopetest.ZIP(file, file), ErrUnsafe},
		"other case":  {envelopetest.ZIP(file, envelopetest.File{Name: "A.TXT"}), ErrUnsafe},
		"link":        {special(t, func(h *zip.FileHeader) { h.SetMode(0o777 | 1<<27) }), ErrUnsafe},
		"checksum":    {bytes.Replace(envelopetest.ZIP(file), []byte{0x43, 0xBE, 0xB7, 0xE8}, []byte{1, 2, 3, 4}, 2), ErrDamaged},
		"encrypted":   {special(t, func(h *zip.FileHeader) { h.Flags |= 1 }), ErrLocked},
		"overlapping": {overlapping(t), ErrBomb},
	} {
		if _, ok, err := Open("a.zip", tt.data); !ok || !errors.Is(err, tt.want) {
			t.Errorf("%s: got %v %v, want %v", name, ok, err, tt.want)
		}
	}
}

// special packs one entry with a changed header.
func special(t *testing.T, change func(*zip.FileHeader)) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	h := &zip.FileHeader{Name: "a.txt", CompressedSize64: 1, UncompressedSize64: 1, CRC32: 0xE8B7BE43}
	change(h)
	f, err := w.CreateRaw(h)
	if err != nil {
		t.Fatal(err)
	}
	f.Write([]byte("a"))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// overlapping is an archive whose two entries are the same bytes.
func overlapping(t *testing.T) []byte {
	t.Helper()
	b := envelopetest.ZIP(envelopetest.File{Name: "a", Data: bytes.Repeat([]byte("x"), 1000)}, envelopetest.File{Name: "b", Data: bytes.Repeat([]byte("x"), 1000)})
	i := bytes.LastIndex(b, []byte("PK\x01\x02"))
	b[i+42], b[i+43] = 0, 0 // the offset of the second local header
	return b
}

func TestNamesOfOldArchives(t *testing.T) {
	data := bytes.ReplaceAll(envelopetest.ZIP(envelopetest.File{Name: "smlouva XX.txt"}), []byte("XX"), []byte("\x9f\xa0"))
	if got := shape(open(t, data).Entries); !slices.Equal(got, []string{"smlouva čá.txt"}) {
		t.Errorf("got %q, want the name in code page 852", got)
	}
}

func TestLockedArchiveInALetterIsOneFile(t *testing.T) {
	locked := base64.StdEncoding.EncodeToString(special(t, func(h *zip.FileHeader) { h.Flags |= 1 }))
	b := open(t, multipart("mixed", section("text/plain", "x"),
		section("application/zip", locked, "Content-Disposition: attachment; filename=a.zip", "Content-Transfer-Encoding: base64")))
	if got, want := shape(b.Entries), []string{"zprava.txt", "a.zip(encrypted)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzOpen: what is no error is within its bounds and has names without paths.
func FuzzOpen(f *testing.F) {
	f.Add(multipart("mixed", section("text/plain", "x"), section("message/rfc822", string(mail(simple...)))))
	f.Add(multipart("alternative", section("text/plain", "x"), section("text/html", "<b>x</b>")))
	f.Add(envelopetest.Message{Sender: "a", Files: []envelopetest.File{{Name: "a"}}}.ZFO())
	f.Add(envelopetest.ASiC(envelopetest.File{Name: "a"}))
	f.Add(envelopetest.CMS([]byte("Content-Type: text/plain\r\n\r\nx")))
	f.Add(deepParts(3))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, ok, err := Open("a", data)
		if !ok || err != nil {
			return
		}
		for _, e := range b.Entries {
			if e.Name == "" || strings.ContainsAny(e.Name, "/\\\x00") || e.Name == ".." {
				t.Errorf("name %q", e.Name)
			}
		}
	})
}
