// Package office reads the office folder, which says who "we" are: number and
// names, officials with their terms, public contacts, decisions that hold for
// many records. A nil *Office is a valid office of which nothing is known.
//
// The folder names no document and no value of one; a person listed here is an
// official only where the parties show it (see package parties).
package office

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"inkoust/internal/table"
)

// Office is what the office folder says.
type Office struct {
	ICO              string // eight digits
	Names            []string
	DataBox          string
	Departments      []string
	Threshold        int64    // CZK without VAT under which a contract need not be published; 0 = not set
	NaturalPartyName string   // KeepName, RedactName, AskName or ""
	KeepTraderTown   bool     // the municipality of a natural person in business stays
	AskBorderline    bool     // names of which the signs say nearly that they stay are asked about
	FourEyes         []string // types (PERSON) of which a decision needs a second person
	RepairOrder      string   // WithdrawFirst (also when not set) or PublishFirst
	NoMessage        bool     // the message of the register is not made
	Schema           string   // of the register's messages: "1.2.1" or "1.6", "" for the first
	MessageSize      int64    // bytes of the files of one data message, 0 = not set
	OriginalDays     int      // days to keep originals of finished packages; KeepOriginals = never delete
	Officials        []Official
	Contacts         []Contact
	Decisions        []Decision
}

// What happens to the name of a natural person who is a party.
const (
	KeepName   = "ponechat"
	RedactName = "znecitelnit"
	AskName    = "zeptat"
)

// In which order a leak is repaired.
const (
	WithdrawFirst = "znepristupnit_prvni"
	PublishFirst  = "zverejnit_prvni"
)

// KeepOriginals as OriginalDays means that originals are never deleted, as they are
// not where urad.yaml says nothing.
const KeepOriginals = -1

// Official is a person who acts for the office.
type Official struct {
	Name, Function string
	From, To       time.Time // zero = open; To is the last day
}

// Contact is a public contact of the office.
type Contact struct {
	Kind  string // "email", "telefon", "datova_schranka", "adresa"
	Value string
	Note  string
}

// Decision is an office's standing decision, cited by its number.
type Decision struct {
	Number string
	// Supplier is the IČO of the party in whose block it holds; Ours limits it
	// to our own block. Neither: everywhere.
	Supplier string
	Ours     bool
	Kind     string // a type (PERSON), an exact kind, or "*"
	Role     string // an inner or printed role, or "*"
	Action   string // keep, redact, generalise, review
	Reason   string
	By       string
	From, To time.Time
}

// Valid reports whether the decision holds on a day. Without a day (zero) one
// that has an end is taken as lapsed: a lapsed "keep" would publish.
func (d Decision) Valid(at time.Time) bool {
	return within(d.From, d.To, at, d.To.IsZero())
}

// within reports whether a day lies in a range; unknown is the answer for a
// zero day.
func within(from, to, at time.Time, unknown bool) bool {
	if at.IsZero() {
		return unknown
	}
	if !from.IsZero() && at.Before(from) {
		return false
	}
	return to.IsZero() || at.Before(to.AddDate(0, 0, 1))
}

// The files of the folder. Only urad.yaml must be there.
const (
	SettingsFile  = "urad.yaml"
	OfficialsFile = "osoby.csv"
	ContactsFile  = "kontakty.csv"
	DecisionsFile = "rozhodnuti.csv"
)

// Load reads the office folder. Errors name file, row and column or line and
// key, never a value. An empty dir gives nil.
func Load(dir string) (*Office, error) {
	if dir == "" {
		return nil, nil
	}
	return LoadFS(os.DirFS(filepath.Clean(dir)))
}

// LoadFS is Load from a file system.
func LoadFS(fsys fs.FS) (*Office, error) {
	o, problems := read(fsys)
	if len(problems) > 0 {
		return nil, problems[0]
	}
	return o, nil
}

// Lint reads the office folder like Load and returns all that is wrong in it, file
// by file.
func Lint(dir string) []error {
	_, problems := read(os.DirFS(filepath.Clean(dir)))
	return problems
}

// LintFile returns all that is wrong in one file of an office folder. It reports
// false for a table with columns of another kind, which it does not judge.
func LintFile(name string, data []byte) (problems []error, ok bool) {
	o := &Office{}
	for _, f := range officeFiles {
		if f.holds(name, data) {
			return unjoined(f.read(o, name, bytes.NewReader(data))), true
		}
	}
	return nil, false
}

// officeFile is one file of the folder: its name, the column that no other table
// has, and how it is read.
type officeFile struct {
	name, column string
	read         func(*Office, string, io.Reader) error
}

var officeFiles = []officeFile{
	{SettingsFile, "", readSettings}, {OfficialsFile, "jmeno", readOfficials},
	{ContactsFile, "hodnota", readContacts}, {DecisionsFile, "cislo", readDecisions},
}

// holds reports whether data is such a file; settings are told by the extension.
func (f officeFile) holds(name string, data []byte) bool {
	yaml := slices.Contains([]string{".yaml", ".yml"}, filepath.Ext(name))
	if yaml || f.column == "" {
		return yaml && f.column == ""
	}
	return slices.Contains(table.Columns(data), f.column)
}

// read reads what is there and gathers what is wrong.
func read(fsys fs.FS) (*Office, []error) {
	o := &Office{OriginalDays: KeepOriginals, RepairOrder: WithdrawFirst}
	var problems []error
	for _, s := range officeFiles {
		f, err := fsys.Open(s.name)
		if errors.Is(err, fs.ErrNotExist) && s.name != SettingsFile {
			continue
		}
		if err == nil {
			err = s.read(o, s.name, f)
			err = cmp.Or(err, f.Close())
		}
		problems = append(problems, unjoined(err)...)
	}
	return o, problems
}

// unjoined are the errors that errors.Join made one of.
func unjoined(err error) []error {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	return []error{err}
}
