// Package parties tells who is who in a record: which block belongs to which
// party, what the party is, and in which role each found value stands.
package parties

import "inkoust/detectors"

// Role is the role a value has where it stands, in the words of the evaluation
// and finer ones (docs/rules.md maps them).
type Role string

// The roles. Unknown is treated as NaturalPerson by every profile.
const (
	NaturalPerson  Role = "natural_person"
	Entrepreneur   Role = "entrepreneur"
	Representative Role = "representative"
	Official       Role = "official"
	Employee       Role = "employee"
	LegalPerson    Role = "legal_person"
	Requester      Role = "requester"
	Unknown        Role = "unknown"

	// Recipient is a natural person paid from public money (§ 8b of act
	// 106/1999); the evaluation calls it natural_person.
	Recipient Role = "recipient"
	// Body is a public body; the evaluation calls it legal_person.
	Body Role = "body"
)

// Public maps a finer role to the word used in JSON and in the evaluation.
func (r Role) Public() Role {
	switch r {
	case Recipient:
		return NaturalPerson
	case Body:
		return LegalPerson
	case "":
		return Unknown
	}
	return r
}

// Mention is a finding with its role.
type Mention struct {
	detectors.Finding
	Role  Role
	Party string   // "s1", "s2": the party in whose block it stands; empty elsewhere
	Ours  bool     // the party is the office that publishes
	Why   []string // cues, English words, never text of the document
}
