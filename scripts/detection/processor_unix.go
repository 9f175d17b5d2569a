//go:build unix

package main

import (
	"syscall"
	"time"
)

// processor is the time the processor has spent on this process.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic("getrusage: " + err.Error()) // no argument of ours can be wrong
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
