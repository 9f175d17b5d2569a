package text

import (
	"bytes"
	"context"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"inkoust/document"
	"inkoust/document/documenttest"
)

const (
	czechText = "SMLOUVA O DÍLO č. 2026/042\nObjednatel: Město Vzorov, zastoupené starostkou Mgr. Janou Vzornou\n" +
		"Zhotovitel: pan Tomáš Žďárský, nar. 12. 5. 1980, bytem Šípková 7, Dolní Ťapešov, tel. 603 123 456\n" +
		"Předmětem smlouvy je oprava střechy základní školy. Žádné další dílčí plnění není sjednáno.\n"
	slovakText = "ZMLUVA O DIELO\nObjednávateľ: Obec Vzorová, zastúpená starostom\nZhotoviteľ: pán Ľuboš Čižmár, nar. 3. 4. 1975, " +
		"bytom Kĺzavá 5, tel. 0903 123 456\nPredmetom zmluvy je údržba ciest a chodníkov, šírka podľa prílohy.\n"
	polishText = "UMOWA nr 12/2026\nZamawiający: Gmina Wzorów, reprezentowana przez Wójta\nWykonawca: pan Łukasz Śliwiński, " +
		"zamieszkały: ul. Źródlana 3, Żabno\nPrzedmiotem umowy jest świadczenie usług sprzątania budynków gminy.\n"
	russianText = "ДОГОВОР ПОДРЯДА № 7\nЗаказчик: Администрация города Образцова\nПодрядчик: Пётр Щукин, паспорт 4509 123456\n" +
		"Предмет договора: ремонт крыши школы. Срок выполнения работ два месяца со дня подписания.\n"
	germanText = "VERTRAG\nAuftraggeber: Stadt Musterstadt, vertreten durch den Bürgermeister\nAuftragnehmer: Jürgen Müßig, wohnhaft Höhenstraße 5\nGegenstand ist die Erneuerung der Dächer.\n"
)

func encode(t testing.TB, m *charmap.Charmap, s string) []byte {
	t.Helper()
	b, ok := encodeBytes(m, s)
	if !ok {
		t.Fatal("sample cannot be encoded")
	}
	return b
}

