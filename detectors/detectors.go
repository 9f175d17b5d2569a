// Package detectors finds values that may be personal data. It says where and
// what kind; who may stay visible is decided in parties and rules.
//
// A detector lives in the folder of its country or kind, is listed in
// detectors/all and passes detectors/detectortest. Findings point into the part
// and never carry text.
package detectors

import (
	"context"

	"inkoust/document"
)

// Type is the coarse class of a finding, in the words of the evaluation and of
// detect --json.
type Type string

// The types.
const (
	Person        Type = "PERSON"
	SignatureName Type = "SIGNATURE_NAME"
	BirthDate     Type = "BIRTH_DATE"
	BirthNumber   Type = "BIRTH_NUMBER"
	Address       Type = "ADDRESS"
	Phone         Type = "PHONE"
	Email         Type = "EMAIL"
	BankAccount   Type = "BANK_ACCOUNT"
	IDDocument    Type = "ID_DOCUMENT"
	TaxID         Type = "TAX_ID"
	CompanyID     Type = "COMPANY_ID"
	VehiclePlate  Type = "VEHICLE_PLATE"
	DataBox       Type = "DATA_BOX"
	Org           Type = "ORG"
	OtherID       Type = "OTHER_ID"
	Special       Type = "SPECIAL_CATEGORY" // health, union, offences, faith, origin, sexual life of a person
	Secret        Type = "TRADE_SECRET"     // text that a party has marked as secret
	Salary        Type = "SALARY"           // what a person earns
	Term          Type = "TERM"             // a value of --terms: always removed
)

// Types lists the types that a detector may find, in a fixed order. Term is not
// among them: it is what the user names value by value.
func Types() []Type {
	return []Type{Person, SignatureName, BirthDate, BirthNumber, Address, Phone, Email, BankAccount,
		IDDocument, TaxID, CompanyID, VehiclePlate, DataBox, Org, OtherID, Special, Secret, Salary}
}

// Kind is the exact kind, country.kebab-case: "cz.rodne-cislo", "name.person".
type Kind string

// Finding is one place with a value. Start and End are bytes of Part.Text.
type Finding struct {
	document.Span
	Type    Type
	Kind    Kind
	Subkind string  // refines the kind for the rules: "generic" e-mail, "natural" DIČ
	Score   float64 // 0 to 1; see ReviewBelow
	Base    float64 // the score before the context counted, 0 where that is not told
	Why     []string
	// Keep lists the sub-spans that survive when the finding is generalised:
	// the digits of the year, the municipality without district and postcode.
	Keep []document.Span
	// Person joins all mentions of one person in a record ("p3"); set by
	// propagation, empty for other kinds.
	Person string
	// Alike lists other persons of the record of whom the mention may be as well:
	// a surname that two of them bear. Set by propagation.
	Alike []string
	// Range is what the pieces of one range share, nil for all other findings.
	Range *Range
}

// ReviewBelow is the score under which a person is asked.
const ReviewBelow = 0.5

// Info describes a detector for "inkoust list detectors".
type Info struct {
	ID      string // unique, country.kebab-case
	Summary string // one English sentence
	Source  string // act, section, standard
	Types   []Type
}

// Detector finds values in one part. Implementations are safe for concurrent
// use and never return overlapping findings of their own.
type Detector interface {
	Info() Info
	Detect(ctx context.Context, p *document.Part) ([]Finding, error)
}

// Second is a detector that runs after the others and sees what they found
// (names look at addresses first). Detect of a Second is not called.
type Second interface {
	Detector
	DetectAfter(ctx context.Context, p *document.Part, earlier []Finding) ([]Finding, error)
}

// File is one file of a record with what was found in it.
type File struct {
	Name     string // the file's place in the record, "1", "2": never its real name
	Parts    []*document.Part
	Findings []Finding // sorted by part order, start
}

// Propagator finds further mentions of what is known, in all files of a record,
// to a fixed point, and sets Finding.Person. The findings of the files are its own:
// it may change them in their place.
type Propagator interface {
	Propagate(ctx context.Context, files []*File) error
}
