//go:build !unix

package main

import "time"

var started = time.Now()

// processor is the time since the start, where that of the processor is not told.
func processor() time.Duration { return time.Since(started) }
