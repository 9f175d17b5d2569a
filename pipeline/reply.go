package pipeline

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"inkoust/publish"
)

// maxReply bounds the answer of a register: it repeats metadata, never files.
const maxReply = 16 << 20

// Errors of answers that belong nowhere.
var (
	ErrNoRecord   = errors.New("no record of the folder was sent with these files")
	ErrManyRecord = errors.New("more than one record fits")
	ErrReplySize  = errors.New("larger than an answer of the register can be")
)

// Reply is what became of an answer of a register.
type Reply struct {
	Receipt *publish.Receipt
	Package *publish.Package
	// Changed are the files, from 1 as the answer lists them, whose content in
	// the register is not what the package sent. Such an answer is not taken
	// over, nor is one that is broken.
	Changed []int
}

// Taken reports whether the package now says what the answer said.
func (r *Reply) Taken() bool { return len(r.Changed) == 0 && !r.Receipt.Broken }

// Receive reads an answer, finds the package in out that it belongs to and
// keeps it there. record names the package where the answer does not tell it,
// "" otherwise. With an office folder the published contract gets into its list.
func Receive(targets []publish.Target, out, record, path, office string) (*Reply, error) {
	raw, err := readReply(path)
	if err != nil {
		return nil, err
	}
	receipt, err := read(targets, raw)
	if err != nil {
		return nil, err
	}
	r := &Reply{Receipt: receipt}
	if r.Package, r.Changed, err = belongs(out, record, receipt); err != nil || !r.Taken() {
		return r, err
	}
	if err := r.Package.Receive(receipt, raw); err != nil || office == "" {
		return r, err
	}
	return r, publish.AddEvidence(office, filepath.Base(r.Package.Dir), receipt)
}

func readReply(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxReply {
		return nil, ErrReplySize
	}
	return os.ReadFile(path)
}

// read asks the targets in turn.
func read(targets []publish.Target, raw []byte) (*publish.Receipt, error) {
	for _, t := range targets {
		receiver, ok := t.(publish.Receiver)
		if !ok {
			continue
		}
		r, err := receiver.Receive(raw)
		if !errors.Is(err, publish.ErrNoReceipt) {
			return r, err
		}
	}
	return nil, publish.ErrNoReceipt
}

// belongs finds the package of an answer: the one that is named, else the one
// that fits best.
func belongs(out, record string, r *publish.Receipt) (*publish.Package, []int, error) {
	if record != "" {
		p, err := publish.OpenPackage(filepath.Join(out, filepath.Base(record)))
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", filepath.Base(record), err)
		}
		_, changed := p.Match(r)
		return p, changed, nil
	}
	all, err := publish.Packages(out)
	if err != nil {
		return nil, nil, err
	}
	var best *publish.Package
	var changed []int
	degree, same := publish.NoMatch, 0
	for _, p := range all {
		switch m, c := p.Match(r); {
		case m == publish.NoMatch || m < degree:
		case m == degree:
			same++
		default:
			best, changed, degree, same = p, c, m, 1
		}
	}
	switch {
	case same == 0:
		return nil, nil, ErrNoRecord
	case same > 1:
		return nil, nil, ErrManyRecord
	}
	return best, changed, nil
}
