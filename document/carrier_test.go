package document_test

import (
	"testing"

	"inkoust/document"
)

func TestKindOfContent(t *testing.T) {
	zip := "PK\x03\x04" + string(make([]byte, 22))
	for head, want := range map[string]document.ContentKind{
		"%PDF-1.7\n": document.ContentPDF, "junk\n%PDF-1.4": document.ContentPDF,
		zip + "\x08\x00\x00\x00mimetype": document.ContentOffice, zip + "\x05\x00\x00\x00a.pdf": document.ContentArchive,
		"PK\x03\x04": document.ContentArchive, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": document.ContentOldDoc,
		"\xef\xbb\xbf<?xml": document.ContentXML, " <html>": document.ContentXML, "\xff\xd8\xff\xe0": document.ContentImage,
		"Smlouva č. 1": document.ContentText, "smlouv\xc5": document.ContentText, "\x00\x01": document.ContentOther, "": document.ContentOther,
	} {
		if got := document.KindOfContent([]byte(head)); got != want {
			t.Errorf("%q: got %v, want %v", head, got, want)
		}
	}
}
