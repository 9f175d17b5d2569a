package pipeline

import (
	"errors"

	"inkoust/internal/table"
)

// InputError is a mistake in a file that people write: settings, a list, a
// table. Only they can mend it; trying again does not help. The message names
// file, row, column and the expected form, never a value.
type InputError struct{ Err error }

func (e *InputError) Error() string { return e.Err.Error() }
func (e *InputError) Unwrap() error { return e.Err }

// asInput marks an error of reading such a file.
func asInput(err error) error {
	var cell *table.Error
	if errors.As(err, &cell) {
		return &InputError{Err: err}
	}
	return err
}
