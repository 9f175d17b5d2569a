package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/rules"
)

// Attachments says what happens to the files that a document carries inside.
// None of them is ever copied as it is.
type Attachments string

// The choices of --attachments. AttachmentsRead serves the check of published
// documents: everything is opened, what an author deleted and programs still
// find, too.
const (
	AttachmentsAsk     Attachments = "ask"
	AttachmentsRemove  Attachments = "remove"
	AttachmentsProcess Attachments = "process"
	AttachmentsRead    Attachments = "read"
)

// Bounds of what the documents of one record may carry. What lies beyond them
// is parked, never left out in silence.
const (
	maxAttached      = 200       // files: a tender with all its annexes has fewer; of more, none is opened
	maxAttachedBytes = 512 << 20 // held in memory until the record is done
	maxAttachedDepth = 3         // a letter in a portfolio in a letter
)

// AttachmentFate is what happens to a file in a file.
type AttachmentFate struct {
	document.Embedded
	Index     int    // from 1, in its carrier
	Processed bool   // it is a file of the record, with the id File
	Why       string // "unread", "option", "copy", "leftover", "decision"
	Asked     bool
	Question  string
	File      string // id of the file it became, "" if none
	Shown     string // name for the protocol; "" where the own one may tell of a person
}

// attached lists what a file carries, with its fate.
func (p *Pipeline) attached(f *File) []AttachmentFate {
	var out []AttachmentFate
	for i, e := range document.EmbeddedIn(f.Doc) {
		a := AttachmentFate{Embedded: e, Index: i + 1, Why: "option"}
		switch {
		case p.Attachments == AttachmentsRead:
			a.Processed = true
		case e.Loose:
			a.Why = "leftover"
		case p.Attachments == AttachmentsProcess:
			a.Processed = true
		case p.Attachments == AttachmentsRemove:
		case e.Copy:
			a.Why = "copy"
		default:
			a.Why, a.Asked = "unread", true
		}
		out = append(out, a)
	}
	return out
}

// unpack opens what a file carries and is to be processed, and what that carries
// in turn, in order.
func (p *Pipeline) unpack(ctx context.Context, w *Work, f *File) ([]*File, error) {
	var wanted []*AttachmentFate
	for i := range f.Attached {
		if a := &f.Attached[i]; a.Processed && a.File == "" {
			wanted = append(wanted, a)
		}
	}
	w.attachedFiles += len(wanted)
	var out []*File
	for _, a := range wanted {
		c, err := p.unpackOne(ctx, w, f, a)
		if err != nil {
			return nil, err
		}
		inner, err := p.unpack(ctx, w, c)
		if err != nil {
			return nil, err
		}
		out = append(append(out, c), inner...)
	}
	return out, nil
}

func (p *Pipeline) unpackOne(ctx context.Context, w *Work, f *File, a *AttachmentFate) (*File, error) {
	c := newAttachment(f, a)
	a.File = c.ID
	err := p.takeOut(ctx, w, f, a, c)
	if err == nil {
		err = p.openFile(ctx, w, c)
	}
	c.parkFor(err)
	c.Parts = append(c.Parts, w.nameParts(c)...)
	return c, ctx.Err()
}

func newAttachment(f *File, a *AttachmentFate) *File {
	return &File{
		ID: f.ID + "." + strconv.Itoa(a.Index), Carrier: f,
		Source: &Source{Name: a.Name, Path: fmt.Sprintf("%s#%d", f.Shown(), a.Index), Disposition: Publish, data: []byte{}},
	}
}

// takeOut copies an embedded file out of its carrier, within the bounds of the
// record.
func (p *Pipeline) takeOut(ctx context.Context, w *Work, f *File, a *AttachmentFate, c *File) error {
	if w.attachedFiles > maxAttached || strings.Count(c.ID, ".") > maxAttachedDepth {
		return document.Park(document.ReasonTooLarge, "attachment", nil)
	}
	carrier, ok := f.Doc.(document.Carrier)
	if !ok {
		return document.Park(document.ReasonUnreadable, "attachment", nil)
	}
	var b bytes.Buffer
	if err := carrier.Extract(ctx, a.ID, &b); err != nil {
		return err
	}
	if w.attachedBytes += b.Len(); w.attachedBytes > maxAttachedBytes {
		return document.Park(document.ReasonTooLarge, "attachment", nil)
	}
	c.Source.data = append(c.Source.data, b.Bytes()...)
	return nil
}

// grow opens the attachments that a person wants published. It reports whether
// there are any, for then the record has to be looked at once more: people of
// one file count in all.
func (p *Pipeline) grow(ctx context.Context, w *Work) (bool, error) {
	n := len(w.Files)
	for _, f := range w.Files[:n:n] {
		more, err := p.unpack(ctx, w, f)
		if err != nil {
			return false, err
		}
		w.Files = append(w.Files, more...)
	}
	slices.SortStableFunc(w.Files, func(a, b *File) int { return compareIDs(a.ID, b.ID) })
	return len(w.Files) > n, nil
}

// compareIDs puts "1.2" behind "1.1.5" and before "1.10" and "2".
func compareIDs(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "."), strings.Split(b, "."), func(x, y string) int {
		return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
	})
}

// parkFor parks a file for an error of opening it.
func (f *File) parkFor(err error) {
	var parked *document.Parked
	switch {
	case errors.As(err, &parked):
		f.Parked = parked
	case err != nil:
		f.Parked = &document.Parked{Reason: document.ReasonUnreadable, Err: err}
	}
}

// attachmentNames are the names of what a file carries and what stays behind:
// they are judged as all names are, so that harmless ones can be shown.
func attachmentNames(f *File) []*document.Part {
	var out []*document.Part
	for _, a := range f.Attached {
		if !a.Processed && a.Name != "" {
			out = append(out, namePart(attachmentNamePart+a.ID, stemOf(a.Name)))
		}
	}
	return out
}

func stemOf(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// nameAttachments notes the names that may be shown.
func (f *File) nameAttachments(removed map[string]bool) {
	for i := range f.Attached {
		a := &f.Attached[i]
		a.Shown = ""
		if stem := cleanStem(stemOf(a.Name)); stem != "" && !f.foundIn(attachmentNamePart+a.ID) && !mentions(stem, removed) {
			a.Shown = stem + plainExt(a.Name)
		}
	}
}

// plainExt is the extension of a name that somebody else made up, as far as it
// is one.
func plainExt(name string) string {
	ext := strings.ToLower(filepath.Ext(name))
	if len(ext) < 2 || len(ext) > 9 || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return ext
}

// decideAttachments applies a person's answers to what a file carries.
func (a answers) decideAttachments(f *File) {
	for i := range f.Attached {
		fate := &f.Attached[i]
		if ans, ok := a.byID[fate.Question]; ok && fate.Question != "" {
			fate.Asked, fate.Why, fate.Processed = false, "decision", ans.action == rules.Keep
		}
	}
}
