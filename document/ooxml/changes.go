package ooxml

import (
	"bytes"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// Rejecting gives the format that opens documents as they were before tracked
// changes. Changes of the look stay: they say nothing.
func (f Format) Rejecting() document.Format {
	f.reject = true
	return f
}

// rejected are the names that elements of tracked changes get, so that what was
// inserted reads as deleted and the other way round: accepting that rejects them.
var rejected = map[string]string{
	"w:ins": "del", "w:del": "ins", "w:moveTo": "moveFrom", "w:moveFrom": "moveTo", "w:cellIns": "cellDel", "w:cellDel": "cellIns",
	"w:delText": "t", "w:delInstrText": "instrText",
}

// reject turns the tracked changes of a member round.
func (d *doc) reject(t *xmlcut.Tree) (*xmlcut.Tree, error) {
	var edits []xmlcut.Edit
	for i := range t.Nodes {
		if name := rejected[t.Nodes[i].Name]; name != "" {
			edits = append(edits, rename(t, t.Nodes[i], name)...)
		}
	}
	if len(edits) == 0 {
		return t, nil
	}
	d.parser.Forget(t)
	return d.parser.Parse(xmlcut.Apply(t.Src, edits))
}

// rename gives an element another local name, in both of its tags.
func rename(t *xmlcut.Tree, n xmlcut.Node, local string) []xmlcut.Edit {
	at := func(from int) xmlcut.Edit {
		end := from + bytes.IndexAny(t.Src[from:n.End], " \t\r\n/>")
		if i := bytes.IndexByte(t.Src[from:end], ':'); i >= 0 {
			from += i + 1
		}
		return xmlcut.Edit{Span: xmlcut.Span{Start: from, End: end}, Text: local}
	}
	edits := []xmlcut.Edit{at(n.Start + len("<"))}
	if n.Close < n.End && strings.HasPrefix(string(t.Src[n.Close:min(n.Close+2, n.End)]), "</") {
		edits = append(edits, at(n.Close+len("</")))
	}
	return edits
}
