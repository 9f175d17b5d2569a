package publish

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Package is a package that lies on the disk, as its manifest tells.
type Package struct {
	Dir      string
	Lang     string // of its profile, as its folders are named
	internal string // name of the folder that stays in the office
	Manifest Manifest
}

// manifestName and maxManifest: a manifest lists some files, never megabytes.
const (
	manifestName = "manifest.json"
	maxManifest  = 4 << 20
)

// ErrNoPackage is returned for a folder without a manifest, ErrManifest besides
// where there is one that cannot be read.
var (
	ErrNoPackage = errors.New("not a package")
	ErrManifest  = errors.New("the manifest cannot be read")
)

// OpenPackage reads the manifest of a package.
func OpenPackage(dir string) (*Package, error) {
	for lang := range words() {
		_, internal := Folders(lang)
		name := filepath.Join(dir, internal, manifestName)
		info, err := os.Stat(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil || info.Size() > maxManifest {
			return nil, errors.Join(ErrNoPackage, ErrManifest, err)
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		p := &Package{Dir: dir, Lang: lang, internal: internal}
		if err := json.Unmarshal(raw, &p.Manifest); err != nil {
			return nil, errors.Join(ErrNoPackage, ErrManifest)
		}
		return p, nil
	}
	return nil, ErrNoPackage
}

// Packages opens the packages in a folder, in the order of their names. Other
// folders are passed over.
func Packages(dir string) ([]*Package, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []*Package
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		p, err := OpenPackage(filepath.Join(dir, e.Name()))
		if err == nil {
			out = append(out, p)
		} else if !errors.Is(err, ErrNoPackage) {
			return nil, err
		}
	}
	return out, nil
}

// Internal is the path of the folder that stays in the office.
func (p *Package) Internal() string { return filepath.Join(p.Dir, p.internal) }

// Closed reports whether the package has left the office: what was sent is not
// changed by another run.
func (p *Package) Closed() bool { return p.Manifest.State == Sent || p.Manifest.State == Published }

// Match says how far an answer belongs to a package.
type Match int

// The degrees of a match.
const (
	NoMatch Match = iota
	ByName        // the same files by name, some with another content
	ByHash        // the same files
	ByID          // the answer names the message or the contract of the package
)

// Match compares an answer with what was sent. Changed names the files whose
// content is not what was sent, by their place in the answer from 1.
func (p *Package) Match(r *Receipt) (m Match, changed []int) {
	reg := p.Manifest.Register
	if reg == nil {
		return NoMatch, nil
	}
	named := r.Message != "" && reg.sent(r.Message) ||
		r.Contract != 0 && reg.IDSmlouvy != nil && *reg.IDSmlouvy == r.Contract
	sent := p.sentFiles()
	if len(r.Files) == 0 || len(sent) == 0 || len(p.answered(r)) == 0 {
		return choose(named, ByID, NoMatch), nil
	}
	for i, f := range r.Files {
		at := slices.IndexFunc(sent, func(s ManifestFile) bool { return path.Base(s.Path) == f.Name })
		if at >= 0 && f.SHA256 != "" && f.SHA256 != sent[at].SHA256 {
			changed = append(changed, i+1)
		}
	}
	switch {
	case named:
		return ByID, changed
	case len(changed) > 0 || !slices.ContainsFunc(r.Files, func(f ReceiptFile) bool { return f.SHA256 != "" }):
		return ByName, changed
	}
	return ByHash, nil
}

// sent reports whether a data message is one of the record's.
func (r *Register) sent(message string) bool {
	return r.Message == message || r.further(message) != nil
}

// further is the message that follows and was sent with that id; nil if none.
func (r *Register) further(message string) *Further {
	i := slices.IndexFunc(r.Further, func(f Further) bool { return message != "" && f.Message == message })
	if i < 0 {
		return nil
	}
	return &r.Further[i]
}

// answered are the folders whose files are all in an answer.
func (p *Package) answered(r *Receipt) []string {
	var folders []string
	missing := map[string]bool{}
	for _, f := range p.sentFiles() {
		folder := path.Dir(f.Path)
		if !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
		if _, ok := r.file(path.Base(f.Path)); !ok {
			missing[folder] = true
		}
	}
	return slices.DeleteFunc(folders, func(f string) bool { return missing[f] })
}

func choose[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}

// sentFiles are the files of the package without the message itself.
func (p *Package) sentFiles() []ManifestFile {
	return slices.DeleteFunc(slices.Clone(p.Manifest.Files), func(f ManifestFile) bool {
		return f.Media == "application/xml"
	})
}

// withdrawal is the operation after which the register shows a record no more.
const withdrawal = "znepristupneni"

// MarkSent records that a person sent the package; message is the id of the
// data message, "" if unknown. Of a package of several messages it is the first
// that was not sent yet. What is published already stays so.
func (p *Package) MarkSent(message string) error {
	if p.Manifest.Register == nil {
		p.Manifest.Register = &Register{}
	}
	reg := p.Manifest.Register
	next := p.waiting()
	switch {
	case reg.sent(message) && message != "":
	case message == "" && reg.Message != "": // what is known is not forgotten
	case next != nil && p.Manifest.State == Sent && message != "" && (reg.Message != "" || reg.IDSmlouvy != nil):
		next.Message = message
	default:
		reg.Message = message
	}
	if p.Manifest.State != Published {
		p.Manifest.State = Sent
	}
	return p.save()
}

// Receive keeps an answer beside the protocol, as it was received, and takes
// over what it says: published, with ids, time and link, or refused.
func (p *Package) Receive(r *Receipt, raw []byte) error {
	if err := ReplaceFile(filepath.Join(p.Dir, p.internal, r.Name), raw); err != nil {
		return err
	}
	if p.Manifest.Register == nil {
		p.Manifest.Register = &Register{}
	}
	reg := p.Manifest.Register
	further := reg.further(r.Message)
	if r.Message != "" && further == nil && r.Answers != addition {
		reg.Message = r.Message
	}
	reg.Refused = ""
	switch {
	case r.Refused != nil && further != nil:
		further.Message, reg.Refused = "", r.Refused.Code // it waits to be sent again
	case r.Refused != nil && p.Manifest.State == Published:
		reg.Refused = r.Refused.Code // of a later message: the record stands in the register, and stays closed
	case r.Refused != nil:
		p.Manifest.State, reg.Refused = Parked, r.Refused.Code
	case r.Answers == withdrawal:
		p.Manifest.State = NotPublished
	case r.Contract != 0:
		at := r.Published.Format(time.RFC3339)
		if r.Answers == addition && reg.CasZverejneni != nil {
			at = *reg.CasZverejneni // files that are added do not move the day of publication
		}
		reg.IDSmlouvy, reg.IDVerze, reg.CasZverejneni, reg.Link = &r.Contract, &r.Version, &at, r.Link
		p.Manifest.State = p.taken(r)
	}
	return p.save()
}

// taken notes which messages the register has taken: the record is published
// when it has all its files.
func (p *Package) taken(r *Receipt) State {
	reg, state := p.Manifest.Register, Published
	got := p.answered(r)
	for i := range reg.Further {
		f := &reg.Further[i]
		f.Done = f.Done || slices.Contains(got, f.Folder)
		if !f.Done {
			state = Sent
		}
	}
	return state
}

func (p *Package) save() error {
	b, err := indented(p.Manifest)
	if err != nil {
		return err
	}
	return ReplaceFile(filepath.Join(p.Dir, p.internal, manifestName), b)
}