func wide(order binary.AppendByteOrder, s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func wider(order binary.AppendByteOrder, s string) []byte {
	var b []byte
	for _, r := range s {
		b = order.AppendUint32(b, uint32(r))
	}
	return b
}

// mistaken is what a program saves that takes UTF-8 for another set.
func mistaken(t testing.TB, wrong *charmap.Charmap, s string) []byte {
	t.Helper()
	var b []byte
	for _, c := range []byte(s) {
		r := wrong.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b = utf8.AppendRune(b, r)
	}
	return b
}

// asWestern is what a program saves that takes a set for Windows-1252.
func asWestern(t testing.TB, right *charmap.Charmap, s string) []byte {
	t.Helper()
	return mistaken(t, charmap.Windows1252, string(encode(t, right, s)))
}

func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

// files are the samples in the encodings of their languages.
func files(t testing.TB) []struct {
	name, encoding string
	data           []byte
	text           string
} {
	type file = struct {
		name, encoding string
		data           []byte
		text           string
	}
	return []file{
		{"utf-8", "utf-8", []byte(czechText), czechText},
		{"utf-8 with mark", "utf-8", append([]byte("\xEF\xBB\xBF"), crlf(czechText)...), czechText},
		{"utf-16le with mark", "utf-16le", wide(binary.LittleEndian, "\uFEFF"+crlf(czechText)), czechText},
		{"utf-16be with mark", "utf-16be", wide(binary.BigEndian, "\uFEFF"+czechText), czechText},
		{"utf-16le", "utf-16le", wide(binary.LittleEndian, crlf(polishText)), polishText},
		{"utf-16be russian", "utf-16be", wide(binary.BigEndian, russianText), russianText},
		{"cs windows-1250", "windows-1250", encode(t, charmap.Windows1250, crlf(czechText)), czechText},
		{"cs iso-8859-2", "iso-8859-2", encode(t, charmap.ISO8859_2, czechText), czechText},
		{"sk windows-1250", "windows-1250", encode(t, charmap.Windows1250, crlf(slovakText)), slovakText},
		{"sk iso-8859-2", "iso-8859-2", encode(t, charmap.ISO8859_2, slovakText), slovakText},
		{"pl windows-1250", "windows-1250", encode(t, charmap.Windows1250, crlf(polishText)), polishText},
		{"pl iso-8859-2", "iso-8859-2", encode(t, charmap.ISO8859_2, polishText), polishText},
		{"ru windows-1251", "windows-1251", encode(t, charmap.Windows1251, crlf(russianText)), russianText},
		{"ru koi8-r", "koi8-r", encode(t, charmap.KOI8R, strings.ReplaceAll(russianText, "№", "N")), strings.ReplaceAll(russianText, "№", "N")},
		{"de windows-1252", "windows-1252", encode(t, charmap.Windows1252, germanText), germanText},
		{"utf-32le with mark", "utf-32le", wider(binary.LittleEndian, "\uFEFF"+crlf(czechText)), czechText},
		{"utf-32be", "utf-32be", wider(binary.BigEndian, polishText), polishText},
		{"cs ibm852", "ibm852", encode(t, charmap.CodePage852, crlf(czechText)), czechText},
		{"sk ibm852", "ibm852", encode(t, charmap.CodePage852, crlf(slovakText)), slovakText},
		{"pl ibm852", "ibm852", encode(t, charmap.CodePage852, crlf(polishText)), polishText},
		{"ru ibm866", "ibm866", encode(t, charmap.CodePage866, crlf(russianText)), russianText},
		{"cs misread", "utf-8, utf-8 read as windows-1250", mistaken(t, charmap.Windows1250, crlf(czechText)), czechText},
		{"cs misread with a mark", "utf-8, utf-8 read as windows-1252", append([]byte("\xEF\xBB\xBF"), mistaken(t, charmap.Windows1252, czechText)...), czechText},
		{"cs misread twice", "utf-8, utf-8 read as windows-1250, utf-8 read as windows-1250", mistaken(t, charmap.Windows1250, string(mistaken(t, charmap.Windows1250, czechText))), czechText},
		{"pl misread", "utf-8, utf-8 read as iso-8859-2", mistaken(t, charmap.ISO8859_2, polishText), polishText},
		{"sk misread", "utf-8, utf-8 read as ibm852", mistaken(t, charmap.CodePage852, slovakText), slovakText},
		{"ru misread", "utf-8, utf-8 read as windows-1251", mistaken(t, charmap.Windows1251, russianText), russianText},
		{"cs as western", "utf-8, windows-1250 read as windows-1252", asWestern(t, charmap.Windows1250, czechText), czechText},
		{"ru as western", "utf-8, windows-1251 read as windows-1252", asWestern(t, charmap.Windows1251, russianText), russianText},
		{"cs misread in utf-16", "utf-16le, utf-8 read as windows-1250", wide(binary.LittleEndian, "\uFEFF"+string(mistaken(t, charmap.Windows1250, czechText))), czechText},
		{"ascii", "utf-8", []byte("Order 12\r\nJohn Sample, tel. 603 123 456\r"), "Order 12\nJohn Sample, tel. 603 123 456\n"},
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

func TestEncodingIsRecognised(t *testing.T) {
	for _, f := range files(t) {
		d := open(t, f.data)
		if got := d.Info().Encoding; got != f.encoding {
			t.Errorf("%s: got %v, want %v", f.name, got, f.encoding)
		}
		if d.text != f.text {
			t.Errorf("%s: text is not decoded as it was", f.name)
		}
	}
}

// TestShortTextsAreRecognised reads every two lines of the samples alone: less
// text than any real file has.
func TestShortTextsAreRecognised(t *testing.T) {
	tests := []struct {
		name, text string
		charmap    *charmap.Charmap
	}{
		{"cs windows-1250", czechText, charmap.Windows1250}, {"cs iso-8859-2", czechText, charmap.ISO8859_2},
		{"sk windows-1250", slovakText, charmap.Windows1250}, {"sk iso-8859-2", slovakText, charmap.ISO8859_2},
		{"pl windows-1250", polishText, charmap.Windows1250}, {"pl iso-8859-2", polishText, charmap.ISO8859_2},
		{"cs ibm852", czechText, charmap.CodePage852}, {"sk ibm852", slovakText, charmap.CodePage852}, {"pl ibm852", polishText, charmap.CodePage852},
		{"ru ibm866", russianText, charmap.CodePage866},
		{"ru windows-1251", russianText, charmap.Windows1251}, {"ru koi8-r", strings.ReplaceAll(russianText, "№", "N"), charmap.KOI8R},
	}
	for _, tt := range tests {
		lines := strings.Split(strings.TrimSpace(tt.text), "\n")
		for i := 1; i < len(lines); i++ {
			line := lines[i-1] + "\n" + lines[i]
			if d := open(t, encode(t, tt.charmap, line)); d.text != line {
				t.Errorf("%s, lines %d and %d: read as %s", tt.name, i, i+1, d.enc.name)
			}
		}
	}
}

// TestSoundTextIsNotRepaired: letters that look like a mistake and are none.
func TestSoundTextIsNotRepaired(t *testing.T) {
	for _, text := range []string{
		czechText, slovakText, polishText, russianText, germanText, "„SŁOŃ” i KOŃ–BYK, DZIEŃ„", "выставка «СССР» и «РСФСР»", "Søren Kierkegård, Curaçao, naïveté",
		"ŘÍŠSKÝ „KŘÍŽ“ – ÚŘAD… ČŠFR", "Crème brûlée à la Vzorov – piñata", "Ă", "Ĺ", "cena 5 Â",
	} {
		if d := open(t, []byte(text)); d.text != text {
			t.Errorf("%q: read as %q (%s)", text, d.text, d.enc.name)
		}
	}
}

func TestMatchRefusesWhatIsNotText(t *testing.T) {
	refused := map[string][]byte{
		"empty": {}, "zip": []byte("PK\x03\x04\x14\x00\x00\x00"), "pdf": []byte("%PDF-1.7\n"), "rtf": []byte("{\\rtf1\\ansi Nov\\'e1k}"),
		"html": []byte(" <!DOCTYPE html><p>Nov&aacute;k"), "xml": []byte("\xEF\xBB\xBF<?xml version='1.0'?>"),
		"mail": []byte("From: a\nContent-Transfer-Encoding: quoted-printable\n\nNov=C3=A1k"),
		"ole":  []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"), "control": []byte("abc\x01\x02\x03\x04\x05"),
		"noise": bytes.Repeat([]byte{0x81, 0xA4, 0x90, ' '}, 50), "html in utf-16": wide(binary.LittleEndian, "\uFEFF<html>"),
	}
	for name, head := range refused {
		if (Format{}).Match(head) {
			t.Errorf("%s: accepted", name)
		}
	}
	for _, f := range files(t) {
		if !(Format{}).Match(f.data[:len(f.data)/2*2-2]) {
			t.Errorf("%s: refused", f.name)
		}
	}
}

func TestOpenParks(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"empty", nil, document.ReasonEmpty},
		{"mixed encodings", append([]byte(strings.Repeat(czechText, 3)), encode(t, charmap.Windows1250, "Žák")...), document.ReasonDamaged},
		{"broken utf-8 after a mark", []byte("\xEF\xBB\xBFNov\xE1k"), document.ReasonDamaged},
		{"half a unit", append(wide(binary.LittleEndian, "\uFEFFNovák"), 'x'), document.ReasonDamaged},
		{"binary after the head", append(bytes.Repeat([]byte("text "), 1000), 0, 1, 2), document.ReasonUnsupported},
		{"no language", append(bytes.Repeat([]byte("text "), 1000), bytes.Repeat([]byte{0x81, 0xA4, 0x90, ' '}, 50)...), document.ReasonCodec},
	}
	for _, tt := range tests {
		_, err := Format{}.Open(context.Background(), bytes.NewReader(tt.data), int64(len(tt.data)))
		if got, _ := document.ParkedReason(err); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, err, tt.want)
		}
	}
	_, err := Format{}.Open(context.Background(), bytes.NewReader(nil), maxSource+1)
	if got, _ := document.ParkedReason(err); got != document.ReasonTooLarge {
		t.Errorf("too large: got %v", err)
	}
}

