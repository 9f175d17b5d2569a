package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	detectorsall "inkoust/detectors/all"
	"inkoust/internal/lexicon"
	"inkoust/internal/table"
	"inkoust/pipeline"
	"inkoust/publish"
)

// The exit codes, a contract (docs/scripting.md). The first that applies wins.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitParked      = 3
	exitLeaks       = 10
	exitReview      = 11
	exitInterrupted = 130
)

// errLeaks ends check and verify that found something.
var errLeaks = errors.New("leaks found")

// stateError carries the code of a run that went through.
type stateError int

func (e stateError) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// usageError is a mistake in the command line or in a file that it names. Hint
// says what to do.
type usageError struct {
	err  error
	hint string
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usage(hint, format string, args ...any) error {
	return &usageError{err: fmt.Errorf(format, args...), hint: hint}
}

// exitCode is the one switch from errors to codes. It says what went wrong and
// what helps.
func exitCode(err error, stderr io.Writer) int {
	var state stateError
	var use *usageError
	var cell *table.Error
	var input *pipeline.InputError
	var added *detectorsall.FileError
	var list *lexicon.Error
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &state):
		return int(state)
	case errors.Is(err, errLeaks):
		return exitLeaks
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "inkoust: interrupted; records that were finished are complete")
		return exitInterrupted
	case errors.As(err, &use):
		say(stderr, err, use.hint)
		return exitUsage
	case errors.As(err, &added):
		say(stderr, err, "see docs/detectors.md for every key")
		return exitUsage
	case errors.As(err, &list):
		say(stderr, err, list.Hint)
		return exitUsage
	case errors.As(err, &cell), errors.As(err, &input):
		say(stderr, err, "correct the file and run again")
		return exitUsage
	case strings.HasPrefix(err.Error(), "unknown command"): // cobra has no type for it
		say(stderr, err, "see inkoust --help")
		return exitUsage
	case errors.Is(err, pipeline.ErrNothing):
		say(stderr, err, "name a folder with documents, or a document")
		return exitUsage
	case errors.Is(err, fs.ErrNotExist):
		say(stderr, err, "check the path")
		return exitUsage
	}
	say(stderr, err, failureHint(err))
	return exitFailed
}

func say(w io.Writer, err error, hint string) {
	fmt.Fprintf(w, "inkoust: %v\n", err)
	if hint != "" {
		fmt.Fprintf(w, "inkoust: hint: %s\n", hint)
	}
}

func failureHint(err error) string {
	switch {
	case errors.Is(err, pipeline.ErrForeign):
		return "move that folder away, or name another one with --out; nothing in it was changed"
	case errors.Is(err, syscall.ENOSPC) || strings.Contains(err.Error(), "no space left"):
		return "the disk is full: free space in the output folder and run again; nothing half-written is left"
	case errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return "the system lets you write no more there: free space or ask for a larger limit and run again; nothing half-written is left"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "check the rights on the output folder"
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		return "the output folder, or a part of its path, is a file: name another folder"
	}
	return "run again; if it happens again, hand this message to the administrator"
}

// codeOf sums up the outcomes of a run.
func codeOf(outcomes []*pipeline.Outcome) error {
	code := exitDone
	for _, o := range outcomes {
		switch {
		case o.State == publish.Parked:
			return stateError(exitParked)
		case o.Questions > 0:
			code = exitReview
		}
	}
	if code != exitDone {
		return stateError(code)
	}
	return nil
}
