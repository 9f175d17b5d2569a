package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"inkoust/document"
	"inkoust/office"
	"inkoust/publish"
)

// Published is a record as it was published: its files and what is known of it.
type Published struct {
	Source   string   // as its user named it
	Stem     string   // name of the record
	Files    []string // paths, in the order they were published
	Recorded publish.Recorded
}

// maxRegisterFile bounds a file of the register: an export holds the files.
const maxRegisterFile = 64 << 20

// OpenPublished reads a published record: a package of ours, a folder with the
// published files and whatever XML of the register lies beside them, or one
// file.
func OpenPublished(targets []publish.Target, path string) (*Published, error) {
	info, err := os.Stat(longPath(path))
	if err != nil {
		return nil, err
	}
	p := &Published{Source: path, Stem: stemOf(filepath.Base(path))}
	if !info.IsDir() {
		p.Files = []string{path}
		return p, nil
	}
	p.Stem = filepath.Base(filepath.Clean(path))
	pack, err := publish.OpenPackage(path)
	switch {
	case errors.Is(err, publish.ErrNoPackage):
		err = p.folder(targets, path)
	case err == nil:
		err = p.pack(targets, pack)
	}
	if err == nil && len(p.Files) == 0 {
		err = ErrNothing
	}
	return p, err
}

