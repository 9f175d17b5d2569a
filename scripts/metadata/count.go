package main

import (
	"fmt"
	"io"

	"inkoust/publish"
)

// fields in the order of the form.
var fields = []string{"subject", "number", "net", "gross", "currency", "concluded", "linked", "party"}

// counts are the verdicts by field and kind, wrong ones also by confidence.
type counts struct {
	byKind map[[2]string]int
	said   map[string]int // values that the text says
	found  map[string]int // of them, offered rightly
	wrong  map[string]map[publish.Confidence]int
}

func newCounts() *counts {
	return &counts{byKind: map[[2]string]int{}, said: map[string]int{}, found: map[string]int{}, wrong: map[string]map[publish.Confidence]int{}}
}

func (c *counts) add(v verdict) {
	c.byKind[[2]string{v.field, v.kind}]++
	if v.said {
		c.said[v.field]++
		if v.kind == right {
			c.found[v.field]++
		}
	}
	if v.kind != wrong {
		return
	}
	if c.wrong[v.field] == nil {
		c.wrong[v.field] = map[publish.Confidence]int{}
	}
	c.wrong[v.field][v.confidence]++
}

// print writes a line a field: what share of the values that the text says was
// offered rightly, and of what was offered, what share is right.
func (c *counts) print(w io.Writer, half string) {
	fmt.Fprintf(w, "\n%-8s %5s %6s %6s   %-22s %-14s %s\n", half, "right", "missed", "wrong", "wrong by confidence", "found", "offered right")
	for _, f := range fields {
		n := func(kind string) int { return c.byKind[[2]string{f, kind}] }
		r, m, x := n(right), n(missed), n(wrong)
		by := c.wrong[f]
		conf := fmt.Sprintf("%d high %d medium %d low", by[publish.High], by[publish.Medium], by[publish.Low])
		if f == "party" {
			conf = ""
		}
		fmt.Fprintf(w, "%-9s %4d %6d %6d   %-22s %-14s %s\n", f, r, m, x, conf, share(c.found[f], c.said[f]), share(r, r+x))
	}
}

func share(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%3d %% (%d/%d)", (100*n+of/2)/of, n, of)
}
