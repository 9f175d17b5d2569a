package xmlcut

import (
	"errors"
	"strings"
	"testing"

	"inkoust/internal/refusal"
)

const nsAttrs = `xmlns:n="urn:x" xmlns:r="urn:r"`

func parser() *Parser {
	return &Parser{Prefixes: map[string]string{"urn:x": "w", "urn:r": "r"}, Refs: "r"}
}

func TestTreeKnowsTheBytes(t *testing.T) {
	src := `<?xml version="1.0"?><n:a ` + nsAttrs + ` k="1 &amp; 2"><!-- Jan --><n:b r:id="rId1">x &lt; y</n:b><c/><![CDATA[<z>]]></n:a>`
	tree, err := parser().Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if got := tree.Attr(0, "k"); got != "1 & 2" {
		t.Errorf("got %q", got)
	}
	b, c := tree.Child(0, "w:b"), tree.Child(0, "x:c")
	if b < 0 || c < 0 || tree.Text(b) != "x < y" || tree.Text(0) != "<z>" || tree.ParentName(b) != "w:a" || !tree.Within(b+1, "w:a") {
		t.Errorf("got %d %d %q %q", b, c, tree.Text(b), tree.Text(0))
	}
	if len(tree.Refs) != 1 || tree.Refs[0] != (Ref{b, "id", "rId1"}) {
		t.Errorf("got %v", tree.Refs)
	}
	n := tree.Nodes[b]
	edits := []Edit{{Span: Span{n.Open, n.Close}, Text: "-"}, {Span: tree.Drops[0]}, {Span: Span{n.Open + 1, n.Open + 2}, Text: "void"}}
	want := strings.ReplaceAll(strings.ReplaceAll(src, "<!-- Jan -->", ""), "x &lt; y", "-")
	want = strings.ReplaceAll(want, "<![CDATA[<z>]]>", "&lt;z&gt;")
	if got := string(Apply(tree.Src, edits)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestParseRefuses(t *testing.T) {
	attrs := &strings.Builder{}
	for i := range MaxAttrs + 1 {
		attrs.WriteString(" a" + strings.Repeat("b", i%100) + strings.Repeat("c", i/100) + `=""`)
	}
	scopes := &strings.Builder{}
	for i := range maxScope + 1 {
		scopes.WriteString("<b xmlns:" + strings.Repeat("p", i+1) + `="u"/>`)
	}
	for name, tt := range map[string]struct {
		src  string
		want refusal.Reason
	}{
		"entities":   {`<!DOCTYPE a [<!ENTITY b "bb">]><a/>`, refusal.Bomb},
		"depth":      {strings.Repeat("<a>", MaxDepth+1), refusal.Bomb},
		"attributes": {"<a" + attrs.String() + "/>", refusal.Bomb},
		"prefixes":   {"<a>" + scopes.String() + "</a>", refusal.Bomb},
		"open":       {"<a>", refusal.Damaged},
		"nothing":    {" ", refusal.Damaged},
		"utf-16":     {"\xFF\xFE<\x00a\x00", refusal.Damaged},
		"entity":     {"<a>&jan;</a>", refusal.Damaged},
	} {
		_, err := parser().Parse([]byte(tt.src))
		var r *refusal.Error
		if !errors.As(err, &r) || r.Reason != tt.want {
			t.Errorf("%s: got %v, want %v", name, err, tt.want)
		}
	}
	p := parser()
	p.nodes = MaxNodes
	var r *refusal.Error
	if _, err := p.Parse([]byte("<a/>")); !errors.As(err, &r) || r.Reason != refusal.TooLarge {
		t.Errorf("got %v, want the count of the document to go on", err)
	}
}

func TestTextLeadsBackToItsBytes(t *testing.T) {
	tree, err := parser().Parse([]byte(`<a>Nov&#225;k &amp; syn</a>`))
	if err != nil {
		t.Fatal(err)
	}
	text := Text{Src: tree.Src}
	text.Add(Span{tree.Nodes[1].Start, tree.Nodes[1].End}, InText, 1)
	text.Break('\t')
	text.Break('\n')
	text.Stand("-", Span{0, 3}, 0)
	if got := text.String(); got != "Novák & syn\n-" {
		t.Fatalf("got %q", got)
	}
	g := text.Segs.From(3)[0]
	for value, want := range map[string]string{"á": "&#225;", "k & s": "k &amp; s", "Novák": "Nov&#225;k"} {
		at := strings.Index(text.String(), value)
		cut := g.Cut(tree.Src, at, at+len(value))
		if got := string(tree.Src[cut.Start:cut.End]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if last := text.Segs.From(len("Novák & syn"))[0]; last.Kind != Element || last.Cut(tree.Src, last.Start, last.End) != (Span{0, 3}) {
		t.Errorf("got %v", last)
	}
	if len(text.Segs.From(text.Len())) != 0 {
		t.Error("a segment behind the end")
	}
}

func TestAttributesOfTwoNamespaces(t *testing.T) {
	tree, err := parser().Parse([]byte(`<a xmlns:q="urn:x" name="1" q:name="2"><b xmlns:q="urn:r" q:name="3"/><b q:name="4"/><b xmlns:q="urn:x" z:name="5"/></a>`))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"2 ", " 3", "4 ", " "} {
		if got := tree.Named(int32(i), "w:name") + " " + tree.Named(int32(i), "r:name"); got != want {
			t.Errorf("element %d: got %q, want %q", i, got, want)
		}
	}
	if got := tree.Named(0, "name"); got != "1" {
		t.Errorf("got %q, want 1", got)
	}
}
