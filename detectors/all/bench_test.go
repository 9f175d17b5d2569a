//go:build unix

package all

import (
	"context"
	"slices"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/contracts"
)

// benched is how much text a round of BenchmarkDetection reads; make bench-detect
// reads fifty megabytes and tells more.
const benched = 2 << 20

// BenchmarkDetection measures detection of contracts: no detector at all, the
// identifiers, each detector that sees earlier findings, propagation, all. Tokens are
// cut by whoever asks first.
func BenchmarkDetection(b *testing.B) {
	r, err := Registry(Options{})
	if err != nil {
		b.Fatal(err)
	}
	var first detectors.Registry
	var seconds []detectors.Second
	for _, d := range r {
		if s, ok := d.(detectors.Second); ok {
			seconds = append(seconds, s)
			continue
		}
		first = append(first, d)
	}
	texts := contracts.Texts(benched)
	run := func(name string, each func(p *document.Part)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				size := 0
				for _, t := range texts {
					// A copy, so that nothing kept of an earlier round helps.
					each(&document.Part{ID: "body", Text: strings.Clone(t.Body), Lang: t.Lang})
					size += len(t.Body)
				}
				b.SetBytes(int64(size))
			}
		})
	}
	detect := func(r detectors.Registry) func(*document.Part) {
		return func(p *document.Part) {
			if _, err := r.Detect(context.Background(), p); err != nil {
				b.Fatal(err)
			}
		}
	}
	run("plain", detect(nil))
	run("identifiers", detect(first))
	for _, s := range seconds {
		run(s.Info().ID, detect(detectors.Registry{s}))
	}
	known := map[string][]detectors.Finding{}
	for _, t := range texts {
		list, err := r.Detect(context.Background(), &document.Part{ID: "body", Text: t.Body, Lang: t.Lang})
		if err != nil {
			b.Fatal(err)
		}
		known[t.Body] = list
	}
	run("propagation", func(p *document.Part) {
		f := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: slices.Clone(known[p.Text])}
		for _, d := range r {
			if d, ok := d.(detectors.Propagator); ok {
				if err := detectors.Propagate(context.Background(), d, []*detectors.File{f}); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	run("all", func(p *document.Part) { found(b, r, p) })
}

// BenchmarkHostile measures texts made to be slow.
func BenchmarkHostile(b *testing.B) {
	r, err := Registry(Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, h := range hostile {
		b.Run(h.name, func(b *testing.B) {
			text := h.text(1 << 20)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				found(b, r, &document.Part{ID: "body", Text: text})
			}
		})
	}
}
