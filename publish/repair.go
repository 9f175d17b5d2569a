package publish

import (
	"slices"
	"strings"
	"time"

	"inkoust/detectors"
	"inkoust/rules"
)

// RepairReason is why a published record is published again.
type RepairReason string

// The reasons, in the words of the command line.
const (
	Leak          RepairReason = "unik"
	OverRedacted  RepairReason = "nadmerne-znecitelneni"
	WrongMetadata RepairReason = "chyba-metadat"
	MissingFile   RepairReason = "chybejici-priloha"
)

// RepairReasons are all of them, in order.
func RepairReasons() []RepairReason {
	return []RepairReason{Leak, OverRedacted, WrongMetadata, MissingFile}
}

// Repair says what is repaired and of which record in the register.
type Repair struct {
	Reason   RepairReason
	Contract string    // idSmlouvy, digits, "" if unknown
	First    time.Time // day of the first publication, zero if unknown
	// PublishFirst asks for the new record before the old one is withdrawn. A
	// severe leak is withdrawn first whatever the office prefers.
	PublishFirst bool
	Earlier      []string // names of the files that are published now
	Changes      []Change
}

// Withdraws reports whether the old record is made inaccessible: a file that is
// added and metadata that are replaced stay in it.
func (r *Repair) Withdraws() bool {
	return r != nil && r.Contract != "" && r.Replaces()
}

// Replaces reports whether a new record takes the place of the old one.
func (r *Repair) Replaces() bool { return r.Reason == Leak || r.Reason == OverRedacted }

// Change is how much of one page differs between the two versions.
type Change struct {
	File    string
	Page    int // 0 where there are no pages
	Removed int // words that are there no more
	Added   int // words that can be read again
}

// Withdrawer is a Target whose register can take a record back.
type Withdrawer interface {
	// Withdrawal is the message that makes a contract inaccessible.
	Withdrawal(contract string) (Message, error)
}

// severeTypes are values whose leak is stopped before anything else: they allow
// somebody else to act as the person, or are of a special category (art. 9 GDPR).
var severeTypes = []detectors.Type{
	detectors.BirthNumber, detectors.IDDocument, detectors.BankAccount, detectors.Special, detectors.Salary,
}

// leaked are the types that were removed only now, from files that were
// published before, with their number. Empty unless a leak is repaired.
func (p *Publication) leaked() []rowOf {
	if p.Repair == nil || p.Repair.Reason != Leak {
		return nil
	}
	count := map[string]int{}
	severe := map[string]bool{}
	for _, s := range p.sightings() {
		if s.action == rules.Keep || s.file == MetadataFile {
			continue
		}
		label := p.label(s.d)
		count[label]++
		severe[label] = severe[label] || slices.Contains(severeTypes, s.d.Type)
	}
	var out []rowOf
	for label, n := range count {
		out = append(out, rowOf{label, n, severe[label]})
	}
	slices.SortFunc(out, func(a, b rowOf) int {
		if a.Severe != b.Severe {
			return order(b.Severe, a.Severe)
		}
		return strings.Compare(a.Label, b.Label)
	})
	return out
}

// rowOf is a kind of value in the procedure.
type rowOf struct {
	Label  string
	Count  int
	Severe bool
}

// severe reports whether the leak holds a value of the severe types.
func (p *Publication) severe() bool {
	return slices.ContainsFunc(p.leaked(), func(r rowOf) bool { return r.Severe })
}

// withdrawFirst is the order of the two messages of procedure A.
func (p *Publication) withdrawFirst() bool { return p.severe() || !p.Repair.PublishFirst }

// repairPage is postup.html, the checklist of a repair. It is Czech, as its
// register is.
func (p *Publication) repairPage() ([]byte, error) {
	_, withdraw := p.Target.(Withdrawer)
	r := p.Repair
	gone := r.Earlier
	if r.Reason == MissingFile {
		gone = nil
	}
	return render("postup.html", struct {
		page
		*Repair
		First, Subject     string
		Leaked             []rowOf
		Severe, Withdraw   bool
		WithdrawFirst      bool
		Sent, Gone         []string
		WithdrawFolder     string
		Folder             string
		Further            []string // folders of the messages that follow
		Removed, AddedBack int
	}{
		page: page{p, p.Lang}, Repair: r, First: csvDate(r.First), Subject: p.repairSubject(), Leaked: p.leaked(), Severe: p.severe(),
		Withdraw: withdraw && r.Withdraws(), WithdrawFirst: p.withdrawFirst(), Sent: p.SentNames(), Gone: gone,
		WithdrawFolder: p.word("folder.withdraw"), Folder: p.word("folder.send"), Further: p.furtherFolders(),
		Removed: r.sum(func(c Change) int { return c.Removed }), AddedBack: r.sum(func(c Change) int { return c.Added }),
	})
}

func (p *Publication) repairSubject() string {
	if p.Metadata == nil {
		return ""
	}
	return p.Metadata.RegisterSubject()
}

func (r *Repair) sum(of func(Change) int) int {
	n := 0
	for _, c := range r.Changes {
		n += of(c)
	}
	return n
}

// Recorded is what a file of the register says of a published record.
type Recorded struct {
	Contract string    // idSmlouvy, digits, "" if it says none
	First    time.Time // day of publication, zero if it says none
	Metadata *Metadata
	Files    []string // names of the attachments
}

// Recorder is a Target whose register has files that tell of published records.
type Recorder interface {
	// Recorded reads such a file; ErrNoReceipt means that it is none.
	Recorded(data []byte) (*Recorded, error)
}
