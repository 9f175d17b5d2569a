//go:build !linux

package isolate

import (
	"os"
	"runtime/metrics"
	"syscall"
)

// restrict has no system limits to set here: watchSelf guards memory and time.
func restrict(Limits) {}

func childAttr() *syscall.SysProcAttr { return nil }

func killedByTime(*os.ProcessState) bool { return false }

func heapInUse() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
