package detectors

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"inkoust/document"
)

// DetectAll finds the values of all parts, several parts at a time. The findings
// stand in the order of the parts, the error is that of the first part that has
// one.
func DetectAll(ctx context.Context, d PartDetector, parts []*document.Part) ([]Finding, error) {
	found, err := detectEach(ctx, d, parts)
	return gathered(found), err
}

// gathered are lists one behind the other. One that is alone is not copied: that of a
// sheet of people takes a hundred megabytes.
func gathered(lists [][]Finding) []Finding {
	var alone []Finding
	for _, list := range lists {
		if len(list) > 0 && len(alone) > 0 {
			return slices.Concat(lists...)
		}
		if len(list) > 0 {
			alone = list
		}
	}
	return alone
}

// detectEach gives the findings part by part.
func detectEach(ctx context.Context, d PartDetector, parts []*document.Part) ([][]Finding, error) {
	blocks := blocksOf(parts)
	found, err := detectBlocks(ctx, d, blocks)
	if err != nil || len(blocks) == len(parts) {
		return found, err
	}
	return joinBlocks(parts, blocks, found), nil
}

// detectBlocks gives the findings block by block. Blocks are handed out in order,
// so that with one that fails all before it are looked at, too.
func detectBlocks(ctx context.Context, d PartDetector, blocks []piece) ([][]Finding, error) {
	found, errs := make([][]Finding, len(blocks)), make([]error, len(blocks))
	var next atomic.Int64
	var failed atomic.Bool
	work := func() {
		for !failed.Load() {
			i := int(next.Add(1)) - 1
			if i >= len(blocks) {
				return
			}
			errs[i] = Guard(func() error {
				list, err := d.Detect(ctx, blocks[i].part)
				found[i] = blocks[i].own(list)
				return err
			})
			if errs[i] != nil {
				failed.Store(true)
			}
		}
	}
	var running sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(blocks)) - 1 {
		running.Go(work)
	}
	work()
	running.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}
