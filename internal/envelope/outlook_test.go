package envelope

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"inkoust/internal/cfb/cfbtest"
)

func wideText(s string) []byte {
	b := []byte{}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

func prop(id, text string) cfbtest.Node {
	return cfbtest.Node{Name: "__substg1.0_" + id + "001F", Data: wideText(text)}
}

// properties is the stream of the fixed ones: the time of sending and a code page.
func properties(header int) cfbtest.Node {
	b := make([]byte, header)
	for _, p := range [][2]uint64{{tagSubmitted, (1_773_306_000 + 11_644_473_600) * 10_000_000}, {tagCodePage, 1250}} {
		b = binary.LittleEndian.AppendUint64(b, p[0])
		b = binary.LittleEndian.AppendUint64(b, p[1])
	}
	return cfbtest.Node{Name: propertiesStream, Data: b}
}

func outlookFile(more ...cfbtest.Node) []byte {
	nodes := []cfbtest.Node{properties(32), prop(propSender, "Karel Doležal"), prop(propSMTP, "karel@posta.example"), prop(propTo, "úřad"),
		{Name: "__substg1.0_" + propSubject + "001E", Data: []byte("n\xe1jem")}}
	return cfbtest.File(append(nodes, more...)...)
}

func attachment(n string, nodes ...cfbtest.Node) cfbtest.Node {
	return cfbtest.Node{Name: attachStorage + n, Nodes: append([]cfbtest.Node{properties(8)}, nodes...)}
}

func TestOutlookMessageBecomesTextAndFiles(t *testing.T) {
	inside := cfbtest.Node{Name: "__substg1.0_" + propContent + "000D", Nodes: []cfbtest.Node{properties(24), prop(propBody, "vnitřní"), prop(propSubject, "uvnitř")}}
	data := func(s string) cfbtest.Node {
		return cfbtest.Node{Name: "__substg1.0_" + propContent + "0102", Data: []byte(s)}
	}
	b := open(t, outlookFile(prop(propBody, "Dobrý den,\r\nposílám.\r\n"), cfbtest.Node{Name: "__substg1.0_" + propHTML + "0102", Data: []byte("<p>x")},
		attachment("00000000", prop(propLongName, "smlouva č. 1.pdf"), data("%PDF")), attachment("00000001", inside),
		attachment("00000002", prop(propLongName, "logo.png"), prop(propInline, "id"), data("x")), attachment("00000003", prop(propLongName, "odkaz.pdf"))))
	want := []string{"zprava.txt", "zprava.html(alternative)", "smlouva č. 1.pdf", "zprava-2.txt", "logo.png(inline)", "odkaz.pdf(feature)"}
	if got := shape(b.Entries); !slices.Equal(got, want) || b.Kind != Outlook {
		t.Errorf("got %s %q, want %q", b.Kind, got, want)
	}
	wantText := "From: Karel Doležal <karel@posta.example>\nTo: úřad\nDate: Thu, 12 Mar 2026 09:00:00 +0000\nSubject: nájem\n\nDobrý den,\nposílám.\n"
	if got := text(t, b, "zprava.txt"); got != wantText {
		t.Errorf("got %q, want %q", got, wantText)
	}
}

// TestRichTextOfMessages is the example of MS-OXRTFCP, 4.1.1, and its plain form.
func TestRichTextOfMessages(t *testing.T) {
	packed := []byte("\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0")
	b := open(t, outlookFile(cfbtest.Node{Name: "__substg1.0_" + propRichText + "0102", Data: packed}))
	if got, want := text(t, b, "zprava.rtf"), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, cut := range []int{10, 20, 40} {
		if _, err := decompressRTF(packed[:cut]); err == nil {
			t.Errorf("%d bytes of it are read", cut)
		}
	}
	if got, err := decompressRTF([]byte("\x00\x00\x00\x00\x03\x00\x00\x00MELA\x00\x00\x00\x00abcd")); string(got) != "abc" || err != nil {
		t.Errorf("got %q %v, want abc", got, err)
	}
}

func TestOtherCompoundFilesAreNoCarriers(t *testing.T) {
	for _, data := range [][]byte{cfbtest.File(cfbtest.Node{Name: "WordDocument", Data: []byte("x")}), []byte(strings.Repeat("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 99))} {
		if _, ok, _ := Open("a.doc", data); ok {
			t.Error("a document is taken for a message")
		}
	}
}

func FuzzOutlook(f *testing.F) {
	f.Add(outlookFile(prop(propBody, "x"), attachment("00000000", prop(propLongName, "a"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		if isOutlook(data) {
			Open("a.msg", data)
		}
	})
}
