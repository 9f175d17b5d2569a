package isolate

import (
	"os"
	"runtime/metrics"
	"syscall"
)

const rlimitData = 2 // RLIMIT_DATA: private writable memory, Linux 4.7 and later

// restrict sets the limits of this process. A failure to set one leaves the
// process with its own watch as guard.
func restrict(l Limits) {
	set := func(what int, value uint64) {
		syscall.Setrlimit(what, &syscall.Rlimit{Cur: value, Max: value})
	}
	set(syscall.RLIMIT_CORE, 0)
	if !raceDetector {
		set(rlimitData, uint64(l.Memory)+256<<20) // stacks and the runtime's own tables
	}
	if s := uint64(l.CPU.Seconds()); s > 0 {
		set(syscall.RLIMIT_CPU, s)
	}
	set(syscall.RLIMIT_FSIZE, 0) // a child writes no files
}

func childAttr() *syscall.SysProcAttr {
	// A group of its own: Ctrl-C at the terminal reaches the parent alone,
	// which finishes the document in hand.
	return &syscall.SysProcAttr{Setpgid: true}
}

func killedByTime(s *os.ProcessState) bool {
	ws, ok := s.Sys().(syscall.WaitStatus)
	return ok && ws.Signaled() && (ws.Signal() == syscall.SIGXCPU || ws.Signal() == syscall.SIGKILL)
}

func heapInUse() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
