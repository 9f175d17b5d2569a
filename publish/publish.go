// Package publish writes the package of a record: what is sent, and beside it
// what stays in the office – protocol, register metadata, questions, manifest.
//
// It refuses to judge: what goes and what stays was decided in rules and proved
// in verify before. It writes no value it was not given as publishable, no source
// name, no hash of a source; the one exception is the preview, which shows the
// original and says so. The same Publication gives the same bytes: there is no
// clock here, dates come with the case.
//
// Start with Publication and Write. What a register wants beside the files is a
// Target, in a folder of its own (isrs, foi), listed in publish/all.
package publish

import (
	"io"

	"inkoust/document"
	"inkoust/rules"
)

// State is where a record stands. The words stand in manifests and overviews.
type State string

// The states of a record.
const (
	ToSend       State = "k-odeslani"      // complete, may be sent
	ToReview     State = "k-posouzeni"     // a person should look first
	Parked       State = "odlozeno"        // could not be read or proved whole
	Sent         State = "odeslano"        //
	Published    State = "zverejneno"      //
	NotPublished State = "nezverejnuje-se" // a person decided so
)

// Disposition is what happens to a file of a record.
type Disposition string

// The dispositions.
const (
	Publish  Disposition = "publish"
	Withhold Disposition = "withhold" // not sent, with a reason
	Replace  Disposition = "replace"  // a sheet with the reason is sent in its place
)

// Opener gives the bytes of a file, anew at each call.
type Opener func() (io.ReadCloser, error)

// Publication is all that a package is written from.
type Publication struct {
	Record  string // safe name of the record, without personal data
	State   State
	Profile string // "cz-registr-smluv"
	Lang    string // language of the profile, "cs"; never the console's
	Engine  string // version of the program
	Rules   RulesInfo
	Files   []File // main document first
	// Metadata is what the register gets, already redacted (Metadata.Redacted);
	// nil when nothing is known.
	Metadata *Metadata
	// Offered is what a data message says of the contract, already redacted, for
	// a person to take over; nil where Metadata is given. Nothing of it is sent.
	Offered *Metadata
	// Carriers are what the files came in.
	Carriers []Carrier
	// Authority is the office that publishes; the zero value leaves the
	// register to fill it in from the sender's data box.
	Authority Authority
	// Found and FoundParties are what the text says of the record; they hold
	// nobody's data that goes.
	Found        []Found
	FoundParties []Party
	// OrderOpen says that the record is an order whose acceptance is in no file:
	// without it nothing was concluded.
	OrderOpen bool
	Decisions []rules.Decision
	// Questions are the open and answered questions; nil derives open ones
	// from the decisions (see QuestionsOf).
	Questions []Question
	// Chosen is what people decided unasked, on a person or on one place: no proposal,
	// an answer. Additions are the rows of places where nothing was found. Both are
	// written back, so that the next run decides the same.
	Chosen    []Question
	Additions []Addition
	// FourEyes gives rozhodnuti.csv a column for the person who approves.
	FourEyes bool
	Case     Case
	// SameStringKept counts the kept occurrences whose text equals a removed
	// one (the mayor's surname beside the technician's).
	SameStringKept int
	// Accompanying is the text that stands for information which is not
	// published whole (doprovodná informace, § 5 odst. 3 of act 106/1999);
	// already redacted, may be empty.
	Accompanying string
	Twin         bool // send the machine-readable twins too
	Preview      bool // write kontrola.html, which holds personal data
	// Repair says that the record was published before and why it is published
	// again; nil for a first publication.
	Repair *Repair
	// Target is what the profile publishes to; nil for a plain package.
	Target   Target
	Delivery Delivery

	only []string // the files of one message, nil for all (see with)
}

// RulesInfo names the rules that decided.
type RulesInfo struct {
	Version string // "2026.1"
	Digest  string // of the shipped and the office tables
}

// Case is the office's own data on the file. Nothing of it is filled in by us;
// Date is printed as given.
type Case struct {
	CJ        string `json:"cj"`
	Spis      string `json:"spis"`
	Zpracoval string `json:"zpracoval"`
	Schvalil  string `json:"schvalil"`
	Datum     string `json:"datum"`
	DPO       string `json:"dpo"`
}

