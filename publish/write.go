package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strconv"
	"strings"
)

// WithdrawalFolder is the name of the folder with the message that takes an
// earlier record back.
func WithdrawalFolder(lang string) string { return Word(lang, "folder.withdraw") }

// Folders returns the names of the two folders of a package in the language of
// the profile: what is sent, and what stays in the office.
func Folders(lang string) (send, internal string) {
	return Word(lang, "folder.send"), Word(lang, "folder.internal")
}

// Write writes the package of a record into dir, an empty folder that the caller
// owns and renames into place when Write returned without an error; on an error
// its content is worthless. All files are flushed to disk. A *document.Parked
// error means that the record cannot be published as it is. Of a parked record
// only what stays in the office is written.
func Write(ctx context.Context, dir string, p *Publication) (*Manifest, error) {
	w, err := newPackage(ctx, dir, p)
	if err != nil {
		return nil, err
	}
	defer w.root.Close()
	steps := []func() error{w.documents, w.accompanying, w.messages, w.withdrawal, w.twins, w.pages, w.manifest}
	if !p.sendable() {
		steps = steps[5:] // nothing is sent
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return &w.m, nil
}

// pack is a package being written.
type pack struct {
	ctx            context.Context
	root           *os.Root // nothing is written outside the staging folder
	p              *Publication
	send, internal string
	msgs           []Message
	problems       []string
	m              Manifest
}

func newPackage(ctx context.Context, dir string, p *Publication) (*pack, error) {
	w := &pack{ctx: ctx, p: p, problems: p.Problems()}
	w.send, w.internal = Folders(p.Lang)
	w.m = Manifest{Record: p.Record, State: p.State, Profile: p.Profile, Engine: p.Engine, Rules: p.Rules.Digest, Files: []ManifestFile{}}
	if err := p.check(); err != nil {
		return nil, err
	}
	if p.Target != nil {
		if op := p.Target.Operation(p); op != "" {
			w.m.Register = &Register{Operation: op, Subject: p.subjectLine(op)}
		}
		if len(w.problems) == 0 && p.sendable() {
			var err error
			if err = w.prepare(); err != nil {
				return nil, err
			}
		}
	}
	if err := p.checkNames(w.msgs); err != nil {
		return nil, err
	}
	var err error
	if w.root, err = os.OpenRoot(dir); err != nil {
		return nil, err
	}
	if p.sendable() {
		err = w.sendFolders()
	}
	return w, errors.Join(err, w.root.Mkdir(w.internal, 0o755))
}

// OwnsFolder reports whether a folder of that name can be of a package in the
// language.
func OwnsFolder(lang, name string) bool {
	send, internal := Folders(lang)
	if name == send || name == internal || name == WithdrawalFolder(lang) {
		return true
	}
	number, further := strings.CutPrefix(name, send+"-")
	n, err := strconv.Atoi(number)
	return further && err == nil && n > 1
}

// sendable reports whether anything of the record is sent.
func (p *Publication) sendable() bool { return p.State != Parked && p.State != NotPublished }

// check refuses what must not become a package.
func (p *Publication) check() error {
	if p.State == Parked {
		return nil
	}
	for i := range p.Files {
		f := &p.Files[i]
		switch {
		case f.Disposition == Publish && f.Parked != nil:
			return f.Parked
		case f.Disposition == Publish && f.Open == nil:
			return fmt.Errorf("file %d: nothing to publish", i+1)
		case f.Disposition != Publish && f.Disposition != Withhold && f.Disposition != Replace:
			return fmt.Errorf("file %d: unknown disposition", i+1)
		}
	}
	return nil
}

// documents writes the redacted files and the sheets, and the twins that are
// sent.
func (w *pack) documents() error {
	for i := range w.p.Files {
		f := &w.p.Files[i]
		switch f.Disposition {
		case Publish:
			if err := w.sendFrom(f.Name, f.Media, f.Open); err != nil {
				return fmt.Errorf("file %d: %w", i+1, err)
			}
			if w.p.sends(f) {
				if err := w.sendFrom(w.p.twinName(f), MediaOf(f.TwinExt), f.Twin); err != nil {
					return fmt.Errorf("file %d: twin: %w", i+1, err)
				}
			}
		case Replace:
			b, err := sheet(w.p.sheetText(f))
			if err != nil {
				return fmt.Errorf("file %d: sheet: %w", i+1, err)
			}
			if err := w.sendBytes(w.p.sheetName(f), mediaDOCX, b); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *pack) accompanying() error {
	if w.p.Accompanying == "" {
		return nil
	}
	return w.sendBytes(w.p.accompanyingName(), "text/plain", []byte(NFC(w.p.Accompanying)))
}

func (w *pack) messages() error {
	for _, m := range w.msgs {
		if err := w.sendBytes(m.Name, m.Media, m.Data); err != nil {
			return err
		}
	}
	return errors.Join(w.additions(), w.listing())
}

// listing adds what tells of the files that are sent.
func (w *pack) listing() error {
	target, ok := w.p.Target.(Lister)
	if !ok {
		return nil
	}
	list, err := target.Listing(w.p, w.m.Files)
	if err != nil {
		return err
	}
	for _, m := range list {
		if err := w.sendBytes(m.Name, m.Media, m.Data); err != nil {
			return err
		}
	}
	return nil
}

// withdrawal writes the message that takes the earlier record back. It is a data
// message of its own and lies in a folder of its own.
func (w *pack) withdrawal() error {
	target, ok := w.p.Target.(Withdrawer)
	if !ok || !w.p.Repair.Withdraws() {
		return nil
	}
	m, err := target.Withdrawal(w.p.Repair.Contract)
	if err != nil {
		return err
	}
	folder := w.p.word("folder.withdraw")
	if err := w.root.Mkdir(folder, 0o755); err != nil {
		return err
	}
	_, _, err = w.copy(path.Join(folder, m.Name), opened(m.Data))
	return err
}

// twins keeps in the office the plain text of every published file that is not
// sent with it.
func (w *pack) twins() error {
	for i := range w.p.Files {
		f := &w.p.Files[i]
		if f.Disposition != Publish || f.Twin == nil || w.p.sends(f) {
			continue
		}
		if _, _, err := w.copy(path.Join(w.internal, w.p.twinName(f)), f.Twin); err != nil {
			return fmt.Errorf("file %d: twin: %w", i+1, err)
		}
	}
	return nil
}

func (w *pack) manifest() error {
	b, err := indented(w.m)
	if err != nil {
		return err
	}
	return w.keep(manifestName, b)
}

// sendFrom writes a file that is sent and lists it.
func (w *pack) sendFrom(name, media string, open Opener) error {
	return w.sendTo(w.p.sendFolder(w.p.volume(name)), name, media, open)
}

func (w *pack) sendTo(folder, name, media string, open Opener) error {
	at := path.Join(folder, name)
	sum, size, err := w.copy(at, open)
	if err != nil {
		return err
	}
	w.m.Files = append(w.m.Files, ManifestFile{Path: at, SHA256: sum, Size: size, Media: media})
	return nil
}

func (w *pack) sendBytes(name, media string, b []byte) error {
	return w.sendFrom(name, media, opened(b))
}

// keep writes a file that stays in the office.
func (w *pack) keep(name string, b []byte) error {
	_, _, err := w.copy(path.Join(w.internal, name), opened(b))
	return err
}

func opened(b []byte) Opener {
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }
}

// copy writes one file, flushes it and returns its hash and size.
func (w *pack) copy(name string, open Opener) (string, int64, error) {
	in, err := open()
	if err != nil {
		return "", 0, err
	}
	defer in.Close()
	out, err := w.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return "", 0, err
	}
	sum := sha256.New()
	size, err := io.Copy(io.MultiWriter(out, sum), &contextReader{w.ctx, in})
	if err == nil {
		err = out.Sync()
	}
	if err := errors.Join(err, out.Close()); err != nil {
		return "", 0, err
	}
	return hex.EncodeToString(sum.Sum(nil)), size, nil
}

// contextReader stops a copy when its context ends.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *contextReader) Read(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(b)
}
