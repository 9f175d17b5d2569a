package document

import (
	"errors"
	"strings"

	"inkoust/internal/refusal"
)

// Refused turns the refusal of an internal package into a *Parked error; every
// other error, nil too, is returned as it is. place gives the words for the name
// of a member, which may quote a person: the name itself only where it cannot.
func Refused(err error, place func(member string) string) error {
	var r *refusal.Error
	if !errors.As(err, &r) {
		return err
	}
	where := r.What
	if r.Member != "" {
		where = strings.TrimSuffix(place(r.Member)+": "+r.What, ": ")
	}
	return Park(Reason(r.Reason), where, nil)
}

// IsRefused reports whether an internal package refused its input.
func IsRefused(err error) bool {
	var r *refusal.Error
	return errors.As(err, &r)
}
