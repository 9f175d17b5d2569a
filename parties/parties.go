// Package parties tells who is who in a record: which block belongs to which
// party, what the party is, and in which role each found value stands.
//
// It reads the findings of package detectors and the words between them; it
// knows no names and no values. What it cannot tell is Unknown, which every
// profile treats as a private person. Start with Assign.
package parties

import (
	"time"

	"inkoust/detectors"
	"inkoust/office"
)

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

// Roles lists every role, the printed ones first.
func Roles() []Role {
	return []Role{NaturalPerson, Entrepreneur, Representative, Official, Employee, LegalPerson, Requester, Unknown, Recipient, Body}
}

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

	// PartyICO is the company number of the party as eight digits, where the
	// block has a valid one. Office decisions are limited by it.
	PartyICO string
	// PartyKind is what the party is.
	PartyKind Kind
	// Local says that the party is one that the running text names, and no side
	// of the contract.
	Local bool
	// Owner is the index of the finding, in the same file, of the person to whom
	// a value belongs; -1 if it is the party's or nobody's.
	Owner int
	// IsParty marks the name, or another value, of a natural person who is a
	// party.
	IsParty bool
	// Settled marks the name of somebody whose role needs no confirmation,
	// however unsure the detector was: an official whom the office lists, or who
	// has a function in the block of a public body or beside it; or a party of
	// which the text speaks by a form of address.
	Settled bool
	// Unsure marks a name that stays by its place, while all signs around it say
	// rather that it should go.
	Unsure bool
	// Borderline marks a name that goes, while the signs around it say nearly as
	// much for leaving it.
	Borderline bool
	// Doc is the kind of file: Contract or Letter.
	Doc string
	// PublicContact marks a value that the office lists as its public contact.
	PublicContact bool
}

// The kinds of files that roles are told in.
const (
	Contract = "contract" // contracts, orders, resolutions: anything with parties
	Letter   = "letter"   // answers to requests for information
)

// GivenParty is what the office itself says of a party, in udaje.csv.
type GivenParty struct {
	Name string
	ICO  string // eight digits
	Kind Kind
}

// Options tell what is known beside the documents. The zero value is valid.
type Options struct {
	Office  *office.Office
	Profile string
	Given   []GivenParty
	At      time.Time // the day that counts for officials' terms; zero = any
	Scales  *Scales   // weights of signs in place of the embedded ones, to count with
}
