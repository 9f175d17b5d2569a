//go:build unix && !race

package all

import (
	"syscall"
	"testing"
	"time"

	"inkoust/document"
)

// patience is how long a megabyte may take the processor: one and a half times the
// second that is promised on a quiet machine, for tests that run beside others.
const patience = 1500 * time.Millisecond

// processor is the time the processor has spent on the tests.
func processor(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// TestNoTextIsSlow is left out under the race detector, which makes loops over
// bytes ten times slower: time tells nothing there.
func TestNoTextIsSlow(t *testing.T) {
	r, err := Registry(Options{Terms: manyTerms()})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hostile {
		text := h.text(hostileSize)
		spent := time.Duration(1 << 62)
		for try := 0; try < 3 && spent > patience; try++ { // the machine may be busy with other tests
			begin := processor(t)
			found(t, r, &document.Part{ID: "body", Text: text})
			spent = min(spent, (processor(t)-begin)*(1<<20)/hostileSize)
		}
		if spent > patience {
			t.Errorf("%s: a megabyte takes %v, want at most %v", h.name, spent, patience)
		} else if testing.Verbose() {
			t.Logf("%-40s %8.2f s", h.name, spent.Seconds())
		}
	}
}

// hostileSize keeps the test short: the time of a megabyte is reckoned from it.
// BenchmarkHostile reads a megabyte of each.
const hostileSize = 1 << 17