func TestRedactKeepsEveryOtherByte(t *testing.T) {
	src := encode(t, charmap.Windows1250, "Pan Žďárský,\r\nnar. 12. 5. 1980\r\nŽďár")
	d := open(t, src)
	red := func(s string) document.Redaction {
		i := strings.Index(d.text, s)
		return document.Redaction{Span: document.Span{Part: "body", Start: i, End: i + len(s)}, Label: "datum narození"}
	}
	birth := red("12. 5. 1980")
	birth.Keep = []document.Span{{Part: "body", Start: birth.End - 4, End: birth.End}}
	got := redact(t, d, &document.Plan{Lang: "cs", Redactions: []document.Redaction{birth, red("Žďárský")}})
	want := encode(t, charmap.Windows1250, "Pan [znečitelněno],\r\nnar. [znečitelněno] 1980\r\nŽďár")
	if !bytes.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	got = redact(t, d, &document.Plan{Lang: "cs", Labels: true, Redactions: []document.Redaction{birth}})
	want = encode(t, charmap.Windows1250, "Pan Žďárský,\r\nnar. [znečitelněno: datum narození] 1980\r\nŽďár")
	if !bytes.Equal(got, want) {
		t.Errorf("with labels: got %q, want %q", got, want)
	}
}

func TestLiteralFallsBackToASCII(t *testing.T) {
	d := open(t, encode(t, charmap.KOI8R, strings.ReplaceAll(russianText, "№", "N")))
	span := document.Span{Part: "body", Start: 0, End: len("ДОГОВОР")}
	got := redact(t, d, &document.Plan{Lang: "cs", Redactions: []document.Redaction{{Span: span}}})
	if !bytes.HasPrefix(got, []byte("[redacted] ")) {
		t.Errorf("got %q", got[:20])
	}
}

