package pipeline_test

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"inkoust/document"
	"inkoust/pipeline"
)

// Opening a pipe waits until somebody writes to it.
func TestPipeIsParked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.txt")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		_, _, err := pipeline.OpenRegular(path)
		done <- err
	}()
	select {
	case err := <-done:
		if got, _ := document.ParkedReason(err); got != document.ReasonUnreadable {
			t.Errorf("got %v, want %v", got, document.ReasonUnreadable)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("opening a pipe does not end")
	}
}
