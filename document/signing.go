package document

import "time"

// Signing is what a digital signature says of the time it was made. Nothing of
// it is proved: neither the signature nor the authority behind a timestamp is
// looked at.
type Signing struct {
	At     time.Time  // UTC, whole seconds; zero if the signature does not tell
	Source TimeSource // "" if the signature does not tell
	// Archive marks a timestamp over the whole document, put there to keep older
	// signatures provable: nobody signed then.
	Archive bool
	Form    string // "ETSI.CAdES.detached" and its like; "other" for unknown ones
}

// TimeSource is where a time of signing comes from. The words stand in protocols.
type TimeSource string

// The sources, the most trustworthy first.
const (
	TimeStamped TimeSource = "timestamp" // an authority's timestamp on the signature
	TimeSigned  TimeSource = "signed"    // the signer's clock, covered by the signature
	TimeStated  TimeSource = "stated"    // the signing program's note beside it
)
