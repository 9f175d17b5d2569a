package odf

import (
	"testing"

	"inkoust/document/documenttest"
)

// with are documents with one member more, by its name.
func with(t *testing.T, names ...string) map[string][]byte {
	out := map[string][]byte{}
	for _, name := range names {
		out[name] = textDocument(t, p("Text"), file{name, "<x/>"})
	}
	return out
}

func TestStrictParksWhatNobodyKnows(t *testing.T) {
	documenttest.Strict(t, Format{},
		with(t, "meta.xml", "settings.xml", "Thumbnails/thumbnail.png", "Configurations2/accelerator/current.xml", "layout-cache", "META-INF/documentsignatures.xml", "Object 1"),
		with(t, "data.bin", "poznámky.txt", "META-INF/other.xml", "content.xml.old"))
}
