package publish

import (
	"errors"
	"time"
)

// Receipt is what a register answered to a message, in the words of no register.
type Receipt struct {
	Name    string // of the file that it is kept under, "odpoved_zverejneni.xml"
	Answers string // operation that it answers, "" where a refusal does not say
	Message string // id of the data message that it answers

	Contract, Version int64 // ids in the register, 0 where it names none
	Link              string
	Published         time.Time
	Number, Subject   string // of the contract, as published
	Files             []ReceiptFile
	Notes             []string // remarks of the register that change nothing
	Refused           *Refusal // nil where the register did as asked
	// Sent says that this is no answer but the office's own copy of what it
	// sent, which tells the id of the message.
	Sent bool
	// Broken says that the hash in the answer is not that of its content.
	Broken bool
}

// ReceiptFile is a file as the register took it.
type ReceiptFile struct{ Name, SHA256 string } // lower case hex, "" if not told

// Refusal is why a register did not do as asked.
type Refusal struct {
	Code string
	What string // the meaning of the code, Czech
	Do   string // what to do now, Czech
}

// ErrNoReceipt is returned for a file that is no answer of the register.
var ErrNoReceipt = errors.New("not an answer of the register")

// Receiver is a Target whose register answers by files.
type Receiver interface {
	Target
	// Receive reads an answer. ErrNoReceipt means that the bytes are something
	// else; any other error that they are an answer which cannot be trusted.
	Receive(data []byte) (*Receipt, error)
}

// file is what the answer says of a file.
func (r *Receipt) file(name string) (ReceiptFile, bool) {
	for _, f := range r.Files {
		if f.Name == name {
			return f, true
		}
	}
	return ReceiptFile{}, false
}
