package xmlcut

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"inkoust/internal/refusal"
)

// tokens reads a source byte by byte and joins what was read.
func tokens(src string) (names, raw string, err error) {
	s := NewScanner(iotest.OneByteReader(strings.NewReader(src)), map[string]string{"urn:x": "w"})
	for {
		t, err := s.Next()
		if err == io.EOF {
			return names, raw, nil
		}
		if err != nil {
			return names, raw, err
		}
		raw += string(t.Raw)
		switch t.Kind {
		case StartTag:
			names += "<" + t.Name
		case EmptyTag:
			names += "<" + t.Name + "/"
		case EndTag:
			names += ">" + t.Name
		case CharText:
			names += "#"
		}
	}
}

func TestScannerGivesEveryByte(t *testing.T) {
	src := `<?xml version="1.0"?><a xmlns="urn:x" xmlns:n='urn:y' k="a>b"><!-- <c> --><n:b xmlns:n="urn:x"/><n:b>x &amp; ž</n:b ></a> `
	names, raw, err := tokens("\xEF\xBB\xBF" + src)
	if want := "<w:a<w:b/<x:b#>x:b>w:a#"; err != nil || names != want {
		t.Errorf("got %s %v, want %s", names, err, want)
	}
	if raw != src {
		t.Errorf("got %s", raw)
	}
	if _, raw, err := tokens(`<a><![CDATA[<b> & ]]></a>`); err != nil || raw != `<a>&lt;b&gt; &amp; </a>` {
		t.Errorf("got %s %v", raw, err)
	}
}

func TestScannerRefuses(t *testing.T) {
	scopes := "<a" + strings.Repeat("><a", 3)
	for i := range maxScope + 1 {
		scopes += " xmlns:" + strings.Repeat("p", i+1) + `="u"`
	}
	for name, tt := range map[string]struct {
		src  string
		want refusal.Reason
	}{
		"entities":     {`<!DOCTYPE a [<!ENTITY b "bb">]><a/>`, refusal.Bomb},
		"depth":        {strings.Repeat("<a>", MaxDepth+1), refusal.Bomb},
		"namespaces":   {scopes + ">", refusal.Bomb},
		"open":         {"<a>", refusal.Damaged},
		"other end":    {"<a></b>", refusal.Damaged},
		"end of a tag": {"<a b='>", refusal.Damaged},
		"text outside": {"<a/>jan", refusal.Damaged},
		"encoding":     {"<a>\xE1</a>", refusal.Damaged},
		"entity":       {"<a>&jan;</a>", refusal.Damaged},
		"attribute":    {`<a b="&jan;"/>`, refusal.Damaged},
		"comment":      {"<a><!-- </a>", refusal.Damaged},
	} {
		_, _, err := tokens(tt.src)
		var r *refusal.Error
		if !errors.As(err, &r) || r.Reason != tt.want {
			t.Errorf("%s: got %v, want %v", name, err, tt.want)
		}
	}
}

func TestTagAttrs(t *testing.T) {
	tag := []byte(`<c r="A1" t = 's' x:y="&lt;"/>`)
	for name, want := range map[string]string{"r": "A1", "t": "s", "x:y": "&lt;", "q": ""} {
		if got := string(TagAttr(tag, name)); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func FuzzScannerAgreesWithTree(f *testing.F) {
	f.Add(`<a xmlns:n="urn:x"><n:b k="1>2">x &amp; y</n:b><!-- z --><![CDATA[<q>]]></a>`)
	f.Fuzz(func(t *testing.T, src string) {
		tree, err := parser().Parse([]byte(src))
		if err != nil {
			return
		}
		_, raw, err := tokens(src)
		if err != nil {
			return // stricter in references of entities
		}
		if got, want := strings.TrimSpace(raw), strings.TrimSpace(string(tree.Src)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
