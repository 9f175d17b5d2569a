package pipeline

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"inkoust/internal/envelope"
	"inkoust/publish"
)

// maxReply bounds an answer: a data message carries 20 MB, in Base64 and signed
// 30.
const maxReply = 64 << 20

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

// Answers takes what comes back from a register over into the packages of a
// folder.
type Answers struct {
	Targets []publish.Target
	Unpack  Unpacker // opens data messages; nil for none
	Out     string   // folder of the packages
	Office  string   // office folder whose list of published contracts is kept, "" for none
}

// Receive reads an answer – a file of the register, or the data message that it
// came in – finds the package that it belongs to and keeps it there. The
// office's own copy of the message it sent closes the package. record names the
// package where the answer does not tell it, "" otherwise.
func (a *Answers) Receive(ctx context.Context, record, path string) (*Reply, error) {
	raw, err := readReply(path)
	if err != nil {
		return nil, err
	}
	receipt, raw, err := a.open(ctx, filepath.Base(path), raw)
	if err != nil {
		return nil, err
	}
	r := &Reply{Receipt: receipt}
	if r.Package, r.Changed, err = belongs(a.Out, record, receipt); err != nil || !r.Taken() {
		return r, err
	}
	if receipt.Sent {
		return r, a.MarkSent(r.Package, receipt.Message)
	}
	if err := errors.Join(r.Package.Receive(receipt, raw), a.extend(r.Package)); err != nil || a.Office == "" {
		return r, err
	}
	return r, publish.AddEvidence(a.Office, filepath.Base(r.Package.Dir), receipt)
}

// MarkSent closes a package, message being the id of the data message that was
// sent, "" if unknown. Where more messages follow, they are made as soon as the
// id tells what they add to.
func (a *Answers) MarkSent(p *publish.Package, message string) error {
	return errors.Join(p.MarkSent(message), a.extend(p))
}

// extend makes what follows the first message.
func (a *Answers) extend(p *publish.Package) error {
	for _, t := range a.Targets {
		if e, ok := t.(publish.Extender); ok && t.Profile() == p.Manifest.Profile {
			return p.Extend(e)
		}
	}
	return nil
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

// open reads an answer, in its data message or without, and returns the bytes
// that the register wrote.
func (a *Answers) open(ctx context.Context, name string, raw []byte) (*publish.Receipt, []byte, error) {
	r, err := a.read(raw)
	if !errors.Is(err, publish.ErrNoReceipt) || a.Unpack == nil {
		return r, raw, err
	}
	b, ok, unpackErr := a.Unpack.Unpack(ctx, name, bytes.NewReader(raw), int64(len(raw)))
	if unpackErr != nil || !ok || b.Kind != envelope.DataBox {
		return nil, nil, errors.Join(publish.ErrNoReceipt, ctx.Err())
	}
	for _, e := range b.Entries {
		if r, err := a.read(e.Data); !errors.Is(err, publish.ErrNoReceipt) {
			return r, e.Data, err
		}
	}
	if len(b.Letters) == 1 && b.Letters[0].Sent {
		return sentCopy(b), nil, nil
	}
	return nil, nil, publish.ErrNoReceipt
}

// sentCopy is what the office's own copy of a message tells: its id and the
// files that went.
func sentCopy(b *envelope.Bundle) *publish.Receipt {
	r := &publish.Receipt{Sent: true, Message: b.Letters[0].ID}
	for _, e := range b.Entries {
		if e.Why == "" && !strings.EqualFold(filepath.Ext(e.Name), ".xml") {
			sum := sha256.Sum256(e.Data)
			r.Files = append(r.Files, publish.ReceiptFile{Name: e.Name, SHA256: hex.EncodeToString(sum[:])})
		}
	}
	return r
}

// read asks the targets in turn.
func (a *Answers) read(raw []byte) (*publish.Receipt, error) {
	for _, t := range a.Targets {
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
