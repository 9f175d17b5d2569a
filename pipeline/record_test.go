package pipeline

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"inkoust/document"
)

// Tests often run as root, whom no file refuses; the reasons are told apart here.
func TestFilesThatCannotBeOpenedAreParked(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want document.Reason
	}{
		{"no right", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, document.ReasonPermission},
		{"gone", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}, document.ReasonUnreadable},
		{"broken disk", errors.New("input/output error"), document.ReasonUnreadable},
	}
	for _, tt := range tests {
		got, ok := document.ParkedReason(parkedOpen(tt.err))
		if !ok || got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	if _, err := (&Source{Path: t.TempDir()}).open(); err == nil {
		t.Error("a folder was opened as a file")
	} else if _, ok := document.ParkedReason(err); !ok {
		t.Errorf("%v is no reason to park", err)
	}
	if os.Getuid() != 0 {
		path := t.TempDir() + "/secret"
		if err := os.WriteFile(path, []byte("x"), 0); err != nil {
			t.Fatal(err)
		}
		_, err := (&Source{Path: path}).open()
		if got, _ := document.ParkedReason(err); got != document.ReasonPermission {
			t.Errorf("got %q, want %q", got, document.ReasonPermission)
		}
	}
}
