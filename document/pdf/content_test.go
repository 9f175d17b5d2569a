package pdf

import (
	"strings"
	"testing"
)

// withForm is a page that draws form 5, which has font 4.
func withForm(content, form string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources <</XObject <</X 5 0 R>> /Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</X 5 0 R>> /Font <</F1 4 0 R>>>>", form)
	s.stream("", content)
	return s.bytes()
}

// Readers draw such a form once; so do we, and nothing of it rides along.
func TestFormThatDrawsItselfIsReadOnce(t *testing.T) {
	data := withForm("/X Do", "BT /F1 12 Tf 72 700 Td (Anna) Tj ET /X Do")
	d := open(t, data)
	if got, want := strings.TrimSpace(d.texts[0]), "Anna"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	out, _ := redactAll(t, data, "Anna")
	if strings.Contains(everything(t, out), "Anna") {
		t.Error("the name is still in the file")
	}
}

// Text behind an inline image is text, whatever its data look like.
func TestTextBehindInlineImages(t *testing.T) {
	const image = "BI /W 8 /H 1 /BPC 1 /CS /G /F /CCF ID "
	const text = " BT /F1 12 Tf 72 700 Td (Anna) Tj ET"
	for name, content := range map[string]string{
		"white space before EI":    image + "\x26\xa1\xb2\n\nEI" + text,
		"no white space before EI": image + "\x26\xa1\xb2\x01EI" + text,
		"second image apart":       image + "\x26\xa1\xb2\x01EI" + text + " " + image + "\x26 EI Q",
		"EI within the data":       image + "\x26EI \xb2 EI \x01\x02 EI (" + strings.Repeat("x", 20) + " \x80EI" + text,
		"nothing behind":           "BT /F1 12 Tf 72 700 Td (Anna) Tj ET " + image + "\x26\xa1EI",
	} {
		d := open(t, onePage(content))
		if got, want := strings.TrimSpace(d.texts[0]), "Anna"; got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
