package document

import "errors"

// Reason is why a file is parked. The words are part of the interface: they
// stand in JSON, protocols and messages (one sentence a reason in report).
type Reason string

// The reasons.
const (
	ReasonEmpty       Reason = "empty"
	ReasonUnsupported Reason = "unsupported-format"
	ReasonEncrypted   Reason = "encrypted"
	ReasonDamaged     Reason = "damaged"
	ReasonTooLarge    Reason = "too-large"
	ReasonBomb        Reason = "bomb"
	ReasonNoText      Reason = "no-text-layer"
	ReasonUntrusted   Reason = "text-layer-untrusted"
	ReasonCodec       Reason = "unsupported-codec"
	ReasonFeature     Reason = "unsupported-feature"
	ReasonMember      Reason = "unknown-member"
	ReasonUnreadable  Reason = "unreadable"
	ReasonPermission  Reason = "no-permission"
	ReasonCrashed     Reason = "crashed"
	ReasonTimeout     Reason = "timeout"
	ReasonMemory      Reason = "out-of-memory"
	ReasonResidue     Reason = "residue"
	ReasonUnverified  Reason = "unverified"
	ReasonName        Reason = "unsafe-name"
	ReasonDetector    Reason = "detector-failed"
)

// Parked is the error for a file that cannot be read or proved whole. Where
// names a place (a page, a member, an object), never a value.
type Parked struct {
	Reason Reason
	Where  string
	Err    error // cause, may be nil; must not quote text of the file
}

func (p *Parked) Error() string {
	s := string(p.Reason)
	if p.Where != "" {
		s = p.Where + ": " + s
	}
	if p.Err != nil {
		s += ": " + p.Err.Error()
	}
	return s
}

func (p *Parked) Unwrap() error { return p.Err }

// Park returns a *Parked error.
func Park(reason Reason, where string, err error) error {
	return &Parked{Reason: reason, Where: where, Err: err}
}

// ParkedReason returns the reason of a *Parked error in the chain of err, and
// whether there is one.
func ParkedReason(err error) (Reason, bool) {
	var p *Parked
	if errors.As(err, &p) {
		return p.Reason, true
	}
	return "", false
}
