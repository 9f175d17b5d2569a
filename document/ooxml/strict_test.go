package ooxml

import (
	"testing"

	"inkoust/document/documenttest"
)

// with are documents with one member more, by its name.
func with(t *testing.T, names ...string) map[string][]byte {
	out := map[string][]byte{}
	for _, name := range names {
		out[name] = simple(t, p(r("Text")), file{name, "<x/>"})
	}
	return out
}

func TestStrictParksWhatNobodyKnows(t *testing.T) {
	documenttest.Strict(t, Format{},
		with(t, "docProps/core.xml", "customXml/item1.xml", "word/webSettings.xml", "word/charts/style1.xml", "word/_rels/any.xml.rels", "word/embeddings/list.xlsx"),
		with(t, "word/data.bin", "poznámky.txt", "word/document.xml.old", "[trash]/0000.dat"))
}

func TestStrictAndRejectingGoTogether(t *testing.T) {
	both := Format{reject: true, strict: true}
	if got := (Format{}).Strict().(Format).Rejecting(); got != both {
		t.Errorf("got %v, want %v", got, both)
	}
	if got := (Format{}).Rejecting().(Format).Strict(); got != both {
		t.Errorf("got %v, want %v", got, both)
	}
}
