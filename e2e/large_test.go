//go:build external

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"inkoust/internal/docxfixture"
)

// What a word document of 50 MB may cost: processor time of all processes
// together, detection and proof included, and megabytes of the largest one.
const (
	largeSize   = 50 << 20
	largeTime   = 15 * time.Second
	largeMemory = 450
)

func TestLargeWordDocuments(t *testing.T) {
	for _, tt := range []struct {
		name           string
		text, pictures int
	}{{"text", largeSize, 0}, {"pictures", 1 << 20, largeSize}} {
		var b bytes.Buffer
		if err := docxfixture.Large(&b, tt.text, tt.pictures); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		path := filepath.Join(dir, "velka.docx")
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(binary, "redact", path, "--images", "keep", "--out", filepath.Join(dir, "out"))
		out, _ := cmd.CombinedOutput() // the exit code is looked at
		if code := cmd.ProcessState.ExitCode(); code != exitDone && code != exitReview {
			t.Fatalf("%s: exit %d: %s", tt.name, code, out)
		}
		cpu, memory := cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), int64(0)
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			memory = u.Maxrss >> 10
		}
		t.Logf("%s: %v, largest process %d MB", tt.name, cpu, memory)
		if cpu > largeTime || memory > largeMemory {
			t.Errorf("%s: took %v and %d MB, want at most %v and %d MB", tt.name, cpu, memory, largeTime, largeMemory)
		}
	}
}
