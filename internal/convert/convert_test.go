package convert

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// program writes a script that stands for LibreOffice.
func program(t *testing.T, script string) *LibreOffice {
	t.Helper()
	if runtime.GOOS == "windows" {
		script = "exit 1"
	}
	path := filepath.Join(t.TempDir(), "soffice")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return &LibreOffice{Program: path, Time: 5 * time.Second}
}

// last finds the folder of the output and the input among the arguments.
const last = `for a; do case $a in */out) out=$a;; */input.*) in=$a;; esac; done; `

func TestConvert(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("the scripts are for other systems; conversion with the program itself is tested under the tag external")
		return
	}
	for name, tt := range map[string]struct {
		script, want string
		err          error
	}{
		"copies":      {last + `cp "$in" "$out/input.docx"`, "obsah", nil},
		"no output":   {"exit 0", "", ErrFailed},
		"empty":       {last + `: > "$out/input.docx"`, "", ErrFailed},
		"fails":       {last + `cp "$in" "$out/input.docx"; exit 1`, "", ErrFailed},
		"hangs":       {"sleep 100 & wait", "", ErrTime},
		"environment": {last + `printf "$HOME" | grep -q "^$(dirname "$in")/home" && test -z "$INKOUST_SECRET" && cp "$in" "$out/input.docx"`, "obsah", nil},
	} {
		t.Setenv("INKOUST_SECRET", "x")
		l := program(t, tt.script)
		if name == "hangs" {
			l.Time = 300 * time.Millisecond
		}
		got, err := l.Convert(t.Context(), "doc", []byte("obsah"))
		if string(got) != tt.want || !errors.Is(err, tt.err) {
			t.Errorf("%s: got %q %v, want %q %v", name, got, err, tt.want, tt.err)
		}
	}
}

func TestWithoutTheProgramNothingIsConverted(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	saved := programs
	defer func() { programs = saved }()
	programs = []string{"soffice"}
	if _, err := (&LibreOffice{}).Convert(t.Context(), "doc", nil); !errors.Is(err, ErrMissing) {
		t.Errorf("got %v, want %v", err, ErrMissing)
	}
	if _, err := (&LibreOffice{}).Convert(t.Context(), "pdf", nil); !errors.Is(err, ErrFailed) {
		t.Errorf("got %v, want %v", err, ErrFailed)
	}
}
