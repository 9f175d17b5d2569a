package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"path/filepath"
	"slices"
)

// prepare makes the messages of the target.
func (w *pack) prepare() error {
	if w.p.Delivery.NoMessage {
		return nil
	}
	p := w.p
	if v := p.volumes(); len(v) > 1 {
		p = p.with(v[0])
	}
	var err error
	w.msgs, err = p.Target.Messages(p)
	return err
}

// sendFolders makes a folder for each message.
func (w *pack) sendFolders() error {
	if err := w.root.Mkdir(w.send, 0o755); err != nil {
		return err
	}
	for i := 2; i <= len(w.p.volumes()); i++ {
		folder := w.p.sendFolder(i)
		if err := w.root.Mkdir(folder, 0o755); err != nil {
			return err
		}
		if w.m.Register != nil {
			w.m.Register.Further = append(w.m.Register.Further, Further{Folder: folder, Subject: w.p.subjectLine(addition)})
		}
	}
	return nil
}

// addition is the operation that adds files to a record of a register.
const addition = "pridaniPrilohy"

// subjectLine is the subject of the message of an operation, "" where there is none.
func (p *Publication) subjectLine(operation string) string {
	if t, ok := p.Target.(Titler); ok {
		return t.Title(operation)
	}
	return ""
}

// additions writes what sends the further messages, where the record stands in
// the register already. For a new record it is written when the register's
// answer, or the id of the first message, is known (Package.Extend).
func (w *pack) additions() error {
	target, ok := w.p.Target.(Extender)
	if !ok || w.p.Delivery.NoMessage || w.m.Register.Operation != addition || len(w.msgs) == 0 {
		return nil
	}
	for i, names := range w.p.volumes()[1:] {
		m, err := target.Addition(w.p.Repair.Contract, "", names)
		if err != nil {
			return err
		}
		if err := w.sendTo(w.p.sendFolder(i+2), m.Name, m.Media, opened(m.Data)); err != nil {
			return err
		}
	}
	return nil
}

// Extend writes, into the folders of the messages that follow the first, what
// sends them, as soon as the register's id of the record or that of the data
// message is known. Before it is known, where no message follows, and where the
// office makes its messages itself, it does nothing.
func (p *Package) Extend(t Extender) error {
	reg := p.Manifest.Register
	switch {
	case p.waiting() == nil, reg.IDSmlouvy == nil && reg.Message == "":
		return nil
	case len(p.sentFiles()) == len(p.Manifest.Files):
		return nil // the first has no message either
	}
	for i := range reg.Further {
		if f := &reg.Further[i]; !f.Done && f.Message == "" {
			if err := p.extend(t, f.Folder); err != nil {
				return err
			}
		}
	}
	return p.save()
}

func (p *Package) extend(t Extender, folder string) error {
	reg := p.Manifest.Register
	contract, message := "", reg.Message
	if reg.IDSmlouvy != nil {
		contract, message = fmt.Sprint(*reg.IDSmlouvy), ""
	}
	m, err := t.Addition(contract, message, p.filesIn(folder))
	if err != nil {
		return err
	}
	if err := ReplaceFile(filepath.Join(p.Dir, folder, m.Name), m.Data); err != nil {
		return err
	}
	p.list(folder+"/"+m.Name, m)
	return nil
}

// filesIn are the names of the files in a folder that is sent, without the
// message.
func (p *Package) filesIn(folder string) []string {
	var out []string
	for _, f := range p.sentFiles() {
		if path.Dir(f.Path) == folder {
			out = append(out, path.Base(f.Path))
		}
	}
	return out
}

// list puts a message into the manifest, in place of an earlier one.
func (p *Package) list(at string, m Message) {
	sum := sha256.Sum256(m.Data)
	f := ManifestFile{Path: at, SHA256: hex.EncodeToString(sum[:]), Size: int64(len(m.Data)), Media: m.Media}
	if i := slices.IndexFunc(p.Manifest.Files, func(x ManifestFile) bool { return x.Path == at }); i >= 0 {
		p.Manifest.Files[i] = f
		return
	}
	p.Manifest.Files = append(p.Manifest.Files, f)
}

// Next says what of the record waits to be sent, in the language of the package;
// "" where nothing does.
func (p *Package) Next() string {
	if p.Manifest.State != Sent && p.Manifest.State != Published {
		return ""
	}
	if f := p.waiting(); f != nil {
		return fmt.Sprintf(Word(p.Lang, "hint.further"), f.Folder)
	}
	return ""
}

// waiting is the first message that follows and was not sent.
func (p *Package) waiting() *Further {
	if p.Manifest.Register == nil {
		return nil
	}
	for i := range p.Manifest.Register.Further {
		if f := &p.Manifest.Register.Further[i]; !f.Done && f.Message == "" {
			return f
		}
	}
	return nil
}
