package parties_test

import (
	"context"
	"testing"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
	"inkoust/internal/contracts"
	"inkoust/parties"
)

// BenchmarkContracts decides on a megabyte of invented contracts whose values
// were found before.
func BenchmarkContracts(b *testing.B) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var files []*detectors.File
	size := 0
	for _, t := range contracts.Texts(1 << 20) {
		p := &document.Part{ID: "body", Kind: document.Body, Text: t.Body}
		found, err := r.Detect(context.Background(), p)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: found})
		size += len(t.Body)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range files {
			parties.Assign([]*detectors.File{f}, parties.Options{})
		}
	}
}
