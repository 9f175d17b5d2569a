package pipeline

import (
	"context"
	"sync"
)

// Batch runs do on every record, at most jobs at a time, and returns the
// outcomes in the order of the records. done is called after each record, one
// call at a time. The first error that ends the run, or the end of soft, stops
// the records that have not begun; those under way are finished under ctx.
func Batch(ctx, soft context.Context, records []*Record, jobs int, do func(context.Context, *Record) (*Outcome, error), done func(*Outcome)) ([]*Outcome, error) {
	var (
		mu       sync.Mutex
		wg       sync.WaitGroup
		next     int
		failed   error
		outcomes = make([]*Outcome, len(records))
	)
	take := func() int {
		mu.Lock()
		defer mu.Unlock()
		if failed != nil || ctx.Err() != nil || soft.Err() != nil || next == len(records) {
			return -1
		}
		next++
		return next - 1
	}
	finish := func(i int, o *Outcome, err error) {
		mu.Lock()
		defer mu.Unlock()
		if err != nil && failed == nil {
			failed = err
		}
		if outcomes[i] = o; o != nil && done != nil {
			done(o)
		}
	}
	for range max(jobs, 1) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := take(); i >= 0; i = take() {
				o, err := do(ctx, records[i])
				finish(i, o, err)
			}
		}()
	}
	wg.Wait()
	if failed == nil && next < len(records) {
		failed = context.Canceled
	}
	return compact(outcomes), failed
}

// compact drops the records that never ended.
func compact(all []*Outcome) []*Outcome {
	var out []*Outcome
	for _, o := range all {
		if o != nil {
			out = append(out, o)
		}
	}
	return out
}
