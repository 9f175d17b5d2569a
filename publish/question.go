package publish

import "inkoust/rules"

// Question is one thing a person is asked, one row of rozhodnuti.csv. It points
// and never quotes.
type Question struct {
	ID       string // stable, "q7f2"
	File     string // File.ID
	Page     int    // 0 where there are no pages
	Place    string // "odst. 14"
	Type     string // "PERSON", "IMAGE"
	Person   string // "osoba 3 (kontaktní osoba)"; may be empty
	Role     string // parties.Role.Public
	Proposal rules.Action
	// Answer is what a person decided; empty means that Proposal is done now.
	Answer rules.Action
	Reason string
	By     string // who answered
}

// Action is what happens now.
func (q Question) Action() rules.Action {
	if q.Answer != "" {
		return q.Answer
	}
	return q.Proposal
}

// Open reports whether nobody has answered yet.
func (q Question) Open() bool { return q.Answer == "" }
