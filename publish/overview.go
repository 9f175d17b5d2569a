package publish

import "time"

// OverviewRow is one record of a run in prehled.html and prehled.csv.
type OverviewRow struct {
	Source  string // the source's name; written to prehled.csv alone
	Record  string // safe name of the record
	State   State
	Profile string
	// Start is the day the deadlines run from: conclusion of the contract, or
	// the day the information was given; zero if unknown.
	Start     time.Time
	Questions int    // open ones
	Hint      string // what to do next, in the profile's language
}
