package convert

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestNoFolderIsSweptWhileItIsMade sweeps all the time while folders are made.
func TestNoFolderIsSweptWhileItIsMade(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR"))
	made, swept := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(swept)
		for {
			select {
			case <-made:
				return
			default:
				Sweep()
			}
		}
	}()
	for range 300 {
		dir, done, err := newFolder()
		if err != nil {
			t.Error(err)
			break
		}
		if _, err := os.Stat(filepath.Join(dir, lockName)); err != nil {
			t.Error("the folder was swept")
		}
		done()
	}
	close(made)
	<-swept
}

func TestWhatAKilledRunLeftIsSwept(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR"))
	working, done, err := newFolder()
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	killed := filepath.Join(os.TempDir(), folderName+"killed")
	making := filepath.Join(os.TempDir(), folderName+"making")
	written := filepath.Join(os.TempDir(), folderName+"written")
	other := filepath.Join(os.TempDir(), "other")
	for _, dir := range []string{killed, making, written, other} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{filepath.Join(killed, lockName), filepath.Join(killed, "input.doc"), filepath.Join(working, "input.doc")} {
		if err := os.WriteFile(path, []byte("Jan Vzorný"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(written, time.Time{}, time.Now().Add(-2*longGone)); err != nil {
		t.Fatal(err)
	}
	Sweep()
	for path, want := range map[string]bool{killed: false, making: true, written: false, other: true, filepath.Join(working, "input.doc"): true} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: got %v, want it to be there: %v", filepath.Base(path), err, want)
		}
	}
}