// pack takes what a package of ours sent, its message and the answers to it.
func (p *Published) pack(targets []publish.Target, pack *publish.Package) error {
	for _, f := range pack.Manifest.Files {
		path := filepath.Join(pack.Dir, filepath.FromSlash(f.Path))
		if f.Media == "application/xml" {
			if err := p.learn(targets, path); err != nil {
				return err
			}
			continue
		}
		p.Files = append(p.Files, path)
	}
	entries, err := os.ReadDir(pack.Internal())
	if err != nil {
		return err
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "odpoved_") {
			if err := p.learn(targets, filepath.Join(pack.Internal(), e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Published) folder(targets []publish.Target, dir string) error {
	entries, err := sortedEntries(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.IsDir() || linked(e):
		case strings.EqualFold(filepath.Ext(e.Name()), ".xml"):
			if err := p.learn(targets, path); err != nil {
				return err
			}
		default:
			p.Files = append(p.Files, path)
		}
	}
	p.sort()
	return nil
}

// learn takes over what a file of the register says and nobody said before.
func (p *Published) learn(targets []publish.Target, path string) error {
	info, err := os.Stat(longPath(path))
	if err != nil || info.Size() > maxRegisterFile {
		return errors.Join(err, fmt.Errorf("%s: %w", filepath.Base(path), ErrReplySize))
	}
	raw, err := os.ReadFile(longPath(path))
	if err != nil {
		return err
	}
	for _, t := range targets {
		recorder, ok := t.(publish.Recorder)
		if !ok {
			continue
		}
		r, err := recorder.Recorded(raw)
		if errors.Is(err, publish.ErrNoReceipt) {
			continue
		}
		if err != nil {
			return &InputError{Err: fmt.Errorf("%s: %w", filepath.Base(path), err)}
		}
		p.merge(r)
	}
	return nil
}

func (p *Published) merge(r *publish.Recorded) {
	if p.Recorded.Contract == "" {
		p.Recorded.Contract = r.Contract
	}
	if p.Recorded.First.IsZero() || !r.First.IsZero() && r.First.Before(p.Recorded.First) {
		p.Recorded.First = r.First // the first of all versions counts
	}
	if p.Recorded.Metadata == nil {
		p.Recorded.Metadata = r.Metadata
	}
	if p.Recorded.Files == nil {
		p.Recorded.Files = r.Files
	}
}

// sort puts the files into the order of the register.
func (p *Published) sort() {
	at := func(path string) int {
		if i := slices.Index(p.Recorded.Files, filepath.Base(path)); i >= 0 {
			return i
		}
		return len(p.Recorded.Files)
	}
	slices.SortStableFunc(p.Files, func(a, b string) int { return at(a) - at(b) })
}

// versioned is a name with the number of its version.
var versioned = regexp.MustCompile(`^(.+)-v([0-9]{1,3})$`)

// next is the record's name with the number of the next version: "smlouva-v2".
func (p *Published) next() string {
	if m := versioned.FindStringSubmatch(p.Stem); m != nil {
		n, _ := strconv.Atoi(m[2])
		return fmt.Sprintf("%s-v%d", m[1], n+1)
	}
	return p.Stem + "-v2"
}

// Republication is what is published again and why.
type Republication struct {
	Published *Published
	Repair    publish.Repair
	Sources   []string // files to make the new version from; none: the published ones
	Added     []string // files that were missing
}

// Record is the record of a new version. Metadata of the register hold where no
// udaje.csv is given.
func (r *Republication) Record(base Settings) *Record {
	rec := &Record{Index: 1, Source: r.Published.Source, Stem: r.Published.next(), Settings: base, repair: r}
	for _, path := range r.files() {
		s := &Source{Name: filepath.Base(path), Path: path, Disposition: Publish}
		if r.Repair.Reason == publish.WrongMetadata {
			s.Disposition, s.Reason = Withhold, "zůstává v registru beze změny"
		}
		rec.Files = append(rec.Files, s)
	}
	return rec
}

// files are what the new version is made of: the missing files alone where
// files are missing, else the originals or what was published.
func (r *Republication) files() []string {
	switch {
	case r.Repair.Reason == publish.MissingFile:
		return r.Added
	case len(r.Sources) > 0:
		return slices.Concat(r.Sources, r.Added)
	}
	return slices.Concat(r.Published.Files, r.Added)
}

// metadata is what the new version tells the register: the old record's; of a
// leak with the day of its first publication, which brings the note, and of a
// new record with a link to the old one.
func (r *Republication) metadata(given *publish.Metadata) *publish.Metadata {
	m := given
	if m == nil && r.Published.Recorded.Metadata != nil {
		copied := *r.Published.Recorded.Metadata
		m = &copied
	}
	if m == nil {
		m = &publish.Metadata{}
	}
	if m.First.IsZero() && r.Repair.Reason == publish.Leak {
		m.First = r.Repair.First
	}
	if m.Linked == "" && r.Repair.Replaces() {
		m.Linked = r.Repair.Contract
	}
	return m
}

// repaired fills in what only the finished record tells: the order that the
// office prefers and what changed between the versions.
func (p *Pipeline) repaired(ctx context.Context, w *Work, pub *publish.Publication) error {
	r := w.Record.repair
	if r == nil {
		return nil
	}
	repair := r.Repair
	repair.PublishFirst = w.Office != nil && w.Office.RepairOrder == office.PublishFirst
	for _, path := range r.Published.Files {
		repair.Earlier = append(repair.Earlier, filepath.Base(path))
	}
	for i, f := range w.Files {
		if f.written == "" {
			continue
		}
		changes, err := p.changes(ctx, r.earlier(i, f), f)
		if err != nil {
			return err
		}
		repair.Changes = append(repair.Changes, changes...)
	}
	pub.Repair = &repair
	return nil
}

// earlier is the published file that a file replaces, "" for a new one: the one
// of its name, else the one of its place.
func (r *Republication) earlier(i int, f *File) string {
	for _, path := range r.Published.Files {
		if path == f.Path || filepath.Base(path) == f.Source.Name {
			return path
		}
	}
	if len(r.Sources) > 0 && i < len(r.Published.Files) && i < len(r.Sources) {
		return r.Published.Files[i]
	}
	return ""
}

// changes counts, page by page, the words that one version has and the other
// has not. A version that cannot be read tells nothing.
func (p *Pipeline) changes(ctx context.Context, earlier string, f *File) ([]publish.Change, error) {
	if earlier == "" {
		return nil, nil
	}
	before, err := p.pageWords(ctx, earlier)
	if err != nil {
		return nil, err
	}
	after, err := p.pageWords(ctx, f.written)
	if err != nil || before == nil || after == nil {
		return nil, err
	}
	var out []publish.Change
	for page := range max(len(before), len(after)) {
		c := publish.Change{File: f.Name, Page: page, Removed: lacks(at(before, page), at(after, page)), Added: lacks(at(after, page), at(before, page))}
		if c.Removed+c.Added > 0 {
			out = append(out, c)
		}
	}
	return out, nil
}

func at(pages []map[string]int, i int) map[string]int {
	if i < len(pages) {
		return pages[i]
	}
	return nil
}

// lacks counts the words of a that b has not, or not as often.
func lacks(a, b map[string]int) int {
	n := 0
	for word, times := range a {
		n += max(0, times-b[word])
	}
	return n
}

// bracketed is what stands for something removed; a kind may be named in it.
var bracketed = regexp.MustCompile(`\[[\pL][^\[\]\n]{0,60}\]`)

// pageWords counts the words of each page of a file, those without a page in
// place 0; nil for a file that cannot be read. What stands for something removed
// is no word.
func (p *Pipeline) pageWords(ctx context.Context, path string) ([]map[string]int, error) {
	f, size, err := OpenRegular(path)
	if err != nil {
		return nil, nil
	}
	defer f.Close()
	doc, err := p.Open.Open(ctx, f, size)
	if err != nil {
		var parked *document.Parked
		if errors.As(err, &parked) {
			return nil, nil
		}
		return nil, err
	}
	defer doc.Close()
	out := []map[string]int{{}}
	for part, err := range doc.Parts(ctx) {
		if err != nil {
			return nil, ctx.Err()
		}
		for len(out) <= part.Page {
			out = append(out, map[string]int{})
		}
		if part.Dropped {
			continue
		}
		text := bracketed.ReplaceAllString(part.Text, " ")
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			out[part.Page][word]++
		}
	}
	return out, nil
}
