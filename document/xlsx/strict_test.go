package xlsx

import (
	"testing"

	"inkoust/document/documenttest"
)

// with are workbooks with one member more, by its name.
func with(t *testing.T, names ...string) map[string][]byte {
	out := map[string][]byte{}
	for _, name := range names {
		out[name] = simple(t, `<row r="1">`+cellText("A1", "Text")+`</row>`, file{name, "<x/>"})
	}
	return out
}

func TestStrictParksWhatNobodyKnows(t *testing.T) {
	documenttest.Strict(t, Format{},
		with(t, "docProps/app.xml", "xl/calcChain.xml", "xl/charts/style1.xml", "xl/metadata.xml", "xl/richData/rdrichvalue.xml", "xl/Comments1.xml", "xl/worksheets/_rels/sheet9.xml.rels"),
		with(t, "xl/data.bin", "poznámky.txt", "xl/worksheets/sheet9.xml", "xl/charts/data.bin"))
}
