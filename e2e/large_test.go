//go:build external

package e2e

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"inkoust/internal/docxfixture"
	"inkoust/internal/sheetfixture"
)

// large are documents with what they may cost: processor time of all processes
// together, detection and proof included, and megabytes of the largest one.
var large = []struct {
	name   string
	write  func(io.Writer) error
	time   time.Duration
	memory int64
}{
	{"text.docx", func(w io.Writer) error { return docxfixture.Large(w, 50<<20, 0) }, 15 * time.Second, 300},
	{"pictures.docx", func(w io.Writer) error { return docxfixture.Large(w, 1<<20, 50<<20) }, 15 * time.Second, 300},
	{"rows.xlsx", func(w io.Writer) error { return sheetfixture.XLSX(w, 200_000, false) }, 18 * time.Second, 300},
	{"people.xlsx", func(w io.Writer) error { return sheetfixture.XLSX(w, 200_000, true) }, 50 * time.Second, 720},
	{"rows.ods", func(w io.Writer) error { return sheetfixture.ODS(w, 150_000) }, 18 * time.Second, 600},
}

func TestLargeDocuments(t *testing.T) {
	for _, tt := range large {
		dir := t.TempDir()
		path := filepath.Join(dir, "velka"+filepath.Ext(tt.name))
		var b bytes.Buffer
		if err := tt.write(&b); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(binary, "redact", path, "--images", "keep", "--out", filepath.Join(dir, "out"))
		start := time.Now()
		out, _ := cmd.CombinedOutput() // the exit code is looked at
		wall := time.Since(start)
		if code := cmd.ProcessState.ExitCode(); code != exitDone && code != exitReview {
			t.Fatalf("%s: exit %d: %s", tt.name, code, out)
		}
		cpu, memory := cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), int64(0)
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			memory = u.Maxrss >> 10
		}
		t.Logf("%s: %v, %v of processors, largest process %d MB", tt.name, wall.Round(time.Second/10), cpu.Round(time.Second/10), memory)
		if cpu > tt.time || memory > tt.memory {
			t.Errorf("%s: took %v and %d MB, want at most %v and %d MB", tt.name, cpu, memory, tt.time, tt.memory)
		}
	}
}
