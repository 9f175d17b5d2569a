// Package refusal says why hostile or damaged input was refused, for packages
// that may not know the document they read for. document.Refused turns such an
// error into a parked document.
package refusal

import "errors"

// Reason is why input was refused. The words are those of document.Reason.
type Reason string

// The reasons.
const (
	Damaged     Reason = "damaged"
	TooLarge    Reason = "too-large"
	Bomb        Reason = "bomb"
	Encrypted   Reason = "encrypted"
	Unsupported Reason = "unsupported-feature"
)

// Error is refused input. Member is the name that the producer of the file gave
// to a part of it: it may quote a person and is no part of the message.
type Error struct {
	Reason Reason
	Member string // member of an archive, "" for the archive itself
	What   string // "doubled member", our words alone
}

func (e *Error) Error() string {
	if e.What == "" {
		return string(e.Reason)
	}
	return e.What + ": " + string(e.Reason)
}

// In says in which member input was refused, where that is not known yet. Every
// other error, nil too, is returned as it is.
func In(member string, err error) error {
	var r *Error
	if !errors.As(err, &r) || r.Member != "" {
		return err
	}
	return &Error{Reason: r.Reason, Member: member, What: r.What}
}
