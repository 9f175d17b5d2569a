package pdf

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"inkoust/document"
)

const (
	// maxText bounds the text of one document.
	maxText = 64 << 20
	// maxLang is longer than any language tag that occurs.
	maxLang = 35
)

func pageID(n int) string { return "p" + strconv.Itoa(n) }

// open reads all pages and all other places of text.
func (d *doc) open(ctx context.Context) (err error) {
	if d.sheets, err = d.s.sheets(ctx); err != nil {
		return err
	}
	catalog := d.s.dict(d.s.trailer["Root"])
	if t, ok := d.s.text(catalog["Lang"]); ok {
		d.lang = language(textString(t))
	}
	d.prints, d.hashes, d.sharers = map[string]int{}, map[*stream]string{}, map[*stream]int{}
	gathered := d.collect()
	d.readSignatures(gathered)
	if err := d.findEmbedded(); err != nil {
		return err
	}
	d.layers = d.s.readLayers()
	if d.dynamicForm() {
		return document.Park(document.ReasonFeature, "form", errors.New("dynamic XFA form"))
	}
	r := &reader{d: d, gathered: gathered, judge: &trust{d: d}}
	if err := r.pages(ctx); err != nil {
		return err
	}
	d.countCopies()
	d.extra = gathered.parts()
	return r.judge.whole()
}

// reader reads the pages of a document for the first time.
type reader struct {
	d        *doc
	gathered *collector
	judge    *trust
	total    int // bytes of text
}

// pages reads page by page and looks at the text of each while the next is read.
func (r *reader) pages(ctx context.Context) error {
	var last *laying
	for _, p := range r.d.sheets {
		c, err := r.content(ctx, p)
		if e := r.page(last); e != nil {
			return e // it comes first, whatever the next page is
		}
		if err != nil {
			return err
		}
		last = layOut(p.n, c)
	}
	return r.page(last)
}

// content interprets a page and gathers what it does not show.
func (r *reader) content(ctx context.Context, p *sheet) (*canvas, error) {
	if err := r.d.flatten(p); err != nil {
		return nil, r.d.parkPage(ctx, p.n, err)
	}
	c, err := r.d.read(ctx, p)
	if err != nil {
		return nil, err
	}
	p.fonts, p.off = c.fonts()
	r.gathered.spoken(c.spoken)
	r.gathered.add("hidden:layers", c.offText())
	return c, nil
}

// page judges a page that is laid out, and keeps its text; nil is no page.
func (r *reader) page(l *laying) error {
	if l == nil {
		return nil
	}
	d := r.d
	if err := d.finish(l); err != nil {
		return err
	}
	p := d.sheets[l.n-1]
	if err := r.judge.page(p, l.canvas, l.text); err != nil {
		return err
	}
	d.texts = append(d.texts, l.text.text)
	if r.total += len(l.text.text); r.total > maxText {
		return document.Park(document.ReasonTooLarge, page(p.n), errors.New("text"))
	}
	d.notePictures(p, l.canvas, l.text)
	return nil
}

// language reduces a language tag to the primary one: "cs-CZ" to "cs".
func language(tag string) string {
	if len(tag) > maxLang {
		return ""
	}
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if len(primary) < 2 || len(primary) > 3 {
		return ""
	}
	for _, c := range primary {
		if c < 'a' || c > 'z' {
			return ""
		}
	}
	return primary
}

// pageOf finds the page of a part, 0 for parts that are no page.
func (d *doc) pageOf(part string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(part, "p"))
	if err != nil || n < 1 || n > len(d.sheets) || pageID(n) != part {
		return 0
	}
	return n
}

// Places gives the boxes of a span, one a line. Parts that are no page have no
// place but themselves.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	n := d.pageOf(s.Part)
	if n == 0 {
		for _, p := range d.extra {
			if p.ID == s.Part {
				return []document.Place{{Member: s.Part, Page: p.Page}}, nil
			}
		}
		return nil, fmt.Errorf("%s: no such part", s.Part)
	}
	if err := d.load(context.Background(), n); err != nil {
		return nil, err
	}
	if s.Start < 0 || s.End < s.Start || s.End > len(d.lastText.text) {
		return nil, fmt.Errorf("%s: span out of range", s.Part)
	}
	return d.boxesOf(n, d.lastText.glyphsOf(s.Start, s.End)), nil
}

func (d *doc) boxesOf(n int, glyphs []int) []document.Place {
	var out []document.Place
	var last *glyph
	for _, i := range glyphs {
		g := &d.lastCanvas.glyphs[i]
		r := g.rect()
		if last != nil && degrees(last) == degrees(g) && last.across() == g.across() {
			p := &out[len(out)-1].Rect
			*p = document.Rect{X0: min(p.X0, r.X0), Y0: min(p.Y0, r.Y0), X1: max(p.X1, r.X1), Y1: max(p.Y1, r.Y1)}
		} else {
			out = append(out, document.Place{Page: n, Rect: r})
		}
		last = g
	}
	return out
}

func (g *glyph) rect() document.Rect {
	c := g.corners(g.along(), g.along()+g.adv)
	r := document.Rect{X0: c[0][0], Y0: c[0][1], X1: c[0][0], Y1: c[0][1]}
	for _, p := range c[1:] {
		r = document.Rect{X0: min(r.X0, p[0]), Y0: min(r.Y0, p[1]), X1: max(r.X1, p[0]), Y1: max(r.Y1, p[1])}
	}
	return r
}
