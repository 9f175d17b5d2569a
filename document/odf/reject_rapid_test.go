package odf

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inkoust/document"
)

// changing writes random text with tracked changes anywhere in it.
type changing struct {
	t       *rapid.T
	b       strings.Builder
	regions []string
	open    []string // insertions without an end yet
	words   int
	depth   int
}

func (c *changing) pick(n int) int { return rapid.IntRange(0, n-1).Draw(c.t, "n") }

func (c *changing) id(sign string) string {
	id := fmt.Sprintf("c%d", len(c.regions))
	c.regions = append(c.regions, sign+id)
	return id
}

func (c *changing) inline() {
	for range c.pick(4) {
		switch c.pick(6) {
		case 0, 1:
			c.words++
			fmt.Fprintf(&c.b, "w%d ", c.words)
		case 2:
			if c.depth++; c.depth < 6 {
				c.b.WriteString(`<text:span>`)
				c.inline()
				c.b.WriteString(`</text:span>`)
			}
			c.depth--
		case 3:
			id := c.id("+")
			c.b.WriteString(mark("-start", id))
			c.open = append(c.open, id)
		case 4:
			if n := len(c.open); n > 0 {
				i := c.pick(n)
				c.b.WriteString(mark("-end", c.open[i]))
				c.open = append(c.open[:i], c.open[i+1:]...)
			}
		case 5:
			inside := &changing{t: c.t, words: 1000 * (1 + len(c.regions)), depth: c.depth + 4}
			id := c.id("-")
			inside.blocks()
			c.regions[len(c.regions)-1] += " " + plainMarks.ReplaceAllString(inside.b.String(), "")
			c.b.WriteString(deleted(id))
		}
	}
}

// plainMarks are the marks that text within a deletion does not get.
var plainMarks = regexp.MustCompile(`<text:change[^>]*>`)

func (c *changing) blocks() {
	for range 1 + c.pick(3) {
		switch kind := c.pick(5); {
		case kind == 3 && c.depth < 5:
			c.depth += 2
			c.b.WriteString(`<text:list><text:list-item>`)
			c.blocks()
			c.b.WriteString(`</text:list-item><text:list-item>`)
			c.blocks()
			c.b.WriteString(`</text:list-item></text:list>`)
			c.depth -= 2
		case kind == 4 && c.depth < 5:
			c.depth += 2
			c.b.WriteString(`<table:table table:name="Table1"><table:table-column/><table:table-row><table:table-cell>`)
			c.blocks()
			c.b.WriteString(`</table:table-cell></table:table-row></table:table>`)
			c.depth -= 2
		default:
			c.b.WriteString(`<text:p>`)
			c.inline()
			c.b.WriteString(`</text:p>`)
		}
	}
}

var (
	changeMark = regexp.MustCompile(`<text:change(-start|-end|) text:change-id="([^"]*)"/>|<[^>]*>`)
	oneWord    = regexp.MustCompile(`w[0-9]+`)
)

// wordsBefore are the words of a text as it was before its changes, told from its
// characters alone.
func wordsBefore(body string, regions []string) []string {
	was := map[string]string{}
	for _, r := range regions {
		if id, blocks, _ := strings.Cut(r[1:], " "); r[0] == '-' {
			was[id] = changeMark.ReplaceAllString(blocks, "")
		}
	}
	open := map[string]bool{}
	var out strings.Builder
	for len(body) > 0 {
		m := changeMark.FindStringSubmatchIndex(body)
		if m == nil {
			m = []int{len(body), len(body), -1, -1, -1, -1}
		}
		if len(open) == 0 {
			out.WriteString(body[:m[0]])
		}
		if m[2] >= 0 {
			switch kind, id := body[m[2]:m[3]], body[m[4]:m[5]]; {
			case kind == "-start":
				open[id] = true
			case kind == "-end":
				delete(open, id)
			case len(open) == 0:
				out.WriteString(was[id])
				delete(was, id)
			}
		}
		body = body[m[1]:]
	}
	return oneWord.FindAllString(out.String(), -1)
}

// TestRejectedTextIsThatBefore rejects changes anywhere: the document is set aside,
// or its words are those before.
func TestRejectedTextIsThatBefore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := &changing{t: rt}
		c.blocks()
		for _, id := range c.open {
			c.b.WriteString(p(mark("-end", id)))
		}
		body := history(c.regions...) + c.b.String()
		data := textDocument(t, body)
		opened, err := Format{}.Rejecting().Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			if got, _ := document.ParkedReason(err); got != document.ReasonFeature {
				rt.Fatalf("got %v for %s", err, body)
			}
			return
		}
		d := opened.(*doc)
		want := strings.Join(wordsBefore(c.b.String(), c.regions), " ")
		if got := strings.Join(oneWord.FindAllString(d.textOf("body"), -1), " "); got != want {
			rt.Fatalf("got %q, want %q of %s", got, want, body)
		}
		var out bytes.Buffer
		if _, err := d.Redact(t.Context(), &out, planFor(d)); err != nil {
			rt.Fatalf("got %v for %s", err, body)
		}
		if _, err := (Format{}).Open(t.Context(), bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil {
			rt.Fatalf("the output does not open: %v for %s", err, body)
		}
	})
}
