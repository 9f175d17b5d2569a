//go:build external

package e2e

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"inkoust/internal/hostile"
)

// What one hostile file may cost: seconds of all processes, and megabytes of the
// largest one.
const (
	hostileTime   = 10 * time.Second
	hostileMemory = 300
)

// Every hostile document is set aside for its own reason, in little time and
// memory.
func TestHostileOfficeDocuments(t *testing.T) {
	for _, s := range hostile.Samples() {
		t.Run(s.Name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, s.Name)
			if err := os.WriteFile(path, s.Data, 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(binary, "redact", "--json", path, "--out", filepath.Join(dir, "out"))
			out, _ := cmd.Output() // the exit code is looked at
			var o outcome
			if err := json.Unmarshal(out, &o); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			if code := cmd.ProcessState.ExitCode(); code != exitParked || o.Reason != s.Reason {
				t.Errorf("got exit %d, %q; want %d, %q", code, o.Reason, exitParked, s.Reason)
			}
			if cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(); cpu > hostileTime {
				t.Errorf("took %v, want at most %v", cpu, hostileTime)
			}
			if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok && u.Maxrss>>10 > hostileMemory {
				t.Errorf("took %d MB, want at most %d", u.Maxrss>>10, hostileMemory)
			}
		})
	}
}
