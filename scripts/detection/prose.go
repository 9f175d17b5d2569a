package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/contracts"
)

// prose measures the lines of the texts in which nothing is found: what a byte
// costs before any value does.
func (b *bench) prose() error {
	var quiet []contracts.Text
	size := 0
	for _, t := range b.texts {
		found, err := detectors.DetectAll(context.Background(), b.registry, []*document.Part{part(t)})
		if err != nil {
			return err
		}
		q := contracts.Text{Body: linesWithout(t.Body, found)}
		quiet, size = append(quiet, q), size+len(q.Body)
	}
	begin, n := processor(), 0
	for _, t := range quiet {
		found, err := detectors.DetectAll(context.Background(), b.registry, []*document.Part{part(t)})
		if err != nil {
			return err
		}
		n += len(found)
	}
	spent := processor() - begin
	fmt.Printf("lines without a value, %.1f MB, %.1f findings a kilobyte: %.1f MB/s\n",
		megabytes(size), float64(n)/float64(size)*1024, megabytes(size)/spent.Seconds())
	return nil
}

// linesWithout returns the lines of a text that no finding touches.
func linesWithout(text string, found []detectors.Finding) string {
	slices.SortFunc(found, func(a, b detectors.Finding) int { return a.Start - b.Start })
	var out strings.Builder
	at := 0
	for line := range strings.Lines(text) {
		end := at + len(line)
		for len(found) > 0 && found[0].End <= at {
			found = found[1:]
		}
		if len(found) == 0 || found[0].Start >= end {
			out.WriteString(line)
		}
		at = end
	}
	return out.String()
}