func redact(t testing.TB, d *doc, p *document.Plan) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := d.Redact(context.Background(), &b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPlacesPointIntoTheFile cuts every span out of the source and decodes it.
func TestPlacesPointIntoTheFile(t *testing.T) {
	all := files(t)
	for i := range all {
		all[i].data = bytes.Repeat(all[i].data, 1)
	}
	long := open(t, wide(binary.LittleEndian, "\uFEFF"+strings.Repeat(crlf(czechText), 100)))
	rapid.Check(t, func(rt *rapid.T) {
		d := long
		if i := rapid.IntRange(-1, len(all)-1).Draw(rt, "file"); i >= 0 {
			d = open(t, all[i].data)
		}
		var borders []int
		for i := range d.text {
			borders = append(borders, i)
		}
		from := rapid.IntRange(0, len(borders)-2).Draw(rt, "from")
		to := rapid.IntRange(from+1, min(from+50, len(borders)-1)).Draw(rt, "to")
		s := document.Span{Part: "body", Start: borders[from], End: borders[to]}
		places, err := d.Places(s)
		if err != nil {
			rt.Fatal(err)
		}
		var got strings.Builder
		for b := d.src[places[0].Start:places[0].End]; len(b) > 0; {
			r, n := d.enc.char(b)
			got.WriteRune(r)
			b = b[n:]
		}
		if got.String() != d.text[s.Start:s.End] {
			rt.Fatalf("%s: the place holds other text", d.enc.name)
		}
	})
}

func TestFormat(t *testing.T) {
	values := map[string][]string{
		"cs": {"Tomáš Žďárský", "603 123 456", "12. 5. 1980"}, "sk": {"Ľuboš Čižmár", "Kĺzavá 5"},
		"pl": {"Łukasz Śliwiński", "ul. Źródlana 3"}, "ru": {"Пётр Щукин", "4509 123456"}, "de": {"Jürgen Müßig"},
	}
	var cases []documenttest.Case
	for _, f := range files(t) {
		c := documenttest.Case{Name: f.name, Data: f.data}
		for _, v := range values {
			for _, s := range v {
				if strings.Contains(f.text, s) {
					c.Go = append(c.Go, s)
				}
			}
		}
		c.Stay = []string{f.text[:8]}
		cases = append(cases, c)
	}
	documenttest.Run(t, Format{}, cases)
}

func FuzzOpen(f *testing.F) {
	for _, s := range files(f) {
		f.Add(s.data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		if got := redact(t, d.(*doc), &document.Plan{}); !bytes.Equal(got, data) {
			t.Error("an empty plan changes the file")
		}
	})
}