// Authority is the obliged body that publishes.
type Authority struct {
	Name, ICO, DataBox, Address, Department string
}

// File is one file of the record.
type File struct {
	ID          string // detectors.File.Name, what Decision.File names: "1"
	Name        string // base name in the package, safe: "smlouva.pdf"
	Title       string // what a sheet calls it, "Příloha č. 2"; "" is by order
	Disposition Disposition
	Reason      string // why withheld or replaced, in the profile's language
	Open        Opener // the redacted, verified file; nil unless published
	// Twin is the verified plain text of the redacted file; nil for none
	// (plain text needs none).
	Twin     Opener
	TwinExt  string // extension of the twin with the dot, ".txt" if empty
	SendTwin bool   // send the twin of this file although Publication.Twin is off
	// Size and TwinSize are bytes; 0 where they are not known, which counts as
	// nothing when the files are divided among messages.
	Size, TwinSize int64
	Media          string
	Pages          int
	Images         []Image
	Result         document.Result
	// Carrier is the ID of the file that this one was embedded in, "" for none.
	Carrier     string
	Attachments []Attachment // what this one carried
	Hidden      []Hidden     // what it hid
	Signings    []document.Signing
	Converted   string           // the older format that LibreOffice turned into this one, "doc"
	Encoding    string           // of plain text, "utf-8, utf-8 read as windows-1250"
	Parked      *document.Parked // why it could not be read; nil if it was
	// Parts are the parts of the source. Lines are counted and warnings look for
	// what they name; the text itself is shown by the preview alone.
	Parts []*document.Part
}

// Image is a picture and what became of it.
type Image struct {
	Page int           `json:"page"`
	Fate document.Fate `json:"fate"`
	Why  string        `json:"why"` // "letterhead", "signature", "unread", "small", "option", "decision"
}

// Attachment is a file that another one carried, and what became of it.
type Attachment struct {
	Index int // from 1, in its carrier
	Page  int // of the note that showed it, 0 for none
	Kind  document.ContentKind
	Size  int64  // bytes; shown as a class
	Name  string // without personal data; "" shows the index alone
	Fate  AttachmentFate
	Why   string // "unread", "option", "copy", "leftover", "decision"
	File  string // ID of the file it became, "" if none
}

// Hidden is content that readers did not show, and what became of it.
type Hidden struct {
	Kind  document.ConcealedKind `json:"kind"`
	Sheet int                    `json:"sheet,omitempty"` // from 1
	Name  string                 `json:"name,omitempty"`  // of the sheet, without personal data
	Where string                 `json:"where,omitempty"` // rows, columns or a cell
	Cells int                    `json:"cells"`
	Fate  document.Fate          `json:"fate"`
	Why   string                 `json:"why"` // "unread", "decision"
}

// AttachmentFate is what happened to a file in a file.
type AttachmentFate string

// The fates of an attachment.
const (
	AttachmentRemoved   AttachmentFate = "removed"
	AttachmentProcessed AttachmentFate = "processed" // it is a file of the package
)

// Message is a file that the target adds to what is sent.
type Message struct {
	Name, Media string
	Data        []byte
}

// Target is a place to publish to: what it accepts, what it wants beside the
// files. Implementations hold no state.
type Target interface {
	// Profile is the profile that the target serves.
	Profile() string
	// Operation is the name of the message in the manifest; empty for none.
	Operation(p *Publication) string
	// Problems says in sentences of the profile's language what keeps the
	// message from being written; none means complete. No value is quoted.
	Problems(p *Publication) []string
	// Messages returns the files to add. It is called only without problems.
	Messages(p *Publication) ([]Message, error)
}

// Lister is a Target that adds files which tell of the others, with their
// hashes: it is asked once they are written.
type Lister interface {
	Listing(p *Publication, sent []ManifestFile) ([]Message, error)
}

// Titler is a Target whose messages have a subject line of their own.
type Titler interface {
	// Title is the subject of the data message of an operation.
	Title(operation string) string
}

// Problems says what keeps the message of the target from being written.
// Without them only the message is missing; the redacted files do not wait.
func (p *Publication) Problems() []string {
	if p.Target == nil {
		return nil
	}
	return p.Target.Problems(p)
}
