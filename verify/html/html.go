// Package html proves redacted pages. It reads them with the parser of
// golang.org/x/net, which builds the tree that a browser builds and shares
// nothing with the code that wrote the file.
package html

import (
	"bytes"
	"context"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"inkoust/document"
	"inkoust/verify"
)

// Verifier proves HTML files.
type Verifier struct{}

// Format implements verify.Verifier.
func (Verifier) Format() string { return "html" }

// Verify implements verify.Verifier.
func (Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	values, err := verify.Removed(j.Parts, j.Plan)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	p, err := read(j.Output, literals(j))
	if err != nil {
		return nil, err
	}
	kept := &verify.Text{}
	for _, part := range j.Parts {
		if part.Dropped || part.Kind == document.FileName || part.Kind == document.Link {
			continue
		}
		pieces, err := verify.Cut(part, j.Plan)
		if err != nil {
			return nil, document.Park(document.ReasonUnverified, "plan", err)
		}
		for _, piece := range pieces {
			if piece.Removed {
				kept.Gap()
				continue
			}
			kept.Add(verify.Without(piece.Text, p.literals))
		}
		kept.Gap()
	}
	r := &verify.Report{}
	r.Add(verify.CheckText, "page", values.ExcessBoth(kept, &p.shown))
	r.Add(verify.CheckRest, "page", verify.Missing(kept, &p.shown))
	p.judge(values, r)
	if err := pictures(j, p, r); err != nil {
		return nil, err
	}
	return r.Conclude(), ctx.Err()
}

// Search implements verify.Searcher.
func (Verifier) Search(ctx context.Context, in verify.Input, v *verify.Values) (*verify.Report, error) {
	p, err := read(in, nil)
	if err != nil {
		return nil, err
	}
	r := &verify.Report{}
	r.Add(verify.CheckText, "page", v.Present(&p.shown))
	r.Add(verify.CheckBytes, "attributes and what is not shown", max(v.Find(&p.rest, verify.Strict), v.FindBytes(p.source, verify.Strict)))
	return r.Conclude(), ctx.Err()
}

// page is what a browser makes of a file.
type page struct {
	source   []byte
	literals []string
	shown    verify.Text    // text and spoken attributes
	rest     verify.Text    // all other values and names
	odd      map[string]int // what no redacted page has, by its name
	images   []string       // addresses of pictures within the page
}

// read parses a file as a browser without scripts does.
func read(in verify.Input, literals []string) (*page, error) {
	b, err := verify.ReadAll(in)
	if err != nil {
		return nil, err
	}
	e, _, _ := charset.DetermineEncoding(b[:min(len(b), 64<<10)], "")
	text, err := e.NewDecoder().Bytes(bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF")))
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "charset", nil)
	}
	root, err := html.ParseWithOptions(bytes.NewReader(text), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "", nil)
	}
	p := &page{source: b, literals: literals, odd: map[string]int{}}
	p.walk(root)
	return p, nil
}

// walk goes through the tree without recursion: pages nest as deeply as they
// like.
func (p *page) walk(root *html.Node) {
	var spoken strings.Builder
	var text strings.Builder
	for n := root; n != nil; {
		p.visit(n, &text, &spoken)
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != nil && n.NextSibling == nil {
			if n = n.Parent; n != nil {
				p.border(n, &text)
			}
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	p.shown.Add(verify.Without(text.String(), p.literals))
	p.shown.Gap()
	p.shown.Add(verify.Without(spoken.String(), p.literals))
}

func (p *page) visit(n *html.Node, text, spoken *strings.Builder) {
	switch n.Type {
	case html.TextNode:
		if n.Parent != nil && dead[n.Parent.Data] {
			p.rest.Add(n.Data)
			p.rest.Gap()
			return
		}
		text.WriteString(n.Data)
	case html.CommentNode:
		p.odd["comment"]++
		p.rest.Add(n.Data)
		p.rest.Gap()
	case html.DoctypeNode:
		p.rest.Add(n.Data)
		p.attributes(n, spoken)
	case html.ElementNode:
		p.border(n, text)
		p.rest.Add(n.Data)
		p.rest.Gap()
		if dead[n.Data] || n.Namespace != "" {
			p.odd["element"]++
		}
		p.attributes(n, spoken)
	}
}

// dead elements show nothing themselves, or what is loaded.
var dead = words("script style title iframe object embed applet template noembed noframes frame frameset link base svg math canvas audio video xml datalist plaintext xmp")

// blocks begin a line of their own; cells and breaks divide words, too.
var blocks = words(`address article aside blockquote body br button caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
	h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary table tbody td textarea tfoot th thead tr ul`)

// spokenAttrs are read out or shown.
var spokenAttrs = words("alt title placeholder label summary abbr aria-label value")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func (p *page) border(n *html.Node, text *strings.Builder) {
	if n.Type == html.ElementNode && blocks[n.Data] {
		text.WriteString("\n\n\n\n\n") // wider than what one value may stand across
	}
}

func (p *page) attributes(n *html.Node, spoken *strings.Builder) {
	for _, a := range n.Attr {
		name := strings.ToLower(a.Key)
		switch {
		case spokenAttrs[name] && n.Type == html.ElementNode:
			spoken.WriteString(a.Val + "\n\n\n\n\n")
			continue
		case strings.HasPrefix(name, "on"), strings.HasPrefix(name, "data-"), name == "id", name == "class", name == "name", name == "hidden", name == "srcset":
			p.odd["attribute"]++
		case name == "style" && strings.ContainsAny(a.Val, "\\@") || name == "style" && strings.Contains(strings.ToLower(a.Val), "url("):
			p.odd["attribute"]++
		case name == "src" && strings.HasPrefix(a.Val, "data:image/"):
			p.images = append(p.images, a.Val)
			continue
		case name == "src":
			p.odd["attribute"]++
		case name == "content" && !strings.Contains(a.Val, "/"):
			p.odd["attribute"]++
		}
		p.rest.Add(name + " ")
		p.rest.Add(a.Val)
		p.rest.Gap()
	}
}

// judge looks at everything but the text.
func (p *page) judge(v *verify.Values, r *verify.Report) {
	r.Add(verify.CheckBytes, "attributes", v.Find(&p.rest, verify.Strict))
	for what, n := range p.odd {
		r.Add(verify.CheckHidden, what, n)
	}
}

// literals are what may stand for a value.
func literals(j *verify.Job) []string {
	out := []string{j.Literal}
	for _, r := range j.Plan.Redactions {
		if r.Label != "" {
			out = append(out, verify.Replacement(j.Literal, r.Label))
		}
	}
	return out
}
